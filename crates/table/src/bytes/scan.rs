//! Bytes searched sixteen or eight at a time.
//!
//! This is the one place that looks at every byte of a file. In a build for vectors of 16 bytes it uses those, else plain
//! integers; both find the same.

/// Bytes looked at together.
pub(crate) const WINDOW: usize = 16;

/// The place of the first delimiter or line end among so many bytes.
#[inline]
pub(crate) fn end_in_window(window: &[u8; WINDOW], delimiter: u8) -> Option<usize> {
    wide::end_in_window(window, delimiter)
}

/// The first bytes of a window, with zeros behind them: its two halves as numbers.
#[inline]
pub(crate) fn first_of_window(window: &[u8; WINDOW], length: usize) -> [u64; 2] {
    #[allow(clippy::indexing_slicing, reason = "worked out by the compiler, which would say so")]
    const MASKS: [[u64; 2]; WINDOW] = {
        let mut masks = [[0; 2]; WINDOW];
        let mut length = 1;
        while length < WINDOW {
            masks[length] =
                if length < 8 { [(1 << (8 * length)) - 1, 0] } else { [u64::MAX, (1 << (8 * (length - 8))) - 1] };
            length += 1;
        }
        masks
    };
    let ([low, high], _) = window.as_chunks::<8>() else { return [0, 0] };
    let (low, high) = (u64::from_le_bytes(*low), u64::from_le_bytes(*high));
    MASKS.get(length).map_or([low, high], |[lows, highs]| [low & lows, high & highs])
}

/// The place of the first `needle`.
#[inline]
pub(crate) fn find(bytes: &[u8], needle: u8) -> Option<usize> {
    let (place, rest) = wide::find(bytes, needle);
    if place.is_some() {
        return place;
    }
    let tail = narrow::find(rest, needle)?;
    Some(bytes.len() - rest.len() + tail)
}

/// The place of the first zero byte. Nearly always there is none, so many are looked at before it is asked where it is: compilers make that
/// a few instructions.
pub(crate) fn find_zero(bytes: &[u8]) -> Option<usize> {
    let (chunks, rest) = bytes.as_chunks::<64>();
    let has_zero = |chunk: &[u8; 64]| chunk.iter().fold(u8::MAX, |least, byte| least.min(*byte)) == 0;
    let from = chunks.iter().position(has_zero).map_or(bytes.len() - rest.len(), |chunk| chunk * 64);
    bytes.get(from..)?.iter().position(|byte| *byte == 0).map(|place| from + place)
}

/// The place of the first delimiter or line end.
#[inline]
pub(crate) fn find_cell_end(bytes: &[u8], delimiter: u8) -> Option<usize> {
    let (place, rest) = wide::find_cell_end(bytes, delimiter);
    if place.is_some() {
        return place;
    }
    let tail = narrow::find_cell_end(rest, delimiter)?;
    Some(bytes.len() - rest.len() + tail)
}

/// Sixteen bytes at a time; gives the place or what is left to search.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod wide {
    use core::arch::wasm32::{i8x16_bitmask, i8x16_eq, u8x16_splat, u64x2, v128, v128_or};

    #[inline]
    fn load(chunk: &[u8; 16]) -> v128 {
        let ([low, high], _) = chunk.as_chunks::<8>() else { return u64x2(0, 0) };
        u64x2(u64::from_le_bytes(*low), u64::from_le_bytes(*high))
    }

    #[inline]
    pub(super) fn end_in_window(window: &[u8; 16], delimiter: u8) -> Option<usize> {
        let window = load(window);
        let (line, carriage) = (i8x16_eq(window, u8x16_splat(b'\n')), i8x16_eq(window, u8x16_splat(b'\r')));
        let hits = i8x16_bitmask(v128_or(i8x16_eq(window, u8x16_splat(delimiter)), v128_or(line, carriage)));
        (hits != 0).then(|| hits.trailing_zeros() as usize)
    }

    #[inline]
    pub(super) fn find(bytes: &[u8], needle: u8) -> (Option<usize>, &[u8]) {
        let (chunks, rest) = bytes.as_chunks::<16>();
        let needle = u8x16_splat(needle);
        for (index, chunk) in chunks.iter().enumerate() {
            let hits = i8x16_bitmask(i8x16_eq(load(chunk), needle));
            if hits != 0 {
                return (Some(index * 16 + hits.trailing_zeros() as usize), rest);
            }
        }
        (None, rest)
    }

    #[inline]
    pub(super) fn find_cell_end(bytes: &[u8], delimiter: u8) -> (Option<usize>, &[u8]) {
        let (chunks, rest) = bytes.as_chunks::<16>();
        let (delimiter, line, carriage) = (u8x16_splat(delimiter), u8x16_splat(b'\n'), u8x16_splat(b'\r'));
        for (index, chunk) in chunks.iter().enumerate() {
            let chunk = load(chunk);
            let ends = v128_or(i8x16_eq(chunk, line), i8x16_eq(chunk, carriage));
            let hits = i8x16_bitmask(v128_or(i8x16_eq(chunk, delimiter), ends));
            if hits != 0 {
                return (Some(index * 16 + hits.trailing_zeros() as usize), rest);
            }
        }
        (None, rest)
    }
}

/// Without such vectors all is left to the integers.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
mod wide {
    #[inline]
    pub(super) fn end_in_window(window: &[u8; 16], delimiter: u8) -> Option<usize> {
        super::narrow::find_cell_end(window, delimiter)
    }

    #[inline]
    pub(super) fn find(bytes: &[u8], _: u8) -> (Option<usize>, &[u8]) {
        (None, bytes)
    }

    #[inline]
    pub(super) fn find_cell_end(bytes: &[u8], _: u8) -> (Option<usize>, &[u8]) {
        (None, bytes)
    }
}

/// Eight bytes at a time, in plain integer arithmetic.
mod narrow {
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

    #[inline]
    pub(super) fn find(bytes: &[u8], needle: u8) -> Option<usize> {
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

    #[inline]
    pub(super) fn find_cell_end(bytes: &[u8], delimiter: u8) -> Option<usize> {
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
}

#[cfg(test)]
mod tests {
    use super::{end_in_window, find, find_cell_end, find_zero, first_of_window};

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

    #[test]
    fn the_first_zero_is_found_wherever_it_stands() {
        for length in 0..200 {
            assert_eq!(find_zero(&vec![1; length]), None);
            for place in 0..length {
                let mut bytes = vec![b'0'; length];
                bytes[place..].fill(0);
                assert_eq!(find_zero(&bytes), Some(place));
            }
        }
    }

    #[test]
    fn a_window_is_cut_at_the_end_of_its_cell() {
        for place in 0..16 {
            let mut window = *b"abcdefghijklmnop";
            assert_eq!(end_in_window(&window, b';'), None);
            window[place] = if place % 2 == 0 { b';' } else { b'\n' };
            assert_eq!(end_in_window(&window, b';'), Some(place));
            let mut cell = [0; 16];
            cell[..place].copy_from_slice(&window[..place]);
            assert_eq!(first_of_window(&window, place).map(u64::to_le_bytes).concat(), cell);
        }
        assert_eq!(first_of_window(b"abcdefghijklmnop", 16).map(u64::to_le_bytes).concat(), b"abcdefghijklmnop");
    }
}
