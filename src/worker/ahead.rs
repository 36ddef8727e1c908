//! Results of the proposed choice, worked out while the visitor reads the question.

use std::rc::Rc;

use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Blob;

use super::Shared;

/// Works them out once all that the page said meanwhile was heard.
pub(super) fn look(shared: &Shared) {
    let begun = shared.borrow_mut().as_mut().is_some_and(|job| !std::mem::replace(&mut job.looks_ahead, true));
    if !begun {
        return;
    }
    let shared = Rc::clone(shared);
    spawn_local(async move {
        pause().await;
        if let Some(job) = shared.borrow_mut().as_mut() {
            job.looks_ahead = false;
            job.look_ahead();
        }
    });
}

/// Lets messages of the page come in.
pub(super) async fn pause() {
    if let Ok(empty) = Blob::new() {
        let _ = JsFuture::from(empty.array_buffer()).await;
    }
}
