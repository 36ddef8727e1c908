//! A chart with its data as a table.

use leptos::prelude::*;

use crate::ui::boxed::{dynamic, part};

use crate::figure::{Figure, Item, Shape};
use crate::picture::Picture;
use crate::ui::calculator::answers::{Answers, Pictures};
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
        dynamic(move || picture.with(|pictures| which(pictures).map(of).unwrap_or_default()))
    };
    let named = move |part: &str| [prefix, "-", part].concat();
    let data = move || picture.with(|pictures| which(pictures).map(|picture| table(&picture.figure)));
    view! {
        <figure class="chart" id=id hidden=dynamic(move || picture.with(|pictures| which(pictures).is_none()))>
            <figcaption id=named("quantity")>{said(|picture| picture.figure.quantity.clone())}</figcaption>
            // An SVG that we drew ourselves.
            <div
                class="chart__picture"
                id=named("picture")
                role="img"
                aria-label=said(|picture| picture.name.clone())
                inner_html=said(|picture| picture.svg.clone())
            ></div>
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
        let interval = item.interval.as_ref().map(|(.., text)| format!(" ({text})")).unwrap_or_default();
        view! { <tr><th scope="row" dir="auto">{item.label.clone()}</th><td>{item.shown.clone()}{interval}</td></tr> }
    };
    let steps = if figure.shape == Shape::Curve { figure.steps.clone() } else { String::new() };
    let lines: Vec<_> = figure.items.iter().chain(&figure.marks).map(line).collect();
    let quantity = figure.quantity.clone();
    view! {
        <table class="table">
            <thead><tr><td>{steps}</td><th scope="col">{quantity}</th></tr></thead>
            <tbody>{lines}</tbody>
        </table>
    }
}
