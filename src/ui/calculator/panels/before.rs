//! What a visitor does in the panels that the page's file shows for the example, before the program has its own there. Typing, choosing and sliding
//! are taken at once; what was pressed is pressed again as soon as there is something to answer.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement};

use super::what_if;
use crate::browser::dom;
use crate::ui::calculator::answers::Asked;
use crate::ui::calculator::asking;
use crate::ui::calculator::state::Calculator;

/// What was done, until the panels are there.
#[derive(Clone, Copy)]
pub struct Before {
    calculator: Calculator,
    /// Whether a slider is held, which must not be torn from the hand.
    held: RwSignal<bool>,
    /// What finds the button that was pressed.
    pressed: StoredValue<String>,
}

impl Before {
    /// Nothing done yet.
    pub fn new(calculator: Calculator) -> Self {
        let held = RwSignal::new(false);
        #[cfg(target_family = "wasm")]
        {
            let released = window_event_listener(leptos::ev::pointerup, move |_| held.set(false));
            on_cleanup(move || released.remove());
        }
        Self { calculator, held, pressed: StoredValue::new(String::new()) }
    }

    /// Whether the panels may be put in the place of those of the file.
    pub fn is_over(self) -> Signal<bool> {
        let there = self.calculator.answers.are_there();
        // Once they are there they stay.
        let over = Memo::new(move |before: Option<&bool>| before == Some(&true) || (there.get() && !self.held.get()));
        over.into()
    }

    /// Presses again what was pressed, when the panels are there.
    pub fn catch_up(self, place: NodeRef<html::Div>) {
        let selector = self.pressed.get_value();
        if selector.is_empty() {
            return;
        }
        self.pressed.set_value(String::new());
        let button = place.get_untracked().and_then(|place| place.query_selector(&selector).ok().flatten());
        if let Some(button) = button.and_then(|button| button.dyn_into::<web_sys::HtmlElement>().ok()) {
            button.click();
        }
    }

    fn is_live(self) -> bool {
        self.is_over().get_untracked()
    }

    /// A pointer went down.
    pub fn held(self, event: &Event) {
        if !self.is_live() && dom::closest(event, "[data-slider]").is_some() {
            self.held.set(true);
        }
    }

    /// Something was typed or slid.
    pub fn typed(self, event: &Event) {
        let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else { return };
        if self.is_live() {
            return;
        }
        if input.name() == "goal-target" {
            asking::ask(self.calculator, Asked::Target(input.value()));
        } else if let Some(field) = input.get_attribute("data-slider") {
            what_if::slide(self.calculator, &field, &input.value());
        }
    }

    /// Something was chosen.
    pub fn chosen(self, event: &Event) {
        let Some(select) = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok()) else {
            return;
        };
        if let (false, Ok(percent)) = (self.is_live(), select.value().parse()) {
            asking::ask(self.calculator, Asked::Spread(percent));
        }
    }

    /// Something was pressed.
    pub fn pressed(self, event: &Event) {
        let Some(button) = dom::closest(event, "[data-action], a[download]").filter(|_| !self.is_live()) else {
            return;
        };
        event.prevent_default();
        let mut selector = button.id();
        if selector.is_empty() {
            for name in ["data-action", "data-of", "data-field"] {
                if let Some(value) = button.get_attribute(name) {
                    selector += &["[", name, "='", &value, "']"].concat();
                }
            }
        } else {
            selector.insert(0, '#');
        }
        self.pressed.set_value(selector);
        asking::show(self.calculator);
    }
}
