//! The explanation of a metric: in the page's own file on the first visit, fetched from the other page's file after a change of page.

use std::cell::RefCell;
use std::collections::BTreeMap;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, DomParser, Response, SupportedType};

use super::erase::{flag, text};
use crate::site::Route;
use crate::words;

thread_local! {
    /// Articles by path, as HTML of our own build.
    static KNOWN: RefCell<BTreeMap<&'static str, String>> = const { RefCell::new(BTreeMap::new()) };
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
    KNOWN.with(|known| known.borrow_mut().insert(route.path(), html));
}

/// The article of a page.
#[component]
pub fn Article(route: Route) -> impl IntoView {
    let html = RwSignal::new(KNOWN.with(|known| known.borrow().get(route.path()).cloned()));
    let failed = RwSignal::new(false);
    if route.page().article.is_some() && html.get_untracked().is_none() {
        spawn_local(async move {
            match fetch(route).await {
                Ok(text) => {
                    remember(route, text.clone());
                    // The visitor may be on another page by now.
                    let _ = html.try_set(Some(text));
                }
                Err(_) => {
                    let _ = failed.try_set(true);
                }
            }
        });
    }
    let hidden = flag(move || html.with(Option::is_none) && !failed.get());
    let told = text(move || if failed.get() { words::NO_ARTICLE.text().to_owned() } else { String::new() });
    view! {
        <article class="article" id="article" hidden=hidden>
            <div inner_html=text(move || html.get().unwrap_or_default())></div>
            <p>{told}</p>
        </article>
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
