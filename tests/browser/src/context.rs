//! What a flow is given: browsers, a standing one that is wiped between flows, or a fresh one.

use crate::driver::{Browser, Display};
use crate::look::Look;
use crate::page::Page;
use crate::session::Session;
use anyhow::{Context as _, Result};
use serde_json::Value;
use static_server::Requests;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// The site on a port of this machine.
#[derive(Clone, Debug)]
pub struct Served {
    /// `http://127.0.0.1:port`.
    pub origin: String,
    /// Its files.
    pub dist: PathBuf,
    /// What browsers asked it for.
    pub requests: Requests,
    /// The same site where it lies below a path, without a slash at the end; nothing where it was not asked for.
    pub below: Option<String>,
}

/// Where browsers report requests that would leave the site.
pub const REPORT: &str = "/__report";

/// An empty page of the site's own origin, from which its storage can be wiped with no app running.
pub const BLANK: &str = "/__blank";

/// An address below a language for which the host has nothing but the page of English: see `languages::lost`.
pub const ELSEWHERE: &str = "/el/__elsewhere";

/// The means of a run in one browser.
#[derive(Debug)]
pub struct Context {
    pub browser: Browser,
    pub served: Served,
    /// Where screenshots, logs and files to drop go.
    pub folder: PathBuf,
    display: Option<Display>,
    standing: BTreeMap<Look, Session>,
    fresh: Vec<Session>,
    /// What the summary should say of this run, besides counts.
    pub notes: Vec<String>,
}

impl Context {
    /// Nothing is started yet but a screen, where one is needed.
    pub fn new(browser: Browser, served: Served, folder: PathBuf) -> Result<Self> {
        let display = if browser == Browser::Webkit { Some(Display::start()?) } else { None };
        let (standing, fresh, notes) = (BTreeMap::new(), Vec::new(), Vec::new());
        Ok(Self { browser, served, folder, display, standing, fresh, notes })
    }

    /// Opens a page in the standing browser, in which nothing of earlier flows is left.
    pub async fn visit(&mut self, path: &str) -> Result<Page> {
        self.visit_in(Look::Light, path).await
    }

    /// The same, light or dark.
    pub async fn visit_in(&mut self, look: Look, path: &str) -> Result<Page> {
        let page = self.wiped(look).await?;
        page.open(path).await?;
        if look == Look::Dark {
            self.see_to_dark(&page).await?;
        }
        Ok(page)
    }

    /// The standing browser before it has opened a page.
    pub async fn blank(&mut self) -> Result<Page> {
        self.wiped(Look::Light).await
    }

    /// Opens a page in a browser that was never used.
    pub async fn visit_fresh(&mut self, path: &str) -> Result<Page> {
        let page = self.fresh().await?;
        page.open(path).await?;
        Ok(page)
    }

    /// A browser that was never used, before it has opened a page.
    pub async fn fresh(&mut self) -> Result<Page> {
        let session = self.start(Look::Light).await?;
        let page = self.page_of(&session);
        self.fresh.push(session);
        Ok(page)
    }

    /// A browser of one's own, for what neither of these fits.
    pub async fn start(&self, look: Look) -> Result<Session> {
        Session::start(self.browser, look, self.display.as_ref(), &self.folder).await
    }

    /// The window of a session.
    pub fn page_of(&self, session: &Session) -> Page {
        Page { client: session.client.clone(), origin: self.served.origin.clone() }
    }

    /// Name and version of the browser, once one was started.
    pub fn version(&self) -> Option<&str> {
        self.standing.values().next().map(|session| session.version.as_str())
    }

    /// The windows that are open, for a screenshot of what went wrong.
    pub fn windows(&self) -> Vec<Page> {
        self.fresh.iter().rev().chain(self.standing.values()).map(|session| self.page_of(session)).collect()
    }

    /// Ends what a flow started; after a failure the standing browsers too, since nobody knows in what state they are.
    pub async fn tidy(&mut self, failed: bool) {
        for session in std::mem::take(&mut self.fresh) {
            session.close().await;
        }
        if failed {
            for (_, session) in std::mem::take(&mut self.standing) {
                session.close().await;
            }
        }
    }

    async fn wiped(&mut self, look: Look) -> Result<Page> {
        if !self.standing.contains_key(&look) {
            let session = self.start(look).await?;
            self.standing.insert(look, session);
        }
        let session = self.standing.get(&look).context("the session was just made")?;
        let page = self.page_of(session);
        page.client.goto(&format!("{}{BLANK}", self.served.origin)).await?;
        let _: Value = page.run("localStorage.clear(); sessionStorage.clear(); return null", Vec::new()).await?;
        Ok(page)
    }

    /// Where the browser itself cannot be made dark, the page is told to be.
    async fn see_to_dark(&mut self, page: &Page) -> Result<()> {
        let dark: bool = page.run("return matchMedia('(prefers-color-scheme: dark)').matches", Vec::new()).await?;
        if !dark {
            let _: Value = page.run("document.documentElement.dataset.theme = 'dark'; return null", Vec::new()).await?;
            let note = "dark is not emulated: the page is told by data-theme".to_owned();
            if !self.notes.contains(&note) {
                self.notes.push(note);
            }
        }
        Ok(())
    }
}
