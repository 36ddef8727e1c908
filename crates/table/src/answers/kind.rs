//! What the answers of a column are, by what most of them look like.

use serde::{Deserialize, Serialize};

use crate::answers::answer::Answer;
use crate::answers::column_statistics::{self, Census};
use crate::answers::date;
use crate::answers::day_number;
use crate::answers::metadata;
use crate::answers::value::Value;
use crate::answers::worded;

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Kind {
    /// No answer in any row.
    Empty,
    /// Whole numbers, plain or with words.
    Whole {
        /// The lowest.
        min: i64,
        /// The highest.
        max: i64,
        /// How many different ones.
        distinct: u64,
    },
    /// Numbers that are not all whole.
    Number {
        /// The lowest.
        min: f64,
        /// The highest.
        max: f64,
    },
    /// Words that stand for steps of a scale, such as 'Very satisfied'.
    Worded {
        /// How many different ones.
        steps: u64,
    },
    /// Yes or no, in words or as 1 and 0.
    YesNo,
    /// Days or times of day with a date.
    Date,
    /// Time spans.
    Duration,
    /// Numbers with a percent sign.
    Percentage,
    /// Numbers or signs that tell rows apart.
    Id,
    /// Numbers of a survey program that are no answers.
    Code,
    /// A few different words.
    Category {
        /// How many.
        distinct: u64,
    },
    /// Texts.
    FreeText,
}

/// Whether `part` is at least so many percent of `all`.
fn most(part: u64, all: u64, percent: u64) -> bool {
    part * 100 >= all * percent
}

/// The whole number of an answer that is one.
pub fn whole(answer: &Answer) -> Option<i64> {
    match answer {
        Answer::Whole(number) | Answer::Labelled(number) | Answer::OutOf(number, _) => Some(*number),
        _ => None,
    }
}

/// The kind of a column; `dropped` says that it has too many values to keep its rows.
pub fn of(question: &str, values: &[Value], dropped: bool) -> Kind {
    let all = column_statistics::count(values);
    if all.present == 0 {
        return Kind::Empty;
    }
    if most(all.date, all.present, 90) {
        return Kind::Date;
    }
    if most(all.duration, all.present, 90) {
        return Kind::Duration;
    }
    if most(all.percent, all.present, 80) {
        return Kind::Percentage;
    }
    if most(all.yes_no, all.present, 95) && all.distinct <= 4 {
        return Kind::YesNo;
    }
    if most(all.whole + all.fraction, all.present, 80) || worded::has_named_ends(values) {
        return numbers(question, values, &all, dropped);
    }
    let unique = most(all.distinct, all.present, 95) && all.present >= 10;
    // 'Active' and 'Cancelled' under the name of a status are words like any other.
    let words = all.whole + all.fraction == 0 && metadata::is_status(question);
    if (metadata::is_metadata(question) && !words) || (unique && looks_like_ids(values)) {
        return if unique { Kind::Id } else { Kind::Code };
    }
    if dropped {
        return Kind::FreeText;
    }
    if worded::is_scale(values) {
        return Kind::Worded { steps: all.distinct };
    }
    let texts = all.length > all.present * 40 || (all.present >= 20 && all.distinct * 2 > all.present);
    if texts { Kind::FreeText } else { Kind::Category { distinct: all.distinct } }
}

/// The kind of the steps that stand among texts of a column that is no column of numbers; `None` if there are too few.
pub fn among_texts(values: &[Value]) -> Option<Kind> {
    let all = column_statistics::count(values);
    let steps = || values.iter().filter(|value| value.rows > 0).filter_map(|value| whole(&value.answer));
    let (min, max) = (steps().min()?, steps().max()?);
    let few = most(all.whole, all.present, 20) && min >= 0 && max <= 10;
    few.then(|| {
        let mut distinct: Vec<i64> = steps().collect();
        distinct.sort_unstable();
        distinct.dedup();
        Kind::Whole { min, max, distinct: distinct.len() as u64 }
    })
}

