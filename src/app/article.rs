//! The explanation of a metric: in the page's own file on the first visit, fetched from the other page's file after a change of page.

use std::cell::RefCell;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, DomParser, Response, SupportedType};

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
        spawn_local(async move {
            let fetched = fetch(route).await;
            // The visitor may be on another page by now.
            if super::address::route() == route {
                put(Some(fetched.as_deref().unwrap_or(&format!("<p>{}</p>", words::NO_ARTICLE.text()))));
            }
            if let Ok(html) = fetched {
                remember(route, html);
            }
        });
    }
}

fn put(html: Option<&str>) {
    if let Some(article) = dom::find("#article") {
        article.set_inner_html(html.unwrap_or_default());
        article.set_hidden(html.is_none());
    }
}

/// The article out of the file of its page.
async fn fetch(route: Route) -> Result<String, JsValue> {
    let response: Response =
        JsFuture::from(window().fetch_with_str(&format!("/{}/", route.path()))).await?.dyn_into()?;
    let text = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
    let page: Document = DomParser::new()?.parse_from_string(&text, SupportedType::TextHtml)?;
    let article = page.query_selector("#article[data-article]")?.ok_or(JsValue::NULL)?;
    Ok(article.inner_html())
}
