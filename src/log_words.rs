//! What the parts of a log are called in the language of the page: figures, tables, causes, units, assumptions.

use desk::answers::Once;
use desk::events::Cause;
use desk::exports::System;
use desk::figures::Assumed;
use desk::roles::{LogKind, Role, SpanUnit};

use crate::currency::Currency;
use crate::number::{self, Format};
use crate::unit::Unit;
use crate::words::{self as w, Word, units};

/// Figures by their names in data. Lengths of time that are summed up stand in [`TIMES`].
const FIGURES: [(&str, Word); 56] = [
    ("rows", w::DESK_FIG_ROWS),
    ("resolution_kaplan_meier_median", w::DESK_FIG_KAPLAN_MEIER),
    ("resolution_kaplan_meier_events", w::DESK_FIG_KM_RESOLVED),
    ("resolution_kaplan_meier_censored", w::DESK_FIG_KM_OPEN),
    ("first_response_not_yet", w::DESK_FIG_NOT_YET),
    ("tickets", w::DESK_FIG_TICKETS),
    ("solved", w::DESK_FIG_RESOLVED),
    ("open", w::DESK_FIG_OPEN),
    ("one_touch_share", w::DESK_FIG_ONE_TOUCH),
    ("reopened_share", w::DESK_FIG_REOPENED),
    ("reopened_share_of_now_solved", w::DESK_FIG_REOPENED_NOW),
    ("sla_first_response_share", w::DESK_FIG_SLA_FIRST),
    ("sla_resolution_share", w::DESK_FIG_SLA_RESOLUTION),
    ("sla_resolution_share_of_solved", w::DESK_FIG_SLA_SOLVED),
    ("satisfaction_share", w::DESK_FIG_SATISFIED),
    ("backlog", w::DESK_FIG_BACKLOG),
    ("backlog_oldest", w::DESK_FIG_OLDEST),
    ("days_to_clear", w::DESK_FIG_DAYS_TO_CLEAR),
    ("tickets_a_customer", w::DESK_FIG_PER_CUSTOMER),
    ("distinct_calls", w::DESK_FIG_CALLS),
    ("offered", w::DESK_FIG_OFFERED),
    ("answered", w::DESK_FIG_ANSWERED),
    ("abandoned", w::DESK_FIG_ABANDONED),
    ("abandoned_share", w::DESK_FIG_ABANDONED_SHARE),
    ("abandoned_share_without_short", w::DESK_FIG_ABANDONED_LONG),
    ("abandoned_short", w::DESK_FIG_ABANDONED_SHORT),
    ("transferred", w::DESK_FIG_TRANSFERRED),
    ("answered_in_a_second_queue", w::DESK_FIG_SECOND_QUEUE),
    ("wait_mean_unknown_outcome", w::DESK_FIG_WAIT_UNKNOWN),
    ("speed_of_answer", w::DESK_FIG_ASA),
    ("time_to_abandonment", w::DESK_FIG_ABANDON_TIME),
    ("time_to_abandonment_without_short", w::DESK_FIG_ABANDON_TIME_LONG),
    ("patience", w::DESK_FIG_PATIENCE),
    ("service_level_abandoned_within_count", w::DESK_FIG_LEVEL_COUNT),
    ("service_level_answered_only", w::DESK_FIG_LEVEL_ANSWERED),
    ("service_level_all_offered", w::DESK_FIG_LEVEL_OFFERED),
    ("service_level_late_abandons_count", w::DESK_FIG_LEVEL_LATE),
    ("service_level_short_abandons_count", w::DESK_FIG_LEVEL_SHORT),
    ("talk_mean", w::DESK_FIG_TALK),
    ("hold_mean_all_answered", w::DESK_FIG_HOLD),
    ("hold_mean_calls_held", w::DESK_FIG_HOLD_HELD),
    ("after_call_mean", w::DESK_FIG_AFTER_CALL),
    ("handle_mean", w::DESK_FIG_HANDLE),
    ("occupancy", w::DESK_FIG_OCCUPANCY),
    ("busiest_half_hour", w::DESK_FIG_BUSIEST),
    ("reviews", w::DESK_FIG_REVIEWS),
    ("stars_mean", w::DESK_FIG_STARS),
    ("five_star_share", w::DESK_FIG_FIVE_STARS),
    ("answered_share", w::DESK_FIG_REPLIED),
    ("edited", w::DESK_FIG_EDITED),
    // The numbers of tables.
    ("within_sla", w::DESK_COL_SLA),
    ("satisfied", w::DESK_COL_SATISFIED),
    ("rated", w::DESK_COL_RATED),
    ("calls", w::DESK_WHAT_CALLS),
    ("stars", w::DESK_WHAT_STARS),
    ("backlog_by_week", w::DESK_WHAT_BACKLOG),
];