fn numbers(question: &str, values: &[Value], all: &Census, dropped: bool) -> Kind {
    let wholes = || values.iter().filter(|value| value.rows > 0).filter_map(|value| whole(&value.answer));
    let (min, max) = (wholes().min().unwrap_or(0), wholes().max().unwrap_or(0));
    if all.fraction == 0 && wholes().all(date::is_compact) {
        return Kind::Date;
    }
    let is_day = |answer: &Answer| match answer {
        Answer::Whole(number) => day_number::is_one(*number as f64),
        Answer::Fraction(number) => day_number::is_one(*number),
        _ => true,
    };
    if day_number::are_named(question)
        && values.iter().filter(|value| value.rows > 0).all(|value| is_day(&value.answer))
    {
        return Kind::Date;
    }
    let every_row_differs = most(all.distinct, all.present, 99) && all.present >= 20;
    if metadata::is_metadata(question) {
        return if every_row_differs || dropped { Kind::Id } else { Kind::Code };
    }
    // One number between whole ones may be a mean that somebody wrote below the answers.
    if all.fraction > 1 && most(all.fraction, all.present, 2) {
        let fractions = || {
            values.iter().filter_map(|value| match value.answer {
                Answer::Fraction(number) if value.rows > 0 => Some(number),
                _ => None,
            })
        };
        return Kind::Number {
            min: fractions().fold(min as f64, f64::min),
            max: fractions().fold(max as f64, f64::max),
        };
    }
    if every_row_differs && max > 1000 {
        return Kind::Id;
    }
    if min == 0 && max <= 1 {
        return Kind::YesNo;
    }
    let mut distinct: Vec<i64> = wholes().collect();
    distinct.sort_unstable();
    distinct.dedup();
    Kind::Whole { min, max, distinct: distinct.len() as u64 }
}

/// Whether the values are single words with digits, as made by a program.
fn looks_like_ids(values: &[Value]) -> bool {
    values.iter().filter(|value| value.rows > 0).take(200).all(|value| {
        let text = value.text.as_str();
        text.len() <= 64 && !text.contains(' ') && text.bytes().any(|byte| byte.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::{Kind, of};
    use crate::answers::answer;
    use crate::answers::value::Value;

    fn kind(question: &str, cells: &str) -> Kind {
        let mut values: Vec<Value> = Vec::new();
        for text in cells.split('|').map(str::trim) {
            match values.iter_mut().find(|value| value.text == text) {
                Some(value) => value.rows += 1,
                None => values.push(Value { text: text.to_owned(), answer: answer::read(text), rows: 1 }),
            }
        }
        of(question, &values, false)
    }

    #[test]
    fn kinds() {
        let ids: Vec<String> = (0..30).map(|n| format!("{}", 388_000 + n * 7)).collect();
        let tokens: Vec<String> = (0..30).map(|n| format!("R_{n}x")).collect();
        let cases = [
            ("Rate", "5|4|3|N/A||5", Kind::Whole { min: 3, max: 5, distinct: 3 }),
            ("Rate", "10 - Extremely likely|9|0 - Not at all", Kind::Whole { min: 0, max: 10, distinct: 3 }),
            ("Rate", "5.0|4.0", Kind::Whole { min: 4, max: 5, distinct: 2 }),
            ("Rate", "5|4|4|5|3|4|4|5|4.2", Kind::Whole { min: 3, max: 5, distinct: 3 }),
            ("Charge", "29.85|56.95|53", Kind::Number { min: 29.85, max: 56.95 }),
            ("Senior", "0|1|0|0", Kind::YesNo),
            ("Used it?", "Yes|No|Yes", Kind::YesNo),
            ("Answer Rate", "94.01%|91.00%", Kind::Percentage),
            ("Speed", "0:00:17|0:01:02", Kind::Duration),
            ("When", "2024-01-15 09:30:00|2024-01-16", Kind::Date),
            ("Status", "0|1|0|2", Kind::Code),
            ("Created", "45306|45307.25|45310", Kind::Date),
            ("Units sold", "45306|45307|45310", Kind::Whole { min: 45_306, max: 45_310, distinct: 3 }),
            ("Nothing", "|N/A||-", Kind::Empty),
            ("How satisfied?", "Very satisfied|Satisfied|Very dissatisfied", Kind::Worded { steps: 3 }),
            ("Region", "Asia|Europe|Asia", Kind::Category { distinct: 2 }),
            ("Respondent", &ids.join("|"), Kind::Id),
            ("Token", &tokens.join("|"), Kind::Id),
        ];
        for (question, cells, expected) in cases {
            assert_eq!(kind(question, cells), expected, "{question}: {cells}");
        }
    }
}
