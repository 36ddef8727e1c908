//! Texts of a metric that the page's own file holds, so that the program need not carry those of all metrics: hints of methods and fields, and where
//! examples are from.

use crate::metric::{Example, Method, Metric};
#[cfg(not(target_family = "wasm"))]
use crate::{about, metric::AboutMethod};

/// The texts of a metric, by method and key.
#[derive(Clone, Debug, Default)]
pub struct OwnTexts(Vec<(String, String)>);

impl OwnTexts {
    /// All of them, from the metric itself.
    #[cfg(not(target_family = "wasm"))]
    pub fn of_page(metric: &'static Metric) -> Self {
        let of_method = |(method, about): (&'static Method, &'static AboutMethod)| {
            let hints = method.inputs.iter().map(|input| (path(method.id, input.id), about.hint_of(input.id)));
            let hints = hints.map(|(path, hint)| (path, hint.text().to_owned()));
            let notes = method.examples.iter().zip(about.sources).map(|(example, source)| {
                let note = crate::words::EXAMPLE_NOTE.with(&[("source", source.text())]);
                (path(method.id, &example_key(method, example)), note)
            });
            let hint = (path(method.id, ""), about.hint.text().to_owned());
            std::iter::once(hint).chain(hints).chain(notes).collect::<Vec<_>>()
        };
        Self(metric.methods.iter().zip(about::of(metric).methods).flat_map(of_method).collect())
    }

    /// All of them, from the file of the page.
    #[cfg(target_family = "wasm")]
    pub fn of_page(_: &'static Metric) -> Self {
        use leptos::prelude::document;
        use wasm_bindgen::JsCast;
        let mut texts = Vec::new();
        if let Ok(found) = document().query_selector_all("#asides [data-text]") {
            for place in 0..found.length() {
                let Some(element) = found.get(place).and_then(|node| node.dyn_into::<web_sys::Element>().ok()) else {
                    continue;
                };
                let key = element.get_attribute("data-text").unwrap_or_default();
                texts.push((key, element.text_content().unwrap_or_default()));
            }
        }
        Self(texts)
    }

    /// The text of a method with this key; empty where there is none.
    pub fn text(&self, method: &str, key: &str) -> String {
        let path = path(method, key);
        self.0.iter().find(|(known, _)| *known == path).map(|(_, text)| text.clone()).unwrap_or_default()
    }

    /// Each text with its key, as the page's file holds them.
    pub fn all(&self) -> &[(String, String)] {
        &self.0
    }
}

fn path(method: &str, key: &str) -> String {
    [method, ".", key].concat()
}

/// The key of the note on where an example is from.
pub fn example_key(method: &Method, example: &Example) -> String {
    let place = method.examples.iter().position(|known| std::ptr::eq(known, example)).unwrap_or_default();
    ["example-", &place.to_string()].concat()
}
