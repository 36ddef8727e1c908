//! What the program does on every page, and the survey page until it is a program of its own.

mod files;
mod patcher;
pub mod survey;

use std::cell::Cell;

use leptos::prelude::*;
use rlsf::SmallGlobalTlsf;

use crate::route::Route;
use crate::ui::later::{self, Later};
use crate::ui::site::{self, Site};
use crate::{voice, words};
use survey::Survey;

#[global_allocator]
static ALLOCATOR: SmallGlobalTlsf = SmallGlobalTlsf::new();

/// Makes the page live.
pub fn start() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    voice::speak();
    mount_to_body(|| view! { <div class="release" id="release" hidden>{words::SURVEY_RELEASE.text()}</div> });
    files::listen();
    site::start(|site| {
        SITE.set(Some(site));
        Effect::new(move |_| {
            if site.route.get() == Route::Survey {
                with_survey(|_| ());
            }
        });
    });
}

thread_local! {
    static SITE: Cell<Option<Site>> = const { Cell::new(None) };
    /// Whether the survey page is live.
    static LIVE: Cell<bool> = const { Cell::new(false) };
}

/// Does something with what makes the survey page live, once it is there.
fn with_survey(action: impl FnOnce(Survey) + 'static) {
    let action: Box<dyn FnOnce(Survey)> = Box::new(action);
    later::load(move |later| {
        let (Ok(Later { survey, .. }), Some(site)) = (later, SITE.get()) else { return site::cannot() };
        if !LIVE.replace(true) {
            (survey.listen)(site);
        }
        action(survey);
    });
}
