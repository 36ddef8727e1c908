//! Texts of a metric that its page's own file holds, so that the program need not carry those of all metrics: hints of fields, sources of examples.
//! An element that wants one names it in `data-aside`.

use super::{fill, joined};
use crate::metric::{Example, Method, Metric};
use crate::words;

/// The texts of all methods, hidden, each under its method and the key that `data-aside` names.
pub fn texts(metric: &'static Metric) -> String {
    let of_method = |method: &'static Method| {
        let hints = method.inputs.iter().map(|input| (input.id.to_owned(), input.hint.text().to_owned()));
        let notes = method.examples.iter().map(|example| {
            (example_key(method, example), words::EXAMPLE_NOTE.with(&[("source", example.source.text())]))
        });
        let texts = hints.chain(notes);
        joined(texts.map(|(key, text)| fill("<p data-text=\"{}.{}\">{}</p>", &[method.id, &key, &text])))
    };
    fill("<div id=\"asides\" hidden>{!}</div>", &[&joined(metric.methods.iter().map(of_method))])
}

/// The key of the note on where an example comes from.
pub fn example_key(method: &Method, example: &Example) -> String {
    let place = method.examples.iter().position(|known| std::ptr::eq(known, example)).unwrap_or_default();
    ["example-", &place.to_string()].concat()
}
