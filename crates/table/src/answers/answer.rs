//! One answer as text, understood: a step of a scale, a number, no answer, or words.

use crate::answers::missing;
use crate::answers::shape::{self, Shape};

/// What the text of a cell says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Answer {
    /// Nothing.
    Blank,
    /// A token that says that there is no answer.
    Missing,
    /// A whole number: `5`, `5.0`, `5,0`, full-width digits.
    Whole(i64),
    /// A whole number with words: `10 - Extremely likely`, `(3) Neutral`, `Very likely (10)`.
    Labelled(i64),
    /// So many of so many: `4 / 5`.
    OutOf(i64, i64),
    /// A number between whole ones.
    Fraction(f64),
    /// Something that looks like a value of another kind.
    Other(Shape),
    /// Words.
    Words,
}

/// Reads the text of a cell.
pub fn read(text: &str) -> Answer {
    let text: String = text.chars().map(narrow).collect();
    let text = text.trim();
    if text.is_empty() {
        return Answer::Blank;
    }
    if missing::is_missing(text) {
        return Answer::Missing;
    }
    if let Some(number) = Number::read(text) {
        return number.answer();
    }
    out_of(text)
        .or_else(|| stars(text))
        .or_else(|| shape::detect(text).map(Answer::Other))
        .or_else(|| label_behind(text).or_else(|| label_before(text)).map(Answer::Labelled))
        .unwrap_or(Answer::Words)
}

/// Full-width signs as plain ones, other spaces and minus signs as the usual ones.
fn narrow(sign: char) -> char {
    match sign {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(sign) - 0xFEE0).unwrap_or(sign),
        '\u{A0}' | '\u{3000}' | '\u{202F}' | '\u{2009}' | '\u{200B}' | '\u{FEFF}' => ' ',
        '\u{2212}' => '-',
        _ => sign,
    }
}

/// A decimal number: all its digits and how many of them stand behind the point.
pub struct Number {
    digits: i64,
    places: u32,
}

impl Number {
    /// Reads `5`, `-3`, `4.25`, `4,25`; up to 15 digits, so that nothing is lost.
    pub fn read(text: &str) -> Option<Self> {
        let (sign, rest) = match text.strip_prefix('-') {
            Some(rest) => (-1, rest),
            None => (1, text.strip_prefix('+').unwrap_or(text)),
        };
        let mut number = Self { digits: 0, places: 0 };
        let mut length = 0;
        let mut point = false;
        for byte in rest.bytes() {
            match byte {
                b'0'..=b'9' if length < 15 => {
                    number.digits = number.digits * 10 + i64::from(byte - b'0');
                    number.places += u32::from(point);
                    length += 1;
                }
                b'.' | b',' if !point && length > 0 => point = true,
                _ => return None,
            }
        }
        (length > 0 && !rest.ends_with(['.', ','])).then_some(Self { digits: number.digits * sign, ..number })
    }

    /// The number itself.
    pub fn value(&self) -> f64 {
        self.digits as f64 / 10_f64.powi(self.places.cast_signed())
    }

    fn answer(&self) -> Answer {
        let unit = 10_i64.pow(self.places);
        if self.digits % unit == 0 { Answer::Whole(self.digits / unit) } else { Answer::Fraction(self.value()) }
    }
}

/// A whole number at the start of the text and what follows it.
pub fn leading_whole(text: &str) -> Option<(i64, &str)> {
    let end = text.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(end)?;
    if digits.is_empty() || digits.len() > 3 {
        return None;
    }
    Some((digits.parse().ok()?, rest))
}

/// What stands between a mark and the best mark.
const OF: &[&str] = &["/", "of ", "out of ", "von ", "sur ", "de ", "από "];

/// `4 / 5`, `4/5`, `4 of 5`: a mark out of at most ten.
fn out_of(text: &str) -> Option<Answer> {
    let (got, rest) = leading_whole(text)?;
    let rest = rest.trim_start();
    let rest = OF.iter().find_map(|of| rest.strip_prefix(of))?;
    let (all, rest) = leading_whole(rest.trim_start())?;
    (rest.is_empty() && (2..=10).contains(&all) && got <= all).then_some(Answer::OutOf(got, all))
}

/// `★★★★☆`, `⭐⭐⭐`: stars counted, out of all where empty ones are written.
fn stars(text: &str) -> Option<Answer> {
    let (mut full, mut empty) = (0, 0);
    for sign in text.chars() {
        match sign {
            '★' | '⭐' | '🌟' => full += 1,
            '☆' | '✩' => empty += 1,
            ' ' | '\u{FE0F}' => {}
            _ => return None,
        }
    }
    match (full, full + empty) {
        (_, 0 | 11..) => None,
        (full, all) if empty > 0 && all > 1 => Some(Answer::OutOf(full, all)),
        (full, _) => Some(Answer::Whole(full)),
    }
}

