//! The shell of all pages, and how a page is made from it by filling its places: title, description, page, article, worker.

use super::texts::Spoken;
use super::{head, worker};
use anyhow::{Context, Result};

/// Where the article goes, inside the element with `id="article"`.
const MARKER: &str = "<!--article-->";

/// Where the page goes, in the shell.
const PAGE: &str = "<!--page-->";

/// `index.html` with what every page loads.
#[derive(Debug)]
pub struct Shell {
    html: String,
}

/// What a page puts into the shell.
#[derive(Clone, Copy, Debug)]
pub struct Filling<'a> {
    pub title: &'a str,
    pub description: &'a str,
    /// What stands in the head for those who index the page or link to it.
    pub head: &'a str,
    /// The body of the page, with a place for the article.
    pub body: &'a str,
    /// What stands at the end of the page for search engines.
    pub data: &'a str,
    /// The article's name and HTML.
    pub article: Option<(&'a str, &'a str)>,
}

impl Shell {
    pub fn new(html: String) -> Self {
        Self { html }
    }

    /// What the meta element of that name says.
    pub fn meta(&self, name: &str) -> Option<&str> {
        meta_content(&self.html, name)
    }

    /// The shell of the pages of a language, whose texts the programs find in these files.
    pub fn spoken(&self, spoken: &Spoken, files: &[String]) -> Result<Self> {
        let root = "<html lang=\"en\"";
        let html = worker::name_texts(&self.html, files)?;
        let (before, after) = html.split_once(root).with_context(|| format!("index.html has no {root}"))?;
        Ok(Self { html: format!("{before}<html lang=\"{}\"{after}", spoken.language.tag) })
    }

    /// The page with its own title, description and article.
    pub fn fill(&self, filling: &Filling) -> Result<String> {
        let (before, rest) = self.html.split_once("<title>").context("index.html has no <title>")?;
        let (_, after) = rest.split_once("</title>").context("index.html has no </title>")?;
        let html = format!("{before}<title>{}</title>{after}", escape(filling.title));
        let html = set_meta(&html, "description", filling.description)
            .context("index.html has no <meta name=\"description\" content=\"\">")?;
        let (before, after) =
            html.split_once(head::MARKER).with_context(|| format!("index.html has no {}", head::MARKER))?;
        let html = format!("{before}{}{after}", filling.head);
        let (before, after) = html.split_once(PAGE).with_context(|| format!("index.html has no {PAGE}"))?;
        let html = format!("{before}{}{}{after}", filling.body, filling.data);
        // A page in a frame has no place for one.
        let Some((name, article)) = filling.article else { return Ok(html.replacen(MARKER, "", 1)) };
        let (before, after) = html.split_once(MARKER).with_context(|| format!("the page has no {MARKER}"))?;
        let html = format!("{before}{article}{after}");
        let place = "id=\"article\"";
        let (before, after) = html.split_once(place).with_context(|| format!("index.html has no {place}"))?;
        Ok(format!("{before}{place} data-article=\"{}\"{after}", escape(name)))
    }
}

/// Puts `content` into the meta element of that name; nothing when there is no such element.
pub fn set_meta(html: &str, name: &str, content: &str) -> Option<String> {
    let at = html.find(&format!("<meta name=\"{name}\""))?;
    let (before, element) = html.split_at_checked(at)?;
    let (_, after) = element.split_once('>')?;
    Some(format!("{before}<meta name=\"{name}\" content=\"{}\">{after}", escape(content)))
}

/// What the meta element of that name says.
pub fn meta_content<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    let (_, behind) = html.split_once(&format!("<meta name=\"{name}\" content=\""))?;
    Some(behind.split_once('"')?.0)
}

/// Text as it stands in HTML, in an element or a quoted attribute.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHELL: &str = "<title>x</title><meta name=\"description\" content=\"y\" />\
                         <!--head--><!--page-->";
    const BODY: &str = "<article id=\"article\"><!--article--></article>";

    #[test]
    fn fills() {
        let shell = Shell::new(SHELL.to_owned());
        let with = Filling {
            title: "A & B",
            description: "\"d\"",
            head: "<link>",
            body: BODY,
            data: "<script>",
            article: Some(("nps", "<h2>N</h2>")),
        };
        assert_eq!(
            shell.fill(&with).unwrap(),
            "<title>A &amp; B</title><meta name=\"description\" content=\"&quot;d&quot;\">\
             <link><article id=\"article\" data-article=\"nps\"><h2>N</h2></article><script>"
        );
        let without = Filling { article: None, ..with };
        assert!(shell.fill(&without).unwrap().ends_with("<article id=\"article\"></article><script>"));
    }

    #[test]
    fn says_what_is_missing() {
        let filling = Filling { title: "", description: "", head: "", body: BODY, data: "", article: None };
        for gone in ["<title>", "name=\"description\"", head::MARKER, PAGE] {
            assert!(Shell::new(SHELL.replace(gone, "")).fill(&filling).is_err(), "{gone}");
        }
    }
}
