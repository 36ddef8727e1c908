//! Where the site's root lies on its host: `/`, or a path below it.

use anyhow::{Context, Result, ensure};
use std::fmt;
use std::fs;
use std::path::Path;
use std::str::FromStr;

/// A path that begins and ends with a slash: `/`, `/tools/deskmath/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base(String);

impl Default for Base {
    fn default() -> Self {
        Self("/".to_owned())
    }
}

impl FromStr for Base {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> Result<Self> {
        let words = text.strip_prefix('/').and_then(|rest| rest.strip_suffix('/'));
        let plain = |word: &str| {
            !word.is_empty()
                && !word.starts_with('.')
                && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte))
        };
        ensure!(
            text == "/" || words.is_some_and(|words| words.split('/').all(plain)),
            "a base is a path of letters, digits and -_.~ with slashes in front, between and behind, such as /tools/deskmath/, not {text:?}"
        );
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Display for Base {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl Base {
    /// A page that was written for the root, for here: its links, its files, and what its meta elements name. Scripts, styles and workers name each other
    /// relative to themselves and need no change.
    pub fn moved(&self, html: &str) -> String {
        let parent = self.0.trim_end_matches('/');
        let html = deskmath::site::based(html, parent);
        ["src=\"/", "content=\"/"].iter().fold(html, |html, start| {
            let (name, _) = start.split_at(start.len() - 1);
            html.replace(start, &format!("{name}{parent}/"))
        })
    }
}

/// Copies a site that was built for the root, and moves its pages.
pub fn copy(from: &Path, to: &Path, base: &Base) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("{} is missing", from.display()))? {
        let from = entry?.path();
        let to = to.join(from.file_name().unwrap_or_default());
        if from.is_dir() {
            copy(&from, &to, base)?;
        } else if from.extension().is_some_and(|extension| extension == "html") {
            let html = fs::read_to_string(&from)?;
            ensure!(
                html.contains("name=\"deskmath-base\" content=\"/\""),
                "{} is of no site at the root",
                from.display()
            );
            fs::write(to, base.moved(&html))?;
        } else {
            fs::copy(from, to)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths() {
        for (text, good) in [
            ("/", true),
            ("/tools/deskmath/", true),
            ("/v1.2/a_b~c/", true),
            ("", false),
            ("//", false),
            ("tools/", false),
            ("/tools", false),
            ("/../", false),
            ("/a b/", false),
            ("/a'b/", false),
            ("/a\"/", false),
        ] {
            assert_eq!(text.parse::<Base>().is_ok(), good, "{text:?}");
        }
    }

    #[test]
    fn pages_move() {
        let html = "<meta name=\"deskmath-base\" content=\"/\"><script src=\"/a.js\"></script><a href=\"/\">a</a>\
                    <a href=\"/nps\"></a><a href=\"#main\"></a><a href=\"https://c.example/\"></a><p title=\"/\">/x</p>";
        assert_eq!(Base::default().moved(html), html);
        assert_eq!(
            "/tools/".parse::<Base>().unwrap().moved(html),
            "<meta name=\"deskmath-base\" content=\"/tools/\"><script src=\"/tools/a.js\"></script><a href=\"/tools/\">a</a>\
             <a href=\"/tools/nps\"></a><a href=\"#main\"></a><a href=\"https://c.example/\"></a><p title=\"/\">/x</p>"
        );
    }
}
