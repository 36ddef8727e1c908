//! The Content-Security-Policy: it stands in every page, no page needs anything that it forbids, and it holds.
//!
//! That no flow at all meets it is seen to by the runner, which fails a flow after which browsers report something.

use super::Flow;
use crate::context::{Context, REPORT};
use crate::files;
use crate::page::Page;
use crate::site;
use crate::wait::until;
use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use static_server::POLICY;
use std::time::Duration;

pub fn flows(pages: &[site::Page]) -> Vec<Flow> {
    let pages = pages.to_vec();
    vec![
        Flow::new("policy::in_every_page", async move |context| in_every_page(context, &pages).await),
        Flow::new("policy::nothing_inline_later", async |context| nothing_inline_later(context).await),
        Flow::new("policy::injected_script", async |context| injected(context).await),
    ]
}

/// What the policy would leave out of a document `of`. A block of data, for search engines or with the texts of the page, is no script.
const INLINE: &str = "const inline = (of) => [...of.querySelectorAll('*')].filter((one) =>
        one.matches('style, [style], script:not([src], [type=\"application/ld+json\"], #texts[type=\"text/plain\"]), [href^=\"javascript:\" i]') || [...one.attributes].some((it) => /^on/i.test(it.name)))
        .map((one) => one.outerHTML.slice(0, 120));";

async fn in_every_page(context: &mut Context, pages: &[site::Page]) -> Result<()> {
    let page = context.visit("/").await?;
    let script = format!(
        "{INLINE} fetch(arguments[0]).then((answer) => answer.text()).then((text) => {{
            const read = new DOMParser().parseFromString(text, 'text/html');
            const before = [...read.head.querySelectorAll('meta[http-equiv] ~ :is(script, link)')].length;
            const all = [...read.querySelectorAll('script[src], link')].length;
            const policy = read.querySelector('meta[http-equiv=Content-Security-Policy]');
            done([policy && policy.content, all > 0 && before === all, inline(read)]);
        }}, (error) => done(['' + error, false, []]))"
    );
    for path in pages.iter().map(|page| page.path.as_str()).chain(["/no-such-page"]) {
        let (policy, first, inline): (Option<String>, bool, Vec<String>) =
            page.run_async(&script, vec![json!(path)]).await?;
        ensure!(policy.as_deref() == Some(POLICY), "{path} has the policy {policy:?}");
        ensure!(first, "in {path} something is loaded before the policy");
        ensure!(inline.is_empty(), "{path} holds what the policy forbids: {inline:?}");
    }
    Ok(())
}

/// What the program adds keeps to it as well.
async fn nothing_inline_later(context: &mut Context) -> Result<()> {
    let page = context.visit("/nps").await?;
    page.put("promoters", "150").await?;
    until("the files to take along", async || page.exists("#take-svg[href], #take-svg[hidden]").await).await?;
    check(&page).await.context("a calculator")?;
    let page = context.visit("/survey").await?;
    page.drop_file("survey.csv", files::survey(',').as_bytes()).await?;
    page.confirm_survey(&[]).await?;
    check(&page).await.context("a survey")
}

async fn check(page: &Page) -> Result<()> {
    let inline: Vec<String> = page.run(&format!("{INLINE} return inline(document)"), Vec::new()).await?;
    ensure!(inline.is_empty(), "the page holds what the policy forbids: {inline:?}");
    Ok(())
}

/// Whatever found its way into the page, it does not run; and the browser says so, which shows that its reports arrive.
async fn injected(context: &mut Context) -> Result<()> {
    let requests = context.served.requests.clone();
    let page = context.visit("/nps").await?;
    let script = "window.ran = [];
        const add = (html) => { const place = document.createElement('div'); place.innerHTML = html; document.body.append(place); return place; };
        const own = document.createElement('script');
        own.textContent = 'window.ran.push(\"script\")';
        document.body.append(own);
        add('<img src=\"data:,\" onerror=\"window.ran.push(\\'listener\\')\">');
        add('<a href=\"javascript:void(window.ran.push(\\'address\\'))\">x</a>').querySelector('a').click();
        add('<iframe srcdoc=\"<script>parent.ran.push(\\'frame\\')</script>\"></iframe>');
        // What a driver runs may do so, in Firefox with a `Function` of its own; what the page runs may not.
        setTimeout(() => { try { window.eval('window.ran.push(\"text\")'); } catch {} });
        const other = document.createElement('script');
        other.src = 'data:text/javascript,window.ran.push(\"data\")';
        document.body.append(other);
        return null";
    let _: Value = page.run(script, Vec::new()).await?;
    let reported = async || Ok(requests.paths().iter().any(|path| path.starts_with(REPORT)).then_some(()));
    until("the browser reports what it left out", reported).await?;
    tokio::time::sleep(Duration::from_millis(300)).await;
    let ran: Vec<String> = page.run("return window.ran", Vec::new()).await?;
    ensure!(ran.is_empty(), "it ran: {ran:?}");
    // These were meant.
    requests.clear();
    Ok(())
}
