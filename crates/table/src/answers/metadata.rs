//! Columns that survey programs add and that no respondent answered.

/// Names of such columns, folded to letters and digits.
const NAMES: &[&str] = &[
    // Qualtrics, also in German
    "startdate",
    "enddate",
    "status",
    "ipaddress",
    "progress",
    "durationinseconds",
    "finished",
    "recordeddate",
    "responseid",
    "recipientlastname",
    "recipientfirstname",
    "recipientemail",
    "externalreference",
    "externaldatareference",
    "locationlatitude",
    "locationlongitude",
    "locationaccuracy",
    "distributionchannel",
    "userlanguage",
    "responseset",
    "emailaddress",
    "anfangsdatum",
    "enddatum",
    "antworttyp",
    "aktuellerstand",
    "beendet",
    "dauerinsekunden",
    // SurveyMonkey, Typeform, Microsoft Forms, LimeSurvey, help desks
    "respondentid",
    "collectorid",
    "networkid",
    "starttime",
    "completiontime",
    "submitdate",
    "lastpage",
    "startlanguage",
    "seed",
    "datestamp",
    "interviewtime",
    "totalpoints",
    "quizfeedback",
    "ticketid",
    "conversationid",
    "id",
    "index",
    "row",
    "rowid",
    "no",
    "nr",
    "number",
    "customerid",
    "userid",
    "agentid",
    "序号",
    "编号",
    "id番号",
];

/// Second-row words of SurveyMonkey that say nothing about the question.
const RESPONSE_WORDS: &[&str] = &["response", "open-ended response", "antwort", "antwort mit offenem ende", "réponse"];

fn fold(name: &str) -> String {
    name.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether a column of this name holds no answers.
pub fn is_metadata(name: &str) -> bool {
    // `#` folds to nothing; a column without any name is not metadata.
    let folded = fold(name);
    if folded.is_empty() {
        return name.trim() == "#";
    }
    let lower = name.trim().to_lowercase();
    NAMES.contains(&folded.as_str()) || lower.starts_with("points - ") || lower.starts_with("feedback - ")
}

/// Whether the column counts respondents of SurveyMonkey.
pub fn is_respondent_id(name: &str) -> bool {
    fold(name) == "respondentid"
}

/// Whether the column says what kind of response a row of Qualtrics is.
pub fn is_status(name: &str) -> bool {
    matches!(fold(name).as_str(), "status" | "antworttyp" | "importidstatus" | "responsetype")
}

/// Whether the column stands only in exports of Qualtrics.
pub fn is_qualtrics(name: &str) -> bool {
    matches!(fold(name).as_str(), "responseid" | "recordeddate" | "responseset" | "importidrecordid")
}

/// Whether a second header cell only says that the answers are below.
pub fn is_response_word(cell: &str) -> bool {
    RESPONSE_WORDS.contains(&cell.trim().to_lowercase().as_str())
}

/// The two rows of old Qualtrics exports: `V1, V2, …, Q1` over `ResponseID, ResponseSet, …`.
pub fn is_legacy(first: &[String], second: &[String]) -> bool {
    first.first().is_some_and(|cell| cell.trim() == "V1")
        && second.first().is_some_and(|cell| fold(cell) == "responseid")
}

#[cfg(test)]
mod tests {
    use super::is_metadata;

    #[test]
    fn names_of_programs() {
        for name in ["#", "StartDate", "Duration (in seconds)", "Respondent ID", "Points - Rate us", "Progress", "ID"] {
            assert!(is_metadata(name), "{name}");
        }
        for name in ["", "Q1", "satisfaction_score", "How was it?"] {
            assert!(!is_metadata(name), "{name}");
        }
    }
}
