//! E-mail opens and clicks.

use super::prelude::*;
use crate::value::Beside;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "email-engagement",
    title: word("E-mail opens and clicks"),
    rank: 10,
    group: Group::Volume,
    methods: &[
        Method {
            id: ONLY,
            title: Word::NONE,
            inputs: Mails::INPUTS,
            results: &[&DELIVERED, &OPEN, &CLICK, &CLICK_TO_OPEN],
            examples: &[Example {
                inputs: || Mails { sent: 10_000.0, bounced: 200.0, opened: Beside(Some(2450.0)), clicked: Beside(Some(294.0)) }.write(),
                currency: None,
                results: &[("delivered", 98.0), ("open", 25.0), ("click", 3.0), ("click_to_open", 12.0)],
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
    summary: word("How many e-mails arrived, were opened and were clicked, each share with its confidence interval. Opens are counted by images, so they are unreliable."),
    synonyms: word("open rate | click rate | CTR | click-through rate | CTOR | newsletter | bounce rate | e-mail marketing | delivery rate"),
    methods: &[
        AboutMethod {
            id: ONLY,
            hint: Word::NONE,
            hints: Mails::HINTS,
            sources: &[word("Worked by hand: 9,800 of 10,000; 2,450 and 294 of 9,800; 294 of 2,450")],
            formula: |values, confidence| run(values, confidence, engagement),
        },
    ],
    benchmarks: Benchmarks::none("No benchmark is shown: since mail programs load pictures in advance or not at all, open rates of different years and lists cannot be compared."),
    words: &[],
    silences: &[],
    levers: &["bounced"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("customer-engagement", &[]),
        Next::to("inquiry-conversion", &[]),
        Next::to("sample-size", &[]),
    ],
};

static DELIVERED: Measure = shares::of_count("delivered", "Delivered", Better::Higher);
static OPEN: Measure = shares::of_count("open", "Opened", Better::Higher);
static CLICK: Measure = shares::of_count("click", "Clicked", Better::Higher);
static CLICK_TO_OPEN: Measure = shares::of_count("click_to_open", "Clicked, of those who opened", Better::Higher);

inputs! {
    /// Inputs of the metric.
    Mails {
        /// E-mails sent, each recipient once.
        sent: f64 = Input::count("Sent"),
        /// E-mails that came back as undeliverable.
        bounced: f64 = Input::count("Bounced"),
        /// E-mails opened, each once. They are counted by a picture: too few where it is blocked, too many where a program loads it unasked.
        opened: Beside = Input::count("Opened").aside(),
        /// E-mails in which somebody clicked a link, each once.
        clicked: Beside = Input::count("Clicked").aside(),
    }
}

fn engagement<E: Explain>(i: &Mails, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    Share::new(("bounced", i.bounced), ("sent", i.sent))?;
    let arrived = i.sent - i.bounced;
    let formula = || (count("sent", i.sent) - count("bounced", i.bounced)) / count("sent", i.sent) * 100.0;
    let delivered = Share { part: arrived, whole: i.sent };
    let mut bars = vec![(Label::Result("delivered"), delivered, Tone::Plain)];
    let mut outcome = Outcome::of(formula).share(&DELIVERED, delivered, confidence);
    for (measure, name, part) in [(&OPEN, "opened", i.opened.0), (&CLICK, "clicked", i.clicked.0)] {
        outcome = match part {
            None => outcome.maybe(measure, Err(Undefined::Needs(name))),
            Some(part) if part > arrived => {
                let fault = Fault::at(name, Finding::AboveRest { whole: "sent", less: "bounced" });
                outcome.or_fault(measure, Err(fault), Undefined::Needs(name))
            }
            Some(_) if arrived <= 0.0 => outcome.maybe(measure, Err(Undefined::NothingLeft("bounced"))),
            Some(part) => {
                let share = Share { part, whole: arrived };
                bars.push((Label::Result(measure.id), share, Tone::Plain));
                outcome.share(measure, share, confidence)
            }
        };
    }
    let outcome = match (i.opened.0, i.clicked.0) {
        (None, _) => outcome.maybe(&CLICK_TO_OPEN, Err(Undefined::Needs("opened"))),
        (_, None) => outcome.maybe(&CLICK_TO_OPEN, Err(Undefined::Needs("clicked"))),
        (Some(opened), _) if opened > arrived => outcome.maybe(&CLICK_TO_OPEN, Err(Undefined::Needs("opened"))),
        (_, Some(clicked)) if clicked > arrived => outcome.maybe(&CLICK_TO_OPEN, Err(Undefined::Needs("clicked"))),
        (Some(opened), Some(clicked)) if clicked > opened => outcome.maybe(&CLICK_TO_OPEN, Err(Undefined::OpensHidden)),
        (Some(opened), _) if opened <= 0.0 => outcome.maybe(&CLICK_TO_OPEN, Err(Undefined::ZeroIn("opened"))),
        (Some(whole), Some(part)) => outcome.share(&CLICK_TO_OPEN, Share { part, whole }, confidence),
    };
    Ok(outcome.drawn(|| shares::bars(bars, confidence)))
}
