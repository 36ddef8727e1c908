//! What was assumed, to stand beside the numbers.

use base::zone::Zone;
use serde::{Deserialize, Serialize};

use crate::answers::{Answers, Once};
use crate::log::Log;
use crate::roles::{LogKind, Role, RoleKind, SpanUnit};
use crate::statuses::{OutcomeClass, StatusClass};

/// Something that was assumed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Assumed {
    /// Stamps without an offset are of this zone.
    Zone {
        /// Its name.
        name: String,
    },
    /// No zone is known: stamps were subtracted as the clocks showed them, so that spans over a change of clocks are off by an hour.
    NoZone,
    /// Day and month stand in an order that is not known: stamps that can be read both ways were left out.
    NoOrder,
    /// The day stands before the month, or behind it.
    DayOrder {
        /// Whether the day is first.
        day_first: bool,
    },
    /// A column of lengths of time is in this unit; without one nothing was made of it.
    Unit {
        /// Its header.
        column: String,
        /// The unit.
        unit: Option<SpanUnit>,
    },
    /// These statuses count as solved.
    Solved {
        /// The statuses.
        statuses: Vec<String>,
    },
    /// No column of the time of the solution is there: the time of closing stands for it.
    ClosedForResolved {
        /// The header.
        column: String,
    },
    /// These outcomes count as answered and as given up.
    Outcomes {
        /// Answered.
        answered: Vec<String>,
        /// Given up.
        abandoned: Vec<String>,
    },
    /// These ratings say satisfied.
    Satisfied {
        /// The ratings.
        ratings: Vec<String>,
    },
    /// What rows of the same id are.
    Once {
        /// The header of the id.
        column: String,
        /// What they are.
        once: Once,
    },
    /// A call given up before so many seconds is short.
    Short {
        /// The seconds.
        seconds: f64,
    },
    /// Answered within so many seconds.
    Threshold {
        /// The seconds.
        seconds: f64,
    },
    /// Whether ringing belongs to waiting.
    Ringing {
        /// It does.
        waits: bool,
    },
    /// Business times were worked out of the stamps by the hours of the desk.
    Hours,
}

impl Assumed {
    /// What was assumed, in plain English.
    pub fn text(&self) -> String {
        let list = |texts: &[String]| if texts.is_empty() { "none".to_owned() } else { texts.join(", ") };
        match self {
            Self::Zone { name } => format!("Stamps without an offset are of the zone {name}."),
            Self::NoZone => {
                "The time zone is not known: spans over a change of clocks may be off by an hour.".to_owned()
            }
            Self::NoOrder => {
                "It is not known whether day or month comes first: dates that can be read both ways were left out."
                    .to_owned()
            }
            Self::DayOrder { day_first: true } => "Where it matters, the day comes before the month.".to_owned(),
            Self::DayOrder { day_first: false } => "The month comes before the day.".to_owned(),
            Self::Unit { column, unit: None } => {
                format!("The unit of \"{column}\" is not known: nothing was made of it.")
            }
            Self::Unit { column, unit: Some(unit) } => {
                let name = match unit {
                    SpanUnit::Milliseconds => "in milliseconds",
                    SpanUnit::Seconds => "in seconds",
                    SpanUnit::Minutes => "in minutes",
                    SpanUnit::Hours => "in hours",
                    SpanUnit::Days => "in days",
                    SpanUnit::HoursMinutes => "in hours and minutes",
                    SpanUnit::MinutesSeconds => "in minutes and seconds",
                    SpanUnit::Written => "as its cells say",
                };
                format!("\"{column}\" is {name}.")
            }
            Self::Solved { statuses } => format!("Solved: {}.", list(statuses)),
            Self::ClosedForResolved { column } => {
                format!("\"{column}\" stands for the time of the solution, which no column holds.")
            }
            Self::Outcomes { answered, abandoned } => {
                format!("Answered: {}. Given up: {}.", list(answered), list(abandoned))
            }
            Self::Satisfied { ratings } => format!("Satisfied: {}.", list(ratings)),
            Self::Once { column, once } => {
                let what = match once {
                    Once::EveryRow => "stand for themselves",
                    Once::LatestRow => "are updates, of which the latest counts",
                    Once::FirstToLast => "are events, from the first to the last",
                    Once::Legs => "are legs of one call",
                };
                format!("Rows of the same \"{column}\" {what}.")
            }
            Self::Short { seconds } => format!("A call given up before {seconds} seconds is short."),
            Self::Threshold { seconds } => format!("The service level is that within {seconds} seconds."),
            Self::Ringing { waits: true } => "Ringing belongs to waiting.".to_owned(),
            Self::Ringing { waits: false } => "Ringing does not belong to waiting.".to_owned(),
            Self::Hours => "Business times were worked out of the stamps by the hours of the desk.".to_owned(),
        }
    }
}

/// What was assumed for a log.
pub fn of(log: &Log, answers: &Answers, zone: Option<&Zone>) -> Vec<Assumed> {
    let mut all = vec![match zone {
        _ if answers.stamps_are_utc => Assumed::Zone { name: "UTC".to_owned() },
        Some(zone) => Assumed::Zone { name: zone.name.clone() },
        None => Assumed::NoZone,
    }];
    all.push(
        answers.order.map_or(Assumed::NoOrder, |order| Assumed::DayOrder { day_first: order == table::Order::Dmy }),
    );
    for binding in answers.bindings.iter().filter(|one| one.role.kind() == RoleKind::Span) {
        all.push(Assumed::Unit { column: log.name(binding.column), unit: binding.unit });
    }
    let has = |role: Role| answers.column(role).is_some();
    if has(Role::Status) {
        let solved = answers.statuses.iter().filter(|(_, class)| *class == Some(StatusClass::Solved));
        all.push(Assumed::Solved { statuses: solved.map(|(status, _)| status.clone()).collect() });
    }
    if let Some(column) = answers.column(Role::Closed).filter(|_| !has(Role::Resolved)) {
        all.push(Assumed::ClosedForResolved { column: log.name(column) });
    }
    if !answers.outcomes.is_empty() {
        let of = |wanted: OutcomeClass| {
            answers.outcomes.iter().filter(|(_, class)| *class == Some(wanted)).map(|(text, _)| text.clone()).collect()
        };
        all.push(Assumed::Outcomes { answered: of(OutcomeClass::Answered), abandoned: of(OutcomeClass::Abandoned) });
    }
    if has(Role::Rating) {
        all.push(Assumed::Satisfied { ratings: answers.satisfied.clone() });
    }
    if let Some(column) = answers.column(Role::Id).filter(|_| answers.once != Once::EveryRow) {
        all.push(Assumed::Once { column: log.name(column), once: answers.once });
    }
    if matches!(answers.kind, LogKind::Calls | LogKind::QueueLog | LogKind::Intervals) {
        all.extend([Assumed::Short { seconds: answers.short }, Assumed::Threshold { seconds: answers.threshold }]);
    }
    if has(Role::Ring) {
        all.push(Assumed::Ringing { waits: answers.ringing_waits });
    }
    if answers.hours.is_some() {
        all.push(Assumed::Hours);
    }
    all
}
