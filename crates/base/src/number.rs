//! Text as people write numbers ↔ `f64`.
//!
//! Reading is exact: it gives the number nearest to the digits. Printing with [`canonical`] gives the fewest digits that read back as the
//! same number.

use serde::{Deserialize, Serialize};

mod decimal;

/// How the language of the page writes numbers, and how the region of its reader reads them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Format {
    /// The decimal mark: `.` or `,` (or `٫`).
    pub decimal: char,
    /// The mark between groups of digits.
    pub group: char,
    /// The decimal mark of the reader's region, by which a number is read that other regions read otherwise: `1,234`.
    pub reads: char,
    /// Whether the day stands before the month in a date of numbers, in that region.
    pub day_first: bool,
}

impl Format {
    /// `1,234.5`: the format of English pages when nothing else is known.
    pub const ENGLISH: Self = Self { decimal: '.', group: ',', reads: '.', day_first: true };
    /// `1.234,5`: the format of most of Europe.
    pub const CONTINENTAL: Self = Self { decimal: ',', group: '.', reads: ',', day_first: true };

    /// The format of two marks, the decimal one first; that of English for anything else.
    pub fn of_marks(marks: &str) -> Self {
        let mut marks = marks.chars();
        marks.next().zip(marks.next()).map_or(Self::ENGLISH, |(decimal, group)| Self {
            decimal,
            group,
            reads: decimal,
            ..Self::ENGLISH
        })
    }

    /// The format of a region, from what its own writing shows: the marks in the number 1234567.8, and a date of 25 November in numbers.
    pub fn of_region(decimal: Option<char>, group: Option<char>, date: &str) -> Self {
        let decimal = decimal.unwrap_or(Self::ENGLISH.decimal);
        // Two equal marks could not be told apart.
        let group = group.filter(|group| *group != decimal).unwrap_or('\u{202f}');
        let date: String = plain_characters(date);
        let day_first =
            crate::text::split_once(&date, "25").is_some_and(|(before, _)| !crate::text::holds(before, "11"));
        Self { decimal, group, reads: decimal, day_first }
    }

    /// The same, read as this region does: a German browser reads an English page with German numbers.
    #[must_use]
    pub const fn read_as(self, region: Self) -> Self {
        Self { reads: region.decimal, day_first: region.day_first, ..self }
    }

    /// As the region of the reader writes, in which spreadsheets expect their numbers.
    #[must_use]
    pub const fn of_reader(self) -> Self {
        let group = match self.reads {
            reads if reads == self.decimal => self.group,
            ',' => '.',
            _ => ',',
        };
        Self { decimal: self.reads, group, ..self }
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
    /// By which rule of the reader's region it was read, where the text means something else in another region (`1,234`, `02/03/2026`), so that the page
    /// says what was understood.
    pub rule: Option<Rule>,
}

impl Reading {
    /// A number that every region reads alike.
    pub const fn plain(value: f64) -> Self {
        Self { value, rule: None }
    }
}

/// How a region reads what others read differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rule {
    /// The only mark in a number groups thousands.
    Groups,
    /// The only mark in a number is the decimal mark.
    Decimal,
    /// The day stands before the month.
    DayFirst,
    /// The month stands before the day.
    MonthFirst,
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
    /// An amount with the sign or code of another currency than the one chosen.
    OtherCurrency,
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
    parse_scaled(text, format, digits, 0)
}

/// The same times ten to a power, rounded once.
pub(crate) fn parse_scaled(text: &str, format: Format, digits: Digits, power: i32) -> Result<Reading, Unreadable> {
    let decimal = plain_character(format.reads).unwrap_or(format.reads);
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
    let (settled, rule) = settle_separators(mantissa, decimal, digits).ok_or(Unreadable::NotANumber)?;
    let value = read_plain(&settled, exponent.get(1..), power).ok_or(Unreadable::NotANumber)?;
    let signed = if sign.is_empty() { value } else { 0.0 - value };
    if value.is_finite() { Ok(Reading { value: signed, rule }) } else { Err(Unreadable::TooLarge) }
}

/// Digits with at most one point, and what stands behind an `e`, if anything does, times ten to a power.
fn read_plain(digits: &str, exponent: Option<&str>, power: i32) -> Option<f64> {
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
    let exponent = exponent.saturating_add(power).saturating_sub(fraction.len() as i32);
    decimal::nearest(&format!("{whole}{fraction}"), exponent)
}

