//! What has changed since the counts of an earlier log.

use desk::counts::Counts;
use desk::figures::Report;

use crate::log_view::Changed;
use crate::log_words as said;
use crate::number::Format;
use crate::words as w;

use super::shown::amount;

/// The counts of an earlier log; none where the text is not such a file, or of another version.
pub fn read(text: &str) -> Option<Counts> {
    serde_json::from_str(text).ok().filter(Counts::is_known)
}

/// What has changed, in the order of the figures.
pub fn changes(earlier: &Counts, report: &Report, format: Format) -> Vec<Changed> {
    let changes = earlier.changes_to(&Counts::of(report)).into_iter();
    changes
        .filter(|change| !said::is_left_out(&change.id))
        .filter_map(|change| {
            let one = |value| amount(value, None, change.unit, format);
            Some(Changed {
                label: said::figure(&change.id)?,
                before: one(change.before),
                after: one(change.after),
                is_real: change.is_real,
                said: match change.is_real {
                    Some(true) => w::DESK_CHANGE_REAL.text().to_owned(),
                    Some(false) => w::DESK_CHANGE_CHANCE.text().to_owned(),
                    None => String::new(),
                },
                id: change.id,
            })
        })
        .collect()
}
