//! A file for each address.

use super::base::Base;
use super::shell::{Filling, Shell};
use super::{article, policy};
use anyhow::{Context, Result, ensure};
use deskmath::html::frame::{self, body};
use deskmath::html::still;
use deskmath::site::{self, Page, Route, pages};
use std::fs;
use std::path::Path;

/// Writes every page and `404.html`, and says how many there are.
pub fn write(dist: &Path, shell: &Shell, base: &Base) -> Result<usize> {
    let pages = pages();
    for page in &pages {
        write_one(dist, page, base, fill(shell, page))?;
    }
    // What a host sends for an unknown address, above all for a link whose `#` became `%23`: the page finds out which one was meant.
    fs::write(dist.join("404.html"), base.moved(&fill(shell, &Route::NotFound.page())?))?;
    Ok(pages.len())
}

/// Writes the calculators for frames in other pages, and says how many there are.
pub fn embedded(dist: &Path, shell: &Shell, base: &Base) -> Result<usize> {
    let pages = site::embedded();
    for (metric, page) in &pages {
        let body = still::filled(&frame::embedded(metric), &still::example(metric));
        write_one(dist, page, base, put_in(shell, page, &body, None))?;
    }
    Ok(pages.len())
}

fn write_one(dist: &Path, page: &Page, base: &Base, html: Result<String>) -> Result<()> {
    ensure!(is_plain(&page.path), "{:?} is no plain path of a page", page.path);
    let folder = dist.join(&page.path);
    fs::create_dir_all(&folder)?;
    let html = html.with_context(|| format!("the page /{}", page.path))?;
    Ok(fs::write(folder.join("index.html"), base.moved(&html))?)
}

fn fill(shell: &Shell, page: &Page) -> Result<String> {
    let article = page.article.as_deref().map(|name| article::html(name).map(|html| (name, html))).transpose()?;
    let route = Route::of_path(&page.path);
    let mut body = body(route);
    if let Route::Calculator(metric) = route {
        body = still::filled(&body, &still::example(metric));
    }
    put_in(shell, page, &body, article.as_ref().map(|(name, html)| (*name, html.as_str())))
}

fn put_in(shell: &Shell, page: &Page, body: &str, article: Option<(&str, &str)>) -> Result<String> {
    let html = shell.fill(&Filling { title: &page.title, description: &page.description, body, article })?;
    policy::check(&html)?;
    Ok(html)
}

/// Words of small letters, digits and hyphens between slashes: what means the same on every host.
fn is_plain(path: &str) -> bool {
    path.is_empty()
        || path.split('/').all(|word| {
            !word.is_empty()
                && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain() {
        for (path, expected) in
            [("", true), ("nps", true), ("zh-hans/nps", true), ("/nps", false), ("..", false), ("A", false)]
        {
            assert_eq!(is_plain(path), expected, "{path:?}");
        }
    }
}
