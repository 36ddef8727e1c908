//! What of all the tests was asked for.

use crate::options::Options;
use crate::setup::Browser;
use anyhow::{Result, ensure};

/// The options of `cargo xtask test`.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the command line, free of the others")]
pub struct Plan {
    native: bool,
    browsers: Vec<Browser>,
    pub filter: Option<String>,
    pub long: bool,
    pub old_browsers: bool,
    pub no_build: bool,
    pub no_setup: bool,
}

impl Plan {
    pub fn read(mut options: Options) -> Result<Self> {
        let plan = Self {
            native: options.flag("--native"),
            browsers: options.values("--browser")?.iter().map(|name| name.parse()).collect::<Result<Vec<Browser>>>()?,
            filter: options.value("--filter")?,
            long: options.flag("--long"),
            old_browsers: options.flag("--old-browsers"),
            no_build: options.flag("--no-build"),
            no_setup: options.flag("--no-setup"),
        };
        ensure!(!plan.native || plan.browsers.is_empty(), "--native runs no browser, so --browser contradicts it");
        options.finish()?;
        Ok(plan)
    }

    /// Format and lints: they know no test names and no browsers.
    pub fn lints(&self) -> bool {
        self.browsers.is_empty() && self.filter.is_none() && !self.old_browsers
    }

    pub fn library(&self) -> bool {
        self.browsers.is_empty() && !self.old_browsers
    }

    /// The release build.
    pub fn site(&self) -> bool {
        !self.native
    }

    pub fn weight(&self) -> bool {
        self.lints()
    }

    pub fn browsers(&self) -> &[Browser] {
        match (self.browsers.is_empty(), self.old_browsers) {
            (true, true) => &[],
            (true, false) => &Browser::ALL,
            (false, _) => &self.browsers,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_runs() {
        for (words, lints, library, site, browsers) in [
            (&[][..], true, true, true, 3),
            (&["--native"], true, true, false, 3),
            (&["--browser", "webkit"], false, false, true, 1),
            (&["--filter", "nps"], false, true, true, 3),
            (&["--old-browsers"], false, false, true, 0),
        ] {
            let options = Options::new(words.iter().map(|word| (*word).to_owned()).collect());
            let plan = Plan::read(options).unwrap();
            assert_eq!(
                (plan.lints(), plan.library(), plan.site(), plan.browsers().len()),
                (lints, library, site, browsers),
                "{words:?}"
            );
        }
        for words in [&["--browser", "opera"][..], &["--native", "--browser", "firefox"], &["--lnog"]] {
            let options = Options::new(words.iter().map(|word| (*word).to_owned()).collect());
            assert!(Plan::read(options).is_err(), "{words:?}");
        }
    }
}
