//! Student's t distribution (Student 1908, Biometrika 6): quantiles and tails.

use super::interval::Confidence;
use super::normal;

/// Degrees of freedom beyond which expansions around the normal distribution agree to more than eleven digits.
const LARGE: f64 = 1000.0;

/// The value within which a t variable of so many degrees of freedom lies, on either side, with this confidence. The degrees are 1 or more, not
/// always whole: those of Welch's test lie between.
pub fn quantile(confidence: Confidence, freedom: f64) -> f64 {
    if freedom > LARGE { expanded(confidence.z(), freedom) } else { solved(confidence, freedom) }
}

/// The normal quantile and Fisher's expansion in the inverse of the degrees of freedom (Abramowitz and Stegun 1964, 26.7.5).
fn expanded(z: f64, freedom: f64) -> f64 {
    let z2 = z * z;
    let terms = [
        (z2 + 1.0) / 4.0,
        ((5.0 * z2 + 16.0) * z2 + 3.0) / 96.0,
        (((3.0 * z2 + 19.0) * z2 + 17.0) * z2 - 15.0) / 384.0,
        ((((79.0 * z2 + 776.0) * z2 + 1482.0) * z2 - 1920.0) * z2 - 945.0) / 92_160.0,
    ];
    z * (1.0 + terms.iter().rev().fold(0.0, |sum, term| (sum + term) / freedom))
}

/// Degrees of freedom from which the expansion is a good beginning.
const FAIR: f64 = 8.0;

/// The value whose two-sided probability is that of the confidence: from the expansion on by secants of its logarithm, which is nearly straight.
fn solved(confidence: Confidence, freedom: f64) -> f64 {
    if freedom < FAIR {
        return halved(confidence, freedom);
    }
    let wanted = 2.0 * confidence.tail();
    let off = |t: f64| (two_sided(t, freedom) / wanted).ln();
    let mut after = expanded(confidence.z(), freedom);
    let mut before = after * 0.9999;
    let mut off_before = off(before);
    for _ in 0..12 {
        let off_after = off(after);
        let step = off_after * (after - before) / (off_after - off_before);
        if !step.is_finite() || step.abs() <= 1e-16 * after {
            break;
        }
        (before, off_before) = (after, off_after);
        after -= step;
    }
    after
}

/// Halves the range in which the two-sided probability is that of the confidence. One degree of freedom has the largest quantile.
fn halved(confidence: Confidence, freedom: f64) -> f64 {
    let wanted = 2.0 * confidence.tail();
    let (mut low, mut high) = (confidence.z(), 64.0);
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if two_sided(middle, freedom) > wanted {
            low = middle;
        } else {
            high = middle;
        }
    }
    f64::midpoint(low, high)
}

/// The probability that a t variable lies at least so far from zero, on either side.
pub fn two_sided(t: f64, freedom: f64) -> f64 {
    // Beyond, the probability is zero in a double.
    let t2 = (t * t).min(1e305);
    if freedom > LARGE {
        // Hill 1970, Algorithm 395 (Communications of the ACM 13): the normal value of the same probability.
        let a = freedom - 0.5;
        let b = 48.0 * a * a;
        let y = a * (t2 / freedom).ln_1p();
        let series = (((-0.4 * y - 3.3) * y - 24.0) * y - 85.5) / (0.8 * y * y + 100.0 + b) + y + 3.0;
        return if y < 1500.0 { 2.0 * normal::upper_tail((series / b + 1.0) * y.sqrt()) } else { 0.0 };
    }
    let (a, all) = (0.5 * freedom, freedom + t2);
    let (x, rest) = (freedom / all, t2 / all);
    if rest >= 1.0 {
        return 0.0;
    }
    // x^a·√rest/B(a, ½); x itself loses the digits of a small t.
    let power = (-a * (t2 / freedom).ln_1p()).exp() * rest.sqrt() * gamma_ratio(a) / std::f64::consts::PI.sqrt();
    let p = if x < (a + 1.0) / (a + 2.5) {
        power * fraction(a, 0.5, x) / a
    } else {
        1.0 - power * fraction(0.5, a, rest) / 0.5
    };
    p.clamp(0.0, 1.0)
}

