//! What was asked for: the browser tests look at it from outside the page, where nothing can hide.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// The paths that were asked for, in order, and behind a space what was sent with them. Clones see the same.
#[derive(Clone, Debug, Default)]
pub struct Requests {
    seen: Arc<Mutex<Seen>>,
}

#[derive(Debug, Default)]
struct Seen {
    paths: Vec<String>,
    last: Option<Instant>,
}

impl Requests {
    /// Forgets what was asked for so far.
    pub fn clear(&self) {
        self.lock().paths.clear();
    }

    /// What was asked for since.
    pub fn paths(&self) -> Vec<String> {
        self.lock().paths.clone()
    }

    /// How long nothing has been asked for.
    pub fn quiet(&self) -> Duration {
        self.lock().last.map(|last| last.elapsed()).unwrap_or_default()
    }

    pub(crate) fn add(&self, path: &str, body: &str) {
        let mut seen = self.lock();
        seen.paths.push(if body.is_empty() { path.to_owned() } else { format!("{path} {body}") });
        seen.last = Some(Instant::now());
    }

    fn lock(&self) -> MutexGuard<'_, Seen> {
        // A list of paths is whole whatever happened to the thread that held it.
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
