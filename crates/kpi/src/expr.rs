//! A formula as a tree that can be shown in words, shown with the visitor's numbers, and evaluated.

use serde::{Deserialize, Serialize};

use std::ops::{Add, Div, Mul, Sub};

use crate::value::Distribution;
use base::unit::Unit;
use stats::sample_size::rounded_up;

/// A formula or a part of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Expr {
    /// The value of a field of the form.
    Field {
        /// The field's name.
        name: String,
        /// Its value.
        value: f64,
        /// Its unit.
        unit: Unit,
    },
    /// A constant.
    Number(f64),
    /// The sum of the parts.
    Sum(Vec<Expr>),
    /// The product of the parts.
    Product(Vec<Expr>),
    /// The first less the second.
    Minus(Box<Expr>, Box<Expr>),
    /// The first divided by the second.
    Over(Box<Expr>, Box<Expr>),
    /// The first to the power of the second.
    Power(Box<Expr>, Box<Expr>),
    /// The next whole number from it upwards.
    RoundedUp(Box<Expr>),
}

/// A field of the form.
#[inline(never)]
fn field(name: &str, value: f64, unit: Unit) -> Expr {
    Expr::Field { name: name.to_owned(), value, unit }
}

/// A count from the form.
pub fn count(name: &str, value: f64) -> Expr {
    field(name, value, Unit::Count)
}

/// A plain number from the form.
pub fn number(name: &str, value: f64) -> Expr {
    field(name, value, Unit::Number)
}

/// A percentage from the form, as the fraction that formulas use.
pub fn percent(name: &str, value: f64) -> Expr {
    field(name, value, Unit::Percent)
}

/// A duration from the form.
pub fn seconds(name: &str, value: f64) -> Expr {
    field(name, value, Unit::Seconds)
}

/// An amount of money from the form.
pub fn money(name: &str, value: f64) -> Expr {
    field(name, value, Unit::Money)
}

/// The sum of parts; a single part stands for itself.
#[inline(never)]
pub fn sum(mut parts: Vec<Expr>) -> Expr {
    if parts.len() == 1 { parts.remove(0) } else { Expr::Sum(parts) }
}

/// The sum of fields of one unit.
pub fn sum_of(fields: &[(&str, f64)], unit: Unit) -> Expr {
    sum(fields.iter().map(|(name, value)| field(name, *value, unit)).collect())
}

/// The sum of a field of all rows of a list.
pub fn sum_of_rows(list: &str, name: &str, values: &[f64], unit: Unit) -> Expr {
    let rows = values.iter().enumerate();
    sum(rows.map(|(row, value)| field(&format!("{list}-{row}-{name}"), *value, unit)).collect())
}

/// The sum of the counts of the answers from `from` to `to`.
pub fn sum_of_answers(scores: &Distribution, from: i32, to: i32) -> Expr {
    let mut parts = Vec::new();
    for (answer, number) in scores.steps() {
        if (from..=to).contains(&answer) {
            parts.push(count(&format!("scores-{answer}"), number));
        }
    }
    sum(parts)
}

impl Expr {
    /// Its value; a percentage field counts as its fraction, so that `price × margin` is what it says.
    pub fn value(&self) -> f64 {
        match self {
            Self::Field { value, unit: Unit::Percent, .. } => value / 100.0,
            Self::Field { value, .. } | Self::Number(value) => *value,
            Self::Sum(parts) => parts.iter().map(Self::value).sum(),
            Self::Product(parts) => parts.iter().map(Self::value).product(),
            Self::Minus(a, b) => a.value() - b.value(),
            Self::Over(a, b) => a.value() / b.value(),
            Self::Power(a, b) => a.value().powf(b.value()),
            Self::RoundedUp(part) => rounded_up(part.value()),
        }
    }

    /// To the power of another.
    #[must_use]
    pub fn power(self, exponent: Self) -> Self {
        Self::Power(Box::new(self), Box::new(exponent))
    }

    /// Gives fields another name where there is one.
    pub fn rename(&mut self, new: &dyn Fn(&str) -> Option<String>) {
        match self {
            Self::Field { name, .. } => {
                if let Some(new) = new(name) {
                    *name = new;
                }
            }
            Self::Number(_) => {}
            Self::RoundedUp(inner) => inner.rename(new),
            Self::Sum(parts) | Self::Product(parts) => parts.iter_mut().for_each(|part| part.rename(new)),
            Self::Minus(a, b) | Self::Over(a, b) | Self::Power(a, b) => {
                a.rename(new);
                b.rename(new);
            }
        }
    }

    /// Rounded up to a whole number.
    #[must_use]
    pub fn rounded_up(self) -> Self {
        Self::RoundedUp(Box::new(self))
    }

    /// The fields that it uses.
    pub fn fields(&self) -> Vec<&str> {
        match self {
            Self::Field { name, .. } => vec![name],
            Self::Number(_) => Vec::new(),
            Self::RoundedUp(part) => part.fields(),
            Self::Sum(parts) | Self::Product(parts) => parts.iter().flat_map(Self::fields).collect(),
            Self::Minus(a, b) | Self::Over(a, b) | Self::Power(a, b) => [a.fields(), b.fields()].concat(),
        }
    }
}

impl From<f64> for Expr {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

impl Expr {
    #[inline(never)]
    fn plus(self, other: Self) -> Self {
        match self {
            Self::Sum(mut parts) => {
                parts.push(other);
                Self::Sum(parts)
            }
            first => Self::Sum(vec![first, other]),
        }
    }

    #[inline(never)]
    fn times(self, other: Self) -> Self {
        match self {
            Self::Product(mut parts) => {
                parts.push(other);
                Self::Product(parts)
            }
            first => Self::Product(vec![first, other]),
        }
    }

    #[inline(never)]
    fn less(self, other: Self) -> Self {
        Self::Minus(Box::new(self), Box::new(other))
    }

    #[inline(never)]
    fn over(self, other: Self) -> Self {
        Self::Over(Box::new(self), Box::new(other))
    }
}

impl<T: Into<Expr>> Add<T> for Expr {
    type Output = Self;

    fn add(self, other: T) -> Self {
        self.plus(other.into())
    }
}

impl<T: Into<Expr>> Mul<T> for Expr {
    type Output = Self;

    fn mul(self, other: T) -> Self {
        self.times(other.into())
    }
}

impl<T: Into<Expr>> Sub<T> for Expr {
    type Output = Self;

    fn sub(self, other: T) -> Self {
        self.less(other.into())
    }
}

impl<T: Into<Expr>> Div<T> for Expr {
    type Output = Self;

    fn div(self, other: T) -> Self {
        self.over(other.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn evaluates_what_it_says() {
        let formula =
            (count("p", 50.0) - count("d", 20.0)) / (count("p", 50.0) + count("n", 30.0) + count("d", 20.0)) * 100.0;
        assert!((formula.value() - 30.0).abs() < 1e-12);
        assert_eq!(formula.fields(), ["p", "d", "p", "n", "d"]);
        assert!((money("m", 10.0) * percent("r", 50.0)).value() - 5.0 < 1e-12);
        assert!((Expr::from(2.0).power(3.0.into()).value() - 8.0).abs() < 1e-12);
    }
}
