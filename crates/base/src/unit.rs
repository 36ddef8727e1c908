//! What a number means: kinds of unit, durations and money as text.

pub use crate::currency::Currency;
use serde::{Deserialize, Serialize};

use crate::currency::without_currency;
use crate::number::{self, Digits, Format, Reading, Unreadable};
use crate::text::{folded, has, is_letter};
use crate::unit_words as units;
use crate::word::Word;

/// The unit of an input or a result. The codes in [`Unit::code`] are those of the metric catalogue and of `catalogue.json`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unit {
    /// A whole count from 0 on.
    Count,
    /// A real number from 0 on.
    Number,
    /// A percentage, 0–100 where it is a share of something.
    Percent,
    /// A duration, held in seconds.
    Seconds,
    /// Money in the currency that the visitor picks; never converted.
    Money,
    /// Points of the Net Promoter Score or of another balance, −100…100.
    Points,
    /// The answer to a question: 1 is yes, 0 is no.
    YesNo,
    /// How a result changed: 1 better, 0 the same, −1 worse.
    Trend,
    /// A probability, 0…1; only of results.
    Probability,
}

impl Unit {
    /// The sign of the unit in the catalogue.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Count => "n",
            Self::Number | Self::Probability => "x",
            Self::Percent => "%",
            Self::Seconds => "s",
            Self::Money => "¤",
            Self::Points => "points",
            Self::YesNo => "yes/no",
            Self::Trend => "trend",
        }
    }

    /// Reads a text in this unit: `12 %`, `€10,000`, `2:30` and the like.
    ///
    /// # Errors
    /// Says why the text is no such number.
    pub fn parse(self, text: &str, format: Format) -> Result<Reading, Unreadable> {
        let plain = number::plain_characters(text);
        match self {
            Self::Count => number::parse(&plain, format, Digits::Whole),
            Self::Number | Self::Points | Self::YesNo | Self::Trend | Self::Probability => {
                number::parse(&plain, format, Digits::Fractional)
            }
            Self::Percent => {
                let body = plain.trim();
                let body = body.strip_suffix('%').or_else(|| body.strip_prefix('%')).unwrap_or(body);
                number::parse(if body.trim().is_empty() { text } else { body }, format, Digits::Fractional)
            }
            Self::Seconds => parse_duration(plain.trim(), format),
            Self::Money => {
                let body = plain.trim();
                match body.strip_prefix('-') {
                    Some(rest) => {
                        let amount = format!("-{}", without_currency(rest.trim()));
                        number::parse(&amount, format, Digits::Fractional)
                    }
                    None => number::parse(without_currency(body), format, Digits::Fractional),
                }
            }
        }
    }

    /// The value as a field shows it when a link or an example fills it: reads back as the same number.
    pub fn editable(self, value: f64, format: Format) -> String {
        match self {
            Self::Seconds if value >= 60.0 && value.fract() == 0.0 && value < 1e12 => clock(value),
            // A count reads three digits behind a mark as thousands; a fraction there is wrong, but must not turn into a whole.
            Self::Count => match number::canonical(value).split_once('.') {
                Some((_, fraction)) if fraction.len() == 3 => number::editable(value, format) + "0",
                _ => number::editable(value, format),
            },
            _ => number::editable(value, format),
        }
    }

    /// The value with the decimals that it was typed with (at most six), unit included: what a reader holds against the field.
    pub fn as_typed(self, value: f64, currency: Currency, format: Format) -> String {
        match self {
            Self::Money if value >= 0.0 => amount(&number::shown(value, 6, format), currency),
            unit => unit.shown(value, 6, currency, format),
        }
    }

    /// The value as a reader sees it, unit included.
    pub fn shown(self, value: f64, places: usize, currency: Currency, format: Format) -> String {
        match self {
            // Nobody reads thirty zeros.
            Self::Probability if value < 1e-4 => format!("<\u{a0}{}", number::shown(1e-4, 4, format)),
            Self::Count | Self::Number | Self::Points | Self::Probability => number::shown(value, places, format),
            Self::Percent => units::PERCENT.with(&[("number", &number::shown(value, places, format))]),
            Self::Seconds => shown_duration(value, places, format),
            Self::Trend => match value {
                v if v > 0.0 => units::TREND_BETTER,
                v if v < 0.0 => units::TREND_WORSE,
                _ => units::TREND_SAME,
            }
            .text()
            .to_owned(),
            Self::YesNo => if value > 0.0 { units::YES } else { units::NO }.text().to_owned(),
            Self::Money if value < 0.0 => ["−", &self.shown(-value, places, currency, format)].concat(),
            Self::Money => amount(&number::shown_fixed(value, 2, format), currency),
        }
    }
}

