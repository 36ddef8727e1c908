//! Files to drop: a survey whose scores are known, and files that are none.

/// The name of the score column's question, and its place in the file.
pub const NPS_COLUMN: usize = 2;
/// The same for satisfaction.
pub const CSAT_COLUMN: usize = 3;
/// Answers 9 and 10, 7 and 8, 0 to 6 in the survey.
pub const PROMOTERS: usize = 50;
pub const PASSIVES: usize = 30;
pub const DETRACTORS: usize = 20;
/// Promoters less detractors, per hundred.
pub const NPS: f64 = 30.0;
/// Half of the answers on 1–5 are a 4 or a 5.
pub const CSAT: f64 = 50.0;

/// A survey of a hundred answers, in a delimiter of one's choice; comments hold delimiters and line ends.
pub fn survey(delimiter: char) -> String {
    let row = |cells: [&str; 5]| cells.join(&delimiter.to_string());
    let mut rows = vec![row([
        "Response ID",
        "Submitted at",
        "How likely are you to recommend us to a friend or colleague? (0-10)",
        "How satisfied are you with our support? (1-5)",
        "Comment",
    ])];
    let scores = (0..PROMOTERS)
        .map(|number| 9 + number % 2)
        .chain((0..PASSIVES).map(|number| 7 + number % 2))
        .chain((0..DETRACTORS).map(|number| number % 7));
    for (number, score) in scores.enumerate() {
        let satisfaction = if number % 2 == 0 { 4 + number / 2 % 2 } else { 1 + number / 2 % 3 };
        let comment = if number % 5 == 0 {
            format!("\"All fine{delimiter} she said:\n\"\"thanks\"\"\"")
        } else {
            "ok".to_owned()
        };
        let day = format!("2024-03-{:02}", 1 + number % 28);
        rows.push(row([
            &format!("R-{:04}", 1000 + number),
            &day,
            &score.to_string(),
            &satisfaction.to_string(),
            &comment,
        ]));
    }
    rows.join("\n") + "\n"
}

/// A file that is no survey, under the name of its flow.
pub struct Bad {
    pub name: &'static str,
    pub file: &'static str,
    pub bytes: Vec<u8>,
}

/// Every bad file that must be refused with a reason.
pub fn bad() -> Vec<Bad> {
    let bad = |name, file, bytes: Vec<u8>| Bad { name, file, bytes };
    let text = |text: &str| text.as_bytes().to_vec();
    let wide = |cell: &dyn Fn(usize) -> String| (0..10_000).map(cell).collect::<Vec<_>>().join(",");
    let header = wide(&|number| format!("q{number}"));
    let values = wide(&|number| (number % 11).to_string());
    vec![
        bad("empty", "empty.csv", Vec::new()),
        bad("one_column", "one.csv", text("Comment\nquick and friendly\nslow\nnobody answered\n")),
        bad(
            "binary",
            "picture.csv",
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\0\0\0\x02\0\x08\x06\0\0\0\xf4x\xd4\xfa\0\0\x1f".repeat(40),
        ),
        bad("ten_thousand_columns", "wide.csv", text(&format!("{header}\n{values}\n{values}\n"))),
        bad("cut_in_a_quote", "cut.csv", cut_in_a_quote()),
        bad(
            "prose",
            "letter.csv",
            text("Dear colleagues,\n\nplease find the results below.\nThe survey ran in March\n\nKind regards\nAnn\n"),
        ),
    ]
}

/// A survey whose last comment never ends.
fn cut_in_a_quote() -> Vec<u8> {
    let mut survey = survey(',').into_bytes();
    survey.extend_from_slice(b"R-1100,2024-03-01,9,5,\"it was so that");
    survey
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_survey_is_what_it_is_said_to_be() {
        let survey = survey(';');
        let scores: Vec<usize> = survey
            .lines()
            .skip(1)
            .filter(|line| line.starts_with("R-"))
            .map(|line| line.split(';').nth(CSAT_COLUMN).unwrap().parse().unwrap())
            .collect();
        assert_eq!(scores.len(), PROMOTERS + PASSIVES + DETRACTORS);
        assert_eq!(scores.iter().filter(|score| **score >= 4).count(), 50);
        assert!(scores.iter().all(|score| (1..=5).contains(score)));
    }
}
