//! After the first visit the site works without a network, and no page ever meets the files of another version.

use super::Flow;
use crate::context::{BLANK, Context, REPORT};
use crate::driver::Browser;
use crate::files::{self, NPS};
use crate::page::Page;
use crate::survey::expect;
use crate::wait::{until, until_within};
use anyhow::{Context as _, Result, ensure};
use serde_json::Value;
use static_server::{Requests, Site, Switch};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long the cache may take to be filled on a busy machine.
const FILLING: Duration = Duration::from_secs(30);

pub fn flows() -> Vec<Flow> {
    vec![
        Flow::new("offline::without_a_network", async |context| without_a_network(context).await),
        Flow::new("offline::something_else", async |context| something_else(context).await),
        Flow::new("offline::new_version", async |context| new_version(context).await),
    ]
}

/// A copy of the site on a server that can be turned off.
struct Host {
    folder: PathBuf,
    page: Page,
    switch: Switch,
    requests: Requests,
}

impl Drop for Host {
    fn drop(&mut self) {
        // What stays of the folder is in the way of nobody.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

async fn host(context: &mut Context) -> Result<Option<Host>> {
    let folder = context.folder.join(format!("offline-{}", std::process::id()));
    copy(&context.served.dist, &folder)?;
    let (switch, requests) = (Switch::default(), Requests::default());
    let site = Site::new(&folder).with_page(BLANK, "<!doctype html><title>blank</title>").reporting_to(REPORT);
    let address = site.recorded_by(&requests).switched_by(&switch).start(0)?;
    // In a browser that has a few hundred pages behind it, WebKit did not tell of the new version when the machine was busy.
    let page = Page { client: context.fresh().await?.client, origin: format!("http://{address}") };
    let host = Host { folder, page, switch, requests };
    host.page.open("/nps").await?;
    let can: bool = host.page.run("return !!navigator.serviceWorker && isSecureContext", Vec::new()).await?;
    if !can && context.browser == Browser::Webkit {
        context
            .notes
            .push("this WebKit gives a driven browser no service worker: offline is not tested in it".to_owned());
        return Ok(None);
    }
    Ok(Some(host))
}

/// Copies a folder with all that is in it.
pub(super) fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let to = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &to)?;
        } else {
            fs::copy(&path, to)?;
        }
    }
    Ok(())
}

/// Waits until the site is kept.
async fn kept(page: &Page) -> Result<()> {
    until_within(FILLING, "the service worker has filled its cache and serves the page", async || {
        let script = "return !!navigator.serviceWorker.controller";
        let there: bool = page.run(script, Vec::new()).await?;
        Ok(there.then_some(()))
    })
    .await
}

async fn build(page: &Page) -> Result<String> {
    page.run("return document.querySelector('meta[name=deskmath-build]').content", Vec::new()).await
}

async fn caches(page: &Page) -> Result<Vec<String>> {
    page.run_async("caches.keys().then(done)", Vec::new()).await
}

/// What the browser knows of the service worker, for a failure to tell.
async fn registration(page: &Page) -> Result<String> {
    let script = "(async () => {
        const it = await navigator.serviceWorker.getRegistration();
        const states = ['installing', 'waiting', 'active'].filter((name) => it?.[name]).map((name) => name + ' ' + it[name].state);
        const controlled = navigator.serviceWorker.controller ? 'controlled' : 'not controlled';
        const kept = await Promise.all((await caches.keys()).map(async (name) => name + ': ' + (await (await caches.open(name)).keys()).length));
        const asked = it ? await Promise.race([it.update().then(() => 'update() found something or nothing', String), new Promise((then) => setTimeout(then, 3000, 'update() does not answer'))]) : '';
        return [...states, controlled, ...kept, asked].join('; ');
    })().then(done, (why) => done(String(why)))";
    page.run_async(script, Vec::new()).await
}

