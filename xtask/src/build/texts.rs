//! The texts of each language: read from `locales/`, and written into a file for each program, which holds what that program can show.
//!
//! A program names a text by a number (`src/word.rs`). Which numbers it names is found in its wasm: as a constant in its code or in its data.

use super::worker::hash;
use crate::paths;
use anyhow::{Context, Result, ensure};
use deskmath::language::{self, Language};
use deskmath::word::{self, Table, Word};
use deskmath::words;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// A language with all its texts.
#[derive(Clone, Copy, Debug)]
pub struct Spoken {
    pub language: Language,
    pub table: &'static Table,
    /// Language and country as previews of links name them: `el_GR`.
    pub locale: &'static str,
}

impl Spoken {
    /// What a text is in this language.
    pub fn say(&self, word: Word) -> &'static str {
        self.table.text(word::key(word.english()))
    }
}

/// The program whose texts these are, and the wasm files that are builds of it.
pub struct Program {
    name: &'static str,
    wasm: Vec<Vec<u8>>,
}

/// Every language with its texts, English first.
pub fn read() -> Result<Vec<Spoken>> {
    let english: Vec<String> = words::all().into_iter().map(|(_, text)| text).collect();
    language::all()
        .map(|language| {
            let own = if language == Language::ENGLISH { BTreeMap::new() } else { of_folder(language.tag)? };
            let missing = |text: &&String| language != Language::ENGLISH && !own.contains_key(*text);
            if let Some(text) = english.iter().find(missing) {
                anyhow::bail!("locales/{} has no translation of {text:?}", language.tag);
            }
            let table = Table::of(english.iter().map(|text| (text.as_str(), own.get(text).unwrap_or(text).as_str())));
            Ok(Spoken { language, table: Box::leak(Box::new(table)), locale: locale(language)? })
        })
        .collect()
}

/// What `locales/<tag>/language.toml` says; English needs no folder.
fn locale(language: Language) -> Result<&'static str> {
    if language == Language::ENGLISH {
        return Ok("en_US");
    }
    let file = format!("locales/{}/language.toml", language.tag);
    let table: toml::Table = fs::read_to_string(paths::root().join(&file))?.parse().with_context(|| file.clone())?;
    let locale = table.get("locale").and_then(toml::Value::as_str);
    Ok(locale.with_context(|| format!("{file} has no locale"))?.to_owned().leak())
}

/// The texts of `locales/<tag>/*.toml` by their English wording.
fn of_folder(tag: &str) -> Result<BTreeMap<String, String>> {
    let folder = paths::root().join("locales").join(tag);
    let mut texts = BTreeMap::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("locales/{tag}"))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let is_texts = path.extension().is_some_and(|extension| extension == "toml");
        if !is_texts || name == "language.toml" || name == "same.toml" {
            continue;
        }
        let table: toml::Table = fs::read_to_string(&path)?.parse().with_context(|| format!("locales/{tag}/{name}"))?;
        for (english, text) in table {
            let text = text.as_str().with_context(|| format!("locales/{tag}/{name}: {english:?} is no text"))?;
            texts.insert(english, text.to_owned());
        }
    }
    Ok(texts)
}

impl Program {
    /// The program whose wasm files in a folder begin with `stem`.
    pub fn new(name: &'static str, folder: &Path, stem: &str) -> Result<Self> {
        let mut wasm = Vec::new();
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if file.starts_with(stem) && path.extension().is_some_and(|extension| extension == "wasm") {
                wasm.push(fs::read(&path)?);
            }
        }
        ensure!(!wasm.is_empty(), "there is no wasm of {stem} in {}", folder.display());
        Ok(Self { name, wasm })
    }

    /// Writes what the program can show in a language, and gives the name of the file.
    pub fn write(&self, dist: &Path, spoken: &Spoken) -> Result<String> {
        let named = self.wasm.iter().fold(BTreeSet::new(), |mut all, wasm| {
            all.extend(numbers(wasm));
            all
        });
        let table = spoken.table.only(|key| named.contains(&key));
        ensure!(!table.is_empty(), "the program {} names no text", self.name);
        let bytes = table.bytes();
        let file =
            format!("text-{}-{}-{:016x}.txt", spoken.language.tag, self.name, hash(std::iter::once(bytes.as_slice())));
        println!("texts: {} in {}: {} of {}", self.name, spoken.language.tag, table.len(), spoken.table.len());
        fs::write(dist.join(&file), bytes)?;
        Ok(file)
    }
}

/// Every number of a text that may stand in a wasm file: four bytes of its data, or an operand in its code. A few too many do no harm.
fn numbers(wasm: &[u8]) -> BTreeSet<u32> {
    const I32_CONST: u8 = 0x41;
    const I64_CONST: u8 = 0x42;
    let mut found = BTreeSet::new();
    let mut add = |number: u64| {
        // The compiler joins two neighbours into one constant.
        for half in [number as u32, (number >> 32) as u32] {
            if (word::FIRST..word::FIRST + word::NUMBERS).contains(&half) {
                found.insert(half);
            }
        }
    };
    for four in wasm.windows(4) {
        if let Ok(four) = <[u8; 4]>::try_from(four) {
            add(u64::from(u32::from_le_bytes(four)));
        }
    }
    for (at, byte) in wasm.iter().enumerate() {
        if matches!(*byte, I32_CONST | I64_CONST) {
            add(signed(wasm.get(at + 1..).unwrap_or_default()));
        }
    }
    found
}

/// A signed number in groups of seven bits, the lowest first.
fn signed(bytes: &[u8]) -> u64 {
    let (mut number, mut shift) = (0_u64, 0);
    for byte in bytes.iter().take(10) {
        number |= u64::from(byte & 0x7f).checked_shl(shift).unwrap_or_default();
        shift += 7;
        if *byte < 0x80 {
            if *byte & 0x40 != 0 && shift < 64 {
                number |= u64::MAX << shift;
            }
            break;
        }
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_wherever_they_stand() {
        let number = word::FIRST + 0xa_bcde;
        let leb = |mut value: u64| {
            let mut out = Vec::new();
            while value >= 0x40 {
                out.push(value as u8 & 0x7f | 0x80);
                value >>= 7;
            }
            out.push(value as u8);
            out
        };
        let pair = u64::from(number) << 32 | 0x12_3456;
        for (what, bytes) in [
            ("data", number.to_le_bytes().to_vec()),
            ("i32.const", [&[0x41], leb(number.into()).as_slice()].concat()),
            ("i64.const", [&[0x42], leb(pair).as_slice()].concat()),
        ] {
            let wasm = [&[1, 2, 3], bytes.as_slice(), &[4, 5, 6, 7]].concat();
            assert!(numbers(&wasm).contains(&number), "{what}");
        }
        assert!(!numbers(&[0; 16]).contains(&number));
    }

    #[test]
    fn every_language_has_every_text() {
        let all = read().unwrap();
        assert!(all.len() >= 4);
        assert!(all.iter().all(|spoken| spoken.table.len() == all[0].table.len()));
    }
}
