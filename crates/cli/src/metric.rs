//! A calculator with its fields as options.

use std::fmt::Write as _;

use base::number::Format;
use base::unit::Currency;
use kpi::finding::Finding;
use kpi::metric::Metric;
use kpi::outcome::Undefined;
use kpi::scenario::{Scenario, entry_in};
use lexopt::{Arg, Parser};
use serde_json::{Value, json};
use stats::interval::Confidence;

use crate::{Failure, files, help};

/// Reads the options and works out the results.
pub fn run(metric: &'static Metric, arguments: &mut Parser) -> Result<String, Failure> {
    let (mut typed, mut is_json, mut is_example) = (Vec::new(), false, false);
    let (mut method, mut confidence, mut currency) = (None, Confidence::default(), None);
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(help::metric(metric)),
            Arg::Long("json") => is_json = true,
            Arg::Long("example") => is_example = true,
            Arg::Long("method") => method = Some(files::text(arguments)?),
            Arg::Long("confidence") => {
                let percent = files::text(arguments)?;
                confidence = Confidence::from_percent(&percent)
                    .ok_or_else(|| Failure::Arguments("--confidence takes 90, 95 or 99.".to_owned()))?;
            }
            Arg::Long("currency") => {
                let code = files::text(arguments)?;
                let known = Currency::from_code(&code.to_uppercase());
                currency = Some(known.ok_or_else(|| Failure::Arguments(format!("No currency \"{code}\".")))?);
            }
            Arg::Long(name) => {
                let name = name.to_owned();
                typed.push((name, files::text(arguments)?));
            }
            other => return Err(other.unexpected().into()),
        }
    }
    let method = match &method {
        Some(id) => metric.method(id).ok_or_else(|| {
            let known: Vec<&str> = metric.methods.iter().map(|method| method.id).collect();
            Failure::Arguments(format!("No method \"{id}\". There are: {}.", known.join(", ")))
        })?,
        None => fitting(metric, &typed).ok_or_else(|| Failure::Arguments(format!("`{}` has no method.", metric.id)))?,
    };
    let mut scenario = Scenario::blank(metric, method);
    if is_example && let Some(example) = method.examples.first() {
        scenario.fill(&(example.inputs)(), Format::ENGLISH);
        scenario.currency = example.currency.and_then(Currency::from_code).unwrap_or(scenario.currency);
    }
    scenario.confidence = confidence;
    scenario.currency = currency.unwrap_or(scenario.currency);
    for (name, text) in &typed {
        let field = field(&scenario, name).ok_or_else(|| {
            Failure::Arguments(format!("`{}` has no \"--{name}\". Try `deskmath {} --help`.", metric.id, metric.id))
        })?;
        scenario.fields.insert(field, text.clone());
    }
    show(&scenario, is_json)
}

/// The method that has all the fields that were typed; the first where none has.
fn fitting(metric: &'static Metric, typed: &[(String, String)]) -> Option<&'static kpi::metric::Method> {
    let fits = |method: &&'static kpi::metric::Method| {
        let scenario = Scenario::blank(metric, method);
        typed.iter().all(|(name, _)| field(&scenario, name).is_some())
    };
    metric.methods.iter().find(fits).or_else(|| metric.methods.first())
}

/// The field of a name, in which a dash may stand for the underscore of the form.
fn field(scenario: &Scenario, name: &str) -> Option<String> {
    let is_field = |name: &str| scenario.method.inputs.iter().any(|input| entry_in(scenario, input, name).is_some());
    if is_field(name) {
        return Some(name.to_owned());
    }
    // The name of an input with its dashes as underscores, and what follows it in a list as it is.
    scenario.method.inputs.iter().find_map(|input| {
        let plain = input.id.replace('_', "-");
        let rest = name.strip_prefix(&plain)?;
        let candidates = [
            format!("{}{rest}", input.id),
            format!(
                "{}-{}",
                input.id,
                rest.trim_start_matches('-').replacen('-', "\u{0}", 1).replace('-', "_").replace('\u{0}', "-")
            ),
        ];
        candidates.into_iter().find(|candidate| is_field(candidate))
    })
}

