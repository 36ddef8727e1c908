#![allow(clippy::indexing_slicing, reason = "a byte is below 256, and a table has as many numbers")]
//! The check sum of zip and gzip: CRC-32 as in ISO 3309 and RFC 1952, section 8, sixteen bytes at a time.
//!
//! Crates for it have a fast way for processors that this program never meets: in a browser they all do what is done here, and carry
//! 16 kB of tables, which are worked out here.

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
#[derive(Clone, Copy, Debug)]
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
    pub(crate) fn sum(self) -> u32 {
        !self.0
    }
}

#[cfg(test)]
mod tests {
    use super::Crc;

    #[test]
    fn sums_are_those_of_the_standard_however_the_bytes_are_cut() {
        let long: Vec<u8> = (0..1000_u32).map(|number| (number * 7 % 251) as u8).collect();
        // The check value of the standard; the others by another program.
        let cases: [(&[u8], u32); 4] =
            [(b"", 0), (b"123456789", 0xCBF4_3926), (b"a", 0xE8B7_BE43), (&[0; 40], 0xE9EC_3DB1)];
        for (bytes, expected) in cases {
            let mut crc = Crc::default();
            crc.take(bytes);
            assert_eq!(crc.sum(), expected, "{bytes:?}");
        }
        for step in 1..40 {
            let mut crc = Crc::default();
            long.chunks(step).for_each(|slice| crc.take(slice));
            assert_eq!(crc.sum(), 0x04DA_8651, "in steps of {step}");
        }
    }
}
