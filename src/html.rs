//! The survey page and the saved scenarios as HTML text. All other pages are components (`ui`).
//!
//! A page is laid out once as a skeleton; whatever changes is listed as [`Patch`]es, which are applied where they differ from what stands there.

pub mod saved;

/// A change of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Patch {
    /// The id of the element.
    pub id: String,
    /// What of it.
    pub slot: Slot,
    /// The new value; `None` removes an attribute.
    pub value: Option<String>,
}

/// What of an element a patch changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Slot {
    /// Its content, as HTML. Patches of what stands inside come later in the list.
    Html,
    /// Its content, as text.
    Text,
    /// The text in a field or the choice of a select.
    Value,
    /// Whether a radio button is chosen.
    Checked,
    /// An attribute.
    Attribute(&'static str),
}

impl Patch {
    /// A patch of some slot.
    pub fn new(id: impl Into<String>, slot: Slot, value: Option<String>) -> Self {
        Self { id: id.into(), slot, value }
    }

    /// Content as HTML.
    pub fn html(id: impl Into<String>, html: impl Into<String>) -> Self {
        Self::new(id, Slot::Html, Some(html.into()))
    }

    /// Content as text.
    pub fn text(id: impl Into<String>, text: impl Into<String>) -> Self {
        Self::new(id, Slot::Text, Some(text.into()))
    }

    /// An attribute that is there or not.
    pub fn flag(id: impl Into<String>, name: &'static str, on: bool) -> Self {
        Self::new(id, Slot::Attribute(name), on.then(String::new))
    }
}

/// The patches of a page, in the order in which they are applied.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Patches(pub Vec<Patch>);

impl Patches {
    /// A patch of some slot of the element whose id is made of two parts.
    #[inline(never)]
    pub fn put(&mut self, kind: &str, name: &str, slot: Slot, value: Option<&str>) {
        self.0.push(Patch { id: [kind, name].concat(), slot, value: value.map(str::to_owned) });
    }

    /// Content as HTML.
    pub fn html(&mut self, kind: &str, name: &str, html: &str) {
        self.put(kind, name, Slot::Html, Some(html));
    }

    /// Content as text.
    pub fn text(&mut self, kind: &str, name: &str, text: &str) {
        self.put(kind, name, Slot::Text, Some(text));
    }

    /// An attribute that is there or not.
    pub fn flag(&mut self, id: &str, name: &'static str, on: bool) {
        self.put(id, "", Slot::Attribute(name), on.then_some(""));
    }
}

/// Text that is safe between tags and in quoted attributes.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

/// Puts values into a template: `{}` takes the next value escaped, `{!}` the next as it is.
pub fn fill(template: &str, values: &[&str]) -> String {
    let mut out = String::with_capacity(template.len() + 64);
    let mut rest = template;
    let mut values = values.iter();
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((kind, tail)) = after.split_once('}') else { break };
        let value = values.next().copied().unwrap_or_default();
        if kind == "!" {
            out.push_str(value);
        } else {
            out.push_str(&escaped(value));
        }
        rest = tail;
    }
    out.push_str(rest);
    out
}

/// The HTML of several parts, one after the other.
pub fn joined(parts: impl IntoIterator<Item = String>) -> String {
    let mut out = String::new();
    parts.into_iter().for_each(|part| out.push_str(&part));
    out
}

/// The option of a select.
pub fn option(value: &str, label: &str, chosen: bool) -> String {
    fill("<option value=\"{}\"{!}>{}</option>", &[value, if chosen { " selected" } else { "" }, label])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_text_and_never_markup() {
        let filled = fill("<p title=\"{}\">{}{!}</p>", &["\"><script>", "a & {b}", "<b>c</b>"]);
        assert_eq!(filled, "<p title=\"&quot;&gt;&lt;script&gt;\">a &amp; {b}<b>c</b></p>");
    }
}
