//! Reading a link: what is right is kept, what is wrong is named field by field, and no hole is filled silently.

use super::lost::belongs;
use super::verdict::{State, Verdict};
use super::{LARGEST, RAW, VERSION, lost, text};
use crate::metric::{Kind, Method, Metric};
use crate::number::{self, Format};
use crate::scenario::{Entry, MOST_ROWS, Scenario, entry_in};
use crate::stats::interval::Confidence;
use crate::texts::Map;
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

/// More pairs than this are no form's.
const MOST_PAIRS: usize = 4 * MOST_ROWS;

/// More findings than this help nobody; those beyond are summed up.
const MOST_DAMAGE: usize = 100;

/// Reads a fragment (with or without `#`) for a calculator. `None` if it holds no field at all.
pub fn decode(fragment: &str, metric: &'static Metric, format: Format) -> Option<Decoded> {
    let mut pairs = text::pairs(fragment);
    // A campaign tag that a mail tool hangs on is no scenario.
    if !pairs.iter().any(|(key, _)| key == "v" || key == "k" || key == "method" || names_a_field(metric, key)) {
        return None;
    }
    // Nor is one in front of it: a link begins with its version and ends with its check.
    let begin = pairs.iter().position(|(key, _)| key == "v").unwrap_or(0);
    pairs.drain(..begin);
    let end = pairs.iter().position(|(key, _)| key == "k");
    let sum = end.map(|at| check_of(&pairs.split_off(at).swap_remove(0).1));
    let overlong = pairs.len() > MOST_PAIRS;
    pairs.truncate(MOST_PAIRS);
    let verdict = Verdict::of(&pairs, sum.as_deref());
    let method = method_of(metric, &pairs, &verdict);
    let mut reader = Reader { scenario: Scenario::blank(metric, method), damage: Vec::new(), format };
    reader.read(&pairs, &verdict);
    if overlong {
        reader.report("k", DamageKind::Somewhere);
    }
    reader.leave_holes_open();
    Some(Decoded { scenario: reader.scenario, damage: reader.damage })
}

/// The characters of the check, without what an auto-link or a mail put behind them.
fn check_of(value: &str) -> String {
    value.trim_end_matches(|c: char| !c.is_ascii_alphanumeric()).to_ascii_lowercase()
}

fn names_a_field(metric: &Metric, key: &str) -> bool {
    metric.methods.iter().any(|method| method.inputs.iter().any(|input| belongs(input.id, key)))
}

/// The method that the link names, else the one that most of its fields belong to.
fn method_of(metric: &'static Metric, pairs: &[(String, String)], verdict: &Verdict) -> &'static Method {
    let named = pairs
        .iter()
        .zip(&verdict.right)
        .find(|((key, _), right)| key == "method" && right.is_some())
        .and_then(|((_, id), _)| metric.method(id));
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
        if self.damage.len() >= MOST_DAMAGE && field != "k" {
            return self.report("k", DamageKind::Somewhere);
        }
        if !self.damage.iter().any(|damage| damage.field == field) {
            self.damage.push(Damage { field: field.to_owned(), kind });
        }
    }

    fn read(&mut self, pairs: &[(String, String)], verdict: &Verdict) {
        let sound = matches!(verdict.state, State::Sound | State::EndMissing);
        if !sound {
            self.open_choices();
        }
        let mut seen = Map::new();
        for (pair, right) in pairs.iter().zip(&verdict.right) {
            match right {
                Some(_) if seen.insert(pair.0.clone(), ()).is_none() => self.take(pair, sound),
                None if verdict.state == State::Cut => {
                    self.report(&pair.0, DamageKind::CutOff(pair.1.clone()));
                }
                _ => self.report(&pair.0, DamageKind::Changed(pair.1.clone())),
            }
        }
        if sound {
            // A choice that the calculator has got since the link was made.
            self.scenario.settle_parts();
        }
        match verdict.state {
            State::Sound => {}
            State::EndMissing => self.report("k", DamageKind::EndMissing),
            State::Cut => {
                for key in lost::behind(&self.scenario, pairs) {
                    self.report(&key, DamageKind::Missing);
                }
                self.report("k", DamageKind::EndMissing);
            }
            State::Broken(made_of) => {
                let (names, all_named) = lost::within(&self.scenario, pairs, &verdict.right, made_of);
                for key in names {
                    self.report(&key, DamageKind::Missing);
                }
                if !all_named {
                    self.report("k", DamageKind::Somewhere);
                }
                if self.damage.is_empty() {
                    self.report("k", DamageKind::Somewhere);
                }
            }
        }
    }

    /// In a link that is not sound a choice is not taken for its first value only because it is absent.
    fn open_choices(&mut self) {
        for input in self.scenario.method.inputs {
            if matches!(input.kind, Kind::Choice(_)) {
                self.scenario.fields.insert(input.id.to_owned(), String::new());
            }
        }
    }

    /// Puts a pair where it belongs.
    fn take(&mut self, (key, value): &(String, String), sound: bool) {
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
        let Some(entry) = entry_in(&self.scenario, input, key) else {
            return self.report(key, DamageKind::Unknown);
        };
        let text = match (entry, value.strip_prefix(RAW)) {
            (_, Some(typed)) => Some(typed.to_owned()),
            (Entry::Choice(choices), None) => {
                choices.iter().find(|choice| choice.id == value).map(|choice| choice.id.to_owned())
            }
            // Without the mark in front its letters may have become small.
            (Entry::Text(_), None) => None,
            (Entry::Time(clock), None) => clock.read_canonical(value).map(|seconds| clock.editable(seconds)),
            (Entry::Quantity { unit, .. }, None) => canonical(value).map(|number| unit.editable(number, self.format)),
        };
        match text {
            Some(text) => {
                self.scenario.fields.insert(key.to_owned(), text);
            }
            None => self.report(key, if sound { DamageKind::Unknown } else { DamageKind::Changed(value.to_owned()) }),
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
    number::read_canonical(value).filter(|number| number.abs() <= LARGEST)
}
