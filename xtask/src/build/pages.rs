//! A file for each address and language.

use super::place::Place;
use super::shell::{Filling, Shell};
use super::texts::Spoken;
use super::{article, head, oembed, policy, structured};
use anyhow::{Context, Result, ensure};
use deskmath::route::{EMBEDDED, Route};
use deskmath::site::{self, Page, pages};
use deskmath::ui::page as ui;
use deskmath::{word, words};
use std::fs;
use std::path::Path;

/// Writes every page of a language and `404.html`, and says how many there are.
pub fn write(site: &Site) -> Result<usize> {
    let _aloud = site.spoken.aloud();
    let pages = pages();
    for page in &pages {
        let html = site.fill(page).with_context(|| format!("the page /{}", page.path))?;
        site.write(&format!("{}/index.html", page.path), &html)?;
    }
    // What a host sends for an unknown address, above all for a link whose `#` became `%23`: the page finds out which one was meant.
    site.write("404.html", &site.fill(&Route::NotFound.page())?)?;
    Ok(pages.len())
}

/// Writes the calculators for frames in other pages, and says how many there are.
pub fn embedded(site: &Site) -> Result<usize> {
    let _aloud = site.spoken.aloud();
    let pages = site::embedded();
    for (metric, page) in &pages {
        if let Some(answer) = oembed::answer(site.place, site.spoken, metric)? {
            site.write_file(&oembed::file(metric), answer)?;
        }
        site.write(&format!("{}/index.html", page.path), &site.put_in(page, &ui::embedded(metric), None)?)?;
    }
    Ok(pages.len())
}

/// The pages of one language, and what goes into each of them.
pub struct Site<'a> {
    pub dist: &'a Path,
    pub languages: &'a [Spoken],
    pub spoken: &'a Spoken,
    pub shell: &'a Shell,
    pub place: &'a Place,
}

impl Site<'_> {
    fn write(&self, path: &str, html: &str) -> Result<()> {
        let path = path.trim_start_matches('/');
        ensure!(is_plain(path), "{path:?} is no plain path of a page");
        self.write_file(path, self.place.base.moved(html))
    }

    /// Writes a file below the folder of the language.
    fn write_file(&self, path: &str, text: String) -> Result<()> {
        let file = self.dist.join(self.spoken.language.path().trim_start_matches('/')).join(path);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        Ok(fs::write(file, text)?)
    }

    fn article(&self, name: &str) -> Result<String> {
        article::html(self.spoken.language.tag, name)
    }

    fn fill(&self, page: &Page) -> Result<String> {
        let article = page.article.as_deref().map(|name| self.article(name).map(|html| (name, html))).transpose()?;
        let route = Route::of_path(&page.path);
        self.put_in(page, &ui::body(route), article.as_ref().map(|(name, html)| (*name, html.as_str())))
    }

    /// The links of page and article lead to pages of the same language; those to other languages are put in afterwards.
    fn put_in(&self, page: &Page, body: &str, article: Option<(&str, &str)>) -> Result<String> {
        let path = self.spoken.language.path();
        let offer = |language| {
            let spoken = self.languages.iter().find(|spoken| spoken.language == language);
            spoken.map_or("", |spoken| spoken.say(words::LANGUAGE_OFFER))
        };
        let body = site::based(body, &path)
            .replace(ui::LANGUAGES, &ui::languages(self.spoken.language, path_of(page), &offer));
        let article = article.map(|(name, html)| (name, site::based(html, &path)));
        let article = article.as_ref().map(|(name, html)| (*name, html.as_str()));
        let [head, data] = self.for_engines(page)?;
        let data = data + &self.spoken.block(&page.path)?;
        let filling = Filling {
            title: &page.title,
            description: &head::description(page),
            head: &head,
            body: &body,
            data: &data,
            article,
        };
        let html = self.shell.fill(&filling)?;
        policy::check(&html)?;
        ensure!(!html.contains(word::UNKNOWN), "a text is missing in /{}", page.path);
        Ok(html)
    }

    /// The sheet that a page needs besides that of all pages: it has the looks of the form in the share panel.
    fn sheet(&self, page: &Page) -> Result<String> {
        if Route::of_path(&page.path) != Route::Embed {
            return Ok(String::new());
        }
        let address = self.shell.meta("deskmath-share").context("index.html names no share panel")?;
        Ok(format!("<link rel=\"stylesheet\" href=\"{address}\">"))
    }

    /// What a page says to those who index it or link to it, in its head and at its end. Frames say in their shell that they are not to be indexed.
    fn for_engines(&self, page: &Page) -> Result<[String; 2]> {
        if page.path.starts_with(EMBEDDED) {
            return Ok([String::new(), String::new()]);
        }
        if page.path == Route::NotFound.path() {
            return Ok(["<meta name=\"robots\" content=\"noindex\">".to_owned(), String::new()]);
        }
        let oembed = match Route::of_path(&page.path) {
            Route::Calculator(metric) => oembed::link(self.place, self.spoken.language, metric),
            _ => String::new(),
        };
        let head = head::links(self.place, self.spoken.language, &page.path)
            + &oembed
            + &self.sheet(page)?
            + &head::preview(self.place, self.languages, self.spoken, page);
        Ok([head, structured::data(self.place, self.spoken, page)?])
    }
}

