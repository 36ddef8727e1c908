//! Which definition: each method in use with what it gives on the visitor's numbers.

use leptos::prelude::*;

use crate::ui::boxed::{dynamic, handler, part};

use crate::insight::definitions::Definition;
use crate::insight::results::ResultValue;
use crate::metric::Measure;
use crate::number::{self, Format};
use crate::scenario::Scenario;
use crate::ui::calculator::answers::Answers;
use crate::ui::calculator::state::Calculator;
use crate::words::export::typed;
use crate::words::{self, insight as w, units};

/// The definitions; hidden where there is none.
#[component]
pub fn Definitions(calculator: Calculator, answers: Answers) -> impl IntoView {
    let list = move || {
        let items: Vec<_> = known(answers, |known| {
            calculator.scenario(|scenario| {
                let known = known.iter().filter(|known| !known.is_other_way);
                known.filter_map(|known| item(scenario, known, calculator.format)).collect()
            })
        });
        (!items.is_empty()).then(|| {
            view! {
                <p class="hint">{w::DEFINITIONS_INTRO.text()}</p>
                <ul class="definitions">{items}</ul>
            }
        })
    };
    let others = move || {
        let items: Vec<_> = known(answers, |known| {
            let known = known.iter().filter(|known| known.is_other_way);
            known.filter_map(|known| other_way(calculator, known)).collect()
        });
        (!items.is_empty()).then(|| {
            view! {
                <p class="hint">{w::DEFINITIONS_OTHER.text()}</p>
                <ul class="definitions__ways">{items}</ul>
            }
        })
    };
    view! {
        <section class="panel" id="definitions" hidden=dynamic(move || known(answers, <[_]>::is_empty))>
            <h2>{w::DEFINITIONS_HEADING.text()}</h2>
            <div id="definitions-list">{part(list)}{part(others)}</div>
        </section>
    }
}

/// Reads what is known.
fn known<R>(answers: Answers, read: impl FnOnce(&[Definition]) -> R) -> R {
    answers.below.with(|below| read(below.as_ref().map_or(&[], |below| &below.definitions)))
}

/// The way to a method that asks for other numbers.
fn other_way(calculator: Calculator, known: &Definition) -> Option<impl IntoView + use<>> {
    let method = calculator.metric.method(known.method)?;
    let (id, note) = (method.id, known.note_text.trim().to_owned());
    let format = calculator.format;
    Some(view! {
        <li>
            <button
                type="button"
                class="quiet"
                data-action="other-way"
                data-method=id
                on:click=handler(move |_| calculator.change(&mut |scenario| *scenario = scenario.with_method(id, format)))
            >
                {method.title.text()}
            </button>
            " "
            <span class="hint">{note}</span>
        </li>
    })
}

fn item(scenario: &Scenario, known: &Definition, format: Format) -> Option<impl IntoView + use<>> {
    let method = scenario.metric.method(known.method)?;
    let other = scenario.under(method);
    let found = known.result.as_ref().ok();
    let measure = found.and_then(|found| method.measure(found.result));
    let value = found.zip(measure).map(|(found, measure)| value(found, measure, known.method, scenario, format));
    let needs = known.result.as_ref().err().map(|missing| {
        let fields: Vec<String> = missing.iter().map(|name| words::field_label(&other, name)).collect();
        let sentence = w::DEFINITIONS_NEEDS.with(&[("fields", &units::list(&fields))]);
        view! { <p class="definition__needs">{sentence}</p> }
    });
    let mut note = known.note_text.clone();
    if !known.beside.is_empty() && known.result.is_ok() {
        let named = known.beside.iter().map(|(name, stands)| {
            let (label, value) = (words::field_label(&other, name), typed(&other, name, stands, format));
            words::CHART_ITEM.with(&[("label", &label), ("value", &value)])
        });
        let fields = units::list(&named.collect::<Vec<_>>());
        note = units::sentences(&note, &w::DEFINITIONS_WITH.with(&[("fields", &fields)]));
    }
    let title = measure.filter(|_| known.is_reading).map_or(method.title, |measure| measure.label);
    let chosen = !known.is_reading && method.id == scenario.method.id;
    let mark = chosen.then(|| view! { " " <span class="hint">"("{w::DEFINITIONS_CHOSEN.text()}")"</span> });
    Some(view! {
        <li class="definition">
            <h3>{title.text()}{mark}</h3>
            {value}
            {needs}
            <p class="hint">{note.trim().to_owned()}</p>
        </li>
    })
}

fn value(
    found: &ResultValue,
    measure: &Measure,
    method: &'static str,
    scenario: &Scenario,
    format: Format,
) -> impl IntoView + use<> {
    let interval = found.interval.ok();
    let number = |value: f64| measure.shown(value, interval, scenario.currency, format);
    let text = found.value.map_or_else(|_| words::RESULT_UNDEFINED.text().to_owned(), number);
    let range = interval.map(|interval| {
        words::INTERVAL_RANGE.with(&[("low", &number(interval.low)), ("high", &number(interval.high))])
    });
    view! {
        <p class="definition__value">
            <output
                data-result=found.result
                data-method=method
                data-value=found.value.ok().map(number::canonical)
                data-low=interval.map(|interval| number::canonical(interval.low))
                data-high=interval.map(|interval| number::canonical(interval.high))
                aria-live="off"
            >
                {text}
            </output>
            " "
            <span class="range">{range}</span>
        </p>
    }
}
