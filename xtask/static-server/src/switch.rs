//! The plug of a server: the browser tests pull it.

use std::sync::{Arc, Condvar, Mutex, PoisonError};

/// Whether a server answers. Clones are the same switch.
#[derive(Clone, Debug, Default)]
pub struct Switch {
    off: Arc<(Mutex<bool>, Condvar)>,
}

impl Switch {
    /// Turns the server off, or on again.
    pub fn turn(&self, on: bool) {
        *self.off.0.lock().unwrap_or_else(PoisonError::into_inner) = !on;
        self.off.1.notify_all();
    }

    pub(crate) fn is_off(&self) -> bool {
        *self.off.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns once it is on.
    pub(crate) fn wait(&self) {
        let off = self.off.0.lock().unwrap_or_else(PoisonError::into_inner);
        drop(self.off.1.wait_while(off, |off| *off));
    }
}
