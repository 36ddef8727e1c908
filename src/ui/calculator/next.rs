//! The calculators that one needs next. The page's file holds the ways to them; once somebody types, a way takes along the numbers that mean the same there.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::state::Calculator;
use crate::board::Board;
use crate::carry::{self, From};
use crate::metric::{Metric, Way};
use crate::metrics;
use crate::number::Format;
use crate::scenario::Scenario;
use crate::ui::boxed::effect;
use crate::ui::link::href;
use crate::ui::{kept, later};

/// The ways, by their titles and what each calculator answers. In the browser the section is what the page's file holds.
#[component]
pub fn NextCalculators(calculator: Calculator) -> impl IntoView {
    let place = NodeRef::<html::Section>::new();
    kept::keep("next", place);
    effect(move || {
        // They have to be in their place.
        if let (true, Some(_), Some(later)) = (calculator.later.get(), place.get(), later::get()) {
            (later.next)(calculator);
        }
    });
    view! { <section id="next" aria-labelledby="next-title" data-kept="next" node_ref=place>{ways(calculator.metric)}</section> }
}

/// What the page's file says.
#[cfg(not(target_family = "wasm"))]
fn ways(metric: &'static Metric) -> impl IntoView {
    use crate::{about, words};
    let card = |next: &crate::metric::Next| {
        let to = metrics::find(next.to)?;
        Some(view! {
            <li>
                <a class="card" href=href(to.id) data-metric=to.id data-way=next.written()>
                    <span class="card__title">{to.title.text()}</span>
                    <span class="card__short">{about::of(to).summary.text()}</span>
                </a>
            </li>
        })
    };
    let cards: Vec<_> = about::of(metric).next.iter().filter_map(card).collect();
    view! {
        <h2 class="related" id="next-title">{words::SEARCH_RELATED.text()}</h2>
        <ul class="cards">{cards}</ul>
    }
}

/// The program takes it from there.
#[cfg(target_family = "wasm")]
const fn ways(_: &'static Metric) {}

/// Has each way follow what stands in the form, until the page is left; for [`later::Later`].
pub fn follow(calculator: Calculator) {
    effect(move || {
        calculator.board.track();
        calculator.found.track();
        let Ok(links) = document().query_selector_all("#next a[data-way]") else { return };
        for place in 0..links.length() {
            let link = links.get(place).and_then(|node| node.dyn_into::<Element>().ok());
            if let Some(link) = link {
                let to = link.get_attribute("data-metric").unwrap_or_default();
                let way = Way::parse(&link.get_attribute("data-way").unwrap_or_default());
                let _ = link.set_attribute("href", &address(calculator, &to, &way));
            }
        }
    });
}

/// The address of the next calculator with what it takes over; of an untouched example it needs to know nothing.
fn address(calculator: Calculator, to: &str, way: &Way) -> String {
    let format = calculator.format;
    let carried = metrics::find(to).filter(|_| !calculator.scenario(|scenario| scenario.is_example(format)));
    let carried = carried.and_then(|to| handed_on(calculator, to, way, format));
    let link = carried.zip(later::get()).map(|(carried, later)| (later.link_of)(&Board::of(carried), format));
    link.map_or_else(|| href(to), |link| [&href(to), "#", &link].concat())
}

fn handed_on(calculator: Calculator, to: &'static Metric, way: &Way, format: Format) -> Option<Scenario> {
    calculator.found.with(|found| {
        let result = |id: &str| found.results.as_ref()?.answer(id)?.value.ok();
        calculator.scenario(|scenario| {
            carry::carried(From { scenario, problems: &found.problems, result: &result }, to, way, format)
        })
    })
}
