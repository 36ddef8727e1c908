//! What the survey page shows first: a sample, the scores ahead of the question, an overview, one grouping at a time, the filters that are on.

use super::Flow;
use crate::context::Context;
use crate::page::Page;
use crate::wait::until;
use anyhow::{Result, bail, ensure};
use serde_json::{Value, json};
use std::fmt::Write;

pub fn flows() -> Vec<Flow> {
    vec![
        Flow::new("survey_first::sample", async |context| sample(context).await),
        Flow::new("survey_first::ahead_of_the_question", async |context| ahead(context).await),
        Flow::new("survey_first::one_grouping_at_a_time", async |context| tabs(context).await),
        Flow::new("survey_first::few_answers", async |context| few(context).await),
        Flow::new("survey_first::filters_that_are_on", async |context| chips(context).await),
    ]
}

/// What a visitor sees of the elements that a selector finds.
async fn texts(page: &Page, selector: &str) -> Result<Vec<String>> {
    let script =
        "return [...document.querySelectorAll(arguments[0])].filter(visible).map((one) => one.innerText.trim())";
    page.run(script, vec![json!(selector)]).await
}

async fn change(page: &Page, name: &str, value: &str) -> Result<()> {
    let script = "const one = document.querySelector(`[name='${arguments[0]}']`); one.value = arguments[1];
        one.dispatchEvent(new Event('change', { bubbles: true })); return null";
    let _: Value = page.run(script, vec![json!(name), json!(value)]).await?;
    Ok(())
}

/// One press reads the sample, and one more shows its scores with an overview that leads to each.
async fn sample(context: &mut Context) -> Result<()> {
    let page = context.visit("/survey").await?;
    page.press("[data-action=sample]").await?;
    page.confirm_survey(&[]).await?;
    let lines = texts(&page, "#survey-overview li").await?;
    ensure!(lines.len() == 2 && lines.iter().all(|line| line.contains(" to ")), "the overview says {lines:?}");
    page.press("#survey-overview li:last-child a").await?;
    let script = "const here = document.activeElement; const all = [...document.querySelectorAll('.score h3')];
        return [location.hash, all.indexOf(here), here.getBoundingClientRect().top < innerHeight]";
    until("the second score", async || {
        let (hash, place, seen): (String, i32, bool) = page.run(script, Vec::new()).await?;
        ensure!(hash.is_empty(), "the address became {hash}");
        Ok((place == 1 && seen).then_some(()))
    })
    .await
}

/// The scores stand above the question before it is answered, and not those that were taken back.
async fn ahead(context: &mut Context) -> Result<()> {
    let page = context.visit("/survey").await?;
    page.press("[data-action=sample]").await?;
    page.survey_in("confirm").await?;
    let lines = async |count: usize| {
        until(&format!("{count} scores ahead"), async || {
            let lines = texts(&page, "#survey-preview li").await?;
            Ok((lines.len() == count).then_some(lines))
        })
        .await
    };
    let both = lines(2).await?;
    let script = "return [...document.querySelectorAll('select[name^=column-]')].filter((one) => ['nps', 'csat'].includes(one.value)).map((one) => one.name)";
    let scored: Vec<String> = page.run(script, Vec::new()).await?;
    let [first, _] = scored.as_slice() else { bail!("these columns are scores: {scored:?}") };
    change(&page, first, "ignore").await?;
    let left = lines(1).await?;
    ensure!(left.iter().all(|line| both.contains(line)), "{left:?} is none of {both:?}");
    Ok(())
}

async fn tabs(context: &mut Context) -> Result<()> {
    let page = context.visit("/survey").await?;
    page.press("[data-action=sample]").await?;
    page.confirm_survey(&[]).await?;
    let script = "const score = document.querySelector('.score');
        const tabs = [...score.querySelectorAll('[role=tab]')];
        const parts = [...score.querySelectorAll('[role=tabpanel]')];
        return [tabs.map((one) => one.getAttribute('aria-selected') === 'true'), parts.map(visible), tabs.indexOf(document.activeElement)]";
    let state = async || page.run::<(Vec<bool>, Vec<bool>, i32)>(script, Vec::new()).await;
    let (chosen, shown, _) = state().await?;
    ensure!(chosen == [true, false] && chosen == shown, "tabs {chosen:?}, parts {shown:?}");
    let _: Value = page.run("document.querySelector('.score [role=tab]').focus(); return null", Vec::new()).await?;
    page.key(fantoccini::key::Key::Right).await?;
    until("the second grouping", async || {
        let (chosen, shown, focus) = state().await?;
        Ok((chosen == [false, true] && chosen == shown && focus == 1).then_some(()))
    })
    .await?;
    page.press(".score [role=tab]").await?;
    until("the first grouping again", async || {
        let (chosen, shown, _) = state().await?;
        Ok((chosen == [true, false] && chosen == shown).then_some(()))
    })
    .await
}

/// Two large groups, and five of two answers each.
async fn few(context: &mut Context) -> Result<()> {
    let mut text = "team,How satisfied are you? (1-5)\n".to_owned();
    for row in 0..90 {
        let team = match row {
            80.. => format!("small {}", row % 5),
            _ if row % 2 == 0 => "north".to_owned(),
            _ => "south".to_owned(),
        };
        let _ = writeln!(text, "{team},{}", row % 5 + 1);
    }
    let page = context.visit("/survey").await?;
    page.drop_file("teams.csv", text.as_bytes()).await?;
    page.confirm_survey(&[(1, "csat")]).await?;
    let seen = async || texts(&page, ".score .part th[scope=row]").await;
    let groups = seen().await?;
    ensure!(groups.len() == 2, "at first these groups are seen: {groups:?}");
    page.press("[data-action=show-few]").await?;
    until("all groups", async || Ok((seen().await?.len() == 7).then_some(()))).await
}

async fn chips(context: &mut Context) -> Result<()> {
    let mut text = "channel,How satisfied are you? (1-5)\n".to_owned();
    for row in 0..60 {
        let _ = writeln!(text, "{},{}", if row % 2 == 0 { "mail" } else { "chat" }, row % 5 + 1);
    }
    let page = context.visit("/survey").await?;
    page.drop_file("channels.csv", text.as_bytes()).await?;
    page.confirm_survey(&[(1, "csat")]).await?;
    let answers = "return document.querySelector('output[data-result=csat]:not([data-segment])')?.dataset.answers";
    let counted = async |wanted: &str| {
        until(&format!("{wanted} answers"), async || {
            let found: Option<String> = page.run(answers, Vec::new()).await?;
            Ok((found.as_deref() == Some(wanted)).then_some(()))
        })
        .await
    };
    counted("60").await?;
    change(&page, "filter-0", "mail").await?;
    counted("30").await?;
    let chips = texts(&page, "[data-action=remove-filter]").await?;
    ensure!(matches!(chips.as_slice(), [chip] if chip.contains("channel: mail")), "the chips say {chips:?}");
    page.press("[data-action=remove-filter]").await?;
    counted("60").await?;
    page.seen("[data-action=remove-filter]", false).await
}
