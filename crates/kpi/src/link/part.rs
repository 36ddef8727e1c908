//! From the pairs of one scenario of a link to what stands in its form.

use super::decode::{DamageKind, Findings};
use super::further::{NAME, key_of};
use super::lost::belongs;
use super::{LARGEST, RAW, VERSION};
use crate::board::{Variant, plain_name};
use crate::metric::{Kind, Method, Metric};
use crate::scenario::{Entry, Scenario, entry_in};
use base::number::{self, Format};
use base::text::Map;
use base::unit::Currency;
use stats::interval::Confidence;

/// What came of one scenario, under its keys within it.
#[derive(Clone, Debug, Default)]
pub struct Part {
    /// The values of the pairs that are right.
    pub right: Map<String>,
    /// Their keys as they came.
    pub order: Vec<String>,
    /// The keys of pairs that are wrong.
    pub wrong: Map<()>,
}

impl Part {
    /// The keys of all that came.
    fn keys(&self) -> impl Iterator<Item = &String> {
        self.order.iter().chain(self.wrong.keys())
    }
}

/// Reads one scenario after the other.
pub struct Reader {
    /// The calculator.
    pub metric: &'static Metric,
    /// The reader's way of writing numbers.
    pub format: Format,
    /// Whether the pairs are those that were sent.
    pub sound: bool,
    /// Whether none of them got lost: a choice that is not there was not there when the link was made.
    pub complete: bool,
    /// The confidence of all scenarios, where one says it.
    pub confidence: Option<Confidence>,
    /// The currency of all scenarios, where one says it.
    pub currency: Option<Currency>,
}

impl Reader {
    /// The scenario of this number. One that is not the first has what the `base` has, save what it says itself.
    pub fn variant(&mut self, number: usize, part: &Part, base: Option<&Part>, damage: &mut Findings) -> Variant {
        let method = self.method_of(part, base);
        let mut variant = Variant { name: String::new(), scenario: Scenario::blank(self.metric, method) };
        if !self.sound {
            let is_wrong = |id: &str| std::iter::once(part).chain(base).any(|part| part.wrong.contains_key(id));
            open_choices(&mut variant.scenario, |id| !self.complete || is_wrong(id));
        }
        // By another method it says all itself, and of one whose method did not come nobody knows.
        let inherited =
            base.filter(|base| std::ptr::eq(self.method_of(base, None), method) && !part.wrong.contains_key("method"));
        let mut taken = Map::new();
        for key in inherited.iter().flat_map(|base| &base.order) {
            let not_its = matches!(key.as_str(), "v" | "method" | "confidence" | "currency" | NAME);
            if not_its || part.wrong.contains_key(key) {
                continue;
            }
            let own = part.right.get(key);
            let value = own.or_else(|| base.and_then(|base| base.right.get(key))).map_or("", String::as_str);
            if own.is_some() {
                taken.insert(key.clone(), ());
            }
            // Without a value it has no such field.
            if !(value.is_empty() && own.is_some()) {
                let found = self.take(&mut variant, number, key, value);
                // What is wrong with a pair of the first is said there.
                if let (Err(kind), true) = (found, own.is_some()) {
                    damage.report(&key_of(number, key), kind);
                }
            }
        }
        for key in part.order.iter().filter(|key| !taken.contains_key(key)) {
            let value = part.right.get(key).map_or("", String::as_str);
            // What it is said to have no more may have been hurt in the first.
            if number > 0 && value.is_empty() && !self.sound {
                continue;
            }
            if let Err(kind) = self.take(&mut variant, number, key, value) {
                damage.report(&key_of(number, key), kind);
            }
        }
        if self.sound || self.complete {
            // A choice that the calculator has got since the link was made.
            variant.scenario.settle_parts();
        }
        variant
    }

    /// The method that the scenario names, else that of the first, else the one that most of its fields belong to.
    fn method_of(&self, part: &Part, base: Option<&Part>) -> &'static Method {
        if let Some(named) = part.right.get("method").and_then(|id| self.metric.method(id)) {
            return named;
        }
        let fits = |method: &Method, key: &str| method.inputs.iter().any(|input| belongs(input.id, key));
        if let Some(base) = base {
            let method = self.method_of(base, None);
            let known = |key: &String| matches!(key.as_str(), "method" | "confidence" | "currency" | NAME);
            if self.sound || part.keys().all(|key| known(key) || fits(method, key)) {
                return method;
            }
        }
        let fitting = |method: &&Method| {
            let known = part.keys().filter(|key| fits(method, key)).count();
            // Of equals the first, which is the default.
            (known, std::cmp::Reverse(self.metric.methods.iter().position(|m| m.id == method.id)))
        };
        let best = self.metric.methods.iter().max_by_key(fitting);
        best.unwrap_or_else(|| Scenario::start(self.metric, Format::ENGLISH).method)
    }

    /// Puts a pair where it belongs, or says what is wrong with it.
    fn take(&mut self, variant: &mut Variant, number: usize, key: &str, value: &str) -> Result<(), DamageKind> {
        let changed = || DamageKind::Changed(value.to_owned());
        match key {
            "v" if number == 0 => match value.parse::<u32>() {
                Ok(VERSION) => {}
                Ok(version) if version > VERSION => return Err(DamageKind::Newer),
                _ => return Err(changed()),
            },
            "method" if self.metric.method(value).is_some() => {}
            "method" => return Err(changed()),
            "confidence" => {
                let confidence = Confidence::from_percent(value).ok_or_else(changed)?;
                self.confidence.get_or_insert(confidence);
            }
            "currency" => {
                let currency = Currency::from_code(&value.to_ascii_uppercase()).ok_or_else(changed)?;
                self.currency.get_or_insert(currency);
            }
            NAME => {
                let name = value.strip_prefix(RAW).filter(|name| plain_name(name) == *name).ok_or_else(changed)?;
                name.clone_into(&mut variant.name);
            }
            _ => return self.take_field(&mut variant.scenario, key, value),
        }
        Ok(())
    }

    fn take_field(&self, scenario: &mut Scenario, key: &str, value: &str) -> Result<(), DamageKind> {
        let input = scenario.method.inputs.iter().find(|input| belongs(input.id, key)).ok_or(DamageKind::Unknown)?;
        let entry = entry_in(scenario, input, key).ok_or(DamageKind::Unknown)?;
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
        let unfit = || if self.sound { DamageKind::Unknown } else { DamageKind::Changed(value.to_owned()) };
        scenario.fields.insert(key.to_owned(), text.ok_or_else(unfit)?);
        Ok(())
    }
}

/// In a link that may have lost something a choice is not taken for its first value only because it is absent,
/// nor is one that is there and wrong.
fn open_choices(scenario: &mut Scenario, is_unsure: impl Fn(&str) -> bool) {
    for input in scenario.method.inputs {
        if matches!(input.kind, Kind::Choice(_)) && is_unsure(input.id) {
            scenario.fields.insert(input.id.to_owned(), String::new());
        }
    }
}

/// A number in the canonical form, and nothing else.
fn canonical(value: &str) -> Option<f64> {
    number::read_canonical(value).filter(|number| number.abs() <= LARGEST)
}
