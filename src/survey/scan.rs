//! Bytes searched eight at a time, in plain integer arithmetic.
//!
//! This is the one place that looks at every byte of a file; a version for 16-byte vectors can replace it
//! without a change elsewhere.

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = 0x8080_8080_8080_8080;

/// The eight copies of a byte.
const fn spread(byte: u8) -> u64 {
    ONES * byte as u64
}

/// The high bit of each zero byte. Bits above the lowest one may be wrong, the lowest is exact.
const fn zeros(word: u64) -> u64 {
    word.wrapping_sub(ONES) & !word & HIGHS
}

/// The place of the first `needle`.
#[inline]
pub(crate) fn find(bytes: &[u8], needle: u8) -> Option<usize> {
    let pattern = spread(needle);
    let (chunks, rest) = bytes.as_chunks::<8>();
    for (index, chunk) in chunks.iter().enumerate() {
        let hits = zeros(u64::from_le_bytes(*chunk) ^ pattern);
        if hits != 0 {
            return Some(index * 8 + hits.trailing_zeros() as usize / 8);
        }
    }
    let tail = rest.iter().position(|&byte| byte == needle)?;
    Some(bytes.len() - rest.len() + tail)
}

/// The place of the first delimiter or line end.
#[inline]
pub(crate) fn find_cell_end(bytes: &[u8], delimiter: u8) -> Option<usize> {
    let pattern = spread(delimiter);
    let (chunks, rest) = bytes.as_chunks::<8>();
    for (index, chunk) in chunks.iter().enumerate() {
        let word = u64::from_le_bytes(*chunk);
        let hits = zeros(word ^ pattern) | zeros(word ^ spread(b'\n')) | zeros(word ^ spread(b'\r'));
        if hits != 0 {
            return Some(index * 8 + hits.trailing_zeros() as usize / 8);
        }
    }
    let tail = rest.iter().position(|&byte| byte == delimiter || byte == b'\n' || byte == b'\r')?;
    Some(bytes.len() - rest.len() + tail)
}

#[cfg(test)]
mod tests {
    use super::{find, find_cell_end};

    #[test]
    fn the_first_hit_is_found_wherever_it_stands() {
        for length in 0..40 {
            for place in 0..length {
                let mut bytes = vec![b','.wrapping_add(1); length];
                bytes[place] = b',';
                assert_eq!(find(&bytes, b','), Some(place));
                for end in [b';', b'\r', b'\n'] {
                    bytes[place] = end;
                    assert_eq!(find_cell_end(&bytes, b';'), Some(place));
                }
            }
            assert_eq!(find(&vec![0x80; length], b','), None);
            assert_eq!(find_cell_end(&vec![0xFF; length], b','), None);
        }
    }
}
