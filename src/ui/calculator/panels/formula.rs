//! The formula of the headline, in words and with the visitor's numbers.

use leptos::prelude::*;

use crate::ui::boxed::dynamic;

use crate::insight::explanation::Explanation;
use crate::mathml::{self, Mode};
use crate::number::Format;
use crate::scenario::Scenario;
use crate::ui::calculator::state::Calculator;
use crate::words;

/// Both formulas; hidden where there is none.
#[component]
pub fn Formula(calculator: Calculator) -> impl IntoView {
    let explained = calculator.answers.beside;
    let none =
        move || explained.with(|beside| beside.as_ref().is_none_or(|beside| beside.explanation.formula.is_none()));
    let math = move |mode: Mode| {
        move || {
            explained.with(|beside| {
                let known = &beside.as_ref()?.explanation;
                calculator.scenario(|scenario| written(known, scenario, mode, calculator.format))
            })
        }
    };
    view! {
        <section class="formula" id="formula" hidden=dynamic(none)>
            <h3>{words::FORMULA_HEADING.text()}</h3>
            <Line id="formula-words" label=words::FORMULA_WORDS.text() math=Signal::derive(math(Mode::Words)) />
            <Line id="formula-numbers" label=words::FORMULA_NUMBERS.text() math=Signal::derive(math(Mode::Numbers)) />
        </section>
    }
}

#[component]
fn Line(id: &'static str, label: &'static str, math: Signal<Option<String>>) -> impl IntoView {
    view! {
        <p class="formula__label">{label}</p>
        // MathML that we wrote ourselves.
        <div
            class="formula__math"
            id=id
            tabindex="0"
            role="group"
            aria-label=label
            inner_html=dynamic(move || math.get().unwrap_or_default())
        ></div>
    }
}

fn written(known: &Explanation, scenario: &Scenario, mode: Mode, format: Format) -> Option<String> {
    let headline = known.headline?;
    let measure = scenario.method.measure(headline.result)?;
    let result = match mode {
        Mode::Words => measure.label.text().to_owned(),
        Mode::Numbers => measure.shown(headline.value.ok()?, headline.interval.ok(), scenario.currency, format),
    };
    Some(mathml::render(known.formula.as_ref()?, &result, mode, scenario, format))
}
