//! What a score of a file rests on that the file does not say: in a sentence, and in a few words for the name of a scenario.

use base::word::Word;
use base::words;

use crate::survey::TimeUnit;

words! {
    list 12 "assumed";

    TIME_SECONDS = "survey.unit.seconds": "seconds";
    TIME_MINUTES = "survey.unit.minutes": "minutes";
    TIME_HOURS = "survey.unit.hours": "hours";
    TIME_DAYS = "survey.unit.days": "days";
    CLOCK_MS = "survey.clock.ms": "minutes and seconds";
    CLOCK_HM = "survey.clock.hm": "hours and minutes";
    ASSUMED_HEADING = "assumed.heading": "What this is based on";
    ASSUMED_NOT_CERTAIN = "assumed.not-certain": "Not certain: the column was used as suggested. Please check it.";
    ASSUMED_SCALE = "assumed.scale": "The scale from {low} to {high} was inferred from the answers: the file doesn’t state it.";
    ASSUMED_NEVER_ZERO = "assumed.never-zero": "None of the {rows} answers is 0. If the question was asked from 1 to 10, this isn’t a Net Promoter Score: use the column as CSAT.";
    ASSUMED_FROM_ONE = "assumed.from-one": "The numbers 1 to 11 were read as codes for the answers 0 to 10.";
    ASSUMED_CENTRED = "assumed.centred": "The numbers −{end} to {end} were read as steps 1 to {steps}.";
    ASSUMED_STEP_UNSEEN = "assumed.step-unseen": "One step of this scale was never chosen. Each word was assigned to a step as suggested.";
    ASSUMED_LOW_IS_GOOD = "assumed.low-is-good": "A low answer was treated as a good one.";
    ASSUMED_BETWEEN = "assumed.between": "Answers between two steps of the scale, left out: {rows}.";
    ASSUMED_UNIT = "assumed.unit": "Numbers without a unit were read as {unit}: the file doesn’t state the unit.";
    ASSUMED_CLOCK = "assumed.clock": "Times with one colon, such as 26:15, were read as {parts}.";
    ASSUMED_ZEROS_COUNTED = "assumed.zeros.counted": "Times of 0 that were counted: {rows}.";
    ASSUMED_ZEROS_LEFT = "assumed.zeros.left": "Times of 0 that were left out, because 0 was read as “nothing happened yet”: {rows}.";
    ASSUMED_DATES_DMY = "assumed.dates.dmy": "The dates can be read in two ways. They were read as day, month, year.";
    ASSUMED_DATES_MDY = "assumed.dates.mdy": "The dates can be read in two ways. They were read as month, day, year.";
    ASSUMED_REPEATS = "assumed.repeats": "“{column}” repeats: {different} different values in {rows} rows. Every row counts, so anything listed several times counts several times.";
    ASSUMED_REPEATS_FIRST = "assumed.repeats.first": "“{column}” repeats: {different} different values in the first {rows} rows we checked. Every row counts, so anything listed several times counts several times.";
    ASSUMED_TRIALS = "assumed.trials": "Rows where “{column}” says “{text}” count like the others: {rows}. To leave them out, use the column as groups and keep another one.";
    ASSUMED_WEIGHTS = "assumed.weights": "“{column}” looks like weights and isn’t used: every row counts the same.";
    ASSUMED_WEIGHTED = "assumed.weighted": "The rows are weighted by “{column}”. The interval is that of {answers} equally weighted answers, which is what the weighted ones are worth.";
    SHORT_NOT_CERTAIN = "assumed.short.not-certain": "not certain";
    SHORT_SCALE = "assumed.short.scale": "scale {low}–{high} assumed";
    SHORT_NEVER_ZERO = "assumed.short.never-zero": "no answer is 0";
    SHORT_FROM_ONE = "assumed.short.from-one": "1–11 read as 0–10";
    SHORT_CENTRED = "assumed.short.centred": "−{end} to {end} read as starting at 1";
    SHORT_STEP_UNSEEN = "assumed.short.step-unseen": "one step never chosen";
    SHORT_LOW_IS_GOOD = "assumed.short.low-is-good": "low is good";
    SHORT_BETWEEN = "assumed.short.between": "left out between steps: {rows}";
    SHORT_UNIT = "assumed.short.unit": "read as {unit}";
    SHORT_CLOCK = "assumed.short.clock": "read as {clock}";
    SHORT_ZEROS_COUNTED = "assumed.short.zeros.counted": "zeros counted: {rows}";
    SHORT_ZEROS_LEFT = "assumed.short.zeros.left": "zeros left out: {rows}";
    SHORT_REPEATS = "assumed.short.repeats": "ids repeat";
    SHORT_TRIALS = "assumed.short.trials": "test rows counted";
    SHORT_WEIGHTS = "assumed.short.weights": "weights not used";
}

/// The name of a unit of time.
pub const fn unit(unit: TimeUnit) -> Word {
    match unit {
        TimeUnit::Seconds => TIME_SECONDS,
        TimeUnit::Minutes => TIME_MINUTES,
        TimeUnit::Hours => TIME_HOURS,
        TimeUnit::Days => TIME_DAYS,
    }
}