/// Lengths of time that are summed up.
const TIMES: [(&str, Word); 6] = [
    ("first_response", w::DESK_FIG_FIRST),
    ("first_response_business", w::DESK_FIG_FIRST_BUSINESS),
    ("resolution", w::DESK_FIG_RESOLUTION),
    ("resolution_business", w::DESK_FIG_RESOLUTION_BUSINESS),
    ("first_resolution", w::DESK_FIG_FIRST_RESOLUTION),
    ("reply_time", w::DESK_FIG_REPLY_TIME),
];

/// By what tables are.
const BY: [(&str, Word); 14] = [
    ("month", w::DESK_BY_MONTH),
    ("day", w::DESK_BY_DAY),
    ("week", w::DESK_BY_WEEK),
    ("weekday", w::DESK_BY_WEEKDAY),
    ("hour", w::DESK_BY_HOUR),
    ("half_hour", w::DESK_BY_HALF_HOUR),
    ("priority", w::DESK_BY_PRIORITY),
    ("agent", w::DESK_BY_AGENT),
    ("team", w::DESK_BY_TEAM),
    ("channel", w::DESK_BY_CHANNEL),
    ("category", w::DESK_BY_CATEGORY),
    ("status", w::DESK_BY_STATUS),
    ("queue", w::DESK_BY_QUEUE),
    ("version", w::DESK_BY_VERSION),
];

const WEEKDAYS: [(&str, Word); 7] = [
    ("Monday", w::DESK_DAY_1),
    ("Tuesday", w::DESK_DAY_2),
    ("Wednesday", w::DESK_DAY_3),
    ("Thursday", w::DESK_DAY_4),
    ("Friday", w::DESK_DAY_5),
    ("Saturday", w::DESK_DAY_6),
    ("Sunday", w::DESK_DAY_7),
];

