//! The state of the calculator on the page: the scenarios as typed, and what follows from them. One evaluation and one link a change.

use std::ops::Deref;

use leptos::prelude::*;

use crate::ui::boxed::{effect, memo};
use crate::ui::later::{self, Later};

use super::answers::Answers;
use super::echoes::Echoes;
use super::found::Found;
use super::notes::Notes;
use super::own_texts::{OwnTexts, example_key};
use super::result_view::{self, ResultView};
use crate::board::{Board, History};
use crate::evaluation::Evaluation;
use crate::field_view::FieldView;
use crate::link::{self, Damage};
use crate::metric::Metric;
use crate::number::Format;
use crate::scenario::{Control, Scenario};
use crate::texts::Map;

/// What is said of a link that was to be copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Nothing.
    Nothing,
    /// A sentence.
    Text(String),
    /// The browser refused; this is the link.
    NotCopied(String),
}

/// A field that is on the page, with the signal that it shows.
type Shown = (Control, RwSignal<FieldView>);

/// The state of a calculator, handed to its components by value. It is no larger than a pointer, since every handler and every signal keeps one: what it
/// points at, a few hundred bytes a page, is kept as long as the program runs, while the signals themselves go with the page.
#[derive(Clone, Copy)]
pub struct Calculator(&'static State);

impl Deref for Calculator {
    type Target = State;

    fn deref(&self) -> &State {
        self.0
    }
}

/// The signals of a calculator.
pub struct State {
    /// The calculator.
    pub metric: &'static Metric,
    /// How the reader writes numbers and dates.
    pub format: Format,
    /// What was typed, in one scenario or several.
    pub board: RwSignal<Board>,
    /// What can be undone and done again.
    pub history: RwSignal<History>,
    /// What was wrong with the link that brought the visitor here.
    pub damage: RwSignal<Vec<Damage>>,
    /// The fields that were left empty: only these say that something is missing.
    left: RwSignal<Vec<String>>,
    /// What the fields of the form were read as; nothing before the second part of the program is there.
    pub evaluation: Memo<Option<Evaluation>>,
    /// What the worker answered.
    pub answers: Answers,
    /// What the program on the page found; nothing while it has no formula for it.
    pub own_found: Memo<Option<Found>>,
    /// What the worker found.
    pub answered: RwSignal<Option<Found>>,
    /// Whether it is known what the scenario comes to. Until somebody touches the form there is no formula to work it out by, and the page's file shows what it
    /// gives for the example. Once it is known, it stays.
    pub known: Memo<bool>,
    /// What stands on the page as results and errors. While an answer of the worker is awaited, that is what stood there before.
    pub found: Memo<Found>,
    /// The link of all scenarios, without `#`; before the second part of the program is there, with texts that nobody has read.
    pub link: Memo<String>,
    /// What is said beside the button that copies the link.
    pub said: RwSignal<Said>,
    /// How often the share panel was asked for.
    pub sharing: RwSignal<u32>,
    /// How often saving was asked for.
    pub saving: RwSignal<u32>,
    /// What is said of numbers that this device remembers.
    pub notes: RwSignal<Notes>,
    /// The form that is remembered, while a link stands over it.
    pub own: StoredValue<Option<String>>,
    /// Whether the second part of the program is there.
    pub later: RwSignal<bool>,
    /// Whether the device has room for what was typed.
    pub kept: RwSignal<bool>,
    /// The fields that are on the page.
    fields: StoredValue<Map<Shown>>,
    /// The name of a field that gets the focus as soon as it is there.
    new_field: StoredValue<String>,
    /// Texts of the metric that the page's own file holds.
    texts: StoredValue<OwnTexts>,
    /// The results that the page's own file shows.
    written: StoredValue<Map<ResultView>>,
    /// What the page's own file says that the fields were read as.
    echoes: StoredValue<Echoes>,
}

impl Calculator {
    /// The state for these scenarios.
    pub fn new(board: Board, damage: Vec<Damage>, format: Format) -> Self {
        let metric = board.scenario.metric;
        let board = RwSignal::new(board);
        // Neither results nor links are compared: they follow from what changed.
        let later = RwSignal::new(later::get().is_some());
        let evaluation = Memo::new_with_compare(
            move |_| {
                let later = later.get().then(later::get).flatten()?;
                Some(board.with(|board| (later.read)(&board.scenario, format)))
            },
            |_, _| true,
        );
        let own_found = Memo::new_with_compare(
            move |_| {
                evaluation.with(|now| {
                    let now = now.as_ref()?;
                    if now.stopped {
                        return Some(Found { problems: now.problems.clone(), results: None });
                    }
                    let later = later.get().then(later::get).flatten()?;
                    board.with(|board| (later.work_out)(&board.scenario, now))
                })
            },
            |_, _| true,
        );
        let answers = Answers::default();
        let answered = RwSignal::new(None::<Found>);
        let found = Memo::new_with_compare(
            move |before: Option<&Found>| {
                own_found.with(|own| match (own, answered.get()) {
                    (Some(own), _) => own.clone(),
                    // Nothing is better than what is out of date.
                    (None, _) if answers.failed.get() => Found::default(),
                    (None, Some(answer)) => answer,
                    (None, None) => {
                        Found { problems: Map::new(), results: before.and_then(|before| before.results.clone()) }
                    }
                })
            },
            |_, _| true,
        );
        let known = Memo::new(move |before: Option<&bool>| {
            before == Some(&true)
                || own_found.with(Option::is_some)
                || answered.with(Option::is_some)
                || answers.failed.get()
        });
        let link = memo(move || {
            let later = later.get().then(later::get).flatten();
            let write = later.map_or(link::encode_unread as fn(&Board, Format) -> String, |later| later.link_of);
            board.with(|board| write(board, format))
        });
        Self(Box::leak(Box::new(State {
            metric,
            format,
            board,
            history: RwSignal::new(History::new()),
            damage: RwSignal::new(damage),
            left: RwSignal::new(Vec::new()),
            evaluation,
            own_found,
            answered,
            known,
            found,
            link,
            said: RwSignal::new(Said::Nothing),
            sharing: RwSignal::new(0),
            saving: RwSignal::new(0),
            notes: RwSignal::new(Notes::default()),
            own: StoredValue::new(None),
            later,
            kept: RwSignal::new(true),
            answers,
            fields: StoredValue::new(Map::new()),
            new_field: StoredValue::new(String::new()),
            texts: StoredValue::new(OwnTexts::of_page(metric)),
            written: StoredValue::new(result_view::of_page()),
            echoes: StoredValue::new(Echoes::of_page()),
        })))
    }

    /// What the page's file shows as the result of this id.
    pub fn written(self, result: &str) -> Option<ResultView> {
        self.written.with_value(|written| written.get(result).cloned())
    }

    /// Reads the scenario in the form.
    pub fn scenario<R>(self, read: impl FnOnce(&Scenario) -> R) -> R {
        self.board.with(|board| read(&board.scenario))
    }

    /// The id of the method in the form.
    pub fn method(self) -> &'static str {
        self.scenario(|scenario| scenario.method.id)
    }

    /// Somebody is about to change something: the worker may start, and the second part of the program with it.
    pub fn want(self) {
        self.answers.want();
    }

    /// A part of the page that comes with the second part of the program; nothing until it is there.
    pub fn later(self, part: fn(Later) -> fn(Self) -> AnyView) -> Option<AnyView> {
        let later = self.later.get().then(later::get).flatten()?;
        Some(part(later)(self))
    }

    /// Changes the scenarios: a step that can be undone. A step by which nothing changed is none.
    pub fn update(self, change: &mut dyn FnMut(&mut Board)) {
        let before = self.link.get_untracked();
        self.step_with("", change);
        if self.link.get_untracked() == before {
            self.history.update(History::forget);
        }
    }

    /// The same, done with a control: further changes by it in the same scenario belong to the same step.
    pub fn update_with(self, control: &str, change: &mut dyn FnMut(&mut Board)) {
        let place = self.board.with_untracked(Board::place).to_string();
        self.step_with(&[control, "@", &place].concat(), change);
    }

    fn step_with(self, with: &str, change: &mut dyn FnMut(&mut Board)) {
        self.board.with_untracked(|board| self.history.update(|history| history.note(board, with)));
        let form = |board: &Board| (board.place(), board.scenario.method.id, board.scenario.is_empty());
        let before = self.board.with_untracked(form);
        self.board.update(|board| {
            change(board);
            board.share();
        });
        // Another form, or one that was emptied, begins anew.
        let after = self.board.with_untracked(form);
        if (after.0, after.1) != (before.0, before.1) || after.2 && !before.2 {
            self.left.set(Vec::new());
        }
        // What was said of one state is not true of the next.
        self.said.set(Said::Nothing);
    }

    /// Changes the scenario in the form; see [`Self::update`].
    pub fn change(self, change: &mut dyn FnMut(&mut Scenario)) {
        self.update(&mut |board| change(&mut board.scenario));
    }

    /// A field was left.
    pub fn leave(self, name: &str) {
        let is_empty = self.board.with_untracked(|board| board.scenario.text(name).trim().is_empty());
        let known = self.left.with_untracked(|left| left.iter().any(|known| known == name));
        if is_empty && !known {
            self.left.update(|left| left.push(name.to_owned()));
        }
    }

    /// Whether the field, or one that belongs to the list of this name, was left empty.
    pub fn is_left(self, name: &str) -> bool {
        let of = |known: &String| known.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
        self.left.with(|left| left.iter().any(of))
    }

    /// A text was typed into a field.
    pub fn typed(self, name: &str, text: &str) {
        if self.left.with_untracked(|left| left.iter().any(|known| known == name)) {
            self.left.update(|left| left.retain(|known| known != name));
        }
        self.update_with(name, &mut |board| {
            board.scenario.fields.insert(name.to_owned(), text.to_owned());
        });
    }

    /// Undoes the last step, or does it again.
    pub fn step(self, back: bool) {
        let mut history = self.history.get_untracked();
        self.board.update(|board| history.go(board, back));
        self.history.set(history);
    }

    /// Puts the scenario at a place into the form.
    pub fn choose(self, place: usize) {
        self.board.update(|board| board.choose(place));
    }

    /// The texts of the metric that the page's own file holds, with their keys.
    pub fn own_texts(self) -> Vec<(String, String)> {
        self.texts.with_value(|texts| texts.all().to_vec())
    }

    /// The hint of an input by the method in the form.
    pub fn hint(self, input: &str) -> String {
        self.texts.with_value(|texts| texts.text(self.method(), input))
    }

    /// The hint of a method.
    pub fn method_hint(self, method: &str) -> String {
        self.texts.with_value(|texts| texts.text(method, ""))
    }

    /// Where the example in the form is from; empty if the form holds other numbers.
    pub fn example_note(self) -> String {
        let key = self.scenario(|scenario| {
            scenario.shown_example(self.format).map(|example| example_key(scenario.method, example))
        });
        key.map(|key| self.texts.with_value(|texts| texts.text(self.method(), &key))).unwrap_or_default()
    }

    /// A field of this name is about to be laid out, and gets the focus.
    pub fn focus_new_field(self, name: &str) {
        self.new_field.set_value(name.to_owned());
    }

    /// Whether the focus waits for a field of this name.
    pub fn is_new_field(self, name: &str) -> bool {
        self.new_field.with_value(|new| new == name)
    }

    /// A place for the input of a field, which gets the focus if that was asked for.
    pub fn focused_when_new(self, name: &str) -> NodeRef<leptos::html::Input> {
        let input = NodeRef::<leptos::html::Input>::new();
        if self.is_new_field(name) {
            self.new_field.set_value(String::new());
            input.on_load(|input: web_sys::HtmlInputElement| {
                let _ = input.focus();
            });
        }
        input
    }

    /// What a field shows; it follows the scenario as long as the component that asks is on the page.
    pub fn field(self, control: &Control) -> RwSignal<FieldView> {
        let view = untrack(|| self.view_of(control));
        let signal = RwSignal::new(view);
        let name = control.name.clone();
        self.fields.update_value(|fields| {
            fields.insert(name.clone(), (control.clone(), signal));
        });
        on_cleanup(move || {
            // Where a field was laid out anew under the same name, that one stays.
            self.fields.try_update_value(|fields| fields.remove_if(&name, &|(_, known)| *known == signal));
        });
        signal
    }

    fn view_of(self, control: &Control) -> FieldView {
        self.board.with(|board| {
            self.evaluation.with(|evaluation| {
                let Some((evaluation, later)) = evaluation.as_ref().zip(later::get()) else {
                    let mut view = FieldView::unread(control, &board.scenario);
                    view.echo = self.echoes.with_value(|echoes| echoes.of(&control.name, &view.text));
                    return view;
                };
                let is_left = self.is_left(&control.name);
                self.found.with(|found| {
                    (later.field)(control, &board.scenario, evaluation, &found.problems, is_left, self.format)
                })
            })
        })
    }

    /// Has every field on the page follow the scenario. Of a list of two thousand fields one changes while one types: so they are compared
    /// here, and only what differs runs anything.
    pub fn follow_fields(self) {
        effect(move || {
            self.board.track();
            self.found.track();
            self.left.track();
            self.fields.with_value(|fields| {
                for (control, signal) in fields.values() {
                    let view = self.view_of(control);
                    if signal.with_untracked(|shown| *shown != view) {
                        signal.set(view);
                    }
                }
            });
        });
    }
}
