//! What metrics share whose rows are named parts of a whole: types of issue, agents, channels.

use crate::chart::{Bar, BarKind, Bars, Chart, Label, Quantity, Rest, Tone};
use crate::explain::Explain;
use crate::expr::{self, Expr};
use crate::finding::{Fault, Finding};
use crate::metric::Measure;
use crate::outcome::{Outcome, RowAnswer, RowName};
use crate::shares::Share;
use base::sorting::sorted_by;
use base::unit::Unit;

/// More rows than this are drawn as one bar of the others.
const MOST_BARS: usize = 20;

/// Counts of named rows, with their places in the list, largest first; rows of equal counts keep their order.
#[derive(Clone, Debug)]
pub struct Mix {
    /// Place in the list and count of each row.
    pub rows: Vec<(usize, f64)>,
    /// The sum of the counts, above zero.
    pub total: f64,
}

impl Mix {
    /// Of the counts in the field `column` of the rows of `list`.
    ///
    /// # Errors
    /// No rows, or nothing but zeros.
    pub fn new(list: &'static str, column: &'static str, counts: &[f64]) -> Result<Self, Fault> {
        let rows: Vec<(usize, f64)> = counts.iter().copied().enumerate().collect();
        let total: f64 = counts.iter().sum();
        if rows.is_empty() {
            Err(Fault::at(list, Finding::NoRows))
        } else if total <= 0.0 {
            Err(Fault::at(list, Finding::AllZero { column }))
        } else {
            Ok(Self { rows: sorted_by(&rows, |(_, count)| -count), total })
        }
    }

    /// The share of a count in the whole.
    pub fn share(&self, count: f64) -> Share {
        Share { part: count, whole: self.total }
    }

    /// The share of the largest row.
    pub fn largest(&self) -> Share {
        self.share(self.rows.first().map_or(0.0, |(_, count)| *count))
    }

    /// The share of the largest row in percent, as a formula over the fields.
    pub fn formula(&self, list: &str, column: &str) -> Expr {
        let (row, count) = self.rows.first().copied().unwrap_or_default();
        let mut counts = vec![0.0; self.rows.len()];
        for (row, count) in &self.rows {
            if let Some(place) = counts.get_mut(*row) {
                *place = *count;
            }
        }
        expr::count(&format!("{list}-{row}-{column}"), count) / expr::sum_of_rows(list, column, &counts, Unit::Count)
            * 100.0
    }
}

/// Draws a result of the rows, in their order; `tone` says by all results of rows and the key of its row how a bar is coloured.
pub fn drawn<E: Explain>(
    outcome: Outcome<E>,
    quantity: Quantity,
    measure: &'static Measure,
    tone: &dyn Fn(&[RowAnswer], &str) -> Tone,
) -> Outcome<E> {
    drawn_as(BarKind::Named, outcome, quantity, measure, tone)
}

/// The same as bars of this kind.
pub fn drawn_as<E: Explain>(
    kind: BarKind,
    mut outcome: Outcome<E>,
    quantity: Quantity,
    measure: &'static Measure,
    tone: &dyn Fn(&[RowAnswer], &str) -> Tone,
) -> Outcome<E> {
    let Outcome { rows, explained, .. } = &mut outcome;
    explained.chart(|| chart(kind, rows, quantity, measure, tone));
    outcome
}

fn chart(
    kind: BarKind,
    rows: &[RowAnswer],
    quantity: Quantity,
    measure: &'static Measure,
    tone: &dyn Fn(&[RowAnswer], &str) -> Tone,
) -> Chart {
    let mut bars: Vec<Bar> = Vec::new();
    for row in rows.iter().filter(|row| row.measure.id == measure.id) {
        let RowName::Text(name) = &row.name else { continue };
        let label = Label::Text(name.clone());
        bars.push(Bar { label, value: row.value, interval: row.interval, tone: tone(rows, &row.row) });
    }
    if bars.len() > MOST_BARS {
        let others = bars.split_off(MOST_BARS - 1);
        let value = others.iter().map(|bar| bar.value).sum();
        bars.push(Bar { label: Label::Rest(Rest::Others), value, interval: None, tone: Tone::Reference });
    }
    Chart::Bars(Bars { quantity, bars, kind, compare: None })
}
