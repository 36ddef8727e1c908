//! The scenarios side by side: what differs, the results with their change against the first, and one chart of all.

use super::board::KEYS;
use super::{Patches, Slot, chart, fill, joined};
use crate::board::Board;
use crate::chart::Tone;
use crate::draw;
use crate::evaluation::{Evaluation, evaluate};
use crate::figure::{Figure, Item, Shape};
use crate::insight::compare::{Side, Test, compare};
use crate::insight::takeaway::typed;
use crate::metric::{Better, Measure};
use crate::number::{self, Format};
use crate::outcome::Answer;
use crate::scenario::Scenario;
use crate::stats::comparison::{Apart, Comparison};
use crate::unit::Unit;
use crate::words::{self, insight as w, units};

/// The place of the comparison.
pub fn place() -> String {
    fill(
        "<section class=\"panel compare\" id=\"compare\"><h2>{}</h2><div id=\"compare-table\"></div>\
         <figure class=\"chart\" id=\"compare-chart\"><figcaption id=\"compare-quantity\"></figcaption><div class=\"chart__picture\" id=\"compare-picture\" role=\"img\"></div>\
         <details class=\"chart__data\"><summary>{}</summary><div id=\"compare-data\"></div></details></figure></section>",
        &[w::COMPARE_HEADING.text(), words::CHART_DATA.text()],
    )
}

/// A scenario with its name and what became of it.
struct Column<'a> {
    name: String,
    scenario: &'a Scenario,
    evaluation: Evaluation,
}

impl Column<'_> {
    fn answer(&self, measure: &Measure) -> Option<&Answer> {
        self.evaluation.outcome.as_ref()?.answer(measure.id)
    }
}

/// What changes in the comparison; it is hidden while there is but one scenario.
pub fn patches(patches: &mut Patches, board: &Board, width: u32, format: Format) {
    let several = board.len() > 1;
    patches.flag("compare", "hidden", !several);
    if !several {
        patches.html("compare-table", "", "");
        return;
    }
    let columns: Vec<Column> = board
        .variants()
        .into_iter()
        .enumerate()
        .map(|(place, (name, scenario))| Column {
            name: words::scenario_name(place, name),
            scenario,
            evaluation: evaluate(scenario, format),
        })
        .collect();
    patches.html("compare-table", "", &table(&columns, format));
    let figure = figure(&columns, format).filter(|_| width > 0);
    patches.flag("compare-chart", "hidden", figure.is_none());
    let (mut picture, mut data, mut name, mut quantity) = (String::new(), String::new(), String::new(), String::new());
    if let Some(figure) = &figure {
        (picture, data) = (draw::svg(figure, width), chart::table(figure));
        (name, quantity) = (figure.name(), figure.quantity.clone());
    }
    patches.text("compare-quantity", "", &quantity);
    patches.put("compare-picture", "", Slot::Attribute("aria-label"), Some(&name));
    patches.html("compare-picture", "", &picture);
    patches.html("compare-data", "", &data);
}

fn table(columns: &[Column], format: Format) -> String {
    let heads = joined(columns.iter().map(|column| fill("<th scope=\"col\" dir=\"auto\">{}</th>", &[&column.name])));
    let (different, same) = inputs(columns, format);
    let wide = (columns.len() + 1).to_string();
    let part = |word: words::Word, rows: &str| {
        fill(
            "<tbody><tr class=\"compare__part\"><th scope=\"rowgroup\" colspan=\"{}\">{}</th></tr>{!}</tbody>",
            &[&wide, word.text(), rows],
        )
    };
    let why = untestable(columns);
    let (rows, tests) = results(columns, why.is_some(), format);
    let mut bodies = part(w::COMPARE_RESULTS, &rows);
    if !different.is_empty() {
        bodies += &part(w::COMPARE_DIFFERENT, &joined(different));
    }
    let none = if bodies.matches("<tbody>").count() == 1 { w::COMPARE_NONE_DIFFER.text() } else { "" };
    let mut out = fill(
        "<p class=\"hint\">{}</p><div class=\"table-frame\" tabindex=\"0\" role=\"group\" aria-label=\"{}\"><table class=\"table compare__table\">\
         <thead><tr><td></td>{!}</tr></thead>{!}</table></div><p class=\"hint\">{}</p>",
        &[none, w::COMPARE_HEADING.text(), &heads, &bodies, &note(columns, why.as_deref(), tests)],
    );
    if !same.is_empty() {
        let count = same.len().to_string();
        out += &fill(
            "<details class=\"compare__same\"><summary>{}</summary><dl>{!}</dl></details>",
            &[&w::COMPARE_SAME.with(&[("count", &count)]), &joined(same)],
        );
    }
    out
}

