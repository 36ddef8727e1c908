//! What stands below a calculator: what a target would take, what moves the result, other definitions, and the result to take along.

use super::{Patches, Slot, compare, fill, joined, option, sliders};
use crate::draw;
use crate::figure::Figure;
use crate::insight::definitions::Definition;
use crate::insight::drivers::{Driver, FIRST_SPREAD, SPREADS, Side};
use crate::insight::goal::{Route, Way};
use crate::insight::probe::MOST_KNOBS;
use crate::insight::session::Findings;
use crate::insight::solve::Solved;
use crate::insight::{table, takeaway};
use crate::metric::{Measure, Metric, Question};
use crate::number::{self, Format};
use crate::outcome::{Answer, Outcome};
use crate::scenario::Scenario;
use crate::words::{self, insight as w, units};

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

/// What changes below the calculator.
pub fn patches(patches: &mut Patches, scenario: &Scenario, findings: &Findings, format: Format) {
    let outcome = findings.evaluation.outcome.as_ref();
    for (id, shown) in [
        ("goal", !findings.routes.is_empty() || !findings.target_problem.is_empty()),
        ("drivers", !findings.drivers.is_empty()),
        ("take", outcome.is_some()),
    ] {
        patches.flag(id, "hidden", !shown);
    }
    let Some(outcome) = outcome else { return patches.flag("definitions", "hidden", true) };
    goal(patches, scenario, findings, outcome, format);
    patches.html("drivers-bars", "", &drivers(scenario, findings, outcome, format));
    let list = definitions(scenario, &findings.definitions, outcome, format);
    patches.flag("definitions", "hidden", list.is_empty());
    patches.html("definitions-list", "", &list);
    take(patches, scenario, outcome, format);
}

fn shown(measure: &Measure, value: f64, scenario: &Scenario, format: Format) -> String {
    measure.unit.shown(value, measure.places, scenario.currency, format)
}

fn goal(patches: &mut Patches, scenario: &Scenario, findings: &Findings, outcome: &Outcome, format: Format) {
    let Some(headline) = outcome.answers.first() else { return };
    patches.text("goal-label", "", &w::GOAL_TARGET.with(&[("result", headline.measure.label.text())]));
    // What the visitor typed stays as it is.
    if let Some(first) = &findings.first_target {
        patches.put("goal-target", "", Slot::Value, Some(first));
    }
    patches.text("goal-error", "", &findings.target_problem);
    patches.put(
        "goal-target",
        "",
        Slot::Attribute("aria-invalid"),
        (!findings.target_problem.is_empty()).then_some("true"),
    );
    let state = if findings.reached { w::GOAL_REACHED } else { w::GOAL_HINT };
    patches.text("goal-state", "", state.text());
    let lines = findings.routes.iter().map(|route| line(route, scenario, headline.measure, format));
    let mut html = String::new();
    if !findings.routes.is_empty() {
        html = fill(
            "<table class=\"table table--cards\"><thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th><td></td></tr></thead><tbody>{!}</tbody></table>",
            &[w::GOAL_CHANGE.text(), w::GOAL_NOW.text(), w::GOAL_NEEDED.text(), &joined(lines)],
        );
    }
    if findings.routes.len() >= MOST_KNOBS {
        html += &fill("<p class=\"hint\">{}</p>", &[&w::GOAL_FIRST.with(&[("count", &MOST_KNOBS.to_string())])]);
    }
    patches.html("goal-routes", "", &html);
}

