//! Channel preferences.

use super::prelude::*;
use crate::mix::{self, Mix};

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "channel-preferences",
    title: word("Channel preferences"),
    rank: 5,
    group: Group::Volume,
    methods: &[
        Method {
            id: "contacts",
            title: word("By contacts"),
            inputs: Channels::INPUTS,
            results: &[&TOP_SHARE],
            examples: &[Example {
                inputs: || {
                    let rows = const { [(word("Phone"), 520.0, Some(3380.0)), (word("E-mail"), 310.0, Some(1240.0)), (word("Chat"), 170.0, Some(510.0))] };
                    let channel =
                        |(name, contacts, cost): (Word, f64, _)| Channel { name: name.text().to_owned(), contacts, cost };
                    Channels { channels: rows.map(channel).to_vec() }.write()
                },
                currency: Some("EUR"),
                results: &[("top_share", 52.0)],
            }],
        },
        Method {
            id: "survey",
            title: word("Asked in a survey"),
            inputs: Poll::INPUTS,
            results: &[&TOP_CHOSEN],
            examples: &[Example {
                inputs: || {
                    let rows = const { [(word("Phone"), 90.0), (word("E-mail"), 110.0), (word("Chat"), 130.0)] };
                    let channel = |(name, chosen): (Word, f64)| Chosen { name: name.text().to_owned(), chosen };
                    Poll { asked: 200.0, channels: rows.map(channel).to_vec() }.write()
                },
                currency: None,
                results: &[("top_share", 65.0)],
            }],
        },
    ],
    survey: None,
    silences: &[Question::Goal, Question::Drivers],
    readings: &[],
};

/// Too heavy for pages: the worker computes it.
pub static FORMULAS: Formulas = &[];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("Which channels do customers use to reach you?"),
    synonyms: word("channels | channel mix | contact channels | omnichannel | phone email chat"),
    methods: &[
        AboutMethod {
            id: "contacts",
            hint: word("What customers use: each contact counts once."),
            hints: Channels::HINTS,
            sources: &[word("520 out of 520 + 310 + 170 contacts; a call costs 3,380 ÷ 520 = 6.50")],
            formula: |values, confidence| run(values, confidence, channels),
        },
        AboutMethod {
            id: "survey",
            hint: word("What customers say they prefer. Each of them may name several channels, so the shares may add up to more than 100%."),
            hints: Poll::HINTS,
            sources: &[word("130 of the 200 people asked chose chat; they could name several channels")],
            formula: |values, confidence| run(values, confidence, poll),
        },
    ],
    benchmarks: Benchmarks::none("No benchmark is shown: channel use depends on which ones you offer and to whom."),
    words: &[],
    silences: &[
        Silence { question: Question::Goal, why: "Which channel should be used how much is a decision and no target of one number." },
        Silence { question: Question::Drivers, why: "The headline is the share of whichever channel is largest." },
    ],
    levers: &[],
    moves: &[],
    readings: &[],
    next: [
        Next::to("capacity-options", &[]),
        Next::to("cost-per-conversation", &[]),
        Next::to("self-service-rate", &[]),
    ],
};

static TOP_SHARE: Measure = shares::of_count("top_share", "Share of the largest channel", Better::Neither);

static TOP_CHOSEN: Measure = shares::of_count("top_share", "Chose the most popular channel", Better::Neither);

static SHARE: Measure = Measure { places: 1, ..shares::of_count("share", "Share", Better::Neither) };

static SHARE_OF_ASKED: Measure = Measure { label: word("Share of those asked"), ..SHARE };

static COST_PER_CONTACT: Measure = shares::plain("cost_per_contact", "Cost per contact", Unit::Money, Better::Lower);

inputs! {
    /// A channel.
    Channel {
        /// What you call the channel.
        name: String = Input::name("Channel"),
        /// Contacts that came in through it.
        contacts: f64 = Input::count("Contacts"),
        /// What it cost in the period, people and tools.
        cost: Option<f64> = Input::money("Cost"),
    }
}

inputs! {
    /// A channel that people could choose.
    Chosen {
        /// What you call the channel.
        name: String = Input::name("Channel"),
        /// How many of those asked chose it. Somebody who chose several channels counts once in each.
        chosen: f64 = Input::count("Chosen by"),
    }
}

inputs! {
    /// Inputs of the method `survey`.
    Poll {
        /// How many people answered the question, each once, however many channels they chose.
        asked: f64 = Input::count("People asked"),
        /// A row for each channel with the number of people who chose it. Several answers each are allowed.
        channels: Vec<Chosen> = Input::rows("Channels", Chosen::INPUTS),
    }
}

inputs! {
    /// Inputs of the method `contacts`.
    Channels {
        /// A row for each channel with its contacts in the period and, if you know it, its cost for people and tools.
        channels: Vec<Channel> = Input::rows("Channels", Channel::INPUTS),
    }
}

fn channels<E: Explain>(i: &Channels, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let counts: Vec<f64> = i.channels.iter().map(|channel| channel.contacts).collect();
    let mix = Mix::new("channels", "contacts", &counts)?;
    let top = mix.largest();
    let mut outcome = Outcome::of(|| mix.formula("channels", "contacts")).within(
        &TOP_SHARE,
        top.percent(),
        Ok(top.interval(confidence)),
    );
    for (row, contacts) in &mix.rows {
        let Some(channel) = i.channels.get(*row) else { continue };
        let share = mix.share(*contacts);
        let interval = Some(share.interval(confidence));
        let name = || RowName::Text(channel.name.clone());
        let key = row.to_string();
        outcome = outcome.row_within(&SHARE, &key, name(), share.percent(), interval);
        if let Some(cost) = channel.cost.filter(|_| *contacts > 0.0) {
            outcome = outcome.row(&COST_PER_CONTACT, &key, name(), cost / contacts);
        }
    }
    Ok(mix::drawn(outcome, Quantity::Share, &SHARE, &|_, _| Tone::Plain))
}

fn poll<E: Explain>(i: &Poll, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    if i.asked <= 0.0 {
        return Err(Fault::at("asked", Finding::DividedByZero));
    }
    let (mut top, mut shares) = (None, Vec::new());
    for (row, channel) in i.channels.iter().enumerate() {
        let share = Share::new((&format!("channels-{row}-chosen"), channel.chosen), ("asked", i.asked))?;
        if top.is_none_or(|(_, most): (usize, Share)| most.part < share.part) {
            top = Some((row, share));
        }
        shares.push(share);
    }
    let (row, top) = top.ok_or_else(|| Fault::at("channels", Finding::NoRows))?;
    let formula = || count(&format!("channels-{row}-chosen"), top.part) / count("asked", i.asked) * 100.0;
    let mut outcome = Outcome::of(formula).share(&TOP_CHOSEN, top, confidence);
    for (row, (channel, share)) in i.channels.iter().zip(&shares).enumerate() {
        let name = RowName::Text(channel.name.clone());
        let interval = Some(share.interval(confidence));
        outcome = outcome.row_within(&SHARE_OF_ASKED, &row.to_string(), name, share.percent(), interval);
    }
    Ok(mix::drawn(outcome, Quantity::Share, &SHARE_OF_ASKED, &|_, _| Tone::Plain))
}
