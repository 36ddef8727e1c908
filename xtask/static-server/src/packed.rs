//! Files as a good host sends them: compressed by brotli as far as it goes, once.

use crate::mime::{content_type, is_text};
use std::collections::HashMap;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

/// What was compressed so far, by what it was before. Clones see the same.
#[derive(Clone, Debug, Default)]
pub struct Packed {
    known: Arc<Mutex<HashMap<Vec<u8>, Vec<u8>>>>,
}

impl Packed {
    /// Compresses everything below a folder but pages and pictures, so that nobody has to wait for it.
    pub fn prepare(&self, folder: &Path) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let is_page = path.extension().is_some_and(|extension| extension == "html");
            if path.is_dir() {
                self.prepare(&path)?;
            } else if is_text(content_type(&path)) && !is_page {
                self.of(&fs::read(&path)?);
            }
        }
        Ok(())
    }

    /// The compressed bytes; nothing for what cannot be compressed.
    pub fn of(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        // What is known stays whole whatever happened to the thread that held it.
        if let Some(known) = self.known.lock().unwrap_or_else(PoisonError::into_inner).get(bytes) {
            return Some(known.clone());
        }
        let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 24);
        writer.write_all(bytes).ok()?;
        let packed = writer.into_inner();
        self.known.lock().unwrap_or_else(PoisonError::into_inner).insert(bytes.to_vec(), packed.clone());
        Some(packed)
    }
}
