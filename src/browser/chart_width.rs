//! How wide the place of a chart is.

use super::dom;

/// The width beside the results and that below the calculator, in pixels; 0 while it is not known.
pub fn measure() -> (u32, u32) {
    let of = |selector: &str| dom::find(selector).map_or(0, |element| element.client_width().max(0) as u32);
    // A hidden figure has no width; the place around it has.
    let width = of(".details");
    // A frame may show no details, but charts of scenarios side by side.
    (if width > 0 { width } else { of("#page").min(560) }, of("#insight"))
}
