//! Lengths of time as logs write them. A plain number has no length before its unit is known, nor has `3:40`.

use crate::numbers::{self, Decimal};
use crate::roles::SpanUnit;
use crate::stamps::is_missing;

/// What a cell says of a length of time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Span {
    /// No text, or a word for a missing one.
    Blank,
    /// Seconds; the cell itself says the unit: `1:03:40`, `2 h 5 min`.
    Seconds(f64),
    /// `3:40`, which is hours and minutes or minutes and seconds: both numbers, with the sign of the whole.
    Pair(f64, f64),
    /// A plain number.
    Number(f64),
    /// None of these.
    Unreadable,
}

impl Span {
    /// Its seconds, where its unit is this one; none where the cell has no length, or is written in another way.
    pub fn seconds(self, unit: SpanUnit) -> Option<f64> {
        let factor = match unit {
            SpanUnit::Milliseconds => 0.001,
            SpanUnit::Seconds => 1.0,
            SpanUnit::Minutes => 60.0,
            SpanUnit::Hours => 3600.0,
            SpanUnit::Days => 86_400.0,
            SpanUnit::HoursMinutes | SpanUnit::MinutesSeconds | SpanUnit::Written => 0.0,
        };
        match self {
            Self::Seconds(seconds) => Some(seconds),
            Self::Number(number) if factor > 0.0 => Some(number * factor),
            // A bare 0 is nothing in every unit.
            Self::Number(number) if number.abs() < f64::EPSILON => Some(0.0),
            Self::Pair(first, second) => match unit {
                SpanUnit::MinutesSeconds | SpanUnit::Minutes | SpanUnit::Seconds => Some(first * 60.0 + second),
                SpanUnit::HoursMinutes | SpanUnit::Hours => Some(first * 3600.0 + second * 60.0),
                _ => None,
            },
            _ => None,
        }
    }
}

/// Words of units, folded, and their seconds. The longest that fits is meant.
const UNITS: [(&str, f64); 66] = [
    ("ms", 0.001),
    ("msec", 0.001),
    ("millis", 0.001),
    ("milliseconds", 0.001),
    ("毫秒", 0.001),
    ("s", 1.0),
    ("sec", 1.0),
    ("secs", 1.0),
    ("second", 1.0),
    ("seconds", 1.0),
    ("sek", 1.0),
    ("sekunde", 1.0),
    ("sekunden", 1.0),
    ("secondes", 1.0),
    ("seconde", 1.0),
    ("segundos", 1.0),
    ("segundo", 1.0),
    ("secondi", 1.0),
    ("δευτ", 1.0),
    ("δευτερολεπτα", 1.0),
    ("δευτερολεπτο", 1.0),
    ("秒", 1.0),
    ("m", 60.0),
    ("min", 60.0),
    ("mins", 60.0),
    ("minute", 60.0),
    ("minutes", 60.0),
    ("minuten", 60.0),
    ("minutos", 60.0),
    ("minuto", 60.0),
    ("minuti", 60.0),
    ("λεπτα", 60.0),
    ("λεπτο", 60.0),
    ("λ", 60.0),
    ("分", 60.0),
    ("分钟", 60.0),
    ("分鐘", 60.0),
    ("h", 3600.0),
    ("hr", 3600.0),
    ("hrs", 3600.0),
    ("hour", 3600.0),
    ("hours", 3600.0),
    ("std", 3600.0),
    ("stunde", 3600.0),
    ("stunden", 3600.0),
    ("heure", 3600.0),
    ("heures", 3600.0),
    ("hora", 3600.0),
    ("horas", 3600.0),
    ("ore", 3600.0),
    ("ωρα", 3600.0),
    ("ωρεσ", 3600.0),
    ("小时", 3600.0),
    ("小時", 3600.0),
    ("时", 3600.0),
    ("時", 3600.0),
    ("d", 86_400.0),
    ("day", 86_400.0),
    ("days", 86_400.0),
    ("tag", 86_400.0),
    ("tage", 86_400.0),
    ("jour", 86_400.0),
    ("jours", 86_400.0),
    ("天", 86_400.0),
    ("ημερεσ", 86_400.0),
    ("dias", 86_400.0),
];

/// The seconds of a unit by its word.
pub fn unit_seconds(word: &str) -> Option<f64> {
    UNITS.iter().find(|(name, _)| *name == word).map(|(_, seconds)| *seconds)
}

/// Reads a cell of a column with this decimal mark.
pub fn read(text: &str, decimal: Decimal) -> Span {
    if is_missing(text) {
        return Span::Blank;
    }
    if let Some(number) = numbers::read(text, decimal) {
        return if text.contains('%') { Span::Unreadable } else { Span::Number(number) };
    }
    let (sign, body) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (-1.0, rest.trim_start()),
        None => (1.0, text),
    };
    let (days, clock) = days_before(body);
    if let Some(found) = clock_of(clock) {
        return match found {
            Span::Seconds(seconds) => Span::Seconds(sign * (seconds + days * 86_400.0)),
            Span::Pair(hours, minutes) if days > 0.0 => {
                Span::Seconds(sign * (days * 86_400.0 + hours * 3600.0 + minutes * 60.0))
            }
            Span::Pair(first, second) => Span::Pair(sign * first, sign * second),
            other => other,
        };
    }
    in_words(body, decimal).map_or(Span::Unreadable, |seconds| Span::Seconds(sign * seconds))
}

