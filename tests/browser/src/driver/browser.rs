//! The three browsers: what their programs are called and what their drivers cannot do.

use anyhow::{Result, bail};
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// A browser engine that the flows run in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    Chromium,
    Firefox,
    Webkit,
}

impl Browser {
    /// All, in the order of the tests.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];

    /// The name in options and test names.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }

    /// The driver's program.
    pub fn driver(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::Webkit => "WebKitWebDriver",
        }
    }

    /// What the driver is started with.
    pub fn driver_words(self, port: u16) -> Vec<String> {
        let mut words = vec![format!("--port={port}")];
        if self == Self::Firefox {
            // Marionette's port, too, is chosen free, so that two Firefoxes can run side by side.
            words.push("--marionette-port=0".to_owned());
        }
        words
    }

    /// The browser's program, where the driver does not find it by itself.
    pub fn program(self) -> Option<PathBuf> {
        match self {
            Self::Chromium => on_path(&["chromium", "google-chrome", "chrome"]),
            Self::Firefox => on_path(&["firefox-esr", "firefox"]),
            Self::Webkit => mini_browser(),
        }
    }

    /// What cannot be tested through this driver, for the summary.
    pub fn limits(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["a drop from the desktop and a paste are made by events"],
            Self::Firefox => {
                &["a drop from the desktop and a paste are made by events", "dark is the preference of a fresh profile"]
            }
            Self::Webkit => &[
                "a drop from the desktop and a paste are made by events",
                "this is WebKitGTK: Safari shares the engine, not the file dialog and the fonts",
            ],
        }
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

fn on_path(programs: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    programs
        .iter()
        .flat_map(|program| folders.iter().map(move |folder| folder.join(program)))
        .find(|file| file.is_file())
}

/// The engine's own small browser lies beside the library, in a folder that differs from one distribution to the next.
fn mini_browser() -> Option<PathBuf> {
    let mut places = vec![PathBuf::from("/usr/libexec"), PathBuf::from("/usr/lib"), PathBuf::from("/usr/lib64")];
    for folder in ["/usr/lib", "/usr/libexec"] {
        places.extend(folders_in(Path::new(folder)));
    }
    places
        .iter()
        .flat_map(|place| ["webkitgtk-6.0", "webkit2gtk-4.1", "webkit2gtk-4.0"].map(|version| place.join(version)))
        .map(|folder| folder.join("MiniBrowser"))
        .find(|file| file.is_file())
}

fn folders_in(folder: &Path) -> Vec<PathBuf> {
    std::fs::read_dir(folder)
        .map(|entries| entries.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()).collect())
        .unwrap_or_default()
}
