//! What a formula gives: results with intervals, and what explains them where that is wanted.

use serde::{Deserialize, Serialize};

use base::id::{self, Id};

pub use crate::capacity::Capacity;
use crate::chart::Chart;
use crate::explain::{Explain, Unexplained};
use crate::expr::Expr;
use crate::finding::Fault;
use crate::measure::Measure;
use stats::comparison::Apart;
use stats::interval::Interval;

/// The results of one evaluation, with or without what explains them.
#[derive(Clone, Debug, Default)]
pub struct Outcome<E = Unexplained> {
    /// One answer for each result of the method.
    pub answers: Vec<Answer>,
    /// Answers of single rows.
    pub rows: Vec<RowAnswer>,
    /// What the results come to, for a sentence.
    pub verdict: Option<Verdict>,
    /// What is wrong with fields that only results beside the headline need.
    pub faults: Vec<Fault>,
    /// The formula and the chart, as far as they are wanted.
    pub explained: E,
}

/// What the results come to.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Verdict {
    /// Whether two samples can be told apart, and the probability behind it.
    Compared {
        /// Whether they can.
        apart: Apart,
        /// The two-sided p.
        p: f64,
    },
    /// What the service level would be with one agent fewer, in percent.
    OneFewer {
        /// The service level.
        level: f64,
    },
    /// With one agent fewer the queue has no end.
    EndlessQueue,
    /// The occupancy decided: so many agents would meet the service level.
    Guarded {
        /// How many.
        agents: f64,
    },
    /// The option that costs least.
    Cheapest(Capacity),
    /// Whether a count is unusual, and the probability behind it.
    Counted {
        /// Whether it is.
        unusual: bool,
        /// The two-sided p.
        p: f64,
    },
    /// Half the Wilson interval stands for a margin that would be 0, since all answers are the same.
    HalfOfWilson,
    /// The tickets of all ages are not as many as are open.
    AgesDiffer {
        /// The sum of all ages.
        ages: f64,
        /// As many are open.
        open: f64,
    },
}

/// One result.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Which result.
    pub measure: &'static Measure,
    /// Its value in full precision, or why it is undefined.
    pub value: Result<f64, Undefined>,
    /// Its interval, or why there is none; meaningless where the result has no interval kind.
    pub interval: Result<Interval, NoInterval>,
}

/// A result of one row: an item of the costs, an agent, a channel.
#[derive(Clone, Debug)]
pub struct RowAnswer {
    /// Which result.
    pub measure: &'static Measure,
    /// The key of the row: an input id, or the number that the row has in the names of its fields.
    pub row: String,
    /// What the row is called.
    pub name: RowName,
    /// Its value.
    pub value: f64,
    /// Its interval, where it has one.
    pub interval: Option<Interval>,
}

/// What a row of results is called.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum RowName {
    /// As the input of this id.
    Input(#[serde(deserialize_with = "id::read")] Id),
    /// As the visitor, or the metric, calls it.
    Text(String),
    /// As the field of this name.
    Field(String),
    /// A way to get contacts answered.
    Capacity(Capacity),
    /// A number of agents.
    Agents {
        /// How many.
        agents: f64,
        /// Whether so many are needed.
        needed: bool,
    },
}

