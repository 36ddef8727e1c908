//! What is proposed for a column, by its question and its answers.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use deskmath::survey::{Direction, Feed, Proposal, Reader, Suggestion, Why, propose};

const FEEDS: &[Feed] = &[
    Feed {
        metric: "csat",
        short: "CSAT",
        words: &["satisf", "*zufrieden", "满意", "ικανοποι", "~rate", "~happy"],
        scales: &[(1, 3), (1, 4), (1, 5), (1, 6), (1, 7), (1, 10)],
        of_staff: false,
    },
    Feed {
        metric: "nps",
        short: "NPS",
        words: &["recommend", "nps", "*weiterempf", "推荐", "συστησ"],
        scales: &[(0, 10)],
        of_staff: false,
    },
    Feed {
        metric: "ces",
        short: "CES",
        words: &["effort", "easy", "difficult"],
        scales: &[(1, 4), (1, 5), (1, 7)],
        of_staff: false,
    },
];

/// The proposal for a column of these answers, repeated so many times.
fn column(question: &str, answers: &str, times: usize) -> Proposal {
    column_of(FEEDS, question, answers, times)
}

fn column_of(feeds: &[Feed], question: &str, answers: &str, times: usize) -> Proposal {
    let rows = format!("x|{}\n", answers.replace("; ", "\nx|"));
    let mut reader = Reader::new(None);
    reader.push(format!("who|{question}\n{}", rows.repeat(times)).as_bytes()).unwrap();
    propose(&reader.finish().unwrap(), feeds).remove(1)
}

fn in_short(proposal: &Proposal) -> String {
    match &proposal.suggestion {
        Suggestion::Times { metric, .. } => metric.clone(),
        Suggestion::Segment => "segment".to_owned(),
        Suggestion::Count => "count".to_owned(),
        Suggestion::Date => "date".to_owned(),
        Suggestion::Ignore => String::new(),
        Suggestion::Score { metric, scale, direction, sure } => {
            let down = if *direction == Direction::Down { " down" } else { "" };
            format!("{metric} {}-{}{down}{}", scale.0, scale.1, if *sure { "" } else { "?" })
        }
    }
}

#[test]
fn a_question_to_staff_is_one_by_its_words_and_not_by_its_scale() {
    let feeds = deskmath::feeds::all();
    for (question, expected) in [
        ("score (0-10)", "nps 0-10?"),
        ("Please rate us (0-10)", "nps 0-10?"),
        ("How likely are you to recommend us as a place to work?", "employee-nps 0-10"),
        ("eNPS", "employee-nps 0-10"),
    ] {
        assert_eq!(in_short(&column_of(&feeds, question, "0; 3; 9; 10", 9)), expected, "{question}");
    }
}

