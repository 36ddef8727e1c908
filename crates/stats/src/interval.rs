//! Confidence intervals: Wilson for shares, adjusted Wald for the Net Promoter Score, t for means.

use serde::{Deserialize, Serialize};

use super::sample_size::left_to_chance;
use super::student;
use super::summary::Summary;

/// How sure an interval shall be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Confidence {
    /// 90 %.
    P90,
    /// 95 %.
    #[default]
    P95,
    /// 99 %.
    P99,
}

impl Confidence {
    /// The choices, lowest first.
    pub const ALL: [Self; 3] = [Self::P90, Self::P95, Self::P99];

    /// As percent.
    pub const fn percent(self) -> u32 {
        match self {
            Self::P90 => 90,
            Self::P95 => 95,
            Self::P99 => 99,
        }
    }

    /// The choice of so many percent.
    pub fn from_percent(percent: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.percent().to_string() == percent)
    }

    /// The two-sided quantile of the normal distribution.
    pub const fn z(self) -> f64 {
        match self {
            Self::P90 => 1.644_853_626_951_472_2,
            Self::P95 => 1.959_963_984_540_054,
            Self::P99 => 2.575_829_303_548_900_4,
        }
    }

    /// The upper tail probability on one side, (1 − confidence) / 2.
    pub const fn tail(self) -> f64 {
        match self {
            Self::P90 => 0.05,
            Self::P95 => 0.025,
            Self::P99 => 0.005,
        }
    }
}

/// A range that contains the true value with the chosen confidence.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// The lower bound, in the unit of its result.
    pub low: f64,
    /// The upper bound.
    pub high: f64,
}

impl Interval {
    /// Clamped to the possible range, then widened where that is needed to contain the score itself.
    #[must_use]
    pub fn within(self, lowest: f64, highest: f64, score: f64) -> Self {
        let clamped = |bound: f64| match bound {
            bound if bound < lowest => lowest,
            bound if bound > highest => highest,
            bound => bound,
        };
        Self { low: clamped(self.low).min(score), high: clamped(self.high).max(score) }
    }

    /// Both bounds times a positive factor.
    #[must_use]
    pub fn scaled(self, factor: f64) -> Self {
        Self { low: self.low * factor, high: self.high * factor }
    }
}

/// The Wilson score interval of `k` out of `n`, as fractions (Wilson 1927, JASA 22). `n` must be above zero and `k` within 0…n.
pub fn wilson(k: f64, n: f64, confidence: Confidence) -> Interval {
    let z2 = confidence.z() * confidence.z();
    let p = k / n;
    let scale = 1.0 + z2 / n;
    let center = (p + z2 / (2.0 * n)) / scale;
    // k(n − k)/n³ rather than p(1 − p)/n: exact at both ends.
    let half = confidence.z() * (p * ((n - k) / n) / n + z2 / (4.0 * n * n)).sqrt() / scale;
    Interval { low: center - half, high: center + half }.within(0.0, 1.0, p)
}

/// The Net Promoter Score of counts and its plain standard error, in points: 100·√((p + d − (p − d)²)/n).
pub fn nps_plain(promoters: f64, detractors: f64, n: f64) -> (f64, f64) {
    let (p, d) = (promoters / n, detractors / n);
    let variance = (p + d - (p - d) * (p - d)).max(0.0);
    (100.0 * (p - d), 100.0 * (variance / n).sqrt())
}

/// The adjusted Wald interval of a Net Promoter Score, in points: ¾ promoter, ¾ detractor and 1½ passives are added before the plain formula
/// (Rocks 2016, The American Statistician 70).
pub fn nps_adjusted(promoters: f64, detractors: f64, n: f64, confidence: Confidence) -> Interval {
    let (score, _) = nps_plain(promoters, detractors, n);
    let (center, error) = nps_plain(promoters + 0.75, detractors + 0.75, n + 3.0);
    let half = confidence.z() * error;
    Interval { low: center - half, high: center + half }.within(-100.0, 100.0, score)
}

/// The same where `n` of a finite population answered: every count divided by ν² (see [`left_to_chance`]), about the score as it is. Of a census it is
/// the score itself.
pub fn nps_of_population(
    promoters: f64,
    detractors: f64,
    n: f64,
    population: Option<f64>,
    confidence: Confidence,
) -> Interval {
    let (score, _) = nps_plain(promoters, detractors, n);
    let left = left_to_chance(n, population);
    if left <= 0.0 {
        return Interval { low: score, high: score };
    }
    nps_adjusted(promoters / left, detractors / left, n / left, confidence).within(-100.0, 100.0, score)
}

