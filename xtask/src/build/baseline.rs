//! WebAssembly as the browsers of the last six years understand it: that of 2017 with globals that change. The standard library comes compiled for newer ones, so
//! what it says of itself is struck, for wasm-bindgen to go by, and wasm-opt puts older instructions in the place of the newer ones.

use super::wasm::Reader;
use anyhow::Result;

/// What the compiler is told. The second part of the page's program shares the first one's stack, whose pointer is a global that changes.
pub const RUSTFLAGS: &str = "-Ctarget-cpu=mvp -Ctarget-feature=+mutable-globals";

/// Has wasm-opt put older instructions in the place of newer ones.
pub const LOWER: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-mutable-globals",
    "--signext-lowering",
    "--llvm-nontrapping-fptoint-lowering",
    "--llvm-memory-copy-fill-lowering",
];

/// From then on it may use nothing newer.
pub const ONLY: [&str; 2] = ["--mvp-features", "--enable-mutable-globals"];

/// The section in which a program says what it uses.
const SECTION: &str = "target_features";

/// What is in a program only because the standard library was compiled with it allowed.
const STRUCK: [&str; 3] = ["reference-types", "multivalue", "call-indirect-overlong"];

/// The program without the word that it uses what it does not.
pub fn struck(wasm: &[u8]) -> Result<Vec<u8>> {
    super::wasm::with_sections(wasm, |kind, section| {
        let mut from = Reader::new(section);
        if kind != 0 || from.text()? != SECTION {
            return Ok(section.to_vec());
        }
        let mut kept = Vec::new();
        for _ in 0..from.number()? {
            let (sign, name) = (from.byte()?, from.text()?);
            if !STRUCK.contains(&name) {
                kept.push((sign, name));
            }
        }
        let mut out = Vec::new();
        super::wasm::put(&mut out, SECTION.as_bytes());
        super::wasm::put_number(&mut out, kept.len());
        for (sign, name) in kept {
            out.push(sign);
            super::wasm::put(&mut out, name.as_bytes());
        }
        Ok(out)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_used_is_not_said() {
        let mut features = vec![15];
        features.extend(b"target_features");
        features.push(2);
        for name in ["multivalue", "sign-ext"] {
            features.extend([b'+', name.len() as u8]);
            features.extend(name.as_bytes());
        }
        let module = |section: &[u8]| [b"\0asm\x01\0\0\0\0", &[section.len() as u8][..], section, &[10, 1, 0]].concat();
        let mut left = vec![15];
        left.extend(b"target_features");
        left.extend([1, b'+', 8]);
        left.extend(b"sign-ext");
        assert_eq!(struck(&module(&features)).unwrap(), module(&left));
        assert_eq!(struck(&module(&left)).unwrap(), module(&left));
        assert!(struck(b"<!doctype html>").is_err());
    }
}
