//! What explains a result: the words on its interval, the chart, the formula, the benchmarks. The worker behind the calculator makes them.

use super::{Patches, chart, fill, joined};
use crate::figure::fitting_benchmarks;
use crate::mathml::{self, Mode};
use crate::metric::{Benchmark, Benchmarks, IntervalKind, Measure};
use crate::number::Format;
use crate::outcome::{Answer, Outcome};
use crate::scenario::Scenario;
use crate::words::{self, units};

/// The places of the explanations.
pub fn places() -> String {
    fill(
        "<div class=\"explained\" id=\"explained\"><p class=\"explanation\" id=\"verdict\"></p><p class=\"explanation\" id=\"interval\"></p>{!}\
         <section class=\"formula\" id=\"formula\"><h3>{}</h3>{!}{!}</section>\
         <section class=\"benchmark\"><h3>{}</h3><div id=\"benchmark\"></div></section></div>",
        &[
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

/// What changes in the explanations. `width` is that of the chart in pixels; 0 while it is not known.
pub fn patches(patches: &mut Patches, scenario: &Scenario, outcome: Option<&Outcome>, width: u32, format: Format) {
    let verdict = outcome.and_then(|outcome| outcome.verdict);
    let verdict = verdict.map(|verdict| words::verdict_sentence(scenario, verdict, format));
    patches.text("verdict", "", &verdict.unwrap_or_default());
    let interval = outcome.and_then(|outcome| interval_words(outcome, scenario, format));
    patches.text("interval", "", &interval.unwrap_or_default());
    chart::patches(patches, outcome, scenario, width, format);
    patches.flag("formula", "hidden", outcome.is_none_or(|outcome| outcome.formula.is_none()));
    for (id, mode) in [("words", Mode::Words), ("numbers", Mode::Numbers)] {
        let math = outcome.and_then(|outcome| formula(outcome, scenario, mode, format));
        patches.html("formula-", id, &math.unwrap_or_default());
    }
    patches.html("benchmark", "", &benchmarks(scenario, outcome, format));
}

fn shown(measure: &Measure, value: f64, scenario: &Scenario, format: Format) -> String {
    measure.unit.shown(value, measure.places, scenario.currency, format)
}

/// What the interval of the headline means, or why there is none.
pub fn interval_words(outcome: &Outcome, scenario: &Scenario, format: Format) -> Option<String> {
    let answer = outcome.answers.first()?;
    let interval = match answer.interval {
        Ok(interval) => interval,
        Err(reason) => return words::no_interval_sentence(scenario, reason),
    };
    let sentence = words::interval_sentence(answer.measure, scenario, interval, format);
    let wide = is_wide(answer, interval.high - interval.low);
    Some(if wide { units::sentences(&sentence, words::INTERVAL_SMALL.text()) } else { sentence })
}

/// An interval so wide that the score says little: a quarter of the whole range of shares or scores, half of a mean.
fn is_wide(answer: &Answer, width: f64) -> bool {
    match answer.measure.interval {
        IntervalKind::Wilson | IntervalKind::Newcombe => width > 25.0,
        IntervalKind::AdjustedWald => width > 50.0,
        IntervalKind::StudentT => answer.value.is_ok_and(|mean| width > mean.abs() / 2.0),
        IntervalKind::None | IntervalKind::AtConfidence => false,
    }
}

fn formula(outcome: &Outcome, scenario: &Scenario, mode: Mode, format: Format) -> Option<String> {
    let answer = outcome.answers.first()?;
    let result = match mode {
        Mode::Words => answer.measure.label.text().to_owned(),
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
                benchmark.definition.text(),
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
        Benchmarks::None(reason) => return reason.text().to_owned(),
        Benchmarks::Known(known) => known,
    };
    let of_method = known.iter().filter(|benchmark| benchmark.methods.contains(&scenario.method.id));
    let currencies: Vec<&str> = of_method.filter_map(|benchmark| benchmark.currency).collect();
    if currencies.is_empty() {
        return words::BENCHMARK_OTHER_METHOD.text().to_owned();
    }
    words::BENCHMARK_OTHER_CURRENCY
        .with(&[("currency", scenario.currency.code()), ("known", &words::units::list(&currencies))])
}
