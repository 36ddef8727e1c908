//! The state of the survey page: how far the file has come, and what the visitor takes each column for.

use serde::{Deserialize, Serialize};

use crate::metrics;
use crate::survey::{
    Choice, Clock, ColumnSummary, Direction, Encoding, Filter, Finding, Order, Period, Plan, Role, Source, Spans,
    Steps, Suggestion, Summary, Takes, TimeUnit, counts_zeros, day_of,
};

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
    Done,
    /// It cannot be used.
    Failed(Failure),
}

/// Why a file cannot be used.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Taken {
    /// Nothing.
    #[default]
    Ignore,
    /// Groups to break the answers down by.
    Segment,
    /// How often each row counts.
    Count,
    /// How much each row weighs.
    Weight,
    /// When the row was answered.
    Date,
    /// The answers or time spans of the metric of this id.
    Metric(String),
}

impl Taken {
    /// As the contract names it: `ignore`, `segment`, `count`, `weight`, `date` or the id of a metric.
    pub fn id(&self) -> &str {
        match self {
            Self::Ignore => "ignore",
            Self::Segment => "segment",
            Self::Count => "count",
            Self::Weight => "weight",
            Self::Date => "date",
            Self::Metric(id) => id,
        }
    }

    /// From its name in the contract.
    pub fn of(id: &str) -> Self {
        match id {
            "ignore" => Self::Ignore,
            "segment" => Self::Segment,
            "count" => Self::Count,
            "weight" => Self::Weight,
            "date" => Self::Date,
            metric => Self::Metric(metric.to_owned()),
        }
    }

    /// The id of the metric, if it is one.
    pub fn metric(&self) -> Option<&str> {
        if let Self::Metric(id) = self { Some(id) } else { None }
    }
}

/// What the visitor takes a column for, in full.
#[derive(Clone, Debug, PartialEq)]
pub struct Pick {
    /// What for.
    pub taken: Taken,
    /// The scale, where it is a metric.
    pub scale: (i32, i32),
    /// Which end of the scale is the good one.
    pub direction: Direction,
    /// The step of each label of the column.
    pub steps: Vec<Option<i32>>,
    /// How its dates are written.
    pub order: Order,
    /// The unit of plain numbers that are time spans; `None` as long as neither the file nor the visitor says it.
    pub unit: Option<TimeUnit>,
    /// What a clock with one colon means.
    pub clock: Clock,
    /// Whether times of 0 count; as the metric has it as long as the visitor says nothing.
    pub zeros: Option<bool>,
    /// Whether the visitor changed how its answers are read: then nothing of that is only assumed.
    pub changed: bool,
    /// Whether the visitor said what for: then it gives way only to what is chosen later.
    pub chosen: bool,
}

impl Pick {
    /// How its time spans are read for a metric.
    pub fn spans(&self, metric: &str) -> Spans {
        let counts_zeros = self.zeros.unwrap_or_else(|| counts_zeros(metric));
        Spans { unit: self.unit, clock: self.clock, counts_zeros }
    }
}

/// One of the two groups or periods of a comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Side {
    /// A group of a column.
    Group {
        /// The column, from 0.
        column: usize,
        /// Its value; empty for rows without one.
        group: String,
    },
    /// A period, by its name.
    Period(String),
}

/// Columns of groups at a time.
const SEGMENTS: usize = 5;
/// Score columns at a time.
pub const SCORES: usize = 5;

/// Which of the rows count, as chosen beside the scores.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// Columns of groups with the group to keep; empty for the rows without one.
    pub values: Vec<(usize, String)>,
    /// The first and the last day, as typed.
    pub days: [String; 2],
    /// How long a step of the trend is; by the span of the dates if not chosen.
    pub period: Option<Period>,
    /// Two groups or periods to compare.
    pub compared: [Option<Side>; 2],
}

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
    /// What is chosen beside the scores.
    pub view: View,
}

impl SurveyState {
    /// A file whose reading begins.
    pub fn reading(name: String, size: u64) -> Self {
        Self { stage: Stage::Reading { bytes: 0, rows: 0 }, name, size, ..Self::default() }
    }

