//! The words beside a calculator's results: targets, drivers, definitions, taking the result along. Only the worker that works them out carries them.

use super::words;

words! {
    list 7 "insight";
    // Scenarios side by side.
    COMPARE_HEADING = "insight.compare": "Scenarios compared";
    COMPARE_DIFFERENT = "insight.compare.different": "Numbers that differ";
    COMPARE_SAME = "insight.compare.same": "Same in all ({count})";
    COMPARE_NONE_DIFFER = "insight.compare.none": "The scenarios contain the same numbers. Change one to see what it does.";
    COMPARE_RESULTS = "insight.compare.results": "Results";
    COMPARE_METHOD = "insight.compare.method": "Definition";
    COMPARE_DIFFERS = "insight.compare.differs": "differs";
    COMPARE_EMPTY = "insight.compare.empty": "empty";
    COMPARE_WRONG = "insight.compare.wrong": "Check the marked field in this scenario.";
    COMPARE_MORE = "insight.compare.more": "+{by}";
    COMPARE_LESS = "insight.compare.less": "−{by}";
    COMPARE_EQUAL = "insight.compare.equal": "±0";
    COMPARE_BETTER = "insight.compare.better": "better";
    COMPARE_WORSE = "insight.compare.worse": "worse";
    COMPARE_TO = "insight.compare.to": "vs. {name}";
    COMPARE_P = "insight.compare.p": "p = {p}";
    COMPARE_APART = "insight.compare.apart": "Statistically significant.";
    COMPARE_NOT_APART = "insight.compare.not-apart": "Not statistically significant.";
    COMPARE_UNCLEAR = "insight.compare.unclear": "Too close to call: test and interval disagree.";
    COMPARE_BY_SHARES = "insight.compare.by.shares": "z test of two proportions, Newcombe’s interval";
    COMPARE_BY_EXACT = "insight.compare.by.exact": "Fisher’s exact test, Newcombe’s interval";
    COMPARE_BY_SCORES = "insight.compare.by.scores": "z test of two adjusted scores";
    COMPARE_BY_MEANS = "insight.compare.by.means": "Welch’s t test";
    COMPARE_NOTE = "insight.compare.note": "Differences are measured against {name}.";
    COMPARE_TESTS = "insight.compare.tests": "The tests treat the scenarios as two independent samples.";
    COMPARE_NO_TEST = "insight.compare.no-test": "We can’t test these differences: the numbers aren’t counts of answers.";
    COMPARE_UNTESTED = "insight.compare.untested": "Change not tested";
    COMPARE_MANY = "insight.compare.many": "The {count} tests are not corrected for each other: the more there are, the likelier it is that one looks significant by chance alone.";
    COMPARE_CHART = "insight.compare.chart": "{result} by scenario";

    // What if.
    SLIDERS_HEADING = "insight.sliders": "What if?";
    SLIDERS_HINT = "insight.sliders.hint": "Move a number and watch the result. The form follows.";

    // What would it take.
    GOAL_HEADING = "insight.goal": "What would it take?";
    GOAL_TARGET = "insight.goal.target": "Target for {result}";
    GOAL_HINT = "insight.goal.hint": "Each line changes one thing and keeps the rest.";
    GOAL_CHANGE = "insight.goal.change": "Change";
    GOAL_NOW = "insight.goal.now": "Now";
    GOAL_NEEDED = "insight.goal.needed": "Needed";
    GOAL_REACHED = "insight.goal.reached": "You’ve reached the target. This is how far each number can move before you miss it.";
    GOAL_CASES = "insight.goal.cases": "{count} of them";
    GOAL_MORE = "insight.goal.more": "+{by}";
    GOAL_LESS = "insight.goal.less": "−{by}";
    GOAL_ALWAYS = "insight.goal.always": "Reached with any value.";
    GOAL_SHORT = "insight.goal.short": "Out of reach by these alone: {ways}.";
    GOAL_SHORT_WAY = "insight.goal.short.way": "{way} (closest: {best})";
    GOAL_NONE = "insight.goal.none": "Out of reach with the numbers in this form.";
    GOAL_USE = "insight.goal.use": "Use";
    GOAL_USE_FOR = "insight.goal.use.for": "Use {value} for {field}";

    // What moves it.
    DRIVERS_HEADING = "insight.drivers": "What moves it?";
    DRIVERS_SPREAD = "insight.drivers.spread": "Change each number by ±";
    DRIVERS_CHOICE = "insight.drivers.choice": "{percent}%";
    DRIVERS_SIDE = "insight.drivers.side": "{number} → {result}";
    DRIVERS_NONE = "insight.drivers.none": "{number} → no result: the numbers would contradict each other";

    // Which definition.
    DEFINITIONS_HEADING = "insight.definitions": "Which definition?";
    DEFINITIONS_INTRO = "insight.definitions.intro": "Your numbers by each definition in use.";
    DEFINITIONS_OTHER = "insight.definitions.other": "Other ways to calculate it, from different numbers:";
    DEFINITIONS_CHOSEN = "insight.definitions.chosen": "chosen";
    DEFINITIONS_NEEDS = "insight.definitions.needs": "Needs: {fields}.";
    DEFINITIONS_WITH = "insight.definitions.with": "With {fields}.";

    // Take it with you.
    TAKE_HEADING = "insight.take": "Export this result";
    TAKE_REPORT = "insight.take.report": "As a sentence";
    TAKE_FORMULA = "insight.take.formula": "As a spreadsheet formula";
    TAKE_FORMULA_HINT = "insight.take.formula.hint": "With your region’s decimal mark. Durations are in seconds.";
    TAKE_FILES = "insight.take.files": "As a file";
    TAKE_COPY = "insight.take.copy": "Copy";
    TAKE_CSV = "insight.take.csv": "Inputs and results (CSV, separated by {separator})";
    TAKE_COMMA = "insight.take.comma": "commas";
    TAKE_SEMICOLON = "insight.take.semicolon": "semicolons";
    TAKE_SVG = "insight.take.svg": "Chart (SVG)";
    TAKE_PNG = "insight.take.png": "Chart (PNG)";
    TAKE_NAME = "insight.take.name": "{metric} ({method})";
    TAKE_SENTENCE = "insight.take.sentence": "{name}: {value}{interval}, calculated from {inputs}.";
    TAKE_MORE = "insight.take.more": "more fields ({count})";
    TAKE_INTERVAL = "insight.take.interval": " ({percent}% interval {low} to {high})";
    TAKE_KIND_METRIC = "insight.take.kind.metric": "metric";
    TAKE_KIND_METHOD = "insight.take.kind.method": "method";
    TAKE_KIND_INPUT = "insight.take.kind.input": "input";
    TAKE_KIND_RESULT = "insight.take.kind.result": "result";
    TAKE_KIND_ROW = "insight.take.kind.row": "row";
    TAKE_KIND_LOW = "insight.take.kind.low": "interval low";
    TAKE_KIND_HIGH = "insight.take.kind.high": "interval high";
    TAKE_COLUMN_KIND = "insight.take.column.kind": "kind";
    TAKE_COLUMN_ID = "insight.take.column.id": "id";
    TAKE_COLUMN_NAME = "insight.take.column.name": "name";
    TAKE_COLUMN_VALUE = "insight.take.column.value": "value";
    TAKE_COLUMN_UNIT = "insight.take.column.unit": "unit";
    TAKE_COLUMN_CONFIDENCE = "insight.take.column.confidence": "confidence %";
}

/// The heads of the columns of the CSV file.
pub const TAKE_COLUMNS: [super::Word; 6] =
    [TAKE_COLUMN_KIND, TAKE_COLUMN_ID, TAKE_COLUMN_NAME, TAKE_COLUMN_VALUE, TAKE_COLUMN_UNIT, TAKE_COLUMN_CONFIDENCE];
