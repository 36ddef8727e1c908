//! What stands beside a result holds for every metric: a target's answer put back reaches it, a driver's number gives its result.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_cmp,
    reason = "a test may fail by panicking"
)]

use deskmath::about::{self, evaluate};
use deskmath::insight::definitions::definitions;
use deskmath::insight::drivers::drivers;
use deskmath::insight::export::Export;
use deskmath::insight::goal::{Way, routes, targets};
use deskmath::insight::probe::Probe;
use deskmath::insight::solve::Solved;
use deskmath::metric::{Better, Question};
use deskmath::metrics;
use deskmath::number::Format;
use deskmath::scenario::{Entry, Scenario};
use deskmath::unit::Unit;
use deskmath::words;
use proptest::prelude::*;

/// An example of any method of any metric with its numbers stretched.
fn any_scenario() -> impl Strategy<Value = Scenario> {
    let methods: Vec<_> =
        metrics::all().iter().flat_map(|metric| metric.methods.iter().map(move |method| (*metric, method))).collect();
    (proptest::sample::select(methods), proptest::collection::vec(0.3f64..2.5, 24)).prop_map(
        |((metric, method), factors)| {
            let mut scenario = Scenario::of_example(metric, method, &method.examples[0], Format::ENGLISH);
            for (control, factor) in scenario.controls().into_iter().zip(factors) {
                let Entry::Quantity { unit, max, .. } = control.kind else { continue };
                let Ok(now) = unit.parse(scenario.text(&control.name), Format::ENGLISH) else { continue };
                let stretched = (now.value * factor * 4.0).round() / 4.0;
                let stretched = if unit == Unit::Count { stretched.round() } else { stretched };
                scenario.fields.insert(control.name, unit.editable(stretched.min(max), Format::ENGLISH));
            }
            scenario
        },
    )
}

/// The headline, if there is one.
fn headline(scenario: &Scenario) -> Option<f64> {
    evaluate(scenario, Format::ENGLISH).outcome?.answers.first()?.value.ok()
}

fn reached(value: f64, target: f64, upwards: bool) -> bool {
    let hair = 1e-9 * target.abs().max(1.0);
    if upwards { value >= target - hair } else { value <= target + hair }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_answer_of_a_target_reaches_it(scenario in any_scenario(), shift in -0.5f64..0.8) {
        let evaluation = evaluate(&scenario, Format::ENGLISH);
        let Some(probe) = Probe::of(&scenario, &evaluation) else { return Ok(()) };
        let (Some(now), true) = (probe.value(), scenario.metric.answers(Question::Goal)) else { return Ok(()) };
        let better = scenario.method.results[0].better;
        let target = now + shift * now.abs().max(1.0);
        let upwards = match better {
            Better::Higher => true,
            Better::Lower => false,
            Better::Neither => target >= now,
        };
        for route in routes(&probe, &scenario, target, better) {
            let Solved::At { value, .. } = route.answer else { continue };
            let mut put_back = scenario.clone();
            match &route.way {
                Way::Field(name) => {
                    put_back.fields.insert(name.clone(), route.unit.editable(value, Format::ENGLISH));
                }
                Way::Move { place, .. } => {
                    for (name, by) in about::of(scenario.metric).moves[*place].changes {
                        let before = route.unit.parse(put_back.text(name), Format::ENGLISH).unwrap().value;
                        put_back.fields.insert((*name).to_owned(), route.unit.editable(before + by * value, Format::ENGLISH));
                    }
                }
            }
            let got = headline(&put_back);
            prop_assert!(
                got.is_some_and(|got| reached(got, target, upwards)),
                "{}/{}: from {now} to {target} by {:?} to {value} gives {got:?}",
                scenario.metric.id, scenario.method.id, route.way
            );
        }
    }

    #[test]
    fn a_driver_gives_what_it_says(scenario in any_scenario(), percent in 1u32..50) {
        let evaluation = evaluate(&scenario, Format::ENGLISH);
        let Some(probe) = Probe::of(&scenario, &evaluation) else { return Ok(()) };
        for driver in drivers(&probe, &scenario, percent) {
            for side in [driver.less, driver.more] {
                // A count may be a fraction for the sake of the comparison, which no field takes.
                if side.number.fract() != 0.0 {
                    continue;
                }
                let mut turned = scenario.clone();
                turned.fields.insert(driver.name.clone(), driver.unit.editable(side.number, Format::ENGLISH));
                let got = headline(&turned);
                let same = match (got, side.result) {
                    (Some(a), Some(b)) => (a - b).abs() <= 1e-9 * b.abs().max(1.0),
                    (a, b) => a.is_none() && b.is_none(),
                };
                prop_assert!(same, "{}: {} at {} gives {got:?}, not {:?}", scenario.metric.id, driver.name, side.number, side.result);
            }
        }
    }

    #[test]
    fn what_is_taken_along_is_finite_and_safe(scenario in any_scenario()) {
        let evaluation = evaluate(&scenario, Format::ENGLISH);
        let Some(outcome) = &evaluation.outcome else { return Ok(()) };
        let export = Export::of(&scenario, outcome, evaluation.explained.formula.as_ref(), Format::ENGLISH);
        let sentence = export.sentence.as_ref().and_then(|parts| words::export::sentence(&scenario, parts, Format::ENGLISH));
        let (sentence, file) = (sentence.unwrap_or_default(), words::export::file(&scenario, &export, Format::ENGLISH));
        for text in [&sentence, &file] {
            prop_assert!(!text.contains("NaN") && !text.contains("inf,"), "{text}");
        }
        prop_assert!(file.lines().all(|line| !line.starts_with(['=', '+', '@'])), "{file}");
    }
}

#[test]
fn the_five_service_levels_stand_side_by_side() {
    let metric = metrics::find("service-level").unwrap();
    let mut scenario = Scenario::start(metric, Format::ENGLISH);
    for (name, value) in [
        ("answered_within", "860"),
        ("answered", "1000"),
        ("abandoned_within", "20"),
        ("abandoned_after", "40"),
        ("abandoned_short", "10"),
        ("threshold", "20"),
        ("target", "80"),
    ] {
        scenario.fields.insert(name.to_owned(), value.to_owned());
    }
    let outcome = evaluate(&scenario, Format::ENGLISH).outcome.unwrap();
    let found: Vec<f64> = definitions(&scenario, &outcome, Format::ENGLISH)
        .into_iter()
        .map(|definition| definition.result.unwrap().value.unwrap())
        .collect();
    // statistics.md: 83.0, 86.0, 81.1, 82.7, 82.1.
    let expected = [88_000.0 / 1060.0, 86.0, 86_000.0 / 1060.0, 86_000.0 / 1040.0, 87_000.0 / 1060.0];
    assert!(found.iter().zip(expected).all(|(found, expected)| (found - expected).abs() < 1e-9), "{found:?}");
}

#[test]
fn every_first_target_is_possible_in_its_unit() {
    for metric in metrics::all() {
        for method in metric.methods {
            let scenario = Scenario::of_example(metric, method, &method.examples[0], Format::ENGLISH);
            let measure = method.results[0];
            for target in targets(headline(&scenario).unwrap(), measure.unit, measure.better) {
                let text = measure.unit.editable(target, Format::ENGLISH);
                assert!(target.is_finite() && measure.unit.parse(&text, Format::ENGLISH).is_ok());
            }
        }
    }
}
