//! Quantiles of a list with intervals by order statistics, and times to an event of which some are not over (Kaplan & Meier 1958, JASA 53).

use serde::{Deserialize, Serialize};

use crate::interval::{Confidence, Interval};

/// Values above which the binomial distribution is as good as normal.
const LARGE: usize = 2000;

/// A quantile of values in rising order, linear between order statistics (type 7 of Hyndman & Fan 1996). None of an empty list.
pub fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let place = sorted.len().checked_sub(1)? as f64 * share;
    let (low, high) = (sorted.get(place.floor() as usize)?, sorted.get(place.ceil() as usize)?);
    Some(low + (high - low) * place.fract())
}

/// The ranks, counted from 1, of the order statistics between which the quantile lies with the chosen confidence: by the binomial distribution of
/// how many values lie below it (David & Nagaraja 2003, Order Statistics, 7.1). None where there are too few values.
pub fn ranks(n: usize, share: f64, confidence: Confidence) -> Option<(usize, usize)> {
    let tail = confidence.tail();
    let (low, high) = if n > LARGE {
        let half = confidence.z() * (n as f64 * share * (1.0 - share)).sqrt();
        let centre = n as f64 * share;
        ((centre - half).floor(), (centre + half).ceil() + 1.0)
    } else {
        let (mut log, mut below) = (n as f64 * (1.0 - share).ln(), 0.0);
        let (mut low, mut high) = (0.0, f64::INFINITY);
        for k in 0..=n {
            below += f64::exp(log);
            if below <= tail {
                low = k as f64 + 1.0;
            }
            if below >= 1.0 - tail && high.is_infinite() {
                high = k as f64 + 1.0;
            }
            log += ((n - k) as f64 / (k as f64 + 1.0)).ln() + (share / (1.0 - share)).ln();
        }
        (low, high)
    };
    (low >= 1.0 && high <= n as f64).then_some((low as usize, high as usize))
}

/// The interval of a quantile of values in rising order; none where there are too few.
pub fn interval(sorted: &[f64], share: f64, confidence: Confidence) -> Option<Interval> {
    let (low, high) = ranks(sorted.len(), share, confidence)?;
    Some(Interval { low: *sorted.get(low - 1)?, high: *sorted.get(high - 1)? })
}

/// The median of times to an event of which some are not over, and what it rests on.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Survival {
    /// The smallest time at which at most half are left; none where more than half are left at the end.
    pub median: Option<f64>,
    /// The lower bound of the median.
    pub low: Option<f64>,
    /// The upper bound; none where it lies beyond the times that were seen.
    pub high: Option<f64>,
    /// Times that ended with the event.
    pub events: usize,
    /// Times that were cut off.
    pub censored: usize,
}

/// Kaplan and Meier's curve of times, each with whether it ended with the event; the interval of the median by that of the curve on the
/// logarithmic scale (Brookmeyer & Crowley 1982, Biometrics 38).
pub fn kaplan_meier(times: &mut [(f64, bool)], confidence: Confidence) -> Survival {
    times.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
    let (mut left, mut curve, mut variance) = (times.len(), 1.0, 0.0);
    let mut found = Survival { median: None, low: None, high: None, events: 0, censored: 0 };
    for same in times.chunk_by(|a, b| a.0.to_bits() == b.0.to_bits()) {
        let ended = same.iter().filter(|(_, ended)| *ended).count();
        let at_risk = left as f64;
        left -= same.len();
        found.events += ended;
        found.censored += same.len() - ended;
        let Some((time, _)) = same.first().filter(|_| ended > 0) else { continue };
        curve *= 1.0 - ended as f64 / at_risk;
        variance += ended as f64 / (at_risk * (at_risk - ended as f64));
        // What is left of rounding must not decide whether just half are left.
        let is_half = |value: f64| value <= 0.5 + 1e-12;
        let spread = (confidence.z() * variance.sqrt()).exp();
        if is_half(curve) {
            found.median = found.median.or(Some(*time));
        }
        if is_half(curve / spread) || curve < 1e-12 {
            found.low = found.low.or(Some(*time));
        }
        if curve < 1e-12 || is_half(curve * spread) {
            found.high = found.high.or(Some(*time));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{interval, kaplan_meier, quantile, ranks};
    use crate::interval::Confidence;

    #[test]
    fn intervals_by_order_statistics() {
        assert_eq!(ranks(50, 0.5, Confidence::P95), Some((18, 33)));
        assert_eq!(ranks(100, 0.9, Confidence::P95), Some((84, 96)));
        assert_eq!(ranks(5, 0.5, Confidence::P95), None);
        // Altman and others, Statistics with Confidence.
        let x = [66.0, 71.2, 83.0, 83.6, 101.0, 107.6, 122.0, 143.0, 160.0, 177.0, 414.0];
        let found = interval(&x, 0.5, Confidence::P95).unwrap();
        assert!((found.low - 71.2).abs() < 1e-9 && (found.high - 177.0).abs() < 1e-9);
        assert!((quantile(&x, 0.5).unwrap() - 107.6).abs() < 1e-9);
        assert_eq!(quantile(&[], 0.5), None);
        let (low, high) = ranks(1_000_000, 0.5, Confidence::P95).unwrap();
        assert!((499_000..500_000).contains(&low) && (500_000..501_100).contains(&high));
    }

    /// Maintenance of acute myelogenous leukaemia, as R's `survival` prints it.
    #[test]
    fn medians_of_times_that_are_not_all_over() {
        let maintained = [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161];
        let events = [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0];
        let mut times: Vec<(f64, bool)> =
            maintained.iter().zip(events).map(|(time, event)| (f64::from(*time), event == 1)).collect();
        let found = kaplan_meier(&mut times, Confidence::P95);
        assert_eq!((found.median, found.low, found.high), (Some(31.0), Some(18.0), None));
        assert_eq!((found.events, found.censored), (7, 4));
        let other = [5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45];
        let mut times: Vec<(f64, bool)> = other.iter().map(|time| (f64::from(*time), *time != 16)).collect();
        let found = kaplan_meier(&mut times, Confidence::P95);
        assert_eq!((found.median, found.low, found.high), (Some(23.0), Some(8.0), Some(45.0)));
    }
}
