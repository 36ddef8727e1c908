//! The page of a calculator: form beside result, on a phone the result above the form and always in sight.

use leptos::prelude::*;

use super::erase::part;
use super::{address, form, locale, result};
use crate::evaluation::{Evaluation, evaluate};
use crate::link::{self, Damage};
use crate::metric::Metric;
use crate::scenario::Scenario;
use crate::site::Route;
use crate::words;

/// The state of the page: what was typed, and what follows from it.
#[derive(Clone, Copy)]
pub struct Desk {
    /// What was typed.
    pub scenario: RwSignal<Scenario>,
    /// What became of it.
    pub evaluation: Memo<Evaluation>,
    /// What was wrong with the link that brought the visitor here.
    pub damage: RwSignal<Vec<Damage>>,
}

impl Desk {
    fn open(metric: &'static Metric) -> Self {
        let format = locale::format();
        let decoded = link::decode(&address::scenario_text(), metric, format);
        let (scenario, damage) = decoded.map_or_else(
            || (Scenario::start(metric, format), Vec::new()),
            |decoded| (decoded.scenario, decoded.damage),
        );
        let scenario = RwSignal::new(scenario);
        let evaluation =
            Memo::new_with_compare(move |_| scenario.with(|scenario| evaluate(scenario, format)), |_, _| true);
        Self { scenario, evaluation, damage: RwSignal::new(damage) }
    }

    /// Writes a field.
    pub fn type_into(self, name: &str, text: String) {
        self.scenario.update(|scenario| {
            scenario.fields.insert(name.to_owned(), text);
        });
    }

    /// The address bar follows the form; an untouched example needs no scenario in it.
    fn follow_in_address(self, route: Route) {
        Effect::new(move |before: Option<()>| {
            let scenario = self.scenario.get();
            // The first run is the page as it was opened: a damaged link stays in the address for another look.
            if before.is_some() {
                let format = locale::format();
                let fragment =
                    if scenario.is_example(format) { String::new() } else { link::encode(&scenario, format) };
                address::show_fragment(route, fragment);
            }
        });
    }
}

/// The page.
#[component]
pub fn Calculator(metric: &'static Metric) -> impl IntoView {
    let desk = Desk::open(metric);
    provide_context(desk);
    desk.follow_in_address(Route::Calculator(metric));
    view! {
        <section class="intro">
            <p class="crumb"><a href="/">{words::NAV_HOME.text()}</a>" / "{words::group(metric.group).text()}</p>
            <h1 tabindex="-1">{metric.title}</h1>
            <p class="lead">{metric.summary}</p>
        </section>
        <DamagePanel />
        <div class="desk">
            <result::Headline />
            <form::Form />
            <result::Details />
        </div>
    }
}

/// Says which fields of the link were damaged.
#[component]
fn DamagePanel() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let list = move || {
        let scenario = desk.scenario.get_untracked();
        desk.damage.with(|damage| {
            damage
                .iter()
                .map(|damage| view! { <li data-link-damage=damage.field.clone()>{words::damage_sentence(&scenario, damage)}</li> })
                .collect_view()
        })
    };
    view! {
        {part(move || {
            (!desk.damage.with(Vec::is_empty)).then(|| view! {
                <section class="damage" role="alert" aria-labelledby="damage-heading">
                    <h2 id="damage-heading">{words::DAMAGE_HEADING.text()}</h2>
                    <p>{words::DAMAGE_INTRO.text()}</p>
                    <ul>{list()}</ul>
                    <button type="button" class="quiet" data-action="dismiss-damage" on:click=move |_| desk.damage.set(Vec::new())>
                        {words::DAMAGE_DISMISS.text()}
                    </button>
                </section>
            }).into_any()
        })}
    }
}
