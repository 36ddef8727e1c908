//! The text of a JSON document, walked through value by value without building anything.

use crate::finding::Finding;
use crate::records::cells::MAX_CELL;

/// How deep objects and lists may lie in each other.
const MAX_DEPTH: usize = 64;

/// What kind of value comes next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Next {
    /// An object.
    Object,
    /// A list.
    List,
    /// A text.
    Text,
    /// A number, a truth value, or null.
    Other,
}

/// A place in the document.
#[derive(Clone)]
pub struct Cursor<'a> {
    text: &'a [u8],
    at: usize,
    depth: usize,
    /// The next element is the first of its list or object.
    first: bool,
}

impl<'a> Cursor<'a> {
    /// The start of a document.
    pub fn new(text: &'a [u8]) -> Self {
        Self { text, at: 0, depth: 0, first: false }
    }

    /// Behind the bracket of a list that was entered before.
    pub fn at(text: &'a [u8], at: usize) -> Self {
        Self { text, at, depth: 1, first: true }
    }

    /// The place of the next value, at which [`at`](Self::at) goes on.
    pub fn place(&mut self) -> usize {
        self.blank();
        self.at
    }

    fn bad(&self) -> Finding {
        let before = self.text.get(..self.at).unwrap_or(self.text);
        Finding::BadJson { line: 1 + before.split(|&byte| byte == b'\n').skip(1).count() as u64 }
    }

