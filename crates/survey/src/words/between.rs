//! Answers between two steps: halves of a slider or of a mean of two, told from finished scores.

use table::answers::answer::Answer;
use table::answers::kind;
use table::columns::table::Column;

/// Percent of the numbers that have to be whole where the others are halves, and where they are anything.
const WHOLE_OF_HALVES: u64 = 20;
const WHOLE: u64 = 50;

/// Whether a column of numbers that are not all whole holds answers within 0 to 10. Scores that somebody worked out are seldom whole.
pub(crate) fn are_answers(column: &Column) -> bool {
    let (mut whole, mut between, mut outside, mut halves) = (0, 0, 0, true);
    for value in column.values.iter().filter(|value| value.rows > 0) {
        if let Some(step) = kind::whole(&value.answer) {
            *(if (0..=10).contains(&step) { &mut whole } else { &mut outside }) += value.rows;
        } else if let Answer::Fraction(number) = value.answer {
            *(if (0.0..=10.0).contains(&number) { &mut between } else { &mut outside }) += value.rows;
            halves &= (number * 2.0).fract() == 0.0;
        }
    }
    let wanted = if halves { WHOLE_OF_HALVES } else { WHOLE };
    whole > 0 && outside * 10 <= whole + between && whole * 100 >= (whole + between) * wanted
}