    /// The file was read: each column begins as proposed.
    pub fn read(&mut self, summary: Summary) {
        let pick = |column: &ColumnSummary| {
            let proposal = &column.proposal;
            let (taken, scale, direction) = match &proposal.suggestion {
                Suggestion::Score { metric, scale, direction, .. } => {
                    (Taken::Metric(metric.clone()), *scale, *direction)
                }
                other => {
                    let taken = match other {
                        Suggestion::Times { metric, .. } => Taken::Metric(metric.clone()),
                        Suggestion::Segment => Taken::Segment,
                        Suggestion::Count => Taken::Count,
                        Suggestion::Date => Taken::Date,
                        _ => Taken::Ignore,
                    };
                    (taken, proposal.scale.unwrap_or((1, 5)), Direction::Up)
                }
            };
            let order = column.writing.map(|writing| writing.order).unwrap_or_default();
            let (unit, clock) = (column.times.unit, column.times.clock);
            let steps = column.labels.on(scale);
            Pick { taken, scale, direction, steps, order, unit, clock, zeros: None, changed: false, chosen: false }
        };
        self.picks = summary.columns.iter().map(pick).collect();
        // More than a handful of scores would hide each other.
        let rank = |index: usize| summary.columns.get(index).map_or(u8::MAX, |column| column.proposal.rank);
        let mut scores: Vec<usize> = (0..self.picks.len()).filter(|index| self.is_score(*index)).collect();
        scores.sort_by_key(|index| rank(*index));
        for index in scores.into_iter().skip(SCORES) {
            if let Some(pick) = self.picks.get_mut(index) {
                pick.taken = Taken::Ignore;
            }
        }
        self.all_columns = self.picks.iter().all(|pick| pick.taken == Taken::Ignore);
        self.summary = Some(summary);
        self.stage = Stage::Confirm;
    }

    /// What is chosen, for the worker.
    pub fn choices(&self) -> Vec<Choice> {
        let choice = |(column, pick): (usize, &Pick)| {
            let role = match &pick.taken {
                Taken::Ignore => return None,
                Taken::Segment => Role::Segment,
                Taken::Count => Role::Count,
                Taken::Weight => Role::Weight,
                Taken::Date => Role::Date(pick.order),
                Taken::Metric(metric) if is_timed(metric) => {
                    Role::Times { metric: metric.clone(), spans: pick.spans(metric) }
                }
                Taken::Metric(metric) => {
                    // A metric with a direction of its own takes the answers as they were given.
                    let own = metrics::find(metric).is_some_and(crate::feeds::has_direction);
                    let direction = if own { Direction::Up } else { pick.direction };
                    Role::Score { metric: metric.clone(), scale: pick.scale, direction }
                }
            };
            Some(Choice { column, role })
        };
        self.picks.iter().enumerate().filter_map(choice).collect()
    }

    /// All that is chosen, for the worker.
    pub fn plan(&self) -> Plan {
        let columns = self.picks.iter().enumerate().zip(self.summary.iter().flat_map(|summary| &summary.columns));
        let steps = columns.map(|((index, pick), column)| Steps {
            column: index,
            steps: column
                .labels
                .list
                .iter()
                .zip(&pick.steps)
                .flat_map(|(label, step)| label.codes.iter().map(|code| (*code, *step)))
                .collect(),
        });
        let is_segment = |column: usize| self.picks.get(column).is_some_and(|pick| pick.taken == Taken::Segment);
        let values = self.view.values.iter().filter(|(column, _)| is_segment(*column));
        let filter = |(column, text): &(usize, String)| Filter::Value { column: *column, text: text.clone() };
        let mut filters: Vec<Filter> = values.map(filter).collect();
        let [from, to] = self.view.days.each_ref().map(|day| day_of(day));
        if from.or(to).is_some() && self.date().is_some() {
            filters.push(Filter::Days { from, to });
        }
        Plan { choices: self.choices(), steps: steps.collect(), filters, period: self.view.period }
    }

    /// The column that is taken for dates.
    pub fn date(&self) -> Option<usize> {
        self.picks.iter().position(|pick| pick.taken == Taken::Date)
    }

