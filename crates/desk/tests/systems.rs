//! Small logs of our own, written as their systems write them: the kinds of traps that each has.
//!
//! Longer than other files: a log and what has to follow from it for each system, and nothing besides.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use std::fmt::Write as _;

use common::{AS_IT_IS, figures, nine_to_five, proposed, report, shows};
use desk::answers::{Once, Zeros};
use desk::exports::System;
use desk::questions::Question;
use desk::roles::{LogKind, Role, SpanUnit};

#[test]
fn osticket_has_no_first_response() {
    let text = "\u{feff}Ticket Number,Date Created,Subject,From,From Email,Priority,Department,Help Topic,Source,Current Status,Last Updated,SLA Due Date,SLA Plan,Due Date,Closed Date,Overdue,Merged,Answered,Assigned To,Thread Count,Reopen Count\n\
        100,2026-03-02 09:00:00,a,Ann,a@example.org,Normal,Support,Billing,Web,Closed,2026-03-02 12:00:00,2026-03-03 09:00:00,Default,,2026-03-02 12:00:00,0,0,1,Eve,3,0\n\
        101,2026-03-02 10:00:00,b,Bob,b@example.org,High,Support,Billing,Email,Open,2026-03-05 10:00:00,2026-03-03 10:00:00,Default,,,1,0,1,Eve,2,1\n\
        102,2026-03-02 11:00:00,c,Cy,c@example.org,Normal,Support,Other,Email,Closed,2026-03-02 13:00:00,2026-03-03 11:00:00,Default,,2026-03-02 13:00:00,0,1,1,Eve,3,0\n";
    let (answers, report) = figures(text, AS_IT_IS);
    assert_eq!(answers.system, Some(System::OsTicket));
    shows(
        &report,
        &[
            ("tickets", 2.0),
            ("left_out_merged", 1.0),
            ("solved", 1.0),
            ("resolution_mean", 10_800.0),
            ("backlog_oldest", 3.0),
        ],
    );
    assert!(report.figure("first_response_mean").is_none());
}

#[test]
fn otrs_minutes_are_working_minutes_and_differences_say_the_goal() {
    let text = "\"Ticket Number\";\"Age\";\"Created\";\"Closed\";\"FirstLock\";\"FirstResponse\";\"State\";\"Priority\";\"Queue\";\"Lock\";\"Owner\";\"CustomerID\";\"FirstResponseInMin\";\"FirstResponseDiffInMin\";\"SolutionInMin\";\"SolutionDiffInMin\"\n\
        \"2026030210000015\";\"1 d\";\"2026-03-02 09:00:00\";\"2026-03-03 09:00:00\";\"\";\"2026-03-02 09:30:00\";\"closed successful\";\"3 normal\";\"Raw\";\"unlock\";\"eve\";\"a\";\"30\";\"30\";\"480\";\"-30\"\n\
        \"2026030210000016\";\"1 d\";\"2026-03-02 10:00:00\";\"\";\"\";\"\";\"open\";\"3 normal\";\"Raw\";\"unlock\";\"eve\";\"b\";\"\";\"-60\";\"\";\"\"\n\
        \"2026030210000017\";\"1 d\";\"2026-03-02 10:00:00\";\"2026-03-02 11:00:00\";\"\";\"\";\"merged\";\"3 normal\";\"Raw\";\"unlock\";\"eve\";\"b\";\"\";\"\";\"\";\"\"\n";
    let (answers, report) = figures(text, AS_IT_IS);
    assert_eq!(answers.system, Some(System::Otrs));
    shows(
        &report,
        &[
            ("tickets", 2.0),
            ("left_out_merged", 1.0),
            ("first_response_mean", 1800.0),
            ("first_response_business_mean", 1800.0),
            ("first_response_not_yet", 1.0),
            ("sla_first_response_share", 50.0),
            ("sla_resolution_share", 0.0),
            ("resolution_mean", 86_400.0),
        ],
    );
}

