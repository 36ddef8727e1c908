//! What has to be asked, as data; the page makes its sentences of it, and the terminal takes those that stand here.

use serde::{Deserialize, Serialize};
use table::Order;

use crate::answers::Once;
use crate::roles::{Role, SpanUnit};
use crate::statuses::{OutcomeClass, StatusClass};

/// Why an answer is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Because {
    /// The export is known.
    KnownExport,
    /// The header says it.
    Header,
    /// The cells say it themselves.
    Cells,
    /// Two stamps of the same row lie as far apart.
    Stamps,
    /// Its words say it.
    Words,
    /// It is usual.
    Usual,
}

/// Something that is asked, with the answer that is proposed. Without one nothing is made of what depends on it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "kebab-case")]
pub enum Question {
    /// In which zone the stamps were written. Lengths of time between them need it where clocks change, and business hours.
    Zone {
        /// The columns.
        columns: Vec<String>,
    },
    /// Which of two short numbers in a date is the day.
    DayOrder {
        /// The columns.
        columns: Vec<String>,
        /// The order that is proposed.
        proposed: Option<Order>,
        /// It follows from dates that can only be read one way.
        is_proved: bool,
        /// Both orders stand in one column.
        contradicts: bool,
    },
    /// The unit of a column of lengths of time.
    Unit {
        /// The role of the column.
        role: Role,
        /// Its header.
        column: String,
        /// The unit that is proposed.
        proposed: Option<(SpanUnit, Because)>,
    },
    /// Which statuses mean solved, open, spam.
    Statuses {
        /// The header.
        column: String,
        /// Each status with its rows and the meaning that is proposed.
        values: Vec<(String, u64, Option<StatusClass>)>,
    },
    /// Which outcomes mean that the call was answered, given up, left out.
    Outcomes {
        /// The header.
        column: String,
        /// Each outcome with its rows and the meaning that is proposed.
        values: Vec<(String, u64, Option<OutcomeClass>)>,
    },
    /// Which directions or kinds of calls came in.
    Inbound {
        /// The header.
        column: String,
        /// Each with its rows, and whether it is proposed as inbound.
        values: Vec<(String, u64, Option<bool>)>,
    },
    /// What noughts in a column of lengths of time mean.
    Zeros {
        /// The role of the column.
        role: Role,
        /// Its header.
        column: String,
        /// Rows with a nought.
        rows: u64,
        /// A stamp beside it decides for each row: with it the nought is true, without it the event has not happened.
        stamp_decides: bool,
    },
    /// Which ratings say satisfied.
    Satisfied {
        /// The header.
        column: String,
        /// Each rating with its rows; satisfied, not satisfied, or no answer.
        values: Vec<(String, u64, Option<bool>)>,
    },
    /// Whether rows that seem to be tests are left out.
    TestRows {
        /// How many.
        rows: u64,
        /// Whether it is proposed.
        proposed: bool,
    },
    /// Whether tickets that a tag or a flag calls merged into others are left out.
    Merged {
        /// How many rows.
        rows: u64,
    },
    /// From when the time to the reply of a review counts.
    ReplyFrom {
        /// The header of its submission.
        submitted: String,
        /// The header of its last edit.
        updated: String,
    },
    /// Ids repeat: what the rows of one are.
    Once {
        /// The header of the id.
        column: String,
        /// Different ids.
        distinct: u64,
        /// Rows.
        rows: u64,
        /// What is proposed.
        proposed: Once,
    },
    /// Rows are sums, mostly the last.
    TotalRows {
        /// How many.
        rows: u64,
    },
    /// Whether ringing belongs to waiting.
    Ringing {
        /// The header of the ringing.
        column: String,
    },
    /// Whether talk holds the time on hold.
    HoldInTalk {
        /// The header of the talk.
        talk: String,
        /// The header of the hold.
        hold: String,
    },
    /// Columns of time that remains until a goal is missed: they say shares and no times.
    Remaining {
        /// The headers.
        columns: Vec<String>,
    },
    /// Which of the five service levels is wanted, and its seconds.
    ServiceLevel,
    /// A column whose numbers contradict each other, of which nothing is made.
    Contradicts {
        /// The header.
        column: String,
    },
    /// Business hours, where business times are wanted that no column holds.
    Hours,
}

