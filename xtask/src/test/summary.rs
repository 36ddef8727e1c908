//! The last lines: what ran, how it went, how long it took.

use super::step::{Counts, Report};

/// Prints the summary, and says whether all is well. The very last line has one plain form, for scripts that read it.
pub fn print(reports: &[Report]) -> bool {
    println!("\n{:<40}{:>8}{:>8}{:>9}{:>9}", "summary", "passed", "failed", "skipped", "seconds");
    let mut all = Counts::default();
    for report in reports {
        all.add(report.counts);
        let Counts { passed, failed, skipped } = report.counts;
        let seconds = report.duration.as_secs_f64();
        println!("{:<40}{passed:>8}{failed:>8}{skipped:>9}{seconds:>9.1}", report.name);
        for note in &report.notes {
            println!("    {note}");
        }
    }
    println!("\n{}", last_line(all));
    all.failed == 0
}

fn last_line(counts: Counts) -> String {
    let Counts { passed, failed, skipped } = counts;
    let tail = if skipped > 0 { format!(", {skipped} skipped") } else { String::new() };
    format!("{passed} passed, {failed} failed{tail}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_line() {
        assert_eq!(last_line(Counts { passed: 3, failed: 1, skipped: 0 }), "3 passed, 1 failed");
        assert_eq!(last_line(Counts { passed: 3, failed: 0, skipped: 2 }), "3 passed, 0 failed, 2 skipped");
    }
}
