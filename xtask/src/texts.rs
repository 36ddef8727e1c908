//! `cargo xtask texts`: what is missing, stale or wrong in the translations, what of a new metric nobody has written, and the files with every text in its
//! place.

mod unwritten;

use crate::{options::Options, paths};
use anyhow::{Context, Result, ensure};
use deskmath::language::{self, Language};
use deskmath::words;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;
use translations::{Text, Translations};

pub fn command(mut options: Options) -> Result<ExitCode> {
    let write = options.flag("--write");
    options.finish()?;
    if write {
        for language in others() {
            put_in_order(language)?;
        }
    }
    let problems = problems()?;
    for problem in &problems {
        println!("{problem}");
    }
    println!("{} texts in {} languages besides English: {} problems", all().len(), others().count(), problems.len());
    Ok(if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Refuses what no release may have: a text that is missing, stale or wrong in a language, or that nobody has written.
pub fn refuse_unfinished() -> Result<()> {
    let problems = problems()?;
    if let Some(problem) = problems.first() {
        anyhow::bail!("{} texts are to do, such as {problem}; `cargo xtask texts` lists them", problems.len());
    }
    Ok(())
}

/// Says how much is to do, which is no hindrance while one works. The texts are shown as they were, or in English.
pub fn warn_of_unfinished() -> Result<()> {
    let problems = problems()?;
    if !problems.is_empty() {
        println!("warning: {} texts are to do before a release; `cargo xtask texts` lists them", problems.len());
    }
    Ok(())
}

/// Every text of the product.
pub fn all() -> Vec<Text> {
    words::all().into_iter().map(|words::Text { id, english, .. }| Text { id, english }).collect()
}

/// The translations of a language; none for English.
pub fn translations(language: Language) -> Result<Translations> {
    if language == Language::ENGLISH {
        return Ok(Translations::default());
    }
    Translations::read(&folder(language)).with_context(|| format!("locales/{}", language.tag))
}

fn others() -> impl Iterator<Item = Language> {
    language::all().filter(|language| *language != Language::ENGLISH)
}

fn folder(language: Language) -> PathBuf {
    paths::root().join("locales").join(language.tag)
}

/// What is to do, each in a line that begins with its language.
fn problems() -> Result<Vec<String>> {
    let all = all();
    let mut found = unwritten::texts(&all);
    found.extend(unwritten::articles(&paths::root().join("articles"))?);
    for language in others() {
        let problems = translations(language)?.problems(&all);
        found.extend(problems.iter().map(|problem| format!("{}: {problem}", language.tag)));
    }
    Ok(found)
}

/// Writes the files of a language anew, with every text in its place, and removes those without any. Texts that are left over go.
fn put_in_order(language: Language) -> Result<()> {
    let files = translations(language)?.files(&all());
    for group in ["metrics", "site"] {
        let group = folder(language).join(group);
        for entry in fs::read_dir(&group).with_context(|| group.display().to_string())? {
            let path = entry?.path();
            let name = path.strip_prefix(folder(language))?.to_string_lossy().into_owned();
            ensure!(path.extension().is_some_and(|one| one == "toml"), "{name} is no file of texts");
            if !files.contains_key(&name) {
                fs::remove_file(&path)?;
            }
        }
    }
    for (name, text) in files {
        let path = folder(language).join(name);
        if fs::read_to_string(&path).is_ok_and(|known| known == text) {
            continue;
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, text)?;
    }
    Ok(())
}
