//! Opening hours on the wall clock of a place, day by day, and the seconds of them between two moments, across every change of clocks.

use serde::{Deserialize, Serialize};

use crate::zone::Zone;

/// Seconds in a day.
const DAY: i64 = 86_400;

/// When a desk is open: for each weekday, Monday first, the spans in seconds since midnight, and the days on which it is closed all day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Week {
    /// Spans of each weekday, Monday first: opening and closing in seconds since midnight, up to 24:00; they do not overlap.
    pub days: [Vec<(i64, i64)>; 7],
    /// Days without work, as days since 1970-01-01.
    pub holidays: Vec<i64>,
}

impl Week {
    /// From opening to closing, in seconds since midnight, on some weekdays, Monday first.
    pub fn regular(opens: i64, closes: i64, open: [bool; 7]) -> Self {
        let days = open.map(|is_open| if is_open { vec![(opens, closes)] } else { Vec::new() });
        Self { days, holidays: Vec::new() }
    }

    /// The spans of a day, given in days since 1970-01-01.
    fn spans(&self, day: i64) -> &[(i64, i64)] {
        if self.holidays.contains(&day) {
            return &[];
        }
        // 1970-01-01 was a Thursday.
        self.days.get((day + 3).rem_euclid(7) as usize).map_or(&[], Vec::as_slice)
    }
}

/// Opening hours as moments in UTC, in order, each with the seconds open before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    spans: Vec<(i64, i64, i64)>,
}

impl Opened {
    /// The hours of a week in a zone, from a moment to another one in seconds since 1970-01-01 00:00 UTC.
    pub fn new(week: &Week, zone: &Zone, from: i64, to: i64) -> Self {
        let mut spans = Vec::new();
        for day in from.div_euclid(DAY) - 2..=to.div_euclid(DAY) + 2 {
            for (opens, closes) in week.spans(day) {
                let at = |second: i64| zone.utc_of(day * DAY + second).moment();
                spans.push((at(*opens), at(*closes)));
            }
        }
        Self::of_spans(&spans)
    }

    /// Hours given as moments in UTC, from opening to closing, in order.
    pub fn of_spans(spans: &[(i64, i64)]) -> Self {
        let mut before = 0;
        let with_sum = spans.iter().filter(|(opens, closes)| closes > opens).map(|(opens, closes)| {
            let span = (*opens, *closes, before);
            before += closes - opens;
            span
        });
        Self { spans: with_sum.collect() }
    }

    /// Seconds open from one moment to a later one.
    pub fn between(&self, from: f64, to: f64) -> f64 {
        self.until(to) - self.until(from)
    }

    fn until(&self, moment: f64) -> f64 {
        let behind = self.spans.partition_point(|(opens, ..)| (*opens as f64) < moment);
        let Some((opens, closes, before)) = behind.checked_sub(1).and_then(|place| self.spans.get(place)) else {
            return 0.0;
        };
        *before as f64 + moment.min(*closes as f64) - *opens as f64
    }
}

#[cfg(test)]
mod tests {
    use super::{Opened, Week};
    use crate::zone::Zone;

    #[test]
    fn the_documented_example_of_a_schedule_that_changes() {
        // dbt_zendesk, DECISIONLOG: minutes from Sunday 2020-09-27 00:00 UTC. On Wednesday at 14:59:20, 40 seconds before the new hours begin, the
        // schedule changed: 959.46 minutes.
        let sunday = 1_601_164_800;
        let change = 5219 * 60 + 20;
        let spans = [(3600 * 60, 4440 * 60), (5040 * 60, change), (5220 * 60, 5790 * 60)]
            .map(|(opens, closes)| (sunday + opens, sunday + closes));
        let opened = Opened::of_spans(&spans);
        let (created, reply) = (1_601_398_898.0, 1_601_492_506.0);
        assert!((opened.between(created, reply) / 60.0 - 959.46).abs() < 0.02);
    }

    #[test]
    fn hours_follow_the_wall_clock_and_leave_out_holidays() {
        let zone = Zone::new("Europe/Athens", 7200, vec![(1_774_746_000, 10_800)]);
        let mut week = Week::regular(9 * 3600, 17 * 3600, [true, true, true, true, true, false, false]);
        // Friday 2026-03-27 16:00 to Monday 2026-03-30 10:00 on the clock of Athens, with the change on Sunday.
        let (from, to) = (1_774_620_000, 1_774_854_000);
        assert!((Opened::new(&week, &zone, from, to).between(from as f64, to as f64) - 7200.0).abs() < 1e-9);
        week.holidays.push(1_774_854_000 / 86_400);
        assert!((Opened::new(&week, &zone, from, to).between(from as f64, to as f64) - 3600.0).abs() < 1e-9);
    }
}
