//! How wide text is. The browser sets it in a font that nobody knows here, so these widths are those of a wide one: what fits by them fits.

/// The width of a letter by the size of its font.
fn ems(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | '’' | ' ' | '\u{a0}' | '\u{202f}' | 'ι' => {
            0.34
        }
        'f' | 'r' | 't' | '(' | ')' | '[' | ']' | '/' | '-' | '·' | '“' | '”' => 0.44,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '—' | '…' | '→' => 0.96,
        '0'..='9' | '$' | '€' | '£' => 0.64,
        'A'..='Z' | 'Α'..='Ω' => 0.74,
        'a'..='z' => 0.61,
        letter if u32::from(letter) >= 0x2E80 => 1.02,
        _ => 0.66,
    }
}

/// The width of a text of this size in pixels.
pub fn width(text: &str, size: i32) -> i32 {
    (text.chars().map(ems).sum::<f64>() * f64::from(size)).ceil() as i32
}

/// The text, or as much of it as fits into this room, with a mark where it was cut.
pub fn shortened(text: &str, size: i32, room: i32) -> String {
    if width(text, size) <= room {
        return text.to_owned();
    }
    let mut left = f64::from(room) / f64::from(size) - ems('…');
    let mut kept = String::new();
    for letter in text.chars() {
        left -= ems(letter);
        if left < 0.0 {
            break;
        }
        kept.push(letter);
    }
    format!("{}…", kept.trim_end())
}

/// The text in lines of this room, broken at blanks, or anywhere where there are none; at most so many, the last one cut short.
pub fn lines(text: &str, size: i32, room: i32, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() && lines.len() + 1 < most && width(rest, size) > room {
        let mut end = 0;
        let mut blank = None;
        let mut left = f64::from(room) / f64::from(size);
        for (at, letter) in rest.char_indices() {
            left -= ems(letter);
            if left < 0.0 {
                break;
            }
            // Chinese is broken before any sign.
            if letter == ' ' || u32::from(letter) >= 0x2E80 {
                blank = Some(at);
            }
            end = at + letter.len_utf8();
        }
        let end = blank.filter(|at| *at > 0).unwrap_or(end);
        let (line, after) = rest.split_at_checked(end).filter(|(line, _)| !line.is_empty()).unwrap_or((rest, ""));
        lines.push(line.trim_end().to_owned());
        rest = after.trim_start();
    }
    if !rest.is_empty() {
        lines.push(shortened(rest, size, room));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_cut_fits() {
        for text in ["Very unsatisfied with the answer", "非常不满意的客户服务体验", "iiiiiiiiiiiiiiiiiiiiiiiiiiii", ""]
        {
            for room in [30, 60, 400] {
                assert!(width(&shortened(text, 12, room), 12) <= room, "{text} {room}");
                let lines = lines(text, 12, room, 3);
                assert!(lines.len() <= 3 && lines.iter().all(|line| width(line, 12) <= room.max(12)), "{lines:?}");
            }
        }
        assert_eq!(lines("Very unsatisfied", 12, 90, 3), ["Very", "unsatisfied"]);
        assert_eq!(shortened("Short", 12, 200), "Short");
    }
}
