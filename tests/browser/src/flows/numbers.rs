//! Numbers are read as people write them, typed with real keys.

use super::Flow;
use crate::catalogue::{Catalogue, Metric};
use crate::context::Context;
use crate::page::State;
use anyhow::{Context as _, Result, ensure};
use std::collections::BTreeMap;

/// A unit, a number of that unit as people write it, and the same as a machine does.
const FORMS: &[(&str, &str, &str)] = &[
    ("n", "1,234", "1234"),
    ("n", "12 345", "12345"),
    ("n", "１２３", "123"),
    ("%", "12 %", "12"),
    ("%", "12.5%", "12.5"),
    ("¤", "€10,000", "10000"),
    ("¤", "1,234.5", "1234.5"),
    ("¤", "1 234,5", "1234.5"),
    ("s", "2:30", "150"),
    ("s", "1:02:03", "3723"),
    ("s", "2.5 min", "150"),
    ("s", "3 h", "10800"),
];

pub fn flows(catalogue: &Catalogue) -> Vec<Flow> {
    let flow = |unit: &'static str, name: &str| {
        let metrics = catalogue.metrics.clone();
        Flow::new(format!("numbers::{name}"), async move |context| unit_reads(context, unit, &metrics).await)
    };
    [("n", "counts"), ("%", "percentages"), ("¤", "money"), ("s", "durations")]
        .into_iter()
        .filter(|(unit, _)| place_for(unit, &catalogue.metrics).is_some())
        .map(|(unit, name)| flow(unit, name))
        .collect()
}

/// A field of that unit which decides about the result: metric, method and input.
fn place_for<'a>(unit: &str, metrics: &'a [Metric]) -> Option<(&'a Metric, usize, &'a str)> {
    metrics.iter().find_map(|metric| {
        metric.methods.iter().enumerate().find_map(|(number, method)| {
            let example = metric.example_of(method)?;
            // The last of several is the whole that a share is taken of, which may be anything.
            let input = method
                .inputs
                .iter()
                .rfind(|input| input.unit == unit && !input.optional && example.inputs.contains_key(&input.id))?;
            Some((metric, number, input.id.as_str()))
        })
    })
}

async fn unit_reads(context: &mut Context, unit: &str, metrics: &[Metric]) -> Result<()> {
    let (metric, number, field) = place_for(unit, metrics).context("no field of that unit")?;
    let method = metric.methods.get(number).context("the method is gone")?;
    let example = metric.example_of(method).context("the example is gone")?;
    let page = context.visit(&format!("/{}", metric.id)).await?;
    page.fill(method, &example.typed()).await?;
    for (_, human, machine) in FORMS.iter().filter(|form| form.0 == unit) {
        page.put(field, "").await?;
        let before =
            page.state_when("the result goes with the number", |state| state.results != BTreeMap::new()).await?;
        page.put(field, machine).await?;
        let expected = page
            .state_when(&format!("{machine} in {field} gives a result"), |state| {
                state.results != before.results && has_values(state)
            })
            .await?;
        page.put(field, "").await?;
        page.type_into(field, human).await?;
        let state = page
            .state_when(&format!("{human} in {field} gives what {machine} gives: {:?}", expected.results), |state| {
                state.results == expected.results
            })
            .await?;
        ensure!(state.errors.is_empty(), "{human} in {field}: {:?}", state.errors);
    }
    Ok(())
}

fn has_values(state: &State) -> bool {
    state.results.values().any(|shown| shown.value.is_some())
}
