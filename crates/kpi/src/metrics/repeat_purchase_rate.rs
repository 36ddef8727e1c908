//! Repeat purchase rate.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "repeat-purchase-rate",
    title: word("Repeat purchase rate"),
    rank: 10,
    group: Group::Loyalty,
    methods: &[
        Method {
            id: ONLY,
            title: Word::NONE,
            inputs: Customers::INPUTS,
            results: &[&SHARE],
            examples: &[Example {
                inputs: || Customers { repeat_customers: 270.0, customers: 1200.0 }.write(),
                currency: None,
                results: &[("share", 22.5)],
            }],
        },
    ],
    survey: Some(&Binding::yes_no("")),
    silences: &[],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[(ONLY, |values, confidence| shares::first_of_second(&SHARE, Customers::INPUTS, values, confidence))];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("The share of customers who bought more than once in a period, with its confidence interval."),
    synonyms: word("repurchase rate | repeat customer rate | returning customers | second purchase | reorder rate"),
    methods: &[
        AboutMethod {
            id: ONLY,
            hint: Word::NONE,
            hints: Customers::HINTS,
            sources: &[word("Worked by hand from the definition: 270 of 1,200 customers")],
            formula: |values, confidence| shares::first_of_second(&SHARE, Customers::INPUTS, values, confidence),
        },
    ],
    benchmarks: Benchmarks::none("No benchmark is shown: how often people buy again depends on what is sold and on the length of the period, and published figures seldom state both."),
    words: &["repeat purchase", "repeat customer", "repeat buyer", "repurchase", "bought again", "purchased again", "reorder", "wiederkauf", "wiederholungskauf", "stammkunde", "reachat", "recompra", "επαναλαμβανομεν αγορ", "επαναγορ", "复购", "復購", "回购", "回購", "再購入", "リピート購入", "재구매", "επαναλαμβανομενων αγορ", "επαναλαμβανομενεσ αγορ", "επαναλαμβανομενη αγορ"],
    silences: &[],
    levers: &["repeat_customers"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("lifetime-value", &[]),
        Next::to("loyalty-participation", &[]),
        Next::to("retention-rate", &[]),
    ],
};

static SHARE: Measure = shares::of_count("share", "Repeat purchase rate", Better::Higher);

inputs! {
    /// Inputs of the metric.
    Customers {
        /// Customers who bought at least twice in the period; somebody who bought five times counts once.
        repeat_customers: f64 = Input::count("Customers who bought again"),
        /// All customers who bought at least once in the same period.
        customers: f64 = Input::count("Customers"),
    }
}
