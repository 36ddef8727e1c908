//! The texts of the other languages: `locales/<language>/*.toml` and `articles/<language>/*.md` cover every English text, and say the same.
#![allow(clippy::expect_used, reason = "a test may fail by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use toml::{Table, Value};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files of a folder with this extension, in order.
fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()));
    let mut found: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|e| e == extension)).collect();
    found.sort();
    found
}

/// The folders of languages.
fn languages() -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(root().join("locales"))
        .expect("locales/ is there")
        .map(|entry| entry.expect("it can be listed").path())
        .filter(|path| path.is_dir())
        .collect();
    found.sort();
    found
}

/// What `"English" = "translation"` lines say, and what is wrong with the files themselves.
fn texts_of(folder: &Path, problems: &mut Vec<String>) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    for path in files(folder, "toml") {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if name == "same.toml" || name == "language.toml" {
            continue;
        }
        let table: Table = match fs::read_to_string(&path).expect("a text file").parse() {
            Ok(table) => table,
            Err(why) => {
                problems.push(format!("{name}: {why}"));
                continue;
            }
        };
        for (english, value) in table {
            let Value::String(translated) = value else {
                problems.push(format!("{name}: {english:?} is no text"));
                continue;
            };
            if texts.insert(english.clone(), translated).is_some() {
                problems.push(format!("{name}: {english:?} stands in another file too"));
            }
        }
    }
    texts
}

/// The texts that may be the same as in English: names and abbreviations.
fn same(folder: &Path) -> BTreeSet<String> {
    let table: Table = fs::read_to_string(folder.join("same.toml")).unwrap_or_default().parse().expect("same.toml");
    let list = table.get("same").and_then(Value::as_array).cloned().unwrap_or_default();
    list.into_iter().filter_map(|value| value.as_str().map(str::to_owned)).collect()
}

/// The numbers of a text as bare digits, so that `1,234.5` and `1.234,5` are the same.
fn numbers(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut current = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c.is_ascii_digit() {
            current.push(c);
            continue;
        }
        let grouping = matches!(c, '.' | ',' | '\u{a0}' | '\u{202f}');
        let goes_on = grouping && chars.peek().is_some_and(char::is_ascii_digit);
        if !goes_on && !current.is_empty() {
            found.push(std::mem::take(&mut current));
        }
    }
    found.extend(Some(current).filter(|last| !last.is_empty()));
    found.sort();
    found
}

/// The names in braces.
fn placeholders(text: &str) -> Vec<&str> {
    let mut names: Vec<&str> =
        text.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name).collect();
    names.sort_unstable();
    names
}

#[test]
fn every_text_stands_in_every_language() {
    let english: BTreeSet<String> = deskmath::words::all().into_iter().map(|(_, text)| text).collect();
    let mut problems = Vec::new();
    for folder in languages() {
        let language = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let mut found = Vec::new();
        let texts = texts_of(&folder, &mut found);
        let same = same(&folder);
        found.extend(english.iter().filter(|text| !texts.contains_key(*text)).map(|text| format!("missing: {text:?}")));
        for (text, translated) in &texts {
            if !english.contains(text) {
                found.push(format!("left over: {text:?}"));
            } else if translated.trim().is_empty() {
                found.push(format!("empty: {text:?}"));
            } else if translated == text && !same.contains(text) {
                found.push(format!("as in English: {text:?} (if it is a name, put it into same.toml)"));
            } else if placeholders(text) != placeholders(translated) {
                found.push(format!("other values: {text:?} → {translated:?}"));
            } else if !text.contains(" | ") && numbers(text) != numbers(translated) {
                found.push(format!("other numbers: {text:?} → {translated:?}"));
            }
        }
        found.extend(
            same.iter()
                .filter(|text| texts.get(*text) != Some(*text))
                .map(|text| format!("not the same, but in same.toml: {text:?}")),
        );
        problems.extend(found.into_iter().map(|problem| format!("{language}: {problem}")));
    }
    assert!(problems.is_empty(), "{} problems\n{}", problems.len(), problems.join("\n"));
}

#[test]
fn every_article_stands_in_every_language() {
    let mut problems = Vec::new();
    let english = files(&root().join("articles/en"), "md");
    for folder in languages() {
        let language = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let articles = root().join("articles").join(&language);
        for path in &english {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let original = fs::read_to_string(path).expect("a text file");
            let Ok(translated) = fs::read_to_string(articles.join(&name)) else {
                problems.push(format!("{language}/{name}: missing"));
                continue;
            };
            let count = |text: &str, mark: &str| text.lines().filter(|line| line.starts_with(mark)).count();
            for mark in ["## ", "- ", "|", "```"] {
                let (one, other) = (count(&original, mark), count(&translated, mark));
                if one != other {
                    problems.push(format!("{language}/{name}: {other} lines with {mark:?} in place of {one}"));
                }
            }
            let (mut one, mut other) = (numbers(&original), numbers(&translated));
            let both: Vec<String> = one.iter().filter(|number| other.contains(number)).cloned().collect();
            one.retain(|number| !both.contains(number));
            other.retain(|number| !both.contains(number));
            if !one.is_empty() || !other.is_empty() {
                problems.push(format!("{language}/{name}: numbers {one:?} became {other:?}"));
            }
        }
        for path in files(&articles, "md") {
            if !english.iter().any(|known| known.file_name() == path.file_name()) {
                problems.push(format!("{language}: {} is left over", path.display()));
            }
        }
    }
    assert!(problems.is_empty(), "{} problems\n{}", problems.len(), problems.join("\n"));
}

#[test]
fn numbers_are_compared_without_their_marks() {
    assert_eq!(numbers("1,234.5 of 10 %, a1."), numbers("10 % από 1.234,5, a1"));
    assert_ne!(numbers("9.1"), numbers("9,2"));
}
