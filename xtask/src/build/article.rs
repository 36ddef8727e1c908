//! Articles: Markdown to HTML, in a subset that cannot break the page around it.

use crate::paths;
use anyhow::{Context, Result};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};
use std::fs;

/// The HTML of `articles/<language>/<name>.md`.
pub fn html(language: &str, name: &str) -> Result<String> {
    let file = paths::root().join("articles").join(language).join(format!("{name}.md"));
    let markdown = fs::read_to_string(&file).with_context(|| {
        format!("the page {name} names the article articles/{language}/{name}.md, which cannot be read")
    })?;
    Ok(render(&markdown))
}

/// Headings start at h2, since the page has its h1; raw HTML is shown as the text it is; pictures and links to anything but pages are
/// left out, so that no article makes a visitor's browser ask another host.
fn render(markdown: &str) -> String {
    let mut dropped_links = Vec::new();
    let events =
        Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_SMART_PUNCTUATION).filter_map(|event| {
            match event {
                Event::Start(Tag::Heading { level: HeadingLevel::H1, id, classes, attrs }) => {
                    Some(Event::Start(Tag::Heading { level: HeadingLevel::H2, id, classes, attrs }))
                }
                Event::End(TagEnd::Heading(HeadingLevel::H1)) => Some(Event::End(TagEnd::Heading(HeadingLevel::H2))),
                Event::Start(Tag::Link { ref dest_url, .. }) => {
                    let dropped = !leads_to_a_page(dest_url);
                    dropped_links.push(dropped);
                    (!dropped).then_some(event)
                }
                Event::End(TagEnd::Link) => (dropped_links.pop() != Some(true)).then_some(event),
                // The words for a picture stay as text.
                Event::Start(Tag::Image { .. } | Tag::HtmlBlock) | Event::End(TagEnd::Image | TagEnd::HtmlBlock) => {
                    None
                }
                Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
                other => Some(other),
            }
        });
    let mut out = String::with_capacity(markdown.len() * 3 / 2);
    html::push_html(&mut out, events);
    out
}

fn leads_to_a_page(address: &str) -> bool {
    // Two slashes lead to another host.
    !address.starts_with("//") && ["/", "#", "https://", "http://"].iter().any(|start| address.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subset() {
        for (markdown, expected) in [
            ("# One", "<h2>One</h2>\n"),
            ("### Three", "<h3>Three</h3>\n"),
            ("a <b>x</b>", "<p>a &lt;b&gt;x&lt;/b&gt;</p>\n"),
            ("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"),
            ("[n](/nps)", "<p><a href=\"/nps\">n</a></p>\n"),
            ("[n](javascript:x)", "<p>n</p>\n"),
            ("[n](//c.example/)", "<p>n</p>\n"),
            ("![p](https://example.org/p.png)", "<p>p</p>\n"),
            (
                "[a](/a) [b](data:x) [c](https://c.example/)",
                "<p><a href=\"/a\">a</a> b <a href=\"https://c.example/\">c</a></p>\n",
            ),
        ] {
            assert_eq!(render(markdown), expected, "{markdown}");
        }
        assert!(render("|a|b|\n|-|-|\n|1|2|\n").contains("<table>"));
    }
}
