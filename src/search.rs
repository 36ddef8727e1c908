//! Finding a calculator by its name, an abbreviation, another word for it, or a question.

use crate::metric::Metric;
use crate::metrics;
use crate::sorting::sorted_by;
use crate::texts::is_letter;
use crate::texts::{folded, holds};
use crate::word::listed;

/// What is known of a calculator besides its title: on the page it stands in the document (`ui::home`).
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Other words for it, set apart by bars.
    pub names: String,
    /// What it answers, as a sentence.
    pub summary: String,
}

/// The calculators that a text finds, the best match first; all of them for an empty text. Those that have all its words come alone; where none has, it is
/// taken for a question.
pub fn search(text: &str, known: &dyn Fn(&Metric) -> Known) -> Vec<&'static Metric> {
    let text = folded(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.is_empty() {
        return metrics::all().to_vec();
    }
    let all: Vec<(&'static Metric, Known)> = metrics::all().iter().map(|metric| (*metric, known(metric))).collect();
    let found: Vec<(u32, &'static Metric)> = all
        .iter()
        .filter_map(|(metric, known)| {
            words
                .iter()
                .map(|word| score(metric, &known.names, word))
                .sum::<Option<u32>>()
                .map(|score| (score, *metric))
        })
        .collect();
    if found.is_empty() {
        return by_question(&text, &all);
    }
    sorted_by(&found, |(score, _)| -f64::from(*score)).into_iter().map(|(_, metric)| metric).collect()
}

/// How many calculators a question finds at most.
const ANSWERS: usize = 8;

/// The calculators that have some words of a question, the best first. A word counts the less, the more of them have it, so that “how”, “many” and “do”
/// need no list of their own in each language.
fn by_question(text: &str, all: &[(&'static Metric, Known)]) -> Vec<&'static Metric> {
    let mut sums = vec![0.0; all.len()];
    for part in parts(text) {
        let fits: Vec<u32> = all.iter().map(|(metric, known)| fit(metric, known, &part)).collect();
        let count = fits.iter().filter(|fit| **fit > 0).count();
        for (sum, fit) in sums.iter_mut().zip(fits) {
            *sum += f64::from(fit) / count.max(1) as f64;
        }
    }
    let best = sums.iter().copied().fold(0.0, f64::max);
    let found: Vec<(f64, &'static Metric)> = sums
        .into_iter()
        .zip(all)
        .filter(|(sum, _)| *sum > 0.0 && *sum >= best / 2.0)
        .map(|(sum, (metric, _))| (sum, *metric))
        .collect();
    sorted_by(&found, |(sum, _)| -sum).into_iter().map(|(_, metric)| metric).take(ANSWERS).collect()
}

/// The parts of a question that are looked for: stems of words, and of Chinese, which sets no words apart, every two characters that follow each other.
fn parts(text: &str) -> Vec<String> {
    let mut parts = Vec::new();
    for word in text.split(|c: char| !is_of_a_word(c)).filter(|word| !word.is_empty()) {
        let letters: Vec<char> = word.chars().collect();
        if letters.iter().any(|c| is_chinese(*c)) {
            parts.extend(letters.windows(2).map(|pair| pair.iter().collect()));
        } else {
            // Endings differ: “waiting” and “wait”, “χρειάζομαι” and “χρειάζονται”.
            let stem = (letters.len() * 2 / 3).max(4);
            parts.push(letters.into_iter().take(stem).collect());
        }
    }
    parts
}

const fn is_chinese(c: char) -> bool {
    c >= '\u{2e80}'
}

/// How well a part of a question fits: a name before the sentence on what the calculator answers.
fn fit(metric: &Metric, known: &Known, part: &str) -> u32 {
    let has = |text: &str| {
        let text = folded(text);
        if part.chars().any(is_chinese) {
            holds(&text, part)
        } else {
            // Short words are whole ones: “do” is none of “downtime”.
            let is_short = part.chars().count() < 4;
            text.split(|c: char| !is_of_a_word(c))
                .any(|word| if is_short { word == part } else { word.starts_with(part) })
        }
    };
    if has(metric.title.text()) || has(&known.names) { 3 } else { u32::from(has(&known.summary)) }
}

/// How many related calculators are offered at most.
const RELATED: usize = 6;

/// Calculators beside those that were found: for a survey's score how many answers it takes and whether a change is real, and what else is asked of the same
/// thing. None where much was found.
pub fn related(found: &[&'static Metric]) -> Vec<&'static Metric> {
    let Some(first) = found.first().filter(|_| found.len() <= RELATED) else { return Vec::new() };
    let of_surveys = ["compare-scores", "sample-size", "margin-of-error"];
    let of_surveys = of_surveys.into_iter().filter(|_| first.survey.is_some()).filter_map(metrics::find);
    let of_group = metrics::all().iter().copied().filter(|metric| metric.group == first.group);
    let mut related: Vec<&'static Metric> = Vec::new();
    for metric in of_surveys.chain(of_group) {
        let is_there = |known: &&'static Metric| known.id == metric.id;
        if !found.iter().any(is_there) && !related.iter().any(is_there) {
            related.push(metric);
        }
    }
    related.truncate(RELATED);
    related
}

/// How well a word fits: whole names and abbreviations before beginnings of words before the middle of words.
fn score(metric: &Metric, names: &str, word: &str) -> Option<u32> {
    let in_names = [(metric.title.text(), 1), (metric.id, 0)]
        .into_iter()
        .chain(listed(names).map(|name| (name, 0)))
        .filter_map(|(name, title)| {
            let name = folded(name);
            let mut parts = name.split(|c: char| !is_of_a_word(c));
            if name == word {
                Some(9)
            } else if parts.clone().any(|part| part == word) {
                // “Cost” is asked of what begins with it rather than of the cost of winning customers.
                Some(6 + title + u32::from(title > 0 && name.starts_with(word)))
            } else if parts.any(|part| part.starts_with(word)) {
                Some(3 + title)
            } else {
                holds(&name, word).then_some(1)
            }
        })
        .max();
    let in_fields = || {
        let mut labels = metric.methods.iter().flat_map(|method| method.inputs.iter().map(|input| input.label.text()));
        labels.any(|label| folded(label).split(' ').any(|part| part.starts_with(word))).then_some(1)
    };
    in_names.or_else(in_fields)
}

fn is_of_a_word(c: char) -> bool {
    c.is_ascii_digit() || is_letter(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(metric: &Metric) -> Known {
        let about = crate::about::of(metric);
        Known { names: about.synonyms.text().to_owned(), summary: about.summary.text().to_owned() }
    }

    fn search(text: &str) -> Vec<&'static Metric> {
        super::search(text, &known)
    }

    #[test]
    fn finds_by_name_abbreviation_and_synonym() {
        for (text, first) in [
            ("AHT", "average-handle-time"),
            ("aht", "average-handle-time"),
            ("turnover", "churn-rate"),
            ("detractors", "nps"),
            ("nps", "nps"),
            ("satisf", "csat"),
            ("effort", "ces"),
            ("first call", "first-contact-resolution"),
            ("LTV", "lifetime-value"),
            ("hang up", "abandonment-rate"),
            ("cost", "cost-per-call"),
            ("queue", "average-wait-time"),
            ("response time", "first-response-time"),
            ("MTTR", "resolution-time"),
            ("ASA", "average-speed-of-answer"),
            ("talk time", "average-talk-time"),
            ("ACW", "after-call-work"),
            ("on hold", "average-hold-time"),
            ("patience", "average-abandonment-time"),
            ("rings", "average-rings"),
            ("80/20", "service-level"),
            ("service level", "service-level"),
            ("deflection", "self-service-rate"),
            ("five stars", "positive-reviews"),
            ("sentiment", "social-insights"),
            ("offered calls", "call-volume"),
            ("escalation", "transfer-rate"),
            ("word of mouth", "referral-rate"),
            ("cost per ticket", "cost-per-conversation"),
        ] {
            assert_eq!(search(text).first().map(|metric| metric.id), Some(first), "{text}");
        }
        assert!(search("ｎｐｓ").first().is_some_and(|metric| metric.id == "nps"));
        assert!(search("zzzz").is_empty());
        assert_eq!(search(" ").len(), metrics::all().len());
    }

    #[test]
    fn understands_questions() {
        for (text, one_of_the_first) in [
            ("how many people do I need", "staffing"),
            ("How many agents should I have?", "staffing"),
            ("how long are my customers waiting", "average-wait-time"),
            ("are my customers happy?", "csat"),
            ("is this difference real or luck", "compare-scores"),
            ("what does one call cost us", "cost-per-call"),
            ("should we use a chatbot or hire", "capacity-options"),
        ] {
            let found = search(text);
            assert!(found.iter().take(3).any(|metric| metric.id == one_of_the_first), "{text}: {:?}", ids(&found));
        }
        assert!(search("qqqq wwww").is_empty());
    }

    #[test]
    fn offers_related_ones() {
        let related = ids(&related(&search("nps")));
        assert!(related.starts_with(&["compare-scores", "sample-size"]) && related.len() <= RELATED, "{related:?}");
        assert!(!related.contains(&"nps"));
        assert!(super::related(&[]).is_empty() && super::related(metrics::all()).is_empty());
    }

    fn ids(metrics: &[&'static Metric]) -> Vec<&'static str> {
        metrics.iter().map(|metric| metric.id).collect()
    }
}
