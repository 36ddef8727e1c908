//! The file of a metric, made from that of another: the names are its own, what has to be written is marked, the rest is a start that compiles.

use super::id::Id;
use super::placeholders::{MARK, Placeholders};
use anyhow::{Context, Result};
use deskmath::metric::Metric;
use deskmath::metrics;

/// How the definition begins in every file.
const BEGIN: &str = "pub static METRIC: Metric = Metric {\n";

/// The fields of a definition, each on a line of its own, in the order in which every file has them.
const FIELDS: [&str; 12] = [
    "id",
    "title",
    "rank",
    "group",
    "summary",
    "synonyms",
    "methods",
    "benchmarks",
    "survey",
    "silences",
    "moves",
    "readings",
];

/// The text of the file, from that of the other metric.
pub fn stamped(source: &str, like: &Metric, id: &Id) -> Result<String> {
    let to_do = Placeholders::of(id);
    let (_, behind) = source.split_once('\n').context("an empty file")?;
    let mut text = format!("//! {MARK} {}.\n{behind}", id.words());
    for (field, value) in [
        ("id", format!("{:?}", id.text())),
        ("title", format!("word({:?})", to_do.title)),
        ("rank", next_rank(like).to_string()),
        ("summary", format!("aside({:?})", to_do.summary)),
        ("synonyms", format!("aside({:?})", to_do.synonyms)),
        // Numbers that others reached on the other metric would be wrong here.
        ("benchmarks", format!("Benchmarks::none({:?})", to_do.benchmarks)),
        // A column of a survey feeds one metric.
        ("survey", "None".to_owned()),
    ] {
        text = with_field(&text, field, &value).with_context(|| format!("{}: the field {field}", like.id))?;
    }
    Ok(text)
}

/// The first rank behind all others of the group.
fn next_rank(like: &Metric) -> u8 {
    let of_group = metrics::all().iter().filter(|metric| metric.group == like.group);
    of_group.map(|metric| metric.rank).max().map_or(1, |last| last.saturating_add(1))
}

/// The text with another value of a field of the definition.
fn with_field(text: &str, field: &str, value: &str) -> Option<String> {
    let definition = text.find(BEGIN)? + BEGIN.len();
    let mut at = definition;
    let mut found = None;
    for line in text.get(definition..)?.split_inclusive('\n') {
        match found {
            None if name(line) == Some(field) => found = Some(at),
            Some(start) if name(line).is_some() || line == "};\n" => {
                return Some([text.get(..start)?, "    ", field, ": ", value, ",\n", text.get(at..)?].concat());
            }
            _ => {}
        }
        at += line.len();
    }
    None
}

/// The field of the definition that begins in a line. What stands deeper is indented further.
fn name(line: &str) -> Option<&'static str> {
    let (name, _) = line.strip_prefix("    ")?.split_once(": ")?;
    FIELDS.into_iter().find(|field| *field == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paths;
    use std::fs;

    #[test]
    fn every_metric_can_be_the_start_of_another() {
        let id = Id::new("test-metric").unwrap();
        for like in metrics::all() {
            let file = format!("crates/kpi/src/metrics/{}.rs", like.id.replace('-', "_"));
            let source = fs::read_to_string(paths::root().join(&file)).unwrap();
            let text = stamped(&source, like, &id).unwrap();
            assert!(text.starts_with("//! To do: Test metric.\n"), "{file}");
            for (part, times) in [
                ("\n    id: \"test-metric\",\n    title: word(\"To do: Test metric\"),\n    rank: ", 1),
                (
                    "\n    benchmarks: Benchmarks::none(\"To do: benchmarks, or why none is shown.\"),\n    survey: None,\n    silences: ",
                    1,
                ),
                ("Benchmarks::known", 0),
                ("Feed::", 0),
                ("To do:", 5),
            ] {
                assert_eq!(text.matches(part).count(), times, "{file}: {part}");
            }
            // What is no field of these is as it was.
            let methods = |text: &str| {
                text.split_once("\n    methods: ").unwrap().1.split_once("\n    benchmarks: ").unwrap().0.to_owned()
            };
            assert_eq!(methods(&text), methods(&source), "{file}");
            let behind = |text: &str| text.split_once("\n    silences: ").unwrap().1.to_owned();
            assert_eq!(behind(&text), behind(&source), "{file}");
        }
    }

    #[test]
    fn the_last_field_and_one_that_is_not_there() {
        let text = "pub static METRIC: Metric = Metric {\n    id: \"a\",\n    readings: &[\n        x,\n    ],\n};\n";
        assert!(with_field(text, "readings", "&[]").unwrap().ends_with("\n    readings: &[],\n};\n"));
        assert_eq!(with_field(text, "title", "x"), None);
        assert_eq!(with_field("", "id", "x"), None);
    }
}