/// What figures are, by their names in data; of lengths of time by the name before mean, median and the like.
const DEFINITIONS: [(&str, Word); 57] = [
    ("rows", w::DESK_DEF_ROWS),
    ("tickets", w::DESK_DEF_TICKETS),
    ("solved", w::DESK_DEF_RESOLVED),
    ("open", w::DESK_DEF_OPEN),
    ("first_response", w::DESK_DEF_FIRST),
    ("first_response_business", w::DESK_DEF_FIRST_BUSINESS),
    ("first_response_not_yet", w::DESK_DEF_NOT_YET),
    ("resolution", w::DESK_DEF_RESOLUTION),
    ("resolution_business", w::DESK_DEF_RESOLUTION_BUSINESS),
    ("first_resolution", w::DESK_DEF_FIRST_RESOLUTION),
    ("resolution_kaplan_meier_median", w::DESK_DEF_KAPLAN_MEIER),
    ("resolution_kaplan_meier_events", w::DESK_DEF_KM_RESOLVED),
    ("resolution_kaplan_meier_censored", w::DESK_DEF_KM_OPEN),
    ("one_touch_share", w::DESK_DEF_ONE_TOUCH),
    ("reopened_share", w::DESK_DEF_REOPENED),
    ("reopened_share_of_now_solved", w::DESK_DEF_REOPENED_NOW),
    ("sla_first_response_share", w::DESK_DEF_SLA),
    ("sla_resolution_share", w::DESK_DEF_SLA),
    ("sla_resolution_share_of_solved", w::DESK_DEF_SLA_SOLVED),
    ("satisfaction_share", w::DESK_DEF_SATISFIED),
    ("backlog", w::DESK_DEF_BACKLOG),
    ("backlog_age", w::DESK_DEF_AGE),
    ("backlog_oldest", w::DESK_DEF_OLDEST),
    ("days_to_clear", w::DESK_DEF_DAYS_TO_CLEAR),
    ("tickets_a_customer", w::DESK_DEF_PER_CUSTOMER),
    ("distinct_calls", w::DESK_DEF_CALLS),
    ("offered", w::DESK_DEF_OFFERED),
    ("answered", w::DESK_DEF_ANSWERED),
    ("abandoned", w::DESK_DEF_ABANDONED),
    ("abandoned_share", w::DESK_DEF_ABANDONED_SHARE),
    ("abandoned_share_without_short", w::DESK_DEF_ABANDONED_LONG),
    ("abandoned_short", w::DESK_DEF_ABANDONED_SHORT),
    ("transferred", w::DESK_DEF_TRANSFERRED),
    ("answered_in_a_second_queue", w::DESK_DEF_SECOND_QUEUE),
    ("wait_mean_unknown_outcome", w::DESK_DEF_WAIT_UNKNOWN),
    ("speed_of_answer", w::DESK_DEF_ASA),
    ("time_to_abandonment", w::DESK_DEF_ABANDON_TIME),
    ("time_to_abandonment_without_short", w::DESK_DEF_ABANDON_TIME_LONG),
    ("patience", w::DESK_DEF_PATIENCE),
    ("service_level_abandoned_within_count", w::DESK_DEF_LEVEL_COUNT),
    ("service_level_answered_only", w::DESK_DEF_LEVEL_ANSWERED),
    ("service_level_all_offered", w::DESK_DEF_LEVEL_OFFERED),
    ("service_level_late_abandons_count", w::DESK_DEF_LEVEL_LATE),
    ("service_level_short_abandons_count", w::DESK_DEF_LEVEL_SHORT),
    ("talk_mean", w::DESK_DEF_TALK),
    ("hold_mean_all_answered", w::DESK_DEF_HOLD),
    ("hold_mean_calls_held", w::DESK_DEF_HOLD_HELD),
    ("after_call_mean", w::DESK_DEF_AFTER),
    ("handle_mean", w::DESK_DEF_HANDLE),
    ("occupancy", w::DESK_DEF_OCCUPANCY),
    ("busiest_half_hour", w::DESK_DEF_BUSIEST),
    ("reviews", w::DESK_DEF_REVIEWS),
    ("stars_mean", w::DESK_DEF_STARS),
    ("five_star_share", w::DESK_DEF_FIVE_STARS),
    ("answered_share", w::DESK_DEF_REPLIED),
    ("reply_time", w::DESK_DEF_REPLY_TIME),
    ("edited", w::DESK_DEF_EDITED),
];

/// What a figure is, in a sentence.
pub fn definition(id: &str) -> Option<&'static str> {
    let id = if id.starts_with("backlog_age_") { "backlog_age" } else { id };
    let of_times = || find(&DEFINITIONS, id.rsplit_once('_')?.0);
    find(&DEFINITIONS, id).or_else(of_times).map(Word::text)
}

/// The roles that a column of tickets, calls, intervals or reviews can be given.
pub const fn roles(kind: LogKind) -> &'static [(Role, Word)] {
    match kind {
        LogKind::Tickets => &OF_TICKETS,
        LogKind::Calls | LogKind::QueueLog => &OF_CALLS,
        LogKind::Intervals => &OF_INTERVALS,
        LogKind::Reviews => &OF_REVIEWS,
    }
}

