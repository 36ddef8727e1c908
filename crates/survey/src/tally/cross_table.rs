//! How often each value of one column meets each value of another: one pass over two lists of numbers with nothing else in the loop.

use table::columns::codes::Codes;

/// Pairs of values that are counted this way.
const MOST: usize = 1 << 20;

/// Counts by pair, the answer's number running faster; without groups there is but one. Rows with a mark in `excluded` are passed over.
/// `None` for too many pairs.
pub(crate) fn count(
    rows: usize,
    (groups, group_values): (Option<&Codes>, usize),
    (answers, answer_values): (&Codes, usize),
    excluded: &[u8],
) -> Option<Vec<u32>> {
    let size = group_values.checked_mul(answer_values).filter(|size| *size <= MOST)?;
    let mut joint = Joint { counts: vec![0; size], width: answer_values, excluded };
    let counted = match (groups, answers) {
        (None, Codes::Narrow(answers)) => joint.alone(answers),
        (None, Codes::Wide(answers)) => joint.alone(answers),
        (Some(Codes::Narrow(groups)), Codes::Narrow(answers)) => joint.pairs(groups, answers),
        (Some(Codes::Narrow(groups)), Codes::Wide(answers)) => joint.pairs(groups, answers),
        (Some(Codes::Wide(groups)), Codes::Narrow(answers)) => joint.pairs(groups, answers),
        (Some(Codes::Wide(groups)), Codes::Wide(answers)) => joint.pairs(groups, answers),
        (Some(Codes::Dropped), _) | (_, Codes::Dropped) => 0,
    };
    // Lists end with the last row that has a value.
    for row in counted..rows {
        let group = groups.map_or(0, |groups| usize::from(groups.get(row)));
        joint.add(row, group, usize::from(answers.get(row)));
    }
    Some(joint.counts)
}

struct Joint<'a> {
    counts: Vec<u32>,
    width: usize,
    excluded: &'a [u8],
}

impl Joint<'_> {
    #[inline]
    fn add(&mut self, row: usize, group: usize, answer: usize) {
        if self.excluded.get(row).is_some_and(|reason| *reason != 0) {
            return;
        }
        if let Some(count) = self.counts.get_mut(group * self.width + answer) {
            *count += 1;
        }
    }

    fn pairs<G: Copy + Into<usize>, A: Copy + Into<usize>>(&mut self, groups: &[G], answers: &[A]) -> usize {
        let pairs = groups.iter().zip(answers);
        if self.excluded.is_empty() {
            for (group, answer) in pairs {
                if let Some(count) = self.counts.get_mut((*group).into() * self.width + (*answer).into()) {
                    *count += 1;
                }
            }
        } else {
            pairs.enumerate().for_each(|(row, (group, answer))| self.add(row, (*group).into(), (*answer).into()));
        }
        groups.len().min(answers.len())
    }

    fn alone<A: Copy + Into<usize>>(&mut self, answers: &[A]) -> usize {
        answers.iter().enumerate().for_each(|(row, answer)| self.add(row, 0, (*answer).into()));
        answers.len()
    }
}

#[cfg(test)]
mod tests {
    use super::count;
    use table::columns::codes::Codes;

    #[test]
    fn counts_what_a_look_at_each_row_counts() {
        let narrow = |step: usize| Codes::Narrow((0..90).map(|row| (row * step % 7) as u8).collect());
        let wide = |step: usize| Codes::Wide((0..100).map(|row| (row * step % 300) as u16).collect());
        let marked: Vec<u8> = (0..95).map(|row| u8::from(row % 3 == 0)).collect();
        for (groups, answers) in
            [(narrow(3), narrow(5)), (narrow(3), wide(7)), (wide(11), narrow(2)), (wide(5), wide(3))]
        {
            for excluded in [&[][..], &marked] {
                for groups in [None, Some(&groups)] {
                    let of = |row: usize| groups.map_or(0, |groups| usize::from(groups.get(row)));
                    let mut expected = vec![0; 300 * 300];
                    for row in (0..110).filter(|row| excluded.get(*row).is_none_or(|mark| *mark == 0)) {
                        expected[of(row) * 300 + usize::from(answers.get(row))] += 1;
                    }
                    assert_eq!(count(110, (groups, 300), (&answers, 300), excluded), Some(expected));
                }
            }
        }
        assert_eq!(count(1, (None, 70_000), (&narrow(1), 70_000), &[]), None);
    }
}
