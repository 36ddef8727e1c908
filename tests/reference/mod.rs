//! Reference values of independent libraries: a case of them, and holding all of a topic against ours.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking, and none needs all of it"
)]

use std::path::Path;

use serde_json::Value;

/// Holds a case against ours; says how many values it compared.
pub type Check = fn(&Case) -> usize;

/// One case of a file of reference values.
pub struct Case<'a>(pub &'a Value);

impl Case<'_> {
    pub fn name(&self) -> &str {
        self.0["name"].as_str().unwrap()
    }

    pub fn input(&self, key: &str) -> Option<f64> {
        self.0["inputs"][key].as_f64()
    }

    pub fn has(&self, key: &str) -> bool {
        !self.0["inputs"][key].is_null()
    }

    pub fn get(&self, key: &str) -> f64 {
        self.input(key).unwrap_or_else(|| panic!("{} has no {key}", self.name()))
    }

    /// Compares a value; 1 if the case has it.
    pub fn same(&self, key: &str, got: Option<f64>) -> usize {
        self.same_scaled(key, got, 1.0)
    }

    /// The same for a value in a unit of which the reference holds `1/scale`.
    pub fn same_scaled(&self, key: &str, got: Option<f64>, scale: f64) -> usize {
        match self.0["expected"].get(key) {
            None => 0,
            Some(expected) => self.near(key, got, expected, scale),
        }
    }

    /// The same for both ends of an interval.
    pub fn same_interval(&self, key: &str, got: Option<(f64, f64)>) -> usize {
        match self.0["expected"].get(key) {
            None => 0,
            Some(ends) => {
                self.near(key, got.map(|(low, _)| low), &ends[0], 1.0)
                    + self.near(key, got.map(|(_, high)| high), &ends[1], 1.0)
            }
        }
    }

    pub fn near(&self, key: &str, got: Option<f64>, expected: &Value, scale: f64) -> usize {
        let tolerance = |kind: &str| self.0["tolerance"][kind].as_f64().unwrap();
        let value = expected.get("value").unwrap_or(expected).as_f64();
        let agree = match (got, value) {
            (None, None) => true,
            // What underflows in a double is shown as zero.
            (Some(got), Some(value)) if value < 1e-300 && expected.get("log10").is_some() => got < 1e-300,
            (Some(got), Some(value)) => {
                (got / scale - value).abs() <= tolerance("absolute").max(tolerance("relative") * value.abs())
            }
            _ => false,
        };
        assert!(agree, "{}: {key} is {got:?}, not {expected} × {scale}", self.name());
        1
    }
}

fn compare(file: &Value, check: Check) -> (usize, usize) {
    let cases = file["cases"].as_array().unwrap();
    let compared: Vec<usize> = cases.iter().map(|case| check(&Case(case))).filter(|values| *values > 0).collect();
    (compared.len(), compared.iter().sum())
}

/// Every case of a copy of ours has something to compare.
pub fn own_copy(text: &str, topics: &[(&str, Check)]) {
    let own: Value = serde_json::from_str(text).unwrap();
    for (topic, check) in topics {
        let (cases, values) = compare(&own[topic], *check);
        assert_eq!(cases, own[topic]["cases"].as_array().unwrap().len(), "{topic}");
        assert!(values >= cases, "{topic}");
    }
}

/// All of `../shared/vectors`, where it is there; more than `least` values of each topic.
pub fn shared_values(topics: &[(&str, Check)], least: usize) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/vectors");
    for (topic, check) in topics {
        let Ok(text) = std::fs::read_to_string(folder.join(format!("{topic}.json"))) else {
            println!("skipped: ../shared/vectors/{topic}.json is not here");
            continue;
        };
        let (cases, values) = compare(&serde_json::from_str(&text).unwrap(), *check);
        println!("{topic}: {values} values of {cases} cases");
        assert!(values > least, "{topic}: hardly anything was compared");
    }
}
