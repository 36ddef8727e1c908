//! Time spans as reports write them: `4:00`, `00:04:00`, `240`, `5 min`, in seconds.

use serde::{Deserialize, Serialize};

use crate::propose::proposal::{Evidence, Proposal, Suggestion};
use crate::propose::time_names::{Clock, TimeUnit, Told, told};
use base::number::Format;
use base::unit::Unit;
use kpi::metrics;
use table::answers::answer::Answer;
use table::answers::kind::Kind;
use table::answers::shape::Shape;
use table::columns::table::{Column, Value};

/// How the time spans of a column are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spans {
    /// The unit of plain numbers; `None` as long as nobody said it: then they are not read at all.
    pub unit: Option<TimeUnit>,
    /// What a clock with one colon means.
    pub clock: Clock,
    /// Whether a time of 0 is a time. Else it means that nothing happened yet, and is left out.
    pub counts_zeros: bool,
}

/// Whether nearly all texts of a column are times with their units: `1 h 20 min`, `45秒`.
fn are_written_out(column: &Column) -> bool {
    let given = || {
        column.values.iter().filter(|value| value.rows > 0 && !matches!(value.answer, Answer::Blank | Answer::Missing))
    };
    // Other texts show soon.
    let is_time = |value: &Value| {
        value.text.len() <= 40
            && value.text.starts_with(|sign: char| sign.is_numeric())
            && matches!(seconds(value, Spans::default()), Time::Span(_) | Time::Zero)
    };
    let (times, all) =
        given().take(50).fold((0, 0), |(times, all), value| (times + usize::from(is_time(value)), all + 1));
    all > 0 && times * 10 >= all * 9
}

/// What the clocks of a column mean, and whether that is certain: by its name, or because none has but one colon, or because others have two.
fn clock_of(column: &Column, told: Told) -> (Clock, bool) {
    if let Some(clock) = told.clock {
        return (clock, true);
    }
    let clocks = || column.values.iter().filter(|value| value.rows > 0 && is_clock(&value.answer));
    let colons = |value: &Value| value.text.matches(':').count();
    let short = clocks().any(|value| colons(value) == 1);
    (Clock::MinutesSeconds, !short || clocks().any(|value| colons(value) == 2))
}

/// What of the times of a column depends on how they are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TimeFacts {
    /// Whether any is a plain number, whose unit has to be known.
    pub plain_numbers: bool,
    /// The unit that the name tells.
    pub unit: Option<TimeUnit>,
    /// Whether any is a clock with one colon, which can be read in two ways.
    pub short_clocks: bool,
    /// How such clocks are read as long as nobody says otherwise.
    pub clock: Clock,
    /// Whether that is certain.
    pub clock_certain: bool,
    /// Rows with a time of 0.
    pub zeros: u64,
}

/// The facts of a column that may hold times.
pub(crate) fn facts(column: &Column) -> TimeFacts {
    let told = told(&column.question);
    let (clock, clock_certain) = clock_of(column, told);
    TimeFacts {
        plain_numbers: has_plain_numbers(column),
        unit: told.unit,
        short_clocks: has_short_clocks(column),
        clock,
        clock_certain,
        zeros: zeros(column).0,
    }
}

/// Whether any time of a column has but one colon, so that it can be read in two ways.
fn has_short_clocks(column: &Column) -> bool {
    column.values.iter().any(|value| value.rows > 0 && is_clock(&value.answer) && value.text.matches(':').count() == 1)
}

/// Whether any time of a column is a plain number, so that its unit has to be known.
fn has_plain_numbers(column: &Column) -> bool {
    let is_plain = |value: &Value| {
        matches!(value.answer, Answer::Whole(number) if number != 0) || matches!(value.answer, Answer::Fraction(_))
    };
    column.values.iter().any(|value| value.rows > 0 && is_plain(value))
}

fn is_clock(answer: &Answer) -> bool {
    matches!(answer, Answer::Other(Shape::Duration))
}

/// Rows whose time is 0, and all that have a time, whatever the unit.
fn zeros(column: &Column) -> (u64, u64) {
    let any = Spans { unit: Some(TimeUnit::Seconds), counts_zeros: true, ..Spans::default() };
    column.values.iter().filter(|value| value.rows > 0).fold((0, 0), |(zeros, all), value| match seconds(value, any) {
        Time::Span(0.0) => (zeros + value.rows, all + value.rows),
        Time::Span(_) => (zeros, all + value.rows),
        _ => (zeros, all),
    })
}

/// Whether a column may hold time spans.
pub(crate) fn are_times(column: &Column) -> bool {
    let positive = match column.kind {
        Kind::Duration => true,
        Kind::Whole { min, .. } => min >= 0,
        Kind::Number { min, .. } => min >= 0.0,
        Kind::Category { .. } | Kind::FreeText => are_written_out(column),
        _ => false,
    };
    positive && column.codes.are_kept()
}

/// Takes a column for the time spans of a metric, unless none of them is one. What has to be guessed of them is never sure: what 0 means, the unit of
/// plain numbers, the parts of a short clock.
pub(crate) fn propose(metric: &str, column: &Column, proposal: &mut Proposal) {
    let (zeros, all) = zeros(column);
    if zeros > 0 && zeros == all {
        proposal.evidence.push(Evidence::OnlyZeros);
        // The page says so instead of refusing the file.
        proposal.promising = true;
        return;
    }
    let told = told(&column.question);
    let (clock, certain) = clock_of(column, told);
    let has_unit = told.unit.is_some() || !has_plain_numbers(column);
    let tellings = [
        (zeros > 0, Evidence::Zeros { rows: zeros }),
        (!has_unit, Evidence::NoUnit),
        (!certain, Evidence::ShortClocks),
    ];
    proposal.evidence.extend(tellings.into_iter().filter(|(is_told, _)| *is_told).map(|(_, evidence)| evidence));
    let spans = Spans { unit: told.unit, clock, counts_zeros: counts_zeros(metric) };
    let sure = zeros == 0 && has_unit && certain;
    proposal.suggestion = Suggestion::Times { metric: metric.to_owned(), spans, sure };
    proposal.promising = true;
}

