//! The file of saved scenarios: JSON, read without a library since the survey's reader walks through it already.

use std::fmt::Write as _;

use super::Saved;
use table::json::text::{Cursor, Next};

/// What the file says it is.
pub const FORMAT: &str = "deskmath-scenarios";

/// The version of the file. It changes only when an older page would read a file wrongly.
pub const VERSION: u32 = 1;

/// Why a file cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is no JSON.
    NoJson,
    /// It is JSON of something else.
    OtherFormat,
    /// A newer version wrote it.
    Newer,
}

/// The scenarios of a file, in its order; fields that an entry lacks are empty, those that are not known are passed over.
///
/// # Errors
/// When it is no such file.
pub fn read(text: &str) -> Result<Vec<Saved>, Unreadable> {
    let text = text.trim_start_matches('\u{feff}').as_bytes();
    let (mut format, mut version, mut scenarios) = (String::new(), String::new(), None);
    let mut cursor = Cursor::new(text);
    if !matches!(cursor.peek(), Ok(Next::Object)) {
        // A list or a number is JSON too, but not ours.
        return Err(if cursor.skip().is_ok() { Unreadable::OtherFormat } else { Unreadable::NoJson });
    }
    let walked = each_value(&mut cursor, &mut |key, cursor| {
        match key {
            b"format" => format = scalar(cursor)?,
            b"version" => version = scalar(cursor)?,
            b"scenarios" if matches!(cursor.peek(), Ok(Next::List)) => scenarios = Some(list(cursor)?),
            _ => cursor.skip().ok()?,
        }
        Some(())
    });
    if walked.is_none() || !cursor.is_at_end() {
        return Err(Unreadable::NoJson);
    }
    if format != FORMAT {
        return Err(Unreadable::OtherFormat);
    }
    match version.parse::<f64>() {
        Ok(version) if version > f64::from(VERSION) => Err(Unreadable::Newer),
        Ok(_) => scenarios.ok_or(Unreadable::OtherFormat),
        Err(_) => Err(Unreadable::OtherFormat),
    }
}

fn list(cursor: &mut Cursor) -> Option<Vec<Saved>> {
    cursor.enter().ok()?;
    let mut found = Vec::new();
    while cursor.next_element().ok()? {
        let mut entry = Saved::default();
        if cursor.peek().ok()? == Next::Object {
            each_value(cursor, &mut |key, cursor| {
                let place = match key {
                    b"metric" => &mut entry.metric,
                    b"name" => &mut entry.name,
                    b"link" => &mut entry.link,
                    b"saved" => &mut entry.saved,
                    _ => return cursor.skip().ok(),
                };
                *place = scalar(cursor)?;
                Some(())
            })?;
        } else {
            cursor.skip().ok()?;
        }
        found.push(entry);
    }
    Some(found)
}

/// Goes through the values of an object.
fn each_value(cursor: &mut Cursor, take: &mut dyn FnMut(&[u8], &mut Cursor) -> Option<()>) -> Option<()> {
    cursor.enter().ok()?;
    let mut key = Vec::new();
    while cursor.next_key(&mut key).ok()? {
        take(&key, cursor)?;
    }
    Some(())
}

/// The text of a value; nothing of an object or a list.
fn scalar(cursor: &mut Cursor) -> Option<String> {
    let mut text = Vec::new();
    match cursor.peek().ok()? {
        Next::Text | Next::Other => cursor.scalar(&mut text).ok()?,
        Next::Object | Next::List => cursor.skip().ok()?,
    }
    Some(String::from_utf8_lossy(&text).into_owned())
}

/// The file of these scenarios.
pub fn write(scenarios: &[Saved]) -> String {
    let mut out = format!("{{\"format\":\"{FORMAT}\",\"version\":{VERSION},\"scenarios\":[");
    for (place, entry) in scenarios.iter().enumerate() {
        out.push_str(if place == 0 { "\n{" } else { ",\n{" });
        let values = [("metric", &entry.metric), ("name", &entry.name), ("link", &entry.link), ("saved", &entry.saved)];
        for (place, (key, value)) in values.into_iter().enumerate() {
            out.push_str(if place == 0 { "\"" } else { ",\"" });
            out.push_str(key);
            out.push_str("\":");
            push_text(&mut out, value);
        }
        out.push('}');
    }
    out.push_str("\n]}\n");
    out
}

fn push_text(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_no_such_file_is_refused() {
        let with = |version: &str| format!("{{\"format\":\"{FORMAT}\",\"version\":{version},\"scenarios\":[]}}");
        for (text, expected) in [
            (with("1"), Ok(0)),
            (format!("\u{feff}{}\n", with("1")), Ok(0)),
            (with("2"), Err(Unreadable::Newer)),
            (with("1e9"), Err(Unreadable::Newer)),
            (with("\"a\""), Err(Unreadable::OtherFormat)),
            (with("1") + "x", Err(Unreadable::NoJson)),
            (String::new(), Err(Unreadable::NoJson)),
            ("promoters;passives".to_owned(), Err(Unreadable::NoJson)),
            ("[1,2]".to_owned(), Err(Unreadable::OtherFormat)),
            ("{\"a\":1}".to_owned(), Err(Unreadable::OtherFormat)),
            (format!("{{\"format\":\"{FORMAT}\",\"version\":1,\"scenarios\":7}}"), Err(Unreadable::OtherFormat)),
            (format!("{{\"format\":\"{FORMAT}\",\"version\":1,\"scenarios\":[{{}},7,null]}}"), Ok(3)),
            ("[".repeat(100_000), Err(Unreadable::NoJson)),
        ] {
            assert_eq!(read(&text).map(|entries| entries.len()), expected, "{text:.80}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(entries in prop::collection::vec((".*", ".*", ".*", ".*"), 0..5)) {
            let entries: Vec<Saved> =
                entries.into_iter().map(|(metric, name, link, saved)| Saved { metric, name, link, saved }).collect();
            prop_assert_eq!(read(&write(&entries)), Ok(entries));
        }

        #[test]
        fn anything_is_read_or_refused(text in "\\PC*", cut in 0usize..200) {
            let _ = read(&text);
            let whole = write(&[Saved { name: text, ..Saved::default() }]);
            let part: String = whole.chars().take(cut.min(whole.chars().count() - 2)).collect();
            prop_assert!(read(&part).is_err());
        }
    }
}
