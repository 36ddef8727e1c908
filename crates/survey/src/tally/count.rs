//! The chosen columns counted: how often each step was answered, and which rows were left out for what reason.
//!
//! What a value means is decided once for each distinct value; a row then costs a look-up for each grouping, so that
//! several groupings, a trend and filters cost little more than one.

use crate::propose::groups;
use crate::propose::preview;
use crate::propose::proposal::Direction;
use crate::propose::times::{self, Spans, Time};
use crate::tally::cross_table;
use crate::tally::left_out::{Gathered, LeftOut, Reason};
use crate::tally::period::Period;
use crate::tally::plan::{Choice, Filter, Plan, Role};
use crate::tally::segment::{self, Grid, Grouping, Segment, Weighing};
use crate::tally::summary_row;
use crate::words::choices;
use table::answers::answer::Answer;
use table::columns::table::{Column, Table, Value};

/// The widest scale that is counted.
const MAX_STEPS: i32 = 1001;

/// Counts kept of one grouping.
const MOST_CELLS: usize = 8_000_000;

/// The answers of one score column.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    /// The column, from 0.
    pub column: usize,
    /// The id of the metric.
    pub metric: String,
    /// The lowest and the highest step.
    pub scale: (i32, i32),
    /// In a column of time spans the distinct ones in rising order, in seconds; the counts are theirs then.
    pub times: Vec<f64>,
    /// Whether rows weigh unlike.
    pub weighed: bool,
    /// Answers for each step from the lowest to the highest, the best last.
    pub counts: Vec<u64>,
    /// The same with the weights of the rows, where they have some.
    pub effective: Option<Vec<f64>>,
    /// Rows that were used. With those left out they make up all data rows.
    pub used: u64,
    /// Rows that were not, by reason.
    pub left_out: Vec<LeftOut>,
    /// The same by group, once for each column of groups.
    pub breakdowns: Vec<Breakdown>,
    /// The same by period.
    pub trend: Option<Trend>,
}

impl Tally {
    /// Answers for each step, as many as they are worth where they have weights.
    pub fn answers(&self) -> Vec<f64> {
        segment::answers(&self.counts, self.effective.as_ref())
    }
}

/// Answers by the groups of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Breakdown {
    /// The column, from 0.
    pub column: usize,
    /// Whether a row may stand in several groups, so that they hold more rows than there are.
    pub several: bool,
    /// The groups that have rows, in the order in which they appear.
    pub segments: Vec<Segment>,
}

/// Answers by period.
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    /// The column of the dates, from 0.
    pub column: usize,
    /// How long a period is.
    pub period: Period,
    /// The periods from the first to the last, those without rows included.
    pub periods: Vec<Segment>,
    /// Rows used that have no date.
    pub undated: u64,
}

/// Counts the chosen columns: one tally for each that is chosen as a score.
pub fn tally(table: &Table, choices: &[Choice]) -> Vec<Tally> {
    tally_plan(table, &Plan { choices: choices.to_vec(), ..Plan::default() })
}

/// The same with all that the visitor chose.
pub fn tally_plan(table: &Table, plan: &Plan) -> Vec<Tally> {
    let kept = |column: &usize| table.columns.get(*column).is_some_and(|column| column.codes.are_kept());
    let segments: Vec<usize> = plan.columns(&Role::Segment).filter(kept).collect();
    let dates = plan.dates().filter(|(column, _)| kept(column));
    let column = |index: usize| table.columns.get(index);
    let mut groupings = vec![Grouping::whole()];
    groupings.extend(segments.iter().filter_map(|index| column(*index)).map(Grouping::by_value));
    let trend = dates.and_then(|(index, order)| {
        let (grouping, period) = Grouping::by_period(column(index)?, order, plan.period)?;
        groupings.push(grouping);
        Some((index, period))
    });
    let context = Context {
        table,
        plan,
        weights: weights(table, plan),
        excluded: excluded(table, plan),
        segments,
        trend,
        groupings,
    };
    let score = |choice: &Choice| match &choice.role {
        Role::Score { metric, scale, direction } => context.score(choice.column, metric, *scale, *direction),
        Role::Times { metric, spans } => context.times(choice.column, metric, *spans),
        _ => None,
    };
    plan.choices.iter().filter_map(score).collect()
}

