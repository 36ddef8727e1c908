//! What metrics share that are a part of a whole, a total over a count, or a list of times.

use crate::chart::{Bar, BarKind, Bars, Chart, Curve, Label, Mark, Quantity, Rest, Stacked, Steps, Times, Tone, Whole};
use crate::explain::Explain;
use crate::expr;
use crate::finding::{Fault, Finding};
use crate::metric::{Better, Input, IntervalKind, Measure};
use crate::outcome::{NoInterval, Outcome, Undefined};
use crate::value::Value;
use base::sorting::sorted_by;
use base::unit::Unit;
use base::word::word;
use stats::interval::{self, Confidence, Interval};
use stats::summary::Summary;

/// The name of an input and its value.
pub type Named = (&'static str, f64);

/// A count of a whole, checked: the whole is above zero and no smaller than the part.
#[derive(Clone, Copy, Debug)]
pub struct Share {
    /// The part.
    pub part: f64,
    /// The whole.
    pub whole: f64,
}

impl Share {
    /// The part, with the name of its field, and the whole, with that of its input.
    ///
    /// # Errors
    /// The whole is zero, or smaller than the part.
    pub fn new(part: (&str, f64), whole: (&'static str, f64)) -> Result<Self, Fault> {
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

    /// One bar of the whole: the part, with its interval, and the rest, beside the benchmarks of the result that it is.
    pub fn chart(
        self,
        result: &'static str,
        part: &'static str,
        rest: Rest,
        interval: Option<Interval>,
        good: bool,
    ) -> Chart {
        let tone = if good { Tone::Good } else { Tone::Bad };
        let parts =
            vec![(Label::Input(part), self.part, tone), (Label::Rest(rest), self.whole - self.part, Tone::Reference)];
        let bar = Stacked { name: None, parts, interval };
        Chart::Whole(Whole { quantity: Quantity::Number, bars: vec![bar], result: Some(result), target: None })
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

/// A part and its whole that may both be left empty: the share, or why it is undefined.
///
/// # Errors
/// The part exceeds the whole.
pub fn optional(
    part: (&'static str, Option<f64>),
    whole: (&'static str, Option<f64>),
) -> Result<Result<Share, Undefined>, Fault> {
    Ok(match (part.1, whole.1) {
        (_, None) => Err(Undefined::Needs(whole.0)),
        (None, _) => Err(Undefined::Needs(part.0)),
        (Some(k), Some(n)) if k > n => return Err(Fault::at(part.0, Finding::PartAboveWhole { whole: whole.0 })),
        (_, Some(n)) if n <= 0.0 => Err(Undefined::ZeroIn(whole.0)),
        (Some(k), Some(n)) => Ok(Share { part: k, whole: n }),
    })
}

/// A result that is a share of a count.
pub const fn of_count(id: &'static str, label: &'static str, better: Better) -> Measure {
    Measure { id, label: word(label), unit: Unit::Percent, places: 2, better, interval: IntervalKind::Wilson }
}

/// A result without interval.
pub const fn plain(id: &'static str, label: &'static str, unit: Unit, better: Better) -> Measure {
    Measure { id, label: word(label), unit, places: 2, better, interval: IntervalKind::None }
}

/// All of a metric that is a share of a count: result with interval, formula, bars of the part and the rest.
///
/// # Errors
/// The whole is zero, or smaller than the part.
#[inline(never)]
pub fn share<E: Explain>(
    measure: &'static Measure,
    part: Named,
    whole: Named,
    confidence: Confidence,
) -> Result<Outcome<E>, Fault> {
    let share = Share::new(part, whole)?;
    let good = measure.better != Better::Lower;
    Ok(Outcome::of(|| expr::count(part.0, part.1) / expr::count(whole.0, whole.1) * 100.0)
        .share(measure, share, confidence)
        .drawn(|| share.chart(measure.id, part.0, Rest::OfWhole, Some(share.interval(confidence)), good)))
}

/// The same from the metric's two values, the part first.
///
/// # Errors
/// The whole is zero, or smaller than the part.
#[inline(never)]
pub fn first_of_second<E: Explain>(
    measure: &'static Measure,
    inputs: &'static [Input],
    values: &[Value],
    confidence: Confidence,
) -> Result<Outcome<E>, Fault> {
    let [part, whole] = first_two(inputs, values)?;
    share(measure, part, whole, confidence)
}

impl<E: Explain> Outcome<E> {
    /// With a result that is a share of a count.
    #[must_use]
    pub fn share(self, measure: &'static Measure, share: Share, confidence: Confidence) -> Self {
        self.within(measure, share.percent(), Ok(share.interval(confidence)))
    }
}

/// Bars of shares, each with its interval.
#[inline(never)]
pub fn bars(shares: Vec<(Label, Share, Tone)>, confidence: Confidence) -> Chart {
    let bars = shares.into_iter().map(|(label, share, tone)| Bar {
        label,
        value: share.percent(),
        interval: Some(share.interval(confidence)),
        tone,
    });
    let bars = bars.collect();
    Chart::Bars(Bars { quantity: Quantity::Share, bars, kind: BarKind::Named, compare: None })
}

/// All of a metric that is an amount of money over a count, from its two values.
///
/// # Errors
/// The count is zero.
#[inline(never)]
pub fn first_over_second<E: Explain>(
    measure: &'static Measure,
    inputs: &'static [Input],
    values: &[Value],
) -> Result<Outcome<E>, Fault> {
    let [total, over] = first_two(inputs, values)?;
    let each = mean(total.1, over)?;
    Ok(Outcome::of(|| expr::money(total.0, total.1) / expr::count(over.0, over.1))
        .within(measure, each, Err(NoInterval::OnlyTotals))
        .drawn(|| spread(total.1, over.1)))
}

/// The first two inputs, two numbers, with their names. By position, so that one function of the program serves all metrics of two numbers.
///
/// # Errors
/// The values are not those of the inputs: only where a definition is wrong, which the worked examples rule out.
fn first_two(inputs: &'static [Input], values: &[Value]) -> Result<[Named; 2], Fault> {
    match (inputs, values) {
        ([first, second, ..], [Value::Number(a), Value::Number(b), ..]) => Ok([(first.id, *a), (second.id, *b)]),
        _ => Err(Fault::at(inputs.first().map_or("", |input| input.id), Finding::Missing)),
    }
}

/// What each would cost if the same total were spread over half to one and a half times as many.
pub fn spread(total: f64, count: f64) -> Chart {
    let points = (10..=30).map(|step| count * f64::from(step) / 20.0).map(|n| (n, total / n)).collect();
    let (quantity, steps) = (Quantity::Money, Steps::Contacts);
    Chart::Curve(Curve { quantity, steps, points, here: Some((count, total / count)), level: None, along: Vec::new() })
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
    Chart::Bars(Bars { quantity, bars: vec![own], kind: BarKind::Named, compare: Some(result) })
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
pub fn times<E: Explain>(
    list: &'static str,
    field: &str,
    values: &[f64],
    confidence: Confidence,
) -> Result<Outcome<E>, Fault> {
    let summary = Summary::of_values(values).ok_or_else(|| Fault::at(list, Finding::NoRows))?;
    let formula = || expr::sum_of_rows(list, field, values, Unit::Seconds) / summary.n;
    let marks = [("mean", summary.mean), ("median", summary.median), ("p90", summary.p90)];
    Ok(Outcome::of(formula)
        .within(&measures::MEAN_OF_TIMES, summary.mean, mean_interval(&summary, 0.0, f64::MAX, confidence))
        .with(&measures::MEDIAN_TIME, summary.median)
        .with(&measures::P90_TIME, summary.p90)
        .drawn(|| times_chart(values, marks.map(|(result, at)| Mark { result, at }).to_vec())))
}

/// How times spread, with lines such as at their mean and median.
pub fn times_chart(times: &[f64], marks: Vec<Mark>) -> Chart {
    Chart::Times(Times { values: sorted_by(times, |time| *time), marks })
}

/// Measures that several metrics have, with the names under which all show them.
pub mod measures {
    use super::{Better, IntervalKind, Measure, Unit, word};

    /// A mean duration of which only the total is known.
    pub static MEAN_OF_TOTAL: Measure = Measure {
        id: "mean",
        label: word("Average"),
        unit: Unit::Seconds,
        places: 2,
        better: Better::Lower,
        interval: IntervalKind::None,
    };

    /// A mean duration of known times.
    pub static MEAN_OF_TIMES: Measure = Measure {
        id: "mean",
        label: word("Average"),
        unit: Unit::Seconds,
        places: 2,
        better: Better::Lower,
        interval: IntervalKind::StudentT,
    };

    /// The median of known times.
    pub static MEDIAN_TIME: Measure = Measure {
        id: "median",
        label: word("Median"),
        unit: Unit::Seconds,
        places: 2,
        better: Better::Lower,
        interval: IntervalKind::None,
    };

    /// The 90th percentile of known times.
    pub static P90_TIME: Measure = Measure {
        id: "p90",
        label: word("90th percentile"),
        unit: Unit::Seconds,
        places: 2,
        better: Better::Lower,
        interval: IntervalKind::None,
    };

    /// How many answers were used.
    pub static ANSWERS: Measure = Measure {
        id: "answers",
        label: word("Answers"),
        unit: Unit::Count,
        places: 0,
        better: Better::Neither,
        interval: IntervalKind::None,
    };

    /// How many periods a customer stays on average.
    pub static LIFETIME_PERIODS: Measure = Measure {
        id: "lifetime_periods",
        label: word("Average lifetime in periods"),
        unit: Unit::Number,
        places: 2,
        better: Better::Higher,
        interval: IntervalKind::None,
    };
}
