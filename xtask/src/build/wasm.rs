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

/// Old names and new ones.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Names {
    pub imports: BTreeMap<String, String>,
    pub exports: BTreeMap<String, String>,
}

/// The file with all names made short, and what each became.
pub fn renamed(binary: &[u8]) -> Result<(Vec<u8>, Names)> {
    let mut names = Names::default();
    let mut from = Reader(binary.strip_prefix(HEAD).context("this is no wasm file of version 1")?);
    let mut out = HEAD.to_vec();
    while !from.0.is_empty() {
        let kind = from.byte()?;
        let section = from.bytes()?;
        let section = match kind {
            IMPORTS => imports(&mut Reader(section), &mut names)?,
            EXPORTS => exports(&mut Reader(section), &mut names)?,
            _ => section.to_vec(),
        };
        out.push(kind);
        put(&mut out, &section);
    }
    Ok((out, names))
}

fn imports(from: &mut Reader, names: &mut Names) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let count = from.number()?;
    put_number(&mut out, count);
    for number in 0..count {
        let (_module, name) = (from.bytes()?, from.text()?);
        ensure!(from.byte()? == 0, "{name} is asked for and no function");
        let new = short(number);
        put(&mut out, MODULE.as_bytes());
        put(&mut out, new.as_bytes());
        out.push(0);
        put_number(&mut out, from.number()?);
        ensure!(names.imports.insert(name.clone(), new).is_none(), "{name} is asked for twice");
    }
    Ok(out)
}

fn exports(from: &mut Reader, names: &mut Names) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let count = from.number()?;
    put_number(&mut out, count);
    for number in 0..count {
        let (name, new) = (from.text()?, short(number));
        put(&mut out, new.as_bytes());
        out.push(from.byte()?);
        put_number(&mut out, from.number()?);
        names.exports.insert(name, new);
    }
    Ok(out)
}

/// `a` … `z`, `aa`, `ba` and so on.
fn short(mut number: usize) -> String {
    let mut name = String::new();
    loop {
        name.push(char::from(b'a' + (number % 26) as u8));
        if number < 26 {
            return name;
        }
        number = number / 26 - 1;
    }
}

/// What is left to read.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Result<u8> {
        let (first, rest) = self.0.split_first().context("the wasm file ends too early")?;
        self.0 = rest;
        Ok(*first)
    }

    /// A number in groups of seven bits, the lowest first.
    fn number(&mut self) -> Result<usize> {
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

    fn text(&mut self) -> Result<String> {
        Ok(std::str::from_utf8(self.bytes()?)?.to_owned())
    }
}

fn put_number(out: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

fn put(out: &mut Vec<u8>, bytes: &[u8]) {
    put_number(out, bytes.len());
    out.extend_from_slice(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_short() {
        let mut binary = HEAD.to_vec();
        let import = |name: &str| [&[1, b'm', name.len() as u8], name.as_bytes(), &[0, 3]].concat();
        let section = [&[2][..], &import("first_0123"), &import("second")].concat();
        binary.extend([&[IMPORTS, section.len() as u8][..], &section].concat());
        binary.extend([EXPORTS, 10, 1, 6, b'm', b'e', b'm', b'o', b'r', b'y', 2, 0]);
        binary.extend([10, 1, 0]);
        let (out, names) = renamed(&binary).unwrap();
        let rest =
            [IMPORTS, 13, 2, 1, b'a', 1, b'a', 0, 3, 1, b'a', 1, b'b', 0, 3, EXPORTS, 5, 1, 1, b'a', 2, 0, 10, 1, 0];
        assert_eq!(out, [HEAD, &rest].concat());
        assert_eq!(names.imports.get("second").map(String::as_str), Some("b"));
        assert_eq!(names.exports.get("memory").map(String::as_str), Some("a"));
        assert!(renamed(b"<!doctype html>").is_err());
        assert!(renamed(binary.get(..20).unwrap()).is_err());
    }

    #[test]
    fn short_names_differ() {
        let all: std::collections::BTreeSet<String> = (0..2000).map(short).collect();
        assert_eq!(all.len(), 2000);
        assert_eq!([short(0), short(25), short(26), short(27)], ["a", "z", "aa", "ba"]);
    }
}
