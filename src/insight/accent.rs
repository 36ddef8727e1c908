//! An accent colour of somebody else's page, kept readable: text in it, and text on it, has a contrast of 4.5 to 1 in the light and in the dark look.

use serde::{Deserialize, Serialize};

/// The contrast that WCAG 2.2 asks of text (success criterion 1.4.3).
pub const ENOUGH: f64 = 4.5;

/// A colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Colour(pub [u8; 3]);

/// The two looks of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Dark text on light surfaces.
    Light,
    /// Light text on dark surfaces.
    Dark,
}

impl Look {
    /// The surfaces on which the accent stands as text, as in `style/tokens.css`: paper, surface, sunken.
    pub const fn surfaces(self) -> [Colour; 3] {
        match self {
            Self::Light => [Colour([0xf7, 0xf6, 0xf2]), Colour([0xff; 3]), Colour([0xef, 0xed, 0xe6])],
            Self::Dark => [Colour([0x12, 0x16, 0x1d]), Colour([0x1a, 0x20, 0x2a]), Colour([0x23, 0x2b, 0x37])],
        }
    }

    /// Text on the accent (`--accent-ink`).
    pub const fn ink(self) -> Colour {
        match self {
            Self::Light => Colour([0xff; 3]),
            Self::Dark => Colour([0x10, 0x15, 0x1c]),
        }
    }

    /// Where a colour that is hard to read is moved to.
    const fn end(self) -> Colour {
        match self {
            Self::Light => Colour([0; 3]),
            Self::Dark => Colour([0xff; 3]),
        }
    }
}

impl Colour {
    /// Reads `1d4f91`, `#1D4F91` or `#abc`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').unwrap_or(text);
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let number = u32::from_str_radix(digits, 16).ok()?;
        let part = |shift: u32| (number >> shift) as u8;
        match digits.len() {
            6 => Some(Self([part(16), part(8), part(0)])),
            3 => Some(Self([part(8) & 15, part(4) & 15, part(0) & 15].map(|part| part * 17))),
            _ => None,
        }
    }

    /// Six hexadecimal digits in small letters.
    pub fn hex(self) -> String {
        let Self([red, green, blue]) = self;
        format!("{red:02x}{green:02x}{blue:02x}")
    }

    /// Relative luminance, 0 to 1, as WCAG 2.2 defines it.
    fn luminance(self) -> f64 {
        let linear = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        let [red, green, blue] = linear;
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The contrast ratio of WCAG 2.2, 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Whether it can be read on every surface of a look, and text on it.
    pub fn is_readable(self, look: Look) -> bool {
        look.surfaces().into_iter().chain([look.ink()]).all(|surface| self.contrast(surface) >= ENOUGH)
    }

    /// The nearest readable colour on the way to black in the light look, to white in the dark one.
    #[must_use]
    pub fn readable(self, look: Look) -> Self {
        let Self(end) = look.end();
        let mixed = |percent: u32| {
            let mut parts = self.0;
            for (part, end) in parts.iter_mut().zip(end) {
                *part = ((u32::from(*part) * (100 - percent) + u32::from(end) * percent + 50) / 100) as u8;
            }
            Self(parts)
        };
        (0..=100).map(mixed).find(|colour| colour.is_readable(look)).unwrap_or(look.end())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_wcag() {
        let colour = |text: &str| Colour::parse(text).unwrap();
        for (a, b, expected) in
            [("000", "fff", 21.0), ("777777", "ffffff", 4.478), ("#1d4f91", "ffffff", 8.141), ("ff0000", "fff", 3.998)]
        {
            let found = colour(a).contrast(colour(b));
            assert!((found - expected).abs() < 0.01, "{a} on {b}: {found}");
        }
    }

    #[test]
    fn what_is_a_colour() {
        for (text, expected) in [
            ("1d4f91", Some("1d4f91")),
            ("#ABC", Some("aabbcc")),
            ("red", None),
            ("red;}", None),
            ("", None),
            ("#", None),
            ("+12345", None),
            ("12345", None),
            ("1234567", None),
        ] {
            assert_eq!(Colour::parse(text).map(Colour::hex).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn every_colour_becomes_readable_and_readable_ones_stay() {
        let steps = [0_u8, 51, 102, 153, 204, 255];
        for red in steps {
            for green in steps {
                for blue in steps {
                    let colour = Colour([red, green, blue]);
                    for look in [Look::Light, Look::Dark] {
                        let readable = colour.readable(look);
                        assert!(readable.is_readable(look), "{colour:?} in {look:?} becomes {readable:?}");
                        assert_eq!(colour == readable, colour.is_readable(look), "{colour:?} in {look:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn surfaces_are_those_of_the_page() {
        let tokens = include_str!("../../style/tokens.css");
        let (light, dark) = tokens.split_once("prefers-color-scheme: dark").unwrap();
        for (look, sheet) in [(Look::Light, light), (Look::Dark, dark)] {
            let [paper, surface, sunken] = look.surfaces();
            for (name, colour) in
                [("paper", paper), ("surface", surface), ("sunken", sunken), ("accent-ink", look.ink())]
            {
                assert!(sheet.contains(&format!("--{name}: #{};", colour.hex())), "{name} in {look:?}");
            }
        }
    }
}
