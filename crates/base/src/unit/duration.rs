//! Durations as people write them: `90`, `1:30`, `1 h 30`, `2'30"`, `PT1H30M`, `2个半小时`.

use crate::number::{self, Digits, Format, Reading, Unreadable};
use crate::spelled;
use crate::text::{folded, has, is_letter, replaced};
use crate::unit_words as units;
use crate::word::Word;

const MINUTE: f64 = 60.0;
const HOUR: f64 = 3600.0;
const DAY: f64 = 86_400.0;
const WEEK: f64 = 604_800.0;

/// Signs and words of units of time that are read in every language, and their length in seconds.
const UNITS: [(f64, &str); 6] = [
    (0.001, "ms"),
    (1.0, "s|sec|secs|second|seconds|sek|sekunde|sekunden|seconde|secondes|segundo|segundos"),
    (MINUTE, "min|mins|m|minute|minutes|minuten|minuto|minutos|minuti"),
    (HOUR, "h|hr|hrs|hour|hours|std|stunde|stunden|heure|heures|hora|horas|ora|ore"),
    (DAY, "d|day|days|tag|tage|tagen|jour|jours|dia|dias"),
    (WEEK, "w|wk|wks|week|weeks|woche|wochen|semaine|semaines|semana|semanas|周|週|星期"),
];

/// The length in seconds of a unit by its sign or by a word, in small letters without accents; a number alone is seconds.
fn unit_of_time(name: &str) -> Option<f64> {
    if name.is_empty() {
        return Some(1.0);
    }
    let listed = |names: &str| crate::word::listed(names).any(|known| folded(known) == name);
    let known = UNITS.iter().find(|(_, names)| listed(names)).map(|(seconds, _)| *seconds);
    known.or_else(|| {
        [(units::READ_SECONDS, 1.0), (units::READ_MINUTES, MINUTE), (units::READ_HOURS, HOUR), (units::READ_DAYS, DAY)]
            .into_iter()
            .find(|(words, _)| listed(words.text()))
            .map(|(_, seconds)| seconds)
    })
}

/// Reads a duration in seconds.
///
/// # Errors
/// Says why the text is none.
pub(super) fn parse(text: &str, format: Format) -> Result<Reading, Unreadable> {
    let text = folded(text);
    let (negative, body) = match text.trim().strip_prefix('-') {
        Some(rest) => (true, rest.trim()),
        None => (false, text.trim()),
    };
    if body.starts_with('-') || negative && body.is_empty() {
        return Err(Unreadable::NotANumber);
    }
    let mut reading = if has(body, ':') { parse_clock(body, format) } else { parse_parts(&in_words(body)?, format) }?;
    if negative {
        reading.value = 0.0 - reading.value;
    }
    if reading.value.is_finite() { Ok(reading) } else { Err(Unreadable::TooLarge) }
}

/// The text with units in place of what stands for them: `pt1h30m` of ISO 8601, strokes for minutes and seconds.
fn in_words(text: &str) -> Result<String, Unreadable> {
    let text = replaced(&spelled::with_bars(text), "''", "\"").replace(['″', '”', '“'], "\"");
    if let Some(rest) = text.strip_prefix('p') {
        let (days, time) = rest.split_once('t').unwrap_or((rest, ""));
        // Months and years have no length.
        if rest.is_empty() || has(days, 'm') || has(days, 'y') {
            return Err(Unreadable::NotANumber);
        }
        return Ok([days, " ", time].concat());
    }
    // A single stroke groups thousands, unless it stands at the end or one for seconds does.
    if text.ends_with('"') || text.ends_with('\'') {
        let text = replaced(&replaced(&text, "'", "min "), "\"", "s");
        return Ok(text);
    }
    Ok(text)
}

