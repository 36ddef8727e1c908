//! The results: the headline that stays in sight, and everything that explains it.

use super::{Patches, Slot, chart, fill, joined};
use crate::evaluation::Evaluation;
use crate::figure::fitting_benchmarks;
use crate::mathml::{self, Mode};
use crate::metric::{Benchmark, Benchmarks, IntervalKind, Measure, Method};
use crate::number::{self, Format};
use crate::outcome::{Answer, Outcome, RowAnswer, RowName};
use crate::scenario::Scenario;
use crate::words;

/// The place of the headline.
pub fn headline() -> String {
    fill(
        "<section class=\"headline\" aria-label=\"{}\"><div id=\"headline\"></div></section>",
        &[words::RESULT_HEADING.text()],
    )
}

/// The places of everything else.
pub fn details() -> String {
    fill(
        "<section class=\"details\" aria-label=\"{}\"><dl class=\"results\" id=\"results\"></dl><div id=\"rows\"></div><p class=\"explanation\" id=\"interval\"></p>\
         {!}\
         <section class=\"formula\" id=\"formula\"><h3>{}</h3>{!}{!}</section>\
         <section class=\"benchmark\"><h3>{}</h3><div id=\"benchmark\"></div></section></section>",
        &[
            words::RESULT_DETAILS.text(),
            &chart::place(),
            words::FORMULA_HEADING.text(),
            &formula_line("formula-words", words::FORMULA_WORDS.text()),
            &formula_line("formula-numbers", words::FORMULA_NUMBERS.text()),
            words::BENCHMARK_HEADING.text(),
        ],
    )
}

fn formula_line(id: &str, label: &str) -> String {
    fill(
        "<p class=\"formula__label\">{}</p><div class=\"formula__math\" id=\"{}\" tabindex=\"0\" role=\"group\" aria-label=\"{}\"></div>",
        &[label, id, label],
    )
}

/// The outputs of a method; their values come as patches.
fn output(measure: &Measure) -> String {
    fill("<output id=\"out-{}\" data-result=\"{}\" aria-live=\"off\"></output>", &[measure.id, measure.id])
}

fn first(method: &Method) -> String {
    let Some(measure) = method.results.first() else { return String::new() };
    fill(
        "<h2 class=\"headline__label\">{}</h2><p class=\"headline__value\" aria-live=\"polite\">{!}</p><p class=\"range\" id=\"range-{}\"></p>\
         <p class=\"headline__fix\" id=\"fix\"></p>",
        &[measure.label, &output(measure), measure.id],
    )
}

fn others(method: &Method) -> String {
    joined(method.results.iter().skip(1).map(|measure| {
        let has_interval = measure.interval != IntervalKind::None;
        let range =
            if has_interval { fill("<p class=\"range\" id=\"range-{}\"></p>", &[measure.id]) } else { String::new() };
        fill(
            "<div class=\"results__item\"><dt>{}</dt><dd>{!}{!}<p class=\"hint\" id=\"why-{}\"></p></dd></div>",
            &[measure.label, &output(measure), &range, measure.id],
        )
    }))
}

/// The outputs of the scenario's method, without values.
pub fn places(patches: &mut Patches, scenario: &Scenario) {
    patches.html("headline", "", &first(scenario.method));
    patches.html("results", "", &others(scenario.method));
}

/// What changes in the results.
pub fn patches(patches: &mut Patches, scenario: &Scenario, evaluation: &Evaluation, format: Format) {
    let outcome = evaluation.outcome.as_ref();
    for measure in scenario.method.results {
        of_measure(patches, measure, outcome.and_then(|outcome| outcome.answer(measure.id)), scenario, format);
    }
    let fix = if outcome.is_none() { words::RESULT_FIX.text() } else { "" };
    patches.text("fix", "", fix);
    patches.html("rows", "", &outcome.map(|outcome| rows(outcome, scenario, format)).unwrap_or_default());
    let interval = outcome.and_then(|outcome| interval_words(outcome, scenario, format));
    patches.text("interval", "", &interval.unwrap_or_default());
    patches.flag("formula", "hidden", outcome.is_none());
    for (id, mode) in [("words", Mode::Words), ("numbers", Mode::Numbers)] {
        let math = outcome.and_then(|outcome| formula(outcome, scenario, mode, format));
        patches.html("formula-", id, &math.unwrap_or_default());
    }
    patches.html("benchmark", "", &benchmarks(scenario, outcome, format));
}

