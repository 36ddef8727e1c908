//! The lines of a metric in lists of the tests that are the same for all metrics: its keys, and the links of its first examples.

use super::id::Id;
use deskmath::link;
use deskmath::metric::Metric;
use deskmath::number::Format;
use deskmath::scenario::Scenario;
use std::fmt::Write as _;

/// Each list with the lines to add to it.
pub fn lines(like: &'static Metric, id: &Id) -> [(&'static str, String); 2] {
    [("tests/keys.txt", keys(like, id)), ("tests/golden_links.txt", golden(like, id))]
}

/// As `tests/metrics.rs` has them.
fn keys(like: &Metric, id: &Id) -> String {
    let mut lines = String::new();
    for method in like.methods {
        let inputs: Vec<&str> = method.inputs.iter().map(|input| input.id).collect();
        let results: Vec<&str> = method.results.iter().map(|measure| measure.id).collect();
        let _ = writeln!(lines, "{} {}: {} -> {}", id.text(), method.id, inputs.join(" "), results.join(" "));
    }
    lines
}

/// As `tests/links.rs` has them. A link does not say whose it is, so those of the other metric are right here.
fn golden(like: &'static Metric, id: &Id) -> String {
    let mut lines = String::new();
    for method in like.methods {
        let Some(example) = method.examples.first() else { continue };
        let fragment = link::encode(&Scenario::of_example(like, method, example, Format::ENGLISH), Format::ENGLISH);
        let results: Vec<String> = example.results.iter().map(|(id, value)| format!("{id}={value}")).collect();
        let _ = writeln!(lines, "{}\t{fragment}\t{}", id.text(), results.join(" "));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paths;
    use deskmath::metrics;
    use std::fs;

    /// The lines of metrics that are there already, in the same words.
    #[test]
    fn lines_are_those_of_the_lists() {
        let id = Id::new("test-metric").unwrap();
        for like in metrics::all() {
            let [(keys, lines), _] = lines(like, &id);
            let list = fs::read_to_string(paths::root().join(keys)).unwrap();
            for line in lines.lines() {
                let known = line.replacen("test-metric", like.id, 1);
                assert!(list.lines().any(|line| line == known), "{known}");
            }
        }
        let nps = golden(metrics::find("nps").unwrap(), &id);
        assert_eq!(nps.lines().count(), 3);
        assert!(nps.starts_with("test-metric\tv=1&method=counts&promoters=50&passives=30&detractors=20&confidence=95&k=wkzezwcrkf5\tnps=30 "), "{nps}");
    }
}
