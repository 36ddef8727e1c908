//! Which pairs of a link are right, by the check characters behind them.

use super::check;
use crate::scenario::MOST_ROWS;

/// What the checks say of the pairs.
pub struct Verdict {
    /// For each pair that is right its place in the link as it was made.
    pub right: Vec<Option<usize>>,
    /// What is wrong with the link as a whole.
    pub state: State,
}

/// What is wrong with a link as a whole.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// The pairs are those that were sent.
    Sound,
    /// So they are, but the check behind them is cut.
    EndMissing,
    /// There is no check: the link breaks off in its last pair.
    Cut,
    /// Something was changed or lost; when it was made, the link had so many pairs.
    Broken(usize),
}

impl Verdict {
    /// Holds the pairs against the check behind them.
    pub fn of(pairs: &[(String, String)], sum: Option<&str>) -> Self {
        let all = |state| Self { right: (0..pairs.len()).map(Some).collect(), state };
        let Some(sum) = sum else {
            let mut verdict = all(State::Cut);
            if let Some(last) = verdict.right.last_mut() {
                *last = None;
            }
            return verdict;
        };
        let own: Vec<char> = pairs.iter().map(check::one).collect();
        let whole: String = check::whole(pairs).collect();
        let ones: String = own.iter().collect();
        // Whatever befell the single characters, those of the whole vouch for the pairs.
        if sum.ends_with(&whole) {
            return all(State::Sound);
        }
        if (ones.clone() + &whole).starts_with(sum) {
            return all(State::EndMissing);
        }
        // Only those of the whole are hurt, or a change went by the single ones: nobody can say which.
        if sum.starts_with(&ones) && sum.len() <= ones.len() + check::WHOLE {
            return all(State::Broken(own.len()));
        }
        let made_of = sum.chars().count().saturating_sub(check::WHOLE);
        let each: Vec<char> = sum.chars().take(made_of).collect();
        Self { right: aligned(&own, &each), state: State::Broken(made_of) }
    }
}

/// Of each of `own` its place in the longest common subsequence with `each`: those are right, the others were changed or slipped in.
fn aligned(own: &[char], each: &[char]) -> Vec<Option<usize>> {
    // With as many checks as pairs, a pair answers for its own place and no other.
    if own.len() == each.len() {
        let places = own.iter().zip(each).enumerate();
        return places.map(|(place, (a, b))| (a == b).then_some(place)).collect();
    }
    // What no form can have made is not worth the time of looking for its sound parts.
    if own.len().max(each.len()) > MOST_ROWS + 100 {
        return vec![None; own.len()];
    }
    let width = each.len() + 1;
    let mut lengths = vec![0u32; (own.len() + 1) * width];
    let at = |lengths: &[u32], i: usize, j: usize| lengths.get(i * width + j).copied().unwrap_or(0);
    for (i, a) in own.iter().enumerate().rev() {
        for (j, b) in each.iter().enumerate().rev() {
            let length = if a == b {
                at(&lengths, i + 1, j + 1) + 1
            } else {
                at(&lengths, i + 1, j).max(at(&lengths, i, j + 1))
            };
            if let Some(cell) = lengths.get_mut(i * width + j) {
                *cell = length;
            }
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut kept = vec![None; own.len()];
    while let (Some(a), Some(b)) = (own.get(i), each.get(j)) {
        if a == b {
            if let Some(place) = kept.get_mut(i) {
                *place = Some(j);
            }
            (i, j) = (i + 1, j + 1);
        } else if at(&lengths, i + 1, j) >= at(&lengths, i, j + 1) {
            i += 1;
        } else {
            j += 1;
        }
    }
    kept
}
