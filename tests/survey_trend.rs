//! Trends, filters and several groupings at a time.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use deskmath::survey::{
    Choice, Direction, Filter, Order, Period, Plan, Reader, Reason, Role, Table, Tally, day_of, tally_plan,
};

const FILE: &str = "\
when,score,channel,agent
2024-01-30 09:00:00,5,mail,Ann
2024-01-31 10:00:00,4,chat,Bob
2024-02-01 11:00:00,1,mail,Ann
,3,mail,Bob
2024-04-02 12:00:00,2,chat,
2024-04-03 12:00:00,x,chat,Ann
";

fn read(text: &str) -> Table {
    let mut reader = Reader::new(Some(text.len() as u64));
    reader.push(text.as_bytes()).unwrap();
    reader.finish().unwrap()
}

fn plan(filters: Vec<Filter>, period: Option<Period>) -> Plan {
    let score = Role::Score { metric: "csat".to_owned(), scale: (1, 5), direction: Direction::Up };
    let choice = |column, role| Choice { column, role };
    let choices =
        vec![choice(0, Role::Date(Order::Dmy)), choice(1, score), choice(2, Role::Segment), choice(3, Role::Segment)];
    Plan { choices, filters, period, ..Plan::default() }
}

fn tally(filters: Vec<Filter>, period: Option<Period>) -> Tally {
    tally_plan(&read(FILE), &plan(filters, period)).remove(0)
}

fn periods(tally: &Tally) -> Vec<String> {
    let trend = tally.trend.as_ref().unwrap();
    trend.periods.iter().map(|period| format!("{} {} {:?}", period.value, period.rows, period.counts)).collect()
}

#[test]
fn periods_without_answers_are_kept() {
    let found = tally(Vec::new(), Some(Period::Month));
    assert_eq!(
        periods(&found),
        [
            "2024-01 2 [0, 0, 0, 1, 1]",
            "2024-02 1 [1, 0, 0, 0, 0]",
            "2024-03 0 [0, 0, 0, 0, 0]",
            "2024-04 2 [0, 1, 0, 0, 0]"
        ]
    );
    assert_eq!(found.trend.unwrap().undated, 1);
}

#[test]
fn weeks_run_from_monday_and_the_span_tells_the_period() {
    let found = tally(Vec::new(), Some(Period::Week));
    let weeks = periods(&found);
    assert_eq!(
        (weeks.len(), weeks[0].as_str(), weeks[9].as_str()),
        (10, "2024-W05 3 [1, 0, 0, 1, 1]", "2024-W14 2 [0, 1, 0, 0, 0]")
    );
    assert_eq!(tally(Vec::new(), None).trend.unwrap().period, Period::Week);
    assert_eq!(tally(Vec::new(), Some(Period::Day)).trend.unwrap().periods.len(), 65);
}

#[test]
fn several_groupings_add_up() {
    let found = tally(Vec::new(), None);
    assert_eq!(found.breakdowns.iter().map(|breakdown| breakdown.column).collect::<Vec<_>>(), [2, 3]);
    for breakdown in &found.breakdowns {
        assert_eq!(breakdown.segments.iter().map(|segment| segment.rows).sum::<u64>(), 6);
        assert_eq!(breakdown.segments.iter().map(|segment| segment.used).sum::<u64>(), found.used);
    }
}

#[test]
fn filters_leave_rows_out_with_a_reason() {
    let mail = Filter::Value { column: 2, text: "mail".to_owned() };
    let february = Filter::Days { from: day_of("2024-02-01"), to: day_of("2024-02-29") };
    let blank = Filter::Value { column: 3, text: String::new() };
    let cases = [
        (vec![mail.clone()], [1, 0, 1, 0, 1], 3),
        (vec![february.clone()], [1, 0, 0, 0, 0], 5),
        (vec![mail, february], [1, 0, 0, 0, 0], 5),
        (vec![blank], [0, 1, 0, 0, 0], 5),
    ];
    for (filters, counts, filtered) in cases {
        let found = tally(filters.clone(), None);
        assert_eq!(found.counts, counts, "{filters:?}");
        let left: u64 = found.left_out.iter().map(|left| left.rows).sum();
        assert_eq!(found.used + left, 6);
        let out = found.left_out.iter().find(|left| left.reason == Reason::Filtered).unwrap();
        assert_eq!(out.rows, filtered, "{filters:?}");
    }
}

/// More different time stamps than are kept, as programs write them.
#[test]
fn time_stamps_of_many_rows_are_kept_by_day() {
    type Written = fn(u32, u32, u32, u32) -> String;
    let writings: [Written; 5] = [
        |day, h, m, s| format!("2024-03-{day:02} {h:02}:{m:02}:{s:02}"),
        |day, h, m, s| format!("2024-03-{day:02}T{h:02}:{m:02}:{s:02}.123Z"),
        |day, h, m, s| format!("\"Mar {day}, 2024 {}:{m:02}:{s:02} PM\"", h % 12 + 1),
        |day, h, m, s| format!("2024/3/{day} 下午 {}:{m:02}:{s:02}", h % 12 + 1),
        |day, h, m, s| format!("{day:02}.03.2024 {h:02}:{m:02}:{s:02}"),
    ];
    for written in writings {
        let row = |n: u32| {
            let second = n % 86_400;
            let time = written(1 + n % 28, second / 3600, second / 60 % 60, second % 60);
            format!("{time},{}\n", n % 5 + 1)
        };
        let text = format!("when,score\n{}", (0..20_000).map(row).collect::<Vec<_>>().concat());
        let score = Role::Score { metric: "csat".to_owned(), scale: (1, 5), direction: Direction::Up };
        let choices = vec![Choice { column: 0, role: Role::Date(Order::Dmy) }, Choice { column: 1, role: score }];
        let plan = Plan { choices, ..Plan::default() };
        let table = read(&text);
        let found = tally_plan(&table, &plan).remove(0);
        let trend = found.trend.unwrap();
        assert_eq!((trend.periods.len(), trend.undated), (28, 0), "{}", &text[..60]);
        assert_eq!(trend.periods.iter().map(|period| period.used).sum::<u64>(), 20_000);
        let filters = vec![Filter::Days { from: day_of("2024-03-02"), to: day_of("2024-03-02") }];
        assert_eq!(tally_plan(&table, &Plan { filters, ..plan }).remove(0).used, 715);
    }
}
