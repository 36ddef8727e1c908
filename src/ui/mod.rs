//! The pages as Leptos components. The build renders each of them into its file; in the browser they are mounted over what the file holds.
//!
//! [`page`] is a whole page with header and footer, [`calculator`] and [`home`] are what stands in it, [`site`] makes it live and goes from page to page.

#![allow(missing_docs, reason = "the properties of components are fields of structs that a macro writes")]
#![allow(clippy::needless_pass_by_value, reason = "components take their properties by value")]

mod anew;
mod boxed;
pub mod calculator;
pub mod embed;
pub mod focus;
pub mod home;
mod kept;
pub mod later;
pub mod link;
pub mod log;
#[cfg(not(target_family = "wasm"))]
pub mod page;
mod plot;
pub mod saved;
#[cfg(feature = "browser")]
pub mod site;
pub mod survey;
pub mod theme;
