//! The pages as the build writes them, rendered natively by the components that the browser mounts.

use std::collections::BTreeSet;

use deskmath::about;
use deskmath::board::Board;
use deskmath::insight::embedding::PARTS;
use deskmath::insight::results::Results;
use deskmath::metrics;
use deskmath::number::Format;
use deskmath::route::Route;
use deskmath::saved::desk::{Action, Request};
use deskmath::saved::{Saved, file};
use deskmath::scenario::Scenario;
use deskmath::ui::calculator::found::Found;
use deskmath::ui::calculator::{Calculator, CalculatorPage};
use deskmath::ui::page::{body, embedded, rendered};
use deskmath::ui::saved::SavedPage;
use deskmath::ui::saved::state::Keeping;
use leptos::prelude::*;

/// The values of an attribute, in order.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

fn page_of(scenario: Scenario) -> String {
    rendered(move || {
        let results = about::evaluate(&scenario, Format::ENGLISH).outcome.map(|outcome| Results::of(&outcome));
        let calculator = Calculator::new(Board::of(scenario), Vec::new(), Format::ENGLISH);
        // As the worker would answer, for formulas that no page runs.
        calculator.answered.set(Some(Found { results, ..Found::default() }));
        view! { <CalculatorPage calculator embedded=false /> }
    })
}

#[test]
fn every_id_stands_once_and_every_reference_finds_one() {
    for metric in metrics::all() {
        for html in [body(Route::Calculator(metric)), embedded(metric)] {
            let ids = values(&html, "id");
            let once: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(once.len(), ids.len(), "{}: an id stands twice", metric.id);
            for attribute in ["for", "aria-describedby", "aria-labelledby"] {
                for id in values(&html, attribute).into_iter().flat_map(str::split_whitespace) {
                    assert!(once.contains(id), "{}: {attribute} names {id}, which is not there", metric.id);
                }
            }
        }
    }
}

#[test]
fn the_page_for_frames_offers_every_calculator_and_part() {
    let html = body(Route::Embed);
    let ids = values(&html, "id");
    let once: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(once.len(), ids.len(), "an id stands twice");
    for attribute in ["for", "aria-describedby"] {
        for id in values(&html, attribute).into_iter().flat_map(str::split_whitespace) {
            assert!(once.contains(id), "{attribute} names {id}, which is not there");
        }
    }
    let offered = values(&html, "value");
    for metric in metrics::all() {
        assert_eq!(offered.iter().filter(|value| **value == metric.id).count(), 1, "{}", metric.id);
    }
    for part in PARTS {
        assert!(offered.contains(&part.id), "{}", part.id);
    }
    // A frame would be loaded twice: in the file and once the page is live.
    assert!(!html.contains("<iframe") && !html.contains("<script"), "{html}");
    // Every page leads there.
    assert!(body(Route::Saved).contains("id=\"nav-embed\" href=\"/embed\""));
}

#[test]
fn every_method_shows_its_example_with_each_result_once() {
    for metric in metrics::all() {
        for method in metric.methods {
            let scenario = Scenario::of_example(metric, method, &method.examples[0], Format::ENGLISH);
            let controls = scenario.controls();
            let html = page_of(scenario);
            for measure in method.results {
                let place = format!("<output id=\"out-{}\" data-result=\"{}\"", measure.id, measure.id);
                assert_eq!(html.matches(&place).count(), 1, "{}/{}: {}", metric.id, method.id, measure.id);
            }
            let names: BTreeSet<&str> = values(&html, "name").into_iter().collect();
            for control in controls {
                assert!(names.contains(control.name.as_str()), "{}/{}: no {}", metric.id, method.id, control.name);
            }
        }
    }
}

/// What others reach in another currency stands there as it is, with a mark, and not as if it were in the visitor's.
#[test]
fn a_benchmark_in_another_currency_is_shown_and_marked() {
    let html = body(Route::Calculator(metrics::find("cost-per-call").unwrap()));
    let shown = html.split("id=\"benchmark\"").nth(1).unwrap().split("</ul>").next().unwrap();
    for part in
        ["data-other-currency=\"USD\"", "data-other-currency=\"GBP\"", "$2.70", "£6.55", "amounts are not converted"]
    {
        assert!(shown.contains(part), "{part} is missing in {shown}");
    }
    assert!(!shown.contains("€2.70") && !shown.contains("€6.55"), "{shown}");
}

