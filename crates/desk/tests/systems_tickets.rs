//! More ticket systems, written as they write them: translated headers, states that are still open, stamps with the zone behind them.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use std::fmt::Write as _;

use common::{AS_IT_IS, figures, proposed, shows};
use desk::answers::Once;
use desk::exports::System;
use desk::questions::Question;

#[test]
fn what_waits_to_be_closed_is_open() {
    let text = "\"Ticket#\";\"Age\";\"Created\";\"Closed\";\"FirstLock\";\"FirstResponse\";\"State\";\"Priority\";\"Queue\";\"Lock\";\"Owner\"\n\
        \"2026030210000015\";\"1 d\";\"2026-03-02 09:00:00\";\"2026-03-02 11:00:00\";\"\";\"2026-03-02 09:30:00\";\"closed unsuccessful\";\"3 normal\";\"Raw\";\"unlock\";\"eve\"\n\
        \"2026030210000016\";\"1 d\";\"2026-03-02 10:00:00\";\"\";\"\";\"\";\"pending auto close+\";\"3 normal\";\"Raw\";\"unlock\";\"eve\"\n\
        \"2026030210000017\";\"1 d\";\"2026-03-02 10:00:00\";\"\";\"\";\"\";\"removed\";\"3 normal\";\"Raw\";\"unlock\";\"eve\"\n";
    let (_, report) = figures(text, AS_IT_IS);
    shows(&report, &[("solved", 1.0), ("open", 1.0), ("backlog", 1.0), ("left_out_deleted", 1.0)]);
}

#[test]
fn zammad_counts_working_minutes_as_such() {
    let text = "id;number;title;state;priority;group;owner;customer;created_at;updated_at;close_at;first_response_at;first_response_in_min;first_response_diff_in_min;close_in_min;close_diff_in_min\n\
        1;2026000000000001;a;closed;2 normal;Users;Eve;Ann;2026-03-02T09:00:00Z;2026-03-03T09:00:00Z;2026-03-03T09:00:00Z;2026-03-02T09:30:00Z;20;40;480;-30\n\
        2;2026000000000002;b;pending close;2 normal;Users;Eve;Ann;2026-03-02T10:00:00Z;2026-03-03T09:00:00Z;;;;;;\n\
        3;2026000000000003;c;merged;2 normal;Users;Eve;Ann;2026-03-02T10:00:00Z;2026-03-03T09:00:00Z;;;;;;\n";
    let (answers, report) = figures(text, AS_IT_IS);
    assert_eq!(answers.system, Some(System::Zammad));
    shows(
        &report,
        &[
            ("tickets", 2.0),
            ("solved", 1.0),
            ("left_out_merged", 1.0),
            ("first_response_mean", 1800.0),
            ("first_response_business_mean", 1200.0),
            ("resolution_mean", 86_400.0),
            ("resolution_business_mean", 28_800.0),
            ("sla_first_response_share", 100.0),
            ("sla_resolution_share", 0.0),
        ],
    );
}

#[test]
fn jira_says_what_remains_in_every_language() {
    let german = "Vorgangsschlüssel;Vorgangstyp;Status;Priorität;Zusammenfassung;Autor;Erstellt;Aktualisiert;Erledigt;Kommentar;Kommentar;Benutzerdefinierte Felder ([CHART] Date of First Response);Benutzerdefinierte Felder (Time to first response);Benutzerdefinierte Felder (Time to resolution)\n\
        S-1;Service;Fertig;Hoch;a;Ann;02/Mär/26 9:00;02/Mär/26 11:00;02/Mär/26 11:00;;;2026-03-02 09:10:00.000;3:50;-0:30\n\
        S-2;Service;In Arbeit;Hoch;b;Ann;02/Mai/26 9:00;02/Mai/26 9:00;;;;;4:00;72:00\n";
    let french = "Clé de ticket;Type de ticket;État;Priorité;Résumé;Rapporteur;Création;Mise à jour;Résolue;Commentaire;Commentaire;Champs personnalisés ([CHART] Date of First Response);Champs personnalisés (Time to first response);Champs personnalisés (Time to resolution)\n\
        S-1;Service;Terminé;Haute;a;Ann;02/mars/26 9:00;02/mars/26 11:00;02/mars/26 11:00;;;2026-03-02 09:10:00.000;3:50;-0:30\n\
        S-2;Service;En cours de traitement;Haute;b;Ann;02/mai/26 9:00;02/mai/26 9:00;;;;;4:00;72:00\n";
    let spanish = "Clave de incidencia;Tipo de Incidencia;Estado;Prioridad;Resumen;Informador;Creada;Actualizada;Resuelta;Comentario;Comentario;Campo personalizado ([CHART] Date of First Response);Campo personalizado (Time to first response);Campo personalizado (Time to resolution)\n\
        S-1;Service;Listo;Alta;a;Ann;02/mar/26 9:00;02/mar/26 11:00;02/mar/26 11:00;;;2026-03-02 09:10:00.000;3:50;-0:30\n\
        S-2;Service;Esperando al cliente;Alta;b;Ann;02/may/26 9:00;02/may/26 9:00;;;;;4:00;72:00\n";
    let chinese = "摘要,问题关键字,问题 ID,问题类型,状态,优先级,经办人,报告人,已创建,已更新,已解决,自定义字段([CHART] Date of First Response),自定义字段(Time to first response),自定义字段(Time to resolution)\n\
        a,S-1,1,服务,已解决,高,Eve,Ann,2026-03-02 09:00,2026-03-02 11:00,2026-03-02 11:00,2026-03-02 09:10:00.000,3:50,-0:30\n\
        b,S-2,2,服务,处理中,高,Eve,Ann,2026-05-02 09:00,2026-05-02 09:00,,,4:00,72:00\n";
    for text in [german, french, spanish, chinese] {
        let (_, proposal) = proposed(text.as_bytes());
        assert!(
            proposal.questions.iter().any(|one| matches!(one, Question::Remaining { columns } if columns.len() == 2))
        );
        let (answers, report) = figures(text, AS_IT_IS);
        assert_eq!(answers.system, Some(System::Jira), "{text}");
        shows(
            &report,
            &[
                ("tickets", 2.0),
                ("solved", 1.0),
                ("open", 1.0),
                ("first_response_mean", 600.0),
                ("resolution_mean", 7200.0),
                ("sla_first_response_share", 100.0),
                ("sla_resolution_share", 0.0),
            ],
        );
        assert_eq!(report.figure("sla_first_response_share").unwrap().n, Some(1.0), "one that is running is not met");
    }
}

