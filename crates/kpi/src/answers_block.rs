//! A column pasted into the counts of a distribution: single answers, which are counted, or the counts themselves.

use crate::metric::{Input, Kind};
use crate::scenario::{Scenario, answer_name};
use base::number::Format;
use base::unit::Unit;

/// So many cells that were left out are named.
const NAMED: usize = 5;

/// What became of a pasted column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column {
    /// As many counts as the scale has answers from the field on: they stand in the fields as they were.
    Counts(usize),
    /// Single answers, which were counted in place of what the fields held.
    Answers {
        /// How many were counted.
        counted: usize,
        /// How many cells are no answer on the scale.
        left_out: usize,
        /// The first of these that differ.
        named: Vec<String>,
    },
}

impl Scenario {
    /// The distribution to which a field belongs, its answers, and the answer of the field; none for other fields.
    fn distribution_of(&self, name: &str) -> Option<(&'static Input, (i32, i32), i32)> {
        self.method.inputs.iter().find_map(|input| {
            let Kind::Distribution { low, high } = input.kind else { return None };
            let (low, high) = self.scale(low, high);
            let answer = (low..=high).find(|answer| answer_name(input, *answer) == name)?;
            Some((input, (low, high), answer))
        })
    }

    /// Whether a text that is pasted into the field of this name is a column for its distribution.
    pub fn takes_column(&self, name: &str, text: &str) -> bool {
        cells(text).nth(1).is_some() && self.distribution_of(name).is_some()
    }

    /// Lays a pasted column over a distribution from the field of this name on. As many numbers as there are fields from there on are counts; anything
    /// else is taken for single answers, which are counted: a heading, blanks and what is not on the scale are left out. `None` if the field is in no
    /// distribution, the text no column, or no cell of it an answer.
    pub fn paste_column(&mut self, name: &str, text: &str, format: Format) -> Option<Column> {
        let (input, (low, high), from) = self.distribution_of(name)?;
        let cells: Vec<&str> = cells(text).collect();
        if cells.len() < 2 {
            return None;
        }
        let read = |cell: &str| Unit::Count.parse(cell, format).ok().map(|parsed| parsed.value);
        let fields = usize::try_from(high - from + 1).unwrap_or_default();
        if cells.len() == fields && cells.iter().all(|cell| read(cell).is_some()) {
            for (answer, cell) in (from..=high).zip(&cells) {
                self.fields.insert(answer_name(input, answer), (*cell).to_owned());
            }
            return Some(Column::Counts(fields));
        }
        let step = |cell: &str| {
            read(cell).and_then(|value| (low..=high).find(|answer| (f64::from(*answer) - value).abs() < f64::EPSILON))
        };
        let mut counts = vec![0_usize; usize::try_from(high - low + 1).unwrap_or_default()];
        let (mut left_out, mut named) = (0, Vec::new());
        for (place, cell) in cells.iter().enumerate() {
            let count = step(cell).and_then(|answer| counts.get_mut(usize::try_from(answer - low).ok()?));
            match count {
                Some(count) => *count += 1,
                // A question above its answers is none of them.
                None if place == 0 && read(cell).is_none() => {}
                None => {
                    left_out += 1;
                    if named.len() < NAMED && !named.iter().any(|known| known == cell) {
                        named.push((*cell).to_owned());
                    }
                }
            }
        }
        let counted: usize = counts.iter().sum();
        if counted == 0 {
            return None;
        }
        for (answer, count) in (low..=high).zip(counts) {
            self.fields.insert(answer_name(input, answer), count.to_string());
        }
        Some(Column::Answers { counted, left_out, named })
    }
}

/// The cells of one column that hold something; a block of several columns has none.
fn cells(text: &str) -> impl Iterator<Item = &str> {
    let is_column = !text.contains('\t');
    text.split(['\n', '\r'])
        .map(|line| line.trim().trim_matches('"').trim())
        .filter(move |line| is_column && !line.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metrics;

    fn scenario(metric: &str) -> Scenario {
        let metric = metrics::find(metric).unwrap();
        let method = metric
            .methods
            .iter()
            .find(|method| method.inputs.iter().any(|input| matches!(input.kind, Kind::Distribution { .. })));
        Scenario::blank(metric, method.unwrap())
    }

    fn counts(scenario: &Scenario) -> Vec<&str> {
        scenario.controls().iter().map(|control| scenario.text(&control.name)).collect::<Vec<_>>()
    }

    #[test]
    fn single_answers_are_counted() {
        let mut nps = scenario("nps");
        let first = nps.controls().first().unwrap().name.clone();
        let text = "How likely are you to recommend us?\r\n10\r\n9\r\n\r\n10\r\n0\r\n11\r\nn/a\r\n11\r\n7.5\r\n";
        assert!(nps.takes_column(&first, text));
        let column = nps.paste_column(&first, text, Format::ENGLISH);
        let named = ["11", "n/a", "7.5"].map(str::to_owned).to_vec();
        assert_eq!(column, Some(Column::Answers { counted: 4, left_out: 4, named }));
        assert_eq!(counts(&nps)[..11], ["1", "0", "0", "0", "0", "0", "0", "0", "0", "1", "2"]);
    }

    #[test]
    fn as_many_numbers_as_there_are_fields_are_counts() {
        let mut nps = scenario("nps");
        let first = nps.controls().first().unwrap().name.clone();
        let text = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n";
        assert_eq!(nps.paste_column(&first, text, Format::ENGLISH), Some(Column::Counts(11)));
        assert_eq!(counts(&nps)[..3], ["1", "2", "3"]);
    }

    #[test]
    fn what_holds_no_answer_changes_nothing() {
        let mut nps = scenario("nps");
        let before = nps.clone();
        let first = nps.controls().first().unwrap().name.clone();
        for text in ["5", "good\nbad\n", "55\n66\n77\n", "1\t2\n3\t4\n"] {
            assert_eq!(nps.paste_column(&first, text, Format::ENGLISH), None, "{text}");
        }
        assert_eq!(nps.paste_column("no-such-field", "1\n2\n3", Format::ENGLISH), None);
        assert_eq!(nps.fields, before.fields);
    }
}
