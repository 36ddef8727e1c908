//! The calculator as it will look, in a frame of our own, as wide as a page or as a phone.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;

use super::state::Making;
use crate::browser::dom;
use crate::insight::snippet::FIRST_HEIGHT;
use crate::ui::anew::{Anew, part};
use crate::ui::boxed::{dynamic, effect, handler, memo};
use crate::words::{embed as w, share};

/// How long after the last change the frame is loaded anew: a dragged colour would load it with every step.
const PAUSE_MS: u32 = 300;

/// Where a frame as wide as on a desktop would have to slide.
const NARROW: &str = "(max-width: 40rem)";

/// The frame.
const FRAME: &str = "#embed-frame";

/// The frame, and the choice of its width.
#[component]
pub fn Preview(making: Making) -> impl IntoView {
    let wanted = memo(move || making.address());
    let shown = RwSignal::new(wanted.get_untracked());
    let pause = StoredValue::new_local(None::<Timeout>);
    effect(move || {
        let address = wanted.get();
        if shown.with_untracked(|shown| *shown == address) {
            return pause.set_value(None);
        }
        pause.set_value(Some(Timeout::new(PAUSE_MS, move || {
            // The page may be gone by now.
            shown.try_set(address);
        })));
    });
    let is_narrow = cfg!(target_family = "wasm")
        && window().match_media(NARROW).ok().flatten().is_some_and(|query| query.matches());
    let width = RwSignal::new(if is_narrow { "phone" } else { "desktop" });
    view! {
        <div class="making__bar">
            <h2>{share::EMBED_PREVIEW.text()}</h2>
            <div class="buttons" role="group" aria-label=w::WIDTHS.text()>
                <Width width id="desktop" label=w::DESKTOP.text() />
                <Width width id="phone" label=w::PHONE.text() />
            </div>
        </div>
        <div class="making__stage" id="embed-stage" data-width=dynamic(move || width.get())>
            {part(move || shown.get().map(|address| frame(making, address)))}
        </div>
    }
}

/// A button that shows the frame this wide.
#[component]
fn Width(width: RwSignal<&'static str>, id: &'static str, label: &'static str) -> impl IntoView {
    view! {
        <button
            type="button"
            class="button button--plain"
            data-action="embed-width"
            data-width=id
            aria-pressed=dynamic(move || if width.get() == id { "true" } else { "false" })
            on:click=handler(move |_| width.set(id))
        >
            {label}
        </button>
    }
}

/// A frame of this address. It is a new one each time: a frame that goes elsewhere leaves a step in the history of the page.
fn frame(making: Making, address: String) -> Anew {
    let height = height();
    Anew::of(view! {
        <iframe
            id="embed-frame"
            data-deskmath=""
            src=address
            title=untrack(move || making.name())
            height=height.to_string()
            allow="clipboard-write"
        ></iframe>
    })
}

/// How high the frame is at the moment, in pixels.
pub fn height() -> i32 {
    if cfg!(target_family = "wasm") {
        dom::find(FRAME).map_or(FIRST_HEIGHT, |frame| frame.client_height())
    } else {
        FIRST_HEIGHT
    }
}
