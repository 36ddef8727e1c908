//! Each calculator opens with its worked example, and gives the results of all its examples.

use super::Flow;
use crate::catalogue::{Catalogue, Example, Metric, as_typed};
use crate::context::Context;
use crate::page::State;
use crate::reading::{close, shows};
use anyhow::{Context as _, Result, ensure};

pub fn flows(catalogue: &Catalogue) -> Vec<Flow> {
    let opens = catalogue.metrics.iter().cloned().map(|metric| {
        Flow::new(format!("example::opens::{}", metric.id), async move |context| opens(context, &metric).await)
    });
    let computes = catalogue.metrics.iter().cloned().map(|metric| {
        Flow::new(format!("example::all::{}", metric.id), async move |context| computes(context, &metric).await)
    });
    opens.chain(computes).collect()
}

async fn opens(context: &mut Context, metric: &Metric) -> Result<()> {
    let page = context.visit(&format!("/{}", metric.id)).await?;
    let example = metric.examples.first().context("the metric has no example")?;
    let state = page.state_when("the results of the example", |state| gives(state, example)).await?;
    ensure!(state.metric.as_deref() == Some(&metric.id), "the form is that of {:?}", state.metric);
    ensure!(state.errors.is_empty(), "errors in the example: {:?}", state.errors);
    ensure!(state.damage.is_empty(), "a damaged link without a link: {:?}", state.damage);
    ensure!(state.twice.is_empty(), "more than one unqualified output for {:?}", state.twice);
    for (name, value) in example.typed() {
        let shown = state.fields.get(&name).with_context(|| format!("no control named {name}"))?;
        ensure!(shows(shown, &value), "{name} shows {shown:?} instead of {value}");
    }
    let method = metric.method_of(example).context("the example names no method of its metric")?;
    if let Some(choice) = method.choice() {
        ensure!(
            state.fields.get("method").is_some_and(|chosen| chosen == choice),
            "another method than {choice} is chosen"
        );
    }
    Ok(())
}

async fn computes(context: &mut Context, metric: &Metric) -> Result<()> {
    let page = context.visit(&format!("/{}", metric.id)).await?;
    for (number, example) in metric.examples.iter().enumerate() {
        let method = metric.method_of(example).context("the example names no method of its metric")?;
        page.fill(method, &example.typed()).await?;
        let state = page
            .state_when(&format!("the results of example {}: {:?}", number + 1, example.results), |state| {
                gives(state, example)
            })
            .await?;
        ensure!(state.errors.is_empty(), "errors in example {}: {:?}", number + 1, state.errors);
        ensure!(state.odd.is_empty(), "odd outputs: {:?}", state.odd);
    }
    Ok(())
}

/// Whether the page shows the results of an example.
pub fn gives(state: &State, example: &Example) -> bool {
    example.results.iter().all(|(id, expected)| {
        let Some(shown) = state.results.get(id) else {
            return false;
        };
        match expected.as_f64() {
            Some(expected) => shown.number().is_some_and(|number| close(number, expected)),
            None => shown.value == as_typed(expected),
        }
    })
}
