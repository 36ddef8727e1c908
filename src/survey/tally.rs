//! The chosen columns counted: how often each step was answered, and which rows were left out for what reason.

use super::answer::Answer;
use super::leftout::{Gathered, LeftOut, Reason};
use super::preview::{self, Previews};
use super::proposal::Direction;
use super::segment::{Segment, Segments};
use super::summary_row;
use super::table::{Column, Table};

/// The widest scale that is counted.
const MAX_STEPS: i32 = 1001;

/// What the visitor takes a column for.
#[derive(Clone, Debug, PartialEq)]
pub enum Role {
    /// Nothing.
    Ignore,
    /// The answers of a metric.
    Score {
        /// The id of the metric.
        metric: String,
        /// The lowest and the highest step.
        scale: (i32, i32),
        /// Which end is the good one; counts are turned so that the highest step is the best.
        direction: Direction,
    },
    /// Groups to break the answers down by.
    Segment,
    /// How often each row counts.
    Count,
}

/// What the visitor chose for a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The column, from 0.
    pub column: usize,
    /// What it is taken for.
    pub role: Role,
}

/// The answers of one score column.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    /// The column, from 0.
    pub column: usize,
    /// The id of the metric.
    pub metric: String,
    /// The lowest and the highest step.
    pub scale: (i32, i32),
    /// Answers for each step from the lowest to the highest, the best last.
    pub counts: Vec<u64>,
    /// Rows that were used. With those left out they make up all data rows.
    pub used: u64,
    /// Rows that were not, by reason.
    pub left_out: Vec<LeftOut>,
    /// The column of the groups.
    pub segment_column: Option<usize>,
    /// The same by group, in the order in which the groups appear.
    pub segments: Vec<Segment>,
}

/// What a distinct value means for a score.
#[derive(Clone, Copy)]
enum Class {
    Step(usize),
    Out(Reason),
}

/// Counts the chosen columns: one tally for each that is chosen as a score.
pub fn tally(table: &Table, choices: &[Choice]) -> Vec<Tally> {
    let chosen = |role: &Role| choices.iter().find(|choice| choice.role == *role).map(|choice| choice.column);
    let context = Context {
        table,
        segment: chosen(&Role::Segment).filter(|&column| is_kept(table, column)),
        weights: chosen(&Role::Count).and_then(|column| table.columns.get(column)),
        summary: summary_row::first(table),
        previews: preview::find(table),
    };
    choices
        .iter()
        .filter_map(|choice| match &choice.role {
            Role::Score { metric, scale, direction } => context.score(choice.column, metric, *scale, *direction),
            _ => None,
        })
        .collect()
}

fn is_kept(table: &Table, column: usize) -> bool {
    table.columns.get(column).is_some_and(|column| column.codes.are_kept())
}

/// What all tallies of a file share.
struct Context<'a> {
    table: &'a Table,
    segment: Option<usize>,
    weights: Option<&'a Column>,
    summary: usize,
    previews: Option<Previews>,
}

impl Context<'_> {
    fn score(&self, index: usize, metric: &str, scale: (i32, i32), direction: Direction) -> Option<Tally> {
        let column = self.table.columns.get(index)?;
        let steps = scale.1.checked_sub(scale.0).filter(|span| (0..MAX_STEPS).contains(span))? as usize + 1;
        let classes: Vec<Class> = column.values.iter().map(|value| class(value.answer, scale, direction)).collect();
        let mut segments = Segments::new(self.segment.and_then(|column| self.table.columns.get(column)), steps);
        let mut left = Gathered::default();
        if column.codes.are_kept() {
            self.rows(column, &classes, &mut segments, &mut left);
        } else {
            // Free text: nothing in it is an answer, and its rows are not known one by one.
            segments.leave(None, Reason::NotANumber, column.texts);
            segments.leave(None, Reason::Blank, self.table.kept as u64 - column.texts);
        }
        segments.leave(Some(0), Reason::EmptyRow, self.table.facts.empty_rows);
        for &row in &self.table.empty_rows {
            left.sample(Reason::EmptyRow, || (row, String::new()));
        }
        let total = segments.total();
        Some(Tally {
            column: index,
            metric: metric.to_owned(),
            scale,
            counts: total.counts.clone(),
            used: total.used(),
            left_out: left.into_list(&total.left),
            segment_column: self.segment,
            segments: segments.into_list(),
        })
    }

    fn rows(&self, column: &Column, classes: &[Class], segments: &mut Segments<'_>, left: &mut Gathered) {
        for row in 0..self.table.kept {
            let code = column.codes.get(row);
            let segment = self.segment.and_then(|column| self.table.columns.get(column));
            let segment = segment.map(|column| column.codes.get(row));
            let class = match classes.get(usize::from(code)) {
                _ if row >= self.summary => Class::Out(Reason::SummaryRow),
                _ if self.previews.as_ref().is_some_and(|previews| previews.holds(self.table, row)) => {
                    Class::Out(Reason::Preview)
                }
                Some(class) => *class,
                None => Class::Out(Reason::Blank),
            };
            match (class, self.weight(row)) {
                (Class::Step(step), Some(weight)) => segments.add(segment, step, weight),
                (Class::Step(_), None) => {
                    segments.leave(segment, Reason::NoCount, 1);
                    left.sample(Reason::NoCount, || self.sample(column, row, code));
                }
                (Class::Out(reason), _) => {
                    segments.leave(segment, reason, 1);
                    left.sample(reason, || self.sample(column, row, code));
                }
            }
        }
    }

    /// How often a row counts, `None` if its count is no whole number of at least 0.
    fn weight(&self, row: usize) -> Option<u64> {
        let Some(column) = self.weights else {
            return Some(1);
        };
        match column.values.get(usize::from(column.codes.get(row)))?.answer {
            Answer::Whole(count) => u64::try_from(count).ok(),
            _ => None,
        }
    }

    fn sample(&self, column: &Column, row: usize, code: u16) -> (u64, String) {
        let text = column.values.get(usize::from(code)).map(|value| value.text.clone());
        (self.table.numbers.of(row), text.unwrap_or_default())
    }
}

/// Whether an answer is a step of the scale, and which, counted from the worst; else why not.
fn class(answer: Answer, (low, high): (i32, i32), direction: Direction) -> Class {
    let step = match answer {
        Answer::Whole(step) | Answer::Labelled(step) => step,
        Answer::OutOf(step, all) if all == i64::from(high) => step,
        Answer::OutOf(..) => return Class::Out(Reason::OutOfScale),
        Answer::Fraction(_) => return Class::Out(Reason::BetweenSteps),
        Answer::Blank => return Class::Out(Reason::Blank),
        Answer::Missing => return Class::Out(Reason::NotApplicable),
        Answer::Other(_) | Answer::Words => return Class::Out(Reason::NotANumber),
    };
    let (low, high) = (i64::from(low), i64::from(high));
    if step < low || step > high {
        return Class::Out(Reason::OutOfScale);
    }
    Class::Step(match direction {
        Direction::Up => step - low,
        Direction::Down => high - step,
    } as usize)
}