/// The column that says how often a row counts, or how much it weighs.
fn weights<'a>(table: &'a Table, plan: &Plan) -> Option<(&'a Column, Weighing)> {
    let of = |role: &Role, how: Weighing| {
        plan.columns(role).next().and_then(|index| table.columns.get(index)).map(|column| (column, how))
    };
    of(&Role::Count, Weighing::Counts).or_else(|| of(&Role::Weight, Weighing::Weights))
}

/// For each kept row why it is left out whatever it answers, as the reason's number from 1 on; empty if none is.
pub(crate) fn excluded(table: &Table, plan: &Plan) -> Vec<u8> {
    let (summary, previews) = (summary_row::first(table), preview::find(table));
    let wanted: Vec<(&Column, Vec<bool>)> =
        plan.filters.iter().filter_map(|filter| wanted(table, plan, filter)).collect();
    if summary >= table.kept && previews.is_none() && wanted.is_empty() {
        return Vec::new();
    }
    let passes = |row: usize| {
        wanted.iter().all(|(column, codes)| codes.get(usize::from(column.codes.get(row))).copied().unwrap_or(false))
    };
    let reason = |row: usize| match &previews {
        _ if row >= summary => Some(Reason::SummaryRow),
        Some(previews) if previews.holds(table, row) => Some(Reason::Preview),
        _ if !passes(row) => Some(Reason::Filtered),
        _ => None,
    };
    (0..table.kept).map(|row| reason(row).map_or(0, |reason| reason as u8 + 1)).collect()
}

/// Which values of a column pass a filter.
fn wanted<'a>(table: &'a Table, plan: &Plan, filter: &Filter) -> Option<(&'a Column, Vec<bool>)> {
    match filter {
        Filter::Value { column, text } => {
            let column = table.columns.get(*column)?;
            let sign = groups::splits(column).filter(|_| !text.is_empty());
            let passes = |value: &Value| match sign {
                Some(sign) => choices::of(&value.text, sign).any(|choice| choice == text),
                None => value.text == *text,
            };
            Some((column, column.values.iter().map(passes).collect()))
        }
        Filter::Days { from, to } => {
            let (index, order) = plan.dates()?;
            let column = table.columns.get(index)?;
            let passes = |day: &Option<i32>| {
                day.is_some_and(|day| from.is_none_or(|from| day >= from) && to.is_none_or(|to| day <= to))
            };
            Some((column, segment::days(column, order).iter().map(passes).collect()))
        }
    }
}

/// What all tallies of a file share.
struct Context<'a> {
    table: &'a Table,
    plan: &'a Plan,
    weights: Option<(&'a Column, Weighing)>,
    excluded: Vec<u8>,
    segments: Vec<usize>,
    trend: Option<(usize, Period)>,
    /// All rows, then by each column of groups, then by period.
    groupings: Vec<Grouping<'a>>,
}

