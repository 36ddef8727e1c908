//! What is proposed for a column and why, as it goes to the page.

use serde::{Deserialize, Serialize};

use crate::propose::times::TimeUnit;

/// Which end of a scale is the good one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Direction {
    /// The highest step is the best.
    #[default]
    Up,
    /// The lowest step is the best, as with German school marks: counts are turned round.
    Down,
}

/// What a column is proposed as.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Suggestion {
    /// Not as answers.
    #[default]
    Ignore,
    /// As the answers of a metric.
    Score {
        /// The id of the metric.
        metric: String,
        /// The lowest and the highest step.
        scale: (i32, i32),
        /// Which end is the good one.
        direction: Direction,
        /// Whether nothing of it had to be guessed.
        sure: bool,
    },
    /// As the time spans of a metric.
    Times {
        /// The id of the metric.
        metric: String,
        /// The unit of plain numbers.
        unit: TimeUnit,
        /// Whether nothing of it had to be guessed.
        sure: bool,
    },
    /// As the groups to compare.
    Segment,
    /// As how often each row counts.
    Count,
    /// As the dates of a trend.
    Date,
}

/// A reason for a suggestion.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Evidence {
    /// The question holds a word of the metric.
    Word {
        /// The metric.
        metric: String,
        /// The word.
        word: String,
    },
    /// The question states the scale.
    Stated {
        /// The lowest step.
        low: i32,
        /// The highest step.
        high: i32,
    },
    /// The lowest and the highest answer.
    Seen {
        /// The lowest.
        low: i64,
        /// The highest.
        high: i64,
    },
    /// The labels say which end is the good one.
    Labels(Direction),
    /// The first question of the file on the scale of this metric, in words that are not the usual ones.
    FirstOnScale,
    /// Too many answers lie outside any scale.
    Strays,
    /// The answers are words, put in order.
    Ordered {
        /// The worst.
        worst: String,
        /// The best.
        best: String,
    },
    /// A step of the words' scale seems never to have been answered.
    StepUnseen,
    /// The answers are words whose order is not known.
    Unordered,
    /// Each row is one question, and this column says which.
    Questions,
    /// The answers to these questions.
    Answers,
    /// The values are a yes or a no in other words.
    Yes {
        /// Those that are a yes.
        yes: String,
    },
    /// A few groups, by which the answers can be broken down.
    Groups,
    /// Several choices stand in one cell, between such signs.
    Choices {
        /// What stands between them.
        sign: char,
    },
    /// Dates, by which the answers make a trend.
    Dates,
    /// How many gave the answer.
    Counts,
    /// The name says that these are averages.
    Averages,
    /// Things were put in order.
    Ranking,
    /// A column that a survey program adds.
    Metadata,
}

/// Why a column is not taken for a metric whose words it has.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Why {
    /// Asked on a scale that the metric does not have.
    AskedOn {
        /// The lowest step.
        low: i32,
        /// The highest step.
        high: i32,
    },
    /// Answered on a scale that the metric does not have.
    Answered {
        /// The lowest answer.
        low: i64,
        /// The highest answer.
        high: i64,
    },
    /// The numbers are scores that somebody has worked out.
    FinishedScores,
}

/// A metric that was refused for a column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Refused {
    /// The metric.
    pub metric: String,
    /// Why.
    pub why: Why,
}

/// What is proposed for a column, and why.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Proposal {
    /// What the column is proposed as.
    pub suggestion: Suggestion,
    /// The reasons.
    pub evidence: Vec<Evidence>,
    /// Metrics whose words the question has and that it was not taken for.
    pub refused: Vec<Refused>,
    /// Whether the visitor may choose it as a score: whole numbers on some scale within 0 to 10, or few different words.
    pub choosable: bool,
    /// Whether the visitor may choose it as time spans.
    pub timed: bool,
    /// Whether its answers look like a scale, or its question like that of a metric: what makes a file worth asking about.
    pub promising: bool,
    /// The scale to begin with when the visitor chooses it.
    pub scale: Option<(i32, i32)>,
}
