#![allow(clippy::indexing_slicing, reason = "slots are masked to the table, places come from the table itself")]
//! The distinct values of a column, each numbered once: bytes become text only here, not once a cell.

/// Bytes kept of a value; what is longer is no answer, and two texts alike that far count as one.
pub(crate) const MAX_VALUE: usize = 256;
/// Bytes of all distinct values together.
const MAX_BYTES: usize = 256 * 1024;
/// An odd number whose product mixes all bits upwards.
const MIX: u64 = 0x9E37_79B9_7F4A_7C15;

/// What a value is told by: its bytes, or a hash and the last bytes of a longer one, and its length.
#[derive(Clone, Copy, Default, PartialEq)]
struct Key {
    bytes: [u64; 2],
    length: u16,
}

/// A dictionary. Number 0 is the blank.
pub(crate) struct Dictionary {
    limit: usize,
    bytes: Vec<u8>,
    ends: Vec<u32>,
    /// The keys by number; that of the blank, which is never looked up, is like no other.
    keys: Vec<Key>,
    /// The hash table: numbers, 0 for a free place. Apart from the keys it is small enough to be near at hand.
    slots: Vec<u16>,
    shift: u32,
    /// The numbers of values of a single byte, as most scores are.
    single: [u16; 256],
}

impl Dictionary {
    /// A dictionary for so many distinct values (at most 65,535).
    pub(crate) fn new(limit: usize) -> Self {
        Self {
            limit: limit.min(65_535),
            bytes: Vec::new(),
            ends: vec![0],
            keys: vec![Key::default()],
            slots: vec![0; 16],
            shift: 60,
            single: [0; 256],
        }
    }

    /// The number of a value, a new one if it was not seen before; `None` when the dictionary is full.
    #[inline]
    pub(crate) fn code(&mut self, value: &[u8]) -> Option<u16> {
        if let [byte] = *value {
            let known = self.single[usize::from(byte)];
            if known != 0 {
                return Some(known);
            }
            let code = self.looked_up(value)?;
            self.single[usize::from(byte)] = code;
            return Some(code);
        }
        self.looked_up(value)
    }

    /// The number of a value of up to sixteen bytes, if it was seen before: of its bytes with zeros behind them, and their number.
    #[inline]
    pub(crate) fn known(&self, key: [u64; 2], length: usize) -> Option<u16> {
        if length == 1 {
            return Some(self.single[key[0] as usize & 255]).filter(|code| *code != 0);
        }
        let key = Key { bytes: key, length: length as u16 };
        let (mut place, mask) = (self.place(key), self.slots.len() - 1);
        loop {
            let code = self.slots[place & mask];
            if self.keys[usize::from(code)] == key {
                return Some(code);
            }
            if code == 0 {
                return None;
            }
            place += 1;
        }
    }

    #[inline]
    fn looked_up(&mut self, value: &[u8]) -> Option<u16> {
        let value = if value.len() > MAX_VALUE { cut(value) } else { value };
        let key = Key { bytes: key(value), length: value.len() as u16 };
        let (mut place, mask) = (self.place(key), self.slots.len() - 1);
        loop {
            let code = self.slots[place & mask];
            if code == 0 {
                return self.add(value, key);
            }
            // Up to sixteen bytes the key is the value; beyond that the bytes decide.
            if self.keys[usize::from(code)] == key && (key.length <= 16 || same(self.value(code), value)) {
                return Some(code);
            }
            place += 1;
        }
    }

    #[inline]
    fn place(&self, key: Key) -> usize {
        let [first, last] = key.bytes;
        let mixed = (first ^ u64::from(key.length)).wrapping_mul(MIX) ^ last;
        ((mixed ^ mixed >> 32).wrapping_mul(MIX) >> self.shift) as usize
    }

    fn value(&self, code: u16) -> &[u8] {
        let code = usize::from(code);
        &self.bytes[self.ends[code - 1] as usize..self.ends[code] as usize]
    }

    fn add(&mut self, value: &[u8], key: Key) -> Option<u16> {
        if self.ends.len() > self.limit || self.bytes.len() + value.len() > MAX_BYTES {
            return None;
        }
        let code = self.ends.len() as u16;
        self.bytes.extend_from_slice(value);
        self.ends.push(self.bytes.len() as u32);
        self.keys.push(key);
        if self.keys.len() * 4 >= self.slots.len() {
            self.grow();
        } else {
            self.put(code);
        }
        Some(code)
    }

    fn put(&mut self, code: u16) {
        let (mut place, mask) = (self.place(self.keys[usize::from(code)]), self.slots.len() - 1);
        while self.slots[place & mask] != 0 {
            place += 1;
        }
        self.slots[place & mask] = code;
    }

    fn grow(&mut self) {
        self.slots = vec![0; self.slots.len() * 2];
        self.shift -= 1;
        (1..self.keys.len()).for_each(|code| self.put(code as u16));
    }

    /// How many distinct values it takes.
    pub(crate) fn limit(&self) -> usize {
        self.limit
    }

    /// How many numbers there are, the blank included.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The values by number, the blank first.
    pub(crate) fn values(&self) -> impl Iterator<Item = &[u8]> {
        let blank: &[u8] = &[];
        std::iter::once(blank).chain((1..self.ends.len()).map(|code| self.value(code as u16)))
    }
}

