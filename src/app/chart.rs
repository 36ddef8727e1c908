//! The chart of a result: drawn to the width it has, named for those who hear it, with its data as a table behind it.

use gloo::events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::calculator::Desk;
use super::dom;
use super::erase::{part, text};
use super::locale;
use crate::draw;
use crate::figure::{Figure, Shape};
use crate::words;

/// The chart of a calculator's result.
#[component]
pub fn ChartFigure() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let figure = Memo::new(move |_| {
        desk.evaluation.with(|evaluation| {
            let chart = evaluation.outcome.as_ref()?.chart.as_ref()?;
            Some(desk.scenario.with_untracked(|scenario| Figure::new(chart, scenario, locale::format())))
        })
    });
    view! { <Drawing figure=figure /> }
}

/// A figure as picture and table.
#[component]
pub fn Drawing(
    /// What to draw; nothing while there is no result.
    #[prop(into)]
    figure: Signal<Option<Figure>>,
) -> impl IntoView {
    let frame = NodeRef::<leptos::html::Div>::new();
    let width = RwSignal::new(0u32);
    let measure = move || {
        if let Some(element) = frame.get_untracked() {
            let found = element.unchecked_ref::<HtmlElement>().client_width().max(0) as u32;
            if found > 0 && found != width.get_untracked() {
                width.set(found);
            }
        }
    };
    let none = Memo::new(move |_| figure.with(Option::is_none));
    Effect::new(move || {
        frame.track();
        // A figure that was hidden had no width.
        none.track();
        dom::after_render(measure);
    });
    let on_resize = StoredValue::new_local(EventListener::new(&window(), "resize", move |_| measure()));
    on_cleanup(move || on_resize.dispose());
    let picture = text(move || {
        let width = width.get();
        figure.with(|figure| {
            figure.as_ref().filter(|_| width > 0).map(|figure| draw::svg(figure, width)).unwrap_or_default()
        })
    });
    let name = text(move || figure.with(|figure| figure.as_ref().map(Figure::name).unwrap_or_default()));
    view! {
        <figure class="chart" hidden=none>
            <figcaption>{text(move || figure.with(|figure| figure.as_ref().map(|figure| figure.quantity.clone()).unwrap_or_default()))}</figcaption>
            <div class="chart__picture" node_ref=frame role="img" aria-label=name inner_html=picture></div>
            <details class="chart__data">
                <summary>{words::CHART_DATA.text()}</summary>
                {part(move || figure.with(|figure| figure.as_ref().map(table).into_any()))}
            </details>
        </figure>
    }
}

fn table(figure: &Figure) -> impl IntoView + use<> {
    let first = if figure.shape == Shape::Curve { figure.steps.clone() } else { String::new() };
    let line = |item: &crate::figure::Item| {
        let interval = item.interval.as_ref().map(|(.., text)| format!(" ({text})"));
        view! { <tr><th scope="row">{item.label.clone()}</th><td>{item.shown.clone()}{interval}</td></tr> }
    };
    view! {
        <table class="table">
            <thead><tr><td>{first}</td><th scope="col">{figure.quantity.clone()}</th></tr></thead>
            <tbody>{figure.items.iter().chain(&figure.marks).map(line).collect_view()}</tbody>
        </table>
    }
}
