//! Text in markup that is no page: drawings, formulas, and the HTML for other people's pages.

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

#[cfg(test)]
mod tests {
    #[test]
    fn text_is_never_markup() {
        assert_eq!(super::escaped("\"><script> & {b}"), "&quot;&gt;&lt;script&gt; &amp; {b}");
    }
}
