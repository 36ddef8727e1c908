//! axe-core finds nothing on any page, light or dark, nor in the states that a visitor meets there.

use super::Flow;
use crate::context::Context;
use crate::files;
use crate::look::Look;
use crate::page::Page;
use crate::site;
use anyhow::{Context as _, Result, ensure};
use std::path::Path;

pub fn flows(pages: &[site::Page]) -> Vec<Flow> {
    let mut flows = Vec::new();
    for look in Look::ALL {
        for page in pages {
            let path = page.path.clone();
            flows.push(Flow::new(format!("axe::{}::{}", look.name(), page.name()), async move |context| {
                check(&context.visit_in(look, &path).await?).await
            }));
        }
        flows.push(Flow::new(format!("axe::{}::wrong_input", look.name()), async move |context| {
            wrong_input(context, look).await
        }));
        flows.push(Flow::new(format!("axe::{}::survey_states", look.name()), async move |context| {
            survey_states(context, look).await
        }));
    }
    flows
}

async fn wrong_input(context: &mut Context, look: Look) -> Result<()> {
    let page = context.visit_in(look, "/nps").await?;
    let field = page.state().await?.texts.into_iter().next().context("no text field on /nps")?;
    page.put(&field, "abc").await?;
    page.state_when("an error", |state| !state.errors.is_empty()).await?;
    check(&page).await
}

async fn survey_states(context: &mut Context, look: Look) -> Result<()> {
    let page = context.visit_in(look, "/survey").await?;
    page.drop_file("empty.csv", b"").await?;
    page.survey_in("failed").await?;
    check(&page).await.context("failed")?;
    page.drop_file("survey.csv", files::survey(',').as_bytes()).await?;
    page.survey_in("confirm").await?;
    check(&page).await.context("confirm")?;
    page.confirm_survey(&[]).await?;
    check(&page).await.context("done")
}

/// Runs axe-core on the page once nothing of it is worked out any more: results that are waited for are not shown, with the heading above them.
pub async fn check(page: &Page) -> Result<()> {
    page.worked_out().await?;
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tools/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(file).context("axe-core is missing; `cargo xtask test` installs it")?;
    // A transition would be measured half-way: everything goes to its end first.
    let script = format!(
        "{axe};
        for (const one of document.getAnimations()) {{ try {{ one.finish(); }} catch {{ one.cancel(); }} }}
        axe.run(document, {{ resultTypes: ['violations'] }}).then(
            (found) => done(found.violations.map((one) =>
                one.id + ': ' + one.help + one.nodes.map((node) => '\\n    ' + node.target.join(' ') + '  ' + node.html.slice(0, 160)
                    + '  ' + (node.any[0]?.message ?? node.all[0]?.message ?? node.none[0]?.message ?? '')).join(''))),
            (error) => done(['axe failed: ' + error]));"
    );
    let violations: Vec<String> = page.run_async(&script, Vec::new()).await?;
    ensure!(violations.is_empty(), "{} violations:\n  {}", violations.len(), violations.join("\n  "));
    Ok(())
}
