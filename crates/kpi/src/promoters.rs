//! What metrics share that are promoters less detractors, of customers or of employees: the same three ways to enter them.

use crate::chart::{Chart, Label, Quantity, Tone};
use crate::explain::Explain;
use crate::expr::{Expr, count, number, sum_of, sum_of_answers};
use crate::finding::{Fault, Finding};
use crate::metric::{Better, IntervalKind, Measure};
use crate::outcome::{NoInterval, Outcome};
use crate::shares::measures::ANSWERS;
use crate::value::Distribution;
use base::unit::Unit;
use base::word::word;
use stats::interval::{self, Confidence};
use stats::two_nps;

/// The share of promoters, in percent.
pub static PROMOTERS: Measure = share("promoters_share", "Promoters", Better::Higher);

/// The share of those in between, in percent.
pub static PASSIVES: Measure = share("passives_share", "Passives", Better::Neither);

/// The share of detractors, in percent.
pub static DETRACTORS: Measure = share("detractors_share", "Detractors", Better::Lower);

const fn share(id: &'static str, label: &'static str, better: Better) -> Measure {
    Measure { id, label: word(label), unit: Unit::Percent, places: 2, better, interval: IntervalKind::None }
}

/// Which score it is, and who could be asked.
#[derive(Clone, Copy, Debug)]
pub struct Poll {
    /// The result: the score, from −100 to 100.
    pub score: &'static Measure,
    /// All people that could be asked; none where they are very many.
    pub people: Option<f64>,
    /// The input that holds them.
    pub people_in: &'static str,
    /// How sure the interval shall be.
    pub confidence: Confidence,
}

impl Poll {
    /// Of very many people.
    pub const fn of_many(score: &'static Measure, confidence: Confidence) -> Self {
        Self { score, people: None, people_in: "", confidence }
    }

    /// The interval of the score: none where more have answered than there are people.
    fn interval(&self, promoters: f64, detractors: f64, n: f64) -> Result<interval::Interval, NoInterval> {
        if self.people.is_some_and(|people| people < n) {
            return Err(NoInterval::Contradicted(self.people_in));
        }
        Ok(interval::nps_of_population(promoters, detractors, n, self.people, self.confidence))
    }

    /// What is wrong with the number of people when so many have answered.
    ///
    /// # Errors
    /// There are fewer people than answers.
    pub fn check(&self, n: f64) -> Result<(), Fault> {
        match self.people {
            Some(people) if people < n => Err(Fault::at(self.people_in, Finding::TooSmall { min: n })),
            _ => Ok(()),
        }
    }
}

/// From the numbers of promoters, passives and detractors, in fields of these names.
///
/// # Errors
/// All are zero.
pub fn of_counts<E: Explain>(counts: [f64; 3], poll: &Poll) -> Result<Outcome<E>, Fault> {
    let [promoters, passives, detractors] = counts;
    let n = promoters + passives + detractors;
    if n <= 0.0 {
        return Err(Fault::at("promoters", Finding::NoAnswers));
    }
    let parts = [("promoters", promoters), ("passives", passives), ("detractors", detractors)];
    let all = || sum_of(&parts, Unit::Count);
    let formula = || (count("promoters", promoters) - count("detractors", detractors)) / all() * 100.0;
    let bars = [
        (Label::Input("detractors"), detractors, Tone::Bad),
        (Label::Input("passives"), passives, Tone::Middling),
        (Label::Input("promoters"), promoters, Tone::Good),
    ];
    Ok(scored(formula, [promoters, detractors, n], poll).drawn(|| Chart::whole(Quantity::Answers, &bars)))
}

/// From the answers from 0 to 10, in the field `scores`.
///
/// # Errors
/// There are none.
pub fn of_answers<E: Explain>(scores: &Distribution, poll: &Poll) -> Result<Outcome<E>, Fault> {
    let two_nps::Sample { promoters, detractors, n } = two_nps::Sample::of_answers(scores.steps());
    if n <= 0.0 {
        return Err(Fault::at("scores", Finding::NoAnswers));
    }
    let answers = |from, to| sum_of_answers(scores, from, to);
    let formula = || (answers(9, 10) - answers(0, 6)) / answers(0, 10) * 100.0;
    Ok(scored(formula, [promoters, detractors, n], poll).drawn(|| {
        Chart::scale(scores, &|answer| match answer {
            9.. => Tone::Good,
            7.. => Tone::Middling,
            _ => Tone::Bad,
        })
    }))
}

/// From the shares of promoters and detractors, in percent, and the number of answers in the field `responses`, if it is known.
///
/// # Errors
/// The shares exceed 100 %, or the number of answers is zero.
pub fn of_percentages<E: Explain>(shares: [f64; 2], responses: Option<f64>, poll: &Poll) -> Result<Outcome<E>, Fault> {
    let [promoters, detractors] = shares;
    let passives = 100.0 - promoters - detractors;
    // 33.4 + 66.6 is a hair above 100 in binary.
    if passives < -1e-9 {
        return Err(Fault::at("detractors_percent", Finding::SharesAboveWhole));
    }
    let passives = passives.max(0.0);
    let score = promoters - detractors;
    // The counts behind rounded percentages are taken as they come, unrounded: rounding them would be one more guess.
    let interval = match responses {
        Some(n) if n > 0.0 => {
            let count = |percent: f64| percent * n / 100.0;
            let found = poll.interval(count(promoters), count(detractors), n);
            found.map(|found| found.within(-100.0, 100.0, score))
        }
        Some(_) => return Err(Fault::at("responses", Finding::NoAnswers)),
        None => Err(NoInterval::Needs("responses")),
    };
    let bars = [
        (Label::Result("detractors_share"), detractors, Tone::Bad),
        (Label::Result("passives_share"), passives, Tone::Middling),
        (Label::Result("promoters_share"), promoters, Tone::Good),
    ];
    Ok(Outcome::of(|| number("promoters_percent", promoters) - number("detractors_percent", detractors))
        .within(poll.score, score, interval)
        .with(&PROMOTERS, promoters)
        .with(&PASSIVES, passives)
        .with(&DETRACTORS, detractors)
        .maybe(&ANSWERS, responses.ok_or(crate::outcome::Undefined::Needs("responses")))
        .drawn(|| Chart::whole(Quantity::Share, &bars)))
}

fn scored<E: Explain>(formula: impl FnOnce() -> Expr, [promoters, detractors, n]: [f64; 3], poll: &Poll) -> Outcome<E> {
    let (score, _) = interval::nps_plain(promoters, detractors, n);
    Outcome::of(formula)
        .within(poll.score, score, poll.interval(promoters, detractors, n))
        .with(&PROMOTERS, 100.0 * promoters / n)
        .with(&PASSIVES, 100.0 * (n - promoters - detractors) / n)
        .with(&DETRACTORS, 100.0 * detractors / n)
        .with(&ANSWERS, n)
}
