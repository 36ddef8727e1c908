//! A column while it is read: distinct values numbered, one number a row, until it proves to be free text.

use crate::bytes::scan::{WINDOW, first_of_window};
use crate::columns::codes::Codes;
use crate::columns::intern::Dictionary;
use crate::columns::later_rows::Later;
use crate::columns::moment;

/// Distinct values kept of a column, and of a column in a wide file.
const DISTINCT: usize = 4096;
const DISTINCT_WIDE: usize = 1024;
/// Columns from which a file is wide.
const WIDE: usize = 100;
/// Bytes of a day such as `2024-03-05`.
const DAY: usize = 10;
/// Bytes kept of the last value of a free column: enough for the word before a sum.
const LAST: usize = 24;

/// A column that grows.
pub(crate) struct Store {
    pub(crate) dictionary: Dictionary,
    pub(crate) codes: Codes,
    /// Rows of each value when the rows were dropped.
    pub(crate) dropped: Vec<u64>,
    /// Cells with text.
    pub(crate) texts: u64,
    /// The beginning of the last cell with text, in free text only.
    pub(crate) last: Last,
    /// Moments are kept as days, because there were too many.
    pub(crate) days: bool,
    /// The column belongs to the later half of a file: then the rows before it was dropped are still wanted.
    pub(crate) is_later_half: bool,
    pub(crate) frozen: Option<Codes>,
}

/// The beginning of a text.
#[derive(Clone, Copy, Default, PartialEq)]
pub(crate) struct Last {
    bytes: [u8; LAST],
    length: u8,
}

impl Last {
    /// Takes another text.
    #[inline]
    fn set(&mut self, text: &[u8]) {
        if let Some(bytes) = text.first_chunk::<LAST>() {
            (self.bytes, self.length) = (*bytes, LAST as u8);
            return;
        }
        self.length = text.len() as u8;
        for (kept, byte) in self.bytes.iter_mut().zip(text) {
            *kept = *byte;
        }
    }

    /// Takes another text, which is as long as this and whole in a window.
    #[inline]
    fn set_short(&mut self, window: &[u8; WINDOW], length: usize) {
        if let Some(bytes) = self.bytes.first_chunk_mut() {
            *bytes = *window;
        }
        self.length = length as u8;
    }

    /// The text.
    pub(crate) fn bytes(&self) -> &[u8] {
        self.bytes.get(..usize::from(self.length)).unwrap_or_default()
    }
}

impl Store {
    /// An empty column of a file with so many.
    pub(crate) fn new(columns: usize) -> Self {
        let limit = if columns > WIDE { DISTINCT_WIDE } else { DISTINCT };
        Self {
            dictionary: Dictionary::new(limit),
            codes: Codes::Narrow(Vec::new()),
            dropped: Vec::new(),
            texts: 0,
            last: Last::default(),
            days: false,
            is_later_half: false,
            frozen: None,
        }
    }

    /// Takes the text of a row, without blanks around it and not empty.
    #[inline]
    pub(crate) fn push(&mut self, row: usize, text: &[u8]) {
        self.texts += 1;
        if self.codes.are_kept() {
            if self.days
                && let Some(code) =
                    text.first_chunk().and_then(moment::day_in_window).and_then(|day| self.dictionary.known(day, DAY))
            {
                return self.codes.set(row, code);
            }
            let text = if self.days { moment::day_of(text).unwrap_or(text) } else { text };
            match self.dictionary.code(text) {
                Some(code) => self.codes.set(row, code),
                None => self.overflow(row, text),
            }
        }
        if !self.codes.are_kept() {
            self.last.set(text);
        }
    }

    /// The same for a text that is as long as this and whole in a window.
    #[inline]
    pub(crate) fn push_short(&mut self, row: usize, window: &[u8; WINDOW], length: usize) {
        if self.codes.are_kept() {
            if !self.days
                && let Some(code) = self.dictionary.known(first_of_window(window, length), length)
            {
                self.texts += 1;
                return self.codes.set(row, code);
            }
            self.push(row, window.get(..length).unwrap_or_default());
        } else {
            self.texts += 1;
            self.last.set_short(window, length);
        }
    }

    /// There is no room for another value: moments are kept as days, anything else is free text.
    #[cold]
    fn overflow(&mut self, row: usize, text: &[u8]) {
        if !self.days && self.shorten() {
            let day = moment::day_of(text).unwrap_or(text);
            if let Some(code) = self.dictionary.code(day) {
                return self.codes.set(row, code);
            }
        }
        self.dropped = self.codes.counts(self.dictionary.len());
        let codes = std::mem::replace(&mut self.codes, Codes::Dropped);
        if self.is_later_half {
            self.frozen = Some(codes);
        }
    }

