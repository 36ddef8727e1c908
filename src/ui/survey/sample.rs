//! A survey to try the page with: five hundred answers by channel and month, made here, so that nothing is fetched.

use super::state::Survey;
use crate::words::{self, Word};

/// How many people answered.
const ANSWERS: u32 = 500;

/// Reads the sample as if it had been dropped.
pub fn open(survey: Survey) {
    survey.open_sample(&text(), words::SAMPLE_NAME.text());
}

/// The sample as CSV, in the language of the page. It is the same every time: recommending rises month by month, and chat does better than the telephone.
pub fn text() -> String {
    let channels = [words::SAMPLE_PHONE, words::SAMPLE_EMAIL, words::SAMPLE_CHAT].map(Word::text);
    let headers = [words::SAMPLE_DATE, words::SAMPLE_CHANNEL, words::SAMPLE_RECOMMEND, words::SAMPLE_SATISFIED];
    let headers: Vec<String> = headers.iter().map(|word| ["\"", word.text(), "\""].concat()).collect();
    let mut csv = headers.join(",") + "\n";
    let mut state = 7_u32;
    // A generator of the textbooks: nobody's statistics hang on it.
    let mut roll = |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) % below
    };
    for row in 0..ANSWERS {
        let (month, day) = (row * 6 / ANSWERS, 1 + roll(28));
        let channel = roll(3);
        // Most people answer high; the rest is spread.
        let lift = month + 2 * channel;
        let recommend = if roll(20) < 9 + lift { 9 + roll(2) } else { roll(9) };
        let satisfied = (recommend / 2 + roll(2)).clamp(1, 5);
        let date = format!("2026-{:02}-{day:02}", month + 1);
        let name = channels.get(channel as usize).copied().unwrap_or_default();
        csv += &[&date, name, &recommend.to_string(), &satisfied.to_string()].join(",");
        csv.push('\n');
    }
    csv
}
