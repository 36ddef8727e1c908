//! What it would take: for each number of the form the value that reaches a target with the rest held, and for each way that a metric names how
//! many cases it takes.

use serde::{Deserialize, Serialize};

use super::probe::{Knob, Probe};
use super::solve::{Range, Solved, Wanted, solve};
use crate::about;
use crate::metric::{Better, Move};
use crate::number::{Format, Unreadable};
use crate::scenario::Scenario;
use crate::sorting::sorted_by;
use crate::unit::Unit;

/// The ways from the headline to a target.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Goal {
    /// The target in the unit of the headline, or what is wrong with the text of it.
    pub target: Result<f64, WrongTarget>,
    /// Whether the page proposes the target, since nobody typed one.
    pub is_proposed: bool,
    /// Whether the headline reaches it already.
    pub is_reached: bool,
    /// The ways to it, moves between groups first.
    pub routes: Vec<Route>,
    /// The ways that lead towards it and end before it.
    pub short: Vec<Route>,
}

/// The text of a target that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrongTarget {
    /// Why not.
    pub why: Unreadable,
    /// As typed.
    pub text: String,
}

impl Goal {
    /// The ways to a target that was typed, or else to one that suits; `None` where the scenario has no headline.
    pub fn of(probe: &Probe, scenario: &Scenario, typed: Option<&str>, format: Format) -> Option<Self> {
        let (measure, value) = (scenario.method.results.first()?, probe.value()?);
        let better = wanted_direction(scenario, measure.better);
        let (target, all) = match typed.map(|text| (text, measure.unit.parse_in(text, scenario.currency, format))) {
            None => {
                let (target, routes) = proposed(probe, scenario, value, measure.unit, better);
                (Ok(target), routes)
            }
            Some((_, Ok(reading))) => (Ok(reading.value), routes(probe, scenario, reading.value, better)),
            Some((text, Err(why))) => (Err(WrongTarget { why, text: text.to_owned() }), Vec::new()),
        };
        let is_reached = target.as_ref().is_ok_and(|target| match better {
            Better::Higher => value >= *target,
            Better::Lower => value <= *target,
            Better::Neither => false,
        });
        let (short, routes) = all.into_iter().partition(|route| matches!(route.answer, Solved::Never { .. }));
        Some(Self { target, is_proposed: typed.is_none(), is_reached, routes, short })
    }
}

/// Which way is better where the form says so: of a scale that runs downwards.
fn wanted_direction(scenario: &Scenario, better: Better) -> Better {
    match scenario.text("direction") {
        "low_is_easy" => Better::Lower,
        "high_is_easy" => Better::Higher,
        _ => better,
    }
}

/// The first target that some way reaches, one step better, with the ways to it; the largest step first.
fn proposed(probe: &Probe, scenario: &Scenario, value: f64, unit: Unit, better: Better) -> (f64, Vec<Route>) {
    let within = targets(value, unit, better);
    // At the end of a scale nothing gets better, unless what looks like one is none: a balance of counts.
    let beyond = if within.is_empty() { targets(value, Unit::Number, better) } else { Vec::new() };
    for target in within.iter().chain(&beyond) {
        let found = routes(probe, scenario, *target, better);
        if found.iter().any(|route| matches!(route.answer, Solved::At { .. })) {
            return (*target, found);
        }
    }
    let target = within.first().copied().unwrap_or(value);
    (target, routes(probe, scenario, target, better))
}

/// A way to the target.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Route {
    /// What is changed.
    pub way: Way,
    /// Where that stands now; 0 for a move.
    pub now: f64,
    /// The unit of what is changed.
    pub unit: Unit,
    /// Where it has to go.
    pub answer: Solved,
}

/// What is changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Way {
    /// The number in a field.
    Field(String),
    /// Several inputs at once, so many times.
    Move {
        /// Which of the metric's moves, from 0.
        place: usize,
        /// What happens, in the language of the page.
        label_text: String,
    },
}