async fn without_a_network(context: &mut Context) -> Result<()> {
    let Some(host) = host(context).await? else { return Ok(()) };
    let page = &host.page;
    // The first visit is over before any of it begins.
    let late = "const of = (part) => performance.getEntriesByType('resource').find((one) => one.name.includes(part));
        const [wasm, later] = [of('_bg.wasm'), of('/later-')];
        return later ? wasm.responseEnd <= later.startTime : null";
    let after: bool = until_within(FILLING, "what can wait", async || page.run(late, Vec::new()).await).await?;
    ensure!(after, "what can wait did not wait for the program");
    kept(page).await?;
    let paths = host.requests.paths();
    let place = |part: &str| paths.iter().position(|path| path.contains(part));
    ensure!(place("/later-") < place("/sw.js") && place("/sw.js").is_some(), "the order of requests is {paths:?}");
    let forbidden: Vec<&String> = paths.iter().filter(|path| path.starts_with(REPORT)).collect();
    ensure!(forbidden.is_empty(), "the policy forbids what was asked for: {forbidden:?}");
    ensure!(!paths.iter().any(|path| path.starts_with("/embed/") && path != "/embed/"), "pages for frames are kept");
    host.switch.turn(false);
    for path in ["/nps", "/csat/", "/average-handle-time", "/saved", "/"] {
        page.open(path).await.with_context(|| format!("{path} without a network"))?;
    }
    // Whoever prints an untouched example finds its code on paper.
    page.open("/nps").await?;
    until("the code for paper", async || page.exists("#print-qr svg").await).await?;
    // A calculator with what its worker says, a link, and a page that leads on without a load.
    page.open("/nps").await?;
    page.put("promoters", "150").await?;
    let sentence = "return document.querySelector('#take-sentence').textContent.includes('150')";
    until("the worker answers", async || {
        let there: bool = page.run(sentence, Vec::new()).await?;
        Ok(there.then_some(()))
    })
    .await?;
    page.press("#nav-survey").await?;
    page.drop_file("survey.csv", files::survey(',').as_bytes()).await?;
    page.survey_in("confirm").await?;
    page.confirm_survey(&[]).await?;
    expect(&page.survey_in("done").await?, "nps", "nps", NPS)?;
    page.open("/nps%23v=1").await.context("a mangled link without a network")?;
    page.seen("[data-when=offline]", false).await?;
    // A page of a language that was never read is not kept: that is said, with the way back.
    page.open("/el/nps").await.context("a page of another language without a network")?;
    page.seen("[data-when=offline] a[href=\"/\"]", true).await?;
    page.seen("[data-when=lost]", false).await?;
    host.switch.turn(true);
    // An engine may need a moment to notice that the network is back: who presses again gets the page.
    until("the page, with a network", async || {
        if page.state().await.is_ok_and(|state| state.metric.as_deref() == Some("nps")) {
            return Ok(Some(()));
        }
        let press = "document.querySelector('[data-when=offline] [data-action=reload]')?.click(); return null";
        let _: Value = page.run(press, Vec::new()).await?;
        Ok(None)
    })
    .await
}

/// What a network puts in the place of a file is not kept, and does not last.
async fn something_else(context: &mut Context) -> Result<()> {
    let folder = context.folder.join(format!("else-{}", std::process::id()));
    copy(&context.served.dist, &folder)?;
    let file = fs::read_dir(&folder)?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .find(|path| path.to_string_lossy().contains("text-en-survey"))
        .context("no texts of the survey page")?;
    let texts = fs::read(&file)?;
    fs::write(&file, "<!doctype html><title>Sign in</title>")?;
    let site = Site::new(&folder);
    let page = Page { client: context.fresh().await?.client, origin: format!("http://{}", site.start(0)?) };
    page.open("/nps").await?;
    let can: bool = page.run("return !!navigator.serviceWorker && isSecureContext", Vec::new()).await?;
    if !can && context.browser == Browser::Webkit {
        return Ok(());
    }
    let failed = "navigator.serviceWorker.register('/sw.js').then((it) => {
        const fresh = it.installing ?? it.waiting ?? it.active;
        if (!fresh || fresh.state === 'redundant') return done('redundant');
        fresh.onstatechange = () => ['redundant', 'activated'].includes(fresh.state) && done(fresh.state); }, () => done('redundant'))";
    let outcome: String = page.run_async(failed, Vec::new()).await?;
    ensure!(outcome == "redundant", "with another file in the place of its own, the service worker is {outcome}");
    fs::write(&file, &texts)?;
    page.open("/csat").await?;
    kept(&page).await?;
    let script = "caches.keys().then(async (names) => {
        const cache = await caches.open(names[0]);
        const place = (await cache.keys()).find(({ url }) => url.includes('text-en-survey'));
        done(await (await cache.match(place)).text()); })";
    let text: String = page.run_async(script, Vec::new()).await?;
    let _ = fs::remove_dir_all(&folder);
    ensure!(text.as_bytes() == texts, "the cache holds {:?}", text.chars().take(60).collect::<String>());
    Ok(())
}

