//! Two shares of counts compared.

use super::comparison::{self, Comparison};
use super::exact;
use super::interval::{Confidence, Interval, wilson};

/// A share of a count, checked: `n` is above zero and `part` within 0…n, both whole.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    /// The part.
    pub part: f64,
    /// The whole.
    pub n: f64,
}

/// The second share less the first, as fractions: Newcombe's interval, and the pooled z test, or Fisher's exact test where a cell of the table would
/// be expected to hold fewer than five (Cochran 1954, Biometrics 10).
pub fn compare(first: Sample, second: Sample, confidence: Confidence) -> Comparison {
    let p = if is_small(first, second) {
        fisher(first, second)
    } else {
        pooled_z(first, second).map_or(1.0, comparison::two_sided)
    };
    Comparison { difference: difference(first, second), interval: newcombe(first, second, confidence), p }
}

/// Whether the exact test is taken: a cell of the table would be expected to hold fewer than five.
pub fn is_small(first: Sample, second: Sample) -> bool {
    smallest_expected(first, second) < 5.0
}

fn difference(first: Sample, second: Sample) -> f64 {
    second.part / second.n - first.part / first.n
}

/// Both Wilson intervals squared up (Newcombe 1998, Statistics in Medicine 17, method 10).
fn newcombe(first: Sample, second: Sample, confidence: Confidence) -> Interval {
    let (p, q) = (first.part / first.n, second.part / second.n);
    let (a, b) = (wilson(first.part, first.n, confidence), wilson(second.part, second.n, confidence));
    let difference = difference(first, second);
    let low = difference - (q - b.low).hypot(a.high - p);
    let high = difference + (b.high - q).hypot(p - a.low);
    Interval { low, high }.within(-1.0, 1.0, difference)
}

/// The z of two shares with pooled variance, without continuity correction; undefined where both are all or nothing.
pub fn pooled_z(first: Sample, second: Sample) -> Option<f64> {
    let n = first.n + second.n;
    let part = first.part + second.part;
    let variance = part / n * ((n - part) / n) * (1.0 / first.n + 1.0 / second.n);
    (variance > 0.0).then(|| difference(first, second) / variance.sqrt())
}

/// The smallest count that a cell of the two-by-two table would hold if the shares were equal.
fn smallest_expected(first: Sample, second: Sample) -> f64 {
    let part = first.part + second.part;
    let n = first.n + second.n;
    first.n.min(second.n) * (part.min(n - part) / n)
}

/// Fisher's exact test, two-sided: the sum of all tables with these margins that are no likelier than the one seen (Fisher 1935).
pub fn fisher(first: Sample, second: Sample) -> f64 {
    let (n, part) = (first.n + second.n, first.part + second.part);
    let lowest = (part - second.n).max(0.0);
    let highest = part.min(first.n);
    let mode = ((part + 1.0) * ((first.n + 1.0) / (n + 2.0))).floor().clamp(lowest, highest);
    exact::two_sided(first.part, lowest, mode, &|x| {
        (part - x) / (x + 1.0) * ((first.n - x) / (second.n - part + x + 1.0))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_and_intervals_of_known_tables() {
        for (k, n, l, m, low, high, z, fisher_p) in [
            (
                3.0,
                10.0,
                7.0,
                10.0,
                -0.028_820_456_268_342_99,
                0.671_824_196_440_552_7,
                1.788_854_381_999_831_8,
                0.178_895_407_997_575_2,
            ),
            (1.0, 20.0, 8.0, 25.0, 0.032_232_339_122_012_93, 0.470_166_156_599_855_4, 2.25, 0.030_459_047_475_496_71),
            (
                40.0,
                100.0,
                55.0,
                110.0,
                -0.034_311_119_495_685_95,
                0.229_012_056_508_817_8,
                1.454_103_323_692_144,
                0.166_102_506_431_712_8,
            ),
            (480.0, 500.0, 5.0, 5.0, -0.394_706_649_985_453_98, 0.060_973_595_834_850_8, 0.456_341_344_478_464_3, 1.0),
        ] {
            let (first, second) = (Sample { part: k, n }, Sample { part: l, n: m });
            let found = compare(first, second, Confidence::P95);
            assert!((found.interval.low - low).abs() < 1e-9 && (found.interval.high - high).abs() < 1e-9, "{found:?}");
            assert!((pooled_z(first, second).unwrap() - z).abs() < 1e-9, "{found:?}");
            let got = fisher(first, second);
            assert!((got / fisher_p - 1.0).abs() < 1e-9, "{got} {fisher_p}");
        }
        let found = compare(Sample { part: 0.0, n: 30.0 }, Sample { part: 0.0, n: 40.0 }, Confidence::P95);
        assert!((found.p - 1.0).abs() < 1e-12 && (found.interval.high - 0.087_621_601_197_286_65).abs() < 1e-9);
    }
}
