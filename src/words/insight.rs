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

    // The result to export.
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
    TAKE_INPUTS = "insight.take.inputs": "Based on {inputs}.";
    TAKE_MORE = "insight.take.more": "more fields ({count})";
    TAKE_INTERVAL = "insight.take.interval": " ({percent}% interval {low} to {high})";
    TAKE_UNNAMED = "insight.take.unnamed": "{name}: {value}{interval}.";
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

    // What a metric comes to, as a sentence for a report.
    REPORT_ABANDONMENT_RATE = "insight.report.abandonment-rate": "{value}{interval} of our callers hung up before anyone answered.";
    REPORT_AFTER_CALL_WORK = "insight.report.after-call-work": "Our agents spend {value} on after-call work per call.";
    REPORT_AGENT_ACTIVITY = "insight.report.agent-activity": "Our busiest agent handles {value} of all tickets.";
    REPORT_AVERAGE_ABANDONMENT_TIME = "insight.report.average-abandonment-time": "Callers who give up hang up after {value} on average.";
    REPORT_AVERAGE_HANDLE_TIME = "insight.report.average-handle-time": "Our average handle time is {value} per call.";
    REPORT_AVERAGE_HOLD_TIME = "insight.report.average-hold-time": "Callers who are put on hold wait {value} on average.";
    REPORT_AVERAGE_RESPONSE_TIME = "insight.report.average-response-time": "Our average response time is {value}{interval}.";
    REPORT_AVERAGE_RINGS = "insight.report.average-rings": "Our phones ring {value} times on average before someone answers.";
    REPORT_AVERAGE_SPEED_OF_ANSWER = "insight.report.average-speed-of-answer": "Our average speed of answer is {value}.";
    REPORT_AVERAGE_TALK_TIME = "insight.report.average-talk-time": "Our average talk time is {value} per call.";
    REPORT_AVERAGE_WAIT_TIME = "insight.report.average-wait-time": "Our customers wait {value} in the queue on average.";
    REPORT_AVERAGE_WAIT_TIME_OF_THOSE = "insight.report.average-wait-time.of-those-who-waited": "Customers who had to wait waited {value} in the queue on average.";
    REPORT_CALL_VOLUME = "insight.report.call-volume": "Customers called us {value} times.";
    REPORT_CAPACITY_OPTIONS = "insight.report.capacity-options": "The cheapest option costs {value} a month.";
    REPORT_CES = "insight.report.ces": "Our customer effort score is {value}{interval}.";
    REPORT_CES_INTERACTIONS = "insight.report.ces-interactions": "The balance of difficult minus easy issues is {value}.";
    REPORT_CHANNEL_PREFERENCES = "insight.report.channel-preferences": "{value}{interval} of our contacts come in through the largest channel.";
    REPORT_CHANNEL_PREFERENCES_SURVEY = "insight.report.channel-preferences.survey": "{value}{interval} of the customers we asked chose the most popular channel.";
    REPORT_CHURN_RATE = "insight.report.churn-rate": "Our churn rate is {value}{interval} per period.";
    REPORT_COMPARE_SCORES = "insight.report.compare-scores": "The score changed by {value}{interval}.";
    REPORT_COMPLAINT_RESOLUTION_TIME = "insight.report.complaint-resolution-time": "We resolve complaints in {value} on average.";
    REPORT_CONTACTS_PER_RESOLUTION = "insight.report.contacts-per-resolution": "We need {value} contacts to resolve an issue.";
    REPORT_COST_PER_CALL_INBOUND = "insight.report.cost-per-call.inbound": "A call costs us {value}.";
    REPORT_COST_PER_CALL_OUTBOUND = "insight.report.cost-per-call.outbound": "A sale or lead by phone costs us {value}.";
    REPORT_COST_PER_CALL_ALL_CALLS = "insight.report.cost-per-call.all-calls": "An answered call, by a person or a machine, costs us {value}.";
    REPORT_COST_PER_CONVERSATION = "insight.report.cost-per-conversation": "A conversation with a customer costs us {value}.";
    REPORT_COST_PER_RESOLUTION = "insight.report.cost-per-resolution": "Resolving an issue costs us {value}.";
    REPORT_CSAT = "insight.report.csat": "{value}{interval} of our surveyed customers are satisfied.";
    REPORT_CUSTOMER_ENGAGEMENT = "insight.report.customer-engagement": "Our customer engagement score is {value}.";
    REPORT_EMPLOYEE_ENGAGEMENT_RATING = "insight.report.employee-engagement.rating": "Our employees rate their engagement at {value}{interval}.";
    REPORT_EMPLOYEE_ENGAGEMENT_PARTICIPATION = "insight.report.employee-engagement.participation": "{value}{interval} of our employees actively help customers.";
    REPORT_FEEDBACK_RESPONSE_RATE = "insight.report.feedback-response-rate": "We answer {value}{interval} of our customers’ comments.";
    REPORT_FIRST_CONTACT_RESOLUTION = "insight.report.first-contact-resolution": "We resolve {value}{interval} of contacts the first time.";
    REPORT_FIRST_RESPONSE_TIME = "insight.report.first-response-time": "Our first response time is {value}{interval} on average.";
    REPORT_INQUIRY_CONVERSION = "insight.report.inquiry-conversion": "{value}{interval} of our inquiries lead to an order.";
    REPORT_INTERNAL_QUALITY_SCORE = "insight.report.internal-quality-score": "Our internal quality score is {value}.";
    REPORT_ISSUES_BY_TYPE = "insight.report.issues-by-type": "Types of issue that make up 80% of our work: {value}.";
    REPORT_KNOWLEDGE_BASE_QUALITY = "insight.report.knowledge-base-quality": "{value}{interval} of votes found our help articles helpful.";
    REPORT_LIFETIME_VALUE = "insight.report.lifetime-value": "A customer is worth {value} to us over the whole relationship.";
    REPORT_LOYALTY_PARTICIPATION = "insight.report.loyalty-participation": "{value}{interval} of our customers take part in the loyalty programme.";
    REPORT_NPS = "insight.report.nps": "Our Net Promoter Score is {value}{interval}.";
    REPORT_POSITIVE_REVIEWS = "insight.report.positive-reviews": "{value}{interval} of our reviews give five stars.";
    REPORT_REFERRAL_RATE = "insight.report.referral-rate": "{value}{interval} of our customers referred someone to us.";
    REPORT_RESOLUTION_TIME = "insight.report.resolution-time": "We resolve a ticket in {value}{interval} on average.";
    REPORT_RETENTION_PROFIT = "insight.report.retention-profit": "Better retention would change our profit by {value}.";
    REPORT_RETENTION_RATE = "insight.report.retention-rate": "We keep {value}{interval} of our customers per period.";
    REPORT_SAMPLE_SIZE = "insight.report.sample-size": "Our survey needs {value} answers.";
    REPORT_SCORECARD = "insight.report.scorecard": "Targets we meet: {value}.";
    REPORT_SELF_SERVICE_RATE_SHARE = "insight.report.self-service-rate.share": "Customers resolve {value}{interval} of requests themselves.";
    REPORT_SELF_SERVICE_RATE_RATIO = "insight.report.self-service-rate.ratio": "For each person who sends a ticket, {value} use our help centre.";
    REPORT_SERVICE_LEVEL = "insight.report.service-level": "We answer {value}{interval} of calls in time.";
    REPORT_SOCIAL_INSIGHTS = "insight.report.social-insights": "Net sentiment about us on social media is {value}.";
    REPORT_STAFFING = "insight.report.staffing": "Agents we need to answer calls in time: {value}.";
    REPORT_TICKET_VOLUME = "insight.report.ticket-volume": "Each customer sends {value} tickets on average.";
    REPORT_TRAINING_PARTICIPATION = "insight.report.training-participation": "{value}{interval} of our customers take part in training.";
    REPORT_TRANSFER_RATE = "insight.report.transfer-rate": "{value}{interval} of our calls are passed on to someone else.";
}

