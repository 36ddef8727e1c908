//! What explains a result: the words on its interval, the chart, the formula, the benchmarks. The worker behind the calculator makes them.

use super::{Patches, chart, fill, joined};
use crate::insight::explanation::{Explanation, Reference, References};
use crate::mathml::{self, Mode};
use crate::metric::Measure;
use crate::number::Format;
use crate::picture::Picture;
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

/// What changes in the explanations.
pub fn patches(
    patches: &mut Patches,
    scenario: &Scenario,
    known: &Explanation,
    picture: Option<&Picture>,
    format: Format,
) {
    let verdict = known.verdict.map(|verdict| words::verdict_sentence(scenario, verdict, format));
    patches.text("verdict", "", &verdict.unwrap_or_default());
    patches.text("interval", "", &words::interval_meaning(scenario, known, format).unwrap_or_default());
    chart::patches(patches, picture);
    patches.flag("formula", "hidden", known.formula.is_none());
    for (id, mode) in [("words", Mode::Words), ("numbers", Mode::Numbers)] {
        patches.html("formula-", id, &formula(known, scenario, mode, format).unwrap_or_default());
    }
    patches.html("benchmark", "", &benchmarks(scenario, &known.benchmarks, format));
}

fn shown(measure: &Measure, value: f64, scenario: &Scenario, format: Format) -> String {
    measure.unit.shown(value, measure.places, scenario.currency, format)
}

fn formula(known: &Explanation, scenario: &Scenario, mode: Mode, format: Format) -> Option<String> {
    let headline = known.headline?;
    let measure = scenario.method.measure(headline.result)?;
    let result = match mode {
        Mode::Words => measure.label.text().to_owned(),
        Mode::Numbers => shown(measure, headline.value.ok()?, scenario, format),
    };
    Some(mathml::render(known.formula.as_ref()?, &result, mode, scenario, format))
}

/// What others reach, with source, year and how far to trust it; or why nothing is shown.
fn benchmarks(scenario: &Scenario, known: &References, format: Format) -> String {
    let sentence = match known {
        References::Known(known) => {
            let items = joined(known.iter().map(|known| benchmark(scenario, known, format)));
            return fill("<ul class=\"benchmarks\">{!}</ul>", &[&items]);
        }
        References::None { reason_text } => reason_text.clone(),
        References::OtherMethod => words::BENCHMARK_OTHER_METHOD.text().to_owned(),
        References::OtherCurrency(codes) => words::BENCHMARK_OTHER_CURRENCY
            .with(&[("currency", scenario.currency.code()), ("known", &units::list(codes))]),
    };
    fill("<p>{}</p>", &[&sentence])
}

fn benchmark(scenario: &Scenario, known: &Reference, format: Format) -> String {
    let measure = scenario.method.measure(known.result);
    let figure = |value: f64| measure.map_or_else(String::new, |measure| shown(measure, value, scenario, format));
    let figures = match known.high {
        Some(high) => words::INTERVAL_RANGE.with(&[("low", &figure(known.low)), ("high", &figure(high))]),
        None => figure(known.low),
    };
    fill(
        "<li><strong>{}</strong> – {}. {}<br><span class=\"hint\">{}</span></li>",
        &[&figures, &known.definition_text, words::benchmark_place(known.position), &words::benchmark_sentence(known)],
    )
}
