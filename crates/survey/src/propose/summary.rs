//! What goes to the page once a file was read: its facts, and each column with samples and what is proposed.

use serde::{Deserialize, Serialize};

use crate::propose::columns;
use crate::propose::proposal::{Evidence, Proposal, Suggestion, Why};
use crate::propose::repeats::{self, Repeats};
use crate::propose::times::{self, TimeFacts};
use crate::propose::trials::{self, Trials};
use crate::words::labels::Labels;
use kpi::metric::Feed;
use table::answers::date::{self, Writing};
use table::answers::kind::Kind;
use table::columns::table::{Column, Table};
use table::{FileFacts, Finding};

/// Samples shown of a column.
const SAMPLES: usize = 12;
/// Characters shown of a text.
const LENGTH: usize = 120;

/// A value of a column and how many rows have it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sample {
    /// The text, cut if long.
    pub text: String,
    /// Rows.
    pub rows: u64,
}

/// A column for the page.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnSummary {
    /// Its place in the file, from 0.
    pub index: usize,
    /// Its question.
    pub header: String,
    /// What it holds.
    pub kind: Kind,
    /// Rows with text.
    pub texts: u64,
    /// Distinct values; of free text only those that were looked at.
    pub distinct: u64,
    /// Whether its rows are known one by one, so that it can be a score, a segment or a count.
    pub kept: bool,
    /// The most frequent values.
    pub samples: Vec<Sample>,
    /// The answers that are no plain numbers, each with its place in the order.
    pub labels: Labels,
    /// How its dates are written, if it holds dates.
    pub writing: Option<Writing>,
    /// What of its times depends on how they are read, if it may hold times.
    pub times: TimeFacts,
    /// What is proposed.
    pub proposal: Proposal,
}

/// A file for the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// Its facts.
    pub file: FileFacts,
    /// Its columns.
    pub columns: Vec<ColumnSummary>,
    /// Ids that stand in several rows.
    pub repeats: Option<Repeats>,
    /// Rows that are marked as tries or as not finished.
    pub trials: Vec<Trials>,
}

impl Summary {
    /// The column that holds weights, by its name and its numbers.
    pub fn weights(&self) -> Option<usize> {
        self.columns.iter().position(|column| column.proposal.evidence.contains(&Evidence::Weights))
    }
}

/// What goes to the page, with proposals for the metrics that these feeds describe.
pub fn summary(table: &Table, feeds: &[Feed]) -> Summary {
    let labels = columns::labels_of(table, feeds);
    let proposals = columns::with_labels(table, feeds, &labels);
    let columns = table.columns.iter().zip(proposals.into_iter().zip(labels)).enumerate();
    Summary {
        file: table.facts().clone(),
        columns: columns.map(|(index, (column, (proposal, labels)))| of(column, index, proposal, labels)).collect(),
        repeats: repeats::find(table),
        trials: trials::find(table),
    }
}

fn of(column: &Column, index: usize, proposal: Proposal, labels: Labels) -> ColumnSummary {
    let mut values: Vec<_> = column.values.iter().filter(|value| value.rows > 0).collect();
    values.sort_by_key(|value| std::cmp::Reverse(value.rows));
    let samples = values
        .iter()
        .take(SAMPLES)
        .map(|value| Sample { text: value.text.chars().take(LENGTH).collect(), rows: value.rows })
        .collect();
    ColumnSummary {
        index,
        header: column.question.clone(),
        kind: column.kind.clone(),
        texts: column.texts,
        distinct: values.len() as u64,
        kept: column.codes.are_kept(),
        samples,
        times: if proposal.timed { times::facts(column) } else { TimeFacts::default() },
        writing: (column.kind == Kind::Date).then(|| date::writing(&column.values)),
        labels: if proposal.choosable { labels } else { Labels::default() },
        proposal,
    }
}

/// Why no column of a file can be scored, `None` if one is proposed or may be chosen.
pub fn verdict(summary: &Summary) -> Option<Finding> {
    let columns = &summary.columns;
    let scored = |column: &ColumnSummary| {
        column.proposal.promising
            || matches!(column.proposal.suggestion, Suggestion::Score { .. } | Suggestion::Times { .. })
    };
    if columns.iter().any(scored) {
        return None;
    }
    let finished =
        |column: &&ColumnSummary| column.proposal.refused.iter().any(|refused| refused.why == Why::FinishedScores);
    if let Some(column) = columns.iter().find(finished) {
        return Some(Finding::FinishedScores { column: column.index });
    }
    Some(Finding::NoScoreColumn)
}
