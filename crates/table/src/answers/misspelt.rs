//! Words that grade an answer, with one slip of the finger: a letter too few, too many, another one, or two that changed places.

use crate::answers::vocabulary as known;

/// Letters of the shortest word that is looked for: shorter ones are too near to others.
const SHORTEST: usize = 6;

/// The first nearly known word of a folded text: its grade and its place.
pub(crate) fn stem(text: &str) -> Option<(i16, (usize, usize))> {
    let neutral = [(0, known::NEUTRALS)];
    let lists = || known::STEMS.iter().chain(&neutral);
    for word in text.split(|sign: char| !sign.is_ascii_alphabetic()) {
        if word.len() + 1 >= SHORTEST {
            let near = |stem: &&str| {
                stem.len() >= SHORTEST
                    && stem.bytes().all(|byte| byte.is_ascii_alphabetic())
                    && is_near(word.as_bytes(), stem.as_bytes())
            };
            let found = lists()
                .find(|(_, stems)| stems.split('|').map(|stem| stem.trim_end_matches('$')).any(|stem| near(&stem)));
            if let Some((value, _)) = found {
                let at = word.as_ptr() as usize - text.as_ptr() as usize;
                return Some((*value, (at, at + word.len())));
            }
        }
    }
    None
}

/// Whether a word begins like a stem but for one slip. Nobody mistakes the first letter.
fn is_near(word: &[u8], stem: &[u8]) -> bool {
    let same = word.iter().zip(stem).take_while(|(one, other)| one == other).count();
    if same == 0 {
        return false;
    }
    let (Some(word), Some(stem)) = (word.get(same..), stem.get(same..)) else { return false };
    let behind = |list: &[u8], places: usize| list.get(places..).map(<[u8]>::to_vec);
    let begins = |word: Option<Vec<u8>>, stem: Option<Vec<u8>>| matches!((word, stem), (Some(word), Some(stem)) if word.starts_with(&stem));
    let swapped = matches!((word, stem), ([a, b, ..], [c, d, ..]) if a == d && b == c)
        && begins(behind(word, 2), behind(stem, 2));
    // Another ending is another word, or another form of it.
    let is_inside = stem.len() >= 2;
    let another = is_inside && begins(behind(word, 1), behind(stem, 1));
    let too_many = begins(behind(word, 1), behind(stem, 0));
    let too_few = is_inside && begins(behind(word, 0), behind(stem, 1));
    stem.is_empty() || swapped || another || too_many || too_few
}
