//! Moments as bytes: which day one begins with.

use crate::answers::date;
use crate::bytes::scan::WINDOW;

/// Bytes of the longest moment.
const LONGEST: usize = 64;
/// What stands between a day and its time in languages that say the half of the day first.
const HALVES: &[&str] = &["上午", "下午", "午前", "午後", "오전", "오후", "π.μ.", "μ.μ.", "a las", "at", "um", "à"];

/// The day of a day with a time behind it, such as `2024-03-05T10:15:00Z`, `3/5/2024 10:15`, `Mar 5, 2024 10:15 AM` or `2024年3月5日 下午 3:15`;
/// `None` for anything else.
#[inline]
pub(crate) fn day_of(text: &[u8]) -> Option<&[u8]> {
    // Most are written so, and there are millions of them: `2024-03-05 10:`.
    if let Some([y, e, a, r, b'-', m, o, b'-', d, t, b' ' | b'T', h, u, b':']) = text.first_chunk::<14>()
        && [y, e, a, r, m, o, d, t, h, u].iter().all(|digit| digit.is_ascii_digit())
    {
        return text.get(..10);
    }
    plain(text).or_else(|| written(text))
}

/// The same for that writing alone, of the first bytes of a text in two halves: the halves of the day's ten bytes.
#[inline]
pub(crate) fn day_in_window(window: &[u8; WINDOW]) -> Option<[u64; 2]> {
    let ([year, time], _) = window.as_chunks::<8>() else { return None };
    let (year, time) = (u64::from_le_bytes(*year), u64::from_le_bytes(*time));
    // Signs that are digits: less that of 0 they are at most 9.
    let digits = |bytes: u64, of: u64| {
        let less = bytes.wrapping_sub(u64::from_le_bytes([b'0'; 8]) & of) & of;
        (less.wrapping_add(u64::from_le_bytes([0x76; 8])) | less) & of & u64::from_le_bytes([0x80; 8]) == 0
    };
    let year_digits = u64::from_le_bytes([0xFF, 0xFF, 0xFF, 0xFF, 0, 0xFF, 0xFF, 0]);
    let time_digits = u64::from_le_bytes([0xFF, 0xFF, 0, 0xFF, 0xFF, 0, 0, 0]);
    let bars = year & !year_digits == u64::from_le_bytes(*b"\0\0\0\0-\0\0-");
    let between = time & u64::from_le_bytes([0, 0, 0xFF, 0, 0, 0xFF, 0, 0]);
    let apart = between == u64::from_le_bytes(*b"\0\0 \0\0:\0\0") || between == u64::from_le_bytes(*b"\0\0T\0\0:\0\0");
    (bars && apart && digits(year, year_digits) && digits(time, time_digits)).then_some([year, time & 0xFFFF])
}

/// A day in any other writing before a time.
#[cold]
fn written(text: &[u8]) -> Option<&[u8]> {
    let text = if text.len() <= LONGEST { std::str::from_utf8(text).ok()? } else { return None };
    let is_digit = |sign: &u8| sign.is_ascii_digit();
    if text.len() == 14 && text.bytes().all(|sign| is_digit(&sign)) {
        return text.get(..8).filter(|day| date::is_date(day)).map(str::as_bytes);
    }
    let colon = text.find(':')?;
    let before = text.get(..colon)?;
    let day = before.trim_end_matches(|sign: char| sign.is_ascii_digit());
    let time = before.len() - day.len();
    let mut day = day.trim_end().trim_end_matches([',', 'T']).trim_end();
    for half in HALVES {
        day = day.strip_suffix(half).unwrap_or(day).trim_end();
    }
    let day = day.trim_end_matches(',');
    ((1..=2).contains(&time) && text.as_bytes().get(colon + 1).is_some_and(is_digit) && date::is_date(day))
        .then_some(day.as_bytes())
}

/// A day in numbers with one sign between them, then a blank or `T`, then a time.
#[inline]
fn plain(text: &[u8]) -> Option<&[u8]> {
    let end = text.iter().take(11).position(|&byte| byte == b' ' || byte == b'T')?;
    let (day, time) = text.split_at(end);
    let separator = *day.iter().find(|byte| !byte.is_ascii_digit())?;
    let is_day = matches!(separator, b'-' | b'/' | b'.')
        && day.len() >= 6
        && day.iter().all(|byte| byte.is_ascii_digit() || *byte == separator)
        && day.split(|&byte| byte == separator).count() == 3;
    let is_time = time.get(1).is_some_and(u8::is_ascii_digit) && time.contains(&b':');
    (is_day && is_time).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::{day_in_window, day_of};

    #[test]
    fn days_are_cut_off() {
        for (text, day) in [
            ("2024-03-05T10:15:00Z", Some("2024-03-05")),
            ("3/5/2024 10:15 PM", Some("3/5/2024")),
            ("05.03.24 10:15", Some("05.03.24")),
            ("Mar 5, 2024 10:15:33 AM", Some("Mar 5, 2024")),
            ("Mar 5, 2024, 10:15 PM", Some("Mar 5, 2024")),
            ("05-Mar-2024 10:15:33", Some("05-Mar-2024")),
            ("Tue, 05 Mar 2024 10:15:33 GMT", Some("Tue, 05 Mar 2024")),
            ("2024年3月5日 10:15:33", Some("2024年3月5日")),
            ("2024/3/5 下午 3:15:33", Some("2024/3/5")),
            ("2024. 3. 5. 오후 3:15:33", Some("2024. 3. 5.")),
            ("20240305101533", Some("20240305")),
            ("20240305T10:15", Some("20240305")),
            ("3/5/2024 a las 10:15", Some("3/5/2024")),
            ("10:15:33", None),
            ("12345678901234", None),
            ("2024-03-05", None),
            ("2024-03-05 later", None),
            ("18 - 29: young", None),
            ("12:30 2024-03-05", None),
            ("", None),
        ] {
            assert_eq!(day_of(text.as_bytes()), day.map(str::as_bytes), "{text}");
        }
    }

    #[test]
    fn the_short_way_to_a_day_goes_where_the_long_one_does() {
        let usual = *b"2024-03-05 10:15";
        for place in 0..usual.len() {
            for byte in 0..=255 {
                let mut text = usual;
                text[place] = byte;
                let digits = [0, 1, 2, 3, 5, 6, 8, 9, 11, 12].map(|place| text[place]);
                let usual = digits.iter().all(u8::is_ascii_digit)
                    && matches!([text[4], text[7], text[10], text[13]], [b'-', b'-', b' ' | b'T', b':']);
                let mut day = [0; 16];
                day[..10].copy_from_slice(&text[..10]);
                assert_eq!(
                    day_in_window(&text).map(|day| day.map(u64::to_le_bytes).concat()),
                    usual.then(|| day.to_vec())
                );
            }
        }
    }
}