/// The ways from where the scenario stands to the target: moves between groups, then the levers of the metric, the best first. What changes nothing, or
/// leads away from the target, is no way.
pub fn routes(probe: &Probe, scenario: &Scenario, target: f64, better: Better) -> Vec<Route> {
    let Some(start) = probe.value() else { return Vec::new() };
    let upwards = match better {
        Better::Higher => true,
        Better::Lower => false,
        Better::Neither => target >= start,
    };
    let wanted = Wanted { target, upwards };
    let knobs = probe.knobs(scenario);
    let about = about::of(scenario.metric);
    let mut routes = Vec::new();
    if !wanted.reached(start) {
        let moves = about.moves.iter().enumerate();
        let moves = moves.filter(|(_, known)| known.methods.contains(&scenario.method.id));
        routes.extend(moves.filter_map(|known| of_move(probe.clone(), &knobs, known, wanted)));
    }
    let levers: Vec<(usize, &Knob)> = knobs.iter().filter_map(|knob| Some((about.lever(&knob.name)?, knob))).collect();
    let levers = sorted_by(&levers, |(place, _)| *place as f64);
    routes.extend(levers.iter().filter_map(|(_, knob)| of_knob(probe.clone(), knob, limit(&knobs, knob), wanted)));
    routes.retain(|route| match route.answer {
        Solved::Unmoved => false,
        Solved::Never { best, .. } => (best - start).abs() > 1e-12 * start.abs().max(1e-12),
        Solved::At { .. } | Solved::Always => true,
    });
    routes
}

/// Beyond so many times what is there, advice is none.
const MOST_TIMES: f64 = 20.0;

/// The largest number that makes sense for a field: so many times the largest one of its unit in the form, within what the field takes.
fn limit(knobs: &[Knob], knob: &Knob) -> f64 {
    let of_its_kind = knobs.iter().filter(|other| other.unit == knob.unit);
    let largest = of_its_kind.map(|other| other.now.abs()).fold(0.0, f64::max);
    if largest > 0.0 { knob.max.min(largest * MOST_TIMES) } else { knob.max.min(MOST_TIMES) }
}

fn of_knob(mut probe: Probe, knob: &Knob, max: f64, wanted: Wanted) -> Option<Route> {
    let range = Range { from: knob.now, min: knob.min, max, whole: knob.is_whole() };
    let mut answer = solve(&mut |x| probe.with(&[(knob, x)]), range, wanted)?;
    if let Solved::At { value, above } = &mut answer {
        let mut suits = |x: f64| probe.with(&[(knob, x)]).is_some_and(|result| wanted.reached(result));
        *value = knob.rounded(*value, *above, &mut suits);
    }
    Some(Route { way: Way::Field(knob.name.clone()), now: knob.now, unit: knob.unit, answer })
}

fn of_move(mut probe: Probe, knobs: &[Knob], (place, known): (usize, &Move), wanted: Wanted) -> Option<Route> {
    let changed: Option<Vec<(&Knob, f64)>> =
        known.changes.iter().map(|(name, by)| Some((knobs.iter().find(|knob| knob.name == *name)?, *by))).collect();
    let changed = changed?;
    let mut after = |cases: f64| {
        let turns: Vec<(&Knob, f64)> = changed.iter().map(|(knob, by)| (*knob, knob.now + by * cases)).collect();
        probe.with(&turns)
    };
    let max = changed.iter().map(|(knob, _)| limit(knobs, knob)).fold(0.0, f64::max);
    let range = Range { from: 0.0, min: 0.0, max, whole: true };
    let answer = solve(&mut after, range, wanted)?;
    let way = Way::Move { place, label_text: known.label.text().to_owned() };
    Some(Route { way, now: 0.0, unit: Unit::Count, answer })
}

/// Targets to begin with, in round numbers, the farthest first: about a tenth better, then less. None is the end of its scale, which nobody reaches.
pub fn targets(value: f64, unit: Unit, better: Better) -> Vec<f64> {
    let lower = better == Better::Lower;
    let (steps, bounds) = match unit {
        Unit::Percent if (0.0..=100.0).contains(&value) => (vec![5.0, 1.0, 0.5, 0.1, 0.01], (0.0, 100.0)),
        Unit::Points if value.abs() <= 100.0 => (vec![10.0, 5.0, 1.0, 0.1], (-100.0, 100.0)),
        // A count of people or answers is whole.
        Unit::Count => (vec![round_step(value.abs() * 0.1).max(1.0), 1.0], (0.0, f64::MAX)),
        _ => ([0.1, 0.05, 0.02, 0.01, 0.001].map(|part| round_step(value.abs() * part)).to_vec(), (f64::MIN, f64::MAX)),
    };
    let mut found: Vec<f64> = Vec::new();
    for step in steps {
        let steps = value / step;
        let target = if lower { (steps - 0.5).floor() } else { (steps + 0.5).ceil() } * step;
        // 1e-9: the product of a round step and a whole number may miss the round number by a hair.
        let target = (target * 1e9).round() / 1e9;
        let within = target > bounds.0 && target < bounds.1 && !(lower && value > 0.0 && target <= 0.0);
        if within && !found.contains(&target) {
            found.push(target);
        }
    }
    found
}

