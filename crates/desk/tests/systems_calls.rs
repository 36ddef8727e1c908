//! More telephone systems, written as they write them: legs in any order, calls between extensions, other media.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use std::fmt::Write as _;

use common::{AS_IT_IS, figures, shows};
use desk::exports::System;

#[test]
fn legs_of_a_contact_may_stand_in_any_order() {
    let text = "ContactId,InitialContactId,Channel,InitiationMethod,InitiationTimestamp,DisconnectTimestamp,LastUpdateTimestamp,Queue.Name,Queue.EnqueueTimestamp,Queue.DequeueTimestamp,Queue.Duration,Agent.ConnectedToAgentTimestamp,Agent.AgentInteractionDuration,Agent.CustomerHoldDuration,Agent.AfterContactWorkDuration\n\
        b,a,VOICE,TRANSFER,2026-03-02T09:05:00Z,2026-03-02T09:09:00Z,2026-03-02T09:10:00Z,Second,2026-03-02T09:05:00Z,2026-03-02T09:05:30Z,30,2026-03-02T09:05:30Z,200,0,30\n\
        a,,VOICE,INBOUND,2026-03-02T09:00:00Z,2026-03-02T09:05:00Z,2026-03-02T09:06:00Z,Main,2026-03-02T09:00:10Z,2026-03-02T09:00:20Z,10,2026-03-02T09:00:20Z,100,0,20\n";
    let (_, report) = figures(text, AS_IT_IS);
    shows(&report, &[("offered", 1.0), ("transferred", 1.0), ("speed_of_answer", 10.0), ("talk_mean", 300.0)]);
}

#[test]
fn calls_between_extensions_and_voicemail_are_none_of_customers() {
    let rows = "2026/03/02 09:00:00,00:01:40,12,79031234567,I,1205,1205,,0,10001,0,E1205,Alice,T9001,Line 1.0,5,0\n\
        2026/03/02 09:10:00,00:00:00,18,79031234568,I,1205,1205,,0,10002,0,E1205,Alice,T9001,Line 1.1,0,0\n\
        2026/03/02 09:20:00,00:00:20,8,79031234569,I,1206,1206,,0,10003,0,V9051,VM Channel 1,T9001,Line 1.2,0,0\n\
        2026/03/02 09:30:00,00:00:30,4,1206,I,1205,1205,,1,10004,0,E1205,Alice,E1206,Bob,0,0\n";
    let header = "Call Start,Connected Time,Ring Time,Caller,Direction,Called Number,Dialled Number,Account,Is Internal,Call ID,Continuation,Party1Device,Party1Name,Party2Device,Party2Name,Hold Time,Park Time\n";
    for text in [rows.to_owned(), format!("{header}{rows}")] {
        let (answers, report) = figures(&text, AS_IT_IS);
        assert_eq!(answers.system, Some(System::AvayaSmdr));
        shows(
            &report,
            &[
                ("offered", 2.0),
                ("answered", 1.0),
                ("left_out_outbound", 1.0),
                ("left_out_voicemail", 1.0),
                ("speed_of_answer", 12.0),
                ("time_to_abandonment", 18.0),
                ("hold_mean_all_answered", 5.0),
            ],
        );
    }
}

#[test]
fn a_blank_hold_is_none_and_a_callback_is_no_call() {
    let text = "Users,Remote,Date,Duration,Direction,ANI,DNIS,Queue,Wrap-up,Media Type,Total Queue,Total Talk,Total Hold,Total ACW,Abandoned\n\
        Eve;Bob,x,3/2/26 9:00 AM,70000,Inbound,1,2,Main,ok,voice,10000,60000,30000,5000,NO\n\
        Bob,x,3/2/26 9:05 AM,70000,Inbound,1,2,Main,ok,voice,10000,60000,,5000,NO\n\
        ,x,3/2/26 9:10 AM,20000,Inbound,1,2,Main,,voice,20000,,,,YES\n\
        ,x,3/2/26 9:15 AM,5000,Inbound,1,2,,,voice,,,,,NO\n\
        Eve,x,3/13/26 9:20 AM,20000,Inbound,1,2,Main,,callback,2000,10000,,,NO\n";
    let (answers, report) = figures(text, AS_IT_IS);
    assert_eq!(answers.system, Some(System::Genesys));
    shows(
        &report,
        &[
            ("offered", 3.0),
            ("answered", 2.0),
            ("left_out_menu", 1.0),
            ("left_out_other_media", 1.0),
            ("hold_mean_all_answered", 15.0),
            ("hold_mean_calls_held", 30.0),
            ("handle_mean", 80.0),
        ],
    );
}

