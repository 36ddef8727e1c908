//! What the log page shows of a log, as data with its sentences: the worker makes it, the page lays it out.

use serde::{Deserialize, Serialize};

/// All that the page shows of a log.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogView {
    /// The name of the file.
    pub name: String,
    /// What the file looks like, as a sentence.
    pub looks_like: String,
    /// What is asked, in the order of the proposal.
    pub questions: Vec<LogQuestion>,
    /// The figures in their parts.
    pub parts: Vec<Part>,
    /// Numbers by group and by time.
    pub tables: Vec<Table>,
    /// What was assumed, a sentence each.
    pub assumed: Vec<String>,
    /// What was left out of all figures, and how often.
    pub left_out: Vec<String>,
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

/// A list to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Its name, by which an answer is told: `unit-3`.
    pub name: String,
    /// What it is about.
    pub label: String,
    /// The values with their labels. An empty value is no answer.
    pub options: Vec<(String, String)>,
    /// The value that is chosen.
    pub chosen: String,
}

/// Figures that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Its heading.
    pub title: String,
    /// Its figures.
    pub figures: Vec<Shown>,
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
}