const OF_TICKETS: [(Role, Word); 25] = [
    (Role::Created, w::DESK_ROLE_CREATED),
    (Role::CreatedTime, w::DESK_ROLE_CREATED_TIME),
    (Role::FirstResponse, w::DESK_ROLE_FIRST_RESPONSE),
    (Role::FirstResponseSpan, w::DESK_ROLE_FIRST_SPAN),
    (Role::FirstResponseBusiness, w::DESK_ROLE_FIRST_BUSINESS),
    (Role::Resolved, w::DESK_ROLE_RESOLVED),
    (Role::Closed, w::DESK_ROLE_CLOSED),
    (Role::ResolutionSpan, w::DESK_ROLE_RESOLUTION_SPAN),
    (Role::ResolutionBusiness, w::DESK_ROLE_RESOLUTION_BUSINESS),
    (Role::Updated, w::DESK_ROLE_UPDATED),
    (Role::Due, w::DESK_ROLE_DUE),
    (Role::Status, w::DESK_ROLE_STATUS),
    (Role::Id, w::DESK_ROLE_ID),
    (Role::Priority, w::DESK_ROLE_PRIORITY),
    (Role::Agent, w::DESK_ROLE_AGENT),
    (Role::Team, w::DESK_ROLE_TEAM),
    (Role::Channel, w::DESK_ROLE_CHANNEL),
    (Role::Category, w::DESK_ROLE_CATEGORY),
    (Role::Customer, w::DESK_ROLE_CUSTOMER),
    (Role::Subject, w::DESK_ROLE_SUBJECT),
    (Role::Rating, w::DESK_ROLE_RATING),
    (Role::Reopens, w::DESK_ROLE_REOPENS),
    (Role::Replies, w::DESK_ROLE_REPLIES),
    (Role::SlaFirstResponse, w::DESK_ROLE_SLA_FIRST),
    (Role::SlaResolution, w::DESK_ROLE_SLA_RESOLUTION),
];

const OF_CALLS: [(Role, Word); 18] = [
    (Role::Created, w::DESK_ROLE_CREATED),
    (Role::CreatedTime, w::DESK_ROLE_CREATED_TIME),
    (Role::Queued, w::DESK_ROLE_QUEUED),
    (Role::AnsweredAt, w::DESK_ROLE_ANSWERED_AT),
    (Role::Ended, w::DESK_ROLE_ENDED),
    (Role::Outcome, w::DESK_ROLE_OUTCOME),
    (Role::Wait, w::DESK_ROLE_WAIT),
    (Role::Ring, w::DESK_ROLE_RING),
    (Role::Talk, w::DESK_ROLE_TALK),
    (Role::Hold, w::DESK_ROLE_HOLD),
    (Role::AfterCall, w::DESK_ROLE_AFTER),
    (Role::Handle, w::DESK_ROLE_HANDLE),
    (Role::Duration, w::DESK_ROLE_DURATION),
    (Role::Direction, w::DESK_ROLE_DIRECTION),
    (Role::Id, w::DESK_ROLE_ID),
    (Role::Queue, w::DESK_ROLE_QUEUE),
    (Role::Agent, w::DESK_ROLE_AGENT),
    (Role::Rating, w::DESK_ROLE_RATING),
];

const OF_INTERVALS: [(Role, Word); 13] = [
    (Role::IntervalStart, w::DESK_ROLE_START),
    (Role::Queue, w::DESK_ROLE_QUEUE),
    (Role::Offered, w::DESK_ROLE_OFFERED),
    (Role::AnsweredCount, w::DESK_ROLE_ANSWERED),
    (Role::AbandonedCount, w::DESK_ROLE_ABANDONED),
    (Role::AnsweredWithin, w::DESK_ROLE_WITHIN),
    (Role::TotalTalk, w::DESK_ROLE_TOTAL_TALK),
    (Role::TotalHold, w::DESK_ROLE_TOTAL_HOLD),
    (Role::TotalAfterCall, w::DESK_ROLE_TOTAL_AFTER),
    (Role::MeanWaitAnswered, w::DESK_ROLE_MEAN_WAIT),
    (Role::MeanTalk, w::DESK_ROLE_MEAN_TALK),
    (Role::MeanAfterCall, w::DESK_ROLE_MEAN_AFTER),
    (Role::MeanHandle, w::DESK_ROLE_MEAN_HANDLE),
];

