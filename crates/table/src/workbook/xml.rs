//! XML into tags and texts as it comes: what workbooks need of it, and no more.
//!
//! Entities are left in the texts, since most texts are not wanted; [`unescape`] resolves them. A document type
//! declaration is passed over, so no entity of a document's own is ever expanded, and nothing is fetched.

use crate::bytes::append;
use crate::bytes::scan::find;

/// Bytes of a tag.
const MAX_TAG: usize = 64 * 1024;

/// Whoever takes the document. Names come without their prefix.
pub(crate) trait Xml {
    /// A tag opens; `attributes` is the text behind the name.
    fn open(&mut self, name: &[u8], attributes: &[u8]);
    /// Text, in any number of parts.
    fn text(&mut self, text: &[u8]);
    /// A tag closes, at once if it was empty.
    fn close(&mut self, name: &[u8]);
    /// Takes what stands at the beginning of `bytes`, outside of any tag, in the usual writing; gives what is left for the steps above.
    #[inline]
    fn usual<'b>(&mut self, bytes: &'b [u8]) -> &'b [u8] {
        bytes
    }
}

/// What is no text between two slices.
#[derive(Default)]
pub(crate) struct Scanner {
    /// The beginning of a tag, without its bracket.
    tag: Vec<u8>,
    inside: bool,
    /// Tags that are open, and whether there was any: a document that was cut ends inside of one.
    open: i64,
    begun: bool,
}

/// The document is none.
#[derive(Debug, PartialEq)]
pub(crate) struct NoXml;

impl Scanner {
    /// Whether the document came to its end: every tag that opened was closed.
    pub(crate) fn is_whole(&self) -> bool {
        self.begun && !self.inside && self.open == 0
    }

    #[inline]
    fn dispatch<X: Xml>(&mut self, tag: &[u8], sink: &mut X) {
        self.begun = true;
        self.open += dispatch(tag, sink);
    }

    /// Scans the next slice.
    pub(crate) fn feed<X: Xml>(&mut self, mut bytes: &[u8], sink: &mut X) -> Result<(), NoXml> {
        if self.inside {
            bytes = self.go_on(bytes, sink)?;
        }
        loop {
            bytes = sink.usual(bytes);
            let Some(open) = find(bytes, b'<') else { break };
            let (text, rest) = bytes.split_at(open);
            if !text.is_empty() {
                sink.text(text);
            }
            let rest = rest.get(1..).unwrap_or_default();
            let Some(length) = find(rest, b'>') else {
                self.tag.extend_from_slice(rest);
                self.inside = true;
                return if self.tag.len() > MAX_TAG { Err(NoXml) } else { Ok(()) };
            };
            let (tag, behind) = (rest.get(..length).unwrap_or_default(), rest.get(length + 1..).unwrap_or_default());
            if is_simple(tag) {
                self.dispatch(tag, sink);
                bytes = behind;
            } else {
                self.inside = true;
                bytes = self.go_on(rest, sink)?;
            }
        }
        if !self.inside && !bytes.is_empty() {
            sink.text(bytes);
        }
        Ok(())
    }

    /// Goes on with a tag whose end is not settled; gives what is behind it.
    fn go_on<'a, X: Xml>(&mut self, bytes: &'a [u8], sink: &mut X) -> Result<&'a [u8], NoXml> {
        let mut from = 0;
        while let Some(close) = bytes.get(from..).and_then(|rest| find(rest, b'>')) {
            let end = from + close;
            self.tag.extend_from_slice(bytes.get(from..end).unwrap_or_default());
            if is_whole(&self.tag) {
                if let Some(text) = self.tag.strip_prefix(b"![CDATA[").and_then(|text| text.strip_suffix(b"]]")) {
                    cdata(text, sink);
                } else if !self.tag.starts_with(b"!") && !self.tag.starts_with(b"?") {
                    let tag = std::mem::take(&mut self.tag);
                    self.dispatch(&tag, sink);
                    self.tag = tag;
                }
                self.tag.clear();
                self.inside = false;
                return Ok(bytes.get(end + 1..).unwrap_or_default());
            }
            self.tag.push(b'>');
            from = end + 1;
        }
        self.tag.extend_from_slice(bytes.get(from..).unwrap_or_default());
        // What lies in a comment or beyond the bounds of a cell is not needed: only its end is.
        if self.tag.len() > MAX_TAG {
            if !self.tag.starts_with(b"!") {
                return Err(NoXml);
            }
            let tail = self.tag.split_off(self.tag.len() - 2);
            self.tag.truncate(8);
            self.tag.extend_from_slice(&tail);
        }
        Ok(&[])
    }
}