    fn byte(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    fn blank(&mut self) {
        while matches!(self.byte(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// Whether nothing but white space follows.
    pub fn is_at_end(&mut self) -> bool {
        self.blank();
        self.at >= self.text.len()
    }

    /// What comes next.
    ///
    /// # Errors
    /// Nothing that JSON knows comes next.
    pub fn peek(&mut self) -> Result<Next, Finding> {
        self.blank();
        match self.byte() {
            Some(b'{') => Ok(Next::Object),
            Some(b'[') => Ok(Next::List),
            Some(b'"') => Ok(Next::Text),
            Some(b'-' | b'0'..=b'9' | b't' | b'f' | b'n') => Ok(Next::Other),
            _ => Err(self.bad()),
        }
    }

    /// Goes into an object or a list, behind its bracket.
    ///
    /// # Errors
    /// It lies too deep in others.
    pub fn enter(&mut self) -> Result<usize, Finding> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(Finding::TooDeep);
        }
        self.at += 1;
        self.first = true;
        Ok(self.at)
    }

    /// Whether there is another element before the closing bracket, which is passed over.
    fn more(&mut self, close: u8) -> Result<bool, Finding> {
        self.blank();
        let first = std::mem::take(&mut self.first);
        match self.byte() {
            Some(byte) if byte == close => {
                self.at += 1;
                self.depth = self.depth.saturating_sub(1);
                Ok(false)
            }
            Some(b',') if !first => {
                self.at += 1;
                self.blank();
                Ok(true)
            }
            Some(_) if first => Ok(true),
            _ => Err(self.bad()),
        }
    }

    /// Goes to the next element of a list; `false` behind the last.
    ///
    /// # Errors
    /// The text is no JSON here.
    pub fn next_element(&mut self) -> Result<bool, Finding> {
        self.more(b']')
    }

    /// Goes to the next value of an object and gives its key; `false` behind the last.
    ///
    /// # Errors
    /// The text is no JSON here.
    pub fn next_key(&mut self, key: &mut Vec<u8>) -> Result<bool, Finding> {
        if !self.more(b'}')? {
            return Ok(false);
        }
        key.clear();
        if self.byte() != Some(b'"') {
            return Err(self.bad());
        }
        self.string(Some(key))?;
        self.blank();
        if self.byte() != Some(b':') {
            return Err(self.bad());
        }
        self.at += 1;
        Ok(true)
    }

    /// Passes over a value.
    ///
    /// # Errors
    /// The text is no JSON here.
    pub fn skip(&mut self) -> Result<(), Finding> {
        // Brackets are remembered rather than entered by a call, so that depth costs no stack.
        let mut brackets: Vec<u8> = Vec::new();
        let mut key = Vec::new();
        loop {
            match self.peek()? {
                Next::Text | Next::Other => self.scalar_into(None)?,
                next => {
                    brackets.push(if next == Next::Object { b'}' } else { b']' });
                    self.enter()?;
                }
            }
            loop {
                let Some(&close) = brackets.last() else { return Ok(()) };
                let more = if close == b'}' { self.next_key(&mut key)? } else { self.next_element()? };
                if more {
                    break;
                }
                brackets.pop();
            }
        }
    }

    /// Adds the text of a value that is no object and no list; nothing for null.
    ///
    /// # Errors
    /// The text is no JSON here, or the value is longer than a cell may be.
    pub fn scalar(&mut self, into: &mut Vec<u8>) -> Result<(), Finding> {
        self.scalar_into(Some(into))
    }

    fn scalar_into(&mut self, into: Option<&mut Vec<u8>>) -> Result<(), Finding> {
        if self.peek()? == Next::Text {
            return self.string(into);
        }
        let from = self.at;
        while matches!(self.byte(), Some(b'-' | b'+' | b'.' | b'0'..=b'9' | b'a'..=b'z' | b'E')) {
            self.at += 1;
        }
        let word = self.text.get(from..self.at).unwrap_or_default();
        let is_number = word.last().is_some_and(u8::is_ascii_digit)
            && word.iter().all(|byte| matches!(byte, b'-' | b'+' | b'.' | b'0'..=b'9' | b'e' | b'E'));
        match word {
            b"null" => Ok(()),
            _ if is_number || word == b"true" || word == b"false" => {
                if let Some(into) = into {
                    into.extend_from_slice(word.get(..MAX_CELL).unwrap_or(word));
                }
                Ok(())
            }
            _ => Err(self.bad()),
        }
    }

    /// Reads a text, of which no more is kept than a cell can have.
    fn string(&mut self, mut into: Option<&mut Vec<u8>>) -> Result<(), Finding> {
        self.at += 1;
        let from = into.as_ref().map_or(0, |into| into.len());
        loop {
            let rest = self.text.get(self.at..).unwrap_or_default();
            let Some(length) = rest.iter().position(|&byte| byte == b'"' || byte == b'\\') else {
                self.at = self.text.len();
                return Err(self.bad());
            };
            if let Some(into) = &mut into
                && into.len() - from < MAX_CELL
            {
                into.extend_from_slice(rest.get(..length.min(MAX_CELL)).unwrap_or_default());
            }
            self.at += length + 1;
            if rest.get(length) == Some(&b'"') {
                return Ok(());
            }
            let sign = self.escape()?;
            if let Some(into) = &mut into {
                into.extend_from_slice(sign.encode_utf8(&mut [0; 4]).as_bytes());
            }
        }
    }

    /// The sign behind a backslash; half a surrogate becomes the replacement character.
    fn escape(&mut self) -> Result<char, Finding> {
        let byte = self.byte();
        self.at += 1;
        Ok(match byte {
            Some(sign @ (b'"' | b'\\' | b'/')) => char::from(sign),
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{C}',
            Some(b'u') => {
                let high = self.hex().ok_or_else(|| self.bad())?;
                if !(0xD800..0xDC00).contains(&high) || self.text.get(self.at..self.at + 2) != Some(b"\\u") {
                    return Ok(char::from_u32(high).unwrap_or(char::REPLACEMENT_CHARACTER));
                }
                let before = self.at;
                self.at += 2;
                let low = self.hex().ok_or_else(|| self.bad())?;
                if !(0xDC00..0xE000).contains(&low) {
                    // The second one stands for itself.
                    self.at = before;
                    return Ok(char::REPLACEMENT_CHARACTER);
                }
                char::from_u32(0x1_0000 + ((high - 0xD800) << 10) + (low - 0xDC00))
                    .unwrap_or(char::REPLACEMENT_CHARACTER)
            }
            _ => return Err(self.bad()),
        })
    }

    fn hex(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4).filter(|digits| digits.iter().all(u8::is_ascii_hexdigit))?;
        self.at += 4;
        u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
    }

    /// The text between two places.
    pub fn until(&self, later: &Self) -> &'a [u8] {
        self.text.get(self.at..later.at).unwrap_or_default()
    }
}
