//! A whole page as it stands in its file: header, skeleton, place of the article, footer. Written by the build; the program finds it there.

use super::{calculator, fill, home, joined, saved, survey};
use crate::insight::embedding::usual_parts;
use crate::language::{self, Language};
use crate::metric::Metric;
use crate::site::Route;
use crate::words::{self, keep};

/// The body of the page of an address; the article goes where `<!--article-->` stands.
pub fn body(route: Route) -> String {
    let page = match route {
        Route::Home => home::page(),
        Route::Survey => survey::page(),
        Route::Saved => saved::page(),
        Route::Calculator(metric) => calculator::page(metric),
        Route::NotFound => home::not_found(),
    };
    let current = |of: Route| if route == of { " aria-current=\"page\"" } else { "" };
    let header = fill(
        "<a class=\"skip\" href=\"#main\">{}</a><header class=\"header\"><a class=\"brand\" href=\"/\">\
         <svg class=\"brand__mark\" viewBox=\"0 0 32 32\" aria-hidden=\"true\"><rect width=\"32\" height=\"32\" rx=\"7\"/>\
         <path d=\"M10 19v-5M16 19V9M22 19v-7.500\"/><path class=\"brand__line\" d=\"M10 24.500h12\"/></svg><span>{}</span></a>\
         <nav class=\"nav\" aria-label=\"{}\"><a id=\"nav-home\" href=\"/\"{!}>{}</a><a id=\"nav-survey\" href=\"/survey\"{!}>{}</a><a id=\"nav-saved\" href=\"/saved\"{!}>{}</a></nav></header>",
        &[
            words::NAV_SKIP.text(),
            words::SITE_NAME.text(),
            words::NAV_LABEL.text(),
            current(Route::Home),
            words::NAV_HOME.text(),
            current(Route::Survey),
            words::NAV_SURVEY.text(),
            current(Route::Saved),
            keep::NAV_SAVED.text(),
        ],
    );
    fill(
        "<div class=\"page\">{!}<main id=\"main\">{!}<div id=\"page\" data-page=\"{}\">{!}</div>\
         <article class=\"article\" id=\"article\"><!--article--></article></main>\
         <footer class=\"footer\"><p>{}</p>{!}<label class=\"keep\"><input type=\"checkbox\" id=\"keep\" checked> {}</label>\
         <button type=\"button\" class=\"quiet\" id=\"theme\" data-action=\"theme\">{}</button><p class=\"footer__said\" role=\"status\"><span id=\"wiped\" hidden>{}</span></p>\
         <p class=\"new-version\" id=\"new-version\" role=\"status\" hidden>{} <button type=\"button\" class=\"quiet\" data-action=\"reload\">{}</button></p><p class=\"print-address\" id=\"print-numbers\"></p><p class=\"print-address\" id=\"print-address\"></p></footer></div>",
        &[
            &header,
            &no_script(),
            route.path(),
            &page,
            words::PROMISE.text(),
            LANGUAGES,
            keep::SWITCH.text(),
            words::THEME_DARK.text(),
            keep::WIPED.text(),
            keep::NEW_VERSION.text(),
            keep::NEW_VERSION_RELOAD.text(),
        ],
    )
}

/// The sentence for a browser that cannot run the program; `page/linked.js` shows it where the program does not start.
fn no_script() -> String {
    fill("<noscript><p class=\"note\" role=\"alert\">{}</p></noscript>", &[words::NO_SCRIPT.text()])
}

/// Where the links to the other languages go: they are the same page under another path, so they come when all other links have been moved below
/// the path of their language.
pub const LANGUAGES: &str = "<!--languages-->";

/// The links to a page in every language, each offering it in that language. The program adds the scenario to the one that is followed.
pub fn languages(current: Language, page: &str, offer: &dyn Fn(Language) -> &'static str) -> String {
    let link = |language: Language| {
        let current = if language == current { " aria-current=\"true\"" } else { "" };
        fill(
            "<a href=\"{}/{}\" hreflang=\"{}\" lang=\"{}\" title=\"{}\"{!}>{}</a>",
            &[&language.path(), page, language.tag, language.tag, offer(language), current, language.name],
        )
    };
    fill(
        "<nav class=\"languages\" id=\"languages\" aria-label=\"{}\" data-dismiss=\"{}\">{!}</nav>",
        &[words::LANGUAGES_LABEL.text(), words::LANGUAGE_DISMISS.text(), &joined(language::all().map(link))],
    )
}

/// The body of a calculator without the site around it, for a frame in another page. The article has a place and stays empty.
pub fn embedded(metric: &'static Metric) -> String {
    fill(
        "<div class=\"page\"><main id=\"main\">{!}<div id=\"page\" data-page=\"{}\">{!}</div><div class=\"embed-foot\">\
         <a class=\"button\" id=\"embed-cta\" target=\"_blank\" rel=\"noopener\" hidden></a>\
         <a class=\"hint\" id=\"embed-source\" href=\"/{}\" target=\"_blank\" rel=\"noopener\">{}</a></div></main></div><!--article-->",
        &[&no_script(), metric.id, &calculator::embedded(metric), metric.id, words::EMBED_SOURCE.text()],
    )
}

/// The attributes of the root element of such a page: the parts that are shown where the address names none.
pub fn embedded_root() -> String {
    fill(" data-embedded data-parts=\"{}\"", &[&usual_parts(" ")])
}
