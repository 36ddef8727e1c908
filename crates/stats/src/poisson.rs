//! The exact two-sided Poisson test of a count, and the tails behind it where counts are too many to be added up.

use super::exact;
use super::normal;

/// Up to this mean all counts are added up; beyond, thousands on both sides would matter.
const ADDED_UP: f64 = 1e5;

/// The probability of all counts no likelier than the one seen, if `expected` (0 or more, not always whole) is usual.
pub fn two_sided(seen: f64, expected: f64) -> f64 {
    if expected <= ADDED_UP {
        return exact::two_sided(seen, 0.0, expected.floor(), &|x| expected / (x + 1.0));
    }
    // Equally likely counts differ in the last digits.
    let limit = rarity(seen, expected) - 1e-12;
    let mode = expected.floor();
    if rarity(mode, expected) >= limit {
        return 1.0;
    }
    // The count next to the mode on the other side that is no likelier than the one seen.
    let mut near = mode;
    let mut far = if seen > mode { 0.0 } else { 2.0 * mode };
    while far > mode && rarity(far, expected) < limit {
        far *= 2.0;
    }
    if rarity(far, expected) < limit {
        return at_least(seen, expected);
    }
    // Counts beyond 2⁵³ lie more than one apart.
    while (far - near).abs() > (1e-15 * mode).max(1.0) {
        let middle = f64::midpoint(near, far).floor();
        if rarity(middle, expected) >= limit {
            far = middle;
        } else {
            near = middle;
        }
    }
    at_least(seen.max(far), expected) + at_most(seen.min(far), expected)
}

/// The logarithm of how many times likelier than a count the mean itself would be, as near as counts beyond a hundred thousand need it.
fn rarity(count: f64, mean: f64) -> f64 {
    let count = count.max(1.0);
    let off = (mean - count) / count;
    count * less_log(off) - 0.5 * off.ln_1p() + (1.0 / count - 1.0 / mean) / 12.0
}

/// The probability of so many or more: the regularised lower incomplete gamma function P(count, mean).
fn at_least(count: f64, mean: f64) -> f64 {
    let (normal_value, rest) = temme(count, mean);
    (normal::upper_tail(-normal_value) - rest).max(0.0)
}

/// The probability of so many or fewer: the upper function Q(count + 1, mean).
fn at_most(count: f64, mean: f64) -> f64 {
    let (normal_value, rest) = temme(count + 1.0, mean);
    (normal::upper_tail(normal_value) + rest).max(0.0)
}

/// The uniform expansion of the incomplete gamma functions for large a (Temme 1979, SIAM Journal on Mathematical Analysis 10): a normal value and what
/// is to be added to its tail. Where x is far from a both vanish.
fn temme(a: f64, x: f64) -> (f64, f64) {
    let off = (x - a) / a;
    let half = less_log(off);
    let eta = (2.0 * half).sqrt().copysign(off);
    let first = [-1.0 / 3.0, 1.0 / 12.0, -2.0 / 135.0, 1.0 / 864.0, 1.0 / 2835.0, -139.0 / 777_600.0];
    let second = [-1.0 / 540.0, -1.0 / 288.0, 1.0 / 378.0];
    let series = |terms: &[f64]| terms.iter().rev().fold(0.0, |sum, term| sum * eta + term);
    let density = (-a * half).exp() / (2.0 * std::f64::consts::PI * a).sqrt();
    (eta * a.sqrt(), density * (series(&first) + series(&second) / a))
}

/// x − ln(1 + x) without losing the digits of a small x.
pub(super) fn less_log(x: f64) -> f64 {
    if x.abs() > 0.1 {
        return x - x.ln_1p();
    }
    // x²/2 − x³/3 + x⁴/4 − …
    x * x * (2..18).rev().fold(0.0, |sum, k| 1.0 / f64::from(k) - x * sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn matches_sums_of_forty_digits() {
        for (seen, expected, p) in [
            (0.0, 3.5, 0.056_936_305_513_638_19),
            (9.0, 4.0, 0.021_363_434_487_984_16),
            (2.0, 4.0, 0.452_972_918_523_139_15),
            (4.0, 4.0, 1.0),
            (480.0, 500.0, 0.383_149_064_748_295_1),
            (130.0, 100.0, 0.003_690_946_798_256_339),
            (10_000.0, 10_050.5, 0.617_961_609_262_461_1),
            (7.0, 0.25, 9.734_521_814_031_624e-9),
            (100_300.0, 100_000.5, 0.343_587_522_664_346),
            (99_000.0, 100_500.0, 2.125_792_579_566_676e-6),
            (1_000_500.0, 1e6, 0.617_075_047_196_355_4),
        ] {
            let got = two_sided(seen, expected);
            assert!((got / p - 1.0).abs() < 1e-9, "{seen} {expected}: {got} {p}");
        }
    }

    #[test]
    fn both_ways_meet() {
        let added = |seen: f64, expected: f64| exact::two_sided(seen, 0.0, expected.floor(), &|x| expected / (x + 1.0));
        for (seen, expected) in [(100_100.0, 100_000.5), (99_500.0, 100_001.0), (101_000.0, 100_001.0)] {
            let ratio = two_sided(seen, expected) / added(seen, expected);
            assert!((ratio - 1.0).abs() < 1e-9, "{seen} {expected}: {ratio}");
        }
    }

    #[test]
    fn any_counts_have_a_probability() {
        for seen in [0.0, 1.0, 1000.0, 1e5, 100_001.0, 1e9, 1e15] {
            for expected in [0.0, 1e-12, 0.5, 7.0, 99_999.5, 1e5, 100_001.0, 1e9 + 0.5, 1e15, 1e30] {
                let p = two_sided(seen, expected);
                assert!((0.0..=1.0).contains(&p), "{seen} {expected}: {p}");
                assert!((seen - expected).abs() > 0.0 || p > 0.999_999, "{seen}: {p}");
            }
        }
    }
}
