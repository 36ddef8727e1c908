//! Channel preferences.

use super::prelude::*;
use crate::mix::{self, Mix};

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "channel-preferences",
    title: word("Channel preferences"),
    rank: 5,
    group: Group::Volume,
    methods: &[Method {
        id: ONLY,
        title: Word::NONE,
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
    }],
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
    methods: &[AboutMethod {
        id: ONLY,
        hint: Word::NONE,
        hints: Channels::HINTS,
        sources: &[word("520 out of 520 + 310 + 170 contacts; a call costs 3,380 ÷ 520 = 6.50")],
        formula: |values, confidence| run(values, confidence, channels),
    }],
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

static SHARE: Measure = Measure { places: 1, ..shares::of_count("share", "Share", Better::Neither) };

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
    /// Inputs of the metric.
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