/// What the differences are, why chance cannot be told where it cannot, and what several tests at once mean.
fn note(columns: &[Column], why: Option<&str>, tests: usize) -> String {
    let Some(first) = columns.first() else { return String::new() };
    let mut note = w::COMPARE_NOTE.with(&[("name", &first.name)]);
    if tests > 0 {
        note = units::sentences(&note, w::COMPARE_TESTS.text());
    }
    if let Some(why) = why {
        note = units::sentences(&note, why);
    }
    if tests > 1 {
        note = units::sentences(&note, &w::COMPARE_MANY.with(&[("count", &tests.to_string())]));
    }
    note
}

/// Why the change of the headline is not tested, if it is known.
fn untestable(columns: &[Column]) -> Option<String> {
    let first = columns.first()?;
    let headline = first.scenario.method.results.first().and_then(|measure| first.answer(measure))?;
    let reason = headline.interval.err()?;
    Some(words::no_interval_sentence(first.scenario, reason).unwrap_or_else(|| w::COMPARE_NO_TEST.text().to_owned()))
}

/// The lines of the inputs: those that differ, and those that are the same in all.
fn inputs(columns: &[Column], format: Format) -> (Vec<String>, Vec<String>) {
    let mut lines: Vec<(String, Vec<Option<String>>)> = Vec::new();
    let mut names: Vec<String> = Vec::new();
    if columns.iter().any(|column| column.scenario.metric.has_choice_of_methods()) {
        let titles = columns.iter().map(|column| Some(column.scenario.method.title.text().to_owned()));
        lines.push((w::COMPARE_METHOD.text().to_owned(), titles.collect()));
    }
    for column in columns {
        for control in column.scenario.controls() {
            if names.contains(&control.name) {
                continue;
            }
            let cells = columns.iter().map(|other| {
                let control = other.scenario.controls().into_iter().find(|known| known.name == control.name)?;
                Some(typed(other.scenario, &control, format))
            });
            lines.push((words::field_label(column.scenario, &control.name), cells.collect()));
            names.push(control.name);
            // A list of thousands is no comparison.
            if names.len() > MOST_LINES {
                break;
            }
        }
    }
    let (mut different, mut same) = (Vec::new(), Vec::new());
    for (label, cells) in lines {
        let first = cells.first().cloned().flatten();
        if cells.iter().all(|cell| *cell == first) {
            let text = first.filter(|text| !text.is_empty());
            same.extend(text.map(|text| fill("<div><dt>{}</dt><dd dir=\"auto\">{}</dd></div>", &[&label, &text])));
        } else {
            let cells = cells.iter().map(|cell| {
                let text = match cell {
                    None => String::from("–"),
                    Some(text) if text.is_empty() => fill("<span class=\"hint\">{}</span>", &[w::COMPARE_EMPTY.text()]),
                    Some(text) => fill("{}", &[text]),
                };
                if *cell == first {
                    return fill("<td dir=\"auto\">{!}</td>", &[&text]);
                }
                fill(
                    "<td class=\"compare__differs\" dir=\"auto\"><mark>{!}</mark><span class=\"visually-hidden\"> ({})</span></td>",
                    &[&text, w::COMPARE_DIFFERS.text()],
                )
            });
            different.push(fill("<tr><th scope=\"row\">{}</th>{!}</tr>", &[&label, &joined(cells)]));
        }
    }
    (different, same)
}

/// More lines of inputs than this are not laid side by side.
const MOST_LINES: usize = 120;

