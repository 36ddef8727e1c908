//! First response time.

use super::prelude::*;

/// The definition of the metric.
pub static METRIC: Metric = Metric {
    id: "first-response-time",
    title: "First response time",
    rank: 1,
    group: Group::Speed,
    summary: "How long customers wait for the first answer (FRT): the average of a total, or the average with its confidence interval, the median and \
              the 90th percentile of a list of times.",
    synonyms: &["FRT", "first reply time", "response time", "reply time", "time to first response"],
    methods: &[
        Method {
            id: "total",
            title: "Total and count",
            hint: "When your system reports only the total or the average.",
            inputs: Total::INPUTS,
            results: &[&shares::measures::MEAN_OF_TOTAL],
            evaluate: |values, confidence| run(values, confidence, total),
            examples: &[Example {
                inputs: || Total { first_response_total: 12_000.0, tickets: 5.0 }.write(),
                currency: None,
                results: &[("mean", 2400.0)],
                source: "Source text 004: total of the first response times over the tickets; numbers worked by hand: 200 min ÷ 5",
            }],
        },
        Method {
            id: "times",
            title: "List of times",
            hint: "When you have the single times: shows how typical the average is.",
            inputs: Times::INPUTS,
            results: &[&shares::measures::MEAN_OF_TIMES, &shares::measures::MEDIAN_TIME, &shares::measures::P90_TIME],
            evaluate: |values, confidence| run(values, confidence, times),
            examples: &[Example {
                inputs: || {
                    let times = [600.0, 900.0, 1200.0, 2100.0, 7200.0].map(|time| Ticket { time }).to_vec();
                    Times { times }.write()
                },
                currency: None,
                results: &[("mean", 2400.0), ("median", 1200.0), ("p90", 5160.0)],
                source: "Worked by hand: 10, 15, 20, 35 and 120 minutes",
            }],
        },
    ],
    benchmarks: Benchmarks::Known(&[Benchmark {
        result: "mean",
        low: 600.0,
        high: None,
        currency: None,
        definition: "What customers expect, not what companies reach: 82 % expect an answer within 10 minutes",
        source: "Source text 004",
        year: None,
        place: None,
        trust: Trust::Quoted,
        methods: &["total", "times"],
    }]),
    survey: None,
    silences: &[Silence {
        question: Question::Definitions,
        why: "The methods are ways to enter the same times.",
    }],
    moves: &[],
    readings: &[],
};

inputs! {
    /// Inputs of the method `total`.
    Total {
        /// All first response times added up, such as 200 min or 3:20:00. Only replies by people count.
        first_response_total: f64 = Input::seconds("First response times in total"),
        /// Tickets that got a first response.
        tickets: f64 = Input::count("Tickets"),
    }
}

inputs! {
    /// A ticket of the method `times`.
    Ticket {
        /// From the customer's first message to the first reply by a person.
        time: f64 = Input::seconds("Time"),
    }
}

inputs! {
    /// Inputs of the method `times`.
    Times {
        /// One row for each ticket.
        times: Vec<Ticket> = Input::rows("First response times", Ticket::INPUTS),
    }
}

fn total(i: &Total, _: Confidence) -> Result<Outcome, Fault> {
    let mean = shares::mean(i.first_response_total, ("tickets", i.tickets))?;
    Ok(Outcome::of(seconds("first_response_total", i.first_response_total) / count("tickets", i.tickets))
        .within(&shares::measures::MEAN_OF_TOTAL, mean, Err(NoInterval::OnlyTotals))
        .drawn(shares::beside_benchmarks("mean", mean, Quantity::Duration)))
}

fn times(i: &Times, confidence: Confidence) -> Result<Outcome, Fault> {
    let values: Vec<f64> = i.times.iter().map(|ticket| ticket.time).collect();
    shares::times("times", "time", &values, confidence)
}
