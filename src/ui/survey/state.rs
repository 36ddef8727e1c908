//! The state of the survey page: what the worker said last. It outlives the page, so that who comes back finds the survey again.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::Blob;

use super::layout::Layout;
use super::worker;
pub use crate::browser::worker::Broken;
use crate::number::Format;
use crate::protocol::survey::{FromSurvey, Scores, ToSurvey};
use crate::report::{Choices, Question, Reading, Refusal, Screen};
use crate::words;

/// After so many milliseconds without what reads files, the page says that it is still on its way.
const SLOW: u32 = 15_000;

/// How far the page has come. A number tells one file from the next: what is laid out for one does not fit the other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// Nothing was dropped yet.
    #[default]
    Idle,
    /// A file is being read.
    Reading,
    /// It was read; the visitor is asked.
    Asked(u32),
    /// It was counted.
    Done(u32),
    /// It cannot be used.
    Refused(u32),
    /// There is nothing that reads.
    Broken(Broken),
}

impl Stage {
    /// Its name in `data-state`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::Reading => "reading",
            Self::Asked(_) => "confirm",
            Self::Done(_) => "done",
            Self::Refused(_) | Self::Broken(_) => "failed",
        }
    }

    /// Whether the page asks for a file.
    pub const fn takes_file(self) -> bool {
        matches!(self, Self::Idle | Self::Refused(_) | Self::Broken(_))
    }
}

impl Broken {
    /// Its name in `data-finding`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Worker => "worker-failed",
            Self::Outdated => "outdated",
        }
    }
}

/// The state: a bundle of signals.
#[derive(Clone, Copy)]
pub struct Survey {
    /// How the visitor writes numbers.
    pub format: Format,
    /// How far the page has come.
    pub stage: RwSignal<Stage>,
    /// How far the file has been read.
    pub reading: RwSignal<Reading>,
    /// Whether the file has waited long for what reads it.
    pub slow: RwSignal<bool>,
    /// What is asked.
    pub question: RwSignal<Option<Question>>,
    /// Why the file is refused.
    pub refusal: RwSignal<Option<Refusal>>,
    /// What can be chosen beside the scores that are shown.
    pub choices: RwSignal<Choices>,
    /// Changes with the scores that are worked out while the visitor is asked.
    pub ahead: RwSignal<u32>,
    /// Changes with the scores that are to be put onto the page: they are in `layout`.
    pub laid: RwSignal<u32>,
    /// The scores, as far as they are laid out.
    pub(super) layout: StoredValue<Rc<RefCell<Layout>>, LocalStorage>,
    /// The number of the file.
    file: StoredValue<u32>,
}

impl Survey {
    /// Before there is a file.
    pub fn new(format: Format) -> Self {
        Self {
            format,
            stage: RwSignal::default(),
            reading: RwSignal::default(),
            slow: RwSignal::default(),
            question: RwSignal::default(),
            refusal: RwSignal::default(),
            choices: RwSignal::default(),
            ahead: RwSignal::default(),
            laid: RwSignal::default(),
            layout: StoredValue::new_local(Rc::default()),
            file: StoredValue::new(0),
        }
    }

    /// Reads a file.
    pub fn open(self, file: &Blob, name: &str) {
        // A worker that has another file is ended; one that waits is used.
        if worker::is_busy() {
            self.forget();
            self.stage.set(Stage::Idle);
        }
        worker::open(self, file, name);
        if worker::waits() {
            self.wait(name);
        }
    }

    /// A file waits for what reads it: that can be seen, and stopped.
    fn wait(self, name: &str) {
        self.next_file();
        let file = self.file.get_value();
        self.reading.set(Reading { name: name.to_owned(), ..Reading::default() });
        self.slow.set(false);
        self.stage.set(Stage::Reading);
        let say = move || {
            if self.file.get_value() == file && worker::waits() {
                self.slow.set(true);
            }
        };
        gloo::timers::callback::Timeout::new(SLOW, say).forget();
    }

