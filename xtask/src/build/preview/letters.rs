//! Lines of text: how wide they are, and where they may break.

use super::fonts::Fonts;
use anyhow::Result;

/// How a text is set.
#[derive(Clone, Copy)]
pub struct Style<'a> {
    pub fonts: &'a Fonts,
    pub language: &'a str,
    pub weight: u16,
    pub size: f32,
}

impl Style<'_> {
    pub fn width(&self, text: &str) -> Result<f32> {
        text.chars().try_fold(0.0, |width, letter| {
            Ok(self.fonts.glyph(self.language, letter, self.weight)?.advance.mul_add(self.size, width))
        })
    }

    /// The lines of a text that is at most so wide. A single word that is wider stays whole.
    pub fn lines(&self, text: &str, width: f32) -> Result<Vec<String>> {
        let mut lines = Vec::new();
        let mut line = String::new();
        for piece in pieces(text) {
            let longer = [line.as_str(), piece].concat();
            if line.is_empty() || self.width(longer.trim_end())? <= width {
                line = longer;
            } else {
                lines.push(line.trim_end().to_owned());
                piece.clone_into(&mut line);
            }
        }
        lines.extend((!line.is_empty()).then(|| line.trim_end().to_owned()));
        Ok(lines)
    }

    /// The largest of some sizes at which a text is at most so wide in so many lines, with these lines; the last size where it is never.
    pub fn fitting(mut self, text: &str, width: f32, most: usize, sizes: &[f32]) -> Result<(Self, Vec<String>)> {
        let mut lines = Vec::new();
        for size in sizes {
            self.size = *size;
            lines = self.lines(text, width)?;
            let widest =
                lines.iter().try_fold(0.0_f32, |widest, line| self.width(line).map(|width| widest.max(width)))?;
            if lines.len() <= most && widest <= width {
                break;
            }
        }
        Ok((self, lines))
    }
}

/// A text cut wherever a line may end: behind a blank, and between two Chinese characters unless a mark stands there that begins or ends no line.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut letters = rest.char_indices().peekable();
        while let Some((_, letter)) = letters.next() {
            let Some((at, next)) = letters.peek().copied() else { break };
            let cjk = (is_chinese(letter) || is_chinese(next)) && !ends_no_line(letter) && !begins_no_line(next);
            if (letter == ' ' || cjk) && next != ' ' {
                let (piece, behind) = rest.split_at_checked(at)?;
                rest = behind;
                return Some(piece);
            }
        }
        Some(std::mem::take(&mut rest)).filter(|piece| !piece.is_empty())
    })
}

fn is_chinese(letter: char) -> bool {
    matches!(letter, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
}

fn begins_no_line(letter: char) -> bool {
    "、。，．：；！？）」』】》〉%％)!,.:;?”’–—".contains(letter)
}

fn ends_no_line(letter: char) -> bool {
    "（「『【《〈(“‘".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_lines_may_break() {
        for (text, expected) in [
            ("one two", &["one ", "two"][..]),
            ("净推荐值（NPS）是", &["净", "推", "荐", "值", "（NPS）", "是"]),
            ("在浏览器里，算。", &["在", "浏", "览", "器", "里，", "算。"]),
            ("用 Erlang C", &["用 ", "Erlang ", "C"]),
            ("", &[]),
        ] {
            assert_eq!(pieces(text).collect::<Vec<_>>(), expected, "{text}");
        }
    }
}
