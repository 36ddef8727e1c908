//! Articles: Markdown to HTML, in a subset that cannot break the page around it.

use crate::paths;
use anyhow::{Context, Result};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};
use std::fs;

/// What is understood besides plain Markdown.
const OPTIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_SMART_PUNCTUATION);

/// The HTML of `articles/<language>/<name>.md`.
pub fn html(language: &str, name: &str) -> Result<String> {
    Ok(render(&markdown(language, name)?))
}

fn markdown(language: &str, name: &str) -> Result<String> {
    let file = paths::root().join("articles").join(language).join(format!("{name}.md"));
    fs::read_to_string(&file).with_context(|| {
        format!("the page {name} names the article articles/{language}/{name}.md, which cannot be read")
    })
}

/// Headings start at h2, since the page has its h1; raw HTML is shown as the text it is; pictures and links to anything but pages are
/// left out, so that no article makes a visitor's browser ask another host.
fn render(markdown: &str) -> String {
    let mut dropped_links = Vec::new();
    let events = Parser::new_ext(markdown, OPTIONS).filter_map(|event| {
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
            Event::Start(Tag::Image { .. } | Tag::HtmlBlock) | Event::End(TagEnd::Image | TagEnd::HtmlBlock) => None,
            Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
            other => Some(other),
        }
    });
    let mut out = String::with_capacity(markdown.len() * 3 / 2);
    html::push_html(&mut out, events);
    out
}

/// The sections of an article: their headings, and what stands below each as plain text, a line for each paragraph, item or row.
pub fn sections(language: &str, name: &str) -> Result<Vec<(String, String)>> {
    Ok(taken_apart(&markdown(language, name)?))
}

fn taken_apart(markdown: &str) -> Vec<(String, String)> {
    let mut sections: Vec<(String, String)> = Vec::new();
    let mut in_heading = false;
    for event in Parser::new_ext(markdown, OPTIONS) {
        if let Event::Start(Tag::Heading { .. }) = event {
            sections.push((String::new(), String::new()));
        }
        in_heading = match event {
            Event::Start(Tag::Heading { .. }) => true,
            Event::End(TagEnd::Heading(_)) => false,
            _ => in_heading,
        };
        // What stands before the first heading belongs to no section.
        let Some((heading, text)) = sections.last_mut() else { continue };
        let out = if in_heading { heading } else { text };
        match event {
            Event::Text(part) | Event::Code(part) => out.push_str(&part),
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            Event::Start(Tag::Item) => out.push_str("– "),
            Event::End(TagEnd::TableCell) => out.push_str(" | "),
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::TableHead | TagEnd::TableRow) => {
                out.truncate(out.trim_end_matches([' ', '|', '\n']).len());
                out.push('\n');
            }
            _ => {}
        }
    }
    for (_, text) in &mut sections {
        text.truncate(text.trim_end().len());
    }
    sections
}

fn leads_to_a_page(address: &str) -> bool {
    // Two slashes lead to another host.
    !address.starts_with("//") && ["/", "#", "https://", "http://"].iter().any(|start| address.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_as_text() {
        let markdown = "before\n\n## One\n\na\n*b* [c](/c)\n\n- x\n- **y** `z`\n\n## Two\n\n|a|b|\n|-|-|\n|1|2|\n";
        let expected = [("One", "a b c\n– x\n– y z"), ("Two", "a | b\n1 | 2")];
        assert_eq!(taken_apart(markdown), expected.map(|(heading, text)| (heading.to_owned(), text.to_owned())));
    }

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
