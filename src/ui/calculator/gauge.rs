//! The result on its scale, with its interval, what others reach and the target: drawn in the card of the result, and as quick as the result itself. It comes
//! with the second part of the program; the page's own file shows it for the example.

use leptos::html;
use leptos::prelude::*;

use super::state::Calculator;
use crate::gauge::Gauge as Scale;
use crate::insight::explanation::References;
use crate::ui::anew::part;
use crate::ui::kept;
use crate::ui::later;
use crate::words;

/// Where the scale stands.
#[component]
pub fn Gauge(calculator: Calculator) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    let there = Signal::derive(move || {
        // What others reach comes with the worker's answer. Until then the example has it on the page's own scale.
        let is_as_written = || calculator.scenario(|scenario| scenario.is_first_example(calculator.format));
        let is_answered = calculator.answers.beside.with(Option::is_some);
        calculator.later.get() && calculator.known.get() && (is_answered || !is_as_written())
    });
    kept::take_over("gauge", place, there);
    view! {
        <div id="gauge" data-kept="gauge" node_ref=place>
            {part(move || there.get().then(later::get).flatten().map(|later| (later.gauge)(calculator)))}
        </div>
    }
}

/// The scale, for [`later::Later`].
pub fn drawn(calculator: Calculator) -> AnyView {
    part(move || picture(calculator)).into_any()
}

/// A place on the scale, as SVG wants it. At both ends there is room for half a point.
fn at(share: f64) -> String {
    format!("{:.2}%", share.mul_add(96.0, 2.0))
}

fn picture(calculator: Calculator) -> Option<impl IntoView + use<>> {
    let format = calculator.format;
    // What others reach, and the target once somebody typed one.
    let others = calculator.answers.beside.with(|beside| match &beside.as_ref()?.explanation.benchmarks {
        References::Known(known) => Some(known.clone()),
        _ => None,
    });
    let target = calculator.answers.below.with(|below| {
        let goal = below.as_ref()?.goal.as_ref()?;
        goal.target.as_ref().ok().copied().filter(|_| !goal.is_proposed)
    });
    calculator.found.with(|found| {
        calculator.scenario(|scenario| {
            let measure = *scenario.method.results.first()?;
            let answer = found.results.as_ref()?.answer(measure.id)?;
            let (value, interval) = (answer.value.ok()?, answer.interval.ok());
            let others: Vec<[f64; 2]> = others
                .unwrap_or_default()
                .into_iter()
                .filter(|one| one.result == measure.id && one.other_currency.is_none())
                .map(|one| [one.low, one.high.unwrap_or(one.low)])
                .collect();
            let mut beside: Vec<f64> = others.iter().flatten().copied().collect();
            beside.extend(target);
            let scale = Scale::of(scenario, measure, value, interval, &beside)?;
            let ticks: Vec<_> = ticks(&scale)
                .into_iter()
                .map(|(tick, anchor)| {
                    let x = at(scale.place(tick));
                    let label = measure.unit.shown(tick, places(&scale), scenario.currency, format);
                    view! {
                        <line class="gauge__tick" x1=x.clone() x2=x.clone() y1="16" y2="21"></line>
                        <text x=x y="35" text-anchor=anchor>{label}</text>
                    }
                })
                .collect();
            let range = interval.map(|ends| {
                let (low, high) = (scale.place(ends.low), scale.place(ends.high));
                view! {
                    <rect class="gauge__range" x=at(low) width=format!("{:.2}%", (high - low) * 96.0) y="5" height="10" rx="5"></rect>
                }
            });
            let has_others = !others.is_empty();
            let marks: Vec<_> = others
                .into_iter()
                .flatten()
                .map(|mark| {
                    let x = at(scale.place(mark));
                    view! { <line class="gauge__mark" x1=x.clone() x2=x y1="1" y2="19"></line> }
                })
                .collect();
            let goal = target.map(|target| {
                let x = at(scale.place(target));
                view! { <line class="gauge__goal" x1=x.clone() x2=x y1="0" y2="20"></line> }
            });
            let key = has_others.then(|| {
                view! {
                    <p class="gauge__key hint">
                        <svg width="3" height="12"><line class="gauge__mark" x1="1.5" x2="1.5" y1="0" y2="12"></line></svg>
                        " "{words::BENCHMARK_HEADING.text()}
                    </p>
                }
            });
            Some(view! {
                <div class="gauge" aria-hidden="true">
                    <svg width="100%" height="38">
                        <rect class="gauge__line" x="2%" width="96%" y="8" height="4" rx="2"></rect>
                        {ticks}
                        {range}
                        {marks}
                        {goal}
                        <circle class="gauge__dot" cx=at(scale.place(value)) cy="10" r="6.5"></circle>
                    </svg>
                    {key}
                </div>
            })
        })
    })
}

/// The ticks that are written, each with the side at which its label ends: both ends of the scale, and what is between them unless that is much.
fn ticks(scale: &Scale) -> Vec<(f64, &'static str)> {
    let last = scale.ticks.len().saturating_sub(1);
    let written =
        |place: usize| last <= 5 || place.is_multiple_of(if last.is_multiple_of(5) { 5 } else { last.div_ceil(2) });
    let named = |(place, tick): (usize, &f64)| {
        let anchor = match place {
            0 => "start",
            _ if place == last => "end",
            _ => "middle",
        };
        (place == last || written(place)).then_some((*tick, anchor))
    };
    scale.ticks.iter().enumerate().filter_map(named).collect()
}

/// How many decimals tell the ticks apart.
fn places(scale: &Scale) -> usize {
    (0..3).find(|places| scale.ticks.iter().all(|tick| (tick * 10_f64.powi(*places)).fract() == 0.0)).unwrap_or(3)
        as usize
}
