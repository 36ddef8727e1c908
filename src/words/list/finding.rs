//! What is wrong in a field or with a link.

use base::words;

words! {
    list 4 "finding";

    // What is wrong in a field.
    ERROR_PREFIX = "error.prefix": "Error:";
    MISSING = "error.missing": "Enter {field}.";
    MISSING_ANSWER = "error.missing.answer": "Enter how many gave answer {answer}; 0 if nobody did.";
    NOT_A_NUMBER = "error.not-a-number": "“{text}” is not a number. Enter {field} in digits, such as {example}.";
    OTHER_CURRENCY = "error.other-currency": "“{text}” names another currency than {currency}, which the form is in, and amounts are not converted. Choose its currency in the form, or enter {field} in {currency}.";
    NOT_A_DURATION = "error.not-a-duration": "“{text}” is not a duration. Enter {field} as seconds, 2:30, 2.5 min or 3 h.";
    NOT_A_MOMENT = "error.not-a-moment": "“{text}” is not a date with a time. Enter {field} such as 2026-03-02 14:05 or 2.3.2026 2:05 pm.";
    NOT_A_TIME_OF_DAY = "error.not-a-time-of-day": "“{text}” is not a time of day. Enter {field} such as 9:00 or 5:30 pm.";
    NO_SUCH_DAY = "error.no-such-day": "There is no such day as in “{text}”. Check day, month and year of {field}.";
    YEAR_OUT_OF_RANGE = "error.year-out-of-range": "{field} can be in the years 1900 to 2200. Check the year.";
    TOO_LONG = "error.too-long": "{field} can have {most} characters at most. Enter a shorter one.";
    NOT_WHOLE = "error.not-whole": "{field} is a count: enter a whole number.";
    TOO_SMALL = "error.too-small": "{field} cannot be below {min}. Enter {min} or more.";
    NEGATIVE = "error.negative": "{field} cannot be negative. Enter 0 or more.";
    TOO_LARGE = "error.too-large": "{field} can be {max} at most. Enter a smaller number.";
    NOT_ON_OFFER = "error.not-on-offer": "Choose a value for {field}.";
    PART_ABOVE_WHOLE = "error.part-above-whole": "{field} cannot be more than {whole}, of which it is a part. Check both numbers.";
    REST_ABOVE_WHOLE = "error.rest-above-whole": "{field} less {less} is more than {whole}: more would be left than there were. Check the three numbers.";
    ABOVE_REST = "error.above-rest": "{field} cannot be more than {whole} less {less}. Check the three numbers.";
    ABOVE_SUM = "error.above-sum": "{field} cannot be more than {first} and {second} together. Check the three numbers.";
    SHARES_ABOVE_WHOLE = "error.shares-above-whole": "The percentages add up to more than 100%. Check both.";
    DIVIDED_BY_ZERO = "error.divided-by-zero": "{field} is 0, and nothing can be divided by 0. Enter a number above 0.";
    NOTHING_LEFT = "error.nothing-left": "Nothing is left after taking off {less}, so there is nothing to divide by. Check both numbers.";
    NO_ANSWERS = "error.no-answers": "All counts are 0, so there is nothing to work out. Enter at least one above 0.";
    ALL_ZERO = "error.all-zero": "{field} is 0 in every row, so that there is nothing to divide by. Enter a number above 0 in at least one row.";
    BEFORE = "error.before": "{field} is before {first}. Check both: day and month may have been swapped.";
    SAME_AS = "error.same-as": "{field} is the same as {other}, so that no time lies between them. Check both.";
    NO_ROWS = "error.no-rows": "The list is empty. Enter at least one value.";
    NEVER_ENDS = "error.never-ends": "With a retention of 100% and no discount the value has no end. Lower the retention or enter a discount above 0.";
    NO_VARIATION = "error.no-variation": "With this, all answers would be the same and a single one were enough. Enter the most uncertain value that you think possible.";
    TOO_MANY_AGENTS = "error.too-many-agents": "This takes more than {most} agents, the most that is computed here. Check {field} and what stands beside it.";
    NEVER_CERTAIN = "error.never-certain": "No number of agents answers every call in time for certain. Enter a target below 100%, such as 99.";
    NO_SPREAD = "error.no-spread": "With both standard deviations at 0 nothing is known of how much values differ. Enter at least one above 0.";
    BOUNDS_OVERLAP = "error.bounds-overlap": "An answer cannot count as satisfied and as dissatisfied. Leave a gap between the two bounds.";
    OVERFLOW = "error.overflow": "The result of these numbers is too large to be computed. Check whether a number has too many digits.";
    FIELD_VERSION = "field.version": "Version of the link";

    // What is wrong with a link.
    DAMAGE_HEADING = "damage.heading": "This link was damaged on its way to you";
    DAMAGE_INTRO = "damage.intro": "What could be read is filled in. Check the following, or ask the sender for the link again:";
    DAMAGE_CHANGED = "damage.changed": "{field}: came as “{text}”, which is not what the sender’s link held. It was left out.";
    DAMAGE_MISSING = "damage.missing": "{field}: got lost. It was left open.";
    DAMAGE_CUT_OFF = "damage.cut-off": "{field}: the link breaks off here, after “{text}”. It was left out.";
    DAMAGE_CHOICE_CHANGED = "damage.choice-changed": "{field}: came as “{text}”, which is not what the sender’s link held. The page uses “{value}” instead.";
    DAMAGE_CHOICE_MISSING = "damage.choice-missing": "{field}: got lost. The page uses “{value}” instead.";
    DAMAGE_END = "damage.end": "The end of the link is missing, so that it cannot be checked.";
    DAMAGE_SOMEWHERE = "damage.somewhere": "Something in the link was changed, but it cannot be said what. Compare every number with the sender’s.";
    DAMAGE_UNKNOWN = "damage.unknown": "{field}: this calculator has no such field. It was left out.";
    DAMAGE_NEWER = "damage.newer": "The link was made by a newer version of Deskmath. Reload the page; if that does not help, some of it may be missing here.";
    DAMAGE_DISMISS = "damage.dismiss": "I have checked it";
}
