//! Before and after: the difference of a score between two groups or periods, with its interval and its test.

use super::fill;
use super::survey_controls::{side_id, side_name};
use crate::number::{self, Format};
use crate::report::{Compared, Difference, Found, Score};
use crate::words;

/// The difference between the two that are chosen, for one score.
pub fn difference(score: &Score, found: &Found, format: Format) -> String {
    let (Some(compared), Some(measured)) = (&found.compared, found.measured.first()) else { return String::new() };
    let Compared { before, after, difference } = compared;
    let names = [("before", side_name(before)), ("after", side_name(after))];
    let (value, low, high, p) = match *difference {
        Difference::NoAnswers => return fill("<p>{}</p>", &[&words::COMPARE_EMPTY.with(&names)]),
        Difference::Untestable => return fill("<p>{}</p>", &[&words::COMPARE_IMPOSSIBLE.with(&names)]),
        Difference::Found { value, low, high, p } => (value, low, high, p),
    };
    let shown = |value: f64| measured.shown(value, format);
    let output = fill(
        "<output data-result=\"difference\" data-metric=\"{}\" data-column=\"{}\" data-before=\"{}\" data-after=\"{}\" data-value=\"{}\" data-low=\"{}\" data-high=\"{}\" data-p=\"{}\" aria-live=\"off\">{}</output>",
        &[
            &score.metric.id,
            &score.column.index.to_string(),
            &side_id(before),
            &side_id(after),
            &number::canonical(value),
            &number::canonical(low),
            &number::canonical(high),
            &number::canonical(p),
            &shown(value),
        ],
    );
    let p = if p < 0.001 {
        format!("< {}", number::shown(0.001, 3, format))
    } else {
        format!("= {}", number::shown(p, 3, format))
    };
    let verdict = if difference.is_clear() { words::COMPARE_CLEAR } else { words::COMPARE_CHANCE };
    fill(
        "<div class=\"results__item\"><dt>{}</dt><dd>{!}<p class=\"range\">{}</p><p class=\"hint\">p {}. {}</p></dd></div>",
        &[
            &words::COMPARE_NAME.with(&[names.as_slice(), &[("result", &measured.name_text)]].concat()),
            &output,
            &words::INTERVAL_RANGE.with(&[("low", &shown(low)), ("high", &shown(high))]),
            &p,
            verdict.text(),
        ],
    )
}
