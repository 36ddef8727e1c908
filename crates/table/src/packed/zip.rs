//! The directory of a zip archive: which members it has and where they lie.

use crate::finding::{FileKind, Finding};

/// Members looked at.
const MAX_MEMBERS: usize = 1_000_000;
/// Bytes of a name that are kept at its beginning and at its end; those of workbooks and tables are far shorter.
const MAX_NAME: (usize, usize) = (300, 200);
/// The most that a deflated byte can become.
const MAX_RATIO: u64 = 1032;
/// Bytes behind the directory's end record: a comment.
const MAX_COMMENT: usize = 65_535;

/// A member.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Member {
    pub(crate) name: String,
    /// Where its own header begins.
    header: usize,
    /// Its size in the archive and outside of it.
    pub(crate) packed: usize,
    pub(crate) size: u64,
    pub(crate) deflated: bool,
    /// The check sum of what it holds.
    pub(crate) sum: u32,
    /// How it is packed: 0 for not at all, 8 for deflated.
    method: u16,
    encrypted: bool,
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..)?.first_chunk().map(|field| u64::from(u16::from_le_bytes(*field)))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..)?.first_chunk().map(|field| u64::from(u32::from_le_bytes(*field)))
}

fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..)?.first_chunk().map(|field| u64::from_le_bytes(*field))
}

/// The members, in the order of the directory. It stands at the end, so an archive that was cut has none.
pub(crate) fn members(bytes: &[u8]) -> Result<Vec<Member>, Finding> {
    directory(bytes).ok_or(Finding::Damaged { kind: FileKind::Zip })
}

fn directory(bytes: &[u8]) -> Option<Vec<Member>> {
    let from = bytes.len().saturating_sub(MAX_COMMENT + 22);
    let end = from + bytes.get(from..)?.windows(4).rposition(|four| four == b"PK\x05\x06")?;
    let (mut count, mut at) = (u16_at(bytes, end + 10)?, u32_at(bytes, end + 16)?);
    u16_at(bytes, end + 20)?;
    let locator = end.checked_sub(20).filter(|&at| bytes.get(at..at + 4) == Some(b"PK\x06\x07"));
    if let Some(locator) = locator.filter(|_| count == 0xFFFF || at == 0xFFFF_FFFF) {
        let end = usize::try_from(u64_at(bytes, locator + 8)?).ok()?;
        (count, at) = (u64_at(bytes, end.checked_add(32)?)?, u64_at(bytes, end.checked_add(48)?)?);
    }
    let mut at = usize::try_from(at).ok()?;
    let mut members = Vec::new();
    for _ in 0..count.min(MAX_MEMBERS as u64) {
        let (member, length) = entry(bytes.get(at..)?)?;
        members.push(member);
        at += length;
    }
    Some(members)
}

/// An entry of the directory and its length.
fn entry(bytes: &[u8]) -> Option<(Member, usize)> {
    if !bytes.starts_with(b"PK\x01\x02") {
        return None;
    }
    let field = |at| u16_at(bytes, at).map(|value| value as usize);
    let (name, extra, comment) = (field(28)?, field(30)?, field(32)?);
    let (mut packed, mut size, mut header) = (u32_at(bytes, 20)?, u32_at(bytes, 24)?, u32_at(bytes, 42)?);
    let mut long = wide(bytes.get(46 + name..46 + name + extra)?).unwrap_or_default();
    for field in [&mut size, &mut packed, &mut header] {
        if *field == 0xFFFF_FFFF && !long.is_empty() {
            *field = u64_at(long, 0)?;
            long = long.get(8..).unwrap_or_default();
        }
    }
    let method = field(10)?;
    let member = Member {
        name: self::name(bytes.get(46..46 + name)?),
        header: usize::try_from(header).ok()?,
        packed: usize::try_from(packed).ok()?,
        size,
        deflated: method == 8,
        sum: u32_at(bytes, 16)? as u32,
        method: method as u16,
        encrypted: field(8)? & 1 != 0,
    };
    Some((member, 46 + name + extra + comment))
}

/// A name as it is looked for: careless writers set folders apart by `\\`, and one of many kB is none that anybody wants whole.
fn name(bytes: &[u8]) -> String {
    let (first, last) = MAX_NAME;
    let name = if bytes.len() > first + last {
        let ends = [bytes.get(..first), bytes.get(bytes.len() - last..)];
        ends.map(|end| String::from_utf8_lossy(end.unwrap_or_default()).into_owned()).join("…")
    } else {
        String::from_utf8_lossy(bytes).into_owned()
    };
    if name.contains('\\') { name.replace('\\', "/") } else { name }
}

/// The field with sizes of more than 32 bits.
fn wide(mut extra: &[u8]) -> Option<&[u8]> {
    loop {
        let (id, length) = (u16_at(extra, 0)?, u16_at(extra, 2)? as usize);
        let field = extra.get(4..4 + length)?;
        if id == 1 {
            return Some(field);
        }
        extra = extra.get(4 + length..)?;
    }
}

impl Member {
    /// Whether its bytes can become as many as the directory says.
    fn is_possible(&self) -> bool {
        let packed = self.packed as u64;
        if self.deflated { self.size <= packed.saturating_mul(MAX_RATIO) } else { self.size == packed }
    }
}

/// The packed bytes of a member.
///
/// # Errors
/// `Encrypted`, `PackedBy` another method than the usual one, or `Damaged` where the directory says what cannot be.
pub(crate) fn packed<'a>(bytes: &'a [u8], member: &Member) -> Result<&'a [u8], Finding> {
    if member.encrypted {
        return Err(Finding::Encrypted { kind: FileKind::Zip });
    }
    if !matches!(member.method, 0 | 8) {
        return Err(Finding::PackedBy { method: member.method });
    }
    let data = || {
        let header = bytes.get(member.header..).filter(|header| header.starts_with(b"PK\x03\x04"))?;
        let start = 30 + (u16_at(header, 26)? + u16_at(header, 28)?) as usize;
        header.get(start..start.checked_add(member.packed)?)
    };
    data().filter(|_| member.is_possible()).ok_or(Finding::Damaged { kind: FileKind::Zip })
}
