//! The result to take along: as a sentence, a spreadsheet formula, and files.

use leptos::prelude::*;

use crate::ui::boxed::{dynamic, handler};

use crate::browser::{clipboard, picture};
use crate::insight::export::Export;
use crate::insight::table;
use crate::ui::calculator::answers::Answers;
use crate::ui::calculator::state::Calculator;
use crate::words::{export, insight as w};

/// The panel; hidden without a result.
#[component]
pub fn TakeAlong(calculator: Calculator, answers: Answers) -> impl IntoView {
    let of = move |read: &dyn Fn(&Export) -> Option<String>| found(answers, |found| found.and_then(read));
    let sentence = Signal::derive(move || {
        let sentence = |found: &Export| {
            let parts = found.sentence.as_ref()?;
            calculator.scenario(|scenario| export::sentence(scenario, parts, calculator.format))
        };
        of(&sentence).unwrap_or_default()
    });
    let formula = Signal::derive(move || of(&|found| found.spreadsheet.clone()).unwrap_or_default());
    let csv_label = move || {
        of(&|found| {
            let separator = if found.separator == ';' { w::TAKE_SEMICOLON } else { w::TAKE_COMMA };
            Some(w::TAKE_CSV.with(&[("separator", separator.text())]))
        })
        .unwrap_or_default()
    };
    // Files to save are worth a worker, not a heavier page for everybody.
    let csv = move || {
        of(&|found| {
            if cfg!(not(target_family = "wasm")) {
                return None;
            }
            let file = calculator.scenario(|scenario| export::file(scenario, found, calculator.format));
            Some(table::data_url("text/csv", &file))
        })
    };
    let svg_address = move || {
        answers.pictures.with(|pictures| pictures.saved.as_ref().map(|svg| table::data_url("image/svg+xml", svg)))
    };
    let no_picture =
        move || answers.beside.with(|beside| beside.as_ref().is_none_or(|beside| beside.explanation.chart.is_none()));
    let said = RwSignal::new(String::new());
    let id = calculator.metric.id;
    let save_png = move |_| {
        if let Some(address) = untrack(svg_address) {
            picture::save_png(&address, &[id, ".png"].concat());
        }
    };
    view! {
        <section class="panel" id="take" hidden=dynamic(move || found(answers, |found| found.is_none()))>
            <h2>{w::TAKE_HEADING.text()}</h2>
            <h3>{w::TAKE_REPORT.text()}</h3>
            <p class="take__text" id="take-sentence" tabindex="0">{sentence}</p>
            <CopyButton of="take-sentence" text=sentence said />
            <div id="take-cell" hidden=dynamic(move || formula.with(String::is_empty))>
                <h3>{w::TAKE_FORMULA.text()}</h3>
                <p class="take__text take__text--code" id="take-formula" tabindex="0">{formula}</p>
                <CopyButton of="take-formula" text=formula said />
                <p class="hint">{w::TAKE_FORMULA_HINT.text()}</p>
            </div>
            <h3>{w::TAKE_FILES.text()}</h3>
            <div class="buttons">
                <a class="button button--plain" id="take-csv" download=[id, ".csv"].concat() href=dynamic(csv)>{dynamic(csv_label)}</a>
                <a
                    class="button button--plain"
                    id="take-svg"
                    download=[id, ".svg"].concat()
                    href=dynamic(svg_address)
                    hidden=dynamic(no_picture)
                >
                    {w::TAKE_SVG.text()}
                </a>
                <button
                    type="button"
                    class="button button--plain"
                    data-action="save-png"
                    id="take-png"
                    hidden=dynamic(no_picture)
                    on:click=handler(save_png)
                >
                    {w::TAKE_PNG.text()}
                </button>
            </div>
            <p class="hint" id="take-said" role="status">{said}</p>
        </section>
    }
}

/// Reads what was found.
fn found<R>(answers: Answers, read: impl FnOnce(Option<&Export>) -> R) -> R {
    answers.below.with(|below| read(below.as_ref().and_then(|below| below.export.as_ref())))
}

#[component]
fn CopyButton(of: &'static str, text: Signal<String>, said: RwSignal<String>) -> impl IntoView {
    view! {
        <button
            type="button"
            class="quiet"
            data-action="copy-text"
            data-of=of
            on:click=handler(move |_| clipboard::copy_text(&text.get_untracked(), said))
        >
            {w::TAKE_COPY.text()}
        </button>
    }
}
