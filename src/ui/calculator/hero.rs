//! The card of a calculator on the first page: its fields, its result with the scale, its chart. It works as on the calculator's own page, to which it leads
//! with the numbers that were typed; the address of the first page stays as it is, and nothing is remembered.

use leptos::prelude::*;

use crate::ui::boxed::{dynamic, handler};

use super::form::Fields;
use super::live::paste;
use super::panels::Explained;
use super::results::Headline;
use super::state::Calculator;
use super::{OwnTexts, enter};
use crate::ui::link::href;
use crate::words;

/// The card.
#[component]
pub fn Hero(calculator: Calculator) -> impl IntoView {
    let metric = calculator.metric;
    view! {
        <Headline calculator />
        <form
            class="form"
            data-metric=metric.id
            novalidate
            autocomplete="off"
            on:focusin=handler(move |event| enter(calculator, &event))
            on:submit=handler(|event: leptos::ev::SubmitEvent| event.prevent_default())
            on:paste=handler(move |event| paste(calculator, &event))
        >
            <Fields calculator />
        </form>
        <p class="buttons">
            <a class="button" id="hero-open" href=dynamic(move || whole(calculator))>{words::HERO_OPEN.text()}</a>
        </p>
        <section class="details" aria-label=words::RESULT_DETAILS.text() on:focusin=handler(move |_| calculator.want())>
            <Explained calculator />
        </section>
        <OwnTexts calculator />
    }
}

/// The address of the calculator's own page with what stands in the form; of the example it needs to know nothing.
fn whole(calculator: Calculator) -> String {
    let page = href(calculator.metric.id);
    let link = calculator.link.get();
    if calculator.scenario(|scenario| scenario.is_first_example(calculator.format)) {
        page
    } else {
        [&page, "#", &link].concat()
    }
}
