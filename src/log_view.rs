//! What the log page shows of a log, as data with its sentences: the worker makes it, the page lays it out.

use serde::{Deserialize, Serialize};

use crate::draw::Drawn;

/// All that the page shows of a log.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogView {
    /// The name of the file.
    pub name: String,
    /// What the file looks like, as a sentence.
    pub looks_like: String,
    /// What is asked, in the order of the proposal.
    pub questions: Vec<LogQuestion>,
    /// What cannot be read of what was typed, as a sentence beside the name of its choice.
    pub wrong: Vec<(String, String)>,
    /// The figures in their parts.
    pub parts: Vec<Part>,
    /// Numbers by group and by time.
    pub tables: Vec<Table>,
    /// What was assumed, a sentence each.
    pub assumed: Vec<String>,
    /// What was left out of all figures, and how often.
    pub left_out: Vec<String>,
    /// The staffing calculator with the calls of a usual day: its path without slashes, and its link; empty where it cannot be filled.
    pub staffing: String,
    /// What has changed since the counts of an earlier log that was laid beside this one.
    pub changes: Vec<Changed>,
    /// Why a file that was laid beside the log cannot be used; mostly empty.
    pub beside: String,
    /// What this device may remember of the answers.
    pub recipe: Recipe,
}

/// The answers as a device keeps them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipe {
    /// What tells files of the same headers.
    pub fingerprint: String,
    /// The answers as JSON, as the terminal takes them too.
    pub answers: String,
    /// The file was read with answers that were remembered.
    pub is_remembered: bool,
    /// The visitor has changed something, so that they are worth remembering.
    pub is_changed: bool,
}

/// A figure beside what it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    /// Its name in data.
    pub id: String,
    /// Its name.
    pub label: String,
    /// What it was.
    pub before: String,
    /// What it is.
    pub after: String,
    /// Whether the change is larger than chance makes it; none where that cannot be said.
    pub is_real: Option<bool>,
    /// The same in words.
    pub said: String,
}

/// A question about the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogQuestion {
    /// Its name in the contract: `zone`, `unit`, `statuses`, ….
    pub id: String,
    /// The question.
    pub text: String,
    /// Nothing is made of what depends on it before it is answered.
    pub is_open: bool,
    /// What can be chosen; nothing where it only has to be known.
    pub choices: Vec<Choice>,
}

/// A list to choose from, or a text to type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Its name, by which an answer is told: `unit-3`.
    pub name: String,
    /// What it is about.
    pub label: String,
    /// The values with their labels. An empty value is no answer. Without any, a text is typed.
    pub options: Vec<(String, String)>,
    /// The value that is chosen, or the text.
    pub chosen: String,
}

/// Figures that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Its heading.
    pub title: String,
    /// Its figures.
    pub figures: Vec<Shown>,
    /// Its times with their intervals as a chart; empty where there are none to compare.
    pub drawn: Drawn,
    /// The chart in a sentence, for those who hear it.
    pub chart: String,
}

/// A figure as a reader sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// Its name in data, such as `first_response_median`.
    pub id: String,
    /// Its name.
    pub label: String,
    /// Its value with its unit.
    pub value: String,
    /// Its interval of 95 %; empty where there is none.
    pub interval: String,
    /// How many it rests on; empty where it is a count itself.
    pub n: String,
    /// What was left out of it besides what was left out of all; mostly empty.
    pub left_out: String,
    /// What it is, in a sentence.
    pub definition: String,
    /// The calculator with its counts or totals: its path without slashes, and its link; empty where no calculator takes them.
    pub link: String,
}

/// Numbers of each group, each day, each half hour.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Its name in data, such as `tickets_by_priority`.
    pub id: String,
    /// Its name.
    pub title: String,
    /// The names of its numbers.
    pub columns: Vec<String>,
    /// Each group with its numbers; empty where a number cannot be said.
    pub rows: Vec<(String, Vec<String>)>,
    /// Its chart; empty where there is nothing to draw.
    pub drawn: Drawn,
    /// The chart in a sentence, for those who hear it.
    pub chart: String,
    /// The calculator with its counts; mostly empty.
    pub link: String,
}
