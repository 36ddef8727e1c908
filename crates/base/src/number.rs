//! Text as people write numbers ↔ `f64`.
//!
//! Reading is exact: it gives the number nearest to the digits. Printing with [`canonical`] gives the fewest digits that read back as the
//! same number.

use serde::{Deserialize, Serialize};

mod decimal;

/// How a language and region writes numbers and dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Format {
    /// The decimal mark: `.` or `,` (or `٫`).
    pub decimal: char,
    /// The mark between groups of digits.
    pub group: char,
    /// Whether the day stands before the month in a date of numbers.
    pub day_first: bool,
}

impl Format {
    /// `1,234.5`: the format of English pages when nothing else is known.
    pub const ENGLISH: Self = Self { decimal: '.', group: ',', day_first: true };
    /// `1.234,5`: the format of most of Europe.
    pub const CONTINENTAL: Self = Self { decimal: ',', group: '.', day_first: true };

    /// The format of two marks, the decimal one first; that of English for anything else.
    pub fn of_marks(marks: &str) -> Self {
        let mut marks = marks.chars();
        marks.next().zip(marks.next()).map_or(Self::ENGLISH, |(decimal, group)| Self {
            decimal,
            group,
            ..Self::ENGLISH
        })
    }

    /// The two marks, the decimal one first.
    pub fn marks(self) -> String {
        [self.decimal, self.group].into_iter().collect()
    }
}

/// What a text was read as.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// The number.
    pub value: f64,
    /// Whether the text means another number in another country (`1,234`), so that the page shows what was understood.
    pub ambiguous: bool,
}

/// Why a text is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unreadable {
    /// Nothing but blanks.
    Empty,
    /// Not the shape of a number.
    NotANumber,
    /// A number beyond the range of `f64`.
    TooLarge,
}

/// Whether a field takes fractions: a field of counts reads `1,234` as a whole number in every format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Digits {
    /// Counts.
    Whole,
    /// Anything else.
    Fractional,
}

/// Reads a number as people write it: grouping by comma, point, blank or apostrophe, either decimal mark, a sign, digits of full width,
/// an exponent.
///
/// # Errors
/// Says why the text is no number.
pub fn parse(text: &str, format: Format, digits: Digits) -> Result<Reading, Unreadable> {
    let decimal = plain_character(format.decimal).unwrap_or(format.decimal);
    let plain = plain_characters(text);
    let body = plain.trim();
    if body.is_empty() {
        return Err(Unreadable::Empty);
    }
    let (sign, body) = match body.strip_prefix('-') {
        Some(rest) => ("-", rest.trim_start()),
        None => ("", body.strip_prefix('+').unwrap_or(body)),
    };
    let (mantissa, exponent) = match body.find(['e', 'E']) {
        Some(at) => body.split_at_checked(at).unwrap_or((body, "")),
        None => (body, ""),
    };
    let (settled, ambiguous) = settle_separators(mantissa, decimal, digits).ok_or(Unreadable::NotANumber)?;
    let value = read_plain(&settled, exponent.get(1..)).ok_or(Unreadable::NotANumber)?;
    let signed = if sign.is_empty() { value } else { 0.0 - value };
    if value.is_finite() { Ok(Reading { value: signed, ambiguous }) } else { Err(Unreadable::TooLarge) }
}

/// Digits with at most one point, and what stands behind an `e`, if anything does.
fn read_plain(digits: &str, exponent: Option<&str>) -> Option<f64> {
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let exponent = match exponent {
        None => 0,
        // An exponent of more digits is beyond any range, and a number would not hold it.
        Some(text) if text.len() > 6 => return text.bytes().all(|b| b.is_ascii_digit()).then_some(f64::INFINITY),
        Some(text) => text.parse::<i32>().ok()?,
    };
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    decimal::nearest(&format!("{whole}{fraction}"), exponent.saturating_sub(fraction.len() as i32))
}

/// A number in the canonical form that [`canonical`] writes, and nothing else.
pub fn read_canonical(text: &str) -> Option<f64> {
    let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let value = read_plain(digits, None).filter(|value| value.is_finite())?;
    Some(if negative { 0.0 - value } else { value })
}

/// Digits, minus signs and blanks of any script and width as their ASCII kin; other characters stay.
pub fn plain_characters(text: &str) -> String {
    text.chars().filter_map(plain_character).collect()
}

