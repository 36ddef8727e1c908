//! The check sum of zip and gzip: CRC-32 (ISO 3309; RFC 1952, section 8).
//!
//! Outside the browser a crate computes it by instructions that the processor has for it. A browser gives no way to these, and the crate would bring
//! 16 kB of tables, which can be worked out.

#[cfg(any(test, target_family = "wasm"))]
mod browser;
#[cfg(not(target_family = "wasm"))]
mod native;

#[cfg(target_family = "wasm")]
pub(crate) use browser::Crc;
#[cfg(not(target_family = "wasm"))]
pub(crate) use native::Crc;

#[cfg(test)]
mod tests {
    use super::{browser, native};

    fn in_the_browser<'a>(slices: impl Iterator<Item = &'a [u8]>) -> u32 {
        let mut crc = browser::Crc::default();
        slices.for_each(|slice| crc.take(slice));
        crc.sum()
    }

    fn elsewhere<'a>(slices: impl Iterator<Item = &'a [u8]>) -> u32 {
        let mut crc = native::Crc::default();
        slices.for_each(|slice| crc.take(slice));
        crc.sum()
    }

    #[test]
    fn sums_are_those_of_the_standard_however_the_bytes_are_cut() {
        let long: Vec<u8> = (0..1000_u32).map(|number| (number * 7 % 251) as u8).collect();
        // The check value of the standard; the others by another program.
        let cases: [(&[u8], u32); 5] =
            [(b"", 0), (b"123456789", 0xCBF4_3926), (b"a", 0xE8B7_BE43), (&[0; 40], 0xE9EC_3DB1), (&long, 0x04DA_8651)];
        for (bytes, expected) in cases {
            for step in 1..40 {
                assert_eq!(in_the_browser(bytes.chunks(step)), expected, "in steps of {step}");
                assert_eq!(elsewhere(bytes.chunks(step)), expected, "in steps of {step}");
            }
        }
    }
}
