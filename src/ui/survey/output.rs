//! A result of a survey, with all that tells it apart for scripts.

use leptos::prelude::*;

use crate::number::{self, Format};
use crate::report::{Measured, Score, Value};
use crate::words;

/// Which group or period a result is of; nothing for all answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Apart {
    /// The group, as it is shown.
    pub segment: Option<String>,
    /// The column of groups.
    pub segment_column: Option<usize>,
    /// The period.
    pub period: Option<String>,
}

/// A result of so many answers.
pub fn output(
    score: &Score,
    measured: &Measured,
    value: Value,
    answers: u64,
    apart: Apart,
    format: Format,
) -> impl IntoView + use<> {
    let shown = value.value.map_or_else(
        || words::RESULT_UNDEFINED.text().to_owned(),
        |known| measured.shown(known, value.interval, format),
    );
    view! {
        <output
            data-result=measured.id.clone()
            data-metric=score.metric.id.clone()
            data-column=score.column.index.to_string()
            data-answers=answers.to_string()
            data-value=value.value.map(number::canonical)
            data-low=value.interval.map(|(low, _)| number::canonical(low))
            data-high=value.interval.map(|(_, high)| number::canonical(high))
            data-segment=apart.segment
            data-segment-column=apart.segment_column.map(|column| column.to_string())
            data-period=apart.period
            aria-live="off"
        >
            {shown}
        </output>
    }
}

/// The interval of a result; empty where there is none.
pub fn range(measured: &Measured, value: Value, format: Format) -> String {
    let of = |(low, high)| {
        let [low, high] = [low, high].map(|end| measured.shown(end, value.interval, format));
        words::INTERVAL_RANGE.with(&[("low", &low), ("high", &high)])
    };
    value.interval.map(of).unwrap_or_default()
}
