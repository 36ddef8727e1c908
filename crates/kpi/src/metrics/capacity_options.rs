//! Hire, outsource or chatbot: what each costs a month, and how long customers wait.

use super::prelude::*;
use crate::metric::LARGEST;
use base::sorting::sorted_by;
use stats::erlang::{Blocking, Traffic};
use stats::staffing::{Goal, MOST_AGENTS, largest_loads, scheduled};

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "capacity-options",
    title: word("Hire, outsource or chatbot"),
    rank: 2,
    group: Group::Planning,
    methods: &[Method {
        id: ONLY,
        title: Word::NONE,
        inputs: Options::INPUTS,
        results: &[&CHEAPEST],
        examples: &[Example {
            inputs: || {
                Options {
                    contacts_per_month: 5000.0,
                    handle_time: 590.0,
                    hours_per_week: 40.0,
                    target: 80.0,
                    threshold: 20.0,
                    salary_year: 20_573.0,
                    overhead: 40.0,
                    training_year: 1000.0,
                    shrinkage: 30.0,
                    full_time_hours: None,
                    price_per_contact: 5.0,
                    outsource_handle_time: None,
                    outsource_training_year: None,
                    licence_month: 500.0,
                    contained: 30.0,
                    price_per_conversation: 0.1,
                    chatbot_handle_time: None,
                    outsourced_share: 50.0,
                }
                .write()
            },
            currency: Some("EUR"),
            results: &[("cheapest", 23_351.65)],
        }],
    }],
    survey: None,
    silences: &[Question::Formula, Question::Goal],
    readings: &[],
};

/// Too heavy for pages: the worker computes it.
pub static FORMULAS: Formulas = &[];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("What is the cheapest way to handle your contacts: your own people, a provider, a chatbot or a mix?"),
    synonyms: word("outsourcing | chatbot | hiring | make or buy | automation | break-even | BPO | salary"),
    methods: &[AboutMethod {
        id: ONLY,
        hint: Word::NONE,
        hints: Options::HINTS,
        sources: &[word("with the assumptions named below the fields, the chatbot leaves 3,500 contacts for 9 people at 2,483.52 each, and costs 1,000 itself")],
        formula: |values, confidence| run(values, confidence, options),
    }],
    benchmarks: Benchmarks::none("No benchmark is shown: the cost of each option is in the offers you get."),
    words: &[],
    silences: &[
        Silence {
            question: Question::Formula,
            why: "The costs follow from a number of agents that is searched for; no closed formula gives it.",
        },
        Silence {
            question: Question::Goal,
            why: "On the way to a target the cheapest option changes; where it does, the break-even volumes say.",
        },
    ],
    levers: &[],
    moves: &[],
    readings: &[],
    next: [
        Next::to("staffing", &[("handle_time", "handle_time"), ("target", "target"), ("threshold", "threshold"), ("shrinkage", "shrinkage")]),
        Next::to("cost-per-call", &[]),
        Next::to("self-service-rate", &[]),
    ],
};

static CHEAPEST: Measure = measure("cheapest", "Cheapest option, cost per month", Unit::Money, 2);
static COST_MONTH: Measure = measure("cost_month", "Cost per month", Unit::Money, 2);
static COST_PER_CONTACT: Measure = measure("cost_per_contact", "Cost per contact", Unit::Money, 2);
static AGENTS: Measure = measure("agents", "Own agents on duty", Unit::Count, 0);
static SCHEDULED: Measure = measure("scheduled", "Own people on the payroll", Unit::Count, 0);
static WAIT: Measure = measure("wait", "Average wait of all contacts", Unit::Seconds, 1);
static BREAK_EVEN: Measure = measure("break_even", "Break-even with hiring, contacts per month", Unit::Count, 0);

const fn measure(id: &'static str, label: &'static str, unit: Unit, places: usize) -> Measure {
    Measure { id, label: word(label), unit, places, better: Better::Lower, interval: IntervalKind::None }
}

