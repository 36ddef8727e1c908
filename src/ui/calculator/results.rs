//! The results: the headline that stays in sight, and the others.

use leptos::prelude::*;

use crate::ui::anew::{keyed, part};
use crate::ui::boxed::{dynamic, handler, memo};

use super::asking;
use super::gauge::Gauge;
use super::result_view::ResultView;
use super::state::Calculator;
use crate::metric::{IntervalKind, Measure};
use crate::words;

/// A number for people, with the full precision and the interval for scripts.
#[component]
fn Output(measure: &'static Measure, view: Memo<ResultView>) -> impl IntoView {
    view! {
        <output
            id=["out-", measure.id].concat()
            data-result=measure.id
            aria-live="off"
            data-value=dynamic(move || view.with(|view| view.value.clone()))
            data-low=dynamic(move || view.with(|view| view.low.clone()))
            data-high=dynamic(move || view.with(|view| view.high.clone()))
        >
            {dynamic(move || view.with(|view| view.text.clone()))}
        </output>
    }
}

/// The interval of a result; empty where it has none.
#[component]
fn Range(measure: &'static Measure, view: Memo<ResultView>) -> impl IntoView {
    let range = move || {
        let [label, ends] = view.with(|view| view.range.clone())?;
        Some(view! { <span class="range__label">{label}</span>" "{ends} })
    };
    view! { <p class="range" id=["range-", measure.id].concat()>{part(range)}</p> }
}

fn results(calculator: Calculator) -> &'static [&'static Measure] {
    calculator.scenario(|scenario| scenario.method.results)
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "keyed lists hand out references")]
fn key(measure: &&'static Measure) -> String {
    let interval = if measure.interval == IntervalKind::None { "" } else { "~" };
    [measure.id, " ", measure.label.text(), interval].concat()
}

/// The first result, large.
#[component]
pub fn Headline(calculator: Calculator) -> impl IntoView {
    let first = move || results(calculator).iter().take(1).copied().collect::<Vec<_>>();
    let is_example = memo(move || calculator.scenario(|scenario| scenario.is_example(calculator.format)));
    let missing = move || calculator.own_found.with(Option::is_none) && calculator.answers.failed.get();
    let fix = move || {
        if missing() {
            words::INSIGHT_FAILED.text().to_owned()
        } else if calculator.known.get() && calculator.found.with(|found| found.results.is_none()) {
            words::RESULT_FIX.text().to_owned()
        } else {
            String::new()
        }
    };
    view! {
        <section class="headline" aria-label=words::RESULT_HEADING.text()>
            <p class="tag" id="example-tag" hidden=dynamic(move || !is_example.get())>{words::ACTION_EXAMPLE.text()}</p>
            <div id="headline">
                {keyed(first, key, move |measure| view! { <First calculator measure /> })}
                <p class="headline__fix" id="fix">{dynamic(fix)}</p>
                <button
                    type="button"
                    class="button button--plain"
                    data-action="retry"
                    hidden=dynamic(move || !missing())
                    on:click=handler(move |_| asking::show(calculator))
                >
                    {words::RETRY.text()}
                </button>
            </div>
            <Gauge calculator />
        </section>
    }
}

#[component]
fn First(calculator: Calculator, measure: &'static Measure) -> impl IntoView {
    let view = memo(move || ResultView::of(calculator, measure));
    view! {
        <h2 class="headline__label">{measure.label.text()}</h2>
        <p class="headline__value" aria-live="polite"><Output measure view /></p>
        <Range measure view />
    }
}

/// All results but the first.
#[component]
pub fn OtherResults(calculator: Calculator) -> impl IntoView {
    let others = move || results(calculator).iter().skip(1).copied().collect::<Vec<_>>();
    view! {
        <dl class="results" id="results">
            {keyed(others, key, move |measure| view! { <Other calculator measure /> })}
        </dl>
    }
}

#[component]
fn Other(calculator: Calculator, measure: &'static Measure) -> impl IntoView {
    let view = memo(move || ResultView::of(calculator, measure));
    let range = (measure.interval != IntervalKind::None).then(|| view! { <Range measure view /> });
    view! {
        <div class="results__item">
            <dt>{measure.label.text()}</dt>
            <dd>
                <Output measure view />
                {range}
                <p class="hint" id=["why-", measure.id].concat()>{dynamic(move || view.with(|view| view.why.clone()))}</p>
            </dd>
        </div>
    }
}