const OF_REVIEWS: [(Role, Word); 6] = [
    (Role::Created, w::DESK_ROLE_CREATED),
    (Role::Updated, w::DESK_ROLE_UPDATED),
    (Role::Rating, w::DESK_ROLE_RATING),
    (Role::FirstResponse, w::DESK_ROLE_FIRST_RESPONSE),
    (Role::Version, w::DESK_ROLE_VERSION),
    (Role::Id, w::DESK_ROLE_ID),
];

fn find(words: &[(&str, Word)], id: &str) -> Option<Word> {
    words.iter().find(|(known, _)| *known == id).map(|(_, word)| *word)
}

/// What a figure is called; none for a count of what was left out, which stands among the causes.
pub fn figure(id: &str) -> Option<String> {
    if let Some(word) = find(&FIGURES, id) {
        return Some(word.text().to_owned());
    }
    let (name, part) = id.rsplit_once('_')?;
    let of = match part {
        "n" => w::DESK_STAT_N,
        "mean" => w::DESK_STAT_MEAN,
        "median" => w::DESK_STAT_MEDIAN,
        "p90" => w::DESK_STAT_P90,
        _ => return age(id),
    };
    Some(of.with(&[("name", find(&TIMES, name)?.text())]))
}

/// A band of the backlog by age.
fn age(id: &str) -> Option<String> {
    let (low, high) = id.strip_prefix("backlog_age_")?.strip_suffix("_days")?.split_once('_')?;
    Some(match high {
        "up" => w::DESK_FIG_AGE_MORE.with(&[("low", low)]),
        high => w::DESK_FIG_AGE.with(&[("low", low), ("high", high)]),
    })
}

/// Whether a figure counts what was left out: the causes say it.
pub fn is_left_out(id: &str) -> bool {
    let known = ["in_progress_at_the_end", "negative_from_last_update", "first_response_zero_cells"];
    id.starts_with("left_out_") || id.ends_with("_left_out") || known.contains(&id)
}

/// What a table is called.
pub fn table(id: &str) -> String {
    let Some((what, by)) = id.split_once("_by_") else { return id.to_owned() };
    let what = find(&FIGURES, id).or_else(|| find(&FIGURES, what)).map_or(what, |word| word.text());
    w::DESK_TABLE_NAME.with(&[("what", what), ("by", find(&BY, by).map_or(by, |word| word.text()))])
}

/// What a number of a table is called.
pub fn column(id: &str) -> String {
    let word = match id {
        "solved" => Some(w::DESK_COL_RESOLVED),
        "answered" => Some(w::DESK_COL_ANSWERED),
        "open" => Some(w::DESK_COL_OPEN),
        id => find(&FIGURES, id),
    };
    word.map_or(id, |word| word.text()).to_owned()
}

/// What a group of a table is called: its own text, a day of the week, or that there is none.
pub fn group(text: &str) -> &str {
    if text.is_empty() { w::DESK_GROUP_NONE.text() } else { find(&WEEKDAYS, text).map_or(text, |word| word.text()) }
}

/// Seconds as a reader sees them.
pub fn seconds(value: f64, ends: Option<(f64, f64)>, format: Format) -> String {
    Unit::Seconds.measured(value, ends, 1, Currency::DEFAULT, format)
}

/// A count as a reader sees it.
pub fn count(value: f64, format: Format) -> String {
    number::shown(value, 0, format)
}

