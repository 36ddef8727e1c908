//! What the program does on every page.

mod files;

use leptos::prelude::*;
use rlsf::SmallGlobalTlsf;

use crate::browser::dom;
use crate::ui::site;
use crate::{voice, words};

#[global_allocator]
static ALLOCATOR: SmallGlobalTlsf = SmallGlobalTlsf::new();

/// Makes the page live.
pub fn start() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    voice::speak(&dom::meta("deskmath-texts"));
    mount_to_body(|| view! { <div class="release" id="release" hidden>{words::SURVEY_RELEASE.text()}</div> });
    site::start(files::listen);
}
