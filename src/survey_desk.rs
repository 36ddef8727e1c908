//! The state of the survey page: how far the file has come, and what the visitor takes each column for.

use crate::metrics;
use crate::survey::{Choice, Direction, Encoding, Finding, Role, Source, Suggestion, Summary, Tally};

/// How far the file has come.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Stage {
    /// Nothing was dropped yet.
    #[default]
    Idle,
    /// It is being read.
    Reading {
        /// Bytes read.
        bytes: u64,
        /// Rows found.
        rows: u64,
    },
    /// It was read; the visitor is asked.
    Confirm,
    /// It was counted.
    Done(Vec<Tally>),
    /// It cannot be used.
    Failed(Failure),
}

/// Why a file cannot be used.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// Something is wrong with the file.
    File(Finding),
    /// The browser does not hand out the file.
    Unreadable,
}

impl Failure {
    /// The name of the failure in `data-finding`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::File(finding) => finding.code(),
            Self::Unreadable => "unreadable",
        }
    }
}

/// What the visitor takes a column for.
#[derive(Clone, Debug, PartialEq)]
pub struct Pick {
    /// `ignore`, `segment`, `count` or the id of a metric.
    pub role: String,
    /// The scale, where the role is a metric.
    pub scale: (i32, i32),
    /// Which end of the scale is the good one.
    pub direction: Direction,
}

/// A role that takes no answers.
pub const IGNORE: &str = "ignore";
/// The role of a column of groups.
pub const SEGMENT: &str = "segment";
/// The role of a column that says how often a row counts.
pub const COUNT: &str = "count";

/// The state of the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SurveyState {
    /// How far the file has come.
    pub stage: Stage,
    /// The name of the file.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
    /// What the table was taken out of, as far as it is known.
    pub source: Source,
    /// The encoding that the visitor said.
    pub encoding: Option<Encoding>,
    /// What was read, once it was.
    pub summary: Option<Summary>,
    /// One for each column.
    pub picks: Vec<Pick>,
    /// Whether columns are shown that are not proposed.
    pub all_columns: bool,
    /// Whether the visitor went on without a score column.
    pub nothing_chosen: bool,
}

impl SurveyState {
    /// A file whose reading begins.
    pub fn reading(name: String, size: u64) -> Self {
        Self { stage: Stage::Reading { bytes: 0, rows: 0 }, name, size, ..Self::default() }
    }

    /// The file was read: each column begins as proposed.
    pub fn read(&mut self, summary: Summary) {
        self.picks = summary
            .columns
            .iter()
            .map(|column| match &column.proposal.suggestion {
                Suggestion::Score { metric, scale, direction, .. } => {
                    Pick { role: metric.clone(), scale: *scale, direction: *direction }
                }
                Suggestion::Ignore => {
                    let scale = column.proposal.scale.unwrap_or((1, 5));
                    Pick { role: IGNORE.to_owned(), scale, direction: Direction::Up }
                }
            })
            .collect();
        self.all_columns = self.picks.iter().all(|pick| pick.role == IGNORE);
        self.summary = Some(summary);
        self.stage = Stage::Confirm;
    }

    /// What is chosen, for the worker.
    pub fn choices(&self) -> Vec<Choice> {
        let choice = |(column, pick): (usize, &Pick)| {
            let role = match pick.role.as_str() {
                IGNORE => return None,
                SEGMENT => Role::Segment,
                COUNT => Role::Count,
                metric => {
                    // A metric with a direction of its own takes the answers as they were given.
                    let own = metrics::find(metric).is_some_and(crate::feeds::has_direction);
                    let direction = if own { Direction::Up } else { pick.direction };
                    Role::Score { metric: metric.to_owned(), scale: pick.scale, direction }
                }
            };
            Some(Choice { column, role })
        };
        self.picks.iter().enumerate().filter_map(choice).collect()
    }

    /// Whether a score column is chosen.
    pub fn has_score(&self) -> bool {
        self.choices().iter().any(|choice| matches!(choice.role, Role::Score { .. }))
    }

    /// Takes a column for something else: a metric brings the first of its scales that fits, and of segment and count columns there is but one.
    pub fn pick(&mut self, column: usize, role: &str) {
        if matches!(role, SEGMENT | COUNT) {
            self.picks.iter_mut().filter(|pick| pick.role == role).for_each(|pick| IGNORE.clone_into(&mut pick.role));
        }
        let Some(pick) = self.picks.get_mut(column) else { return };
        role.clone_into(&mut pick.role);
        if let Some(feed) = metrics::find(role).and_then(|metric| metric.survey) {
            let proposed =
                self.summary.as_ref().and_then(|summary| summary.columns.get(column)).and_then(|c| c.proposal.scale);
            let fits = |scale: &&(i32, i32)| proposed.is_none_or(|(low, high)| scale.0 <= low && high <= scale.1);
            let scale =
                feed.scales.iter().find(|scale| Some(**scale) == proposed).or_else(|| feed.scales.iter().find(fits));
            pick.scale = *scale.or_else(|| feed.scales.last()).unwrap_or(&pick.scale);
        }
    }
}

/// A scale as the contract writes it: `0-10`.
pub fn scale_id(scale: (i32, i32)) -> String {
    format!("{}-{}", scale.0, scale.1)
}

/// A scale from its text.
pub fn scale_of(id: &str) -> Option<(i32, i32)> {
    let (low, high) = id.split_once('-')?;
    Some((low.parse().ok()?, high.parse().ok()?))
}
