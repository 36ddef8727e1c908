//! What a browser asks for to put the site on a home screen: the manifest and the icons of `page/icons/`.

use super::texts::Spoken;
use crate::paths;
use anyhow::{Context, Result};
use deskmath::language::Language;
use deskmath::route::Route;
use deskmath::words;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// The manifest, beside the first page of its language.
const FILE: &str = "manifest.webmanifest";

/// The pages that a long press on the icon offers.
const SHORTCUTS: [&str; 3] = ["nps", "csat", "survey"];

/// Writes the icons and a manifest for each language into `dist`.
pub fn write(dist: &Path, languages: &[Spoken]) -> Result<()> {
    for spoken in languages {
        let _aloud = spoken.aloud();
        let folder = dist.join(spoken.language.path().trim_start_matches('/'));
        fs::write(folder.join(FILE), serde_json::to_string(&manifest(spoken.language))?)?;
    }
    let (from, to) = (paths::root().join("page/icons"), dist.join("icons"));
    fs::create_dir_all(&to)?;
    for entry in fs::read_dir(&from).with_context(|| format!("{} is missing", from.display()))? {
        let file = entry?.path();
        if file.extension().is_some_and(|extension| extension == "png") {
            fs::copy(&file, to.join(file.file_name().unwrap_or_default()))?;
        }
    }
    Ok(())
}

/// All addresses are relative to the manifest, so that it holds wherever the site lies. In the language that is spoken; the site is one app in all of them.
fn manifest(language: Language) -> Value {
    let root = if language == Language::ENGLISH { "./" } else { "../" };
    let icon = |file: &str, size: u32, purpose: &str| json!({ "src": format!("{root}icons/{file}.png"), "sizes": format!("{size}x{size}"), "type": "image/png", "purpose": purpose });
    let shortcut = |path: &str| {
        let title = Route::of_path(path).page().title;
        let name = title.split(" – ").next().unwrap_or_default().to_owned();
        json!({ "name": name, "url": path, "icons": [icon("icon-192", 192, "any")] })
    };
    json!({
        "name": words::SITE_NAME.text(),
        "short_name": words::SITE_NAME.text(),
        "description": words::SITE_DESCRIPTION.text(),
        "lang": language.tag,
        "id": "./",
        "start_url": "./",
        "scope": root,
        "display": "standalone",
        "background_color": "#f7f6f2",
        "theme_color": "#f7f6f2",
        "categories": ["business", "productivity"],
        "icons": [icon("icon-192", 192, "any"), icon("icon-512", 512, "any"), icon("maskable-512", 512, "maskable")],
        "shortcuts": SHORTCUTS.map(shortcut),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::files::hash;

    #[test]
    fn the_manifest_names_pages_and_icons_that_are_there() {
        let manifest = manifest(Language::ENGLISH);
        for shortcut in manifest["shortcuts"].as_array().unwrap() {
            assert!(Route::of_path(shortcut["url"].as_str().unwrap()) != Route::NotFound, "{shortcut}");
        }
        for icon in manifest["icons"].as_array().unwrap() {
            let bytes = fs::read(paths::root().join("page").join(icon["src"].as_str().unwrap())).unwrap();
            // Width and height stand at a fixed place of a PNG.
            let size = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
            assert_eq!(icon["sizes"], format!("{}x{}", size(16), size(20)), "{icon}");
        }
    }

    /// The PNGs are drawn from the SVG (`page/icons/README.md`): who changes it draws them anew.
    #[test]
    fn the_icons_are_those_of_the_drawing() {
        let drawing = fs::read(paths::root().join("style/icon.svg")).unwrap();
        assert_eq!(hash(std::iter::once(drawing.trim_ascii())), ICON, "draw page/icons/ anew, then change this number");
    }

    const ICON: u64 = 0x0cef_6477_83e9_d9cd;
}
