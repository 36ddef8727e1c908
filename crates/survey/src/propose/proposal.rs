//! What is proposed for a column and why, as it goes to the page.

use serde::{Deserialize, Serialize};

use crate::propose::times::Spans;

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
        /// How they are read; the unit of plain numbers is open where their name does not tell it.
        spans: Spans,
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
    /// A few answers lie above the scale.
    Slips {
        /// So many rows.
        rows: u64,
    },
    /// Some answers lie between two steps.
    Between {
        /// So many rows.
        rows: u64,
    },
    /// Nobody answered 0 on a scale that is taken to begin there.
    NeverZero {
        /// The rows with an answer.
        rows: u64,
    },
    /// The numbers 1 to 11 look like codes of the answers 0 to 10.
    FromOne,
    /// The numbers lie on both sides of 0, up to this one.
    Centred {
        /// The highest.
        end: i32,
    },
    /// A word that is not known but nearly one that is.
    Misspelt {
        /// The word.
        text: String,
    },
    /// The question is about the person and not about the service.
    Personal,
    /// One of the options of a question that allows several.
    Option,
    /// All answers are the same one.
    OneAnswer,
    /// Its name and its numbers are those of weights.
    Weights,
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
    /// They can be read in two ways, and nothing tells which.
    DatesUnsure,
    /// How many gave the answer.
    Counts,
    /// The name says that these are averages.
    Averages,
    /// Times of 0 among others: they may mean that nothing happened yet.
    Zeros {
        /// Rows with a time of 0.
        rows: u64,
    },
    /// All times are 0.
    OnlyZeros,
    /// The times are plain numbers, and the name does not tell their unit.
    NoUnit,
    /// Clocks with one colon, which may be of hours and minutes or of minutes and seconds.
    ShortClocks,
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

impl Proposal {
    /// Where it stands among the scores of answers on a scale from 1 on: those of questions about the whole of a service first, and of them those in
    /// the words of the metric. `None` for any other.
    pub const fn place(&self) -> Option<u8> {
        match self.suggestion {
            Suggestion::Score { scale: (1.., _), .. } if self.rank & 2 == 0 => Some(self.rank / 4),
            Suggestion::Score { scale: (1.., _), .. } => Some(u8::MAX),
            _ => None,
        }
    }
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
    /// How much speaks for the suggestion, 0 for the most: 4 where its question has no word of the metric, 2 where it does not ask about the whole, 1
    /// where it is not sure. Of many scores those with the least are left out, and the first is shown first.
    pub rank: u8,
}
