//! A chart with its data as a table.

use leptos::prelude::*;

use crate::ui::boxed::{dynamic, part};

use crate::figure::{Figure, Item, Shape};
use crate::picture::Picture;
use crate::ui::calculator::answers::{Answers, Pictures};
use crate::ui::plot::plot;
use crate::words;

/// The figure; hidden without a picture. `id` names the figure, `prefix` what stands in it.
#[component]
pub fn ChartFigure(
    id: &'static str,
    prefix: &'static str,
    answers: Answers,
    which: fn(&Pictures) -> Option<&Picture>,
) -> impl IntoView {
    let picture = answers.pictures;
    let said = move |of: fn(&Picture) -> String| {
        Signal::derive(move || picture.with(|pictures| which(pictures).map(of).unwrap_or_default()))
    };
    let named = move |part: &str| [prefix, "-", part].concat();
    let data = move || picture.with(|pictures| which(pictures).map(|picture| table(&picture.figure)));
    let drawn = Signal::derive(move || {
        picture.with(|pictures| which(pictures).map(|picture| picture.drawn.clone()).unwrap_or_default())
    });
    view! {
        <figure class="chart" id=id hidden=dynamic(move || picture.with(|pictures| which(pictures).is_none()))>
            <figcaption id=named("quantity")>{said(|picture| picture.figure.quantity.clone())}</figcaption>
            {plot(Some(named("picture")), drawn, said(|picture| picture.name.clone()))}
            <p class="chart__note hint" id=named("note")>{said(|picture| picture.note.clone())}</p>
            <details class="chart__data">
                <summary>{words::CHART_DATA.text()}</summary>
                <div id=named("data")>{part(data)}</div>
            </details>
        </figure>
    }
}

/// The data of a figure as a table.
pub fn table(figure: &Figure) -> impl IntoView + use<> {
    let line = |item: &Item| {
        let interval = item.interval.as_ref().map(|(.., text)| text).filter(|text| **text != item.shown);
        let interval = interval.map(|text| format!(" ({text})")).unwrap_or_default();
        let own = if item.own.is_empty() { String::new() } else { [" ", &item.own].concat() };
        let label = [item.label.as_str(), &own].concat();
        view! { <tr><th scope="row" dir="auto">{label}</th><td>{item.shown.clone()}{interval}</td></tr> }
    };
    let curve = figure.panels.iter().find(|panel| panel.shape == Shape::Curve);
    let steps = curve.and_then(|panel| Some(panel.steps.as_ref()?.title.clone())).unwrap_or_default();
    let lines: Vec<_> = figure.items().filter(|item| !item.label.is_empty()).map(line).collect();
    let quantity = figure.quantity.clone();
    view! {
        <table class="table">
            <thead><tr><td>{steps}</td><th scope="col">{quantity}</th></tr></thead>
            <tbody>{lines}</tbody>
        </table>
    }
}
