//! The distinct answers of a column that are no plain numbers, with the step that each is proposed as: words, letters, percentages, codes.

use std::collections::HashMap;

use crate::words::codes::{self, Coding};
use crate::words::marks;
use crate::words::observed_scale;
use crate::words::ordinal_scale::{self, Ladder};
use crate::words::siblings;
use crate::words::status;
use table::answers::answer::Answer;
use table::answers::kind::Kind;
use table::answers::sentiment::{self, Family, Grade};
use table::answers::shape::Shape;
use table::answers::worded;
use table::columns::table::Column;

/// More distinct answers than this are no scale.
const MOST: usize = 24;
/// Word answers in a column of numbers that are its ends: one at either, or only one of them.
const ENDS: usize = 2;

/// Where an answer stands in the order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rung {
    /// Unknown, or no answer at all.
    #[default]
    Unknown,
    /// A step from 1, the worst.
    Step {
        /// Its place.
        rank: i32,
        /// All steps.
        of: i32,
    },
    /// An end of a scale whose other steps are numbers.
    End {
        /// The upper one.
        high: bool,
    },
    /// A number that stands for the one below it on a scale from 0 to 10, and for itself on any other.
    Number {
        /// The number.
        number: i32,
    },
}

/// A distinct answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The text.
    pub text: String,
    /// Rows.
    pub rows: u64,
    /// The numbers of the values that read so.
    pub codes: Vec<u16>,
    /// Where it stands in the order, if that is known.
    pub rung: Rung,
    /// Whether it says that there is no answer.
    pub missing: bool,
}

/// The labels of a column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Labels {
    /// In order from the worst, then those whose place is unknown.
    pub list: Vec<Label>,
    /// How many steps they make, if their order is known.
    pub size: Option<i32>,
    /// Whether each answer has its place and each step was answered.
    pub sure: bool,
    /// What the numbers stand for that are labels.
    pub(crate) coding: Option<Coding>,
}

impl Labels {
    /// The words that were placed although they are misspelt.
    pub(crate) fn slips(&self) -> impl Iterator<Item = &str> {
        let placed = self.list.iter().filter(|label| matches!(label.rung, Rung::Step { .. }) && self.coding.is_none());
        placed
            .filter(|label| sentiment::of(&label.text).is_some_and(|grade| grade.slip))
            .map(|label| label.text.as_str())
    }

    /// The step of each on a scale. Words that are more than its steps are left open: two of them on one step would say what nobody answered.
    pub fn on(&self, scale: (i32, i32)) -> Vec<Option<i32>> {
        let plain: Vec<Option<i32>> = self.list.iter().map(|label| label.rung.on(scale)).collect();
        let place = |label: &Label| if let Rung::Step { rank, .. } = label.rung { Some(rank) } else { None };
        let mut ranks: Vec<i32> = self.list.iter().filter_map(place).collect();
        ranks.sort_unstable();
        ranks.dedup();
        let mut steps: Vec<i32> = self
            .list
            .iter()
            .zip(&plain)
            .filter(|(label, _)| place(label).is_some())
            .filter_map(|(_, step)| *step)
            .collect();
        steps.sort_unstable();
        steps.dedup();
        if steps.len() >= ranks.len() {
            return plain;
        }
        // In their order, as far apart as there is room.
        let all = ranks.len() as i32;
        let fits = all <= scale.1 - scale.0 + 1;
        let seen = |rank: i32| {
            ranks.iter().position(|known| *known == rank).map(|at| Rung::Step { rank: at as i32 + 1, of: all })
        };
        self.list.iter().map(|label| if fits { seen(place(label)?)?.on(scale) } else { None }).collect()
    }
}

impl Rung {
    /// The step on a scale.
    pub fn on(self, (low, high): (i32, i32)) -> Option<i32> {
        match self {
            Self::Unknown => None,
            Self::End { high: upper } => Some(if upper { high } else { low }),
            Self::Number { number } if (low, high) == (0, 10) => {
                Some(number - 1).filter(|step| (0..=10).contains(step))
            }
            Self::Number { number } => Some(number).filter(|step| (low..=high).contains(step)),
            Self::Step { rank, of } => {
                let (place, span) = (rank - 1, high - low);
                // As even as whole steps allow: four on a scale of five leave out its middle.
                Some(low + (2 * place * span + of - 1) / (2 * (of - 1)).max(1))
            }
        }
    }
}

