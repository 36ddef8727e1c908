//! Every method and every value of each choice on the untouched example: a result or a sentence that says what to enter, and no text missing. In
//! Chromium alone, since the engines do not differ in it; in other languages a few pages, and all of them when asked for, since `tests/choices.rs` holds
//! each page in each language without a browser.

use super::Flow;
use crate::catalogue::{Catalogue, Method, Metric};
use crate::context::Context;
use crate::driver::Browser;
use crate::page::Page;
use crate::selectors;
use crate::site;
use anyhow::{Result, ensure};
use serde_json::json;

pub fn flows(catalogue: &Catalogue, browser: Browser, english: &[site::Page], foreign: &[site::Page]) -> Vec<Flow> {
    if browser != Browser::Chromium {
        return Vec::new();
    }
    let of_page = |page: &site::Page| {
        let metric = catalogue.metrics.iter().find(|metric| metric.id == page.below_language())?.clone();
        let path = page.path.clone();
        let long = page.language != "en" && !IN_EVERY_LANGUAGE.contains(&page.below_language());
        let work = async move |context: &mut Context| answered(context, &path, &metric).await;
        Some(Flow { long, ..Flow::new(format!("choices::{}", page.name()), work) })
    };
    english.iter().chain(foreign).filter_map(of_page).collect()
}

/// The pages with results, choices or words that came out wrong in some language before.
const IN_EVERY_LANGUAGE: [&str; 5] = ["nps", "employee-engagement", "compare-scores", "staffing", "issues-by-type"];

/// The names of the form's choices.
const CHOICES: &str = "return [...form().elements].filter((one) => one.tagName === 'SELECT').map((one) => one.name)";

/// What is wrong with what the page shows, once nothing of it is worked out any more.
const WRONG: &str = "const settled = async () => {
        do await new Promise((then) => setTimeout(then, 0)); while (document.querySelector('[aria-busy=true]'));
    };
    // An empty field that nobody has left yet asks without calling it an error.
    const asked = () => [...document.querySelectorAll('form .echo')].map((one) => one.textContent.trim());
    const wrong = (what) => {
        const found = [], html = document.documentElement.outerHTML, { results, errors } = snapshot();
        const missing = html.search(/⁇|%E2%81%87/);
        if (missing >= 0) found.push(`${what}: a text is missing behind ${html.slice(Math.max(0, missing - 120), missing)}`);
        for (const one of form().elements)
            if (one.tagName === 'SELECT' && !one.value) found.push(`${what}: nothing is chosen in ${one.name}`);
        if (!Object.values(results).some(({ value }) => value !== null) && ![...Object.values(errors), ...asked()].some((text) => text.includes(' ') || text.length > 5))
            found.push(`${what}: neither a result nor a sentence`);
        return found;
    };";

/// What is wrong on the page as it is, named by the first argument.
const NOW: &str = "settled().then(() => done(wrong(arguments[0])))";

/// What is wrong with any value of the choice that the first argument names; its first value is back at the end. Every seventh currency does.
const EACH: &str = "const name = arguments[0], { value: first, options } = form().elements.namedItem(name);
    const all = [...options].map((one) => one.value).filter((value, at) => value && (name !== 'currency' || at % 7 === 0));
    (async () => {
        const found = [];
        for (const value of all) {
            put(name, value);
            await settled();
            found.push(...wrong(`${name}=${value}`));
        }
        put(name, first);
        await settled();
        done(found);
    })();";

async fn answered(context: &mut Context, path: &str, metric: &Metric) -> Result<()> {
    let page = context.visit(path).await?;
    let mut found = Vec::new();
    for method in &metric.methods {
        found.extend(of_method(&page, method).await?);
    }
    ensure!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

async fn of_method(page: &Page, method: &Method) -> Result<Vec<String>> {
    page.choose(method).await?;
    let ask = async |script: &str, about: &str| -> Result<Vec<String>> {
        page.run_async(&format!("{WRONG}\n{script}"), vec![json!(about)]).await
    };
    let mut found = ask(NOW, "chosen").await?;
    page.press(selectors::EXAMPLE).await?;
    found.extend(ask(NOW, "with the example").await?);
    let choices: Vec<String> = page.run(CHOICES, Vec::new()).await?;
    for choice in choices {
        found.extend(ask(EACH, &choice).await?);
    }
    Ok(found.into_iter().map(|one| format!("{}: {one}", method.id)).collect())
}
