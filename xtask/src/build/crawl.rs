//! What a search engine asks for before it looks at pages: `robots.txt`, and `sitemap.xml` with every page in every language.

use super::head;
use super::place::Place;
use super::shell::escape;
use anyhow::Result;
use deskmath::language::{self, Language};
use deskmath::site;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

const SITEMAP: &str = "sitemap.xml";

/// Writes both into `dist`. A sitemap holds whole addresses, so there is none where the origin is not known.
pub fn write(dist: &Path, place: &Place) -> Result<()> {
    let map = sitemap(place)?;
    match &map {
        Some(map) => fs::write(dist.join(SITEMAP), map)?,
        None => println!("no {SITEMAP}: whole addresses are known with --origin alone"),
    }
    let line = place.whole(&format!("/{SITEMAP}")).filter(|_| map.is_some());
    Ok(fs::write(dist.join("robots.txt"), robots(line.as_deref()))?)
}

/// Everything may be read. Calculators for frames say themselves that they are not to be indexed, which nobody hears who may not read them.
fn robots(sitemap: Option<&str>) -> String {
    let line = sitemap.map(|address| format!("\nSitemap: {address}\n")).unwrap_or_default();
    format!("User-agent: *\nDisallow:\n{line}")
}

fn sitemap(place: &Place) -> Result<Option<String>> {
    if place.origin.is_none() {
        return Ok(None);
    }
    let mut map =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
                   xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
            .to_owned();
    for page in site::pages() {
        let address = |language| escape(&place.address(&head::path(language, &page.path)));
        let mut alternates = String::new();
        let named = language::all().map(|language| (language.tag, language)).chain([("x-default", Language::ENGLISH)]);
        for (tag, language) in named {
            write!(alternates, "<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{}\"/>", address(language))?;
        }
        for language in language::all() {
            writeln!(map, "<url><loc>{}</loc>{alternates}</url>", address(language))?;
        }
    }
    map.push_str("</urlset>\n");
    Ok(Some(map))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_stands_in_the_sitemap_in_every_language() {
        let place = Place { base: "/tools/".parse().unwrap(), origin: Some("https://a.example".parse().unwrap()) };
        let map = sitemap(&place).unwrap().unwrap();
        let count = site::pages().len() * language::all().count();
        assert_eq!(map.matches("<loc>https://a.example/tools/").count(), count);
        assert_eq!(map.matches("<xhtml:link ").count(), count * (language::all().count() + 1));
        for expected in [
            "<url><loc>https://a.example/tools/</loc><xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"https://a.example/tools/\"/>",
            "<url><loc>https://a.example/tools/zh-Hant/nps</loc>",
            "hreflang=\"x-default\" href=\"https://a.example/tools/nps\"/></url>",
        ] {
            assert!(map.contains(expected), "{expected}");
        }
        assert!(!map.contains("/embed/") && !map.contains("404"));
    }

    #[test]
    fn without_an_origin_there_is_no_sitemap() {
        let dist = std::env::temp_dir().join(format!("xtask-crawl-{}", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        write(&dist, &Place::default()).unwrap();
        assert!(!dist.join(SITEMAP).exists());
        assert_eq!(fs::read_to_string(dist.join("robots.txt")).unwrap(), "User-agent: *\nDisallow:\n");
        let place = Place { origin: Some("https://a.example".parse().unwrap()), ..Place::default() };
        write(&dist, &place).unwrap();
        assert!(dist.join(SITEMAP).is_file());
        assert!(
            fs::read_to_string(dist.join("robots.txt"))
                .unwrap()
                .ends_with("\nSitemap: https://a.example/sitemap.xml\n")
        );
        fs::remove_dir_all(&dist).unwrap();
    }
}
