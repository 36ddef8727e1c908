//! Before and after: the difference of a score between two groups or periods.

use leptos::prelude::*;

use super::fields::{side_id, side_name};
use crate::number::{self, Format};
use crate::report::{Compared, Difference, Found, Score};
use crate::ui::anew::Anew;
use crate::words;

/// The difference between the two that are chosen, for one score; nothing where none are.
pub fn item(score: &Score, found: &Found, format: Format) -> Option<Anew> {
    let (Compared { before, after, difference }, measured) = (found.compared.as_ref()?, found.measured.first()?);
    let names = [("before", side_name(before)), ("after", side_name(after))];
    let (value, low, high, p) = match *difference {
        Difference::NoAnswers => return Some(said(words::COMPARE_EMPTY.with(&names))),
        Difference::Untestable => return Some(said(words::COMPARE_IMPOSSIBLE.with(&names))),
        Difference::Found { value, low, high, p } => (value, low, high, p),
    };
    let shown = |value: f64| measured.difference_shown(value, (low, high), format);
    let chance = if p < 0.001 {
        ["< ", &number::shown(0.001, 3, format)].concat()
    } else {
        ["= ", &number::shown(p, 3, format)].concat()
    };
    let verdict = if difference.is_clear() { words::COMPARE_CLEAR } else { words::COMPARE_CHANCE };
    Some(Anew::of(view! {
        <div class="results__item">
            <dt>{words::COMPARE_NAME.with(&[names.as_slice(), &[("result", &measured.name_text)]].concat())}</dt>
            <dd>
                <output
                    data-result="difference"
                    data-metric=score.metric.id.clone()
                    data-column=score.column.index.to_string()
                    data-before=side_id(before)
                    data-after=side_id(after)
                    data-value=number::canonical(value)
                    data-low=number::canonical(low)
                    data-high=number::canonical(high)
                    data-p=number::canonical(p)
                    aria-live="off"
                >
                    {shown(value)}
                </output>
                <p class="range">{words::INTERVAL_RANGE.with(&[("low", &shown(low)), ("high", &shown(high))])}</p>
                <p class="hint">"p "{chance}". "{verdict.text()}</p>
            </dd>
        </div>
    }))
}

fn said(sentence: String) -> Anew {
    Anew::of(view! { <p>{sentence}</p> })
}
