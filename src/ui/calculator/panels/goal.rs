//! What a target would take.

use leptos::prelude::*;

use crate::ui::boxed::{dynamic, handler, part};

use crate::insight::goal::{self, Route, Way};
use crate::insight::solve::Solved;
use crate::metric::Measure;
use crate::number::{self, Format};
use crate::scenario::Scenario;
use crate::ui::calculator::answers::{Answers, Asked};
use crate::ui::calculator::field::ErrorText;
use crate::ui::calculator::state::Calculator;
use crate::words::{self, insight as w, units};

/// The field for the target, and the ways to it; hidden where there is none.
#[component]
pub fn Goal(calculator: Calculator, answers: Answers) -> impl IntoView {
    let label = move || {
        let headline = calculator.scenario(|scenario| scenario.method.results.first().copied());
        headline.map(|measure| w::GOAL_TARGET.with(&[("result", measure.label.text())])).unwrap_or_default()
    };
    // What the visitor typed stays as it is.
    let text = move || {
        found(answers, |goal| {
            let proposed = goal.filter(|goal| goal.is_proposed)?.target.as_ref().ok().copied()?;
            let headline = calculator.scenario(|scenario| scenario.method.results.first().copied())?;
            Some(headline.unit.editable(proposed, calculator.format))
        })
        .unwrap_or_else(|| answers.target.get())
    };
    let problem = Signal::derive(move || {
        found(answers, |goal| {
            let wrong = goal?.target.as_ref().err()?;
            let headline = calculator.scenario(|scenario| scenario.method.results.first().copied())?;
            let currency = calculator.scenario(|scenario| scenario.currency);
            Some(words::target_sentence(headline, wrong, currency, calculator.format))
        })
        .unwrap_or_default()
    });
    let state = move || {
        let reached = found(answers, |goal| goal.is_some_and(|goal| goal.is_reached));
        if reached { w::GOAL_REACHED } else { w::GOAL_HINT }.text().to_owned()
    };
    let hidden = move || {
        found(answers, |goal| goal.is_none_or(|goal| goal.is_proposed && goal.routes.is_empty() && goal.target.is_ok()))
    };
    let routes = move || {
        found(answers, |goal| {
            let goal = goal.filter(|goal| !goal.routes.is_empty())?;
            calculator.scenario(|scenario| table(goal, scenario, calculator))
        })
    };
    let short = move || {
        found(answers, |goal| {
            let sentence = calculator.scenario(|scenario| not_enough(goal?, scenario, calculator.format))?;
            Some(view! { <p class="hint" id="goal-short">{sentence}</p> })
        })
    };
    view! {
        <section class="panel goal" id="goal" hidden=dynamic(hidden)>
            <h2>{w::GOAL_HEADING.text()}</h2>
            <div class="field field--short">
                <label for="goal-target" id="goal-label">{dynamic(label)}</label>
                <input
                    type="text"
                    inputmode="decimal"
                    id="goal-target"
                    name="goal-target"
                    aria-describedby="goal-error goal-state"
                    aria-invalid=dynamic(move || (!problem.with(String::is_empty)).then_some("true"))
                    value=untrack(text)
                    prop:value=dynamic(text)
                    on:input=handler(move |event| answers.ask(Asked::Target(event_target_value(&event))))
                />
                <ErrorText id="goal-error".to_owned() of="goal-target".to_owned() error=problem />
            </div>
            <p class="hint" id="goal-state">{dynamic(state)}</p>
            <div id="goal-routes">{part(routes)}{part(short)}</div>
        </section>
    }
}

/// Reads what was found.
fn found<R>(answers: Answers, read: impl FnOnce(Option<&goal::Goal>) -> R) -> R {
    answers.below.with(|below| read(below.as_ref().and_then(|below| below.goal.as_ref())))
}

