//! What a table was taken out of.

use serde::{Deserialize, Serialize};

use crate::finding::FileKind;

/// Parts that a visitor can choose from: a longer list could not be looked through, and would be laid out for seconds.
pub(crate) const MAX_PARTS: usize = 200;
/// Signs kept at the beginning and at the end of a name.
const MAX_NAME: (usize, usize) = (60, 20);

/// A workbook, an archive or a document, and which of its parts was read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// What it is, `None` for a plain text.
    pub kind: Option<FileKind>,
    /// The names of its first sheets, members or lists, cut to a length that can be read.
    pub parts: Vec<String>,
    /// How many more of them it has.
    pub more: u64,
    /// Which of them was read.
    pub part: usize,
}

impl Source {
    /// A file of this kind whose parts are not known yet.
    pub(crate) fn of(kind: FileKind) -> Self {
        Self { kind: Some(kind), ..Self::default() }
    }

    /// Lists another part, or counts it if there are too many; says whether it can be chosen.
    pub(crate) fn add(&mut self, name: &str) -> bool {
        let has_room = self.parts.len() < MAX_PARTS;
        if has_room {
            self.parts.push(short(name));
        } else {
            self.more += 1;
        }
        has_room
    }
}

/// Keeps what can be chosen from. Where there are too many, one that is larger than all that are kept takes the place of the last. Says
/// whether the list became longer.
pub(crate) fn keep<T>(list: &mut Vec<T>, new: T, size: impl Fn(&T) -> usize) -> bool {
    if list.len() < MAX_PARTS {
        list.push(new);
        return true;
    }
    if list.iter().all(|kept| size(kept) < size(&new))
        && let Some(last) = list.last_mut()
    {
        *last = new;
    }
    false
}

/// A name that is not too long to be read.
pub(crate) fn short(name: &str) -> String {
    let (first, last) = MAX_NAME;
    let starts = |place: usize| name.char_indices().nth(place).map(|(at, _)| at);
    let tail = name.char_indices().rev().nth(last - 1).map(|(at, _)| at);
    match (starts(first + last), starts(first), tail) {
        (Some(_), Some(head), Some(tail)) => {
            format!("{}…{}", name.get(..head).unwrap_or_default(), name.get(tail..).unwrap_or_default())
        }
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{MAX_PARTS, Source, short};

    #[test]
    fn long_names_keep_both_ends_and_long_lists_their_number() {
        assert_eq!(short("May"), "May");
        assert_eq!(short(&"ä".repeat(80)), "ä".repeat(80));
        let long = short(&format!("{}.csv", "日".repeat(60_000)));
        assert_eq!((long.chars().count(), long.chars().last()), (81, Some('v')));
        let mut source = Source::default();
        let room = (0..1000).filter(|part| source.add(&part.to_string())).count();
        assert_eq!((room, source.parts.len(), source.more), (MAX_PARTS, MAX_PARTS, 1000 - MAX_PARTS as u64));
    }
}
