//! Backlog and days to clear.

use super::prelude::*;
use crate::value::Beside;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "backlog",
    title: word("Backlog and days to clear"),
    rank: 8,
    group: Group::Volume,
    methods: &[
        Method {
            id: ONLY,
            title: Word::NONE,
            inputs: Tickets::INPUTS,
            results: &[&OPEN_END, &CHANGE, &PER_DAY, &DAYS_TO_CLEAR, &INFLOW],
            examples: &[Example {
                inputs: || {
                let rows = const { [(word("Up to 1 day"), 50.0), (word("2 to 7 days"), 35.0), (word("Older"), 15.0)] };
                let age = |(name, tickets): (Word, f64)| Age { name: name.text().to_owned(), tickets };
                let ages = rows.map(age).to_vec();
                Tickets { open_start: 120.0, opened: 480.0, resolved: 500.0, days: Beside(Some(5.0)), ages }.write()
            },
                currency: None,
                results: &[("open_end", 100.0), ("change", -20.0), ("resolved_per_day", 100.0), ("days_to_clear", 25.0), ("inflow_ratio", 0.96)],
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
    summary: word("How many tickets are open, whether they become more or fewer, and in how many days they would be cleared at this pace; with the ages of what is open."),
    synonyms: word("open tickets | ticket backlog | unresolved tickets | pile | work in progress | days to clear | ageing | inflow"),
    methods: &[
        AboutMethod {
            id: ONLY,
            hint: Word::NONE,
            hints: Tickets::HINTS,
            sources: &[word("Worked by hand: 120 + 480 − 500 = 100; 20 fewer in 5 days, so 100 in 25 days")],
            formula: |values, confidence| run(values, confidence, backlog),
        },
    ],
    benchmarks: Benchmarks::none("No benchmark is shown: how many open tickets are too many depends on how many people work on them and on what was promised."),
    words: &[],
    silences: &[],
    levers: &["resolved", "opened"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("resolution-time", &[("resolved", "tickets")]),
        Next::to("ticket-volume", &[("opened", "tickets")]),
        Next::to("sla-attainment", &[]),
    ],
};

static OPEN_END: Measure = whole("open_end", "Open at the end", Unit::Count, Better::Lower);
static CHANGE: Measure = whole("change", "Change", Unit::Number, Better::Lower);
static PER_DAY: Measure = shares::plain("resolved_per_day", "Solved per day", Unit::Number, Better::Higher);
static DAYS_TO_CLEAR: Measure = shares::plain("days_to_clear", "Days to clear", Unit::Number, Better::Lower);
static INFLOW: Measure = shares::plain("inflow_ratio", "Opened for each one solved", Unit::Number, Better::Lower);
static SHARE: Measure = Measure { places: 1, ..shares::plain("share", "Share", Unit::Percent, Better::Neither) };

const fn whole(id: &'static str, label: &'static str, unit: Unit, better: Better) -> Measure {
    Measure { places: 0, ..shares::plain(id, label, unit, better) }
}

inputs! {
    /// Tickets of an age.
    Age {
        /// How old these tickets are.
        name: String = Input::name("Age"),
        /// Open tickets of this age.
        tickets: f64 = Input::count("Open tickets"),
    }
}

inputs! {
    /// Inputs of the metric.
    Tickets {
        /// Tickets open when the period began.
        open_start: f64 = Input::count("Open at the start"),
        /// Tickets that came in during the period, also those opened again.
        opened: f64 = Input::count("Tickets opened"),
        /// Tickets solved during the period.
        resolved: f64 = Input::count("Solved"),
        /// How many days the period has; working days where nobody works on the others.
        days: Beside = Input::number("Days of the period").aside(),
        /// A row for each age of what is open at the end; leave it empty if you do not know the ages.
        ages: Vec<Age> = Input::rows("Ages of open tickets", Age::INPUTS).aside(),
    }
}

fn backlog<E: Explain>(i: &Tickets, _: Confidence) -> Result<Outcome<E>, Fault> {
    let open = i.open_start + i.opened - i.resolved;
    if open < 0.0 {
        return Err(Fault::at("resolved", Finding::AboveSum { first: "open_start", second: "opened" }));
    }
    let change = i.opened - i.resolved;
    let days = match i.days.0 {
        Some(days) if days > 0.0 => Ok(days),
        _ => Err(Undefined::Needs("days")),
    };
    let to_clear = days.and_then(|days| match open {
        open if open <= 0.0 => Ok(0.0),
        _ if change >= 0.0 => Err(Undefined::NeverCleared),
        open => Ok(open * days / -change),
    });
    let inflow = if i.resolved > 0.0 { Ok(i.opened / i.resolved) } else { Err(Undefined::ZeroIn("resolved")) };
    let bars = [
        (Label::Input("open_start"), i.open_start, Tone::Plain),
        (Label::Input("opened"), i.opened, Tone::Bad),
        (Label::Input("resolved"), i.resolved, Tone::Good),
        (Label::Result("open_end"), open, Tone::Plain),
    ];
    let formula =
        || count("open_start", i.open_start) + count("opened", i.opened) - count("resolved", i.resolved);
    let mut outcome = Outcome::of(formula)
        .with(&OPEN_END, open)
        .with(&CHANGE, change)
        .maybe(&PER_DAY, days.map(|days| i.resolved / days))
        .maybe(&DAYS_TO_CLEAR, to_clear)
        .maybe(&INFLOW, inflow)
        .drawn(|| Chart::parts(Quantity::Number, &bars));
    if i.days.0.is_some_and(|days| days <= 0.0) {
        outcome.faults.push(Fault::at("days", Finding::DividedByZero));
    }
    let ages: f64 = i.ages.iter().map(|age| age.tickets).sum();
    if ages > 0.0 {
        for (row, age) in i.ages.iter().enumerate() {
            let name = RowName::Text(age.name.clone());
            outcome = outcome.row(&SHARE, &row.to_string(), name, 100.0 * age.tickets / ages);
        }
    }
    // Also where all are 0, of which there are no shares: that is right where nothing is open.
    if !i.ages.is_empty() && (ages - open).abs() > 0.5 {
        outcome = outcome.found(Verdict::AgesDiffer { ages, open });
    }
    Ok(outcome)
}
