//! Sentences, buttons and headings: the one place where they stand.

use super::words;

words! {
    // The frame of every page.
    SITE_NAME = "site.name": "Deskmath";
    SITE_TAGLINE = "site.tagline": "Customer-service numbers, worked out in front of you";
    SITE_DESCRIPTION = "site.description": "Calculators for customer-service KPIs: NPS, CSAT, CES, churn, handle time, cost per call and more, each with its interval, formula and sources. Everything is computed in your browser; nothing is uploaded.";
    SURVEY_PAGE_TITLE = "site.survey.title": "Scores from a survey file";
    SURVEY_PAGE_DESCRIPTION = "site.survey.description": "Drop a CSV or TSV export of your survey and get NPS, CSAT and CES with intervals. The file is read in your browser and never uploaded.";
    NOT_FOUND_TITLE = "site.not-found.title": "Page not found";
    NOT_FOUND_TEXT = "site.not-found.text": "There is no page at this address. It may have been cut on its way to you. All calculators are on the first page.";
    NAV_LABEL = "nav.label": "Main";
    NAV_HOME = "nav.home": "All calculators";
    NAV_SURVEY = "nav.survey": "Survey file";
    NAV_SKIP = "nav.skip": "Skip to the content";
    PROMISE = "site.promise": "Everything is computed in this browser. Nothing you enter is sent anywhere.";
    THEME_DARK = "theme.dark": "Dark colours";
    THEME_LIGHT = "theme.light": "Light colours";
    NO_ARTICLE = "article.missing": "The explanation could not be loaded. The calculator works without it; reload the page to try again.";

    // Home.
    SEARCH_LABEL = "home.search.label": "Find a calculator";
    SEARCH_HINT = "home.search.hint": "By name, abbreviation or what you want to know, such as AHT, turnover or detractors";
    SEARCH_COUNT = "home.search.count": "{count} calculators";
    SEARCH_COUNT_ONE = "home.search.count.one": "1 calculator";
    SEARCH_NONE = "home.search.none": "No calculator matches “{text}”. Try another word or clear the search.";
    GROUP_SATISFACTION = "group.satisfaction": "Satisfaction";
    GROUP_LOYALTY = "group.loyalty": "Loyalty and value";
    GROUP_SPEED = "group.speed": "Speed";
    GROUP_RESOLUTION = "group.resolution": "Resolution and quality";
    GROUP_COST = "group.cost": "Cost";
    HOME_SURVEY = "home.survey": "Have a survey file? Drop it anywhere on this page.";
    HOME_SURVEY_LINK = "home.survey.link": "Scores from a survey file";

    // The form of a calculator.
    METHOD_LEGEND = "form.method": "How do you want to work it out?";
    CURRENCY_LABEL = "form.currency": "Currency";
    CURRENCY_HINT = "form.currency.hint": "Amounts are not converted.";
    CONFIDENCE_LABEL = "form.confidence": "Confidence of the interval";
    CONFIDENCE_CHOICE = "form.confidence.choice": "{percent} %";
    OPTIONAL = "form.optional": "optional";
    ANSWER_LABEL = "form.answer": "Answer {answer}";
    ROW_LABEL = "form.row": "{label} {row}";
    ROW_ADD = "form.row.add": "Add a row";
    ROW_REMOVE = "form.row.remove": "Remove row {row}";
    ROW_PASTE = "form.row.paste": "You can paste a column from a spreadsheet into any field.";
    ROWS_LIMIT = "form.row.limit": "Only the first {count} rows were taken: more do not fit a form. Drop the file on the survey page instead.";
    CHOOSE = "form.choose": "Choose …";
    UNIT_SECONDS = "unit.seconds": "s or m:ss";
    READ_AS = "form.read-as": "Read as {value}";
    ACTION_COPY = "action.copy-link": "Copy link";
    ACTION_COPIED = "action.copied": "Link copied. It holds {fields}; nobody but its readers sees them.";
    ACTION_COPY_FAILED = "action.copy-failed": "The browser does not allow copying here. Copy this address instead:";
    ACTION_LONG_LINK = "action.long-link": "It is {count} characters long; some chat programs cut links beyond 1,800.";
    ACTION_CLEAR = "action.clear": "Clear";
    ACTION_EXAMPLE = "action.example": "Example";
    EXAMPLE_NOTE = "form.example": "You see a worked example. {source}.";
    SHARE_METHOD = "share.method": "the method";
    SHARE_CONFIDENCE = "share.confidence": "the confidence";
    SHARE_CURRENCY = "share.currency": "the currency";
    FROM_SURVEY = "form.from-survey": "Have the answers in a file? Drop it here or open the survey page.";

    // Results.
    RESULT_HEADING = "result.heading": "Result";
    RESULT_DETAILS = "result.details": "Details of the result";
    RESULT_FIX = "result.fix": "Fill in or correct the marked fields to see the result.";
    RESULT_UNDEFINED = "result.undefined": "–";
    INTERVAL_RANGE = "result.interval": "{low} to {high}";
    INTERVAL_LABEL = "result.interval.label": "{percent} % interval";
    INTERVAL_WORDS = "result.interval.words": "With {percent} % confidence the true value lies between {low} and {high}: of 100 samples drawn like this one, about {percent} would give an interval that holds it.";
    INTERVAL_WILSON = "result.interval.wilson": "Wilson score interval.";
    INTERVAL_NPS = "result.interval.nps": "Adjusted Wald interval for the Net Promoter Score.";
    INTERVAL_T = "result.interval.t": "t interval of the mean.";
    INTERVAL_SMALL = "result.interval.small": "With so few answers the interval is wide: treat the score as a hint, not as a measurement.";
    NO_INTERVAL_TOTALS = "result.no-interval.totals": "No interval: only totals are known, and they do not say how much the single values differ.";
    NO_INTERVAL_NEEDS = "result.no-interval.needs": "No interval: enter “{field}” to get one.";
    NO_INTERVAL_ONE = "result.no-interval.one": "No interval: a single answer does not say how much answers differ.";
    NO_INTERVAL_SPREAD = "result.no-interval.spread": "No interval for the mean: all answers are the same, so that nothing is known of their spread.";
    NO_INTERVAL_AVERAGE = "result.no-interval.average": "No interval: an average base is no count of customers that one could draw a sample from.";
    UNDEFINED_NEEDS = "result.undefined.needs": "Enter “{field}” to see it.";
    UNDEFINED_ZERO = "result.undefined.zero": "Not defined while “{field}” is 0.";
    UNDEFINED_NOBODY = "result.undefined.nobody": "Nobody left, so there is no average lifetime.";
    UNDEFINED_TOTALS = "result.undefined.totals": "Needs the single values.";
    FORMULA_HEADING = "formula.heading": "Formula";
    FORMULA_WORDS = "formula.words": "In words";
    FORMULA_NUMBERS = "formula.numbers": "With your numbers";
    CHART_HEADING = "chart.heading": "Chart";
    CHART_DATA = "chart.data": "Show the data of the chart";
    CHART_NAME = "chart.name": "Chart: {quantity} – {items}";
    CHART_ITEM = "chart.item": "{label} {value}";
    CHART_BENCHMARK = "chart.benchmark": "{source} {year}";
    QUANTITY_ANSWERS = "quantity.answers": "Answers";
    QUANTITY_SCORE = "quantity.score": "Points on the scale";
    QUANTITY_SHARE = "quantity.share": "Share";
    QUANTITY_DURATION = "quantity.duration": "Duration";
    QUANTITY_MONEY = "quantity.money": "Amount";
    QUANTITY_CUSTOMERS_LEFT = "quantity.customers-left": "Customers of the start who are left, if every period is like this one";
    STEPS_PERIODS = "steps.periods": "Periods";
    STEPS_YEARS = "steps.years": "Years";
    STEPS_MONTHS = "steps.months": "Months";
    STEPS_PURCHASES = "steps.purchases": "Purchases";
    STEPS_CONTACTS = "steps.contacts": "If the same costs were spread over";
    YOU_ARE_HERE = "chart.here": "Your numbers";
    REST_NOT_SATISFIED = "rest.not-satisfied": "Not satisfied";
    REST_NOT_RESOLVED = "rest.not-resolved": "Not resolved at first contact";
    REST_ANSWERED = "rest.answered": "Not abandoned";
    BENCHMARK_HEADING = "benchmark.heading": "Benchmark";
    BENCHMARK_SOURCE = "benchmark.source": "Source: {source}, {year}{place}.";
    BENCHMARK_NO_YEAR = "benchmark.no-year": "year not stated";
    BENCHMARK_OTHER_METHOD = "benchmark.other-method": "No benchmark is shown: those that are known use another definition than the one you chose.";
    BENCHMARK_OTHER_CURRENCY = "benchmark.other-currency": "No benchmark is shown in {currency}: those that are known are in {known}, and amounts are not converted.";
    TRUST_HIGH = "trust.high": "Trust: high, a survey with known method.";
    TRUST_FAIR = "trust.fair": "Trust: fair, published by a body of the trade.";
    TRUST_ROUGH = "trust.rough": "Trust: rough, a figure of thumb.";
    TRUST_QUOTED = "trust.quoted": "Trust: quoted, the origin is not stated.";
    ROWS_HEADING = "result.rows": "{result}, by item";

    // What is wrong in a field.
    ERROR_PREFIX = "error.prefix": "Error:";
    MISSING = "error.missing": "Enter {field}.";
    MISSING_ANSWER = "error.missing.answer": "Enter how many gave answer {answer}; 0 if nobody did.";
    NOT_A_NUMBER = "error.not-a-number": "“{text}” is not a number. Enter {field} in digits, such as {example}.";
    NOT_A_DURATION = "error.not-a-duration": "“{text}” is not a duration. Enter {field} as seconds, 2:30, 2.5 min or 3 h.";
    NOT_WHOLE = "error.not-whole": "{field} is a count: enter a whole number.";
    TOO_SMALL = "error.too-small": "{field} cannot be below {min}. Enter {min} or more.";
    NEGATIVE = "error.negative": "{field} cannot be negative. Enter 0 or more.";
    TOO_LARGE = "error.too-large": "{field} can be {max} at most. Enter a smaller number.";
    NOT_ON_OFFER = "error.not-on-offer": "Choose a value for {field}.";
    PART_ABOVE_WHOLE = "error.part-above-whole": "{field} cannot be more than {whole}, of which it is a part. Check both numbers.";
    REST_ABOVE_WHOLE = "error.rest-above-whole": "{field} less {less} is more than {whole}: more would be left than there were. Check the three numbers.";
    ABOVE_REST = "error.above-rest": "{field} cannot be more than {whole} less {less}. Check the three numbers.";
    ABOVE_AVERAGE_BASE = "error.above-average-base": "{field} cannot be more than the average of start and end. Check the three numbers, or work it out of the customers at the start.";
    SHARES_ABOVE_WHOLE = "error.shares-above-whole": "The percentages add up to more than 100 %. Check both.";
    DIVIDED_BY_ZERO = "error.divided-by-zero": "{field} is 0, and nothing can be divided by 0. Enter a number above 0.";
    NOTHING_LEFT = "error.nothing-left": "Nothing is left after taking off {less}, so there is nothing to divide by. Check both numbers.";
    NO_ANSWERS = "error.no-answers": "All counts are 0: there is no score without an answer. Enter at least one.";
    NO_ROWS = "error.no-rows": "The list is empty. Enter at least one value.";
    NEVER_ENDS = "error.never-ends": "With a retention of 100 % and no discount the value has no end. Lower the retention or enter a discount above 0.";
    BOUNDS_OVERLAP = "error.bounds-overlap": "An answer cannot count as satisfied and as dissatisfied. Leave a gap between the two bounds.";
    OVERFLOW = "error.overflow": "The result of these numbers is too large to be computed. Check whether a number has too many digits.";
    FIELD_ANSWERS = "field.answers": "the answers";

    // What is wrong with a link.
    DAMAGE_HEADING = "damage.heading": "This link was damaged on its way to you";
    DAMAGE_INTRO = "damage.intro": "What could be read is filled in. Check the following, or ask the sender for the link again:";
    DAMAGE_CHANGED = "damage.changed": "{field}: came as “{text}”, which is not what the sender’s link held. It was left out.";
    DAMAGE_MISSING = "damage.missing": "{field}: got lost. It was left open.";
    DAMAGE_CUT_OFF = "damage.cut-off": "{field}: the link breaks off here, after “{text}”. It was left out.";
    DAMAGE_END = "damage.end": "The end of the link is missing, so that it cannot be checked.";
    DAMAGE_SOMEWHERE = "damage.somewhere": "Something in the link was changed, but it cannot be said what. Compare every number with the sender’s.";
    DAMAGE_UNKNOWN = "damage.unknown": "{field}: this calculator has no such field. It was left out.";
    DAMAGE_NEWER = "damage.newer": "The link was made by a newer version of Deskmath. Reload the page; if that does not help, some of it may be missing here.";
    DAMAGE_DISMISS = "damage.dismiss": "I have checked it";
}
