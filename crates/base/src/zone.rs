//! Time zones: what the clocks of a place show at a moment, with every change of clocks.
//!
//! A zone is data that is handed in: natively it is read from the files of the time zone database ([`tzif`]), in a browser its changes are asked of
//! the browser. So nothing of the database is part of a program.

pub mod tzif;

use serde::{Deserialize, Serialize};

/// What the clocks of a place show: seconds ahead of UTC, from each change on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Zone {
    /// Its name, such as `Europe/Athens`.
    pub name: String,
    /// Seconds ahead of UTC before the first change.
    first: i32,
    /// The moments of the changes in seconds since 1970-01-01 00:00 UTC, rising, and the seconds ahead of UTC from then on.
    changes: Vec<(i64, i32)>,
}

/// What a time on the wall clock is in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Utc {
    /// One moment.
    Once(i64),
    /// The clocks showed it twice, when they went back: the earlier and the later moment.
    Twice(i64, i64),
    /// The clocks never showed it, because they went forward over it: the moment by the clocks of before.
    Never(i64),
}

impl Utc {
    /// The moment; of two the earlier.
    pub const fn moment(self) -> i64 {
        match self {
            Self::Once(moment) | Self::Twice(moment, _) | Self::Never(moment) => moment,
        }
    }
}

impl Zone {
    /// A zone of this name: seconds ahead of UTC before the first change, and the changes in any order.
    pub fn new(name: &str, first: i32, mut changes: Vec<(i64, i32)>) -> Self {
        changes.sort_by_key(|(moment, _)| *moment);
        Self { name: name.to_owned(), first, changes }
    }

    /// The zone of UTC.
    pub fn utc() -> Self {
        Self::new("UTC", 0, Vec::new())
    }

    /// Seconds ahead of UTC at a moment, which is given in seconds since 1970-01-01 00:00 UTC.
    pub fn ahead(&self, utc: i64) -> i32 {
        let behind = self.changes.partition_point(|(moment, _)| *moment <= utc);
        behind.checked_sub(1).and_then(|place| self.changes.get(place)).map_or(self.first, |(_, ahead)| *ahead)
    }

    /// What the wall clock shows at a moment, in seconds since 1970-01-01 00:00 of civil time.
    pub fn civil(&self, utc: i64) -> i64 {
        utc + i64::from(self.ahead(utc))
    }

    /// The moment at which the wall clock shows a time.
    pub fn utc_of(&self, civil: i64) -> Utc {
        // No clock is a day ahead of another; between the two moments lies at most one change that matters.
        let before = i64::from(self.ahead(civil - 86_400));
        let after = i64::from(self.ahead(civil + 86_400));
        let (early, late) = (civil - before, civil - after);
        let early_fits = self.civil(early) == civil;
        let late_fits = self.civil(late) == civil;
        match (early_fits, late_fits) {
            (true, true) if early == late => Utc::Once(early),
            (true, true) => Utc::Twice(early.min(late), early.max(late)),
            (true, false) => Utc::Once(early),
            (false, true) => Utc::Once(late),
            (false, false) => Utc::Never(early),
        }
    }

    /// The changes of clocks between two moments in UTC.
    pub fn changes_between(&self, from: i64, to: i64) -> usize {
        let before = |utc: i64| self.changes.partition_point(|(moment, _)| *moment <= utc);
        before(to).saturating_sub(before(from))
    }
}

#[cfg(test)]
mod tests {
    use super::{Utc, Zone};

    /// Athens around the changes of 2026: forward on 29 March at 01:00 UTC, back on 25 October at 01:00 UTC.
    fn athens() -> Zone {
        Zone::new("Europe/Athens", 7200, vec![(1_792_890_000, 7200), (1_774_746_000, 10_800)])
    }

    #[test]
    fn clocks_go_forward_and_back() {
        let zone = athens();
        assert_eq!(zone.ahead(1_774_745_999), 7200);
        assert_eq!(zone.ahead(1_774_746_000), 10_800);
        // 29 March 03:30 is never shown.
        assert_eq!(zone.utc_of(1_774_746_000 + 7200 + 1800), Utc::Never(1_774_747_800));
        // 25 October 03:30 is shown twice.
        let half_past = 1_792_890_000 + 7200 + 1800;
        assert_eq!(zone.utc_of(half_past), Utc::Twice(half_past - 10_800, half_past - 7200));
        for utc in (1_774_000_000..1_775_500_000).step_by(977) {
            assert_eq!(zone.utc_of(zone.civil(utc)), Utc::Once(utc));
        }
        assert_eq!(zone.changes_between(1_774_745_999, 1_774_746_000), 1);
        assert_eq!(Zone::utc().civil(5), 5);
    }
}
