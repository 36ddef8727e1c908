//! The rows of a column counted by what they look like.

use crate::answers::answer::Answer;
use crate::answers::shape::Shape;
use crate::answers::value::Value;
use crate::answers::worded;

/// Rows by what they hold.
#[derive(Default)]
pub(crate) struct Census {
    pub(crate) present: u64,
    pub(crate) whole: u64,
    pub(crate) fraction: u64,
    pub(crate) date: u64,
    pub(crate) duration: u64,
    pub(crate) percent: u64,
    pub(crate) yes_no: u64,
    pub(crate) distinct: u64,
    pub(crate) length: u64,
}

/// Counts the rows. Blanks and the ways to say 'no answer' are not present.
pub(crate) fn count(values: &[Value]) -> Census {
    let mut all = Census::default();
    for value in values.iter().filter(|value| value.rows > 0) {
        if matches!(value.answer, Answer::Blank | Answer::Missing) {
            continue;
        }
        let rows = value.rows;
        all.present += rows;
        all.distinct += 1;
        all.length += rows * value.text.len() as u64;
        match value.answer {
            Answer::Whole(_) | Answer::Labelled(_) | Answer::OutOf(..) => all.whole += rows,
            Answer::Fraction(_) => all.fraction += rows,
            Answer::Other(Shape::Date) => all.date += rows,
            Answer::Other(Shape::Duration) => all.duration += rows,
            Answer::Other(Shape::Percent) => all.percent += rows,
            Answer::Words if worded::is_yes_or_no(&value.text) => all.yes_no += rows,
            Answer::Words | Answer::Blank | Answer::Missing => {}
        }
    }
    all
}
