//! The distinct answers of a column that are no plain numbers, with the step that each is proposed as: words, letters, percentages, codes.

use std::collections::HashMap;

use crate::words::observed_scale;
use crate::words::ordinal_scale::{self, Ladder};
use crate::words::status;
use table::answers::answer::Answer;
use table::answers::kind::Kind;
use table::answers::sentiment::{self, Family, Grade};
use table::answers::shape::Shape;
use table::answers::worded;
use table::columns::table::{Column, Value};

/// More distinct answers than this are no scale.
const MOST: usize = 24;
/// Word answers in a column of numbers that are its ends: one at either.
const ENDS: usize = 2;
/// Codes that a help desk writes for faces, and how good they are (Freshdesk: 103 is 'extremely happy', −103 'extremely unhappy').
const CODES: &[(i64, i16)] = &[(103, 30), (102, 25), (101, 20), (100, 0), (-101, -20), (-102, -25), (-103, -30)];

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
}

impl Rung {
    /// The step on a scale.
    pub fn on(self, (low, high): (i32, i32)) -> Option<i32> {
        match self {
            Self::Unknown => None,
            Self::End { high: upper } => Some(if upper { high } else { low }),
            Self::Step { rank, of } => {
                let (place, span) = (rank - 1, high - low);
                // As even as whole steps allow: four on a scale of five leave out its middle.
                Some(low + (2 * place * span + of - 1) / (2 * (of - 1)).max(1))
            }
        }
    }
}

/// The labels of all columns. Columns of one question with parts share their scale: what nobody answered in one may be answered in another.
pub(crate) fn all<'a>(columns: &'a [Column]) -> Vec<Labels> {
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
    columns.iter().map(|column| of(column, shared(column))).collect()
}

/// The labels of a column; none if its answers are plain numbers or too many. Its scale has these grades besides.
fn of(column: &Column, shared: &[Grade]) -> Labels {
    let fits = matches!(
        column.kind,
        Kind::Whole { .. } | Kind::Worded { .. } | Kind::Category { .. } | Kind::YesNo | Kind::Percentage
    );
    if !fits || !column.codes.are_kept() {
        return Labels::default();
    }
    let coded = are_codes(&column.values);
    let mut list = gathered(column, coded);
    let words = list.iter().filter(|label| !label.missing).count();
    let rows: u64 = list.iter().map(|label| label.rows).sum();
    // The same few answers come again and again; comments do not, unless they are a scale in a small file.
    let worded = matches!(column.kind, Kind::Worded { .. });
    if words == 0 || words > MOST || (words > 3 && rows < 2 * words as u64 && !worded) {
        return Labels::default();
    }
    let numbers = matches!(column.kind, Kind::Whole { .. }) && !coded;
    let ladder = if numbers { ends(column, &mut list) } else { order(&list, coded, shared) };
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
    Labels { list, size, sure }
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

/// Whether all numbers of a column are codes of a help desk.
fn are_codes(values: &[Value]) -> bool {
    let mut found = 0;
    for value in values.iter().filter(|value| value.rows > 0) {
        match value.answer {
            Answer::Whole(number) if CODES.iter().any(|(code, _)| *code == number) => found += 1,
            Answer::Whole(_) | Answer::Fraction(_) | Answer::OutOf(..) => return false,
            _ => {}
        }
    }
    found >= 2
}

/// The order of labels that stand for all steps.
fn order(list: &[Label], coded: bool, shared: &[Grade]) -> Option<Ladder> {
    let texts = || list.iter().map(|label| if label.missing { "" } else { label.text.as_str() });
    if coded {
        let grade = |text: &str| {
            let number: i64 = text.parse().ok()?;
            CODES.iter().find(|(code, _)| *code == number).map(|(_, value)| Grade {
                value: *value,
                family: Family::Degree,
                negated: false,
            })
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
    climbed.or_else(|| marks(texts())).or_else(|| percentages(texts()))
}

/// School marks from A, the best, to F.
fn marks<'a>(texts: impl Iterator<Item = &'a str> + Clone) -> Option<Ladder> {
    signed_marks(texts.clone()).or_else(|| plain_marks(texts))
}

/// The same with signs, such as A+, A and A-: those that were given, in their order.
fn signed_marks<'a>(texts: impl Iterator<Item = &'a str> + Clone) -> Option<Ladder> {
    let place = |text: &str| {
        let mut signs = text.chars();
        let letter = "FEDCBA".find(signs.next()?.to_ascii_uppercase())? as i32;
        let sign = match (signs.next(), signs.next()) {
            (None, _) => 0,
            (Some('+'), None) => 1,
            (Some('-' | '−' | '–'), None) => -1,
            _ => return None,
        };
        Some(letter * 3 + sign)
    };
    let present = texts.clone().filter(|text| !text.is_empty());
    let mut found: Vec<i32> = present.map(place).collect::<Option<_>>()?;
    found.sort_unstable();
    found.dedup();
    let signed = found.iter().any(|place| place % 3 != 0);
    let rank = |text: &str| found.iter().position(|known| Some(*known) == place(text)).map(|at| at as i32 + 1);
    (signed && (3..=10).contains(&found.len())).then(|| Ladder {
        ranks: texts.map(rank).collect(),
        size: found.len() as i32,
        whole: false,
    })
}

fn plain_marks<'a>(texts: impl Iterator<Item = &'a str> + Clone) -> Option<Ladder> {
    let place = |text: &str| match text.as_bytes() {
        [letter] => "ABCDEF".bytes().position(|known| known == letter.to_ascii_uppercase()),
        _ => None,
    };
    let present: Vec<&str> = texts.clone().filter(|text| !text.is_empty()).collect();
    let mut found: Vec<usize> = present.iter().filter_map(|text| place(text)).collect();
    if found.len() < present.len() {
        return None;
    }
    found.sort_unstable();
    found.dedup();
    // Where marks end with F there may be no E.
    let all: Vec<usize> = if found.contains(&4) || !found.contains(&5) {
        (0..5 + usize::from(found.contains(&5))).collect()
    } else {
        vec![0, 1, 2, 3, 5]
    };
    let rank = |text: &str| {
        let mark = place(text)?;
        all.iter().position(|known| *known == mark).map(|at| (all.len() - at) as i32)
    };
    (found.len() >= 2).then(|| Ladder {
        ranks: texts.map(rank).collect(),
        size: all.len() as i32,
        whole: found.len() == all.len(),
    })
}

