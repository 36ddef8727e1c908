//! Social media engagement.

use super::prelude::*;
use crate::value::Beside;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "social-engagement",
    title: word("Social media engagement"),
    rank: 11,
    group: Group::Volume,
    methods: &[
        Method {
            id: "followers",
            title: word("Of the followers"),
            inputs: OfFollowers::INPUTS,
            results: &[&ENGAGEMENT, &PER_POST],
            examples: &[Example {
                inputs: || OfFollowers { interactions: 1200.0, posts: Beside(Some(8.0)), followers: 5000.0 }.write(),
                currency: None,
                results: &[("engagement", 24.0), ("per_post", 3.0)],
            }],
        },
        Method {
            id: "reach",
            title: word("Of the people reached"),
            inputs: OfReach::INPUTS,
            results: &[&ENGAGEMENT],
            examples: &[Example {
                inputs: || OfReach { interactions: 1200.0, reach: 40_000.0 }.write(),
                currency: None,
                results: &[("engagement", 3.0)],
            }],
        },
    ],
    survey: None,
    silences: &[],
    readings: &[],
};

/// Few visit it: the worker computes it, and no page carries it.
pub static FORMULAS: Formulas = &[];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How many reactions, comments and shares your posts get, of your followers or of the people they reached."),
    synonyms: word("engagement rate | likes | comments | shares | reactions | reach | followers | ERR | social media marketing"),
    methods: &[
        AboutMethod {
            id: "followers",
            hint: word("For comparing accounts: everybody can see how many followers there are."),
            hints: OfFollowers::HINTS,
            sources: &[word("Worked by hand: 1,200 of 5,000, over 8 posts")],
            formula: |values, confidence| run(values, confidence, of_followers),
        },
        AboutMethod {
            id: "reach",
            hint: word("For your own posts: of those who saw them, how many reactions came."),
            hints: OfReach::HINTS,
            sources: &[word("Worked by hand: 1,200 of 40,000")],
            formula: |values, confidence| run(values, confidence, of_reach),
        },
    ],
    benchmarks: Benchmarks::none("No benchmark is shown: published rates divide by followers, reach or impressions, for a post or a month, and often do not say which."),
    words: &[],
    silences: &[],
    levers: &["interactions"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("social-insights", &[]),
        Next::to("customer-engagement", &[]),
        Next::to("inquiry-conversion", &[]),
    ],
};

static ENGAGEMENT: Measure = shares::plain("engagement", "Engagement rate", Unit::Percent, Better::Higher);
static PER_POST: Measure = shares::plain("per_post", "Engagement per post", Unit::Percent, Better::Higher);

inputs! {
    /// Inputs of the method `followers`.
    OfFollowers {
        /// Likes, comments, shares and the like on the posts of the period, all added up.
        interactions: f64 = Input::count("Interactions"),
        /// How many posts they are about.
        posts: Beside = Input::count("Posts").aside(),
        /// Followers, on average over the period.
        followers: f64 = Input::count("Followers"),
    }
}

inputs! {
    /// Inputs of the method `reach`.
    OfReach {
        /// Likes, comments, shares and the like on the posts of the period, all added up.
        interactions: f64 = Input::count("Interactions"),
        /// Different people who saw one of these posts at least.
        reach: f64 = Input::count("People reached"),
    }
}

fn of_followers<E: Explain>(i: &OfFollowers, _: Confidence) -> Result<Outcome<E>, Fault> {
    let outcome = engagement(i.interactions, ("followers", i.followers))?;
    let per_post = match i.posts.0 {
        None => Err(Undefined::Needs("posts")),
        Some(posts) if posts > 0.0 => Ok(100.0 * i.interactions / i.followers / posts),
        Some(_) => Err(Undefined::ZeroIn("posts")),
    };
    Ok(outcome.maybe(&PER_POST, per_post))
}

fn of_reach<E: Explain>(i: &OfReach, _: Confidence) -> Result<Outcome<E>, Fault> {
    engagement(i.interactions, ("reach", i.reach))
}

fn engagement<E: Explain>(interactions: f64, people: (&'static str, f64)) -> Result<Outcome<E>, Fault> {
    let engagement = 100.0 * shares::mean(interactions, people)?;
    let bars = [
        (Label::Input("interactions"), interactions, Tone::Good),
        (Label::Input(people.0), people.1, Tone::Reference),
    ];
    Ok(Outcome::of(|| count("interactions", interactions) / count(people.0, people.1) * 100.0)
        .within(&ENGAGEMENT, engagement, Err(NoInterval::Repeats))
        .drawn(|| Chart::parts(Quantity::Number, &bars)))
}
