//! Two Net Promoter Scores compared.

use super::comparison::{self, Comparison};
use super::interval::{Confidence, Interval, nps_plain};

/// The counts of a score, checked: `n` is above zero and no smaller than promoters and detractors together.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    /// Answers of 9 and 10.
    pub promoters: f64,
    /// Answers from 0 to 6.
    pub detractors: f64,
    /// All answers.
    pub n: f64,
}

impl Sample {
    /// The counts of answers from 0 to 10, each with how often it was given.
    pub fn of_answers(answers: impl Iterator<Item = (i32, f64)>) -> Self {
        let mut sample = Self { promoters: 0.0, detractors: 0.0, n: 0.0 };
        for (answer, count) in answers {
            sample.n += count;
            match answer {
                9.. => sample.promoters += count,
                7.. => {}
                _ => sample.detractors += count,
            }
        }
        sample
    }
}

/// The second score less the first, as fractions (−2…2), with interval and test of the adjusted scores (Rocks 2016, The American Statistician 70).
pub fn compare(first: Sample, second: Sample, confidence: Confidence) -> Comparison {
    let (difference, _) = plain(first, second);
    let (center, error) = plain(adjusted(first), adjusted(second));
    let half = confidence.z() * error;
    Comparison {
        difference,
        interval: Interval { low: center - half, high: center + half }.within(-2.0, 2.0, difference),
        p: comparison::two_sided(center / error),
    }
}

/// The difference of two scores and its standard error, as fractions, by the plain formula.
pub fn plain(first: Sample, second: Sample) -> (f64, f64) {
    let of = |sample: Sample| nps_plain(sample.promoters, sample.detractors, sample.n);
    let ((a, a_error), (b, b_error)) = (of(first), of(second));
    ((b - a) / 100.0, a_error.hypot(b_error) / 100.0)
}

/// With ¾ promoter, ¾ detractor and 1½ passives more, so that the error is never zero.
fn adjusted(sample: Sample) -> Sample {
    Sample { promoters: sample.promoters + 0.75, detractors: sample.detractors + 0.75, n: sample.n + 3.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_counted() {
        let counts = [1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 2.0, 4.0, 8.0, 16.0, 32.0];
        let found = Sample::of_answers((0..).zip(counts));
        let off = (found.promoters - 48.0).abs() + (found.detractors - 3.0).abs() + (found.n - 63.0).abs();
        assert!(off < 1e-9, "{found:?}");
    }

    #[test]
    fn the_catalogue_s_example() {
        let first = Sample { promoters: 50.0, detractors: 20.0, n: 100.0 };
        let second = Sample { promoters: 62.0, detractors: 13.0, n: 100.0 };
        let found = compare(first, second, Confidence::P95);
        assert!((found.difference - 0.19).abs() < 1e-12);
        assert!((found.p - 0.078).abs() < 5e-4, "{found:?}");
        let (center, error) = plain(adjusted(first), adjusted(second));
        assert!((center / error - 1.764).abs() < 5e-4);
        let all = Sample { promoters: 1e15, detractors: 0.0, n: 1e15 };
        assert!(compare(all, all, Confidence::P99).p <= 1.0);
    }
}
