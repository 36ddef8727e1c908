//! The article of a metric in a language: the headings of another metric's, and below each that it is to be written.

use super::placeholders::MARK;

/// The skeleton. What the other article says is about the other metric, and left in place it would be taken for finished.
pub fn skeleton(article: &str) -> String {
    let headings: Vec<String> = article
        .lines()
        .filter(|line| line.starts_with("## "))
        .map(|heading| format!("{heading}\n\n{MARK} …\n"))
        .collect();
    headings.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_alone() {
        let article = "before\n\n## What it tells you\n\na\n\n### b\n\n## Πηγές\n\n- c\n";
        assert_eq!(skeleton(article), "## What it tells you\n\nTo do: …\n\n## Πηγές\n\nTo do: …\n");
    }
}
