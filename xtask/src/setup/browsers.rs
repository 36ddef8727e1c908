//! The three browsers and their drivers.

use super::{debian, geckodriver, say};
use crate::paths;
use anyhow::{Result, bail, ensure};
use std::str::FromStr;

/// The fonts that pictures of Chinese pages need.
const CHINESE: &str = "fonts-noto-cjk";

/// A browser that the tests run in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    Chromium,
    Firefox,
    Webkit,
}

impl Browser {
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }

    /// What has to be found: any one program of each group.
    fn programs(self) -> &'static [&'static [&'static str]] {
        match self {
            Self::Chromium => &[&["chromium", "google-chrome", "chrome"], &["chromedriver"]],
            Self::Firefox => &[&["firefox-esr", "firefox"]],
            Self::Webkit => &[&["WebKitWebDriver"], &["Xvfb"]],
        }
    }

    /// The Debian packages that bring it.
    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-driver"],
            Self::Firefox => &["firefox-esr"],
            Self::Webkit => &["webkit2gtk-driver", "xvfb"],
        }
    }

    /// What to do where there is no apt-get.
    fn advice(self) -> &'static str {
        match self {
            Self::Chromium => "install Chromium or Chrome and a chromedriver of the same version",
            Self::Firefox => "install Firefox",
            Self::Webkit => {
                "WebKit is driven by WebKitGTK's WebKitWebDriver, on Linux only (leave it out with --browser)"
            }
        }
    }

    /// Why it cannot run on this system at all.
    pub fn impossible_here(self) -> Option<&'static str> {
        (self == Self::Webkit && !cfg!(target_os = "linux"))
            .then_some("WebKit is driven by WebKitGTK, which is for Linux")
    }

    fn is_there(self) -> bool {
        self.programs().iter().all(|group| group.iter().any(|program| paths::find(program).is_some()))
    }
}

impl FromStr for Browser {
    type Err = anyhow::Error;

    fn from_str(name: &str) -> Result<Self> {
        match Self::ALL.into_iter().find(|browser| browser.name() == name) {
            Some(browser) => Ok(browser),
            None => bail!("{name:?} is none of chromium, firefox, webkit"),
        }
    }
}

/// Installs a browser with its driver, and the font that Chinese text needs.
pub fn install(browser: Browser) -> Result<()> {
    let mut packages = Vec::new();
    if !browser.is_there() {
        packages.extend(browser.packages());
    }
    if debian::is_debian() {
        if !debian::has(CHINESE) {
            packages.push(CHINESE);
        }
        if !packages.is_empty() {
            debian::install(&packages)?;
        }
    }
    ensure!(browser.is_there(), "{}", browser.advice());
    if browser == Browser::Firefox {
        geckodriver::install()?;
    }
    say(browser.name(), "and its driver are there");
    Ok(())
}
