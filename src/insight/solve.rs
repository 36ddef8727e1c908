//! Where a function of one number reaches a target: bracketing outwards from where it stands, then halving (Press et al. 2007, *Numerical Recipes*, 9.1).

use serde::{Deserialize, Serialize};

/// What is asked of a function.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// The value to reach.
    pub target: f64,
    /// Whether it is reached from the target upwards, else downwards.
    pub upwards: bool,
}

impl Wanted {
    /// Whether a value reaches the target; one that misses it by no more than the error of its arithmetic does.
    pub fn reached(self, value: f64) -> bool {
        let hair = 1e-12 * self.target.abs().max(1.0);
        if self.upwards { value >= self.target - hair } else { value <= self.target + hair }
    }

    fn better(self, value: f64, than: f64) -> bool {
        if self.upwards { value > than } else { value < than }
    }
}

/// Where the number may go.
#[derive(Clone, Copy, Debug)]
pub struct Range {
    /// Where it stands.
    pub from: f64,
    /// The smallest value.
    pub min: f64,
    /// The largest value.
    pub max: f64,
    /// Whether only whole numbers make sense.
    pub whole: bool,
}

/// The answer.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Solved {
    /// The number where the target is just reached, and whether larger numbers reach it too.
    At {
        /// The number.
        value: f64,
        /// Whether the side above it is the one that reaches the target.
        above: bool,
    },
    /// Reached wherever the number stands.
    Always,
    /// The result does not depend on the number.
    Unmoved,
    /// Not reached anywhere: the best result, and the number that gives it.
    Never {
        /// The result that comes nearest.
        best: f64,
        /// The number there.
        at: f64,
    },
}

/// The place nearest to where the number stands at which `function` passes the target, on the side that reaches it. `None` where the function
/// has no value to begin with.
pub fn solve(function: &mut dyn FnMut(f64) -> Option<f64>, range: Range, wanted: Wanted) -> Option<Solved> {
    let start = function(range.from)?;
    let inside = wanted.reached(start);
    let (mut best, mut at) = (start, range.from);
    let mut moved = false;
    let mut found: Option<(f64, f64)> = None;
    for direction in [1.0, -1.0] {
        let (mut last, mut step) = (range.from, first_step(range));
        let bound = if direction > 0.0 { range.max } else { range.min };
        while (bound - last) * direction > 0.0 {
            let mut next = last + direction * step;
            if (bound - next) * direction < 0.0 {
                next = bound;
            }
            let mut value = function(next);
            let ended = value.is_none();
            if ended {
                next = edge(function, last, next, range.whole);
                value = function(next);
            }
            let Some(value) = value.filter(|_| (next - last).abs() > 0.0) else { break };
            moved |= (value - start).abs() > 1e-12 * start.abs().max(1e-12);
            if wanted.better(value, best) {
                (best, at) = (value, next);
            }
            if wanted.reached(value) != inside {
                let bracket = if inside { (next, last) } else { (last, next) };
                let (out, reached) = halve(function, bracket, range.whole, wanted);
                if found.is_none_or(|(_, known)| (reached - range.from).abs() < (known - range.from).abs()) {
                    found = Some((out, reached));
                }
                break;
            }
            if ended {
                break;
            }
            last = next;
            step = if range.whole { (step * 1.5).ceil() } else { step * 1.5 };
        }
    }
    Some(match found {
        Some((out, value)) => Solved::At { value, above: value > out },
        None if !moved => Solved::Unmoved,
        None if inside => Solved::Always,
        None => Solved::Never { best, at },
    })
}

fn first_step(range: Range) -> f64 {
    if range.whole { 1.0 } else { (range.from.abs() * 1e-3).max(1e-6) }
}

/// The last number from `valid` towards `not` at which the function has a value.
fn edge(function: &mut dyn FnMut(f64) -> Option<f64>, mut valid: f64, mut not: f64, whole: bool) -> f64 {
    while let Some(middle) = between(valid, not, whole) {
        if function(middle).is_some() {
            valid = middle;
        } else {
            not = middle;
        }
    }
    valid
}

/// The two neighbours between which the target is passed, from a number that does not reach it and one that does.
fn halve(
    function: &mut dyn FnMut(f64) -> Option<f64>,
    (mut out, mut reached): (f64, f64),
    whole: bool,
    wanted: Wanted,
) -> (f64, f64) {
    while let Some(middle) = between(out, reached, whole) {
        if function(middle).is_some_and(|value| wanted.reached(value)) {
            reached = middle;
        } else {
            out = middle;
        }
    }
    (out, reached)
}

/// A number between two others, while there is one worth asking.
fn between(a: f64, b: f64, whole: bool) -> Option<f64> {
    let middle = f64::midpoint(a, b);
    if whole {
        let middle = middle.floor();
        return (middle > a.min(b) && (a - b).abs() > 1.0).then_some(middle);
    }
    ((a - b).abs() > 1e-13 * a.abs().max(b.abs()) && (a - b).abs() > 1e-12).then_some(middle)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn solved(function: fn(f64) -> Option<f64>, from: f64, whole: bool, target: f64, upwards: bool) -> Solved {
        let range = Range { from, min: 0.0, max: 1e15, whole };
        solve(&mut |x| function(x), range, Wanted { target, upwards }).unwrap()
    }

    #[test]
    fn finds_the_side_that_reaches() {
        let at = |value, above| Solved::At { value, above };
        // 50 of 100 plus x of x: 80 % needs 150 more.
        let share = |x: f64| Some((50.0 + x) / (100.0 + x));
        assert_eq!(solved(share, 0.0, true, 0.8, true), at(150.0, true));
        assert_eq!(solved(share, 0.0, true, 0.801, true), at(152.0, true));
        let Solved::Never { at: most, .. } = solved(share, 0.0, true, 1.1, true) else { panic!() };
        assert!((most - 1e15).abs() < 1.0);
        // Already reached: the smallest number that still does.
        assert_eq!(solved(Some, 90.0, true, 80.0, true), at(80.0, true));
        assert_eq!(solved(|x| Some(1000.0 / x), 10.0, true, 33.0, false), at(31.0, true));
        assert_eq!(solved(|_| Some(1.0), 10.0, true, 33.0, false), Solved::Unmoved);
        assert_eq!(solved(|_| Some(1.0), 10.0, true, 33.0, true), Solved::Unmoved);
        // Only a part of the range has values.
        assert_eq!(
            solved(|x| (x <= 50.0).then_some(x), 10.0, true, 60.0, true),
            Solved::Never { best: 50.0, at: 50.0 }
        );
        assert_eq!(solved(|x| (x <= 50.0).then_some(x), 10.0, true, 50.0, true), at(50.0, true));
    }

    #[test]
    fn finds_roots_to_the_last_digits() {
        let Solved::At { value, above } = solved(|x| Some(x * x), 1.0, false, 2.0, true) else { panic!() };
        assert!(above && (value - 2f64.sqrt()).abs() < 1e-11, "{value}");
    }
}
