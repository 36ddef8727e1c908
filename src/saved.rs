//! Saved scenarios: a name for the link of a calculator's form. [`file`] reads and writes their file (`docs/saved-scenarios.md`), which is also how the browser
//! stores them; [`desk`] does what a visitor wants done with them. Only the worker carries this.

pub mod desk;
pub mod file;
mod messages;

use serde::{Deserialize, Serialize};

use crate::link::{self, DamageKind, Decoded};
use crate::metrics;
use crate::number::Format;
use crate::texts::plain;

/// A saved scenario, as the file has it: what it says was not checked yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Saved {
    /// The id of the calculator.
    #[serde(deserialize_with = "file::text")]
    pub metric: String,
    /// What the visitor calls it.
    #[serde(deserialize_with = "file::text")]
    pub name: String,
    /// The fragment of its link, without `#`.
    #[serde(deserialize_with = "file::text")]
    pub link: String,
    /// When it was saved, by the clock of the device: `2026-11-22T14:05`.
    #[serde(deserialize_with = "file::text")]
    pub saved: String,
}

/// A name can have so many characters.
pub const LONGEST_NAME: usize = 200;

/// What is wrong with an entry of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    /// This version has no such calculator.
    UnknownMetric,
    /// It has no name.
    NoName,
    /// The name is longer than [`LONGEST_NAME`].
    LongName,
    /// The link holds no numbers of the calculator.
    NoLink,
    /// The link is damaged.
    Damaged,
    /// The link is of a newer version.
    Newer,
}

impl Saved {
    /// A key for scripts and buttons: the same for what is the same.
    pub fn id(&self) -> String {
        let text = [&*self.metric, &self.name, &self.link, &self.saved].join("\n");
        // FNV-1a.
        let hash = text
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
        format!("{hash:016x}")
    }

    /// Whether both are the same scenario under the same name, whenever saved.
    pub fn is_same(&self, other: &Self) -> bool {
        (&self.metric, &self.name, &self.link) == (&other.metric, &other.name, &other.link)
    }

    /// What the link says; `None` without a calculator of that name, or numbers of it.
    pub fn decoded(&self, format: Format) -> Option<Decoded> {
        link::decode(&self.link, metrics::find(&self.metric)?, format)
    }

    /// The entry made fit to be kept: without what is not seen in its name, and of a link only what stands behind the `#`.
    ///
    /// # Errors
    /// What keeps it from being opened again as it was saved.
    pub fn checked(mut self, format: Format) -> Result<Self, Fault> {
        self.name = plain(&self.name);
        if let Some((_, fragment)) = self.link.split_once('#') {
            self.link = String::from(fragment);
        }
        if self.name.is_empty() {
            return Err(Fault::NoName);
        }
        if self.name.chars().count() > LONGEST_NAME {
            return Err(Fault::LongName);
        }
        metrics::find(&self.metric).ok_or(Fault::UnknownMetric)?;
        let decoded = self.decoded(format).ok_or(Fault::NoLink)?;
        let kinds = || decoded.damage.iter().map(|damage| &damage.kind);
        if kinds().any(|kind| *kind == DamageKind::Newer) {
            return Err(Fault::Newer);
        }
        // Who makes links without computing their check (docs/link-format.md) has lost nothing.
        if kinds().any(|kind| *kind != DamageKind::EndMissing) {
            return Err(Fault::Damaged);
        }
        Ok(self)
    }
}
