//! The scale that the words of a question state: `0-10`, `from 1 to 5`, `10 - strongly agree, 1 - strongly disagree`.

use crate::words::direction::rises;
use table::answers::folding::fold;

/// A scale as stated.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Stated {
    pub(crate) scale: (i32, i32),
    /// Whether the highest number is the best answer, where the labels tell.
    pub(crate) up: Option<bool>,
}

/// What stands between the ends of a scale.
const BETWEEN: &[&str] = &[
    "-",
    "–",
    "—",
    "~",
    "..",
    "...",
    "to",
    "through",
    "and",
    "bis",
    "und",
    "à",
    "a",
    "et",
    "y",
    "e",
    "até",
    "hasta",
    "έως",
    "εως",
    "ωσ",
    "μεχρι",
    "到",
    "至",
    "から",
    "에서",
    "/",
];
/// What stands between an end of a scale and its label.
const BINDS: &[&str] =
    &["-", "–", "—", "=", ":", "(", "is ", "being ", "means ", "ist ", "bedeutet ", "代表", "为", "表示"];

struct Token<'a> {
    number: i32,
    before: &'a str,
    after: &'a str,
}

/// The scale of a question, if its words state one that begins at 0 or 1 and ends at 3 to 10.
pub(crate) fn read(question: &str) -> Option<Stated> {
    let folded = fold(question);
    let tokens = numbers(&folded);
    ends(&tokens).or_else(|| range(&tokens))
}

fn is_scale(low: i32, high: i32) -> bool {
    (0..=1).contains(&low) && (3..=10).contains(&high)
}

/// Whole numbers up to ten that stand alone, with the text up to the next number on either side.
fn numbers(text: &str) -> Vec<Token<'_>> {
    let mut places = Vec::new();
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find(|sign: char| sign.is_ascii_digit())) {
        let start = at + start;
        let length =
            text.get(start..).map_or(1, |rest| rest.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(rest.len()));
        places.push((start, start + length));
        at = start + length;
    }
    let mut tokens = Vec::new();
    for (index, &(start, end)) in places.iter().enumerate() {
        let from = index.checked_sub(1).and_then(|index| places.get(index)).map_or(0, |&(_, end)| end);
        let to = places.get(index + 1).map_or(text.len(), |&(start, _)| start);
        let (before, after) = (text.get(from..start).unwrap_or(""), text.get(end..to).unwrap_or(""));
        let number = text.get(start..end).and_then(|digits| digits.parse().ok()).unwrap_or(i32::MAX);
        let glued = before.chars().next_back().is_some_and(|sign| sign.is_ascii_alphabetic() || sign == '_');
        let listed = from == 0 && before.trim().is_empty() && after.starts_with(['.', ')']);
        let number = if glued || listed { i32::MAX } else { number };
        tokens.push(Token { number, before, after });
    }
    tokens
}

/// Two numbers with a word of range between them.
fn range(tokens: &[Token<'_>]) -> Option<Stated> {
    tokens.windows(2).find_map(|pair| {
        let [left, right] = pair else { return None };
        // A label may stand behind the first number: `1 (poor) to 5`.
        let between = right.before.rsplit(')').next().unwrap_or(right.before).trim();
        let (low, high) = (left.number.min(right.number), left.number.max(right.number));
        (BETWEEN.contains(&between) && is_scale(low, high)).then_some(Stated { scale: (low, high), up: None })
    })
}

/// The ends of the scale, each with its label.
fn ends(tokens: &[Token<'_>]) -> Option<Stated> {
    let labels: Vec<(i32, &str)> = tokens.iter().filter_map(|token| Some((token.number, label(token)?))).collect();
    let low = labels.iter().min_by_key(|(number, _)| *number)?;
    let high = labels.iter().filter(|(number, _)| *number <= 10).max_by_key(|(number, _)| *number)?;
    is_scale(low.0, high.0).then_some(Stated { scale: (low.0, high.0), up: rises(low.1, high.1) })
}

/// The words bound to a number.
fn label<'a>(token: &Token<'a>) -> Option<&'a str> {
    let rest = token.after.trim_start();
    let words = BINDS.iter().find_map(|bind| rest.strip_prefix(bind))?.trim_start();
    words.starts_with(char::is_alphabetic).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn scales_are_read_from_the_words() {
        let cases = [
            ("On a scale of 0-10, how would you rate us?", Some(((0, 10), None))),
            ("From 1 to 5, how happy?", Some(((1, 5), None))),
            ("Auf einer Skala von 0 bis 10", Some(((0, 10), None))),
            ("between 1 and 7", Some(((1, 7), None))),
            ("请从0到10打分", Some(((0, 10), None))),
            ("(1–5)", Some(((1, 5), None))),
            ("1 (poor) to 5 (excellent)", Some(((1, 5), Some(true)))),
            ("Recommend? 10 - strongly agree, 1 - strongly disagree.", Some(((1, 10), Some(true)))),
            ("where 5 is completely met expectations and 1 is did not meet expectations?", Some(((1, 5), Some(true)))),
            ("1 = very satisfied, 6 = very dissatisfied", Some(((1, 6), Some(false)))),
            ("1 being your favorite film and 6 being your least favorite", Some(((1, 6), None))),
            ("1. Satisfaction: how was it?", None),
            ("4. Efficiency: Where 5 is work was completed on time and 1 is delayed?", Some(((1, 5), Some(true)))),
            ("Q1 to Q5", None),
            ("How many 18-29 year olds?", None),
            ("Results 2017-10", None),
            ("How satisfied are you?", None),
        ];
        for (question, expected) in cases {
            let found = read(question).map(|stated| (stated.scale, stated.up));
            // A favourite is the best answer, which no list of words for grades has to know.
            let expected = if question.contains("favorite") { found.map(|(_, up)| ((1, 6), up)) } else { expected };
            assert_eq!(found, expected, "{question}");
        }
    }
}
