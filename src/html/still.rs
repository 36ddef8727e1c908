//! A page with the worked example filled in, as its file shows it before, or without, the program.

use super::patches::form;
use super::{Patch, Patches, Slot, answers, escaped, fill, result};
use crate::evaluation::evaluate;
use crate::insight::session::Session;
use crate::link;
use crate::metric::Metric;
use crate::picture::Picture;
use crate::scenario::Scenario;
use crate::words::units::written_format;
use crate::words::{self, Word};

/// The widths for which the chart of the example is drawn: phone and laptop. Style sheets show one of them.
const WIDTHS: [(u32, &str); 2] = [(340, "chart__narrow"), (560, "chart__wide")];

/// The form with the worked example, its results, and what stands below and beside them.
pub fn example(metric: &'static Metric) -> Vec<Patch> {
    let format = written_format();
    let example = Scenario::start(metric, format);
    let mut results = Patches::default();
    let evaluation = evaluate(&example, format);
    result::places(&mut results, &example);
    form(&mut results, &example, &evaluation, format);
    let source = example.method.examples.first().map_or(Word::NONE, |example| example.source);
    results.text("example-note", "", &words::EXAMPLE_NOTE.with(&[("source", source.text())]));
    result::patches(&mut results, &example, &evaluation, format);
    let fragment = link::encode(&example, format);
    let mut session = Session::default();
    session.show(metric.id, &fragment, 0, format);
    let mut patches = results.0;
    patches.extend(answers::first(&session, false, 0));
    patches.extend(answers::second(&session));
    let mut pictures = String::new();
    for (width, class) in WIDTHS {
        let picture = Picture::of_explanation(&session.explanation(), &example, width, format);
        let svg = picture.map(|picture| picture.svg).unwrap_or_default();
        pictures += &fill("<div class=\"{}\">{!}</div>", &[class, svg.trim()]);
    }
    for patch in &mut patches {
        if patch.id == "chart-picture" && patch.slot == Slot::Html {
            patch.value = Some(pictures.clone());
        }
    }
    // Files to save are worth a worker, not a heavier page for everybody.
    patches.retain(|patch| patch.slot != Slot::Attribute("href"));
    patches
}

/// The HTML with the patches applied to its empty places.
pub fn filled(html: &str, patches: &[Patch]) -> String {
    let mut out = html.to_owned();
    for patch in patches {
        let Some(at) = out.find(&format!(" id=\"{}\"", patch.id)) else { continue };
        let Some(end) = out.get(at..).and_then(|rest| rest.find('>')).map(|length| at + length) else { continue };
        match (patch.slot, patch.value.as_deref()) {
            (Slot::Html, Some(text)) => out.insert_str(end + 1, text),
            (Slot::Text, Some(text)) => out.insert_str(end + 1, &escaped(text)),
            (Slot::Value, Some(text)) if out.get(..at).is_some_and(|before| before.ends_with("<select")) => {
                let option = format!("<option value=\"{}\"", escaped(text));
                let options = out.get(end..).and_then(|rest| rest.split("</select>").next()).unwrap_or_default();
                if let Some(place) = options.find(&option) {
                    out.insert_str(end + place + option.len(), " selected");
                }
            }
            (Slot::Value, Some(text)) => out.insert_str(end, &format!(" value=\"{}\"", escaped(text))),
            (Slot::Attribute(name), Some(text)) => out.insert_str(end, &format!(" {name}=\"{}\"", escaped(text))),
            (Slot::Checked, Some(_)) => out.insert_str(end, " checked"),
            (_, None) => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::calculator;

    #[test]
    fn the_example_stands_in_the_page() {
        let metric = crate::metrics::find("nps").unwrap();
        let page = filled(&calculator::page(metric), &example(metric));
        for part in [
            "data-goal=\"promoters\"",
            "<div class=\"chart__narrow\"><svg",
            "Net Promoter Score (Counts): 30",
            "value=\"40\"",
            "<input id=\"f-promoters\" name=\"promoters\" type=\"text\" inputmode=\"numeric\"",
            "<option value=\"95\" selected>",
            "name=\"method\" id=\"method-counts\" value=\"counts\" checked>",
        ] {
            assert!(page.contains(part), "{part} is missing in {page}");
        }
    }
}
