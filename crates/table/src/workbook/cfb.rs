//! A compound file: the small file system in which old Office documents lie.

/// A sector that ends a chain is at least this.
const END: u32 = 0xFFFF_FFFC;
/// The size below which a stream lies in the small sectors.
const SMALL: usize = 4096;
/// Bytes of an entry of the directory.
const ENTRY: usize = 128;

/// A compound file in memory.
pub(crate) struct Compound<'a> {
    bytes: &'a [u8],
    /// The size of a sector as a power of two.
    shift: u32,
    next: Vec<u32>,
    small_next: Vec<u32>,
    small: Vec<u8>,
    entries: Vec<Entry>,
}

struct Entry {
    name: String,
    kind: u8,
    start: u32,
    size: usize,
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|field| u32::from_le_bytes(*field))
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.as_chunks::<4>().0.iter().map(|field| u32::from_le_bytes(*field))
}

impl<'a> Compound<'a> {
    /// Opens a file; `None` if it is damaged.
    pub(crate) fn open(bytes: &'a [u8]) -> Option<Self> {
        let shift = u32::from(*bytes.get(30)?);
        if !matches!(shift, 9 | 12) {
            return None;
        }
        let mut file =
            Self { bytes, shift, next: Vec::new(), small_next: Vec::new(), small: Vec::new(), entries: Vec::new() };
        // Which sectors hold the table of chains: 109 numbers in the header, more in a chain of their own.
        let mut tables: Vec<u32> = numbers(bytes.get(76..512)?).collect();
        let mut more = u32_at(bytes, 68)?;
        for _ in 0..bytes.len() >> shift {
            let Some(sector) = file.sector(more) else { break };
            let (list, next) = sector.split_at(sector.len().saturating_sub(4));
            tables.extend(numbers(list));
            more = u32_at(next, 0)?;
        }
        for table in tables.into_iter().filter(|&table| table < END).take(bytes.len() >> shift) {
            if let Some(sector) = file.sector(table) {
                file.next.extend(numbers(sector));
            }
        }
        let directory = file.chain(u32_at(bytes, 48)?);
        file.entries = directory.chunks_exact(ENTRY).filter_map(entry).collect();
        file.small_next = numbers(&file.chain(u32_at(bytes, 60)?)).collect();
        let root = file.entries.iter().find(|entry| entry.kind == 5)?;
        file.small = file.chain(root.start);
        Some(file)
    }

    fn sector(&self, number: u32) -> Option<&'a [u8]> {
        if number >= END {
            return None;
        }
        let from = (number as usize + 1).checked_shl(self.shift)?;
        let bytes = self.bytes.get(from..)?;
        // The last sector may be cut.
        bytes.get(..1 << self.shift).or(Some(bytes)).filter(|bytes| !bytes.is_empty())
    }

    /// The sectors of a chain, one after the other. A chain that runs in a circle ends with the size of the file.
    fn chain(&self, start: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut number = start;
        while let Some(sector) = self.sector(number)
            && bytes.len() <= self.bytes.len()
        {
            bytes.extend_from_slice(sector);
            number = self.next.get(number as usize).copied().unwrap_or(END);
        }
        bytes
    }

    /// Whether there is a stream of this name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.kind == 2 && entry.name.eq_ignore_ascii_case(name))
    }

    /// A stream.
    pub(crate) fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let entry = self.entries.iter().find(|entry| entry.kind == 2 && entry.name.eq_ignore_ascii_case(name))?;
        let mut bytes = if entry.size < SMALL { self.small_chain(entry.start) } else { self.chain(entry.start) };
        bytes.truncate(entry.size);
        (bytes.len() == entry.size).then_some(bytes)
    }

    fn small_chain(&self, start: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut number = start;
        while number < END
            && bytes.len() < SMALL
            && let Some(sector) = self.small.get(number as usize * 64..number as usize * 64 + 64)
        {
            bytes.extend_from_slice(sector);
            number = self.small_next.get(number as usize).copied().unwrap_or(END);
        }
        bytes
    }
}

fn entry(bytes: &[u8]) -> Option<Entry> {
    let (name, _) = bytes.get(..64)?.as_chunks::<2>();
    let name = char::decode_utf16(name.iter().map(|unit| u16::from_le_bytes(*unit)).take_while(|&unit| unit != 0));
    Some(Entry {
        name: name.map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER)).collect(),
        kind: *bytes.get(66)?,
        start: u32_at(bytes, 116)?,
        size: u32_at(bytes, 120)? as usize,
    })
}
