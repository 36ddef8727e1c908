//! What the page's own file says that the fields of the example were read as.

/// Of each field what stands in it, and what it was read as.
#[derive(Clone, Debug, Default)]
pub struct Echoes(Vec<[String; 3]>);

impl Echoes {
    /// All of them, from the file of the page.
    #[cfg(target_family = "wasm")]
    pub fn of_page() -> Self {
        use leptos::prelude::document;
        use wasm_bindgen::JsCast;
        let mut echoes = Vec::new();
        if let Ok(found) = document().query_selector_all("#fields .echo:not(:empty)") {
            for place in 0..found.length() {
                let Some(echo) = found.get(place).and_then(|node| node.dyn_into::<web_sys::Element>().ok()) else {
                    continue;
                };
                let id = echo.id();
                let name = id.strip_prefix("echo-").unwrap_or_default();
                let input = document().get_element_by_id(&super::field::control_id(name));
                let text = input.and_then(|input| input.get_attribute("value")).unwrap_or_default();
                echoes.push([name.to_owned(), text, echo.text_content().unwrap_or_default()]);
            }
        }
        Self(echoes)
    }

    /// Natively, where pages are written, there is none.
    #[cfg(not(target_family = "wasm"))]
    pub const fn of_page() -> Self {
        Self(Vec::new())
    }

    /// What the text of a field was read as; empty where the file holds another text, or says nothing.
    pub fn of(&self, name: &str, text: &str) -> String {
        let known = self.0.iter().find(|[of, read, _]| of == name && read == text);
        known.map(|[_, _, echo]| echo.clone()).unwrap_or_default()
    }
}
