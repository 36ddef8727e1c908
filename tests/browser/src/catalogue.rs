//! `dist/catalogue.json`: the metrics, and with them most of the flows.

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// All metrics.
#[derive(Clone, Debug, Deserialize)]
pub struct Catalogue {
    #[serde(default)]
    pub metrics: Vec<Metric>,
}

/// A calculator.
#[derive(Clone, Debug, Deserialize)]
pub struct Metric {
    pub id: String,
    pub methods: Vec<Method>,
    pub examples: Vec<Example>,
}

/// One of its definitions; `only` where there is no choice.
#[derive(Clone, Debug, Deserialize)]
pub struct Method {
    pub id: String,
    pub inputs: Vec<Input>,
    pub results: Vec<Output>,
}

/// An input of a method.
#[derive(Clone, Debug, Deserialize)]
pub struct Input {
    pub id: String,
    pub unit: String,
    #[serde(default)]
    pub min: Option<f64>,
    #[serde(default)]
    pub max: Option<f64>,
    #[serde(default)]
    pub optional: bool,
    /// The inputs of a row, if it is a list.
    #[serde(default)]
    pub fields: Vec<Input>,
}

/// A result of a method.
#[derive(Clone, Debug, Deserialize)]
pub struct Output {
    pub id: String,
}

/// A worked example: the first is the one that the page opens with.
#[derive(Clone, Debug, Deserialize)]
pub struct Example {
    #[serde(default)]
    pub method: Option<String>,
    pub inputs: BTreeMap<String, Value>,
    pub results: BTreeMap<String, Value>,
}

impl Catalogue {
    /// Reads it from `dist`.
    pub fn read(dist: &Path) -> Result<Self> {
        let file = dist.join("catalogue.json");
        let text = fs::read_to_string(&file)
            .with_context(|| format!("cannot read {}; run `cargo xtask build` first", file.display()))?;
        serde_json::from_str(&text).context("catalogue.json is not what docs/contract.md says")
    }
}

impl Metric {
    /// The method of an example.
    pub fn method_of(&self, example: &Example) -> Option<&Method> {
        match &example.method {
            Some(id) => self.methods.iter().find(|method| method.id == *id),
            None => self.methods.first(),
        }
    }

    /// The first example of a method.
    pub fn example_of(&self, method: &Method) -> Option<&Example> {
        self.examples.iter().find(|example| self.method_of(example).is_some_and(|found| found.id == method.id))
    }
}

impl Method {
    /// The input behind a field of the form: itself, or the list or distribution that the field is a part of.
    pub fn input_of(&self, field: &str) -> Option<&Input> {
        self.inputs.iter().find(|input| input.id == field).or_else(|| {
            self.inputs.iter().find(|input| {
                field
                    .strip_prefix(&input.id)
                    .and_then(|rest| rest.strip_prefix('-'))
                    .is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_digit()))
            })
        })
    }

    /// What a field of the form takes: the input itself, or of a list that one of its rows.
    pub fn field_of(&self, field: &str) -> Option<&Input> {
        let input = self.input_of(field)?;
        let within = field.rsplit('-').next().and_then(|id| input.fields.iter().find(|known| known.id == id));
        Some(within.unwrap_or(input))
    }

    /// The name that the control `method` has to be given; none where there is no choice.
    pub fn choice(&self) -> Option<&str> {
        (self.id != "only").then_some(self.id.as_str())
    }
}

impl Input {
    /// A field of its own that takes one number.
    pub fn is_number(&self) -> bool {
        matches!(self.unit.as_str(), "n" | "x" | "%" | "s" | "¤")
    }
}

impl Example {
    /// The inputs as one would type them.
    pub fn typed(&self) -> BTreeMap<String, String> {
        self.inputs.iter().filter_map(|(name, value)| Some((name.clone(), as_typed(value)?))).collect()
    }
}

/// A value of the catalogue as text for a field; nothing for what is absent.
pub fn as_typed(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        // serde_json writes 70.0 where a field wants 70.
        Value::Number(number) => number.as_f64().map(|number| format!("{number}")),
        Value::Bool(flag) => Some(flag.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_and_inputs() {
        let input = |id: &str, unit: &str| Input {
            id: id.into(),
            unit: unit.into(),
            min: None,
            max: None,
            optional: false,
            fields: Vec::new(),
        };
        let method = Method {
            id: "only".into(),
            inputs: vec![input("scores", "distribution"), input("scores_from", "n")],
            results: Vec::new(),
        };
        for (field, expected) in
            [("scores-9", Some("scores")), ("scores_from", Some("scores_from")), ("scores-x", None), ("method", None)]
        {
            assert_eq!(method.input_of(field).map(|input| input.id.as_str()), expected, "{field}");
        }
    }

    #[test]
    fn typed() {
        assert_eq!(as_typed(&serde_json::json!(70.0)).as_deref(), Some("70"));
        assert_eq!(as_typed(&serde_json::json!(0.125)).as_deref(), Some("0.125"));
        assert_eq!(as_typed(&serde_json::json!("EUR")).as_deref(), Some("EUR"));
        assert_eq!(as_typed(&Value::Null), None);
    }
}
