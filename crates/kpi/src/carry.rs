//! What a calculator hands on to the next one: the numbers that mean the same there.

use crate::finding::Finding;
use crate::metric::{Kind, Metric, Way};
use crate::scenario::Scenario;
use base::number::Format;
use base::text::Map;
use base::unit::Unit;

/// What stands in a form, and what it came to.
#[derive(Clone, Copy)]
pub struct From<'a> {
    /// The form.
    pub scenario: &'a Scenario,
    /// What is wrong, by the name of the field that shows it.
    pub problems: &'a Map<Finding>,
    /// The value of the result of an id; none where it has none.
    pub result: &'a dyn Fn(&str) -> Option<f64>,
}

/// The form of the next calculator with what it takes over. All else is empty: an example's numbers among the visitor's own would pass for theirs. None
/// where there is nothing to take over.
pub fn carried(from: From, to: &'static Metric, way: &Way, format: Format) -> Option<Scenario> {
    let method = to.method(&way.method).or_else(|| to.methods.first())?;
    let mut scenario = Scenario::blank(to, method);
    scenario.confidence = from.scenario.confidence;
    scenario.currency = from.scenario.currency;
    let mut any = false;
    for (source, input) in &way.carries {
        let Some(input) = method.input(input).filter(|input| scenario.text(input.id).is_empty()) else { continue };
        let Some(text) = text_of(from, source, input.kind, format) else { continue };
        if let Some((choice, value)) = input.only_if {
            scenario.fields.insert(choice.to_owned(), value.to_owned());
        }
        scenario.fields.insert(input.id.to_owned(), text);
        any = true;
    }
    any.then_some(scenario)
}

