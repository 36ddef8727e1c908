//! The machine-readable list of metrics that the build writes to `catalogue.json` (see `docs/contract.md`).

use std::collections::BTreeMap;

use serde::Serialize;

use crate::finding::Finding;
use crate::link;
use crate::metric::{Better, Input, IntervalKind, Kind, Measure, Method, Metric};
use crate::moment::Clock;
use crate::number::Format;
use crate::scenario::{Entry, Scenario};
use crate::{about, metrics, words};

/// What `catalogue.json` holds.
#[derive(Clone, Debug, Serialize)]
pub struct Catalogue {
    /// The version of the link format that these ids belong to.
    pub link_version: u32,
    /// All metrics in the order of the product.
    pub metrics: Vec<MetricEntry>,
}

/// A metric.
#[derive(Clone, Debug, Serialize)]
pub struct MetricEntry {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub title: &'static str,
    /// The name of its group.
    pub group: &'static str,
    /// Its methods, the default first.
    pub methods: Vec<MethodEntry>,
    /// Worked examples of all methods.
    pub examples: Vec<ExampleEntry>,
}

/// A method.
#[derive(Clone, Debug, Serialize)]
pub struct MethodEntry {
    /// Its id; `only` where there is no choice.
    pub id: &'static str,
    /// Its inputs.
    pub inputs: Vec<InputEntry>,
    /// Its results, the headline first.
    pub results: Vec<ResultEntry>,
    /// The results of its rows, as its examples give them: outputs with `data-row`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub row_results: Vec<ResultEntry>,
}

/// An input.
#[derive(Clone, Debug, Serialize)]
pub struct InputEntry {
    /// Its id, which is the name of its control; of a distribution or list, what the names of its controls begin with.
    pub id: &'static str,
    /// The code of its unit, or `choice`, `distribution`, `list`, `text`, `calculators`, `t` for a date with a time of day, `time` for a time of day.
    pub unit: &'static str,
    /// The smallest value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    /// The largest value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    /// Whether it refuses 0, where its bounds do not: something is divided by it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub refuses_zero: bool,
    /// Whether it may stay empty.
    pub optional: bool,
    /// The values of a choice.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<&'static str>,
    /// The inputs of a row of a list.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<InputEntry>,
    /// The choice and its value that show the input.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub only_if: Option<(&'static str, &'static str)>,
    /// The value in the first worked example; of a distribution or list an object by name of the control.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub example: Option<ExampleValue>,
}

/// A value of an example.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum ExampleValue {
    /// A number.
    Number(f64),
    /// The id of a choice, or a text, moment or time of day as typed.
    Text(String),
    /// Values by name of the control.
    Several(BTreeMap<String, ExampleValue>),
}

/// A result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ResultEntry {
    /// Its id.
    pub id: &'static str,
    /// The code of its unit.
    pub unit: &'static str,
    /// The kind of its interval: `wilson`, `adjusted_wald`, `t`, `newcombe`; absent where it has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval: Option<&'static str>,
    /// `higher`, `lower` or `neither`.
    pub better: &'static str,
}

/// A worked example.
#[derive(Clone, Debug, Serialize)]
pub struct ExampleEntry {
    /// The method.
    pub method: &'static str,
    /// The values by name of the control.
    pub inputs: BTreeMap<String, ExampleValue>,
    /// The results.
    pub results: BTreeMap<&'static str, f64>,
    /// Where it comes from.
    pub source: &'static str,
}

/// The catalogue of all metrics, in the order of the product.
pub fn catalogue() -> Catalogue {
    Catalogue {
        link_version: link::VERSION,
        metrics: metrics::all().iter().map(|metric| metric_entry(metric)).collect(),
    }
}

fn metric_entry(metric: &'static Metric) -> MetricEntry {
    let methods = metric.methods.iter().map(|method| method_entry(metric, method)).collect();
    let examples = metric.methods.iter().flat_map(|method| {
        let sources = about::of(metric).method(method.id).map_or(&[][..], |about| about.sources);
        method.examples.iter().zip(sources).map(move |(example, source)| {
            let scenario = Scenario::of_example(metric, method, example, Format::ENGLISH);
            let mut inputs = values(&scenario, |_| true);
            if let Some(currency) = example.currency {
                inputs.insert("currency".to_owned(), ExampleValue::Text(currency.to_owned()));
            }
            ExampleEntry {
                method: method.id,
                inputs,
                results: example.results.iter().copied().collect(),
                source: source.text(),
            }
        })
    });
    MetricEntry {
        id: metric.id,
        title: metric.title.text(),
        group: words::group(metric.group).text(),
        methods,
        examples: examples.collect(),
    }
}

