//! What stands below a calculator: what a target would take, what moves the result, other definitions, and the result to take along.

use super::{Patches, Slot, compare, fill, joined, option, sliders};
use crate::insight::definitions::Definition;
use crate::insight::drivers::{Driver, Drivers, FIRST_SPREAD, SPREADS, Side};
use crate::insight::explanation::Explanation;
use crate::insight::export::Export;
use crate::insight::goal::{Goal, Route, Way};
use crate::insight::probe::MOST_KNOBS;
use crate::insight::results::ResultValue;
use crate::insight::solve::Solved;
use crate::insight::{Below, table};
use crate::metric::{Measure, Metric, Question};
use crate::number::{self, Format};
use crate::picture;
use crate::scenario::Scenario;
use crate::words::{self, export, insight as w, units};

/// The places of the sections that a metric has.
pub fn places(metric: &Metric) -> String {
    let mut out = [compare::place(), sliders::place()].concat();
    if metric.answers(Question::Goal) {
        out += &fill(
            "<section class=\"panel goal\" id=\"goal\"><h2>{}</h2><div class=\"field field--short\"><label for=\"goal-target\" id=\"goal-label\"></label>\
             <input type=\"text\" inputmode=\"decimal\" id=\"goal-target\" name=\"goal-target\" aria-describedby=\"goal-error goal-state\">\
             <p class=\"error\" id=\"goal-error\" data-error-for=\"goal-target\"></p></div><p class=\"hint\" id=\"goal-state\"></p><div id=\"goal-routes\"></div></section>",
            &[w::GOAL_HEADING.text()],
        );
    }
    if metric.answers(Question::Drivers) {
        let options = SPREADS.iter().map(|percent| {
            let percent_text = percent.to_string();
            let label = w::DRIVERS_CHOICE.with(&[("percent", &percent_text)]);
            option(&percent_text, &label, *percent == FIRST_SPREAD)
        });
        out += &fill(
            "<section class=\"panel\" id=\"drivers\"><h2>{}</h2><div class=\"field field--short\"><label for=\"drivers-spread\">{}</label>\
             <select id=\"drivers-spread\" name=\"drivers-spread\">{!}</select></div><div id=\"drivers-bars\"></div></section>",
            &[w::DRIVERS_HEADING.text(), w::DRIVERS_SPREAD.text(), &joined(options)],
        );
    }
    if metric.has_choice_of_methods() && metric.answers(Question::Definitions) || !metric.readings.is_empty() {
        out += &fill(
            "<section class=\"panel\" id=\"definitions\"><h2>{}</h2><p class=\"hint\">{}</p><div id=\"definitions-list\"></div></section>",
            &[w::DEFINITIONS_HEADING.text(), w::DEFINITIONS_INTRO.text()],
        );
    }
    out += &fill(
        "<section class=\"panel\" id=\"take\"><h2>{}</h2><h3>{}</h3><p class=\"take__text\" id=\"take-sentence\" tabindex=\"0\"></p>{!}\
         <div id=\"take-cell\"><h3>{}</h3><p class=\"take__text take__text--code\" id=\"take-formula\" tabindex=\"0\"></p>{!}<p class=\"hint\">{}</p></div>\
         <h3>{}</h3><div class=\"buttons\"><a class=\"button button--plain\" id=\"take-csv\" download=\"{}.csv\"></a>\
         <a class=\"button button--plain\" id=\"take-svg\" download=\"{}.svg\">{}</a>\
         <button type=\"button\" class=\"button button--plain\" data-action=\"save-png\" id=\"take-png\">{}</button></div><p class=\"hint\" id=\"take-said\" role=\"status\"></p></section>",
        &[
            w::TAKE_HEADING.text(),
            w::TAKE_REPORT.text(),
            &copy_button("take-sentence"),
            w::TAKE_FORMULA.text(),
            &copy_button("take-formula"),
            w::TAKE_FORMULA_HINT.text(),
            w::TAKE_FILES.text(),
            metric.id,
            metric.id,
            w::TAKE_SVG.text(),
            w::TAKE_PNG.text(),
        ],
    );
    fill(
        "<p class=\"error\" id=\"insight-failed\" role=\"status\"></p><div class=\"insight\" id=\"insight\">{!}</div>",
        &[&out],
    )
}

