//! Pages as the build wrote them: the first one is in the document already, another one comes out of its own file.

use std::cell::RefCell;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, DomParser, Element, Response, SupportedType};

use super::{address, dom};
use crate::site::Route;
use crate::texts::Map;

thread_local! {
    /// Documents of pages by path.
    static KNOWN: RefCell<Map<Document>> = const { RefCell::new(Map::new()) };
}

/// Brings the skeleton and the article of a page into the document, then goes on. A page that cannot be had is left to the browser.
pub fn show(route: Route, then: impl FnOnce() + 'static) {
    let shown = dom::find("#page").and_then(|page| page.get_attribute("data-page"));
    if shown.as_deref() == Some(route.path()) {
        return then();
    }
    if let Some(page) = KNOWN.with_borrow(|known| known.get(route.path()).cloned()) {
        take_over(&page);
        return then();
    }
    spawn_local(async move {
        let fetched = fetch(route).await;
        // The visitor may have gone elsewhere meanwhile.
        if address::route() != route {
            return;
        }
        match fetched {
            Ok(page) => {
                take_over(&page);
                KNOWN.with_borrow_mut(|known| known.insert(route.path().to_owned(), page));
                then();
            }
            Err(_) => {
                let _ = window().location().reload();
            }
        }
    });
}

/// The document of a page's file.
async fn fetch(route: Route) -> Result<Document, JsValue> {
    let path = if route == Route::Home { "/".to_owned() } else { format!("/{}/", route.path()) };
    let response: Response = JsFuture::from(window().fetch_with_str(&path)).await?.dyn_into()?;
    let text = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
    let page: Document = DomParser::new()?.parse_from_string(&text, SupportedType::TextHtml)?;
    let found = page.query_selector("#page")?.and_then(|page| page.get_attribute("data-page"));
    if found.as_deref() == Some(route.path()) { Ok(page) } else { Err(JsValue::NULL) }
}

/// Copies title, skeleton and article from the document of another page, which is kept for the next time.
fn take_over(from: &Document) {
    document().set_title(&from.title());
    for id in ["page", "article"] {
        if let (Some(here), Some(there)) = (document().get_element_by_id(id), from.get_element_by_id(id)) {
            here.set_inner_html(&there.inner_html());
            copy_attribute(&there, &here, "data-page");
        }
    }
}

fn copy_attribute(from: &Element, to: &Element, name: &str) {
    if let Some(value) = from.get_attribute(name) {
        let _ = to.set_attribute(name, &value);
    }
}