/// The Wilson interval where `n` of a finite population answered, as fractions; the same rules.
pub fn wilson_of_population(k: f64, n: f64, population: Option<f64>, confidence: Confidence) -> Interval {
    let left = left_to_chance(n, population);
    if left <= 0.0 {
        return Interval { low: k / n, high: k / n };
    }
    wilson(k / left, n / left, confidence).within(0.0, 1.0, k / n)
}

/// The t interval of a mean (Student 1908); none for fewer than two values or when all are equal, since nothing is known of their spread.
pub fn mean_t(summary: &Summary, confidence: Confidence) -> Option<Interval> {
    let sd = summary.sd.filter(|sd| *sd > 0.0)?;
    let half = student::quantile(confidence, summary.n - 1.0) * sd / summary.n.sqrt();
    Some(Interval { low: summary.mean - half, high: summary.mean + half })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_catalogue_s_own_values() {
        let near = |a: f64, b: f64, tolerance: f64| assert!((a - b).abs() < tolerance, "{a} {b}");
        let i = wilson(960.0, 1200.0, Confidence::P95).scaled(100.0);
        near(i.low, 77.643, 5e-4);
        near(i.high, 82.166, 5e-4);
        let i = wilson(4.0, 4.0, Confidence::P95).scaled(100.0);
        near(i.low, 51.01, 5e-3);
        near(i.high, 100.0, 1e-12);
        for (p, d, n, score, plain, center, half) in
            [(50.0, 20.0, 100.0, 30.0, 15.31, 29.13, 15.08), (120.0, 30.0, 195.0, 46.15, 10.47, 45.45, 10.41)]
        {
            let (s, e) = nps_plain(p, d, n);
            near(s, score, 5e-3);
            near(e * Confidence::P95.z(), plain, 5e-3);
            let i = nps_adjusted(p, d, n, Confidence::P95);
            near(f64::midpoint(i.low, i.high), center, 5e-3);
            near((i.high - i.low) / 2.0, half, 5e-3);
        }
        let i = nps_adjusted(10.0, 0.0, 10.0, Confidence::P95);
        near(i.low, 76.92 - 29.42, 1e-2);
        near(i.high, 100.0, 1e-12);
    }

    /// Worked by hand: 600 of 1,000 asked leave ν² = 400/999 to chance, so that 300 of 600 count like 749.25 of 1,498.5.
    #[test]
    fn a_known_part_of_the_people_leaves_less_to_chance() {
        let close = |a: Interval, b: Interval| (a.low - b.low).abs() < 1e-12 && (a.high - b.high).abs() < 1e-12;
        let c = Confidence::P95;
        let found = wilson_of_population(300.0, 600.0, Some(1000.0), c);
        assert!(close(found, wilson(300.0 * 999.0 / 400.0, 600.0 * 999.0 / 400.0, c)));
        assert!(close(wilson_of_population(3.0, 4.0, None, c), wilson(3.0, 4.0, c)));
        assert!(close(wilson_of_population(3.0, 4.0, Some(4.0), c), Interval { low: 0.75, high: 0.75 }));
        assert!(close(nps_of_population(3.0, 1.0, 4.0, Some(4.0), c), Interval { low: 50.0, high: 50.0 }));
        assert!(close(nps_of_population(1.0, 0.0, 1.0, Some(1.0), c), Interval { low: 100.0, high: 100.0 }));
        let found = nps_of_population(50.0, 20.0, 100.0, Some(298.0), c);
        assert!(close(found, nps_adjusted(75.0, 30.0, 150.0, c)));
    }

    #[test]
    fn an_interval_contains_its_score() {
        for n in 1..=30 {
            for k in 0..=n {
                for c in Confidence::ALL {
                    let (k, n) = (f64::from(k), f64::from(n));
                    let i = wilson(k, n, c);
                    assert!(0.0 <= i.low && i.low <= k / n && k / n <= i.high && i.high <= 1.0);
                    let i = nps_adjusted(k, n - k, n, c);
                    let (score, _) = nps_plain(k, n - k, n);
                    assert!(-100.0 <= i.low && i.low <= score && score <= i.high && i.high <= 100.0);
                }
            }
        }
    }
}