    /// Keeps the days of moments only, if that is what the values are; says whether that made room.
    fn shorten(&mut self) -> bool {
        let values = self.dictionary.len() - 1;
        let days = self.dictionary.values().filter(|value| moment::day_of(value).is_some()).count();
        if days * 20 < values * 19 {
            return false;
        }
        // In a wide file, too, there is room for the days of some years.
        let mut short = Dictionary::new(self.dictionary.limit().max(DISTINCT));
        let of_day = |value: &[u8]| short.code(moment::day_of(value).unwrap_or(value)).unwrap_or(0);
        let map: Vec<u16> = std::iter::once(0).chain(self.dictionary.values().skip(1).map(of_day)).collect();
        if short.len() * 10 > DISTINCT * 9 {
            return false;
        }
        self.codes.renumber(&map, short.len());
        self.dictionary = short;
        self.days = true;
        true
    }

    /// Adds the column of the later half of a file, as if its cells had come after those that are here.
    pub(crate) fn join(&mut self, later: &Later, row: usize, rows: usize) {
        let texts = self.texts + later.texts;
        if later.days && !self.days && self.codes.are_kept() {
            self.shorten();
        }
        let values = later.values();
        if self.codes.are_kept() && !later.is_dropped {
            // Values are numbered in the order in which they first stand there, so they get the numbers that they would have got.
            let days = self.days;
            let known = values.iter().skip(1).map(|value| {
                let value = if days { moment::day_of(value).unwrap_or(value) } else { value };
                self.dictionary.code(value)
            });
            if let Some(map) = std::iter::once(Some(0)).chain(known).collect::<Option<Vec<u16>>>() {
                if later.texts > 0 {
                    self.codes.append(row, &later.codes, &map);
                }
                self.texts = texts;
                return;
            }
        }
        let mut map: Vec<Option<u16>> = vec![None; values.len()];
        let mut mapped = self.days;
        for at in 0..rows {
            if !self.codes.are_kept() {
                break;
            }
            let code = usize::from(later.codes.get(at));
            if code == 0 {
                continue;
            }
            if self.days != mapped {
                mapped = self.days;
                map.fill(None);
            }
            let Some(slot) = map.get_mut(code) else { continue };
            if let Some(known) = *slot {
                self.codes.set(row + at, known);
                continue;
            }
            self.push(row + at, values.get(code).copied().unwrap_or_default());
            if self.codes.are_kept() {
                *slot = Some(self.codes.get(row + at));
            }
        }
        if later.is_dropped && self.codes.are_kept() {
            // The value for which there was no room there finds none here either.
            self.dropped = self.codes.counts(self.dictionary.len());
            self.codes = Codes::Dropped;
        }
        if !self.codes.are_kept() {
            let last = (0..rows).rev().map(|at| usize::from(later.codes.get(at))).find(|code| *code != 0);
            if later.is_dropped {
                self.last.set(&later.last);
            } else if let Some(value) = last.and_then(|code| values.get(code)) {
                self.last.set(value);
            }
        }
        self.texts = texts;
    }
}

#[cfg(test)]
mod tests {
    use super::Store;

    #[test]
    fn too_many_moments_are_kept_as_days() {
        let mut store = Store::new(3);
        for row in 0..9000_usize {
            let text = format!("2024-{:02}-{:02} {:02}:{:02}", 1 + row % 12, 1 + row % 28, row / 60 % 24, row % 60);
            store.push(row, if row % 1000 == 7 { b"unknown" } else { text.as_bytes() });
        }
        assert!(store.codes.are_kept() && store.days);
        assert_eq!(store.dictionary.len(), 1 + 84 + 1);
        assert_eq!(store.codes.counts(86).iter().sum::<u64>(), 9000);
        assert_eq!(store.dictionary.values().nth(1), Some(&b"2024-01-01"[..]));
    }

    #[test]
    fn moments_of_many_writings_are_kept_as_days() {
        type Written = fn(usize, usize) -> String;
        let writings: [Written; 4] = [
            |day, row| format!("Mar {day}, 2024 {}:{:02}:{:02} AM", 1 + row / 3600 % 11, row / 60 % 60, row % 60),
            |day, row| format!("2024年3月{day}日 {}:{:02}:{:02}", row / 3600 % 24, row / 60 % 60, row % 60),
            |day, row| format!("2024/3/{day} {}:{:02}:{:02} PM GMT+2", 1 + row / 3600 % 11, row / 60 % 60, row % 60),
            |day, row| format!("{day:02}.03.2024 {:02}:{:02}:{:02}", row / 3600 % 24, row / 60 % 60, row % 60),
        ];
        for written in writings {
            for columns in [3, 400] {
                let mut store = Store::new(columns);
                (0..9000_usize).for_each(|row| store.push(row, written(1 + row % 28, row).as_bytes()));
                assert!(store.codes.are_kept() && store.days, "{}", written(1, 1));
                assert_eq!(store.dictionary.len(), 1 + 28);
            }
        }
    }

    #[test]
    fn a_column_of_many_values_becomes_free_text() {
        let mut store = Store::new(3);
        for row in 0..5000 {
            store.push(row, format!("comment {row}").as_bytes());
        }
        assert!(!store.codes.are_kept());
        assert_eq!((store.texts, store.dropped.iter().sum::<u64>()), (5000, 4096));
        assert_eq!(store.last.bytes(), b"comment 4999");
    }
}
