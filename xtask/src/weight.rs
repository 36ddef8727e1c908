//! What a first visit of a page costs over the wire, in brotli as a good host sends it.

use crate::paths;
use anyhow::{Context, Result, ensure};
use deskmath::language;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// The page whose parts are listed.
const PAGE: &str = "nps/index.html";

/// The most that a page may weigh, in bytes of brotli. Few come near: the first page, on which one calculator stands whole beside the search of all
/// others, and the scorecard, whose page holds the texts of every calculator on offer.
const LIMIT: usize = 195_000;

/// What a page names and loads only when it is idle, when somebody touches it, or when somebody opens the share panel.
const LATER: [&str; 3] = ["later-", "share-", "-later-"];

/// Weighs every page of the release build, prints the parts of one and the heaviest of each language, and refuses what is too heavy.
pub fn check() -> Result<()> {
    let mut site = Dist::new(paths::dist())?;
    println!("\nfirst visit of /nps{:>26}{:>12}", "bytes", "brotli");
    for name in site.parts_of_page(PAGE)? {
        let part = site.part(&name)?;
        println!("  {name:<32}{:>11}{:>12}", part.bytes, part.brotli);
    }
    println!("  {:<43}{:>12}  of at most {LIMIT}", "together", site.weight(PAGE)?);
    println!("the heaviest page of each language");
    let mut too_heavy = Vec::new();
    for language in language::all() {
        let pages = site.pages.iter().filter(|page| language_of(page) == language.tag);
        let mut weights = Vec::new();
        for page in pages.cloned().collect::<Vec<String>>() {
            weights.push((site.weight(&page)?, page));
        }
        weights.sort_unstable();
        let (heaviest, page) = weights.last().with_context(|| format!("no page is in {}", language.name))?;
        println!("  {page:<43}{heaviest:>12}");
        too_heavy.extend(weights.into_iter().filter(|(weight, _)| *weight > LIMIT));
    }
    let told: Vec<String> = too_heavy.iter().map(|(weight, page)| format!("{page} ({weight} bytes)")).collect();
    ensure!(told.is_empty(), "more than {LIMIT} bytes on a first visit of {}", told.join(", "));
    Ok(())
}

/// The language of a page, by its path.
fn language_of(page: &str) -> &str {
    let folder = page.split('/').next().unwrap_or_default();
    language::all().find(|language| language.tag == folder).map_or("en", |language| language.tag)
}

/// The files of a build, weighed as they are asked for: pages share most of theirs.
struct Dist {
    folder: PathBuf,
    /// What a page can refer to, as paths with slashes.
    files: Vec<String>,
    /// The pages that are visited, those for frames apart.
    pages: Vec<String>,
    parts: BTreeMap<String, Part>,
}

/// A file of a build.
#[derive(Clone)]
struct Part {
    bytes: usize,
    brotli: usize,
    /// The files that it refers to.
    refers: Vec<String>,
}

impl Dist {
    fn new(folder: PathBuf) -> Result<Self> {
        let mut dist = Self { folder, files: Vec::new(), pages: Vec::new(), parts: BTreeMap::new() };
        dist.list(&dist.folder.clone())?;
        Ok(dist)
    }

    /// Files that wait (`LATER`) are left out: a browser test sees to it that they do.
    fn list(&mut self, folder: &Path) -> Result<()> {
        for entry in fs::read_dir(folder).context("dist/ is missing; build first")? {
            let path = entry?.path();
            let name = path.strip_prefix(&self.folder)?.to_string_lossy().replace('\\', "/");
            if path.is_dir() {
                // Pictures of previews are for networks and messengers.
                if !name.starts_with("worker-") && name != "og" && !name.ends_with("oembed") && !is_for_frames(&name) {
                    self.list(&path)?;
                }
            } else if name.ends_with("/index.html") || name == "index.html" {
                self.pages.push(name);
            } else if !has_extension(&name, "html")
                && !LATER
                    .iter()
                    .any(|later| name.starts_with(later) || (later.starts_with('-') && name.contains(later)))
            {
                self.files.push(name);
            }
        }
        Ok(())
    }

