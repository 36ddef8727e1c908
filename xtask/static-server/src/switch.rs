//! The plug of a server: the browser tests pull it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether a server answers. Clones are the same switch.
#[derive(Clone, Debug, Default)]
pub struct Switch {
    off: Arc<AtomicBool>,
}

impl Switch {
    /// Turns the server off, or on again.
    pub fn turn(&self, on: bool) {
        self.off.store(!on, Ordering::SeqCst);
    }

    pub(crate) fn is_off(&self) -> bool {
        self.off.load(Ordering::SeqCst)
    }
}
