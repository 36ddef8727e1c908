//! What metrics share that are a part of a whole, a total over a count, or a list of times.

use crate::chart::{Bar, Bars, Chart, Label, Mark, Quantity, Rest, Tone};
use crate::expr;
use crate::finding::{Fault, Finding};
use crate::metric::Measure;
use crate::outcome::{NoInterval, Outcome};
use crate::sorting::sorted_by;
use crate::stats::interval::{self, Confidence, Interval};
use crate::stats::summary::Summary;
use crate::unit::Unit;

/// A count of a whole, checked: the whole is above zero and no smaller than the part.
#[derive(Clone, Copy, Debug)]
pub struct Share {
    /// The part.
    pub part: f64,
    /// The whole.
    pub whole: f64,
}

impl Share {
    /// The part and the whole with the names of their inputs.
    ///
    /// # Errors
    /// The whole is zero, or smaller than the part.
    pub fn new(part: (&'static str, f64), whole: (&'static str, f64)) -> Result<Self, Fault> {
        if whole.1 <= 0.0 {
            return Err(Fault::at(whole.0, Finding::DividedByZero));
        }
        if part.1 > whole.1 {
            return Err(Fault::at(part.0, Finding::PartAboveWhole { whole: whole.0 }));
        }
        Ok(Self { part: part.1, whole: whole.1 })
    }

    /// As percent.
    pub fn percent(self) -> f64 {
        100.0 * self.part / self.whole
    }

    /// Its Wilson interval, in percent.
    pub fn interval(self, confidence: Confidence) -> Interval {
        let percent = self.percent();
        interval::wilson(self.part, self.whole, confidence).scaled(100.0).within(0.0, 100.0, percent)
    }

    /// Two bars: the part, with its interval, and the rest of the whole, in percent.
    pub fn chart(self, part: &'static str, rest: Rest, interval: Option<Interval>, good: bool) -> Chart {
        let (of_part, of_rest) = if good { (Tone::Good, Tone::Bad) } else { (Tone::Bad, Tone::Good) };
        let bar = |label, value, interval, tone| Bar { label, value, interval, tone };
        Chart::Bars(Bars {
            quantity: Quantity::Share,
            bars: vec![
                bar(Label::Input(part), self.percent(), interval, of_part),
                bar(Label::Rest(rest), 100.0 - self.percent(), None, of_rest),
            ],
            upright: false,
            marks: Vec::new(),
            compare: None,
        })
    }
}

