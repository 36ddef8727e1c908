//! HTML into tags and texts, in linear time however it is written: what tables need of it, and no more.

use crate::bytes::scan::find;

/// Bytes of the value of an attribute.
const MAX_VALUE: usize = 64 * 1024;

/// What comes next in a document. Names are as they are written.
#[derive(Debug, PartialEq)]
pub(crate) enum Token<'a> {
    /// A tag opens; `attributes` is the text behind the name.
    Open { name: &'a [u8], attributes: &'a [u8] },
    /// A tag closes.
    Close(&'a [u8]),
    /// Text, entities left in.
    Text(&'a [u8]),
}

/// A place in a document that is held whole.
pub(crate) struct Tags<'a> {
    text: &'a [u8],
    at: usize,
    /// Where the next quotation mark of either kind stands, as far as that is known: each is searched for once.
    quotes: [(u8, usize); 2],
}

impl<'a> Tags<'a> {
    /// The start of a document.
    pub(crate) fn of(text: &'a [u8]) -> Self {
        Self { text, at: 0, quotes: [(b'"', 0), (b'\'', 0)] }
    }

    fn rest(&self) -> &'a [u8] {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Goes behind the next such text, or to the end.
    fn pass(&mut self, end: &[u8]) {
        let rest = self.rest();
        let place = rest.windows(end.len()).position(|window| window.eq_ignore_ascii_case(end));
        self.at += place.map_or(rest.len(), |place| place + end.len());
    }

    /// The place of the next quotation mark of this kind.
    fn quote(&mut self, mark: u8, from: usize) -> Option<usize> {
        let text = self.text;
        let (_, known) = self.quotes.iter_mut().find(|(of, _)| *of == mark)?;
        if *known < from {
            let found = find(text.get(from..).unwrap_or_default(), mark);
            *known = found.map_or(usize::MAX, |place| from + place);
        }
        Some(*known).filter(|place| *place < text.len())
    }

    /// The end of the tag that begins here, at its `>`: one in a value between quotation marks is none. A mark that does not close soon is
    /// a sign like others.
    fn tag_end(&mut self) -> usize {
        let mut at = self.at;
        while let Some(&byte) = self.text.get(at) {
            match byte {
                b'>' => return at,
                b'"' | b'\'' => match self.quote(byte, at + 1) {
                    Some(close) if close - at < MAX_VALUE => at = close,
                    _ => {}
                },
                _ => {}
            }
            at += 1;
        }
        self.text.len()
    }
}

impl<'a> Iterator for Tags<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let rest = self.rest();
            let first = *rest.first()?;
            let second = rest.get(1).copied().unwrap_or(0);
            if first != b'<' || !(second.is_ascii_alphabetic() || matches!(second, b'/' | b'!' | b'?')) {
                let length = 1 + find(rest.get(1..).unwrap_or_default(), b'<').unwrap_or(rest.len() - 1);
                self.at += length;
                return rest.get(..length).map(Token::Text);
            }
            if rest.starts_with(b"<!--") {
                self.at += 4;
                self.pass(b"-->");
                continue;
            }
            self.at += 1;
            let end = self.tag_end();
            let tag = self.text.get(self.at..end).unwrap_or_default();
            self.at = (end + 1).min(self.text.len());
            if let Some(name) = tag.strip_prefix(b"/") {
                return Some(Token::Close(name.trim_ascii()));
            }
            if matches!(second, b'!' | b'?') {
                continue;
            }
            let length = tag.iter().position(|byte| byte.is_ascii_whitespace() || *byte == b'/').unwrap_or(tag.len());
            let (name, attributes) = tag.split_at(length);
            // Between these nothing is a tag but their own end.
            for raw in [&b"script"[..], b"style", b"title", b"textarea"] {
                if name.eq_ignore_ascii_case(raw) {
                    self.pass(&[b"</", raw].concat());
                    self.pass(b">");
                }
            }
            return Some(Token::Open { name, attributes });
        }
    }
}

/// The number in an attribute such as `colspan="3"`, with or without quotation marks.
pub(crate) fn number(attributes: &[u8], name: &[u8]) -> Option<usize> {
    let mut rest = attributes;
    loop {
        let at = rest.windows(name.len()).position(|window| window.eq_ignore_ascii_case(name))?;
        let is_begun = at.checked_sub(1).and_then(|before| rest.get(before)).is_none_or(u8::is_ascii_whitespace);
        rest = rest.get(at + name.len()..)?;
        if let Some(value) = rest.trim_ascii_start().strip_prefix(b"=").filter(|_| is_begun) {
            let value = value.trim_ascii_start();
            let value =
                value.strip_prefix(b"\"").or_else(|| value.strip_prefix(b"'")).unwrap_or(value).trim_ascii_start();
            let digits = value.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(value.len());
            return std::str::from_utf8(value.get(..digits)?).ok()?.parse().ok();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Tags, Token, number};

    fn shown(text: &str) -> String {
        let of = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Tags::of(text.as_bytes())
            .map(|token| match token {
                Token::Open { name, attributes } => format!("<{}|{}>", of(name), of(attributes)),
                Token::Close(name) => format!("</{}>", of(name)),
                Token::Text(text) => of(text),
            })
            .collect()
    }

    #[test]
    fn tags_and_texts() {
        for (text, expected) in [
            ("<TD class=\"a>b\">x</TD >", "<TD| class=\"a>b\">x</TD>"),
            ("<!DOCTYPE html><!-- <td> -- --><br/>1 < 2 <3", "<br|/>1 < 2 <3"),
            ("<style>td > b { }</style><script>'<td>'</SCRIPT >x", "<style|><script|>x"),
            ("<td title=\"it's>x</td>", "<td| title=\"it's>x</td>"),
            ("<td", "<td|>"),
            ("<!-- open <td>", ""),
            ("<![if x]><p>", "<p|>"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn many_open_quotes_take_no_longer_than_few() {
        let text = "<a x=\" <b y=' ".repeat(400_000);
        let start = std::time::Instant::now();
        assert!(Tags::of(text.as_bytes()).count() > 0);
        assert!(start.elapsed().as_secs() < 5, "{:?}", start.elapsed());
    }

    #[test]
    fn numbers_of_attributes() {
        for (text, expected) in [
            (" colspan=\"3\"", Some(3)),
            (" x=1 COLSPAN = 12 ", Some(12)),
            (" data-colspan=4", None),
            (" data-colspan=4 colspan='5'", Some(5)),
            (" colspan=many", None),
            ("", None),
        ] {
            assert_eq!(number(text.as_bytes(), b"colspan"), expected, "{text}");
        }
    }
}
