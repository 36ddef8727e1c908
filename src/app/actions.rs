//! What visitors do: one listener for each kind of event on the whole page, which finds out what it was meant for.

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlInputElement, KeyboardEvent, MouseEvent};

use super::{address, calculator, dom, frame, home, insight, keep, list, locale, patcher, share, state, survey};
use crate::html::Patch;
use crate::scenario::Scenario;
use crate::site::Route;
use crate::words;

/// Listens on the whole page.
pub fn listen() {
    on("input", typed);
    on("change", changed);
    on("click", clicked);
    on("submit", Event::prevent_default);
    on("focusin", |event| {
        if dom::closest(event, "form[data-metric], #insight").is_some() {
            insight::start();
        }
        if let Some(address) =
            dom::closest(event, ".share__address").and_then(|e| e.dyn_into::<HtmlInputElement>().ok())
        {
            address.select();
        }
    });
    on("keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        match state::route() {
            Route::Home => home::on_key(event),
            Route::Calculator(_) => undo_key(event),
            _ => {}
        }
    });
}

/// A listener on the whole page that may prevent what the browser would do.
pub fn on(event: &'static str, action: impl Fn(&Event) + 'static) {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), event, options, move |event| action(event)).forget();
}

fn typed(event: &Event) {
    let Some((name, text)) = dom::control_of(event) else { return };
    if name == "search" {
        state::with(|state| state.search = text);
        home::show();
    } else if name == "goal-target" || name == "share" {
        insight::changed(&name, &text);
    } else if name == "scenario-name" {
        calculator::update_with(&name, &mut |desk| desk.board.name.clone_from(&text));
    } else if let Some(slider) = dom::closest(event, "[data-slider]") {
        // A finger moves it without giving it the focus, by which is known that it is held.
        if let Some(slider) = slider.dyn_ref::<HtmlElement>() {
            let _ = slider.focus();
        }
        calculator::slide(&slider.get_attribute("data-slider").unwrap_or_default(), &text);
    } else if dom::closest(event, "form[data-metric]").is_some()
        && dom::closest(event, "select, [type=radio]").is_none()
    {
        share::forget();
        calculator::update_with(&name, &mut |desk| {
            desk.board.scenario.fields.insert(name.clone(), text.clone());
        });
    }
}

/// Choices tell of themselves by `change`: some browsers do not send `input` for them.
fn changed(event: &Event) {
    if dom::closest(event, "#survey").is_some() {
        return survey::changed(event);
    }
    let Some((name, text)) = dom::control_of(event) else { return };
    let place = || text.parse().unwrap_or(usize::MAX);
    match name.as_str() {
        "drivers-spread" => return insight::changed(&name, &text),
        "scenario" => return calculator::choose(place()),
        "copy-from" => return calculator::update(&mut |desk| desk.board.copy_from(place())),
        _ => {}
    }
    if dom::closest(event, "form[data-metric]").is_none() {
        return;
    }
    share::forget();
    calculator::update(&mut |desk| {
        let scenario = &mut desk.board.scenario;
        if name == "method" {
            *scenario = scenario.with_method(&text, locale::format());
        } else {
            scenario.take(&name, &text);
        }
    });
}

/// Undo and redo of the whole form: a field's own would bring back half of what was done. Text fields of anything else keep theirs.
fn undo_key(event: &KeyboardEvent) {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return;
    }
    let back = match (event.key().as_str(), event.shift_key()) {
        ("z" | "Z", shift) => !shift,
        ("y" | "Y", false) => false,
        _ => return,
    };
    let elsewhere =
        dom::closest(event, "input").is_some() && dom::closest(event, "form, #board, [data-slider]").is_none();
    if !elsewhere {
        event.prevent_default();
        calculator::step(back);
    }
}

fn clicked(event: &Event) {
    if let Some(button) = dom::closest(event, "[data-action]").filter(|element| !element.has_attribute("href")) {
        let attribute = |name: &str| button.get_attribute(name).unwrap_or_default();
        act(&attribute("data-action"), &attribute);
    } else if let Some(event) = event.dyn_ref::<MouseEvent>() {
        follow_link(event);
    }
}