/// The heads of the columns of the CSV file.
pub const TAKE_COLUMNS: [super::Word; 6] =
    [TAKE_COLUMN_KIND, TAKE_COLUMN_ID, TAKE_COLUMN_NAME, TAKE_COLUMN_VALUE, TAKE_COLUMN_UNIT, TAKE_COLUMN_CONFIDENCE];

/// What a method of a metric comes to, as a sentence; nothing for one that has none yet.
pub fn report(metric: &str, method: &str) -> Option<super::Word> {
    Some(match (metric, method) {
        ("abandonment-rate", _) => REPORT_ABANDONMENT_RATE,
        ("after-call-work", _) => REPORT_AFTER_CALL_WORK,
        ("agent-activity", _) => REPORT_AGENT_ACTIVITY,
        ("average-abandonment-time", _) => REPORT_AVERAGE_ABANDONMENT_TIME,
        ("average-handle-time", _) => REPORT_AVERAGE_HANDLE_TIME,
        ("average-hold-time", _) => REPORT_AVERAGE_HOLD_TIME,
        ("average-response-time", _) => REPORT_AVERAGE_RESPONSE_TIME,
        ("average-rings", _) => REPORT_AVERAGE_RINGS,
        ("average-speed-of-answer", _) => REPORT_AVERAGE_SPEED_OF_ANSWER,
        ("average-talk-time", _) => REPORT_AVERAGE_TALK_TIME,
        ("average-wait-time", "of_those_who_waited") => REPORT_AVERAGE_WAIT_TIME_OF_THOSE,
        ("average-wait-time", _) => REPORT_AVERAGE_WAIT_TIME,
        ("call-volume", _) => REPORT_CALL_VOLUME,
        ("capacity-options", _) => REPORT_CAPACITY_OPTIONS,
        ("ces", _) => REPORT_CES,
        ("ces-interactions", _) => REPORT_CES_INTERACTIONS,
        ("channel-preferences", "survey") => REPORT_CHANNEL_PREFERENCES_SURVEY,
        ("channel-preferences", _) => REPORT_CHANNEL_PREFERENCES,
        ("churn-rate", _) => REPORT_CHURN_RATE,
        ("compare-scores", _) => REPORT_COMPARE_SCORES,
        ("complaint-resolution-time", _) => REPORT_COMPLAINT_RESOLUTION_TIME,
        ("contacts-per-resolution", _) => REPORT_CONTACTS_PER_RESOLUTION,
        ("cost-per-call", "inbound") => REPORT_COST_PER_CALL_INBOUND,
        ("cost-per-call", "outbound") => REPORT_COST_PER_CALL_OUTBOUND,
        ("cost-per-call", "all_calls") => REPORT_COST_PER_CALL_ALL_CALLS,
        ("cost-per-conversation", _) => REPORT_COST_PER_CONVERSATION,
        ("cost-per-resolution", _) => REPORT_COST_PER_RESOLUTION,
        ("csat", _) => REPORT_CSAT,
        ("customer-engagement", _) => REPORT_CUSTOMER_ENGAGEMENT,
        ("employee-engagement", "rating") => REPORT_EMPLOYEE_ENGAGEMENT_RATING,
        ("employee-engagement", "participation") => REPORT_EMPLOYEE_ENGAGEMENT_PARTICIPATION,
        ("feedback-response-rate", _) => REPORT_FEEDBACK_RESPONSE_RATE,
        ("first-contact-resolution", _) => REPORT_FIRST_CONTACT_RESOLUTION,
        ("first-response-time", _) => REPORT_FIRST_RESPONSE_TIME,
        ("inquiry-conversion", _) => REPORT_INQUIRY_CONVERSION,
        ("internal-quality-score", _) => REPORT_INTERNAL_QUALITY_SCORE,
        ("issues-by-type", _) => REPORT_ISSUES_BY_TYPE,
        ("knowledge-base-quality", _) => REPORT_KNOWLEDGE_BASE_QUALITY,
        ("lifetime-value", _) => REPORT_LIFETIME_VALUE,
        ("loyalty-participation", _) => REPORT_LOYALTY_PARTICIPATION,
        ("nps", _) => REPORT_NPS,
        ("positive-reviews", _) => REPORT_POSITIVE_REVIEWS,
        ("referral-rate", _) => REPORT_REFERRAL_RATE,
        ("resolution-time", _) => REPORT_RESOLUTION_TIME,
        ("retention-profit", _) => REPORT_RETENTION_PROFIT,
        ("retention-rate", _) => REPORT_RETENTION_RATE,
        ("sample-size", _) => REPORT_SAMPLE_SIZE,
        ("scorecard", _) => REPORT_SCORECARD,
        ("self-service-rate", "share") => REPORT_SELF_SERVICE_RATE_SHARE,
        ("self-service-rate", "ratio") => REPORT_SELF_SERVICE_RATE_RATIO,
        ("service-level", _) => REPORT_SERVICE_LEVEL,
        ("social-insights", _) => REPORT_SOCIAL_INSIGHTS,
        ("staffing", _) => REPORT_STAFFING,
        ("ticket-volume", _) => REPORT_TICKET_VOLUME,
        ("training-participation", _) => REPORT_TRAINING_PARTICIPATION,
        ("transfer-rate", _) => REPORT_TRANSFER_RATE,
        _ => return None,
    })
}