/// The labels of all columns. Columns of one question with parts share their scale: what nobody answered in one may be answered in another.
/// In a column whose question is `named` as that of a metric, few rows are no reason to leave its words without a place.
pub(crate) fn all<'a>(columns: &'a [Column], named: &dyn Fn(&Column) -> bool) -> Vec<Labels> {
    let mut grids: HashMap<&str, Vec<Grade>> = HashMap::new();
    let parts = |column: &'a Column| column.question.split_once(" [").map(|(question, _)| question);
    for column in columns.iter().filter(|column| matches!(column.kind, Kind::Worded { .. })) {
        if let Some(question) = parts(column) {
            let known = grids.entry(question).or_default();
            for grade in column
                .values
                .iter()
                .filter(|value| value.answer == Answer::Words)
                .filter_map(|value| sentiment::of(&value.text))
            {
                if !known.contains(&grade) {
                    known.push(grade);
                }
            }
        }
    }
    let shared = |column| parts(column).and_then(|question| grids.get(question)).map_or(&[][..], Vec::as_slice);
    let of_others = siblings::all(columns, MOST);
    let all = columns.iter().zip(&of_others);
    all.map(|(column, others)| of(column, &[shared(column), others.as_slice()].concat(), named)).collect()
}

/// The labels of a column; none if its answers are plain numbers or too many. Its scale has these grades besides.
fn of(column: &Column, shared: &[Grade], named: &dyn Fn(&Column) -> bool) -> Labels {
    let fits = matches!(
        column.kind,
        Kind::Whole { .. } | Kind::Worded { .. } | Kind::Category { .. } | Kind::YesNo | Kind::Percentage
    );
    if !fits || !column.codes.are_kept() {
        return Labels::default();
    }
    let coding = codes::of(&column.values);
    let coded = coding.is_some();
    let mut list = gathered(column, coded);
    let texts: Vec<(&str, bool)> = list.iter().map(|label| (label.text.as_str(), label.missing)).collect();
    if let Some(found) = status::of_all(&texts) {
        // 'No answer' is what became of a call, and no missing word.
        list.iter_mut().filter(|label| found.says(&label.text).is_some()).for_each(|label| label.missing = false);
    }
    let words = list.iter().filter(|label| !label.missing).count();
    let rows: u64 = list.iter().map(|label| label.rows).sum();
    // The same few answers come again and again; comments do not, unless they are a scale in a small file.
    let worded = matches!(column.kind, Kind::Worded { .. });
    let come_again = || rows >= 2 * words as u64 || (rows > words as u64 && named(column));
    if words == 0 || words > MOST || (words > 3 && !worded && !come_again()) {
        return Labels::default();
    }
    let numbers = matches!(column.kind, Kind::Whole { .. }) && !coded;
    let ladder = if numbers { ends(column, &mut list) } else { order(&list, coding, shared) };
    if let Some(size) = numbered(coding, &mut list) {
        list.sort_by_key(|label| {
            (label.missing, label.text.parse::<i64>().ok().filter(|_| label.rung != Rung::Unknown).unwrap_or(i64::MAX))
        });
        return Labels { list, size: Some(size), sure: false, coding };
    }
    let size = ladder.as_ref().map(|ladder| ladder.size);
    let whole = ladder.as_ref().is_none_or(|ladder| ladder.whole);
    if let Some(ladder) = ladder {
        for (label, rank) in list.iter_mut().zip(ladder.ranks) {
            label.rung = rank.map_or(Rung::Unknown, |rank| Rung::Step { rank, of: ladder.size });
        }
    }
    let sure = whole && list.iter().all(|label| label.missing || label.rung != Rung::Unknown);
    list.sort_by_key(|label| {
        (label.missing, label.rung.on((1, 1000)).unwrap_or(i32::MAX), std::cmp::Reverse(label.rows))
    });
    let mut labels = Labels { list, size, sure, coding };
    let none = labels.slips().next().is_none();
    labels.sure &= none;
    labels
}

