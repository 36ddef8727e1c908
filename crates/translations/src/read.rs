//! The files of a language.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fmt, fs, io};

use toml::{Table, Value};

use crate::{Translation, Translations};

/// What is wrong with a file that it cannot be read as translations.
#[derive(Debug)]
pub struct Unreadable {
    file: PathBuf,
    why: String,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "{}: {}", self.file.display(), self.why)
    }
}

impl std::error::Error for Unreadable {}

impl Translations {
    /// Reads all files of a language: `<folder>/<names>/<file>.toml`. Files in the folder itself are no translations.
    ///
    /// # Errors
    /// A file or folder cannot be read, or a file is not what the documentation of the crate says.
    pub fn read(folder: &Path) -> Result<Self, Unreadable> {
        let mut texts = BTreeMap::new();
        for group in entries(folder)?.into_iter().filter(|path| path.is_dir()) {
            for file in entries(&group)?.into_iter().filter(|path| path.extension().is_some_and(|one| one == "toml")) {
                let unreadable = |why: String| Unreadable { file: file.clone(), why };
                let text = fs::read_to_string(&file).map_err(|why| unreadable(why.to_string()))?;
                let table: Table = text.parse().map_err(|why: toml::de::Error| unreadable(why.to_string()))?;
                let id = [name(&group), name(&file.with_extension(""))].join("/");
                collect(&id, table, &mut texts).map_err(unreadable)?;
            }
        }
        Ok(Self { texts })
    }
}

/// What a folder holds, in order.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, Unreadable> {
    let read = || -> io::Result<Vec<PathBuf>> { fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect() };
    let mut found = read().map_err(|why| Unreadable { file: folder.to_owned(), why: why.to_string() })?;
    found.sort();
    Ok(found)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Takes the texts out of a table: those with texts in them are translations, the others lead on.
fn collect(id: &str, table: Table, texts: &mut BTreeMap<String, Translation>) -> Result<(), String> {
    if table.values().any(Value::is_str) {
        texts.insert(
            id.to_owned(),
            translation(&table)
                .ok_or_else(|| format!("{id} has to have the texts `en` and `text`, or `same` alone"))?,
        );
        return Ok(());
    }
    for (key, value) in table {
        let id = format!("{id}/{key}");
        match value {
            Value::Table(inner) => collect(&id, inner, texts)?,
            _ => return Err(format!("{id} is no text")),
        }
    }
    Ok(())
}

fn translation(table: &Table) -> Option<Translation> {
    let text = |key: &str| table.get(key).and_then(Value::as_str).map(str::to_owned);
    match (table.len(), text("en"), text("text"), text("same")) {
        (2, Some(english), Some(text), None) => Some(Translation { english, text, same: false }),
        (1, None, None, Some(text)) => Some(Translation { english: text.clone(), text, same: true }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Result<Vec<(String, Translation)>, String> {
        let mut texts = BTreeMap::new();
        collect("metrics/nps", text.parse().unwrap(), &mut texts)?;
        Ok(texts.into_iter().collect())
    }

    #[test]
    fn texts_stand_at_their_places() {
        let found = of("title.same = \"NPS\"\n[inputs.a]\nlabel.en = \"A\"\nlabel.text = \"Α\"\n[results]\n7.en = \"b\"\n7.text = \"\"")
            .unwrap();
        let expected = [
            ("metrics/nps/inputs/a/label", "A", "Α", false),
            ("metrics/nps/results/7", "b", "", false),
            ("metrics/nps/title", "NPS", "NPS", true),
        ];
        let expected = expected.map(|(id, english, text, same)| {
            (id.to_owned(), Translation { english: english.to_owned(), text: text.to_owned(), same })
        });
        assert_eq!(found, expected);
    }

    #[test]
    fn half_a_translation_is_refused() {
        for text in [
            "a.en = \"A\"",
            "a.text = \"A\"",
            "a.same = \"A\"\na.en = \"A\"",
            "a = \"A\"",
            "a.en = \"A\"\na.text = 1",
            "a = 1",
        ] {
            assert!(of(text).is_err(), "{text}");
        }
    }
}
