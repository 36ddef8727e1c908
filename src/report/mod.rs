//! All that the survey page shows, as data: made from what was read, chosen and counted, without a sentence.
//!
//! A [`Screen`] is one state of the page. Numbers are in full precision, columns and groups are named as in the file, and what the calculators
//! call their results is in the language of the page (fields that end in `_text`), since the page carries no calculator.

mod assumed;
mod choices;
mod difference;
mod groups;
mod names;
mod question;
mod refusal;
mod results;
mod score;
mod source;

use serde::{Deserialize, Serialize};

pub use assumed::Assumed;
pub use choices::{Choices, DateChoice, Days, FilterChoice};
pub use difference::{Compared, Difference};
pub use groups::{Breakdown, FEW, Line, Trend};
pub use names::{ColumnName, Named};
pub use question::{Column, DirectionChoice, LabelChoice, Offered, Question, RefusedMetric, ScaleChoice, UnitChoice};
pub use refusal::Refusal;
pub use results::{Certainty, Measured, Value};
pub use score::{Found, Receipt, ReceiptColumn, Rows, Score};
pub use source::SourceChoice;

use crate::number::Format;
use crate::survey::{FileFacts, Summary, Tally};
use crate::survey_state::{Stage, SurveyState};

/// A state of the survey page once there is a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Screen {
    /// The file is being read.
    Reading(Reading),
    /// It was read; the visitor is asked what its columns are.
    Question(Question),
    /// It was counted.
    Report(Report),
    /// It cannot be used.
    Refusal(Refusal),
}

/// How far a file has been read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// The name of the file.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
    /// Bytes read.
    pub bytes: u64,
    /// Rows found.
    pub rows: u64,
}

impl Reading {
    /// How much was read, in whole percent.
    pub fn percent(&self) -> u8 {
        let share = if self.size > 0 { self.bytes as f64 / self.size as f64 } else { 0.0 };
        (share * 100.0).floor().clamp(0.0, 100.0) as u8
    }
}

/// The scores of a file and how they came about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The name of the file.
    pub name: String,
    /// What is known of the file as a whole.
    pub file: FileFacts,
    /// What can be chosen beside the scores, and what is.
    pub choices: Choices,
    /// A score for each column that was taken for a metric.
    pub scores: Vec<Score>,
    /// What each column was taken for.
    pub receipt: Receipt,
}

impl Report {
    /// What these counted answers make, `None` before a file was read. Charts are labelled in this format.
    pub fn of(state: &SurveyState, tallies: &[Tally], format: Format) -> Option<Self> {
        let summary = state.summary.as_ref()?;
        Some(Self {
            name: state.name.clone(),
            file: summary.file.clone(),
            choices: Choices::of(state, tallies),
            scores: in_order(summary, tallies).into_iter().map(|tally| Score::of(state, tally, format)).collect(),
            receipt: Receipt::of(state, summary),
        })
    }

    /// The first score of a metric.
    pub fn score(&self, metric: &str) -> Option<&Score> {
        self.scores.iter().find(|score| score.metric.id == metric)
    }
}

/// The tallies as they stand in the file, but of the scores on a scale from 1 on those first that ask about the whole of a service.
fn in_order<'a>(summary: &Summary, tallies: &'a [Tally]) -> Vec<&'a Tally> {
    let place = |tally: &Tally| summary.columns.get(tally.column).and_then(|column| column.proposal.place());
    let mut ranked: Vec<&Tally> = tallies.iter().filter(|tally| place(tally).is_some()).collect();
    ranked.sort_by_key(|tally| place(tally));
    let mut ranked = ranked.into_iter();
    tallies.iter().map(|tally| if place(tally).is_some() { ranked.next().unwrap_or(tally) } else { tally }).collect()
}

impl Screen {
    /// What the page shows in this state, with what was counted last; nothing before there is a file.
    pub fn of(state: &SurveyState, report: Option<&Report>) -> Option<Self> {
        match &state.stage {
            Stage::Idle => None,
            Stage::Reading { bytes, rows } => {
                let (name, size) = (state.name.clone(), state.size);
                Some(Self::Reading(Reading { name, size, bytes: *bytes, rows: *rows }))
            }
            Stage::Confirm => Question::of(state).map(Self::Question),
            Stage::Done => report.cloned().map(Self::Report),
            Stage::Failed(why) => Some(Self::Refusal(Refusal::of(state, why))),
        }
    }

    /// The name of the state in `data-state`.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Reading(_) => "reading",
            Self::Question(_) => "confirm",
            Self::Report(_) => "done",
            Self::Refusal(_) => "failed",
        }
    }

    /// The report, if it is one.
    pub const fn report(&self) -> Option<&Report> {
        if let Self::Report(report) = self { Some(report) } else { None }
    }

    /// The question, if it is one.
    pub const fn question(&self) -> Option<&Question> {
        if let Self::Question(question) = self { Some(question) } else { None }
    }

    /// The refusal, if it is one.
    pub const fn refusal(&self) -> Option<&Refusal> {
        if let Self::Refusal(refusal) = self { Some(refusal) } else { None }
    }
}
