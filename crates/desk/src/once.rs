//! One row a thing or not: ids that repeat, rows of totals, rows that are tests.

use std::collections::HashMap;

use crate::answers::Answers;
use crate::headers::plain;
use crate::log::Log;
use crate::roles::Role;
use table::columns::every_cell::CellColumn;

/// Rows at the end that may be totals.
const TAIL: usize = 3;

/// Words of a row of totals.
const TOTALS: &[&str] = &[
    "total",
    "totals",
    "grand total",
    "sum",
    "summe",
    "gesamt",
    "insgesamt",
    "somme",
    "total general",
    "suma",
    "totale",
    "συνολο",
    "συνολα",
    "γενικο συνολο",
    "合计",
    "合計",
    "总计",
    "總計",
    "总和",
    "小计",
    "小計",
    "average",
    "mean",
    "subtotal",
    "sub total",
    "zwischensumme",
    "gesamtsumme",
    "durchschnitt",
    "sous total",
    "moyenne",
    "media",
    "promedio",
    "μερικο συνολο",
    "μεσοσ οροσ",
    "平均",
    "平均值",
    "全部合计",
];

/// A quick hash of ids. Nobody gains by a file in which they collide: it is read on the device of whoever made it.
#[derive(Default)]
struct Mixed(u64);

impl std::hash::Hasher for Mixed {
    fn write(&mut self, bytes: &[u8]) {
        const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
        let mut chunks = bytes.chunks_exact(8);
        for chunk in &mut chunks {
            let word = chunk.try_into().map_or(0, u64::from_le_bytes);
            self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(FACTOR);
        }
        let tail = chunks.remainder().iter().fold(bytes.len() as u64, |tail, byte| tail << 8 | u64::from(*byte));
        self.0 = (self.0.rotate_left(5) ^ tail).wrapping_mul(FACTOR);
    }

    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 32
    }
}

/// The number of each row's id, numbered as they come; rows without an id have numbers of their own.
pub fn id_numbers(log: &Log, column: usize) -> (Vec<u32>, usize) {
    let rows = log.cells.rows;
    let mut seen: HashMap<&[u8], u32, std::hash::BuildHasherDefault<Mixed>> = HashMap::default();
    let mut next = 0_u32;
    // Distinct texts are numbered already.
    if let Some(CellColumn::Numbered(numbered)) = log.cells.columns.get(column) {
        let mut map = vec![u32::MAX; numbered.len()];
        let numbers = (0..rows)
            .map(|row| {
                let code = numbered.codes.get(row).map_or(0, |code| *code as usize);
                let slot = map.get_mut(code).filter(|_| code > 0);
                let fresh = slot.as_ref().is_none_or(|slot| **slot == u32::MAX);
                let number = if fresh { next } else { slot.as_ref().map_or(next, |slot| **slot) };
                if fresh {
                    next += 1;
                    if let Some(slot) = slot {
                        *slot = number;
                    }
                }
                number
            })
            .collect();
        return (numbers, next as usize);
    }
    seen.reserve(rows);
    let numbers = (0..rows)
        .map(|row| {
            let bytes = log.cells.bytes(column, row);
            let known = if bytes.is_empty() { None } else { seen.get(bytes).copied() };
            known.unwrap_or_else(|| {
                let number = next;
                next += 1;
                if !bytes.is_empty() {
                    seen.insert(bytes, number);
                }
                number
            })
        })
        .collect();
    (numbers, next as usize)
}

/// Whether a spreadsheet has taken the ends of long ids, so that different ones look alike: `2.02603E+15`, or sixteen digits and more of which those
/// behind the fifteenth are noughts.
pub fn are_cut(log: &Log, column: usize) -> bool {
    let is_cut = |text: &str| {
        let is_power = text.split_once(['E', 'e']).is_some_and(|(number, power)| {
            let digits = number.replace(['.', ','], "");
            let power = power.trim_start_matches('+');
            [digits.as_str(), power]
                .iter()
                .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
        });
        let (head, tail) = text.split_at_checked(15).unwrap_or((text, ""));
        let is_digits = head.bytes().all(|byte| byte.is_ascii_digit());
        is_power || is_digits && !tail.is_empty() && tail.bytes().all(|byte| byte == b'0')
    };
    let sample = log.cells.sample(column, 200);
    let cut = sample.iter().filter(|text| is_cut(text)).count();
    cut > 0 && cut * 10 >= sample.len() * 9
}

/// Different ids, and rows that have one; rows of totals have none.
pub fn distinct_ids(log: &Log, column: usize, totals: &[usize]) -> (usize, usize) {
    let is_none = |row: &usize| log.cells.bytes(column, *row).is_empty() || totals.contains(row);
    let blank = (0..log.cells.rows).filter(is_none).count();
    let (numbers, count) = id_numbers(log, column);
    let mut is_met = vec![false; count];
    for (row, number) in numbers.iter().enumerate() {
        if let Some(met) = is_met.get_mut(*number as usize).filter(|_| !is_none(&row)) {
            *met = true;
        }
    }
    (is_met.into_iter().filter(|met| *met).count(), log.cells.rows - blank)
}

