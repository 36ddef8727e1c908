//! Answers by group: for each group how many rows fall into each class.

use crate::propose::groups;
use crate::tally::left_out::Reason;
use crate::tally::period::Period;
use crate::words::choices;
use table::answers::date::{self, Order};
use table::columns::codes::Codes;
use table::columns::table::{Column, Value};

/// Steps of the longest trend; more are drawn together.
const LONGEST: i32 = 400;

/// The answers of one group.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// The value of the group, or the name of the period; empty for rows without one.
    pub value: String,
    /// Its rows.
    pub rows: u64,
    /// Rows used.
    pub used: u64,
    /// Answers for each step, the best last.
    pub counts: Vec<u64>,
    /// The same with the weights of the rows, where they have some: so many answers of the same weight are worth as much (Kish, Survey Sampling, 1965:
    /// the square of the sum of the weights over the sum of their squares).
    pub effective: Option<Vec<f64>>,
    /// Rows left out, by reason.
    pub left_out: Vec<(Reason, u64)>,
}

/// How rows are put into groups: by the values of a column, by period, or all together.
pub(crate) struct Grouping<'a> {
    codes: Option<&'a Codes>,
    /// The group of each distinct value; values that read alike share one. What lies behind the groups is a place in `several`.
    places: Vec<u32>,
    /// The groups of values that hold several choices.
    several: Vec<Vec<u32>>,
    pub(crate) names: Vec<String>,
}

impl<'a> Grouping<'a> {
    /// All rows in one.
    pub(crate) fn whole() -> Self {
        Self { codes: None, places: Vec::new(), several: Vec::new(), names: vec![String::new()] }
    }

    /// By the values of a column, the first group for those without.
    pub(crate) fn by_value(column: &'a Column) -> Self {
        if let Some(sign) = groups::splits(column) {
            return Self::by_choice(column, sign);
        }
        let mut names = vec![String::new()];
        let mut known = std::collections::HashMap::from([("", 0)]);
        let places = column
            .values
            .iter()
            .map(|value| {
                *known.entry(value.text.as_str()).or_insert_with(|| {
                    names.push(value.text.clone());
                    names.len() as u32 - 1
                })
            })
            .collect();
        Self { codes: Some(&column.codes), places, several: Vec::new(), names }
    }

    /// By the choices that stand in the cells of a column: a row belongs to each of its own.
    fn by_choice(column: &'a Column, sign: char) -> Self {
        let mut names = vec![String::new()];
        let mut known = std::collections::HashMap::from([("", 0)]);
        let mut of_value = |value: &'a Value| {
            let mut groups: Vec<u32> = Vec::new();
            for choice in choices::of(&value.text, sign) {
                let group = *known.entry(choice).or_insert_with(|| {
                    names.push(choice.to_owned());
                    names.len() as u32 - 1
                });
                if !groups.contains(&group) {
                    groups.push(group);
                }
            }
            groups
        };
        let all: Vec<Vec<u32>> = column.values.iter().map(&mut of_value).collect();
        let mut several = Vec::new();
        let mut place = |groups: Vec<u32>| match groups[..] {
            [] => 0,
            [one] => one,
            _ => {
                several.push(groups);
                (names.len() + several.len() - 1) as u32
            }
        };
        let places = all.into_iter().map(&mut place).collect();
        Self { codes: Some(&column.codes), places, several, names }
    }

    /// Whether a row may belong to more than one group.
    pub(crate) fn has_several(&self) -> bool {
        !self.several.is_empty()
    }

    /// By period, without a gap from the first to the last, the first group for rows without a day; and the period taken.
    pub(crate) fn by_period(column: &'a Column, order: Order, wanted: Option<Period>) -> Option<(Self, Period)> {
        let days = days(column, order);
        let known = || days.iter().copied().flatten();
        let (first, last) = (known().min()?, known().max()?);
        let mut period = wanted.unwrap_or_else(|| Period::fitting(last - first));
        while period.number(last) - period.number(first) >= LONGEST && period != Period::Month {
            period = if period == Period::Day { Period::Week } else { Period::Month };
        }
        let start = period.number(first);
        let names = (start..=period.number(last)).map(|number| period.name(number));
        let names = std::iter::once(String::new()).chain(names).collect();
        let places = days.iter().map(|day| day.map_or(0, |day| (period.number(day) - start + 1) as u32)).collect();
        Some((Self { codes: Some(&column.codes), places, several: Vec::new(), names }, period))
    }

    #[inline]
    fn place(&self, row: usize) -> usize {
        let Some(codes) = self.codes else { return 0 };
        self.places.get(usize::from(codes.get(row))).map_or(0, |place| *place as usize)
    }
}

/// The day of each distinct value.
pub(crate) fn days(column: &Column, order: Order) -> Vec<Option<i32>> {
    let day = |text: &str, rows: u64| (rows > 0).then(|| date::read(text, order)).flatten();
    column.values.iter().map(|value| day(&value.text, value.rows)).collect()
}

/// What the numbers beside the answers are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weighing {
    /// How many gave the answer.
    Counts,
    /// How much the answer weighs.
    Weights,
}

/// Rows counted by group and class: the steps of the scale, then the reasons to be left out.
pub(crate) struct Grid<'a> {
    grouping: &'a Grouping<'a>,
    steps: usize,
    rows: Vec<u64>,
    /// Answers by group and step, where rows count unlike.
    answers: Option<Vec<u64>>,
    /// Weights by group and step, and behind the steps of a group the squares of all of them, where rows weigh unlike.
    weights: Option<Vec<f64>>,
}

