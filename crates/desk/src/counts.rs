//! The counts of a log alone: no rows, no people. Such a file can be handed on, and laid beside the next export to see what has changed.

use serde::{Deserialize, Serialize};
use stats::interval::Confidence;

use crate::events::Cause;
use crate::figures::{Report, Unit};

/// The version of the file.
const VERSION: u32 = 1;
/// Tables that name no people.
const TABLES: [&str; 12] = [
    "tickets_by_month",
    "tickets_by_weekday",
    "tickets_by_hour",
    "tickets_by_half_hour",
    "tickets_by_priority",
    "tickets_by_channel",
    "calls_by_month",
    "calls_by_weekday",
    "calls_by_hour",
    "calls_by_half_hour",
    "stars_by_month",
    "stars_by_version",
];

/// The groups of a table with their numbers.
pub type Rows = Vec<(String, Vec<Option<f64>>)>;

/// The counts of a log.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Counts {
    /// What this file is.
    pub deskmath: String,
    /// The version of its form.
    pub version: u32,
    /// The figures.
    pub figures: Vec<Count>,
    /// Tables of counts, without those that name people.
    pub tables: Vec<(String, Rows)>,
    /// What was left out.
    pub left_out: Vec<(Cause, u64)>,
}

/// A figure as numbers alone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Count {
    /// Its name in data.
    pub id: String,
    /// The number.
    pub value: f64,
    /// Its unit.
    pub unit: Unit,
    /// How many it rests on.
    pub n: Option<f64>,
    /// Of a share, how many say yes.
    pub yes: Option<f64>,
    /// The bounds of its interval.
    pub interval: Option<(f64, f64)>,
}

/// What has changed in a figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Its name in data.
    pub id: String,
    /// Before.
    pub before: f64,
    /// After.
    pub after: f64,
    /// Its unit.
    pub unit: Unit,
    /// The probability of so large a difference by chance; none where it cannot be said.
    pub p: Option<f64>,
    /// The change is larger than chance makes it: p is below 5 %, or, where only intervals are known, these do not meet. None where nothing can be
    /// said.
    pub is_real: Option<bool>,
}

impl Counts {
    /// Of a report.
    pub fn of(report: &Report) -> Self {
        let figures = report.figures.iter().filter(|figure| figure.unit != Unit::Text);
        let tables = report.tables.iter().filter(|table| TABLES.contains(&table.id.as_str()));
        Self {
            deskmath: "counts of a log".to_owned(),
            version: VERSION,
            figures: figures
                .filter_map(|figure| {
                    Some(Count {
                        id: figure.id.clone(),
                        value: figure.value?,
                        unit: figure.unit,
                        n: figure.n,
                        yes: figure.yes,
                        interval: figure.interval.map(|interval| (interval.low, interval.high)),
                    })
                })
                .collect(),
            tables: tables.map(|table| (table.id.clone(), table.rows.clone())).collect(),
            left_out: report.left_out.0.clone(),
        }
    }

    /// Whether a file of this form can be read.
    pub fn is_known(&self) -> bool {
        self.version == VERSION && self.deskmath == "counts of a log"
    }

    /// What has changed from these counts to later ones, in the order of the later.
    pub fn changes_to(&self, later: &Self) -> Vec<Change> {
        later
            .figures
            .iter()
            .filter_map(|after| {
                let before = self.figures.iter().find(|before| before.id == after.id)?;
                (before.unit == after.unit).then(|| change(before, after))
            })
            .collect()
    }
}

fn change(before: &Count, after: &Count) -> Change {
    let (p, is_real) = match (before.yes.zip(before.n), after.yes.zip(after.n)) {
        (Some(first), Some(second)) if after.unit == Unit::Percent => {
            let p = shares(first, second);
            (p, p.map(|p| p < Confidence::P95.tail() * 2.0))
        }
        _ => (None, apart(before.interval, after.interval)),
    };
    Change { id: after.id.clone(), before: before.value, after: after.value, unit: after.unit, p, is_real }
}

/// The probability by the pooled z test, and by Fisher's exact one where counts are small.
fn shares(first: (f64, f64), second: (f64, f64)) -> Option<f64> {
    let sample = |(yes, n): (f64, f64)| stats::two_shares::Sample { part: yes, n };
    let (first, second) = (sample(first), sample(second));
    if stats::two_shares::is_small(first, second) {
        return Some(stats::two_shares::fisher(first, second));
    }
    stats::two_shares::pooled_z(first, second).map(stats::comparison::two_sided)
}

fn apart(before: Option<(f64, f64)>, after: Option<(f64, f64)>) -> Option<bool> {
    let ((low, high), (later_low, later_high)) = (before?, after?);
    Some(high < later_low || later_high < low)
}

#[cfg(test)]
mod tests {
    use super::Counts;
    use crate::figures::{Figure, Report};

    #[test]
    fn changes_are_tested() {
        let report = |yes: usize, n: usize| {
            let mut report = Report::default();
            report.figures.extend(Figure::share("one_touch_share", yes, n, ""));
            Counts::of(&report)
        };
        let (before, after) = (report(40, 100), report(60, 100));
        let change = before.changes_to(&after).remove(0);
        assert_eq!(change.is_real, Some(true));
        assert!(change.p.unwrap() < 0.01);
        assert_eq!(before.changes_to(&report(41, 100)).remove(0).is_real, Some(false));
        assert!(before.is_known());
        let text = serde_json::to_string(&before).unwrap();
        assert_eq!(serde_json::from_str::<Counts>(&text).unwrap(), before);
    }
}
