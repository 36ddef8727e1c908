//! The file of saved scenarios, which is also how the browser stores them (`docs/saved-scenarios.md`).

use serde::de::IgnoredAny;
use serde::{Deserialize, Deserializer, Serialize};

use super::Saved;

/// What the file says it is.
pub const FORMAT: &str = "deskmath-scenarios";

/// The version of the file. It changes only when an older page would read a file wrongly.
pub const VERSION: u32 = 1;

/// Why a file cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unreadable {
    /// It is no JSON.
    NoJson,
    /// It is JSON of something else.
    OtherFormat,
    /// A newer version wrote it.
    Newer,
}

/// What every version of the file has.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: f64,
}

/// What this version has besides. Fields that are not known are passed over.
#[derive(Deserialize)]
struct Body {
    scenarios: Vec<Row>,
}

/// An element of the list.
#[derive(Deserialize)]
#[serde(untagged)]
enum Row {
    /// An entry; fields that it lacks are empty.
    Entry(Saved),
    /// Something else, which counts as an empty entry.
    Other(IgnoredAny),
}

/// Reads a text; anything else counts as none.
///
/// # Errors
/// When there is no JSON.
pub(super) fn text<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Any {
        Text(String),
        Other(IgnoredAny),
    }
    Ok(match Any::deserialize(from)? {
        Any::Text(text) => text,
        Any::Other(_) => String::new(),
    })
}

/// The scenarios of a file, in its order; fields that an entry lacks are empty, those that are not known are passed over.
///
/// # Errors
/// When it is no such file.
pub fn read(text: &str) -> Result<Vec<Saved>, Unreadable> {
    let text = text.trim_start_matches('\u{feff}');
    // JSON of something else is told apart from what is none.
    serde_json::from_str::<IgnoredAny>(text).map_err(|_| Unreadable::NoJson)?;
    let head: Head = serde_json::from_str(text).map_err(|_| Unreadable::OtherFormat)?;
    if head.format != FORMAT {
        return Err(Unreadable::OtherFormat);
    }
    if head.version > f64::from(VERSION) {
        return Err(Unreadable::Newer);
    }
    let body: Body = serde_json::from_str(text).map_err(|_| Unreadable::OtherFormat)?;
    let entry = |row| if let Row::Entry(entry) = row { entry } else { Saved::default() };
    Ok(body.scenarios.into_iter().map(entry).collect())
}

/// The file of these scenarios: one a line.
pub fn write(scenarios: &[Saved]) -> String {
    // Texts never fail to be written.
    let lines: Vec<String> = scenarios.iter().filter_map(|entry| serde_json::to_string(entry).ok()).collect();
    let begin = if lines.is_empty() { "" } else { "\n" };
    format!("{{\"format\":\"{FORMAT}\",\"version\":{VERSION},\"scenarios\":[{begin}{}\n]}}\n", lines.join(",\n"))
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
            (format!("{{\"format\":\"{FORMAT}\",\"version\":2}}"), Err(Unreadable::Newer)),
            (format!("{{\"format\":\"{FORMAT}\",\"version\":1,\"scenarios\":7}}"), Err(Unreadable::OtherFormat)),
            (format!("{{\"format\":\"{FORMAT}\",\"version\":1,\"scenarios\":[{{}},7,null]}}"), Ok(3)),
            ("[".repeat(100_000), Err(Unreadable::NoJson)),
        ] {
            assert_eq!(read(&text).map(|entries| entries.len()), expected, "{text:.80}");
        }
    }

    /// Byte by byte what the first version of the site wrote, and what later ones may add.
    #[test]
    fn files_of_this_version_stay_readable() {
        let text = "{\"format\":\"deskmath-scenarios\",\"version\":1,\"scenarios\":[\n\
             {\"metric\":\"nps\",\"name\":\"Last \\\"quarter\\\" \\u0007ü\",\"link\":\"v=1&k=w\",\"saved\":\"2026-11-22T14:05\"},\n\
             {\"metric\":\"csat\",\"name\":\"Two\",\"link\":\"v=1\",\"saved\":\"\",\"colour\":{\"deep\":[1,{}]}}\n]}\n";
        let entries = read(text).unwrap();
        let [first, second] = &entries[..] else { panic!("{entries:?}") };
        assert_eq!((first.name.as_str(), first.link.as_str()), ("Last \"quarter\" \u{7}ü", "v=1&k=w"));
        assert_eq!((second.metric.as_str(), second.saved.as_str()), ("csat", ""));
        assert_eq!(write(&entries), text.replace(",\"colour\":{\"deep\":[1,{}]}", ""));
        assert_eq!(write(&[]), "{\"format\":\"deskmath-scenarios\",\"version\":1,\"scenarios\":[\n]}\n");
        let odd = "{\"format\":\"deskmath-scenarios\",\"version\":1,\"scenarios\":[{\"metric\":\"nps\",\"name\":7,\"link\":null}]}";
        assert_eq!(read(odd).unwrap(), [Saved { metric: "nps".to_owned(), ..Saved::default() }]);
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
