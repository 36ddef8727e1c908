//! A gzip stream: a file packed alone, as it comes.

use crate::finding::{FileKind, Finding};
use crate::packed::crc::Crc;
use crate::packed::inflate::{Budget, Inflate, Stopped};

/// Bytes of a header, with the name of the file in it.
const MAX_HEADER: usize = 64 * 1024;
/// Bytes behind a stream: its check sum and size.
const TRAILER: usize = 8;

/// Where one is in the stream.
enum State {
    /// Inside the header.
    Header(Vec<u8>),
    Stream(Box<Inflate>),
    /// Inside the trailer.
    Trailer(Vec<u8>),
    /// Behind the last stream; what follows and is no other is padding.
    Padding,
}

/// Takes slices and hands on what was packed. Several streams one after the other are one file.
pub(crate) struct Gzip {
    state: State,
    budget: Budget,
    /// Of what came out of the stream so far, and its size, of which the trailer has 32 bits.
    sum: Crc,
    size: u32,
}

impl Gzip {
    pub(crate) fn new() -> Self {
        Self { state: State::Header(Vec::new()), budget: Budget::default(), sum: Crc::default(), size: 0 }
    }

    /// Takes the next slice.
    ///
    /// # Errors
    /// `Damaged` where the stream is none, or where its check sum or size is another than that of what came out.
    pub(crate) fn feed(
        &mut self,
        mut bytes: &[u8],
        take: &mut dyn FnMut(&[u8]) -> Result<(), Finding>,
    ) -> Result<(), Finding> {
        let damaged = || Finding::Damaged { kind: FileKind::Gzip };
        self.budget.packed += bytes.len() as u64;
        while !bytes.is_empty() {
            match &mut self.state {
                State::Header(header) => {
                    header.extend_from_slice(bytes);
                    let Some(length) = header_length(header).map_err(|()| damaged())? else {
                        return if header.len() > MAX_HEADER { Err(damaged()) } else { Ok(()) };
                    };
                    let behind = header.len() - length;
                    bytes = bytes.get(bytes.len() - behind..).unwrap_or_default();
                    self.state = State::Stream(Box::new(Inflate::new()));
                }
                State::Stream(inflate) => {
                    let (budget, sum, size) = (&mut self.budget, &mut self.sum, &mut self.size);
                    let used = inflate.feed(bytes, &mut |plain| {
                        budget.spend(plain.len())?;
                        sum.take(plain);
                        *size = size.wrapping_add(plain.len() as u32);
                        take(plain)
                    });
                    let used = used.map_err(|stopped| match stopped {
                        Stopped::Damaged => damaged(),
                        Stopped::By(finding) => finding,
                    })?;
                    bytes = bytes.get(used..).unwrap_or_default();
                    if inflate.done {
                        self.state = State::Trailer(Vec::new());
                    }
                }
                State::Trailer(trailer) => {
                    let (now, rest) = bytes.split_at(bytes.len().min(TRAILER - trailer.len()));
                    trailer.extend_from_slice(now);
                    bytes = rest;
                    if trailer.len() == TRAILER {
                        let said = [self.sum.sum().to_le_bytes(), self.size.to_le_bytes()].concat();
                        if *trailer != said {
                            return Err(damaged());
                        }
                        (self.sum, self.size) = (Crc::default(), 0);
                        self.state = State::Padding;
                    }
                }
                State::Padding => {
                    if bytes.first() != Some(&0x1F) {
                        return Ok(());
                    }
                    self.state = State::Header(Vec::new());
                }
            }
        }
        Ok(())
    }

    /// Whether the stream came to its end.
    pub(crate) fn is_whole(&self) -> bool {
        matches!(self.state, State::Padding)
    }
}

/// The length of a header, `None` while it is not all there.
fn header_length(header: &[u8]) -> Result<Option<usize>, ()> {
    let Some(fixed) = header.first_chunk::<10>() else { return Ok(None) };
    let [0x1F, 0x8B, 8, flags, ..] = *fixed else { return Err(()) };
    let mut at = 10;
    if flags & 4 != 0 {
        let Some(&[low, high]) = header.get(at..).and_then(<[u8]>::first_chunk::<2>) else { return Ok(None) };
        at += 2 + usize::from(u16::from_le_bytes([low, high]));
    }
    for flag in [8, 16] {
        if flags & flag != 0 {
            let Some(end) = header.get(at..).and_then(|rest| rest.iter().position(|&byte| byte == 0)) else {
                return Ok(None);
            };
            at += end + 1;
        }
    }
    at += if flags & 2 != 0 { 2 } else { 0 };
    Ok((at <= header.len()).then_some(at))
}

#[cfg(test)]
mod tests {
    use super::Gzip;
    use crate::Finding;
    use crate::packed::crc::Crc;

    fn packed(text: &[u8], name: bool) -> Vec<u8> {
        let mut bytes = vec![0x1F, 0x8B, 8, if name { 8 } else { 0 }, 0, 0, 0, 0, 0, 3];
        bytes.extend_from_slice(if name { b"answers.csv\0" } else { b"" });
        bytes.extend(miniz_oxide::deflate::compress_to_vec(text, 6));
        let mut sum = Crc::default();
        sum.take(text);
        bytes.extend(sum.sum().to_le_bytes());
        bytes.extend((text.len() as u32).to_le_bytes());
        bytes
    }

    #[test]
    fn a_trailer_that_does_not_fit_is_damage() {
        let good = packed(b"a,b\n1,2\n", false);
        for place in 1..=8 {
            let mut bytes = good.clone();
            let at = bytes.len() - place;
            bytes[at] ^= 1;
            let taken = Gzip::new().feed(&bytes, &mut |_| Ok(()));
            assert!(matches!(taken, Err(Finding::Damaged { .. })), "{place} before the end");
        }
    }

    #[test]
    fn streams_are_unpacked_however_they_are_cut() {
        let bytes = [packed(b"a,b\n1,", true), packed(b"2\n", false), vec![0; 20]].concat();
        for step in [1, 3, 17, 1000] {
            let (mut gzip, mut plain) = (Gzip::new(), Vec::new());
            for slice in bytes.chunks(step) {
                let taken = gzip.feed(slice, &mut |bytes| {
                    plain.extend_from_slice(bytes);
                    Ok(())
                });
                taken.unwrap();
            }
            assert_eq!((gzip.is_whole(), plain.as_slice()), (true, &b"a,b\n1,2\n"[..]), "in steps of {step}");
        }
        for cut in 0..bytes.len() - 24 {
            let mut gzip = Gzip::new();
            let taken = gzip.feed(&bytes[..cut], &mut |_| Ok(()));
            // Between two streams it is whole.
            assert!(taken.is_err() || !gzip.is_whole() || bytes[..cut].len() == packed(b"a,b\n1,", true).len());
        }
    }
}
