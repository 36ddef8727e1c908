//! What a first look at a page does not run: formulas, reading links, the panels, the share panel, the talk with the worker behind a calculator, the survey page. The release cuts it
//! off as a second part of the program (`split`), which comes with the first touch; natively, and in a build that is not cut, it is there at once.

use leptos::prelude::*;

use super::calculator::Calculator;
use super::calculator::found::Found;
use crate::board::Board;
use crate::evaluation::Evaluation;
use crate::field_view::{self, ErrorOf, FieldOf, FieldView};
use crate::link::{self, Opened};
use crate::metric::Metric;
use crate::number::Format;
use crate::scenario::Scenario;
pub use loaded::load;

/// What the second part gives.
#[derive(Clone, Copy)]
pub struct Later {
    /// What explains the results of a calculator.
    pub explanation: fn(Calculator) -> AnyView,
    /// The result on its scale.
    pub gauge: fn(Calculator) -> AnyView,
    /// What stands below a calculator.
    pub panels: fn(Calculator) -> AnyView,
    /// Reads the scenarios of a link.
    pub open: fn(&str, &'static Metric, Format) -> Option<Opened>,
    /// Reads and checks what was typed.
    pub read: fn(&Scenario, Format) -> Evaluation,
    /// The link of all scenarios, without `#`.
    pub link_of: fn(&Board, Format) -> String,
    /// What a field shows, with what it was read as and what is wrong with it.
    pub field: FieldOf,
    /// What is wrong with a list as a whole, as a sentence.
    pub error: ErrorOf,
    /// Has the ways to the next calculators take the visitor's numbers along.
    pub next: fn(Calculator),
    /// Fills the rows of a list with a pasted block.
    pub paste: fn(Calculator, &str, &str),
    /// What the numbers of a scenario come to; none where the worker has to be asked.
    pub work_out: fn(&Scenario, &Evaluation) -> Option<Found>,
    /// What is wrong with the link that brought the visitor here.
    pub damage: fn(Calculator) -> AnyView,
    /// What is said of numbers that this device remembers.
    pub notes: fn(Calculator) -> AnyView,
    /// What several scenarios need.
    pub scenarios: fn(Calculator) -> AnyView,
    /// The table of the results of single rows.
    pub rows: fn(Calculator) -> AnyView,
    /// The share panel.
    pub sharing: fn(Calculator) -> AnyView,
    /// The field for the name of what is saved.
    pub saving: fn(Calculator) -> AnyView,
    /// The code of a calculator's link, as SVG.
    pub code: fn(Calculator) -> String,
    /// Says to the worker behind a calculator what waits to be said.
    pub talk: fn(),
    /// An answer of this worker.
    pub answer: fn(&js_sys::Uint8Array),
    /// Makes the page of saved scenarios live.
    #[cfg(feature = "browser")]
    pub saved: fn(),
    /// Makes the page live on which the HTML for other pages is made.
    #[cfg(feature = "browser")]
    pub embed: fn(),
    /// The log page.
    #[cfg(feature = "browser")]
    pub log: super::log::Entry,
    /// The survey page.
    #[cfg(feature = "browser")]
    pub survey: super::survey::Entry,
}

/// Why the second part is not there: it could not be loaded.
#[derive(Clone, Copy, Debug)]
pub struct Missing;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for Missing {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// The second part.
const fn all() -> Later {
    use super::calculator::{damage, found, gauge, next, notes, panels, paste, row_results, scenarios, share};
    Later {
        explanation: panels::explanation,
        gauge: gauge::drawn,
        panels: panels::all,
        open: link::open,
        read: Evaluation::read,
        link_of: link::encode_board,
        field: FieldView::of,
        error: field_view::error,
        next: next::follow,
        paste: paste::paste,
        work_out: found::work_out,
        damage: damage::note,
        notes: notes::list,
        scenarios: scenarios::several,
        rows: row_results::table,
        sharing: share::panel,
        saving: super::saved::saving,
        code: share::code,
        talk: crate::ui::calculator::worker::talk,
        answer: crate::ui::calculator::worker::answer,
        #[cfg(feature = "browser")]
        saved: super::saved::mount,
        #[cfg(feature = "browser")]
        embed: super::embed::mount,
        #[cfg(feature = "browser")]
        log: super::log::LATER,
        #[cfg(feature = "browser")]
        survey: super::survey::LATER,
    }
}

/// The second part, if it is there.
pub fn get() -> Option<Later> {
    if cfg!(target_family = "wasm") { loaded::get() } else { Some(all()) }
}

mod loaded {
    use std::cell::RefCell;

    use leptos::prelude::window;
    use wasm_bindgen::JsCast;
    use wasm_bindgen_futures::{JsFuture, spawn_local};
    use web_sys::Response;

    use super::{Later, Missing};
    use crate::browser::dom;
    use crate::word::{self, Spoken};

    /// What waits for the second part.
    type Waiting = Box<dyn FnOnce(Result<Later, Missing>)>;

    /// Whether the second part is there.
    enum State {
        Away,
        Coming(Vec<Waiting>),
        There(Later),
    }

    thread_local! {
        static STATE: RefCell<State> = const { RefCell::new(State::Away) };
    }

    /// The second part, if it is there.
    pub fn get() -> Option<Later> {
        STATE.with_borrow(|state| if let State::There(later) = state { Some(*later) } else { None })
    }

    /// Goes on with the second part, at once if it is there. Where it cannot be had, the next call tries again.
    pub fn load(then: impl FnOnce(Result<Later, Missing>) + 'static) {
        load_boxed(Box::new(then));
    }

    fn load_boxed(then: Waiting) {
        if let Some(later) = get() {
            return then(Ok(later));
        }
        let is_first = STATE.with_borrow_mut(|state| {
            if let State::Coming(waiting) = state {
                waiting.push(then);
                return false;
            }
            *state = State::Coming(vec![then]);
            true
        });
        if !is_first {
            return;
        }
        spawn_local(async {
            let loaded = if words().await.is_some() { second_part().await } else { Err(Missing) };
            let state = loaded.map_or(State::Away, State::There);
            if let State::Coming(waiting) = STATE.replace(state) {
                for then in waiting {
                    then(loaded);
                }
            }
        });
    }

    /// Has the program speak the words of the second part as well; none where they cannot be had.
    async fn words() -> Option<()> {
        let name = dom::meta("deskmath-later-texts");
        let response = JsFuture::from(window().fetch_with_str(&name)).await.ok()?;
        let response = response.dyn_into::<Response>().ok().filter(Response::ok)?;
        let text = JsFuture::from(response.text().ok()?).await.ok()?.as_string()?;
        word::speak_also(Spoken::of_file(&name, text.into_bytes())?.site);
        Some(())
    }

    #[cfg(not(feature = "split"))]
    #[allow(clippy::unused_async, reason = "it takes its time where the program is cut")]
    async fn second_part() -> Result<Later, Missing> {
        Ok(super::all())
    }

    #[cfg(feature = "split")]
    use super::cut::second_part;
}

/// Where the program is cut. The macro writes what a linker needs: an import and an export by name, which Rust holds for unsafe.
#[cfg(feature = "split")]
#[allow(unsafe_code, reason = "the two halves of one program find each other by names that the macro makes unique")]
mod cut {
    use super::{Later, Missing};
    use wasm_split_helpers::wasm_split;

    #[wasm_split(later, fallible)]
    pub fn second_part() -> Result<Later, Missing> {
        Ok(super::all())
    }
}
