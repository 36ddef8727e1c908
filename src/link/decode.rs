//! Reading a link: what is right is kept, what is wrong is named field by field, and no hole is filled silently.

use super::{LARGEST, RAW, VERSION, check, text};
use crate::metric::{Kind, Method, Metric};
use crate::number::Format;
use crate::scenario::{Entry, MOST_ROWS, Scenario, entry_of};
use crate::stats::interval::Confidence;
use crate::unit::Currency;

/// What a link says.
#[derive(Clone, Debug)]
pub struct Decoded {
    /// The scenario with every field that is right.
    pub scenario: Scenario,
    /// What is wrong; empty for a sound link.
    pub damage: Vec<Damage>,
}

/// A field of a link that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// The field's name; `k` where the place is unknown, `v` for the version.
    pub field: String,
    /// What is wrong with it.
    pub kind: DamageKind,
}

/// What is wrong with a field of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DamageKind {
    /// The field was changed on the way; it came as this text.
    Changed(String),
    /// The field got lost.
    Missing,
    /// The link breaks off in this field; this much of it came.
    CutOff(String),
    /// The end of the link is missing; what came before it is right.
    EndMissing,
    /// Something was changed, but it cannot be said what.
    Somewhere,
    /// The field is not one of this calculator.
    Unknown,
    /// The link was made by a newer version.
    Newer,
}

type Pair = (String, String);

/// Reads a fragment (with or without `#`) for a calculator. `None` if it holds no field at all.
pub fn decode(fragment: &str, metric: &'static Metric, format: Format) -> Option<Decoded> {
    let mut pairs = text::pairs(fragment);
    // A campaign tag that a mail tool hangs on is no scenario.
    if !pairs.iter().any(|(key, _)| key == "v" || key == "k" || key == "method" || names_a_field(metric, key)) {
        return None;
    }
    let end = pairs.iter().position(|(key, _)| key == "k");
    let sum = end.map(|at| pairs.split_off(at).swap_remove(0).1.to_ascii_lowercase());
    let method = method_of(metric, &pairs);
    let mut reader = Reader { scenario: Scenario::blank(metric, method), damage: Vec::new(), format };
    let sound = reader.check(&mut pairs, sum.as_deref());
    for (place, pair) in pairs.iter().enumerate() {
        if pairs.iter().take(place).any(|(key, _)| *key == pair.0) {
            reader.report(&pair.0, DamageKind::Changed(pair.1.clone()));
        } else {
            reader.take(pair, sound);
        }
    }
    if !sound {
        reader.report_missing(&pairs);
    }
    reader.leave_holes_open();
    Some(Decoded { scenario: reader.scenario, damage: reader.damage })
}

fn names_a_field(metric: &Metric, key: &str) -> bool {
    metric.methods.iter().any(|method| method.inputs.iter().any(|input| belongs(input.id, key)))
}

