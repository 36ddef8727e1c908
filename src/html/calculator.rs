//! The skeleton of a calculator's page: form beside result, on a phone the result above the form and always in sight.

use super::field::group_id;
use super::{asides, board, fill, insight, joined, option, result, share};
use crate::board::Board;
use crate::link::Damage;
use crate::metric::{Method, Metric};
use crate::stats::interval::Confidence;
use crate::unit::Currency;
use crate::words::{self, keep};

/// The page; its fields and results come as patches.
pub fn page(metric: &'static Metric) -> String {
    let intro = fill(
        "<section class=\"intro\"><p class=\"crumb\"><a href=\"/\">{}</a> / {}</p><h1 tabindex=\"-1\">{}</h1><p class=\"lead\">{}</p></section>",
        &[words::NAV_HOME.text(), words::group(metric.group).text(), metric.title.text(), metric.summary.text()],
    );
    let survey = if metric.survey.is_some() {
        fill("<p class=\"hint\"><a href=\"/survey\">{}</a></p>", &[words::FROM_SURVEY.text()])
    } else {
        String::new()
    };
    let buttons = share::button() + &save_button();
    laid_out(metric, &(intro + &notes()), &buttons, &(saving() + &survey), &share::place())
}

/// The page for a frame: without what leads elsewhere in the site.
pub fn embedded(metric: &'static Metric) -> String {
    let intro = fill("<section class=\"intro\"><h1 tabindex=\"-1\">{}</h1></section>", &[metric.title.text()]);
    laid_out(metric, &intro, "", "", "")
}

/// Form, results and what stands below: `button` beside the others, `hint` at the end of the form, `behind` at the end of the page.
fn laid_out(metric: &'static Metric, intro: &str, button: &str, hint: &str, behind: &str) -> String {
    let methods = if metric.has_choice_of_methods() { methods(metric) } else { String::new() };
    fill(
        "{!}<div id=\"damage\"></div>{!}<div class=\"desk\">{!}<form class=\"form\" data-metric=\"{}\" novalidate autocomplete=\"off\">{!}\
         <div class=\"fields\" id=\"fields\"></div><div class=\"form__settings\" id=\"settings\"></div>{!}{!}</form>{!}</div>{!}{!}{!}",
        &[
            intro,
            &board::places(),
            &result::headline(),
            metric.id,
            &methods,
            &buttons(button),
            hint,
            &result::details(),
            &insight::places(metric),
            behind,
            &asides::texts(metric),
        ],
    )
}

/// What is said of numbers that this device remembers, hidden until it is true.
fn notes() -> String {
    fill(
        "<p class=\"note\" id=\"own\" hidden>{} <button type=\"button\" class=\"quiet\" data-action=\"own\">{}</button></p>\
         <p class=\"note\" id=\"newer\" hidden>{} <button type=\"button\" class=\"quiet\" data-action=\"reload\">{}</button></p>\
         <p class=\"note\" id=\"unkept\" role=\"status\" hidden>{}</p>",
        &[keep::OWN.text(), keep::OWN_BACK.text(), keep::NEWER.text(), keep::RELOAD.text(), keep::UNKEPT.text()],
    )
}

/// The choice between definitions.
fn methods(metric: &Metric) -> String {
    let option = |method: &Method| {
        fill(
            "<label class=\"method\"><input type=\"radio\" name=\"method\" id=\"method-{}\" value=\"{}\"><span class=\"method__title\">{}</span>\
             <span class=\"method__hint\">{}</span></label>",
            &[method.id, method.id, method.title.text(), method.hint.text()],
        )
    };
    fill(
        "<fieldset class=\"methods\"><legend>{}</legend>{!}</fieldset>",
        &[words::METHOD_LEGEND.text(), &joined(metric.methods.iter().map(option))],
    )
}

/// Copy link, what `more` holds, clear, example.
fn buttons(more: &str) -> String {
    fill(
        "<p class=\"example-note\" id=\"example-note\"></p><div class=\"buttons\">\
         <button type=\"button\" class=\"button\" data-action=\"copy-link\">{}</button>{!}\
         <button type=\"button\" class=\"button button--plain\" data-action=\"clear\">{}</button>\
         <button type=\"button\" class=\"button button--plain\" data-action=\"example\">{}</button>\
         <p class=\"share\" id=\"share\" role=\"status\"></p></div>",
        &[words::ACTION_COPY.text(), more, words::ACTION_CLEAR.text(), words::ACTION_EXAMPLE.text()],
    )
}

fn save_button() -> String {
    fill(
        "<button type=\"button\" class=\"button button--plain\" data-action=\"save\">{}</button>",
        &[keep::SAVE.text()],
    )
}

/// Where the name of a scenario to save is asked for, and what is said of it.
fn saving() -> String {
    fill(
        "<div class=\"saving\"><div id=\"saving\"></div><div class=\"said\" id=\"saved-said\" role=\"status\"></div><p id=\"saved-failed\" role=\"alert\" hidden>{}</p></div>",
        &[words::INSIGHT_FAILED.text()],
    )
}

/// Places for the fields of a method's inputs.
pub fn places(method: &Method) -> String {
    joined(method.inputs.iter().map(|input| fill("<div class=\"field-group\" id=\"{}\"></div>", &[&group_id(input)])))
}

/// Currency and confidence, where the method has money and intervals.
pub fn settings(method: &Method) -> String {
    let mut out = String::new();
    if method.has_money() {
        let options = joined(Currency::all().map(|currency| option(currency.code(), currency.code(), false)));
        out += &fill(
            "<div class=\"field field--short\"><label for=\"f-currency\">{}</label><select id=\"f-currency\" name=\"currency\" \
             aria-describedby=\"hint-currency\">{!}</select><p class=\"hint\" id=\"hint-currency\">{}</p></div>",
            &[words::CURRENCY_LABEL.text(), &options, words::CURRENCY_HINT.text()],
        );
    }
    if method.has_interval() {
        let options = Confidence::ALL.iter().map(|confidence| {
            let percent = confidence.percent().to_string();
            option(&percent, &words::CONFIDENCE_CHOICE.with(&[("percent", &percent)]), false)
        });
        out += &fill(
            "<div class=\"field field--short\"><label for=\"f-confidence\">{}</label><select id=\"f-confidence\" name=\"confidence\">{!}</select></div>",
            &[words::CONFIDENCE_LABEL.text(), &joined(options)],
        );
    }
    out
}

/// What is wrong with the link that brought the visitor here; nothing for a sound one.
pub fn damage(board: &Board, damage: &[Damage]) -> String {
    if damage.is_empty() {
        return String::new();
    }
    let items = damage.iter().map(|damage| {
        fill("<li data-link-damage=\"{}\">{}</li>", &[&damage.field, &words::damage_sentence(board, damage)])
    });
    fill(
        "<section class=\"damage\" role=\"alert\"><h2>{}</h2><p>{}</p><ul>{!}</ul>\
         <button type=\"button\" class=\"quiet\" data-action=\"dismiss-damage\">{}</button></section>",
        &[words::DAMAGE_HEADING.text(), words::DAMAGE_INTRO.text(), &joined(items), words::DAMAGE_DISMISS.text()],
    )
}
