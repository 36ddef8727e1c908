//! The answers about logs that this device remembers: one for each shape of file, in the browser's local storage. The switch of what is remembered wipes
//! them with the forms (`docs/saved-scenarios.md`).

use super::address;
use super::autosave::{is_off, storage};

/// Before what tells files of the same headers.
const KEY: &str = "deskmath:1:form:log:";
/// Answers are some thousand signs; what is longer is not ours.
const LONGEST: usize = 100_000;

/// All of them: what tells the files, and the answers.
pub fn all() -> Vec<(String, String)> {
    let Some(storage) = storage().filter(|_| !address::is_embedded()) else { return Vec::new() };
    (0..storage.length().unwrap_or(0))
        .filter_map(|place| storage.key(place).ok().flatten())
        .filter_map(|key| {
            let fingerprint = key.strip_prefix(KEY)?.to_owned();
            let answers = storage.get_item(&key).ok().flatten().filter(|text| text.len() <= LONGEST)?;
            Some((fingerprint, answers))
        })
        .collect()
}

/// Remembers answers.
pub fn remember(fingerprint: &str, answers: &str) {
    if address::is_embedded() || is_off() || answers.len() > LONGEST {
        return;
    }
    if let Some(storage) = storage() {
        let _ = storage.set_item(&[KEY, fingerprint].concat(), answers);
    }
}

/// Forgets answers.
pub fn forget(fingerprint: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&[KEY, fingerprint].concat());
    }
}
