//! The what-if sliders: each number of the form on a range around its value.

use leptos::prelude::*;

use crate::ui::anew::keyed;
use crate::ui::boxed::{dynamic, handler, memo};

use crate::insight::sliders::SliderRange;
use crate::number;
use crate::scenario::Entry;
use crate::ui::calculator::answers::Answers;
use crate::ui::calculator::state::Calculator;
use crate::words::{self, insight as w};

/// The sliders; hidden where the form has no number to move.
#[component]
pub fn WhatIf(calculator: Calculator, answers: Answers) -> impl IntoView {
    let ranges = memo(move || {
        answers.beside.with(|beside| beside.as_ref().map(|beside| beside.sliders.clone()).unwrap_or_default())
    });
    let key = |range: &SliderRange| {
        let [low, high, step] = [range.low, range.high, range.step].map(f64::to_bits);
        format!("{} {low} {high} {step}", range.name)
    };
    view! {
        <section class="panel" id="what-if" hidden=dynamic(move || ranges.with(Vec::is_empty))>
            <h2>{w::SLIDERS_HEADING.text()}</h2>
            <p class="hint">{w::SLIDERS_HINT.text()}</p>
            <div class="sliders" id="sliders">
                {keyed(move || ranges.get(), key, move |range| view! { <Slider calculator range /> })}
            </div>
        </section>
    }
}

/// A slider. Where it stands is what its field says, so that it follows the finger and not the worker.
#[component]
fn Slider(calculator: Calculator, range: SliderRange) -> impl IntoView {
    let SliderRange { name, unit, low, high, step, now } = range;
    let field = name.clone();
    // While a field is half typed it has no number: the slider stays where it is.
    let now = Memo::new(move |before: Option<&f64>| {
        let read = calculator.evaluation.with(|read| read.as_ref()?.readings.get(&field).map(|reading| reading.value));
        read.or(before.copied()).unwrap_or(now)
    });
    let shown = Signal::derive(move || {
        calculator.scenario(|scenario| unit.shown(now.get(), 2, scenario.currency, calculator.format))
    });
    let id = ["slider-", &name].concat();
    let label = calculator.board.with_untracked(|board| words::field_label(&board.scenario, &name));
    let moved = name.clone();
    view! {
        <div class="slider">
            <label for=id.clone()>{label}</label>
            <span class="slider__now" id=["slider-now-", &name].concat()>{shown}</span>
            <input
                type="range"
                name="slider"
                id=id
                data-slider=name
                min=number::canonical(low)
                max=number::canonical(high)
                step=number::canonical(step)
                autocomplete="off"
                value=number::canonical(now.get_untracked())
                prop:value=dynamic(move || number::canonical(now.get()))
                aria-valuetext=shown
                on:input=handler(move |event| slide(calculator, &moved, &event_target_value(&event)))
            />
        </div>
    }
}

/// A slider was moved: its field says the same.
pub fn slide(calculator: Calculator, field: &str, text: &str) {
    let Some(value) = number::read_canonical(text) else { return };
    calculator.update_with(field, &mut |board| {
        let scenario = &mut board.scenario;
        let control = scenario.controls().into_iter().find(|control| control.name == field);
        if let Some(Entry::Quantity { unit, .. }) = control.map(|control| control.kind) {
            scenario.fields.insert(field.to_owned(), unit.editable(value, calculator.format));
        }
    });
}
