//! Logs of systems that nobody knows: sums between the rows, two orders of dates, units that nobody said, headers of many languages.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use std::fmt::Write as _;

use common::{AS_IT_IS, figures, proposed, report, shows};
use desk::answers::Once;
use desk::headers::role_of;
use desk::questions::Question;
use desk::roles::{LogKind, Role, SpanUnit};

#[test]
fn sums_between_the_rows_are_no_tickets() {
    let mut text = "ticket,created,status,first response time (min)\n".to_owned();
    for ticket in 0..9 {
        let _ = writeln!(text, "{ticket},2026-03-0{} 09:00,closed,10", 1 + ticket);
        if ticket % 3 == 2 {
            text += "Subtotal,,,30\n";
        }
    }
    text += "Grand total,,,90\n";
    let (answers, report) = figures(&text, AS_IT_IS);
    assert_eq!(answers.once, Once::EveryRow, "the word for a sum is no id that repeats");
    shows(
        &report,
        &[("tickets", 9.0), ("left_out_total_row", 4.0), ("first_response_n", 9.0), ("first_response_mean", 600.0)],
    );
    assert!(report.figure("resolution_mean").is_none());
}

#[test]
fn two_orders_of_dates_in_a_column_give_no_time_before_somebody_says_how() {
    let text = "id,created,resolved,status\n1,25/03/2026 09:00,26/03/2026 09:00,closed\n2,03/27/2026 09:00,03/28/2026 09:00,closed\n3,03/03/2026 10:00,04/03/2026 10:00,open\n";
    let (log, proposal) = proposed(text.as_bytes());
    let asks = |one: &Question| matches!(one, Question::DayOrder { contradicts: true, proposed: None, .. });
    assert!(proposal.questions.iter().any(asks), "{:?}", proposal.questions);
    let report = report(&log, &proposal.answers);
    assert!(report.figure("resolution_mean").is_none());
    // What is open is open, whether or not its age is known.
    shows(&report, &[("tickets", 3.0), ("open", 1.0)]);
    assert!(report.figure("backlog").is_none_or(|backlog| backlog.value == Some(1.0)));
    assert!(report.figure("backlog_oldest").is_none());
}

#[test]
fn calls_without_a_unit_have_counts_and_no_times() {
    let text = "id,start,wait,talk,on hold,wrap-up,outcome\n1,2026-03-02 09:00:00,10,100,5,5,answered\n2,2026-03-02 09:01:00,30,0,0,0,abandoned\n3,2026-03-02 09:02:00,0,50,0,0,outbound\n";
    let (answers, report) = figures(text, AS_IT_IS);
    assert_eq!(answers.kind, LogKind::Calls);
    shows(&report, &[("offered", 2.0), ("abandoned", 1.0), ("left_out_outbound", 1.0)]);
    for id in
        ["speed_of_answer", "time_to_abandonment", "talk_mean", "handle_mean", "patience", "service_level_all_offered"]
    {
        assert!(report.figure(id).is_none(), "{id}");
    }
    let (_, report) = figures(text, |answers| {
        for role in [Role::Wait, Role::Talk, Role::Hold, Role::AfterCall] {
            let column = answers.column(role).unwrap();
            answers.bind(role, column, Some(SpanUnit::Seconds));
        }
    });
    shows(&report, &[("speed_of_answer", 10.0), ("handle_mean", 110.0)]);
}

#[test]
fn numbers_that_no_clock_can_show_are_no_times() {
    let text =
        "id,created,first response time (min),status\n1,2026-03-02 09:00,1e308,closed\n2,2026-03-02 09:00,10,closed\n";
    let (_, report) = figures(text, AS_IT_IS);
    shows(&report, &[("first_response_n", 1.0), ("first_response_mean", 600.0)]);
}

#[test]
fn a_column_of_missed_goals_may_be_named_by_what_was_missed() {
    for header in ["SLA breached", "是否超时"] {
        let text = format!(
            "id,created,resolved,status,{header}\n1,2026-03-02 09:00,2026-03-02 10:00,closed,否\n2,2026-03-02 09:00,2026-03-02 10:00,closed,是\n3,2026-03-02 09:00,2026-03-02 10:00,closed,否\n4,2026-03-02 09:00,2026-03-02 10:00,closed,否\n"
        );
        let (_, report) = figures(&text, AS_IT_IS);
        shows(&report, &[("sla_resolution_share", 75.0)]);
    }
}

#[test]
fn headers_of_many_languages_name_their_roles() {
    for (role, headers) in [
        (
            Role::Created,
            &["Call received", "Eingang", "Ημ/νία καταχώρησης", "受理时间", "立案時間", "Fecha de alta", "Créé le"][..],
        ),
        (
            Role::FirstResponseSpan,
            &["FRT", "Χρόνος πρώτης απόκρισης (λεπτά)", "首响时长", "首次回應時間", "Délai de réponse (min)"],
        ),
        (
            Role::ResolutionSpan,
            &["TTR", "Διάρκεια επίλυσης", "工单处理时长", "處理時效", "Durchlaufzeit (Std.)", "Resolution (hrs)"],
        ),
        (Role::Wait, &["AWT", "Διάρκεια αναμονής", "等候时长", "等候時間", "Wartedauer", "Durée d’attente"]),
        (
            Role::Talk,
            &["Conversation time", "Χρόνος συνομιλίας", "交谈时间", "通話長度", "Redezeit", "Tiempo de habla"],
        ),
        (Role::Hold, &["On hold", "Αναμονή στη γραμμή", "通话保持", "通話保留", "Halten"]),
        (Role::AfterCall, &["Wrap up", "Εργασία μετά", "话后处理时长", "話後作業", "Nacharbeit"]),
        (Role::MeanHandle, &["Average handling time", "Μέσος χρόνος χειρισμού", "平均处理时长", "平均處理時間", "DMT"]),
        (
            Role::MeanWaitAnswered,
            &["ASA", "Μέση ταχύτητα απάντησης", "平均应答速度", "平均接聽速度", "Mittlere Wartezeit"],
        ),
        (Role::MeanWaitAbandoned, &["ATA", "Μέσος χρόνος εγκατάλειψης", "平均放弃时间", "平均放棄時間"]),
        (Role::Agent, &["Handled by", "Χειριστής", "坐席工号", "承辦人", "Sachbearbeiter"]),
        (Role::Rating, &["CSAT", "Ικανοποίηση πελάτη", "客户满意度", "顧客滿意度", "Kundenbewertung"]),
        (Role::AbandonedCount, &["Calls lost", "Χαμένες κλήσεις", "弃呼量", "放棄通數", "Llamadas perdidas"]),
    ] {
        for header in headers {
            assert_eq!(role_of(header).map(|(role, _)| role), Some(role), "{header}");
        }
    }
    // Words that only seem to.
    for header in ["Call note", "Time zone", "Response", "Callback number", "Notes", "Description"] {
        assert_eq!(role_of(header), None, "{header}");
    }
}
