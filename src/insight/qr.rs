//! A QR code as SVG: dark modules on white in every look, with the quiet zone that scanners want.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

use crate::html::fill;

/// Modules of white around the code, as ISO/IEC 18004 asks.
const QUIET: i32 = 4;

/// The code of a text as an SVG element that can also be a file of its own. Errors of 15 % can be mended (level M), of 7 % where the text is too
/// long for that; nothing beyond 2,953 bytes.
pub fn svg(text: &str, label: &str) -> Option<String> {
    let level = |level| QrCode::encode_text(text, level).ok();
    let code = level(QrCodeEcc::Medium).or_else(|| level(QrCodeEcc::Low))?;
    let size = (code.size() + 2 * QUIET).to_string();
    Some(fill(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"qr\" role=\"img\" aria-label=\"{}\" viewBox=\"0 0 {} {}\" width=\"240\" height=\"240\" \
         shape-rendering=\"crispEdges\"><rect width=\"100%\" height=\"100%\" fill=\"#FFFFFF\"/><path d=\"{}\" fill=\"#000000\"/></svg>",
        &[label, &size, &size, &modules(&code)],
    ))
}

/// The dark modules as one path, a rectangle for each run of a line.
fn modules(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let start = x;
            while code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let width = x - start;
                let _ = write!(path, "M{} {}h{width}v1h-{width}z", start + QUIET, y + QUIET);
            }
            x += 1;
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_the_modules() {
        let text = "https://kpi.example.org/nps#v=1&method=counts&promoters=50&k=wkzezwcrkf5";
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).unwrap();
        let path = modules(&code);
        let mut dark = 0;
        for run in path.split('M').skip(1) {
            let (x, rest) = run.split_once(' ').unwrap();
            let (y, rest) = rest.split_once('h').unwrap();
            let (width, _) = rest.split_once('v').unwrap();
            let [x, y, width] = [x, y, width].map(|text| text.parse::<i32>().unwrap());
            for at in x..x + width {
                assert!(code.get_module(at - QUIET, y - QUIET), "{at} {y}");
            }
            dark += width;
        }
        let all = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        assert_eq!(dark as usize, all.filter(|(x, y)| code.get_module(*x, *y)).count());
    }

    #[test]
    fn length_has_an_end() {
        for (length, fits) in [(1, true), (2331, true), (2332, true), (2953, true), (2954, false)] {
            assert_eq!(svg(&"a".repeat(length), "").is_some(), fits, "{length}");
        }
        assert!(svg("a", "\"<b>").unwrap().contains("aria-label=\"&quot;&lt;b&gt;\""));
    }
}
