//! A stamp taken apart.

mod marks;

use marks::{chinese, without_half, without_zone, year_in_place};

/// The parts of a text. Times are in milliseconds since midnight, offsets in seconds ahead of UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// No text, or a word for a missing one.
    Blank,
    /// A date without doubt.
    Known {
        /// The year.
        year: i32,
        /// The month.
        month: i32,
        /// The day.
        day: i32,
        /// The time of day; midnight where none is written.
        time: i64,
        /// The offset that is written.
        offset: Option<i32>,
    },
    /// Two short numbers, of which one is the day, before a year.
    Either {
        /// The first number.
        first: i32,
        /// The second number.
        second: i32,
        /// The year.
        year: i32,
        /// The time of day; midnight where none is written.
        time: i64,
        /// The offset that is written.
        offset: Option<i32>,
    },
    /// A time of day alone.
    TimeOfDay(i64),
    /// Milliseconds since 1970-01-01 00:00 UTC.
    Epoch(i64),
    /// Not a stamp.
    Unreadable,
}

/// Beginnings of the names of months without accents, in English, German, French, Spanish, Portuguese, Italian and Greek.
const MONTHS: [&[&str]; 12] = [
    &["jan", "ene", "gen", "ιαν"],
    &["feb", "fev", "φεβ"],
    &["mar", "mrz", "mae", "μαρ"],
    &["apr", "avr", "abr", "απρ"],
    &["may", "mai", "mag", "μαι", "μαϊ"],
    &["jun", "juin", "giu", "ιουν"],
    &["jul", "juil", "lug", "ιουλ"],
    &["aug", "aou", "ago", "αυγ"],
    &["sep", "set", "σεπ"],
    &["oct", "okt", "out", "ott", "οκτ"],
    &["nov", "νοε"],
    &["dec", "dez", "dic", "δεκ"],
];

/// Whether a text is a word for a missing value.
pub fn is_missing(text: &str) -> bool {
    matches!(
        text,
        "" | "-"
            | "--"
            | "—"
            | "–"
            | "?"
            | "N/A"
            | "n/a"
            | "NA"
            | "null"
            | "NULL"
            | "None"
            | "none"
            | "nan"
            | "NaN"
            | "NaT"
            | "[None]"
            | "Unknown"
            | "unknown"
            | "#N/A"
            | "\\N"
    )
}

/// Takes a text apart.
pub fn take(text: &str) -> Taken {
    if let Some(taken) = iso(text.as_bytes()) {
        return taken;
    }
    if is_missing(text) || text.starts_with("0000-00-00") {
        return Taken::Blank;
    }
    let Some(first) = text.chars().next() else { return Taken::Blank };
    if text.len() > 60 || !text.bytes().any(|byte| byte.is_ascii_digit()) || "+-#(".contains(first) {
        return Taken::Unreadable;
    }
    digits_only(text).or_else(|| general(text)).unwrap_or(Taken::Unreadable)
}

fn two(bytes: &[u8], at: usize) -> Option<i32> {
    let (tens, ones) = (bytes.get(at)?, bytes.get(at + 1)?);
    (tens.is_ascii_digit() && ones.is_ascii_digit()).then(|| i32::from(tens - b'0') * 10 + i32::from(ones - b'0'))
}

/// The usual writing, without more ado: `2026-03-02 14:05[:09[.123]]`.
#[inline]
fn iso(bytes: &[u8]) -> Option<Taken> {
    let year = two(bytes, 0)? * 100 + two(bytes, 2)?;
    if bytes.get(4) != Some(&b'-') || bytes.get(7) != Some(&b'-') || !matches!(bytes.get(10), Some(b' ' | b'T')) {
        return None;
    }
    let (month, day) = (two(bytes, 5)?, two(bytes, 8)?);
    let (hour, minute) = (two(bytes, 11)?, two(bytes, 14)?);
    if bytes.get(13) != Some(&b':') || hour > 23 || minute > 59 || year == 0 {
        return None;
    }
    let mut time = i64::from(hour * 60 + minute) * 60_000;
    let mut at = 16;
    if bytes.get(16) == Some(&b':') {
        let second = two(bytes, 17).filter(|second| *second < 60)?;
        time += i64::from(second) * 1000;
        at = 19;
    }
    let offset = match bytes.get(at..)? {
        [] => None,
        [b'Z'] => Some(0),
        _ => return None,
    };
    Some(Taken::Known { year, month, day, time, offset })
}