    /// Reads a pasted table.
    pub fn open_text(self, text: &str) {
        self.open_sample(text, words::SURVEY_PASTED.text());
    }

    /// Reads a table that the page made.
    pub fn open_sample(self, text: &str, name: &str) {
        if let Ok(blob) = Blob::new_with_str_sequence(&js_sys::Array::of1(&text.into())) {
            self.open(&blob, name);
        }
    }

    /// Says something to the worker.
    #[allow(clippy::unused_self, reason = "what is said is about this survey")]
    pub fn say(self, message: &ToSurvey) {
        worker::say(message);
    }

    /// Forgets the file: the page asks for another one.
    pub fn end(self) {
        self.forget();
        self.stage.set(Stage::Idle);
        worker::warm_up(self);
        // Once it is there again.
        gloo::timers::callback::Timeout::new(0, || crate::ui::focus::first("[data-survey-input]")).forget();
    }

    /// Forgets whatever is being done for the page.
    fn forget(self) {
        worker::end();
        self.layout().borrow_mut().forget();
    }

    /// There is nothing that reads.
    pub fn broke(self, why: Broken) {
        self.forget();
        self.stage.set(Stage::Broken(why));
    }

    /// The worker says something.
    pub fn hear(self, message: FromSurvey) {
        match message {
            FromSurvey::Show(screen) => self.show(screen),
            FromSurvey::Scores(scores) => self.lay_out(scores, true),
            FromSurvey::Ahead(scores) => self.lay_out(scores, false),
            FromSurvey::Confirmed => {
                let is_ready = self.layout().borrow_mut().want();
                if is_ready {
                    self.show_scores();
                } else if !matches!(self.stage.get_untracked(), Stage::Done(_)) {
                    Layout::go_on(self);
                }
            }
            FromSurvey::Pictures(pictures) => self.layout().borrow().redraw(pictures),
        }
    }

    fn show(self, screen: Screen) {
        let layout = self.layout();
        layout.borrow_mut().wanted = false;
        match screen {
            Screen::Reading(reading) => {
                self.next_file();
                self.slow.set(false);
                self.reading.set(reading);
                self.stage.set(Stage::Reading);
            }
            Screen::Question(question) => {
                if !self
                    .question
                    .with_untracked(|asked| asked.as_ref().is_some_and(|asked| asked.is_of_same_file(&question)))
                {
                    self.next_file();
                }
                self.question.set(Some(question));
                self.stage.set(Stage::Asked(self.file.get_value()));
                // Who goes back to the question may confirm it again as it stands.
                Layout::go_on(self);
            }
            Screen::Refusal(refusal) => {
                self.next_file();
                self.refusal.set(Some(refusal));
                self.stage.set(Stage::Refused(self.file.get_value()));
            }
            // Scores come with their charts.
            Screen::Report(_) => {}
        }
    }

    fn next_file(self) {
        self.file.update_value(|file| *file += 1);
    }

    fn lay_out(self, scores: Scores, wanted: bool) {
        self.layout().borrow_mut().take(scores, wanted);
        self.ahead.update(|ahead| *ahead += 1);
        Layout::go_on(self);
    }

    /// The scores are laid out: they go onto the page.
    pub(super) fn show_scores(self) {
        let choices = self.layout().borrow().choices();
        self.choices.set(choices);
        self.laid.update(|laid| *laid += 1);
        self.stage.set(Stage::Done(self.file.get_value()));
    }

    /// The page is left: its elements are gone.
    pub fn leave(self) {
        if matches!(self.stage.get_untracked(), Stage::Done(_)) {
            self.layout().borrow_mut().wanted = true;
            self.stage.set(Stage::Idle);
        }
    }

    /// The page is there again, or for the first time.
    pub fn come(self) {
        Layout::go_on(self);
        worker::warm_up(self);
        worker::measure();
    }

    pub(super) fn layout(self) -> Rc<RefCell<Layout>> {
        self.layout.get_value()
    }
}
