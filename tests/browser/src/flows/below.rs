//! The same site on a host where it lies below a path.

use super::Flow;
use crate::context::{BLANK, Context};
use crate::files;
use crate::page::Page;
use crate::selectors;
use crate::wait::until;
use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

pub fn flows() -> Vec<Flow> {
    vec![
        Flow::new("below::navigation", async |context| navigation(context).await),
        Flow::new("below::calculator", async |context| calculator(context).await),
        Flow::new("below::shared_and_embedded", async |context| shared(context).await),
        Flow::new("below::survey", async |context| survey(context).await),
        Flow::new("below::unknown_address", async |context| unknown_address(context).await),
    ]
}

/// Opens a page of that site.
async fn visit(context: &mut Context, path: &str) -> Result<Page> {
    let page = context.blank().await?;
    let below = context.served.below.clone().context("the tests were started without --based")?;
    let page = Page { client: page.client, origin: below };
    page.client.goto(&format!("{}{BLANK}", page.host())).await?;
    let _: Value = page.run("localStorage.clear(); return null", Vec::new()).await?;
    page.open(path).await?;
    Ok(page)
}

/// The path without its base, once the page shows it; an error when the document was loaded anew.
async fn arrives(page: &Page, path: &str) -> Result<()> {
    let base = page.origin.splitn(4, '/').nth(3).unwrap_or_default();
    let expected = format!("/{base}{path}");
    let script = "return [location.pathname, !!window.__marker, document.querySelector('#page').dataset.page]";
    let name = if path == "/" { "" } else { path.trim_matches('/') };
    let mut last = String::new();
    until(&format!("{expected} is shown"), async || {
        let (at, kept, shown): (String, bool, String) = page.run(script, Vec::new()).await?;
        ensure!(kept, "the change to {expected} reloaded the page");
        last = format!("{at} shows {shown:?}");
        Ok((at == expected && shown == name).then_some(()))
    })
    .await
    .with_context(|| last)
}

async fn navigation(context: &mut Context) -> Result<()> {
    let page = visit(context, "/").await?;
    let _: Value = page.run("window.__marker = 'here'; return null", Vec::new()).await?;
    let links = "return [...document.querySelectorAll('a[href^=\"/\"]')].map((one) => one.getAttribute('href'))
        .filter((href) => !href.startsWith(arguments[0]))";
    let base = page.origin.splitn(4, '/').nth(3).map(|path| format!("/{path}/")).context("no base")?;
    let outside = async || page.run::<Vec<String>>(links, vec![json!(base)]).await;
    ensure!(outside().await?.is_empty(), "links of home lead out of the site: {:?}", outside().await?);
    page.press(&format!("a[href=\"{base}nps\"]")).await?;
    arrives(&page, "/nps").await?;
    ensure!(outside().await?.is_empty(), "links of a calculator lead out of the site: {:?}", outside().await?);
    page.press("#nav-survey").await?;
    arrives(&page, "/survey").await?;
    page.press("#nav-home").await?;
    arrives(&page, "/").await?;
    // What the program itself writes.
    let search = "const one = document.querySelector(arguments[0]); one.focus(); one.value = 'promoter';
        one.dispatchEvent(new InputEvent('input', { bubbles: true })); return null";
    let _: Value = page.run(search, vec![json!(selectors::SEARCH)]).await?;
    until("the search finds something", async || page.exists("#found .card").await).await?;
    ensure!(outside().await?.is_empty(), "links of the search lead out of the site: {:?}", outside().await?);
    page.key(fantoccini::key::Key::Enter).await?;
    arrives(&page, "/nps").await?;
    let _: Value = page.run("history.back(); return null", Vec::new()).await?;
    arrives(&page, "/").await
}

/// The address follows the form, its worker answers, and the link opens.
async fn calculator(context: &mut Context) -> Result<()> {
    let page = visit(context, "/nps").await?;
    page.put("promoters", "150").await?;
    let sentence = "return document.querySelector('#insight[aria-busy]') ? '' : document.querySelector('#take-sentence').textContent";
    until("the worker answers", async || {
        let text: String = page.run(sentence, Vec::new()).await?;
        Ok(text.contains("150").then_some(()))
    })
    .await?;
    let link: String = until("the address follows", async || {
        let link: String = page.run("return location.href", Vec::new()).await?;
        Ok(link.contains("promoters=150").then_some(link))
    })
    .await?;
    let (address, fragment) = link.split_once('#').context("no fragment")?;
    ensure!(address == format!("{}/nps", page.origin), "the address became {link}");
    for path in [format!("/nps#{fragment}"), format!("/nps/#{fragment}"), format!("/nps%23{fragment}")] {
        let page = visit(context, &path).await?;
        page.state_when(&format!("{path} shows what was typed"), |state| {
            state.fields.get("promoters").is_some_and(|text| text == "150") && state.damage.is_empty()
        })
        .await?;
    }
    Ok(())
}

/// Link and frame lie below the path as well.
async fn shared(context: &mut Context) -> Result<()> {
    let page = visit(context, "/nps").await?;
    page.press("[data-action=share]").await?;
    let text = "return ['share-link', 'share-snippet'].map((id) => document.getElementById(id)?.value ?? '')";
    let [link, snippet] = until("the panel to be filled", async || {
        let texts: [String; 2] = page.run(text, Vec::new()).await?;
        Ok(texts.iter().all(|text| !text.is_empty()).then_some(texts))
    })
    .await?;
    ensure!(link.starts_with(&format!("{}/nps#v=1", page.origin)), "the link is {link}");
    for address in [format!("src=\"{}/embed/nps#", page.origin), format!("src=\"{}/embed.js\"", page.origin)] {
        ensure!(snippet.contains(&address), "{address} is not in {snippet}");
    }
    let page = visit(context, "/embed/nps?theme=dark").await?;
    page.put("promoters", "150").await?;
    until("the address follows", async || {
        let link: String = page.run("return location.href", Vec::new()).await?;
        Ok((link.contains("/embed/nps") && link.contains("?theme=dark#v=1")).then_some(()))
    })
    .await?;
    let (theme, full): (String, String) = page
        .run(
            "return [document.documentElement.dataset.theme, document.getElementById('embed-source').href]",
            Vec::new(),
        )
        .await?;
    ensure!(theme == "dark" && full == format!("{}/nps", page.origin), "{theme} {full}");
    Ok(())
}

async fn survey(context: &mut Context) -> Result<()> {
    let page = visit(context, "/nps").await?;
    let _: Value = page.run("window.__marker = 'here'; return null", Vec::new()).await?;
    page.drop_file("survey.csv", files::survey(',').as_bytes()).await?;
    arrives(&page, "/survey").await?;
    page.confirm_survey(&[]).await?;
    page.press(selectors::OPEN_CALCULATOR).await?;
    page.state_when("the survey's counts in a calculator", |state| state.metric.is_some()).await?;
    let (path, kept): (String, bool) = page.run("return [location.href, !!window.__marker]", Vec::new()).await?;
    ensure!(kept && path.starts_with(&format!("{}/", page.origin)), "the calculator is at {path}");
    Ok(())
}

async fn unknown_address(context: &mut Context) -> Result<()> {
    let page = visit(context, "/no-such-calculator").await?;
    let _: Value = page.run("window.__marker = 'here'; return null", Vec::new()).await?;
    page.press("#page a").await?;
    arrives(&page, "/").await
}
