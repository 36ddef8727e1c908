//! What a calculator's page and the worker behind it say to each other.
//!
//! The page numbers what it says; an answer carries the number of the message that it answers, so that the page drops what is out of date. To
//! [`ToWorker::Show`] the worker answers [`FromWorker::Beside`] at once and [`FromWorker::Below`] after whatever the page said meanwhile, unless that made
//! it out of date. Anything else about the same form is answered the same way.

use serde::{Deserialize, Serialize};

use crate::insight::embedding::Choices;
use crate::insight::qr::Code;
use crate::insight::share::Share;
use crate::insight::{Below, Beside};
use crate::number::Format;
use crate::picture::Picture;
use crate::saved::desk::{Answer, Request};

/// What the page says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ToWorker {
    /// The form shows this.
    Show {
        /// The number of the message, larger than that of the one before.
        turn: u32,
        /// What it shows.
        form: Form,
        /// Whether the controls below the form are as at first: no target, the usual spread, the share panel closed.
        anew: bool,
    },
    /// The visitor asked something about the form that was shown last.
    Ask {
        /// The number of the message.
        turn: u32,
        /// What is asked.
        question: Asked,
    },
    /// Something about saved scenarios. Answered by [`FromWorker::Saved`].
    Saved {
        /// The number of the question, which the answer carries: the page holds what it had stored then, since another tab may change it meanwhile.
        turn: u32,
        /// The question.
        request: Request,
    },
    /// Which code belongs to the example of a metric, of this id, that nobody has touched. Answered by [`FromWorker::ExampleCode`].
    ExampleCode(String),
}

/// What the form shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Form {
    /// The id of the metric.
    pub metric: String,
    /// The scenarios as a link carries them, without `#`.
    pub link: String,
    /// Which of them stands in the form, from 0.
    pub place: u32,
    /// How the visitor writes numbers.
    pub format: Format,
    /// How wide the chart of the results is, in pixels; 0 while it is not known.
    pub width: u32,
    /// How wide a chart can be below the calculator; 0 while it is not known.
    pub wide: u32,
}

/// What a visitor asks below the form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Asked {
    /// What this target takes, as typed.
    Target(String),
    /// What moves the headline when numbers are so many percent smaller and larger.
    Spread(u32),
    /// The share panel is open with these choices, or closed.
    Sharing(Option<Choices>),
}

/// What the worker says.
#[allow(clippy::large_enum_variant, reason = "there is one at a time")]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FromWorker {
    /// The results and what explains them.
    Beside {
        /// The number of the message that is answered.
        turn: u32,
        /// The id of the metric.
        metric: String,
        /// The answer.
        beside: Beside,
        /// The chart of the results.
        chart: Option<Picture>,
        /// The chart of the scenarios side by side.
        scenarios: Option<Picture>,
    },
    /// Targets, drivers, definitions, the result to take along.
    Below {
        /// The number of the message that is answered.
        turn: u32,
        /// The id of the metric.
        metric: String,
        /// The answer.
        below: Below,
        /// The chart of what moves the headline.
        drivers: Option<Picture>,
        /// What the share panel shows, while it is open.
        share: Option<Share>,
        /// The chart as a file of its own, as SVG: on white, under the metric's name and its result.
        file: Option<String>,
    },
    /// What becomes of saved scenarios.
    Saved {
        /// The number of the question that is answered.
        turn: u32,
        /// The answer.
        answer: Answer,
    },
    /// The code for paper of an example; none for an unknown metric, and where the link is too long.
    ExampleCode(Option<Code>),
}

impl FromWorker {
    /// The number of the message about the form that is answered; none of anything else.
    pub const fn turn(&self) -> Option<u32> {
        match self {
            Self::Beside { turn, .. } | Self::Below { turn, .. } => Some(*turn),
            Self::Saved { .. } | Self::ExampleCode(_) => None,
        }
    }
}
