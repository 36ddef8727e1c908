//! What slow tools made of the same things before: folders in `target/made/`, named by a hash of all that goes into them.

use super::files::hash;
use crate::paths;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// How long something is kept that nobody asks for.
const KEPT: Duration = Duration::from_hours(7 * 24);

/// The file of a folder that says by its date when somebody last asked for it.
const ASKED: &str = ".asked";

/// What a result follows from.
#[derive(Debug)]
pub struct Key {
    step: &'static str,
    parts: Vec<u8>,
}

impl Key {
    pub fn new(step: &'static str) -> Self {
        Self { step, parts: Vec::new() }
    }

    #[must_use]
    pub fn with(mut self, part: &[u8]) -> Self {
        self.parts.extend(hash(std::iter::once(part)).to_le_bytes());
        self
    }

    /// The versions of the tools: those of npm, and the libraries that this program is made of.
    pub fn with_tools(self) -> Result<Self> {
        [paths::npm().join("package-lock.json"), paths::root().join("Cargo.lock")]
            .iter()
            .try_fold(self, |key, lock| Ok(key.with(&fs::read(lock).with_context(|| lock.display().to_string())?)))
    }

    fn name(&self) -> String {
        format!("{}-{:016x}", self.step, hash(std::iter::once(self.parts.as_slice())))
    }
}

fn home() -> PathBuf {
    paths::target().join("made")
}

/// The folder of what follows from the key, filled now unless it was before.
pub fn folder(key: &Key, fill: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
    folder_in(&home(), key, fill)
}

fn folder_in(home: &Path, key: &Key, fill: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
    let folder = home.join(key.name());
    if !folder.is_dir() {
        // Half of it is never taken for the whole.
        let draft = home.join(format!("{}.{}", key.name(), std::process::id()));
        fs::create_dir_all(&draft)?;
        if let Err(error) = fill(&draft) {
            fs::remove_dir_all(&draft)?;
            return Err(error);
        }
        fs::rename(&draft, &folder).with_context(|| folder.display().to_string())?;
    }
    fs::write(folder.join(ASKED), "")?;
    Ok(folder)
}

/// Removes what nobody has asked for lately.
pub fn tidy() -> Result<()> {
    for entry in fs::read_dir(home()).into_iter().flatten() {
        let folder = entry?.path();
        let asked = fs::metadata(folder.join(ASKED)).or_else(|_| fs::metadata(&folder))?.modified()?;
        if SystemTime::now().duration_since(asked).is_ok_and(|age| age > KEPT) {
            fs::remove_dir_all(folder)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn made_once_and_never_by_half() {
        let home = std::env::temp_dir().join(format!("xtask-cache-{}", std::process::id()));
        let key = |part: &str| Key::new("x").with(part.as_bytes()).with(b"2");
        let made = |part: &str, text: &str| {
            let folder = folder_in(&home, &key(part), |folder| {
                fs::write(folder.join("a"), text)?;
                anyhow::ensure!(text != "bad");
                Ok(())
            })?;
            anyhow::Ok(fs::read_to_string(folder.join("a"))?)
        };
        assert!(made("1", "bad").is_err());
        assert_eq!(made("1", "first").unwrap(), "first");
        assert_eq!(made("1", "second").unwrap(), "first");
        assert_eq!(made("other", "third").unwrap(), "third");
        assert_ne!(Key::new("x").with(b"12").name(), Key::new("x").with(b"1").with(b"2").name());
        fs::remove_dir_all(&home).unwrap();
    }
}
