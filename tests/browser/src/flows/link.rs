//! A link shows its receiver what its sender saw, or says what is wrong with it.

use super::Flow;
use crate::catalogue::{Catalogue, Example, Method, Metric};
use crate::context::Context;
use crate::page::{Page, State};
use crate::reading::{number, shows};
use crate::wait::until;
use anyhow::{Context as _, Result, ensure};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// For how long the address must stay as it is before it counts as the one that belongs to the form: it follows with a delay.
const SETTLED: Duration = Duration::from_millis(700);

pub fn flows(catalogue: &Catalogue) -> Vec<Flow> {
    let mut flows = Vec::new();
    for metric in &catalogue.metrics {
        let metric = metric.clone();
        flows.push(Flow::new(format!("link::round_trip::{}", metric.id), async move |context| {
            round_trip(context, &metric).await
        }));
    }
    if let Some(metric) = catalogue.metrics.iter().find(|metric| metric.id == "nps").or(catalogue.metrics.first()) {
        let metric = metric.clone();
        flows.push(Flow::new("link::damage", async move |context| damage(context, &metric).await));
    }
    flows
}

async fn round_trip(context: &mut Context, metric: &Metric) -> Result<()> {
    let (link, sent) = send(context, metric).await?;
    // A browser takes seconds to start, so one receiver is another computer; the others have the same with nothing left in it.
    let receiver = if metric.id == "nps" { context.visit_fresh(&link).await? } else { context.visit(&link).await? };
    let got =
        receiver.state_when("the receiver sees the sender's results", |state| state.results == sent.results).await?;
    ensure!(got.damage.is_empty(), "an undamaged link is called damaged in {:?}", got.damage);
    same_fields(&got, &sent)
}

/// Fills the form with other numbers than the example's, and gives the link with what the page shows.
async fn send(context: &mut Context, metric: &Metric) -> Result<(String, State)> {
    let page = context.visit(&format!("/{}", metric.id)).await?;
    // The last method is farthest from what the page opens with.
    let (method, example) = metric
        .methods
        .iter()
        .rev()
        .find_map(|method| Some((method, metric.example_of(method)?)))
        .context("the metric has no example")?;
    let before = fragment(&page).await?;
    page.fill(method, &other_numbers(method, example)).await?;
    page.state_when("every field is right", |state| state.errors.is_empty()).await?;
    let link = settled(&page, &before).await?;
    let state = page.state().await?;
    ensure!(state.results.values().any(|shown| shown.value.is_some()), "no result to send");
    Ok((link, state))
}

/// Twice the counts, half the percentages, half an hour later: other values that fit each other as those of the example do.
fn other_numbers(method: &Method, example: &Example) -> BTreeMap<String, String> {
    let mut typed = example.typed();
    for (name, text) in &mut typed {
        let Some(input) = method.field_of(name) else {
            continue;
        };
        if input.unit == "t" {
            *text = text.replace(":00", ":30");
        }
        let Some(value) = number(text).filter(|_| text.parse::<f64>().is_ok()) else {
            continue;
        };
        let other = match input.unit.as_str() {
            "n" | "x" | "s" | "list" | "distribution" => value * 2.0,
            "%" => value / 2.0,
            "¤" => value + 0.25,
            _ => continue,
        };
        if input.max.is_none_or(|max| other <= max) && input.min.is_none_or(|min| other >= min) {
            *text = format!("{other}");
        }
    }
    typed
}

async fn fragment(page: &Page) -> Result<String> {
    page.run("return location.hash", Vec::new()).await
}

/// The path and fragment of the address bar, once it has changed and come to rest.
async fn settled(page: &Page, before: &str) -> Result<String> {
    let (mut last, mut since) = (before.to_owned(), Instant::now());
    let fragment = until("the address follows the form", async || {
        let now = fragment(page).await?;
        if now != last {
            (last, since) = (now, Instant::now());
        }
        Ok((last != before && !last.is_empty() && since.elapsed() > SETTLED).then(|| last.clone()))
    })
    .await?;
    let path: String = page.run("return location.pathname", Vec::new()).await?;
    Ok(format!("{path}{fragment}"))
}

fn same_fields(got: &State, sent: &State) -> Result<()> {
    for (name, expected) in &sent.fields {
        let shown = got.fields.get(name).with_context(|| format!("the receiver has no {name}"))?;
        ensure!(shows(shown, expected), "{name} is {shown:?} for the receiver, {expected:?} for the sender");
    }
    Ok(())
}

async fn damage(context: &mut Context, metric: &Metric) -> Result<()> {
    let (link, sent) = send(context, metric).await?;
    let (path, fragment) = link.split_once('#').context("the link has no fragment")?;
    for (what, damaged) in damaged(fragment)? {
        let page = context.visit(&format!("{path}#{damaged}")).await?;
        page.state_when(&format!("{what} (#{damaged}): the damage is named, or nothing is lost"), |state| {
            !state.damage.is_empty() || (state.results == sent.results && same_fields(state, &sent).is_ok())
        })
        .await?;
    }
    // A mail gateway's work: the host knows no such page, and the app finds out which one was meant.
    let page = context.visit(&format!("{path}%23{fragment}")).await?;
    let state = page.state_when("the link with %23 shows the same", |state| state.results == sent.results).await?;
    same_fields(&state, &sent)
}

/// The fragment with a digit changed, its end cut off, a field removed.
fn damaged(fragment: &str) -> Result<Vec<(&'static str, String)>> {
    let fields: Vec<&str> = fragment.split('&').collect();
    let with_number = fields
        .iter()
        .rposition(|field| {
            field
                .split_once('=')
                .is_some_and(|(key, value)| key.len() > 1 && value.starts_with(|first: char| first.is_ascii_digit()))
        })
        .context("no field with a number in the link")?;
    let join = |change: &dyn Fn(usize, &str) -> Option<String>| {
        let kept: Vec<String> = fields.iter().enumerate().filter_map(|(at, field)| change(at, field)).collect();
        kept.join("&")
    };
    let cut: String = fragment.chars().take(fragment.chars().count().saturating_sub(9)).collect();
    Ok(vec![
        (
            "a digit changed",
            join(&|at, field| Some(if at == with_number { other_digit(field) } else { field.to_owned() })),
        ),
        ("the end cut off", cut),
        ("the checksum cut off", join(&|at, field| (at + 1 < fields.len()).then(|| field.to_owned()))),
        ("a field removed", join(&|at, field| (at != with_number).then(|| field.to_owned()))),
        ("everything but the version removed", join(&|at, field| (at == 0).then(|| field.to_owned()))),
    ])
}

/// The field with its last digit changed.
fn other_digit(field: &str) -> String {
    let mut characters: Vec<char> = field.chars().collect();
    if let Some(digit) = characters.iter_mut().rfind(|character| character.is_ascii_digit()) {
        *digit = if *digit == '7' { '3' } else { '7' };
    }
    characters.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damages() {
        let variants: Vec<String> =
            damaged("v=1&promoters=70&detractors=10&k=ab12cd").unwrap().into_iter().map(|(_, text)| text).collect();
        assert_eq!(
            variants,
            [
                "v=1&promoters=70&detractors=17&k=ab12cd",
                "v=1&promoters=70&detractors=10",
                "v=1&promoters=70&detractors=10",
                "v=1&promoters=70&k=ab12cd",
                "v=1",
            ]
        );
    }
}