#[test]
fn intercom_says_the_zone_in_its_header_and_seconds() {
    let text = "Conversation ID,Conversation started at (Europe/Athens),Current conversation state,First response time (seconds),\"First response time, only within office hours (seconds)\",Time to close (seconds),Last teammate rating\n\
        1,2026-03-02 09:00:00,closed,120,0,3600,5\n2,2026-03-02 10:00:00,open,,,,\n3,2026-03-02 11:00:00,closed,240,60,7200,2\n4,2026-03-02 12:00:00,snoozed,60,60,,\n";
    let (answers, report) = figures(text, AS_IT_IS);
    assert_eq!(answers.system, Some(System::Intercom));
    shows(
        &report,
        &[
            ("tickets", 4.0),
            ("solved", 2.0),
            ("first_response_mean", 140.0),
            ("first_response_business_mean", 40.0),
            ("resolution_mean", 5400.0),
            ("satisfaction_share", 50.0),
        ],
    );
}

#[test]
fn hubspot_times_are_clocks() {
    let text = "Ticket ID,Ticket name,Pipeline,Ticket status,Create date,Close date,Priority,Ticket owner,Source,Category,Time to first agent email reply (HH:mm:ss),Time to close (HH:mm:ss)\n\
        1,a,Support,Closed,2026-03-02 10:11 CDT,2026-03-02 12:11 CDT,High,Eve,Email,x,00:10:00,02:00:00\n\
        2,b,Support,New,2026-03-03 10:11 CDT,,High,Eve,Email,x,,\n";
    let (answers, report) = figures(text, AS_IT_IS);
    assert_eq!(answers.system, Some(System::HubSpot));
    shows(&report, &[("first_response_mean", 600.0), ("resolution_mean", 7200.0), ("open", 1.0)]);
}

#[test]
fn connect_delivers_a_contact_twice() {
    let text = "ContactId,InitialContactId,Channel,InitiationMethod,InitiationTimestamp,ConnectedToSystemTimestamp,DisconnectTimestamp,LastUpdateTimestamp,Queue.Name,Queue.EnqueueTimestamp,Queue.DequeueTimestamp,Queue.Duration,Agent.ConnectedToAgentTimestamp,Agent.AgentInteractionDuration,Agent.CustomerHoldDuration,Agent.AfterContactWorkDuration,Agent.Username\n\
        a,,VOICE,INBOUND,2026-03-02T09:00:00Z,2026-03-02T09:00:00Z,2026-03-02T09:05:00Z,2026-03-02T09:06:00Z,Main,2026-03-02T09:00:10Z,2026-03-02T09:00:20Z,10,2026-03-02T09:00:20Z,100,20,30,eve\n\
        a,,VOICE,INBOUND,2026-03-02T09:00:00Z,2026-03-02T09:00:00Z,2026-03-02T09:05:00Z,2026-03-02T09:16:00Z,Main,2026-03-02T09:00:10Z,2026-03-02T09:00:20Z,10,2026-03-02T09:00:20Z,100,20,40,eve\n\
        b,,VOICE,INBOUND,2026-03-02T09:10:00Z,2026-03-02T09:10:00Z,2026-03-02T09:11:00Z,2026-03-02T09:12:00Z,Main,2026-03-02T09:10:10Z,2026-03-02T09:10:40Z,30,,,,,\n\
        c,,VOICE,INBOUND,2026-03-02T09:20:00Z,2026-03-02T09:20:00Z,2026-03-02T09:21:00Z,2026-03-02T09:22:00Z,,,,,,,,,\n\
        d,,CHAT,INBOUND,2026-03-02T09:30:00Z,2026-03-02T09:30:00Z,2026-03-02T09:31:00Z,2026-03-02T09:32:00Z,Main,2026-03-02T09:30:10Z,2026-03-02T09:30:40Z,30,2026-03-02T09:30:40Z,10,0,0,eve\n\
        e,,VOICE,OUTBOUND,2026-03-02T09:40:00Z,2026-03-02T09:40:00Z,2026-03-02T09:41:00Z,2026-03-02T09:42:00Z,,,,,2026-03-02T09:40:05Z,50,0,0,eve\n";
    let (answers, report) = figures(text, AS_IT_IS);
    assert_eq!((answers.system, answers.once), (Some(System::Connect), Once::LatestRow));
    shows(
        &report,
        &[
            ("offered", 2.0),
            ("answered", 1.0),
            ("speed_of_answer", 10.0),
            ("time_to_abandonment", 30.0),
            ("handle_mean", 160.0),
            ("left_out_menu", 1.0),
            ("left_out_outbound", 1.0),
            ("left_out_other_media", 1.0),
            ("left_out_earlier_row", 1.0),
        ],
    );
}

