//! Decimal digits → the nearest `f64`, and decimal rounding of digits.
//!
//! The standard library's own reader does the same, but brings a table of ten kilobytes that no compression shrinks: a tenth of what a visitor
//! loads. This one is slower and small; a property test holds it against the standard library.

/// More decimal places than this no `f64` has.
const MOST_PLACES: i32 = 1500;

/// The number with these digits times ten to the power of `exponent`, correctly rounded; `None` if `digits` holds anything but digits.
/// Beyond the range of `f64` it is infinite.
pub fn nearest(digits: &str, exponent: i32) -> Option<f64> {
    let mut number = Big::default();
    for digit in digits.chars() {
        number.times_plus(10, digit.to_digit(10)?);
    }
    let length = digits.trim_start_matches('0').len() as i32;
    if length == 0 || length.saturating_add(exponent) < -330 {
        return Some(0.0);
    }
    if length.saturating_add(exponent) > 310 {
        return Some(f64::INFINITY);
    }
    if exponent >= 0 {
        (0..exponent).for_each(|_| number.times_plus(10, 0));
        return Some(number.to_f64(0, false));
    }
    let places = exponent.saturating_neg().min(MOST_PLACES);
    // Enough bits in front that 64 are left after dividing by ten so often; what the divisions drop only tells halves from more than halves.
    let limbs = (places as usize * 4) / 32 + 3;
    number.shift_limbs(limbs);
    let mut dropped = false;
    for _ in 0..places {
        dropped |= number.over(10) != 0;
    }
    Some(number.to_f64(limbs, dropped))
}

/// A whole number of any size, lowest limb first.
#[derive(Default)]
struct Big(Vec<u32>);

impl Big {
    fn times_plus(&mut self, factor: u32, addend: u32) {
        let mut carry = u64::from(addend);
        for limb in &mut self.0 {
            carry += u64::from(*limb) * u64::from(factor);
            *limb = carry as u32;
            carry >>= 32;
        }
        if carry > 0 {
            self.0.push(carry as u32);
        }
    }

    /// Divides and gives the rest.
    fn over(&mut self, divisor: u32) -> u32 {
        let mut rest = 0u64;
        for limb in self.0.iter_mut().rev() {
            rest = rest << 32 | u64::from(*limb);
            *limb = (rest / u64::from(divisor)) as u32;
            rest %= u64::from(divisor);
        }
        rest as u32
    }

    fn shift_limbs(&mut self, limbs: usize) {
        self.0.splice(0..0, std::iter::repeat_n(0, limbs));
    }

    /// The nearest `f64` of the number divided by 2³² to the power of `limbs`, ties to even; `dropped` says that a little more stood behind it.
    fn to_f64(&self, limbs: usize, dropped: bool) -> f64 {
        let bit = |at: usize| self.0.get(at / 32).is_some_and(|limb| limb >> (at % 32) & 1 == 1);
        let Some(top) = (0..self.0.len() * 32).rev().find(|at| bit(*at)) else { return 0.0 };
        let exponent = top as i64 - limbs as i64 * 32 + 1023;
        if exponent >= 2047 {
            return f64::INFINITY;
        }
        // The smallest numbers have fewer bits.
        let bits = (52 + exponent.min(1)).max(0) as usize;
        let mut mantissa = 0u64;
        for at in 0..bits {
            mantissa = mantissa << 1 | u64::from(top.checked_sub(at).is_some_and(bit));
        }
        let half = exponent >= -52 && top.checked_sub(bits).is_some_and(bit);
        let beyond = dropped || (0..top.saturating_sub(bits)).any(bit);
        if half && (beyond || mantissa & 1 == 1) {
            mantissa += 1;
        }
        // The leading bit adds one to the exponent, as the format of f64 is made for; so does a bit more that rounding up has made.
        f64::from_bits(((exponent.max(1) as u64 - 1) << 52) + mantissa)
    }
}

/// Plain decimal digits (`12.345`) rounded to so many places, halves away from zero, padded with zeros.
pub fn rounded(digits: &str, places: usize) -> String {
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut out: Vec<u8> = whole.bytes().chain(fraction.bytes().chain(std::iter::repeat(b'0')).take(places)).collect();
    if fraction.as_bytes().get(places).is_some_and(|next| *next >= b'5') {
        let mut carry = true;
        for digit in out.iter_mut().rev() {
            carry = carry && *digit == b'9';
            *digit = if carry { b'0' } else { *digit + 1 };
            if !carry {
                break;
            }
        }
        if carry {
            out.insert(0, b'1');
        }
    }
    if places > 0 {
        out.insert(out.len() - places, b'.');
    }
    out.into_iter().map(char::from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]

        #[test]
        fn agrees_with_the_standard_library(digits in "[0-9]{1,40}", exponent in -60i32..60) {
            let expected: f64 = format!("{digits}e{exponent}").parse().unwrap();
            prop_assert_eq!(nearest(&digits, exponent), Some(expected));
        }

        #[test]
        fn every_number_comes_back(bits in 0u64..0x7FF0_0000_0000_0000) {
            let value = f64::from_bits(bits);
            let text = format!("{value:e}");
            let (mantissa, exponent) = text.split_once('e').unwrap();
            let places = mantissa.split_once('.').map_or(0, |(_, fraction)| fraction.len() as i32);
            let exponent: i32 = exponent.parse().unwrap();
            prop_assert_eq!(nearest(&mantissa.replace('.', ""), exponent - places), Some(value));
        }
    }

    #[test]
    fn halves_and_ends() {
        for text in [
            "9007199254740993",
            "9007199254740991",
            "9007199254740992",
            "36028797018963967",
            "1",
            "0",
            "000",
            "72057594037927945",
        ] {
            assert_eq!(nearest(text, 0), text.parse().ok(), "{text}");
        }
        assert_eq!(nearest("1", 400), Some(f64::INFINITY));
        assert_eq!(nearest("17976931348623157", 292), Some(f64::MAX));
        assert_eq!(nearest("1", -400), Some(0.0));
        assert_eq!(nearest("1x", 0), None);
    }

    #[test]
    fn rounds_as_on_paper() {
        for (digits, places, expected) in [
            ("1.005", 2, "1.01"),
            ("66.6666", 2, "66.67"),
            ("0.5", 0, "1"),
            ("9.999", 2, "10.00"),
            ("12", 2, "12.00"),
            ("0.004", 2, "0.00"),
            ("99", 0, "99"),
            ("99.5", 0, "100"),
        ] {
            assert_eq!(rounded(digits, places), expected);
        }
    }
}
