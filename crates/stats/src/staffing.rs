//! How many agents a service takes: the fewest that meet a service level and an occupancy.

use super::erlang::{Blocking, Service, Traffic, inverse_blocking};
use super::sample_size::rounded_up;

/// More agents than this are not computed.
pub const MOST_AGENTS: u32 = 20_000;

/// What the agents have to reach.
#[derive(Clone, Copy, Debug)]
pub struct Goal {
    /// What comes in; its load at most [`MOST_AGENTS`].
    pub traffic: Traffic,
    /// The service level as a fraction below 1.
    pub target: f64,
    /// How the service level is counted.
    pub level: fn(&Service) -> f64,
    /// The highest occupancy as a fraction above 0; 1 where there is no guard.
    pub max_occupancy: f64,
}

impl Goal {
    /// The service level in percent.
    pub fn percent(&self, service: &Service) -> f64 {
        100.0 * (self.level)(service).clamp(0.0, 1.0)
    }

    /// Whether the service level is met, the occupancy left aside.
    pub fn level_met(&self, service: &Service) -> bool {
        (self.level)(service) >= self.target
    }

    fn met(&self, agents: u32, blocking: &mut Blocking) -> bool {
        let service = self.traffic.served(agents, blocking);
        // 8.5 of 10 agents are 85 %, whatever binary fractions make of it.
        service.is_some_and(|s| self.level_met(&s) && s.occupancy <= self.max_occupancy * (1.0 + 1e-12))
    }

    /// The fewest agents that meet it, searched for from a first guess on; none where even [`MOST_AGENTS`] do not. Each more agent serves better.
    pub fn fewest(&self, guess: f64, blocking: &mut Blocking) -> Option<u32> {
        let mut enough = (guess as u32).clamp(1, MOST_AGENTS);
        let mut step = 1;
        let mut too_few;
        if self.met(enough, blocking) {
            too_few = enough - 1;
            while too_few > 0 && self.met(too_few, blocking) {
                enough = too_few;
                too_few = too_few.saturating_sub(step);
                step *= 2;
            }
        } else {
            loop {
                if enough == MOST_AGENTS {
                    return None;
                }
                too_few = enough;
                enough = (enough + step).min(MOST_AGENTS);
                if self.met(enough, blocking) {
                    break;
                }
                step *= 2;
            }
        }
        while enough - too_few > 1 {
            let middle = u32::midpoint(enough, too_few);
            if self.met(middle, blocking) {
                enough = middle;
            } else {
                too_few = middle;
            }
        }
        Some(enough)
    }
}

/// The people to schedule so that so many are at work: the rest of them, a fraction below 1, is on leave, ill, in training or on a break.
pub fn scheduled(agents: f64, away: f64) -> f64 {
    rounded_up(agents / (1.0 - away))
}

/// The largest load, in erlangs, that each number of agents from 1 to `most` serves at a service level when nobody hangs up.
pub fn largest_loads(most: u32, threshold: f64, target: f64) -> Vec<f64> {
    let mut loads = Vec::new();
    let mut below = 0.0;
    for agents in 1..=most {
        // An agent more serves at most one erlang more.
        let (mut served, mut too_many) = (below, below + 1.0);
        for _ in 0..40 {
            let load = f64::midpoint(served, too_many);
            let traffic = Traffic { load, threshold, impatience: None };
            if traffic
                .patient(f64::from(agents), inverse_blocking(load, agents))
                .is_some_and(|s| s.answered_within >= target)
            {
                served = load;
            } else {
                too_many = load;
            }
        }
        loads.push(served);
        below = served;
    }
    loads
}
