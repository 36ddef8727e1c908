//! Pages as the build wrote them: the first one is in the document already, another one comes out of its own file.

use leptos::prelude::document;

use super::{dom, patcher};
use crate::browser::page_file;
use crate::site::Route;

/// Brings the skeleton and the article of a page into the document, then goes on, told whether they stand there as their file has them.
pub fn show(route: Route, then: impl FnOnce(bool) + 'static) {
    let shown = dom::find("#page").and_then(|page| page.get_attribute("data-page"));
    if shown.as_deref() == Some(route.path()) {
        page_file::turn_to(&document(), route);
        return then(patcher::is_unused());
    }
    page_file::show(route, move || then(true));
}
