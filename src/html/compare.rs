//! The scenarios side by side: what differs, the results with their change against the first, and one chart of all.

use super::board::KEYS;
use super::{Patches, Slot, chart, fill, joined};
use crate::board::Board;
use crate::insight::compare::Test;
use crate::insight::compared::{Change, Compared, ComparedCell, ComparedInput, ComparedResult, Tested};
use crate::metric::Measure;
use crate::number::{self, Format};
use crate::outcome::NoInterval;
use crate::picture::Picture;
use crate::scenario::Scenario;
use crate::stats::comparison::Apart;
use crate::stats::interval::Interval;
use crate::unit::Unit;
use crate::words::export::typed;
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

/// The scenarios with what they came to.
struct Columns<'a> {
    names: Vec<String>,
    scenarios: Vec<&'a Scenario>,
    compared: &'a Compared,
    format: Format,
}

/// What changes in the comparison; it is hidden while there is but one scenario.
pub fn patches(
    patches: &mut Patches,
    board: &Board,
    compared: Option<&Compared>,
    picture: Option<&Picture>,
    format: Format,
) {
    patches.flag("compare", "hidden", compared.is_none());
    let Some(compared) = compared else {
        patches.html("compare-table", "", "");
        return;
    };
    let variants = board.variants();
    let names = variants.iter().enumerate().map(|(place, (name, _))| words::scenario_name(place, name)).collect();
    let scenarios = variants.iter().map(|(_, scenario)| *scenario).collect();
    let columns = Columns { names, scenarios, compared, format };
    patches.html("compare-table", "", &columns.table());
    let picture = picture.filter(|picture| !picture.svg.is_empty());
    patches.flag("compare-chart", "hidden", picture.is_none());
    let (quantity, name, svg, data) = chart::parts(picture);
    patches.text("compare-quantity", "", quantity);
    patches.put("compare-picture", "", Slot::Attribute("aria-label"), Some(name));
    patches.html("compare-picture", "", svg);
    patches.html("compare-data", "", &data);
}