/// What is counted in an answer such as `4 stars`.
const STARS: &[&str] = &[
    "star",
    "stars",
    "stern",
    "sterne",
    "étoile",
    "étoiles",
    "estrella",
    "estrellas",
    "estrela",
    "estrelas",
    "αστέρι",
    "αστέρια",
    "point",
    "points",
    "pt",
    "pts",
    "punkt",
    "punkte",
    "punto",
    "puntos",
    "ponto",
    "pontos",
    "βαθμός",
    "βαθμοί",
    "分",
    "ポイント",
    "星",
    "颗星",
    "顆星",
    "つ星",
    "점",
    "点",
    "點",
];

/// `10 - Extremely likely`, `1 = Not at all`, `(3) Neutral`, `5: Good`: the number, then words.
fn label_behind(text: &str) -> Option<i64> {
    let (number, rest) = if let Some(inner) = text.strip_prefix('(') {
        let (number, rest) = leading_whole(inner)?;
        (number, rest.strip_prefix(')')?)
    } else {
        let (number, rest) = leading_whole(text)?;
        if number <= 10 && STARS.contains(&rest.trim().trim_end_matches('.').to_lowercase().as_str()) {
            return Some(number);
        }
        let signs = ['-', '–', '—', '=', ':', '.', ')', '(', '→'];
        (number, rest.trim_start().strip_prefix(signs)?)
    };
    // What follows must be words: `18 - 29` is a range, `10-2019` a date.
    let first = rest.trim_start_matches([' ', '-', '"', '\'', '(']).chars().next()?;
    (first.is_alphabetic() && number <= 10).then_some(number)
}

/// `Extremely likely - 10`, `Not at all likely (0)`: words, then the number.
fn label_before(text: &str) -> Option<i64> {
    let inner = text.strip_suffix(')').unwrap_or(text);
    let start = inner.rfind(|sign: char| !sign.is_ascii_digit())?;
    let (before, digits) = inner.split_at_checked(start + inner[start..].chars().next()?.len_utf8())?;
    let (number, _) = leading_whole(digits)?;
    let words = if inner.len() < text.len() {
        before.strip_suffix('(')?
    } else {
        before.trim_end().strip_suffix(['-', '–', '—', '=', ':'])?
    };
    let words = words.trim_end();
    (words.ends_with(char::is_alphabetic) && number <= 10 && words.chars().filter(|sign| *sign == ' ').count() <= 5)
        .then_some(number)
}

#[cfg(test)]
mod tests {
    use super::{Answer, read};
    use crate::answers::shape::Shape;

    #[test]
    fn answers_as_people_and_programs_write_them() {
        use Answer::{Blank, Fraction, Labelled, Missing, Other, OutOf, Whole, Words};
        let cases = [
            ("5", Whole(5)),
            ("5.0", Whole(5)),
            ("5,00", Whole(5)),
            (" 5\u{a0}", Whole(5)),
            ("５", Whole(5)),
            ("１０", Whole(10)),
            ("-3", Whole(-3)),
            ("+3", Whole(3)),
            ("4.5", Fraction(4.5)),
            ("4,25", Fraction(4.25)),
            ("4.105263158", Fraction(4.105_263_158)),
            ("10 - Extremely likely", Labelled(10)),
            ("1 = Not at all", Labelled(1)),
            ("(3) Neutral", Labelled(3)),
            ("5: sehr gut", Labelled(5)),
            ("0 – Unwahrscheinlich", Labelled(0)),
            ("5 (Very satisfied)", Labelled(5)),
            ("Extremely likely - 10", Labelled(10)),
            ("Not at all likely (0)", Labelled(0)),
            ("５：非常满意", Labelled(5)),
            ("4 / 5", OutOf(4, 5)),
            ("4/5", OutOf(4, 5)),
            ("6/5", Words),
            ("4 von 5", OutOf(4, 5)),
            ("9 out of 10", OutOf(9, 10)),
            ("★★★★☆", OutOf(4, 5)),
            ("☆☆☆☆☆", OutOf(0, 5)),
            ("⭐⭐⭐", Whole(3)),
            ("5 stars", Labelled(5)),
            ("1 Stern", Labelled(1)),
            ("4星", Labelled(4)),
            ("10分", Labelled(10)),
            ("5 分", Labelled(5)),
            ("10 pts", Labelled(10)),
            ("9 pts.", Labelled(9)),
            ("3 Punkte", Labelled(3)),
            ("1分钟45秒", Words),
            ("5 stages", Words),
            ("a. Excellent", Words),
            ("", Blank),
            ("\u{a0} \u{3000}", Blank),
            ("N/A", Missing),
            ("-", Missing),
            ("Keine Angabe", Missing),
            ("Unfamiliar (N/A)", Missing),
            ("18 - 29", Words),
            ("3 - 5 years", Words),
            ("0.17, develop", Words),
            ("2;3", Words),
            ("COVID-19", Words),
            ("91.67%", Other(Shape::Percent)),
            ("0:00:17", Other(Shape::Duration)),
            ("2024-01-15 09:30:00", Other(Shape::Date)),
            ("Very satisfied", Words),
            ("1234567890123456789", Words),
            ("5.", Words),
            (".", Missing),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text), expected, "{text:?}");
        }
    }
}