#[test]
fn columns_are_proposed_by_wording_and_shape() {
    let cases = [
        ("How likely are you to recommend us?", "0; 9; 10", 9, "nps 0-10"),
        ("How likely are you to recommend us?", "7; 9; 10", 9, "nps 0-10?"),
        ("How likely are you to recommend us?", "1; 3; 5", 20, "csat 1-5?"),
        ("Recommend us, 0-10?", "7; 8", 9, "nps 0-10"),
        ("Würden Sie uns weiterempfehlen?", "0; 3; 9", 9, "nps 0-10"),
        ("您会推荐我们吗?", "0; 8; 10", 9, "nps 0-10"),
        ("Πόσο πιθανό να μας συστήσετε;", "0; 8; 10", 9, "nps 0-10"),
        ("Would you recommend us? 10 - yes, 1 - no", "1; 9; 10", 9, "csat 1-10?"),
        ("nps", "10 - Extremely likely; 9; 0 - Not at all likely", 9, "nps 0-10"),
        ("nps", "65; 70; 20", 9, ""),
        ("nps", "0; 9; 10; 8; 7; 99", 9, ""),
        ("nps", "0; 9; 10; 8; 7; 6; 5; 4; 9; 9; 9; 99", 9, "nps 0-10"),
        ("Q12_NPS_GROUP", "Promoter; Detractor", 9, ""),
        ("Satisfaction", "1; 5; 4", 9, "csat 1-5"),
        ("Satisfaction", "2; 4", 2, "csat 1-5?"),
        ("Satisfaction", "1; 4", 20, "csat 1-4?"),
        ("Satisfaction", "4 / 5; 3/5", 9, "csat 1-5"),
        ("Satisfaction", "★★★★☆; ★☆☆☆☆", 9, "csat 1-5"),
        ("Satisfaction", "⭐⭐⭐⭐; ⭐; ⭐⭐⭐⭐⭐", 9, "csat 1-5"),
        ("Satisfaction", "80%; 60%; 100%", 9, "csat 1-5?"),
        ("Satisfaction", "103; 100; -103", 9, "csat 1-3"),
        ("Feedback", "Very satisfied; Satisfied; Neutral; Dissatisfied; Very dissatisfied", 9, "csat 1-5"),
        (
            "How likely are you to recommend us?",
            "Very likely; Likely; Unlikely; Very unlikely; Neutral",
            9,
            "csat 1-5?",
        ),
        ("How likely are you to recommend us?", "Not at all likely; 1; 5; 8; 9; Extremely likely", 9, "nps 0-10"),
        ("How easy was it?", "Very easy; Easy; Neither easy nor difficult; Difficult; Very difficult", 9, "ces 1-5"),
        ("Wie zufrieden sind Sie?", "sehr zufrieden; zufrieden; eher unzufrieden", 9, "csat 1-3?"),
        ("Favourite colour?", "red; blue; green", 9, ""),
        ("Rate our colours", "red; blue; green", 9, ""),
        ("Satisfaction (1-7)", "4; 5", 9, "csat 1-7"),
        ("Satisfaction", "4; 9", 9, "csat 1-10?"),
        ("Satisfaction", "5; 5; 4; 5; 4; 5; 1; 5; 4; 3; 5; 4; 5; 4; 4; 5; 4; 2; 5; 4; 5; 0", 2, "csat 1-5?"),
        ("How satisfied, 0-10?", "0; 9", 9, ""),
        ("On a scale of 0-10, how would you rate us?", "0; 9", 9, "nps 0-10?"),
        ("Kundenzufriedenheit", "５; １", 9, "csat 1-5"),
        ("Zufriedenheit", "1 - sehr gut; 3; 6 - ungenügend", 20, "csat 1-6 down?"),
        ("How easy was it? Please rate.", "1; 7", 9, "ces 1-7"),
        ("How easy was it?", "1; 4", 20, "ces 1-4?"),
        ("How difficult was it?", "1; 7", 9, "ces 1-7?"),
        ("How difficult was it? 1 = very difficult, 7 = very easy", "1; 7", 9, "ces 1-7"),
        ("How difficult was it? 1 = very easy, 7 = very difficult", "1; 7", 9, "ces 1-7 down?"),
        ("Rank how satisfied you are", "1; 5", 9, ""),
        ("tenure", "1; 72", 9, ""),
        ("SeniorCitizen", "0; 1", 9, ""),
        ("Satisfaction", "Very satisfied; Satisfied; Unsatisfied", 9, "csat 1-5?"),
        ("Answer rate", "91%; 92%", 9, ""),
        ("#", "1; 5", 9, ""),
    ];
    for (question, answers, times, expected) in cases {
        let found = column(question, answers, times);
        assert_eq!(in_short(&found), expected, "{question} {answers}: {found:?}");
    }
}

#[test]
fn what_is_refused_has_a_reason() {
    let cases = [
        ("NPS", "65; 70; 20", Why::FinishedScores),
        ("NPS", "-12.5; 33.1", Why::FinishedScores),
        ("Satisfaction", "91%; 88%", Why::FinishedScores),
        ("Would you recommend us (1-10)?", "9; 10", Why::AskedOn { low: 1, high: 10 }),
        ("Would you recommend us?", "1; 5", Why::Answered { low: 1, high: 5 }),
    ];
    for (question, answers, why) in cases {
        let refused: Vec<Why> = column(question, answers, 9).refused.iter().map(|refused| refused.why).collect();
        assert_eq!(refused, [why], "{question}");
    }
}
