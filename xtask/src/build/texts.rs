//! The texts of each language: read from `locales/`, and written into a file for each program, and into each page those of its own metric. Which ones is
//! declared in `deskmath::words::programs`.

use super::files::{hash, shown};
use crate::{paths, texts};
use anyhow::{Context, Result, anyhow, ensure};
use deskmath::language::{self, Language};
use deskmath::route::Route;
use deskmath::word::{self, Word};
use deskmath::words::Text;
use deskmath::words::programs::{self, Program};
use std::fs;
use std::path::Path;
use translations::Translations;

/// The attributes of the block of data with the texts of a page; no browser runs it.
pub const BLOCK: &str = "type=\"text/plain\" id=\"texts\"";

/// A language with all its texts.
#[derive(Clone, Debug)]
pub struct Spoken {
    pub language: Language,
    /// All texts: what the build speaks.
    pub table: word::Spoken,
    /// Language and country as previews of links name them: `el_GR`.
    pub locale: &'static str,
    translations: Translations,
}

impl Spoken {
    /// What a text is in this language.
    pub fn say(&self, word: Word) -> &'static str {
        word::spoken(Some(self.table), || word.text())
    }

    /// Texts are in this language until what it gives is dropped.
    pub fn aloud(&self) -> word::Speaking {
        word::Speaking::new(Some(self.table))
    }

    /// The texts of metrics for a page, as a block of data in its file; nothing where it needs none.
    pub fn block(&self, path: &str) -> Result<String> {
        let texts = programs::on_page(Route::of_path(path));
        let texts = programs::page_texts(&texts, &|text| self.translated(text)).map_err(|why| anyhow!(why))?;
        let lines = texts.lines();
        ensure!(!lines.contains('<'), "a text of /{path} has a <, which ends its block");
        Ok(if lines.is_empty() { String::new() } else { format!("<script {BLOCK}>\n{lines}</script>") })
    }

    /// Writes what a program speaks, and gives the name of the file.
    pub fn write(&self, dist: &Path, program: &Program) -> Result<String> {
        let bytes = program.spoken(&|text| self.translated(text)).map_err(|why| anyhow!(why))?.bytes();
        // The program looks whether it was given this very file.
        let hash = shown(hash(std::iter::once(bytes.as_slice())));
        let file = format!("text-{}-{}-{hash}.txt", self.language.tag, program.name);
        fs::write(dist.join(&file), bytes)?;
        Ok(file)
    }

    /// A text in this language; in English where nobody has translated it.
    fn translated(&self, text: &Text) -> String {
        self.translations.get(&text.id).unwrap_or(&text.english).to_owned()
    }
}

/// Every language with its texts, English first.
pub fn read() -> Result<Vec<Spoken>> {
    language::all()
        .map(|language| {
            let translations = texts::translations(language)?;
            let spoken = |text: &Text| translations.get(&text.id).unwrap_or(&text.english).to_owned();
            let table =
                programs::WHOLE.spoken(&spoken).map_err(|why| anyhow!(why)).with_context(|| language.tag.to_owned())?;
            Ok(Spoken { language, table, locale: locale(language)?, translations })
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

#[cfg(test)]
mod tests {
    use super::*;
    use deskmath::words::{self, programs::PAGE};

    #[test]
    fn a_page_and_its_program_have_their_texts() {
        let all = read().unwrap();
        assert!(all.len() >= 4);
        let dist = std::env::temp_dir().join(format!("xtask-texts-{}", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        for (spoken, save, promoters) in [(&all[0], "Save", "Promoters"), (&all[1], "Αποθήκευση", "Υποστηρικτές")]
        {
            assert_eq!(spoken.say(words::ACTION_SAVE), save);
            let block = spoken.block("embed/nps").unwrap();
            assert!(block.contains(&format!(" {promoters}\n")) && block.ends_with("</script>"), "{block}");
            assert_eq!(spoken.block("404").unwrap(), "");
            let file = spoken.write(&dist, &PAGE).unwrap();
            assert!(file.starts_with(&format!("text-{}-page-", spoken.language.tag)), "{file}");
            assert!(word::Spoken::read(fs::read(dist.join(&file)).unwrap()).is_some());
        }
        fs::remove_dir_all(&dist).unwrap();
    }
}
