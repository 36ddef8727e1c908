//! Text ↔ the characters that survive in chats, mails and tickets: `A–Z a–z 0–9 - _ . ~`, everything else as `%` and two hexadecimal digits.

use std::fmt::Write as _;

use base::text::{has, holds, replaced};

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

/// The pairs of a fragment after undoing what mail and chat programs are known to do to it. Keys are in small letters, and so are values that no
/// visitor typed, save a currency's code: letter case carries nothing there.
pub fn pairs(fragment: &str) -> Vec<(String, String)> {
    let mut text: String = fragment.chars().filter(|c| !comes_with_wrapping(*c)).collect();
    // The whole fragment escaped once more.
    if !has(&text, '=') && holds(&text.to_ascii_uppercase(), "%3D") {
        text = decode(&text);
    }
    let text = without_escaped_line_ends(&text);
    let mut text = text.as_str();
    while let Some(rest) = ["#", "?", "%23", "%3F", "%3f"].iter().find_map(|mark| text.strip_prefix(mark)) {
        text = rest;
    }
    // Quotation marks, brackets and stops that an auto-link drew in; none of them ends a sound link.
    let text =
        text.trim_end_matches(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '~' | '=' | '&' | '%')));
    text.split('&')
        .map(|mut pair| {
            while let Some(rest) = pair.strip_prefix("amp;") {
                pair = rest;
            }
            pair
        })
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let key = decode(key).to_ascii_lowercase();
            let value = decode(value);
            let value = match key.as_str() {
                "currency" => value.to_ascii_uppercase(),
                _ if value.starts_with(super::RAW) => value,
                // Of what begins with a digit only a moment has a letter: the `T` before its time.
                _ if value.starts_with(|c: char| c.is_ascii_digit()) => value.to_ascii_uppercase(),
                _ => value.to_ascii_lowercase(),
            };
            (key, value)
        })
        .collect()
}

/// Blanks, line ends, the marks of quoted mail and what is not seen at all: no link has them, and mail puts them in.
fn comes_with_wrapping(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '<' | '>' | '"' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Without the escapes of line ends, which no text of a field holds.
fn without_escaped_line_ends(text: &str) -> String {
    let mut text = text.to_owned();
    for escape in ["%0A", "%0a", "%0D", "%0d"] {
        text = replaced(&text, escape, "");
    }
    text
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
            "%23a=1&b=2",
            "#?a=1&amp;amp;b=2",
            "a=1\n> &b=2",
            "a=1%0D%0A&b=2",
        ] {
            assert_eq!(pairs(mangled), plain, "{mangled}");
        }
    }
}
