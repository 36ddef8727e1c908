//! Where the site will be found: the path on its host and, where it is known, the host.

use super::base::Base;
use super::origin::Origin;
use crate::options::Options;
use anyhow::Result;
use std::fmt;

/// A path, and what stands before it.
#[derive(Clone, Debug, Default)]
pub struct Place {
    pub base: Base,
    pub origin: Option<Origin>,
}

impl Place {
    /// Takes `--base PATH` and `--origin ORIGIN`; the root of an unknown host where they are not given.
    pub fn take(options: &mut Options) -> Result<Self> {
        Ok(Self {
            base: options.value("--base")?.map_or_else(|| Ok(Base::default()), |text| text.parse())?,
            origin: options.value("--origin")?.map(|text| text.parse()).transpose()?,
        })
    }

    /// The whole address of a path with a slash in front, where the host is known.
    pub fn whole(&self, path: &str) -> Option<String> {
        Some(format!("{}{}{path}", self.origin.as_ref()?, self.base.to_string().trim_end_matches('/')))
    }

    /// The address of a path as a page names it: whole, or as all links are, which move below the base when the page is written.
    pub fn address(&self, path: &str) -> String {
        self.whole(path).unwrap_or_else(|| path.to_owned())
    }
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        if let Some(origin) = &self.origin {
            origin.fmt(out)?;
        }
        self.base.fmt(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(words: &[&str]) -> Result<Place> {
        Place::take(&mut Options::new(words.iter().map(|word| (*word).to_owned()).collect()))
    }

    #[test]
    fn addresses() {
        for (words, expected, shown) in [
            (&[][..], "/el/nps", "/"),
            (&["--base", "/tools/"], "/el/nps", "/tools/"),
            (&["--origin", "https://a.example"], "https://a.example/el/nps", "https://a.example/"),
            (&["--origin=https://a.example", "--base=/t/"], "https://a.example/t/el/nps", "https://a.example/t/"),
        ] {
            let place = place(words).unwrap();
            assert_eq!((place.address("/el/nps"), place.to_string()), (expected.to_owned(), shown.to_owned()));
        }
        assert!(place(&["--origin", "a.example"]).is_err());
    }
}
