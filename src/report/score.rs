//! A score: what the calculator makes of the answers of a column, and the rows that it is made of.

use serde::{Deserialize, Serialize};

use super::assumed::{Assumed, link_of};
use super::results::Computer;
use super::{Breakdown, Certainty, ColumnName, Compared, Measured, Named, Trend, Value};
use crate::figure::{Beside, Figure, Shape};
use crate::insight::explanation::Explanation;
use crate::number::Format;
use crate::scenario::Scenario;
use crate::survey::{Direction, LeftOut, Summary, Tally};
use crate::survey_state::{SurveyState, Taken, is_timed};
use crate::{feeds, metrics};

/// The score of a column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Score {
    /// The column.
    pub column: ColumnName,
    /// The metric.
    pub metric: Named,
    /// The rows that were used and left out.
    pub rows: Rows,
    /// What the score rests on that the file does not say.
    pub assumed: Vec<Assumed>,
    /// What comes of the answers; `None` where none was used.
    pub found: Option<Found>,
}

/// What the calculator makes of answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// Answers, weights included.
    pub answers: u64,
    /// What the results are, the headline first.
    pub measured: Vec<Measured>,
    /// The results in the same order.
    pub values: Vec<Value>,
    /// What can be said of the headline's interval.
    pub certainty: Certainty,
    /// The chart of the calculator.
    pub figure: Option<Figure>,
    /// The calculator with the counts: an address below the root of the site. Empty where the answers have weights, which it does not take.
    pub link: String,
    /// The difference between the two groups or periods that are chosen.
    pub compared: Option<Compared>,
    /// The same by group, once for each column of groups.
    pub breakdowns: Vec<Breakdown>,
    /// The same by period.
    pub trend: Option<Trend>,
}

/// Rows by what became of them: those used and those left out make up all.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rows {
    /// Rows that were used.
    pub used: u64,
    /// Rows that were not, by reason, with the first few of each.
    pub left_out: Vec<LeftOut>,
}

/// What each column was taken for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Receipt {
    /// All columns, in the order of the file.
    pub columns: Vec<ReceiptColumn>,
}

/// A column of the file in the receipt.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReceiptColumn {
    /// Its name.
    pub name: ColumnName,
    /// What it was taken for.
    pub taken: Taken,
    /// The name of the metric in the language of the page; empty where it is none.
    pub metric_text: String,
    /// Rows with text.
    pub texts: u64,
}

impl Score {
    pub(super) fn of(state: &SurveyState, tally: &Tally, format: Format) -> Self {
        let assumed = Assumed::of(state, tally);
        Self {
            column: ColumnName::of(state.summary.as_ref(), tally.column),
            metric: Named::metric(&tally.metric),
            rows: Rows { used: tally.used, left_out: tally.left_out.clone() },
            found: Found::of(state, tally, &assumed, format),
            assumed,
        }
    }

    /// The result of this key.
    pub fn value(&self, id: &str) -> Option<Value> {
        let found = self.found.as_ref()?;
        found.measured.iter().zip(&found.values).find(|(measured, _)| measured.id == id).map(|(_, value)| *value)
    }
}

impl Found {
    fn of(state: &SurveyState, tally: &Tally, assumed: &[Assumed], format: Format) -> Option<Self> {
        let direction = state.picks.get(tally.column).map_or(Direction::Up, |pick| pick.direction);
        let computer = Computer::new(tally, direction, format);
        let (outcome, explained) = computer.explained(&tally.answers())?;
        let scenario = filled(tally, direction, format)?;
        let explained = Explanation::of(&scenario, Some(&outcome), &explained);
        let summary = state.summary.as_ref();
        Some(Self {
            answers: tally.counts.iter().sum(),
            measured: outcome.answers.iter().map(Measured::of).collect(),
            values: outcome.answers.iter().map(Value::of).collect(),
            certainty: Certainty::of(&outcome, &explained, &scenario),
            figure: figure(&explained, &scenario, &own_words(state, tally, direction), format),
            compared: Compared::of(&state.view.compared, &computer),
            breakdowns: tally.breakdowns.iter().map(|found| Breakdown::of(summary, found, &computer)).collect(),
            trend: tally.trend.as_ref().map(|found| Trend::of(summary, found, &computer)),
            link: if tally.effective.is_some() { String::new() } else { link_of(scenario, assumed, format) },
        })
    }
}

