//! Reading a link: what is right is kept, what is wrong is named field by field, and no hole is filled silently.

use super::further::{NAME, split};
use super::lost::belongs;
use super::part::{Part, Reader};
use super::verdict::{State, Verdict};
use super::{lost, text};
use crate::board::{Board, Variant};
use crate::metric::Metric;
use crate::scenario::{Entry, MOST_ROWS, Scenario, entry_in};
use base::number::Format;
use base::text::{Map, holds};
use base::unit::Currency;

/// What a link says.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The scenarios with every field that is right; the first is in the form.
    pub board: Board,
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
pub fn open(fragment: &str, metric: &'static Metric, format: Format) -> Option<Opened> {
    let mut pairs = text::pairs(fragment);
    // A campaign tag that a mail tool hangs on is no scenario.
    let is_ours = |key: &str| matches!(key, "v" | "k" | "method") || names_a_field(metric, split(key).1);
    if !pairs.iter().any(|(key, _)| is_ours(key)) {
        return if is_wreck(fragment) { Some(nothing_but_damage(metric)) } else { None };
    }
    // Nor is one in front of it: a link begins with its version and ends with its check.
    let begin = pairs.iter().position(|(key, _)| key == "v").unwrap_or(0);
    pairs.drain(..begin);
    let end = pairs.iter().position(|(key, _)| key == "k");
    let sum = end.map(|at| check_of(&pairs.split_off(at).swap_remove(0).1));
    let overlong = pairs.len() > MOST_PAIRS;
    pairs.truncate(MOST_PAIRS);
    let verdict = Verdict::of(&pairs, sum.as_deref());
    let sound = matches!(verdict.state, State::Sound | State::EndMissing);
    let mut damage = Findings(Vec::new());
    let parts = parts(&pairs, &verdict, &mut damage);
    let complete = lost_none(metric, &pairs, &verdict, sum.as_deref());
    let mut reader = Reader { metric, format, sound, complete, confidence: None, currency: None };
    let mut read: Vec<Variant> = Vec::new();
    for (number, part) in parts.iter().enumerate() {
        read.push(reader.variant(number, part, parts.first().filter(|_| number > 0), &mut damage));
    }
    weigh(&mut read, &parts, &pairs, &verdict, &mut damage);
    name_what_is_used(&read, &reader, &parts, &verdict, &mut damage);
    if overlong {
        damage.report("k", DamageKind::Somewhere);
    }
    leave_holes_open(&mut read, &damage);
    let mut read = read.into_iter();
    let first = read.next()?;
    let mut board = Board::of(first.scenario);
    board.name = first.name;
    read.for_each(|variant| board.push(variant));
    board.scenario.confidence = reader.confidence.unwrap_or_default();
    board.scenario.currency = reader.currency.unwrap_or(Currency::DEFAULT);
    board.share();
    Some(Opened { board, damage: damage.0 })
}

/// Whether a fragment without any field was a link once: it has escaped pairs.
fn is_wreck(fragment: &str) -> bool {
    let upper = fragment.to_ascii_uppercase();
    ["V%3D", "V%253D", "%3D", "%253D"].iter().any(|mark| holds(&upper, mark))
        && ["%26K", "&K", "V%3D", "V%253D"].iter().any(|mark| holds(&upper, mark))
}

/// Of a link of which nothing can be read: an empty form, and that it was damaged.
fn nothing_but_damage(metric: &'static Metric) -> Opened {
    let board = Board::of(Scenario::start(metric, Format::ENGLISH).cleared());
    Opened { board, damage: vec![Damage { field: "k".to_owned(), kind: DamageKind::Somewhere }] }
}

/// Whether the check tells that no pair got lost on the way, whatever else happened: what is not there was not there when the link was made.
fn lost_none(metric: &Metric, pairs: &[(String, String)], verdict: &Verdict, sum: Option<&str>) -> bool {
    // One under a key that nobody knows may have been any.
    let is_known =
        |key: &str| matches!(key, "v" | "method" | "currency" | "confidence" | NAME) || names_a_field(metric, key);
    match verdict.state {
        State::Sound => true,
        State::EndMissing => sum.is_some_and(|sum| !sum.is_empty()),
        State::Broken(made_of) => made_of == pairs.len() && pairs.iter().all(|(key, _)| is_known(split(key).1)),
        State::Cut => false,
    }
}

