//! What moves the result: a bar for each number of the form, how far the result moves to either side.

use leptos::prelude::*;

use crate::ui::boxed::{dynamic, handler, part};

use super::shown;
use crate::insight::drivers::{self, Driver, FIRST_SPREAD, SPREADS, Side};
use crate::metric::Measure;
use crate::number::{self, Format};
use crate::scenario::Scenario;
use crate::ui::calculator::answers::{Answers, Asked};
use crate::ui::calculator::state::Calculator;
use crate::words::{self, insight as w};

/// The bars, and by how many percent each number is turned.
#[component]
pub fn Drivers(calculator: Calculator, answers: Answers) -> impl IntoView {
    let hidden = move || found(answers, |found| found.is_none_or(|found| found.drivers.is_empty()));
    let options: Vec<_> = SPREADS
        .iter()
        .map(|percent| {
            let text = percent.to_string();
            let label = w::DRIVERS_CHOICE.with(&[("percent", &text)]);
            view! { <option value=text selected=*percent == FIRST_SPREAD>{label}</option> }
        })
        .collect();
    let bars =
        move || found(answers, |found| calculator.scenario(|scenario| list(found?, scenario, calculator.format)));
    view! {
        <section class="panel" id="drivers" hidden=dynamic(hidden)>
            <h2>{w::DRIVERS_HEADING.text()}</h2>
            <div class="field field--short">
                <label for="drivers-spread">{w::DRIVERS_SPREAD.text()}</label>
                <select
                    id="drivers-spread"
                    name="drivers-spread"
                    on:change=handler(move |event| {
                        if let Ok(percent) = event_target_value(&event).parse() {
                            answers.ask(Asked::Spread(percent));
                        }
                    })
                >
                    {options}
                </select>
            </div>
            <div id="drivers-bars">{part(bars)}</div>
        </section>
    }
}

/// Reads what was found.
fn found<R>(answers: Answers, read: impl FnOnce(Option<&drivers::Drivers>) -> R) -> R {
    answers.below.with(|below| read(below.as_ref().and_then(|below| below.drivers.as_ref())))
}

fn list(found: &drivers::Drivers, scenario: &Scenario, format: Format) -> Option<impl IntoView + use<>> {
    let measure = scenario.method.results.first()?;
    let scale = Scale::of(found);
    let items: Vec<_> = found.drivers.iter().map(|driver| item(driver, &scale, scenario, measure, format)).collect();
    Some(view! { <ol class="drivers">{items}</ol> })
}

/// Where results lie on the bars, from 0 to 1000.
struct Scale {
    value: f64,
    low: f64,
    span: f64,
}

impl Scale {
    fn of(found: &drivers::Drivers) -> Self {
        let value = found.value;
        let ends = found.drivers.iter().flat_map(|driver| [driver.less.result, driver.more.result]).flatten();
        let (low, high) = ends.fold((value, value), |(low, high), end| (low.min(end), high.max(end)));
        Self { value, low, span: if high > low { high - low } else { 1.0 } }
    }

    fn at(&self, result: f64) -> f64 {
        ((result - self.low) / self.span * 1000.0).round()
    }

    /// Where a bar begins, and how long it is.
    fn bar(&self, side: Side) -> [String; 2] {
        let (now, end) = (self.at(self.value), self.at(side.result.unwrap_or(self.value)));
        [end.min(now), (end - now).abs()].map(number::canonical)
    }
}

fn item(
    driver: &Driver,
    scale: &Scale,
    scenario: &Scenario,
    measure: &Measure,
    format: Format,
) -> impl IntoView + use<> {
    let side = |side: Side| {
        let number = driver.unit.shown(side.number, 2, scenario.currency, format);
        match side.result {
            Some(result) => {
                w::DRIVERS_SIDE.with(&[("number", &number), ("result", &shown(measure, result, scenario, format))])
            }
            None => w::DRIVERS_NONE.with(&[("number", &number)]),
        }
    };
    let [less_at, less_long] = scale.bar(driver.less);
    let [more_at, more_long] = scale.bar(driver.more);
    let now = number::canonical((scale.at(scale.value) - 1.5).max(0.0));
    view! {
        <li>
            <span class="drivers__name">{words::field_label(scenario, &driver.name)}</span>
            <svg class="drivers__bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
                <rect class="drivers__low" x=less_at width=less_long height="10"></rect>
                <rect class="drivers__high" x=more_at width=more_long height="10"></rect>
                <rect class="drivers__now" x=now width="3" height="10"></rect>
            </svg>
            <span class="drivers__less">{side(driver.less)}</span>
            <span class="drivers__more">{side(driver.more)}</span>
        </li>
    }
}
