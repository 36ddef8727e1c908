//! The entities of HTML in the texts of cells. The names are those of HTML 4.01, section 24; mathematical signs aside.

/// The names of U+00A0 to U+00FF, in their order.
const LATIN: [&str; 96] = [
    "nbsp", "iexcl", "cent", "pound", "curren", "yen", "brvbar", "sect", "uml", "copy", "ordf", "laquo", "not", "shy",
    "reg", "macr", "deg", "plusmn", "sup2", "sup3", "acute", "micro", "para", "middot", "cedil", "sup1", "ordm",
    "raquo", "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc", "Atilde", "Auml", "Aring", "AElig",
    "Ccedil", "Egrave", "Eacute", "Ecirc", "Euml", "Igrave", "Iacute", "Icirc", "Iuml", "ETH", "Ntilde", "Ograve",
    "Oacute", "Ocirc", "Otilde", "Ouml", "times", "Oslash", "Ugrave", "Uacute", "Ucirc", "Uuml", "Yacute", "THORN",
    "szlig", "agrave", "aacute", "acirc", "atilde", "auml", "aring", "aelig", "ccedil", "egrave", "eacute", "ecirc",
    "euml", "igrave", "iacute", "icirc", "iuml", "eth", "ntilde", "ograve", "oacute", "ocirc", "otilde", "ouml",
    "divide", "oslash", "ugrave", "uacute", "ucirc", "uuml", "yacute", "thorn", "yuml",
];

/// Other names: punctuation, Greek letters, signs of markup; in the order of the alphabet.
const OTHERS: [(&str, char); 96] = [
    ("Alpha", '\u{391}'),
    ("Beta", '\u{392}'),
    ("Chi", '\u{3A7}'),
    ("Dagger", '\u{2021}'),
    ("Delta", '\u{394}'),
    ("Epsilon", '\u{395}'),
    ("Eta", '\u{397}'),
    ("Gamma", '\u{393}'),
    ("Iota", '\u{399}'),
    ("Kappa", '\u{39A}'),
    ("Lambda", '\u{39B}'),
    ("Mu", '\u{39C}'),
    ("Nu", '\u{39D}'),
    ("OElig", '\u{152}'),
    ("Omega", '\u{3A9}'),
    ("Omicron", '\u{39F}'),
    ("Phi", '\u{3A6}'),
    ("Pi", '\u{3A0}'),
    ("Prime", '\u{2033}'),
    ("Psi", '\u{3A8}'),
    ("Rho", '\u{3A1}'),
    ("Scaron", '\u{160}'),
    ("Sigma", '\u{3A3}'),
    ("Tau", '\u{3A4}'),
    ("Theta", '\u{398}'),
    ("Upsilon", '\u{3A5}'),
    ("Xi", '\u{39E}'),
    ("Yuml", '\u{178}'),
    ("Zeta", '\u{396}'),
    ("alpha", '\u{3B1}'),
    ("amp", '\u{26}'),
    ("apos", '\u{27}'),
    ("asymp", '\u{2248}'),
    ("bdquo", '\u{201E}'),
    ("beta", '\u{3B2}'),
    ("bull", '\u{2022}'),
    ("chi", '\u{3C7}'),
    ("dagger", '\u{2020}'),
    ("darr", '\u{2193}'),
    ("delta", '\u{3B4}'),
    ("emsp", '\u{2003}'),
    ("ensp", '\u{2002}'),
    ("epsilon", '\u{3B5}'),
    ("eta", '\u{3B7}'),
    ("euro", '\u{20AC}'),
    ("frasl", '\u{2044}'),
    ("gamma", '\u{3B3}'),
    ("ge", '\u{2265}'),
    ("gt", '\u{3E}'),
    ("hellip", '\u{2026}'),
    ("infin", '\u{221E}'),
    ("iota", '\u{3B9}'),
    ("kappa", '\u{3BA}'),
    ("lambda", '\u{3BB}'),
    ("larr", '\u{2190}'),
    ("ldquo", '\u{201C}'),
    ("le", '\u{2264}'),
    ("lsaquo", '\u{2039}'),
    ("lsquo", '\u{2018}'),
    ("lt", '\u{3C}'),
    ("mdash", '\u{2014}'),
    ("minus", '\u{2212}'),
    ("mu", '\u{3BC}'),
    ("ndash", '\u{2013}'),
    ("ne", '\u{2260}'),
    ("nu", '\u{3BD}'),
    ("oelig", '\u{153}'),
    ("oline", '\u{203E}'),
    ("omega", '\u{3C9}'),
    ("omicron", '\u{3BF}'),
    ("permil", '\u{2030}'),
    ("phi", '\u{3C6}'),
    ("pi", '\u{3C0}'),
    ("piv", '\u{3D6}'),
    ("prime", '\u{2032}'),
    ("psi", '\u{3C8}'),
    ("quot", '\u{22}'),
    ("rarr", '\u{2192}'),
    ("rdquo", '\u{201D}'),
    ("rho", '\u{3C1}'),
    ("rsaquo", '\u{203A}'),
    ("rsquo", '\u{2019}'),
    ("sbquo", '\u{201A}'),
    ("scaron", '\u{161}'),
    ("sigma", '\u{3C3}'),
    ("sigmaf", '\u{3C2}'),
    ("tau", '\u{3C4}'),
    ("theta", '\u{3B8}'),
    ("thetasym", '\u{3D1}'),
    ("thinsp", '\u{2009}'),
    ("trade", '\u{2122}'),
    ("uarr", '\u{2191}'),
    ("upsih", '\u{3D2}'),
    ("upsilon", '\u{3C5}'),
    ("xi", '\u{3BE}'),
    ("zeta", '\u{3B6}'),
];