#[test]
fn the_child_leg_of_twilio_says_whether_somebody_answered() {
    let text = "Sid,ParentCallSid,From,To,Direction,Status,StartTime,EndTime,Duration,Price,AnsweredBy\n\
        P1,,+1,+2,inbound,completed,2026-03-02 09:00:00 UTC,2026-03-02 09:05:00 UTC,300,,\n\
        C1,P1,+2,+3,outbound-dial,completed,2026-03-02 09:00:10 UTC,2026-03-02 09:05:00 UTC,290,,\n\
        P2,,+1,+2,inbound,completed,2026-03-02 10:00:00 UTC,2026-03-02 10:01:00 UTC,60,,\n\
        C2,P2,+2,+3,outbound-dial,no-answer,2026-03-02 10:00:10 UTC,2026-03-02 10:00:40 UTC,0,,\n";
    let (answers, report) = figures(text, AS_IT_IS);
    assert_eq!(answers.system, Some(System::Twilio));
    shows(
        &report,
        &[("distinct_calls", 2.0), ("offered", 2.0), ("answered", 1.0), ("abandoned", 1.0), ("talk_mean", 290.0)],
    );
}

#[test]
fn genesys_counts_milliseconds_and_other_media_apart() {
    let text = "Users,Remote,Date,Duration,Direction,ANI,DNIS,Queue,Wrap-up,Media Type,Total Queue,Total Talk,Total Hold,Total ACW,Abandoned\n\
        Eve;Bob,x,3/2/26 9:00 AM,70000,Inbound,1,2,Main,ok,voice,10000,60000,0,5000,No\n\
        ,x,3/2/26 9:10 AM,20000,Inbound,1,2,Main,,voice,20000,0,0,0,Yes\n\
        Eve,x,3/13/26 9:20 AM,20000,Inbound,1,2,Main,,chat,2000,10000,0,0,No\n";
    let (answers, report) = figures(text, AS_IT_IS);
    assert_eq!(answers.system, Some(System::Genesys));
    shows(
        &report,
        &[
            ("offered", 2.0),
            ("answered", 1.0),
            ("abandoned", 1.0),
            ("speed_of_answer", 10.0),
            ("handle_mean", 65.0),
            ("time_to_abandonment", 20.0),
            ("left_out_other_media", 1.0),
        ],
    );
}

#[test]
fn means_of_intervals_are_weighted_by_their_calls() {
    let text = "Date,Time,Split/Skill,Avg Speed Ans,Avg Aban Time,ACD Calls,Avg ACD Time,Avg ACW Time,Aban Calls,Max Delay\n\
        3/2/2026,9:00 AM,Main,0:10,0:20,10,2:00,0:10,1,1:00\n3/2/2026,9:30 AM,Main,0:40,0:50,30,4:00,0:30,3,2:00\n3/13/2026,9:00 AM,Main,:05,0:00,0,0:00,0:00,0,0:00\n";
    let (answers, report) = figures(text, |answers| {
        for role in [Role::MeanWaitAnswered, Role::MeanWaitAbandoned, Role::MeanTalk, Role::MeanAfterCall] {
            let column = answers.column(role).unwrap();
            assert_eq!(answers.binding(role).unwrap().unit, None, "m:ss is asked");
            answers.bind(role, column, Some(SpanUnit::MinutesSeconds));
        }
    });
    assert_eq!((answers.system, answers.kind), (Some(System::AvayaCms), LogKind::Intervals));
    shows(
        &report,
        &[
            ("answered", 40.0),
            ("abandoned", 4.0),
            ("offered", 44.0),
            ("speed_of_answer", 32.5),
            ("time_to_abandonment", 42.5),
            ("talk_mean", 210.0),
            ("after_call_mean", 25.0),
        ],
    );
    assert_eq!(report.figure("busiest_half_hour").unwrap().text.as_deref(), Some("2026-03-02 09:30"));
}

