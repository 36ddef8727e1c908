//! What a score rests on that the file does not say: it stands beside the result, in the receipt, and in the calculator that the result is opened in.

use serde::{Deserialize, Serialize};

use super::ColumnName;
use crate::board::{Board, LONGEST_NAME};
use crate::link;
use crate::number::Format;
use crate::scenario::Scenario;
use crate::survey::{Clock, Direction, Evidence, Order, Reason, Suggestion, Summary, Tally, TimeUnit};
use crate::survey_state::{SurveyState, Taken, is_timed};
use crate::words::{assumed as w, units};

/// One thing of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Assumed {
    /// The column was taken as proposed, although that was not certain.
    NotCertain,
    /// The scale follows from the answers.
    Scale {
        /// The lowest step.
        low: i32,
        /// The highest.
        high: i32,
    },
    /// Nobody answered 0 on a scale that is taken to begin there.
    NeverZero {
        /// The rows with an answer.
        rows: u64,
    },
    /// The numbers 1 to 11 stand for 0 to 10.
    FromOne,
    /// Numbers on both sides of 0 stand for the steps from 1 on.
    Centred {
        /// The highest.
        end: i32,
    },
    /// A step that nobody chose: the place of the words is a guess.
    StepUnseen,
    /// The lowest step is the best.
    LowIsGood,
    /// Answers between two steps are left out.
    Between {
        /// So many rows.
        rows: u64,
    },
    /// The unit of plain numbers, which the file does not tell.
    Unit(TimeUnit),
    /// What clocks with one colon mean.
    Clock(Clock),
    /// Times of 0.
    Zeros {
        /// So many rows.
        rows: u64,
        /// Whether they count as times.
        counted: bool,
    },
    /// The order of dates that can be read in two ways.
    Dates(Order),
    /// Ids that stand in several rows, each of which counts.
    Repeats {
        /// Their column.
        column: ColumnName,
        /// Different ones.
        different: u64,
        /// Rows.
        rows: u64,
        /// Whether these are all rows; else only the first ones were looked at.
        all: bool,
    },
    /// Rows that are marked as tries or as not finished count.
    Trials {
        /// The column.
        column: ColumnName,
        /// What it says.
        text: String,
        /// In so many rows.
        rows: u64,
    },
    /// The rows have weights.
    Weighted {
        /// The column.
        column: ColumnName,
        /// How many answers of equal weight they are worth.
        answers: f64,
    },
    /// A column of weights that is not used.
    WeightsUnused {
        /// The column.
        column: ColumnName,
    },
}

impl Assumed {
    /// All that the score of these answers rests on.
    pub(super) fn of(state: &SurveyState, tally: &Tally) -> Vec<Self> {
        let Some(summary) = state.summary.as_ref() else { return Vec::new() };
        let mut all = of_answers(state, summary, tally);
        let rows =
            |wanted: Reason| tally.left_out.iter().find(|left| left.reason == wanted).map_or(0, |left| left.rows);
        if rows(Reason::BetweenSteps) > 0 {
            all.push(Self::Between { rows: rows(Reason::BetweenSteps) });
        }
        if is_timed(&tally.metric) {
            all.extend(of_times(state, summary, tally, rows(Reason::ZeroTime)));
        }
        if let Some(order) = unsure_dates(state, summary) {
            all.push(Self::Dates(order));
        }
        if let Some(found) = &summary.repeats {
            let column = ColumnName::of(Some(summary), found.column);
            all.push(Self::Repeats { column, different: found.different, rows: found.rows, all: found.all });
        }
        // Whoever chose groups to keep has seen what they are.
        let is_filtered = |column: usize| state.view.values.iter().any(|(known, _)| *known == column);
        for found in summary.trials.iter().filter(|found| !is_filtered(found.column)) {
            let column = ColumnName::of(Some(summary), found.column);
            all.push(Self::Trials { column, text: found.text.clone(), rows: found.rows });
        }
        if let Some(effective) = &tally.effective {
            let weights = state.picks.iter().position(|pick| pick.taken == Taken::Weight);
            let column = ColumnName::of(Some(summary), weights.unwrap_or(usize::MAX));
            all.push(Self::Weighted { column, answers: effective.iter().sum() });
        }
        let is_used = |column: &usize| state.picks.get(*column).is_some_and(|pick| pick.taken != Taken::Ignore);
        if let Some(column) = summary.weights().filter(|column| !is_used(column)) {
            all.push(Self::WeightsUnused { column: ColumnName::of(Some(summary), column) });
        }
        all
    }
}