fn shown(measure: &Measure, value: f64, scenario: &Scenario, format: Format) -> String {
    measure.unit.shown(value, measure.places, scenario.currency, format)
}

fn of_measure(
    patches: &mut Patches,
    measure: &'static Measure,
    answer: Option<&Answer>,
    scenario: &Scenario,
    format: Format,
) {
    let value = answer.and_then(|answer| answer.value.ok());
    let interval = answer.filter(|answer| answer.value.is_ok()).and_then(|answer| answer.interval.ok());
    let shown = |value: f64| shown(measure, value, scenario, format);
    let (text, exact) = match value {
        Some(value) => (shown(value), Some(number::canonical(value))),
        None => (words::RESULT_UNDEFINED.text().to_owned(), None),
    };
    let (mut range, mut ends) = (String::new(), None);
    if let Some(interval) = interval {
        let percent = scenario.confidence.percent().to_string();
        range = words::INTERVAL_RANGE.with(&[("low", &shown(interval.low)), ("high", &shown(interval.high))]);
        let label = words::INTERVAL_LABEL.with(&[("percent", &percent)]);
        range = fill("<span class=\"range__label\">{}</span> {}", &[&label, &range]);
        ends = Some((number::canonical(interval.low), number::canonical(interval.high)));
    }
    let why = answer.and_then(|answer| answer.value.err()).map(|reason| words::undefined_sentence(scenario, reason));
    patches.text("out-", measure.id, &text);
    patches.put("out-", measure.id, Slot::Attribute("data-value"), exact.as_deref());
    patches.put("out-", measure.id, Slot::Attribute("data-low"), ends.as_ref().map(|(low, _)| low.as_str()));
    patches.put("out-", measure.id, Slot::Attribute("data-high"), ends.as_ref().map(|(_, high)| high.as_str()));
    patches.html("range-", measure.id, &range);
    patches.text("why-", measure.id, &why.unwrap_or_default());
}

/// Results of single rows, such as the share of each cost item: a line for each row, a column for each result.
fn rows(outcome: &Outcome, scenario: &Scenario, format: Format) -> String {
    let mut columns: Vec<&'static Measure> = Vec::new();
    let mut lines: Vec<(&RowAnswer, Vec<&RowAnswer>)> = Vec::new();
    for answer in &outcome.rows {
        if columns.iter().all(|measure| measure.id != answer.measure.id) {
            columns.push(answer.measure);
        }
        match lines.last_mut() {
            Some((first, answers)) if first.row == answer.row => answers.push(answer),
            _ => lines.push((answer, vec![answer])),
        }
    }
    if lines.is_empty() {
        return String::new();
    }
    let head = joined(columns.iter().map(|measure| fill("<th scope=\"col\">{}</th>", &[measure.label])));
    let body = lines.iter().map(|(first, answers)| {
        let name = match &first.name {
            RowName::Input(id) => words::field_label(scenario, id),
            RowName::Text(text) => text.clone(),
        };
        let cells = columns.iter().map(|measure| {
            let answer = answers.iter().find(|answer| answer.measure.id == measure.id);
            answer.map_or_else(|| "<td></td>".to_owned(), |answer| cell(answer, scenario, format))
        });
        fill("<tr><th scope=\"row\">{}</th>{!}</tr>", &[&name, &joined(cells)])
    });
    fill(
        "<div class=\"table-frame\" tabindex=\"0\" role=\"group\" aria-label=\"{}\"><table class=\"table\"><caption>{}</caption>\
         <thead><tr><td></td>{!}</tr></thead><tbody>{!}</tbody></table></div>",
        &[words::ROWS_HEADING.text(), words::ROWS_HEADING.text(), &head, &joined(body)],
    )
}

