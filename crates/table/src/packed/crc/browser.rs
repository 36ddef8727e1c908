#![allow(clippy::indexing_slicing, reason = "a byte is below 256, and a table has as many numbers")]
//! CRC-32 sixteen bytes at a time, by tables that are worked out when they are first needed.

use std::sync::OnceLock;

/// The polynomial, its lowest power first.
const POLYNOMIAL: u32 = 0xEDB8_8320;
/// Bytes taken together.
const STEP: usize = 16;

/// What a byte does to the sum, from so many bytes before the end of a step.
type Tables = [[u32; 256]; STEP];

fn tables() -> &'static Tables {
    static TABLES: OnceLock<Box<Tables>> = OnceLock::new();
    TABLES.get_or_init(|| {
        let mut tables = Box::new([[0; 256]; STEP]);
        for byte in 0..256 {
            let mut sum = byte as u32;
            for _ in 0..8 {
                sum = (sum >> 1) ^ (if sum & 1 == 1 { POLYNOMIAL } else { 0 });
            }
            tables[0][byte] = sum;
        }
        for before in 1..STEP {
            for byte in 0..256 {
                let sum = tables[before - 1][byte];
                tables[before][byte] = (sum >> 8) ^ tables[0][(sum & 0xFF) as usize];
            }
        }
        tables
    })
}

/// The check sum of bytes as they come.
#[derive(Clone, Debug)]
pub(crate) struct Crc(u32);

impl Default for Crc {
    fn default() -> Self {
        Self(u32::MAX)
    }
}

impl Crc {
    /// Takes the next bytes.
    pub(crate) fn take(&mut self, bytes: &[u8]) {
        let tables = tables();
        let (steps, rest) = bytes.as_chunks::<STEP>();
        let mut sum = self.0;
        for step in steps {
            let [a, b, c, d, tail @ ..] = *step;
            let head = (u32::from_le_bytes([a, b, c, d]) ^ sum).to_le_bytes();
            sum = 0;
            for (place, byte) in head.iter().chain(&tail).enumerate() {
                sum ^= tables[STEP - 1 - place][usize::from(*byte)];
            }
        }
        for byte in rest {
            sum = (sum >> 8) ^ tables[0][((sum ^ u32::from(*byte)) & 0xFF) as usize];
        }
        self.0 = sum;
    }

    /// The sum of what was taken.
    pub(crate) fn sum(&self) -> u32 {
        !self.0
    }
}
