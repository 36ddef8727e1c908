//! A survey: its scores as they are proposed.

use std::fmt::Write as _;

use base::number::Format;
use kpi::metrics;
use lexopt::{Arg, Parser};
use serde_json::{Value, json};
use survey::Reason;
use survey::{Choice, Options, Plan, Reader, Role, Steps, Suggestion, Summary, Tally};

use crate::{Failure, files, findings, metric};

/// Reads a survey and shows its scores.
pub fn run(arguments: &mut Parser) -> Result<String, Failure> {
    let (mut name, mut is_json, mut part) = (None, false, None);
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(crate::help::all()),
            Arg::Long("json") => is_json = true,
            Arg::Long("part") => {
                part = files::text(arguments)?.parse::<usize>().ok().and_then(|part| part.checked_sub(1));
            }
            Arg::Value(value) if name.is_none() => name = Some(value.to_string_lossy().into_owned()),
            other => return Err(other.unexpected().into()),
        }
    }
    let name = name.ok_or_else(|| Failure::Arguments("Which file? `deskmath survey FILE`".to_owned()))?;
    let bytes = files::bytes(&name)?;
    let options = Options { total_bytes: Some(bytes.len() as u64), part, ..Options::default() };
    let mut reader = Reader::with(&options);
    let no_table = |finding| Failure::File(format!("{name}: {}", findings::file(&finding)));
    for slice in bytes.chunks(1 << 20) {
        reader.push(slice).map_err(no_table)?;
    }
    let table = reader.finish().map_err(no_table)?;
    let summary = survey::summary(&table, &survey::feeds::all());
    let plan = plan(&summary);
    let tallies = survey::tally_plan(&table, &plan);
    if tallies.is_empty() {
        return Err(Failure::File(format!(
            "{name}: no column looks like answers of a survey. Is it a log? Try `deskmath log`."
        )));
    }
    if is_json {
        let scores: Vec<Value> = tallies.iter().map(|tally| as_json(&summary, tally)).collect();
        return Ok(format!("{:#}\n", json!({ "rows": table.facts().rows, "scores": scores })));
    }
    let mut out = format!("{} rows\n", table.facts().rows);
    for tally in &tallies {
        let column = summary.columns.get(tally.column);
        let _ = writeln!(out, "\n{}", column.map_or("", |column| column.header.as_str()));
        if is_unsure(&summary, tally.column) {
            out.push_str("  Not certain: check whether this is the question that you mean.\n");
        }
        let _ = writeln!(out, "  {} rows used, scale {} to {}", tally.used, tally.scale.0, tally.scale.1);
        for left in tally.left_out.iter().filter(|left| left.rows > 0) {
            let _ = writeln!(out, "  {} rows left out: {}", left.rows, reason(left.reason));
        }
        match scenario(tally) {
            Some(scenario) => out.push_str(&metric::show(&scenario, false)?),
            None => out.push_str("  The calculator has no such scale.\n"),
        }
    }
    Ok(out)
}

/// What is proposed, as it stands.
fn plan(summary: &Summary) -> Plan {
    let choices = summary.columns.iter().filter_map(|column| {
        let role = match &column.proposal.suggestion {
            Suggestion::Score { metric, scale, direction, .. } => {
                Role::Score { metric: metric.clone(), scale: *scale, direction: *direction }
            }
            Suggestion::Times { metric, spans, .. } if spans.unit.is_some() => {
                Role::Times { metric: metric.clone(), spans: *spans }
            }
            _ => return None,
        };
        Some(Choice { column: column.index, role })
    });
    let steps = summary.columns.iter().map(|column| {
        let scale = match &column.proposal.suggestion {
            Suggestion::Score { scale, .. } => *scale,
            _ => (0, 0),
        };
        let places = column.labels.on(scale);
        let labels = column.labels.list.iter().zip(places);
        let steps = labels.flat_map(|(label, step)| label.codes.iter().map(move |code| (*code, step))).collect();
        Steps { column: column.index, steps }
    });
    Plan { choices: choices.collect(), steps: steps.collect(), ..Plan::default() }
}

fn is_unsure(summary: &Summary, column: usize) -> bool {
    summary.columns.get(column).is_some_and(|column| {
        matches!(
            column.proposal.suggestion,
            Suggestion::Score { sure: false, .. } | Suggestion::Times { sure: false, .. }
        )
    })
}

/// The calculator filled with counted answers.
fn scenario(tally: &Tally) -> Option<kpi::scenario::Scenario> {
    let metric = metrics::find(&tally.metric)?;
    if !tally.times.is_empty() {
        let total = tally.times.iter().zip(&tally.counts).map(|(seconds, count)| seconds * *count as f64).sum();
        return survey::feeds::of_times(metric, total, tally.counts.iter().sum(), Format::ENGLISH);
    }
    survey::feeds::scenario(metric, tally.scale, survey::Direction::Up, &tally.counts, Format::ENGLISH)
}

fn as_json(summary: &Summary, tally: &Tally) -> Value {
    let results = scenario(tally).and_then(|scenario| metric::show(&scenario, true).ok());
    let results: Option<Value> = results.and_then(|text| serde_json::from_str(&text).ok());
    json!({
        "column": summary.columns.get(tally.column).map(|column| column.header.clone()),
        "certain": !is_unsure(summary, tally.column),
        "metric": tally.metric,
        "scale": [tally.scale.0, tally.scale.1],
        "counts": if tally.times.is_empty() { json!(tally.counts) } else { Value::Null },
        "used": tally.used,
        "left_out": tally.left_out.iter().map(|left| json!({ "reason": left.reason, "rows": left.rows })).collect::<Vec<_>>(),
        "results": results,
    })
}

/// Why rows are not among the answers.
const fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Blank => "the cell is empty",
        Reason::NotApplicable => "the cell says that there is no answer",
        Reason::NotANumber => "no number",
        Reason::NotAnAnswer => "the words are no answer",
        Reason::NotATime => "no length of time",
        Reason::ZeroTime => "a time of 0: nothing happened yet",
        Reason::NoUnit => "a plain number whose unit is not known",
        Reason::OutOfScale => "outside the scale",
        Reason::BetweenSteps => "between two steps of the scale",
        Reason::SummaryRow => "a row of sums or means",
        Reason::Preview => "written while the survey was tried out",
        Reason::EmptyRow => "the row is empty",
        Reason::NoCount => "no whole number says how often the row counts",
        Reason::Filtered => "left out by a filter",
    }
}
