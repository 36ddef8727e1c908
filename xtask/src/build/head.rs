//! What stands in the head of a page for search engines, for previews of links, and for the script that opens a link in the reader's language.

use super::place::Place;
use super::shell::escape;
use deskmath::language::{self, Language};

/// Where it goes: before the script of `page/linked.js`, which reads it.
pub const MARKER: &str = "<!--head-->";

/// The path of a page in a language, as links name it.
pub fn path(language: Language, page: &str) -> String {
    format!("{}/{page}", language.path())
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

#[cfg(test)]
mod tests {
    use super::*;

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
}