fn copy_button(of: &str) -> String {
    fill(
        "<button type=\"button\" class=\"quiet\" data-action=\"copy-text\" data-of=\"{}\">{}</button>",
        &[of, w::TAKE_COPY.text()],
    )
}

/// What changes below the calculator; the explanation is that of the same scenario.
pub fn patches(patches: &mut Patches, scenario: &Scenario, known: &Explanation, below: &Below, format: Format) {
    let goal_shown = below.goal.as_ref().is_some_and(|goal| !goal.routes.is_empty() || goal.target.is_err());
    let drivers_shown = below.drivers.as_ref().is_some_and(|drivers| !drivers.drivers.is_empty());
    for (id, shown) in [("goal", goal_shown), ("drivers", drivers_shown), ("take", below.export.is_some())] {
        patches.flag(id, "hidden", !shown);
    }
    let Some(headline) = &known.headline else { return patches.flag("definitions", "hidden", true) };
    let Some(measure) = scenario.method.measure(headline.result) else { return };
    if let Some(found) = &below.goal {
        goal(patches, scenario, found, measure, format);
    }
    let bars = below.drivers.as_ref().map(|found| drivers(scenario, found, measure, format));
    patches.html("drivers-bars", "", &bars.unwrap_or_default());
    let list = definitions(scenario, &below.definitions, format);
    patches.flag("definitions", "hidden", list.is_empty());
    patches.html("definitions-list", "", &list);
    if let Some(export) = &below.export {
        take(patches, scenario, export, known, format);
    }
}

fn shown(measure: &Measure, value: f64, scenario: &Scenario, format: Format) -> String {
    measure.unit.shown(value, measure.places, scenario.currency, format)
}

fn goal(patches: &mut Patches, scenario: &Scenario, goal: &Goal, measure: &Measure, format: Format) {
    patches.text("goal-label", "", &w::GOAL_TARGET.with(&[("result", measure.label.text())]));
    // What the visitor typed stays as it is.
    if let (true, Ok(target)) = (goal.is_proposed, &goal.target) {
        patches.put("goal-target", "", Slot::Value, Some(&measure.unit.editable(*target, format)));
    }
    let problem = goal.target.as_ref().err().map(|wrong| words::target_sentence(measure, wrong, format));
    patches.text("goal-error", "", problem.as_deref().unwrap_or_default());
    patches.put("goal-target", "", Slot::Attribute("aria-invalid"), problem.as_ref().map(|_| "true"));
    let state = if goal.is_reached { w::GOAL_REACHED } else { w::GOAL_HINT };
    patches.text("goal-state", "", state.text());
    let lines = goal.routes.iter().map(|route| line(route, scenario, measure, format));
    let mut html = String::new();
    if !goal.routes.is_empty() {
        html = fill(
            "<table class=\"table table--cards\"><thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th><td></td></tr></thead><tbody>{!}</tbody></table>",
            &[w::GOAL_CHANGE.text(), w::GOAL_NOW.text(), w::GOAL_NEEDED.text(), &joined(lines)],
        );
    }
    if goal.is_cut {
        html += &fill("<p class=\"hint\">{}</p>", &[&w::GOAL_FIRST.with(&[("count", &MOST_KNOBS.to_string())])]);
    }
    patches.html("goal-routes", "", &html);
}