fn table(goal: &goal::Goal, scenario: &Scenario, calculator: Calculator) -> Option<impl IntoView + use<>> {
    let lines: Vec<_> = goal.routes.iter().map(|route| line(route, scenario, calculator)).collect();
    Some(view! {
        <table class="table table--cards">
            <thead>
                <tr>
                    <th scope="col">{w::GOAL_CHANGE.text()}</th>
                    <th scope="col">{w::GOAL_NOW.text()}</th>
                    <th scope="col">{w::GOAL_NEEDED.text()}</th>
                    <td></td>
                </tr>
            </thead>
            <tbody>{lines}</tbody>
        </table>
    })
}

/// A line of the table of routes: what to change to what.
fn line(route: &Route, scenario: &Scenario, calculator: Calculator) -> impl IntoView + use<> {
    let format = calculator.format;
    let number = |value: f64| route.unit.shown(value, 6, scenario.currency, format);
    let (name, field) = match &route.way {
        Way::Field(name) => (words::field_label(scenario, name), name.clone()),
        Way::Move { label_text, .. } => (label_text.clone(), String::new()),
    };
    let is_move = field.is_empty();
    let now = if is_move { String::new() } else { number(route.now) };
    let found = if let Solved::At { value, .. } = route.answer { Some(value) } else { None };
    let needed = found.map(|value| {
        let exact = number::canonical(value);
        let by = value - route.now;
        let sign = if by < 0.0 { w::GOAL_LESS } else { w::GOAL_MORE };
        let (shown, by) = if is_move {
            (w::GOAL_CASES.with(&[("count", &number(value))]), String::new())
        } else {
            (number(value), sign.with(&[("by", &number(by.abs()))]))
        };
        let button = (!is_move).then(|| {
            let label = w::GOAL_USE_FOR.with(&[("value", &number(value)), ("field", &name)]);
            let (text, name) = (route.unit.editable(value, format), field.clone());
            view! {
                <button
                    type="button"
                    class="quiet"
                    data-action="use"
                    data-field=field.clone()
                    data-text=text.clone()
                    aria-label=label
                    on:click=handler(move |_| calculator.change(&mut |scenario| {
                        scenario.fields.insert(name.clone(), text.clone());
                    }))
                >
                    {w::GOAL_USE.text()}
                </button>
            }
        });
        view! {
            <td>
                <output data-goal=field.clone() data-value=exact aria-live="off">{shown}</output>
                " "
                <span class="hint">{by}</span>
            </td>
            <td>{button}</td>
        }
    });
    let always = needed.is_none().then(|| view! { <td colspan="2" class="table__words">{w::GOAL_ALWAYS.text()}</td> });
    view! { <tr><th scope="row">{name}</th><td>{now}</td>{needed}{always}</tr> }
}

/// The ways that end before the target, in one line; or that there is none at all.
fn not_enough(goal: &goal::Goal, scenario: &Scenario, format: Format) -> Option<String> {
    let measure = scenario.method.results.first()?;
    if goal.short.is_empty() {
        let none = goal.routes.is_empty() && goal.target.is_ok() && !goal.is_proposed;
        return none.then(|| w::GOAL_NONE.text().to_owned());
    }
    let ways: Vec<String> = goal.short.iter().map(|route| way_short(route, scenario, measure, format)).collect();
    Some(w::GOAL_SHORT.with(&[("ways", &units::list(&ways))]))
}

/// A way that ends before the target, and how far it leads.
fn way_short(route: &Route, scenario: &Scenario, measure: &Measure, format: Format) -> String {
    let name = match &route.way {
        Way::Field(name) => words::field_label(scenario, name),
        Way::Move { label_text, .. } => label_text.clone(),
    };
    let best = if let Solved::Never { best, .. } = route.answer { best } else { route.now };
    let best = measure.unit.shown(best, measure.places, scenario.currency, format);
    w::GOAL_SHORT_WAY.with(&[("way", &name), ("best", &best)])
}
