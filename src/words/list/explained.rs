//! What explains a result: interval, verdict, formula, chart, benchmark.

use base::words;

words! {
    list 6 "explained";

    INTERVAL_WORDS = "result.interval.words": "With {percent}% confidence the true value lies between {low} and {high}: of 100 samples drawn like this one, about {percent} would give an interval that holds it.";
    INTERVAL_WILSON = "result.interval.wilson": "Wilson score interval.";
    INTERVAL_NPS = "result.interval.nps": "Adjusted Wald interval for the Net Promoter Score.";
    INTERVAL_T = "result.interval.t": "t interval of the mean.";
    INTERVAL_SMALL = "result.interval.small": "With so few answers the interval is wide: treat the score as a hint, not as a measurement.";
    NO_INTERVAL_TOTALS = "result.no-interval.totals": "No interval: only totals are known, and they do not say how much the single values differ.";
    NO_INTERVAL_NEEDS = "result.no-interval.needs": "No interval: enter “{field}” to get one.";
    NO_INTERVAL_ONE = "result.no-interval.one": "No interval: a single answer does not say how much answers differ.";
    NO_INTERVAL_SPREAD = "result.no-interval.spread": "No interval for the mean: all answers are the same, so that nothing is known of their spread.";
    NO_INTERVAL_AVERAGE = "result.no-interval.average": "No interval: an average base is no count of customers that one could draw a sample from.";
    NO_INTERVAL_REPEATS = "result.no-interval.repeats": "No interval: one person can react several times, so this is not a share of people.";
    NO_INTERVAL_WRONG = "result.no-interval.wrong": "No interval: correct “{field}” first.";
    INTERVAL_NEWCOMBE = "result.interval.newcombe": "Newcombe’s interval for the difference of two shares.";
    VERDICT_APART = "verdict.apart": "The two can be told apart: if nothing had changed, chance alone would bring a difference this large with probability {p}.";
    VERDICT_NOT_APART = "verdict.not-apart": "The two cannot be told apart: even if nothing had changed, chance alone would bring a difference this large with probability {p}. That does not show that they are equal.";
    VERDICT_UNCLEAR = "verdict.unclear": "It is a close call: the test (probability {p}) and the interval disagree. More answers would settle it.";
    VERDICT_UNUSUAL = "verdict.unusual": "The count is unusual: chance alone would take it this far from the usual number with probability {p}.";
    VERDICT_USUAL = "verdict.usual": "The count is within what chance alone would bring: probability {p}.";
    VERDICT_ONE_FEWER = "verdict.one-fewer": "With one agent fewer the service level would be {level}.";
    VERDICT_ENDLESS = "verdict.endless": "With one agent fewer more work would come in than can be done, and the queue would grow without end.";
    VERDICT_GUARDED = "verdict.guarded": "The limit of occupancy decided: {agents} would meet the service level, but would be busier than you allow.";
    VERDICT_CHEAPEST = "verdict.cheapest": "At these numbers this option costs least: {option}. Prices say nothing of how well questions are answered.";
    VERDICT_HALF_OF_WILSON = "verdict.half-of-wilson": "At 0% and 100% the usual margin would be 0, which is not true. Shown is half the width of the Wilson interval.";
    VERDICT_AGES_DIFFER = "verdict.ages-differ": "The ages add up to {ages}, but {open} tickets are open. Check whether all of them were counted on the same day.";
    FORMULA_HEADING = "formula.heading": "Formula";
    FORMULA_WORDS = "formula.words": "In words";
    FORMULA_NUMBERS = "formula.numbers": "With your numbers";
    CHART_DATA = "chart.data": "Show the data of the chart";
    CHART_NAME = "chart.name": "Chart: {quantity} – {items}";
    CHART_ITEM = "chart.item": "{label} {value}";
    CHART_BENCHMARK = "chart.benchmark": "{source} {year}";
    QUANTITY_ANSWERS = "quantity.answers": "Answers";
    QUANTITY_NUMBER = "quantity.number": "Number";
    QUANTITY_SCORE = "quantity.score": "Points on the scale";
    QUANTITY_SHARE = "quantity.share": "Share";
    QUANTITY_DURATION = "quantity.duration": "Duration";
    QUANTITY_MONEY = "quantity.money": "Amount";
    QUANTITY_CHANGE = "quantity.change": "Change";
    QUANTITY_SERVICE_LEVEL = "quantity.service-level": "Service level";
    QUANTITY_CUSTOMERS_LEFT = "quantity.customers-left": "Customers of the start who are left, if every period is like this one";
    STEPS_PERIODS = "steps.periods": "Periods";
    STEPS_YEARS = "steps.years": "Years";
    STEPS_MONTHS = "steps.months": "Months";
    STEPS_PURCHASES = "steps.purchases": "Purchases";
    STEPS_CONTACTS = "steps.contacts": "Number over which the same costs are spread";
    STEPS_AGENTS = "steps.agents": "Agents at work";
    STEPS_MARGIN = "steps.margin": "Margin of error";
    YOU_ARE_HERE = "chart.here": "Your numbers";
    REST_NOT_SATISFIED = "rest.not-satisfied": "Not satisfied";
    REST_NOT_RESOLVED = "rest.not-resolved": "Not resolved at first contact";
    REST_OTHERS = "rest.others": "All others";
    QUANTITY_OF_TARGET = "quantity.of-target": "How much of its target each KPI reaches";
    REST_ANSWERED = "rest.answered": "Not abandoned";
    REST_OF_WHOLE = "rest.of-whole": "The rest";
    // A group of a survey in a chart.
    SEGMENT_BLANK = "survey.segment.blank": "(blank)";
    BENCHMARK_HEADING = "benchmark.heading": "Benchmark";
    BENCHMARK_BELOW = "benchmark.below": "Your result lies below this range.";
    BENCHMARK_WITHIN = "benchmark.within": "Your result lies within this range.";
    BENCHMARK_ABOVE = "benchmark.above": "Your result lies above this range.";
    BENCHMARK_SOURCE = "benchmark.source": "Source: {source}, {made}.";
    BENCHMARK_NO_YEAR = "benchmark.no-year": "year not stated";
    BENCHMARK_OTHER_METHOD = "benchmark.other-method": "No benchmark is shown: those that are known use another definition than the one you chose.";
    BENCHMARK_OTHER_CURRENCY = "benchmark.other-currency": "No benchmark is shown in {currency}: those that are known are in {known}, and amounts are not converted.";
    TRUST_HIGH = "trust.high": "Trust: high, a survey with known method.";
    TRUST_FAIR = "trust.fair": "Trust: fair, published by a body of the trade.";
    TRUST_ROUGH = "trust.rough": "Trust: rough, a figure of thumb.";
    TRUST_QUOTED = "trust.quoted": "Trust: quoted, the origin is not stated.";
}
