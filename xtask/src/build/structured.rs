//! What a page is, for search engines: a calculator that costs nothing, the questions that its article answers, and where it stands on the site. A block of
//! data in the vocabulary of schema.org, which no browser runs.

use super::place::Place;
use super::texts::Spoken;
use super::{article, head, preview};
use anyhow::{Context, Result, ensure};
use deskmath::language::Language;
use deskmath::route::Route;
use deskmath::site::Page;
use deskmath::word::Word;
use deskmath::words::{self, engines};
use serde_json::{Value, json};

/// The type of the block; the policy allows no other one.
pub const TYPE: &str = "application/ld+json";

/// The headings of the English articles, which those of other languages follow, and what is asked there. Those on the numbers answer no question.
const QUESTIONS: [(&str, Option<Word>); 8] = [
    ("What it tells you", Some(engines::ASK_TELLS)),
    ("How it is calculated", Some(engines::ASK_WORKED_OUT)),
    ("How sure you can be", Some(engines::ASK_SURE)),
    ("Pitfalls", Some(engines::ASK_PITFALLS)),
    ("What improves it", Some(engines::ASK_IMPROVES)),
    ("What to do with it", Some(engines::ASK_USE)),
    ("Beside the famous figure", None),
    ("About the numbers", None),
];

/// The block of a page, in the language that is spoken; nothing where there is nothing to say.
pub fn data(place: &Place, spoken: &Spoken, page: &Page) -> Result<String> {
    let route = Route::of_path(&page.path);
    let title = match route {
        Route::Home => words::SITE_NAME.text(),
        Route::Survey => words::SURVEY_PAGE_TITLE.text(),
        Route::Log => words::LOG_TITLE.text(),
        Route::Calculator(metric) => metric.title.text(),
        Route::Saved | Route::Embed | Route::NotFound => return Ok(String::new()),
    };
    let mut graph = vec![application(place, spoken, page, title)];
    graph.extend(breadcrumbs(place, spoken, page, title).filter(|_| route != Route::Home));
    if let (Route::Calculator(_), Some(name)) = (route, &page.article) {
        let [asked, answered] = [Language::ENGLISH.tag, spoken.language.tag].map(|tag| article::sections(tag, name));
        graph.push(questions(&asked?, &answered?, title).with_context(|| format!("the article {name}"))?);
    }
    let text = serde_json::to_string(&json!({ "@context": "https://schema.org", "@graph": graph }))?;
    // What ends the block, or begins a comment in it, begins like this.
    Ok(format!("<script type=\"{TYPE}\">{}</script>", text.replace('<', "\\u003c")))
}

fn application(place: &Place, spoken: &Spoken, page: &Page, title: &str) -> Value {
    let mut application = json!({
        "@type": "WebApplication",
        "name": title,
        "description": page.description,
        "applicationCategory": "BusinessApplication",
        "operatingSystem": "Any",
        "browserRequirements": "JavaScript, WebAssembly",
        "inLanguage": spoken.language.tag,
        "isAccessibleForFree": true,
        "offers": { "@type": "Offer", "price": "0", "priceCurrency": "EUR" },
    });
    for (name, path) in
        [("url", head::path(spoken.language, &page.path)), ("image", preview::path(spoken.language.tag, page))]
    {
        if let (Some(address), Some(fields)) = (place.whole(&path), application.as_object_mut()) {
            fields.insert(name.to_owned(), address.into());
        }
    }
    application
}

/// The way from home; search engines want whole addresses in it.
fn breadcrumbs(place: &Place, spoken: &Spoken, page: &Page, title: &str) -> Option<Value> {
    let step = |position: u32, name: &str, path: &str| {
        let address = place.whole(&head::path(spoken.language, path))?;
        Some(json!({ "@type": "ListItem", "position": position, "name": name, "item": address }))
    };
    let steps = [step(1, words::NAV_HOME.text(), "")?, step(2, title, &page.path)?];
    Some(json!({ "@type": "BreadcrumbList", "itemListElement": steps }))
}

/// The sections of an article as answers. Which question is asked is told by the English heading at the same place.
fn questions(asked: &[(String, String)], answered: &[(String, String)], title: &str) -> Result<Value> {
    ensure!(asked.len() == answered.len(), "{} sections in English, {} in this language", asked.len(), answered.len());
    let mut questions = Vec::new();
    for ((heading, _), (_, answer)) in asked.iter().zip(answered) {
        let (_, question) = QUESTIONS
            .iter()
            .find(|(known, _)| known == heading)
            .with_context(|| format!("no question is known for the heading {heading:?}"))?;
        if let Some(question) = question {
            let answer = json!({ "@type": "Answer", "text": answer });
            let name = question.with(&[("metric", title)]);
            questions.push(json!({ "@type": "Question", "name": name, "acceptedAnswer": answer }));
        }
    }
    Ok(json!({ "@type": "FAQPage", "mainEntity": questions }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::texts;
    use deskmath::site;

    fn graph(html: &str) -> Vec<Value> {
        let text =
            html.strip_prefix("<script type=\"application/ld+json\">").unwrap().strip_suffix("</script>").unwrap();
        assert!(!text.contains('<'), "{text}");
        let data: Value = serde_json::from_str(text).unwrap();
        data["@graph"].as_array().unwrap().clone()
    }

    #[test]
    fn every_calculator_answers_questions_in_every_language() {
        let place = Place { base: "/t/".parse().unwrap(), origin: Some("https://a.example".parse().unwrap()) };
        for spoken in texts::read().unwrap() {
            let _aloud = spoken.aloud();
            for page in site::pages() {
                let html = data(&place, &spoken, &page).unwrap();
                if matches!(page.path.as_str(), "saved" | "embed") {
                    assert_eq!(html, "");
                    continue;
                }
                let graph = graph(&html);
                assert_eq!(graph[0]["@type"], "WebApplication");
                assert_eq!(graph[0]["inLanguage"], spoken.language.tag);
                assert_eq!(graph[0]["url"], format!("https://a.example/t{}/{}", spoken.language.path(), page.path));
                if let Route::Calculator(metric) = Route::of_path(&page.path) {
                    assert_eq!(graph[1]["itemListElement"][1]["item"], graph[0]["url"]);
                    let questions = graph[2]["mainEntity"].as_array().unwrap();
                    assert!(questions.len() >= 3, "{}", page.path);
                    for question in questions {
                        assert!(question["name"].as_str().unwrap().contains(metric.title.text()), "{question}");
                        assert!(question["acceptedAnswer"]["text"].as_str().unwrap().len() > 20, "{question}");
                    }
                }
            }
        }
    }

    #[test]
    fn without_an_origin_there_are_no_addresses() {
        let english = &texts::read().unwrap()[0];
        let html = data(&Place::default(), english, &Route::of_path("nps").page()).unwrap();
        assert!(!html.contains("\"url\"") && !html.contains("Breadcrumb") && html.contains("FAQPage"), "{html}");
    }

    #[test]
    fn articles_that_do_not_fit() {
        let section = |heading: &str| (heading.to_owned(), "<b>".to_owned());
        assert!(questions(&[section("Pitfalls")], &[], "NPS").is_err());
        assert!(questions(&[section("Odd")], &[section("Odd")], "NPS").is_err());
        let found = questions(&[section("About the numbers")], &[section("Σχετικά με τους αριθμούς")], "NPS").unwrap();
        assert_eq!(found["mainEntity"], json!([]));
    }
}
