//! Reviews and conversations whose replies stand somewhere else: in `included` of the App Store, in the messages of Intercom.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use std::fmt::Write as _;

use common::{AS_IT_IS, figures, shows};
use desk::answers::ReplyFrom;
use desk::exports::System;

fn review(number: u32, stars: u32, has_response: bool) -> String {
    let data = if has_response {
        format!("{{\"type\":\"customerReviewResponses\",\"id\":\"r{number}\"}}")
    } else {
        "null".to_owned()
    };
    format!(
        "{{\"type\":\"customerReviews\",\"id\":\"{number}\",\"attributes\":{{\"rating\":{stars},\"title\":\"t\",\"body\":\"b\",\"reviewerNickname\":\"n\",\"createdDate\":\"2026-03-0{number}T09:00:00-08:00\",\"territory\":\"GRC\"}},\"relationships\":{{\"response\":{{\"data\":{data}}}}}}}"
    )
}

fn response(number: u32, state: &str) -> String {
    format!(
        "{{\"type\":\"customerReviewResponses\",\"id\":\"r{number}\",\"attributes\":{{\"responseBody\":\"thanks\",\"lastModifiedDate\":\"2026-03-0{number}T11:00:00-08:00\",\"state\":\"{state}\"}}}}"
    )
}

#[test]
fn responses_of_the_app_store_stand_beside_their_reviews() {
    let one = format!(
        "{{\"data\":[{},{}],\"included\":[{},{}],\"links\":{{}},\"meta\":{{\"paging\":{{\"total\":4}}}}}}",
        review(1, 5, true),
        review(2, 1, true),
        // In another order than their reviews.
        response(2, "PENDING_PUBLISH"),
        response(1, "PUBLISHED"),
    );
    let two = format!("{{\"data\":[{},{}],\"included\":[]}}", review(3, 4, false), review(4, 2, false));
    for text in [format!("[{one},{two}]"), format!("{one}\n{two}\n")] {
        let (answers, report) = figures(&text, |answers| answers.zone = Some("UTC".to_owned()));
        assert_eq!(answers.system, Some(System::AppStore));
        shows(
            &report,
            &[
                ("reviews", 4.0),
                ("stars_mean", 3.0),
                ("answered_share", 25.0),
                ("reply_time_n", 1.0),
                ("reply_time_mean", 7200.0),
            ],
        );
    }
}

#[test]
fn a_reply_may_count_from_the_last_edit_and_the_review_stays_where_it_is() {
    let text = "Package Name,App Version Name,Review Submit Date and Time,Review Last Update Date and Time,Star Rating,Developer Reply Date and Time,Developer Reply Text,Review Link\n\
        a,1,2026-02-27T09:00:00Z,2026-03-02T09:00:00Z,5,2026-03-02T10:00:00Z,x,l1\na,1,2026-02-27T09:00:00Z,2026-03-05T09:00:00Z,3,2026-03-02T10:00:00Z,x,l2\n";
    let (_, report) = figures(text, |answers| {
        answers.zone = Some("UTC".to_owned());
        answers.reply_from = ReplyFrom::LastUpdate;
    });
    shows(
        &report,
        &[("reply_time_n", 1.0), ("reply_time_mean", 3600.0), ("edited", 2.0), ("negative_from_last_update", 1.0)],
    );
    let months = &report.table("stars_by_month").unwrap().rows;
    assert_eq!(months.len(), 1, "{months:?}");
    assert_eq!(months[0].0, "2026-02");
}

#[test]
fn the_message_of_a_bot_is_no_first_response() {
    let header = "conversation_id,conversation_state,conversation_created_at,conversation_first_response_at,conversation_closed_at,conversation_tags,message_id,message_type,message_created_at,message_author_type\n";
    let message = |id: u32, stamp: &str, time: &str, kind: &str, author: &str| {
        format!("{id},open,2026-03-02T09:00:00Z,{stamp},,,m,{kind},2026-03-02T{time}Z,{author}\n")
    };
    let mut text = header.to_owned();
    // The export takes the bot's message for the first response; a note among colleagues is none either.
    for (time, kind, author) in [
        ("09:00:00", "comment", "user"),
        ("09:00:05", "comment", "bot"),
        ("09:10:00", "note", "admin"),
        ("09:20:00", "comment", "admin"),
    ] {
        text += &message(1, "2026-03-02T09:00:05Z", time, kind, author);
    }
    // No stamp at all.
    text += &message(2, "", "09:00:00", "comment", "user");
    text += &message(2, "", "09:40:00", "comment", "admin");
    // Nobody but a bot wrote.
    text += &message(3, "2026-03-02T09:00:05Z", "09:00:05", "comment", "bot");
    let (answers, report) = figures(&text, AS_IT_IS);
    assert_eq!(answers.system, Some(System::IntercomMessages));
    shows(
        &report,
        &[
            ("tickets", 3.0),
            ("first_response_n", 2.0),
            ("first_response_mean", 1800.0),
            ("first_response_not_yet", 1.0),
            ("left_out_earlier_row", 4.0),
        ],
    );
}

#[test]
fn pages_of_conversations_are_one_list() {
    let mut pages = String::new();
    for page in 0..2 {
        let one = |number: u32| {
            format!(
                "{{\"id\":{number},\"number\":{number},\"status\":\"closed\",\"state\":\"published\",\"createdAt\":\"2026-03-02T09:00:00Z\",\"closedAt\":\"2026-03-02T11:00:00Z\",\"customerWaitingSince\":{{\"time\":\"2026-03-02T09:00:00Z\"}},\"tags\":[{{\"id\":1,\"tag\":\"vip\"}}]}}"
            )
        };
        // The last of the first page is the first of the second.
        let rows = [one(page * 2 + 1), one(page * 2 + 2), one(page * 2 + 3)].join(",");
        let _ = writeln!(pages, "{{\"_embedded\":{{\"conversations\":[{rows}]}},\"page\":{{\"number\":{page}}}}}");
    }
    let (answers, report) = figures(&pages, AS_IT_IS);
    assert_eq!(answers.system, Some(System::HelpScout));
    shows(&report, &[("rows", 6.0), ("tickets", 5.0), ("left_out_earlier_row", 1.0), ("resolution_mean", 7200.0)]);
}
