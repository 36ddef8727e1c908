//! The page: components over the library. Nothing here computes; it shows what the library says and hands it what was typed.

mod address;
mod article;
mod calculator;
mod chart;
mod dom;
mod erase;
mod explain;
mod field;
mod files;
mod form;
mod frame;
mod home;
mod list;
mod locale;
mod not_found;
mod result;
mod share;
mod survey;

use leptos::prelude::*;

/// Mounts the app and marks the page as live.
pub fn start() {
    console_error_panic_hook::set_once();
    article::take_over_static();
    mount_to_body(frame::Frame);
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-ready", "");
    }
}