inputs! {
    /// Inputs of the metric.
    Options {
        /// Calls or chats per month that someone has to answer.
        contacts_per_month: f64 = Input::count("Contacts a month"),
        /// Talk, hold and after-call work for one contact. The example uses the median of 275 companies, 590 s (APQC).
        handle_time: f64 = Input::seconds("Average handle time"),
        /// How long the service is open. The example is an assumption.
        hours_per_week: f64 = Input::number("Opening hours a week").at_most(168.0),
        /// The share of contacts to be answered in time, no matter by whom. 80% in 20 s is a convention.
        target: f64 = Input::percent("Service-level target"),
        /// The time limit within which a contact counts as answered in time.
        threshold: f64 = Input::seconds("Answered within"),
        /// For one full-time agent. 20,573 EUR is the median in France, quoted in a Chinese article reposted in 2024.
        salary_year: f64 = Input::money("Salary a year"),
        /// Employer’s contributions, workplace and supervision, on top of the salary. The example is an assumption.
        overhead: f64 = Input::percent("Overhead").at_most(1000.0),
        /// For one agent. The example is an assumption.
        training_year: f64 = Input::money("Training a year"),
        /// The share of paid time when agents are away. The example is an assumption.
        shrinkage: f64 = Input::percent("Shrinkage"),
        /// Hours that a full-time agent is paid for; leave blank if that is as long as the service is open.
        full_time_hours: Option<f64> = Input::number("Full-time hours a week").at_most(168.0),
        /// What a provider charges per contact. The example is an assumption.
        price_per_contact: f64 = Input::money("Provider’s price per contact"),
        /// How long the provider’s people take for a contact; leave blank if as long as yours. It changes the wait, not the price.
        outsource_handle_time: Option<f64> = Input::seconds("Provider’s handle time"),
        /// What you pay to train the provider’s people, all together; leave blank if it is nothing.
        outsource_training_year: Option<f64> = Input::money("Provider’s training a year"),
        /// The fixed price of the chatbot. The example is an assumption.
        licence_month: f64 = Input::money("Chatbot: licence per month"),
        /// The share of contacts that the chatbot resolves without a person. The example is an assumption.
        contained: f64 = Input::percent("Chatbot: resolved without a person"),
        /// For every conversation, because each contact starts with the chatbot. The example follows Gartner 2019: about 0.10 USD.
        price_per_conversation: f64 = Input::money("Chatbot: price per conversation"),
        /// How long your people take for a contact that the chatbot passes on. Less if it has asked the questions already; leave blank if as long as without it.
        chatbot_handle_time: Option<f64> = Input::seconds("Handle time after the chatbot"),
        /// In the mix: how many of the contacts that the chatbot can’t resolve go to the provider.
        outsourced_share: f64 = Input::percent("Mix: share for the provider"),
    }
}

/// People who answer contacts at the service level.
#[derive(Clone, Copy, Default)]
struct Team {
    /// At work at any time.
    agents: f64,
    /// The mean wait of their contacts, in seconds.
    wait: f64,
}

/// What an option comes to.
struct Offer {
    /// A month.
    cost: f64,
    /// Own agents at work at any time.
    agents: f64,
    /// The mean wait of all contacts, in seconds.
    wait: f64,
}

impl Options {
    fn check(&self) -> Result<(), Fault> {
        let divisors = [
            ("contacts_per_month", self.contacts_per_month),
            ("handle_time", self.handle_time),
            ("hours_per_week", self.hours_per_week),
            ("full_time_hours", self.full_time_hours.unwrap_or(1.0)),
            ("outsource_handle_time", self.outsource_handle_time.unwrap_or(1.0)),
            ("chatbot_handle_time", self.chatbot_handle_time.unwrap_or(1.0)),
        ];
        if let Some((field, _)) = divisors.into_iter().find(|(_, value)| *value <= 0.0) {
            return Err(Fault::at(field, Finding::DividedByZero));
        }
        if self.target >= 100.0 {
            return Err(Fault::at("target", Finding::NeverCertain));
        }
        if self.shrinkage >= 100.0 {
            return Err(Fault::at("shrinkage", Finding::NothingLeft { taken_by: "shrinkage" }));
        }
        Ok(())
    }

    /// What a contact takes own people under an option, in seconds.
    fn own_time(&self, option: Capacity) -> f64 {
        match option {
            Capacity::Hire | Capacity::Outsource => self.handle_time,
            Capacity::Chatbot | Capacity::Mixture => self.chatbot_handle_time.unwrap_or(self.handle_time),
        }
    }