async fn new_version(context: &mut Context) -> Result<()> {
    let Some(host) = host(context).await? else { return Ok(()) };
    let page = &host.page;
    kept(page).await?;
    let first = build(page).await?;
    // A version that cannot be had in full leaves the one before.
    let script = fs::read_to_string(host.folder.join("sw.js"))?;
    fs::write(host.folder.join("sw.js"), script.replace("icons/icon-192.png", "no-such-file"))?;
    let update = "navigator.serviceWorker.getRegistration().then((it) => it.update()).then((it) => {
        const fresh = it.installing; if (!fresh) return done('none');
        fresh.onstatechange = () => ['redundant', 'activated'].includes(fresh.state) && done(fresh.state); }, () => done('failed'))";
    let outcome: String = page.run_async(update, Vec::new()).await?;
    ensure!(outcome == "redundant" || outcome == "failed", "a version with a missing file is {outcome}");
    page.open("/csat").await?;
    ensure!(build(page).await? == first && caches(page).await?.len() == 1, "the version before is gone");
    page.seen("#new-version", false).await?;

    page.open("/nps").await?;
    page.put("promoters", "150").await?;
    let second = first.chars().rev().collect::<String>();
    replace(&host.folder, &first, &second)?;
    fs::write(host.folder.join("sw.js"), script.replace(&first, &second))?;
    let note = until_within(FILLING, "the note of the new version", async || {
        // A browser looks by itself after a page was opened. A question that it is asked meanwhile it answers with what it found then, the version that
        // cannot be had: it is asked again.
        let ask = "navigator.serviceWorker.getRegistration().then((it) => it.installing || it.update()).catch(() => {}); return null";
        let _: Value = page.run(ask, Vec::new()).await?;
        page.exists("#new-version:not([hidden])").await
    })
    .await;
    if let Err(error) = note {
        return Err(error.context(registration(page).await?));
    }
    ensure!(build(page).await? == first, "the open page changed its version");
    // Going on from the old page takes the new one as a whole.
    let _: Value = page.run("window.__marker = 'here'; return null", Vec::new()).await?;
    page.press("#nav-survey").await?;
    until("the survey page of the new version, loaded as a whole", async || {
        // Between two documents Firefox answers nothing.
        let there: Option<bool> = page
            .run("return !window.__marker && document.querySelector('#page')?.dataset.page === 'survey'", Vec::new())
            .await?;
        Ok((there == Some(true)).then_some(()))
    })
    .await?;
    page.live().await?;
    ensure!(build(page).await? == second, "the page is of another version");
    page.open("/nps").await?;
    page.state_when("what was typed is still there", |state| {
        state.fields.get("promoters").is_some_and(|text| text == "150")
    })
    .await?;
    until_within(FILLING, "the old cache is deleted", async || {
        let names = caches(page).await?;
        Ok((names.len() == 1 && names.iter().all(|name| name.ends_with(&second))).then_some(()))
    })
    .await
}

/// The same site under another version.
fn replace(folder: &Path, from: &str, to: &str) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            replace(&path, from, to)?;
        } else if path.extension().is_some_and(|extension| extension == "html") {
            fs::write(&path, fs::read_to_string(&path)?.replace(from, to))?;
        }
    }
    Ok(())
}
