//! Text ↔ the characters that survive in chats, mails and tickets: `A–Z a–z 0–9 - _ . ~`, everything else as `%` and two hexadecimal digits.

use std::fmt::Write as _;

use super::further::split;
use base::text::{has, holds, replaced, split_once};

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
    let text: String = fragment.chars().filter(|c| !comes_with_wrapping(*c)).map(narrow).collect();
    let text = unescaped(&without_escaped_line_ends(&text));
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
            // Printable text in mail breaks its lines by a `=`, which stays where the line end is taken out.
            let (key, value) = pair.trim_start_matches('=').split_once('=').unwrap_or((pair, ""));
            let visible = |text: String| text.chars().filter(|c| !comes_with_wrapping(*c)).collect::<String>();
            let key = visible(decode(key)).to_ascii_lowercase();
            let value = decode(&replaced(value, "=", ""));
            // Only what a visitor typed may hold blanks and what is not seen.
            let value = if value.starts_with(super::RAW) { value } else { visible(value) };
            let value = match split(&key).1 {
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

/// Signs of full width that stand for those between pairs.
const fn narrow(c: char) -> char {
    match c {
        '＝' => '=',
        '＆' => '&',
        '＃' => '#',
        c => c,
    }
}

/// More escapings of a whole link than these no chain of mails and chats makes.
const MOST_ESCAPINGS: usize = 6;

/// The pairs of a link that came escaped as a whole, once or several times, with or without others behind it that were not, and of a link that stands
/// within the address of a page that leads to it.
fn unescaped(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..MOST_ESCAPINGS {
        let pieces: Vec<String> = text.split('&').map(piece).collect();
        let next = pieces.join("&");
        if next == text {
            break;
        }
        text = next;
    }
    // Mail that was taken as it travels has `=3D` for each `=`.
    if text.trim_start_matches(['#', '?']).to_ascii_lowercase().starts_with("v=3d") {
        text = replaced(&replaced(&text, "=3D", "="), "=3d", "=");
    }
    text
}

/// A piece between two `&` with one escaping less, if its key shows that it was escaped as a whole: no key has a `=` in it.
fn piece(text: &str) -> String {
    // Most links came as they were sent, and some have thousands of pairs.
    if !text.bytes().any(|byte| matches!(byte, b'%' | b'#' | b'?')) {
        return text.to_owned();
    }
    // What a visitor typed may look like anything.
    if text.split_once('=').is_some_and(|(_, value)| value.starts_with(super::RAW)) {
        return text.to_owned();
    }
    let upper = text.to_ascii_uppercase();
    let within = ["%23V%3D", "%3FV%3D", "#V%3D", "#V=", "?V="].iter().find_map(|mark| {
        let (before, behind) = split_once(&upper, mark)?;
        (!before.is_empty()).then(|| upper.len() - behind.len() - mark.len() + mark.find('V').unwrap_or(0))
    });
    if let Some(rest) = within.and_then(|at| text.get(at..)) {
        return if has(rest, '=') { rest.to_owned() } else { decode(rest) };
    }
    let key = upper.split('=').next().unwrap_or_default();
    let in_key = ["%3D", "%25", "%EF%BC%9D", "%EF%BC%86"].iter().any(|mark| holds(key, mark));
    if in_key || holds(&upper, "%2523V%253D") {
        return decode(text).chars().map(narrow).collect();
    }
    text.to_owned()
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
            "a%253D1%2526b%253D2",
            "a%25253D1%252526b%25253D2",
            "%23a%3D1%26b%3D2",
            "a=1&=\nb=2",
            "a=1&\u{200b}b=2",
            "a=1&%E2%80%8Bb=2",
            "a=1&b%C2%AD=2",
            "a=1&b=%E2%80%8B2",
            "a=1%20&b=2%3E",
            "a＝1＆b＝2",
            "a%EF%BC%9D1&b%EF%BC%9D2",
        ] {
            assert_eq!(pairs(mangled), plain, "{mangled}");
        }
        let named = "v=1&s2-name=~a%23v%3D1%26b%3D2&k=x";
        assert_eq!(pairs(named)[1], ("s2-name".to_owned(), "~a#v=1&b=2".to_owned()));
        let plain = pairs("v=1&b=2&k=x");
        for mangled in [
            "v%3D1%26b%3D2%26k%3Dx",
            "v=3D1&b=3D2&k=3Dx",
            "url=https%3A%2F%2Fexample.org%2Fnps%23v%3D1%26b%3D2%26k%3Dx",
            "https%3A%2F%2Fexample.org%2Fnps%2523v%253D1%2526b%253D2%2526k%253Dx",
            "https://example.org/nps#v=1&b=2&k=x",
        ] {
            assert_eq!(pairs(mangled), plain, "{mangled}");
            for tail in ["utm_source=x", "data=05%7C01&sdata=a%3D&reserved=0", "sa=D&source=editors"] {
                let with_tail = pairs(&[mangled, "&", tail].concat());
                assert_eq!(with_tail.get(..3), plain.get(..), "{mangled} {tail}");
            }
        }
    }
}