    /// Keeps only the rows of a group of a column, or all.
    pub fn keep(&mut self, column: usize, group: Option<String>) {
        self.view.values.retain(|(known, _)| *known != column);
        self.view.values.extend(group.map(|group| (column, group)));
    }

    /// Takes the scale for a column; its words are spread over it anew.
    pub fn scale(&mut self, column: usize, scale: (i32, i32)) {
        let found = self.summary.as_ref().and_then(|summary| summary.columns.get(column));
        if let Some(pick) = self.picks.get_mut(column) {
            pick.scale = scale;
            pick.steps = found.map(|column| column.labels.on(scale)).unwrap_or_default();
        }
    }

    /// Whether a column is taken for a metric.
    fn is_score(&self, column: usize) -> bool {
        self.picks.get(column).is_some_and(|pick| pick.taken.metric().is_some())
    }

    /// Whether a column is chosen that can be computed.
    pub fn has_score(&self) -> bool {
        (0..self.picks.len()).any(|column| self.is_score(column) && !self.lacks_unit(column))
    }

    /// The first column that is taken for times although nobody said of which unit its numbers are.
    pub fn without_unit(&self) -> Option<usize> {
        (0..self.picks.len()).find(|column| self.lacks_unit(*column))
    }

    fn lacks_unit(&self, column: usize) -> bool {
        let plain = self
            .summary
            .as_ref()
            .and_then(|summary| summary.columns.get(column))
            .is_some_and(|of| of.times.plain_numbers);
        self.picks
            .get(column)
            .is_some_and(|pick| plain && pick.unit.is_none() && pick.taken.metric().is_some_and(is_timed))
    }

    /// Leaves room for another column of groups: what was only proposed goes first.
    fn make_room(&mut self) {
        let groups = self.picks.iter_mut().filter(|pick| pick.taken == Taken::Segment);
        let mut groups: Vec<&mut Pick> = groups.collect();
        groups.sort_by_key(|pick| pick.chosen);
        let surplus = (groups.len() + 1).saturating_sub(SEGMENTS);
        groups.into_iter().take(surplus).for_each(|pick| pick.taken = Taken::Ignore);
    }

    /// Takes a column for something else: a metric brings the first of its scales that fits; there is one column of counts, one of dates, and
    /// there are a handful of scores and of groups.
    pub fn pick(&mut self, column: usize, taken: &Taken) {
        match taken {
            Taken::Count | Taken::Weight | Taken::Date => {
                // A row counts by one column at most.
                let weighs = |taken: &Taken| matches!(taken, Taken::Count | Taken::Weight);
                let same = self.picks.iter_mut();
                let same = same.filter(|pick| pick.taken == *taken || (weighs(taken) && weighs(&pick.taken)));
                same.for_each(|pick| pick.taken = Taken::Ignore);
            }
            Taken::Segment if self.picks.get(column).is_some_and(|pick| pick.taken != Taken::Segment) => {
                self.make_room();
            }
            _ => {}
        }
        let Some(pick) = self.picks.get_mut(column) else { return };
        pick.chosen = true;
        pick.taken = taken.clone();
        let kept = pick.scale;
        if let Some(feed) = taken.metric().and_then(metrics::find).and_then(|metric| metric.survey) {
            let proposed =
                self.summary.as_ref().and_then(|summary| summary.columns.get(column)).and_then(|c| c.proposal.scale);
            let fits = |scale: &&(i32, i32)| proposed.is_none_or(|(low, high)| scale.0 <= low && high <= scale.1);
            let scale =
                feed.scales.iter().find(|scale| Some(**scale) == proposed).or_else(|| feed.scales.iter().find(fits));
            let scale = *scale.or_else(|| feed.scales.last()).unwrap_or(&kept);
            self.scale(column, scale);
        }
    }
}

/// Whether a metric takes time spans.
pub fn is_timed(metric: &str) -> bool {
    metrics::find(metric).and_then(|metric| metric.survey).is_some_and(|feed| feed.takes() == Takes::Durations)
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