/// The text for an input: what was typed, where it is right, or a result.
fn text_of(from: From, source: &str, kind: Kind, format: Format) -> Option<String> {
    let method = from.scenario.method;
    let id = match source.split_once('/') {
        Some((only, _)) if only != method.id => return None,
        Some((_, id)) => id,
        None => source,
    };
    if let Some(input) = method.input(id) {
        let text = from.scenario.text(id).trim();
        let fits = from.scenario.shows(input) && !text.is_empty() && !from.problems.contains_key(id);
        return fits.then(|| text.to_owned());
    }
    let Kind::Quantity { unit, min, max } = kind else { return None };
    method.measure(id)?;
    // Nobody types more digits than these, and a count has none.
    let value = ((from.result)(id)? * 1e4).round() / 1e4;
    let fits = (min..=max).contains(&value) && (unit != Unit::Count || value.fract() == 0.0);
    fits.then(|| unit.editable(value, format))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::about::{self, evaluate};
    use crate::link;
    use crate::metric::{Input, Method};
    use crate::metrics;

    /// What a form hands on, in full: evaluated, and its link opened in the next calculator.
    fn handed_on(scenario: &Scenario, place: usize, format: Format) -> Option<Scenario> {
        let next = about::of(scenario.metric).next[place];
        let evaluation = evaluate(scenario, format);
        let answers = evaluation.outcome.map(|outcome| outcome.answers).unwrap_or_default();
        let result =
            |id: &str| answers.iter().find(|answer| answer.measure.id == id).and_then(|answer| answer.value.ok());
        let from = From { scenario, problems: &evaluation.problems, result: &result };
        let metric = metrics::find(next.to).unwrap();
        let carried = carried(from, metric, &Way::parse(&next.written()), format)?;
        let opened = link::decode(&link::encode(&carried, format), metric, format).unwrap();
        assert!(opened.damage.is_empty(), "{} to {}: {:?}", scenario.metric.id, next.to, opened.damage);
        Some(opened.scenario)
    }

    fn unit_of(input: &Input) -> Unit {
        let Kind::Quantity { unit, .. } = input.kind else { panic!("{} is no number", input.id) };
        unit
    }

    /// The unit of what a way takes from a method, if the method has it.
    fn source_unit(method: &Method, source: &str) -> Option<Unit> {
        let (only, id) = source.split_once('/').unwrap_or((method.id, source));
        if only != method.id {
            return None;
        }
        method.input(id).map(unit_of).or_else(|| method.measure(id).map(|measure| measure.unit))
    }

    /// Whether an example has something to hand on: an input that is shown and not empty, or a result.
    fn has(scenario: &Scenario, source: &str) -> bool {
        let id = source.split_once('/').map_or(source, |(_, id)| id);
        let is_typed = |input: &Input| scenario.shows(input) && !scenario.text(input.id).is_empty();
        source_unit(scenario.method, source).is_some() && scenario.method.input(id).is_none_or(is_typed)
    }

    #[test]
    fn every_calculator_leads_to_three_others() {
        for metric in metrics::all() {
            let next = &about::of(metric).next;
            for (place, way) in next.iter().enumerate() {
                let to = metrics::find(way.to).unwrap_or_else(|| panic!("{} leads to no {}", metric.id, way.to));
                assert_ne!(to.id, metric.id);
                assert!(
                    next.iter().take(place).all(|other| other.to != way.to),
                    "{} leads to {} twice",
                    metric.id,
                    to.id
                );
                let method = way.method.map_or(&to.methods[0], |id| to.method(id).expect(id));
                for (source, input) in way.carries {
                    let says = format!("{}: {source} to {input} of {}", metric.id, to.id);
                    let unit = unit_of(method.input(input).expect(&says));
                    let sources: Vec<Unit> = metric.methods.iter().filter_map(|own| source_unit(own, source)).collect();
                    assert!(!sources.is_empty(), "{says}: no method has it");
                    assert!(sources.iter().all(|source| *source == unit), "{says}: {sources:?} is not {unit:?}");
                }
                assert_eq!(Way::parse(&way.written()).carries.len(), way.carries.len());
            }
        }
    }

    /// From each example in each method, written as English and as Germans write.
    #[test]
    fn what_is_handed_on_opens_in_the_next_calculator() {
        for format in [Format::ENGLISH, Format::CONTINENTAL] {
            for (metric, method) in
                metrics::all().iter().flat_map(|metric| metric.methods.iter().map(move |own| (metric, own)))
            {
                let Some(example) = method.examples.first() else { continue };
                let scenario = Scenario::of_example(metric, method, example, format);
                for (place, way) in about::of(metric).next.iter().enumerate() {
                    let expected = way.carries.iter().any(|(source, _)| has(&scenario, source));
                    let next = handed_on(&scenario, place, format);
                    assert_eq!(next.is_some(), expected, "{} in {} to {}", metric.id, method.id, way.to);
                    let Some(next) = next else { continue };
                    let evaluation = evaluate(&next, format);
                    for (name, finding) in &evaluation.problems {
                        let is_open = next.text(name).is_empty() && *finding == Finding::Missing;
                        assert!(is_open, "{} to {}: {name}: {finding:?}", metric.id, way.to);
                    }
                    assert_eq!((next.currency, next.confidence), (scenario.currency, scenario.confidence));
                }
            }
        }
    }

    fn scenario(metric: &str, method: &str, fields: &[(&str, &str)]) -> Scenario {
        let metric = metrics::find(metric).unwrap();
        let mut scenario = Scenario::blank(metric, metric.method(method).unwrap());
        for (name, text) in fields {
            scenario.fields.insert((*name).to_owned(), (*text).to_owned());
        }
        scenario
    }

    #[test]
    fn only_what_is_right_is_handed_on() {
        let format = Format::ENGLISH;
        let to_staffing = |fields| handed_on(&scenario("average-handle-time", "only", fields), 0, format);
        let whole = [("talk_total", "300"), ("hold_total", "0"), ("after_call_total", "100"), ("calls_handled", "3")];
        assert_eq!(to_staffing(&whole).unwrap().text("handle_time"), "133.3333");
        assert!(to_staffing(&[("talk_total", "300"), ("after_call_total", "x"), ("calls_handled", "3")]).is_none());
        let wrong = scenario("nps", "counts", &[("promoters", "1.234,5"), ("passives", "5"), ("detractors", "-3")]);
        let margin = handed_on(&wrong, 0, format).unwrap();
        assert_eq!((margin.text("passives"), margin.text("detractors")), ("5", ""));
    }

    /// The costs of a sale by telephone are no costs of service.
    #[test]
    fn a_way_can_be_of_one_method() {
        let fields =
            [("costs_entry", "total"), ("cost_total", "10,000"), ("calls_answered", "4000"), ("sales_or_leads", "100")];
        let of = |method: &str| handed_on(&scenario("cost-per-call", method, &fields), 0, Format::ENGLISH);
        assert_eq!(of("inbound").unwrap().text("service_cost"), "10000");
        assert!(of("outbound").is_none());
    }
}
