//! The calculator that is shown: what was typed, and bringing page and address up to it.

use super::{address, asides, insight, keep, locale, patcher, state};
use crate::board::{Board, History};
use crate::evaluation::evaluate;
use crate::html::{Patch, Patches, board, patches, result};
use crate::link::{self, Damage};
use crate::metric::Metric;
use crate::number;
use crate::scenario::{Entry, Scenario};
use crate::site::Route;
use crate::words::units;

/// The state of a calculator.
#[derive(Clone, Debug)]
pub struct Desk {
    /// What was typed, in one scenario or several.
    pub board: Board,
    /// What can be undone.
    pub history: History,
    /// What the address says of it.
    fragment: String,
    /// What was wrong with the link that brought the visitor here.
    pub damage: Vec<Damage>,
}

impl Desk {
    /// The scenario that the address names; a link beats what the device remembers, and that beats the example.
    pub fn open(metric: &'static Metric) -> Self {
        let format = locale::format();
        let address = address::scenario_text();
        let linked = link::open(&address, metric, format);
        let own = keep::recall(metric, linked.is_some().then_some(&address));
        let remembered = own.as_ref().and_then(|own| link::open(own, metric, format));
        if let (Some(own), true) = (own, remembered.is_some()) {
            address::show_fragment(Route::Calculator(metric), own, keep::has_room());
        }
        let (board, damage) = match linked.or(remembered) {
            Some(opened) => {
                insight::hide();
                (opened.board, opened.damage)
            }
            None => (Board::of(Scenario::start(metric, format)), Vec::new()),
        };
        let fragment = link::encode_board(&board, format);
        Self { board, damage, history: History::new(), fragment }
    }
}

/// What stands in the page's file: the places of results, and the form with its example.
pub fn as_written(metric: &'static Metric) -> Vec<Patch> {
    let format = units::written_format();
    let example = Scenario::start(metric, format);
    let mut written = Patches::default();
    result::places(&mut written, &example);
    patches::form(&mut written, &example, &evaluate(&example, format), format);
    written.0
}

/// Changes the scenario, the page and the address: a step that can be undone.
pub fn update(change: &mut dyn FnMut(&mut Desk)) {
    update_with("", change);
}

/// The same, done with a control: further changes by it in the same scenario belong to the same step.
pub fn update_with(control: &str, change: &mut dyn FnMut(&mut Desk)) {
    state::with(|state| {
        let Some(desk) = state.desk.as_mut() else { return };
        let mut with = control.to_owned();
        if !with.is_empty() {
            with = [control, "@", &desk.board.place().to_string()].concat();
        }
        desk.history.note(&desk.board, &with);
        change(desk);
        desk.board.share();
    });
    follow(control.is_empty());
}

/// A slider was moved: its field says the same.
pub fn slide(field: &str, value: &str) {
    let Some(value) = number::read_canonical(value) else { return };
    update_with(field, &mut |desk| {
        let scenario = &mut desk.board.scenario;
        let control = scenario.controls().into_iter().find(|control| control.name == field);
        if let Some(Entry::Quantity { unit, .. }) = control.map(|control| control.kind) {
            scenario.fields.insert(field.to_owned(), unit.editable(value, locale::format()));
        }
    });
}

/// Undoes the last step, or does it again.
pub fn step(back: bool) {
    state::with(|state| {
        if let Some(desk) = state.desk.as_mut() {
            desk.history.go(&mut desk.board, back);
        }
    });
    follow(false);
    insight::wait();
}

/// Puts the scenario at a place into the form.
pub fn choose(place: usize) {
    state::with(|state| {
        if let Some(desk) = state.desk.as_mut() {
            desk.board.choose(place);
        }
    });
    follow(false);
    insight::wait();
}

/// Brings address and page up to the board. A step by which nothing changed is none.
fn follow(drop_empty: bool) {
    let format = locale::format();
    let changed = state::with(|state| {
        let desk = state.desk.as_mut()?;
        let mut fragment = link::encode_board(&desk.board, format);
        if drop_empty && fragment == desk.fragment {
            desk.history.forget();
        }
        desk.fragment.clone_from(&fragment);
        // An untouched example needs no scenario in the address.
        if desk.board.len() == 1 && desk.board.name.is_empty() && desk.board.scenario.is_example(format) {
            fragment.clear();
        }
        Some((Route::Calculator(desk.board.scenario.metric), fragment))
    });
    if let Some((route, fragment)) = changed {
        address::show_fragment(route, fragment, keep::has_room());
        show();
    }
}

/// Brings the page up to the scenario.
pub fn show() {
    let format = locale::format();
    let shown = state::with(|state| {
        let desk = state.desk.as_ref()?;
        let scenario = &desk.board.scenario;
        let evaluation = evaluate(scenario, format);
        let mut patches = Patches(patches::of_page(&desk.board, &evaluation, &desk.damage, format));
        board::patches(&mut patches, &desk.board, &desk.history);
        Some((patches.0, scenario.method.id, evaluation.pending))
    });
    if let Some((patches, method, pending)) = shown {
        patcher::apply(patches);
        asides::show(method);
        insight::show(pending);
    }
}
