//! The QR code of a link as a picture.

use std::fmt::Write as _;

use crate::insight::qr::Code;
use crate::markup::escaped;
use crate::metric::Metric;
use crate::words::share as w;

/// The modules of white around a code, as ISO/IEC 18004 asks.
const QUIET: u32 = 4;

/// A code as an SVG element that can also be a file of its own: dark modules on white in every look. `metric` is what the code leads to.
pub fn svg(code: &Code, metric: &Metric) -> String {
    let label = w::SHARE_QR_LABEL.with(&[("metric", metric.title.text())]);
    let size = u32::from(code.size) + 2 * QUIET;
    let mut path = String::new();
    for run in code.runs() {
        let (x, y, width) = (u32::from(run.x) + QUIET, u32::from(run.y) + QUIET, run.width);
        let _ = write!(path, "M{x} {y}h{width}v1h-{width}z");
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"qr\" role=\"img\" aria-label=\"{}\" viewBox=\"0 0 {size} {size}\" width=\"240\" height=\"240\" \
         shape-rendering=\"crispEdges\"><rect width=\"100%\" height=\"100%\" fill=\"#FFFFFF\"/><path d=\"{path}\" fill=\"#000000\"/></svg>",
        escaped(&label),
    )
}
