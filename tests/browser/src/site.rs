//! The pages of the site, as the build wrote them.

use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// A page with a file of its own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Page {
    /// Its address: `/`, `/nps`, ….
    pub path: String,
    /// What its file says in `<title>`.
    pub title: String,
    /// The tag of its language.
    pub language: String,
}

impl Page {
    /// A name for tests and files.
    pub fn name(&self) -> String {
        let name = self.path.trim_matches('/').replace('/', "-");
        if name.is_empty() { "home".to_owned() } else { name }
    }

    /// Its path within its language: empty for home.
    pub fn below_language(&self) -> &str {
        let path = self.path.trim_matches('/');
        path.strip_prefix(&self.language).map_or(path, |rest| rest.trim_start_matches('/'))
    }
}

/// Every `index.html` below `dist` in English, home first; those for frames have flows of their own.
pub fn pages(dist: &Path) -> Result<Vec<Page>> {
    Ok(all(dist)?.into_iter().filter(|page| page.language == "en").collect())
}

/// The same in the other languages.
pub fn in_other_languages(dist: &Path) -> Result<Vec<Page>> {
    Ok(all(dist)?.into_iter().filter(|page| page.language != "en").collect())
}

fn all(dist: &Path) -> Result<Vec<Page>> {
    let mut pages = Vec::new();
    collect(dist, "/", &mut pages)?;
    pages.sort();
    Ok(pages)
}

fn collect(folder: &Path, path: &str, pages: &mut Vec<Page>) -> Result<()> {
    if let Ok(html) = fs::read_to_string(folder.join("index.html")) {
        let title = html.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>"));
        let title = title.with_context(|| format!("the page {path} has no title"))?.0;
        let language = html.split_once("<html lang=\"").and_then(|(_, rest)| rest.split_once('"'));
        let language = language.with_context(|| format!("the page {path} names no language"))?.0.to_owned();
        pages.push(Page { path: path.to_owned(), title: unescape(title), language });
    }
    for entry in fs::read_dir(folder).with_context(|| format!("{} is missing; build first", folder.display()))? {
        let entry = entry?.path();
        let name = entry.file_name().unwrap_or_default().to_string_lossy().into_owned();
        // The page on which one makes a frame, but not the frames.
        if entry.is_dir() && !path.ends_with("/embed") {
            collect(&entry, &format!("{}/{name}", path.trim_end_matches('/')), pages)?;
        }
    }
    Ok(())
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&").trim().to_owned()
}