/// What was left out, and how often.
pub fn left_out(cause: Cause, count: u64, format: Format) -> String {
    let word = match cause {
        Cause::TotalRow => w::DESK_OUT_TOTALS,
        Cause::EarlierRow => w::DESK_OUT_EARLIER,
        Cause::Duplicate => w::DESK_OUT_DUPLICATE,
        Cause::Spam => w::DESK_OUT_SPAM,
        Cause::Deleted => w::DESK_OUT_DELETED,
        Cause::Merged => w::DESK_OUT_MERGED,
        Cause::NotDone => w::DESK_OUT_NOT_DONE,
        Cause::TestRow => w::DESK_OUT_TEST,
        Cause::UnknownMeaning => w::DESK_OUT_MEANING,
        Cause::Menu => w::DESK_OUT_MENU,
        Cause::Busy => w::DESK_OUT_BUSY,
        Cause::Voicemail => w::DESK_OUT_VOICEMAIL,
        Cause::LeftWithKey => w::DESK_OUT_KEY,
        Cause::TimedOut => w::DESK_OUT_TIMED_OUT,
        Cause::Outbound => w::DESK_OUT_OUTBOUND,
        Cause::OtherMedia => w::DESK_OUT_MEDIA,
        Cause::Ignored => w::DESK_OUT_IGNORED,
        Cause::Negative => w::DESK_OUT_NEGATIVE,
        Cause::Zero => w::DESK_OUT_ZERO,
        Cause::NotYet => w::DESK_OUT_NOT_YET,
        Cause::Unreadable => w::DESK_OUT_UNREADABLE,
        Cause::Undecided => w::DESK_OUT_UNDECIDED,
        Cause::NotPublished => w::DESK_OUT_UNPUBLISHED,
        Cause::VeryLong => w::DESK_OUT_LONG,
        Cause::NoEnd => w::DESK_OUT_NO_END,
        Cause::NoStart => w::DESK_OUT_NO_START,
        Cause::InProgress => w::DESK_OUT_RUNNING,
    };
    w::DESK_OUT.with(&[("count", &number::shown(count as f64, 0, format)), ("cause", word.text())])
}

/// A unit of lengths of time, with its name in an answer.
pub const UNITS: [(SpanUnit, &str, Word); 8] = [
    (SpanUnit::Milliseconds, "milliseconds", w::DESK_OPT_MILLISECONDS),
    (SpanUnit::Seconds, "seconds", w::DESK_OPT_SECONDS),
    (SpanUnit::Minutes, "minutes", w::DESK_OPT_MINUTES),
    (SpanUnit::Hours, "hours", w::DESK_OPT_HOURS),
    (SpanUnit::Days, "days", w::DESK_OPT_DAYS),
    (SpanUnit::HoursMinutes, "hours-minutes", w::DESK_OPT_HOURS_MINUTES),
    (SpanUnit::MinutesSeconds, "minutes-seconds", w::DESK_OPT_MINUTES_SECONDS),
    (SpanUnit::Written, "written", w::DESK_OPT_WRITTEN),
];

/// What rows of the same id are, with its name in an answer.
pub const ONCE: [(Once, &str, Word); 4] = [
    (Once::EveryRow, "every-row", w::DESK_OPT_EVERY_ROW),
    (Once::LatestRow, "latest-row", w::DESK_OPT_LATEST_ROW),
    (Once::FirstToLast, "first-to-last", w::DESK_OPT_FIRST_TO_LAST),
    (Once::Legs, "legs", w::DESK_OPT_LEGS),
];

