//! Business hours, and the seconds of them between two moments.

use crate::moment::{DAY, Moment};

/// When there is somebody to work: so many seconds from the same time of day on, on some days of the week.
#[derive(Clone, Copy, Debug)]
pub struct BusinessHours {
    /// Seconds since midnight at which work begins.
    opens: f64,
    /// Seconds of work on each of the days.
    length: f64,
    /// The days of the week, Monday first.
    days: [bool; 7],
}

impl BusinessHours {
    /// From opening to closing; a closing before the opening is that of the next day. None if both are the same.
    pub fn new(opens: Moment, closes: Moment, days: [bool; 7]) -> Option<Self> {
        let length = closes.0 - opens.0;
        let length = if length < 0.0 { length + DAY } else { length };
        (length > 0.0).then_some(Self { opens: opens.0, length, days })
    }

    /// Seconds of business hours from one moment to a later one, exact for whole seconds.
    pub fn between(&self, from: Moment, to: Moment) -> f64 {
        self.until(to) - self.until(from)
    }

    /// Seconds of business hours since the opening of the Monday in whose week the count of days begins.
    fn until(&self, moment: Moment) -> f64 {
        // Days since Monday 1969-12-29, three days before moments begin, of the last opening that may lie before the moment.
        let day = ((moment.0 - self.opens) / DAY).floor() + 3.0;
        let weeks = (day / 7.0).floor();
        let weekday = (day - weeks * 7.0) as usize;
        let open_days = |days: &[bool]| days.iter().filter(|open| **open).count() as f64;
        let before = weeks * open_days(&self.days) + open_days(self.days.get(..weekday).unwrap_or_default());
        let today = if self.days.get(weekday) == Some(&true) {
            (moment.0 - self.opens - (day - 3.0) * DAY).min(self.length)
        } else {
            0.0
        };
        before * self.length + today
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::Clock;
    use crate::number::Format;
    use proptest::prelude::*;

    const MON_FRI: [bool; 7] = [true, true, true, true, true, false, false];

    fn at(text: &str) -> Moment {
        Moment(Clock::Moment.parse(text, Format::ENGLISH).unwrap().value)
    }

    fn hours(opens: f64, closes: f64, days: [bool; 7]) -> BusinessHours {
        BusinessHours::new(Moment(opens * 3600.0), Moment(closes * 3600.0), days).unwrap()
    }

    /// Counted minute by minute with Python's `datetime`.
    #[test]
    fn counts_the_open_seconds() {
        for (opens, closes, days, from, to, expected) in [
            (9.0, 17.0, MON_FRI, "2026-03-02 10:00", "2026-03-04 10:00", 57_600.0),
            (9.0, 17.0, MON_FRI, "2026-03-06 16:00", "2026-03-09 10:00", 7200.0),
            (9.0, 17.0, MON_FRI, "2026-03-07 12:00", "2026-03-08 12:00", 0.0),
            (9.0, 17.0, MON_FRI, "2026-03-02 02:00", "2026-03-02 23:00", 28_800.0),
            (9.0, 17.0, MON_FRI, "1969-12-29 00:00", "1970-01-05 00:00", 144_000.0),
            (0.0, 24.0, [true; 7], "1900-01-01 00:00", "2200-12-31 23:59", 9_498_643_140.0),
            // Over midnight: Friday's night reaches into Saturday, Sunday's does not begin.
            (22.0, 6.0, MON_FRI, "2026-03-06 23:00", "2026-03-07 12:00", 25_200.0),
            (22.0, 6.0, MON_FRI, "2026-03-08 23:00", "2026-03-09 12:00", 0.0),
            (22.0, 6.0, MON_FRI, "2026-03-02 00:00", "2026-03-03 05:00", 25_200.0),
        ] {
            let got = hours(opens, closes, days).between(at(from), at(to));
            assert!((got - expected).abs() < 1e-9, "{from} to {to}: {got}");
        }
        assert!(BusinessHours::new(Moment(5.0), Moment(5.0), MON_FRI).is_none());
    }

    proptest! {
        /// The closed formula agrees with counting every quarter of an hour.
        #[test]
        fn agrees_with_counting(
            from in -2_000_000i32..2_000_000, quarters in 0i32..2000, opens in 0i32..96, length in 1i32..=96, days in any::<[bool; 7]>(),
        ) {
            let quarter = 900.0;
            let from = f64::from(from) * quarter;
            let closes = f64::from((opens + length) % 96 + if opens == 0 && length == 96 { 96 } else { 0 }) * quarter;
            let Some(hours) = BusinessHours::new(Moment(f64::from(opens) * quarter), Moment(closes), days) else { return Ok(()) };
            let mut expected = 0.0;
            for step in 0..quarters {
                let moment = from + f64::from(step) * quarter;
                // Whether the quarter lies within the hours of its own day or of the day before.
                let open = [0.0, 1.0].iter().any(|back| {
                    let day = (moment / DAY).floor() - back;
                    let since = moment - day * DAY - f64::from(opens) * quarter;
                    days[(day + 3.0).rem_euclid(7.0) as usize] && since >= 0.0 && since < f64::from(length) * quarter
                });
                expected += if open { quarter } else { 0.0 };
            }
            let got = hours.between(Moment(from), Moment(from + f64::from(quarters) * quarter));
            prop_assert!((got - expected).abs() < 1e-6, "{got} {expected}");
        }
    }
}