/// Whether a time of 0 is one like any other to a metric.
pub fn counts_zeros(metric: &str) -> bool {
    metrics::find(metric).and_then(|metric| metric.survey).is_some_and(|binding| binding.counts_zeros)
}

/// What a value says as a time span.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Time {
    /// So many seconds, 0 or more.
    Span(f64),
    /// None at all: nothing happened yet.
    Zero,
    /// A number whose unit nobody said.
    NoUnit,
    /// No time span.
    Nothing,
}

/// Units as they are written in cells, and their signs, longer words first.
const IN_CELLS: &[(&str, &str)] = &[
    ("分钟", "min "),
    ("分鐘", "min "),
    ("分間", "min "),
    ("小时", "h "),
    ("小時", "h "),
    ("時間", "h "),
    ("시간", "h "),
    ("分", "min "),
    ("분", "min "),
    ("秒钟", "s "),
    ("秒鐘", "s "),
    ("秒", "s "),
    ("초", "s "),
    ("天", "d "),
    ("日", "d "),
    ("일", "d "),
];

/// The seconds of a value.
pub(crate) fn seconds(value: &Value, spans: Spans) -> Time {
    let plain = |number: f64| match spans.unit {
        Some(unit) => Some(number * unit.seconds()),
        None if number == 0.0 => Some(0.0),
        None => None,
    };
    let read = match value.answer {
        Answer::Whole(number) => plain(number as f64).ok_or(Time::NoUnit),
        Answer::Fraction(number) => plain(number).ok_or(Time::NoUnit),
        Answer::Other(Shape::Duration) | Answer::Words | Answer::Labelled(_) => {
            written(&value.text, spans.clock).ok_or(Time::Nothing)
        }
        _ => Err(Time::Nothing),
    };
    match read {
        Err(none) => none,
        Ok(seconds) if seconds == 0.0 && !spans.counts_zeros => Time::Zero,
        Ok(seconds) if seconds >= 0.0 && seconds.is_finite() => Time::Span(seconds),
        Ok(_) => Time::Nothing,
    }
}

/// The seconds of a clock or of numbers with units.
fn written(text: &str, clock: Clock) -> Option<f64> {
    let mut text = text.to_owned();
    if !text.is_ascii() {
        for (word, sign) in IN_CELLS {
            text = text.replace(word, sign);
        }
    }
    let format = if text.contains(',') { Format::CONTINENTAL } else { Format::ENGLISH };
    let short = text.matches(':').count() == 1;
    // `26:15` of hours and minutes is `26:15:00`; a part of a second behind it would be one of minutes and seconds.
    let text = if short && clock == Clock::HoursMinutes && !text.contains(['.', ',']) { text + ":00" } else { text };
    Some(Unit::Seconds.parse(text.trim(), format).ok()?.value)
}

#[cfg(test)]
mod tests {
    use super::{Clock, Spans, Time, TimeUnit, seconds};
    use table::answers::answer;
    use table::answers::value::Value;

    fn read(text: &str, spans: Spans) -> Time {
        seconds(&Value { text: text.to_owned(), answer: answer::read(text), rows: 1 }, spans)
    }

    #[test]
    fn times_in_seconds() {
        use Time::{NoUnit, Nothing, Span, Zero};
        let plain = |unit| Spans { unit: Some(unit), ..Spans::default() };
        let cases = [
            ("240", plain(TimeUnit::Seconds), Span(240.0)),
            ("4", plain(TimeUnit::Minutes), Span(240.0)),
            ("1.5", plain(TimeUnit::Hours), Span(5400.0)),
            ("4:00", plain(TimeUnit::Hours), Span(240.0)),
            ("26:15", Spans { clock: Clock::HoursMinutes, ..Spans::default() }, Span(94_500.0)),
            ("1:02:03", Spans { clock: Clock::HoursMinutes, ..Spans::default() }, Span(3723.0)),
            ("00:04:00", Spans::default(), Span(240.0)),
            ("1:02:03", Spans::default(), Span(3723.0)),
            ("5 min", Spans::default(), Span(300.0)),
            ("1分钟45秒", Spans::default(), Span(105.0)),
            ("31秒", Spans::default(), Span(31.0)),
            ("5分", Spans::default(), Span(300.0)),
            ("1小时2分", Spans::default(), Span(3720.0)),
            ("2시간 5분", Spans::default(), Span(7500.0)),
            ("240", Spans::default(), NoUnit),
            ("0", Spans::default(), Zero),
            ("0:00:00", Spans::default(), Zero),
            ("0:00", Spans { counts_zeros: true, ..Spans::default() }, Span(0.0)),
            ("-3", plain(TimeUnit::Seconds), Nothing),
            ("-0:34:00", Spans::default(), Nothing),
            ("soon", plain(TimeUnit::Seconds), Nothing),
        ];
        for (text, spans, expected) in cases {
            assert_eq!(read(text, spans), expected, "{text} {spans:?}");
        }
    }
}