/// Places numbers that stand for steps, and says how many steps they make.
fn numbered(coding: Option<Coding>, list: &mut [Label]) -> Option<i32> {
    let (low, size) = match coding? {
        Coding::HelpDesk => return None,
        Coding::Centred(end) => (-end, 2 * end + 1),
        Coding::FromOne => (1, 11),
    };
    for label in list {
        let place =
            label.text.trim_start_matches('+').replace('\u{2212}', "-").parse::<i32>().map(|number| number - low + 1);
        let Some(rank) = place.ok().filter(|rank| (1..=size).contains(rank)) else { continue };
        let is_number = coding == Some(Coding::FromOne);
        label.rung = if is_number { Rung::Number { number: rank } } else { Rung::Step { rank, of: size } };
    }
    Some(size)
}

/// The values that are labels, those that read alike together.
fn gathered(column: &Column, coded: bool) -> Vec<Label> {
    let mut list: Vec<Label> = Vec::new();
    for (code, value) in column.values.iter().enumerate().filter(|(_, value)| value.rows > 0) {
        let missing = value.answer == Answer::Missing;
        let is_label = match value.answer {
            Answer::Words | Answer::Missing | Answer::Other(Shape::Percent) => true,
            Answer::Whole(_) => coded,
            _ => false,
        };
        if !is_label {
            continue;
        }
        if let Some(label) = list.iter_mut().find(|label| label.text == value.text) {
            label.rows += value.rows;
            label.codes.push(code as u16);
        } else if list.len() <= 2 * MOST {
            let (text, rows) = (value.text.clone(), value.rows);
            list.push(Label { text, rows, codes: vec![code as u16], rung: Rung::Unknown, missing });
        }
    }
    list
}

/// The order of labels that stand for all steps.
fn order(list: &[Label], coding: Option<Coding>, shared: &[Grade]) -> Option<Ladder> {
    let texts = || list.iter().map(|label| if label.missing { "" } else { label.text.as_str() });
    if coding.is_some() {
        let grade = |text: &str| {
            let value = codes::grade(text.parse().ok()?)?;
            Some(Grade { value, family: Family::Degree, negated: false, slip: false })
        };
        return ordinal_scale::climb(&texts().map(grade).collect::<Vec<_>>());
    }
    if texts().filter(|text| !text.is_empty()).all(worded::is_yes_or_no) {
        let ranks = texts().map(|text| (!text.is_empty()).then_some(1 + i32::from(worded::is_yes(text))));
        return Some(Ladder { ranks: ranks.collect(), size: 2, whole: true });
    }
    let present: Vec<&str> = texts().filter(|text| !text.is_empty()).collect();
    if let Some(status) = status::of(&present, None) {
        let ranks = texts().map(|text| status.says(text).map(|yes| 1 + i32::from(yes)));
        return Some(Ladder { ranks: ranks.collect(), size: 2, whole: true });
    }
    let grades: Vec<Option<Grade>> =
        texts().map(|text| if worded::is_yes_or_no(text) { None } else { sentiment::of(text) }).collect();
    let words = texts().filter(|text| !text.is_empty() && !worded::is_yes_or_no(text)).count();
    let known = grades.iter().flatten().count();
    let with_shared = || grades.iter().copied().chain(shared.iter().copied().map(Some)).collect::<Vec<_>>();
    let climbed = if known * 10 >= words * 6 { ordinal_scale::climb(&with_shared()) } else { None };
    climbed.or_else(|| marks::letters(texts())).or_else(|| marks::percentages(texts()))
}

