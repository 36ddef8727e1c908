//! What a column of a log can be.

use serde::{Deserialize, Serialize};

/// The role of a column. Stamps are moments, spans are lengths of time, whose unit has to be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "each is named by its own words, as `name` writes them")]
pub enum Role {
    // Tickets, and what they share with calls and reviews.
    Id,
    Created,
    CreatedTime,
    FirstResponse,
    Resolved,
    Closed,
    Updated,
    Due,
    Status,
    Priority,
    Agent,
    Team,
    Channel,
    Category,
    Customer,
    Subject,
    Tags,
    Rating,
    Reopens,
    Replies,
    FirstResponseSpan,
    FirstResponseBusiness,
    ResolutionSpan,
    ResolutionBusiness,
    FirstResolutionSpan,
    SlaResolution,
    SlaFirstResponse,
    SlaResolutionRemaining,
    SlaFirstResponseRemaining,
    Answered,
    IsSolved,
    Merged,
    // Calls.
    Queued,
    Dequeued,
    AnsweredAt,
    Ended,
    Outcome,
    AbandonedFlag,
    Wait,
    QueueWait,
    Ring,
    Talk,
    Hold,
    AfterCall,
    Handle,
    Duration,
    MenuTime,
    Direction,
    Media,
    Application,
    Queue,
    Leg,
    Parent,
    // Intervals.
    IntervalStart,
    IntervalEnd,
    Offered,
    AnsweredCount,
    AbandonedCount,
    ShortCount,
    AnsweredWithin,
    AbandonedWithin,
    TotalWaitAnswered,
    TotalWaitAbandoned,
    TotalTalk,
    TotalHold,
    TotalAfterCall,
    TotalAvailable,
    MeanWaitAnswered,
    MeanWaitAbandoned,
    MeanTalk,
    MeanHold,
    MeanAfterCall,
    MeanHandle,
    // Reviews.
    ReviewText,
    ReplyText,
    ReplyState,
    Version,
}

/// What kind of cells a role has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoleKind {
    /// Moments.
    Stamp,
    /// Lengths of time, whose unit is known or asked.
    Span,
    /// Numbers of things.
    Count,
    /// Words.
    Words,
}

impl Role {
    /// What kind of cells it has.
    pub const fn kind(self) -> RoleKind {
        use Role::{
            AbandonedCount, AbandonedWithin, AfterCall, AnsweredAt, AnsweredCount, AnsweredWithin, Closed, Created,
            Dequeued, Due, Duration, Ended, FirstResolutionSpan, FirstResponse, FirstResponseBusiness,
            FirstResponseSpan, Handle, Hold, IntervalEnd, IntervalStart, MeanAfterCall, MeanHandle, MeanHold, MeanTalk,
            MeanWaitAbandoned, MeanWaitAnswered, MenuTime, Offered, QueueWait, Queued, Rating, Reopens, Replies,
            ResolutionBusiness, ResolutionSpan, Resolved, Ring, ShortCount, SlaFirstResponseRemaining,
            SlaResolutionRemaining, Talk, TotalAfterCall, TotalAvailable, TotalHold, TotalTalk, TotalWaitAbandoned,
            TotalWaitAnswered, Updated, Wait,
        };
        match self {
            Created | FirstResponse | Resolved | Closed | Updated | Due | Queued | Dequeued | AnsweredAt | Ended
            | IntervalStart | IntervalEnd => RoleKind::Stamp,
            FirstResponseSpan
            | FirstResponseBusiness
            | ResolutionSpan
            | ResolutionBusiness
            | FirstResolutionSpan
            | SlaResolutionRemaining
            | SlaFirstResponseRemaining
            | Wait
            | QueueWait
            | Ring
            | Talk
            | Hold
            | AfterCall
            | Handle
            | Duration
            | MenuTime
            | TotalWaitAnswered
            | TotalWaitAbandoned
            | TotalTalk
            | TotalHold
            | TotalAfterCall
            | TotalAvailable
            | MeanWaitAnswered
            | MeanWaitAbandoned
            | MeanTalk
            | MeanHold
            | MeanAfterCall
            | MeanHandle => RoleKind::Span,
            Reopens | Replies | Offered | AnsweredCount | AbandonedCount | ShortCount | AnsweredWithin
            | AbandonedWithin | Rating => RoleKind::Count,
            _ => RoleKind::Words,
        }
    }
}

/// What a row of a log is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LogKind {
    /// A ticket, or an update of one.
    Tickets,
    /// A call, a leg of one or a contact.
    Calls,
    /// An event of the queue log of Asterisk.
    QueueLog,
    /// The sums of a half hour, or of another interval.
    Intervals,
    /// A review.
    Reviews,
}

/// The unit of a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SpanUnit {
    /// Plain numbers of milliseconds.
    Milliseconds,
    /// Plain numbers of seconds.
    Seconds,
    /// Plain numbers of minutes.
    Minutes,
    /// Plain numbers of hours.
    Hours,
    /// Plain numbers of days.
    Days,
    /// `3:40` is three hours and 40 minutes.
    HoursMinutes,
    /// `3:40` is three minutes and 40 seconds.
    MinutesSeconds,
    /// The cells say it themselves: `1:03:40`, `2 h 5 min`.
    Written,
}