/// Whether a tag ends at its first `>`, as all do but those of declarations and of attributes with that sign.
fn is_simple(tag: &[u8]) -> bool {
    match tag.first() {
        Some(b'!' | b'?') => false,
        // Most have no attribute and no room for one.
        Some(b'/') => true,
        _ => tag.len() < 5 || is_whole(tag),
    }
}

/// Whether what was read of a tag is all of it.
fn is_whole(tag: &[u8]) -> bool {
    if tag.starts_with(b"!--") {
        return tag.len() >= 5 && tag.ends_with(b"--");
    }
    if tag.starts_with(b"![CDATA[") {
        return tag.ends_with(b"]]");
    }
    // Inside the quotes of an attribute a bracket is a sign like others.
    let mut quote = 0;
    for &byte in tag {
        if quote == 0 {
            quote = if matches!(byte, b'"' | b'\'') { byte } else { 0 };
        } else if byte == quote {
            quote = 0;
        }
    }
    quote == 0
}

fn cdata<X: Xml>(text: &[u8], sink: &mut X) {
    // An ampersand there is no entity.
    for (place, part) in text.split(|&byte| byte == b'&').enumerate() {
        if place > 0 {
            sink.text(b"&amp;");
        }
        sink.text(part);
    }
}

/// Hands on a tag; gives by how many tags more are open.
#[inline]
fn dispatch<X: Xml>(tag: &[u8], sink: &mut X) -> i64 {
    if let Some(name) = tag.strip_prefix(b"/") {
        sink.close(local(name.trim_ascii_end()));
        return -1;
    }
    let (tag, empty) = tag.strip_suffix(b"/").map_or((tag, false), |tag| (tag, true));
    let end = tag.iter().position(u8::is_ascii_whitespace).unwrap_or(tag.len());
    let (name, attributes) = tag.split_at(end);
    let name = local(name);
    sink.open(name, attributes);
    if empty {
        sink.close(name);
    }
    i64::from(!empty)
}

/// A name without its prefix.
#[inline]
pub(crate) fn local(name: &[u8]) -> &[u8] {
    match name.iter().position(|&byte| byte == b':') {
        Some(colon) => name.get(colon + 1..).unwrap_or_default(),
        None => name,
    }
}

/// The value of an attribute, entities left in.
#[inline]
pub(crate) fn attribute<'a>(attributes: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    attribute_where(attributes, |found| found == name)
}

/// The value of the first attribute of such a name, the prefix with it.
#[inline]
pub(crate) fn attribute_where(attributes: &[u8], is_it: impl Fn(&[u8]) -> bool) -> Option<&[u8]> {
    let mut rest = attributes;
    loop {
        let equals = rest.iter().position(|&byte| byte == b'=')?;
        let (found, behind) = rest.split_at(equals);
        let behind = behind.get(1..)?.trim_ascii_start();
        let (&quote, value) = behind.split_first()?;
        let end = value.iter().position(|&byte| byte == quote)?;
        let (value, next) = value.split_at(end);
        if is_it(found.trim_ascii()) {
            return Some(value);
        }
        rest = next.get(1..)?;
    }
}

/// Adds a text with its entities resolved, and the escapes that workbooks have for control characters.
pub(crate) fn unescape(text: &[u8], into: &mut Vec<u8>) {
    let mut rest = text;
    while let Some(place) = rest.iter().position(|&byte| byte == b'&' || byte == b'_' || byte == b'\r') {
        let (plain, special) = rest.split_at(place);
        append(plain, into);
        let (sign, length) = match special.first() {
            Some(b'&') => entity(special),
            Some(b'_') => control(special),
            _ => None,
        }
        .unwrap_or((char::REPLACEMENT_CHARACTER, 0));
        if length == 0 {
            into.extend_from_slice(special.get(..1).unwrap_or_default());
        } else {
            append(sign.encode_utf8(&mut [0; 4]).as_bytes(), into);
        }
        rest = special.get(length.max(1)..).unwrap_or_default();
    }
    append(rest, into);
}

