//! Which fields a damaged link lacks, by their order in the form and the gaps that the check characters show.

use super::further::{NAME, key_of, split};
use crate::metric::Kind;
use crate::scenario::{Scenario, entry_in};
use base::text::Map;

/// Where a field stands in a link: its scenario, its input, and its place within it.
type Place = (usize, usize, usize);

/// A field that a link lacks.
struct Absent {
    place: Place,
    key: String,
    /// Whether it may be empty and then does not travel. Of a scenario behind the first any may not travel, but none may be taken from the first.
    optional: bool,
}

/// The fields that must have stood behind what came of a link that breaks off.
pub fn behind(scenarios: &[&Scenario], pairs: &[(String, String)]) -> Vec<String> {
    let last = pairs.iter().rev().find_map(|(key, _)| place(scenarios, key));
    let names = absent(scenarios, pairs)
        .into_iter()
        .filter(|field| !field.optional && last.is_none_or(|last| field.place > last));
    names.map(|field| field.key).collect()
}

/// The fields that got lost between the pairs that are right, and whether these are all: `right` is for each pair its place in the link as it was
/// made, of `made_of` pairs.
pub fn within(
    scenarios: &[&Scenario],
    pairs: &[(String, String)],
    right: &[Option<usize>],
    made_of: usize,
) -> (Vec<String>, bool) {
    let absent = absent(scenarios, pairs);
    let mut names = Vec::new();
    let mut all_named = true;
    // Of the last right pair its place in the link as it is and as it was made, and where its field stands in the form.
    let mut before: Option<(usize, usize, Option<Place>)> = None;
    let kept = pairs.iter().zip(right).enumerate();
    let kept = kept.filter_map(|(here, ((key, _), right))| Some((here, (*right)?, place(scenarios, key))));
    for after in kept.chain([(pairs.len(), made_of, None)]) {
        let (here, made) = before.map_or((0, 0), |(here, made, _)| (here + 1, made + 1));
        let lost = after.1.saturating_sub(made).saturating_sub(after.0.saturating_sub(here));
        if lost > 0 {
            let low = before.and_then(|(.., place)| place);
            let between = |place: Place| low.is_none_or(|low| place > low) && after.2.is_none_or(|high| place < high);
            let mut found = in_gap(&absent, between, lost);
            // Equal check characters can make a gap seem to be where nothing is lacking.
            if found.is_empty() && names.is_empty() {
                let numbers = low.map_or(0, |low| low.0)..=after.2.map_or(scenarios.len(), |high| high.0);
                found = in_gap(&absent, |place| numbers.contains(&place.0), lost);
            }
            all_named &= found.len() >= lost;
            names.extend(found);
        }
        before = Some(after);
    }
    (names, all_named)
}

/// The names of so many lost fields, or fewer where several could be meant.
fn in_gap(absent: &[Absent], between: impl Fn(Place) -> bool, lost: usize) -> Vec<String> {
    let mut candidates: Vec<&Absent> = absent.iter().filter(|field| between(field.place)).collect();
    if candidates.len() > lost {
        candidates.retain(|field| !field.optional);
    }
    candidates.into_iter().map(|field| field.key.clone()).collect()
}

/// The fields that a link of these forms can have and this one lacks.
fn absent(scenarios: &[&Scenario], pairs: &[(String, String)]) -> Vec<Absent> {
    let mut came = Map::new();
    came.extend(pairs.iter().map(|(key, _)| (key.clone(), ())));
    let mut lacking = Vec::new();
    // Confidence and currency are said once.
    let (mut interval, mut money) = (false, false);
    for (number, scenario) in scenarios.iter().enumerate() {
        let mut add = |key: &str, optional: bool| {
            let key = key_of(number, key);
            if let (false, Some(place)) = (came.contains_key(&key), place(scenarios, &key)) {
                lacking.push(Absent { place, key, optional });
            }
        };
        let is_first = number == 0;
        let method = scenario.method;
        if is_first {
            add("v", false);
        }
        if !is_first || scenarios.len() > 1 {
            add(NAME, is_first);
        }
        if scenario.metric.has_choice_of_methods() {
            add("method", false);
        }
        for control in scenario.controls() {
            add(&control.name, control.optional && is_first);
        }
        for input in method.inputs {
            if let Kind::Rows(fields) = input.kind {
                // The row behind the last one that came.
                let next = scenario.rows(input.id);
                for field in fields {
                    add(&format!("{}-{next}-{}", input.id, field.id), true);
                }
            }
        }
        if method.has_money() && !std::mem::replace(&mut money, true) {
            add("currency", false);
        }
        if method.has_interval() && !std::mem::replace(&mut interval, true) {
            add("confidence", false);
        }
    }
    lacking
}

/// Where a field stands in a link of the forms, if it is one of them.
fn place(scenarios: &[&Scenario], key: &str) -> Option<Place> {
    let (number, key) = split(key);
    let scenario = *scenarios.get(number)?;
    let method = scenario.method;
    let (input, within) = match key {
        "v" => (0, 0),
        // The name heads its scenario, save that of the first, which is to be read without it.
        NAME if number > 0 => (0, 0),
        NAME => (method.inputs.len() + 4, 0),
        "method" => (1, 0),
        "currency" => (method.inputs.len() + 2, 0),
        "confidence" => (method.inputs.len() + 3, 0),
        _ => place_of_field(scenario, key)?,
    };
    Some((number, input, within))
}

/// The input that a field belongs to, and its place within it.
fn place_of_field(scenario: &Scenario, key: &str) -> Option<(usize, usize)> {
    let method = scenario.method;
    let at = method.inputs.iter().position(|input| belongs(input.id, key))?;
    let input = method.inputs.get(at)?;
    entry_in(scenario, input, key)?;
    let mut rest = key.get(input.id.len()..)?.trim_start_matches('-').split('-');
    let number: usize = rest.next().and_then(|number| number.parse().ok()).unwrap_or(0);
    let within = match (input.kind, rest.next()) {
        (Kind::Calculators(..), _) => scenario.place_of_part(input, key)?,
        (Kind::Rows(fields), Some(field)) => {
            number * fields.len() + fields.iter().position(|known| known.id == field)?
        }
        _ => number,
    };
    Some((at + 2, within))
}

/// Whether a key is an input or a part of it: `scores-9` of `scores`.
pub fn belongs(input: &str, key: &str) -> bool {
    key.strip_prefix(input).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}
