//! The first screen of a calculator: an example that says so, a scale that follows, fields that give way to what is typed.

use super::Flow;
use crate::context::Context;
use crate::page::Page;
use crate::wait::until;
use anyhow::{Result, ensure};
use serde_json::Value;

pub fn flows() -> Vec<Flow> {
    vec![
        Flow::new("first_screen::example_gives_way", async |context| example(context).await),
        Flow::new("first_screen::scale", async |context| scale(context).await),
        Flow::new("first_screen::column_of_answers", async |context| column(context).await),
        Flow::new("first_screen::phone", async |context| phone(context).await),
    ]
}

/// A field of the example is marked whole when one comes to it, and the example is none any more with the first key.
async fn example(context: &mut Context) -> Result<()> {
    let page = context.visit("/nps").await?;
    page.seen("#example-tag", true).await?;
    let script = "const one = form().elements.namedItem('promoters'); one.focus();
        return [one.selectionStart, one.selectionEnd, one.value.length]";
    until("the whole number is marked", async || {
        let (start, end, length): (u32, u32, u32) = page.run(script, Vec::new()).await?;
        Ok((start == 0 && end == length && length > 0).then_some(()))
    })
    .await?;
    page.type_text("7").await?;
    page.state_when("the number in its place", |state| state.fields.get("promoters").is_some_and(|text| text == "7"))
        .await?;
    page.seen("#example-tag", false).await
}

/// The mark of the result moves along the scale, and its interval with it.
async fn scale(context: &mut Context) -> Result<()> {
    let page = context.visit("/nps").await?;
    let script = "const all = [...document.querySelectorAll('#gauge svg [cx], #gauge svg [x1], #gauge svg [x], #gauge svg [width]')];
        return [visible(document.querySelector('#gauge svg')), all.map((one) => ['cx', 'x1', 'x', 'width'].map((name) => one.getAttribute(name)).join(' ')).join(';')]";
    let drawn = async || page.run::<(bool, String)>(script, Vec::new()).await;
    page.worked_out().await?;
    let (seen, before) = drawn().await?;
    ensure!(seen && !before.is_empty(), "no scale is drawn");
    page.put("promoters", "90").await?;
    until("another place on the scale", async || {
        let (seen, now) = drawn().await?;
        Ok((seen && now != before).then_some(()))
    })
    .await
}

/// A column of single answers, pasted into a count, is counted, and what was done is said.
async fn column(context: &mut Context) -> Result<()> {
    let page = context.visit("/nps").await?;
    page.press("input[name=method][value=distribution]").await?;
    let script = "const one = form().elements.namedItem('scores-0'); if (!one) return false; one.focus();
        one.dispatchEvent(transfer('paste', [], arguments[0])); return true";
    until("a count to paste into", async || {
        let pasted: bool = page.run(script, vec!["score\n10\n10\n9\n0\n12\n".into()]).await?;
        Ok(pasted.then_some(()))
    })
    .await?;
    page.state_when("the counts", |state| {
        [("scores-10", "2"), ("scores-9", "1"), ("scores-0", "1"), ("scores-5", "0")]
            .iter()
            .all(|(name, count)| state.fields.get(*name).is_some_and(|text| text == count))
    })
    .await?;
    let script = "return document.body.innerText.includes('Counted from your clipboard: 4') && document.body.innerText.includes('1 (12)')";
    until("what was done", async || {
        let said: bool = page.run(script, Vec::new()).await?;
        Ok(said.then_some(()))
    })
    .await
}

/// On a phone the first field stands on the first screen, and the result stays in sight while one types.
async fn phone(context: &mut Context) -> Result<()> {
    let page = context.visit_fresh("/nps").await?;
    page.client.set_window_size(500, 844).await?;
    let script = "const field = form().querySelector('input[type=text], input:not([type])'); const at = field.getBoundingClientRect();
        return at.bottom < innerHeight && at.top > 0";
    until("the first field on the first screen", async || {
        let there: bool = page.run(script, Vec::new()).await?;
        Ok(there.then_some(()))
    })
    .await?;
    let _: Value = page.run("form().elements.namedItem('detractors').focus(); return null", Vec::new()).await?;
    sight(&page).await
}

async fn sight(page: &Page) -> Result<()> {
    let script = "const at = document.querySelector('#headline output, #headline').getBoundingClientRect();
        return at.top < innerHeight && at.bottom > 0";
    until("the result in sight", async || {
        let there: bool = page.run(script, Vec::new()).await?;
        Ok(there.then_some(()))
    })
    .await
}
