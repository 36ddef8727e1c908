//! What a result shows, as data: from what the form comes to, or, before that is known, from the page's own file.

use leptos::prelude::*;

use super::state::Calculator;
#[cfg(target_family = "wasm")]
use crate::browser::dom;
use crate::metric::Measure;
use crate::number;
use crate::texts::Map;
use crate::words;

/// What a result shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResultView {
    /// The number for people.
    pub text: String,
    /// Full precision, for scripts; none where the result is undefined.
    pub value: Option<String>,
    /// The lower end of its interval.
    pub low: Option<String>,
    /// The upper end.
    pub high: Option<String>,
    /// What the interval is called, and its ends.
    pub range: Option<[String; 2]>,
    /// Why it is undefined, as a sentence.
    pub why: String,
}

impl ResultView {
    /// What a result of a calculator shows. Until it is known what the form comes to, it is what the page's file shows.
    pub fn of(calculator: Calculator, measure: &'static Measure) -> Self {
        if !calculator.known.get()
            && let Some(view) = calculator.written(measure.id)
        {
            return view;
        }
        let format = calculator.format;
        calculator.found.with(|found| {
            calculator.scenario(|scenario| {
                let answer = found.results.as_ref().and_then(|results| results.answer(measure.id));
                let mut view = Self { text: words::RESULT_UNDEFINED.text().to_owned(), ..Self::default() };
                let Some(answer) = answer else { return view };
                match answer.value {
                    Ok(value) => {
                        view.text = measure.shown(value, answer.interval.ok(), scenario.currency, format);
                        view.value = Some(number::canonical(value));
                        if let Ok(interval) = answer.interval {
                            view.low = Some(number::canonical(interval.low));
                            view.high = Some(number::canonical(interval.high));
                            view.range = Some(words::range_shown(measure, interval, scenario, format));
                        }
                    }
                    Err(reason) => view.why = words::undefined_sentence(scenario, reason),
                }
                view
            })
        })
    }
}

/// The results that the page's file shows, by id. Only these: the definitions below them give the same ids by other methods.
#[cfg(target_family = "wasm")]
pub fn of_page() -> Map<ResultView> {
    use wasm_bindgen::JsCast;
    use web_sys::Element;
    let mut views = Map::new();
    let Ok(found) = document().query_selector_all("#headline output[data-result], #results output[data-result]") else {
        return views;
    };
    let text_of = |id: &str| {
        let text = document().get_element_by_id(id).and_then(|element| element.text_content());
        text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
    };
    for place in 0..found.length() {
        let Some(output) = found.get(place).and_then(|node| node.dyn_into::<Element>().ok()) else { continue };
        let id = output.get_attribute("data-result").unwrap_or_default();
        let label = dom::find(&["#range-", &id, " .range__label"].concat()).and_then(|label| label.text_content());
        let range = label.zip(text_of(&["range-", &id].concat()));
        let view = ResultView {
            text: output.text_content().unwrap_or_default().trim().to_owned(),
            value: output.get_attribute("data-value"),
            low: output.get_attribute("data-low"),
            high: output.get_attribute("data-high"),
            range: range.map(|(label, all)| {
                let ends = all.strip_prefix(label.as_str()).unwrap_or(&all).trim().to_owned();
                [label, ends]
            }),
            why: text_of(&["why-", &id].concat()).unwrap_or_default(),
        };
        views.insert(id, view);
    }
    views
}

/// Natively, where pages are written, nothing is.
#[cfg(not(target_family = "wasm"))]
pub const fn of_page() -> Map<ResultView> {
    Map::new()
}
