//! Ways of writing a number besides its digits: `½`, `1 1/2`, `10k`, `2.5M`, `1.2万`, `(5)`, `10-`.

use crate::number::{Digits, Format, Reading, Unreadable, parse_scaled, plain_characters};
use crate::text::{folded, is_letter};
use crate::unit_words as units;

/// Fractions of one character, each with its two numbers.
const FRACTIONS: &str = "½12⅓13⅔23¼14¾34⅕15⅖25⅗35⅘45⅙16⅚56⅛18⅜38⅝58⅞78";

/// What multiplies a number in every language, behind the power of ten. What means different numbers in different countries (`mil`, `cr`, `L`) is not
/// here and no number.
const MULTIPLIERS: [(i32, &str); 9] = [
    (2, "百"),
    (3, "k|tsd|thousand|thousands|千"),
    (4, "万|萬"),
    (5, "lakh|lakhs"),
    (6, "m|mn|mio|million|millions|百万|百萬"),
    (7, "crore|crores|千万|千萬"),
    (8, "亿|億"),
    (9, "bn|mrd|billion|billions"),
    (12, "万亿|萬億|兆"),
];

/// Reads a number as [`parse`](crate::number::parse) does, and in the other ways that people have.
///
/// # Errors
/// Says why the text is no number.
pub fn read(text: &str, format: Format, digits: Digits) -> Result<Reading, Unreadable> {
    let plain = with_bars(&plain_characters(text));
    let body = plain.trim();
    let bracketed = body.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let behind = || body.strip_suffix('-').filter(|rest| !rest.trim().is_empty());
    let (negative, body) = match bracketed.or_else(|| body.strip_prefix('-')).or_else(behind) {
        Some(rest) => (true, rest.trim()),
        None => (false, body),
    };
    if negative && (body.is_empty() || body.starts_with(['-', '+', '('])) {
        return Err(Unreadable::NotANumber);
    }
    let (body, power) = multiplied(body).ok_or(Unreadable::NotANumber)?;
    let mut reading = match fraction(body) {
        Some(value) => Reading::plain(value * 10f64.powi(power)),
        // What is multiplied may well have a fraction.
        None if power > 0 => parse_scaled(body, format, Digits::Fractional, power)?,
        None => parse_scaled(body, format, digits, 0)?,
    };
    if negative {
        reading.value = 0.0 - reading.value;
    }
    Ok(reading)
}

/// The text with every fraction of one character as two numbers with a bar between them.
pub(crate) fn with_bars(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match FRACTIONS.chars().position(|known| known == c && !c.is_ascii_digit()) {
            Some(at) => {
                let mut numbers = FRACTIONS.chars().skip(at + 1);
                out.extend([Some(' '), numbers.next(), Some('/'), numbers.next()].into_iter().flatten());
            }
            None => out.push(if c == '⁄' { '/' } else { c }),
        }
    }
    out
}

/// The value of `1/2` or `1 1/2`, if the text is that.
fn fraction(text: &str) -> Option<f64> {
    let (above, below) = text.split_once('/')?;
    let (whole, above) = above.trim().rsplit_once(' ').unwrap_or(("0", above.trim()));
    // More digits than these nobody types, and the division would round more than once.
    let number = |digits: &str| digits.parse::<u32>().ok().filter(|_| digits.len() < 10).map(f64::from);
    let (whole, above, below) = (number(whole.trim())?, number(above)?, number(below.trim())?);
    (below > 0.0 && text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b' ' | b'/')))
        .then(|| (whole * below + above) / below)
}

/// The text without the word that multiplies it, and the power of ten that it stands for; none where the word behind the digits is another.
fn multiplied(text: &str) -> Option<(&str, i32)> {
    let end = text.rfind(|c: char| c.is_ascii_digit()).map_or(0, |at| at + 1);
    let (head, tail) = text.split_at_checked(end)?;
    let name = folded(tail.trim().trim_matches('.').trim());
    // Whatever is no word is for the reader of digits to judge.
    if end == 0 || !name.starts_with(is_letter) {
        return Some((text, 0));
    }
    let listed = |names: &str| crate::word::listed(names).any(|known| folded(known) == name);
    let known = MULTIPLIERS.iter().find(|(_, names)| listed(names)).map(|(power, _)| *power);
    let own = [(units::READ_THOUSANDS, 3), (units::READ_MILLIONS, 6), (units::READ_BILLIONS, 9)];
    let power = known.or_else(|| own.into_iter().find(|(names, _)| listed(names.text())).map(|(_, power)| power))?;
    Some((head, power))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Option<f64> {
        read(text, Format::ENGLISH, Digits::Fractional).ok().map(|reading| reading.value)
    }

    #[test]
    fn multipliers_and_fractions_are_read() {
        for (text, expected) in [
            ("10k", 10_000.0),
            ("10 K", 10_000.0),
            ("1.5k", 1500.0),
            ("4.35k", 4350.0),
            ("2,5 Mio.", 2_500_000.0),
            ("2.3M", 2_300_000.0),
            ("7 Tsd", 7000.0),
            ("2 bn", 2e9),
            ("3 billion", 3e9),
            ("1.2万", 12_000.0),
            ("１．２万", 12_000.0),
            ("3千", 3000.0),
            ("1億", 100_000_000.0),
            ("2亿", 200_000_000.0),
            ("1 lakh", 100_000.0),
            ("2 crore", 20_000_000.0),
            ("½", 0.5),
            ("1½", 1.5),
            ("1 1/2", 1.5),
            ("3/4", 0.75),
            ("3⁄4", 0.75),
            ("-½", -0.5),
            ("(5)", -5.0),
            ("10-", -10.0),
            ("-10k", -10_000.0),
        ] {
            assert_eq!(value(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_nobody_can_know_is_refused() {
        for text in [
            "4 mil", "2 cr", "5L", "O5", "l0", "1O", "5x", "≈5", "1½½", "1/0", "1/2/3", "½k½", "()", "(-5)", "-5-",
            "--5", "1.2万3", "k", "1e", "1,5/2",
        ] {
            assert_eq!(value(text), None, "{text}");
        }
    }

    #[test]
    fn a_multiplied_count_may_have_a_fraction() {
        let read = |text| read(text, Format::CONTINENTAL, Digits::Whole);
        assert_eq!(read("1,5k").map(|reading| reading.value), Ok(1500.0));
        let both = read("1,234k").unwrap();
        assert!(both.rule == Some(crate::number::Rule::Decimal) && (both.value - 1234.0).abs() < 1e-9);
    }
}
