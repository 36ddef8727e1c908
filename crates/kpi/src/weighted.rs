//! What metrics share that weigh the values of named rows: Σ weight × value ÷ Σ weight.

use crate::chart::{Quantity, Tone};
use crate::explain::Explain;
use crate::expr::{self, Expr};
use crate::finding::{Fault, Finding};
use crate::metric::Measure;
use crate::mix;
use crate::outcome::{Outcome, RowName};
use base::unit::Unit;

/// A row with its weight.
#[derive(Clone, Debug)]
pub struct Weighted {
    /// What the visitor calls it.
    pub name: String,
    /// Its weight, in the field `weight` of its row.
    pub weight: f64,
    /// Its value, 0 to 100.
    pub value: f64,
    /// Its value as a formula, 0 to 1.
    pub formula: Expr,
}

/// The weighted mean of the rows of `list`, 0 to 100, and what each row contributes to it.
///
/// # Errors
/// No rows, or no weight above zero.
pub fn score<E: Explain>(
    list: &'static str,
    rows: &[Weighted],
    score: &'static Measure,
    contribution: &'static Measure,
) -> Result<Outcome<E>, Fault> {
    let weights: Vec<f64> = rows.iter().map(|row| row.weight).collect();
    let total: f64 = weights.iter().sum();
    if rows.is_empty() {
        return Err(Fault::at(list, Finding::NoRows));
    }
    if total <= 0.0 {
        return Err(Fault::at(list, Finding::AllZero { column: "weight" }));
    }
    let sum: f64 = rows.iter().map(|row| row.weight * row.value).sum();
    let part = |(place, row): (usize, &Weighted)| {
        expr::number(&format!("{list}-{place}-weight"), row.weight) * row.formula.clone()
    };
    let formula = || {
        let parts = rows.iter().enumerate().map(part).collect();
        expr::sum(parts) / expr::sum_of_rows(list, "weight", &weights, Unit::Number) * 100.0
    };
    let mut outcome = Outcome::of(formula).with(score, sum / total);
    for (place, row) in rows.iter().enumerate() {
        let value = row.weight * row.value / total;
        outcome = outcome.row(contribution, &place.to_string(), RowName::Text(row.name.clone()), value);
    }
    Ok(mix::drawn(outcome, Quantity::Score, contribution, &|_, _| Tone::Plain))
}
