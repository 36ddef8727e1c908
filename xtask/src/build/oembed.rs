//! What oEmbed (<https://oembed.com>, version 1.0) wants to know of each calculator, so that an editor which is given the address of one puts in its frame: a file for
//! each page, which the page names in its head. Whole addresses are asked for, so there is none where the host is not known.

use super::head;
use super::place::Place;
use super::shell::escape;
use super::texts::Spoken;
use anyhow::Result;
use deskmath::language::Language;
use deskmath::metric::Metric;
use deskmath::route::EMBEDDED;
use deskmath::words;
use deskmath::words::share as w;
use serde_json::json;

/// The size of the frame in pixels: what a column of text is wide, and what the form of three fields is high.
const SIZE: [u32; 2] = [640, 900];

/// The path of the file for a calculator's page, below the folder of the language.
pub fn file(metric: &Metric) -> String {
    format!("oembed/{}.json", metric.id)
}

/// The element that names the file in the head of the page; nothing where the host is not known.
pub fn link(place: &Place, language: Language, metric: &Metric) -> String {
    let Some(address) = place.whole(&head::path(language, &file(metric))) else { return String::new() };
    let title = escape(metric.title.text());
    format!("<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}\" title=\"{title}\">", escape(&address))
}

/// The file, in the language that is spoken; nothing where the host is not known.
pub fn answer(place: &Place, spoken: &Spoken, metric: &Metric) -> Result<Option<String>> {
    let framed = [EMBEDDED, metric.id].concat();
    let Some(address) = place.whole(&head::path(spoken.language, &framed)) else { return Ok(None) };
    let Some(script) = place.whole("/embed.js") else { return Ok(None) };
    let Some(home) = place.whole(&head::path(spoken.language, "")) else { return Ok(None) };
    let title = metric.title.text();
    let name = w::EMBED_FRAME_TITLE.with(&[("metric", title)]);
    let [width, height] = SIZE;
    let html = format!(
        "<iframe data-deskmath src=\"{}\" title=\"{}\" width=\"{width}\" height=\"{height}\" frameborder=\"0\" loading=\"lazy\" \
         allow=\"clipboard-write\"></iframe><script src=\"{}\" async></script>",
        escape(&address),
        escape(&name),
        escape(&script)
    );
    let answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": words::SITE_NAME.text(),
        "provider_url": home,
        "width": width,
        "height": height,
        "html": html,
    });
    Ok(Some(serde_json::to_string(&answer)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::texts;
    use deskmath::metrics;

    #[test]
    fn a_file_for_each_calculator() {
        let languages = texts::read().unwrap();
        let known = Place { base: "/tools/".parse().unwrap(), origin: Some("https://a.example".parse().unwrap()) };
        let metric = metrics::find("nps").unwrap();
        let spoken = languages.iter().find(|spoken| spoken.language.tag == "el").unwrap();
        let _aloud = spoken.aloud();
        let answer: serde_json::Value =
            serde_json::from_str(&answer(&known, spoken, metric).unwrap().unwrap()).unwrap();
        assert_eq!((&answer["version"], &answer["type"]), (&json!("1.0"), &json!("rich")));
        assert_eq!(answer["provider_url"], "https://a.example/tools/el/");
        let html = answer["html"].as_str().unwrap();
        for part in ["src=\"https://a.example/tools/el/embed/nps\"", "src=\"https://a.example/tools/embed.js\""] {
            assert!(html.contains(part), "{part} is missing in {html}");
        }
        let link = link(&known, spoken.language, metric);
        assert!(link.contains("href=\"https://a.example/tools/el/oembed/nps.json\""), "{link}");
        // A relative address would be one of the editor's own host.
        let unknown = Place { origin: None, ..known };
        assert_eq!(super::link(&unknown, spoken.language, metric), "");
        assert!(super::answer(&unknown, spoken, metric).unwrap().is_none());
    }
}
