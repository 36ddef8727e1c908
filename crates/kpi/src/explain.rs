//! What explains results: the formula with the visitor's numbers, and the chart. A formula offers both; whoever runs it says whether they are made.
//!
//! A formula is written once, for any [`Explain`]. With [`Unexplained`] it gives its results and nothing else, and the compiler leaves out what makes
//! formulas and charts: so it is on the page. With [`Explained`] it gives them too: so it is wherever they are shown.

use crate::chart::Chart;
use crate::expr::Expr;

/// Takes what explains results, or does without.
pub trait Explain: Default {
    /// The formula of the headline with the visitor's numbers.
    fn formula(&mut self, formula: impl FnOnce() -> Expr);

    /// What to draw.
    fn chart(&mut self, chart: impl FnOnce() -> Chart);
}

/// Results alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unexplained;

impl Explain for Unexplained {
    fn formula(&mut self, _: impl FnOnce() -> Expr) {}

    fn chart(&mut self, _: impl FnOnce() -> Chart) {}
}

/// What explains results.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Explained {
    /// The formula of the headline; none where no closed formula gives it.
    pub formula: Option<Expr>,
    /// What to draw.
    pub chart: Option<Chart>,
}

impl Explain for Explained {
    fn formula(&mut self, formula: impl FnOnce() -> Expr) {
        self.formula = Some(formula());
    }

    fn chart(&mut self, chart: impl FnOnce() -> Chart) {
        self.chart = Some(chart());
    }
}
