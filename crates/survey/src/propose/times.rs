//! Time spans as reports write them: `4:00`, `00:04:00`, `240`, `5 min`, in seconds.

use serde::{Deserialize, Serialize};

use crate::words::wording;
use base::number::Format;
use base::unit::Unit;
use table::answers::answer::Answer;
use table::answers::folding::fold;
use table::answers::kind::Kind;
use table::answers::shape::Shape;
use table::columns::table::{Column, Value};

/// The unit of plain numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum TimeUnit {
    /// Seconds.
    #[default]
    Seconds,
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Days.
    Days,
}

impl TimeUnit {
    /// All, the shortest first.
    pub const ALL: [Self; 4] = [Self::Seconds, Self::Minutes, Self::Hours, Self::Days];

    /// Its key in forms.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Seconds => "s",
            Self::Minutes => "min",
            Self::Hours => "h",
            Self::Days => "d",
        }
    }

    /// The one of a key.
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.id() == id)
    }

    const fn seconds(self) -> f64 {
        match self {
            Self::Seconds => 1.0,
            Self::Minutes => 60.0,
            Self::Hours => 3600.0,
            Self::Days => 86_400.0,
        }
    }
}

/// Words of units in the names of columns, folded; the whole word counts.
const UNITS: &[(TimeUnit, &[&str])] = &[
    (
        TimeUnit::Seconds,
        &["s", "sec", "secs", "second", "seconds", "sek", "sekunden", "segundos", "secondes", "秒", "초", "δευτ"],
    ),
    (
        TimeUnit::Minutes,
        &["m", "min", "mins", "minute", "minutes", "minuten", "minutos", "分", "分钟", "分鐘", "분", "λεπτα"],
    ),
    (
        TimeUnit::Hours,
        &[
            "h", "hr", "hrs", "hour", "hours", "std", "stunden", "heures", "horas", "小时", "小時", "時間", "시간",
            "ωρεσ",
        ],
    ),
    (TimeUnit::Days, &["d", "day", "days", "tage", "jours", "dias", "天", "日", "일", "ημερεσ"]),
];

/// The unit that the name of a column tells.
pub(crate) fn unit_of(question: &str) -> Option<TimeUnit> {
    let folded = fold(question);
    let words: Vec<&str> = folded.split(|sign: char| !sign.is_alphabetic()).collect();
    let named = |names: &[&str]| words.iter().any(|word| names.contains(word));
    UNITS.iter().find(|(_, names)| named(names)).map(|(unit, _)| *unit)
}

/// Whether a column may hold time spans.
pub(crate) fn are_times(column: &Column) -> bool {
    let positive = match column.kind {
        Kind::Duration => true,
        Kind::Whole { min, .. } => min >= 0,
        Kind::Number { min, .. } => min >= 0.0,
        _ => false,
    };
    positive && column.codes.are_kept()
}

/// Whether a column holds means that a report has worked out already.
pub(crate) fn are_averages(question: &str) -> bool {
    let folded = fold(question);
    [
        "avg",
        "average",
        "mean",
        "median",
        "durchschnitt",
        "mittelwert",
        "moyen",
        "promedio",
        "medio",
        "media",
        "平均",
        "평균",
        "μεσοσ",
        "μεση",
    ]
    .iter()
    .any(|word| wording::begins_word(&folded, word) || (!word.is_ascii() && folded.contains(word)))
}

/// The seconds of a value; `None` for what is no time span of at least 0.
pub(crate) fn seconds(value: &Value, unit: TimeUnit) -> Option<f64> {
    let seconds = match value.answer {
        Answer::Whole(number) => number as f64 * unit.seconds(),
        Answer::Fraction(number) => number * unit.seconds(),
        Answer::Other(Shape::Duration) | Answer::Words => {
            let format = if value.text.contains(',') { Format::CONTINENTAL } else { Format::ENGLISH };
            Unit::Seconds.parse(&value.text, format).ok()?.value
        }
        _ => return None,
    };
    (seconds >= 0.0 && seconds.is_finite()).then_some(seconds)
}

#[cfg(test)]
mod tests {
    use super::{TimeUnit, are_averages, seconds, unit_of};
    use table::answers::answer;
    use table::answers::value::Value;

    #[test]
    fn times_in_seconds() {
        let cases = [
            ("240", TimeUnit::Seconds, Some(240.0)),
            ("4", TimeUnit::Minutes, Some(240.0)),
            ("1.5", TimeUnit::Hours, Some(5400.0)),
            ("4:00", TimeUnit::Hours, Some(240.0)),
            ("00:04:00", TimeUnit::Seconds, Some(240.0)),
            ("1:02:03", TimeUnit::Seconds, Some(3723.0)),
            ("5 min", TimeUnit::Seconds, Some(300.0)),
            ("-3", TimeUnit::Seconds, None),
            ("soon", TimeUnit::Seconds, None),
        ];
        for (text, unit, expected) in cases {
            let value = Value { text: text.to_owned(), answer: answer::read(text), rows: 1 };
            assert_eq!(seconds(&value, unit), expected, "{text}");
        }
    }

    #[test]
    fn names_tell_units_and_averages() {
        assert_eq!(unit_of("First response time (minutes)"), Some(TimeUnit::Minutes));
        assert_eq!(unit_of("handle_time_sec"), Some(TimeUnit::Seconds));
        assert_eq!(unit_of("Wait"), None);
        assert!(are_averages("Talk Duration (AVG)") && !are_averages("Talk duration"));
    }
}