#[test]
fn a_unit_that_nobody_said_gives_no_figure() {
    let text = "ticket,created,first response time,status\n1,2026-03-02 09:00,5,closed\n2,2026-03-02 10:00,7,closed\n3,2026-03-02 11:00,0,open\n";
    let (log, proposal) = proposed(text.as_bytes());
    let asked = proposal
        .questions
        .iter()
        .any(|question| matches!(question, Question::Unit { role: Role::FirstResponseSpan, proposed: None, .. }));
    assert!(asked, "{:?}", proposal.questions);
    assert!(report(&log, &proposal.answers).figure("first_response_mean").is_none());
    let (_, said) = figures(text, |answers| {
        let column = answers.column(Role::FirstResponseSpan).unwrap();
        answers.bind(Role::FirstResponseSpan, column, Some(SpanUnit::Minutes));
    });
    shows(&said, &[("first_response_mean", 360.0), ("first_response_zero_left_out", 1.0)]);
    let (_, counted) = figures(text, |answers| {
        let column = answers.column(Role::FirstResponseSpan).unwrap();
        answers.bind(Role::FirstResponseSpan, column, Some(SpanUnit::Minutes));
        answers.set_zeros(Role::FirstResponseSpan, Zeros::Count);
    });
    shows(&counted, &[("first_response_mean", 240.0)]);
}

#[test]
fn dates_that_can_be_read_both_ways_give_no_time_before_somebody_says_how() {
    let text = "id,created,resolved,status\n1,03/02/2026 09:00,04/02/2026 09:00,closed\n2,05/02/2026 10:00,06/02/2026 10:00,closed\n";
    let (answers, report) = figures(text, AS_IT_IS);
    assert_eq!(answers.order, None);
    assert!(report.figure("resolution_mean").is_none());
    let (_, said) = figures(text, |answers| answers.order = Some(table::Order::Dmy));
    shows(&said, &[("resolution_mean", 86_400.0)]);
}

#[test]
fn logs_in_other_languages_are_understood() {
    for text in [
        "Ticketnummer;Erstellt am;Erste Antwort;Gelöst am;Status;Priorität;Bewertung (1-5)\n1;02.03.2026 09:00;02.03.2026 09:10;02.03.2026 11:00;Geschlossen;Hoch;5\n2;02.03.2026 10:00;;;Offen;Niedrig;\n",
        "Numéro;Créé le;Première réponse;Résolu le;Statut;Priorité;Note (1-5)\n1;02/03/2026 09:00;02/03/2026 09:10;02/03/2026 11:00;Fermé;Haute;5\n2;13/03/2026 10:00;;;Ouvert;Basse;\n",
        "Número;Fecha de creación;Primera respuesta;Fecha de resolución;Estado;Prioridad;Valoración (1-5)\n1;02/03/2026 09:00;02/03/2026 09:10;02/03/2026 11:00;Cerrado;Alta;5\n2;13/03/2026 10:00;;;Abierto;Baja;\n",
        "工单编号,创建时间,首次回复,解决日期,状态,优先级,评分(1-5)\n1,2026-03-02 09:00,2026-03-02 09:10,2026-03-02 11:00,已关闭,高,5\n2,2026-03-02 10:00,,,处理中,低,\n",
        "工單編號,建立時間,首次回覆,解決日期,狀態,優先順序,評分(1-5)\n1,2026/03/02 上午 09:00,2026/03/02 上午 09:10,2026/03/02 上午 11:00,已關閉,高,5\n2,2026/03/02 上午 10:00,,,處理中,低,\n",
        "Αριθμός αιτήματος;Ημερομηνία δημιουργίας;Πρώτη απάντηση;Ημερομηνία επίλυσης;Κατάσταση;Προτεραιότητα;Ικανοποίηση (1-5)\n1;2/3/2026 9:00 πμ;2/3/2026 9:10 πμ;2/3/2026 11:00 πμ;Έκλεισε;Υψηλή;5\n2;13/3/2026 10:00 πμ;;;Σε εξέλιξη;Χαμηλή;\n",
    ] {
        let (_, report) = figures(text, AS_IT_IS);
        let shown = report.figure("first_response_mean").and_then(|figure| figure.value);
        assert!(shown.is_some_and(|shown| (shown - 600.0).abs() < 1e-6), "{text}: {shown:?}");
        shows(
            &report,
            &[("tickets", 2.0), ("solved", 1.0), ("resolution_mean", 7200.0), ("satisfaction_share", 100.0)],
        );
    }
}