/// The ASCII kin of a character; none where it means nothing.
fn plain_character(c: char) -> Option<char> {
    match c {
        '０'..='９' => char::from_u32(c as u32 - '０' as u32 + '0' as u32),
        '٠'..='٩' => char::from_u32(c as u32 - '٠' as u32 + '0' as u32),
        '−' | '–' | '－' | '‐' | '‑' => Some('-'),
        '．' => Some('.'),
        '，' | '٫' => Some(','),
        '：' => Some(':'),
        '％' | '٪' => Some('%'),
        '＋' => Some('+'),
        '’' | '＇' | '٬' => Some('\''),
        // Marks of direction and zero-width blanks come along with copied text and mean nothing.
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => None,
        c if c.is_whitespace() => Some(' '),
        c => Some(c),
    }
}

/// The text with grouping removed and `.` as the decimal mark, and whether another country would read it otherwise.
fn settle_separators(text: &str, decimal: char, digits: Digits) -> Option<(String, bool)> {
    let marks: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| !c.is_ascii_digit()).collect();
    if text.is_empty() || marks.len() == text.len() || marks.iter().any(|(_, c)| !matches!(c, '.' | ',' | ' ' | '\'')) {
        return None;
    }
    let Some(&(at, last)) = marks.last() else {
        return Some((text.to_owned(), false));
    };
    let after = text.len() - at - 1;
    let alone = marks.len() == 1;
    let others_differ = marks.iter().rev().skip(1).all(|&(_, c)| c != last);
    let can_be_decimal = matches!(last, '.' | ',') && others_differ;
    let can_group = after == 3 && at > 0 && groups(text, last).is_some();
    let (is_decimal, ambiguous) = match (can_be_decimal, can_group && alone && !text.starts_with('0')) {
        (true, true) if digits == Digits::Whole => (false, false),
        (true, true) => (last == decimal, true),
        (decimal, _) => (decimal, false),
    };
    if !is_decimal {
        return groups(text, last).map(|settled| (settled, ambiguous));
    }
    let (whole, fraction) = (text.get(..at)?, text.get(at + 1..)?);
    let whole = match marks.first() {
        Some(&(first, mark)) if first != at => groups(whole, mark)?,
        _ => whole.to_owned(),
    };
    (whole.len() + fraction.len() > 0).then(|| (format!("{whole}.{fraction}"), ambiguous))
}

/// The digits without the grouping mark, if the groups are as people make them: two or three digits each, three in the last.
fn groups(text: &str, mark: char) -> Option<String> {
    let parts: Vec<&str> = text.split(mark).collect();
    let (first, rest) = parts.split_first()?;
    let last = rest.last()?;
    let sound = !first.is_empty()
        && first.len() <= 3
        && last.len() == 3
        && rest.iter().all(|part| (2..=3).contains(&part.len()))
        && parts.iter().all(|part| part.bytes().all(|b| b.is_ascii_digit()));
    sound.then(|| parts.concat())
}

/// The one form in which numbers travel in links: point, no grouping, the fewest digits that read back as the same number.
pub fn canonical(value: f64) -> String {
    if !value.is_finite() {
        return if value.is_nan() {
            "NaN"
        } else if value > 0.0 {
            "inf"
        } else {
            "-inf"
        }
        .to_owned();
    }
    let digits = decimal::shortest(value.abs());
    if value < 0.0 { ["-", &digits].concat() } else { digits }
}

/// The canonical digits with the decimal mark of `format`: what a field shows when a link or an example fills it.
pub fn editable(value: f64, format: Format) -> String {
    canonical(value).replace('.', &format.decimal.to_string())
}

/// The number rounded to at most `places` decimals, grouped, without trailing zeros: what a reader sees. A number that the places would
/// round to nothing keeps three significant digits.
pub fn shown(value: f64, places: usize, format: Format) -> String {
    let text = fixed(value, places);
    let text = match text.split_once('.') {
        Some((_, fraction)) => {
            let zeros = fraction.len() - fraction.trim_end_matches('0').len();
            let kept = text.len() - if zeros == fraction.len() { zeros + 1 } else { zeros };
            text.get(..kept).unwrap_or(&text).to_owned()
        }
        None => text,
    };
    localised(&text, format)
}

/// The number with exactly `places` decimals, grouped.
pub fn shown_fixed(value: f64, places: usize, format: Format) -> String {
    localised(&fixed(value, places), format)
}

fn fixed(value: f64, places: usize) -> String {
    let magnitude = value.abs();
    let smallest = 0.5 * 10f64.powi(-(places as i32));
    let places =
        if magnitude > 0.0 && magnitude < smallest { (2.0 - magnitude.log10().floor()) as usize } else { places };
    let text = decimal::rounded(&canonical(magnitude), places);
    let zero = text.bytes().all(|b| matches!(b, b'0' | b'.'));
    if value < 0.0 && !zero { format!("-{text}") } else { text }
}