#[test]
fn stamps_of_hubspot_may_name_their_zone_in_winter_and_in_summer() {
    let text = "Ticket ID,Ticket name,Pipeline,Ticket status,Create date,Close date,Priority,Ticket owner,Source,Time to first agent email reply (HH:mm:ss),Time to close (HH:mm:ss)\n\
        1,a,Support,Closed,2026-03-07 10:00 CST,2026-03-08 11:00 CDT,High,Eve,Email,00:10:00,24:00:00\n\
        2,b,Support,New,2026-03-08 10:11 CDT,,High,Eve,Email,,\n";
    let (answers, report) = figures(text, |answers| answers.zone = Some("America/Chicago".to_owned()));
    assert_eq!(answers.system, Some(System::HubSpot));
    shows(&report, &[("tickets", 2.0), ("solved", 1.0), ("resolution_mean", 86_400.0), ("first_response_mean", 600.0)]);
}

#[test]
fn dates_that_nobody_can_read_do_not_leave_out_their_tickets() {
    let text = "id,status,priority,created,closed\n1,Closed,High,2 Foo 2026 at ten,3 Foo 2026 at ten\n2,Open,Low,2 Foo 2026 at ten,\n";
    let (_, report) = figures(text, AS_IT_IS);
    shows(&report, &[("tickets", 2.0), ("solved", 1.0), ("open", 1.0)]);
}

#[test]
fn reports_of_explore_name_their_measures() {
    let text = "\u{feff}\"Ticket ID\",\"Ticket created - Date\",\"Ticket status\",\"MED(First reply time (min))\",\"MED(Full resolution time (hrs))\"\n\
        \"1\",\"Mar 2, 2026\",\"Solved\",\"1,230\",\"40.50\"\n\"2\",\"Mar 3, 2026\",\"Open\",\"10\",\"\"\n\"SUM\",\"\",\"\",\"1,240\",\"40.50\"\n";
    let (_, report) = figures(text, AS_IT_IS);
    shows(
        &report,
        &[
            ("tickets", 2.0),
            ("left_out_total_row", 1.0),
            ("first_response_mean", 620.0 * 60.0),
            ("resolution_mean", 40.5 * 3600.0),
        ],
    );
}

#[test]
fn ids_whose_ends_a_spreadsheet_took_do_not_make_one_ticket_of_many() {
    for ids in
        [["2.02603E+15", "2.02603E+15", "2.02603E+15"], ["2026030210000010", "2026030210000010", "2026030210000020"]]
    {
        let mut text =
            "Ticket#;Age;Created;Closed;FirstLock;FirstResponse;State;Priority;Queue;Lock;Owner\n".to_owned();
        for (row, id) in ids.iter().enumerate() {
            let _ = writeln!(text, "{id};1 d;2026-03-02 0{row}:00:00;;;;open;3 normal;Raw;unlock;eve");
        }
        let (answers, report) = figures(&text, AS_IT_IS);
        assert_eq!(answers.once, Once::EveryRow);
        shows(&report, &[("tickets", 3.0), ("open", 3.0)]);
    }
}

#[test]
fn merged_tickets_count_if_one_wants() {
    let text = "Ticket Id,Status,Requester Name,Created Time,Last Updated Time,Due By Time,Resolved Time,Initial Response Time,First Response Time (in Hrs),Survey Result,Resolved By Level,Merged\n\
        1,Closed,a,2026-03-02 09:00:00,2026-03-02 09:00:00,,2026-03-02 10:00:00,,,,,No\n2,Closed,a,2026-03-02 09:00:00,2026-03-02 09:00:00,,2026-03-02 10:00:00,,,,,Yes\n";
    let (_, proposal) = proposed(text.as_bytes());
    assert!(proposal.questions.contains(&Question::Merged { rows: 1 }));
    let (_, report) = figures(text, AS_IT_IS);
    shows(&report, &[("tickets", 1.0), ("left_out_merged", 1.0)]);
    let (_, report) = figures(text, |answers| answers.merged_are_tickets = true);
    shows(&report, &[("tickets", 2.0), ("solved", 2.0)]);
}
