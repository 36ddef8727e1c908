//! Figures → the calculators that make the same number of counts and totals. Rows and people never go along.

use base::calendar;
use desk::answers::Answers;
use desk::figures::{Figure, Report};

use crate::link;
use crate::metrics;
use crate::number::Format;
use crate::scenario::{Entry as Takes, MOST_ROWS, Scenario, entry_in};
use crate::words as w;

/// The service level that most desks promise, which the visitor changes in the calculator; the button says it.
pub const USUAL_LEVEL: f64 = 80.0;
/// Minutes of the intervals of a day.
const HALF_HOUR: f64 = 30.0;

/// What goes into a field.
enum Entry<'a> {
    Number(f64),
    Text(&'a str),
}

/// A calculator with its fields filled: its path without slashes, and its link. None where a field is not the calculator's, or a number not one it takes.
fn filled(metric: &str, method: &str, fields: &[(String, Entry<'_>)], format: Format) -> Option<String> {
    let metric = metrics::find(metric)?;
    let method = metric.methods.iter().find(|known| known.id == method)?;
    let mut scenario = Scenario::blank(metric, method);
    for (name, entry) in fields {
        let input =
            method.inputs.iter().find(|input| name == input.id || name.starts_with(&[input.id, "-"].concat()))?;
        let text = match entry {
            Entry::Text(text) => {
                let Takes::Text(most) = entry_in(&scenario, input, name)? else { return None };
                text.chars().take(most).collect()
            }
            Entry::Number(number) => {
                let Takes::Quantity { unit, min, max } = entry_in(&scenario, input, name)? else { return None };
                // A total is a mean times a count: what lies below a millisecond is the error of that.
                let number = (number * 1000.0).round() / 1000.0;
                if !(min..=max).contains(&number) {
                    return None;
                }
                unit.editable(number, format)
            }
        };
        scenario.fields.insert(name.clone(), text);
    }
    Some(format!("{}#{}", metric.id, link::encode(&scenario, format)))
}

/// The calculator of a figure; none where no calculator makes it of totals.
pub fn of(figure: &Figure, report: &Report, answers: &Answers, format: Format) -> Option<String> {
    let numbers = |metric: &str, method: &str, fields: &[(&str, f64)]| {
        let fields: Vec<_> = fields.iter().map(|(name, number)| ((*name).to_owned(), Entry::Number(*number))).collect();
        filled(metric, method, &fields, format)
    };
    let value = |id: &str| report.figure(id).and_then(|figure| figure.value);
    let total = || Some(figure.value? * figure.n?);
    let timed = |metric: &str, method: &str, total_of: &str, count_of: &str| {
        numbers(metric, method, &[(total_of, total()?), (count_of, figure.n?)])
    };
    let share = |metric: &str, method: &str, part: &str, whole: &str| {
        numbers(metric, method, &[(part, figure.yes?), (whole, figure.n?)])
    };
    match figure.id.as_str() {
        "first_response_mean" => timed("first-response-time", "total", "first_response_total", "tickets"),
        "resolution_mean" => timed("resolution-time", "total", "resolution_total", "tickets"),
        "reply_time_mean" => timed("average-response-time", "total", "response_total", "responses"),
        "speed_of_answer" => timed("average-speed-of-answer", "with_queue", "queue_total", "calls_answered"),
        "time_to_abandonment" => timed("average-abandonment-time", "only", "abandoned_wait_total", "calls_abandoned"),
        "talk_mean" => timed("average-talk-time", "only", "talk_total", "calls_handled"),
        "hold_mean_calls_held" => timed("average-hold-time", "only", "hold_total", "calls_held"),
        "after_call_mean" => timed("after-call-work", "only", "after_call_total", "calls_handled"),
        "handle_mean" => handle_time(figure, report, &numbers),
        "one_touch_share" => share("one-touch-resolution", "only", "one_touch", "resolved"),
        "reopened_share" | "reopened_share_of_now_solved" => share("reopen-rate", "only", "reopened", "resolved"),
        "satisfaction_share" => share("csat", "counts", "satisfied", "surveyed"),
        "answered_share" => share("feedback-response-rate", "only", "feedback_answered", "feedback_received"),
        "abandoned_share" => share("abandonment-rate", "all", "abandoned", "offered"),
        "abandoned_share_without_short" => {
            let (abandoned, offered, short) = (value("abandoned")?, value("offered")?, value("abandoned_short")?);
            let fields = [("abandoned", abandoned), ("offered", offered), ("short_abandons", short)];
            numbers("abandonment-rate", "without_short", &fields)
        }
        "tickets_a_customer" => {
            numbers("ticket-volume", "only", &[("tickets", total()?.round()), ("customers", figure.n?)])
        }
        "sla_first_response_share" | "sla_resolution_share" => promises(report, format),
        "backlog" => backlog(report, format),
        id => {
            let definition = id.strip_prefix("service_level_")?;
            numbers("service-level", definition, &service_level(definition, report, answers)?)
        }
    }
}

/// The counts of a service level by its definition.
fn service_level(definition: &str, report: &Report, answers: &Answers) -> Option<Vec<(&'static str, f64)>> {
    let of = |id: &str| report.figure(&["service_level_", id].concat());
    let (within, answered) = of("answered_only").and_then(|figure| figure.yes.zip(figure.n))?;
    let mut fields = vec![
        ("answered_within", within),
        ("answered", answered),
        ("threshold", answers.threshold),
        ("target", USUAL_LEVEL),
    ];
    if definition == "answered_only" {
        return Some(fields);
    }
    let (both, offered) = of("abandoned_within_count").and_then(|figure| figure.yes.zip(figure.n))?;
    fields.push(("abandoned_after", offered - answered - (both - within)));
    if definition != "late_abandons_count" {
        fields.push(("abandoned_within", both - within));
    }
    if definition == "short_abandons_count" {
        fields.push(("abandoned_short", report.figure("abandoned_short")?.value?));
    }
    Some(fields)
}

/// Fills a method of a calculator with numbers.
type Numbers<'a> = dyn Fn(&str, &str, &[(&str, f64)]) -> Option<String> + 'a;

/// Talk, hold and after-call work, where all of them rest on the same calls and add up to the handle time.
fn handle_time(handle: &Figure, report: &Report, numbers: &Numbers<'_>) -> Option<String> {
    let calls = handle.n?;
    let total = |id: &str| {
        let figure = report.figure(id).filter(|figure| figure.n == Some(calls))?;
        Some(figure.value? * calls)
    };
    let (talk, hold) = (total("talk_mean")?, total("hold_mean_all_answered").unwrap_or(0.0));
    let after = total("after_call_mean").unwrap_or(0.0);
    let all = handle.value? * calls;
    let is_sum = |sum: f64| (sum - all).abs() <= 0.001 * calls.max(1.0);
    let mut fields = vec![("talk_total", talk), ("after_call_total", after), ("calls_handled", calls)];
    if hold > 0.0 && is_sum(talk + hold + after) {
        fields.push(("hold_total", hold));
    } else if !is_sum(talk + after) {
        return None;
    }
    numbers("average-handle-time", "only", &fields)
}

/// First responses and resolutions within their goals, a row each.
fn promises(report: &Report, format: Format) -> Option<String> {
    let mut fields = Vec::new();
    for id in ["sla_first_response_share", "sla_resolution_share"] {
        let Some(figure) = report.figure(id) else { continue };
        let ((met, all), row) = (figure.yes.zip(figure.n)?, fields.len() / 3);
        fields.push((format!("promises-{row}-name"), Entry::Text(promise(id))));
        fields.push((format!("promises-{row}-met"), Entry::Number(met)));
        fields.push((format!("promises-{row}-breached"), Entry::Number(all - met)));
    }
    filled("sla-attainment", "only", &fields, format)
}

fn promise(id: &str) -> &'static str {
    if id == "sla_first_response_share" { w::DESK_FIG_FIRST.text() } else { w::DESK_FIG_RESOLUTION.text() }
}

/// What came and what was resolved since the log begins, with the ages of what is open.
fn backlog(report: &Report, format: Format) -> Option<String> {
    let value = |id: &str| report.figure(id).and_then(|figure| figure.value);
    let days = &report.table("tickets_by_day")?.rows;
    let number = |place: Option<&(String, Vec<Option<f64>>)>| {
        let mut parts = place?.0.split('-').filter_map(|part| part.parse::<i32>().ok());
        calendar::number(parts.next()?, parts.next()?, parts.next()?)
    };
    let span = number(days.last())? - number(days.first())? + 1;
    let mut fields = vec![
        ("open_start".to_owned(), Entry::Number(0.0)),
        ("opened".to_owned(), Entry::Number(value("tickets")?)),
        ("resolved".to_owned(), Entry::Number(value("solved")?)),
        ("days".to_owned(), Entry::Number(span as f64)),
    ];
    let ages: Vec<(String, f64)> = report
        .figures
        .iter()
        .filter(|figure| figure.id.starts_with("backlog_age_"))
        .filter_map(|figure| Some((crate::log_words::figure(&figure.id)?, figure.value?)))
        .collect();
    for (row, (name, tickets)) in ages.iter().enumerate() {
        fields.push((format!("ages-{row}-name"), Entry::Text(name)));
        fields.push((format!("ages-{row}-tickets"), Entry::Number(*tickets)));
    }
    filled("backlog", "only", &fields, format)
}

/// The categories as a Pareto chart in their own calculator.
pub fn of_table(id: &str, report: &Report, format: Format) -> Option<String> {
    if id != "tickets_by_category" {
        return None;
    }
    let rows = &report.table(id)?.rows;
    let mut fields = Vec::new();
    for (row, (name, numbers)) in rows.iter().enumerate().take(MOST_ROWS) {
        let count = numbers.first().copied().flatten()?;
        fields.push((format!("types-{row}-name"), Entry::Text(crate::log_words::group(name))));
        fields.push((format!("types-{row}-issues"), Entry::Number(count)));
    }
    filled("issues-by-type", "only", &fields, format)
}

/// The usual day of the log in the staffing calculator: the mean calls of each half hour, rounded up, with the handle time and the patience. None without them.
pub fn staffing(report: &Report, answers: &Answers, format: Format) -> Option<String> {
    let value = |id: &str| report.figure(id).and_then(|figure| figure.value).filter(|seconds| *seconds > 0.0);
    let days = report.table("calls_by_day").map_or(1, |table| table.rows.len()).max(1) as f64;
    let halves = &report.table("calls_by_half_hour")?.rows;
    let calls: Vec<f64> = halves
        .iter()
        .filter_map(|(_, numbers)| numbers.first().copied().flatten())
        .map(|calls| (calls / days).ceil())
        .collect();
    let most = calls.iter().copied().fold(0.0, f64::max);
    if most <= 0.0 {
        return None;
    }
    let mut fields = vec![
        ("calls".to_owned(), Entry::Number(most)),
        ("interval_minutes".to_owned(), Entry::Number(HALF_HOUR)),
        ("handle_time".to_owned(), Entry::Number(value("handle_mean").or_else(|| value("talk_mean"))?)),
        ("target".to_owned(), Entry::Number(USUAL_LEVEL)),
        ("threshold".to_owned(), Entry::Number(answers.threshold)),
    ];
    for (row, calls) in calls.iter().enumerate() {
        fields.push((format!("intervals-{row}-calls"), Entry::Number(*calls)));
    }
    let patience = value("patience").map(|seconds| ("patience".to_owned(), Entry::Number(seconds)));
    let method = if patience.is_some() { "erlang_a" } else { "erlang_c" };
    fields.extend(patience);
    filled("staffing", method, &fields, format)
}