fn method_entry(metric: &'static Metric, method: &'static Method) -> MethodEntry {
    let example = method.examples.first().map(|example| Scenario::of_example(metric, method, example, Format::ENGLISH));
    MethodEntry {
        id: method.id,
        inputs: method.inputs.iter().map(|input| input_entry(input, example.as_ref())).collect(),
        results: method.results.iter().map(|measure| result_entry(measure)).collect(),
        row_results: row_results(metric, method),
    }
}

fn result_entry(measure: &Measure) -> ResultEntry {
    ResultEntry {
        id: measure.id,
        unit: measure.unit.code(),
        interval: match measure.interval {
            IntervalKind::None | IntervalKind::AtConfidence => None,
            IntervalKind::Wilson => Some("wilson"),
            IntervalKind::AdjustedWald => Some("adjusted_wald"),
            IntervalKind::StudentT => Some("t"),
            IntervalKind::Newcombe => Some("newcombe"),
        },
        better: match measure.better {
            Better::Higher => "higher",
            Better::Lower => "lower",
            Better::Neither => "neither",
        },
    }
}

/// The results of rows that the examples of a method give: no definition lists them.
fn row_results(metric: &'static Metric, method: &'static Method) -> Vec<ResultEntry> {
    let mut found: Vec<ResultEntry> = Vec::new();
    for example in method.examples {
        let scenario = Scenario::of_example(metric, method, example, Format::ENGLISH);
        let outcome = about::evaluate(&scenario, Format::ENGLISH).outcome;
        for entry in outcome.iter().flat_map(|outcome| &outcome.rows).map(|row| result_entry(row.measure)) {
            if !found.contains(&entry) {
                found.push(entry);
            }
        }
    }
    found
}

/// Whether the field of an example refuses 0 with the other numbers as they are.
fn refuses_zero(example: &Scenario, field: &str) -> bool {
    let mut scenario = example.clone();
    scenario.fields.insert(field.to_owned(), "0".to_owned());
    matches!(about::evaluate(&scenario, Format::ENGLISH).problems.get(field), Some(Finding::DividedByZero))
}

fn input_entry(input: &'static Input, example: Option<&Scenario>) -> InputEntry {
    let mut entry = InputEntry {
        id: input.id,
        unit: "",
        min: None,
        max: None,
        refuses_zero: false,
        optional: input.optional && input.only_if.is_none(),
        choices: Vec::new(),
        fields: Vec::new(),
        only_if: input.only_if,
        example: None,
    };
    let found = example.map(|scenario| values(scenario, |known| known.id == input.id)).unwrap_or_default();
    match input.kind {
        Kind::Quantity { unit, min, max } => {
            (entry.unit, entry.min, entry.max) = (unit.code(), Some(min), Some(max));
            entry.refuses_zero = example.is_some_and(|example| refuses_zero(example, input.id));
            entry.example = found.into_values().next();
        }
        Kind::Choice(choices) => {
            entry.unit = "choice";
            entry.choices = choices.iter().map(|choice| choice.id).collect();
            entry.example = found.into_values().next();
        }
        Kind::Text(_) | Kind::Time(_) => {
            entry.unit = match input.kind {
                Kind::Text(_) => "text",
                Kind::Time(Clock::Moment) => "t",
                _ => "time",
            };
            entry.example = found.into_values().next();
        }
        Kind::Distribution { .. } => {
            (entry.unit, entry.min, entry.max) = ("distribution", Some(0.0), Some(crate::metric::LARGEST));
            entry.example = Some(ExampleValue::Several(found));
        }
        Kind::Calculators(fields, on_offer) => {
            entry.unit = "calculators";
            entry.fields = fields.iter().map(|field| input_entry(field, None)).collect();
            if let Some(metric) = entry.fields.first_mut() {
                metric.choices = on_offer().choices.iter().map(|choice| choice.id).collect();
            }
            entry.example = Some(ExampleValue::Several(found));
        }
        Kind::Rows(fields) => {
            entry.unit = "list";
            entry.fields = fields.iter().map(|field| input_entry(field, None)).collect();
            entry.example = Some(ExampleValue::Several(found));
        }
    }
    entry
}

/// The values of a scenario's controls by name.
fn values(scenario: &Scenario, of: impl Fn(&Input) -> bool) -> BTreeMap<String, ExampleValue> {
    scenario
        .controls()
        .into_iter()
        .filter(|control| of(control.input))
        .filter_map(|control| {
            let text = scenario.text(&control.name);
            let value = match control.kind {
                _ if text.is_empty() => return None,
                Entry::Choice(_) | Entry::Text(_) | Entry::Time(_) => ExampleValue::Text(text.to_owned()),
                Entry::Quantity { unit, .. } => ExampleValue::Number(unit.parse(text, Format::ENGLISH).ok()?.value),
            };
            Some((control.name, value))
        })
        .collect()
}