#[test]
fn stamps_of_asterisk_in_utc_are_known_by_the_ids_beside_them() {
    let mut text = String::new();
    for call in 0..6 {
        let second = 1_772_460_300 + call * 60;
        let _ = writeln!(
            text,
            "\"\",\"0302101\",\"101\",\"from-trunk\",\"Ann\",\"SIP/t-1\",\"SIP/101-1\",\"Dial\",\"SIP/101\",\"2026-03-02 14:{:02}:00\",\"2026-03-02 14:{:02}:10\",\"2026-03-02 14:{:02}:40\",40,30,\"ANSWERED\",\"DOCUMENTATION\",\"{second}.{call}\",\"\"",
            5 + call,
            5 + call,
            5 + call
        );
    }
    let (answers, report) = figures(&text, |answers| answers.zone = Some("Europe/Athens".to_owned()));
    assert_eq!(answers.system, Some(System::AsteriskCdr));
    assert!(answers.stamps_are_utc);
    shows(&report, &[("offered", 6.0), ("speed_of_answer", 10.0), ("talk_mean", 30.0)]);
    assert_eq!(report.figure("busiest_half_hour").unwrap().text.as_deref(), Some("2026-03-02 16:00"));
}

#[test]
fn a_machine_that_answers_is_no_person() {
    let text = "Sid,ParentCallSid,From,To,Direction,Status,StartTime,EndTime,Duration,Price,AnsweredBy\n\
        P1,,+1,+2,inbound,completed,2026-03-02 09:00:00 UTC,2026-03-02 09:01:00 UTC,60,,\n\
        C1,P1,+2,+3,outbound-dial,completed,2026-03-02 09:00:20 UTC,2026-03-02 09:01:00 UTC,40,,machine_start\n\
        P2,,+1,+2,inbound,completed,2026-03-02 10:00:00 UTC,2026-03-02 10:01:00 UTC,60,,\n\
        C2,P2,+2,+3,outbound-dial,completed,2026-03-02 10:00:10 UTC,2026-03-02 10:01:00 UTC,50,,human\n";
    let (_, report) = figures(text, AS_IT_IS);
    shows(&report, &[("offered", 1.0), ("answered", 1.0), ("left_out_voicemail", 1.0), ("talk_mean", 50.0)]);
}

#[test]
fn two_users_in_a_cell_are_no_agent() {
    let text = "Users,Remote,Date,Duration,Direction,ANI,DNIS,Queue,Wrap-up,Media Type,Total Queue,Total Talk,Total Hold,Total ACW,Abandoned\n\
        Eve;Bob,x,3/13/26 9:00 AM,70000,Inbound,1,2,Main,ok,voice,10000,60000,,5000,No\n\
        Bob,x,3/13/26 9:05 AM,70000,Inbound,1,2,Main,ok,voice,10000,50000,,5000,No\n";
    let (_, report) = figures(text, AS_IT_IS);
    shows(&report, &[("answered", 2.0), ("talk_mean", 55.0)]);
    let agents = &report.table("calls_by_agent").unwrap().rows;
    assert_eq!(agents.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["Bob"]);
}

#[test]
fn a_call_that_was_not_given_up_and_that_nobody_took_is_neither() {
    let text = "Users,Remote,Date,Duration,Direction,ANI,DNIS,Queue,Wrap-up,Media Type,Total Queue,Total Talk,Total Hold,Total ACW,Abandoned\n\
        Bob,x,3/13/26 9:05 AM,70000,Inbound,1,2,Main,ok,voice,10000,50000,,5000,\n\
        ,x,3/13/26 9:10 AM,30000,Inbound,1,2,Main,,voice,30000,,,,YES\n\
        ,x,3/13/26 9:15 AM,30000,Inbound,1,2,Main,,voice,30000,,,,NO\n\
        ,x,3/13/26 9:20 AM,5000,Inbound,1,2,,,voice,,,,,NO\n";
    let (_, report) = figures(text, AS_IT_IS);
    shows(
        &report,
        &[("offered", 2.0), ("answered", 1.0), ("abandoned", 1.0), ("left_out_timed_out", 1.0), ("left_out_menu", 1.0)],
    );
}

#[test]
fn a_queue_log_may_write_stamps() {
    let text = "2026-03-02 09:00:00.100000|c1|q|NONE|ENTERQUEUE||1|1\n2026-03-02 09:00:10.100000|c1|q|SIP/1|CONNECT|10|c1|3\n\
        2026-03-02 09:01:10.100000|c1|q|SIP/1|COMPLETEAGENT|10|60|1\n2026-03-02 09:02:00.000000|c2|q|NONE|ENTERQUEUE||1|1\n\
        2026-03-02 09:02:07.000000|c2|q|NONE|ABANDON|1|1|7\n";
    let (answers, report) = figures(text, |answers| answers.zone = Some("Europe/Athens".to_owned()));
    assert_eq!(answers.system, Some(System::QueueLog));
    shows(&report, &[("offered", 2.0), ("speed_of_answer", 10.0), ("talk_mean", 60.0), ("time_to_abandonment", 7.0)]);
    assert_eq!(report.figure("busiest_half_hour").unwrap().text.as_deref(), Some("2026-03-02 09:00"));
}
