//! What `cargo xtask new-metric` has marked, and nobody has written yet.

use crate::new_metric::MARK;
use anyhow::{Context, Result};
use deskmath::language;
use std::fs;
use std::path::Path;
use translations::Text;

/// The texts of the product that are marked, a line for each.
pub fn texts(all: &[Text]) -> Vec<String> {
    let marked = all.iter().filter(|text| text.english.starts_with(MARK));
    marked.map(|text| format!("en: not written: {}: {:?}", text.id, text.english)).collect()
}

/// The articles with marked lines, a line for each.
pub fn articles(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for language in language::all() {
        let folder = folder.join(language.tag);
        for entry in fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
            let path = entry?.path();
            let article = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
            let marked = article.lines().filter(|line| line.starts_with(MARK)).count();
            if marked > 0 {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                found.push(format!("{}: not written: articles/{}/{name}: {marked} parts", language.tag, language.tag));
            }
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marked_texts() {
        let text = |id: &str, english: &str| Text { id: id.to_owned(), english: english.to_owned() };
        let all = [text("metrics/a/title", "To do: A"), text("metrics/a/results/b", "What is left To do: c")];
        assert_eq!(texts(&all), ["en: not written: metrics/a/title: \"To do: A\""]);
    }

    #[test]
    fn marked_articles() {
        let folder = std::env::temp_dir().join(format!("xtask-unwritten-{}", std::process::id()));
        for language in language::all() {
            fs::create_dir_all(folder.join(language.tag)).unwrap();
            fs::write(folder.join(language.tag).join("done.md"), "## A\n\nNothing is left.\n").unwrap();
        }
        fs::write(folder.join("el/new.md"), "## A\n\nTo do: …\n\n## B\n\nTo do: …\n").unwrap();
        assert_eq!(articles(&folder).unwrap(), ["el: not written: articles/el/new.md: 2 parts"]);
        fs::remove_dir_all(&folder).unwrap();
    }
}
