//! A browser with one window, and the driver that it hangs on.

use crate::driver::{self, Browser, Display, Process};
use crate::look::Look;
use anyhow::{Context, Result};
use fantoccini::wd::{TimeoutConfiguration, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::path::Path;
use std::time::Duration;

/// How long a browser may take to end by itself before it is killed.
const FAREWELL: Duration = Duration::from_secs(5);

/// How long a browser may take to appear.
const START: Duration = Duration::from_secs(90);

/// A fresh browser: nothing is stored in it, and nothing of it is left afterwards.
#[derive(Debug)]
pub struct Session {
    /// The connection; clones speak to the same browser.
    pub client: Client,
    /// Name and version of the browser as it calls itself.
    pub version: String,
    driver: Process,
}

impl Session {
    /// Starts a driver and a browser.
    pub async fn start(browser: Browser, look: Look, display: Option<&Display>, logs: &Path) -> Result<Self> {
        let (driver, address) = driver::start(browser, look, display, logs).await?;
        let capabilities = driver::capabilities(browser, look)?;
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities);
        let url = format!("http://{address}");
        let client = tokio::time::timeout(START, builder.connect(&url))
            .await
            .context("the browser did not start in time")?
            .with_context(|| format!("{} gave no session", browser.driver()))?;
        let version = client.capabilities().map(version_in).unwrap_or_default();
        let session = Self { client, version, driver };
        session.prepare(browser, look).await?;
        Ok(session)
    }

    async fn prepare(&self, browser: Browser, look: Look) -> Result<()> {
        let seconds = |number| Some(Duration::from_secs(number));
        let timeouts = TimeoutConfiguration::new(seconds(50), seconds(30), seconds(0));
        self.client.update_timeouts(timeouts).await?;
        if browser == Browser::Chromium {
            let features = json!([{ "name": "prefers-color-scheme", "value": look.name() }]);
            self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
        }
        Ok(())
    }

    /// Sends a command of the `DevTools` protocol, which only Chromium has.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Result<Value> {
        let command = DevTools { command: command.to_owned(), parameters };
        self.client.issue_cmd(command).await.context("DevTools refused")
    }

    /// The process id of the driver, above those of the browser.
    pub fn driver_id(&self) -> u32 {
        self.driver.id()
    }

    /// Ends the browser, gently at first.
    pub async fn close(self) {
        // Whatever the answer, the driver's end is the browser's.
        let _ = tokio::time::timeout(FAREWELL, self.client.clone().close()).await;
    }
}

fn version_in(capabilities: &serde_json::Map<String, Value>) -> String {
    let text = |name: &str| capabilities.get(name).and_then(Value::as_str).unwrap_or("?").to_owned();
    format!("{} {}", text("browserName"), text("browserVersion"))
}

/// A command of the `DevTools` protocol on its way through chromedriver.
#[derive(Debug)]
struct DevTools {
    command: String,
    parameters: Value,
}

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        let body = json!({ "cmd": self.command, "params": self.parameters });
        (http::Method::POST, Some(body.to_string()))
    }
}
