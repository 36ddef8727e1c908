//! The steps that were seen in a column of whole numbers, without the few that cannot be answers.

use crate::words::labels::{Labels, Rung};
use table::answers::answer::Answer;
use table::answers::kind;
use table::columns::table::Column;

/// Percent of the answers that may lie outside any scale: codes such as 99 and slips of the finger.
const STRAYS: u64 = 10;
/// Percent of the answers that may lie outside if the visitor chooses the column.
const CROWD: u64 = 20;
/// Percent of the answers that may be 0 where the scale begins at 1.
const ZEROS: u64 = 5;
/// Percent of the answers that a usual scale has to hold; what lies outside is left out and named.
const HELD: u64 = 98;
/// The highest steps of the usual scales below 10.
const USUAL: [i64; 2] = [5, 7];

/// The steps seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Observed {
    pub(crate) min: i64,
    pub(crate) max: i64,
    /// The lowest step above 0, if the zeros are so few that they may mean 'not answered'.
    pub(crate) min_above_zero: Option<i64>,
    /// Rows with a step.
    pub(crate) rows: u64,
    /// Hardly any answer lies outside.
    pub(crate) clean: bool,
    /// Rows above the highest step that are so few that they are slips.
    pub(crate) slips: u64,
    /// Rows with a number between two steps.
    pub(crate) between: u64,
}

/// The steps within 0 to 10, `None` if too many answers lie outside.
pub(crate) fn of(column: &Column) -> Option<Observed> {
    let steps = || {
        let values = column.values.iter().filter(|value| value.rows > 0);
        values.filter_map(|value| Some((kind::whole(&value.answer)?, value.rows)))
    };
    let (mut all, mut within, mut zeros) = (0, 0, 0);
    for (step, rows) in steps() {
        all += rows;
        within += if (0..=10).contains(&step) { rows } else { 0 };
        zeros += if step == 0 { rows } else { 0 };
    }
    if within == 0 || (all - within) * 100 > all * CROWD {
        return None;
    }
    let fractions = || {
        let values = column.values.iter().filter(|value| value.rows > 0);
        values.filter_map(
            |value| if let Answer::Fraction(number) = value.answer { Some((number, value.rows)) } else { None },
        )
    };
    // A number between two steps says that both are steps.
    let around = fractions().filter(|(number, _)| (0.0..=10.0).contains(number));
    let around = around.flat_map(|(number, _)| [number.floor() as i64, number.ceil() as i64]);
    let inside = steps().map(|(step, _)| step).chain(around).filter(|step| (0..=10).contains(step)).collect::<Vec<_>>();
    let above = |top: i64| steps().filter(|(step, _)| (top + 1..=10).contains(step)).map(|(_, rows)| rows).sum::<u64>();
    let top = top(&inside, within, &above);
    let few_zeros = zeros > 0 && zeros * 100 <= all * ZEROS;
    Some(Observed {
        min: inside.iter().copied().min()?,
        max: inside.iter().copied().filter(|step| *step <= top).max()?,
        min_above_zero: if few_zeros { inside.iter().copied().filter(|&step| step > 0).min() } else { None },
        rows: within,
        clean: (all - within) * 100 <= all * STRAYS,
        slips: above(top),
        between: fractions().map(|(_, rows)| rows).sum(),
    })
}

/// The end of the smallest usual scale that holds nearly all answers. Steps that fill up the next usual one are no slips, however few.
fn top(inside: &[i64], within: u64, above: &dyn Fn(i64) -> u64) -> i64 {
    let next = |top: i64| USUAL.into_iter().find(|other| *other > top).unwrap_or(10);
    let fills = |top: i64| (top + 1..=next(top)).all(|step| inside.contains(&step));
    let holds = |top: &i64| {
        let slips = above(*top);
        slips > 0 && slips * 100 <= within * (100 - HELD) && !fills(*top)
    };
    // Numbers up to 10 with holes between are no scale of five.
    USUAL.into_iter().find(holds).unwrap_or(10)
}

/// The scale that answers such as `4 / 5` name, if all name the same.
pub(crate) fn out_of(column: &Column) -> Option<(i32, i32)> {
    let mut scale = None;
    for value in column.values.iter().filter(|value| value.rows > 0) {
        match (value.answer, scale) {
            (Answer::OutOf(_, all), None) => scale = Some(all),
            (Answer::OutOf(_, all), Some(known)) if all == known => {}
            (Answer::OutOf(..) | Answer::Whole(_) | Answer::Labelled(_), _) => return None,
            _ => {}
        }
    }
    // Of ten, a scale may begin at 0 or at 1.
    scale.filter(|high| (3..10).contains(high)).map(|high| (1, high as i32))
}

/// The steps with those that stand as words at the ends.
pub(crate) fn with_ends(mut seen: Observed, labels: &Labels) -> Observed {
    for label in &labels.list {
        match label.rung {
            Rung::End { high: true } if seen.max < 10 => seen.max += 1,
            Rung::End { high: false } if seen.min > 0 => seen.min -= 1,
            _ => {}
        }
    }
    seen
}

/// The percentage of the whole numbers of a column that lie on a scale.
pub(crate) fn percent_on(column: &Column, scale: (i32, i32)) -> u64 {
    let (mut all, mut on) = (0, 0);
    for value in &column.values {
        if let Some(step) = kind::whole(&value.answer) {
            all += value.rows;
            on += if (i64::from(scale.0)..=i64::from(scale.1)).contains(&step) { value.rows } else { 0 };
        }
    }
    on * 100 / all.max(1)
}

/// The labels of the lowest and the highest labelled answer, such as 'Very poor' and 'Excellent'.
pub(crate) fn end_labels(column: &Column) -> Option<(String, String)> {
    let labelled = || {
        column.values.iter().filter_map(|value| match value.answer {
            Answer::Labelled(step) if value.rows > 0 => Some((step, value.text.as_str())),
            _ => None,
        })
    };
    let words = |text: &str| text.trim_start_matches(|sign: char| !sign.is_alphabetic()).to_owned();
    let low = labelled().min_by_key(|(step, _)| *step)?;
    let high = labelled().max_by_key(|(step, _)| *step)?;
    Some((words(low.1), words(high.1)))
}
