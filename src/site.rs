//! The pages of the site, with the title and description that the build writes into each page's own file.

use crate::metric::Metric;
use crate::route::{EMBEDDED, Route};
use crate::{about, metrics, texts, words};

/// A page with an address of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The address below the site's root without slashes: empty for home, `survey`, `nps`, ….
    pub path: String,
    /// What the browser's tab and a search engine show.
    pub title: String,
    /// One or two sentences for search engines and link previews.
    pub description: String,
    /// The name of the article (`articles/en/<name>.md`) that the page carries.
    pub article: Option<String>,
}

impl Route {
    /// The page.
    pub fn page(self) -> Page {
        let page = |title: &str, description: &str, article: Option<&str>| Page {
            path: self.path().to_owned(),
            title: title.to_owned(),
            description: description.to_owned(),
            article: article.map(str::to_owned),
        };
        let name = words::SITE_NAME.text();
        match self {
            Self::Home => {
                page(&format!("{name} – {}", words::SITE_TAGLINE.text()), words::SITE_DESCRIPTION.text(), Some("home"))
            }
            Self::Survey => page(
                &format!("{} – {name}", words::SURVEY_PAGE_TITLE.text()),
                words::SURVEY_PAGE_DESCRIPTION.text(),
                Some("survey"),
            ),
            Self::Log => page(&format!("{} – {name}", words::LOG_TITLE.text()), words::LOG_DESCRIPTION.text(), None),
            Self::Saved => page(
                &format!("{} – {name}", words::keep::PAGE_TITLE.text()),
                words::keep::PAGE_DESCRIPTION.text(),
                None,
            ),
            Self::Embed => page(
                &format!("{} – {name}", words::embed::PAGE_TITLE.text()),
                words::embed::PAGE_DESCRIPTION.text(),
                None,
            ),
            Self::Calculator(metric) => {
                page(&format!("{} – {name}", metric.title.text()), about::of(metric).summary.text(), Some(metric.id))
            }
            Self::NotFound => {
                page(&format!("{} – {name}", words::NOT_FOUND_TITLE.text()), words::NOT_FOUND_TEXT.text(), None)
            }
        }
    }
}

/// The HTML with its links moved below the path at which the site lies on its host, without a slash at the end (`/tools/deskmath`; empty for the
/// root). The pages of the library link as if the site lay at the root. Text cannot be taken for a link: its quotation marks are escaped.
pub fn based(html: &str, base: &str) -> String {
    texts::replaced(html, "href=\"/", &["href=\"", base, "/"].concat())
}

/// Every page of the site, home first.
pub fn pages() -> Vec<Page> {
    let calculators = metrics::all().iter().map(|metric| Route::Calculator(metric));
    [Route::Home, Route::Survey, Route::Log, Route::Saved, Route::Embed]
        .into_iter()
        .chain(calculators)
        .map(Route::page)
        .collect()
}

/// The page of each calculator for frames in other pages: as the calculator's own, without an article.
pub fn embedded() -> Vec<(&'static Metric, Page)> {
    let page = |metric: &'static Metric| Page {
        path: [EMBEDDED, metric.id].concat(),
        article: None,
        ..Route::Calculator(metric).page()
    };
    metrics::all().iter().map(|metric| (*metric, page(metric))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lead_to_their_pages() {
        for page in pages() {
            for path in [format!("/{}", page.path), format!("/{}/", page.path), format!("/{}/index.html", page.path)] {
                assert_eq!(Route::of_path(&path).path(), page.path, "{path}");
            }
            let words = page.description.split_whitespace().count();
            assert!((5..=45).contains(&words), "{}: {words} words", page.path);
        }
        for (metric, page) in embedded() {
            assert_eq!(Route::of_path(&page.path), Route::Calculator(metric));
        }
        for path in ["/nothing-here", "/embed/survey", "/embed/embed", "/embed/embed/nps"] {
            assert_eq!(Route::of_path(path), Route::NotFound, "{path}");
        }
    }

    #[test]
    fn links_move_below_the_base_and_text_does_not() {
        let html = "<a href=\"/nps\">href=&quot;/x</a><a href=\"#main\">b</a>";
        assert_eq!(
            based(html, "/tools/deskmath"),
            "<a href=\"/tools/deskmath/nps\">href=&quot;/x</a><a href=\"#main\">b</a>"
        );
        assert_eq!(based(html, ""), html);
    }
}