/// In a column of numbers the ends may be words alone: 'Not at all likely', 1, 2, …, 9, 'Extremely likely'.
fn ends(column: &Column, list: &mut [Label]) -> Option<Ladder> {
    let words: Vec<usize> =
        (0..list.len()).filter(|place| list.get(*place).is_some_and(|label| !label.missing)).collect();
    let seen = observed_scale::of(column)?;
    if words.is_empty() || words.len() > ENDS {
        return None;
    }
    // One word alone stands for an end only where no number does.
    let alone = words.len() == 1;
    let is_free = |high: bool| {
        if high { !matches!(seen.max, 3 | 5 | 7 | 10) } else { seen.min > 1 || (seen.min == 1 && seen.max > 7) }
    };
    let mut found: Vec<(usize, bool)> = Vec::new();
    for place in words {
        let label = list.get(place)?;
        let high = sentiment::of(&label.text).filter(|grade| grade.value != 0)?.value > 0;
        if (alone && !is_free(high)) || found.iter().any(|(_, other)| *other == high) || label.rows * 10 > seen.rows * 9
        {
            return None;
        }
        found.push((place, high));
    }
    for (place, high) in found {
        if let Some(label) = list.get_mut(place) {
            label.rung = Rung::End { high };
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{Rung, of};
    use table::answers::answer;
    use table::answers::kind;
    use table::columns::codes::Codes;
    use table::columns::table::{Column, Value};

    fn labels(cells: &str) -> String {
        let texts: Vec<&str> = std::iter::once("").chain(cells.split('|')).collect();
        let values: Vec<Value> = texts
            .iter()
            .map(|text| Value {
                text: (*text).to_owned(),
                answer: answer::read(text),
                rows: if text.is_empty() { 0 } else { 9 },
            })
            .collect();
        let kind = kind::of("", &values, false);
        let codes = Codes::Narrow(vec![1]);
        let found =
            of(&Column { question: String::new(), kind, values, codes, texts: 9, last: String::new() }, &[], &|_| {
                false
            });
        let list = found.list.iter().map(|label| match label.rung {
            Rung::Unknown => format!("{}=", label.text),
            Rung::Step { rank, .. } => format!("{}={rank}", label.text),
            Rung::End { high } => format!("{}={}", label.text, if high { "high" } else { "low" }),
            Rung::Number { number } => format!("{}={number}", label.text),
        });
        let list: Vec<String> = list.collect();
        format!("{} {}{}", list.join("|"), found.size.unwrap_or(0), if found.sure { "" } else { "?" })
    }

    #[test]
    fn labels_of_columns() {
        let cases = [
            ("Very satisfied|Satisfied|Dissatisfied|N/A", "Dissatisfied=2|Satisfied=4|Very satisfied=5|N/A= 5?"),
            ("good|bad|offered|unoffered", "bad=1|good=2|offered=|unoffered= 2"),
            ("103|100|-103", "-103=1|100=2|103=3 3"),
            ("103|102|100|-103", "-103=1|100=3|102=4|103=5 5?"),
            ("A|B|C|D|F", "F=1|D=2|C=3|B=4|A=5 5"),
            ("0%|25%|50%|75%|100%", "0%=1|25%=2|50%=3|75%=4|100%=5 5"),
            ("20%|60%|100%", "20%=1|60%=3|100%=5 5?"),
            ("91%|92%", "91%=|92%= 0?"),
            ("Yes|No", "No=1|Yes=2 2"),
            ("Not at all likely|1|2|3|4|5|6|7|8|9|Extremely likely", "Not at all likely=low|Extremely likely=high 0"),
            ("1|2|3|4|5", " 0?"),
            ("Asia|Europe", "Asia=|Europe= 0?"),
        ];
        for (cells, expected) in cases {
            let found = labels(cells);
            assert_eq!(found, expected, "{cells}");
        }
    }

    #[test]
    fn steps_are_spread_over_a_longer_scale() {
        let on = |of: i32, scale| (1..=of).filter_map(|rank| Rung::Step { rank, of }.on(scale)).collect::<Vec<_>>();
        assert_eq!(on(5, (1, 5)), [1, 2, 3, 4, 5]);
        assert_eq!(on(4, (1, 5)), [1, 2, 4, 5]);
        assert_eq!(on(2, (1, 3)), [1, 3]);
        assert_eq!(on(3, (1, 7)), [1, 4, 7]);
        assert_eq!(on(11, (0, 10)), (0..=10).collect::<Vec<_>>());
        assert_eq!(Rung::End { high: true }.on((0, 10)), Some(10));
    }
}
