//! What is wrong in a field or with a link.

use base::words;

words! {
    list 4 "finding";

    // What is wrong in a field.
    ERROR_PREFIX = "error.prefix": "Error:";
    MISSING = "error.missing": "Enter {field}.";
    MISSING_ANSWER = "error.missing.answer": "Enter how many people answered {answer} (0 if no one did).";
    NOT_A_NUMBER = "error.not-a-number": "“{text}” isn’t a number. Enter {field} in digits, such as {example}.";
    OTHER_CURRENCY = "error.other-currency": "“{text}” is in a different currency from {currency}, the currency of this form, and amounts are not converted. Choose that currency in the form, or enter {field} in {currency}.";
    NOT_A_DURATION = "error.not-a-duration": "“{text}” isn’t a duration. Enter {field} as seconds, 2:30, 2.5 min or 3 h.";
    NOT_A_MOMENT = "error.not-a-moment": "“{text}” isn’t a valid date and time. Enter {field} in a format like 2026-03-02 14:05 or 2/3/2026 2:05 pm.";
    NOT_A_TIME_OF_DAY = "error.not-a-time-of-day": "“{text}” isn’t a time of day. Enter {field} in a format like 9:00 or 5:30 pm.";
    NO_SUCH_DAY = "error.no-such-day": "“{text}” is not a real date. Check the day, month and year of {field}.";
    YEAR_OUT_OF_RANGE = "error.year-out-of-range": "{field} must be between 1900 and 2200. Check the year.";
    TOO_LONG = "error.too-long": "{field} can be {most} characters at most. Enter a shorter one.";
    NOT_WHOLE = "error.not-whole": "{field} is a count: enter a whole number.";
    TOO_SMALL = "error.too-small": "{field} can’t be below {min}. Enter {min} or more.";
    NEGATIVE = "error.negative": "{field} can’t be negative. Enter 0 or more.";
    TOO_LARGE = "error.too-large": "{field} can be {max} at most. Enter a smaller number.";
    NOT_ON_OFFER = "error.not-on-offer": "Choose a value for {field}.";
    PART_ABOVE_WHOLE = "error.part-above-whole": "{field} is part of {whole}, so it can’t be larger. Check both numbers.";
    REST_ABOVE_WHOLE = "error.rest-above-whole": "{field} minus {less} is larger than {whole}, so more would remain than you started with. Check the three numbers.";
    ABOVE_REST = "error.above-rest": "{field} can’t be more than {whole} minus {less}. Check the three numbers.";
    ABOVE_SUM = "error.above-sum": "{field} cannot be more than {first} and {second} together. Check the three numbers.";
    SHARES_ABOVE_WHOLE = "error.shares-above-whole": "The percentages add up to more than 100%. Check both.";
    DIVIDED_BY_ZERO = "error.divided-by-zero": "{field} is 0, and nothing can be divided by 0. Enter a number above 0.";
    NOTHING_LEFT = "error.nothing-left": "Nothing is left after subtracting {less}, so there is nothing to divide by. Check both numbers.";
    NO_ANSWERS = "error.no-answers": "All counts are 0, so there is nothing to calculate. Enter at least one number above 0.";
    ALL_ZERO = "error.all-zero": "{field} is 0 in every row, so there is nothing to divide by. Enter a number above 0 in at least one row.";
    BEFORE = "error.before": "{field} is earlier than {first}. Check both: day and month may have been swapped.";
    SAME_AS = "error.same-as": "{field} is the same as {other}, so no time passes between them. Check both.";
    NO_ROWS = "error.no-rows": "The list is empty. Enter at least one value.";
    NEVER_ENDS = "error.never-ends": "With 100% retention and no discount rate, the value is infinite. Lower the retention rate or enter a discount rate above 0.";
    NO_VARIATION = "error.no-variation": "With these values everyone would answer the same, so one answer would be enough. Enter the most mixed result you think is possible.";
    TOO_MANY_AGENTS = "error.too-many-agents": "This would take more than {most} agents, the most this calculator handles. Check {field} and the fields next to it.";
    NEVER_CERTAIN = "error.never-certain": "No team size can guarantee that every call is answered in time. Enter a target below 100%, such as 99.";
    NO_SPREAD = "error.no-spread": "With both standard deviations at 0, there is no variation to measure. Enter at least one above 0.";
    BOUNDS_OVERLAP = "error.bounds-overlap": "An answer can’t count as both satisfied and dissatisfied. Leave a gap between the two cut-offs.";
    OVERFLOW = "error.overflow": "The result is too large to calculate. Check whether a number has too many digits.";
    FIELD_VERSION = "field.version": "Link version";

    // What is wrong with a link.
    DAMAGE_HEADING = "damage.heading": "This link arrived incomplete or altered";
    DAMAGE_INTRO = "damage.intro": "Everything we could read is filled in. Check the following, or ask the sender for the link again:";
    DAMAGE_CHANGED = "damage.changed": "{field}: arrived as “{text}”, which doesn’t match the original link. It was ignored.";
    DAMAGE_MISSING = "damage.missing": "{field}: missing from the link. It was left blank.";
    DAMAGE_CUT_OFF = "damage.cut-off": "{field}: the link breaks off here, after “{text}”. It was ignored.";
    DAMAGE_CHOICE_CHANGED = "damage.choice-changed": "{field}: arrived as “{text}”, which doesn’t match the original link. The page uses “{value}” instead.";
    DAMAGE_CHOICE_MISSING = "damage.choice-missing": "{field}: missing from the link. The page uses “{value}” instead.";
    DAMAGE_END = "damage.end": "The end of the link is missing, so the link can’t be checked.";
    DAMAGE_SOMEWHERE = "damage.somewhere": "Something in the link was changed, but we can’t tell what. Compare every number with the sender’s.";
    DAMAGE_UNKNOWN = "damage.unknown": "{field}: this calculator has no such field. It was ignored.";
    DAMAGE_NEWER = "damage.newer": "The link was made by a newer version of Deskmath. Reload the page; if that doesn’t help, some of it may be missing here.";
    DAMAGE_DISMISS = "damage.dismiss": "I have checked it";
}