/// A line of the table of routes.
fn line(route: &Route, scenario: &Scenario, measure: &Measure, format: Format) -> String {
    let number = |value: f64| route.unit.shown(value, 6, scenario.currency, format);
    let (name, key) = match &route.way {
        Way::Field(name) => (words::field_label(scenario, name), name.as_str()),
        Way::Move { label_text, .. } => (label_text.clone(), ""),
    };
    let now = if key.is_empty() { String::new() } else { number(route.now) };
    let sentence = match route.answer {
        Solved::At { value, .. } => {
            let exact = number::canonical(value);
            let (needed, button) = if key.is_empty() {
                (w::GOAL_CASES.with(&[("count", &number(value))]), String::new())
            } else {
                let text = route.unit.editable(value, format);
                let label = w::GOAL_USE_FOR.with(&[("value", &number(value)), ("field", &name)]);
                let button = fill(
                    "<button type=\"button\" class=\"quiet\" data-action=\"use\" data-field=\"{}\" data-text=\"{}\" aria-label=\"{}\">{}</button>",
                    &[key, &text, &label, w::GOAL_USE.text()],
                );
                (number(value), button)
            };
            let by = value - route.now;
            let sign = if by < 0.0 { w::GOAL_LESS } else { w::GOAL_MORE };
            let by = if key.is_empty() { String::new() } else { sign.with(&[("by", &number(by.abs()))]) };
            return fill(
                "<tr><th scope=\"row\">{}</th><td>{}</td><td><output data-goal=\"{}\" data-value=\"{}\" aria-live=\"off\">{}</output> <span class=\"hint\">{}</span></td><td>{!}</td></tr>",
                &[&name, &now, key, &exact, &needed, &by, &button],
            );
        }
        Solved::Always => w::GOAL_ALWAYS.text().to_owned(),
        Solved::Unmoved => String::new(),
        Solved::Never { best, .. } if key.is_empty() => {
            w::GOAL_NEVER_MOVE.with(&[("best", &shown(measure, best, scenario, format))])
        }
        Solved::Never { best, at } => {
            w::GOAL_NEVER.with(&[("best", &shown(measure, best, scenario, format)), ("at", &number(at))])
        }
    };
    fill(
        "<tr><th scope=\"row\">{}</th><td>{}</td><td colspan=\"2\" class=\"table__words\">{}</td></tr>",
        &[&name, &now, &sentence],
    )
}

/// A bar for each number of the form: how far the result moves to either side.
fn drivers(scenario: &Scenario, found: &Drivers, measure: &Measure, format: Format) -> String {
    let value = found.value;
    let ends = found.drivers.iter().flat_map(|driver| [driver.less.result, driver.more.result]).flatten();
    let (low, high) = ends.fold((value, value), |(low, high), end| (low.min(end), high.max(end)));
    let span = if high > low { high - low } else { 1.0 };
    let at = |result: f64| ((result - low) / span * 1000.0).round();
    let bar = |side: Side, class: &str| {
        let end = at(side.result.unwrap_or(value));
        let (from, to) = (end.min(at(value)), end.max(at(value)));
        let numbers = [from, to - from].map(number::canonical);
        fill("<rect class=\"{}\" x=\"{}\" width=\"{}\" height=\"10\"/>", &[class, &numbers[0], &numbers[1]])
    };
    let items = found.drivers.iter().map(|driver| {
        let side = |side: Side| words_of(driver, side, measure, scenario, format);
        fill(
            "<li><span class=\"drivers__name\">{}</span><svg class=\"drivers__bar\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">{!}{!}\
             <rect class=\"drivers__now\" x=\"{}\" width=\"3\" height=\"10\"/></svg><span class=\"drivers__less\">{}</span><span class=\"drivers__more\">{}</span></li>",
            &[
                &words::field_label(scenario, &driver.name),
                &bar(driver.less, "drivers__low"),
                &bar(driver.more, "drivers__high"),
                &number::canonical((at(value) - 1.5).max(0.0)),
                &side(driver.less),
                &side(driver.more),
            ],
        )
    });
    fill("<ol class=\"drivers\">{!}</ol>", &[&joined(items)])
}

fn words_of(driver: &Driver, side: Side, measure: &Measure, scenario: &Scenario, format: Format) -> String {
    let number = driver.unit.shown(side.number, 2, scenario.currency, format);
    match side.result {
        Some(result) => {
            w::DRIVERS_SIDE.with(&[("number", &number), ("result", &shown(measure, result, scenario, format))])
        }
        None => w::DRIVERS_NONE.with(&[("number", &number)]),
    }
}

/// Each definition with what it gives.
fn definitions(scenario: &Scenario, known: &[Definition], format: Format) -> String {
    let items = joined(known.iter().map(|definition| item(scenario, definition, format)));
    if items.is_empty() { items } else { fill("<ul class=\"definitions\">{!}</ul>", &[&items]) }
}

