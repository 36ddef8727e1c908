//! What explains a result: interval, verdict, formula, chart, benchmark.

use base::words;

words! {
    list 6 "explained";

    INTERVAL_WORDS = "result.interval.words": "The true value is probably between {low} and {high}: in about {percent} of 100 surveys like this one, an interval calculated this way contains it.";
    INTERVAL_WILSON = "result.interval.wilson": "Method: Wilson score interval.";
    INTERVAL_NPS = "result.interval.nps": "Method: adjusted Wald interval for the Net Promoter Score.";
    INTERVAL_T = "result.interval.t": "Method: t interval for the mean.";
    INTERVAL_SMALL = "result.interval.small": "With so few answers the interval is wide: treat the score as a hint, not a measurement.";
    NO_INTERVAL_TOTALS = "result.no-interval.totals": "No interval: only totals are known, and they don’t show how much individual values vary.";
    NO_INTERVAL_NEEDS = "result.no-interval.needs": "No interval: enter “{field}” to get one.";
    NO_INTERVAL_ONE = "result.no-interval.one": "No interval: a single answer can’t show how much answers vary.";
    NO_INTERVAL_SPREAD = "result.no-interval.spread": "No interval for the mean: all answers are identical, so there is no variation to measure.";
    NO_INTERVAL_AVERAGE = "result.no-interval.average": "No interval: an average customer base isn’t a group of people you can sample from.";
    INTERVAL_NEWCOMBE = "result.interval.newcombe": "Method: Newcombe’s interval for the difference between two proportions.";
    VERDICT_APART = "verdict.apart": "The difference is statistically significant: if nothing had really changed, a gap this big would turn up by chance with probability {p}.";
    VERDICT_NOT_APART = "verdict.not-apart": "The difference is not statistically significant: even if nothing had really changed, a gap this big would turn up by chance with probability {p}. That doesn’t prove that the two are equal.";
    VERDICT_UNCLEAR = "verdict.unclear": "It’s a close call: the test (probability {p}) and the interval disagree. More answers would decide it.";
    VERDICT_UNUSUAL = "verdict.unusual": "This number is unusual: chance alone would take it this far from the usual one with probability {p}.";
    VERDICT_USUAL = "verdict.usual": "This number is within what chance alone would produce: probability {p}.";
    VERDICT_ONE_FEWER = "verdict.one-fewer": "With one agent fewer, the service level would be {level}.";
    VERDICT_ENDLESS = "verdict.endless": "With one agent fewer, more work would come in than the team can handle, and the queue would keep growing.";
    VERDICT_GUARDED = "verdict.guarded": "Your occupancy limit set this number: {agents} would meet the service level but would be busier than you allow.";
    VERDICT_CHEAPEST = "verdict.cheapest": "Cheapest with your numbers: {option}. Cost alone says nothing about quality.";
    FORMULA_HEADING = "formula.heading": "Formula";
    FORMULA_WORDS = "formula.words": "In words";
    FORMULA_NUMBERS = "formula.numbers": "With your numbers";
    CHART_DATA = "chart.data": "Show the chart’s data";
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
    QUANTITY_CUSTOMERS_LEFT = "quantity.customers-left": "Original customers still with you, if every period is like this one";
    STEPS_PERIODS = "steps.periods": "Periods";
    STEPS_YEARS = "steps.years": "Years";
    STEPS_MONTHS = "steps.months": "Months";
    STEPS_PURCHASES = "steps.purchases": "Purchases";
    STEPS_CONTACTS = "steps.contacts": "Volume the same costs are spread over";
    STEPS_AGENTS = "steps.agents": "Agents on duty";
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
    BENCHMARK_BELOW = "benchmark.below": "Your result is below this range.";
    BENCHMARK_WITHIN = "benchmark.within": "Your result is within this range.";
    BENCHMARK_ABOVE = "benchmark.above": "Your result is above this range.";
    BENCHMARK_SOURCE = "benchmark.source": "Source: {source}, {made}.";
    BENCHMARK_NO_YEAR = "benchmark.no-year": "year unknown";
    BENCHMARK_OTHER_METHOD = "benchmark.other-method": "No benchmark is shown: the known ones use a different definition from the one you chose.";
    BENCHMARK_OTHER_CURRENCY = "benchmark.other-currency": "No benchmark is shown in {currency}: the known ones are in {known}, and amounts are not converted.";
    TRUST_HIGH = "trust.high": "Reliability: high – a survey with a published method.";
    TRUST_FAIR = "trust.fair": "Reliability: medium – published by a trade body.";
    TRUST_ROUGH = "trust.rough": "Reliability: low – a rule of thumb.";
    TRUST_QUOTED = "trust.quoted": "Reliability: unverified – widely quoted, original source unknown.";
}
