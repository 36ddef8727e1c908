//! The HTML for somebody else's page that shows a calculator there. `docs/embed.md` says what it does.

use super::embedding::Choices;
use crate::language::Language;
use crate::markup::escaped;

/// The height of a frame in pixels until the calculator has told its own.
pub const FIRST_HEIGHT: i32 = 900;

/// The frame of this address. `name` is what it is called for screen readers, `height` its height in pixels, and `script` the address of the script that gives it
/// the height of its content, if that is wanted.
pub fn frame(address: &str, name: &str, height: i32, script: Option<&str>) -> String {
    let frame = format!(
        "<iframe data-deskmath src=\"{}\" title=\"{}\" width=\"100%\" height=\"{height}\" frameborder=\"0\" loading=\"lazy\" \
         allow=\"clipboard-write\"></iframe>",
        escaped(address),
        escaped(name),
    );
    match script {
        Some(script) => format!("{frame}\n<script src=\"{}\" async></script>", escaped(script)),
        None => frame,
    }
}

/// The element `<deskmath-calculator>` with its script, for the calculator of a metric on this site; `fragment` is the link of the numbers to start with.
pub fn element(site: &str, metric: &str, fragment: &str, name: &str, choices: &Choices) -> String {
    let mut attributes = vec![("metric", metric.to_owned())];
    if choices.language != Language::ENGLISH.tag {
        attributes.push(("language", choices.language.clone()));
    }
    attributes.extend(choices.parameters());
    let start = choices.start_of(fragment);
    if !start.is_empty() {
        attributes.push(("numbers", start.to_owned()));
    }
    attributes.push(("label", name.to_owned()));
    let attribute = |(name, value): (&str, String)| [" ", name, "=\"", &escaped(&value), "\""].concat();
    let attributes: Vec<String> = attributes.into_iter().map(attribute).collect();
    format!(
        "<script src=\"{}/element.js\" async></script>\n<deskmath-calculator{}></deskmath-calculator>",
        escaped(site),
        attributes.concat()
    )
}

/// A script for a page that holds calculators: it tells a tag manager that somebody calculated and what, and nothing of the numbers, which are the visitor's own.
pub const DATA_LAYER: &str = "<script>
  addEventListener(\"deskmath:result\", ({ detail }) => {
    window.dataLayer = window.dataLayer || [];
    window.dataLayer.push({ event: \"deskmath_result\", calculator: detail.metric });
  });
</script>";

#[cfg(test)]
mod tests {
    use super::*;

    const SITE: &str = "https://kpi.example.org/tools";

    #[test]
    fn a_frame_with_and_without_its_script() {
        let address = format!("{SITE}/embed/nps?theme=dark#v=1&k=w");
        let plain = frame(&address, "Calculator: \"NPS\"", 612, None);
        assert_eq!(
            plain,
            "<iframe data-deskmath src=\"https://kpi.example.org/tools/embed/nps?theme=dark#v=1&amp;k=w\" title=\"Calculator: &quot;NPS&quot;\" \
             width=\"100%\" height=\"612\" frameborder=\"0\" loading=\"lazy\" allow=\"clipboard-write\"></iframe>"
        );
        let told = frame(&address, "x", 900, Some("https://kpi.example.org/tools/embed.js"));
        assert!(
            told.ends_with("</iframe>\n<script src=\"https://kpi.example.org/tools/embed.js\" async></script>"),
            "{told}"
        );
    }

    #[test]
    fn the_element_says_what_is_not_usual() {
        let start = "<script src=\"https://kpi.example.org/tools/element.js\" async></script>\n<deskmath-calculator metric=\"nps\"";
        let usual = Choices::usual("en");
        assert_eq!(element(SITE, "nps", "", "NPS", &usual), format!("{start} label=\"NPS\"></deskmath-calculator>"));
        let choices = Choices {
            language: "el".to_owned(),
            theme: "dark".to_owned(),
            accent: "#1d4f91".to_owned(),
            parts: vec!["title".to_owned()],
            cta: "https://a.example/?a&b".to_owned(),
            cta_text: "Go <b>\"now\"".to_owned(),
            ..usual
        };
        assert_eq!(
            element(SITE, "nps", "v=1&k=w", "NPS", &choices),
            format!(
                "{start} language=\"el\" theme=\"dark\" accent=\"1d4f91.7594bc\" parts=\"title\" cta=\"https://a.example/?a&amp;b\" \
                 cta-text=\"Go &lt;b&gt;&quot;now&quot;\" numbers=\"v=1&amp;k=w\" label=\"NPS\"></deskmath-calculator>"
            )
        );
        let without = element(SITE, "nps", "v=1&k=w", "NPS", &Choices { start: false, ..choices });
        assert!(!without.contains("numbers"), "{without}");
    }

    /// What the page shows for a tag manager is what the documents say.
    #[test]
    fn the_documents_have_the_same_example() {
        let documents = include_str!("../../docs/embed.md");
        for line in DATA_LAYER.lines().filter(|line| !line.contains("script>")) {
            assert!(documents.contains(line.trim()), "{line}");
        }
    }
}
