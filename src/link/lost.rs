//! Which fields a damaged link lacks, by their order in the form and the gaps that the check characters show.

use crate::metric::Kind;
use crate::scenario::{Scenario, entry_in};
use crate::texts::Map;

/// Where a field stands in a link of a method: its input, and its place within it.
type Place = (usize, usize);

/// A field that a link lacks.
struct Absent {
    place: Place,
    key: String,
    /// Whether it may be empty and then does not travel.
    optional: bool,
}

/// The fields that must have stood behind what came of a link that breaks off.
pub fn behind(scenario: &Scenario, pairs: &[(String, String)]) -> Vec<String> {
    let last = pairs.iter().rev().find_map(|(key, _)| place(scenario, key));
    let names = absent(scenario, pairs)
        .into_iter()
        .filter(|field| !field.optional && last.is_none_or(|last| field.place > last));
    names.map(|field| field.key).collect()
}

/// The fields that got lost between the pairs that are right, and whether these are all: `right` is for each pair its place in the link as it was
/// made, of `made_of` pairs.
pub fn within(
    scenario: &Scenario,
    pairs: &[(String, String)],
    right: &[Option<usize>],
    made_of: usize,
) -> (Vec<String>, bool) {
    let absent = absent(scenario, pairs);
    let mut names = Vec::new();
    let mut all_named = true;
    // Of the last right pair its place in the link as it is and as it was made, and where its field stands in the form.
    let mut before: Option<(usize, usize, Option<Place>)> = None;
    let kept = pairs.iter().zip(right).enumerate();
    let kept = kept.filter_map(|(here, ((key, _), right))| Some((here, (*right)?, place(scenario, key))));
    for after in kept.chain([(pairs.len(), made_of, None)]) {
        let (here, made) = before.map_or((0, 0), |(here, made, _)| (here + 1, made + 1));
        let lost = after.1.saturating_sub(made).saturating_sub(after.0.saturating_sub(here));
        if lost > 0 {
            let low = before.and_then(|(.., place)| place);
            let between = |place: Place| low.is_none_or(|low| place > low) && after.2.is_none_or(|high| place < high);
            let mut found = in_gap(&absent, between, lost);
            // Equal check characters can make a gap seem to be where nothing is lacking.
            if found.is_empty() && names.is_empty() {
                found = in_gap(&absent, |_| true, lost);
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

/// The fields that a link of this form can have and this one lacks.
fn absent(scenario: &Scenario, pairs: &[(String, String)]) -> Vec<Absent> {
    let method = scenario.method;
    let mut possible = vec![("v".to_owned(), false)];
    if scenario.metric.has_choice_of_methods() {
        possible.push(("method".to_owned(), false));
    }
    let controls = scenario.controls().into_iter();
    possible.extend(controls.map(|control| (control.name, control.optional)));
    for input in method.inputs {
        if let Kind::Rows(fields) = input.kind {
            // The row behind the last one that came.
            let next = scenario.rows(input.id);
            possible.extend(fields.iter().map(|field| (format!("{}-{next}-{}", input.id, field.id), true)));
        }
    }
    if method.has_money() {
        possible.push(("currency".to_owned(), false));
    }
    if method.has_interval() {
        possible.push(("confidence".to_owned(), false));
    }
    let mut came = Map::new();
    came.extend(pairs.iter().map(|(key, _)| (key.clone(), ())));
    let lacking = possible.into_iter().filter(|(key, _)| !came.contains_key(key));
    lacking.filter_map(|(key, optional)| Some(Absent { place: place(scenario, &key)?, key, optional })).collect()
}

/// Where a field stands in a link of the method, if it is one of it.
fn place(scenario: &Scenario, key: &str) -> Option<Place> {
    let method = scenario.method;
    match key {
        "v" => return Some((0, 0)),
        "method" => return Some((1, 0)),
        "currency" => return Some((method.inputs.len() + 2, 0)),
        "confidence" => return Some((method.inputs.len() + 3, 0)),
        _ => {}
    }
    let at = method.inputs.iter().position(|input| belongs(input.id, key))?;
    let input = method.inputs.get(at)?;
    entry_in(scenario, input, key)?;
    let mut rest = key.get(input.id.len()..)?.trim_start_matches('-').split('-');
    let number: usize = rest.next().and_then(|number| number.parse().ok()).unwrap_or(0);
    let within = match (input.kind, rest.next()) {
        (Kind::Calculators(_), _) => scenario.place_of_part(input, key)?,
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