/// A line for each result, and how many changes were tested in all of them. Lines without a test say so, unless none has one and it is `said` why.
fn results(columns: &[Column], said: bool, format: Format) -> (String, usize) {
    let mut measures: Vec<&'static Measure> = Vec::new();
    for column in columns {
        for measure in column.scenario.method.results {
            if measures.iter().all(|known| known.id != measure.id) {
                measures.push(measure);
            }
        }
    }
    let (mut lines, mut tests) = (Vec::new(), 0);
    for measure in measures {
        let (mut cells, mut changes, mut tested) = (String::new(), 0, 0);
        for (place, (column, key)) in columns.iter().zip(KEYS).enumerate() {
            let cell = result(column, measure, key, format);
            let first = columns.first().filter(|_| place > 0);
            let change = first.and_then(|first| change(first, column, measure, key, format));
            changes += usize::from(change.is_some());
            tested += usize::from(change.as_ref().is_some_and(|change| change.1));
            cells += &fill("<td>{!}{!}</td>", &[&cell, &change.map(|change| change.0).unwrap_or_default()]);
        }
        lines.push((measure.label.text(), changes > tested, cells));
        tests += tested;
    }
    let lines = lines.into_iter().map(|(label, untested, cells)| {
        let hint = if untested && (tests > 0 || !said) { w::COMPARE_UNTESTED.text() } else { "" };
        fill("<tr><th scope=\"row\">{}<span class=\"hint\">{}</span></th>{!}</tr>", &[label, hint, &cells])
    });
    (joined(lines), tests)
}

fn result(column: &Column, measure: &'static Measure, key: &str, format: Format) -> String {
    if column.scenario.method.measure(measure.id).is_none() {
        return "–".to_owned();
    }
    let answer = column.answer(measure);
    let shown = |value: f64| measure.unit.shown(value, measure.places, column.scenario.currency, format);
    let (mut exact, mut ends, mut range) = (String::new(), String::new(), String::new());
    let mut text = words::RESULT_UNDEFINED.text().to_owned();
    if let Some(value) = answer.and_then(|answer| answer.value.ok()) {
        exact = fill(" data-value=\"{}\"", &[&number::canonical(value)]);
        text = shown(value);
        if let Some(interval) = answer.and_then(|answer| answer.interval.ok()) {
            let (low, high) = (number::canonical(interval.low), number::canonical(interval.high));
            ends = fill(" data-low=\"{}\" data-high=\"{}\"", &[&low, &high]);
            range = words::INTERVAL_RANGE.with(&[("low", &shown(interval.low)), ("high", &shown(interval.high))]);
        }
    } else if column.evaluation.outcome.is_none() {
        w::COMPARE_WRONG.text().clone_into(&mut range);
    }
    fill(
        "<output data-result=\"{}\" data-scenario=\"{}\"{!}{!} aria-live=\"off\">{}</output><span class=\"range\">{}</span>",
        &[measure.id, key, &exact, &ends, &text, &range],
    )
}

