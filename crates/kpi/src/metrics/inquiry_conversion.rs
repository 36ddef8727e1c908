//! Inquiry conversion.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "inquiry-conversion",
    title: word("Inquiry conversion"),
    rank: 7,
    group: Group::Volume,
    methods: &[Method {
        id: ONLY,
        title: Word::NONE,
        inputs: Inquiries::INPUTS,
        results: &[&CONVERSION, &BOT_CONVERSION, &DIFFERENCE],
        examples: &[Example {
            inputs: || Inquiries { inquiries: 500.0, orders: 120.0, bot_inquiries: Some(800.0), bot_orders: Some(144.0) }.write(),
            currency: None,
            results: &[("conversion", 24.0), ("bot_conversion", 18.0), ("difference", -6.0)],
        }],
    }],
    survey: None,
    silences: &[],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[(ONLY, |values, confidence| run(values, confidence, conversion))];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How many inquiries lead to an order?"),
    synonyms: word("conversion rate | chat to order | sales from chat | chatbot conversion | enquiry conversion"),
    methods: &[AboutMethod {
        id: ONLY,
        hint: Word::NONE,
        hints: Inquiries::HINTS,
        sources: &[word("120 out of 500 and 144 out of 800 inquiries")],
        formula: |values, confidence| run(values, confidence, conversion),
    }],
    benchmarks: Benchmarks::none("No benchmark is shown: what counts as an inquiry, and how long to wait for the order, differ between shops."),
    words: &[],
    silences: &[],
    levers: &["orders"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("customer-acquisition-cost", &[]),
        Next::to("lifetime-value", &[]),
        Next::to("first-response-time", &[]),
    ],
};

static CONVERSION: Measure = shares::of_count("conversion", "Conversion", Better::Higher);
static BOT_CONVERSION: Measure = shares::of_count("bot_conversion", "Chatbot conversion", Better::Higher);
static DIFFERENCE: Measure = shares::plain("difference", "Chatbot minus people, in points", Unit::Points, Better::Neither);

inputs! {
    /// Inputs of the metric.
    Inquiries {
        /// Inquiries that people answered; chatbot inquiries have their own fields.
        inquiries: f64 = Input::count("Inquiries"),
        /// How many of these led to an order; several orders from one inquiry count once.
        orders: f64 = Input::count("Inquiries with an order"),
        /// Inquiries that a chatbot answered alone.
        bot_inquiries: Option<f64> = Input::count("Inquiries to the chatbot"),
        /// How many of these led to an order.
        bot_orders: Option<f64> = Input::count("Chatbot inquiries with an order"),
    }
}

fn conversion<E: Explain>(i: &Inquiries, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let people = Share::new(("orders", i.orders), ("inquiries", i.inquiries))?;
    let bot = shares::optional(("bot_orders", i.bot_orders), ("bot_inquiries", i.bot_inquiries))?;
    let mut bars = vec![(Label::Result("conversion"), people, Tone::Plain)];
    let formula = || count("orders", i.orders) / count("inquiries", i.inquiries) * 100.0;
    let outcome = Outcome::of(formula).share(&CONVERSION, people, confidence);
    let outcome = match bot {
        Ok(bot) => {
            bars.push((Label::Result("bot_conversion"), bot, Tone::Plain));
            outcome.share(&BOT_CONVERSION, bot, confidence).with(&DIFFERENCE, bot.percent() - people.percent())
        }
        Err(why) => outcome.maybe(&BOT_CONVERSION, Err(why)).maybe(&DIFFERENCE, Err(why)),
    };
    Ok(outcome.drawn(|| shares::bars(bars, confidence)))
}