/// Whether a key is an input or a part of it: `scores-9` of `scores`.
fn belongs(input: &str, key: &str) -> bool {
    key.strip_prefix(input).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

/// The method that the link names, else the one that most of its fields belong to.
fn method_of(metric: &'static Metric, pairs: &[Pair]) -> &'static Method {
    let named = pairs.iter().find(|(key, _)| key == "method").and_then(|(_, id)| metric.method(id));
    let fitting = |method: &&Method| {
        let known = pairs.iter().filter(|(key, _)| method.inputs.iter().any(|input| belongs(input.id, key))).count();
        // Of equals the first, which is the default.
        (known, std::cmp::Reverse(metric.methods.iter().position(|m| m.id == method.id)))
    };
    named
        .or_else(|| metric.methods.iter().max_by_key(fitting))
        .unwrap_or_else(|| Scenario::start(metric, Format::ENGLISH).method)
}

struct Reader {
    scenario: Scenario,
    damage: Vec<Damage>,
    format: Format,
}

impl Reader {
    fn report(&mut self, field: &str, kind: DamageKind) {
        if !self.damage.iter().any(|damage| damage.field == field) {
            self.damage.push(Damage { field: field.to_owned(), kind });
        }
    }

    /// Holds the pairs against their checks, removes and reports those that are wrong; says whether the link is sound.
    fn check(&mut self, pairs: &mut Vec<Pair>, sum: Option<&str>) -> bool {
        let Some(sum) = sum else {
            if let Some((key, value)) = pairs.pop() {
                self.report(&key, DamageKind::CutOff(value));
            }
            self.report("k", DamageKind::EndMissing);
            return false;
        };
        let right = check::sum(pairs);
        if right == sum {
            return true;
        }
        if right.starts_with(sum) {
            self.report("k", DamageKind::EndMissing);
            return true;
        }
        let each: Vec<char> = sum.chars().take(sum.chars().count().saturating_sub(check::WHOLE)).collect();
        let own: Vec<char> = pairs.iter().map(check::one).collect();
        let kept = aligned(&own, &each);
        let before = self.damage.len();
        let all = std::mem::take(pairs);
        for ((key, value), kept) in all.into_iter().zip(kept) {
            if kept {
                pairs.push((key, value));
            } else {
                self.report(&key, DamageKind::Changed(value));
            }
        }
        if self.damage.len() == before && own.len() == each.len() {
            self.report("k", DamageKind::Somewhere);
        }
        false
    }

    /// Puts a pair where it belongs.
    fn take(&mut self, (key, value): &Pair, sound: bool) {
        match key.as_str() {
            "v" => match value.parse::<u32>() {
                Ok(VERSION) => {}
                Ok(version) if version > VERSION => self.report("v", DamageKind::Newer),
                _ => self.report("v", DamageKind::Changed(value.clone())),
            },
            "method" if self.scenario.metric.method(value).is_some() => {}
            "confidence" => match Confidence::from_percent(value) {
                Some(confidence) => self.scenario.confidence = confidence,
                None => self.report(key, DamageKind::Changed(value.clone())),
            },
            "currency" => match Currency::from_code(&value.to_ascii_uppercase()) {
                Some(currency) => self.scenario.currency = currency,
                None => self.report(key, DamageKind::Changed(value.clone())),
            },
            _ => self.take_field(key, value, sound),
        }
    }

    fn take_field(&mut self, key: &str, value: &str, sound: bool) {
        let Some(input) = self.scenario.method.inputs.iter().find(|input| belongs(input.id, key)) else {
            let kind = if key == "method" { DamageKind::Changed(value.to_owned()) } else { DamageKind::Unknown };
            return self.report(key, kind);
        };
        let Some(entry) = entry_of(self.scenario.method, input, key) else {
            return self.report(key, DamageKind::Unknown);
        };
        let text = match (entry, value.strip_prefix(RAW)) {
            (_, Some(typed)) => Some(typed.to_owned()),
            (Entry::Choice(choices), None) => {
                choices.iter().find(|choice| choice.id == value).map(|choice| choice.id.to_owned())
            }
            (Entry::Quantity { unit, .. }, None) => canonical(value).map(|number| unit.editable(number, self.format)),
        };
        match text {
            Some(text) => {
                self.scenario.fields.insert(key.to_owned(), text);
            }
            None => self.report(key, if sound { DamageKind::Unknown } else { DamageKind::Changed(value.to_owned()) }),
        }
    }

    /// Names the fields that every link of this method has and this one lacks.
    fn report_missing(&mut self, pairs: &[Pair]) {
        let has = |key: &str| pairs.iter().any(|(known, _)| known == key);
        let mut expected: Vec<String> = Vec::new();
        if self.scenario.metric.has_choice_of_methods() {
            expected.push("method".to_owned());
        }
        expected.extend(
            self.scenario.controls().into_iter().filter(|control| !control.optional).map(|control| control.name),
        );
        if self.scenario.method.has_money() {
            expected.push("currency".to_owned());
        }
        if self.scenario.method.has_interval() {
            expected.push("confidence".to_owned());
        }
        for key in expected {
            if !has(&key) {
                self.report(&key, DamageKind::Missing);
            }
        }
        if self.damage.is_empty() {
            self.report("k", DamageKind::Somewhere);
        }
    }

    /// A choice that the link should have held and that got lost stays open, so that the form asks for it.
    fn leave_holes_open(&mut self) {
        for damage in &self.damage {
            let is_choice =
                self.scenario.method.input(&damage.field).is_some_and(|input| matches!(input.kind, Kind::Choice(_)));
            if is_choice {
                self.scenario.fields.insert(damage.field.clone(), String::new());
            }
        }
    }
}

/// A number in the canonical form, and nothing else.
fn canonical(value: &str) -> Option<f64> {
    let digits = value.strip_prefix('-').unwrap_or(value);
    let plain = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let number: f64 = if plain { value.parse().ok()? } else { return None };
    (number.abs() <= LARGEST).then_some(number)
}

/// Which of `own` stand in the longest common subsequence with `each`: those are right, the others were changed or slipped in.
fn aligned(own: &[char], each: &[char]) -> Vec<bool> {
    // With as many checks as pairs, a pair answers for its own place and no other.
    if own.len() == each.len() {
        return own.iter().zip(each).map(|(a, b)| a == b).collect();
    }
    // What no form can have made is not worth the time of looking for its sound parts.
    if own.len().max(each.len()) > MOST_ROWS + 100 {
        return vec![false; own.len()];
    }
    let width = each.len() + 1;
    let mut lengths = vec![0u32; (own.len() + 1) * width];
    let at = |lengths: &[u32], i: usize, j: usize| lengths.get(i * width + j).copied().unwrap_or(0);
    for (i, a) in own.iter().enumerate().rev() {
        for (j, b) in each.iter().enumerate().rev() {
            let length = if a == b {
                at(&lengths, i + 1, j + 1) + 1
            } else {
                at(&lengths, i + 1, j).max(at(&lengths, i, j + 1))
            };
            if let Some(cell) = lengths.get_mut(i * width + j) {
                *cell = length;
            }
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut kept = vec![false; own.len()];
    while let (Some(a), Some(b)) = (own.get(i), each.get(j)) {
        if a == b {
            if let Some(place) = kept.get_mut(i) {
                *place = true;
            }
            (i, j) = (i + 1, j + 1);
        } else if at(&lengths, i + 1, j) >= at(&lengths, i, j + 1) {
            i += 1;
        } else {
            j += 1;
        }
    }
    kept
}
