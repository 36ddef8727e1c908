//! What the visitor is asked once a file was read: what each column is.

use serde::{Deserialize, Serialize};

use super::{ColumnName, Named, SourceChoice};
use crate::survey::{
    Clock, ColumnSummary, Direction, Evidence, Feed, FileFacts, Kind, Order, Repeats, Sample, Suggestion, Takes,
    TimeUnit, Why,
};
use crate::survey_state::{Pick, SurveyState, Taken, is_timed};
use crate::{feeds, metrics};

/// Values shown of a column.
const SAMPLES: usize = 6;

/// The columns of a file with what they are taken for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// The name of the file.
    pub name: String,
    /// What is known of the file as a whole.
    pub file: FileFacts,
    /// Other ways to read it.
    pub source: SourceChoice,
    /// All columns, in the order of the file.
    pub columns: Vec<Column>,
    /// Whether columns are shown that are not taken for anything.
    pub all_columns: bool,
    /// Whether the visitor went on without a column to score.
    pub nothing_chosen: bool,
    /// The column whose unit nobody said, where that is what is missing.
    pub without_unit: Option<ColumnName>,
    /// Ids that stand in several rows: their column, and how many.
    pub repeats: Option<(ColumnName, Repeats)>,
}

/// A column, what it holds, what it is taken for and what else it could be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// Its name.
    pub name: ColumnName,
    /// What it holds.
    pub kind: Kind,
    /// Its most frequent values.
    pub samples: Vec<Sample>,
    /// What it is taken for.
    pub taken: Taken,
    /// What it can be taken for.
    pub offered: Offered,
    /// The unit of plain numbers that are taken for time spans.
    pub unit: Option<UnitChoice>,
    /// What clocks with one colon mean that are taken for time spans.
    pub clock: Option<Clock>,
    /// Whether times of 0 count, where there are any.
    pub zeros: Option<bool>,
    /// The scale of answers.
    pub scale: Option<ScaleChoice>,
    /// The direction of answers that can run either way.
    pub direction: Option<DirectionChoice>,
    /// How dates are written that can be read in two ways.
    pub dates: Option<Order>,
    /// What its answers that are no plain numbers stand for.
    pub labels: Vec<LabelChoice>,
    /// The lowest and the highest step that they can stand for.
    pub label_scale: (i32, i32),
    /// Why it is proposed as it is.
    pub evidence: Vec<Evidence>,
    /// What it is not proposed as, and why.
    pub refused: Vec<RefusedMetric>,
    /// Whether the proposal is sure.
    pub sure: bool,
}

/// The unit of plain numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitChoice {
    /// The one that is taken; `None` as long as nobody said it.
    pub chosen: Option<TimeUnit>,
}

/// What a column can be taken for, besides nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offered {
    /// Metrics.
    pub metrics: Vec<Named>,
    /// Whether for groups and for counts: its rows are known one by one.
    pub rows: bool,
    /// Whether for weights: its values are numbers.
    pub weights: bool,
    /// Whether for dates.
    pub dates: bool,
}

/// The scale of a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScaleChoice {
    /// The one that is taken.
    pub chosen: (i32, i32),
    /// Those that the metric has.
    pub offered: Vec<(i32, i32)>,
}

/// The direction of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DirectionChoice {
    /// The one that is taken.
    pub chosen: Direction,
    /// Whether the metric speaks of easy instead of good.
    pub easy: bool,
}

/// What an answer that is no plain number stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LabelChoice {
    /// The answer as in the file.
    pub text: String,
    /// Rows that have it.
    pub rows: u64,
    /// Its step of the scale; `None` for what is no answer.
    pub step: Option<i32>,
}

/// A metric that a column is not proposed as.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RefusedMetric {
    /// The metric.
    pub metric: Named,
    /// Why not.
    pub why: Why,
}

impl Question {
    /// What is asked about the file of this state, `None` before it was read.
    pub fn of(state: &SurveyState) -> Option<Self> {
        let summary = state.summary.as_ref()?;
        Some(Self {
            name: state.name.clone(),
            file: summary.file.clone(),
            source: SourceChoice::of(state),
            columns: summary.columns.iter().zip(&state.picks).map(|(column, pick)| Column::of(column, pick)).collect(),
            all_columns: state.all_columns,
            nothing_chosen: state.nothing_chosen,
            without_unit: state
                .without_unit()
                .filter(|_| !state.has_score())
                .map(|column| ColumnName::of(state.summary.as_ref(), column)),
            repeats: summary.repeats.clone().map(|found| (ColumnName::of(Some(summary), found.column), found)),
        })
    }

