//! What a metric says of the survey answers that can feed it.

/// The questions and scales of a metric.
#[derive(Debug)]
pub struct Feed {
    /// The metric's id.
    pub metric: &'static str,
    /// Parts of words that questions of this metric use, in lower case, in any language.
    pub words: &'static [&'static str],
    /// The scales on which it can be asked, as lowest and highest answer.
    pub scales: &'static [(i32, i32)],
}
