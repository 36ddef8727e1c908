//! The numbers that rows have in their file, kept as the few places where counting jumps.

/// Jumps that are remembered; beyond that the number of a row is a guess.
const MAX_JUMPS: usize = 10_000;

/// The number in the file of each kept row, counted from 1 and with the header, as a spreadsheet counts.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct RowNumbers {
    jumps: Vec<(usize, u64)>,
    /// By how much the number exceeds the place since the last jump, less the one that it does at least.
    ahead: u64,
}

impl RowNumbers {
    /// Notes the number of the next kept row, if it does not follow from the one before.
    pub(crate) fn note(&mut self, kept: usize, record: u64) {
        let ahead = record.saturating_sub(kept as u64 + 1);
        if ahead != self.ahead && self.jumps.len() < MAX_JUMPS {
            self.ahead = ahead;
            self.jumps.push((kept, record));
        }
    }

    /// The places where counting jumps.
    pub(crate) fn jumps(&self) -> &[(usize, u64)] {
        &self.jumps
    }

    /// The number of a kept row.
    pub(crate) fn of(&self, kept: usize) -> u64 {
        let after = self.jumps.partition_point(|&(first, _)| first <= kept);
        let jump = after.checked_sub(1).and_then(|index| self.jumps.get(index));
        jump.map_or(kept as u64 + 1, |&(first, record)| record + (kept - first) as u64)
    }
}

#[cfg(test)]
mod tests {
    use super::RowNumbers;

    #[test]
    fn numbers_follow_the_jumps() {
        let mut numbers = RowNumbers::default();
        let records = [2, 3, 7, 8, 9, 11];
        for (kept, record) in records.into_iter().enumerate() {
            numbers.note(kept, record);
        }
        assert_eq!([0, 1, 2, 3, 4, 5, 6].map(|kept| numbers.of(kept)), [2, 3, 7, 8, 9, 11, 12]);
        assert_eq!(numbers.jumps.len(), 3);
    }
}
