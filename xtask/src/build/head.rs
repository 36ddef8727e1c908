//! What stands in the head of a page for search engines, for previews of links, and for the script that opens a link in the reader's language.

use super::place::Place;
use super::preview;
use super::shell::escape;
use super::texts::Spoken;
use deskmath::language::{self, Language};
use deskmath::site::Page;
use deskmath::words::{self, units};

/// Where it goes: before the script of `page/linked.js`, which reads it.
pub const MARKER: &str = "<!--head-->";

/// How much of a description is shown.
pub const DESCRIPTION: usize = 165;

/// The path of a page in a language, as links name it.
pub fn path(language: Language, page: &str) -> String {
    format!("{}/{page}", language.path())
}

/// How wide a text is in results of a search: a Chinese character takes the place of two letters.
pub fn width(text: &str) -> usize {
    text.chars().map(|letter| if letter >= '\u{2e80}' { 2 } else { 1 }).sum()
}

/// What the page is about, for results of a search and previews. Where the page's own sentence leaves room, what holds for all of them follows. In the language
/// that is spoken.
pub fn description(page: &Page) -> String {
    let own = page.description.as_str();
    let both = units::sentences(own, words::PROMISE.text());
    if width(&both) <= DESCRIPTION { both } else { own.to_owned() }
}

/// The links to the page itself and to the same page in every language. Who reads none of them gets the English one.
pub fn links(place: &Place, current: Language, page: &str) -> String {
    let address = |language| escape(&place.address(&path(language, page)));
    let alternate =
        |tag: &str, language| format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{}\">", address(language));
    let canonical = format!("<link rel=\"canonical\" href=\"{}\">", address(current));
    let languages = language::all().map(|language| alternate(language.tag, language));
    std::iter::once(canonical).chain(languages).chain([alternate("x-default", Language::ENGLISH)]).collect()
}

/// What networks and messengers show of a link to the page. In the language that is spoken.
pub fn preview(place: &Place, languages: &[Spoken], spoken: &Spoken, page: &Page) -> String {
    let address = |path: &str| place.address(path);
    let others = languages.iter().filter(|other| other.language != spoken.language);
    let (width, height) = (preview::WIDTH.to_string(), preview::HEIGHT.to_string());
    let mut said = vec![
        ("og:type", "website".to_owned()),
        ("og:site_name", words::SITE_NAME.text().to_owned()),
        ("og:title", page.title.clone()),
        ("og:description", description(page)),
        ("og:url", address(&path(spoken.language, &page.path))),
        ("og:locale", spoken.locale.to_owned()),
    ];
    said.extend(others.map(|other| ("og:locale:alternate", other.locale.to_owned())));
    said.extend([
        ("og:image", address(&preview::path(spoken.language.tag, page))),
        ("og:image:type", "image/png".to_owned()),
        ("og:image:width", width),
        ("og:image:height", height),
        ("og:image:alt", preview::words(page)),
    ]);
    let property = |(name, text): (&str, String)| format!("<meta property=\"{name}\" content=\"{}\">", escape(&text));
    let properties: String = said.into_iter().map(property).collect();
    format!("{properties}<meta name=\"twitter:card\" content=\"summary_large_image\">")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::texts;
    use deskmath::route::Route;

    fn greek() -> Language {
        language::all().find(|language| language.tag == "el").unwrap()
    }

    #[test]
    fn without_an_origin_the_links_move_with_the_page() {
        let place = Place { base: "/tools/".parse().unwrap(), origin: None };
        let links = place.base.moved(&links(&place, greek(), "nps"));
        for expected in [
            "<link rel=\"canonical\" href=\"/tools/el/nps\">",
            "<link rel=\"alternate\" hreflang=\"en\" href=\"/tools/nps\">",
            "<link rel=\"alternate\" hreflang=\"zh-Hant\" href=\"/tools/zh-Hant/nps\">",
            "<link rel=\"alternate\" hreflang=\"x-default\" href=\"/tools/nps\">",
        ] {
            assert!(links.contains(expected), "{expected} is missing in {links}");
        }
    }

    #[test]
    fn with_an_origin_they_are_whole() {
        let place = Place { base: "/tools/".parse().unwrap(), origin: Some("https://a.example".parse().unwrap()) };
        let links = place.base.moved(&links(&place, greek(), ""));
        for expected in [
            "<link rel=\"canonical\" href=\"https://a.example/tools/el/\">",
            "<link rel=\"alternate\" hreflang=\"en\" href=\"https://a.example/tools/\">",
        ] {
            assert!(links.contains(expected), "{expected} is missing in {links}");
        }
        assert_eq!(links.matches("<link").count(), language::all().count() + 2);
    }

    #[test]
    fn previews() {
        let languages = texts::read().unwrap();
        let place = Place { base: "/tools/".parse().unwrap(), origin: Some("https://a.example".parse().unwrap()) };
        let spoken = languages.iter().find(|spoken| spoken.language == greek()).unwrap();
        let _aloud = spoken.aloud();
        let page = Route::of_path("nps").page();
        let known = preview(&place, &languages, spoken, &page);
        let unknown = place.base.moved(&preview(&Place { origin: None, ..place.clone() }, &languages, spoken, &page));
        for (html, expected) in [
            (&known, "property=\"og:url\" content=\"https://a.example/tools/el/nps\""),
            (&known, "property=\"og:image\" content=\"https://a.example/tools/og/el/nps.png\""),
            (&known, "property=\"og:locale\" content=\"el_GR\""),
            (&known, "property=\"og:locale:alternate\" content=\"zh_TW\""),
            (&known, "property=\"og:locale:alternate\" content=\"en_US\""),
            (&unknown, "property=\"og:image\" content=\"/tools/og/el/nps.png\""),
        ] {
            assert!(html.contains(expected), "{expected} is missing in {html}");
        }
        assert!(!known.contains("alternate\" content=\"el_GR"), "{known}");
    }
}
