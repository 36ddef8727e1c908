//! What the name of a column says of the times in it: their unit, the parts of a clock, whether they are averages.

use serde::{Deserialize, Serialize};

use crate::words::wording;
use table::answers::folding::fold;

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

    pub(crate) const fn seconds(self) -> f64 {
        match self {
            Self::Seconds => 1.0,
            Self::Minutes => 60.0,
            Self::Hours => 3600.0,
            Self::Days => 86_400.0,
        }
    }
}

/// Which two parts a clock with one colon has: `26:15`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Clock {
    /// Minutes and seconds.
    #[default]
    MinutesSeconds,
    /// Hours and minutes.
    HoursMinutes,
}

impl Clock {
    /// Both, the shorter one first.
    pub const ALL: [Self; 2] = [Self::MinutesSeconds, Self::HoursMinutes];

    /// Its key in forms.
    pub const fn id(self) -> &'static str {
        match self {
            Self::MinutesSeconds => "m:ss",
            Self::HoursMinutes => "h:mm",
        }
    }
}

/// What the name of a column says of the times in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Told {
    /// The unit.
    pub(crate) unit: Option<TimeUnit>,
    /// The parts of a clock.
    pub(crate) clock: Option<Clock>,
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

/// Patterns of clocks in the names of columns, folded.
const CLOCKS: &[(&str, Clock)] = &[
    ("h:mm:ss", Clock::MinutesSeconds),
    ("h:m:s", Clock::MinutesSeconds),
    ("h:mm", Clock::HoursMinutes),
    ("h:m", Clock::HoursMinutes),
    ("hr:min", Clock::HoursMinutes),
    ("std:min", Clock::HoursMinutes),
    ("m:ss", Clock::MinutesSeconds),
    ("m:s", Clock::MinutesSeconds),
    ("min:sec", Clock::MinutesSeconds),
    ("ω:λλ", Clock::HoursMinutes),
    ("时:分", Clock::HoursMinutes),
    ("時:分", Clock::HoursMinutes),
    ("分:秒", Clock::MinutesSeconds),
];

/// What the name of a column tells.
pub(crate) fn told(question: &str) -> Told {
    let folded = fold(question);
    let clock = CLOCKS.iter().find(|(pattern, _)| folded.contains(pattern)).map(|(_, clock)| *clock);
    let unit = unit_of(&folded);
    let of_unit = || match unit? {
        TimeUnit::Hours => Some(Clock::HoursMinutes),
        TimeUnit::Minutes | TimeUnit::Seconds => Some(Clock::MinutesSeconds),
        TimeUnit::Days => None,
    };
    // The letters of a pattern are no units of plain numbers.
    Told { unit: if clock.is_some() { None } else { unit }, clock: clock.or_else(of_unit) }
}

/// The unit that a folded name tells. A single letter tells only where it stands alone in brackets or behind a bar at the end: that of `Customer's wait` does not.
fn unit_of(folded: &str) -> Option<TimeUnit> {
    let mut found = None;
    let mut before = ' ';
    let mut rest = folded;
    while let Some(start) = rest.find(char::is_alphabetic) {
        before = rest.get(..start).and_then(|text| text.chars().next_back()).unwrap_or(before);
        let text = rest.get(start..).unwrap_or_default();
        let end = text.find(|sign: char| !sign.is_alphabetic()).unwrap_or(text.len());
        let (word, behind) = text.split_at(end);
        let single = word.is_ascii() && word.len() == 1;
        let ends = behind.is_empty() || behind.starts_with([')', ']', '.', ' ']);
        let stands_alone =
            if matches!(before, '_' | ' ') { behind.is_empty() } else { matches!(before, '(' | '[' | '/') && ends };
        if !single || stands_alone {
            let named = UNITS.iter().find(|(_, names)| names.contains(&word)).map(|(unit, _)| *unit);
            // What stands in brackets is about the numbers; 'first hour wait (min)'.
            if named.is_some() && (found.is_none() || matches!(before, '(' | '[')) {
                found = named;
            }
        }
        before = word.chars().next_back().unwrap_or(' ');
        rest = behind;
    }
    found
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

#[cfg(test)]
mod tests {
    use super::{Clock, TimeUnit, Told, are_averages, told};

    #[test]
    fn names_tell_units_and_clocks() {
        use Clock::{HoursMinutes, MinutesSeconds};
        let cases = [
            ("First response time (minutes)", Some(TimeUnit::Minutes), Some(MinutesSeconds)),
            ("handle_time_sec", Some(TimeUnit::Seconds), Some(MinutesSeconds)),
            ("Handle time (s)", Some(TimeUnit::Seconds), Some(MinutesSeconds)),
            ("talk_time_s", Some(TimeUnit::Seconds), Some(MinutesSeconds)),
            ("Wait", None, None),
            ("Customer's wait time", None, None),
            ("Customer's wait time (min)", Some(TimeUnit::Minutes), Some(MinutesSeconds)),
            ("Customer’s wait time [h]", Some(TimeUnit::Hours), Some(HoursMinutes)),
            ("First response time (in hrs)", Some(TimeUnit::Hours), Some(HoursMinutes)),
            ("Wait in the first hour (min)", Some(TimeUnit::Minutes), Some(MinutesSeconds)),
            ("Resolution time (hh:mm)", None, Some(HoursMinutes)),
            ("Resolution time HH:MM:SS", None, Some(MinutesSeconds)),
            ("Talk time (mm:ss)", None, Some(MinutesSeconds)),
            ("等待时间（秒）", Some(TimeUnit::Seconds), Some(MinutesSeconds)),
        ];
        for (name, unit, clock) in cases {
            assert_eq!(told(name), Told { unit, clock }, "{name}");
        }
        assert!(are_averages("Talk Duration (AVG)") && !are_averages("Talk duration"));
    }
}
