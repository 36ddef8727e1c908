//! QR codes of links, as modules.

use qrcodegen::{QrCode, QrCodeEcc};
use serde::{Deserialize, Serialize};

/// A square of dark and light modules, without the light margin around it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Code {
    /// How many modules a side has.
    pub size: u8,
    /// Eight modules a byte, line by line from the upper left, the first one in the lowest bit; dark ones are 1.
    modules: Vec<u8>,
}

/// Dark modules beside each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// Where the first one stands, from the left.
    pub x: u8,
    /// The line, from the top.
    pub y: u8,
    /// How many they are.
    pub width: u8,
}

impl Code {
    /// The code of a text. Errors of 15 % can be mended (level M), of 7 % where the text is too long for that; nothing beyond 2,953 bytes.
    pub fn of(text: &str) -> Option<Self> {
        let level = |level| QrCode::encode_text(text, level).ok();
        let code = level(QrCodeEcc::Medium).or_else(|| level(QrCodeEcc::Low))?;
        let side = code.size();
        let mut modules = vec![0_u8; ((side * side + 7) / 8) as usize];
        for at in 0..side * side {
            if code.get_module(at % side, at / side)
                && let Some(byte) = modules.get_mut(at as usize / 8)
            {
                *byte |= 1 << (at % 8);
            }
        }
        Some(Self { size: side as u8, modules })
    }

    /// Whether a module is dark; those outside are light.
    pub fn is_dark(&self, x: u8, y: u8) -> bool {
        let at = usize::from(y) * usize::from(self.size) + usize::from(x);
        x < self.size && self.modules.get(at / 8).is_some_and(|byte| byte >> (at % 8) & 1 == 1)
    }

    /// The dark modules, a run for each stretch of a line.
    pub fn runs(&self) -> Vec<Run> {
        let mut runs = Vec::new();
        for y in 0..self.size {
            let mut x = 0;
            while x < self.size {
                let start = x;
                while self.is_dark(x, y) {
                    x += 1;
                }
                if x > start {
                    runs.push(Run { x: start, y, width: x - start });
                }
                x += 1;
            }
        }
        runs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_the_modules() {
        let text = "https://kpi.example.org/nps#v=1&method=counts&promoters=50&k=wkzezwcrkf5";
        let known = QrCode::encode_text(text, QrCodeEcc::Medium).unwrap();
        let code = Code::of(text).unwrap();
        assert_eq!(i32::from(code.size), known.size());
        let mut dark = 0;
        for run in code.runs() {
            for x in run.x..run.x + run.width {
                assert!(known.get_module(i32::from(x), i32::from(run.y)), "{run:?}");
            }
            dark += usize::from(run.width);
        }
        let all = (0..known.size()).flat_map(|y| (0..known.size()).map(move |x| (x, y)));
        assert_eq!(dark, all.filter(|(x, y)| known.get_module(*x, *y)).count());
    }

    #[test]
    fn length_has_an_end() {
        for (length, fits) in [(1, true), (2331, true), (2332, true), (2953, true), (2954, false)] {
            assert_eq!(Code::of(&"a".repeat(length)).is_some(), fits, "{length}");
        }
    }
}