/// The cell of a row's result.
fn cell(answer: &RowAnswer, scenario: &Scenario, format: Format) -> String {
    let mut ends = String::new();
    let mut range = String::new();
    if let Some(interval) = answer.interval {
        let (low, high) = (number::canonical(interval.low), number::canonical(interval.high));
        ends = fill(" data-low=\"{}\" data-high=\"{}\"", &[&low, &high]);
        let shown = |value| shown(answer.measure, value, scenario, format);
        range = words::INTERVAL_RANGE.with(&[("low", &shown(interval.low)), ("high", &shown(interval.high))]);
        range = fill("<span class=\"range\">{}</span>", &[&range]);
    }
    fill(
        "<td><output data-result=\"{}\" data-row=\"{}\" data-value=\"{}\"{!} aria-live=\"off\">{}</output>{!}</td>",
        &[
            answer.measure.id,
            &answer.row,
            &number::canonical(answer.value),
            &ends,
            &shown(answer.measure, answer.value, scenario, format),
            &range,
        ],
    )
}

/// What the interval of the headline means, or why there is none.
pub fn interval_words(outcome: &Outcome, scenario: &Scenario, format: Format) -> Option<String> {
    let answer = outcome.answers.first()?;
    let interval = match answer.interval {
        Ok(interval) => interval,
        Err(reason) => return words::no_interval_sentence(scenario, reason),
    };
    let sentence = words::interval_sentence(answer.measure, scenario, interval, format);
    let wide = is_wide(answer.measure, interval.high - interval.low);
    Some(if wide { format!("{sentence} {}", words::INTERVAL_SMALL.text()) } else { sentence })
}

/// An interval so wide that the score says little: a quarter of the whole range of shares or scores.
fn is_wide(measure: &Measure, width: f64) -> bool {
    match measure.interval {
        IntervalKind::Wilson => width > 25.0,
        IntervalKind::AdjustedWald => width > 50.0,
        IntervalKind::StudentT | IntervalKind::None => false,
    }
}

fn formula(outcome: &Outcome, scenario: &Scenario, mode: Mode, format: Format) -> Option<String> {
    let answer = outcome.answers.first()?;
    let result = match mode {
        Mode::Words => answer.measure.label.to_owned(),
        Mode::Numbers => shown(answer.measure, answer.value.ok()?, scenario, format),
    };
    Some(mathml::render(outcome.formula.as_ref()?, &result, mode, scenario, format))
}

/// What others reach, with source, year and how far to trust it; or why nothing is shown.
fn benchmarks(scenario: &Scenario, outcome: Option<&Outcome>, format: Format) -> String {
    let item = |benchmark: &'static Benchmark| {
        let measure = scenario.method.measure(benchmark.result);
        let figure = |value: f64| measure.map_or_else(String::new, |measure| shown(measure, value, scenario, format));
        let figures = match benchmark.high {
            Some(high) => words::INTERVAL_RANGE.with(&[("low", &figure(benchmark.low)), ("high", &figure(high))]),
            None => figure(benchmark.low),
        };
        let value = outcome.and_then(|outcome| outcome.answer(benchmark.result)?.value.ok());
        fill(
            "<li><strong>{}</strong> – {}. {}<br><span class=\"hint\">{}</span></li>",
            &[
                &figures,
                benchmark.definition,
                words::benchmark_place(benchmark, value),
                &words::benchmark_sentence(benchmark),
            ],
        )
    };
    let items = joined(fitting_benchmarks(scenario).map(item));
    if items.is_empty() {
        return fill("<p>{}</p>", &[&no_benchmark(scenario)]);
    }
    fill("<ul class=\"benchmarks\">{!}</ul>", &[&items])
}

fn no_benchmark(scenario: &Scenario) -> String {
    let known = match scenario.metric.benchmarks {
        Benchmarks::None(reason) => return reason.to_owned(),
        Benchmarks::Known(known) => known,
    };
    let of_method = known.iter().filter(|benchmark| benchmark.methods.contains(&scenario.method.id));
    let currencies: Vec<&str> = of_method.filter_map(|benchmark| benchmark.currency).collect();
    if currencies.is_empty() {
        return words::BENCHMARK_OTHER_METHOD.text().to_owned();
    }
    words::BENCHMARK_OTHER_CURRENCY.with(&[("currency", scenario.currency.code()), ("known", &currencies.join(", "))])
}
