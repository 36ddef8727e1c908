//! Mean, spread and order statistics of a list of values or of a distribution.

use base::sorting::sorted_by;

/// What a list or a distribution of known values says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Summary {
    /// How many values.
    pub n: f64,
    /// The arithmetic mean.
    pub mean: f64,
    /// The sample standard deviation (divisor n − 1); none for a single value.
    pub sd: Option<f64>,
    /// The median.
    pub median: f64,
    /// The 90th percentile.
    pub p90: f64,
}

impl Summary {
    /// Of counts per value, in rising order of the values; none when all counts are zero.
    pub fn of_distribution(steps: &[(f64, f64)]) -> Option<Self> {
        let n: f64 = steps.iter().map(|(_, count)| count).sum();
        if n <= 0.0 {
            return None;
        }
        // Of equal values the mean is that value, to the bit, and nothing is spread; the sum of many would differ by an error of rounding.
        let mut counted = steps.iter().filter(|(_, count)| *count > 0.0).map(|(value, _)| *value);
        let equal = counted.next().filter(|first| counted.all(|value| value.to_bits() == first.to_bits()));
        let mean = equal.unwrap_or_else(|| steps.iter().map(|(value, count)| value * count).sum::<f64>() / n);
        let squares: f64 = steps.iter().map(|(value, count)| count * (value - mean) * (value - mean)).sum();
        let sd = (n > 1.0).then(|| (squares / (n - 1.0)).sqrt());
        Some(Self { n, mean, sd, median: percentile(steps, n, 0.5), p90: percentile(steps, n, 0.9) })
    }

    /// Of a list of values; none of an empty one.
    pub fn of_values(values: &[f64]) -> Option<Self> {
        let steps: Vec<(f64, f64)> = sorted_by(values, |value| *value).into_iter().map(|value| (value, 1.0)).collect();
        Self::of_distribution(&steps)
    }
}

/// Linear between order statistics (type 7 of Hyndman & Fan 1996, The American Statistician 50).
fn percentile(steps: &[(f64, f64)], n: f64, p: f64) -> f64 {
    let place = (n - 1.0) * p;
    let (low, high) = (order_statistic(steps, place.floor()), order_statistic(steps, place.ceil()));
    low + (high - low) * place.fract()
}

/// The value at a rank counted from 0.
fn order_statistic(steps: &[(f64, f64)], rank: f64) -> f64 {
    let mut below = 0.0;
    for (value, count) in steps {
        below += count;
        if rank < below {
            return *value;
        }
    }
    steps.last().map_or(0.0, |(value, _)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_and_distributions_agree() {
        let list = Summary::of_values(&[3.0, 1.0, 2.0, 2.0]).unwrap();
        let distribution = Summary::of_distribution(&[(1.0, 1.0), (2.0, 2.0), (3.0, 1.0)]).unwrap();
        assert_eq!(list, distribution);
        for (got, expected) in
            [(list.mean, 2.0), (list.median, 2.0), (list.p90, 2.7), (list.sd.unwrap(), (2.0f64 / 3.0).sqrt())]
        {
            assert!((got - expected).abs() < 1e-12, "{got} {expected}");
        }
        for (value, n) in [(0.1, 3), (1113.36, 30), (0.7, 1000)] {
            let equal = Summary::of_values(&vec![value; n]).unwrap();
            assert_eq!(
                (equal.mean.to_bits(), equal.sd.map(f64::to_bits)),
                (f64::to_bits(value), Some(0.0f64.to_bits()))
            );
        }
        assert_eq!(Summary::of_values(&[]), None);
        assert_eq!(Summary::of_values(&[7.0]).unwrap().sd, None);
    }
}