/// Bytes of the longest entity.
const LONGEST: usize = 12;

/// Adds a text with its entities resolved and its white space as one blank, as a browser shows it; what is no entity stays as it is.
pub(crate) fn append_shown(text: &[u8], into: &mut Vec<u8>) {
    let mut rest = text;
    while let Some((&byte, behind)) = rest.split_first() {
        rest = behind;
        if byte.is_ascii_whitespace() {
            blank(into);
        } else if let Some((sign, length)) = (byte == b'&').then(|| entity(behind)).flatten() {
            into.extend_from_slice(sign.encode_utf8(&mut [0; 4]).as_bytes());
            rest = behind.get(length..).unwrap_or_default();
        } else {
            into.push(byte);
        }
    }
}

/// Adds a blank, unless white space is there already.
fn blank(into: &mut Vec<u8>) {
    if into.last().is_some_and(|last| !last.is_ascii_whitespace()) {
        into.push(b' ');
    }
}

/// The sign behind an ampersand, and how many bytes its name takes.
fn entity(text: &[u8]) -> Option<(char, usize)> {
    let end = text.iter().take(LONGEST).position(|byte| !(byte.is_ascii_alphanumeric() || *byte == b'#'))?;
    // Old writers leave the semicolon out; of numbers and of names that is one thing or nothing.
    let length = end + usize::from(text.get(end) == Some(&b';'));
    let name = std::str::from_utf8(text.get(..end)?).ok()?;
    if let Some(number) = name.strip_prefix('#') {
        let point = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        // What browsers do with the numbers of Windows-1252.
        let sign = match point {
            0x80..=0x9F => crate::text::windows1252::decode(&[point as u8]).chars().next(),
            0 => None,
            _ => char::from_u32(point),
        };
        return Some((sign.unwrap_or(char::REPLACEMENT_CHARACTER), length));
    }
    if length == end {
        return None;
    }
    let latin = LATIN.iter().position(|known| *known == name).and_then(|place| char::from_u32(160 + place as u32));
    let other = || OTHERS.iter().find(|(known, _)| *known == name).map(|(_, sign)| *sign);
    latin.or_else(other).map(|sign| (sign, length))
}

#[cfg(test)]
mod tests {
    use super::append_shown;

    #[test]
    fn texts_are_read_as_they_are_shown() {
        for (text, expected) in [
            ("a &amp; b&nbsp;c &lt;d&gt;", "a & b\u{a0}c <d>"),
            ("Gr&ouml;&szlig;e &euro;5 &#8364;5 &#x20AC;5 &#128;5", "Größe €5 €5 €5 €5"),
            ("&Pi;&oacute;&sigma;&omicron;", "Πóσο"),
            ("&yuml;&Yuml;&apos;", "ÿŸ'"),
            ("  a\n\t b  ", "a b "),
            ("AT&T; R&D &nope; & &; &#xD800;", "AT&T; R&D &nope; & &; \u{FFFD}"),
            ("&#65", "&#65"),
            ("&#65 x", "A x"),
        ] {
            let mut shown = Vec::new();
            append_shown(text.as_bytes(), &mut shown);
            assert_eq!(String::from_utf8(shown).unwrap(), expected);
        }
    }
}
