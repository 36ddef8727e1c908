//! The scores of a survey: what the calculators make of the counted answers, by group and by period as well.

use std::rc::Rc;

use leptos::prelude::*;

use super::difference;
use super::groups::{self, Kind, Table};
use super::output::{Apart, output, range};
use super::picture::picture;
use super::receipt::receipt;
use super::slices::Slice;
use super::state::Survey;
use super::tabs::{Tab, tabs};
use crate::feeds;
use crate::figure::Figure;
use crate::number::Format;
use crate::report::{Found, Report, Rows, Score};
use crate::survey::Reason;
use crate::survey_pictures::{Pictures, Which};
use crate::survey_words as said;
use crate::ui::anew::{Anew, part};
use crate::ui::calculator::panels::chart;
use crate::ui::link::href;
use crate::words::{self, Word};

/// Where the scores go once they are laid out.
#[component]
pub fn Scores(survey: Survey) -> impl IntoView {
    let elements = move || {
        survey.laid.track();
        Some(survey.layout().borrow_mut().elements())
    };
    view! { <div id="survey-scores">{part(elements)}</div> }
}

/// Lays all scores and the receipt out, in slices; nothing once they are no longer wanted.
pub async fn laid_out(
    report: &Rc<Report>,
    pictures: &ArcRwSignal<Pictures>,
    format: Format,
    owner: &Owner,
    is_wanted: &dyn Fn() -> bool,
) -> Option<Vec<Anew>> {
    let mut slice = Slice::begin();
    let mut all = Vec::new();
    for (place, score) in report.scores.iter().enumerate() {
        let mut parts = Vec::new();
        for of in score.found.iter().flat_map(groups::parts) {
            let table = Table { place, score, of, format };
            let mut rows = [Vec::new(), Vec::new()];
            for (kind, rows) in [Kind::Telling, Kind::Few].into_iter().zip(&mut rows) {
                for lines in table.lines(kind).chunks(groups::AT_A_TIME) {
                    rows.push(owner.with(|| Anew::of(table.rows(lines)).built()));
                    slice.end_if_long().await;
                    if !is_wanted() {
                        return None;
                    }
                }
            }
            let view = owner.with(|| Anew::of(table.section(rows, pictures)).built());
            parts.push(Tab { name: table.name(), view });
        }
        all.push(owner.with(|| Anew::of(section(place, score, parts, pictures, format)).built()));
        slice.end_if_long().await;
    }
    all.push(owner.with(|| Anew::of(receipt(report, format)).built()));
    slice.end_if_long().await;
    Some(all)
}

fn section(
    place: usize,
    score: &Score,
    parts: Vec<Tab>,
    pictures: &ArcRwSignal<Pictures>,
    format: Format,
) -> impl IntoView + use<> {
    let body = match &score.found {
        Some(found) => Anew::of(scored(place, score, found, parts, pictures, format)),
        None => Anew::of(view! { <p>{nothing(score).text()}</p> }),
    };
    view! {
        <section class="score" id=id(score)>
            <h3 tabindex="-1">{said::column(&score.column)}</h3>
            <p class="hint">{score.metric.name_text.clone()}</p>
            {body}
            {rows(&score.rows, format)}
        </section>
    }
}

/// The id of a score's section: the overview leads to it.
pub fn id(score: &Score) -> String {
    ["score-", &score.column.index.to_string()].concat()
}

fn scored(
    place: usize,
    score: &Score,
    found: &Found,
    parts: Vec<Tab>,
    pictures: &ArcRwSignal<Pictures>,
    format: Format,
) -> impl IntoView + use<> {
    let items = found.measured.iter().zip(&found.values).map(|(measured, value)| {
        view! {
            <div class="results__item">
                <dt>{measured.name_text.clone()}</dt>
                <dd>
                    {output(score, measured, *value, found.answers, Apart::default(), format)}
                    <p class="range">{range(measured, *value, format)}</p>
                </dd>
            </div>
        }
    });
    let items: Vec<_> = items.collect();
    let figure = found.figure.as_ref().map(|figure| figure_of(place, figure, pictures));
    view! {
        <dl class="results">{items}{difference::item(score, found, format)}</dl>
        <p class="explanation">{said::certainty(found, format)}</p>
        {assumed(score, format)}
        {figure}
        {open(found)}
        {tabs(&words::PARTS_NAME.with(&[("score", &said::column(&score.column))]), &id(score), parts)}
    }
}

/// Why a column has no result.
fn nothing(score: &Score) -> Word {
    let lacks_unit = score.rows.left_out.iter().any(|left| left.reason == Reason::NoUnit);
    if lacks_unit { words::NO_UNIT } else { words::NO_USED }
}

/// The way to the calculator with the counts, where it takes them.
fn open(found: &Found) -> impl IntoView + use<> {
    (!found.link.is_empty()).then(|| {
        view! {
            <p>
                <a
                    class="button button--plain"
                    data-action="open-calculator"
                    href=href(found.link.trim_start_matches('/'))
                >
                    {words::OPEN_CALCULATOR.text()}
                </a>
            </p>
        }
    })
}

/// What the score rests on that the file does not say.
fn assumed(score: &Score, format: Format) -> impl IntoView + use<> {
    let items: Vec<_> =
        score.assumed.iter().map(|assumed| view! { <li>{said::assumed(assumed, format)}</li> }).collect();
    (!items.is_empty()).then(|| {
        view! {
            <div class="assumed">
                <p class="hint">{words::ASSUMED_HEADING.text()}</p>
                <ul class="hint">{items}</ul>
            </div>
        }
    })
}

/// The chart of the calculator, with its data.
fn figure_of(place: usize, figure: &Figure, pictures: &ArcRwSignal<Pictures>) -> impl IntoView + use<> {
    view! {
        <figure class="chart">
            <figcaption>{figure.quantity.clone()}</figcaption>
            {picture(pictures, place, Which::Chart, figure.name())}
            <p class="chart__note hint">{figure.said_below()}</p>
            <details class="chart__data">
                <summary>{words::CHART_DATA.text()}</summary>
                {chart::table(figure)}
            </details>
        </figure>
    }
}

/// Rows used and left out, adding up to all rows, with the first few of each reason.
fn rows(rows: &Rows, format: Format) -> impl IntoView + use<> {
    let line = |label: &'static str, rows: u64, more: String| {
        view! {
            <tr><th scope="row">{label}" "<span class="hint">{more}</span></th><td>{feeds::shown_count(rows, format)}</td></tr>
        }
    };
    let mut lines = vec![line(words::RECEIPT_USED.text(), rows.used, String::new())];
    lines.extend(
        rows.left_out
            .iter()
            .map(|left| line(said::left_out(left.reason).text(), left.rows, words::units::list(&said::samples(left)))),
    );
    lines.push(line(words::RECEIPT_ALL.text(), rows.all(), String::new()));
    let [used, all] = [rows.used, rows.all()].map(|rows| feeds::shown_count(rows, format));
    view! {
        <details class="receipt__line">
            <summary>{words::RECEIPT_LINE.with(&[("used", &used), ("all", &all)])}</summary>
            <table class="table receipt__rows">
                <caption>{words::RECEIPT_CAPTION.text()}</caption>
                <thead><tr><td></td><th scope="col">{words::RECEIPT_ROWS.text()}</th></tr></thead>
                <tbody>{lines}</tbody>
            </table>
        </details>
    }
}