/// `2 days, 3:04:05`, `2.03:04:05`, `2 03:04:05`: the days, and the clock behind them.
fn days_before(body: &str) -> (f64, &str) {
    let end = body.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(body.len());
    let (digits, rest) = body.split_at_checked(end).unwrap_or((body, ""));
    let Ok(days) = digits.parse::<f64>() else { return (0.0, body) };
    let rest = match rest.chars().next() {
        Some('.') if rest.matches(':').count() == 2 => rest.trim_start_matches('.'),
        Some(' ' | 'd' | 'T' | '天') => rest.trim_start(),
        _ => return (0.0, body),
    };
    let word_end = rest.find(|sign: char| sign.is_ascii_digit()).unwrap_or(rest.len());
    let (word, clock) = rest.split_at_checked(word_end).unwrap_or((rest, ""));
    let word = base::text::folded(word.trim_matches([' ', ',', '.']));
    let is_day = word.is_empty() || unit_seconds(&word).is_some_and(|seconds| seconds > 86_000.0);
    if is_day && clock.contains(':') { (days, clock) } else { (0.0, body) }
}

fn clock_of(text: &str) -> Option<Span> {
    // `:05` is five seconds, or minutes, of nought before it.
    let padded = text.starts_with(':').then(|| format!("0{text}"));
    let text = padded.as_deref().unwrap_or(text);
    let mut numbers = [0.0; 3];
    let mut count = 0;
    for part in text.split(':') {
        let is_last = count == 2;
        let (whole, fraction) = part.split_once(['.', ',']).unwrap_or((part, ""));
        let is_number = !whole.is_empty()
            && whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit())
            && (fraction.is_empty() || is_last);
        let fits = count == 0 || whole.len() == 2 && whole < "60" || whole == "60";
        if !is_number || !fits {
            return None;
        }
        *numbers.get_mut(count)? = format!("{whole}.{fraction}0").parse().ok()?;
        count += 1;
    }
    let [first, second, third] = numbers;
    match count {
        2 => Some(Span::Pair(first, second)),
        3 => Some(Span::Seconds(first * 3600.0 + second * 60.0 + third)),
        _ => None,
    }
}

/// `2 h 5 min`, `PT1H5M`, `1分45秒`, `3 days`.
fn in_words(body: &str, decimal: Decimal) -> Option<f64> {
    let folded = base::text::folded(body);
    let iso = folded.strip_prefix('p').map(|rest| rest.replace('t', ""));
    let mut rest = iso.as_deref().unwrap_or(&folded);
    let mut seconds = None;
    while !rest.is_empty() {
        let end = rest.find(|sign: char| !(sign.is_ascii_digit() || matches!(sign, '.' | ',')))?;
        let (digits, behind) = rest.split_at_checked(end)?;
        let number = numbers::read(digits, decimal)?;
        let behind = behind.trim_start();
        let end = behind.find(|sign: char| !sign.is_alphabetic()).unwrap_or(behind.len());
        let (word, behind) = behind.split_at_checked(end)?;
        seconds = Some(seconds.unwrap_or(0.0) + number * unit_seconds(word)?);
        rest = behind.trim_start_matches([' ', ',', '.']);
        rest = rest.strip_prefix("and ").unwrap_or(rest);
    }
    seconds
}

#[cfg(test)]
mod tests {
    use super::{Span, read};
    use crate::numbers::Decimal;
    use crate::roles::SpanUnit;

    #[test]
    fn cells_of_spans() {
        for (text, span) in [
            ("64:00:00", Span::Seconds(230_400.0)),
            ("-0:34:00", Span::Seconds(-2040.0)),
            ("0:01:05.5", Span::Seconds(65.5)),
            ("1 day, 2:00:00", Span::Seconds(93_600.0)),
            ("3 days 04:05:06", Span::Seconds(273_906.0)),
            ("1.02:00:00", Span::Seconds(93_600.0)),
            ("26:15", Span::Pair(26.0, 15.0)),
            (":05", Span::Pair(0.0, 5.0)),
            ("-0:34", Span::Pair(-0.0, -34.0)),
            ("2 h 5 min", Span::Seconds(7500.0)),
            ("PT1H5M", Span::Seconds(3900.0)),
            ("1分45秒", Span::Seconds(105.0)),
            ("95.4", Span::Number(95.4)),
            ("12.5%", Span::Unreadable),
            ("-", Span::Blank),
            ("soon", Span::Unreadable),
        ] {
            assert_eq!(read(text, Decimal::Point), span, "{text}");
        }
    }

    #[test]
    fn nothing_has_a_length_without_its_unit() {
        assert_eq!(Span::Number(5.0).seconds(SpanUnit::Written), None);
        assert_eq!(Span::Pair(1.0, 5.0).seconds(SpanUnit::Written), None);
        assert_eq!(Span::Pair(1.0, 5.0).seconds(SpanUnit::HoursMinutes), Some(3900.0));
        assert_eq!(Span::Pair(1.0, 5.0).seconds(SpanUnit::MinutesSeconds), Some(65.0));
        assert_eq!(Span::Number(5.0).seconds(SpanUnit::Milliseconds), Some(0.005));
    }
}