#[test]
fn calls_in_other_languages_are_understood() {
    for text in [
        "通话编号,来电时间,等待秒数,通话时长(秒),结果\n1,2026-03-02 09:00,10,100,已接听\n2,2026-03-02 09:10,30,0,放弃\n3,2026-03-02 09:20,20,200,已接听\n",
        "Anruf ID;Anrufbeginn;Wartezeit (s);Gesprächszeit (s);Ergebnis\n1;02.03.2026 09:00;10;100;angenommen\n2;02.03.2026 09:10;30;0;aufgelegt\n3;02.03.2026 09:20;20;200;angenommen\n",
        "ID de llamada;Inicio;Tiempo de espera (s);Conversación (s);Resultado\n1;2026-03-02 09:00;10;100;Contestada\n2;2026-03-02 09:10;30;0;Abandonada\n3;2026-03-02 09:20;20;200;Contestada\n",
        "Κωδικός κλήσης;Ώρα άφιξης;Αναμονή (δευτ);Ομιλία (δευτ);Έκβαση\n1;2026-03-02 09:00;10;100;Απαντήθηκε\n2;2026-03-02 09:10;30;0;Εγκαταλείφθηκε\n3;2026-03-02 09:20;20;200;Απαντήθηκε\n",
    ] {
        let (_, proposal) = proposed(text.as_bytes());
        let (_, report) = figures(text, AS_IT_IS);
        let shown = report.figure("speed_of_answer").and_then(|figure| figure.value);
        assert!(
            shown.is_some_and(|shown| (shown - 15.0).abs() < 1e-6),
            "{text}: {shown:?} {:?}",
            proposal.answers.bindings
        );
        shows(&report, &[("offered", 3.0), ("abandoned", 1.0), ("talk_mean", 150.0), ("time_to_abandonment", 30.0)]);
    }
}

#[test]
fn events_of_a_ticket_make_a_span() {
    let text = "case id,timestamp,status\n1,2026-03-02 09:00,New\n2,2026-03-02 09:30,New\n1,2026-03-02 10:00,In progress\n1,2026-03-02 12:00,Closed\n";
    let (answers, report) = figures(text, AS_IT_IS);
    assert_eq!(answers.once, Once::FirstToLast);
    shows(&report, &[("tickets", 2.0), ("solved", 1.0), ("resolution_mean", 10_800.0)]);
}

#[test]
fn odd_logs_give_no_wrong_figure() {
    // One ticket; none closed; a span below nought; a stamp before 1990.
    let (_, report) = figures("id,created,resolved,status\n1,2026-03-02 09:00,,open\n", AS_IT_IS);
    shows(&report, &[("tickets", 1.0), ("open", 1.0)]);
    assert!(report.figure("resolution_mean").is_none());
    let (_, report) = figures(
        "id,created,resolved,status\n1,2026-03-02 09:00,2026-03-01 09:00,closed\n2,1970-01-01 00:00,2026-03-02 09:00,closed\n",
        AS_IT_IS,
    );
    shows(&report, &[("resolution_n", 0.0), ("resolution_negative_left_out", 1.0)]);
    // No call was answered.
    let (_, report) = figures(
        "call id,start,wait (s),talk (s),outcome\n1,2026-03-02 09:00,10,0,abandoned\n2,2026-03-02 09:10,20,0,abandoned\n",
        AS_IT_IS,
    );
    shows(&report, &[("answered", 0.0), ("abandoned_share", 100.0)]);
    assert!(report.figure("speed_of_answer").is_none() && report.figure("service_level_answered_only").is_none());
}

#[test]
fn business_hours_are_worked_out_of_stamps() {
    let text = "id,created,first response at,resolved,status\n1,2026-03-27 16:00,2026-03-30 10:00,2026-03-30 10:00,closed\n2,2026-03-27 16:00,,,open\n";
    let (_, report) = figures(text, |answers| {
        answers.zone = Some("Europe/Athens".to_owned());
        answers.hours = Some(nine_to_five());
    });
    // The clocks went forward on Sunday.
    shows(&report, &[("first_response_business_mean", 7200.0), ("first_response_mean", 234_000.0)]);
}

