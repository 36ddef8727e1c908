//! The explanation of a metric: in the page's own file on the first visit, fetched from the other page's file after a change of page.

use std::cell::RefCell;

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomParser, Response, SupportedType};

use super::dom;
use crate::site::Route;
use crate::texts::Map;
use crate::words;

thread_local! {
    /// Articles by path, as HTML of our own build.
    static KNOWN: RefCell<Map<String>> = const { RefCell::new(Map::new()) };
}

/// Takes the article out of the static page, so that the app shows it in its place.
pub fn take_over_static() {
    let Some(element) = document().get_element_by_id("article") else {
        return;
    };
    let html = element.inner_html();
    element.remove();
    if element.has_attribute("data-article") {
        remember(super::address::route(), html);
    }
}

fn remember(route: Route, html: String) {
    KNOWN.with_borrow_mut(|known| known.insert(route.path().to_owned(), html));
}

/// Shows the article of a page, or that it could not be loaded.
pub fn show(route: Route) {
    let known = KNOWN.with_borrow(|known| known.get(route.path()).cloned());
    put(known.as_deref());
    if route.page().article.is_some() && known.is_none() {
        let page = window().fetch_with_str(&format!("/{}/", route.path()));
        dom::when(&page, Box::new(move |response| read(route, response)));
    }
}

/// Reads the file of a page.
fn read(route: Route, response: Option<JsValue>) {
    match response.and_then(|response| response.dyn_into::<Response>().ok()?.text().ok()) {
        Some(text) => dom::when(&text, Box::new(move |text| came(route, text.and_then(|text| article_of(&text))))),
        None => came(route, None),
    }
}

fn came(route: Route, article: Option<String>) {
    // The visitor may be on another page by now.
    if super::address::route() == route {
        put(Some(article.as_deref().unwrap_or(&format!("<p>{}</p>", words::NO_ARTICLE.text()))));
    }
    if let Some(html) = article {
        remember(route, html);
    }
}

fn put(html: Option<&str>) {
    if let Some(article) = dom::find("#article") {
        article.set_inner_html(html.unwrap_or_default());
        article.set_hidden(html.is_none());
    }
}

/// The article out of the file of its page.
fn article_of(text: &JsValue) -> Option<String> {
    let text = text.as_string().unwrap_or_default();
    let page = DomParser::new().ok()?.parse_from_string(&text, SupportedType::TextHtml).ok()?;
    let article = page.query_selector("#article[data-article]").ok()??;
    Some(article.inner_html())
}
