//! The pictures of previews: what a messenger or a network shows of a link, one for each page and language, drawn without a browser.

mod card;
mod drawing;
mod fonts;
mod letters;
mod palette;

use super::texts::Spoken;
use crate::paths;
use anyhow::{Context, Result};
use card::Card;
use deskmath::route::Route;
use deskmath::site;
use deskmath::site::Page;
use drawing::Drawing;
use fonts::Fonts;
use std::fs;
use std::path::Path;

pub use drawing::{HEIGHT, WIDTH};

/// The folder of the pictures.
pub const FOLDER: &str = "og";

/// The name of the picture of a page without its ending; pages that show nothing of their own have that of home.
fn name(page: &Page) -> &str {
    match Route::of_path(&page.path) {
        Route::Home | Route::Saved | Route::Embed | Route::NotFound => "home",
        Route::Survey | Route::Log | Route::Calculator(_) => &page.path,
    }
}

/// Whether a page has a picture of its own, or shares that of home, which home brings.
fn has_its_own(page: &Page) -> bool {
    page.path.is_empty() || name(page) != "home"
}

/// The path of the picture of a page, with a slash in front.
pub fn path(tag: &str, page: &Page) -> String {
    format!("/{FOLDER}/{tag}/{}.png", name(page))
}

/// What a picture shows, for those who do not see it. In the language that is spoken.
pub fn words(page: &Page) -> String {
    Card::of(page).words()
}

/// Draws the pictures of all languages, and says how many bytes they are.
pub fn write(dist: &Path, languages: &[Spoken]) -> Result<u64> {
    let fonts = Fonts::installed();
    let sheet = fs::read_to_string(paths::root().join("style/tokens.css")).context("style/tokens.css")?;
    let mut total = 0;
    for spoken in languages {
        fs::create_dir_all(dist.join(FOLDER).join(spoken.language.tag))?;
        let _aloud = spoken.aloud();
        for page in site::pages() {
            let path = path(spoken.language.tag, &page);
            let file = dist.join(path.trim_start_matches('/'));
            if has_its_own(&page) {
                let picture = Drawing::new(&fonts, spoken.language.tag, &sheet)?.picture(&Card::of(&page));
                let bytes = palette::png(&picture.with_context(|| path.clone())?)?;
                total += bytes.len() as u64;
                fs::write(file, bytes)?;
            }
        }
    }
    Ok(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_has_a_picture() {
        let drawn: Vec<String> =
            site::pages().iter().filter(|page| has_its_own(page)).map(|page| path("el", page)).collect();
        assert!(site::pages().iter().all(|page| drawn.contains(&path("el", page))));
        assert_eq!((drawn[0].as_str(), drawn.len()), ("/og/el/home.png", site::pages().len() - 2));
    }
}
