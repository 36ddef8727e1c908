//! The texts of each language: read from `locales/`, and written into a file for each program, which holds what that program can show.
//!
//! A program names a text by a number (`src/word.rs`). Which numbers it names is found in its wasm: as a constant in its code or in its data.

use super::files::hash;
use crate::{paths, texts};
use anyhow::{Context, Result, ensure};
use deskmath::language::{self, Language};
use deskmath::word::{self, Table, Word};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use wasmparser::{Operator, Parser, Payload};

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

/// Every language with its texts, English first. A text that nobody has translated is English.
pub fn read() -> Result<Vec<Spoken>> {
    let all = texts::all();
    language::all()
        .map(|language| {
            let own = texts::translations(language)?;
            let translated = all.iter().map(|text| (text, own.get(&text.id).unwrap_or(&text.english)));
            let mut by_english = BTreeMap::new();
            for (text, translated) in translated {
                let (id, known) = by_english.entry(text.english.as_str()).or_insert((&text.id, translated));
                ensure!(
                    *known == translated,
                    "locales/{}: {:?} is {known:?} in {id} and {translated:?} in {}: say it alike, or word the English of one of them differently",
                    language.tag,
                    text.english,
                    text.id
                );
            }
            let table = Table::of(by_english.into_iter().map(|(english, (_, text))| (english, text)));
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
        let mut named = BTreeSet::new();
        for wasm in &self.wasm {
            named.append(&mut numbers(wasm).with_context(|| format!("the program {}", self.name))?);
        }
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

/// Every number of a text that a program names: as an operand in its code, or as four bytes of its data. A few too many do no harm.
fn numbers(wasm: &[u8]) -> Result<BTreeSet<u32>> {
    let mut found = BTreeSet::new();
    let mut add = |number: u32| {
        if (word::FIRST..word::FIRST + word::NUMBERS).contains(&number) {
            found.insert(number);
        }
    };
    for part in Parser::new(0).parse_all(wasm) {
        match part? {
            Payload::CodeSectionEntry(body) => {
                let mut operators = body.get_operators_reader()?;
                while !operators.eof() {
                    match operators.read()? {
                        Operator::I32Const { value } => add(value as u32),
                        // The compiler joins two neighbours into one constant.
                        Operator::I64Const { value } => {
                            add(value as u32);
                            add((value >> 32) as u32);
                        }
                        Operator::V128Const { value } => in_data(value.bytes(), &mut add),
                        _ => {}
                    }
                }
            }
            Payload::DataSection(segments) => {
                for segment in segments {
                    in_data(segment?.data, &mut add);
                }
            }
            _ => {}
        }
    }
    Ok(found)
}

/// The numbers in a piece of data. Zeros at its ends are left out of the file: memory holds them anyway.
fn in_data(data: &[u8], add: &mut impl FnMut(u32)) {
    let zeros: &[u8] = &[0; 3];
    for four in [zeros, data, zeros].concat().windows(4) {
        if let Ok(four) = <[u8; 4]>::try_from(four) {
            add(u32::from_le_bytes(four));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A program of one function and one piece of data, as the specification lays it out.
    fn program(code: &[u8], data: &[u8]) -> Vec<u8> {
        let section = |id: u8, content: &[u8]| [&[id, content.len() as u8], content].concat();
        let body = [&[0], code, &[0x1a, 0x0b]].concat();
        [
            b"\0asm\x01\0\0\0".to_vec(),
            section(1, &[1, 0x60, 0, 0]),
            section(3, &[1, 0]),
            section(5, &[1, 0, 1]),
            section(10, &[&[1, body.len() as u8], body.as_slice()].concat()),
            section(11, &[&[1, 0, 0x41, 0, 0x0b, data.len() as u8], data].concat()),
        ]
        .concat()
    }

    #[test]
    fn numbers_are_found_wherever_they_stand() {
        let number = word::FIRST + 0xa_bc00;
        let leb = |mut value: u64| {
            let mut out = Vec::new();
            while value >= 0x40 {
                out.push(value as u8 & 0x7f | 0x80);
                value >>= 7;
            }
            out.push(value as u8);
            out
        };
        let code = |opcode: u8, value: u64| [&[opcode], leb(value).as_slice()].concat();
        let nothing = code(0x41, 5);
        let four = number.to_le_bytes();
        for (what, code, data) in [
            ("data", nothing.clone(), [&[1, 2, 3], four.as_slice(), &[4]].concat()),
            ("data without zeros at its ends", nothing.clone(), four[1..3].to_vec()),
            ("i32.const", code(0x41, number.into()), Vec::new()),
            ("i64.const", code(0x42, u64::from(number) << 32 | 0x12_3456), Vec::new()),
        ] {
            assert!(numbers(&program(&code, &data)).unwrap().contains(&number), "{what}");
        }
        assert!(numbers(&program(&nothing, &[0; 16])).unwrap().is_empty());
        assert!(numbers(b"no program").is_err());
    }

    #[test]
    fn every_language_has_every_text() {
        let all = read().unwrap();
        assert!(all.len() >= 4);
        assert!(all.iter().all(|spoken| spoken.table.len() == all[0].table.len()));
    }
}