    /// Whether another question is about the same file, read in the same way.
    pub fn is_of_same_file(&self, other: &Self) -> bool {
        let same = |(one, other): (&Column, &Column)| one.name == other.name && one.samples == other.samples;
        self.name == other.name
            && self.file == other.file
            && self.source == other.source
            && self.columns.iter().zip(&other.columns).all(same)
    }

    /// Whether any column is taken for something.
    pub fn any_taken(&self) -> bool {
        self.columns.iter().any(|column| column.taken != Taken::Ignore)
    }

    /// The places of all columns: those that are taken for scores first, and of these the ones that are to be checked.
    pub fn order(&self) -> Vec<usize> {
        let rank = |column: &Column| match (column.taken.metric(), &column.taken) {
            (Some(_), _) => u8::from(column.sure),
            (None, Taken::Ignore) => 3,
            (None, _) => 2,
        };
        let mut order: Vec<(u8, usize)> = self.columns.iter().map(|column| (rank(column), column.name.index)).collect();
        order.sort_unstable();
        order.into_iter().map(|(_, index)| index).collect()
    }

    /// The columns that are shown.
    pub fn shown(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(|column| self.all_columns || column.taken != Taken::Ignore)
    }
}

impl Column {
    fn of(column: &ColumnSummary, pick: &Pick) -> Self {
        let metric = pick.taken.metric().and_then(metrics::find);
        let feed = metric.and_then(|metric| metric.survey);
        let timed = metric.is_some_and(|metric| is_timed(metric.id));
        let on_scale = feed.filter(|feed| feed.takes() == Takes::Steps);
        // Recommending has but one direction.
        let either_way = on_scale.filter(|feed| feed.scales != [(0, 10)]);
        let proposal = &column.proposal;
        let labelled = metric.is_some() && !timed;
        let labels = column.labels.list.iter().zip(&pick.steps).filter(|_| labelled);
        let refused = proposal.refused.iter();
        Self {
            name: ColumnName { index: column.index, header: column.header.clone() },
            kind: column.kind.clone(),
            samples: column.samples.iter().take(SAMPLES).cloned().collect(),
            taken: pick.taken.clone(),
            offered: Offered::of(column),
            unit: (timed && (column.kind != Kind::Duration || column.times.plain_numbers))
                .then_some(UnitChoice { chosen: pick.unit }),
            clock: (timed && column.times.short_clocks).then_some(pick.clock),
            zeros: metric.filter(|_| timed && column.times.zeros > 0).map(|metric| pick.spans(metric.id).counts_zeros),
            scale: on_scale.map(|feed| ScaleChoice { chosen: pick.scale, offered: feed.scales.to_vec() }),
            direction: either_way
                .map(|_| DirectionChoice { chosen: pick.direction, easy: metric.is_some_and(feeds::has_direction) }),
            dates: (pick.taken == Taken::Date && column.writing.is_some_and(|writing| writing.matters))
                .then_some(pick.order),
            labels: labels
                .map(|(label, step)| LabelChoice { text: label.text.clone(), rows: label.rows, step: *step })
                .collect(),
            label_scale: pick.scale,
            evidence: proposal.evidence.clone(),
            refused: refused
                .map(|refused| RefusedMetric { metric: Named::metric(&refused.metric), why: refused.why })
                .collect(),
            sure: !matches!(
                proposal.suggestion,
                Suggestion::Score { sure: false, .. } | Suggestion::Times { sure: false, .. }
            ),
        }
    }
}

impl Offered {
    fn of(column: &ColumnSummary) -> Self {
        let refused = |metric: &str| {
            column.proposal.refused.iter().any(|refused| {
                refused.metric == metric && matches!(refused.why, Why::AskedOn { .. } | Why::FinishedScores)
            })
        };
        let two = column.kind == Kind::YesNo || column.labels.size == Some(2);
        let fits = |feed: &Feed| match feed.takes() {
            Takes::Steps => column.proposal.choosable && !refused(feed.metric),
            Takes::YesNo => {
                two || (column.proposal.choosable && column.labels.size.is_none() && !column.labels.list.is_empty())
            }
            Takes::Durations => column.proposal.timed,
        };
        Self {
            metrics: feeds::all().into_iter().filter(fits).map(|feed| Named::metric(feed.metric)).collect(),
            rows: column.kept,
            weights: column.kept && matches!(column.kind, Kind::Whole { .. } | Kind::Number { .. }),
            dates: column.kept && column.kind == Kind::Date,
        }
    }
}
