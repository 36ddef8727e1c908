//! Scenarios side by side: added, changed, compared, undone, and sent in one link.

use super::Flow;
use crate::context::Context;
use crate::driver::Browser;
use crate::page::Page;
use crate::wait::until;
use anyhow::{Result, ensure};
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, PointerAction, TouchActions};
use serde_json::{Value, json};
use std::time::Duration;

pub fn flows() -> Vec<Flow> {
    vec![
        Flow::new("compare::two_scenarios_and_their_link", async |context| two(context).await),
        Flow::new("compare::undo_and_redo", async |context| undo(context).await),
        Flow::new("compare::a_slider_moves_its_field", async |context| slider(context).await),
        Flow::new("compare::a_finger_moves_a_slider", async |context| finger(context).await),
        Flow::new("compare::damage_names_its_scenario", async |context| damage(context).await),
    ]
}

/// Waits until a script gives this text.
async fn says(page: &Page, what: &str, script: &str, expected: &str) -> Result<()> {
    until(what, async || {
        let text: String = page.run(script, Vec::new()).await?;
        Ok((text == expected).then_some(()))
    })
    .await
}

const DIFFERENCE: &str = "const one = document.querySelector('#compare [data-difference=nps][data-scenario=b]');
    return one ? `${one.dataset.value} ${'p' in one.dataset}` : ''";

async fn two(context: &mut Context) -> Result<()> {
    let page = context.visit_fresh("/nps").await?;
    page.press("[data-action=add-scenario]").await?;
    says(&page, "its name to type", "return document.activeElement.id", "scenario-name").await?;
    type_into(&page, "#scenario-name", "Plan <b>B</b>").await?;
    page.put("promoters", "62").await?;
    page.put("detractors", "8").await?;
    says(&page, "the difference with its test", DIFFERENCE, "24 true").await?;
    let state = page.state().await?;
    ensure!(state.twice.is_empty(), "outputs that stand twice: {:?}", state.twice);
    let link = until("both in the address", async || {
        let hash: String = page.run("return location.hash", Vec::new()).await?;
        Ok((hash.contains("s2-promoters=62") && hash.contains("s2-detractors=8") && hash.contains("s2-name=~Plan%20"))
            .then_some(hash))
    })
    .await?;
    let receiver = context.visit_fresh(&format!("/nps{link}")).await?;
    says(&receiver, "the receiver's difference", DIFFERENCE, "24 true").await?;
    says(&receiver, "the name", "return document.querySelector('#tab-name-1').textContent", "Plan <b>B</b>").await?;
    says(&receiver, "the first in the form", "return document.querySelector('[name=promoters]').value", "50").await
}

async fn undo(context: &mut Context) -> Result<()> {
    let page = context.visit_fresh("/nps").await?;
    let value = "return document.querySelector('[name=promoters]').value";
    page.put("promoters", "62").await?;
    page.press("[data-action=clear]").await?;
    says(&page, "an empty form", value, "").await?;
    for (keys, expected) in [("z", "62"), ("z", "50"), ("y", "62"), ("y", ""), ("z", "62")] {
        press_control(&page, keys).await?;
        says(&page, "the step", value, expected).await?;
    }
    page.press("[data-action=add-scenario]").await?;
    page.press("[data-action=remove-scenario]").await?;
    let tabs = "return String(document.querySelector('#board-tabs')?.hidden ?? true)";
    says(&page, "one scenario", tabs, "true").await?;
    page.press("[data-action=undo]").await?;
    says(&page, "the removed scenario", tabs, "false").await
}

async fn slider(context: &mut Context) -> Result<()> {
    let page = context.visit_fresh("/staffing").await?;
    let before = page.state().await?.results.get("agents").and_then(crate::page::Shown::number);
    type_into(&page, "[data-slider=calls]", "150").await?;
    says(&page, "the field", "return document.querySelector('[name=calls]').value", "150").await?;
    page.state_when("more agents", |state| {
        let now = state.results.get("agents").and_then(crate::page::Shown::number);
        now.zip(before).is_some_and(|(now, before)| now > before)
    })
    .await
    .map(drop)
}

/// Only one driver has fingers. The rail is that of `promoters` from 25 to 75; it must neither be replaced nor slip away under the finger.
async fn finger(context: &mut Context) -> Result<()> {
    if context.browser != Browser::Chromium {
        context.notes.push("a slider is dragged by touch in Chromium alone; here it is moved by script".to_owned());
        return Ok(());
    }
    let page = context.visit_fresh("/nps").await?;
    let script =
        "const one = document.querySelector('[data-slider=promoters]'); one.scrollIntoView({ block: 'center' });
        window.held = true; window.moves = 0; one.addEventListener('input', () => { window.moves += 1; window.held &&= one.isConnected });
        const { left, top, width, height } = one.getBoundingClientRect(); return [left, top + height / 2, width]";
    let (left, y, width): (f64, f64, f64) = page.run(script, Vec::new()).await?;
    let to = |part: f64| PointerAction::MoveTo {
        duration: Some(Duration::from_millis(100)),
        x: (left + part * width).round(),
        y: y.round(),
    };
    let touch = TouchActions::new("finger".to_owned())
        .then(to(0.5))
        .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
        .then(to(0.6))
        .then(to(0.7))
        .then(to(0.8))
        .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
    page.client.perform_actions(touch).await?;
    let state = page
        .state_when("the field follows the finger", |state| {
            let promoters = state.fields.get("promoters").and_then(|text| text.parse::<f64>().ok());
            promoters.is_some_and(|promoters| (62.0..=68.0).contains(&promoters))
        })
        .await?;
    ensure!(state.results.get("nps").is_some_and(|nps| nps.value.as_deref() != Some("30")), "{:?}", state.results);
    page.worked_out().await?;
    let (moves, same, says): (usize, bool, String) =
        page.run("return [moves, held, document.querySelector('[data-slider=promoters]').value]", Vec::new()).await?;
    ensure!(moves > 2, "the result followed {moves} times on the way");
    ensure!(same, "the rail under the finger was replaced");
    ensure!(state.fields.get("promoters") == Some(&says), "the slider says {says}, the field {:?}", state.fields);
    Ok(())
}

async fn damage(context: &mut Context) -> Result<()> {
    let link = "v=1&method=counts&promoters=50&passives=30&detractors=20&confidence=95&name=~Before&s2-name=~After&s2-promoters=63&s2-detractors=8&k=wkzezwb2unh89a6";
    let page = context.visit_fresh(&format!("/nps#{link}")).await?;
    let state = page.state_when("the damage", |state| !state.damage.is_empty()).await?;
    ensure!(state.damage == ["s2-promoters"], "{:?}", state.damage);
    ensure!(state.errors.is_empty(), "the first scenario is whole: {:?}", state.errors);
    Ok(())
}

/// Types over what stands in a control outside the form.
async fn type_into(page: &Page, selector: &str, text: &str) -> Result<()> {
    let script = "const one = document.querySelector(arguments[0]); one.focus(); one.value = arguments[1];
        one.dispatchEvent(new Event('input', { bubbles: true })); one.dispatchEvent(new Event('change', { bubbles: true })); return null";
    let _: Value = page.run(script, vec![json!(selector), json!(text)]).await?;
    Ok(())
}

/// A key with Control on the field that has the focus; one of the drivers presses no key with Control.
async fn press_control(page: &Page, key: &str) -> Result<()> {
    let script = "(document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key: arguments[0], ctrlKey: true, bubbles: true, cancelable: true })); return null";
    let _: Value = page.run(script, vec![json!(key)]).await?;
    Ok(())
}