/// Counts of seconds and milliseconds, and dates of digits alone.
fn digits_only(text: &str) -> Option<Taken> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if !whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: i64 = whole.parse().ok()?;
    match (whole.len(), fraction.len()) {
        (14, 0) => {
            let bytes = whole.as_bytes();
            let [month, day, hour, minute, second] = [4, 6, 8, 10, 12].map(|at| two(bytes, at).unwrap_or(99));
            let is_time = hour < 24 && minute < 60 && second < 60 && (1..=12).contains(&month);
            let time = i64::from((hour * 60 + minute) * 60 + second) * 1000;
            let year = (number / 10_000_000_000) as i32;
            Some(if is_time { Taken::Known { year, month, day, time, offset: None } } else { Taken::Unreadable })
        }
        (10, 0..=9) => {
            let ms: i64 = format!("{fraction:0<3}").get(..3)?.parse().ok()?;
            Some(Taken::Epoch(number * 1000 + ms))
        }
        (13, 0) => Some(Taken::Epoch(number)),
        // Ids, counts and versions.
        _ if fraction.is_empty() || !text.contains('.') => Some(Taken::Unreadable),
        _ => None,
    }
}

/// Numbers, words and marks one after the other.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Token<'a> {
    Number(i32, usize),
    Word(&'a str),
    Mark(char),
}

fn tokens(text: &str) -> Option<Vec<Token<'_>>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let kind = |sign: char| {
            if sign.is_ascii_digit() {
                0
            } else if sign.is_alphabetic() {
                1
            } else {
                2
            }
        };
        let end = match kind(first) {
            2 => first.len_utf8(),
            one => rest.find(|sign| kind(sign) != one).unwrap_or(rest.len()),
        };
        let (part, behind) = rest.split_at_checked(end)?;
        tokens.push(match kind(first) {
            0 => Token::Number(part.parse().ok()?, part.len()),
            1 => Token::Word(part),
            _ => Token::Mark(first),
        });
        if tokens.len() > 40 {
            return None;
        }
        rest = behind;
    }
    Some(tokens)
}

fn month(word: &str) -> Option<i32> {
    let word = base::text::folded(word);
    let named = |names: &&[&str]| names.iter().any(|name| word.starts_with(name));
    // `Juin` and `Juil` begin like `Jun` and `Jul`; the longer ones are asked first.
    let place = MONTHS.iter().position(named)?;
    (word.chars().count() >= 3).then_some(place as i32 + 1)
}

fn year(number: i32, digits: usize) -> Option<i32> {
    match digits {
        4 => Some(number),
        2 if number < 70 => Some(2000 + number),
        2 => Some(1900 + number),
        _ => None,
    }
}

fn general(text: &str) -> Option<Taken> {
    let mut text = text.to_owned();
    if !text.is_ascii() {
        text = chinese(&text);
    }
    if let Some(moved) = year_in_place(&text) {
        text = moved;
    }
    let (body, half) = without_half(&text);
    let (body, offset) = without_zone(&body);
    let tokens = tokens(body.trim())?;
    let mut parts = tokens.as_slice();
    // The name of the weekday.
    if let [Token::Word(word), rest @ ..] = parts
        && month(word).is_none_or(|_| matches!(rest, [Token::Mark(','), ..]))
    {
        if word.eq_ignore_ascii_case("t") {
            return None;
        }
        parts = skip(rest);
    }
    if let Some(time) = clock(parts, half) {
        return Some(Taken::TimeOfDay(time));
    }
    let (date, rest) = date(parts)?;
    let rest = skip_t(rest);
    let time = if rest.is_empty() { half.is_none().then_some(0)? } else { clock(rest, half)? };
    Some(match date {
        Date::Known(year, month, day) => Taken::Known { year, month, day, time, offset },
        Date::Either(first, second, year) => Taken::Either { first, second, year, time, offset },
    })
}

enum Date {
    Known(i32, i32, i32),
    Either(i32, i32, i32),
}

fn skip<'a, 'b>(mut parts: &'a [Token<'b>]) -> &'a [Token<'b>] {
    while let [Token::Mark(' ' | ',' | '.' | '\u{a0}' | '\u{202f}'), rest @ ..] = parts {
        parts = rest;
    }
    parts
}

/// What stands between a date and its time.
fn skip_t<'a, 'b>(parts: &'a [Token<'b>]) -> &'a [Token<'b>] {
    let rest = skip(parts);
    match rest {
        [Token::Word("T" | "t" | "at" | "um" | "à" | "kl"), rest @ ..] => skip(rest),
        [Token::Mark('-' | '/'), rest @ ..] if matches!(rest, [Token::Number(..), ..]) => rest,
        rest => rest,
    }
}

