//! The page: signals over the library's state, and the listeners that change it. What a page looks like is said by `html`; nothing here computes.

mod actions;
mod address;
mod article;
mod calculator;
mod dom;
mod files;
mod frame;
mod home;
mod list;
mod locale;
mod patcher;
mod share;
mod state;
mod survey;

use leptos::prelude::*;

/// Mounts the app.
pub fn start() {
    console_error_panic_hook::set_once();
    article::take_over_static();
    mount_to_body(frame::Frame);
}
