//! Text ↔ the characters that survive in chats, mails and tickets: `A–Z a–z 0–9 - _ . ~`, everything else as `%` and two hexadecimal digits.

use std::fmt::Write as _;

/// The text in safe characters.
pub fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// The text behind the safe characters; what is no escape, or no text when put together, stays as it is or becomes a replacement mark.
pub fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        let escaped = tail.get(..2).and_then(|hex| std::str::from_utf8(hex).ok()).filter(|_| *first == b'%');
        match escaped.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = tail.get(2..).unwrap_or_default();
            }
            None => bytes.push(*first),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The pairs of a fragment after undoing what mail and chat programs are known to do to it.
pub fn pairs(fragment: &str) -> Vec<(String, String)> {
    let mut text = fragment.trim_start_matches(['#', '?']).to_owned();
    // The whole fragment escaped once more.
    if !text.contains('=') && text.to_ascii_uppercase().contains("%3D") {
        text = decode(&text);
    }
    // Quotation marks, brackets and stops that an auto-link drew in, and line ends of wrapped mail; none of them ends a sound link.
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let text =
        text.trim_end_matches(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '~' | '=' | '&' | '%')));
    text.split('&')
        .map(|pair| pair.strip_prefix("amp;").unwrap_or(pair))
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decode(key).to_ascii_lowercase(), decode(value))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_survives() {
        for text in ["", "abc", "50 %", "a&b=c#d", "ünï→", "%41", "~"] {
            let safe = encode(text);
            assert!(safe.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.~%".contains(&b)), "{safe}");
            assert_eq!(decode(&safe), text);
        }
        assert_eq!(decode("%zz%4"), "%zz%4");
    }

    #[test]
    fn known_manglings_are_undone() {
        let plain = pairs("a=1&b=2");
        for mangled in [
            "#a=1&b=2",
            "?a=1&b=2",
            "a=1&amp;b=2",
            "a=1&b=2.",
            "a=1&b=2)",
            "a=1&\nb=2",
            "a%3D1%26b%3D2",
            "A=1&B=2",
            "a=1&&b=2>",
        ] {
            assert_eq!(pairs(mangled), plain, "{mangled}");
        }
    }
}
