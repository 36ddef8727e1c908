//! The first page: all calculators by group, with a search; and the page for addresses that lead nowhere.

use super::{Patch, fill, joined};
use crate::metric::{Group, Metric};
use crate::search::search;
use crate::{metrics, words};

/// The attribute of a card with other words for its metric, which no other page needs.
pub const NAMES: &str = "data-names";

/// The page with all calculators; what the search finds comes as patches.
pub fn page() -> String {
    fill(
        "<section class=\"intro intro--home\"><h1 tabindex=\"-1\">{}</h1><p class=\"lead\">{}</p>\
         <div class=\"search\" role=\"search\"><label for=\"search\">{}</label>\
         <input id=\"search\" type=\"search\" name=\"search\" autocomplete=\"off\" spellcheck=\"false\" aria-describedby=\"search-hint\">\
         <p class=\"hint\" id=\"search-hint\">{}</p><p class=\"search__count\" id=\"search-count\" role=\"status\"></p></div></section>\
         <div class=\"catalogue\"><div id=\"found\"></div><div id=\"groups\">{!}</div></div>\
         <p class=\"survey-invitation\"><span>{}</span><a class=\"button\" href=\"/survey\">{}</a></p>",
        &[
            words::SITE_TAGLINE.text(),
            words::PROMISE.text(),
            words::SEARCH_LABEL.text(),
            words::SEARCH_HINT.text(),
            &groups(),
            words::HOME_SURVEY.text(),
            words::HOME_SURVEY_LINK.text(),
        ],
    )
}

/// What the search finds; `names` gives the other words for a metric, which [`page`] wrote into the document.
pub fn patches(text: &str, names: &dyn Fn(&Metric) -> String) -> Vec<Patch> {
    let found = search(text, names);
    let count = match found.len() {
        0 => words::SEARCH_NONE.with(&[("text", text.trim())]),
        1 => words::SEARCH_COUNT_ONE.text().to_owned(),
        count => words::SEARCH_COUNT.with(&[("count", &count.to_string())]),
    };
    let searching = !text.trim().is_empty();
    let list = if searching { cards(&found, |metric| [words::group(metric.group).text(), ""]) } else { String::new() };
    vec![Patch::text("search-count", count), Patch::html("found", list), Patch::flag("groups", "hidden", searching)]
}

fn groups() -> String {
    joined(Group::ALL.into_iter().map(|group| {
        let metrics: Vec<&'static Metric> =
            metrics::all().iter().copied().filter(|metric| metric.group == group).collect();
        if metrics.is_empty() {
            return String::new();
        }
        fill(
            "<section class=\"group\" aria-labelledby=\"group-{}\"><h2 id=\"group-{}\">{}</h2>{!}</section>",
            &[
                group.id(),
                group.id(),
                words::group(group).text(),
                &cards(&metrics, |metric| [metric.summary.text(), metric.synonyms.text()]),
            ],
        )
    }))
}

/// A list of calculators, each with a second line and other words for it.
fn cards(metrics: &[&'static Metric], texts: fn(&Metric) -> [&'static str; 2]) -> String {
    let card = |metric: &&'static Metric| {
        let [second_line, names] = texts(metric);
        let names = if names.is_empty() { String::new() } else { fill(" {}=\"{}\"", &[NAMES, names]) };
        fill(
            "<li><a class=\"card\" href=\"/{}\"{!}><span class=\"card__title\">{}</span><span class=\"card__short\">{}</span></a></li>",
            &[metric.id, &names, metric.title.text(), second_line],
        )
    };
    fill("<ul class=\"cards\">{!}</ul>", &[&joined(metrics.iter().map(card))])
}

/// Says that there is no such page and where to go on.
pub fn not_found() -> String {
    fill(
        "<section class=\"intro\"><h1 tabindex=\"-1\">{}</h1><p class=\"lead\">{}</p><p><a class=\"button\" href=\"/\">{}</a></p></section>",
        &[words::NOT_FOUND_TITLE.text(), words::NOT_FOUND_TEXT.text(), words::NAV_HOME.text()],
    )
}