/// The path of a page for links to it: where there is none, home.
fn path_of(page: &Page) -> &str {
    if page.path == Route::NotFound.path() { "" } else { &page.path }
}

/// Words of small letters, digits and hyphens between slashes, and a file at the end: what means the same on every host.
fn is_plain(path: &str) -> bool {
    path.strip_suffix(".html").is_some_and(|path| {
        path.split('/').all(|word| {
            !word.is_empty()
                && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::{
        head::{DESCRIPTION, width},
        shell::meta_content,
        texts,
    };
    use crate::paths;
    use std::collections::BTreeSet;

    /// What search engines read of each page in each language, from the shell without what a build puts into it.
    #[test]
    fn what_search_engines_read() {
        let shell = Shell::new(fs::read_to_string(paths::root().join("index.html")).unwrap());
        let languages = texts::read().unwrap();
        let place = Place { origin: Some("https://a.example".parse().unwrap()), ..Place::default() };
        let mut problems = Vec::new();
        let mut titles = BTreeSet::new();
        for spoken in &languages {
            let _aloud = spoken.aloud();
            let site = Site { dist: Path::new(""), languages: &languages, spoken, shell: &shell, place: &place };
            for page in pages() {
                let html = site.fill(&page).unwrap();
                let path = format!("{}/{}", spoken.language.path(), page.path);
                let description = meta_content(&html, "description").unwrap();
                if !(10..=70).contains(&width(&page.title)) {
                    problems.push(format!("{path}: the title is {} wide: {}", width(&page.title), page.title));
                }
                if !(50..=DESCRIPTION).contains(&width(description)) {
                    problems.push(format!("{path}: the description is {} wide: {description}", width(description)));
                }
                if !titles.insert((spoken.language.tag, page.title.clone())) {
                    problems.push(format!("{path}: another page has the title {}", page.title));
                }
                let own = format!("https://a.example{path}");
                for part in [
                    format!("<link rel=\"canonical\" href=\"{own}\">"),
                    format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"{own}\">", spoken.language.tag),
                    format!("<meta property=\"og:url\" content=\"{own}\">"),
                ] {
                    if html.matches(&part).count() != 1 {
                        problems.push(format!("{path}: {part} does not stand there once"));
                    }
                }
                // The script that opens a link in the reader's language finds the others before it runs.
                let (before, _) = html.split_once("linked.js").unwrap();
                for other in &languages {
                    let alternate = format!(
                        "hreflang=\"{}\" href=\"https://a.example{}/{}\"",
                        other.language.tag,
                        other.language.path(),
                        page.path
                    );
                    if !before.contains(&alternate) {
                        problems.push(format!("{path}: {alternate} is missing"));
                    }
                }
            }
            let lost = site.fill(&Route::NotFound.page()).unwrap();
            assert!(lost.contains("content=\"noindex\"") && !lost.contains("canonical") && !lost.contains("ld+json"));
        }
        assert!(problems.is_empty(), "{}", problems.join("\n"));
    }

    #[test]
    fn plain() {
        for (path, expected) in [
            ("index.html", true),
            ("nps/index.html", true),
            ("embed/nps/index.html", true),
            ("404.html", true),
            ("/nps/index.html", false),
            ("../index.html", false),
            ("A/index.html", false),
            ("nps", false),
        ] {
            assert_eq!(is_plain(path), expected, "{path:?}");
        }
    }
}