/// The calculator filled with the counted answers.
fn filled(tally: &Tally, direction: Direction, format: Format) -> Option<Scenario> {
    let metric = metrics::find(&tally.metric)?;
    if is_timed(metric.id) {
        let total = tally.times.iter().zip(&tally.counts).map(|(time, count)| time * *count as f64).sum();
        feeds::of_times(metric, total, tally.counts.iter().sum(), format)
    } else {
        feeds::scenario(metric, tally.scale, direction, &tally.counts, format)
    }
}

fn figure(explained: &Explanation, scenario: &Scenario, own: &[(i32, String)], format: Format) -> Option<Figure> {
    let chart = explained.chart.as_ref()?;
    let mut figure = Figure::new(chart, &Beside::of(explained, None), scenario, format);
    for item in
        figure.panels.iter_mut().filter(|panel| panel.shape == Shape::Columns).flat_map(|panel| &mut panel.items)
    {
        let found = own.iter().find(|(step, _)| *step == item.at as i32);
        if let Some((_, text)) = found {
            item.own.clone_from(text);
        }
    }
    Some(figure)
}

/// What the respondents called the steps of the scale: of several texts for one step the most frequent.
fn own_words(state: &SurveyState, tally: &Tally, direction: Direction) -> Vec<(i32, String)> {
    let column = state.summary.as_ref().and_then(|summary| summary.columns.get(tally.column));
    let (Some(column), Some(pick)) = (column, state.picks.get(tally.column)) else { return Vec::new() };
    let (low, high) = tally.scale;
    // The chart shows the good end on the right, unless the metric has a direction of its own.
    let own = metrics::find(&tally.metric).is_some_and(feeds::has_direction);
    let turned = direction == Direction::Down && !own;
    let mut found: Vec<(i32, u64, &str)> = Vec::new();
    for (label, step) in column.labels.list.iter().zip(&pick.steps) {
        let Some(step) = step.map(|step| if turned { low + high - step } else { step }) else { continue };
        match found.iter_mut().find(|(known, ..)| *known == step) {
            Some(known) if known.1 < label.rows => (known.1, known.2) = (label.rows, &label.text),
            Some(_) => {}
            None => found.push((step, label.rows, &label.text)),
        }
    }
    // A number needs no words.
    let is_number = |text: &str| text.trim().parse::<f64>().is_ok();
    found
        .into_iter()
        .filter(|(_, _, text)| !is_number(text))
        .map(|(step, _, text)| (step, text.trim().to_owned()))
        .collect()
}

impl Rows {
    /// All rows of the file.
    pub fn all(&self) -> u64 {
        self.used + self.left_out.iter().map(|left| left.rows).sum::<u64>()
    }
}

impl Receipt {
    pub(super) fn of(state: &SurveyState, summary: &Summary) -> Self {
        let columns = summary.columns.iter().zip(&state.picks).map(|(column, pick)| ReceiptColumn {
            name: ColumnName { index: column.index, header: column.header.clone() },
            taken: pick.taken.clone(),
            metric_text: pick.taken.metric().map(|metric| Named::metric(metric).name_text).unwrap_or_default(),
            texts: column.texts,
        });
        Self { columns: columns.collect() }
    }

    /// How many columns were taken for something.
    pub fn used(&self) -> usize {
        self.columns.iter().filter(|column| column.taken != Taken::Ignore).count()
    }
}
