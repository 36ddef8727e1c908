//! When the page asks the worker behind the calculator: whenever what stands in the form is no longer what the page's own file shows.

use leptos::prelude::*;

use crate::ui::boxed::effect;

use super::answers::{Asked, Busy};
use super::state::Calculator;
use crate::board::Board;
use crate::browser::{chart_width, dom, offline};
use crate::number::Format;
use crate::protocol::calculator::Form;
use crate::ui::calculator::worker;
use crate::words::units;

/// Asks, until the page is left. `width` is how wide charts are, in pixels.
pub fn follow(calculator: Calculator) {
    worker::open(calculator);
    let width = RwSignal::new(chart_width::measure());
    let resized = window_event_listener(leptos::ev::resize, move |_| width.set(chart_width::measure()));
    on_cleanup(move || resized.remove());
    let untouched = StoredValue::new(true);
    // The browser prints without waiting for a worker, so the code for paper is made before.
    offline::when_kept(move || {
        if untouched.try_get_value() == Some(true) {
            worker::ask_for_code(calculator.metric.id);
        }
    });
    // The scenario that is in the form, by its method and its place: results of another one are none of its.
    let shown = StoredValue::new(String::new());
    effect(move || {
        let place = calculator.board.with(Board::place);
        let key = [calculator.method(), &place.to_string()].concat();
        // Only a memo that was read once tells of a change.
        calculator.link.with(|_| ());
        let (width, is_there) = (width.get(), calculator.later.get());
        // What the page's file shows is right until somebody changes something.
        if untouched.get_value() && untrack(|| is_as_written(calculator)) {
            shown.set_value(key);
            dom::mark("data-linked", false);
            return;
        }
        untouched.set_value(false);
        let other = shown.with_value(|shown| *shown != key);
        shown.set_value(key);
        // No result is better than that of other numbers.
        let is_open = calculator.own_found.with_untracked(Option::is_none);
        if is_open && (other || !worker::is_alive()) {
            dom::mark("data-wait", true);
        }
        calculator.answers.busy.set(Busy { first: true, second: true });
        if is_there {
            send(calculator, width);
        } else {
            // Then this runs again.
            calculator.want();
        }
    });
    // It is known as soon as the formulas are there, or with the worker's answer.
    effect(move || {
        if calculator.own_found.with(Option::is_some) {
            dom::mark("data-wait", false);
        }
    });
    let mut before = None;
    effect(move || {
        let busy = calculator.answers.busy.get();
        // An answer that came.
        if before == Some(true) && !busy.first {
            dom::mark("data-wait", false);
        }
        if before.is_some() && busy == Busy::default() {
            dom::mark("data-linked", false);
        }
        before = Some(busy.first);
    });
}

/// Asks for all answers to what stands in the form, whether the page's file shows them or not.
pub fn show(calculator: Calculator) {
    calculator.answers.busy.set(Busy { first: true, second: true });
    send(calculator, chart_width::measure());
}

/// Asks something about what stands in the form.
pub fn ask(calculator: Calculator, question: Asked) {
    if calculator.answers.beside.with_untracked(Option::is_none) {
        send(calculator, chart_width::measure());
    }
    calculator.answers.ask(question);
}

fn send(calculator: Calculator, (width, wide): (u32, u32)) {
    worker::show(move || {
        Some(Form {
            metric: calculator.metric.id.to_owned(),
            link: calculator.link.try_get_untracked()?,
            place: calculator.board.try_with_untracked(Board::place)? as u32,
            format: calculator.format,
            width,
            wide,
        })
    });
}

/// Whether the form is the first example in the format in which the page was written.
fn is_as_written(calculator: Calculator) -> bool {
    let format = calculator.format;
    // Results are numbers, for which it does not matter how numbers and dates are read.
    format == Format { day_first: format.day_first, reads: format.reads, ..units::written_format() }
        && calculator.board.with(|board| board.len() == 1 && board.scenario.is_first_example(format))
}