/// Method, currency and confidence cannot stay open: where a damaged link does not say them, it is said which are used.
fn name_what_is_used(read: &[Variant], reader: &Reader, parts: &[Part], verdict: &Verdict, damage: &mut Findings) {
    if verdict.state == State::Sound {
        return;
    }
    let any = |has: fn(&Scenario) -> bool| read.iter().any(|variant| has(&variant.scenario));
    if reader.currency.is_none() && any(|scenario| scenario.method.has_money()) {
        damage.report("currency", DamageKind::Missing);
    }
    if reader.confidence.is_none() && any(|scenario| scenario.method.has_interval()) {
        damage.report("confidence", DamageKind::Missing);
    }
    let names_method = parts.first().is_some_and(|part| part.right.contains_key("method"));
    // A link of before there was a choice never named one.
    if !names_method && !reader.complete && any(|scenario| scenario.metric.has_choice_of_methods()) {
        damage.report("method", DamageKind::Missing);
    }
}

/// What is wrong, each field once.
pub struct Findings(Vec<Damage>);

impl Findings {
    /// Adds a finding; too many are summed up.
    pub fn report(&mut self, field: &str, kind: DamageKind) {
        if self.0.len() >= MOST_DAMAGE && field != "k" {
            return self.report("k", DamageKind::Somewhere);
        }
        if !self.0.iter().any(|damage| damage.field == field) {
            self.0.push(Damage { field: field.to_owned(), kind });
        }
    }
}

/// The pairs of each scenario; those that are wrong are reported.
fn parts(pairs: &[(String, String)], verdict: &Verdict, damage: &mut Findings) -> Vec<Part> {
    let mut parts = vec![Part::default()];
    let mut seen = Map::new();
    for ((key, value), right) in pairs.iter().zip(&verdict.right) {
        let (number, own) = split(key);
        while parts.len() <= number {
            parts.push(Part::default());
        }
        let Some(part) = parts.get_mut(number) else { continue };
        match right {
            Some(_) if seen.insert(key.clone(), ()).is_none() => {
                part.right.insert(own.to_owned(), value.clone());
                part.order.push(own.to_owned());
                continue;
            }
            None if verdict.state == State::Cut => damage.report(key, DamageKind::CutOff(value.clone())),
            _ => damage.report(key, DamageKind::Changed(value.clone())),
        }
        part.wrong.insert(own.to_owned(), ());
    }
    parts
}

/// Names what got lost, as far as that can be said.
fn weigh(read: &mut [Variant], parts: &[Part], pairs: &[(String, String)], verdict: &Verdict, damage: &mut Findings) {
    let scenarios: Vec<&Scenario> = read.iter().map(|variant| &variant.scenario).collect();
    let names = match verdict.state {
        State::Sound => return,
        State::EndMissing => return damage.report("k", DamageKind::EndMissing),
        State::Cut => lost::behind(&scenarios, pairs),
        State::Broken(made_of) => {
            let (names, all_named) = lost::within(&scenarios, pairs, &verdict.right, made_of);
            if !all_named {
                damage.report("k", DamageKind::Somewhere);
            }
            names
        }
    };
    for name in &names {
        damage.report(name, DamageKind::Missing);
        let (number, own) = split(name);
        let (Some(variant), Some(part)) = (read.get_mut(number).filter(|_| number > 0), parts.get(number)) else {
            continue;
        };
        // What it has of the first need not be what was sent.
        let fields = &mut variant.scenario.fields;
        let open: Vec<String> = fields.keys().filter(|key| own == "method" || *key == own).map(String::clone).collect();
        for key in open.into_iter().filter(|key| !part.right.contains_key(key)) {
            fields.insert(key, String::new());
        }
    }
    if verdict.state == State::Cut {
        damage.report("k", DamageKind::EndMissing);
    } else if damage.0.is_empty() {
        damage.report("k", DamageKind::Somewhere);
    }
}

/// A choice that the link should have held and that got lost stays open, so that the form asks for it.
fn leave_holes_open(read: &mut [Variant], damage: &Findings) {
    for damage in &damage.0 {
        let (number, own) = split(&damage.field);
        let Some(scenario) = read.get_mut(number).map(|variant| &mut variant.scenario) else { continue };
        let input = scenario.method.inputs.iter().find(|input| belongs(input.id, own));
        if matches!(input.and_then(|input| entry_in(scenario, input, own)), Some(Entry::Choice(_))) {
            scenario.fields.insert(own.to_owned(), String::new());
        }
    }
}

/// The characters of the check, without what an auto-link or a mail put behind them.
fn check_of(value: &str) -> String {
    value.trim_end_matches(|c: char| !c.is_ascii_alphanumeric()).to_ascii_lowercase()
}

fn names_a_field(metric: &Metric, key: &str) -> bool {
    metric.methods.iter().any(|method| method.inputs.iter().any(|input| belongs(input.id, key)))
}
