//! The file of a metric, made from that of another: the names are its own, what has to be written is marked, the rest is a start that compiles.

use super::id::Id;
use super::placeholders::{MARK, Placeholders};
use anyhow::{Context, Result};
use deskmath::metric::Metric;
use deskmath::metrics;

/// A static of a file.
struct Part {
    /// How it begins in every file.
    begin: &'static str,
    /// Its fields, each on a line of its own, in the order in which every file has them.
    fields: &'static [&'static str],
}

/// What the page shows.
const METRIC: Part = Part {
    begin: "pub static METRIC: Metric = Metric {\n",
    fields: &["id", "title", "rank", "group", "methods", "survey", "silences", "readings"],
};

/// What else is known.
const ABOUT: Part = Part {
    begin: "pub static ABOUT: About = About {\n",
    fields: &[
        "metric",
        "formulas",
        "summary",
        "synonyms",
        "methods",
        "benchmarks",
        "words",
        "silences",
        "moves",
        "readings",
        "next",
    ],
};

/// The text of the file, from that of the other metric.
pub fn stamped(source: &str, like: &Metric, id: &Id) -> Result<String> {
    let to_do = Placeholders::of(id);
    let (_, behind) = source.split_once('\n').context("an empty file")?;
    let mut text = format!("//! {MARK} {}.\n{behind}", id.words());
    for (part, field, value) in [
        (&METRIC, "id", format!("{:?}", id.text())),
        (&METRIC, "title", format!("word({:?})", to_do.title)),
        (&METRIC, "rank", next_rank(like).to_string()),
        // A column of a survey feeds one metric.
        (&METRIC, "survey", "None".to_owned()),
        (&ABOUT, "words", "&[]".to_owned()),
        (&ABOUT, "summary", format!("word({:?})", to_do.summary)),
        (&ABOUT, "synonyms", format!("word({:?})", to_do.synonyms)),
        // Numbers that others reached on the other metric would be wrong here.
        (&ABOUT, "benchmarks", format!("Benchmarks::none({:?})", to_do.benchmarks)),
    ] {
        text = with_field(&text, part, field, &value).with_context(|| format!("{}: the field {field}", like.id))?;
    }
    Ok(text)
}

/// The first rank behind all others of the group.
fn next_rank(like: &Metric) -> u8 {
    let of_group = metrics::all().iter().filter(|metric| metric.group == like.group);
    of_group.map(|metric| metric.rank).max().map_or(1, |last| last.saturating_add(1))
}

/// The text with another value of a field of one of them.
fn with_field(text: &str, part: &Part, field: &str, value: &str) -> Option<String> {
    let begin = text.find(part.begin)? + part.begin.len();
    let mut at = begin;
    let mut found = None;
    for line in text.get(begin..)?.split_inclusive('\n') {
        let is_end = line == "};\n";
        match found {
            None if part.name(line) == Some(field) => found = Some(at),
            Some(start) if part.name(line).is_some() || is_end => {
                return Some([text.get(..start)?, "    ", field, ": ", value, ",\n", text.get(at..)?].concat());
            }
            None if is_end => return None,
            _ => {}
        }
        at += line.len();
    }
    None
}

impl Part {
    /// The field that begins in a line. What stands deeper is indented further.
    fn name(&self, line: &str) -> Option<&'static str> {
        let (name, _) = line.strip_prefix("    ")?.split_once(": ")?;
        self.fields.iter().copied().find(|field| *field == name)
    }
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
                ("\n    survey: None,\n    silences: ", 1),
                (
                    "\n    benchmarks: Benchmarks::none(\"To do: benchmarks, or why none is shown.\"),\n    words: &[],\n    silences: ",
                    1,
                ),
                ("Benchmarks::Known", 0),
                ("Binding::", 0),
                ("To do:", 5),
            ] {
                assert_eq!(text.matches(part).count(), times, "{file}: {part}");
            }
            // What is no field of these is as it was.
            let about = |text: &str| text.split_once(ABOUT.begin).unwrap().1.to_owned();
            let between = |text: &str, from: &str, to: &str| {
                text.split_once(from).unwrap().1.split_once(to).unwrap().0.to_owned()
            };
            let methods = |text: &str| between(text, "\n    methods: ", "\n    survey: ");
            assert_eq!(methods(&text), methods(&source), "{file}");
            let methods = |text: &str| between(&about(text), "\n    methods: ", "\n    benchmarks: ");
            assert_eq!(methods(&text), methods(&source), "{file}");
            let behind = |text: &str| about(text).split_once("\n    silences: ").unwrap().1.to_owned();
            assert_eq!(behind(&text), behind(&source), "{file}");
        }
    }

    #[test]
    fn the_last_field_and_one_that_is_not_there() {
        let text = "pub static METRIC: Metric = Metric {\n    id: \"a\",\n    readings: &[\n        x,\n    ],\n};\n";
        assert!(with_field(text, &METRIC, "readings", "&[]").unwrap().ends_with("\n    readings: &[],\n};\n"));
        assert_eq!(with_field(text, &METRIC, "title", "x"), None);
        assert_eq!(with_field("", &METRIC, "id", "x"), None);
        // A field of the one is none of the other.
        let both = [text, ABOUT.begin, "    words: &[],\n};\n"].concat();
        assert_eq!(with_field(&both, &METRIC, "words", "x"), None);
        assert_eq!(with_field(&both, &METRIC, "title", "x"), None);
        assert!(with_field(&both, &ABOUT, "words", "x").unwrap().ends_with("{\n    words: x,\n};\n"));
    }
}
