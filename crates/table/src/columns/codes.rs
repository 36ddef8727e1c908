//! The answers of a column as they are kept: one number a row, in as few bytes as it takes.

/// One number for each row. Rows at the end that have none are blank.
#[derive(Clone, Debug, PartialEq)]
pub enum Codes {
    /// Up to 255 distinct values.
    Narrow(Vec<u8>),
    /// More.
    Wide(Vec<u16>),
    /// Too many distinct values: the column is free text.
    Dropped,
}

impl Codes {
    /// Makes room for the rows that a file of known size will have, so that memory does not double in between.
    pub fn reserve(&mut self, rows: usize) {
        match self {
            Self::Narrow(codes) => codes.reserve_exact(rows.saturating_sub(codes.len())),
            Self::Wide(codes) => codes.reserve_exact(rows.saturating_sub(codes.len())),
            Self::Dropped => {}
        }
    }

    /// Sets the number of a row after all rows set before; rows in between are blank.
    #[inline]
    pub fn set(&mut self, row: usize, code: u16) {
        match self {
            Self::Narrow(codes) if code < 256 && codes.len() == row && row < codes.capacity() => codes.push(code as u8),
            Self::Wide(codes) if codes.len() == row && row < codes.capacity() => codes.push(code),
            _ => self.set_anywhere(row, code),
        }
    }

    /// The same behind blank rows, or where there is no room yet.
    #[inline(never)]
    fn set_anywhere(&mut self, row: usize, code: u16) {
        match self {
            Self::Narrow(codes) => {
                if let Ok(code) = u8::try_from(code) {
                    if codes.len() < row {
                        codes.resize(row, 0);
                    }
                    codes.push(code);
                } else {
                    let mut wide = Vec::with_capacity(codes.capacity());
                    wide.extend(codes.iter().map(|&code| u16::from(code)));
                    *self = Self::Wide(wide);
                    self.set(row, code);
                }
            }
            Self::Wide(codes) => {
                if codes.len() < row {
                    codes.resize(row, 0);
                }
                codes.push(code);
            }
            Self::Dropped => {}
        }
    }

    /// Adds the numbers of later rows, which begin with this one, under the numbers that their values have here.
    pub fn append(&mut self, row: usize, later: &Self, map: &[u16]) {
        let new = |code: usize| map.get(code).copied().unwrap_or(0);
        if let Self::Narrow(codes) = self
            && map.iter().any(|code| *code > 255)
        {
            let mut wide = Vec::with_capacity(codes.capacity());
            wide.extend(codes.iter().map(|&code| u16::from(code)));
            *self = Self::Wide(wide);
        }
        match (self, later) {
            (Self::Narrow(codes), Self::Narrow(later)) => {
                codes.resize(row, 0);
                // A list of all bytes needs no check whether one is in it.
                let mut all = [0_u8; 256];
                all.iter_mut().zip(map).for_each(|(place, code)| *place = *code as u8);
                codes.extend(later.iter().map(|&code| all.get(usize::from(code)).copied().unwrap_or(0)));
            }
            (Self::Narrow(codes), Self::Wide(later)) => {
                codes.resize(row, 0);
                codes.extend(later.iter().map(|&code| new(usize::from(code)) as u8));
            }
            (Self::Wide(codes), Self::Narrow(later)) => {
                codes.resize(row, 0);
                codes.extend(later.iter().map(|&code| new(usize::from(code))));
            }
            (Self::Wide(codes), Self::Wide(later)) => {
                codes.resize(row, 0);
                codes.extend(later.iter().map(|&code| new(usize::from(code))));
            }
            _ => {}
        }
    }

    /// Gives the values other numbers, of which there are fewer.
    pub fn renumber(&mut self, map: &[u16], values: usize) {
        let new = |code: usize| map.get(code).copied().unwrap_or(0);
        match self {
            Self::Narrow(codes) => codes.iter_mut().for_each(|code| *code = new(usize::from(*code)) as u8),
            Self::Wide(codes) if values <= 256 => {
                let mut narrow = Vec::with_capacity(codes.capacity());
                narrow.extend(codes.iter().map(|&code| new(usize::from(code)) as u8));
                *self = Self::Narrow(narrow);
            }
            Self::Wide(codes) => codes.iter_mut().for_each(|code| *code = new(usize::from(*code))),
            Self::Dropped => {}
        }
    }

    /// The number of a row.
    pub fn get(&self, row: usize) -> u16 {
        match self {
            Self::Narrow(codes) => codes.get(row).copied().map_or(0, u16::from),
            Self::Wide(codes) => codes.get(row).copied().unwrap_or(0),
            Self::Dropped => 0,
        }
    }

    /// How many rows have each of the first `values` numbers, the blank not counted.
    pub fn counts(&self, values: usize) -> Vec<u64> {
        let mut counts = vec![0; values];
        match self {
            Self::Narrow(codes) => {
                // Four lists, so that rows with the same answer one after the other do not wait for each other.
                let mut lanes = [[0_u32; 256]; 4];
                let (fours, rest) = codes.as_chunks::<4>();
                for four in fours {
                    for (lane, code) in lanes.iter_mut().zip(four) {
                        if let Some(count) = lane.get_mut(usize::from(*code)) {
                            *count += 1;
                        }
                    }
                }
                let [mut first, second, third, fourth] = lanes;
                for code in rest {
                    if let Some(count) = first.get_mut(usize::from(*code)) {
                        *count += 1;
                    }
                }
                for (place, count) in counts.iter_mut().enumerate() {
                    let of = |lane: &[u32; 256]| lane.get(place).map_or(0, |count| u64::from(*count));
                    *count = of(&first) + of(&second) + of(&third) + of(&fourth);
                }
            }
            Self::Wide(codes) => codes.iter().for_each(|&code| {
                if let Some(count) = counts.get_mut(usize::from(code)) {
                    *count += 1;
                }
            }),
            Self::Dropped => {}
        }
        if let Some(blank) = counts.first_mut() {
            *blank = 0;
        }
        counts
    }

    /// Bytes that they take.
    pub fn bytes(&self) -> usize {
        match self {
            Self::Narrow(codes) => codes.len(),
            Self::Wide(codes) => codes.len() * 2,
            Self::Dropped => 0,
        }
    }

    /// Whether the rows are still known.
    pub fn are_kept(&self) -> bool {
        !matches!(self, Self::Dropped)
    }
}

#[cfg(test)]
mod tests {
    use super::Codes;

    #[test]
    fn numbers_widen_when_they_must_and_gaps_are_blank() {
        let mut codes = Codes::Narrow(Vec::new());
        codes.set(0, 1);
        codes.set(3, 255);
        assert!(matches!(codes, Codes::Narrow(_)));
        codes.set(4, 256);
        codes.set(7, 1);
        assert!(matches!(codes, Codes::Wide(_)));
        let rows: Vec<u16> = (0..9).map(|row| codes.get(row)).collect();
        assert_eq!(rows, [1, 0, 0, 255, 256, 0, 0, 1, 0]);
        assert_eq!(codes.counts(257)[1], 2);
        assert_eq!(codes.counts(257).iter().sum::<u64>(), 4);
    }
}
