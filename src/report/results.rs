//! What a calculator makes of counted answers.

use serde::{Deserialize, Serialize};

use crate::explain::Explained;
use crate::feeds::Counter;
use crate::insight::explanation::Explanation;
use crate::metric::{Better, IntervalKind};
use crate::metrics;
use crate::number::Format;
use crate::outcome::{Answer, NoInterval, Outcome};
use crate::scenario::Scenario;
use crate::shares::{self, measures};
use crate::stats::interval::Confidence;
use crate::stats::summary::Summary;
use crate::survey::{Direction, Tally};
use crate::survey_state::is_timed;
use crate::unit::{Currency, Unit};
use crate::words;

/// What a result is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measured {
    /// Its key for scripts.
    pub id: String,
    /// What the calculator calls it, in the language of the page.
    pub name_text: String,
    /// Its unit.
    pub unit: Unit,
    /// How many decimals a reader sees.
    pub places: usize,
}

/// A result of one group of answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Value {
    /// Its value in full precision; `None` where it is undefined.
    pub value: Option<f64>,
    /// Both ends of its interval, where there is one.
    pub interval: Option<(f64, f64)>,
}

/// What can be said of the interval of a headline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Certainty {
    /// It has one.
    Interval {
        /// How it was made.
        kind: IntervalKind,
        /// The confidence in percent.
        percent: u32,
        /// Whether it is so wide that the score says little.
        wide: bool,
    },
    /// The result never has one.
    NotApplicable,
    /// Only totals are known, nothing of the spread.
    OnlyTotals,
    /// A number is needed for it.
    Needs {
        /// What the calculator calls the number, in the language of the page.
        field_text: String,
    },
    /// One answer says nothing of the spread.
    OneAnswer,
    /// All answers are equal, so that their spread is unknown.
    NoSpread,
    /// The share is of an average, not of a count.
    NotAShareOfACount,
}

impl Measured {
    pub(super) fn of(answer: &Answer) -> Self {
        let measure = answer.measure;
        let (id, name) = (measure.id.to_owned(), measure.label.text().to_owned());
        Self { id, name_text: name, unit: measure.unit, places: measure.places }
    }

    /// A value of this result as a reader sees it, or an end of the interval around it. Answers have no currency.
    pub fn shown(&self, value: f64, ends: Option<(f64, f64)>, format: Format) -> String {
        self.unit.measured(value, ends, self.places, Currency::DEFAULT, format)
    }

    /// The difference of two values of this result: of percentages in points.
    pub fn difference_shown(&self, value: f64, ends: (f64, f64), format: Format) -> String {
        let sign = if value < 0.0 { "−" } else { "" };
        let unit = self.unit.of_difference();
        [sign, &unit.measured(value.abs(), Some(ends), self.places, Currency::DEFAULT, format)].concat()
    }
}

impl Value {
    pub(super) fn of(answer: &Answer) -> Self {
        let interval = answer.interval.ok().map(|interval| (interval.low, interval.high));
        Self { value: answer.value.ok(), interval }
    }
}

impl Certainty {
    pub(super) fn of(outcome: &Outcome, explained: &Explanation, scenario: &Scenario) -> Self {
        let Some(headline) = outcome.answers.first() else { return Self::NotApplicable };
        match headline.interval {
            Ok(_) => {}
            Err(NoInterval::NotApplicable | NoInterval::Repeats) => return Self::NotApplicable,
            Err(NoInterval::OnlyTotals) => return Self::OnlyTotals,
            Err(NoInterval::Needs(field) | NoInterval::Contradicted(field)) => {
                return Self::Needs { field_text: words::field_label(scenario, field) };
            }
            Err(NoInterval::OneAnswer) => return Self::OneAnswer,
            Err(NoInterval::NoSpread) => return Self::NoSpread,
            Err(NoInterval::NotAShareOfACount) => return Self::NotAShareOfACount,
        }
        let kind = headline.measure.interval;
        Self::Interval { kind, percent: scenario.confidence.percent(), wide: explained.is_wide }
    }
}

/// What a metric makes of counted answers: of one group after the other, without the texts of a form in between.
pub(super) struct Computer<'a> {
    tally: &'a Tally,
    counter: Option<Counter>,
}

impl<'a> Computer<'a> {
    /// For the answers of this tally.
    pub(super) fn new(tally: &'a Tally, direction: Direction, format: Format) -> Self {
        let counter = metrics::find(&tally.metric)
            .filter(|metric| !is_timed(metric.id))
            .and_then(|metric| Counter::new(metric, tally.scale, direction, format));
        Self { tally, counter }
    }

    /// The answers that are computed with.
    pub(super) const fn tally(&self) -> &'a Tally {
        self.tally
    }

    /// The results of so many answers for each step, if there are any.
    pub(super) fn outcome(&self, counts: &[f64]) -> Option<Outcome> {
        match &self.counter {
            Some(counter) => counter.outcome(counts),
            None => timed(self.tally, counts),
        }
    }

    /// The same with what explains them.
    pub(super) fn explained(&self, counts: &[f64]) -> Option<(Outcome, Explained)> {
        match &self.counter {
            Some(counter) => counter.explained(counts),
            None => Some((timed(self.tally, counts)?, Explained::default())),
        }
    }
}

/// What time spans say; the calculator gets but their total.
fn timed(tally: &Tally, counts: &[f64]) -> Option<Outcome> {
    if !is_timed(&tally.metric) {
        return None;
    }
    let summary = spread(tally, counts)?;
    // A weight says how many were averaged, not how they spread.
    let interval = if tally.weighed {
        Err(NoInterval::OnlyTotals)
    } else {
        shares::mean_interval(&summary, 0.0, f64::MAX, Confidence::default())
    };
    let outcome = Outcome::default().within(&measures::MEAN_OF_TIMES, summary.mean, interval);
    let outcome = if tally.weighed {
        outcome
    } else {
        outcome.with(&measures::MEDIAN_TIME, summary.median).with(&measures::P90_TIME, summary.p90)
    };
    Some(outcome)
}

/// How the time spans, or the steps of the scale, of so many answers spread; nothing where there are none.
pub(super) fn spread(tally: &Tally, counts: &[f64]) -> Option<Summary> {
    let value = |place: usize| match tally.times.get(place) {
        Some(time) => *time,
        None => f64::from(tally.scale.0) + place as f64,
    };
    let steps = counts.iter().enumerate().filter(|(_, count)| **count > 0.0);
    Summary::of_distribution(&steps.map(|(place, count)| (value(place), *count)).collect::<Vec<_>>())
}

/// How good a headline is at least, the higher the better.
pub(super) fn worth(outcome: Option<&Outcome>) -> f64 {
    let answer = outcome.and_then(|outcome| outcome.answers.first());
    let known = answer.and_then(|answer| Some((answer.measure.better, answer.interval.ok()?)));
    known.map_or(
        f64::NEG_INFINITY,
        |(better, interval)| {
            if better == Better::Lower { -interval.high } else { interval.low }
        },
    )
}
