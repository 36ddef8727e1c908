//! Days, weeks and months, numbered one after the other, so that gaps between them show.

use serde::{Deserialize, Serialize};

use base::calendar;
use table::answers::date;

/// How long a step of a trend is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Period {
    /// A day.
    Day,
    /// A week from Monday to Sunday (ISO 8601).
    Week,
    /// A month.
    Month,
}

/// The longest trends in days and in weeks, both counted in days.
const DAYS: i32 = 45;
const WEEKS: i32 = 280;

impl Period {
    /// All, the shortest first.
    pub const ALL: [Self; 3] = [Self::Day, Self::Week, Self::Month];

    /// Its key in forms.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    /// The one of a key.
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|period| period.id() == id)
    }

    /// The one that gives a span of days a readable number of steps.
    pub(crate) const fn fitting(days: i32) -> Self {
        if days <= DAYS {
            Self::Day
        } else if days <= WEEKS {
            Self::Week
        } else {
            Self::Month
        }
    }

    /// The number of the period that holds a day.
    pub(crate) fn number(self, day: i32) -> i32 {
        match self {
            Self::Day => day,
            // 1970-01-01 was a Thursday.
            Self::Week => (day + 3).div_euclid(7),
            Self::Month => {
                let (year, month, _) = calendar::civil(i64::from(day));
                year * 12 + month - 1
            }
        }
    }

    /// The period of a number as ISO 8601 writes it: `2024-01-15`, `2024-W03`, `2024-01`.
    pub(crate) fn name(self, number: i32) -> String {
        match self {
            Self::Day => {
                let (year, month, day) = calendar::civil(i64::from(number));
                format!("{year}-{month:02}-{day:02}")
            }
            Self::Week => {
                // A week belongs to the year of its Thursday.
                let thursday = number * 7;
                let (year, ..) = calendar::civil(i64::from(thursday));
                let first = date::number(year, 1, 1).unwrap_or(thursday);
                format!("{year}-W{:02}", (thursday - first) / 7 + 1)
            }
            Self::Month => format!("{}-{:02}", number.div_euclid(12), number.rem_euclid(12) + 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Period, date};

    #[test]
    fn periods_have_their_iso_names() {
        let cases = [
            ((2024, 1, 15), "2024-01-15", "2024-W03", "2024-01"),
            ((2021, 1, 3), "2021-01-03", "2020-W53", "2021-01"),
            ((2021, 1, 4), "2021-01-04", "2021-W01", "2021-01"),
            ((2018, 12, 31), "2018-12-31", "2019-W01", "2018-12"),
            ((1969, 12, 28), "1969-12-28", "1969-W52", "1969-12"),
        ];
        for ((year, month, day), of_day, of_week, of_month) in cases {
            let day = date::number(year, month, day).unwrap();
            let name = |period: Period| period.name(period.number(day));
            assert_eq!([name(Period::Day), name(Period::Week), name(Period::Month)], [of_day, of_week, of_month]);
        }
    }
}