/// Why a result has no value while the others do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Undefined {
    /// An optional input is needed for it.
    Needs(#[serde(deserialize_with = "id::read")] Id),
    /// It is divided by an input that is zero.
    ZeroIn(#[serde(deserialize_with = "id::read")] Id),
    /// Nobody left, so that the time until all have left has no end.
    NobodyLeft,
    /// Only totals are known.
    OnlyTotals,
    /// More would have to be asked than there are.
    AbovePopulation,
    /// More customers left than the base had, which no second period can repeat.
    AboveBase,
    /// Nothing is left of the whole once this input is taken off.
    NothingLeft(#[serde(deserialize_with = "id::read")] Id),
    /// As many come as go, or more, so that there is no day on which all is done.
    NeverCleared,
    /// More people clicked than opened, so that opens were not counted in full.
    OpensHidden,
}

/// Why a result has no interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NoInterval {
    /// The result never has one.
    NotApplicable,
    /// Only totals are known, nothing of the spread.
    OnlyTotals,
    /// The number of answers is needed.
    Needs(#[serde(deserialize_with = "id::read")] Id),
    /// One answer says nothing of the spread.
    OneAnswer,
    /// All answers are equal, so that their spread is unknown.
    NoSpread,
    /// The share is of an average, not of a count.
    NotAShareOfACount,
    /// One person can be counted several times.
    Repeats,
    /// An input that the interval needs contradicts the others.
    Contradicted(#[serde(deserialize_with = "id::read")] Id),
}

impl<E: Explain> Outcome<E> {
    /// Results under this formula.
    #[inline]
    pub fn of(formula: impl FnOnce() -> Expr) -> Self {
        let mut outcome = Self::default();
        outcome.explained.formula(formula);
        outcome
    }

    /// With this chart.
    #[must_use]
    #[inline]
    pub fn drawn(mut self, chart: impl FnOnce() -> Chart) -> Self {
        self.explained.chart(chart);
        self
    }

    /// With what the results come to.
    #[must_use]
    #[inline(never)]
    pub fn found(mut self, verdict: Verdict) -> Self {
        self.verdict = Some(verdict);
        self
    }

    /// With a result that has no interval.
    #[must_use]
    #[inline(never)]
    pub fn with(self, measure: &'static Measure, value: f64) -> Self {
        self.push(measure, Ok(value), Err(NoInterval::NotApplicable))
    }

    /// With a result and its interval, or why there is none this time.
    #[must_use]
    #[inline(never)]
    pub fn within(self, measure: &'static Measure, value: f64, interval: Result<Interval, NoInterval>) -> Self {
        self.push(measure, Ok(value), interval)
    }

    /// With a result that may be undefined.
    #[must_use]
    #[inline(never)]
    pub fn maybe(self, measure: &'static Measure, value: Result<f64, Undefined>) -> Self {
        self.push(measure, value, Err(NoInterval::NotApplicable))
    }

    /// With a result of which the field says what is wrong with it; the others stand.
    #[must_use]
    #[inline(never)]
    pub fn or_fault(mut self, measure: &'static Measure, value: Result<f64, Fault>, instead: Undefined) -> Self {
        let value = value.map_err(|fault| {
            self.faults.push(fault);
            instead
        });
        self.maybe(measure, value)
    }

    /// With the result of a row.
    #[must_use]
    #[inline(never)]
    pub fn row(self, measure: &'static Measure, row: &str, name: RowName, value: f64) -> Self {
        self.row_within(measure, row, name, value, None)
    }

    /// With the result of a row and its interval.
    #[must_use]
    #[inline(never)]
    pub fn row_within(
        mut self,
        measure: &'static Measure,
        row: &str,
        name: RowName,
        value: f64,
        interval: Option<Interval>,
    ) -> Self {
        self.rows.push(RowAnswer { measure, row: row.to_owned(), name, value, interval });
        self
    }

    fn push(
        mut self,
        measure: &'static Measure,
        value: Result<f64, Undefined>,
        interval: Result<Interval, NoInterval>,
    ) -> Self {
        self.answers.push(Answer { measure, value, interval });
        self
    }
}

impl<E> Outcome<E> {
    /// With the rows of a list at these places of the form: metrics do not see empty rows and count without them.
    pub fn renumber(&mut self, list: &str, places: &[usize]) {
        for fault in &mut self.faults {
            if let Some(field) = renumbered(&fault.field, list, places) {
                fault.field = field;
            }
        }
        let place = |row: &str| row.parse::<usize>().ok().and_then(|row| places.get(row));
        for answer in &mut self.rows {
            match &mut answer.name {
                RowName::Text(_) => {
                    if let Some(place) = place(&answer.row) {
                        answer.row = place.to_string();
                    }
                }
                RowName::Field(name) => {
                    let row = answer.row.strip_prefix(list).and_then(|row| row.strip_prefix('-'));
                    if let (Some(place), Some(field)) = (row.and_then(place), renumbered(name, list, places)) {
                        (answer.row, *name) = (format!("{list}-{place}"), field);
                    }
                }
                // A number of agents is no number of a row.
                RowName::Input(_) | RowName::Capacity(_) | RowName::Agents { .. } => {}
            }
        }
    }

    /// The answer of a result.
    pub fn answer(&self, id: &str) -> Option<&Answer> {
        self.answers.iter().find(|answer| answer.measure.id == id)
    }

    /// Whether every number in it is finite.
    pub fn is_finite(&self) -> bool {
        self.answers.iter().all(|answer| answer.value.is_ok_and(f64::is_finite) || answer.value.is_err())
            && self.answers.iter().all(|answer| {
                answer.interval.is_ok_and(|i| i.low.is_finite() && i.high.is_finite()) || answer.interval.is_err()
            })
            && self.rows.iter().all(|row| {
                row.value.is_finite() && row.interval.is_none_or(|i| i.low.is_finite() && i.high.is_finite())
            })
    }
}

/// The name of a field whose row is counted without the empty ones, as the form counts; none if it is of no such row.
pub(crate) fn renumbered(name: &str, list: &str, places: &[usize]) -> Option<String> {
    let (row, field) = name.strip_prefix(list)?.strip_prefix('-')?.split_once('-')?;
    let place = places.get(row.parse::<usize>().ok()?)?;
    Some(format!("{list}-{place}-{field}"))
}
