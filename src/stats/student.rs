//! Quantiles of Student's t distribution (Student 1908, Biometrika 6).

use statrs::distribution::{Continuous, ContinuousCDF, StudentsT};

use super::interval::Confidence;

/// The value within which a t variable of so many degrees of freedom lies, on either side, with this confidence.
pub fn quantile(confidence: Confidence, freedom: f64) -> f64 {
    // Beyond this the normal quantile with two terms of Fisher's expansion agrees to all digits, and the beta function does not.
    const LARGE: f64 = 1e5;
    if freedom > LARGE {
        let z = confidence.z();
        return z
            + (z.powi(3) + z) / (4.0 * freedom)
            + (5.0 * z.powi(5) + 16.0 * z.powi(3) + 3.0 * z) / (96.0 * freedom * freedom);
    }
    let tail = confidence.tail();
    let Ok(t) = StudentsT::new(0.0, 1.0, freedom) else {
        return f64::NAN;
    };
    let mut x = t.inverse_cdf(1.0 - tail);
    // The library's inverse stops at about nine digits; two Newton steps on its tail function give the rest.
    for _ in 0..2 {
        x += (t.sf(x) - tail) / t.pdf(x);
    }
    x
}

#[cfg(test)]
mod tests {
    use super::*;

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