/// A plain decimal text with the marks of `format` and a true minus sign.
fn localised(text: &str, format: Format) -> String {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => ("−", rest),
        None => ("", text),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut out = String::from(sign);
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            out.push(format.group);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push(format.decimal);
        out.push_str(fraction);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_write() {
        let e = Format::ENGLISH;
        let c = Format::CONTINENTAL;
        let french = Format { group: '\u{202f}', ..Format::CONTINENTAL };
        let arabic = Format { decimal: '٫', group: '٬', day_first: true };
        for (text, format, expected, ambiguous) in [
            ("5", e, 5.0, false),
            (" 1,234.5 ", e, 1234.5, false),
            ("1.234,5", e, 1234.5, false),
            ("1.234,5", c, 1234.5, false),
            ("1 234,5", e, 1234.5, false),
            ("1\u{a0}234,567", e, 1234.567, false),
            ("1'234.50", e, 1234.5, false),
            ("1,234", e, 1234.0, true),
            ("1,234", c, 1.234, true),
            ("1.234", e, 1.234, true),
            ("1.234", c, 1234.0, true),
            ("1,234", french, 1.234, true),
            ("1.234", french, 1234.0, true),
            ("1٫234", arabic, 1.234, true),
            ("١٬٢٣٤٫٥", arabic, 1234.5, false),
            ("1 234", e, 1234.0, false),
            ("0,123", e, 0.123, false),
            ("0.123", c, 0.123, false),
            ("1234,567", e, 1234.567, false),
            ("1,2", e, 1.2, false),
            ("1,23", e, 1.23, false),
            (",5", e, 0.5, false),
            ("5.", e, 5.0, false),
            ("1,234,567", c, 1_234_567.0, false),
            ("12,34,567", e, 1_234_567.0, false),
            ("12,34,567.5", e, 1_234_567.5, false),
            ("１２３", e, 123.0, false),
            ("１，２３４．５", e, 1234.5, false),
            ("٣٤", e, 34.0, false),
            ("−3", e, -3.0, false),
            ("- 3", e, -3.0, false),
            ("+3", e, 3.0, false),
            ("-0", e, 0.0, false),
            ("1e3", e, 1000.0, false),
            ("2.5E-1", e, 0.25, false),
            ("0.1", e, 0.1, false),
            ("9007199254740993", e, 9_007_199_254_740_992.0, false),
        ] {
            assert_eq!(parse(text, format, Digits::Fractional), Ok(Reading { value: expected, ambiguous }), "{text}");
        }
    }

    #[test]
    fn counts_read_a_thousand_in_every_format() {
        for format in [Format::ENGLISH, Format::CONTINENTAL] {
            for text in ["1,234", "1.234", "1 234", "1'234", "1234"] {
                let reading = parse(text, format, Digits::Whole);
                assert_eq!(reading, Ok(Reading { value: 1234.0, ambiguous: false }), "{text}");
            }
            assert_eq!(parse("1,5", format, Digits::Whole).map(|r| r.value), Ok(1.5));
        }
    }

    #[test]
    fn refuses_what_is_no_number() {
        for text in [
            "abc",
            "1/0",
            "1,2,3",
            "1.2.3",
            "1,2.3,4",
            ".",
            "-",
            ",",
            "--1",
            "1e",
            "e5",
            "1,23,4",
            "1 2",
            "NaN",
            "inf",
            "∞",
            "1..2",
            "0x10",
            "1234,567,890",
            "1,234 567",
            "%",
            "12a",
            "' '",
        ] {
            assert_eq!(parse(text, Format::ENGLISH, Digits::Fractional), Err(Unreadable::NotANumber), "{text}");
        }
        assert_eq!(parse("  ", Format::ENGLISH, Digits::Whole), Err(Unreadable::Empty));
        assert_eq!(parse("1e999", Format::ENGLISH, Digits::Whole), Err(Unreadable::TooLarge));
    }

    #[test]
    fn shows_at_most_the_places_asked() {
        for (value, places, expected) in [
            (66.666_666_666_7, 2, "66.67"),
            (60.0, 2, "60"),
            (60.10, 2, "60.1"),
            (1_234_567.891, 2, "1,234,567.89"),
            (-35.897, 1, "−35.9"),
            (-0.001, 0, "−0.001"),
            (0.000_123_456, 2, "0.000123"),
            (0.0, 2, "0"),
            (1000.0, 0, "1,000"),
            (999.999, 2, "1,000"),
        ] {
            assert_eq!(shown(value, places, Format::ENGLISH), expected);
        }
        assert_eq!(shown_fixed(1234.5, 2, Format::CONTINENTAL), "1.234,50");
    }
}
