//! The records of an old Excel workbook (BIFF8) and the texts in them.

/// Kinds of records that are read.
pub(crate) const FORMULA: u16 = 0x0006;
pub(crate) const END: u16 = 0x000A;
pub(crate) const DATES: u16 = 0x0022;
pub(crate) const PASSWORD: u16 = 0x002F;
pub(crate) const CONTINUE: u16 = 0x003C;
pub(crate) const SHEET: u16 = 0x0085;
pub(crate) const MULTIPLE_RK: u16 = 0x00BD;
pub(crate) const RICH_LABEL: u16 = 0x00D6;
pub(crate) const STYLE: u16 = 0x00E0;
pub(crate) const STRINGS: u16 = 0x00FC;
pub(crate) const SHARED_LABEL: u16 = 0x00FD;
pub(crate) const NUMBER: u16 = 0x0203;
pub(crate) const LABEL: u16 = 0x0204;
pub(crate) const BOOLEAN: u16 = 0x0205;
pub(crate) const STRING: u16 = 0x0207;
pub(crate) const RK: u16 = 0x027E;
pub(crate) const FORMAT: u16 = 0x041E;
pub(crate) const BEGIN: u16 = 0x0809;

/// The records from some place on.
pub(crate) struct Records<'a>(pub(crate) &'a [u8]);

impl<'a> Iterator for Records<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (head, rest) = self.0.split_first_chunk::<4>()?;
        let [a, b, c, d] = *head;
        let length = usize::from(u16::from_le_bytes([c, d]));
        let (data, rest) = rest.split_at_checked(length)?;
        self.0 = rest;
        Some((u16::from_le_bytes([a, b]), data))
    }
}

/// The fields of a record, which may go on in records behind it.
pub(crate) struct Fields<'a> {
    parts: Vec<&'a [u8]>,
    part: usize,
    at: usize,
}

impl<'a> Fields<'a> {
    /// The fields of one record.
    pub(crate) fn new(data: &'a [u8]) -> Self {
        Self::over(vec![data])
    }

    /// The fields of a record and those that continue it.
    pub(crate) fn over(parts: Vec<&'a [u8]>) -> Self {
        Self { parts, part: 0, at: 0 }
    }

    fn rest(&self) -> &'a [u8] {
        self.parts.get(self.part).and_then(|part| part.get(self.at..)).unwrap_or_default()
    }

    pub(crate) fn u8(&mut self) -> Option<u8> {
        while self.rest().is_empty() {
            self.part += 1;
            self.at = 0;
            if self.part >= self.parts.len() {
                return None;
            }
        }
        let byte = self.rest().first().copied();
        self.at += 1;
        byte
    }

    pub(crate) fn u16(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([self.u8()?, self.u8()?]))
    }

    pub(crate) fn u32(&mut self) -> Option<u32> {
        Some(u32::from_le_bytes([self.u8()?, self.u8()?, self.u8()?, self.u8()?]))
    }

    pub(crate) fn f64(&mut self) -> Option<f64> {
        let (low, high) = (self.u32()?, self.u32()?);
        Some(f64::from_bits(u64::from(high) << 32 | u64::from(low)))
    }

    fn skip(&mut self, mut bytes: usize) -> Option<()> {
        while bytes > 0 {
            let now = bytes.min(self.rest().len());
            self.at += now;
            bytes -= now;
            if bytes > 0 {
                self.u8()?;
                bytes -= 1;
            }
        }
        Some(())
    }

    /// A text of so many units behind its flags. Where it goes on in another record, that begins with new flags.
    pub(crate) fn text(&mut self, units: usize) -> Option<String> {
        let flags = self.u8()?;
        let runs = if flags & 8 != 0 { usize::from(self.u16()?) } else { 0 };
        let aid = if flags & 4 != 0 { self.u32()? as usize } else { 0 };
        let (mut wide, mut left, mut text) = (flags & 1 != 0, units, Vec::new());
        while left > 0 {
            let rest = self.rest();
            if rest.is_empty() {
                wide = self.u8()? & 1 != 0;
                continue;
            }
            let now = if wide { left.min(rest.len() / 2) } else { left.min(rest.len()) };
            if now == 0 {
                return None;
            }
            if wide {
                text.extend(rest.as_chunks::<2>().0.iter().take(now).map(|unit| u16::from_le_bytes(*unit)));
            } else {
                text.extend(rest.iter().take(now).map(|&byte| u16::from(byte)));
            }
            self.at += if wide { now * 2 } else { now };
            left -= now;
        }
        self.skip(runs * 4 + aid)?;
        Some(String::from_utf16_lossy(&text))
    }
}

/// A number packed into 30 bits: a whole one, or the upper half of a fraction, maybe a hundredth of it.
pub(crate) fn unpack(packed: u32) -> f64 {
    let number = if packed & 2 != 0 {
        f64::from(packed.cast_signed() >> 2)
    } else {
        f64::from_bits(u64::from(packed & !3) << 32)
    };
    if packed & 1 != 0 { number / 100.0 } else { number }
}

/// An error value.
pub(crate) fn error(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    }
}

#[cfg(test)]
mod tests {
    use super::{Fields, Records, unpack};

    #[test]
    fn records_end_with_the_bytes() {
        let bytes = [6, 0, 1, 0, 9, 10, 0, 0, 0, 7, 0, 200, 0, 1];
        let found: Vec<_> = Records(&bytes).collect();
        assert_eq!(found, [(6, &[9][..]), (10, &[][..])]);
    }

    #[test]
    fn texts_go_on_in_the_next_record() {
        let first: &[u8] = &[0, b'a', b'b'];
        let second: &[u8] = &[1, 0xA9, 3, b'c', 0, 0, b'x'];
        let mut fields = Fields::over(vec![first, second]);
        assert_eq!(fields.text(4).as_deref(), Some("abΩc"));
        assert_eq!(fields.text(1).as_deref(), Some("x"));
        let rich: &[u8] = &[8 | 4, 1, 0, 2, 0, 0, 0, b'a', 9, 9, 9, 9, 8, 8, 7];
        let mut fields = Fields::new(rich);
        assert_eq!((fields.text(1).as_deref(), fields.u8(), fields.u8()), (Some("a"), Some(7), None));
        assert_eq!(Fields::new(&[0, b'a']).text(5), None);
    }

    #[test]
    fn packed_numbers() {
        for (packed, number) in [(5 << 2 | 2, 5.0), (450 << 2 | 3, 4.5), (0x3FF0_0000, 1.0), (0xFFFF_FFFE, -1.0)] {
            assert!((unpack(packed) - number).abs() < 1e-12, "{packed:x}");
        }
    }
}
