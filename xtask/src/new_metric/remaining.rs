//! What is left to do for the author of a metric that was just made, in the order in which it is best done.

use super::id::Id;
use super::placeholders::MARK;
use deskmath::metric::Metric;
use std::fmt::Write as _;

/// The list, a step for each thing.
pub fn listed(like: &Metric, id: &Id) -> String {
    let (name, other) = (id.text(), like.id);
    let methods: Vec<&str> = like.methods.iter().map(|method| method.id).collect();
    let (number, named) = (methods.len(), methods.join(", "));
    let which = if number == 1 { "its method".to_owned() } else { format!("each of its {number} methods ({named})") };
    let survey = if like.survey.is_some() {
        format!(
            "`survey` is None and `words` are empty: a column of a survey feeds {other}. Write words of its own where a file can feed it."
        )
    } else {
        "`survey` is None and `words` are empty: write the words of its column where a file can feed it.".to_owned()
    };
    let steps = [
        format!(
            "crates/kpi/src/metrics/{}.rs: write title, summary, synonyms and benchmarks, which say {MARK:?}. Choose group and rank. {survey}",
            id.module()
        ),
        format!(
            "In the same file: inputs, results, formula, chart, examples and silences are those of {other}. Make them its own, and remove what the compiler calls unused. Mark with .aside() what only side results need; `cargo check -p kpi` tells the rest. Ids of methods, inputs and results stay for ever once a link is out."
        ),
        "tests/keys.txt, tests/golden_links.txt: its lines fit as long as ids and examples are as they are. Change them with these; the tests print the right ones.".to_owned(),
        format!(
            "tests/worked/{}.txt: three cases or more for {which}, computed without this library, and a line for each field that can be refused. Until then tests/worked_by_hand.rs fails.",
            like.group.id()
        ),
        format!("articles/en/{name}.md: write each section, then the same in the other languages. Their headings, lists, tables and numbers have to agree."),
        format!(
            "locales/*/metrics/{name}.toml: when the English is final, `cargo xtask texts --write` puts it there. Fill in each empty text."
        ),
        "src/words/insight.rs: its sentence for a report (REPORT_…), and the arm of it in `report`.".to_owned(),
        "`cargo test`, then `cargo xtask texts`: a release is refused until it names nothing.".to_owned(),
        "CHANGELOG.md, README.md: name the new calculator.".to_owned(),
    ];
    let mut list = String::from("Left to do:\n");
    for (number, step) in (1..).zip(steps) {
        let _ = writeln!(list, "{number}. {step}");
    }
    list.push_str("docs/adding-a-metric.md explains each part.");
    list
}

#[cfg(test)]
mod tests {
    use super::*;
    use deskmath::metrics;

    #[test]
    fn names_what_is_left() {
        let id = Id::new("test-metric").unwrap();
        let list = listed(metrics::find("nps").unwrap(), &id);
        for part in [
            "metrics/test_metric.rs",
            "tests/worked/satisfaction.txt",
            "3 methods (counts, percentages, distribution)",
            "feeds nps",
            "articles/en/test-metric.md",
        ] {
            assert!(list.contains(part), "{part}: {list}");
        }
        assert!(listed(metrics::find("staffing").unwrap(), &id).contains("write the words of its column"));
    }
}