/// What was assumed, as a sentence.
pub fn assumed(assumed: &Assumed, format: Format) -> String {
    let list = |texts: &[String]| if texts.is_empty() { "–".to_owned() } else { units::list(texts) };
    match assumed {
        Assumed::Zone { name } => w::DESK_AS_ZONE.with(&[("zone", name)]),
        Assumed::NoZone => w::DESK_AS_NO_ZONE.text().to_owned(),
        Assumed::NoOrder => w::DESK_AS_NO_ORDER.text().to_owned(),
        Assumed::DayOrder { day_first: true } => w::DESK_AS_DMY.text().to_owned(),
        Assumed::DayOrder { day_first: false } => w::DESK_AS_MDY.text().to_owned(),
        Assumed::Unit { column, unit } => {
            let known = unit.and_then(|unit| UNITS.iter().find(|(one, ..)| *one == unit));
            known.map_or_else(
                || w::DESK_AS_NO_UNIT.with(&[("column", column)]),
                |(.., word)| w::DESK_AS_UNIT.with(&[("column", column), ("unit", word.text())]),
            )
        }
        Assumed::Solved { statuses } => w::DESK_AS_RESOLVED.with(&[("values", &list(statuses))]),
        Assumed::ClosedForResolved { column } => w::DESK_AS_CLOSED.with(&[("column", column)]),
        Assumed::Outcomes { answered, abandoned } => {
            w::DESK_AS_OUTCOMES.with(&[("answered", &list(answered)), ("abandoned", &list(abandoned))])
        }
        Assumed::Satisfied { ratings } => w::DESK_AS_SATISFIED.with(&[("values", &list(ratings))]),
        Assumed::Once { column, once } => {
            let what = ONCE.iter().find(|(one, ..)| one == once).map_or("", |(.., word)| word.text());
            w::DESK_AS_ONCE.with(&[("column", column), ("once", what)])
        }
        Assumed::Short { seconds: value } => w::DESK_AS_SHORT.with(&[("seconds", &seconds(*value, None, format))]),
        Assumed::Threshold { seconds: value } => {
            w::DESK_AS_THRESHOLD.with(&[("seconds", &seconds(*value, None, format))])
        }
        Assumed::Ringing { waits: true } => w::DESK_AS_RINGING.text().to_owned(),
        Assumed::Ringing { waits: false } => w::DESK_AS_NO_RINGING.text().to_owned(),
        Assumed::Hours => w::DESK_AS_HOURS.text().to_owned(),
    }
}

/// What a file looks like, as a sentence.
pub fn looks_like(kind: LogKind, system: Option<System>) -> String {
    let (known, unknown) = match kind {
        LogKind::Tickets => (w::DESK_LOOKS_TICKETS, w::DESK_LOOKS_UNKNOWN_TICKETS),
        LogKind::Calls | LogKind::QueueLog => (w::DESK_LOOKS_CALLS, w::DESK_LOOKS_UNKNOWN_CALLS),
        LogKind::Intervals => (w::DESK_LOOKS_INTERVALS, w::DESK_LOOKS_UNKNOWN_INTERVALS),
        LogKind::Reviews => (w::DESK_LOOKS_REVIEWS, w::DESK_LOOKS_UNKNOWN_REVIEWS),
    };
    system.map_or_else(|| unknown.text().to_owned(), |system| known.with(&[("system", brand(system))]))
}

/// The name of a system, which is the same in every language.
const fn brand(system: System) -> &'static str {
    match system {
        System::Zendesk => "Zendesk",
        System::ZendeskExplore => "Zendesk Explore",
        System::Freshdesk => "Freshdesk",
        System::Freshservice => "Freshservice",
        System::Jira => "Jira Service Management",
        System::HubSpot => "HubSpot",
        System::Intercom | System::IntercomMessages => "Intercom",
        System::HelpScout => "Help Scout",
        System::ServiceNow => "ServiceNow",
        System::OsTicket => "osTicket",
        System::Otrs => "OTRS / Znuny",
        System::Zammad => "Zammad",
        System::Play | System::PlayScraper => "Google Play",
        System::AppStore => "App Store",
        System::FreePbx => "FreePBX",
        System::AvayaSmdr => "Avaya IP Office",
        System::Genesys | System::GenesysIntervals => "Genesys Cloud",
        System::Five9 => "Five9",
        System::Connect => "Amazon Connect",
        System::Twilio => "Twilio",
        System::AvayaCms => "Avaya CMS",
        System::AsteriskCdr | System::QueueLog => "Asterisk",
    }
}