/// Reads numbers with their units, one behind another.
fn parse_parts(text: &str, format: Format) -> Result<Reading, Unreadable> {
    let mut rest = text.trim();
    if rest.is_empty() {
        return Err(Unreadable::Empty);
    }
    let (mut total, mut before) = (Reading::plain(0.0), None);
    while !rest.is_empty() {
        // `e` belongs to a number only between digits, and no unit word begins with it.
        let end = rest.find(|c: char| is_letter(c) && c != 'e').unwrap_or(rest.len());
        let (digits, tail) = rest.split_at_checked(end).unwrap_or((rest, ""));
        let word_end = tail.find(|c: char| !is_letter(c)).unwrap_or(tail.len());
        let (word, tail) = tail.split_at_checked(word_end).unwrap_or((tail, ""));
        let (word, half) = without_counter(word);
        let unit = unit_of_time(&word).ok_or(Unreadable::NotANumber)?;
        let reading = match digits.trim() {
            "" if half > 0.0 => Reading::plain(0.0),
            digits if digits.starts_with(['-', '+', '(']) || digits.ends_with('-') => {
                return Err(Unreadable::NotANumber);
            }
            digits => spelled::read(digits, format, Digits::Fractional).map_err(|why| match why {
                Unreadable::Empty => Unreadable::NotANumber,
                other => other,
            })?,
        };
        let seconds = match (word.is_empty(), before) {
            // `1 h 30` is half past, `2 min 30` half past too; behind seconds or days a bare number is a guess.
            (true, Some(larger)) => {
                let whole = reading.value < 60.0 && digits.trim().bytes().all(|b| b.is_ascii_digit());
                let unit = if larger == HOUR { MINUTE } else { 1.0 };
                if !whole || !(larger == HOUR || larger == MINUTE) {
                    return Err(Unreadable::NotANumber);
                }
                unit
            }
            _ => unit,
        };
        let value = reading.value + half;
        total.value += if (seconds - 1.0).abs() > 0.0 { tidy(value * seconds) } else { value };
        total.rule = total.rule.or(reading.rule);
        before = Some(seconds);
        rest = without_joint(tail);
    }
    Ok(total)
}

/// The word without what Chinese counts hours with, and a half that stands in it: `个小时`, `个半小时`, `小时半`.
fn without_counter(word: &str) -> (String, f64) {
    let half = has(word, '半');
    let word: String = word.chars().filter(|c| !matches!(c, '个' | '個' | '半')).collect();
    (word, if half { 0.5 } else { 0.0 })
}

/// What follows a part, without marks and words in between.
fn without_joint(tail: &str) -> &str {
    let rest = tail.trim_start_matches(['.', ' ', ',', '&', '+']);
    ["and", "und", "et"]
        .into_iter()
        .chain(units::READ_AND.listed())
        .find_map(|word| {
            rest.strip_prefix(folded(word).as_str())
                .filter(|after| after.starts_with([' ', '1', '2', '3', '4', '5', '6', '7', '8', '9', '0']))
        })
        .map_or(rest, str::trim_start)
}

/// A product of a decimal number and a unit without the last bit of error: 1.1 h are 3,960 s.
fn tidy(seconds: f64) -> f64 {
    let rounded = (seconds * 1e6).round() / 1e6;
    if (rounded - seconds).abs() <= seconds.abs() * 4.0 * f64::EPSILON { rounded } else { seconds }
}

/// Reads `m:ss` and `h:mm:ss`, or `1:30 h`; the last part may have decimals, parts after the first are below 60.
fn parse_clock(text: &str, format: Format) -> Result<Reading, Unreadable> {
    let end = text.find(is_letter).unwrap_or(text.len());
    let (body, word) = text.split_at_checked(end).unwrap_or((text, ""));
    let word = word.trim_end_matches('.');
    let parts: Vec<&str> = body.split(':').map(str::trim).collect();
    let factor = match (unit_of_time(word), parts.len()) {
        (Some(_), 2 | 3) if word.is_empty() => 1.0,
        (Some(unit), 2) if unit == HOUR => 60.0,
        (Some(unit), 2) if unit == MINUTE => 1.0,
        (Some(unit), 3) if unit == HOUR => 1.0,
        _ => return Err(Unreadable::NotANumber),
    };
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
    Ok(Reading::plain(seconds * factor))
}

