//! Inside the site a change of page does not reload, and every address has its own title.

use super::Flow;
use crate::context::Context;
use crate::driver::Browser;
use crate::page::Page;
use crate::site;
use crate::wait::until;
use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

/// A page of each kind.
const FEW: [&str; 6] = ["/", "/survey", "/saved", "/nps", "/scorecard", "/staffing"];

pub fn flows(browser: Browser, pages: &[site::Page]) -> Vec<Flow> {
    // That every page has a title of its own the build's tests hold; how a program treats it is the same on all pages of a kind, and so is the way there.
    let few: Vec<_> = pages.iter().filter(|page| FEW.contains(&page.path.as_str())).cloned().collect();
    let (titles, inside) = (few.clone(), if browser == Browser::Chromium { pages.to_vec() } else { few });
    vec![
        Flow::new("navigation::titles", async move |context| own_titles(context, &titles).await),
        Flow::new("navigation::without_reload", async move |context| without_reload(context, &inside).await),
        Flow::new("navigation::back_to_what_was_typed", async |context| back_to_what_was_typed(context).await),
        Flow::new("navigation::unknown_address", async |context| unknown_address(context).await),
    ]
}

async fn own_titles(context: &mut Context, pages: &[site::Page]) -> Result<()> {
    ensure!(pages.len() == FEW.len(), "some of {FEW:?} are no pages");
    for page in pages {
        let window = context.visit(&page.path).await?;
        titled(&window, page).await?;
    }
    Ok(())
}

async fn titled(window: &Page, page: &site::Page) -> Result<()> {
    let mut last = String::new();
    until("the title of the page's file stays while it is live", async || {
        last = window.client.title().await?;
        Ok((last == page.title).then_some(()))
    })
    .await
    .with_context(|| format!("{}: {last:?} instead of {:?}", page.path, page.title))
}

async fn without_reload(context: &mut Context, pages: &[site::Page]) -> Result<()> {
    let home = pages.iter().find(|page| page.path == "/").context("no home page")?;
    let window = context.visit(&home.path).await?;
    let _: Value = window.run("window.__marker = 'here'; return null", Vec::new()).await?;
    for page in pages.iter().filter(|page| page.path != "/") {
        let link = format!("a[href=\"{}\"]", page.path);
        window.press(&link).await.with_context(|| format!("home does not lead to {}", page.path))?;
        arrived(&window, page).await?;
        let top: f64 = window.run("return scrollY", Vec::new()).await?;
        ensure!(top < 1.0, "{} opens scrolled down by {top}", page.path);
        let _: Value = window.run("history.back(); return null", Vec::new()).await?;
        arrived(&window, home).await.context("on the way back")?;
    }
    let _: Value = window.run("history.forward(); return null", Vec::new()).await?;
    let last = pages.last().context("no pages")?;
    arrived(&window, last).await.context("forward")
}

/// Who types and leaves at once finds it again on the way back: the address must not lag behind.
async fn back_to_what_was_typed(context: &mut Context) -> Result<()> {
    let window = context.visit("/nps").await?;
    let type_and_leave = "for (const text of ['61', '77']) {
            const field = document.querySelector('[name=promoters]');
            field.value = text;
            field.dispatchEvent(new Event('input', { bubbles: true }));
        }
        document.querySelector('a[href=\"/\"]').click();
        return null";
    let _: Value = window.run(type_and_leave, Vec::new()).await?;
    until("home is shown", async || window.exists(crate::selectors::SEARCH).await).await?;
    let _: Value = window.run("history.back(); return null", Vec::new()).await?;
    window
        .state_when("what was typed", |state| state.fields.get("promoters").is_some_and(|text| text == "77"))
        .await
        .map(drop)
}

/// The address, the title, the form of the page, and still the same document.
async fn arrived(window: &Page, page: &site::Page) -> Result<()> {
    let script = "return [location.pathname.replace(/(.)\\/$/, '$1') === arguments[0], window.__marker === 'here']";
    until(&format!("{} is shown", page.path), async || {
        let (there, kept): (bool, bool) = window.run(script, vec![json!(page.path)]).await?;
        ensure!(kept, "the change to {} reloaded the page", page.path);
        Ok(there.then_some(()))
    })
    .await?;
    titled(window, page).await
}

async fn unknown_address(context: &mut Context) -> Result<()> {
    let window = context.visit("/no-such-calculator").await?;
    window.exists("a[href=\"/\"]").await?.context("no way home from an unknown address")
}
