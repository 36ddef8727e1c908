//! Stamps that a count of seconds beside them proves to be in UTC, as Asterisk writes both: its unique ids begin with the second of the call.

use crate::answers::Answers;
use crate::exports::System;
use crate::log::Log;
use crate::roles::Role;
use crate::stamps::{self, Stamp};

/// Rows that are compared.
const LOOK: usize = 500;
/// Milliseconds between the two, which are not taken at the same instant.
const NEAR: i64 = 120_000;

/// Whether the stamps are proved to be in UTC: nearly all of them are as late as the counts of seconds of their rows.
pub(super) fn is_proved(log: &Log, answers: &Answers) -> bool {
    if !matches!(answers.system, Some(System::AsteriskCdr | System::FreePbx)) {
        return false;
    }
    let (Some(created), Some(order)) = (answers.column(Role::Created), answers.order) else { return false };
    let (mut pairs, mut near) = (0, 0);
    for column in 0..log.cells.columns.len() {
        let name = crate::headers::plain(log.names.get(column).map_or("", String::as_str));
        let is_id = if log.has_header() { matches!(name.as_str(), "uniqueid" | "linkedid") } else { column > created };
        if !is_id {
            continue;
        }
        for row in 0..log.cells.rows.min(LOOK) {
            // An id of a system with a name of its own: `pbx-1772460300.17`.
            let text = log.cells.text(column, row);
            let id = text.rsplit('-').next().unwrap_or_default();
            let moments = (stamps::read(&log.cells.text(created, row), order), stamps::read(id, order));
            if let (Stamp::Civil(stamp), Stamp::Utc(id)) = moments {
                pairs += 1;
                near += usize::from((stamp - id).abs() <= NEAR);
            }
        }
    }
    pairs >= 5 && near * 10 >= pairs * 9
}
