//! Cost per conversation.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "cost-per-conversation",
    title: word("Cost per conversation"),
    rank: 2,
    group: Group::Cost,
    methods: &[Method {
        id: ONLY,
        title: Word::NONE,
        inputs: Conversations::INPUTS,
        results: &[&COST],
        examples: &[Example {
            inputs: || Conversations { service_cost: 10_000.0, conversations: 25.0 }.write(),
            currency: None,
            results: &[("cost", 400.0)],
        }],
    }],
    survey: None,
    silences: &[],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[(ONLY, |values, _| shares::first_over_second(&COST, Conversations::INPUTS, values))];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("What does a conversation with a customer cost, on any channel?"),
    synonyms: word("cost per contact | cost per ticket | cost per chat | service cost | conversation rate"),
    methods: &[AboutMethod {
        id: ONLY,
        hint: Word::NONE,
        hints: Conversations::HINTS,
        sources: &[word("10,000 EUR ÷ 25 conversations = 400 EUR")],
        formula: |values, _| shares::first_over_second(&COST, Conversations::INPUTS, values),
    }],
    benchmarks: Benchmarks::Known(&[Benchmark {
        result: "cost",
        low: 8.01,
        high: None,
        currency: Some("USD"),
        definition: word("A live contact, with a person at the other end"),
        source: word("Gartner"),
        year: Some(2019),
        place: None,
        trust: Trust::Fair,
        link: Some("https://www.destinationcrm.com/Articles/CRM-Insights/Insight/Gartner-Survey-Finds-Self-Service-Insufficient-135436.aspx"),
        methods: &[ONLY],
    }]),
    words: &[],
    silences: &[],
    levers: &["service_cost"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("cost-per-resolution", &[("service_cost", "service_cost")]),
        Next::to("self-service-rate", &[("cost", "cost_per_contact")]),
        Next::to("service-cost-ratio", &[("service_cost", "service_cost")]),
    ],
};

static COST: Measure = shares::plain("cost", "Cost per conversation", Unit::Money, Better::Lower);

inputs! {
    /// Inputs of the metric.
    Conversations {
        /// Everything customer service cost in the period: pay, software, office space.
        service_cost: f64 = Input::money("Service cost"),
        /// Conversations in the same period, on all channels that the cost covers.
        conversations: f64 = Input::count("Conversations"),
    }
}