/// The largest of 1, 2 and 5 times a power of ten that is no larger.
fn round_step(value: f64) -> f64 {
    if value <= 0.0 {
        return 1.0;
    }
    let power = 10f64.powi(value.log10().floor() as i32);
    let first = value / power;
    power
        * if first >= 5.0 {
            5.0
        } else if first >= 2.0 {
            2.0
        } else {
            1.0
        }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::about::evaluate;

    fn nps(target: f64) -> Vec<Route> {
        let scenario = Scenario::start(crate::metrics::find("nps").unwrap(), Format::ENGLISH);
        let evaluation = evaluate(&scenario, Format::ENGLISH);
        routes(&Probe::of(&scenario, &evaluation).unwrap(), &scenario, target, Better::Higher)
    }

    #[test]
    fn every_route_to_a_net_promoter_score() {
        // statistics.md: from 50/30/20 to 50: 40 new promoters, 10 detractors or 20 passives turned.
        let found: Vec<(String, Solved)> = nps(50.0)
            .into_iter()
            .map(|route| match route.way {
                Way::Field(name) => (name, route.answer),
                Way::Move { label_text, .. } => (label_text, route.answer),
            })
            .collect();
        let at = |value, above| Solved::At { value, above };
        assert_eq!(
            found.iter().map(|(_, answer)| *answer).collect::<Vec<_>>(),
            [at(10.0, true), at(20.0, true), at(20.0, true), at(90.0, true),]
        );
        assert_eq!(found[3].0, "promoters");
        // At 100 nobody may be anything else: only who turns reaches it, and no number of new promoters.
        let all = nps(100.0);
        assert!(all.iter().all(|route| !matches!(route.answer, Solved::At { .. })), "{all:?}");
    }

    /// For every example of every method: the proposed target is better than what is there, within its scale, and some way reaches it; no way asks for more
    /// than twenty times what is there; and what a way says gives the target when it is put into the form.
    #[test]
    fn advice_is_sane_for_every_example() {
        for metric in crate::metrics::all() {
            if !metric.answers(crate::metric::Question::Goal) {
                continue;
            }
            for method in metric.methods {
                for example in method.examples {
                    let scenario = Scenario::of_example(metric, method, example, Format::ENGLISH);
                    let name = format!("{}/{}", metric.id, method.id);
                    let evaluation = evaluate(&scenario, Format::ENGLISH);
                    let probe = Probe::of(&scenario, &evaluation).unwrap();
                    let goal = Goal::of(&probe, &scenario, None, Format::ENGLISH).unwrap();
                    let (target, now) = (goal.target.clone().unwrap(), probe.value().unwrap());
                    assert!(
                        goal.routes.iter().any(|route| matches!(route.answer, Solved::At { .. })),
                        "{name}: {goal:?}"
                    );
                    assert!(!goal.is_reached && (target - now).abs() > 0.0, "{name}: {target} from {now}");
                    let knobs = probe.knobs(&scenario);
                    let largest = knobs.iter().map(|knob| knob.now).fold(1.0, f64::max);
                    for route in &goal.routes {
                        let Solved::At { value, .. } = route.answer else { continue };
                        assert!(value <= 20.0 * largest, "{name}: {route:?}");
                        if let Way::Field(field) = &route.way {
                            let knob = knobs.iter().find(|knob| knob.name == *field).unwrap();
                            let result = probe.clone().with(&[(knob, value)]).unwrap();
                            let upwards = target > now;
                            let reached = Wanted { target, upwards }.reached(result);
                            assert!(reached, "{name}: {field} at {value} gives {result}, not {target}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn first_targets_are_round_and_within_the_scale() {
        assert!(targets(100.0, Unit::Percent, Better::Higher).is_empty());
        assert!(targets(0.0, Unit::Percent, Better::Lower).is_empty());
        for (value, unit, better, expected) in [
            (30.0, Unit::Points, Better::Higher, 40.0),
            (97.0, Unit::Percent, Better::Higher, 98.0),
            (92.0, Unit::Percent, Better::Higher, 95.0),
            (6.0, Unit::Percent, Better::Lower, 5.0),
            (2400.0, Unit::Seconds, Better::Lower, 2200.0),
            (4.35, Unit::Number, Better::Higher, 4.6),
            (8.0, Unit::Money, Better::Lower, 7.5),
            (0.0, Unit::Number, Better::Higher, 1.0),
            (3.0, Unit::Count, Better::Lower, 2.0),
        ] {
            let target = targets(value, unit, better).first().copied();
            assert!((target.unwrap() - expected).abs() < 1e-9, "{value} {unit:?}: {target:?}");
        }
    }
}
