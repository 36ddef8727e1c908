//! The texts of the other languages say the same as the English ones, and every article stands in every language.
#![allow(clippy::expect_used, reason = "a test may fail by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

use deskmath::words;
use translations::{Text, Translations, numbers};

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

/// What nobody has translated yet waits: `cargo xtask texts` lists it, and a release refuses it.
#[test]
fn no_translation_is_wrong() {
    let texts: Vec<Text> =
        words::all().into_iter().map(|words::Text { id, english, .. }| Text { id, english }).collect();
    let mut mistakes = Vec::new();
    for folder in languages() {
        let language = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let translations = Translations::read(&folder).expect("files of texts");
        let problems = translations.problems(&texts);
        let to_do = problems.iter().filter(|problem| problem.is_to_do()).count();
        println!("{language}: {to_do} texts to do of {}", texts.len());
        mistakes.extend(problems.iter().filter(|one| !one.is_to_do()).map(|problem| format!("{language}: {problem}")));
    }
    assert!(mistakes.is_empty(), "{} mistakes\n{}", mistakes.len(), mistakes.join("\n"));
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
