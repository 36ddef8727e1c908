//! Two means compared.

use super::comparison::Comparison;
use super::interval::{Confidence, Interval};
use super::student;

/// A mean with its spread, checked: at least two values, the standard deviation 0 or more.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    /// The mean.
    pub mean: f64,
    /// The sample standard deviation (divisor n − 1).
    pub sd: f64,
    /// How many values.
    pub n: f64,
}

/// The second mean less the first, in their unit, by Welch's t test, which lets the spreads differ (Welch 1947, Biometrika 34; degrees of freedom of
/// Satterthwaite 1946). None where neither sample has any spread.
pub fn compare(first: Sample, second: Sample, confidence: Confidence) -> Option<Comparison> {
    let (difference, error, freedom) = welch(first, second)?;
    let half = student::quantile(confidence, freedom) * error;
    Some(Comparison {
        difference,
        interval: Interval { low: difference - half, high: difference + half },
        p: student::two_sided(difference / error, freedom),
    })
}

/// The difference, its standard error and the degrees of freedom.
pub fn welch(first: Sample, second: Sample) -> Option<(f64, f64, f64)> {
    let of_mean = |sample: Sample| sample.sd / sample.n.sqrt();
    let error = of_mean(first).hypot(of_mean(second));
    let weight = (of_mean(first) / error).powi(2);
    let freedom = 1.0 / (weight * weight / (first.n - 1.0) + (1.0 - weight).powi(2) / (second.n - 1.0));
    (error > 0.0).then_some((second.mean - first.mean, error, freedom))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_pair() {
        let (first, second) = (Sample { mean: 4.576, sd: 0.896, n: 5.0 }, Sample { mean: 8.181, sd: 1.235, n: 15.0 });
        let found = compare(first, second, Confidence::P95).unwrap();
        for (got, expected) in [
            (found.difference, 3.605),
            (found.p, 4.429_550_694_289_838e-5),
            (found.interval.low, 2.457_044_812_340_333_5),
            (found.interval.high, 4.752_955_187_659_666),
        ] {
            assert!((got / expected - 1.0).abs() < 1e-9, "{got} {expected}");
        }
        let still = Sample { mean: 3.0, sd: 0.0, n: 4.0 };
        assert_eq!(compare(still, still, Confidence::P95), None);
        assert!(compare(still, first, Confidence::P95).unwrap().p > 0.0);
    }
}
