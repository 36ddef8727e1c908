//! Quantiles of Student's t distribution (Student 1908, Biometrika 6).

use super::interval::Confidence;

/// The value within which a t variable of so many degrees of freedom lies, on either side, with this confidence. The degrees are a whole number from
/// 1 on: a count of answers less one.
pub fn quantile(confidence: Confidence, freedom: f64) -> f64 {
    // Beyond this, four terms of Fisher's expansion agree to more than eleven digits.
    const LARGE: f64 = 1000.0;
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

/// Newton's steps on the probability. It bends downwards and the normal quantile lies below the root, so that the steps come up to it from below.
fn solved(confidence: Confidence, freedom: f64) -> f64 {
    let wanted = 1.0 - 2.0 * confidence.tail();
    let mut t = confidence.z();
    for _ in 0..100 {
        let (within, density) = within(t, freedom);
        let step = (wanted - within) / density;
        t += step;
        if step.abs() <= 1e-15 * t {
            break;
        }
    }
    t
}

/// The probability of lying between −t and t, and how it grows with t: finite sums for whole degrees of freedom (Abramowitz and Stegun 1964, 26.7.3
/// and 26.7.4; the growth is that of the last term's integrand).
fn within(t: f64, freedom: f64) -> (f64, f64) {
    let whole = freedom + t * t;
    let (cos2, sin) = (freedom / whole, t / whole.sqrt());
    let angle_per_t = freedom.sqrt() / whole;
    let is_odd = freedom % 2.0 > 0.5;
    // Odd degrees begin with the angle itself, even ones with its sine.
    let mut k = if is_odd { 1.0 } else { 0.0 };
    let mut term = if is_odd { cos2.sqrt() } else { 1.0 };
    let mut sum = 0.0;
    while k + 2.0 <= freedom {
        sum += term;
        if k + 4.0 > freedom {
            break;
        }
        k += 2.0;
        term *= cos2 * (k - 1.0) / k;
    }
    let scale = if is_odd { std::f64::consts::FRAC_2_PI } else { 1.0 };
    let angle = if is_odd { t.atan2(freedom.sqrt()) } else { 0.0 };
    let growth = if freedom < 2.0 { 1.0 } else { (freedom - 1.0) * term * cos2.sqrt() };
    (scale * (angle + sin * sum), scale * growth * angle_per_t)
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
