//! The rows of the later half of a file, as bytes that go from worker to worker; how the half is read stands in `records::second_half`.

use crate::columns::codes::Codes;
use crate::columns::rows::{Rows, TAIL};
use crate::columns::store::Store;

/// A column of the later half.
pub(crate) struct Later {
    bytes: Vec<u8>,
    ends: Vec<usize>,
    pub(crate) codes: Codes,
    pub(crate) texts: u64,
    pub(crate) days: bool,
    pub(crate) is_dropped: bool,
    pub(crate) last: Vec<u8>,
}

impl Later {
    /// The values by number, the blank first.
    pub(crate) fn values(&self) -> Vec<&[u8]> {
        let mut from = 0;
        let mut values: Vec<&[u8]> = vec![&[]];
        for &end in &self.ends {
            values.push(self.bytes.get(from..end).unwrap_or_default());
            from = end;
        }
        values
    }
}

/// The rows of the later half.
pub(crate) struct LaterRows {
    pub(crate) start: u64,
    pub(crate) columns: Vec<Later>,
    pub(crate) kept: usize,
    pub(crate) empty: u64,
    pub(crate) first_empty: Vec<u64>,
    pub(crate) blank_lines: u64,
    pub(crate) pending_blank: u64,
    pub(crate) short: u64,
    pub(crate) long: u64,
    pub(crate) tail: [u32; TAIL],
    pub(crate) records: u64,
    pub(crate) jumps: Vec<(usize, u64)>,
}

/// Writes the rows as bytes, which go from worker to worker without being copied.
pub(crate) fn pack(start: u64, rows: &Rows) -> Vec<u8> {
    // All at once: a list that grows would move millions of bytes again and again.
    let length = |column: &Store| match column.frozen.as_ref().unwrap_or(&column.codes) {
        Codes::Narrow(codes) => codes.len(),
        Codes::Wide(codes) => codes.len() * 2,
        Codes::Dropped => 0,
    };
    let codes: usize = rows.columns.iter().map(length).sum();
    let values: usize =
        rows.columns.iter().flat_map(|column| column.dictionary.values()).map(|value| value.len() + 8).sum();
    let room = codes + values + rows.numbers.jumps().len() * 16 + rows.columns.len() * 128 + 1024;
    let mut out = Packer(Vec::with_capacity(room));
    let numbers = [start, rows.kept as u64, rows.empty, rows.blank_lines, rows.pending_blank(), rows.short, rows.long];
    for number in numbers {
        out.number(number);
    }
    out.number(rows.records());
    rows.tail.iter().for_each(|texts| out.number(u64::from(*texts)));
    out.number(rows.first_empty.len() as u64);
    rows.first_empty.iter().for_each(|row| out.number(*row));
    let jumps = rows.numbers.jumps();
    out.number(jumps.len() as u64);
    for (kept, record) in jumps {
        out.number(*kept as u64);
        out.number(*record);
    }
    out.number(rows.columns.len() as u64);
    for column in &rows.columns {
        out.number(column.texts);
        out.number(u64::from(column.days));
        out.number(u64::from(!column.codes.are_kept()));
        out.bytes(column.last.bytes());
        out.number(column.dictionary.len() as u64 - 1);
        column.dictionary.values().skip(1).for_each(|value| out.bytes(value));
        match column.frozen.as_ref().unwrap_or(&column.codes) {
            Codes::Narrow(codes) => {
                out.number(1);
                out.bytes(codes);
            }
            Codes::Wide(codes) => {
                out.number(2);
                out.number(codes.len() as u64 * 2);
                out.0.extend(codes.iter().flat_map(|code| code.to_le_bytes()));
            }
            Codes::Dropped => out.number(0),
        }
    }
    out.0
}

/// Reads what was written.
pub(crate) fn unpack(bytes: &[u8]) -> Option<LaterRows> {
    let mut input = Unpacker(bytes);
    let mut numbers = [0; 8];
    for number in &mut numbers {
        *number = input.number()?;
    }
    let [start, kept, empty, blank_lines, pending_blank, short, long, records] = numbers;
    let mut tail = [0; TAIL];
    for texts in &mut tail {
        *texts = input.number()? as u32;
    }
    let first_empty: Vec<u64> = (0..input.number()?).map(|_| input.number()).collect::<Option<_>>()?;
    let mut jumps = Vec::new();
    for _ in 0..input.number()? {
        jumps.push((input.number()? as usize, input.number()?));
    }
    let mut columns = Vec::new();
    for _ in 0..input.number()? {
        let (texts, days, is_dropped) = (input.number()?, input.number()? == 1, input.number()? == 1);
        let last = input.bytes()?.to_vec();
        let (mut bytes, mut ends) = (Vec::new(), Vec::new());
        for _ in 0..input.number()? {
            bytes.extend_from_slice(input.bytes()?);
            ends.push(bytes.len());
        }
        let codes = match input.number()? {
            1 => Codes::Narrow(input.bytes()?.to_vec()),
            2 => {
                let (pairs, _) = input.bytes()?.as_chunks::<2>();
                Codes::Wide(pairs.iter().map(|pair| u16::from_le_bytes(*pair)).collect())
            }
            _ => Codes::Dropped,
        };
        columns.push(Later { bytes, ends, codes, texts, days, is_dropped, last });
    }
    Some(LaterRows {
        start,
        columns,
        kept: kept as usize,
        empty,
        first_empty,
        blank_lines,
        pending_blank,
        short,
        long,
        tail,
        records,
        jumps,
    })
}

struct Packer(Vec<u8>);

impl Packer {
    fn number(&mut self, number: u64) {
        self.0.extend_from_slice(&number.to_le_bytes());
    }

    fn bytes(&mut self, bytes: &[u8]) {
        self.number(bytes.len() as u64);
        self.0.extend_from_slice(bytes);
    }
}

struct Unpacker<'a>(&'a [u8]);

impl<'a> Unpacker<'a> {
    fn number(&mut self) -> Option<u64> {
        let (number, rest) = self.0.split_first_chunk::<8>()?;
        self.0 = rest;
        Some(u64::from_le_bytes(*number))
    }

    fn bytes(&mut self) -> Option<&'a [u8]> {
        let length = self.number()? as usize;
        let (bytes, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(bytes)
    }
}
