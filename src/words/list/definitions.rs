//! What the figures of a log are, in a sentence each.

use base::words;

words! {
    list 18 "definitions";

    DESK_DEF_ROWS = "desk.def-rows": "All rows of the file that contain any text.";
    DESK_DEF_TICKETS = "desk.def-tickets": "All tickets, without the rows that were left out.";
    DESK_DEF_RESOLVED = "desk.def-resolved": "Tickets that are resolved now.";
    DESK_DEF_OPEN = "desk.def-open": "Tickets that aren’t resolved now, including those that were reopened.";
    DESK_DEF_FIRST = "desk.def-first": "From the creation of a ticket to the first public reply by a person. Automatic replies don’t count. Tickets without a reply and tickets that began as answered are left out.";
    DESK_DEF_FIRST_BUSINESS = "desk.def-first-business": "The same as the first response time, but only the minutes inside opening hours count.";
    DESK_DEF_NOT_YET = "desk.def-not-yet": "Tickets that have no first response. They aren’t part of the average.";
    DESK_DEF_RESOLUTION = "desk.def-resolution": "From the creation of a ticket to the last time it was resolved, for tickets that are resolved now. Open tickets aren’t part of it, so it can look better than it is.";
    DESK_DEF_RESOLUTION_BUSINESS = "desk.def-resolution-business": "The same as the resolution time, but only the minutes inside opening hours count.";
    DESK_DEF_FIRST_RESOLUTION = "desk.def-first-resolution": "From the creation of a ticket to the first time it was resolved, for tickets that are resolved now.";
    DESK_DEF_KAPLAN_MEIER = "desk.def-kaplan-meier": "The time after which half of all tickets are resolved, open ones included (Kaplan–Meier). If it is much longer than the median of the resolved tickets, many are waiting for a long time.";
    DESK_DEF_KM_RESOLVED = "desk.def-km-resolved": "Resolved tickets that the estimate with open tickets rests on.";
    DESK_DEF_KM_OPEN = "desk.def-km-open": "Tickets that were still open at the last date in the file. They count as open for at least that long.";
    DESK_DEF_ONE_TOUCH = "desk.def-one-touch": "Tickets resolved with exactly one public reply, out of all resolved tickets.";
    DESK_DEF_REOPENED = "desk.def-reopened": "Tickets that were reopened at least once, out of all that were ever resolved.";
    DESK_DEF_REOPENED_NOW = "desk.def-reopened-now": "Tickets that were reopened at least once, out of all that are resolved now.";
    DESK_DEF_SLA = "desk.def-sla": "Goals met, out of goals met and missed. An open ticket past its goal has missed it; one that is still in time is left out.";
    DESK_DEF_SLA_SOLVED = "desk.def-sla-solved": "Resolved tickets within their goal, out of all resolved tickets with a known goal.";
    DESK_DEF_SATISFIED = "desk.def-satisfied": "Ratings that mean satisfied, out of all ratings. A survey that was offered but not answered isn’t a rating.";
    DESK_DEF_BACKLOG = "desk.def-backlog": "Tickets that are open at the last date in the file.";
    DESK_DEF_AGE = "desk.def-age": "Open tickets by whole days since they were created.";
    DESK_DEF_OLDEST = "desk.def-oldest": "Whole days since the oldest open ticket was created.";
    DESK_DEF_DAYS_TO_CLEAR = "desk.def-days-to-clear": "Open tickets divided by the tickets resolved per day in the last four weeks, as if no new ones came in.";
    DESK_DEF_PER_CUSTOMER = "desk.def-per-customer": "Tickets divided by the different customers who wrote them.";
    DESK_DEF_CALLS = "desk.def-calls": "Different calls in the file.";
    DESK_DEF_OFFERED = "desk.def-offered": "Calls that were answered or abandoned. Menu exits, busy lines, voicemail, outgoing calls and other media are left out.";
    DESK_DEF_ANSWERED = "desk.def-answered": "Calls that a person answered.";
    DESK_DEF_ABANDONED = "desk.def-abandoned": "Calls whose caller hung up while waiting.";
    DESK_DEF_ABANDONED_SHARE = "desk.def-abandoned-share": "Abandoned calls, out of all offered calls.";
    DESK_DEF_ABANDONED_LONG = "desk.def-abandoned-long": "Abandoned calls, out of all offered calls, with the short ones left out of both.";
    DESK_DEF_ABANDONED_SHORT = "desk.def-abandoned-short": "Calls whose caller hung up within the first seconds.";
    DESK_DEF_TRANSFERRED = "desk.def-transferred": "Answered calls that were passed on.";
    DESK_DEF_SECOND_QUEUE = "desk.def-second-queue": "Calls that were answered in another queue than their first.";
    DESK_DEF_WAIT_UNKNOWN = "desk.def-wait-unknown": "The average wait of calls that may or may not have been answered. It isn’t the speed of answer.";
    DESK_DEF_ASA = "desk.def-asa": "The average wait of answered calls, ringing included.";
    DESK_DEF_ABANDON_TIME = "desk.def-abandon-time": "The average wait of abandoned calls.";
    DESK_DEF_ABANDON_TIME_LONG = "desk.def-abandon-time-long": "The average wait of abandoned calls, without the short ones.";
    DESK_DEF_PATIENCE = "desk.def-patience": "How long a caller is ready to wait on average: the waiting time of all offered calls divided by the abandoned ones.";
    DESK_DEF_LEVEL_COUNT = "desk.def-level-count": "Calls answered or abandoned within the target time, out of all offered calls.";
    DESK_DEF_LEVEL_ANSWERED = "desk.def-level-answered": "Calls answered within the target time, out of all answered calls.";
    DESK_DEF_LEVEL_OFFERED = "desk.def-level-offered": "Calls answered within the target time, out of all offered calls.";
    DESK_DEF_LEVEL_LATE = "desk.def-level-late": "Calls answered within the target time, out of all offered calls but those abandoned within it.";
    DESK_DEF_LEVEL_SHORT = "desk.def-level-short": "Calls answered within the target time or abandoned at once, out of all offered calls.";
    DESK_DEF_TALK = "desk.def-talk": "The average talk time of answered calls.";
    DESK_DEF_HOLD = "desk.def-hold": "The average time on hold of all answered calls.";
    DESK_DEF_HOLD_HELD = "desk.def-hold-held": "The average time on hold of the calls that were put on hold.";
    DESK_DEF_AFTER = "desk.def-after": "The average work after an answered call.";
    DESK_DEF_HANDLE = "desk.def-handle": "Talk, hold and after-call work per answered call, as far as the file contains them.";
    DESK_DEF_OCCUPANCY = "desk.def-occupancy": "Busy time, out of busy and available time.";
    DESK_DEF_BUSIEST = "desk.def-busiest": "The half hour in which the most calls arrived. If several are equal, all are named.";
    DESK_DEF_REVIEWS = "desk.def-reviews": "All reviews in the file.";
    DESK_DEF_STARS = "desk.def-stars": "The average of the stars.";
    DESK_DEF_FIVE_STARS = "desk.def-five-stars": "Reviews with five stars, out of all reviews with stars.";
    DESK_DEF_REPLIED = "desk.def-replied": "Reviews with a published reply, out of all reviews.";
    DESK_DEF_REPLY_TIME = "desk.def-reply-time": "From the review to the published reply.";
    DESK_DEF_EDITED = "desk.def-edited": "Reviews that were edited after they were posted.";
}
