//! What metrics share whose value is a total duration over a count: the computation and the definition of the method.
//!
//! Inputs are taken by position here, the total before the count, so that one function in the program serves all of them.

use crate::chart::Quantity;
use crate::explain::Explain;
use crate::expr;
use crate::finding::{Fault, Finding};
use crate::metric::{Better, Input, Inputs, IntervalKind, Measure, Method, ONLY};
use crate::outcome::{NoInterval, Outcome};
use crate::shares::{self, measures};
use crate::value::Value;
use base::unit::Unit;
use base::word::{Word, word};
use stats::interval::Confidence;

/// The mean duration of which only the total is known: the first of these inputs over the second.
///
/// # Errors
/// The count is zero.
#[inline(never)]
pub fn mean<E: Explain>(
    measure: &'static Measure,
    inputs: &'static [Input],
    values: &[Value],
) -> Result<Outcome<E>, Fault> {
    let ([total, count, ..], [Value::Number(sum), Value::Number(n), ..]) = (inputs, values) else {
        return Err(unfit(inputs));
    };
    let mean = shares::mean(*sum, (count.id, *n))?;
    Ok(Outcome::of(|| expr::seconds(total.id, *sum) / expr::count(count.id, *n))
        .within(measure, mean, Err(NoInterval::OnlyTotals))
        .drawn(|| shares::beside_benchmarks(measure.id, mean, Quantity::Duration)))
}

/// Mean, median and 90th percentile of the times in the rows of the first input, each in a field `time`.
///
/// # Errors
/// The list is empty.
#[inline(never)]
pub fn times<E: Explain>(
    inputs: &'static [Input],
    values: &[Value],
    confidence: Confidence,
) -> Result<Outcome<E>, Fault> {
    let ([list, ..], [Value::Rows(rows), ..]) = (inputs, values) else {
        return Err(unfit(inputs));
    };
    let time = |row: &Vec<Value>| match row.first() {
        Some(Value::Number(time)) => Some(*time),
        _ => None,
    };
    let times: Option<Vec<f64>> = rows.iter().map(time).collect();
    shares::times(list.id, "time", &times.ok_or_else(|| unfit(inputs))?, confidence)
}

/// Values that are not those of the inputs: only where a definition is wrong, which the worked examples rule out.
fn unfit(inputs: &[Input]) -> Fault {
    Fault::at(inputs.first().map_or("", |input| input.id), Finding::Missing)
}

/// The formula of [`only`] and [`of_total`].
///
/// # Errors
/// The count is zero.
pub fn mean_of<T: Inputs, E: Explain>(values: &[Value], _: Confidence) -> Result<Outcome<E>, Fault> {
    mean(&measures::MEAN_OF_TOTAL, T::INPUTS, values)
}

/// The formula of [`only_in_range`].
///
/// # Errors
/// The count is zero.
pub fn mean_in_range<T: Inputs, E: Explain>(values: &[Value], _: Confidence) -> Result<Outcome<E>, Fault> {
    mean(&MEAN_IN_RANGE, T::INPUTS, values)
}

/// The formula of [`of_times`].
///
/// # Errors
/// The list is empty.
pub fn times_of<T: Inputs, E: Explain>(values: &[Value], confidence: Confidence) -> Result<Outcome<E>, Fault> {
    times(T::INPUTS, values, confidence)
}

/// The only method of a metric that is a total over a count; its examples are left to the metric.
pub const fn only<T: Inputs>() -> Method {
    Method { id: ONLY, title: Word::NONE, inputs: T::INPUTS, results: &TOTAL, examples: &[] }
}

/// The same where a range is recommended, so that neither more nor less is better.
pub const fn only_in_range<T: Inputs>() -> Method {
    Method { results: &IN_RANGE, ..only::<T>() }
}

/// Of a metric that takes times as a total or as a list, the method for the total.
pub const fn of_total<T: Inputs>() -> Method {
    Method { id: "total", title: word("Total and count"), ..only::<T>() }
}

/// Of a metric that takes times as a total or as a list, the method for the list.
pub const fn of_times<T: Inputs>() -> Method {
    Method { id: "times", title: word("List of times"), inputs: T::INPUTS, results: &TIMES, examples: &[] }
}

/// What is known of these methods beside what a page runs; the sources of their examples are left to the metric.
pub mod about {
    use super::{ONLY, Word, mean_in_range, mean_of, times_of, word};
    use crate::metric::{AboutMethod, Inputs};

    /// Of [`only`](super::only).
    pub const fn only<T: Inputs>() -> AboutMethod {
        AboutMethod { id: ONLY, hint: Word::NONE, hints: T::HINTS, sources: &[], formula: mean_of::<T, _> }
    }

    /// Of [`only_in_range`](super::only_in_range).
    pub const fn only_in_range<T: Inputs>() -> AboutMethod {
        AboutMethod { formula: mean_in_range::<T, _>, ..only::<T>() }
    }

    /// Of [`of_total`](super::of_total).
    pub const fn of_total<T: Inputs>() -> AboutMethod {
        AboutMethod { id: "total", hint: word("If your system reports only the total or the average."), ..only::<T>() }
    }

    /// Of [`of_times`](super::of_times).
    pub const fn of_times<T: Inputs>() -> AboutMethod {
        AboutMethod {
            id: "times",
            hint: word("If you have the individual times: shows how typical the average is."),
            hints: T::HINTS,
            sources: &[],
            formula: times_of::<T, _>,
        }
    }
}

/// Why a metric of times does not set its two methods side by side.
pub const SAME_DEFINITION: &str = "The two methods are two ways of entering the same average, not two definitions.";

static TOTAL: [&Measure; 1] = [&measures::MEAN_OF_TOTAL];
static IN_RANGE: [&Measure; 1] = [&MEAN_IN_RANGE];
static TIMES: [&Measure; 3] = [&measures::MEAN_OF_TIMES, &measures::MEDIAN_TIME, &measures::P90_TIME];

/// A mean duration of which only the total is known, with a recommended range.
static MEAN_IN_RANGE: Measure = Measure {
    id: "mean",
    label: word("Average"),
    unit: Unit::Seconds,
    places: 2,
    better: Better::Neither,
    interval: IntervalKind::None,
};

crate::inputs! {
    /// A row of a list of times.
    Time {
        /// For example 90, 1:30, 2.5 min or 3 h.
        time: f64 = Input::seconds("Time"),
    }
}

/// Times as rows, for worked examples.
pub fn rows(times: &[f64]) -> Vec<Time> {
    times.iter().map(|time| Time { time: *time }).collect()
}
