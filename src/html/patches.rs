//! Everything of a calculator's page that follows from its state.

use super::asides::example_key;
use super::{Patch, Patches, Slot, calculator, field, result};
use crate::board::Board;
use crate::evaluation::Evaluation;
use crate::link::Damage;
use crate::number::Format;
use crate::scenario::Scenario;

/// The patches of the whole page, what stands inside behind what it stands in.
pub fn of_page(board: &Board, evaluation: &Evaluation, damage: &[Damage], format: Format) -> Vec<Patch> {
    let scenario = &board.scenario;
    let mut patches = Patches::default();
    // Before the fields: these may be laid out anew while the outputs stay, which scripts hold on to.
    result::places(&mut patches, scenario);
    patches.html("damage", "", &calculator::damage(board, damage));
    form(&mut patches, scenario, evaluation, format);
    // Until the worker knows them, results and findings stay as they are.
    if !evaluation.pending {
        found(&mut patches, scenario, evaluation, format);
    }
    patches.0
}

/// The form of a scenario: its fields with what stands in them, and where its example comes from.
pub fn form(patches: &mut Patches, scenario: &Scenario, evaluation: &Evaluation, format: Format) {
    patches.html("fields", "", &calculator::places(scenario.method));
    patches.html("settings", "", &calculator::settings(scenario.method));
    for method in scenario.metric.methods {
        let chosen = method.id == scenario.method.id;
        patches.put("method-", method.id, Slot::Checked, chosen.then_some(""));
    }
    for input in scenario.method.inputs {
        patches.html("group-", input.id, &field::group(input, scenario));
    }
    field::patches(patches, scenario, evaluation, format);
    if scenario.method.has_money() {
        patches.put("f-currency", "", Slot::Value, Some(scenario.currency.code()));
    }
    if scenario.method.has_interval() {
        patches.put("f-confidence", "", Slot::Value, Some(&scenario.confidence.percent().to_string()));
    }
    let example = scenario.shown_example(format).map(|example| example_key(scenario.method, example));
    patches.put("example-note", "", Slot::Attribute("data-aside"), example.as_deref());
    patches.flag("example-note", "hidden", example.is_none());
}

/// What a scenario comes to: results, or what is wrong in which field.
pub fn found(patches: &mut Patches, scenario: &Scenario, evaluation: &Evaluation, format: Format) {
    field::errors(patches, scenario, evaluation, format);
    result::patches(patches, scenario, evaluation, format);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluation::evaluate;
    use std::collections::BTreeSet;

    /// The ids of a piece of HTML, each asserted to occur once.
    fn ids(html: &str, seen: &mut BTreeSet<String>) {
        for part in html.split(" id=\"").skip(1) {
            let id = part.split('"').next().unwrap();
            assert!(seen.insert(id.to_owned()), "{id} stands twice");
        }
    }

    #[test]
    fn every_patch_finds_its_element() {
        for metric in crate::metrics::all() {
            for method in metric.methods {
                let scenario = Scenario::of_example(metric, method, &method.examples[0], Format::ENGLISH);
                let evaluation = evaluate(&scenario, Format::ENGLISH);
                let mut seen = BTreeSet::new();
                ids(&calculator::page(metric), &mut seen);
                for patch in of_page(&Board::of(scenario), &evaluation, &[], Format::ENGLISH) {
                    // Whether a method is chosen shows on its radio button, which a single method does not have; the headline has no why.
                    let optional =
                        patch.slot == Slot::Checked || patch.id.starts_with("why-") || patch.id.starts_with("range-");
                    assert!(seen.contains(&patch.id) || optional, "{}: no element {}", metric.id, patch.id);
                    if patch.slot == Slot::Html {
                        ids(patch.value.as_deref().unwrap_or_default(), &mut seen);
                    }
                }
            }
        }
    }

    /// Names come out of links that anybody can make.
    #[test]
    fn a_name_is_text_and_turns_nothing_round() {
        let mut scenario = Scenario::start(crate::metrics::find("channel-preferences").unwrap(), Format::ENGLISH);
        let name = "\u{202e}<img src=x onerror=alert(1)>\u{7}\"'&";
        scenario.fields.insert("channels-0-name".to_owned(), name.to_owned());
        let outcome = evaluate(&scenario, Format::ENGLISH).outcome.unwrap();
        let mut shown = Patches::default();
        let known = crate::insight::explanation::Explanation::of(&scenario, Some(&outcome));
        let picture = crate::picture::Picture::of_explanation(&known, &scenario, 600, Format::ENGLISH);
        crate::html::chart::patches(&mut shown, picture.as_ref());
        let evaluation = evaluate(&scenario, Format::ENGLISH);
        let all = of_page(&Board::of(scenario), &evaluation, &[], Format::ENGLISH).into_iter().chain(shown.0);
        let mut found = 0;
        for patch in all.filter(|patch| patch.slot == Slot::Html) {
            let html = patch.value.unwrap_or_default();
            assert!(!html.contains("<img") && !html.contains(['\u{202e}', '\u{7}']), "{html}");
            found += html.matches("&lt;img").count();
        }
        assert!(found >= 2, "{found}");
    }

    #[test]
    fn a_stale_result_is_taken_off_the_page() {
        let mut scenario = Scenario::start(crate::metrics::find("nps").unwrap(), Format::ENGLISH);
        scenario.fields.insert("promoters".to_owned(), "<b>".to_owned());
        let evaluation = evaluate(&scenario, Format::ENGLISH);
        let patches = of_page(&Board::of(scenario), &evaluation, &[], Format::ENGLISH);
        let find = |id: &str, slot: Slot| patches.iter().find(|p| p.id == id && p.slot == slot).unwrap().value.clone();
        assert_eq!(find("out-nps", Slot::Attribute("data-value")), None);
        assert_eq!(find("out-nps", Slot::Text).as_deref(), Some("–"));
        let error = find("error-promoters", Slot::Html).unwrap();
        assert!(error.contains("“&lt;b&gt;” is not a number"), "{error}");
    }
}