/// Γ(a + ½)/Γ(a): the series in 1/a for large a (Tricomi and Erdélyi 1951), by recurrence from there.
fn gamma_ratio(a: f64) -> f64 {
    let (mut large, mut factor) = (a, 1.0);
    while large < 50.0 {
        factor *= large / (large + 0.5);
        large += 1.0;
    }
    let x = 1.0 / large;
    let series = ((((-399.0 / 8.0 * x - 21.0) / 32.0 * x + 5.0) / 8.0 * x + 1.0) / 16.0 * x - 1.0) / 8.0 * x + 1.0;
    factor * large.sqrt() * series
}

/// The continued fraction of the incomplete beta function (Press et al., Numerical Recipes, 6.4), by the method of Lentz. The first coefficient
/// stands before the fraction.
fn fraction(a: f64, b: f64, x: f64) -> f64 {
    let mut below = 1.0 / (1.0 - (a + b) * x / (a + 1.0));
    let (mut above, mut value) = (1.0, below);
    for step in 1..500 {
        let k = f64::from(step);
        let twice = a + 2.0 * k;
        let even = k * (b - k) * x / ((twice - 1.0) * twice);
        let odd = -(a + k) * (a + b + k) * x / (twice * (twice + 1.0));
        let before = value;
        for term in [even, odd] {
            below = 1.0 / (1.0 + term * below);
            above = 1.0 + term / above;
            value *= above * below;
        }
        if (value - before).abs() <= 1e-16 * value {
            break;
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_meet() {
        for confidence in Confidence::ALL {
            for freedom in [800.0, 801.0, 999.0, 1000.0] {
                let ratio = expanded(confidence.z(), freedom) / solved(confidence, freedom);
                assert!((ratio - 1.0).abs() < 1e-12, "{confidence:?} {freedom}: {ratio}");
            }
        }
    }

    #[test]
    fn secants_and_halves_meet() {
        for confidence in Confidence::ALL {
            for freedom in (16..2000).map(|twice| f64::from(twice) / 2.0) {
                let ratio = solved(confidence, freedom) / halved(confidence, freedom);
                assert!((ratio - 1.0).abs() < 1e-13, "{confidence:?} {freedom}: {ratio}");
            }
        }
    }

    #[test]
    fn tails_of_any_freedom() {
        for (t, freedom, expected) in [
            (0.0, 3.3, 1.0),
            (0.001, 2.5, 0.999_276_382_720_784_9),
            (1.0, 1.0, 0.5),
            (2.5, 1.7, 0.151_181_774_389_041_2),
            (7.0, 9.573_462, 4.638_217_265_074_92e-5),
            (1.96, 150.25, 0.051_845_894_968_654_35),
            (5.0, 999.5, 6.767_808_835_558_429e-7),
            (0.3, 999.5, 0.764_239_535_352_921_5),
            (3.0, 1000.5, 0.002_766_675_387_146_228),
            (12.0, 2500.5, 2.691_169_082_613_256e-32),
            (2.0, 1e12, 0.045_500_263_896_628_37),
        ] {
            let got = two_sided(t, freedom);
            assert!((got / expected - 1.0).abs() < 1e-9, "{t} {freedom}: {got} {expected}");
        }
        assert!(two_sided(f64::MAX, 3.0) < 1e-300 && two_sided(f64::MAX, 1e15) < 1e-300);
    }

    #[test]
    fn matches_printed_tables() {
        for (confidence, freedom, expected) in [
            (Confidence::P95, 1.0, 12.706_204_736_174_7),
            (Confidence::P90, 2.0, 2.919_985_580_353_73),
            (Confidence::P99, 5.0, 4.032_142_983_557_54),
            (Confidence::P95, 30.0, 2.042_272_456_301_24),
            (Confidence::P95, 1000.0, 1.962_339_080_826_4),
            (Confidence::P95, 99_999.0, 1.959_987_708_192),
            (Confidence::P95, 1e6, 1.959_966_356_816_3),
            (Confidence::P95, 1e15, 1.959_963_984_540_054),
        ] {
            let got = quantile(confidence, freedom);
            assert!((got / expected - 1.0).abs() < 1e-9, "{confidence:?} {freedom}: {got} {expected}");
        }
    }
}
