//! What a visitor who only confirms gets: groups and a trend; and that what is chosen by hand comes before what was proposed.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod reported;

use deskmath::feeds;
use deskmath::protocol::survey::ViewChange;
use deskmath::survey::{Choice, Direction, Filter, Plan, Reader, Role, Suggestion, Table, tally_plan};
use deskmath::survey_session::Session;
use deskmath::survey_state::Taken;
use reported::{confirmed, group, question, report, take, view};

fn read(text: &str) -> Table {
    let mut reader = Reader::new(None);
    reader.push(text.as_bytes()).unwrap();
    reader.finish().unwrap()
}

/// What a column of this name and these values is proposed as, beside answers about satisfaction.
fn proposed(name: &str, values: &[&str], rows: usize) -> &'static str {
    let line = |row: usize| format!("{}\t{}\n", row % 5 + 1, values[row % values.len()]);
    let text = format!("Satisfaction\t{name}\n{}", (0..rows).map(line).collect::<String>());
    match &deskmath::survey::summary(&read(&text), &feeds::all()).columns[1].proposal.suggestion {
        Suggestion::Ignore => "",
        Suggestion::Segment => "segment",
        Suggestion::Date => "date",
        _ => "other",
    }
}

#[test]
fn columns_of_groups_and_dates_are_proposed() {
    let many: Vec<String> = (0..3000).map(|agent| format!("agent {agent}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let agents = &many[..60];
    let cases: [(&str, &[&str], &str); 26] = [
        ("Channel", &["mail", "chat"], "segment"),
        ("Agent", agents, "segment"),
        ("Agent", &many, ""),
        ("Kanal", &["Telefon", "E-Mail"], "segment"),
        ("Χώρα", &["Ελλάδα", "Κύπρος"], "segment"),
        ("渠道", &["电话", "邮件"], "segment"),
        ("担当者", &["田中", "佐藤"], "segment"),
        ("국가", &["한국", "일본"], "segment"),
        ("Store", &["101", "102", "204"], "segment"),
        ("Anything", &["red", "blue"], "segment"),
        ("What did you like best about it?", &["red", "blue"], ""),
        ("Which team helped you?", &["red", "blue"], "segment"),
        ("Group", &["Promoter", "Detractor", "Passive"], ""),
        ("Channel", &["mail"], ""),
        ("Ticket ID", &["11", "12", "13"], ""),
        ("Comment", agents, ""),
        ("Colour", agents, ""),
        ("Which channels?", &["Phone;Email;", "Phone;", "Chat;Email;", "Chat;"], "segment"),
        ("Date", &["2024-01-05", "2024-01-06"], "date"),
        ("Date", &["2024-01-05"], ""),
        ("Timestamp", &["1/5/2024 10:00:00", "1/25/2024 11:00:00"], "date"),
        ("回答日時", &["2024/01/05 10:00", "2024/02/05 11:00"], "date"),
        ("Date of birth", &["1984-01-05", "1990-01-06"], ""),
        ("Geburtsdatum", &["05.01.1984", "06.01.1990"], ""),
        ("Wait time", &["0:10:00", "0:12:00"], "other"),
        ("Outcome", &["Answered", "Abandoned"], "other"),
    ];
    for (name, values, expected) in cases {
        assert_eq!(proposed(name, values, 6000), expected, "{name}: {:?}", values.iter().take(4).collect::<Vec<_>>());
    }
}

#[test]
fn the_date_of_the_answer_comes_before_others() {
    let header = "Birthday,Start date,Created,Submit date,Satisfaction\n";
    let row = |row: usize| {
        let day = row % 28 + 1;
        format!("19{}-01-{day:02},2024-01-{day:02},2024-02-{day:02},2024-03-{day:02},{}\n", 60 + row % 40, row % 5 + 1)
    };
    let summary =
        deskmath::survey::summary(&read(&[header.to_owned(), (0..60).map(row).collect()].concat()), &feeds::all());
    let dates = summary.columns.iter().filter(|column| column.proposal.suggestion == Suggestion::Date);
    assert_eq!(dates.map(|column| column.index).collect::<Vec<_>>(), [3]);
}

/// Seven columns of groups beside a score.
fn wide() -> String {
    let names = ["Satisfaction", "Channel", "Agent", "Team", "Country", "Product", "Queue", "Region"];
    let row = |row: usize| {
        let groups: Vec<String> = (1..8).map(|column| format!("g{}", (row + column) % 3)).collect();
        format!("{},{}\n", row % 5 + 1, groups.join(","))
    };
    format!("{}\n{}", names.join(","), (0..60).map(row).collect::<String>())
}

#[test]
fn what_is_chosen_by_hand_pushes_out_what_was_proposed() {
    let mut session = reported::session("a.csv", wide().as_bytes());
    let segments = |session: &Session| {
        let question = question(session);
        let columns = question.columns.iter().filter(|column| column.taken == Taken::Segment);
        columns.map(|column| column.name.index).collect::<Vec<_>>()
    };
    assert_eq!(segments(&session), [1, 2, 3, 4, 5]);
    // A script that sets five others, one of which was proposed, gets those five.
    for column in [1, 6, 7, 5, 4] {
        take(&mut session, column, "segment");
    }
    assert_eq!(segments(&session), [1, 4, 5, 6, 7]);
    take(&mut session, 2, "segment");
    assert_eq!(segments(&session), [2, 4, 5, 6, 7]);
    take(&mut session, 4, "ignore");
    let found = confirmed(&mut session).scores.remove(0).found.unwrap();
    assert_eq!(found.breakdowns.iter().map(|groups| groups.column.index).collect::<Vec<_>>(), [2, 5, 6, 7]);
}

const CHOICES: &str =
    "Channels,Satisfaction,n\nPhone;Email,5,2\nPhone,1,3\nEmail,4,1\n,3,1\nPhone;Email,x,1\nChat;Phone,2,1\nChat,1,1\n";

fn chosen(counted: bool, filters: Vec<Filter>) -> Vec<(String, u64, Vec<u64>)> {
    let score = Role::Score { metric: "csat".to_owned(), scale: (1, 5), direction: Direction::Up };
    let mut choices = vec![Choice { column: 0, role: Role::Segment }, Choice { column: 1, role: score }];
    choices.extend(counted.then_some(Choice { column: 2, role: Role::Count }));
    let plan = Plan { choices, filters, ..Plan::default() };
    let tally = tally_plan(&read(CHOICES), &plan).remove(0);
    let left: u64 = tally.left_out.iter().map(|left| left.rows).sum();
    assert_eq!(tally.used + left, 7);
    assert!(tally.breakdowns[0].several);
    tally.breakdowns[0].segments.iter().map(|group| (group.value.clone(), group.rows, group.counts.clone())).collect()
}

#[test]
fn a_row_counts_in_each_of_its_choices() {
    let of = |name: &str, rows, counts: [u64; 5]| (name.to_owned(), rows, counts.to_vec());
    let (phone, email) = (of("Phone", 4, [1, 1, 0, 0, 1]), of("Email", 3, [0, 0, 0, 1, 1]));
    assert_eq!(chosen(false, Vec::new()), [of("", 1, [0, 0, 1, 0, 0]), phone, email, of("Chat", 2, [1, 1, 0, 0, 0])]);
    let weighed = chosen(true, Vec::new());
    assert_eq!(weighed[1], of("Phone", 4, [3, 1, 0, 0, 2]));
    let only = chosen(false, vec![Filter::Value { column: 0, text: "Email".to_owned() }]);
    assert_eq!(only.iter().find(|(name, ..)| name == "Email").unwrap().2, [0, 0, 0, 1, 1]);
    assert_eq!(only.iter().find(|(name, ..)| name == "Phone").unwrap().2, [0, 0, 0, 0, 1]);
}

#[test]
fn groups_that_overlap_are_not_tested_against_each_other() {
    let rows = CHOICES.split_once('\n').unwrap().1.repeat(4);
    let text = format!("Channels,Satisfaction,n\n{rows}");
    let mut session = reported::session("a.csv", text.as_bytes());
    confirmed(&mut session);
    view(&mut session, ViewChange::Before(group(0, "Phone")));
    view(&mut session, ViewChange::After(group(0, "Email")));
    let report = report(&session);
    let found = report.scores[0].found.as_ref().unwrap();
    assert!(found.breakdowns[0].lines.iter().any(|line| line.name == "Phone"));
    assert_eq!(report.choices.several.iter().map(|column| column.index).collect::<Vec<_>>(), [0]);
    assert!(found.compared.is_none() && report.choices.sides.is_empty(), "{:?}", report.choices);
}
