//! The survey answers that can feed a metric.

/// A metric that survey answers can feed, as its definition states it.
///
/// Words are written without accents in lower case. An ASCII word matches where a word of the question begins, with
/// `*` before it anywhere (for languages that glue words together); words in other scripts match anywhere. A word
/// after `~` is weak: it is asked in many questions and gives way to any other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Feed {
    /// The id of the metric.
    pub metric: &'static str,
    /// The abbreviation that the trade has for it in every language, such as NPS; empty where there is none.
    pub short: &'static str,
    /// Words of its question.
    pub words: &'static [&'static str],
    /// Its scales, from lowest to highest step: 0 to 1 for a yes or no, none at all for durations.
    pub scales: &'static [(i32, i32)],
}

/// What the answers of a feed are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// Steps of a scale.
    Steps,
    /// Yes or no.
    YesNo,
    /// Time spans.
    Durations,
}

/// The scale of a yes or no.
pub const YES_NO: (i32, i32) = (0, 1);

/// Questions are recognised by the worker; without their words the page weighs less.
const RECOGNISES: bool = !cfg!(feature = "browser");

impl Feed {
    /// A metric of answers on one of these scales.
    pub const fn steps(
        metric: &'static str,
        short: &'static str,
        words: &'static [&'static str],
        scales: &'static [(i32, i32)],
    ) -> Self {
        Self { metric, short, words: if RECOGNISES { words } else { &[] }, scales }
    }

    /// A metric that is a share of yes: its first input the count of yes, its second that of all.
    pub const fn yes_no(metric: &'static str, short: &'static str, words: &'static [&'static str]) -> Self {
        Self::steps(metric, short, words, &[YES_NO])
    }

    /// A metric of time spans: a method of it takes their total and their count.
    pub const fn durations(metric: &'static str, short: &'static str, words: &'static [&'static str]) -> Self {
        Self::steps(metric, short, words, &[])
    }

    /// What its answers are.
    pub fn takes(&self) -> Takes {
        match self.scales {
            [] => Takes::Durations,
            [YES_NO] => Takes::YesNo,
            _ => Takes::Steps,
        }
    }
}
