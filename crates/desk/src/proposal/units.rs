//! The unit of a column of lengths of time: by the export, by the header, by the cells, or by two stamps that lie as far apart.

use crate::answers::Binding;
use crate::content::Content;
use crate::exports::Export;
use crate::headers::unit_of;
use crate::log::Log;
use crate::proposal::export_unit;
use crate::questions::Because;
use crate::roles::{Role, SpanUnit};
use crate::spans::{self, Span};
use crate::stamps::{self, Stamp};

/// Rows that are compared with stamps.
const LOOK: usize = 400;
/// Stamp columns that are compared.
const STAMPS: usize = 12;

/// The unit of a column, and why; none where nothing says it.
pub fn of(log: &Log, contents: &[Content], export: Option<&Export>, binding: &Binding) -> Option<(SpanUnit, Because)> {
    let content = contents.get(binding.column)?;
    let name = log.names.get(binding.column).map_or("", String::as_str);
    let writes = content.written + content.pairs + content.plain;
    if content.filled > 0 && content.written == writes {
        return Some((SpanUnit::Written, Because::Cells));
    }
    // What stands in a header cannot be true of both.
    if content.is_mixed() {
        return None;
    }
    if let Some(unit) = export_unit(export, name) {
        return Some((fitting(unit, content)?, Because::KnownExport));
    }
    if !log.has_header() && matches!(binding.role, Role::Talk | Role::Duration | Role::Ring | Role::Hold) {
        return Some((SpanUnit::Seconds, Because::KnownExport));
    }
    if let Some(unit) = unit_of(name).and_then(|unit| fitting(unit, content)) {
        return Some((unit, Because::Header));
    }
    by_stamps(log, contents, binding.column).map(|unit| (unit, Because::Stamps))
}

/// The unit as the cells write it: in a column of hours `3:40` is hours and minutes. None where it does not fit the cells.
fn fitting(unit: SpanUnit, content: &Content) -> Option<SpanUnit> {
    let is_pairs = content.pairs > 0 && content.pairs >= content.plain;
    match unit {
        SpanUnit::Hours | SpanUnit::HoursMinutes if is_pairs => Some(SpanUnit::HoursMinutes),
        SpanUnit::Minutes | SpanUnit::MinutesSeconds if is_pairs => Some(SpanUnit::MinutesSeconds),
        SpanUnit::HoursMinutes if content.plain > content.zeros => Some(SpanUnit::Hours),
        SpanUnit::Written if content.plain > content.zeros => None,
        unit if is_pairs && !matches!(unit, SpanUnit::HoursMinutes | SpanUnit::MinutesSeconds) => None,
        unit => Some(unit),
    }
}

/// The unit in which a column is, in nearly all rows, the time between the same two stamps.
fn by_stamps(log: &Log, contents: &[Content], column: usize) -> Option<SpanUnit> {
    let decimal = contents.get(column)?.decimal();
    let rows = log.cells.rows.min(LOOK * 10);
    let values: Vec<(usize, Span)> = (0..rows)
        .map(|row| (row, spans::read(&log.cells.text(column, row), decimal)))
        .filter(|(_, span)| matches!(span, Span::Number(number) if *number > 0.0) || matches!(span, Span::Pair(..)))
        .take(LOOK)
        .collect();
    if values.len() < 5 {
        return None;
    }
    let stamp_columns: Vec<usize> = contents
        .iter()
        .enumerate()
        .filter(|(_, content)| content.is_stamps() || content.is_epochs() || content.is_clocks() && content.pairs == 0)
        .map(|(column, _)| column)
        .filter(|one| *one != column)
        .take(STAMPS)
        .collect();
    let order = super::order(contents)?;
    let at = |column: usize, row: usize| match stamps::read(&log.cells.text(column, row), order) {
        Stamp::Civil(ms) | Stamp::Utc(ms) | Stamp::TimeOfDay(ms) => Some(ms as f64 / 1000.0),
        _ => None,
    };
    for from in &stamp_columns {
        for to in stamp_columns.iter().filter(|to| *to != from) {
            let apart: Vec<(f64, Span)> = values
                .iter()
                .filter_map(|(row, span)| Some((at(*to, *row)? - at(*from, *row)?, *span)))
                .filter(|(seconds, _)| *seconds > 0.0)
                .collect();
            if apart.len() * 2 < values.len() || apart.len() < 5 {
                continue;
            }
            for (unit, rounding) in [
                (SpanUnit::Milliseconds, 1.0),
                (SpanUnit::Seconds, 1.0),
                (SpanUnit::Minutes, 60.0),
                (SpanUnit::Hours, 3600.0),
                (SpanUnit::Days, 86_400.0),
                (SpanUnit::HoursMinutes, 60.0),
                (SpanUnit::MinutesSeconds, 1.0),
            ] {
                let equal = apart
                    .iter()
                    .filter(|(seconds, span)| {
                        span.seconds(unit).is_some_and(|length| length > 0.0 && (length - seconds).abs() <= rounding)
                    })
                    .count();
                // A few zones of stamps cross a change of clocks.
                let is_far = apart.iter().filter(|(seconds, _)| *seconds > rounding * 3.0).count() * 2 > apart.len();
                if equal * 10 >= apart.len() * 8 && is_far {
                    return Some(unit);
                }
            }
        }
    }
    None
}