impl Segment {
    /// Answers for each step, as many as they are worth where they have weights.
    pub fn answers(&self) -> Vec<f64> {
        answers(&self.counts, self.effective.as_ref())
    }
}

/// Answers for each step, as many as they are worth where they have weights.
pub(crate) fn answers(counts: &[u64], effective: Option<&Vec<f64>>) -> Vec<f64> {
    effective.map_or_else(|| counts.iter().map(|count| *count as f64).collect(), Clone::clone)
}

impl<'a> Grid<'a> {
    pub(crate) fn new(grouping: &'a Grouping<'a>, steps: usize, weighing: Option<Weighing>) -> Self {
        let groups = grouping.names.len();
        Self {
            grouping,
            steps,
            rows: vec![0; groups * (steps + Reason::ALL.len())],
            answers: (weighing == Some(Weighing::Counts)).then(|| vec![0; groups * steps]),
            weights: (weighing == Some(Weighing::Weights)).then(|| vec![0.0; groups * (steps + 1)]),
        }
    }

    /// Counts a row; the class is a step, or behind the steps a reason.
    #[inline]
    pub(crate) fn add(&mut self, row: usize, class: usize, weight: f64) {
        let place = self.grouping.place(row);
        match self.rows.get_mut(place * (self.steps + Reason::ALL.len()) + class) {
            Some(count) => *count += 1,
            None => return self.add_to_several(place, class, 1, weight),
        }
        self.weigh(place, class, weight);
    }

    /// Adds the weight of a row to a group.
    #[inline]
    fn weigh(&mut self, group: usize, class: usize, weight: f64) {
        if class >= self.steps {
            return;
        }
        if let Some(count) = self.answers.as_mut().and_then(|answers| answers.get_mut(group * self.steps + class)) {
            *count = count.saturating_add(weight as u64);
        }
        if let Some(weights) = &mut self.weights {
            let start = group * (self.steps + 1);
            for (place, more) in [(start + class, weight), (start + self.steps, weight * weight)] {
                if let Some(sum) = weights.get_mut(place) {
                    *sum += more;
                }
            }
        }
    }

    /// The column that the groups are the values of, and how many it has.
    pub(crate) fn groups(&self) -> (Option<&'a Codes>, usize) {
        (self.grouping.codes, self.grouping.places.len().max(1))
    }

    /// Counts rows by pairs of a group's value and an answer's, of which each has a class.
    pub(crate) fn add_pairs(&mut self, joint: &[u32], classes: &[usize]) {
        let width = self.steps + Reason::ALL.len();
        for (value, counts) in joint.chunks(classes.len().max(1)).enumerate() {
            let place = self.grouping.places.get(value).map_or(0, |place| *place as usize);
            for (class, rows) in classes.iter().zip(counts).filter(|(_, rows)| **rows > 0) {
                match self.rows.get_mut(place * width + class) {
                    Some(count) => *count += u64::from(*rows),
                    None => self.add_to_several(place, *class, u64::from(*rows), 0.0),
                }
            }
        }
    }

    /// Counts rows that belong to several groups in each of them.
    #[cold]
    fn add_to_several(&mut self, place: usize, class: usize, rows: u64, weight: f64) {
        let grouping = self.grouping;
        let place = place.checked_sub(grouping.names.len());
        for &group in place.and_then(|place| grouping.several.get(place)).into_iter().flatten() {
            let group = group as usize;
            if let Some(count) = self.rows.get_mut(group * (self.steps + Reason::ALL.len()) + class) {
                *count += rows;
            }
            self.weigh(group, class, weight);
        }
    }

    /// The rows without a group that are left out, by reason.
    pub(crate) fn reasons(&self) -> Vec<u64> {
        self.rows.iter().skip(self.steps).take(Reason::ALL.len()).copied().collect()
    }

    /// Counts rows without a group that are left out.
    pub(crate) fn leave(&mut self, reason: Reason, rows: u64) {
        if let Some(count) = self.rows.get_mut(self.steps + reason as usize) {
            *count += rows;
        }
    }

    /// The answers of a group as so many of the same weight.
    fn effective(&self, group: usize) -> Option<Vec<f64>> {
        let sums = self.weights.as_ref()?.get(group * (self.steps + 1)..(group + 1) * (self.steps + 1))?;
        let (squares, steps) = sums.split_last()?;
        let sum: f64 = steps.iter().sum();
        let each = if *squares > 0.0 { sum / squares } else { 0.0 };
        Some(steps.iter().map(|weight| weight * each).collect())
    }

    /// The groups, those without rows included.
    pub(crate) fn into_list(self) -> Vec<Segment> {
        let width = self.steps + Reason::ALL.len();
        let groups = self.grouping.names.iter().zip(self.rows.chunks(width)).enumerate();
        groups
            .map(|(place, (name, classes))| {
                let (steps, left) = classes.split_at(self.steps.min(classes.len()));
                let counts = match &self.answers {
                    Some(answers) => answers.get(place * self.steps..(place + 1) * self.steps).unwrap_or_default(),
                    None => steps,
                };
                Segment {
                    value: name.clone(),
                    rows: classes.iter().sum(),
                    used: steps.iter().sum(),
                    counts: counts.to_vec(),
                    effective: self.effective(place),
                    left_out: Reason::ALL.into_iter().zip(left.iter().copied()).filter(|(_, rows)| *rows > 0).collect(),
                }
            })
            .collect()
    }
}