#[test]
fn otrs_in_german_counts_working_minutes_as_such() {
    let text = "\"Ticketnummer\";\"Alter\";\"Erstellt\";\"Geschlossen\";\"FirstLock\";\"FirstResponse\";\"Status\";\"Priorität\";\"Queue\";\"Sperre\";\"Besitzer\";\"FirstResponseInMin\";\"SolutionInMin\"\n\
        \"2026030210000015\";\"1 d\";\"02.03.2026 09:00:00\";\"03.03.2026 09:00:00\";\"\";\"02.03.2026 09:30:00\";\"erfolgreich geschlossen\";\"3 normal\";\"Raw\";\"frei\";\"eve\";\"20\";\"480\"\n\
        \"2026030210000016\";\"1 d\";\"02.03.2026 10:00:00\";\"\";\"\";\"\";\"offen\";\"3 normal\";\"Raw\";\"frei\";\"eve\";\"\";\"\"\n";
    let (answers, report) = figures(text, AS_IT_IS);
    assert_eq!(answers.system, Some(System::Otrs));
    shows(
        &report,
        &[
            ("tickets", 2.0),
            ("solved", 1.0),
            ("first_response_mean", 1800.0),
            ("first_response_business_mean", 1200.0),
            ("resolution_mean", 86_400.0),
            ("resolution_business_mean", 28_800.0),
        ],
    );
}

#[test]
fn help_scout_says_beside_the_status_what_was_deleted() {
    let one = |number: u32, status: &str, state: &str, closed: &str| {
        format!(
            "{{\"id\":{},\"number\":{number},\"threads\":2,\"status\":\"{status}\",\"state\":\"{state}\",\"subject\":\"a\",\"createdAt\":\"2026-03-02T09:00:00Z\",\"closedAt\":{closed},\"customerWaitingSince\":{{\"time\":\"2026-03-02T09:00:00Z\"}},\"assignee\":{{\"first\":\"Eve\"}}}}",
            number + 900
        )
    };
    let closed = "\"2026-03-02T11:00:00Z\"";
    let rows = [
        one(1, "closed", "published", closed),
        one(2, "active", "published", "null"),
        one(3, "spam", "published", "null"),
        one(4, "closed", "deleted", closed),
        one(1, "closed", "published", closed),
    ];
    let text = format!("{{\"_embedded\":{{\"conversations\":[{}]}},\"page\":{{\"number\":1}}}}", rows.join(","));
    let (answers, report) = figures(&text, AS_IT_IS);
    assert_eq!(answers.system, Some(System::HelpScout));
    shows(
        &report,
        &[
            ("tickets", 2.0),
            ("solved", 1.0),
            ("left_out_spam", 1.0),
            ("left_out_deleted", 1.0),
            ("left_out_earlier_row", 1.0),
            ("resolution_mean", 7200.0),
        ],
    );
}

#[test]
fn callers_of_twilio_wait_in_their_own_leg() {
    let text = "Sid,ParentCallSid,From,To,Direction,Status,StartTime,EndTime,Duration,Price,AnsweredBy\n\
        P1,,+1,+2,inbound,completed,2026-03-02 09:00:00 UTC,2026-03-02 09:05:00 UTC,300,,\n\
        C1,P1,+2,+3,outbound-dial,completed,2026-03-02 09:00:10 UTC,2026-03-02 09:05:00 UTC,280,,\n\
        P2,,+1,+2,inbound,completed,2026-03-02 10:00:00 UTC,2026-03-02 10:01:00 UTC,60,,\n\
        C2,P2,+2,+3,outbound-dial,no-answer,2026-03-02 10:00:10 UTC,2026-03-02 10:00:40 UTC,0,,\n\
        P3,,+1,+2,inbound,completed,2026-03-02 11:00:00 UTC,2026-03-02 11:00:30 UTC,30,,\n";
    let (_, report) = figures(text, AS_IT_IS);
    shows(
        &report,
        &[
            ("offered", 2.0),
            ("left_out_menu", 1.0),
            ("speed_of_answer", 20.0),
            ("time_to_abandonment", 60.0),
            ("talk_mean", 280.0),
        ],
    );
}

