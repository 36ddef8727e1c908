//! Answers by group: one bucket for each distinct value of the segment column.

use super::leftout::{Counts, Reason};
use super::table::Column;

/// The answers of one group.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// The value of the group; empty for rows without one.
    pub value: String,
    /// Its rows.
    pub rows: u64,
    /// Rows used.
    pub used: u64,
    /// Answers for each step, the best last.
    pub counts: Vec<u64>,
    /// Rows left out, by reason.
    pub left_out: Vec<(Reason, u64)>,
}

/// Answers and left-out rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Bucket {
    pub(crate) counts: Vec<u64>,
    used: u64,
    pub(crate) left: Counts,
}

impl Bucket {
    fn new(steps: usize) -> Self {
        Self { counts: vec![0; steps], ..Self::default() }
    }

    /// Rows used.
    pub(crate) fn used(&self) -> u64 {
        self.used
    }

    fn rows(&self) -> u64 {
        self.used + self.left.list().map(|(_, rows)| rows).sum::<u64>()
    }
}

/// The buckets of all groups, or a single one.
pub(crate) struct Segments<'a> {
    /// The bucket of each distinct value; values that read alike share one.
    places: Vec<usize>,
    buckets: Vec<(&'a str, Bucket)>,
    grouped: bool,
}

impl<'a> Segments<'a> {
    /// Buckets for the values of a column, if one is chosen.
    pub(crate) fn new(column: Option<&'a Column>, steps: usize) -> Self {
        let mut buckets = vec![("", Bucket::new(steps))];
        let mut known = std::collections::HashMap::from([("", 0)]);
        let values = column.map(|column| column.values.as_slice()).unwrap_or_default();
        let places = values
            .iter()
            .map(|value| {
                *known.entry(value.text.as_str()).or_insert_with(|| {
                    buckets.push((&value.text, Bucket::new(steps)));
                    buckets.len() - 1
                })
            })
            .collect();
        Self { places, buckets, grouped: column.is_some() }
    }

    fn bucket(&mut self, code: Option<u16>) -> Option<&mut Bucket> {
        let place = code.and_then(|code| self.places.get(usize::from(code)).copied()).unwrap_or(0);
        self.buckets.get_mut(place).map(|(_, bucket)| bucket)
    }

    /// Counts an answer.
    pub(crate) fn add(&mut self, code: Option<u16>, step: usize, weight: u64) {
        if let Some(bucket) = self.bucket(code) {
            bucket.used += 1;
            if let Some(count) = bucket.counts.get_mut(step) {
                *count = count.saturating_add(weight);
            }
        }
    }

    /// Counts rows that are left out.
    pub(crate) fn leave(&mut self, code: Option<u16>, reason: Reason, rows: u64) {
        if let Some(bucket) = self.bucket(code) {
            bucket.left.add(reason, rows);
        }
    }

    /// All groups together.
    pub(crate) fn total(&self) -> Bucket {
        let mut total = Bucket::default();
        for (_, bucket) in &self.buckets {
            total.counts.resize(bucket.counts.len(), 0);
            for (sum, count) in total.counts.iter_mut().zip(&bucket.counts) {
                *sum = sum.saturating_add(*count);
            }
            total.used += bucket.used;
            for (reason, rows) in bucket.left.list() {
                total.left.add(reason, rows);
            }
        }
        total
    }

    /// The groups that have rows, none if no column was chosen.
    pub(crate) fn into_list(self) -> Vec<Segment> {
        let list = self.buckets.into_iter().filter(|(_, bucket)| self.grouped && bucket.rows() > 0);
        list.map(|(value, bucket)| Segment {
            value: value.to_owned(),
            rows: bucket.rows(),
            used: bucket.used,
            left_out: bucket.left.list().collect(),
            counts: bucket.counts,
        })
        .collect()
    }
}
