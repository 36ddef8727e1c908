//! The browser: address, storage, clipboard, files, the reader's format. The only place with a document besides the components themselves.
//! All of it compiles natively as well, so that the build can render the components that call it; there nothing calls it.

pub mod address;
pub mod autosave;
pub mod caret;
pub mod chart_width;
pub mod clipboard;
pub mod dom;
pub mod early;
pub mod locale;
pub mod offline;
pub mod page_file;
pub mod picture;
pub mod prerendered;
pub mod recipes;
pub mod save;
pub mod share_sheet;
pub mod stylesheet;
pub mod worker;