/// How a result differs from that of the first scenario, whether that can be told from chance, and whether it was tested.
fn change(
    first: &Column,
    column: &Column,
    measure: &'static Measure,
    key: &str,
    format: Format,
) -> Option<(String, bool)> {
    let (a, b) = (first.answer(measure)?, column.answer(measure)?);
    let difference = b.value.ok()? - a.value.ok()?;
    let sides = (Side { evaluation: &first.evaluation, answer: a }, Side { evaluation: &column.evaluation, answer: b });
    let found = compare(sides.0, sides.1, column.scenario.confidence);
    // A difference of percentages is in points.
    let unit = if measure.unit == Unit::Percent { Unit::Points } else { measure.unit };
    let shown = |value: f64| signed(value, &unit.shown(value.abs(), measure.places, column.scenario.currency, format));
    let judged = match measure.better {
        _ if difference.abs() <= f64::EPSILON => "",
        Better::Neither => "",
        Better::Higher => {
            if difference > 0.0 {
                w::COMPARE_BETTER.text()
            } else {
                w::COMPARE_WORSE.text()
            }
        }
        Better::Lower => {
            if difference < 0.0 {
                w::COMPARE_BETTER.text()
            } else {
                w::COMPARE_WORSE.text()
            }
        }
    };
    let (mut ends, mut verdict) = (String::new(), String::new());
    if let Some((comparison, test)) = found {
        let Comparison { interval, p, .. } = comparison;
        ends = fill(
            " data-low=\"{}\" data-high=\"{}\" data-p=\"{}\"",
            &[&number::canonical(interval.low), &number::canonical(interval.high), &number::canonical(p)],
        );
        let said = match comparison.apart(column.scenario.confidence) {
            Apart::Yes => w::COMPARE_APART,
            Apart::No => w::COMPARE_NOT_APART,
            Apart::Unclear => w::COMPARE_UNCLEAR,
        };
        let by = match test {
            Test::Shares => w::COMPARE_BY_SHARES,
            Test::Exact => w::COMPARE_BY_EXACT,
            Test::Scores => w::COMPARE_BY_SCORES,
            Test::Means => w::COMPARE_BY_MEANS,
        };
        let p = w::COMPARE_P.with(&[("p", &Unit::Probability.shown(p, 4, column.scenario.currency, format))]);
        let range = words::INTERVAL_RANGE.with(&[("low", &shown(interval.low)), ("high", &shown(interval.high))]);
        verdict = fill(
            "<span class=\"range\">{}</span><span class=\"compare__verdict\">{}</span><span class=\"hint\">{} ({})</span>",
            &[&range, said.text(), &p, by.text()],
        );
    }
    let text = fill(
        "<p class=\"compare__change\"><span class=\"visually-hidden\">{}: </span><output data-difference=\"{}\" data-scenario=\"{}\" data-value=\"{}\"{!} aria-live=\"off\">{}</output> <span class=\"compare__judged\">{}</span>{!}</p>",
        &[
            &w::COMPARE_TO.with(&[("name", &first.name)]),
            measure.id,
            key,
            &number::canonical(difference),
            &ends,
            &shown(difference),
            judged,
            &verdict,
        ],
    );
    Some((text, found.is_some()))
}

fn signed(value: f64, size: &str) -> String {
    let word = if value > 0.0 {
        w::COMPARE_MORE
    } else if value < 0.0 {
        w::COMPARE_LESS
    } else {
        return w::COMPARE_EQUAL.text().to_owned();
    };
    word.with(&[("by", size)])
}

/// The headline of each scenario as a bar with its interval.
fn figure(columns: &[Column], format: Format) -> Option<Figure> {
    let measure = *columns.first()?.scenario.method.results.first()?;
    let mut items = Vec::new();
    for column in columns {
        let Some(answer) = column.answer(measure) else { continue };
        let Ok(value) = answer.value else { continue };
        let shown = |value: f64| measure.unit.shown(value, measure.places, column.scenario.currency, format);
        let range = |low: f64, high: f64| words::INTERVAL_RANGE.with(&[("low", &shown(low)), ("high", &shown(high))]);
        items.push(Item {
            label: column.name.clone(),
            at: 0.0,
            value,
            shown: shown(value),
            interval: answer.interval.ok().map(|i| (i.low, i.high, range(i.low, i.high))),
            tone: Tone::Plain,
        });
    }
    (!items.is_empty()).then(|| Figure {
        quantity: w::COMPARE_CHART.with(&[("result", measure.label.text())]),
        steps: String::new(),
        shape: Shape::Lying,
        full: (measure.unit == Unit::Percent).then_some(100.0),
        items,
        marks: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is not tested says so in its line, unless the note says it of all; several tests say that they are several.
    #[test]
    fn what_was_not_tested_says_so() {
        for (metric, scenarios, untested, many) in
            [("nps", 2, 4, None), ("nps", 4, 4, Some("The 3 tests ")), ("cost-per-call", 3, 0, None)]
        {
            let metric = crate::metrics::find(metric).unwrap();
            let mut board = Board::of(Scenario::start(metric, Format::ENGLISH));
            for _ in 1..scenarios {
                board.add();
            }
            let mut found = Patches::default();
            patches(&mut found, &board, 600, Format::ENGLISH);
            let text: String = found.0.into_iter().filter_map(|patch| patch.value).collect();
            assert_eq!(text.matches(w::COMPARE_UNTESTED.text()).count(), untested, "{} {scenarios}", metric.id);
            assert_eq!(text.contains("tests are not corrected"), many.is_some(), "{} {scenarios}", metric.id);
            assert!(text.contains(many.unwrap_or_default()), "{text}");
        }
    }
}
