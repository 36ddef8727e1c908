//! The what-if sliders.

use super::{Patches, Slot, fill, joined};
use crate::insight::sliders::SliderRange;
use crate::number::{self, Format};
use crate::scenario::Scenario;
use crate::words::{self, insight as w};

/// The place of the sliders.
pub fn place() -> String {
    fill(
        "<section class=\"panel\" id=\"what-if\"><h2>{}</h2><p class=\"hint\">{}</p><div class=\"sliders\" id=\"sliders\"></div></section>",
        &[w::SLIDERS_HEADING.text(), w::SLIDERS_HINT.text()],
    )
}

/// What changes in the sliders. Where the form has no numbers for the moment, they stay as they are: one of them may be on the move.
pub fn patches(patches: &mut Patches, rails: &[SliderRange], scenario: &Scenario, format: Format) {
    patches.flag("what-if", "hidden", rails.is_empty());
    let shown = |rail: &SliderRange| rail.unit.shown(rail.now, 2, scenario.currency, format);
    let lines = rails.iter().map(|rail| {
        let [low, high, step] = [rail.low, rail.high, rail.step].map(number::canonical);
        fill(
            "<div class=\"slider\"><label for=\"slider-{}\">{}</label><span class=\"slider__now\" id=\"slider-now-{}\"></span>\
             <input type=\"range\" name=\"slider\" id=\"slider-{}\" data-slider=\"{}\" min=\"{}\" max=\"{}\" step=\"{}\" autocomplete=\"off\"></div>",
            &[&rail.name, &words::field_label(scenario, &rail.name), &rail.name, &rail.name, &rail.name, &low, &high, &step],
        )
    });
    patches.html("sliders", "", &joined(lines));
    for rail in rails {
        patches.put("slider-", &rail.name, Slot::Value, Some(&number::canonical(rail.now)));
        patches.put("slider-", &rail.name, Slot::Attribute("aria-valuetext"), Some(&shown(rail)));
        patches.text("slider-now-", &rail.name, &shown(rail));
    }
}