/// Signs of units of time that are read in every language, and their length in seconds.
const TIME_SIGNS: [(&str, f64); 5] = [("", 1.0), ("s", 1.0), ("min", MINUTE), ("h", HOUR), ("d", DAY)];

const MINUTE: f64 = 60.0;
const HOUR: f64 = 3600.0;
const DAY: f64 = 86_400.0;

/// The length in seconds of a unit by its sign or by a word of the language, in small letters without accents.
fn unit_of_time(name: &str) -> Option<f64> {
    let sign = TIME_SIGNS.iter().find(|(sign, _)| *sign == name).map(|(_, seconds)| *seconds);
    sign.or_else(|| {
        [(units::READ_SECONDS, 1.0), (units::READ_MINUTES, MINUTE), (units::READ_HOURS, HOUR), (units::READ_DAYS, DAY)]
            .into_iter()
            .find(|(words, _)| words.listed().any(|word| folded(word) == name))
            .map(|(_, seconds)| seconds)
    })
}

/// Reads `90`, `1:30`, `1:01:30`, `2.5 min`, `3 h`, `1 h 30 min`.
fn parse_duration(text: &str, format: Format) -> Result<Reading, Unreadable> {
    if has(text, ':') {
        return parse_clock(text, format);
    }
    let lower = folded(text);
    let mut rest = lower.trim();
    if rest.is_empty() {
        return Err(Unreadable::Empty);
    }
    let mut total = Reading { value: 0.0, ambiguous: false };
    let mut parts = 0;
    while !rest.is_empty() {
        // `e` belongs to a number only between digits, and no unit word begins with it.
        let end = rest.find(|c: char| is_letter(c) && c != 'e').unwrap_or(rest.len());
        let (digits, tail) = rest.split_at_checked(end).unwrap_or((rest, ""));
        let word_end = tail.find(|c: char| !is_letter(c)).unwrap_or(tail.len());
        let (word, tail) = tail.split_at_checked(word_end).unwrap_or((tail, ""));
        let seconds = unit_of_time(word).ok_or(Unreadable::NotANumber)?;
        let reading = number::parse(digits, format, Digits::Fractional).map_err(|why| match why {
            Unreadable::Empty => Unreadable::NotANumber,
            other => other,
        })?;
        // `1 h 30`: a part without its unit is a guess unless it stands alone.
        if parts > 0 && (word.is_empty() || reading.value < 0.0) {
            return Err(Unreadable::NotANumber);
        }
        total.value += reading.value * seconds;
        total.ambiguous |= reading.ambiguous;
        parts += 1;
        rest = tail.trim_start_matches(['.', ' ', ',']);
    }
    if total.value.is_finite() { Ok(total) } else { Err(Unreadable::TooLarge) }
}

