//! Style sheets that come with what they are for.

use leptos::prelude::document;

use super::dom;

/// Loads the sheet whose address stands in the meta element of this name, once.
pub fn load(name: &str) {
    let address = dom::meta(name);
    if address.is_empty() || dom::find(&["link[href='", &address, "']"].concat()).is_some() {
        return;
    }
    if let (Ok(link), Some(head)) = (document().create_element("link"), document().head()) {
        let _ = link.set_attribute("rel", "stylesheet");
        let _ = link.set_attribute("href", &address);
        let _ = head.append_child(&link);
    }
}
