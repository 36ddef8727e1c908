//! The addresses of the site: which pages there are, with the title and description that the build writes into each page's own file.

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

/// Every page of the site, home first.
pub fn pages() -> Vec<Page> {
    Vec::new()
}