    fn part(&mut self, name: &str) -> Result<Part> {
        if let Some(part) = self.parts.get(name) {
            return Ok(part.clone());
        }
        let bytes = fs::read(self.folder.join(name)).with_context(|| format!("dist/{name} is missing; build first"))?;
        let mut refers = Vec::new();
        if ["html", "css", "js", "mjs"].iter().any(|extension| has_extension(name, extension)) {
            let text = String::from_utf8_lossy(&bytes);
            refers.extend(self.files.iter().filter(|file| *file != name && names(&text, file)).cloned());
        }
        let part = Part { bytes: bytes.len(), brotli: brotli(&bytes)?, refers };
        self.parts.insert(name.to_owned(), part.clone());
        Ok(part)
    }

    /// The page and everything that it, or a style sheet or script of it, refers to; the workers and other pages are not loaded with it.
    fn parts_of_page(&mut self, page: &str) -> Result<BTreeSet<String>> {
        let mut parts = BTreeSet::new();
        let mut waiting = vec![page.to_owned()];
        while let Some(name) = waiting.pop() {
            if parts.insert(name.clone()) {
                waiting.extend(self.part(&name)?.refers);
            }
        }
        ensure!(parts.iter().any(|name| has_extension(name, "wasm")), "{page} refers to no wasm");
        Ok(parts)
    }

    fn weight(&mut self, page: &str) -> Result<usize> {
        let parts = self.parts_of_page(page)?;
        parts.iter().map(|name| self.part(name).map(|part| part.brotli)).sum()
    }
}

/// Whether a text names a file: its last part between a quote, a slash or a bracket and the like. One too many is counted rather than
/// one too few.
fn names(text: &str, file: &str) -> bool {
    let last = file.rsplit('/').next().unwrap_or(file);
    text.match_indices(last).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + last.len()..).and_then(|after| after.chars().next());
        before.is_none_or(|character| "\"'`/(=".contains(character))
            && after.is_none_or(|character| "\"'`)?# >".contains(character))
    })
}

/// Whether a folder is that of a calculator for frames, which is visited from elsewhere: `embed/nps`, `el/embed/nps`.
fn is_for_frames(folder: &str) -> bool {
    folder.rsplit_once('/').is_some_and(|(above, _)| above.split('/').next_back() == Some("embed"))
}

fn has_extension(name: &str, extension: &str) -> bool {
    Path::new(name).extension().is_some_and(|found| found == extension)
}

/// The size in brotli at its highest quality.
fn brotli(bytes: &[u8]) -> Result<usize> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 24);
    writer.write_all(bytes)?;
    Ok(writer.into_inner().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_weighs_what_it_refers_to() {
        let folder = std::env::temp_dir().join(format!("xtask-weight-{}", std::process::id()));
        for (file, text) in [
            ("el/nps/index.html", "<meta content=\"/og/el/nps.png\"><script src=\"/a.js\">"),
            ("embed/nps/index.html", ""),
            ("oembed/nps.json", ""),
            ("el/embed/index.html", ""),
            ("a.js", "fetch('a.wasm')"),
            ("a.wasm", "1"),
            ("b.wasm", "2"),
            ("og/el/nps.png", "3"),
        ] {
            fs::create_dir_all(folder.join(file).parent().unwrap()).unwrap();
            fs::write(folder.join(file), text).unwrap();
        }
        let mut dist = Dist::new(folder.clone()).unwrap();
        dist.pages.sort();
        assert_eq!(dist.pages, ["el/embed/index.html", "el/nps/index.html"]);
        assert!(!dist.files.iter().any(|file| file.contains("oembed")));
        assert_eq!(
            dist.parts_of_page("el/nps/index.html").unwrap().into_iter().collect::<Vec<_>>(),
            ["a.js", "a.wasm", "el/nps/index.html"]
        );
        assert!(dist.parts_of_page("embed/nps/index.html").is_err());
        assert_eq!((language_of("el/nps/index.html"), language_of("nps/index.html")), ("el", "en"));
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn references() {
        for (text, file, expected) in [
            ("<link href=\"/app-1.css\">", "app-1.css", true),
            ("url(fonts/a.woff2)", "fonts/a.woff2", true),
            ("import './snippets/x/inline0.js'", "snippets/x/inline0.js", true),
            ("import('/app-1.js')", "pp-1.js", false),
            ("/app-1.css.map", "app-1.css", false),
        ] {
            assert_eq!(names(text, file), expected, "{text} {file}");
        }
    }
}