/// How the answers of a column are read.
fn of_answers(state: &SurveyState, summary: &Summary, tally: &Tally) -> Vec<Assumed> {
    let mut all = Vec::new();
    let column = summary.columns.get(tally.column);
    let (Some(column), Some(pick)) = (column, state.picks.get(tally.column)) else { return all };
    let is_proposed = match &column.proposal.suggestion {
        Suggestion::Score { metric, .. } | Suggestion::Times { metric, .. } => *metric == tally.metric,
        _ => false,
    };
    let sure = !matches!(
        column.proposal.suggestion,
        Suggestion::Score { sure: false, .. } | Suggestion::Times { sure: false, .. }
    );
    if is_proposed && !sure && !pick.changed {
        all.push(Assumed::NotCertain);
    }
    if is_timed(&tally.metric) {
        return all;
    }
    let evidence = &column.proposal.evidence;
    let stated = evidence.iter().any(|evidence| matches!(evidence, Evidence::Stated { .. }));
    let placed = column.labels.size.is_some() && !column.labels.list.is_empty();
    let (low, high) = tally.scale;
    if !stated && !placed && !pick.changed && (low, high) != crate::survey::YES_NO {
        all.push(Assumed::Scale { low, high });
    }
    for evidence in evidence {
        match evidence {
            Evidence::NeverZero { rows } if low == 0 => all.push(Assumed::NeverZero { rows: *rows }),
            Evidence::FromOne if (low, high) == (0, 10) => all.push(Assumed::FromOne),
            Evidence::StepUnseen if placed && !pick.changed => all.push(Assumed::StepUnseen),
            Evidence::Centred { end } => all.push(Assumed::Centred { end: *end }),
            _ => {}
        }
    }
    if pick.direction == Direction::Down {
        all.push(Assumed::LowIsGood);
    }
    all
}

/// How the times of a column are read.
fn of_times(state: &SurveyState, summary: &Summary, tally: &Tally, left: u64) -> Vec<Assumed> {
    let mut all = Vec::new();
    let column = summary.columns.get(tally.column);
    let (Some(column), Some(pick)) = (column, state.picks.get(tally.column)) else { return all };
    let times = column.times;
    if let Some(unit) = pick.unit.filter(|unit| times.plain_numbers && times.unit != Some(*unit)) {
        all.push(Assumed::Unit(unit));
    }
    if times.short_clocks && !(times.clock_certain && pick.clock == times.clock) {
        all.push(Assumed::Clock(pick.clock));
    }
    let place = tally.times.iter().position(|time| *time == 0.0);
    let counted = place.and_then(|place| tally.counts.get(place)).copied().unwrap_or(0);
    if counted + left > 0 {
        all.push(Assumed::Zeros { rows: counted + left, counted: counted > 0 });
    }
    all
}

/// The order of the chosen dates, where they can be read in two ways and nothing tells which.
fn unsure_dates(state: &SurveyState, summary: &Summary) -> Option<Order> {
    let column = state.date()?;
    let writing = summary.columns.get(column)?.writing?;
    (writing.matters && !writing.sure).then_some(state.picks.get(column)?.order)
}

/// What a calculator is called that is opened with the answers: what they rest on in a few words, as many as a name may have.
fn name(all: &[Assumed], format: Format) -> String {
    let mut name = String::new();
    for short in all.iter().filter_map(|assumed| short(assumed, format)) {
        let longer = if name.is_empty() { short } else { units::list(&[name.as_str(), short.as_str()]) };
        if longer.chars().count() <= LONGEST_NAME {
            name = longer;
        }
    }
    name
}

/// The link of a calculator, with what its numbers rest on as the name of the scenario.
pub(super) fn link_of(scenario: Scenario, all: &[Assumed], format: Format) -> String {
    let id = scenario.metric.id;
    let mut board = Board::of(scenario);
    board.name = name(all, format);
    format!("/{id}#{}", link::encode_board(&board, format))
}

/// It in a few words; nothing where it does not touch the totals.
fn short(assumed: &Assumed, format: Format) -> Option<String> {
    let count = |rows: u64| crate::feeds::shown_count(rows, format);
    Some(match assumed {
        Assumed::NotCertain => w::SHORT_NOT_CERTAIN.text().to_owned(),
        Assumed::Scale { low, high } => w::SHORT_SCALE.with(&[("low", &low.to_string()), ("high", &high.to_string())]),
        Assumed::NeverZero { .. } => w::SHORT_NEVER_ZERO.text().to_owned(),
        Assumed::FromOne => w::SHORT_FROM_ONE.text().to_owned(),
        Assumed::Centred { end } => w::SHORT_CENTRED.with(&[("end", &end.to_string())]),
        Assumed::StepUnseen => w::SHORT_STEP_UNSEEN.text().to_owned(),
        Assumed::LowIsGood => w::SHORT_LOW_IS_GOOD.text().to_owned(),
        Assumed::Between { rows } => w::SHORT_BETWEEN.with(&[("rows", &count(*rows))]),
        Assumed::Unit(unit) => w::SHORT_UNIT.with(&[("unit", w::unit(*unit).text())]),
        Assumed::Clock(clock) => w::SHORT_CLOCK.with(&[("clock", clock.id())]),
        Assumed::Zeros { rows, counted: true } => w::SHORT_ZEROS_COUNTED.with(&[("rows", &count(*rows))]),
        Assumed::Zeros { rows, counted: false } => w::SHORT_ZEROS_LEFT.with(&[("rows", &count(*rows))]),
        Assumed::Dates(_) | Assumed::Weighted { .. } => return None,
        Assumed::Trials { .. } => w::SHORT_TRIALS.text().to_owned(),
        Assumed::Repeats { .. } => w::SHORT_REPEATS.text().to_owned(),
        Assumed::WeightsUnused { .. } => w::SHORT_WEIGHTS.text().to_owned(),
    })
}
