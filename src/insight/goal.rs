//! What it would take: for each number of the form the value that reaches a target with the rest held, and for each way that a metric names how
//! many cases it takes.

use serde::{Deserialize, Serialize};

use super::probe::{Knob, MOST_KNOBS, Probe};
use super::solve::{Range, Solved, Wanted, solve};
use crate::about;
use crate::metric::{Better, LARGEST, Move};
use crate::number::{Format, Unreadable};
use crate::scenario::Scenario;
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
    /// The ways to it.
    pub routes: Vec<Route>,
    /// Whether the form has more numbers than are listed.
    pub is_cut: bool,
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
        let proposed = || Ok(first_target(value, measure.unit, measure.better));
        let read = |text: &str| match measure.unit.parse(text, format) {
            Ok(reading) => Ok(reading.value),
            Err(why) => Err(WrongTarget { why, text: text.to_owned() }),
        };
        let target = typed.map_or_else(proposed, read);
        let routes = target.as_ref().map_or_else(|_| Vec::new(), |to| routes(probe, scenario, *to, measure.better));
        let is_reached = target.as_ref().is_ok_and(|target| match measure.better {
            Better::Higher => value >= *target,
            Better::Lower => value <= *target,
            Better::Neither => false,
        });
        let is_cut = routes.len() >= MOST_KNOBS;
        Some(Self { target, is_proposed: typed.is_none(), is_reached, routes, is_cut })
    }
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

/// The ways from where the scenario stands to the target.
pub fn routes(probe: &Probe, scenario: &Scenario, target: f64, better: Better) -> Vec<Route> {
    let Some(start) = probe.value() else { return Vec::new() };
    let upwards = match better {
        Better::Higher => true,
        Better::Lower => false,
        Better::Neither => target >= start,
    };
    let wanted = Wanted { target, upwards };
    let knobs = probe.knobs(scenario);
    let mut routes: Vec<Route> = knobs.iter().filter_map(|knob| of_knob(probe.clone(), knob, wanted)).collect();
    // A threshold names a figure and a target judges it: neither is a way to it.
    routes.retain(|route| route.answer != Solved::Unmoved);
    if !wanted.reached(start) {
        let moves = about::of(scenario.metric).moves.iter().enumerate();
        let moves = moves.filter(|(_, known)| known.methods.contains(&scenario.method.id));
        routes.extend(moves.filter_map(|known| of_move(probe.clone(), &knobs, known, wanted)));
    }
    routes
}

fn of_knob(mut probe: Probe, knob: &Knob, wanted: Wanted) -> Option<Route> {
    let range = Range { from: knob.now, min: knob.min, max: knob.max, whole: knob.is_whole() };
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
    let range = Range { from: 0.0, min: 0.0, max: LARGEST, whole: true };
    let answer = solve(&mut after, range, wanted)?;
    let way = Way::Move { place, label_text: known.label.text().to_owned() };
    Some(Route { way, now: 0.0, unit: Unit::Count, answer })
}

/// A target to begin with: a tenth better than the result, in a round number.
pub fn first_target(value: f64, unit: Unit, better: Better) -> f64 {
    let lower = better == Better::Lower;
    let (step, bounds) = match unit {
        Unit::Percent if (0.0..=100.0).contains(&value) => (5.0, (0.0, 100.0)),
        Unit::Points if value.abs() <= 100.0 => (10.0, (-100.0, 100.0)),
        _ => (round_step(value.abs() * 0.1), (f64::MIN, f64::MAX)),
    };
    let steps = value / step;
    let target = if lower { (steps - 0.5).floor() } else { (steps + 0.5).ceil() } * step;
    let target = if lower && value > 0.0 { target.max(0.0) } else { target };
    // 1e-9: the product of a round step and a whole number may miss the round number by a hair.
    ((target * 1e9).round() / 1e9).clamp(bounds.0, bounds.1)
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
        assert_eq!(found[0], ("promoters".to_owned(), at(90.0, true)));
        let Solved::Never { best, at: nobody } = found[1].1 else { panic!("{:?}", found[1]) };
        assert!((best - 3000.0 / 70.0).abs() < 1e-9 && nobody.abs() < 1e-9);
        assert_eq!(found[2], ("detractors".to_owned(), at(6.0, false)));
        assert_eq!(found[3].1, at(10.0, true));
        assert_eq!(found[4].1, at(20.0, true));
        assert_eq!(found[5].1, at(20.0, true));
        assert_eq!(found.len(), 6);
    }

    #[test]
    fn first_targets_are_round() {
        for (value, unit, better, expected) in [
            (30.0, Unit::Points, Better::Higher, 40.0),
            (97.0, Unit::Percent, Better::Higher, 100.0),
            (92.0, Unit::Percent, Better::Higher, 95.0),
            (6.0, Unit::Percent, Better::Lower, 0.0),
            (2400.0, Unit::Seconds, Better::Lower, 2200.0),
            (4.35, Unit::Number, Better::Higher, 4.6),
            (8.0, Unit::Money, Better::Lower, 7.5),
            (0.0, Unit::Number, Better::Higher, 1.0),
        ] {
            let target = first_target(value, unit, better);
            assert!((target - expected).abs() < 1e-9, "{value} {unit:?}: {target}");
        }
    }
}
