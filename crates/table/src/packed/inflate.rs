//! Deflated bytes into plain ones as they come, within limits.

use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_HAS_MORE_INPUT;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

use crate::finding::Finding;

/// Bytes of the ring that a stream looks back into and is handed out of.
const RING: usize = 64 * 1024;
/// Plain bytes up to which nothing is suspected.
const HARMLESS: u64 = 32 << 20;
/// How many times its own size a stream may become after that; sheets of empty cells reach a hundred.
const RATIO: u64 = 250;
/// Plain bytes of one stream, whatever its size.
const MOST: u64 = 4 << 30;

/// How much came out of how much, so that a bomb is noticed while it goes off.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Budget {
    pub(crate) packed: u64,
    pub(crate) plain: u64,
}

impl Budget {
    /// Adds what came out.
    pub(crate) fn spend(&mut self, plain: usize) -> Result<(), Finding> {
        self.plain += plain as u64;
        let bomb = self.plain > MOST || (self.plain > HARMLESS && self.plain / RATIO > self.packed);
        if bomb { Err(Finding::Bomb) } else { Ok(()) }
    }
}

/// A stream of deflated bytes.
pub(crate) struct Inflate {
    state: Box<DecompressorOxide>,
    ring: Vec<u8>,
    at: usize,
    pub(crate) done: bool,
}

/// Why a stream ended early.
#[derive(Debug, PartialEq)]
pub(crate) enum Stopped {
    /// It is no deflated stream, or was cut.
    Damaged,
    /// Whoever took the bytes had enough.
    By(Finding),
}

impl Inflate {
    /// A stream at its start.
    pub(crate) fn new() -> Self {
        Self { state: Box::default(), ring: vec![0; RING], at: 0, done: false }
    }

    /// Inflates the next slice; gives how many of its bytes belonged to the stream.
    pub(crate) fn feed(
        &mut self,
        bytes: &[u8],
        take: &mut dyn FnMut(&[u8]) -> Result<(), Finding>,
    ) -> Result<usize, Stopped> {
        let mut used = 0;
        while !self.done {
            let rest = bytes.get(used..).unwrap_or_default();
            let (status, read, written) =
                decompress(&mut self.state, rest, &mut self.ring, self.at, TINFL_FLAG_HAS_MORE_INPUT);
            used += read;
            take(self.ring.get(self.at..self.at + written).unwrap_or_default()).map_err(Stopped::By)?;
            self.at = (self.at + written) % RING;
            match status {
                TINFLStatus::Done => self.done = true,
                TINFLStatus::HasMoreOutput => {}
                TINFLStatus::NeedsMoreInput => break,
                _ => return Err(Stopped::Damaged),
            }
        }
        Ok(used)
    }
}

#[cfg(test)]
mod tests {
    use super::{Budget, Inflate, Stopped};
    use crate::Finding;

    #[test]
    fn streams_come_back_however_they_are_cut() {
        let text: Vec<u8> = (0..200_000_u32).flat_map(|number| (number / 7 % 251).to_le_bytes()).collect();
        let packed = miniz_oxide::deflate::compress_to_vec(&text, 6);
        for step in [1, 7, 1000, packed.len()] {
            let (mut inflate, mut plain) = (Inflate::new(), Vec::new());
            for slice in packed.chunks(step) {
                let used = inflate.feed(slice, &mut |bytes| {
                    plain.extend_from_slice(bytes);
                    Ok(())
                });
                assert_eq!(used, Ok(slice.len()));
            }
            assert!(inflate.done && plain == text);
        }
        let damaged = Inflate::new().feed(&[0xFF; 100], &mut |_| Ok(()));
        assert_eq!(damaged, Err(Stopped::Damaged));
    }

    #[test]
    fn bombs_are_noticed() {
        let mut budget = Budget { packed: 1 << 20, plain: 0 };
        assert_eq!(budget.spend(100 << 20), Ok(()));
        assert_eq!(budget.spend(200 << 20), Err(Finding::Bomb));
    }
}