    /// In erlangs: contacts of a month that take so long each, spread evenly over 52/12 weeks of opening hours.
    fn load(&self, contacts: f64, handle_time: f64) -> f64 {
        contacts * handle_time / (self.hours_per_week * 3600.0 * 52.0 / 12.0)
    }

    /// The team for so many contacts a month that take so long each, by Erlang C; none where they are too many.
    fn team(&self, contacts: f64, handle_time: f64) -> Option<Team> {
        if contacts <= 0.0 {
            return Some(Team::default());
        }
        let load = self.load(contacts, handle_time);
        if !(load > 0.0 && load < f64::from(MOST_AGENTS)) {
            return None;
        }
        let traffic = Traffic { load, threshold: self.threshold / handle_time, impatience: None };
        let goal =
            Goal { traffic, target: self.target / 100.0, level: |service| service.answered_within, max_occupancy: 1.0 };
        let mut blocking = Blocking::of(load);
        let agents = goal.fewest(load + 1.0, &mut blocking)?;
        let wait = traffic.served(agents, &mut blocking)?.wait * handle_time;
        Some(Team { agents: f64::from(agents), wait })
    }

    /// The shares of all contacts that an option leaves to own agents and to the provider.
    fn split(&self, option: Capacity) -> (f64, f64) {
        let left = 1.0 - self.contained / 100.0;
        let outside = self.outsourced_share / 100.0;
        match option {
            Capacity::Hire => (1.0, 0.0),
            Capacity::Outsource => (0.0, 1.0),
            Capacity::Chatbot => (left, 0.0),
            Capacity::Mixture => (left * (1.0 - outside), left * outside),
        }
    }

    /// Own people to pay for so many agents at work.
    fn people(&self, agents: f64) -> f64 {
        let shifts = self.full_time_hours.map_or(1.0, |hours| self.hours_per_week / hours);
        scheduled(agents * shifts, self.shrinkage / 100.0)
    }

    /// What an option costs a month with so many contacts and own agents.
    fn cost(&self, option: Capacity, contacts: f64, agents: f64) -> f64 {
        let of_agent = self.salary_year * (1.0 + self.overhead / 100.0) + self.training_year;
        let of_bot = match option {
            Capacity::Hire | Capacity::Outsource => 0.0,
            Capacity::Chatbot | Capacity::Mixture => self.licence_month + self.price_per_conversation * contacts,
        };
        let outside = self.split(option).1;
        // Nobody is trained where nothing goes to the provider.
        let training = if outside > 0.0 { self.outsource_training_year.unwrap_or(0.0) } else { 0.0 };
        let of_provider = self.price_per_contact * contacts * outside + training / 12.0;
        self.people(agents) * of_agent / 12.0 + of_provider + of_bot
    }

    /// What an option comes to at the visitor's volume; none where it takes too many agents.
    fn offer(&self, option: Capacity) -> Option<Offer> {
        let contacts = self.contacts_per_month;
        let (inside, outside) = self.split(option);
        // The provider is held to the same service level.
        let provider_time = self.outsource_handle_time.unwrap_or(self.handle_time);
        let own = self.team(contacts * inside, self.own_time(option))?;
        let provider = self.team(contacts * outside, provider_time)?;
        Some(Offer {
            cost: self.cost(option, contacts, own.agents),
            agents: own.agents,
            wait: inside * own.wait + outside * provider.wait,
        })
    }
}

/// The most own agents up to which a break-even is looked for.
const FAR: u32 = 100;

/// How many contacts a month so many agents answer at the service level, for 1 agent and on.
struct Reach<'a> {
    options: &'a Options,
    /// Where contacts take as long as without a chatbot.
    plain: Vec<f64>,
    /// Behind the chatbot.
    prepared: Vec<f64>,
}

