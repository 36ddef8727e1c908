//! Numbers as the page shows them in English, read loosely, and compared with what they should be.

/// The number in a field's text: `1,234.5`, `12 %`, `€10,000`, `2:30` (seconds), `2.5 min`.
pub fn number(text: &str) -> Option<f64> {
    if text.contains(':') {
        return text.split(':').try_fold(0.0, |sum, part| Some(sum * 60.0 + part.trim().parse::<f64>().ok()?));
    }
    let digits: String = text
        .chars()
        .map(|character| if character == '−' { '-' } else { character })
        .filter(|character| character.is_ascii_digit() || matches!(character, '.' | '-'))
        .collect();
    let unit = match text.trim().rsplit(' ').next() {
        Some("min") => 60.0,
        Some("h") => 3600.0,
        _ => 1.0,
    };
    digits.parse::<f64>().ok().map(|number| number * unit)
}

/// Whether a field shows what it should: the same text, or the same number in another form.
pub fn shows(text: &str, expected: &str) -> bool {
    text == expected || number(text).zip(number(expected)).is_some_and(|(left, right)| close(left, right))
}

/// Equal but for the last digits.
pub fn close(left: f64, right: f64) -> bool {
    (left - right).abs() <= 1e-9 * left.abs().max(right.abs()).max(1e-3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms() {
        for (text, expected) in [
            ("1,234.5", 1234.5),
            ("12 %", 12.0),
            ("€10,000", 10000.0),
            ("2:30", 150.0),
            ("1:00:01", 3601.0),
            ("2.5 min", 150.0),
        ] {
            assert!(number(text).is_some_and(|number| close(number, expected)), "{text}");
        }
        assert!(shows("EUR", "EUR") && !shows("EUR", "USD") && !shows("", "0"));
    }
}