#[test]
fn a_contact_that_was_handed_on_is_one_call() {
    let text = "ContactId,InitialContactId,Channel,InitiationMethod,InitiationTimestamp,DisconnectTimestamp,LastUpdateTimestamp,Queue.Name,Queue.EnqueueTimestamp,Queue.DequeueTimestamp,Queue.Duration,Agent.ConnectedToAgentTimestamp,Agent.AgentInteractionDuration,Agent.CustomerHoldDuration,Agent.AfterContactWorkDuration\n\
        a,,VOICE,INBOUND,2026-03-02T09:00:00Z,2026-03-02T09:05:00Z,2026-03-02T09:06:00Z,Main,2026-03-02T09:00:10Z,2026-03-02T09:00:20Z,10,2026-03-02T09:00:20Z,100,0,20\n\
        b,a,VOICE,TRANSFER,2026-03-02T09:05:00Z,2026-03-02T09:09:00Z,2026-03-02T09:10:00Z,Second,2026-03-02T09:05:00Z,2026-03-02T09:05:30Z,30,2026-03-02T09:05:30Z,200,0,30\n\
        c,,VOICE,OUTBOUND,2026-03-02T09:40:00Z,2026-03-02T09:41:00Z,2026-03-02T09:42:00Z,,,,,2026-03-02T09:40:05Z,50,0,0\n";
    let (_, report) = figures(text, AS_IT_IS);
    shows(
        &report,
        &[
            ("offered", 1.0),
            ("answered", 1.0),
            ("transferred", 1.0),
            ("left_out_outbound", 1.0),
            ("speed_of_answer", 10.0),
            ("talk_mean", 300.0),
            ("handle_mean", 350.0),
        ],
    );
}

#[test]
fn intervals_of_other_media_and_totals_at_the_head_are_left_out() {
    let text = "Interval Start,Queue,Media Type,Offer,Answer,Abandon,ASA,Avg Talk,Avg Hold,Avg ACW,Avg Handle\n\
        Total,,,90,70,20,0:00:30,0:02:00,0:00:00,0:00:10,0:02:10\n\
        2026-03-02 09:00,Main,voice,20,10,10,0:00:10,0:01:00,0:00:00,0:00:10,0:01:10\n\
        2026-03-02 09:30,Main,voice,40,30,10,0:00:30,0:03:00,0:00:00,0:00:10,0:03:10\n\
        2026-03-02 09:00,Main,chat,30,30,0,0:00:50,0:05:00,0:00:00,0:00:10,0:05:10\n";
    let (_, report) = figures(text, AS_IT_IS);
    shows(&report, &[("offered", 60.0), ("answered", 40.0), ("speed_of_answer", 25.0), ("talk_mean", 150.0)]);
}

#[test]
fn a_column_that_changes_its_unit_gives_no_figure() {
    let mut text = String::from("id,created,first response time (min),status\n");
    for row in 0..10 {
        let _ = writeln!(text, "{row},2026-03-0{} 09:00,{},closed", 1 + row % 9, 5 + row);
    }
    for row in 10..20 {
        let _ = writeln!(text, "{row},2026-03-1{} 09:00,0:{:02}:00,closed", row - 10, row);
    }
    let (log, proposal) = proposed(text.as_bytes());
    let is_said =
        |question: &Question| matches!(question, Question::Contradicts { column } if column.contains("first response"));
    assert!(proposal.questions.iter().any(is_said), "{:?}", proposal.questions);
    assert!(report(&log, &proposal.answers).figure("first_response_mean").is_none());
}

#[test]
fn records_of_avaya_need_no_header() {
    let text = "2026/03/02 09:00:00,00:01:40,12,79031234567,I,1205,1205,,0,10001,0,E1205,Alice,T9001,Line 1.0,5,0\n\
        2026/03/02 09:10:00,00:00:00,18,79031234568,I,1205,1205,,0,10002,0,E1205,Alice,T9001,Line 1.1,0,0\n\
        2026/03/02 09:20:00,00:03:20,8,79031234569,I,1206,1206,,0,10003,0,E1206,Bob,T9001,Line 1.2,0,0\n\
        2026/03/02 09:30:00,00:00:30,4,1206,O,79031234569,79031234569,,0,10004,0,E1206,Bob,T9001,Line 1.2,0,0\n";
    let (answers, report) = figures(text, AS_IT_IS);
    assert_eq!(answers.system, Some(System::AvayaSmdr));
    shows(
        &report,
        &[
            ("offered", 3.0),
            ("answered", 2.0),
            ("abandoned", 1.0),
            ("left_out_outbound", 1.0),
            ("speed_of_answer", 10.0),
            ("time_to_abandonment", 18.0),
            ("talk_mean", 150.0),
        ],
    );
}