fn date<'a, 'b>(parts: &'a [Token<'b>]) -> Option<(Date, &'a [Token<'b>])> {
    use Token::{Mark, Number, Word};
    match parts {
        // 20260302 before a time
        [Number(whole, 8), rest @ ..] if !rest.is_empty() => {
            Some((Date::Known(whole / 10_000, whole / 100 % 100, whole % 100), rest))
        }
        // 2026-03-02, 2026/3/2, 2026. 3. 2
        [Number(year, 4), Mark(one @ ('-' | '/' | '.')), tail @ ..] => {
            let [Number(month, 1..=2), Mark(other), tail @ ..] = skip(tail) else { return None };
            let [Number(day, 1..=2), rest @ ..] = skip(tail) else { return None };
            (one == other).then_some((Date::Known(*year, *month, *day), rest))
        }
        // 2/Mar/26, 2 March 2026, 2. März 2026
        [Number(day, 1..=2), tail @ ..] if matches!(after_mark(tail), [Word(word), ..] if month(word).is_some()) => {
            let [Word(word), tail @ ..] = after_mark(tail) else { return None };
            let [Number(number, digits), rest @ ..] = after_mark(tail) else { return None };
            Some((Date::Known(year(*number, *digits)?, month(word)?, *day), rest))
        }
        // Mar 2, 2026
        [Word(word), tail @ ..] => {
            let [Number(day, 1..=2), tail @ ..] = after_mark(tail) else { return None };
            let tail = if let [Word("st" | "nd" | "rd" | "th"), tail @ ..] = tail { tail } else { tail };
            let [Number(number, digits), rest @ ..] = after_mark(tail) else { return None };
            Some((Date::Known(year(*number, *digits)?, month(word)?, *day), rest))
        }
        // 2/3/2026
        [
            Number(first, 1..=2),
            Mark(one @ ('-' | '/' | '.')),
            Number(second, 1..=2),
            Mark(other),
            Number(number, digits),
            rest @ ..,
        ] if one == other => {
            let year = year(*number, *digits)?;
            let ends = rest.is_empty() || matches!(rest, [Mark(' ' | ',' | '\u{a0}' | '\u{202f}') | Word("T"), ..]);
            if !ends {
                return None;
            }
            // With points the day comes first everywhere; a version such as 4.1.22 has no time behind it.
            if *one == '.' {
                return (*digits == 4 || !rest.is_empty()).then_some((Date::Known(year, *second, *first), rest));
            }
            Some((Date::Either(*first, *second, year), rest))
        }
        _ => None,
    }
}

fn after_mark<'a, 'b>(mut parts: &'a [Token<'b>]) -> &'a [Token<'b>] {
    while let [Token::Mark('-' | '/' | '.' | ' ' | ','), rest @ ..] = parts {
        parts = rest;
    }
    parts
}

/// A time of day that takes all of what is left.
fn clock(parts: &[Token<'_>], half: Option<bool>) -> Option<i64> {
    use Token::{Mark, Number};
    let (hour, minute, second, rest) = match parts {
        [Number(hour, 1..=2), Mark(':'), Number(minute, 2), Mark(':'), Number(second, 2), rest @ ..]
        | [Number(hour, 1..=2), Mark('.'), Number(minute, 2), Mark('.'), Number(second, 2), rest @ ..] => {
            (*hour, *minute, *second, rest)
        }
        [Number(hour, 1..=2), Mark(':'), Number(minute, 2), rest @ ..] => (*hour, *minute, 0, rest),
        [Number(whole, 6)] => (whole / 10_000, whole / 100 % 100, whole % 100, &[][..]),
        [Number(hour, 1..=2)] if half.is_some() => (*hour, 0, 0, &[][..]),
        _ => return None,
    };
    let ms = match rest {
        [] => 0,
        [Mark('.' | ','), Number(fraction, digits @ 1..=9)] => {
            i64::from(*fraction) * 1000 / 10_i64.pow(u32::try_from(*digits).ok()?)
        }
        _ => return None,
    };
    let hour = match half {
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(after) => hour % 12 + if after { 12 } else { 0 },
        None => hour,
    };
    (hour < 24 && minute < 60 && second < 60).then(|| i64::from((hour * 60 + minute) * 60 + second) * 1000 + ms)
}