/// The sign of an entity and the length of its text; half a surrogate becomes the replacement character.
fn entity(text: &[u8]) -> Option<(char, usize)> {
    let end = text.iter().take(12).position(|&byte| byte == b';')?;
    let name = std::str::from_utf8(text.get(1..end)?).ok()?;
    let sign = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => {
            let number = name.strip_prefix('#')?;
            let point = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(point).unwrap_or(char::REPLACEMENT_CHARACTER)
        }
    };
    Some((sign, end + 1))
}

/// `_x000D_`: a sign that XML does not allow.
fn control(text: &[u8]) -> Option<(char, usize)> {
    let inner = text.get(..7)?.strip_prefix(b"_x")?.strip_suffix(b"_")?;
    let point = u32::from_str_radix(std::str::from_utf8(inner).ok()?, 16).ok()?;
    Some((char::from_u32(point).unwrap_or(char::REPLACEMENT_CHARACTER), 7))
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use super::{Scanner, Xml, attribute, unescape};

    #[derive(Default)]
    struct Log(String);

    impl Xml for Log {
        fn open(&mut self, name: &[u8], attributes: &[u8]) {
            let (name, value) = (String::from_utf8_lossy(name), attribute(attributes, b"a"));
            write!(self.0, "<{name}{}>", value.map(String::from_utf8_lossy).unwrap_or_default()).unwrap();
        }
        fn text(&mut self, text: &[u8]) {
            let mut plain = Vec::new();
            unescape(text, &mut plain);
            self.0 += &String::from_utf8_lossy(&plain);
        }
        fn close(&mut self, name: &[u8]) {
            write!(self.0, "</{}>", String::from_utf8_lossy(name)).unwrap();
        }
    }

    #[test]
    fn tags_and_texts_however_they_are_cut() {
        let cases = [
            ("<?xml version=\"1.0\"?><r><c a='1'/>x</r>", "<r><c1></c>x</r>"),
            ("<x:r b=\"2\" a=\"p>q\" >t</x:r >", "<rp>q>t</r>"),
            ("<!DOCTYPE r><r><!-- <c> -- --><t/></r>", "<r><t></t></r>"),
            ("<r><![CDATA[a<b>&c]]]]></r>", "<r>a<b>&c]]</r>"),
            ("<r>1 > 2</r>", "<r>1 > 2</r>"),
        ];
        for (text, expected) in cases {
            for step in [1, 2, 5, 100] {
                let (mut scanner, mut log) = (Scanner::default(), Log::default());
                for slice in text.as_bytes().chunks(step) {
                    scanner.feed(slice, &mut log).unwrap();
                }
                assert_eq!(log.0, expected, "{text} in steps of {step}");
                assert!(scanner.is_whole());
            }
        }
    }

    #[test]
    fn what_breaks_off_is_not_whole() {
        for (text, whole) in
            [("", false), ("<r>", false), ("<r><c/></r>", true), ("<r/><", false), ("<r><c></r>", false)]
        {
            let (mut scanner, mut log) = (Scanner::default(), Log::default());
            scanner.feed(text.as_bytes(), &mut log).unwrap();
            assert_eq!(scanner.is_whole(), whole, "{text}");
        }
    }

    #[test]
    fn entities() {
        let cases = [
            ("a &amp; b &lt;c&gt; &quot;&apos;", "a & b <c> \"'"),
            ("&#65;&#x42;&#xD800;", "AB\u{FFFD}"),
            ("a_x000D_b_x005F_x_y_", "a\rb_x_y_"),
            ("&nope; & &;", "&nope; & &;"),
            ("_xD83D_", "\u{FFFD}"),
        ];
        for (text, expected) in cases {
            let mut plain = Vec::new();
            unescape(text.as_bytes(), &mut plain);
            assert_eq!(String::from_utf8(plain).unwrap(), expected);
        }
    }

    #[test]
    fn endless_tags_are_refused_and_endless_comments_passed_over() {
        let (mut scanner, mut log) = (Scanner::default(), Log::default());
        scanner.feed(b"<r><!--", &mut log).unwrap();
        for _ in 0..300 {
            scanner.feed(&[b'x'; 1000], &mut log).unwrap();
        }
        scanner.feed(b"--><c>", &mut log).unwrap();
        assert_eq!(log.0, "<r><c>");
        scanner.feed(b"<", &mut log).unwrap();
        let end = (0..300).try_for_each(|_| scanner.feed(&[b'x'; 1000], &mut log));
        assert!(end.is_err());
    }
}
