//! Knowledge-base quality.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "knowledge-base-quality",
    title: word("Knowledge-base quality"),
    rank: 7,
    group: Group::Resolution,
    methods: &[Method {
        id: ONLY,
        title: Word::NONE,
        inputs: Articles::INPUTS,
        results: &[&HELPFUL, &CURRENT],
        examples: &[Example {
            inputs: || Articles { helpful_votes: 420.0, votes: 600.0, articles: Some(80.0), articles_current: Some(68.0) }.write(),
            currency: None,
            results: &[("helpful", 70.0), ("current", 85.0)],
        }],
    }],
    survey: None,
    silences: &[],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[(ONLY, |values, confidence| run(values, confidence, quality))];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How many readers find your help articles useful?"),
    synonyms: word("help articles | was this helpful | helpfulness | help centre | documentation | outdated articles"),
    methods: &[AboutMethod {
        id: ONLY,
        hint: Word::NONE,
        hints: Articles::HINTS,
        sources: &[word("420 out of 600 votes, 68 out of 80 articles")],
        formula: |values, confidence| run(values, confidence, quality),
    }],
    benchmarks: Benchmarks::none("No benchmark is shown: the result depends on who is asked and after which page, and published figures don’t say."),
    words: &[],
    silences: &[],
    levers: &["helpful_votes"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("self-service-rate", &[]),
        Next::to("issues-by-type", &[]),
        Next::to("first-contact-resolution", &[]),
    ],
};

static HELPFUL: Measure = shares::of_count("helpful", "Found it helpful", Better::Higher);
static CURRENT: Measure = shares::plain("current", "Articles up to date", Unit::Percent, Better::Higher);

inputs! {
    /// Inputs of the metric.
    Articles {
        /// Votes that said the article helped.
        helpful_votes: f64 = Input::count("Helpful votes"),
        /// All votes, helpful or not.
        votes: f64 = Input::count("Votes"),
        /// All published articles; needed only for the share that is up to date.
        articles: Option<f64> = Input::count("Articles"),
        /// Articles checked within a period you choose, for example a year.
        articles_current: Option<f64> = Input::count("Articles up to date"),
    }
}

fn quality<E: Explain>(i: &Articles, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let outcome = shares::share(&HELPFUL, ("helpful_votes", i.helpful_votes), ("votes", i.votes), confidence)?;
    // All articles are counted, so that chance has no part in it: no interval.
    let current = shares::optional(("articles_current", i.articles_current), ("articles", i.articles))?;
    Ok(outcome.maybe(&CURRENT, current.map(Share::percent)))
}
