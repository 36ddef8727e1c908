//! Moments as bytes: which day one begins with.

/// The day of a day with a time behind it, such as `2024-03-05T10:15:00Z` or `3/5/2024 10:15`; `None` for anything else.
#[inline]
pub(crate) fn day_of(text: &[u8]) -> Option<&[u8]> {
    // Most are written so, and there are millions of them: `2024-03-05 10:`.
    if let Some([y, e, a, r, b'-', m, o, b'-', d, t, b' ' | b'T', h, u, b':']) = text.first_chunk::<14>()
        && [y, e, a, r, m, o, d, t, h, u].iter().all(|digit| digit.is_ascii_digit())
    {
        return text.get(..10);
    }
    day_of_any(text)
}

fn day_of_any(text: &[u8]) -> Option<&[u8]> {
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
    use super::day_of;

    #[test]
    fn days_are_cut_off() {
        for (text, day) in [
            ("2024-03-05T10:15:00Z", Some("2024-03-05")),
            ("3/5/2024 10:15 PM", Some("3/5/2024")),
            ("05.03.24 10:15", Some("05.03.24")),
            ("2024-03-05", None),
            ("2024-03-05 later", None),
            ("18 - 29: young", None),
            ("12:30 2024-03-05", None),
            ("", None),
        ] {
            assert_eq!(day_of(text.as_bytes()), day.map(str::as_bytes), "{text}");
        }
    }
}