impl Columns<'_> {
    fn table(&self) -> String {
        let heads = joined(self.names.iter().map(|name| fill("<th scope=\"col\" dir=\"auto\">{}</th>", &[name])));
        let (different, same) = self.inputs();
        let wide = (self.names.len() + 1).to_string();
        let part = |word: words::Word, rows: &str| {
            fill(
                "<tbody><tr class=\"compare__part\"><th scope=\"rowgroup\" colspan=\"{}\">{}</th></tr>{!}</tbody>",
                &[&wide, word.text(), rows],
            )
        };
        let mut bodies = part(w::COMPARE_RESULTS, &joined(self.compared.results.iter().map(|line| self.result(line))));
        let none = if different.is_empty() { w::COMPARE_NONE_DIFFER.text() } else { "" };
        if !different.is_empty() {
            bodies += &part(w::COMPARE_DIFFERENT, &joined(different));
        }
        let mut out = fill(
            "<p class=\"hint\">{}</p><div class=\"table-frame\" tabindex=\"0\" role=\"group\" aria-label=\"{}\"><table class=\"table compare__table\">\
             <thead><tr><td></td>{!}</tr></thead>{!}</table></div><p class=\"hint\">{}</p>",
            &[none, w::COMPARE_HEADING.text(), &heads, &bodies, &self.note()],
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
    fn note(&self) -> String {
        let (Some(first), tests) = (self.names.first(), self.compared.tests) else { return String::new() };
        let mut note = w::COMPARE_NOTE.with(&[("name", first)]);
        if tests > 0 {
            note = units::sentences(&note, w::COMPARE_TESTS.text());
        }
        if let Some(why) = self.compared.untestable {
            note = units::sentences(&note, &self.untestable(why));
        }
        if tests > 1 {
            note = units::sentences(&note, &w::COMPARE_MANY.with(&[("count", &tests.to_string())]));
        }
        note
    }

    /// Why the change of the headline is not tested.
    fn untestable(&self, why: NoInterval) -> String {
        let first = self.scenarios.first();
        let sentence = first.and_then(|scenario| words::no_interval_sentence(scenario, why));
        sentence.unwrap_or_else(|| w::COMPARE_NO_TEST.text().to_owned())
    }

    /// The lines of the inputs: those that differ, and those that are the same in all.
    fn inputs(&self) -> (Vec<String>, Vec<String>) {
        let mut lines: Vec<(String, Vec<Option<String>>)> = Vec::new();
        if self.scenarios.iter().any(|scenario| scenario.metric.has_choice_of_methods()) {
            let titles = self.scenarios.iter().map(|scenario| Some(scenario.method.title.text().to_owned()));
            lines.push((w::COMPARE_METHOD.text().to_owned(), titles.collect()));
        }
        lines.extend(self.compared.inputs.iter().map(|input| self.input(input)));
        let (mut different, mut same) = (Vec::new(), Vec::new());
        for (label, cells) in lines {
            let first = cells.first().cloned().flatten();
            if cells.iter().all(|cell| *cell == first) {
                let text = first.filter(|text| !text.is_empty());
                same.extend(text.map(|text| fill("<div><dt>{}</dt><dd dir=\"auto\">{}</dd></div>", &[&label, &text])));
            } else {
                let cells = cells.iter().map(|cell| input_cell(cell.as_deref(), *cell == first));
                different.push(fill("<tr><th scope=\"row\">{}</th>{!}</tr>", &[&label, &joined(cells)]));
            }
        }
        (different, same)
    }

    /// The label of a field, and what stands in it in each scenario.
    fn input(&self, input: &ComparedInput) -> (String, Vec<Option<String>>) {
        let label = self.scenarios.get(input.of).map(|scenario| words::field_label(scenario, &input.name));
        let cells = self.scenarios.iter().zip(&input.cells);
        let cells = cells.map(|(scenario, cell)| Some(typed(scenario, &input.name, cell.as_ref()?, self.format)));
        (label.unwrap_or_default(), cells.collect())
    }

    /// A line for a result.
    fn result(&self, line: &ComparedResult) -> String {
        let Some(measure) = self.scenarios.iter().find_map(|scenario| scenario.method.measure(line.result)) else {
            return String::new();
        };
        let cells = line.cells.iter().zip(&self.scenarios).zip(KEYS).map(|((cell, scenario), key)| {
            let change = cell.change().map(|change| self.change(&change, scenario, measure, key));
            let value = result(cell, scenario, measure, key, self.format);
            fill("<td>{!}{!}</td>", &[&value, &change.unwrap_or_default()])
        });
        let hint = if line.says_untested { w::COMPARE_UNTESTED.text() } else { "" };
        fill(
            "<tr><th scope=\"row\">{}<span class=\"hint\">{}</span></th>{!}</tr>",
            &[measure.label.text(), hint, &joined(cells)],
        )
    }

    /// How a result differs from that of the first scenario, and whether that can be told from chance.
    fn change(&self, change: &Change, scenario: &Scenario, measure: &Measure, key: &str) -> String {
        // A difference of percentages is in points.
        let unit = if measure.unit == Unit::Percent { Unit::Points } else { measure.unit };
        let shown =
            |value: f64| signed(value, &unit.shown(value.abs(), measure.places, scenario.currency, self.format));
        let judged = change.is_better.map_or("", |better| {
            let word = if better { w::COMPARE_BETTER } else { w::COMPARE_WORSE };
            word.text()
        });
        let first = self.names.first().map_or("", String::as_str);
        let (mut ends, mut verdict) = (String::new(), String::new());
        if let Some(tested) = &change.tested {
            let Interval { low, high } = tested.interval;
            ends = fill(
                " data-low=\"{}\" data-high=\"{}\" data-p=\"{}\"",
                &[&number::canonical(low), &number::canonical(high), &number::canonical(tested.p)],
            );
            let range = words::INTERVAL_RANGE.with(&[("low", &shown(low)), ("high", &shown(high))]);
            verdict = self.verdict(tested, scenario, &range);
        }
        fill(
            "<p class=\"compare__change\"><span class=\"visually-hidden\">{}: </span><output data-difference=\"{}\" data-scenario=\"{}\" data-value=\"{}\"{!} aria-live=\"off\">{}</output> <span class=\"compare__judged\">{}</span>{!}</p>",
            &[
                &w::COMPARE_TO.with(&[("name", first)]),
                measure.id,
                key,
                &number::canonical(change.difference),
                &ends,
                &shown(change.difference),
                judged,
                &verdict,
            ],
        )
    }

    fn verdict(&self, tested: &Tested, scenario: &Scenario, range: &str) -> String {
        let said = match tested.apart {
            Apart::Yes => w::COMPARE_APART,
            Apart::No => w::COMPARE_NOT_APART,
            Apart::Unclear => w::COMPARE_UNCLEAR,
        };
        let by = match tested.test {
            Test::Shares => w::COMPARE_BY_SHARES,
            Test::Exact => w::COMPARE_BY_EXACT,
            Test::Scores => w::COMPARE_BY_SCORES,
            Test::Means => w::COMPARE_BY_MEANS,
        };
        let p = w::COMPARE_P.with(&[("p", &Unit::Probability.shown(tested.p, 4, scenario.currency, self.format))]);
        fill(
            "<span class=\"range\">{}</span><span class=\"compare__verdict\">{}</span><span class=\"hint\">{} ({})</span>",
            &[range, said.text(), &p, by.text()],
        )
    }
}

/// What stands in a field, marked where it differs from the first scenario's.
fn input_cell(cell: Option<&str>, same: bool) -> String {
    let text = match cell {
        None => String::from("–"),
        Some("") => fill("<span class=\"hint\">{}</span>", &[w::COMPARE_EMPTY.text()]),
        Some(text) => fill("{}", &[text]),
    };
    if same {
        return fill("<td dir=\"auto\">{!}</td>", &[&text]);
    }
    fill(
        "<td class=\"compare__differs\" dir=\"auto\"><mark>{!}</mark><span class=\"visually-hidden\"> ({})</span></td>",
        &[&text, w::COMPARE_DIFFERS.text()],
    )
}

fn result(cell: &ComparedCell, scenario: &Scenario, measure: &Measure, key: &str, format: Format) -> String {
    let shown = |value: f64| measure.unit.shown(value, measure.places, scenario.currency, format);
    let (mut exact, mut ends, mut range) = (String::new(), String::new(), String::new());
    let mut text = words::RESULT_UNDEFINED.text().to_owned();
    match cell {
        ComparedCell::Absent => return "–".to_owned(),
        ComparedCell::Wrong => w::COMPARE_WRONG.text().clone_into(&mut range),
        ComparedCell::Undefined => {}
        ComparedCell::Known { value, interval, .. } => {
            exact = fill(" data-value=\"{}\"", &[&number::canonical(*value)]);
            text = shown(*value);
            if let Some(Interval { low, high }) = interval {
                ends =
                    fill(" data-low=\"{}\" data-high=\"{}\"", &[&number::canonical(*low), &number::canonical(*high)]);
                range = words::INTERVAL_RANGE.with(&[("low", &shown(*low)), ("high", &shown(*high))]);
            }
        }
    }
    fill(
        "<output data-result=\"{}\" data-scenario=\"{}\"{!}{!} aria-live=\"off\">{}</output><span class=\"range\">{}</span>",
        &[measure.id, key, &exact, &ends, &text, &range],
    )
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
