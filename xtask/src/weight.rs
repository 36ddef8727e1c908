//! What a first visit of a calculator page costs over the wire, in brotli as a good host sends it.

use crate::paths;
use anyhow::{Context, Result, ensure};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::Path;

/// The page that is weighed.
const PAGE: &str = "nps/index.html";

/// The most it may weigh, in bytes of brotli.
const LIMIT: usize = 150_000;

/// What a page names and loads only when it is idle, or when somebody opens the share panel.
const LATER: [&str; 2] = ["later-", "share-"];

/// Weighs the page of the release build, prints the table and refuses what is too heavy.
pub fn check() -> Result<()> {
    let parts = parts_of_page(&paths::dist())?;
    println!("\nfirst visit of /nps{:>26}{:>12}", "bytes", "brotli");
    let mut total = 0;
    for (name, bytes) in &parts {
        let squeezed = brotli(bytes)?;
        total += squeezed;
        println!("  {name:<32}{:>11}{squeezed:>12}", bytes.len());
    }
    println!("  {:<43}{total:>12}  of at most {LIMIT}", "together");
    ensure!(
        parts.keys().any(|name| has_extension(name, "wasm")),
        "no wasm among the parts: the page's references were not found"
    );
    ensure!(total <= LIMIT, "a first visit weighs {total} bytes, {} more than it may", total - LIMIT);
    Ok(())
}

/// The page and everything that it, or a style sheet or script of it, refers to; the worker and other pages are not loaded with it.
fn parts_of_page(dist: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = Vec::new();
    list(dist, dist, &mut files)?;
    let mut parts = BTreeMap::new();
    let mut waiting = BTreeSet::from([PAGE.to_owned()]);
    while let Some(name) = waiting.pop_first() {
        let bytes = fs::read(dist.join(&name)).with_context(|| format!("dist/{name} is missing; build first"))?;
        let refers = ["html", "css", "js", "mjs"].iter().any(|extension| has_extension(&name, extension));
        if refers {
            let text = String::from_utf8_lossy(&bytes);
            waiting.extend(
                files.iter().filter(|file| !parts.contains_key(*file) && **file != name && names(&text, file)).cloned(),
            );
        }
        parts.insert(name, bytes);
    }
    Ok(parts)
}

/// The files below `dist` that a page can refer to, as paths with slashes. `later-….js` is loaded once the page is live and idle: a browser test sees to
/// it.
fn list(dist: &Path, folder: &Path, files: &mut Vec<String>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.strip_prefix(dist)?.to_string_lossy().replace('\\', "/");
        if path.is_dir() {
            // Pictures of previews are for networks and messengers.
            if !name.starts_with("worker-") && name != "og" {
                list(dist, &path, files)?;
            }
        } else if !has_extension(&name, "html") && !LATER.iter().any(|later| name.starts_with(later)) {
            files.push(name);
        }
    }
    Ok(())
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
    fn pictures_of_previews_are_not_loaded() {
        let dist = std::env::temp_dir().join(format!("xtask-weight-{}", std::process::id()));
        for (file, text) in
            [(PAGE, "<meta content=\"/og/el/nps.png\"><img src=\"/a.png\">"), ("og/el/nps.png", "1"), ("a.png", "2")]
        {
            fs::create_dir_all(dist.join(file).parent().unwrap()).unwrap();
            fs::write(dist.join(file), text).unwrap();
        }
        assert_eq!(parts_of_page(&dist).unwrap().into_keys().collect::<Vec<_>>(), ["a.png", PAGE]);
        fs::remove_dir_all(&dist).unwrap();
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
