//! Pages as the build wrote them: the first one is in the document already, another one comes out of its own file.

use std::cell::RefCell;

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, DomParser, Element, Response, SupportedType};

use super::{address, dom};
use crate::route::Route;
use crate::texts::Map;
use crate::word::{self, PageTexts};

thread_local! {
    /// Documents of pages by path.
    static KNOWN: RefCell<Map<Document>> = const { RefCell::new(Map::new()) };
    /// The texts of metrics that a page's file holds, by path.
    static TEXTS: RefCell<Map<&'static PageTexts>> = const { RefCell::new(Map::new()) };
}

/// The element of a page's file that holds the texts of metrics which the page needs.
const TEXTS_OF_PAGE: &str = "#texts";

/// Brings a page with its article into the document, as its file has them, then goes on. A page that cannot be had is left to the browser.
pub fn show(route: Route, then: impl FnOnce() + 'static) {
    if let Some(page) = KNOWN.with_borrow(|known| known.get(route.path()).cloned()) {
        take_over(&page, route);
        return then();
    }
    let mut path = address::of(route);
    if route != Route::Home {
        path.push('/');
    }
    let came: Came = Box::new(move |text| {
        // The visitor may have gone elsewhere meanwhile.
        if address::route() != route {
            return;
        }
        if let Some(page) = text.and_then(|text| document_of(&text, route)) {
            take_over(&page, route);
            KNOWN.with_borrow_mut(|known| known.insert(route.path().to_owned(), page));
            then();
        } else {
            let _ = window().location().reload();
        }
    });
    dom::when(&window().fetch_with_str(&path), Box::new(move |response| read(response, came)));
}

/// What to do with the text of a file; `None` if it cannot be had.
type Came = Box<dyn FnOnce(Option<JsValue>)>;

fn read(response: Option<JsValue>, came: Came) {
    match response.and_then(|response| response.dyn_into::<Response>().ok()?.text().ok()) {
        Some(text) => dom::when(&text, came),
        None => came(None),
    }
}

/// The document of a page's file, if it is that, and of this build.
fn document_of(text: &JsValue, route: Route) -> Option<Document> {
    let text = text.as_string()?;
    let page: Document = DomParser::new().ok()?.parse_from_string(&text, SupportedType::TextHtml).ok()?;
    let found = |selector: &str, name: &str| page.query_selector(selector).ok()??.get_attribute(name);
    // A page of another version does not go with this program.
    let build = found("meta[name=deskmath-build]", "content").unwrap_or_default();
    (found("#page", "data-page").as_deref() == Some(route.path()) && build == dom::meta("deskmath-build"))
        .then_some(page)
}

/// Speaks of metrics as the file of a page does.
pub fn turn_to(from: &Document, route: Route) {
    let known = TEXTS.with_borrow(|known| known.get(route.path()).copied());
    let texts = known.unwrap_or_else(|| {
        let lines = from.query_selector(TEXTS_OF_PAGE).ok().flatten().and_then(|block| block.text_content());
        let texts: &'static PageTexts = Box::leak(Box::new(PageTexts::read(lines.unwrap_or_default())));
        TEXTS.with_borrow_mut(|known| known.insert(route.path().to_owned(), texts));
        texts
    });
    word::turn_to(texts);
}

/// Copies title, skeleton and article from the document of another page, which is kept for the next time.
fn take_over(from: &Document, route: Route) {
    turn_to(from, route);
    document().set_title(&from.title());
    for id in ["page", "article", "nav", "languages"] {
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
