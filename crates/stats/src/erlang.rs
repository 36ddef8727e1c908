//! Queues of the telephone: Erlang B, Erlang C (nobody hangs up) and Erlang A (patience is exponential).

use super::integral::{self, Piece};
use super::poisson::less_log;

/// What comes in and how it is judged. Time is counted in handle times.
#[derive(Clone, Copy, Debug)]
pub struct Traffic {
    /// Calls that come in during a handle time, in erlangs: above 0.
    pub load: f64,
    /// How long a call may wait to be answered in time, in handle times.
    pub threshold: f64,
    /// How many callers lose patience in a handle time: handle time over mean patience, above 0. None if nobody hangs up.
    pub impatience: Option<f64>,
}

/// How a number of agents serves the traffic; shares are fractions of all calls that come in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Service {
    /// The share that has to wait.
    pub waiting: f64,
    /// The share that is answered within the threshold.
    pub answered_within: f64,
    /// The share that hangs up.
    pub abandoned: f64,
    /// The share that hangs up within the threshold.
    pub abandoned_within: f64,
    /// The mean wait of all calls, those included that do not wait and those that hang up, in handle times.
    pub wait: f64,
    /// The share of their time that agents are busy.
    pub occupancy: f64,
}

/// The inverse of Erlang B for each number of agents from 0 on, by the recursion I(0) = 1, I(k) = 1 + I(k − 1)·k/load (Jagerman 1974, Bell System
/// Technical Journal 53): stable where factorials overflow. Kept, so that a search computes each once.
#[derive(Debug)]
pub struct Blocking {
    load: f64,
    inverses: Vec<f64>,
}

impl Blocking {
    /// Of a load in erlangs, above 0.
    pub fn of(load: f64) -> Self {
        Self { load, inverses: vec![1.0] }
    }

    /// One over the probability that all of `agents` are busy where nobody waits; infinite where it vanishes in a double.
    pub fn inverse(&mut self, agents: u32) -> f64 {
        let mut last = self.inverses.last().copied().unwrap_or(1.0);
        for k in self.inverses.len()..=agents as usize {
            last = 1.0 + last * k as f64 / self.load;
            self.inverses.push(last);
        }
        self.inverses.get(agents as usize).copied().unwrap_or(1.0)
    }
}

/// One over the probability that all of `agents` are busy where nobody waits.
pub(super) fn inverse_blocking(load: f64, agents: u32) -> f64 {
    (1..=agents).fold(1.0, |inverse, k| 1.0 + inverse * f64::from(k) / load)
}

impl Traffic {
    /// How `agents` (1 or more) serve it; none where the queue has no end, with no more agents than erlangs and nobody hanging up.
    pub fn served(&self, agents: u32, blocking: &mut Blocking) -> Option<Service> {
        match self.impatience {
            None => self.patient(f64::from(agents), blocking.inverse(agents)),
            Some(impatience) => Some(self.impatient(f64::from(agents), blocking.inverse(agents - 1), impatience)),
        }
    }

    /// Erlang C, with the inverse of Erlang B for as many agents.
    pub(super) fn patient(&self, agents: f64, inverse: f64) -> Option<Service> {
        let spare = agents - self.load;
        if spare <= 0.0 {
            return None;
        }
        // c·B/(c − a·(1 − B)) with B = 1/inverse.
        let waiting = agents / (inverse * spare + self.load);
        Some(Service {
            waiting,
            answered_within: 1.0 - waiting * (-spare * self.threshold).exp(),
            abandoned: 0.0,
            abandoned_within: 0.0,
            wait: waiting / spare,
            occupancy: self.load / agents,
        })
    }

    /// Erlang A: the chain with birth λ and death min(n, c)μ + max(n − c, 0)θ (Palm 1957; Zeltyn and Mandelbaum 2005, Queueing Systems 51). A call of
    /// endless patience would wait v with density λπ₍c₋₁₎·exp(h(v)), h(v) = (λ/θ)(1 − e^(−θv)) − cμv. `inverse_before` is the inverse of Erlang B
    /// with one agent fewer: what the states without a queue weigh over π₍c₋₁₎.
    fn impatient(&self, agents: f64, inverse_before: f64, q: f64) -> Service {
        // h rises to its peak and falls from there on; the parts below are over e to the peak.
        let ratio = self.load / agents;
        let peak_at = if ratio > 1.0 { ratio.ln() / q } else { 0.0 };
        let peak = if ratio > 1.0 { agents / q * less_log(ratio - 1.0) } else { 0.0 };
        let curve = Curve { slope: (agents - self.load).max(0.0), bend: agents.min(self.load) / q, q, peak_at };
        let (left, right) = (curve.reach(-1.0).max(-peak_at), curve.reach(1.0));
        let split = (self.threshold - peak_at).clamp(left, right);
        let before = curve.between(left, split);
        let after = curve.between(split, right);
        let all = Piece { weight: before.weight + after.weight, wait: before.wait + after.wait };
        let queueing = self.load * all.weight;
        let waiting = queueing / (inverse_before * (-peak).exp() + queueing);
        let per_call = waiting / all.weight;
        let hung_up_before = before.wait * q;
        let lost_by_threshold = -(-q * self.threshold).exp_m1();
        let abandoned = (per_call * all.wait * q).clamp(0.0, 1.0);
        Service {
            waiting,
            answered_within: (1.0 - waiting + per_call * (before.weight - hung_up_before)).clamp(0.0, 1.0),
            abandoned,
            abandoned_within: (per_call * (hung_up_before + lost_by_threshold * after.weight)).clamp(0.0, abandoned),
            wait: per_call * all.wait,
            occupancy: (ratio * (1.0 - abandoned)).min(1.0),
        }
    }
}

