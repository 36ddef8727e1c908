//! Exact two-sided tests of a count: the sum of all outcomes that are no likelier than the one seen.

/// Less than this of the mode is left out. Above the smallest doubles, among which products stop falling.
const NOTHING: f64 = 1e-305;

/// Outcomes are whole numbers; `up(x)` is the probability of x + 1 over that of x, above 1 before the `mode` and below it from there on, 0 at the
/// highest outcome. `lowest` has none below. The walk goes from the mode outwards until the probability vanishes in a double, some forty standard
/// deviations away.
pub fn two_sided(observed: f64, lowest: f64, mode: f64, up: &dyn Fn(f64) -> f64) -> f64 {
    let (mut seen, mut weight, mut at) = (0.0, 1.0, mode);
    let direction = if observed < mode { -1.0 } else { 1.0 };
    while weight > NOTHING {
        if (observed - at) * direction <= 0.0 {
            seen = weight;
            break;
        }
        weight *= if direction > 0.0 { up(at) } else { 1.0 / up(at - 1.0) };
        at += direction;
    }
    // Equally likely outcomes differ in the last digits.
    let limit = seen * (1.0 + 1e-9);
    let (mut all, mut unlikely) = (0.0, 0.0);
    let mut add = |weight: f64| {
        all += weight;
        unlikely += if weight <= limit { weight } else { 0.0 };
    };
    let (mut weight, mut at) = (1.0, mode);
    while weight > NOTHING {
        add(weight);
        weight *= up(at);
        at += 1.0;
    }
    let (mut weight, mut at) = (1.0, mode);
    while weight > NOTHING && at > lowest {
        weight /= up(at - 1.0);
        at -= 1.0;
        add(weight);
    }
    (unlikely / all).min(1.0)
}
