//! Social media insights.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "social-insights",
    title: word("Social media insights"),
    rank: 6,
    group: Group::Volume,
    methods: &[Method {
        id: ONLY,
        title: Word::NONE,
        inputs: Comments::INPUTS,
        results: &[&NET_SENTIMENT, &POSITIVE, &NEGATIVE, &TECHNICAL, &ANSWERABLE],
        examples: &[Example {
            inputs: || {
                let rows = const { [(word("Praise for the staff"), 60.0), (word("Asks for a delivery date"), 48.0), (word("Mentions a competitor"), 20.0)] };
                let topic = |(name, comments): (Word, f64)| Topic { name: name.text().to_owned(), comments };
                let topics = rows.map(topic).to_vec();
                Comments { comments: 400.0, positive: 180.0, negative: 100.0, technical: 90.0, answerable_by_content: 140.0, topics }.write()
            },
            currency: None,
            results: &[("net_sentiment", 20.0), ("positive", 45.0), ("negative", 25.0), ("technical", 22.5), ("answerable", 35.0)],
        }],
    }],
    survey: None,
    silences: &[],
    readings: &[],
};

/// Rows with names are too heavy for pages: the worker computes it.
pub static FORMULAS: Formulas = &[];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("What do people write to you on social media?"),
    synonyms: word("net sentiment | sentiment | social media | mentions | comments | social listening"),
    methods: &[AboutMethod {
        id: ONLY,
        hint: Word::NONE,
        hints: Comments::HINTS,
        sources: &[word("45% positive minus 25% negative")],
        formula: |values, confidence| run(values, confidence, insights),
    }],
    benchmarks: Benchmarks::none("No benchmark is shown: tools that classify comments draw the line between neutral and positive in different places."),
    words: &[],
    silences: &[],
    levers: &["positive", "negative"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("social-engagement", &[]),
        Next::to("issues-by-type", &[]),
        Next::to("feedback-response-rate", &[]),
    ],
};

static NET_SENTIMENT: Measure = shares::plain("net_sentiment", "Net sentiment", Unit::Points, Better::Higher);
static POSITIVE: Measure = shares::of_count("positive", "Positive", Better::Higher);
static NEGATIVE: Measure = shares::of_count("negative", "Negative", Better::Lower);
static TECHNICAL: Measure = shares::of_count("technical", "About technical issues", Better::Neither);
static ANSWERABLE: Measure = shares::of_count("answerable", "Answerable by content", Better::Neither);
static SHARE: Measure = Measure { places: 1, ..shares::of_count("share", "Share of the comments", Better::Neither) };

inputs! {
    /// A topic of comments.
    Topic {
        /// What the comments are about.
        name: String = Input::name("Topic"),
        /// Comments about it; one about two topics counts in both.
        comments: f64 = Input::count("Comments about it"),
    }
}

inputs! {
    /// Inputs of the metric.
    Comments {
        /// All comments, posts and messages you looked at.
        comments: f64 = Input::count("Comments"),
        /// Comments that praise.
        positive: f64 = Input::count("Positive"),
        /// Comments that complain; anything neither praise nor complaint counts only in the total.
        negative: f64 = Input::count("Negative"),
        /// Comments about faults and how things work, whatever their tone.
        technical: f64 = Input::count("Technical"),
        /// Comments that one of your help pages or videos answers, whatever their tone.
        answerable_by_content: f64 = Input::count("Answerable by content"),
        /// A row for anything else you want to know: what people praise, what they ask for, which product, competitor or channel they name, how fast they were answered. Leave it empty if you do not count that.
        topics: Vec<Topic> = Input::rows("Topics", Topic::INPUTS).aside(),
    }
}

fn insights<E: Explain>(i: &Comments, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let share = |name: &'static str, part: f64| Share::new((name, part), ("comments", i.comments));
    let (positive, negative) = (share("positive", i.positive)?, share("negative", i.negative)?);
    if i.positive + i.negative > i.comments {
        return Err(Fault::at("negative", Finding::AboveRest { whole: "comments", less: "positive" }));
    }
    let technical = share("technical", i.technical)?;
    let answerable = share("answerable_by_content", i.answerable_by_content)?;
    let bars = vec![
        (Label::Result("positive"), positive, Tone::Good),
        (Label::Result("negative"), negative, Tone::Bad),
        (Label::Result("technical"), technical, Tone::Plain),
        (Label::Result("answerable"), answerable, Tone::Plain),
    ];
    let of_topic = |(row, topic): (usize, &Topic)| {
        Share::new((&format!("topics-{row}-comments"), topic.comments), ("comments", i.comments))
    };
    let topics: Vec<Result<Share, Fault>> = i.topics.iter().enumerate().map(of_topic).collect();
    let balance = || count("positive", i.positive) - count("negative", i.negative);
    let mut outcome = Outcome::of(|| balance() / count("comments", i.comments) * 100.0)
        .with(&NET_SENTIMENT, 100.0 * (i.positive - i.negative) / i.comments)
        .share(&POSITIVE, positive, confidence)
        .share(&NEGATIVE, negative, confidence)
        .share(&TECHNICAL, technical, confidence)
        .share(&ANSWERABLE, answerable, confidence)
        .drawn(|| shares::bars(bars, confidence));
    for (row, (known, share)) in i.topics.iter().zip(topics).enumerate() {
        match share {
            Ok(share) => {
                let name = RowName::Text(known.name.clone());
                let interval = Some(share.interval(confidence));
                outcome = outcome.row_within(&SHARE, &row.to_string(), name, share.percent(), interval);
            }
            Err(fault) => outcome.faults.push(fault),
        }
    }
    Ok(outcome)
}
