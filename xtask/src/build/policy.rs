//! The Content-Security-Policy in every page, and the proof that the page keeps to it.

use super::{structured, texts};
use anyhow::{Context, Result, bail};
use static_server::POLICY;

/// The place of the policy: before everything that it is about.
const PLACE: &str = "<meta charset=\"utf-8\">";

/// The shell with the policy in it. Hosts that send headers say the same (`docs/deploy.md`); the page does not rely on them.
pub fn put_into(shell: &str) -> Result<String> {
    let (before, after) = shell.split_once(PLACE).with_context(|| format!("index.html has no {PLACE}"))?;
    Ok(format!("{before}{PLACE}\n    <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">{after}"))
}

/// Refuses a page that holds a script, a style or a listener of its own: browsers would leave it out under the policy.
pub fn check(html: &str) -> Result<()> {
    for (at, _) in html.match_indices('<') {
        let (tag, behind) = html.get(at + 1..).and_then(|rest| rest.split_once('>')).unwrap_or_default();
        let (name, attributes) = tag.split_once(|c: char| c.is_ascii_whitespace()).unwrap_or((tag, ""));
        let listener = names(attributes).any(|name| name.starts_with("on") || name == "style");
        // A block of data is no script: no browser runs it.
        let is_data = attributes == texts::BLOCK || attributes == format!("type=\"{}\"", structured::TYPE);
        let runs = name == "script" && !is_data;
        let script = runs && (!attributes.contains("src=") || !behind.starts_with("</script>"));
        if listener || script || name == "style" {
            bail!("the policy forbids what stands in the page: <{tag}>");
        }
    }
    Ok(())
}

/// The names of a tag's attributes.
fn names(attributes: &str) -> impl Iterator<Item = &str> {
    // Every second part stands within quotation marks.
    attributes.split('"').step_by(2).flat_map(|part| part.split([' ', '\n', '=', '/']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use deskmath::language;
    use static_server::{SHARED, STRICT, STRICT_FRAMED};

    #[test]
    fn stands_first() {
        let html = put_into("<head><meta charset=\"utf-8\"><script src=\"/a.js\"></script></head>").unwrap();
        assert!(html.contains(POLICY) && html.find("http-equiv") < html.find("<script"), "{html}");
        assert!(put_into("<head></head>").is_err());
    }

    #[test]
    fn the_first_script_makes_it_strict() {
        let script = std::fs::read_to_string(crate::paths::root().join("page/linked.js")).unwrap();
        let expected = format!("strict.content = \"{STRICT}\" + (embedded ? \"{STRICT_FRAMED}\" : \"\")");
        assert!(script.contains(&expected), "{expected}");
    }

    /// Hosts are set up by copying a sample: each says what the pages say, and nothing else.
    #[test]
    fn samples_for_hosts_have_the_same_policy() {
        let text = std::fs::read_to_string(crate::paths::root().join("docs/deploy.md")).unwrap();
        let samples: Vec<&str> =
            text.split("```").skip(1).step_by(2).filter(|sample| sample.contains("default-src")).collect();
        for host in ["nginx", "caddy", "text"] {
            let sample = samples.iter().find(|sample| sample.starts_with(host)).unwrap();
            let (shared, anybody) = SHARED.split_once(": ").unwrap();
            let all = [static_server::NOT_FRAMED, "/embed/", "nosniff", "no-referrer", "max-age=31536000, immutable"];
            for part in all.into_iter().chain([shared, anybody]) {
                // For Netlify all pages are named but those for frames.
                assert!(sample.contains(part) || (host == "text" && part == "/embed/"), "{host} lacks {part}");
            }
        }
        let netlify = samples.iter().find(|sample| sample.starts_with("text")).unwrap();
        for name in ["deskmath", "start", "linked", "text", "share", "embedded", "icon", "worker"] {
            assert!(netlify.contains(&format!("\n/{name}-*\n  Cache-Control: public, max-age=31536000")), "{name}");
        }
        // In each language a host finds the page for what is not there, and lets no page but those for frames be framed.
        let tags: Vec<&str> = language::all().map(|language| language.tag).filter(|tag| *tag != "en").collect();
        for tag in &tags {
            for part in [format!("\n/{tag}/\n"), format!("\n/{tag}/:page\n")] {
                assert!(netlify.contains(&part), "{part}");
            }
            assert!(text.contains(&format!("\n/{tag}/* /{tag}/404.html 404\n")), "{tag}");
        }
        for (host, times) in [("nginx", 1), ("caddy", 2)] {
            let sample = samples.iter().find(|sample| sample.starts_with(host)).unwrap();
            assert_eq!(sample.matches(&format!("^/({})/", tags.join("|"))).count(), times, "{host}");
            assert!(sample.contains("^(/[^/]+)?/embed/[^/]"), "{host}");
        }
        assert_eq!(text.matches("default-src").count(), text.matches(POLICY).count(), "a policy of another wording");
    }

    #[test]
    fn what_a_page_may_hold() {
        for (html, good) in [
            ("<script src=\"/a.js\"></script>", true),
            ("<script type=\"module\" src=\"/a.js\"></script>", true),
            ("<script>a()</script>", false),
            ("<script src=\"/a.js\">a()</script>", false),
            ("<script type=\"application/ld+json\">{\"a\": 1}</script>", true),
            ("<script type=\"text/plain\" id=\"texts\">1 a</script>", true),
            ("<script type=\"application/json\">{}</script>", false),
            ("<script type=\"application/ld+json\" type=\"module\">a()</script>", false),
            ("<style>a {}</style>", false),
            ("<p style=\"color: red\">", false),
            ("<p hidden onclick=\"a()\">", false),
            ("<p title=\"no style= here\">style=\"x\" onclick</p>", true),
            ("<link rel=\"stylesheet\" href=\"/a.css\"/>", true),
        ] {
            assert_eq!(check(html).is_ok(), good, "{html}");
        }
    }
}
