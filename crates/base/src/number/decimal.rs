//! Decimal digits → the nearest `f64`, an `f64` → its fewest digits, and decimal rounding of digits.
//!
//! The standard library's own reader does the same, but brings a table of ten kilobytes that no compression shrinks: a tenth of what a visitor
//! loads; its printer brings twelve kilobytes of code. These are slower and small; property tests hold them against the standard library.

/// More decimal places than this no `f64` has.
const MOST_PLACES: i32 = 1500;

/// The number with these digits times ten to the power of `exponent`, correctly rounded; `None` if `digits` holds anything but digits.
/// Beyond the range of `f64` it is infinite.
pub fn nearest(digits: &str, exponent: i32) -> Option<f64> {
    if digits.len() <= 15 && (-22..=22).contains(&exponent) {
        return few(digits, exponent);
    }
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

/// The same for so few that both they and the power of ten are exact: then one division or multiplication rounds once.
fn few(digits: &str, exponent: i32) -> Option<f64> {
    let (mut number, mut power) = (0u64, 1.0);
    for digit in digits.chars() {
        number = number * 10 + u64::from(digit.to_digit(10)?);
    }
    (0..exponent.abs()).for_each(|_| power *= 10.0);
    Some(if exponent < 0 { number as f64 / power } else { number as f64 * power })
}

/// The fewest digits that read back as the number, without an exponent; of several as few, those nearest to it. The number is finite and
/// not below 0.
pub fn shortest(value: f64) -> String {
    const WHOLE: f64 = 9_007_199_254_740_992.0;
    if value < WHOLE && value.trunc() >= value {
        return (value as u64).to_string();
    }
    let (digits, exponent) = exact(value);
    // A number that 15 digits can tell from its neighbours is what they round to. The smallest have fewer digits than that.
    let first = if value < 1e-290 { 1 } else { 15 };
    for count in first..=17 {
        // The first digits as a number, and whether the next number is nearer.
        let (mut below, mut half) = (0u64, false);
        for (place, digit) in digits.iter().rev().enumerate() {
            if place < count {
                below = below * 10 + u64::from(*digit);
            } else if place == count {
                half = *digit >= 5;
            }
        }
        let exponent = exponent + digits.len() as i32 - count.min(digits.len()) as i32;
        let nearer = below + u64::from(half);
        // At a power of two the numbers below stand closer: what is a little farther away may be the only one that reads back.
        for found in [nearer, below, below + 1] {
            if nearest(&found.to_string(), exponent) == Some(value) {
                return placed(&found.to_string(), exponent);
            }
        }
    }
    String::new()
}

/// All digits of a number, lowest first, and the power of ten of the lowest.
fn exact(value: f64) -> (Vec<u8>, i32) {
    let bits = value.to_bits();
    let (fraction, scale) = (bits & ((1 << 52) - 1), (bits >> 52) as i32);
    let mantissa = if scale > 0 { fraction | 1 << 52 } else { fraction };
    let zeros = mantissa.trailing_zeros();
    let (mantissa, power) = (mantissa >> zeros, scale.max(1) - 1075 + zeros as i32);
    let mut number = Big(vec![mantissa as u32, (mantissa >> 32) as u32]);
    // A half is five tenths.
    let factor = if power < 0 { 5 } else { 2 };
    (0..power.abs()).for_each(|_| number.times_plus(factor, 0));
    let mut digits = Vec::new();
    while let Some(top) = number.0.last() {
        if *top == 0 {
            number.0.pop();
        } else {
            digits.push(number.over(10) as u8);
        }
    }
    (digits, power.min(0))
}

/// Digits times a power of ten, without an exponent.
fn placed(digits: &str, exponent: i32) -> String {
    let kept = digits.trim_end_matches('0');
    let exponent = exponent + (digits.len() - kept.len()) as i32;
    let point = kept.len() as i32 + exponent;
    let zeros = |count: i32| "0".repeat(count.max(0) as usize);
    match kept.split_at_checked(point.max(0) as usize) {
        Some((whole, fraction)) if !fraction.is_empty() => {
            [if point > 0 { whole } else { "0" }, ".", &zeros(-point), fraction].concat()
        }
        _ => [kept, &zeros(exponent)].concat(),
    }
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

    /// Numbers at which printers go wrong: ends of ranges, powers of two (whose neighbours below stand closer), powers of ten, quarters between
    /// two candidates, and halves of a unit in the last place.
    #[test]
    fn prints_the_odd_ones_as_the_standard_library() {
        let powers = (0..2047u64).flat_map(|scale| [scale << 52, (scale << 52) + 1, ((scale + 1) << 52) - 1]);
        let tiny = (0..64).chain((0..52).map(|bit| 1u64 << bit));
        let tens = (-323..309).map(|power| format!("1e{power}").parse::<f64>().unwrap().to_bits());
        let quarters = (0..4000u64).map(|step| (2_251_799_813_685_248.0 + step as f64 / 4.0).to_bits());
        let cents = (0..20_000).map(|cents| (f64::from(cents) / 100.0).to_bits());
        for bits in powers.chain(tiny).chain(tens).chain(quarters).chain(cents) {
            let value = f64::from_bits(bits);
            assert_eq!(shortest(value), value.to_string(), "{bits:x}");
        }
    }

    /// Numbers of every size, and three times as many of those that calculators have; with `DESKMATH_LONG=1` eight million.
    #[test]
    fn prints_as_the_standard_library() {
        let cases = if std::env::var_os("DESKMATH_LONG").is_some() { 2_000_000 } else { 30_000 };
        // A linear congruence whose upper bits are mixed in: repeatable, and any number may come.
        let mut state = 0x9E37_79B9_7F4A_7C15_u64;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            state ^ state >> 29
        };
        for _ in 0..cases {
            let any = f64::from_bits(next() % 0x7FF0_0000_0000_0000);
            // A ratio of counts, a mantissa of the usual size, a decimal fraction.
            let usual = [
                (next() % 100_000) as f64 / (1 + next() % 9999) as f64,
                f64::from_bits(next() % (60 << 52) + (1000 << 52)),
                (next() % 100_000_000) as f64 / 10f64.powi((next() % 12) as i32),
            ];
            for value in usual.into_iter().chain([any]) {
                assert_eq!(shortest(value), value.to_string(), "{:x}", value.to_bits());
            }
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