/// A number in the canonical form that [`canonical`] writes, and nothing else.
pub fn read_canonical(text: &str) -> Option<f64> {
    let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let value = read_plain(digits, None, 0).filter(|value| value.is_finite())?;
    Some(if negative { 0.0 - value } else { value })
}

/// Digits, minus signs and blanks of any script and width as their ASCII kin; other characters stay.
pub fn plain_characters(text: &str) -> String {
    text.chars().filter_map(plain_character).collect()
}

/// The ASCII kin of a character; none where it means nothing.
fn plain_character(c: char) -> Option<char> {
    // Digits of full width, Arabic, Persian and Devanagari ones.
    if let Some(zero) =
        ['０', '٠', '۰', '०'].into_iter().find(|zero| (*zero as u32..*zero as u32 + 10).contains(&(c as u32)))
    {
        return char::from_u32(c as u32 - zero as u32 + '0' as u32);
    }
    match c {
        '−' | '–' | '－' | '‐' | '‑' => Some('-'),
        '．' | '·' => Some('.'),
        '，' | '٫' => Some(','),
        '：' => Some(':'),
        '％' | '٪' => Some('%'),
        '＋' => Some('+'),
        '’' | '＇' | '٬' | 'ʼ' | '´' | '′' => Some('\''),
        '（' => Some('('),
        '）' => Some(')'),
        // Marks of direction and zero-width blanks come along with copied text and mean nothing.
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => None,
        c if c.is_whitespace() => Some(' '),
        c => Some(c),
    }
}

/// The text with grouping removed and `.` as the decimal mark, and by which rule where another region would read it otherwise.
fn settle_separators(text: &str, decimal: char, digits: Digits) -> Option<(String, Option<Rule>)> {
    let marks: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| !c.is_ascii_digit()).collect();
    if text.is_empty() || marks.len() == text.len() || marks.iter().any(|(_, c)| !matches!(c, '.' | ',' | ' ' | '\'')) {
        return None;
    }
    let Some(&(at, last)) = marks.last() else {
        return Some((text.to_owned(), None));
    };
    let after = text.len() - at - 1;
    let alone = marks.len() == 1;
    let others_differ = marks.iter().rev().skip(1).all(|&(_, c)| c != last);
    let can_be_decimal = matches!(last, '.' | ',') && others_differ;
    let can_group = after == 3 && at > 0 && groups(text, last).is_some();
    let (is_decimal, rule) = match (can_be_decimal, can_group && alone && !text.starts_with('0')) {
        (true, true) if digits == Digits::Whole => (false, None),
        (true, true) if last == decimal => (true, Some(Rule::Decimal)),
        (true, true) => (false, Some(Rule::Groups)),
        (decimal, _) => (decimal, None),
    };
    if !is_decimal {
        return groups(text, last).map(|settled| (settled, rule));
    }
    let (whole, fraction) = (text.get(..at)?, text.get(at + 1..)?);
    let whole = match marks.first() {
        Some(&(first, mark)) if first != at => groups(whole, mark)?,
        _ => whole.to_owned(),
    };
    (whole.len() + fraction.len() > 0).then(|| (format!("{whole}.{fraction}"), rule))
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

/// The canonical digits with the decimal mark of `format`: what a field shows when a link or an example fills it. It reads back as the same number, also
/// where the region of the reader takes that mark for one of thousands.
pub fn editable(value: f64, format: Format) -> String {
    let digits = canonical(value);
    let in_doubt = |(_, fraction): (&str, &str)| format.reads != format.decimal && fraction.len() == 3;
    let zero = if digits.split_once('.').is_some_and(in_doubt) { "0" } else { "" };
    digits.replace('.', &format.decimal.to_string()) + zero
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

/// The same, also where the places leave nothing of it: 0.2 without decimals is 0.
pub fn shown_fixed_plain(value: f64, places: usize, format: Format) -> String {
    shown_fixed(rounded(value, places as i32), places, format)
}

/// The number rounded to so many decimals; to tens, hundreds and so on where there are fewer than none.
pub fn rounded(value: f64, places: i32) -> f64 {
    if places < 0 {
        let step = 10f64.powi(-places);
        return (value / step).round() * step;
    }
    let text = decimal::rounded(&canonical(value.abs()), places as usize);
    let magnitude = read_plain(&text, None, 0).unwrap_or(value.abs());
    if value < 0.0 { 0.0 - magnitude } else { magnitude }
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
mod tests;
