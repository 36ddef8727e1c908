//! Check characters: one for each pair (CRC-5, which finds any change of one digit) and five for the whole (CRC-24, which finds any change of
//! up to three neighbouring characters). Small letters and digits only, so that they survive lower-casing.

const ALPHABET: [u8; 32] = *b"abcdefghijkmnpqrstuvwxyz23456789";

/// How many characters stand for the whole.
pub const WHOLE: usize = 5;

/// The check of all pairs: one character each, then those of the whole.
pub fn sum(pairs: &[(String, String)]) -> String {
    let each = pairs.iter().map(one);
    each.chain(whole(pairs)).collect()
}

/// The check character of a pair.
pub fn one((key, value): &(String, String)) -> char {
    // x⁵ + x² + 1
    letter(crc(format!("{key}={value}").bytes(), 5, 0b00101, 0b11111))
}

/// The check characters of the whole.
pub fn whole(pairs: &[(String, String)]) -> impl Iterator<Item = char> {
    let text: Vec<String> = pairs.iter().map(|(key, value)| format!("{key}={value}")).collect();
    // The polynomial of OpenPGP (RFC 9580).
    let sum = crc(text.join("&").bytes(), 24, 0x86_4C_FB, 0xB7_04_CE);
    (0..WHOLE as u32).rev().map(move |place| letter(sum >> (5 * place)))
}

fn letter(bits: u32) -> char {
    ALPHABET.get(bits as usize & 31).map_or('a', |byte| char::from(*byte))
}

/// The cyclic redundancy check of `width` bits, most significant bit first.
fn crc(bytes: impl Iterator<Item = u8>, width: u32, polynomial: u32, start: u32) -> u32 {
    let top = 1 << (width - 1);
    let mask = (top << 1) - 1;
    let mut register: u32 = start;
    for byte in bytes {
        for place in (0..8).rev() {
            let bit = u32::from(byte >> place & 1);
            let carry = u32::from(register & top != 0) ^ bit;
            register = (register << 1) & mask;
            if carry == 1 {
                register ^= polynomial;
            }
        }
    }
    register
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_changed_digit_is_found() {
        for digits in ["50", "1234567", "0.125"] {
            let pair = ("promoters".to_owned(), digits.to_owned());
            for (at, old) in digits.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
                for new in ('0'..='9').filter(|new| *new != old) {
                    let mut changed = digits.to_owned();
                    changed.replace_range(at..=at, &new.to_string());
                    assert_ne!(one(&pair), one(&("promoters".to_owned(), changed)));
                }
            }
        }
    }
}
