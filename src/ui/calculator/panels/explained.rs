//! What explains a result: the words on its interval, the chart, the formula, the benchmarks.

use leptos::prelude::*;

use crate::ui::boxed::dynamic;

use super::benchmarks::Benchmarks;
use super::chart::ChartFigure;
use super::formula::Formula;
use crate::insight::explanation;
use crate::scenario::Scenario;
use crate::ui::calculator::state::Calculator;
use crate::words;

/// The explanation of the results in the form.
#[component]
pub fn Explanation(calculator: Calculator) -> impl IntoView {
    let answers = calculator.answers;
    let format = calculator.format;
    let sentence = move |of: &dyn Fn(&explanation::Explanation, &Scenario) -> Option<String>| {
        answers.beside.with(|beside| {
            let known = &beside.as_ref()?.explanation;
            calculator.scenario(|scenario| of(known, scenario))
        })
    };
    let verdict = move || {
        sentence(&|known, scenario| known.verdict.map(|verdict| words::verdict_sentence(scenario, verdict, format)))
    };
    let interval = move || sentence(&|known, scenario| words::interval_meaning(scenario, known, format));
    view! {
        <p class="explanation" id="verdict">{dynamic(verdict)}</p>
        <p class="explanation" id="interval">{dynamic(interval)}</p>
        <ChartFigure id="chart" prefix="chart" answers which=|pictures| pictures.explained.as_ref() />
        <Formula calculator />
        <Benchmarks calculator />
    }
}