/// The last rows that are totals, or the first one.
pub fn total_rows(log: &Log, answers: &Answers) -> Vec<usize> {
    let rows = log.cells.rows;
    let is_total = |text: &str| TOTALS.contains(&plain(text).trim_end_matches([':', ' ']));
    let is_total_row = |row: usize| {
        let named = [Role::Id, Role::IntervalStart, Role::Created, Role::Queue, Role::Subject]
            .iter()
            .filter_map(|role| answers.column(*role))
            .chain([0, 1])
            .any(|column| is_total(&log.cells.text(column, row)));
        let start = answers.column(Role::Created).or_else(|| answers.column(Role::IntervalStart));
        let has_start = start.is_some_and(|column| {
            let text = log.cells.text(column, row);
            !text.is_empty() && !is_total(&text)
        });
        named && (!has_start || start.is_none())
    };
    let mut found: Vec<usize> = (rows.saturating_sub(TAIL)..rows).rev().take_while(|row| is_total_row(*row)).collect();
    // Some reports begin with their totals.
    if rows > found.len() && is_total_row(0) {
        found.push(0);
    }
    // Others have sums of groups in between; a row that says when it began is none of them.
    let start = answers.column(Role::Created).or_else(|| answers.column(Role::IntervalStart));
    if let Some(start) = start.filter(|_| rows > 2 * TAIL) {
        let is_word = |text: &str| {
            let is_short = text.len() < 40 && !text.is_empty() && !text.bytes().any(|byte| byte.is_ascii_digit());
            is_short && is_total(text)
        };
        let mut columns: Vec<usize> =
            [answers.column(Role::Id), answers.column(Role::Queue)].into_iter().flatten().collect();
        columns.extend((0..2).filter(|column| *column < log.cells.columns.len()));
        columns.sort_unstable();
        columns.dedup();
        let named: Vec<Vec<bool>> = columns.into_iter().map(|column| log.cells.map(column, is_word)).collect();
        let between = (1..rows.saturating_sub(TAIL))
            .filter(|row| named.iter().any(|words| words.get(*row) == Some(&true)))
            .filter(|row| log.cells.bytes(start, *row).is_empty() || is_total(&log.cells.text(start, *row)));
        found.extend(between);
    }
    found
}

/// For each id the row that is the latest: by the stamp, or the last in the file where its rows stand in the order in which they were written, as
/// nearly all do whose stamps show it. `None` for an id all of whose rows are left out.
pub fn latest_rows(
    numbers: &[u32],
    count: usize,
    stamps: Option<&[i64]>,
    is_out: &dyn Fn(usize) -> bool,
) -> Vec<Option<usize>> {
    let at = |row: usize| stamps.and_then(|stamps| stamps.get(row)).copied().unwrap_or(i64::MIN);
    let (mut last, mut best): (Vec<Option<usize>>, Vec<Option<usize>>) = (vec![None; count], vec![None; count]);
    let (mut pairs, mut rising) = (0_u64, 0_u64);
    for (row, number) in numbers.iter().enumerate().filter(|(row, _)| !is_out(*row)) {
        let (Some(last), Some(best)) = (last.get_mut(*number as usize), best.get_mut(*number as usize)) else {
            continue;
        };
        if let Some(before) = *last {
            pairs += 1;
            rising += u64::from(at(row) >= at(before));
        }
        *last = Some(row);
        if best.is_none_or(|best| at(row) >= at(best)) {
            *best = Some(row);
        }
    }
    if rising * 100 >= pairs * 99 { last } else { best }
}

/// Whether the rows of repeated ids lie so close together that they are legs of one thing: half of them follow within ten minutes.
pub fn are_close(numbers: &[u32], count: usize, stamps: &[i64]) -> bool {
    let mut last: Vec<Option<i64>> = vec![None; count];
    let (mut pairs, mut close) = (0_u64, 0_u64);
    for (number, ms) in numbers.iter().zip(stamps) {
        let Some(last) = last.get_mut(*number as usize) else { continue };
        if let Some(before) = *last {
            pairs += 1;
            close += u64::from(ms.saturating_sub(before).abs() <= 600_000);
        }
        *last = Some(*ms);
    }
    close * 2 >= pairs
}

/// For each row, whether a tag or a flag says that it was merged into another ticket; none where no column could say it.
pub fn merged(log: &Log, answers: &Answers) -> Vec<bool> {
    let by_tag = answers.column(Role::Tags).map(|column| {
        log.cells.map(column, |text| {
            text.split([' ', ',', ';', '|']).any(|tag| matches!(tag.trim(), "closed_by_merge" | "merged"))
        })
    });
    let by_flag = answers
        .column(Role::Merged)
        .map(|column| log.cells.map(column, |text| crate::statuses::yes_no(text) == Some(true)));
    match (by_tag, by_flag) {
        (Some(tags), Some(flags)) => tags.into_iter().zip(flags).map(|(tag, flag)| tag || flag).collect(),
        (tags, flags) => tags.or(flags).unwrap_or_default(),
    }
}

/// For each row, whether it seems to be a test: by a tag `test`, or a subject that begins with it.
pub fn tests(log: &Log, answers: &Answers) -> Vec<bool> {
    let mut tests = vec![false; log.cells.rows];
    let is_test_word = |word: &str| matches!(word, "test" | "testing" | "δοκιμη" | "测试" | "測試" | "prueba");
    if let Some(column) = answers.column(Role::Tags) {
        let found = log.cells.map(column, |text| {
            !text.is_empty() && text.split([' ', ',', ';', '|']).any(|tag| is_test_word(&plain(tag)))
        });
        tests.iter_mut().zip(found).for_each(|(test, found)| *test |= found);
    }
    if let Some(column) = answers.column(Role::Subject) {
        let found = log.cells.map(column, |text| {
            // Work on tests is work; a row that is only a test says so.
            let plain = if text.len() < 60 { plain(text) } else { String::new() };
            is_test_word(&plain)
                || ["test ticket", "test call", "test issue", "testticket", "测试工单", "測試工單"]
                    .iter()
                    .any(|word| plain.starts_with(word))
                || plain.starts_with("test") && plain.contains("ignore")
        });
        tests.iter_mut().zip(found).for_each(|(test, found)| *test |= found);
    }
    tests
}
