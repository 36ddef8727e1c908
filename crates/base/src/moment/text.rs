//! Dates and times of day in a text, part by part.

use super::Unfit;
use crate::calendar;
use crate::text::{folded, has, is_letter};
use crate::unit_words as units;

/// A date as it was written.
#[derive(Clone, Copy)]
pub(super) struct Date {
    pub year: i32,
    pub month: i32,
    pub day: i32,
    /// Whether another country would swap day and month.
    pub ambiguous: bool,
}

impl Date {
    /// Its days since 1970-01-01.
    pub fn number(self) -> Result<i64, Unfit> {
        if !(1900..=2200).contains(&self.year) {
            return Err(Unfit::OutOfRange);
        }
        calendar::number(self.year, self.month, self.day).ok_or(Unfit::NoSuchDay)
    }
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Marks before or behind a time of day, and whether it lies in the afternoon.
const HALVES: [(&str, bool); 13] = [
    ("am", false),
    ("a.m.", false),
    ("π.μ.", false),
    ("πμ", false),
    ("上午", false),
    ("早上", false),
    ("凌晨", false),
    ("pm", true),
    ("p.m.", true),
    ("μ.μ.", true),
    ("μμ", true),
    ("下午", true),
    ("中午", true),
];

/// The text with the marks of dates and times in place of the words that Chinese has for them: `2026年3月2日14时5分` is `2026-3-2 14:05`.
pub(super) fn with_marks(text: &str) -> String {
    let mut out = String::new();
    let mut marks = 0;
    for c in text.chars() {
        match c {
            '年' | '月' => out.push('-'),
            '日' | '号' | '號' | '秒' => out.push(' '),
            '半' => out.push_str("30"),
            '时' | '時' | '点' | '點' | '分' => {
                // Minutes are written with one digit, too.
                let digits = out.bytes().rev().take_while(u8::is_ascii_digit).count();
                if marks > 0 && digits == 1 {
                    out.insert(out.len() - 1, '0');
                }
                out.push(':');
                marks += 1;
            }
            c => out.push(c),
        }
    }
    out.trim().trim_end_matches(':').to_owned()
}

/// What is still to be read, in ASCII small letters where it can be read at all.
pub(super) struct Rest<'a>(pub &'a str);

impl<'a> Rest<'a> {
    pub fn skip(&mut self, marks: &str) {
        self.0 = self.0.trim_start_matches(|c| has(marks, c));
    }

    /// The characters from here on that are of one kind.
    fn run(&mut self, kind: fn(&char) -> bool) -> &'a str {
        let end = self.0.find(|c| !kind(&c)).unwrap_or(self.0.len());
        let (run, rest) = self.0.split_at_checked(end).unwrap_or((self.0, ""));
        self.0 = rest;
        run
    }

    /// A whole number of at most four digits, and how many digits it has.
    fn number(&mut self) -> Option<(i32, usize)> {
        let digits = self.run(char::is_ascii_digit);
        if digits.len() > 4 { None } else { Some((digits.parse().ok()?, digits.len())) }
    }

    fn mark(&mut self, mark: char) -> bool {
        self.0.strip_prefix(mark).map(|rest| self.0 = rest).is_some()
    }

    /// Steps over a word if it is this one.
    pub fn word(&mut self, word: &str) -> bool {
        let mut ahead = Rest(self.0);
        let found = ahead.run(char::is_ascii_alphabetic) == word;
        if found {
            self.0 = ahead.0;
            self.skip(" ");
        }
        found
    }

    /// The number of the month of this name, of which three letters are enough.
    fn month(&mut self) -> Option<i32> {
        let word = self.run(|c| is_letter(*c));
        let english = MONTHS.iter().position(|month| word.len() >= 3 && month.starts_with(word));
        let own = || units::READ_MONTHS.listed().position(|stem| !stem.is_ascii() && word.starts_with(&folded(stem)));
        Some(english.or_else(own)? as i32 + 1)
    }

    /// Steps over a mark of the half of the day; whether it is the second one.
    fn half(&mut self) -> Option<bool> {
        let (rest, second) = HALVES.iter().find_map(|(mark, second)| {
            let rest = self.0.strip_prefix(mark)?;
            (!rest.starts_with(|c: char| c.is_ascii_alphabetic())).then_some((rest, *second))
        })?;
        self.0 = rest.trim_start();
        Some(second)
    }

    pub fn date(&mut self, day_first: bool) -> Option<Date> {
        if self.0.starts_with(is_letter) {
            // March 2, 2026
            let month = self.month()?;
            self.skip(". ");
            let (day, _) = self.number()?;
            self.skip(", ");
            let year = self.year()?;
            return Some(Date { year, month, day, ambiguous: false });
        }
        let (first, digits) = self.number()?;
        let mark = ['-', '/', '.'].into_iter().find(|mark| self.mark(*mark));
        self.skip(" ");
        if self.0.starts_with(is_letter) {
            // 2 March 2026, 2-Mar-2026
            let month = self.month()?;
            self.skip("-/.,  ");
            return Some(Date { year: self.year()?, month, day: first, ambiguous: false });
        }
        let mark = mark?;
        let (second, _) = self.number()?;
        if !self.mark(mark) {
            return None;
        }
        self.skip(" ");
        if digits == 4 {
            return Some(Date { year: first, month: second, day: self.number()?.0, ambiguous: false });
        }
        let year = self.year()?;
        // With points the day comes first everywhere.
        let either = mark != '.' && first <= 12 && second <= 12;
        let day_first = if either { day_first } else { mark == '.' || first > 12 };
        let (day, month) = if day_first { (first, second) } else { (second, first) };
        Some(Date { year, month, day, ambiguous: either && day != month })
    }

    /// A year of four digits, or of two in this century.
    fn year(&mut self) -> Option<i32> {
        match self.number()? {
            (year, 4) => Some(year),
            (year, 2) => Some(2000 + year),
            _ => None,
        }
    }

    /// Seconds since midnight; a bare hour only where nothing else is expected.
    pub fn time(&mut self, bare_hour: bool) -> Option<f64> {
        let before = self.half();
        let (mut hour, _) = self.number()?;
        let (mut minute, mut second, mut bare) = (0, 0, true);
        for part in [&mut minute, &mut second] {
            if !(self.mark(':') || bare && self.0.len() > 1 && self.mark('h')) {
                break;
            }
            let (number, digits) = self.number()?;
            if digits != 2 || number > 59 {
                return None;
            }
            (*part, bare) = (number, false);
        }
        if !bare && (self.mark('.') || self.mark(',')) {
            self.run(char::is_ascii_digit);
        }
        self.skip(" ");
        if let Some(after_noon) = before.or_else(|| self.half()) {
            if !(1..=12).contains(&hour) {
                return None;
            }
            hour = hour % 12 + if after_noon { 12 } else { 0 };
        } else if bare && !bare_hour {
            return None;
        }
        if !self.word("z") {
            self.word("utc");
        }
        let seconds = hour * 3600 + minute * 60 + second;
        (seconds <= 86_400).then(|| f64::from(seconds))
    }
}