/// A part of what is left of a whole when something is taken off.
///
/// # Errors
/// What is taken off exceeds the whole or leaves nothing, or the part exceeds what is left.
pub fn of_rest(
    part: (&'static str, f64),
    whole: (&'static str, f64),
    less: (&'static str, f64),
) -> Result<Share, Fault> {
    if whole.1 <= 0.0 {
        return Err(Fault::at(whole.0, Finding::DividedByZero));
    }
    if less.1 > whole.1 {
        return Err(Fault::at(less.0, Finding::PartAboveWhole { whole: whole.0 }));
    }
    let rest = whole.1 - less.1;
    if rest <= 0.0 {
        return Err(Fault::at(less.0, Finding::NothingLeft { taken_by: less.0 }));
    }
    if part.1 > rest {
        return Err(Fault::at(part.0, Finding::AboveRest { whole: whole.0, less: less.0 }));
    }
    Ok(Share { part: part.1, whole: rest })
}

/// A total over a count.
///
/// # Errors
/// The count is zero.
pub fn mean(total: f64, count: (&'static str, f64)) -> Result<f64, Fault> {
    if count.1 > 0.0 { Ok(total / count.1) } else { Err(Fault::at(count.0, Finding::DividedByZero)) }
}

/// A single value as one bar, beside the benchmarks that fit.
pub fn beside_benchmarks(result: &'static str, value: f64, quantity: Quantity) -> Chart {
    let own = Bar { label: Label::Result(result), value, interval: None, tone: Tone::Plain };
    Chart::Bars(Bars { quantity, bars: vec![own], upright: false, marks: Vec::new(), compare: Some(result) })
}

/// The t interval of a mean within the possible range, or why there is none.
///
/// # Errors
/// One answer, or all answers equal.
pub fn mean_interval(
    summary: &Summary,
    lowest: f64,
    highest: f64,
    confidence: Confidence,
) -> Result<Interval, NoInterval> {
    match interval::mean_t(summary, confidence) {
        Some(found) => Ok(found.within(lowest, highest, summary.mean)),
        None if summary.n <= 1.0 => Err(NoInterval::OneAnswer),
        None => Err(NoInterval::NoSpread),
    }
}

/// Mean, median and 90th percentile of a list of times in the rows of `list`, each in its field `field`.
///
/// # Errors
/// The list is empty.
pub fn times(list: &'static str, field: &str, values: &[f64], confidence: Confidence) -> Result<Outcome, Fault> {
    let summary = Summary::of_values(values).ok_or_else(|| Fault::at(list, Finding::NoRows))?;
    let formula = expr::sum_of_rows(list, field, values, Unit::Seconds) / summary.n;
    let marks = [("mean", summary.mean), ("median", summary.median), ("p90", summary.p90)];
    Ok(Outcome::of(formula)
        .within(&measures::MEAN_OF_TIMES, summary.mean, mean_interval(&summary, 0.0, f64::MAX, confidence))
        .with(&measures::MEDIAN_TIME, summary.median)
        .with(&measures::P90_TIME, summary.p90)
        .drawn(times_chart(values, marks.map(|(result, at)| Mark { result, at }).to_vec())))
}

/// Times as bars in rising order, with lines such as their mean and median.
pub fn times_chart(times: &[f64], marks: Vec<Mark>) -> Chart {
    let bars = sorted_by(times, |time| *time)
        .iter()
        .enumerate()
        .map(|(place, value)| Bar {
            label: Label::Number(place as i32 + 1),
            value: *value,
            interval: None,
            tone: Tone::Plain,
        })
        .collect();
    Chart::Bars(Bars { quantity: Quantity::Duration, bars, upright: true, marks, compare: None })
}

/// Measures that several metrics have, with the names under which all show them.
pub mod measures {
    use super::Measure;
    use crate::metric::{Better, IntervalKind};
    use crate::unit::Unit;

    /// A mean duration of which only the total is known.
    pub static MEAN_OF_TOTAL: Measure = Measure {
        id: "mean",
        label: "Average",
        unit: Unit::Seconds,
        places: 2,
        better: Better::Lower,
        interval: IntervalKind::None,
    };

    /// A mean duration of known times.
    pub static MEAN_OF_TIMES: Measure = Measure {
        id: "mean",
        label: "Average",
        unit: Unit::Seconds,
        places: 2,
        better: Better::Lower,
        interval: IntervalKind::StudentT,
    };

    /// The median of known times.
    pub static MEDIAN_TIME: Measure = Measure {
        id: "median",
        label: "Median",
        unit: Unit::Seconds,
        places: 2,
        better: Better::Lower,
        interval: IntervalKind::None,
    };

    /// The 90th percentile of known times.
    pub static P90_TIME: Measure = Measure {
        id: "p90",
        label: "90th percentile",
        unit: Unit::Seconds,
        places: 2,
        better: Better::Lower,
        interval: IntervalKind::None,
    };

    /// How many answers were used.
    pub static ANSWERS: Measure = Measure {
        id: "answers",
        label: "Answers",
        unit: Unit::Count,
        places: 0,
        better: Better::Neither,
        interval: IntervalKind::None,
    };

    /// How many periods a customer stays on average.
    pub static LIFETIME_PERIODS: Measure = Measure {
        id: "lifetime_periods",
        label: "Average lifetime in periods",
        unit: Unit::Number,
        places: 2,
        better: Better::Higher,
        interval: IntervalKind::None,
    };
}
