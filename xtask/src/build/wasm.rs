//! The names in a wasm file: those under which it asks for functions, and those under which it hands things out.

use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;

/// The new name of the module that everything is asked of.
pub const MODULE: &str = "a";

/// What every wasm file begins with.
const HEAD: &[u8] = b"\0asm\x01\0\0\0";

/// Sections by their numbers.
const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;

/// The file with other names for what it asks for and hands out, by the old ones. All that it asks for has to have one.
pub fn renamed(binary: &[u8], names: &BTreeMap<String, String>) -> Result<Vec<u8>> {
    with_sections(binary, |kind, section| match kind {
        IMPORTS => imports(&mut Reader(section), names),
        EXPORTS => exports(&mut Reader(section), names),
        _ => Ok(section.to_vec()),
    })
}

/// The file with each of its sections changed, by its kind: 0 for one of a name of its own.
pub fn with_sections(binary: &[u8], change: impl Fn(u8, &[u8]) -> Result<Vec<u8>>) -> Result<Vec<u8>> {
    let mut from = Reader(binary.strip_prefix(HEAD).context("this is no wasm file of version 1")?);
    let mut out = HEAD.to_vec();
    while !from.0.is_empty() {
        let kind = from.byte()?;
        let section = change(kind, from.bytes()?)?;
        out.push(kind);
        put(&mut out, &section);
    }
    Ok(out)
}

fn imports(from: &mut Reader, names: &BTreeMap<String, String>) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let count = from.number()?;
    put_number(&mut out, count);
    for _ in 0..count {
        let (_module, name) = (from.bytes()?, from.text()?);
        ensure!(from.byte()? == 0, "{name} is asked for and no function");
        put(&mut out, MODULE.as_bytes());
        let new = names.get(name).with_context(|| format!("the script does not give the wasm its {name}"))?;
        put(&mut out, new.as_bytes());
        out.push(0);
        put_number(&mut out, from.number()?);
    }
    Ok(out)
}

fn exports(from: &mut Reader, names: &BTreeMap<String, String>) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let count = from.number()?;
    put_number(&mut out, count);
    for _ in 0..count {
        let name = from.text()?;
        put(&mut out, names.get(name).map_or(name, String::as_str).as_bytes());
        out.push(from.byte()?);
        put_number(&mut out, from.number()?);
    }
    Ok(out)
}

/// What is left to read.
pub struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub const fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    pub fn byte(&mut self) -> Result<u8> {
        let (first, rest) = self.0.split_first().context("the wasm file ends too early")?;
        self.0 = rest;
        Ok(*first)
    }

    /// A number in groups of seven bits, the lowest first.
    pub fn number(&mut self) -> Result<usize> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
            shift += 7;
            ensure!(shift < 35, "a number of the wasm file is too large");
        }
    }

    /// Bytes with their number in front.
    fn bytes(&mut self) -> Result<&'a [u8]> {
        let length = self.number()?;
        let (bytes, rest) = self.0.split_at_checked(length).context("the wasm file ends too early")?;
        self.0 = rest;
        Ok(bytes)
    }

    pub fn text(&mut self) -> Result<&'a str> {
        Ok(std::str::from_utf8(self.bytes()?)?)
    }
}

pub fn put_number(out: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

pub fn put(out: &mut Vec<u8>, bytes: &[u8]) {
    put_number(out, bytes.len());
    out.extend_from_slice(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_others() {
        let mut binary = HEAD.to_vec();
        let import = |name: &str| [&[1, b'm', name.len() as u8], name.as_bytes(), &[0, 3]].concat();
        let section = [&[2][..], &import("first_0123"), &import("second")].concat();
        binary.extend([&[IMPORTS, section.len() as u8][..], &section].concat());
        binary.extend([
            EXPORTS, 18, 2, 6, b'm', b'e', b'm', b'o', b'r', b'y', 2, 0, 5, b's', b't', b'a', b'r', b't', 0, 1,
        ]);
        binary.extend([10, 1, 0]);
        let names = |pairs: &[(&str, &str)]| pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        let known = names(&[("first_0123", "x"), ("second", "yy"), ("start", "s")]);
        let rest = [
            &[IMPORTS, 14, 2, 1, b'a', 1, b'x', 0, 3, 1, b'a', 2, b'y', b'y', 0, 3, EXPORTS, 14, 2, 6][..],
            b"memory",
            &[2, 0, 1, b's', 0, 1, 10, 1, 0],
        ]
        .concat();
        assert_eq!(renamed(&binary, &known).unwrap(), [HEAD, &rest].concat());
        assert!(renamed(&binary, &names(&[("second", "b")])).is_err());
        assert!(renamed(b"<!doctype html>", &known).is_err());
        assert!(renamed(binary.get(..20).unwrap(), &known).is_err());
    }
}
