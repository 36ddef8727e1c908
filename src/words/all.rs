//! All texts with their ids: what a translation has to cover. For the build and the tests; the program in the browser has no list of them.

use super::of_metric::of_metric;
use super::{LISTS, Text};
use crate::metrics;
use crate::word::WordList;

/// Every text of the product, articles apart, in the order of the lists and of the catalogue.
pub fn all() -> Vec<Text> {
    LISTS.iter().flat_map(of_list).chain(metrics::all().iter().flat_map(|metric| of_metric(metric))).collect()
}

/// The words of a list, in order.
pub fn of_list(list: &WordList) -> Vec<Text> {
    let text = |(name, word): &(&str, crate::word::Word)| Text {
        id: format!("site/{}/{name}", list.name),
        english: word.english().to_owned(),
        key: word.key(),
        deferred: false,
    };
    list.words.iter().map(text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    /// In the browser a text is found by its key.
    #[test]
    fn no_two_texts_share_a_key() {
        let mut seen = BTreeMap::new();
        for Text { english, key, .. } in all() {
            let known = seen.insert(key, english.clone());
            assert!(
                known.is_none() || known.as_ref() == Some(&english),
                "{known:?} and {english:?}: choose another seed in crates/base/src/word.rs"
            );
            assert!(english.chars().all(|c| c >= ' '), "{english:?} holds what ends a text");
        }
        let numbers: BTreeSet<u32> = LISTS.iter().map(|list| list.number).collect();
        assert_eq!(numbers.len(), LISTS.len());
    }

    #[test]
    fn ids_are_unique_and_texts_are_there() {
        let mut seen = BTreeSet::new();
        for Text { id, english, .. } in all() {
            assert!(seen.insert(id.clone()), "{id} stands twice");
            assert!(!english.trim().is_empty(), "{id} is empty");
            assert_eq!(english.matches('{').count(), english.matches('}').count(), "{id}");
            assert!(!english.contains("  "), "{id} has two blanks in a row");
        }
    }

    #[test]
    fn an_id_says_where_a_text_stands() {
        let all = all();
        let english = |id: &str| all.iter().find(|text| text.id == id).map(|text| text.english.as_str());
        for (id, expected) in [
            ("site/form/ACTION_SAVE", "Save"),
            ("site/units/PERCENT", "{number}%"),
            ("metrics/nps/title", "Net Promoter Score"),
            ("metrics/nps/inputs/promoters/hint", "Customers who answered 9 or 10."),
            // By each method, since they differ.
            ("metrics/employee-engagement/methods/participation/results/engagement", "Engaged employees"),
            ("metrics/csat/inputs/scale/choices/10", "1 to 10"),
            ("metrics/staffing/results/occupancy", "Occupancy"),
            ("metrics/channel-preferences/examples/contacts/1/names/1", "Phone"),
        ] {
            assert_eq!(english(id), Some(expected), "{id}");
        }
        // Names of people are no texts.
        assert!(all.iter().all(|text| !text.id.starts_with("metrics/agent-activity/examples/only/1/names")));
    }
}