impl<'a> Reach<'a> {
    fn of(options: &'a Options) -> Self {
        let contacts = |handle_time: f64| {
            let of_contact = options.load(1.0, handle_time);
            let loads = largest_loads(FAR, options.threshold / handle_time, options.target / 100.0);
            loads.into_iter().map(|load| load / of_contact).collect::<Vec<f64>>()
        };
        let plain = contacts(options.handle_time);
        let prepared = options.chatbot_handle_time.map_or_else(|| plain.clone(), contacts);
        Self { options, plain, prepared }
    }

    fn contacts(&self, option: Capacity) -> &[f64] {
        match option {
            Capacity::Hire | Capacity::Outsource => &self.plain,
            Capacity::Chatbot | Capacity::Mixture => &self.prepared,
        }
    }

    fn cost(&self, option: Capacity, contacts: f64) -> f64 {
        let own = contacts * self.options.split(option).0;
        let agents = if own > 0.0 { self.contacts(option).partition_point(|reach| *reach < own) + 1 } else { 0 };
        self.options.cost(option, contacts, agents as f64)
    }

    /// The whole number of contacts from which on an option and hiring do not change places any more, up to what [`FAR`] agents answer; below, they may
    /// change more than once, since each agent is a step in the costs. None where they never change.
    fn break_even(&self, option: Capacity) -> Option<f64> {
        let own_share = self.options.split(option).0;
        // So far both are known; beyond the largest, whole numbers are no longer told apart.
        let mut top = self.plain.last()?.min(LARGEST);
        if own_share > 0.0 {
            top = top.min(self.contacts(option).last()? / own_share);
        }
        let top = top.floor();
        // Between the steps of both, costs are straight lines.
        let mut steps = vec![0.0, top];
        for (reaches, share) in [(&*self.plain, 1.0), (self.contacts(option), own_share)] {
            steps.extend(reaches.iter().map(|reach| (reach / share).floor()).filter(|step| *step < top));
        }
        let steps = sorted_by(&steps, |step| *step);
        let dearer = |contacts: f64| self.cost(option, contacts) > self.cost(Capacity::Hire, contacts);
        let at_last = dearer(top);
        for (low, high) in steps.iter().zip(steps.iter().skip(1)).rev().filter(|(low, high)| low < high) {
            if dearer(*high) != at_last {
                return Some(high + 1.0);
            }
            let (mut other, mut same) = (low + 1.0, *high);
            if dearer(other) == at_last {
                continue;
            }
            while same - other > 1.0 {
                let middle = f64::midpoint(other, same).floor();
                if dearer(middle) == at_last {
                    same = middle;
                } else {
                    other = middle;
                }
            }
            return Some(same);
        }
        None
    }
}

fn options<E: Explain>(i: &Options, _: Confidence) -> Result<Outcome<E>, Fault> {
    i.check()?;
    let contacts = i.contacts_per_month;
    let too_many = || Fault::at("contacts_per_month", Finding::TooManyAgents { most: f64::from(MOST_AGENTS) });
    let mut offers = Vec::new();
    for option in Capacity::ALL {
        offers.push((option, i.offer(option).ok_or_else(too_many)?));
    }
    let mut cheapest = (Capacity::Hire, f64::INFINITY);
    for (option, offer) in &offers {
        if offer.cost < cheapest.1 {
            cheapest = (*option, offer.cost);
        }
    }
    let mut outcome = Outcome::default().with(&CHEAPEST, cheapest.1).found(Verdict::Cheapest(cheapest.0));
    let mut bars = Vec::new();
    let reach = Reach::of(i);
    for (option, offer) in offers {
        let tone = if option == cheapest.0 { Tone::Good } else { Tone::Plain };
        bars.push((Label::Capacity(option), offer.cost, tone));
        for (measure, value) in [
            (&COST_MONTH, Some(offer.cost)),
            (&COST_PER_CONTACT, Some(offer.cost / contacts)),
            (&AGENTS, Some(offer.agents)),
            (&SCHEDULED, Some(i.people(offer.agents))),
            (&WAIT, Some(offer.wait)),
            (&BREAK_EVEN, if option == Capacity::Hire { None } else { reach.break_even(option) }),
        ] {
            if let Some(value) = value {
                outcome = outcome.row(measure, option.id(), RowName::Capacity(option), value);
            }
        }
    }
    Ok(outcome.drawn(|| Chart::parts(Quantity::Money, &bars)))
}
