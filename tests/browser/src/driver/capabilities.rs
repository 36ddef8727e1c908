//! What a session is asked for: headless, in English, light or dark.

use super::Browser;
use crate::look::Look;
use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

/// The capabilities of a new session.
pub fn capabilities(browser: Browser, look: Look) -> Result<Map<String, Value>> {
    let program = browser.program();
    let program = program.as_deref().and_then(|path| path.to_str());
    let value = match browser {
        Browser::Chromium => json!({
            "goog:chromeOptions": {
                "binary": program.context("no Chromium and no Chrome on the search path")?,
                "args": [
                    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                    "--disable-background-networking", "--lang=en-US", "--window-size=1366,900",
                    // Peaks of memory are read from the one process that shows the page.
                    "--disable-features=SpareRendererForSitePerProcess",
                ],
                "prefs": { "intl.accept_languages": "en-US,en" },
            },
        }),
        Browser::Firefox => json!({
            "moz:firefoxOptions": {
                "binary": program.context("no Firefox on the search path")?,
                "args": ["-headless", "--width=1366", "--height=900"],
                "prefs": {
                    "intl.accept_languages": "en-US,en",
                    "intl.locale.requested": "en-US",
                    // 0 is dark, 1 is light.
                    "layout.css.prefers-color-scheme.content-override": i32::from(look == Look::Light),
                },
            },
        }),
        Browser::Webkit => json!({
            "browserName": "MiniBrowser",
            "webkitgtk:browserOptions": {
                "binary": program.context("no MiniBrowser of WebKitGTK found")?,
                "args": ["--automation"],
            },
        }),
    };
    match value {
        Value::Object(map) => Ok(map),
        _ => Ok(Map::new()),
    }
}