fn item(scenario: &Scenario, known: &Definition, format: Format) -> String {
    let Some(method) = scenario.metric.method(known.method) else { return String::new() };
    let other = scenario.under(method);
    let measure = known.result.as_ref().ok().and_then(|found| method.measure(found.result));
    let body = match (&known.result, measure) {
        (Ok(found), Some(measure)) => value(found, measure, known.method, scenario, format),
        (Ok(_), None) => String::new(),
        (Err(missing), _) => {
            let fields: Vec<String> = missing.iter().map(|name| words::field_label(&other, name)).collect();
            let sentence = w::DEFINITIONS_NEEDS.with(&[("fields", &units::list(&fields))]);
            fill("<p class=\"definition__needs\">{}</p>", &[&sentence])
        }
    };
    let mut note = known.note_text.clone();
    if !known.beside.is_empty() && known.result.is_ok() {
        let named = known.beside.iter().map(|(name, stands)| {
            let (label, value) = (words::field_label(&other, name), export::typed(&other, name, stands, format));
            words::CHART_ITEM.with(&[("label", &label), ("value", &value)])
        });
        let fields = units::list(&named.collect::<Vec<_>>());
        note = units::sentences(&note, &w::DEFINITIONS_WITH.with(&[("fields", &fields)]));
    }
    let title = measure.filter(|_| known.is_reading).map_or(method.title, |measure| measure.label);
    let chosen = !known.is_reading && method.id == scenario.method.id;
    let mark =
        if chosen { fill(" <span class=\"hint\">({})</span>", &[w::DEFINITIONS_CHOSEN.text()]) } else { String::new() };
    fill(
        "<li class=\"definition\"><h3>{}{!}</h3>{!}<p class=\"hint\">{}</p></li>",
        &[title.text(), &mark, &body, note.trim()],
    )
}

fn value(found: &ResultValue, measure: &Measure, method: &str, scenario: &Scenario, format: Format) -> String {
    let shown = |value: f64| shown(measure, value, scenario, format);
    let (text, exact) = found.value.map_or_else(
        |_| (words::RESULT_UNDEFINED.text().to_owned(), String::new()),
        |value| (shown(value), number::canonical(value)),
    );
    let (mut range, mut ends) = (String::new(), String::new());
    if let Ok(interval) = found.interval {
        ends = fill(
            " data-low=\"{}\" data-high=\"{}\"",
            &[&number::canonical(interval.low), &number::canonical(interval.high)],
        );
        range = words::INTERVAL_RANGE.with(&[("low", &shown(interval.low)), ("high", &shown(interval.high))]);
    }
    let exact = if exact.is_empty() { exact } else { fill(" data-value=\"{}\"", &[&exact]) };
    fill(
        "<p class=\"definition__value\"><output data-result=\"{}\" data-method=\"{}\"{!}{!} aria-live=\"off\">{}</output> <span class=\"range\">{}</span></p>",
        &[found.result, method, &exact, &ends, &text, &range],
    )
}

fn take(patches: &mut Patches, scenario: &Scenario, found: &Export, known: &Explanation, format: Format) {
    let sentence = found.sentence.as_ref().and_then(|parts| export::sentence(scenario, parts, format));
    patches.text("take-sentence", "", &sentence.unwrap_or_default());
    patches.flag("take-cell", "hidden", found.spreadsheet.is_none());
    patches.text("take-formula", "", found.spreadsheet.as_deref().unwrap_or_default());
    let separator = if found.separator == ';' { w::TAKE_SEMICOLON } else { w::TAKE_COMMA };
    patches.text("take-csv", "", &w::TAKE_CSV.with(&[("separator", separator.text())]));
    let file = table::data_url("text/csv", &export::file(scenario, found, format));
    patches.put("take-csv", "", Slot::Attribute("href"), Some(&file));
    let picture = picture::file(known, scenario, format).map(|file| table::data_url("image/svg+xml", &file));
    for id in ["take-svg", "take-png"] {
        patches.flag(id, "hidden", picture.is_none());
    }
    patches.put("take-svg", "", Slot::Attribute("href"), picture.as_deref());
}