/// Names come out of links that anybody can make.
/// Each page leads to three calculators by plain links; a frame leads nowhere.
#[test]
fn every_calculator_leads_to_the_next() {
    for metric in metrics::all() {
        let html = body(Route::Calculator(metric));
        let (_, next) = html.split_once("id=\"next\"").expect(metric.id);
        let (next, _) = next.split_once("</section>").expect(metric.id);
        let ways: Vec<&str> = about::of(metric).next.iter().map(|way| way.to).collect();
        assert_eq!(values(next, "data-metric"), ways, "{}", metric.id);
        assert_eq!(values(next, "href"), ways.iter().map(|to| format!("/{to}")).collect::<Vec<_>>(), "{}", metric.id);
        assert!(!embedded(metric).contains("id=\"next\""), "{}", metric.id);
    }
}

/// A benchmark leads to the page that it is from, by the name of its host.
#[test]
fn a_benchmark_leads_to_its_page() {
    let metric = metrics::find("abandonment-rate").expect("a metric");
    let html = body(Route::Calculator(metric));
    let (_, benchmark) = html.split_once("id=\"benchmark\"").expect("a benchmark");
    let link = "href=\"https://www.ccma.org.uk/insight/2023-uk-contact-centre-decision-makers-guide/\"";
    let (_, link) = benchmark.split_once(link).expect("the address of the page");
    let (link, _) = link.split_once("</a>").expect("the end of the link");
    assert!(link.contains("noopener") && link.contains(">ccma.org.uk"), "{link}");
}

#[test]
fn a_name_is_text_and_turns_nothing_round() {
    let mut scenario = Scenario::start(metrics::find("channel-preferences").unwrap(), Format::ENGLISH);
    let name = "\u{202e}<img src=x onerror=alert(1)>\u{7}\"'&";
    scenario.fields.insert("channels-0-name".to_owned(), name.to_owned());
    let html = page_of(scenario);
    assert!(!html.contains("<img"), "{html}");
    let rows = html.split("id=\"rows\"").nth(1).unwrap();
    assert!(rows.contains("&lt;img") && !rows.contains(['\u{202e}', '\u{7}']), "{rows}");
}

#[test]
fn a_wrong_field_is_said_and_no_result_is_left() {
    let mut scenario = Scenario::start(metrics::find("nps").unwrap(), Format::ENGLISH);
    scenario.fields.insert("promoters".to_owned(), "<b>".to_owned());
    let html = page_of(scenario);
    assert!(html.contains("“&lt;b&gt;” isn’t a number"), "{html}");
    let output = html.split("<output id=\"out-nps\"").nth(1).unwrap().split("</output>").next().unwrap();
    assert!(!output.contains("data-value") && output.contains('–'), "{output}");
    let field = html.split("id=\"f-promoters\"").nth(1).unwrap().split('>').next().unwrap();
    assert!(field.contains("aria-invalid=\"true\""), "{field}");
}

#[test]
fn the_example_of_a_page_is_explained() {
    let html = body(Route::Calculator(metrics::find("nps").unwrap()));
    for part in [
        "data-goal=\"promoters\"",
        "<div class=\"chart__narrow\"><svg",
        "Our Net Promoter Score is 30",
        "value=\"40\"",
        "<option value=\"95\" selected",
        "<!--article-->",
        "<!--languages-->",
    ] {
        assert!(html.contains(part), "{part} is missing in {html}");
    }
}

#[test]
fn a_page_before_a_file_asks_for_one() {
    let html = body(Route::Survey);
    for part in
        ["id=\"survey\" data-state=\"idle\"", "data-survey-input", "data-action=\"read-pasted\"", "id=\"survey-body\""]
    {
        assert!(html.contains(part), "{part} is missing in {html}");
    }
    assert!(!html.contains("data-finding") && !html.contains("id=\"drop\" hidden"), "{html}");
}

/// A file of saved scenarios may come from anybody.
#[test]
fn hostile_entries_are_text() {
    let name = "<img src=x onerror=alert(1)>".to_owned();
    let hostile = Saved { name, link: "\"><script>".to_owned(), saved: "<script>".to_owned(), ..Saved::default() };
    let store = file::write(&[
        Saved { metric: "<script>".to_owned(), ..hostile.clone() },
        Saved { metric: "nps".to_owned(), ..hostile.clone() },
    ]);
    for action in [Action::List, Action::Import(store.clone()), Action::Delete(hostile.id())] {
        let request = Request { action, store: Some(store.clone()), format: Format::ENGLISH };
        let answer = request.answer("2026-11-22T14:05");
        let store = store.clone();
        let html = rendered(move || {
            let keeping = Keeping::new(Format::ENGLISH);
            keeping.take(answer, Some(store));
            view! { <SavedPage keeping /> }
        });
        assert!(html.contains("data-saved=") && html.contains("&lt;img"), "{html}");
        assert!(!html.contains("<img") && !html.contains("<script"), "{html}");
    }
}
