//! What a calculator's page answers beside its results: what explains them, what a target would take, what moves the result, what other
//! definitions give, and the result to take along. Worked out on the metric's own formula, in a worker of its own, so that the form answers at
//! once.
//!
//! All of it is data: ids of results and names of fields instead of labels, enums instead of sentences. Only where a text stands in the part of a
//! metric's definition that the page does not carry is it a text in the language of the page, in a field whose name ends in `_text`.

pub mod accent;
pub mod compare;
pub mod compared;
pub mod definitions;
pub mod drivers;
pub mod embedding;
pub mod explanation;
pub mod export;
pub mod goal;
pub mod probe;
pub mod qr;
pub mod results;
pub mod session;
pub mod share;
pub mod sliders;
pub mod snippet;
pub mod solve;
pub mod table;
pub mod typed;

use serde::{Deserialize, Serialize};

use self::compared::Compared;
use self::definitions::Definition;
use self::drivers::Drivers;
use self::explanation::Explanation;
use self::export::Export;
use self::goal::Goal;
use self::qr::Code;
use self::results::Results;
use self::sliders::SliderRange;
use crate::finding::Finding;

/// All that stands beside and below a calculator.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Insight {
    /// What is known at once.
    pub beside: Beside,
    /// What takes longer.
    pub below: Below,
}

/// The results and what explains them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Beside {
    /// The results, or what keeps them from being worked out.
    pub evaluated: Evaluated,
    /// What explains the results.
    pub explanation: Explanation,
    /// The scenarios side by side; none while there is but one.
    pub compared: Option<Compared>,
    /// The ranges of the sliders; none where nothing can be moved.
    pub sliders: Vec<SliderRange>,
}

/// What became of the scenario in the form.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Evaluated {
    /// The results, if nothing is wrong.
    pub results: Option<Results>,
    /// What is wrong, by the name of the field that shows it.
    pub problems: Vec<(String, Finding)>,
}

/// Targets, drivers, definitions, and the result to take along.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Below {
    /// What a target would take; none where the metric leaves that open, and without a result.
    pub goal: Option<Goal>,
    /// What moves the headline; none where the metric leaves that open, and without a result.
    pub drivers: Option<Drivers>,
    /// What other definitions give; empty where there are none.
    pub definitions: Vec<Definition>,
    /// The result to take along, if there is one.
    pub export: Option<Export>,
    /// The code of the link for paper; none where the link is too long for one, or where nobody said at which address the site stands.
    pub code: Option<Code>,
}