/// A value cut to what is kept, not inside a UTF-8 character.
fn cut(value: &[u8]) -> &[u8] {
    let mut end = MAX_VALUE;
    while end > MAX_VALUE - 4 && value[end] & 0xC0 == 0x80 {
        end -= 1;
    }
    &value[..end]
}

/// The bytes of a value of up to sixteen, with zeros behind them; of a longer one a hash and its last eight.
#[inline]
fn key(value: &[u8]) -> [u64; 2] {
    if let (Some(first), Some(last)) = (value.first_chunk::<8>(), value.last_chunk::<8>()) {
        let last = u64::from_le_bytes(*last);
        // The last eight may hold some of the first ones too.
        return match 16_u32.checked_sub(value.len() as u32) {
            Some(twice) => [u64::from_le_bytes(*first), last.checked_shr(twice * 8).unwrap_or(0)],
            None => [hash(value), last],
        };
    }
    if let (Some(low), Some(high)) = (value.first_chunk::<4>(), value.last_chunk::<4>()) {
        let high = u64::from(u32::from_le_bytes(*high)) << ((value.len() - 4) * 8);
        return [u64::from(u32::from_le_bytes(*low)) | high, 0];
    }
    let short = match *value {
        [a] => u64::from(a),
        [a, b] => u64::from(a) | u64::from(b) << 8,
        [a, b, c] => u64::from(a) | u64::from(b) << 8 | u64::from(c) << 16,
        _ => 0,
    };
    [short, 0]
}

/// Of sixteen bytes at a time, each half by itself, so that one does not wait for the other.
#[inline]
fn hash(value: &[u8]) -> u64 {
    let (mut one, mut two) = (value.len() as u64, MIX);
    let (chunks, _) = value.as_chunks::<16>();
    let (_, tail) = value.as_rchunks::<16>();
    for chunk in chunks.iter().chain(tail.last()) {
        let [low, high] = halves(chunk);
        one = (one ^ low).wrapping_mul(MIX);
        two = (two ^ high).wrapping_mul(MIX);
        one ^= one >> 32;
        two ^= two >> 29;
    }
    one ^ two.rotate_left(23)
}

/// Whether both are the same; longer than sixteen bytes and of one length. The library's own way looks at single bytes in WebAssembly.
#[inline]
fn same(one: &[u8], two: &[u8]) -> bool {
    let ((ones, _), (twos, _)) = (one.as_chunks::<16>(), two.as_chunks::<16>());
    let tail = one.last_chunk::<16>().map(halves) == two.last_chunk::<16>().map(halves);
    tail && ones.iter().zip(twos).all(|(one, two)| halves(one) == halves(two))
}

#[inline]
fn halves(chunk: &[u8; 16]) -> [u64; 2] {
    let (halves, _) = chunk.as_chunks::<8>();
    [
        halves.first().map_or(0, |half| u64::from_le_bytes(*half)),
        halves.get(1).map_or(0, |half| u64::from_le_bytes(*half)),
    ]
}

#[cfg(test)]
mod tests {
    use super::Dictionary;

    #[test]
    fn equal_values_share_a_number_and_others_do_not() {
        let mut dictionary = Dictionary::new(4096);
        let values: Vec<String> = (0..2000)
            .map(|n| match n % 4 {
                0 => format!("{n}"),
                1 => "x".repeat(n / 8),
                2 => format!("the answer of agent number {n} in words"),
                _ => format!("{n:08}"),
            })
            .filter(|value| !value.is_empty())
            .collect();
        let codes: Vec<_> = values.iter().map(|value| dictionary.code(value.as_bytes()).unwrap()).collect();
        for (value, code) in values.iter().zip(&codes) {
            assert_eq!(dictionary.code(value.as_bytes()), Some(*code), "{value}");
            assert_eq!(dictionary.values().nth(usize::from(*code)), Some(value.as_bytes()));
        }
        let mut distinct = values.clone();
        distinct.sort();
        distinct.dedup();
        assert_eq!(dictionary.len(), distinct.len() + 1);
    }

    #[test]
    fn lengths_tell_values_of_the_same_key_apart() {
        let mut dictionary = Dictionary::new(100);
        let values: [&[u8]; 6] = [b"aaaa", b"aaaaa", b"aaaaaa", b"a\0", b"a", b"a\0\0"];
        let codes: Vec<_> = values.iter().map(|value| dictionary.code(value)).collect();
        assert_eq!(codes, (1..=6).map(Some).collect::<Vec<_>>());
    }

    #[test]
    fn a_full_dictionary_says_so() {
        let mut dictionary = Dictionary::new(3);
        assert_eq!(
            [&b"a"[..], b"b", b"c", b"d", b"a"].map(|value| dictionary.code(value)),
            [Some(1), Some(2), Some(3), None, Some(1)]
        );
        let mut dictionary = Dictionary::new(60_000);
        let full = (0..60_000).find(|n| dictionary.code(format!("{n:0200}").as_bytes()).is_none());
        assert!(full.is_some_and(|n| n < 1400), "{full:?}");
    }
}
