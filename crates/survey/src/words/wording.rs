//! Words of a question: folded, and matched with the words that a metric goes by.

use kpi::metric::Feed;
use table::answers::folding::fold;
use table::answers::metadata;

/// Characters of the longest question; what is longer is a text, such as one that asks for consent.
const LONG: usize = 200;

/// A word of a feed found in a question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Match {
    pub(crate) word: &'static str,
    pub(crate) strong: bool,
}

/// The best match of a feed in a folded question: a strong word before a weak one, a long one before a short one.
pub(crate) fn best_match(feed: &Feed, question: &str) -> Option<Match> {
    feed.words
        .iter()
        .filter_map(|&word| {
            let (strong, bare) = match word.strip_prefix('~') {
                Some(bare) => (false, bare),
                None => (true, word),
            };
            let (anywhere, bare) = match bare.strip_prefix('*') {
                Some(bare) => (true, bare),
                None => (!bare.is_ascii(), bare),
            };
            let found = match bare.strip_suffix('$') {
                Some(whole) => is_word(question, whole),
                None if anywhere => question.contains(&fold(bare)),
                None => begins_word(question, bare),
            };
            found.then_some(Match { word: bare.trim_end_matches('$'), strong })
        })
        .max_by_key(|found| (found.strong, found.word.len()))
}

/// The feed whose words the question has: a strong word first, then the longer one, then the earlier feed.
pub(crate) fn wanted<'a>(feeds: &'a [Feed], question: &str) -> Option<(&'a Feed, Match)> {
    let mut best: Option<(&Feed, Match)> = None;
    for feed in feeds {
        // In a text that long a common word says nothing of what is asked.
        if let Some(found) = best_match(feed, question).filter(|found| found.strong || question.chars().count() <= LONG)
            && best.is_none_or(|(_, old)| (found.strong, found.word.len()) > (old.strong, old.word.len()))
        {
            best = Some((feed, found));
        }
    }
    best
}

/// Whether the text has this word, whole.
pub(crate) fn is_word(text: &str, word: &str) -> bool {
    let is_letter = |sign: Option<char>| sign.is_some_and(char::is_alphabetic);
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|after| after.chars().next());
        !is_letter(before) && !is_letter(after)
    })
}

/// Whether a word of the text begins like this.
pub(crate) fn begins_word(text: &str, start: &str) -> bool {
    text.match_indices(start).any(|(at, _)| {
        text.get(..at).and_then(|before| before.chars().next_back()).is_none_or(|sign| !sign.is_alphabetic())
    })
}

/// Whether the question asks for an order of things, in which 1 is the best and the average says nothing.
pub(crate) fn is_ranking(folded: &str) -> bool {
    ["rank", "rangfolge", "reihenfolge", "order of preference", "排名", "排序", "順位", "순위", "καταταξ"]
        .iter()
        .any(|word| begins_word(folded, word))
}

/// Whether the column is one that a survey program adds, by any of its names.
pub(crate) fn is_metadata<'a>(mut names: impl Iterator<Item = &'a str>) -> bool {
    names.any(metadata::is_metadata)
}

#[cfg(test)]
mod tests {
    use super::{Feed, best_match, fold, is_ranking};

    #[test]
    fn words_match_where_they_should() {
        let feed = Feed {
            metric: "csat",
            short: "CSAT",
            words: &["satisf", "csat", "*zufrieden", "ικανοποι", "满意", "~rate", "~rating", "~sat$", "ease"],
            scales: &[(1, 5)],
            of_staff: false,
        };
        let cases = [
            ("How satisfied are you?", Some("satisf")),
            ("Please rate: how satisfied?", Some("satisf")),
            ("satisfaction_score", Some("satisf")),
            ("overallSatisfaction", Some("satisf")),
            ("CSATScore", Some("csat")),
            ("Kundenzufriedenheit", Some("zufrieden")),
            ("Πόσο ΙΚΑΝΟΠΟΙΗΜΈΝΟΣ είστε;", Some("ικανοποι")),
            ("您对服务满意吗", Some("满意")),
            ("How would you rate us", Some("rate")),
            ("What Operating Systems do you use?", None),
            ("In general, please increase", None),
            ("Are you separated?", None),
            ("sat1", Some("sat")),
            ("overall sat", Some("sat")),
            ("On Saturday", None),
            ("Dropped calls", None),
        ];
        for (question, expected) in cases {
            let found = best_match(&feed, &fold(question)).map(|found| found.word);
            assert_eq!(found, expected, "{question}");
        }
    }

    #[test]
    fn rankings() {
        assert!(is_ranking(&fold("Please rank the films in order")));
        assert!(!is_ranking(&fold("Frankly, how was it?")));
    }
}
