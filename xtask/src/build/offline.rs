//! The service worker: `page/sw.js` with the list of files that it keeps and the version of the site, which also goes into every page.

use super::files::hash;
use crate::paths;
use anyhow::{Context, Result, ensure};
use deskmath::language;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// The place of the version in a page.
const PLACE: &str = "<meta name=\"deskmath-build\" content=\"\">";

/// So many digits of a file's SHA-256 stand in the list: nobody attacks here, a host or a network errs.
const SUM: usize = 12;

/// Writes the version into the pages of `dist`, and `sw.js`.
pub fn write(dist: &Path) -> Result<()> {
    let mut files = Vec::new();
    list(dist, dist, &mut files)?;
    files.sort();
    let mut seed = Vec::new();
    for file in &files {
        seed.extend_from_slice(file.as_bytes());
        seed.extend_from_slice(&fs::read(dist.join(file))?);
    }
    let script = fs::read_to_string(paths::root().join("page/sw.js")).context("page/sw.js")?;
    seed.extend_from_slice(script.as_bytes());
    let version = format!("{:016x}", hash(std::iter::once(seed.as_slice())));
    for file in files.iter().filter(|file| Path::new(file).extension().is_some_and(|extension| extension == "html")) {
        let html = fs::read_to_string(dist.join(file))?;
        ensure!(html.contains(PLACE), "{file} has no {PLACE}");
        let place = PLACE.replace("\"\"", &format!("\"{version}\""));
        fs::write(dist.join(file), html.replace(PLACE, &place))?;
    }
    let kept = files.iter().filter(|file| is_kept(file)).map(|file| listed(dist, file)).collect::<Result<Vec<_>>>()?;
    let script = script.replace("{version}", &version).replace("{files}", &kept.join(" "));
    let others: Vec<&str> = language::all().map(|language| language.tag).filter(|tag| *tag != "en").collect();
    let script = script.replace("{languages}", &others.join(" "));
    ensure!(!script.contains("\"{"), "page/sw.js has a place that nobody fills");
    fs::write(dist.join("sw.js"), script)?;
    Ok(())
}

/// Pages for the frames of other sites are left out: they are visited from there, each by itself, and so is what is for those sites. Scripts read the catalogue, networks show the pictures of previews, search engines look for the rest; visitors do none of it.
fn is_kept(file: &str) -> bool {
    let below_language = language::all().find_map(|language| file.strip_prefix(language.tag)?.strip_prefix('/'));
    let path = below_language.unwrap_or(file);
    (!path.starts_with("embed/") || path == "embed/index.html")
        && !path.starts_with("oembed/")
        && !file.starts_with("og/")
        && !matches!(file, "catalogue.json" | "element.js" | ".nojekyll" | "sw.js" | "sitemap.xml" | "robots.txt")
}

/// How the service worker names a file: a page by its folder, as the app asks for it, the first one as a dot.
fn address(file: &str) -> String {
    match file.strip_suffix("index.html") {
        Some("") => ".".to_owned(),
        Some(folder) if folder.ends_with('/') => folder.to_owned(),
        _ => file.to_owned(),
    }
}

/// A file as the service worker lists it: a page by its address alone, any other with what its SHA-256 begins with.
fn listed(dist: &Path, file: &str) -> Result<String> {
    let address = address(file);
    Ok(if Path::new(file).extension().is_some_and(|extension| extension == "html") {
        address
    } else {
        let sum = Sha256::digest(fs::read(dist.join(file))?);
        let sum = format!("{sum:x}");
        format!("{address}={}", sum.get(..SUM).unwrap_or(&sum))
    })
}

/// The files below `dist` as paths with slashes.
fn list(dist: &Path, folder: &Path, files: &mut Vec<String>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            list(dist, &path, files)?;
        } else {
            files.push(path.strip_prefix(dist)?.to_string_lossy().replace('\\', "/"));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        for (file, kept, expected) in [
            ("index.html", true, "."),
            ("nps/index.html", true, "nps/"),
            ("404.html", true, "404.html"),
            ("worker-1/a_bg.wasm", true, "worker-1/a_bg.wasm"),
            ("embed/nps/index.html", false, "embed/nps/"),
            ("el/embed/nps/index.html", false, "el/embed/nps/"),
            ("embed/index.html", true, "embed/"),
            ("el/embed/index.html", true, "el/embed/"),
            ("el/nps/index.html", true, "el/nps/"),
            ("el/oembed/nps.json", false, "el/oembed/nps.json"),
            ("og/el/nps.png", false, "og/el/nps.png"),
            ("robots.txt", false, "robots.txt"),
            ("catalogue.json", false, "catalogue.json"),
        ] {
            assert_eq!((is_kept(file), address(file).as_str()), (kept, expected), "{file}");
        }
    }

    /// Every change of the site is another version, and each page knows its own.
    #[test]
    fn the_version_follows_the_files() {
        let dist = std::env::temp_dir().join(format!("xtask-offline-{}", std::process::id()));
        let version = |text: &str| {
            fs::create_dir_all(dist.join("nps")).unwrap();
            let page = format!("<head>{PLACE}</head>");
            fs::write(dist.join("index.html"), &page).unwrap();
            fs::write(dist.join("nps/index.html"), page).unwrap();
            fs::write(dist.join("a.js"), text).unwrap();
            write(&dist).unwrap();
            let script = fs::read_to_string(dist.join("sw.js")).unwrap();
            let found = script.split("VERSION = \"").nth(1).unwrap().split('"').next().unwrap().to_owned();
            for page in ["index.html", "nps/index.html"] {
                assert!(fs::read_to_string(dist.join(page)).unwrap().contains(&found));
            }
            let sum = if text == "1" { "6b86b273ff34" } else { "d4735e3a265e" };
            assert!(script.contains(&format!("\"a.js={sum} . nps/\"")), "{script}");
            fs::remove_dir_all(&dist).unwrap();
            found
        };
        let first = version("1");
        assert_eq!(version("1"), first);
        assert_ne!(version("2"), first);
    }
}