fn act(action: &str, attribute: &dyn Fn(&str) -> String) {
    match action {
        "own" => return keep::take_back(),
        "copy-link" => return share::copy_link(),
        "copy-text" => return share::copy_text(&attribute("data-of")),
        "save-png" => return insight::save_png(),
        "use" => {
            let (name, text) = (attribute("data-field"), attribute("data-text"));
            calculator::update(&mut |desk| {
                desk.board.scenario.fields.insert(name.clone(), text.clone());
            });
        }
        "add-row" => list::add_row(&attribute("data-list")),
        "row-up" | "row-down" => {
            list::move_row(
                &attribute("data-list"),
                attribute("data-row").parse().unwrap_or(usize::MAX),
                action == "row-up",
            );
        }
        "remove-row" => list::remove_row(&attribute("data-list"), attribute("data-row").parse().unwrap_or(usize::MAX)),
        "clear" => {
            calculator::update(&mut |desk| {
                desk.damage.clear();
                desk.board.scenario = desk.board.scenario.cleared();
            });
            dom::focus(".form .fields input");
        }
        "example" => calculator::update(&mut |desk| {
            desk.damage.clear();
            let scenario = &desk.board.scenario;
            if let Some(example) = scenario.method.examples.first() {
                desk.board.scenario = Scenario::of_example(scenario.metric, scenario.method, example, locale::format());
            }
        }),
        "undo" | "redo" => calculator::step(action == "undo"),
        "add-scenario" => {
            calculator::update(&mut |desk| desk.board.add());
            // A closed box takes no focus.
            if let Some(tools) = dom::find("#board-tools") {
                let _ = tools.set_attribute("open", "");
            }
            dom::focus("#scenario-name");
        }
        "remove-scenario" | "scenario-left" | "scenario-right" => {
            calculator::update(&mut |desk| {
                // What is said of the second one would be taken for another.
                desk.damage.clear();
                if action == "remove-scenario" {
                    desk.board.remove();
                } else {
                    desk.board.shift(action == "scenario-left");
                }
            });
            insight::wait();
            if action == "remove-scenario" {
                dom::focus("#do-add-scenario");
            }
        }
        "dismiss-damage" => {
            calculator::update(&mut |desk| desk.damage.clear());
            dom::focus("h1");
        }
        "theme" => return change_theme(),
        other => return survey::act(other),
    }
    share::forget();
}

/// A click on a link of the site changes the page in place, unless the visitor wants it elsewhere.
fn follow_link(event: &MouseEvent) {
    if dom::closest(event, ".skip").is_some() {
        event.prevent_default();
        return dom::focus("h1");
    }
    if event.default_prevented()
        || event.button() != 0
        || event.ctrl_key()
        || event.meta_key()
        || event.shift_key()
        || event.alt_key()
    {
        return;
    }
    // The same page in another language, with the same numbers.
    if let Some(link) = dom::closest(event, "#languages a") {
        return address::carry_over(&link);
    }
    if let Some(link) = dom::closest(event, &["a[href^='", &address::of(Route::Home), "']"].concat()) {
        event.prevent_default();
        frame::go(&link.get_attribute("href").unwrap_or_default());
    }
}

fn is_dark() -> bool {
    let chosen = document().document_element().and_then(|root| root.get_attribute("data-theme"));
    let system =
        || window().match_media("(prefers-color-scheme: dark)").ok().flatten().is_some_and(|query| query.matches());
    chosen.map_or_else(system, |theme| theme == "dark")
}

/// What the button for the colours offers.
pub fn theme_label() -> &'static str {
    if is_dark() { words::THEME_LIGHT.text() } else { words::THEME_DARK.text() }
}

fn change_theme() {
    let theme = if is_dark() { "light" } else { "dark" };
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-theme", theme);
    }
    patcher::apply(vec![Patch::text("theme", theme_label())]);
}
