//! Survey answers → calculators: the metrics that answers can feed, and the scenario that counted answers make.

use crate::{Direction, Feed, YES_NO};
use base::number;
use base::number::Format;
use base::unit::Unit;
use kpi::about;
use kpi::evaluation::Evaluation;
use kpi::explain::Explained;
use kpi::metric::{High, Input, Kind, LARGEST, Method, Metric};
use kpi::metrics;
use kpi::outcome::Outcome;
use kpi::scenario::Scenario;
use kpi::value::Value;

/// The metrics that answers can feed, with the words of their questions.
pub fn all() -> Vec<Feed> {
    let feed = |metric: &'static Metric| {
        let binding = metric.survey?;
        let words = about::of(metric).words;
        Some(Feed {
            metric: metric.id,
            short: binding.short,
            words,
            scales: binding.scales,
            of_staff: binding.of_staff,
        })
    };
    metrics::all().iter().filter_map(|metric| feed(metric)).collect()
}

/// The method of a metric that takes counted answers.
pub fn method(metric: &'static Metric) -> Option<&'static Method> {
    metric
        .methods
        .iter()
        .find(|method| method.inputs.iter().any(|input| matches!(input.kind, Kind::Distribution { .. })))
}

/// Whether a metric has a direction of its own, so that its counts are taken as they were answered.
pub fn has_direction(metric: &'static Metric) -> bool {
    method(metric).is_some_and(|method| method.input(DIRECTION).is_some())
}

const DIRECTION: &str = "direction";

/// The calculator of a metric filled with counted answers, lowest step first; `None` if it has no such scale.
pub fn scenario(
    metric: &'static Metric,
    scale: (i32, i32),
    direction: Direction,
    counts: &[u64],
    format: Format,
) -> Option<Scenario> {
    if let [no, yes] = counts
        && scale == YES_NO
    {
        return of_two(metric, Unit::Count, *yes as f64, no.saturating_add(*yes), format);
    }
    let method = method(metric)?;
    let mut scenario = Scenario::blank(metric, method);
    for input in method.inputs {
        match input.kind {
            Kind::Distribution { low, high } => {
                if let High::Chosen(choice) = high {
                    let Kind::Choice(scales) = method.input(choice)?.kind else {
                        return None;
                    };
                    let step = scales.iter().find(|known| known.id == scale.1.to_string())?;
                    scenario.fields.insert(choice.to_owned(), step.id.to_owned());
                }
                if scenario.scale(low, high) != scale {
                    return None;
                }
                for (answer, count) in (scale.0..).zip(counts) {
                    scenario
                        .fields
                        .insert(format!("{}-{answer}", input.id), Unit::Count.editable(*count as f64, format));
                }
            }
            Kind::Choice([upwards, downwards]) if input.id == DIRECTION => {
                let chosen = if direction == Direction::Down { downwards } else { upwards };
                scenario.fields.insert(input.id.to_owned(), chosen.id.to_owned());
            }
            _ => {}
        }
    }
    Some(scenario)
}

/// What a calculator makes of counted answers, group after group: its form is read but once, and the counts go in as numbers.
pub struct Counter {
    scenario: Scenario,
    values: Vec<Value>,
    two: bool,
}

impl Counter {
    /// `None` if the calculator has no such scale.
    pub fn new(metric: &'static Metric, scale: (i32, i32), direction: Direction, format: Format) -> Option<Self> {
        let steps = scale.1.checked_sub(scale.0).and_then(|span| usize::try_from(span).ok())? + 1;
        let scenario = scenario(metric, scale, direction, &vec![1; steps], format)?;
        let values = Evaluation::read(&scenario, format).values;
        Some(Self { scenario, values, two: scale == YES_NO && steps == 2 })
    }

    /// The results that the calculator shows for these counts; `None` where it shows what is wrong instead.
    pub fn outcome(&self, counts: &[f64]) -> Option<Outcome> {
        let (method, confidence) = (self.scenario.method, self.scenario.confidence);
        let outcome = about::of(self.scenario.metric).results(method, &self.values(counts)?, confidence).ok()?;
        outcome.is_finite().then_some(outcome)
    }

    /// The same with what explains them.
    pub fn explained(&self, counts: &[f64]) -> Option<(Outcome, Explained)> {
        let (method, confidence) = (self.scenario.method, self.scenario.confidence);
        let found = about::of(self.scenario.metric).explained(method, &self.values(counts)?, confidence).ok()?;
        found.0.is_finite().then_some(found)
    }

    /// The form's values with these counts; `None` for what no form takes.
    fn values(&self, counts: &[f64]) -> Option<Vec<Value>> {
        let mut counts: Vec<f64> = counts.to_vec();
        if self.two {
            let [no, yes] = *counts.as_slice() else { return None };
            counts = vec![yes, no + yes];
        }
        if counts.iter().any(|count| *count > LARGEST) {
            return None;
        }
        let mut values = self.values.clone();
        let mut numbers = counts.iter().copied();
        for value in &mut values {
            match value {
                Value::Distribution(answers) if !self.two => answers.counts.clone_from(&counts),
                Value::Number(number) if self.two => *number = numbers.next().unwrap_or(*number),
                _ => {}
            }
        }
        Some(values)
    }
}

/// The calculator of a metric filled with the total of so many time spans.
pub fn of_times(metric: &'static Metric, total: f64, count: u64, format: Format) -> Option<Scenario> {
    of_two(metric, Unit::Seconds, total, count, format)
}

/// The calculator of a metric whose first method with but two inputs to fill takes a part or total in this unit and a count.
fn of_two(metric: &'static Metric, unit: Unit, first: f64, count: u64, format: Format) -> Option<Scenario> {
    let takes = |input: &Input, wanted: Unit| matches!(input.kind, Kind::Quantity { unit, .. } if unit == wanted);
    let fits = |method: &&Method| {
        let mut wanted = method.inputs.iter().filter(|input| !input.optional);
        let two = [wanted.next(), wanted.next()];
        wanted.next().is_none()
            && matches!(two, [Some(part), Some(whole)] if takes(part, unit) && takes(whole, Unit::Count))
    };
    let method = metric.methods.iter().find(fits)?;
    let mut scenario = Scenario::blank(metric, method);
    let mut inputs = method.inputs.iter().filter(|input| !input.optional);
    for (unit, value) in [(unit, first), (Unit::Count, count as f64)] {
        scenario.fields.insert(inputs.next()?.id.to_owned(), unit.editable(value, format));
    }
    Some(scenario)
}

/// A number of rows as a reader sees it.
pub fn shown_count(count: u64, format: Format) -> String {
    number::shown(count as f64, 0, format)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Takes;
    use kpi::about::evaluate;

    #[test]
    fn counted_answers_make_the_same_score_as_the_calculator() {
        for (metric, scale, direction, counts, expected) in [
            ("nps", (0, 10), Direction::Up, vec![2, 1, 1, 2, 3, 5, 6, 12, 18, 22, 28], 30.0),
            ("csat", (1, 5), Direction::Up, vec![5, 5, 10, 40, 40], 80.0),
            ("ces", (1, 7), Direction::Up, vec![2, 3, 5, 10, 20, 35, 25], 5.48),
            ("ces", (1, 7), Direction::Down, vec![2, 3, 5, 10, 20, 35, 25], 5.48),
        ] {
            let metric = metrics::find(metric).unwrap();
            let scenario = scenario(metric, scale, direction, &counts, Format::ENGLISH).unwrap();
            let outcome = evaluate(&scenario, Format::ENGLISH).outcome.unwrap();
            assert!((outcome.answers[0].value.unwrap() - expected).abs() < 1e-9);
            if direction == Direction::Down {
                assert!((outcome.answer("share_easy").unwrap().value.unwrap() - 10.0).abs() < 1e-9);
            }
        }
        assert!(scenario(metrics::find("nps").unwrap(), (1, 10), Direction::Up, &[0; 10], Format::ENGLISH).is_none());
    }

    #[test]
    fn counts_as_numbers_give_what_the_form_gives() {
        let mut compared = 0;
        for feed in all().iter().filter(|feed| feed.takes() != Takes::Durations) {
            let metric = metrics::find(feed.metric).unwrap();
            for (scale, direction) in
                feed.scales.iter().flat_map(|scale| [(*scale, Direction::Up), (*scale, Direction::Down)])
            {
                let counter = Counter::new(metric, scale, direction, Format::CONTINENTAL).unwrap();
                for seed in 0..6_u64 {
                    // None at all, one answer, thousands, more than anybody counts.
                    let count = |step: i32| match seed {
                        0 => 0,
                        1 => u64::from(step == scale.1),
                        5 => 1_u64 << 60,
                        _ => (step - scale.0 + 1) as u64 * 7919 * seed % 4001,
                    };
                    let counts: Vec<u64> = (scale.0..=scale.1).map(count).collect();
                    let form = scenario(metric, scale, direction, &counts, Format::CONTINENTAL).unwrap();
                    let form =
                        evaluate(&form, Format::CONTINENTAL).outcome.map(|outcome| format!("{:?}", outcome.answers));
                    let counts: Vec<f64> = counts.iter().map(|count| *count as f64).collect();
                    let numbers = counter.outcome(&counts).map(|outcome| format!("{:?}", outcome.answers));
                    compared += u32::from(form.is_some());
                    assert_eq!(form, numbers, "{} {scale:?} {counts:?}", feed.metric);
                }
            }
        }
        assert!(compared > 50, "{compared}");
    }

    #[test]
    fn every_scale_of_a_feed_is_one_of_its_calculator() {
        for feed in all() {
            let metric = metrics::find(feed.metric).unwrap();
            let timed = feed.takes() == Takes::Durations;
            assert!(!timed || of_times(metric, 60.0, 3, Format::ENGLISH).is_some(), "{}", feed.metric);
            for scale in feed.scales {
                let counts = vec![1; (scale.1 - scale.0 + 1) as usize];
                assert!(
                    scenario(metric, *scale, Direction::Up, &counts, Format::ENGLISH).is_some(),
                    "{} {scale:?}",
                    feed.metric
                );
            }
        }
    }
}
