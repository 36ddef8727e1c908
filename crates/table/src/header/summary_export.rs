//! Exports that hold no answers but many small tables of counts, one a question.

/// Lines looked at.
const LINES: usize = 400;
/// First cells that stand above the options of a question, folded.
const HEADS: &[&str] = &[
    "answer choices",
    "answer options",
    "answer choice",
    "antwortmöglichkeiten",
    "antwortoptionen",
    "choix de réponses",
    "opciones de respuesta",
    "opções de resposta",
    "选项",
    "選項",
];
/// First cells that stand below them, folded.
const FEET: &[&str] = &[
    "answered",
    "skipped",
    "answered question",
    "skipped question",
    "total respondents",
    "beantwortet",
    "übersprungen",
    "répondues",
    "ignorées",
    "respondidas",
    "omitidas",
    "本题有效填写人次",
];

/// Whether a text holds several small tables: their usual words, or the same heading again and again between counts.
pub(crate) fn is_one(text: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(text)
        .or_else(|error| std::str::from_utf8(text.get(..error.valid_up_to()).unwrap_or_default()))
    else {
        return false;
    };
    is_one_of(
        text.split(['\n', '\r'])
            .take(LINES)
            .map(|line| line.split([',', ';', '\t']).map(|cell| cell.trim().trim_matches('"').trim())),
    )
}

/// The same of rows of cells.
pub(crate) fn is_one_of<'a, R: Iterator<Item = &'a str>>(rows: impl Iterator<Item = R>) -> bool {
    let (mut heads, mut feet) = (0, 0);
    // Headings between a line of one text, or none, and a line with a number.
    let mut headings: Vec<Vec<&str>> = Vec::new();
    let mut repeated = 0;
    let mut alone = true;
    let mut before: Option<Vec<&str>> = None;
    for row in rows {
        let cells: Vec<&str> = row.filter(|cell| !cell.is_empty()).collect();
        let first = cells.first().map(|cell| cell.to_lowercase()).unwrap_or_default();
        heads += usize::from(HEADS.contains(&first.as_str()));
        feet += usize::from(FEET.contains(&first.as_str()) && cells.len() <= 4);
        let counts =
            cells.len() >= 2 && cells.iter().skip(1).all(|cell| cell.starts_with(|sign: char| sign.is_ascii_digit()));
        if let Some(heading) = before.take().filter(|_| counts) {
            if headings.contains(&heading) {
                repeated += 1;
            }
            headings.push(heading);
        }
        let words = cells.len() >= 2 && !cells.iter().any(|cell| cell.contains(|sign: char| sign.is_ascii_digit()));
        before = (alone && words).then(|| cells.clone());
        alone = cells.len() <= 1;
    }
    (heads > 0 && feet > 0) || heads > 1 || repeated > 0
}

#[cfg(test)]
mod tests {
    use super::is_one;

    #[test]
    fn small_tables_of_counts_are_no_answers() {
        let cases = [
            (
                "How satisfied are you?\nAnswer Choices,Responses,\nVery satisfied,45.0%,90\nSatisfied,55.0%,110\nAnswered,,200\nSkipped,,3\n",
                true,
            ),
            (
                "Q1. How was it?\n\nAnswer;Count;Share\nGood;10;50%\nBad;10;50%\n\nQ2. Again?\nAnswer;Count;Share\nYes;4;20%\nNo;16;80%\n",
                true,
            ),
            ("id,score\n1,5\n2,4\n", false),
            ("question,answer,count\nHow?,good,5\nHow?,bad,4\n", false),
            ("id,comment\n1,\"good\n\nbad\"\n2,fine\n", false),
            ("agent,answered,skipped\nAnn,5,1\nBob,4,0\n", false),
        ];
        for (text, expected) in cases {
            assert_eq!(is_one(text.as_bytes()), expected, "{text}");
        }
    }
}
