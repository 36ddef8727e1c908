//! `index.html`, in which the site says what it is made of: its links for Trunk name the programs, with features, profiles and parameters, and
//! the icon, script and sheet of every page. What builds the site here reads the same links, so that the two builds cannot differ.

use super::program::Program;
use crate::paths;
use anyhow::{Context, Result, bail, ensure};
use std::fs;

/// The file in the root of the workspace.
pub const FILE: &str = "index.html";

/// The file with its links found.
pub struct Index {
    html: String,
    links: Vec<(String, Link)>,
}

/// What a link stands for.
#[derive(Debug, PartialEq, Eq)]
pub enum Link {
    /// The icon: its file and its type.
    Icon { file: String, kind: String },
    /// A script that a page runs at once.
    Script { file: String },
    /// The style sheet.
    Sheet { file: String },
    /// A program, of the page or of a worker.
    Program(Program),
}

impl Index {
    pub fn read() -> Result<Self> {
        Self::new(fs::read_to_string(paths::root().join(FILE)).context(FILE)?)
    }

    fn new(html: String) -> Result<Self> {
        let mut links = Vec::new();
        for (at, _) in html.match_indices(" data-trunk") {
            let start = html.get(..at).and_then(|before| before.rfind('<')).unwrap_or_default();
            let element = Element::at(html.get(start..).unwrap_or_default())?;
            links.push((element.text.to_owned(), element.link().with_context(|| element.text.to_owned())?));
        }
        Ok(Self { html, links })
    }

    /// The programs, in the order of the file.
    pub fn programs(&self) -> Vec<&Program> {
        self.links
            .iter()
            .filter_map(|(_, link)| match link {
                Link::Program(program) => Some(program),
                _ => None,
            })
            .collect()
    }

    /// The shell of all pages: the file with something in the place of each link.
    pub fn filled(&self, mut filling: impl FnMut(&Link) -> Result<String>) -> Result<String> {
        self.links.iter().try_fold(self.html.clone(), |html, (text, link)| Ok(html.replacen(text, &filling(link)?, 1)))
    }
}

/// An element as it stands in the file.
struct Element<'a> {
    text: &'a str,
    name: &'a str,
    attributes: Vec<(&'a str, &'a str)>,
}

impl<'a> Element<'a> {
    /// The element with which the text begins.
    fn at(text: &'a str) -> Result<Self> {
        let inside = text.strip_prefix('<').context("no element begins here")?;
        let (name, mut rest) = inside.split_once(' ').context("an element without attributes")?;
        let mut attributes = Vec::new();
        loop {
            rest = rest.trim_start();
            if let Some(behind) = rest.strip_prefix("/>").or_else(|| rest.strip_prefix('>')) {
                let length = text.len() - behind.len();
                // A script has an end of its own.
                let end = if name == "script" { behind.find("</script>").context("no </script>")? + 9 } else { 0 };
                return Ok(Self { text: text.get(..length + end).unwrap_or_default(), name, attributes });
            }
            let end = rest.find(['=', ' ', '>', '\n']).context("an element without an end")?;
            let (attribute, behind) = rest.split_at(end);
            let (value, behind) = match behind.strip_prefix("=\"") {
                Some(value) => value.split_once('"').context("a value without an end")?,
                None => ("", behind),
            };
            attributes.push((attribute, value));
            rest = behind;
        }
    }

    fn link(&self) -> Result<Link> {
        let mut rest = self.attributes.clone();
        let mut take = |name: &str| {
            let at = rest.iter().position(|(attribute, _)| *attribute == name)?;
            Some(rest.swap_remove(at).1.to_owned())
        };
        take("data-trunk");
        // A page names its files by their contents, so none is named with a checksum; Trunk would add one where it is not told.
        let integrity = take("data-integrity");
        let file = |name: Option<String>| name.context("a link to no file");
        let link = match (self.name, take("rel").as_deref()) {
            ("link", Some("icon")) => Link::Icon { file: file(take("href"))?, kind: take("type").context("no type")? },
            ("link", Some("css")) => Link::Sheet { file: file(take("href"))? },
            ("link", Some("rust")) => Link::Program(Program::of_link(&mut take)?),
            ("script", None) => Link::Script { file: file(take("src"))? },
            _ => bail!("no such link is known to xtask/src/build/index.rs"),
        };
        let is_named = !matches!(&link, Link::Program(program) if program.is_worker);
        ensure!(!is_named || integrity.as_deref() == Some("none"), "a link with a checksum");
        let left: Vec<&str> = rest.iter().map(|(name, _)| *name).collect();
        ensure!(left.is_empty(), "xtask/src/build/ does not know the attributes {}", left.join(", "));
        Ok(link)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_found_and_filled() {
        let html = "<head><link rel=\"x\" href=\"a\">\n<script data-trunk data-integrity=\"none\" src=\"a.js\"></script>\
                    <link data-trunk rel=\"css\" data-integrity=\"none\" href=\"b.css\" />\
                    <link data-trunk rel=\"icon\" data-integrity=\"none\" href=\"c>.svg\" type=\"image/svg+xml\"></head>";
        let index = Index::new(html.to_owned()).unwrap();
        let shell = index.filled(|link| match link {
            Link::Script { file } | Link::Sheet { file } | Link::Icon { file, .. } => Ok(format!("[{file}]")),
            Link::Program(_) => bail!("no program is linked"),
        });
        assert_eq!(shell.unwrap(), "<head><link rel=\"x\" href=\"a\">\n[a.js][b.css][c>.svg]</head>");
    }

    #[test]
    fn what_is_not_known_is_refused() {
        for element in [
            "<link data-trunk rel=\"css\" href=\"b.css\">",
            "<link data-trunk rel=\"copy-file\" data-integrity=\"none\" href=\"b\">",
            "<link data-trunk rel=\"css\" data-integrity=\"none\" href=\"b.css\" data-inline>",
            "<link data-trunk rel=\"rust\" data-integrity=\"none\" data-bin=\"a\" data-keep-debug>",
            "<script data-trunk data-integrity=\"none\" src=\"a.js\">",
            "<link data-trunk rel=\"css",
        ] {
            assert!(Index::new(element.to_owned()).is_err(), "{element}");
        }
    }

    #[test]
    fn the_site_is_a_page_and_three_workers() {
        let index = Index::read().unwrap();
        let programs: Vec<(&str, bool)> =
            index.programs().iter().map(|program| (program.name.as_str(), program.is_worker)).collect();
        assert_eq!(
            programs,
            [("deskmath", false), ("survey_worker", true), ("insight_worker", true), ("log_worker", true)]
        );
        let shell = index.filled(|_| Ok(String::new())).unwrap();
        assert!(!shell.contains("data-trunk"), "{shell}");
    }
}