/// The results of a filled form.
pub fn show(scenario: &Scenario, is_json: bool) -> Result<String, Failure> {
    let evaluation = kpi::about::evaluate(scenario, Format::ENGLISH);
    let Some(outcome) = &evaluation.outcome else {
        let problems: Vec<String> =
            evaluation.problems.iter().map(|(field, finding)| format!("--{field}: {}", problem(finding))).collect();
        return Err(Failure::Numbers(problems.join("\n")));
    };
    if is_json {
        let results: Vec<Value> = outcome
            .answers
            .iter()
            .map(|answer| {
                let interval = answer.interval.as_ref().ok().map(|interval| json!([interval.low, interval.high]));
                json!({ "id": answer.measure.id, "value": answer.value.as_ref().ok(), "unit": answer.measure.unit.code(), "interval": interval })
            })
            .collect();
        let rows = outcome.rows.iter().map(|row| {
            let interval = row.interval.map(|interval| json!([interval.low, interval.high]));
            json!({ "id": row.measure.id, "row": row.row, "value": row.value, "unit": row.measure.unit.code(), "interval": interval })
        });
        let problems =
            evaluation.problems.iter().map(|(field, finding)| json!({ "field": field, "problem": problem(finding) }));
        let all = json!({
            "metric": scenario.metric.id,
            "method": scenario.method.id,
            "confidence": scenario.confidence.percent(),
            "results": results,
            "rows": rows.collect::<Vec<Value>>(),
            "problems": problems.collect::<Vec<Value>>(),
        });
        return Ok(format!("{all:#}\n"));
    }
    let mut out = format!("{}\n", scenario.metric.title.text());
    for answer in &outcome.answers {
        let label = answer.measure.label.text();
        match &answer.value {
            Ok(value) => {
                let ends = answer.interval.as_ref().ok().copied();
                let shown = |value: f64| answer.measure.shown(value, ends, scenario.currency, Format::ENGLISH);
                let interval = ends.map_or_else(String::new, |ends| {
                    format!(
                        "  ({} % between {} and {})",
                        scenario.confidence.percent(),
                        shown(ends.low),
                        shown(ends.high)
                    )
                });
                let _ = writeln!(out, "  {label}: {}{interval}", shown(*value));
            }
            Err(why) => {
                let _ = writeln!(out, "  {label}: no value: {}", undefined(*why));
            }
        }
    }
    for row in &outcome.rows {
        let value = row.measure.shown(row.value, row.interval, scenario.currency, Format::ENGLISH);
        let _ = writeln!(out, "  {} {}: {value}", row.measure.label.text(), row.row);
    }
    // What only a side result needs takes nothing else with it.
    for (field, finding) in &evaluation.problems {
        let _ = writeln!(out, "  --{field}: {}", problem(finding));
    }
    Ok(out)
}

/// What is wrong with a field.
fn problem(finding: &Finding) -> String {
    match finding {
        Finding::Missing => "a value is needed".to_owned(),
        Finding::NotANumber { text } => format!("\"{text}\" is no number"),
        Finding::NotADuration { text } => format!("\"{text}\" is no duration"),
        Finding::NotWhole => "a whole number is needed".to_owned(),
        Finding::TooSmall { min } => format!("at least {min} is needed"),
        Finding::TooLarge { max } => format!("at most {max} makes sense"),
        Finding::OtherCurrency { text } => format!("\"{text}\" is in another currency; say which with --currency"),
        Finding::NotAMoment { text } => format!("\"{text}\" is no date with a time of day, such as 2026-03-02 14:05"),
        Finding::NotATimeOfDay { text } => format!("\"{text}\" is no time of day, such as 9:00"),
        Finding::NoSuchDay { text } => format!("no calendar has the day \"{text}\""),
        Finding::YearOutOfRange => "the year must lie between 1900 and 2200".to_owned(),
        Finding::TooLong { most } => format!("the text is too long; {most} characters are taken"),
        Finding::NotOnOffer { text } => format!("\"{text}\" is not one of the values; --help lists them"),
        Finding::PartAboveWhole { whole } => format!("it is larger than --{whole}, of which it is a part"),
        Finding::RestAboveWhole { less, whole } => format!("without --{less} it is larger than --{whole}"),
        Finding::AboveRest { whole, less } => format!("it is larger than what is left of --{whole} without --{less}"),
        Finding::AboveSum { first, second } => format!("it is larger than --{first} and --{second} together"),
        Finding::SharesAboveWhole => "the shares together are above 100 %".to_owned(),
        Finding::DividedByZero => "the result is divided by it, so it cannot be 0".to_owned(),
        Finding::NothingLeft { taken_by } => format!("--{taken_by} takes everything off, and nothing is left"),
        Finding::NoAnswers => "there are no answers: every count is 0".to_owned(),
        Finding::AllZero { column } => format!("every \"{column}\" is 0"),
        Finding::Before { first } => format!("it lies before --{first}, which must come first"),
        Finding::SameAs { other } => format!("it is the same as --{other}, from which it must differ"),
        Finding::NoRows => "at least one row is needed".to_owned(),
        Finding::NeverEnds => "with these numbers it never ends".to_owned(),
        Finding::NoVariation => "answers that cannot differ need no sample".to_owned(),
        Finding::TooManyAgents { most } => format!("more than {most} agents would be needed"),
        Finding::NeverCertain => "no number of agents reaches 100 % for certain".to_owned(),
        Finding::NoSpread => "neither sample has any spread, so nothing can be said of their difference".to_owned(),
        Finding::BoundsOverlap => "satisfied and dissatisfied overlap".to_owned(),
        Finding::Overflow => "the numbers are too large or too small to be computed".to_owned(),
    }
}

/// Why a result has no value.
fn undefined(why: Undefined) -> String {
    match why {
        Undefined::Needs(field) => format!("--{field} is needed for it"),
        Undefined::ZeroIn(field) => format!("it is divided by --{field}, which is 0"),
        Undefined::NothingLeft(field) => format!("nothing is left once --{field} is taken off"),
        Undefined::NobodyLeft => "nobody left, so it has no end".to_owned(),
        Undefined::OnlyTotals => "only totals are known".to_owned(),
        Undefined::AbovePopulation => "more would have to be asked than there are".to_owned(),
        Undefined::AboveBase => "more customers left than there were, which cannot happen twice".to_owned(),
        Undefined::NeverCleared => "as many come in as are done, or more, so the backlog is never cleared".to_owned(),
        Undefined::OpensHidden => "more people clicked than opened, so not all opens were counted".to_owned(),
    }
}