/// The density of the virtual wait around its peak: h(peak + w) − h(peak) = −slope·w − bend·(q·w − 1 + e^(−q·w)).
struct Curve {
    slope: f64,
    bend: f64,
    q: f64,
    peak_at: f64,
}

impl Curve {
    /// How far the curve lies below its peak, as a logarithm.
    fn below(&self, w: f64) -> f64 {
        self.slope * w + self.bend * exp_rest(self.q * w)
    }

    /// How far from the peak, in this direction, next to nothing is left of it.
    fn reach(&self, direction: f64) -> f64 {
        const NOTHING: f64 = 38.0;
        let mut w = direction * NOTHING / (self.slope + self.q * self.bend.sqrt());
        while self.below(w) < NOTHING {
            w *= 2.0;
        }
        while self.below(0.5 * w) > NOTHING {
            w *= 0.5;
        }
        w
    }

    /// The weight between two places and the wait that it brings: calls of limited patience wait (1 − e^(−q·v))/q of v.
    fn between(&self, from: f64, to: f64) -> Piece {
        let part = |from: f64, to: f64| {
            integral::over(from, to, &|w| {
                let weight = (-self.below(w)).exp();
                Piece { weight, wait: weight * -(-self.q * (self.peak_at + w)).exp_m1() / self.q }
            })
        };
        // The peak is a corner where the curve begins with it.
        let (left, right) = (part(from.min(0.0), to.min(0.0)), part(from.max(0.0), to.max(0.0)));
        Piece { weight: left.weight + right.weight, wait: left.wait + right.wait }
    }
}

/// e^(−x) − 1 + x without losing the digits of a small x.
fn exp_rest(x: f64) -> f64 {
    if x.abs() > 0.3 {
        return (-x).exp_m1() + x;
    }
    // x²/2·(1 − x/3·(1 − x/4·(…)))
    0.5 * x * x * (3..16).rev().fold(1.0, |rest, k| 1.0 - x / f64::from(k) * rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn served(calls: f64, interval: f64, handle: f64, threshold: f64, patience: Option<f64>, agents: u32) -> Service {
        let load = calls * handle / interval;
        let traffic =
            Traffic { load, threshold: threshold / handle, impatience: patience.map(|patience| handle / patience) };
        traffic.served(agents, &mut Blocking::of(load)).unwrap()
    }

    #[test]
    fn the_catalogue_s_own_values() {
        let near = |got: f64, expected: f64| assert!((got - expected).abs() < 6e-4, "{got} {expected}");
        let c = served(100.0, 1800.0, 180.0, 20.0, None, 14);
        near(c.answered_within, 0.888);
        near(c.occupancy, 0.714);
        near(c.waiting, 0.174);
        let a = served(100.0, 1800.0, 180.0, 20.0, Some(300.0), 13);
        near(a.waiting, 0.2258);
        near(a.abandoned, 0.02496);
        near(a.answered_within, 0.858);
        for (agents, abandoned, level) in [(20, 0.118, 0.779), (24, 0.040, 0.925)] {
            let a = served(150.0, 1800.0, 240.0, 20.0, Some(60.0), agents);
            near(a.abandoned, abandoned);
            near(a.answered_within, level);
        }
    }

    #[test]
    fn endless_patience_is_erlang_c() {
        for (calls, agents) in [(100.0, 11), (100.0, 14), (1000.0, 101), (99_999.0, 10_000)] {
            let c = served(calls, 1800.0, 180.0, 20.0, None, agents);
            let a = served(calls, 1800.0, 180.0, 20.0, Some(1e15), agents);
            for (a, c) in [(a.waiting, c.waiting), (a.answered_within, c.answered_within), (a.wait, c.wait)] {
                assert!((a / c - 1.0).abs() < 1e-6, "{calls} {agents}: {a} {c}");
            }
        }
    }

    #[test]
    fn any_traffic_is_served_somehow() {
        for load in [1e-12, 0.01, 1.0, 9.999_999, 10.0, 10.000_001, 1e4] {
            for threshold in [0.0, 1e-9, 1.0, 1e15] {
                for impatience in [1e-24, 1e-6, 0.1, 1.0, 50.0, 1e12] {
                    for agents in [1, 10, 200, 10_000] {
                        let traffic = Traffic { load, threshold, impatience: Some(impatience) };
                        let s = traffic.served(agents, &mut Blocking::of(load)).unwrap();
                        let shares = [s.waiting, s.answered_within, s.abandoned, s.abandoned_within];
                        let fit = shares.iter().all(|share| (0.0..=1.0 + 1e-9).contains(share));
                        assert!(fit && s.wait >= 0.0 && s.wait.is_finite(), "{traffic:?} {agents}: {s:?}");
                        assert!(s.answered_within <= 1.0 - s.abandoned + 1e-9, "{traffic:?} {agents}: {s:?}");
                        assert!((0.0..=1.0 + 1e-9).contains(&s.occupancy), "{traffic:?} {agents}: {s:?}");
                    }
                }
            }
        }
    }
}
