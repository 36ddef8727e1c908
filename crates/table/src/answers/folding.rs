//! Texts made alike, so that words are found however they are written.

/// Lower case, Greek without accents, full-width signs as plain ones, names such as `csatScore` cut into words.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut before = ' ';
    for sign in text.chars() {
        if before.is_lowercase() && sign.is_uppercase() {
            folded.push(' ');
        }
        before = sign;
        folded.extend(sign.to_lowercase().map(plain));
    }
    folded
}

fn plain(sign: char) -> char {
    match sign {
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' | 'ϋ' | 'ΰ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(sign) - 0xFEE0).unwrap_or(sign),
        _ => sign,
    }
}

/// Folded as for questions, also without the accents of Latin letters.
pub fn without_accents(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for sign in fold(text).chars() {
        match sign {
            'à' | 'á' | 'â' | 'ã' | 'ä' => folded.push('a'),
            'è' | 'é' | 'ê' | 'ë' => folded.push('e'),
            'ì' | 'í' | 'î' | 'ï' => folded.push('i'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' => folded.push('o'),
            'ù' | 'ú' | 'û' | 'ü' => folded.push('u'),
            'ç' => folded.push('c'),
            'ñ' => folded.push('n'),
            'ß' => folded.push_str("ss"),
            '’' | '`' => folded.push('\''),
            '\u{fe0f}' => {}
            _ => folded.push(sign),
        }
    }
    folded
}