/// Reads `m:ss` and `h:mm:ss`; the last part may have decimals, parts after the first are below 60.
fn parse_clock(text: &str, format: Format) -> Result<Reading, Unreadable> {
    let (negative, body) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let parts: Vec<&str> = body.split(':').map(str::trim).collect();
    if parts.len() > 3 {
        return Err(Unreadable::NotANumber);
    }
    let mut seconds = 0.0;
    for (place, part) in parts.iter().enumerate() {
        let last = place + 1 == parts.len();
        let digits_only = part.bytes().all(|b| b.is_ascii_digit());
        if part.is_empty()
            || !(digits_only || last && part.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',')))
        {
            return Err(Unreadable::NotANumber);
        }
        let digits = if digits_only { Digits::Whole } else { Digits::Fractional };
        // Three decimals of a second are no thousands.
        let value = number::parse(&part.replace(',', "."), Format { decimal: '.', ..format }, digits)?.value;
        if place > 0 && value >= 60.0 {
            return Err(Unreadable::NotANumber);
        }
        seconds = seconds * 60.0 + value;
    }
    if !seconds.is_finite() {
        return Err(Unreadable::TooLarge);
    }
    Ok(Reading { value: if negative { 0.0 - seconds } else { seconds }, ambiguous: false })
}

/// `m:ss` below an hour, `h:mm:ss` from there on, of whole seconds.
fn clock(seconds: f64) -> String {
    let whole = seconds.round() as u64;
    let (hours, minutes, rest) = (whole / 3600, whole / 60 % 60, whole % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{rest:02}") } else { format!("{minutes}:{rest:02}") }
}

/// An amount with the sign of its currency, which stands on the side where the language has it. A code in place of a sign brings a blank along.
fn amount(digits: &str, currency: Currency) -> String {
    let text = units::MONEY.with(&[("sign", currency.sign()), ("amount", digits)]);
    text.trim().to_owned()
}

/// Seconds below a minute with decimals, minutes and seconds below an hour, hours, minutes and seconds above.
fn shown_duration(seconds: f64, places: usize, format: Format) -> String {
    let magnitude = seconds.abs();
    let sign = if seconds < 0.0 { "−" } else { "" };
    let in_unit = |unit: Word, digits: &str| unit.with(&[("number", digits)]);
    let text = if magnitude < 59.995 {
        // What rounds up to a minute is shown as a minute.
        in_unit(units::SECONDS, &number::shown(magnitude, places, format))
    } else if magnitude >= 1e12 {
        in_unit(units::HOURS, &number::shown(magnitude / HOUR, 0, format))
    } else {
        // Tenths below an hour, which may round up to it.
        let tenths = if magnitude < HOUR { (magnitude * 10.0).round() / 10.0 } else { magnitude.round() };
        let (hours, minutes) = ((tenths / HOUR).floor(), (tenths % HOUR / MINUTE).floor());
        let rest = number::shown(tenths % MINUTE, 1, format);
        let parts = [
            (units::HOURS, number::shown(hours, 0, format)),
            (units::MINUTES, number::shown(minutes, 0, format)),
            (units::SECONDS, rest),
        ];
        let mut text = String::new();
        for (unit, digits) in parts.iter().filter(|(_, digits)| digits != "0") {
            let part = in_unit(*unit, digits);
            text = if text.is_empty() { part } else { units::BOTH.with(&[("larger", &text), ("smaller", &part)]) };
        }
        text
    };
    [sign, &text].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_units_as_people_write_them() {
        for (unit, text, expected) in [
            (Unit::Percent, "12 %", 12.0),
            (Unit::Percent, "12%", 12.0),
            (Unit::Percent, "12，5％", 12.5),
            (Unit::Percent, "%12", 12.0),
            (Unit::Money, "€10,000", 10_000.0),
            (Unit::Money, "10.000,50 €", 10_000.5),
            (Unit::Money, "EUR 7", 7.0),
            (Unit::Money, "7 USD", 7.0),
            (Unit::Money, "NT$ 1,200.5", 1200.5),
            (Unit::Money, "￥１２", 12.0),
            (Unit::Money, "-€5", -5.0),
            (Unit::Seconds, "90", 90.0),
            (Unit::Seconds, "2:30", 150.0),
            (Unit::Seconds, "１：０５", 65.0),
            (Unit::Seconds, "1:02:03", 3723.0),
            (Unit::Seconds, "100:00:00", 360_000.0),
            (Unit::Seconds, "2:30.5", 150.5),
            (Unit::Seconds, "2.5 min", 150.0),
            (Unit::Seconds, "3 h", 10_800.0),
            (Unit::Seconds, "1h30m", 5400.0),
            (Unit::Seconds, "1 h 30 min", 5400.0),
            (Unit::Seconds, "2 Days", 172_800.0),
            (Unit::Seconds, "500 min", 30_000.0),
            (Unit::Seconds, "45 sec.", 45.0),
            (Unit::Seconds, "1,500", 1500.0),
        ] {
            assert_eq!(unit.parse(text, Format::ENGLISH).map(|r| r.value), Ok(expected), "{text}");
        }
    }

    #[test]
    fn refuses_what_is_no_such_quantity() {
        for (unit, text) in [
            (Unit::Percent, "12 % of"),
            (Unit::Percent, "%"),
            (Unit::Money, "12 apples"),
            (Unit::Money, "€"),
            (Unit::Money, "-"),
            (Unit::Money, "-€"),
            (Unit::Money, "--5"),
            (Unit::Money, "-€-5"),
            (Unit::Money, "1/0"),
            (Unit::Seconds, "2:75"),
            (Unit::Seconds, "1:2:3:4"),
            (Unit::Seconds, "1 h 30"),
            (Unit::Seconds, "min"),
            (Unit::Seconds, "5 lightyears"),
            (Unit::Seconds, ":30"),
            (Unit::Count, "€5"),
            (Unit::Number, "12 %"),
        ] {
            assert_eq!(unit.parse(text, Format::ENGLISH), Err(Unreadable::NotANumber), "{text}");
        }
    }

    #[test]
    fn a_fraction_in_a_field_of_counts_does_not_become_a_thousand() {
        for format in [Format::ENGLISH, Format::CONTINENTAL] {
            let text = Unit::Count.editable(123.456, format);
            assert_eq!(Unit::Count.parse(&text, format).map(|r| r.value), Ok(123.456), "{text}");
        }
    }

    #[test]
    fn shows_durations() {
        for (seconds, expected) in [
            (0.0, "0\u{a0}s"),
            (45.25, "45.25\u{a0}s"),
            (59.999, "1\u{a0}min"),
            (60.0, "1\u{a0}min"),
            (150.0, "2\u{a0}min 30\u{a0}s"),
            (150.55, "2\u{a0}min 30.6\u{a0}s"),
            (119.99, "2\u{a0}min"),
            (3600.0, "1\u{a0}h"),
            (3723.4, "1\u{a0}h 2\u{a0}min 3\u{a0}s"),
            (360_000.0, "100\u{a0}h"),
        ] {
            assert_eq!(Unit::Seconds.shown(seconds, 2, Currency::DEFAULT, Format::ENGLISH), expected);
        }
    }

    #[test]
    fn an_answer_is_shown_in_words_and_read_as_a_number() {
        for (value, word) in [(1.0, "yes"), (0.0, "no")] {
            assert_eq!(Unit::YesNo.shown(value, 0, Currency::DEFAULT, Format::ENGLISH), word);
            let text = Unit::YesNo.editable(value, Format::ENGLISH);
            assert_eq!(Unit::YesNo.parse(&text, Format::ENGLISH).map(|reading| reading.value), Ok(value));
        }
    }

    #[test]
    fn money_carries_its_sign() {
        let usd = Currency::from_code("USD").unwrap();
        assert_eq!(Unit::Money.shown(1234.5, 2, usd, Format::ENGLISH), "$1,234.50");
        assert_eq!(Unit::Money.shown(-4.0, 2, Currency::DEFAULT, Format::CONTINENTAL), "−€4,00");
        assert_eq!(Currency::all().next().map(Currency::code), Some("EUR"));
    }
}
