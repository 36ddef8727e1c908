//! Reading a link: what is right is kept, what is wrong is named field by field, and no hole is filled silently.

use std::collections::BTreeSet;

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

/// More pairs than this are no form's.
const MOST_PAIRS: usize = 4 * MOST_ROWS;

/// More findings than this help nobody; those beyond are summed up.
const MOST_DAMAGE: usize = 100;

/// Reads a fragment (with or without `#`) for a calculator. `None` if it holds no field at all.
pub fn decode(fragment: &str, metric: &'static Metric, format: Format) -> Option<Decoded> {
    let mut pairs = text::pairs(fragment);
    // A campaign tag that a mail tool hangs on is no scenario.
    if !pairs
        .iter()
        .any(|(key, _)| key == "v" || key == "k" || key == "method" || names_a_field(metric, key))
    {
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
    let mut reader = Reader {
        scenario: Scenario::blank(metric, method),
        damage: Vec::new(),
        named: BTreeSet::new(),
        format,
    };
    reader.read(&pairs, &verdict);
    if overlong {
        reader.report("k", DamageKind::Somewhere);
    }
    reader.leave_holes_open();
    Some(Decoded {
        scenario: reader.scenario,
        damage: reader.damage,
    })
}

/// The characters of the check, without what an auto-link or a mail put behind them.
fn check_of(value: &str) -> String {
    value
        .trim_end_matches(|c: char| !c.is_ascii_alphanumeric())
        .to_ascii_lowercase()
}

fn names_a_field(metric: &Metric, key: &str) -> bool {
    metric
        .methods
        .iter()
        .any(|method| method.inputs.iter().any(|input| belongs(input.id, key)))
}

/// Whether a key is an input or a part of it: `scores-9` of `scores`.
fn belongs(input: &str, key: &str) -> bool {
    key.strip_prefix(input)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

/// The method that the link names, else the one that most of its fields belong to.
fn method_of(metric: &'static Metric, pairs: &[Pair], verdict: &Verdict) -> &'static Method {
    let named = pairs
        .iter()
        .zip(&verdict.right)
        .find(|((key, _), right)| key == "method" && right.is_some())
        .and_then(|((_, id), _)| metric.method(id));
    let fitting = |method: &&Method| {
        let known = pairs
            .iter()
            .filter(|(key, _)| method.inputs.iter().any(|input| belongs(input.id, key)))
            .count();
        // Of equals the first, which is the default.
        (
            known,
            std::cmp::Reverse(metric.methods.iter().position(|m| m.id == method.id)),
        )
    };
    named
        .or_else(|| metric.methods.iter().max_by_key(fitting))
        .unwrap_or_else(|| Scenario::start(metric, Format::ENGLISH).method)
}

/// What the checks say of the pairs.
struct Verdict {
    /// For each pair that is right its place in the link as it was made.
    right: Vec<Option<usize>>,
    /// What is wrong with the link as a whole.
    state: State,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// The pairs are those that were sent.
    Sound,
    /// So they are, but the check behind them is cut.
    EndMissing,
    /// There is no check: the link breaks off in its last pair.
    Cut,
    /// Something was changed or lost; when it was made, the link had so many pairs.
    Broken(usize),
}

impl Verdict {
    fn of(pairs: &[Pair], sum: Option<&str>) -> Self {
        let all = |state| Self {
            right: (0..pairs.len()).map(Some).collect(),
            state,
        };
        let Some(sum) = sum else {
            let mut verdict = all(State::Cut);
            if let Some(last) = verdict.right.last_mut() {
                *last = None;
            }
            return verdict;
        };
        let own: Vec<char> = pairs.iter().map(check::one).collect();
        let whole: String = check::whole(pairs).collect();
        let ones: String = own.iter().collect();
        // Whatever befell the single characters, those of the whole vouch for the pairs.
        if sum.ends_with(&whole) {
            return all(State::Sound);
        }
        if (ones.clone() + &whole).starts_with(sum) {
            return all(State::EndMissing);
        }
        // Only those of the whole are hurt, or a change went by the single ones: nobody can say which.
        if sum.starts_with(&ones) && sum.len() <= ones.len() + check::WHOLE {
            return all(State::Broken(own.len()));
        }
        let made_of = sum.chars().count().saturating_sub(check::WHOLE);
        let each: Vec<char> = sum.chars().take(made_of).collect();
        Self {
            right: aligned(&own, &each),
            state: State::Broken(made_of),
        }
    }
}

/// The input of a field and its place within it.
type Place = (usize, usize);

/// A field that a link lacks: where it would stand, its name, whether it may be empty.
type Absent = (Place, String, bool);

struct Reader {
    scenario: Scenario,
    damage: Vec<Damage>,
    named: BTreeSet<String>,
    format: Format,
}

impl Reader {
    fn report(&mut self, field: &str, kind: DamageKind) {
        if self.damage.len() >= MOST_DAMAGE && field != "k" {
            return self.report("k", DamageKind::Somewhere);
        }
        if self.named.insert(field.to_owned()) {
            self.damage.push(Damage {
                field: field.to_owned(),
                kind,
            });
        }
    }

    fn read(&mut self, pairs: &[Pair], verdict: &Verdict) {
        let sound = matches!(verdict.state, State::Sound | State::EndMissing);
        if !sound {
            self.open_choices();
        }
        let mut seen = BTreeSet::new();
        for (pair, right) in pairs.iter().zip(&verdict.right) {
            match right {
                Some(_) if seen.insert(pair.0.as_str()) => self.take(pair, sound),
                None if verdict.state == State::Cut => {
                    self.report(&pair.0, DamageKind::CutOff(pair.1.clone()));
                }
                _ => self.report(&pair.0, DamageKind::Changed(pair.1.clone())),
            }
        }
        match verdict.state {
            State::Sound => {}
            State::EndMissing => self.report("k", DamageKind::EndMissing),
            State::Cut => {
                let last = pairs.iter().rev().find_map(|(key, _)| self.place(key));
                for (place, key, optional) in self.absent(pairs) {
                    if last.is_none_or(|last| place > last) && !optional {
                        self.report(&key, DamageKind::Missing);
                    }
                }
                self.report("k", DamageKind::EndMissing);
            }
            State::Broken(made_of) => {
                self.report_lost(pairs, &verdict.right, made_of);
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
        let Some(input) = self
            .scenario
            .method
            .inputs
            .iter()
            .find(|input| belongs(input.id, key))
        else {
            let kind = if key == "method" {
                DamageKind::Changed(value.to_owned())
            } else {
                DamageKind::Unknown
            };
            return self.report(key, kind);
        };
        let Some(entry) = entry_of(self.scenario.method, input, key) else {
            return self.report(key, DamageKind::Unknown);
        };
        let text = match (entry, value.strip_prefix(RAW)) {
            (_, Some(typed)) => Some(typed.to_owned()),
            (Entry::Choice(choices), None) => choices
                .iter()
                .find(|choice| choice.id == value)
                .map(|choice| choice.id.to_owned()),
            (Entry::Quantity { unit, .. }, None) => {
                canonical(value).map(|number| unit.editable(number, self.format))
            }
        };
        match text {
            Some(text) => {
                self.scenario.fields.insert(key.to_owned(), text);
            }
            None => self.report(
                key,
                if sound {
                    DamageKind::Unknown
                } else {
                    DamageKind::Changed(value.to_owned())
                },
            ),
        }
    }

    /// Names the pairs that got lost: those that are absent where the checks show a gap.
    fn report_lost(&mut self, pairs: &[Pair], right: &[Option<usize>], made_of: usize) {
        let absent = self.absent(pairs);
        // From one right pair to the next: its place in the link as it is and as it was made, and where its field stands in the form.
        let mut before: Option<(usize, usize, Option<Place>)> = None;
        let kept = pairs.iter().zip(right).enumerate();
        let mut ends: Vec<_> = kept
            .filter_map(|(here, ((key, _), right))| Some((here, (*right)?, self.place(key))))
            .collect();
        ends.push((pairs.len(), made_of, None));
        for after in ends {
            let (here, made) = before.map_or((0, 0), |(here, made, _)| (here + 1, made + 1));
            let lost = (after.1.saturating_sub(made)).saturating_sub(after.0.saturating_sub(here));
            if lost > 0 {
                let low = before.and_then(|(.., place)| place);
                let within = |place: Place| {
                    low.is_none_or(|low| place > low) && after.2.is_none_or(|high| place < high)
                };
                self.report_gap(lost, absent.iter().filter(|(place, ..)| within(*place)), &absent);
            }
            before = Some(after);
        }
    }

    fn report_gap<'a>(
        &mut self,
        lost: usize,
        within: impl Iterator<Item = &'a Absent>,
        anywhere: &'a [Absent],
    ) {
        let mut candidates: Vec<&Absent> = within.collect();
        // Equal check characters can make a gap seem to be elsewhere.
        if candidates.is_empty() {
            candidates = anywhere.iter().collect();
        }
        if candidates.len() > lost {
            candidates.retain(|(_, _, optional)| !optional);
        }
        if candidates.len() < lost {
            self.report("k", DamageKind::Somewhere);
        }
        for (_, key, _) in candidates {
            self.report(key, DamageKind::Missing);
        }
    }

    /// Where a field stands in a link of the method.
    fn place(&self, key: &str) -> Option<Place> {
        let inputs = self.scenario.method.inputs;
        match key {
            "v" => return Some((0, 0)),
            "method" => return Some((1, 0)),
            "currency" => return Some((inputs.len() + 2, 0)),
            "confidence" => return Some((inputs.len() + 3, 0)),
            _ => {}
        }
        let at = inputs.iter().position(|input| belongs(input.id, key))?;
        let input = inputs.get(at)?;
        entry_of(self.scenario.method, input, key)?;
        let mut rest = key.get(input.id.len()..)?.trim_start_matches('-').split('-');
        let number: usize = rest.next().and_then(|number| number.parse().ok()).unwrap_or(0);
        let within = match (input.kind, rest.next()) {
            (Kind::Rows(fields), Some(field)) => {
                number * fields.len() + fields.iter().position(|known| known.id == field)?
            }
            _ => number,
        };
        Some((at + 2, within))
    }

    /// The fields that a link of this form can have and this one lacks, in order, and whether they may be empty.
    fn absent(&self, pairs: &[Pair]) -> Vec<Absent> {
        let mut possible = vec![("v".to_owned(), false)];
        if self.scenario.metric.has_choice_of_methods() {
            possible.push(("method".to_owned(), false));
        }
        for control in self.scenario.controls() {
            possible.push((control.name, control.optional));
        }
        for input in self.scenario.method.inputs {
            if let Kind::Rows(fields) = input.kind {
                // The row behind the last one that came.
                let next = self.scenario.rows(input.id);
                possible.extend(
                    fields
                        .iter()
                        .map(|field| (format!("{}-{next}-{}", input.id, field.id), true)),
                );
            }
        }
        if self.scenario.method.has_money() {
            possible.push(("currency".to_owned(), false));
        }
        if self.scenario.method.has_interval() {
            possible.push(("confidence".to_owned(), false));
        }
        let came: BTreeSet<&str> = pairs.iter().map(|(key, _)| key.as_str()).collect();
        let lacking = possible
            .into_iter()
            .filter(|(key, _)| !came.contains(key.as_str()));
        lacking
            .filter_map(|(key, optional)| Some((self.place(&key)?, key, optional)))
            .collect()
    }

    /// A choice that the link should have held and that got lost stays open, so that the form asks for it.
    fn leave_holes_open(&mut self) {
        for damage in &self.damage {
            let is_choice = self
                .scenario
                .method
                .input(&damage.field)
                .is_some_and(|input| matches!(input.kind, Kind::Choice(_)));
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

/// Of each of `own` its place in the longest common subsequence with `each`: those are right, the others were changed or slipped in.
fn aligned(own: &[char], each: &[char]) -> Vec<Option<usize>> {
    // With as many checks as pairs, a pair answers for its own place and no other.
    if own.len() == each.len() {
        let places = own.iter().zip(each).enumerate();
        return places.map(|(place, (a, b))| (a == b).then_some(place)).collect();
    }
    // What no form can have made is not worth the time of looking for its sound parts.
    if own.len().max(each.len()) > MOST_ROWS + 100 {
        return vec![None; own.len()];
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
    let mut kept = vec![None; own.len()];
    while let (Some(a), Some(b)) = (own.get(i), each.get(j)) {
        if a == b {
            if let Some(place) = kept.get_mut(i) {
                *place = Some(j);
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