/// Percentages that are the steps of a scale: 0, 25, …, 100 or 20, 40, …, 100.
fn percentages<'a>(texts: impl Iterator<Item = &'a str> + Clone) -> Option<Ladder> {
    let read =
        |text: &str| text.strip_suffix('%')?.trim().parse::<i32>().ok().filter(|number| (0..=100).contains(number));
    let present: Vec<&str> = texts.clone().filter(|text| !text.is_empty()).collect();
    let mut found: Vec<i32> = present.iter().filter_map(|text| read(text)).collect();
    if found.len() < present.len() {
        return None;
    }
    found.sort_unstable();
    found.dedup();
    let width = [25, 20, 10].into_iter().find(|width| found.iter().all(|number| number % width == 0))?;
    let from_zero = found.contains(&0) || width == 25;
    let size = 100 / width + i32::from(from_zero);
    let rank = |text: &str| read(text).map(|number| number / width + i32::from(from_zero));
    let whole = found.len() as i32 == size;
    (found.len() >= 3).then(|| Ladder { ranks: texts.map(rank).collect(), size, whole })
}

/// In a column of numbers the ends may be words alone: 'Not at all likely', 1, 2, …, 9, 'Extremely likely'.
fn ends(column: &Column, list: &mut [Label]) -> Option<Ladder> {
    let words: Vec<usize> =
        (0..list.len()).filter(|place| list.get(*place).is_some_and(|label| !label.missing)).collect();
    let seen = observed_scale::of(column)?;
    if words.len() != ENDS {
        return None;
    }
    let mut found: Vec<(usize, bool)> = Vec::new();
    for place in words {
        let label = list.get(place)?;
        let high = sentiment::of(&label.text).filter(|grade| grade.value != 0)?.value > 0;
        if found.iter().any(|(_, other)| *other == high) || label.rows * 10 > seen.rows * 9 {
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
        let found = of(&Column { question: String::new(), kind, values, codes, texts: 9, last: String::new() }, &[]);
        let list = found.list.iter().map(|label| match label.rung {
            Rung::Unknown => format!("{}=", label.text),
            Rung::Step { rank, .. } => format!("{}={rank}", label.text),
            Rung::End { high } => format!("{}={}", label.text, if high { "high" } else { "low" }),
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
