//! Numbers that are no steps themselves but stand for some: the codes of a help desk, scales with a zero in the middle, codes counted from 1.

use table::answers::answer::Answer;
use table::answers::kind;
use table::columns::table::Value;

/// What the numbers of a column stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Coding {
    /// Faces of a help desk.
    HelpDesk,
    /// A scale from so much below 0 to as much above: −2 to 2.
    Centred(i32),
    /// 1 to 11 for the answers 0 to 10, as programs number the options of a question.
    FromOne,
}

/// Codes that a help desk writes for faces, and how good they are (Freshdesk: 103 is 'extremely happy', −103 'extremely unhappy').
const CODES: &[(i64, i16)] = &[(103, 30), (102, 25), (101, 20), (100, 0), (-101, -20), (-102, -25), (-103, -30)];
/// Ends of the usual scales with a zero in the middle.
const CENTRED: [i64; 2] = [2, 3];
/// Percent of the answers that have to fit.
const HELD: u64 = 98;

/// What the numbers of a column stand for; `None` where they are the steps.
pub(crate) fn of(values: &[Value]) -> Option<Coding> {
    if are_of_help_desk(values) {
        return Some(Coding::HelpDesk);
    }
    let mut numbers: Vec<(i64, u64)> = Vec::new();
    for value in values.iter().filter(|value| value.rows > 0) {
        match value.answer {
            Answer::Fraction(_) | Answer::OutOf(..) | Answer::Labelled(_) => return None,
            _ => {}
        }
        if let Some(number) = kind::whole(&value.answer) {
            match numbers.iter_mut().find(|(known, _)| *known == number) {
                Some((_, rows)) => *rows += value.rows,
                None => numbers.push((number, value.rows)),
            }
        }
    }
    centred(&numbers).or_else(|| from_one(&numbers))
}

/// How good a code of a help desk is.
pub(crate) fn grade(number: i64) -> Option<i16> {
    CODES.iter().find(|(code, _)| *code == number).map(|(_, grade)| *grade)
}

fn are_of_help_desk(values: &[Value]) -> bool {
    let mut found = 0;
    for value in values.iter().filter(|value| value.rows > 0) {
        match value.answer {
            Answer::Whole(number) if grade(number).is_some() => found += 1,
            Answer::Whole(_) | Answer::Fraction(_) | Answer::OutOf(..) => return false,
            _ => {}
        }
    }
    found >= 2
}

/// Whether enough of the answers lie between two numbers.
fn hold(numbers: &[(i64, u64)], low: i64, high: i64) -> bool {
    let rows = |fits: &dyn Fn(i64) -> bool| {
        numbers.iter().filter(|(number, _)| fits(*number)).map(|(_, rows)| rows).sum::<u64>()
    };
    rows(&|number| (low..=high).contains(&number)) * 100 >= rows(&|_| true) * HELD
}

/// A single number below 0 is a code for no answer, as is −1 beside 1 to 5.
fn centred(numbers: &[(i64, u64)]) -> Option<Coding> {
    let seen = |number: i64| numbers.iter().any(|(known, _)| *known == number);
    let end = CENTRED.into_iter().find(|end| hold(numbers, -end, *end))?;
    let below = (1..=end).filter(|number| seen(-number)).count();
    let above = (1..=end).filter(|number| seen(*number)).count();
    (below >= 2 && above >= 1 && (seen(end) || seen(-end))).then_some(Coding::Centred(end as i32))
}

/// Each of eleven numbers from 1 on, and the last of them no slip.
fn from_one(numbers: &[(i64, u64)]) -> Option<Coding> {
    let all = (1..=11).all(|number| numbers.iter().any(|(known, _)| *known == number));
    let none = numbers.iter().all(|(number, _)| *number != 0);
    (all && none && hold(numbers, 1, 11) && !hold(numbers, 1, 10)).then_some(Coding::FromOne)
}

#[cfg(test)]
mod tests {
    use super::{Coding, of};
    use table::answers::answer;
    use table::answers::value::Value;

    #[test]
    fn numbers_that_stand_for_steps() {
        let cases = [
            ("103*9|-103*2", Some(Coding::HelpDesk)),
            ("-2*3|-1*4|0*9|1*8|2*5", Some(Coding::Centred(2))),
            ("-2*3|-1*4|1*8", Some(Coding::Centred(2))),
            ("-3*3|-1*4|0*9|3*8", Some(Coding::Centred(3))),
            ("-2*30|-1*40|0*90|1*80|2*50|9*2", Some(Coding::Centred(2))),
            ("-1*3|1*4|2*9|3*8", None),
            ("-1*3|0*4|1*9", None),
            ("-99*3|-1*4|2*9|3*8", None),
            ("1*5|2*5|3*5|4*5|5*5|6*5|7*5|8*5|9*5|10*5|11*9", Some(Coding::FromOne)),
            ("0*1|1*5|2*5|3*5|4*5|5*5|6*5|7*5|8*5|9*5|10*5|11*9", None),
            ("1*5|2*5|3*5|4*5|5*5|6*5|7*5|8*50|9*50|10*50|11*1", None),
            ("1*5|2*5|3*5|4*5|5*5", None),
        ];
        for (numbers, expected) in cases {
            let value = |text: &str| {
                let (text, rows) = text.split_once('*').unwrap_or((text, "1"));
                Value { text: text.to_owned(), answer: answer::read(text), rows: rows.parse().unwrap_or(1) }
            };
            assert_eq!(of(&numbers.split('|').map(value).collect::<Vec<_>>()), expected, "{numbers}");
        }
    }
}
