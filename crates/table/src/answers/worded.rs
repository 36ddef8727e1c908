//! Answers in words: yes or no, and the steps of a worded scale.
//!
//! What the words mean stands in `vocabulary`, how they are read in `sentiment`; in which order they stand is for the reader of the table.

use crate::answers::answer::Answer;
use crate::answers::sentiment;
use crate::answers::value::Value;
use crate::answers::vocabulary::{NO, YES};

/// More distinct answers than this are no scale.
const MAX_STEPS: usize = 11;

/// Whether the text is a yes or a no.
pub fn is_yes_or_no(text: &str) -> bool {
    is_yes(text) || NO.contains(&text.to_lowercase().as_str())
}

/// Whether the text is a yes.
pub fn is_yes(text: &str) -> bool {
    YES.contains(&text.to_lowercase().as_str())
}

/// Whether the distinct values look like the steps of a scale: few, and most of them graded.
pub fn is_scale(values: &[Value]) -> bool {
    // Beside a scale, yes and no belong to another question in a table with one row a question.
    let is_word = |value: &&Value| value.rows > 0 && value.answer == Answer::Words && !is_yes_or_no(&value.text);
    let words: Vec<&Value> = values.iter().filter(is_word).collect();
    // The same few answers come again and again; comments that say 'good' do not. In a small file each may come once.
    let rows: u64 = words.iter().map(|value| value.rows).sum();
    let repeated = words.len() <= 3 || rows >= 2 * words.len() as u64;
    let graded = || words.iter().filter(|value| is_graded(&value.text)).count();
    let wanted = if repeated { words.len() * 6 } else { words.len() * 10 };
    (2..=MAX_STEPS).contains(&words.len()) && graded() * 10 >= wanted
}

/// Whether the values are numbers with words in place of the two ends, or of one of them: 'Not at all likely', 1, 2, …, 9, 'Extremely likely'.
pub fn has_named_ends(values: &[Value]) -> bool {
    let (mut numbers, mut words) = (0, Vec::new());
    for value in values.iter().filter(|value| value.rows > 0) {
        match value.answer {
            Answer::Whole(0..=10) => numbers += 1,
            Answer::Words if words.len() < 2 => words.push(value.text.as_str()),
            Answer::Blank | Answer::Missing => {}
            _ => return false,
        }
    }
    let sign = |text: &&str| sentiment::of(text).map_or(0, |grade| grade.value.signum());
    // Of a scale of which only one end was chosen there is but one word.
    numbers >= 3 && matches!(words.iter().map(sign).collect::<Vec<_>>().as_slice(), [1 | -1] | [1, -1] | [-1, 1])
}

fn is_graded(text: &str) -> bool {
    sentiment::of(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::is_scale;
    use crate::answers::answer;
    use crate::answers::value::Value;

    #[test]
    fn scales_in_several_languages() {
        let scale = |steps: &str| {
            let value = |text: &str| Value { text: text.to_owned(), answer: answer::read(text), rows: 9 };
            is_scale(&steps.split('|').map(value).collect::<Vec<_>>())
        };
        for steps in [
            "Very likely|Somewhat likely|Somewhat unlikely|Very unlikely|-",
            "Horrible|Bad|OK|Good|Excellent",
            "sehr häufig|eher häufig|eher selten|selten|gar nicht",
            "Stimme gar nicht zu|Stimme eher nicht zu|Stimme eher zu|Stimme vollständig zu|Keine Angabe",
            "非常满意|满意|一般|不满意",
            "Πάρα πολύ|Πολύ|Αρκετά|Λίγο|Καθόλου",
        ] {
            assert!(scale(steps), "{steps}");
        }
        for steps in ["Asia|Europe|Oceania", "Male|Female", "30 - 44|18 - 29|60+", "Good"] {
            assert!(!scale(steps), "{steps}");
        }
    }
}
