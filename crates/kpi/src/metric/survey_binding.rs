//! The survey answers that can feed a metric.

/// The survey answers that can feed a metric, as its definition states them. The words of their questions stand in its [`About`](super::About): only
/// what reads files recognises questions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Binding {
    /// The abbreviation that the trade has for the metric in every language, such as NPS; empty where there is none.
    pub short: &'static str,
    /// Its scales, from lowest to highest step: 0 to 1 for a yes or no, none at all for durations.
    pub scales: &'static [(i32, i32)],
    /// Whether a time of 0 is one that was measured, as with a caller who did not wait. Else it says that nothing happened: not answered yet, not held.
    pub counts_zeros: bool,
    /// Whether staff are asked, not customers: nothing but its own words leads to it, since its scale is also that of a question to customers.
    pub of_staff: bool,
}

/// A metric that survey answers can feed, with the words by which its question is recognised.
///
/// Words are written without accents in lower case. An ASCII word matches where a word of the question begins, with
/// `*` before it anywhere (for languages that glue words together); words in other scripts match anywhere. A word
/// after `~` is weak: it is asked in many questions and gives way to any other. One with `$` behind it has to be a whole word.
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
    /// Whether only its words lead to it, and its scale does not: see [`Binding::of_staff`].
    pub of_staff: bool,
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

impl Binding {
    /// Answers on one of these scales.
    pub const fn steps(short: &'static str, scales: &'static [(i32, i32)]) -> Self {
        Self { short, scales, counts_zeros: false, of_staff: false }
    }

    /// The same, asked of staff.
    pub const fn steps_of_staff(short: &'static str, scales: &'static [(i32, i32)]) -> Self {
        Self { of_staff: true, ..Self::steps(short, scales) }
    }

    /// Yes or no, for a metric that is a share of yes: its first input the count of yes, its second that of all.
    pub const fn yes_no(short: &'static str) -> Self {
        Self::steps(short, &[YES_NO])
    }

    /// Time spans: a method of the metric takes their total and their count.
    pub const fn durations(short: &'static str) -> Self {
        Self::steps(short, &[])
    }

    /// Time spans of which 0 is one like any other.
    pub const fn durations_from_zero(short: &'static str) -> Self {
        Self { counts_zeros: true, ..Self::durations(short) }
    }

    /// What its answers are.
    pub fn takes(&self) -> Takes {
        takes(self.scales)
    }
}

impl Feed {
    /// What its answers are.
    pub fn takes(&self) -> Takes {
        takes(self.scales)
    }
}

fn takes(scales: &[(i32, i32)]) -> Takes {
    match scales {
        [] => Takes::Durations,
        [YES_NO] => Takes::YesNo,
        _ => Takes::Steps,
    }
}