impl Context<'_> {
    fn score(&self, index: usize, metric: &str, scale: (i32, i32), direction: Direction) -> Option<Tally> {
        let column = self.table.columns.get(index)?;
        let steps = scale.1.checked_sub(scale.0).filter(|span| (0..MAX_STEPS).contains(span))? as usize + 1;
        let classes = self.classes(index, column, scale, direction, steps);
        Some(Tally { metric: metric.to_owned(), scale, ..self.counted(index, column, &classes, steps)? })
    }

    /// A column of time spans: each distinct one is a class of its own.
    fn times(&self, index: usize, metric: &str, spans: Spans) -> Option<Tally> {
        let column = self.table.columns.get(index)?;
        let read: Vec<Time> = column.values.iter().map(|value| times::seconds(value, spans)).collect();
        let span = |time: &Time| if let Time::Span(seconds) = time { Some(*seconds) } else { None };
        let mut times: Vec<f64> = read.iter().filter_map(span).collect();
        times.sort_by(f64::total_cmp);
        times.dedup_by(|a, b| a.total_cmp(b).is_eq());
        let place = |(value, time): (&Value, &Time)| {
            let found = span(time).and_then(|seconds| times.binary_search_by(|time| time.total_cmp(&seconds)).ok());
            found.unwrap_or_else(|| {
                let reason = match (time, value.answer) {
                    (Time::Zero, _) => Reason::ZeroTime,
                    (Time::NoUnit, _) => Reason::NoUnit,
                    (_, Answer::Blank) => Reason::Blank,
                    (_, Answer::Missing) => Reason::NotApplicable,
                    (_, Answer::Whole(_) | Answer::Fraction(_)) => Reason::OutOfScale,
                    _ => Reason::NotATime,
                };
                times.len() + reason as usize
            })
        };
        let classes: Vec<usize> = column.values.iter().zip(&read).map(place).collect();
        let counted = self.counted(index, column, &classes, times.len())?;
        Some(Tally { metric: metric.to_owned(), times, ..counted })
    }

    /// The rows of a column counted by class: so many steps, then the reasons to be left out.
    fn counted(&self, index: usize, column: &Column, classes: &[usize], steps: usize) -> Option<Tally> {
        // Thousands of agents times thousands of different times are no table that anybody reads.
        let fits = |grouping: &&Grouping<'_>| grouping.names.len() * (steps + Reason::ALL.len()) <= MOST_CELLS;
        let weighing = self.weights.map(|(_, how)| how);
        let of = |grouping| Grid::new(grouping, steps, weighing);
        let whole = self.groupings.iter().take(1).map(of);
        let mut grids: Vec<Grid<'_>> = whole.chain(self.groupings.iter().skip(1).filter(fits).map(of)).collect();
        let places: Vec<bool> = self.groupings.iter().skip(1).map(|grouping| fits(&grouping)).collect();
        let mut left = Gathered::default();
        if column.codes.are_kept() {
            self.rows(column, classes, steps, &mut grids, &mut left);
        } else {
            // Free text: nothing in it is an answer, and its rows are not known one by one.
            for grid in &mut grids {
                grid.leave(Reason::NotANumber, column.texts);
                grid.leave(Reason::Blank, self.table.kept as u64 - column.texts);
            }
        }
        for grid in &mut grids {
            grid.leave(Reason::EmptyRow, self.table.facts().empty_rows);
        }
        for &row in &self.table.empty_rows {
            left.sample(Reason::EmptyRow, || (row, String::new()));
        }
        let mut lists = grids.into_iter().map(Grid::into_list);
        let total = lists.next()?.into_iter().next()?;
        let mut grouped = places.into_iter().map(|fits| if fits { lists.next() } else { None });
        let with_rows = |list: Vec<Segment>| list.into_iter().filter(|segment| segment.rows > 0).collect();
        let mut breakdowns = Vec::new();
        let several = self.groupings.iter().skip(1).map(Grouping::has_several);
        for ((column, list), several) in self.segments.iter().zip(grouped.by_ref()).zip(several) {
            breakdowns.extend(list.map(|list| Breakdown { column: *column, several, segments: with_rows(list) }));
        }
        let trend = self.trend.zip(grouped.next().flatten()).map(|((column, period), mut periods)| {
            let undated = if periods.is_empty() { 0 } else { periods.remove(0).used };
            Trend { column, period, periods, undated }
        });
        Some(Tally {
            column: index,
            metric: String::new(),
            scale: (0, 0),
            times: Vec::new(),
            weighed: self.weights.is_some(),
            left_out: left.into_list(&total.left_out),
            counts: total.counts,
            effective: total.effective,
            used: total.used,
            breakdowns,
            trend,
        })
    }

    /// For each distinct value the step it means, counted from the worst, or behind the steps the reason why it means none.
    fn classes(
        &self,
        index: usize,
        column: &Column,
        scale: (i32, i32),
        direction: Direction,
        steps: usize,
    ) -> Vec<usize> {
        let place = |class: Result<i64, Reason>| match class {
            Ok(step) => match direction {
                Direction::Up => (step - i64::from(scale.0)) as usize,
                Direction::Down => (i64::from(scale.1) - step) as usize,
            },
            Err(reason) => steps + reason as usize,
        };
        let mut classes: Vec<usize> = column.values.iter().map(|value| place(class(value.answer, scale))).collect();
        let named = self.plan.steps.iter().filter(|steps| steps.column == index).flat_map(|steps| &steps.steps);
        for (code, step) in named {
            let none = match column.values.get(usize::from(*code)).map(|value| value.answer) {
                None | Some(Answer::Missing) => Reason::NotApplicable,
                Some(Answer::Whole(_)) => Reason::OutOfScale,
                Some(_) => Reason::NotAnAnswer,
            };
            let class = step.map_or(Err(none), |step| class(Answer::Whole(i64::from(step)), scale));
            if let Some(known) = classes.get_mut(usize::from(*code)) {
                *known = place(class);
            }
        }
        classes
    }

    /// Counts all rows: as pairs of values where that can be, else one by one.
    fn rows(&self, column: &Column, classes: &[usize], steps: usize, grids: &mut [Grid<'_>], left: &mut Gathered) {
        if self.weights.is_some() {
            return self.each_row(column, classes, steps, grids, left);
        }
        let values = classes.len();
        let joints: Option<Vec<Vec<u32>>> = grids
            .iter()
            .map(|grid| cross_table::count(self.table.kept, grid.groups(), (&column.codes, values), &self.excluded))
            .collect();
        let Some(joints) = joints else { return self.each_row(column, classes, steps, grids, left) };
        for (grid, joint) in grids.iter_mut().zip(&joints) {
            grid.add_pairs(joint, classes);
            for (row, reason) in self.excluded.iter().enumerate().filter(|(_, reason)| **reason != 0) {
                grid.add(row, steps + usize::from(*reason) - 1, 1.0);
            }
        }
        let Some(whole) = grids.first() else { return };
        let mut open = whole.reasons();
        for row in 0..self.table.kept {
            if open.iter().all(|rows| *rows == 0) {
                break;
            }
            let code = column.codes.get(row);
            let reason = match self.excluded.get(row) {
                None | Some(0) => classes.get(usize::from(code)).and_then(|class| class.checked_sub(steps)),
                Some(reason) => Some(usize::from(*reason) - 1),
            };
            let Some(reason) = reason else { continue };
            if let Some((rows, reason)) =
                open.get_mut(reason).zip(Reason::ALL.get(reason)).filter(|(rows, _)| **rows > 0)
            {
                *rows = if left.sample(*reason, || self.sample(column, row, code)) { *rows - 1 } else { 0 };
            }
        }
    }

    fn each_row(&self, column: &Column, classes: &[usize], steps: usize, grids: &mut [Grid<'_>], left: &mut Gathered) {
        let blank = steps + Reason::Blank as usize;
        for row in 0..self.table.kept {
            let code = column.codes.get(row);
            let mut class = match self.excluded.get(row) {
                None | Some(0) => classes.get(usize::from(code)).copied().unwrap_or(blank),
                Some(reason) => steps + usize::from(*reason) - 1,
            };
            let mut weight = 1.0;
            if class < steps {
                match self.weight(row) {
                    Some(found) => weight = found,
                    None => class = steps + Reason::NoCount as usize,
                }
            }
            if let Some(reason) = class.checked_sub(steps).and_then(|reason| Reason::ALL.get(reason)) {
                left.sample(*reason, || self.sample(column, row, code));
            }
            for grid in &mut *grids {
                grid.add(row, class, weight);
            }
        }
    }

    /// How often a row counts or how much it weighs, `None` if that is no number of at least 0, and of a count no whole one.
    fn weight(&self, row: usize) -> Option<f64> {
        let Some((column, how)) = self.weights else {
            return Some(1.0);
        };
        let found = match column.values.get(usize::from(column.codes.get(row)))?.answer {
            Answer::Whole(count) => count as f64,
            Answer::Fraction(weight) if how == Weighing::Weights => weight,
            _ => return None,
        };
        (found >= 0.0).then_some(found)
    }

    fn sample(&self, column: &Column, row: usize, code: u16) -> (u64, String) {
        let text = column.values.get(usize::from(code)).map(|value| value.text.clone());
        (self.table.row_number(row), text.unwrap_or_default())
    }
}

/// The step of the scale that an answer is, else why it is none.
fn class(answer: Answer, (low, high): (i32, i32)) -> Result<i64, Reason> {
    let step = match answer {
        Answer::Whole(step) | Answer::Labelled(step) => step,
        Answer::OutOf(step, all) if all == i64::from(high) => step,
        Answer::OutOf(..) => return Err(Reason::OutOfScale),
        Answer::Fraction(_) => return Err(Reason::BetweenSteps),
        Answer::Blank => return Err(Reason::Blank),
        Answer::Missing => return Err(Reason::NotApplicable),
        Answer::Other(_) | Answer::Words => return Err(Reason::NotANumber),
    };
    if (i64::from(low)..=i64::from(high)).contains(&step) { Ok(step) } else { Err(Reason::OutOfScale) }
}