impl Question {
    /// The question in plain English.
    pub fn text(&self) -> String {
        match self {
            Self::Zone { columns } => format!("In which time zone were {} written?", list(columns)),
            Self::DayOrder { columns, is_proved, contradicts, .. } => {
                let which = format!("Does the day or the month come first in {}?", list(columns));
                match (contradicts, is_proved) {
                    (true, _) => format!("{which} Both orders stand in the file."),
                    (_, true) => format!("{which} Some dates can only be read one way."),
                    _ => which,
                }
            }
            Self::Unit { column, proposed, .. } => {
                let why = match proposed.map(|(_, why)| why) {
                    Some(Because::Stamps) => " Two stamps of the same rows lie as far apart as proposed.",
                    Some(Because::KnownExport) => " This export writes it so.",
                    Some(Because::Header) => " The header says it.",
                    Some(Because::Cells) => " The cells say it.",
                    _ => "",
                };
                format!("In which unit is \"{column}\"?{why}")
            }
            Self::Statuses { column, .. } => {
                format!("Which of the values of \"{column}\" mean solved, open, or no real ticket?")
            }
            Self::Outcomes { column, .. } => {
                format!(
                    "Which of the values of \"{column}\" mean that a person answered, and which that the caller hung up?"
                )
            }
            Self::Inbound { column, .. } => format!("Which of the values of \"{column}\" are calls that came in?"),
            Self::Zeros { column, rows, stamp_decides: true, .. } => format!(
                "\"{column}\" is 0 in {rows} rows: with a stamp beside it that is a true 0, without one it means not yet. Is that so?"
            ),
            Self::Zeros { column, rows, .. } => format!("\"{column}\" is 0 in {rows} rows. What does that mean?"),
            Self::Satisfied { column, .. } => {
                format!("Which of the values of \"{column}\" mean that the customer was satisfied?")
            }
            Self::TestRows { rows, .. } => format!("{rows} rows seem to be tests. Leave them out?"),
            Self::Merged { rows } => format!("{rows} rows were merged into other tickets. Leave them out?"),
            Self::ReplyFrom { submitted, updated } => {
                format!("Does the time to the reply count from \"{submitted}\" or from \"{updated}\"?")
            }
            Self::Once { column, distinct, rows, .. } => {
                format!("\"{column}\" repeats: {distinct} different in {rows} rows. What are the rows of one?")
            }
            Self::TotalRows { rows } => format!("{rows} rows are totals and are left out. Is that so?"),
            Self::Ringing { column } => format!("Does \"{column}\" belong to the waiting time?"),
            Self::HoldInTalk { talk, hold } => format!("Does \"{talk}\" hold the time of \"{hold}\" already?"),
            Self::Remaining { columns } => {
                format!("{} hold the time that remains, so they give shares and no times. Is that so?", list(columns))
            }
            Self::ServiceLevel => "Which service level do you use, and within how many seconds?".to_owned(),
            Self::Contradicts { column } => {
                format!("The numbers of \"{column}\" contradict each other. It is left out.")
            }
            Self::Hours => "When is the desk open?".to_owned(),
        }
    }

    /// Whether nothing can be made of what depends on it before it is answered.
    pub fn is_open(&self) -> bool {
        match self {
            Self::DayOrder { proposed, .. } => proposed.is_none(),
            Self::Unit { proposed, .. } => proposed.is_none(),
            Self::Zeros { stamp_decides, .. } => !stamp_decides,
            Self::Zone { .. } => true,
            Self::Statuses { values, .. } => values.iter().any(|(_, _, class)| class.is_none()),
            Self::Outcomes { values, .. } => values.iter().any(|(_, _, class)| class.is_none()),
            _ => false,
        }
    }
}

fn list(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
    quoted.join(", ")
}