/// A line of the table of routes.
fn line(route: &Route, scenario: &Scenario, measure: &Measure, format: Format) -> String {
    let number = |value: f64| route.unit.shown(value, 6, scenario.currency, format);
    let (name, key) = match &route.way {
        Way::Field(name) => (words::field_label(scenario, name), name.as_str()),
        Way::Move(known) => (known.label.text().to_owned(), ""),
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
fn drivers(scenario: &Scenario, findings: &Findings, outcome: &Outcome, format: Format) -> String {
    let Some(answer) = outcome.answers.first() else { return String::new() };
    let Ok(value) = answer.value else { return String::new() };
    let ends = findings.drivers.iter().flat_map(|driver| [driver.less.result, driver.more.result]).flatten();
    let (low, high) = ends.fold((value, value), |(low, high), end| (low.min(end), high.max(end)));
    let span = if high > low { high - low } else { 1.0 };
    let at = |result: f64| ((result - low) / span * 1000.0).round();
    let bar = |side: Side, class: &str| {
        let end = at(side.result.unwrap_or(value));
        let (from, to) = (end.min(at(value)), end.max(at(value)));
        let numbers = [from, to - from].map(number::canonical);
        fill("<rect class=\"{}\" x=\"{}\" width=\"{}\" height=\"10\"/>", &[class, &numbers[0], &numbers[1]])
    };
    let items = findings.drivers.iter().map(|driver| {
        let side = |side: Side| words_of(driver, side, answer.measure, scenario, format);
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
fn definitions(scenario: &Scenario, known: &[Definition], outcome: &Outcome, format: Format) -> String {
    let mut items = String::new();
    for definition in known {
        let method = definition.method;
        let other = scenario.under(method);
        let fields = |names: &mut dyn Iterator<Item = String>| units::list(&names.collect::<Vec<_>>());
        let body = match &definition.result {
            Ok(answer) => value(answer, method.id, scenario, format),
            Err(missing) => {
                let fields = fields(&mut missing.iter().map(|name| words::field_label(&other, name)));
                fill("<p class=\"definition__needs\">{}</p>", &[&w::DEFINITIONS_NEEDS.with(&[("fields", &fields)])])
            }
        };
        let mut note = method.hint.text().to_owned();
        if !definition.beside.is_empty() && definition.result.is_ok() {
            let mut named = definition.beside.iter().map(|(name, text)| {
                words::CHART_ITEM.with(&[("label", &words::field_label(&other, name)), ("value", text)])
            });
            note = units::sentences(&note, &w::DEFINITIONS_WITH.with(&[("fields", &fields(&mut named))]));
        }
        items += &item(method.title.text(), method.id == scenario.method.id, &body, note.trim());
    }
    for reading in scenario.metric.readings {
        let Some(answer) = outcome.answer(reading.result).filter(|answer| answer.value.is_ok()) else { continue };
        items += &item(
            answer.measure.label.text(),
            false,
            &value(answer, scenario.method.id, scenario, format),
            reading.used_by.text(),
        );
    }
    if items.is_empty() { items } else { fill("<ul class=\"definitions\">{!}</ul>", &[&items]) }
}

fn item(title: &str, chosen: bool, body: &str, note: &str) -> String {
    let mark =
        if chosen { fill(" <span class=\"hint\">({})</span>", &[w::DEFINITIONS_CHOSEN.text()]) } else { String::new() };
    fill("<li class=\"definition\"><h3>{}{!}</h3>{!}<p class=\"hint\">{}</p></li>", &[title, &mark, body, note])
}

fn value(answer: &Answer, method: &str, scenario: &Scenario, format: Format) -> String {
    let shown = |value: f64| shown(answer.measure, value, scenario, format);
    let (text, exact) = answer.value.map_or_else(
        |_| (words::RESULT_UNDEFINED.text().to_owned(), String::new()),
        |value| (shown(value), number::canonical(value)),
    );
    let (mut range, mut ends) = (String::new(), String::new());
    if let Ok(interval) = answer.interval {
        ends = fill(
            " data-low=\"{}\" data-high=\"{}\"",
            &[&number::canonical(interval.low), &number::canonical(interval.high)],
        );
        range = words::INTERVAL_RANGE.with(&[("low", &shown(interval.low)), ("high", &shown(interval.high))]);
    }
    let exact = if exact.is_empty() { exact } else { fill(" data-value=\"{}\"", &[&exact]) };
    fill(
        "<p class=\"definition__value\"><output data-result=\"{}\" data-method=\"{}\"{!}{!} aria-live=\"off\">{}</output> <span class=\"range\">{}</span></p>",
        &[answer.measure.id, method, &exact, &ends, &text, &range],
    )
}

fn take(patches: &mut Patches, scenario: &Scenario, outcome: &Outcome, format: Format) {
    patches.text("take-sentence", "", &takeaway::sentence(scenario, outcome, format).unwrap_or_default());
    patches.flag("take-cell", "hidden", outcome.formula.is_none());
    let cell = outcome.formula.as_ref().map(|formula| takeaway::spreadsheet(formula, format));
    patches.text("take-formula", "", &cell.unwrap_or_default());
    let separator = if table::separator(format) == ';' { w::TAKE_SEMICOLON } else { w::TAKE_COMMA };
    patches.text("take-csv", "", &w::TAKE_CSV.with(&[("separator", separator.text())]));
    let file = table::data_url("text/csv", &takeaway::csv(scenario, outcome, format));
    patches.put("take-csv", "", Slot::Attribute("href"), Some(&file));
    let picture =
        outcome.chart.as_ref().map(|chart| picture(&Figure::new(chart, scenario, format), scenario, outcome, format));
    let picture = picture.map(|text| table::data_url("image/svg+xml", &text));
    for id in ["take-svg", "take-png"] {
        patches.flag(id, "hidden", picture.is_none());
    }
    patches.put("take-svg", "", Slot::Attribute("href"), picture.as_deref());
}

/// The width of a chart that is saved.
const SAVED_WIDTH: u32 = 720;

/// The chart as a picture of its own: on white, under the metric's name and its result.
fn picture(figure: &Figure, scenario: &Scenario, outcome: &Outcome, format: Format) -> String {
    let chart = draw::svg(figure, SAVED_WIDTH);
    let height = chart
        .split_once(" height=\"")
        .and_then(|(_, rest)| rest.split_once('"'))
        .and_then(|(text, _)| text.parse::<u32>().ok());
    let answer = outcome.answers.first();
    let value = answer.and_then(|answer| Some(shown(answer.measure, answer.value.ok()?, scenario, format)));
    let title =
        words::CHART_ITEM.with(&[("label", scenario.metric.title.text()), ("value", &value.unwrap_or_default())]);
    let size = |plus: u32, of: u32| number::canonical(f64::from(of + plus));
    fill(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\"><rect width=\"100%\" height=\"100%\" fill=\"#FFFFFF\"/>\
         <text x=\"20\" y=\"34\" font-family=\"sans-serif\" font-size=\"18\" font-weight=\"600\" fill=\"#1B2432\">{}</text>\
         <text x=\"20\" y=\"56\" font-family=\"sans-serif\" font-size=\"13\" fill=\"#5A6575\">{}</text><svg x=\"20\" y=\"72\"{!}</svg>",
        &[
            &size(40, SAVED_WIDTH),
            &size(92, height.unwrap_or(240)),
            &title,
            &figure.quantity,
            chart.strip_prefix("<svg").unwrap_or_default(),
        ],
    )
}
