//! Finding a calculator by its name, an abbreviation or another word for it.

use crate::metric::Metric;
use crate::metrics;
use crate::sorting::sorted_by;
use crate::texts::is_letter;
use crate::texts::{folded, holds};
use crate::word::listed;

/// The calculators that a text finds, the best match first; all of them for an empty text. `names` gives the other words for a metric, set apart by
/// bars: on the page they stand in the document (`ui::home`).
pub fn search(text: &str, names: &dyn Fn(&Metric) -> String) -> Vec<&'static Metric> {
    let text = folded(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.is_empty() {
        return metrics::all().to_vec();
    }
    let found: Vec<(u32, &'static Metric)> = metrics::all()
        .iter()
        .filter_map(|metric| {
            let names = names(metric);
            words.iter().map(|word| score(metric, &names, word)).sum::<Option<u32>>().map(|score| (score, *metric))
        })
        .collect();
    sorted_by(&found, |(score, _)| -f64::from(*score)).into_iter().map(|(_, metric)| metric).collect()
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

    fn search(text: &str) -> Vec<&'static Metric> {
        super::search(text, &|metric| crate::about::of(metric).synonyms.text().to_owned())
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
}
