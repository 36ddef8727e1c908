//! The page: one record of state, and the listeners that change it. What a page looks like is said by `html`; nothing here computes.

mod actions;
mod asides;
mod calculator;
mod early;
mod files;
mod frame;
mod home;
mod insight;
mod keep;
mod list;
mod pages;
mod patcher;
mod share;
mod state;
mod survey;

use leptos::prelude::*;
use rlsf::SmallGlobalTlsf;

use crate::browser::{address, dom, locale};
use crate::voice;

#[global_allocator]
static ALLOCATOR: SmallGlobalTlsf = SmallGlobalTlsf::new();

/// Mounts the app.
pub fn start() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    voice::speak();
    mount_to_body(frame::Frame);
}