/// `m:ss` below an hour, `h:mm:ss` from there on, of whole seconds.
pub(super) fn clock(seconds: f64) -> String {
    let whole = seconds.round() as u64;
    let (hours, minutes, rest) = (whole / 3600, whole / 60 % 60, whole % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{rest:02}") } else { format!("{minutes}:{rest:02}") }
}

/// Seconds below a minute with decimals, minutes and seconds below an hour, hours, minutes and seconds above.
pub(super) fn shown_duration(seconds: f64, places: usize, format: Format) -> String {
    // Tenths below an hour, which may round up to it.
    let magnitude = seconds.abs();
    let rest = if magnitude < 59.995 { places } else { usize::from(magnitude < HOUR).min(places) };
    in_parts(seconds, rest, format)
}

/// A duration to a step that its interval of this width leaves certain, or to three significant digits: steps are those of a clock.
pub(super) fn measured(seconds: f64, width: Option<f64>, places: usize, format: Format) -> String {
    let least = width.map_or(seconds.abs() / 100.0, |width| width / 10.0);
    let steps = [HOUR, 600.0, MINUTE, 10.0, 1.0, 0.1];
    match steps.into_iter().find(|step| *step <= least) {
        Some(step) if step >= 1.0 => in_parts((seconds / step).round() * step, 0, format),
        Some(_) => in_parts(seconds, places.min(1), format),
        None => in_parts(seconds, places, format),
    }
}

/// Hours, minutes and seconds with all that was typed (at most six decimals).
pub(super) fn in_full(seconds: f64, format: Format) -> String {
    in_parts(seconds, 6, format)
}

/// A duration whose seconds have at most so many decimals.
fn in_parts(seconds: f64, places: usize, format: Format) -> String {
    let magnitude = seconds.abs();
    let sign = if seconds < 0.0 { "−" } else { "" };
    let in_unit = |unit: Word, digits: &str| unit.with(&[("number", digits)]);
    let factor = 10f64.powi(places as i32);
    let rounded = if magnitude < 1e9 { (magnitude * factor).round() / factor } else { magnitude.round() };
    // What rounds up to a minute is shown as a minute, what rounds to nothing with the digits that it has.
    let text = if rounded < MINUTE {
        in_unit(units::SECONDS, &number::shown(magnitude, places, format))
    } else if magnitude >= 1e12 {
        in_unit(units::HOURS, &number::shown(magnitude / HOUR, 0, format))
    } else {
        let (hours, minutes) = ((rounded / HOUR).floor(), (rounded % HOUR / MINUTE).floor());
        // The remainder of a division has the error of what was divided.
        let rest = ((rounded % MINUTE) * factor).round() / factor;
        let parts = [
            (units::HOURS, number::shown(hours, 0, format)),
            (units::MINUTES, number::shown(minutes, 0, format)),
            (units::SECONDS, number::shown(rest, places, format)),
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
    use crate::number::Rule;

    #[test]
    fn reads_durations_as_people_write_them() {
        for (text, expected) in [
            ("1h30", 5400.0),
            ("1 h 30", 5400.0),
            ("2 min 30", 150.0),
            ("2'30\"", 150.0),
            ("2′30″", 150.0),
            ("2'30''", 150.0),
            ("90″", 90.0),
            ("5'", 300.0),
            ("1:30 h", 5400.0),
            ("2:30 min", 150.0),
            ("500ms", 0.5),
            ("1 week", 604_800.0),
            ("½ h", 1800.0),
            ("1½ h", 5400.0),
            ("1 1/2 hours", 5400.0),
            ("PT1H30M", 5400.0),
            ("P1DT2H", 93_600.0),
            ("PT0.5S", 0.5),
            ("1 minute and 30 seconds", 90.0),
            ("5 Minuten", 300.0),
            ("1 Std", 3600.0),
            ("2m30s", 150.0),
            ("1.1 h", 3960.0),
            ("2.3 min", 138.0),
            ("1个小时", 3600.0),
            ("1個小時", 3600.0),
            ("2:30", 150.0),
            ("-2 min", -120.0),
        ] {
            // Words of the language besides: those of the pages in Chinese.
            let text = text.replace("小时", "h").replace("小時", "h");
            assert_eq!(
                parse(&number::plain_characters(&text), Format::ENGLISH).map(|read| read.value),
                Ok(expected),
                "{text}"
            );
        }
        for text in [
            "1 d 30",
            "30 s 5",
            "1h90",
            "P1M",
            "P",
            "1:30 s",
            "1:30:00 min",
            "1:2:3:4",
            "5 and",
            "1 h -5 min",
            "2'5",
            "' h",
        ] {
            assert!(parse(text, Format::ENGLISH).is_err(), "{text}");
        }
        assert_eq!(
            parse("1.234 h", Format::ENGLISH).map(|read| (read.value, read.rule)),
            Ok((4442.4, Some(Rule::Decimal)))
        );
    }

    #[test]
    fn a_typed_duration_is_shown_in_full() {
        for (seconds, expected) in [
            (3723.5, "1\u{a0}h 2\u{a0}min 3.5\u{a0}s"),
            (4442.4, "1\u{a0}h 14\u{a0}min 2.4\u{a0}s"),
            (90.0, "1\u{a0}min 30\u{a0}s"),
            (0.25, "0.25\u{a0}s"),
        ] {
            assert_eq!(in_full(seconds, Format::ENGLISH), expected);
        }
    }
}
