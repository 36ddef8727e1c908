//! Nonsense in any field gives a sentence at that field, and never a result that is none.

use super::Flow;
use crate::catalogue::{Catalogue, Input, Method, Metric};
use crate::context::Context;
use crate::page::{Page, State};
use anyhow::{Context as _, Result, ensure};
use std::collections::BTreeMap;

/// What people and scripts put into fields that want numbers.
const NONSENSE: &[&str] = &["abc", "-5", "", "1e999", "1/0", "NaN"];

pub fn flows(catalogue: &Catalogue) -> Vec<Flow> {
    let flow = |metric: Metric| {
        Flow::new(format!("wrong_input::{}", metric.id), async move |context| metric_refuses(context, &metric).await)
    };
    let stay = Flow::new("wrong_input::elements_stay", async |context| elements_stay(context).await);
    catalogue.metrics.iter().cloned().map(flow).chain([stay]).collect()
}

/// A script that holds on to a result or a field may do so for as long as the method stays the same.
async fn elements_stay(context: &mut Context) -> Result<()> {
    let page = context.visit("/nps").await?;
    let script = "window.held = [...document.querySelectorAll('output[data-result], form[data-metric] input')]; return held.length";
    let held: usize = page.run(script, Vec::new()).await?;
    ensure!(held > 5, "{held} elements to hold");
    for text in ["abc", "7"] {
        page.put("promoters", text).await?;
        page.state_when("the error to follow", |state| state.errors.is_empty() == (text == "7")).await?;
    }
    let gone: Vec<String> =
        page.run("return held.filter((one) => !one.isConnected).map((one) => one.outerHTML)", Vec::new()).await?;
    ensure!(gone.is_empty(), "replaced by others: {}", gone.join(" "));
    Ok(())
}

async fn metric_refuses(context: &mut Context, metric: &Metric) -> Result<()> {
    let page = context.visit(&format!("/{}", metric.id)).await?;
    for method in &metric.methods {
        let good = metric.example_of(method).map(crate::catalogue::Example::typed).unwrap_or_default();
        page.fill(method, &good).await?;
        let texts = page.state().await?.texts;
        ensure!(!texts.is_empty(), "no text field to be seen for the method {}", method.id);
        for field in texts {
            let Some(input) = method.input_of(&field) else {
                continue;
            };
            // A name may be anything.
            if method.field_of(&field).is_some_and(|one| one.unit == "text") {
                continue;
            }
            for text in NONSENSE {
                field_refuses(&page, method, input, &field, text)
                    .await
                    .with_context(|| format!("{text:?} in {field} (method {})", method.id))?;
            }
            restore(&page, &field, &good).await?;
        }
    }
    Ok(())
}

async fn field_refuses(page: &Page, method: &Method, input: &Input, field: &str, text: &str) -> Result<()> {
    let must_complain = if text.is_empty() {
        // An empty row of a list or distribution, like an optional input, just is not there.
        !input.optional && input.is_number()
    } else if text == "-5" {
        input.min.is_none_or(|min| min > -5.0)
    } else {
        true
    };
    let names_no_answer = |state: &State| state.odd.is_empty();
    if !must_complain {
        page.state_after((field, text), "outputs without NaN or infinity", names_no_answer).await?;
        return Ok(());
    }
    let headline = method.results.first().map(|result| result.id.clone()).unwrap_or_default();
    // Without an optional input there may still be a result; without a needed one a result would be a stale one.
    let needed = !input.optional && input.is_number();
    let place = |state: &State| state.errors.get(field).or_else(|| state.errors.get(&input.id)).cloned();
    page.state_after((field, text), "a sentence at the field, and no stale result", |state| {
        place(state).is_some_and(|sentence| sentence.contains(' '))
            && names_no_answer(state)
            && !(needed && state.results.get(&headline).is_some_and(|shown| shown.value.is_some()))
    })
    .await
    .map(drop)
}

async fn restore(page: &Page, field: &str, good: &BTreeMap<String, String>) -> Result<()> {
    let right = good.get(field).map(String::as_str).unwrap_or_default();
    page.state_after((field, right), "the error goes when the field is right again", |state| {
        !state.errors.contains_key(field)
    })
    .await
    .map(drop)
}
