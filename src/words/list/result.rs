//! The results beside the form.

use base::words;

words! {
    list 5 "result";

    RESULT_HEADING = "result.heading": "Result";
    RESULT_DETAILS = "result.details": "Result details";
    RESULT_FIX = "result.fix": "Fill in or correct the marked fields.";
    INSIGHT_FAILED = "result.insight-failed": "Part of this calculator didn’t load. Try again; if that doesn’t help, check your connection or reload the page.";
    RETRY = "result.retry": "Try again";
    RESULT_UNDEFINED = "result.undefined": "–";
    INTERVAL_RANGE = "result.interval": "{low} to {high}";
    INTERVAL_LABEL = "result.interval.label": "{percent}% interval";
    ROW_AGENTS = "row.agents": "{count} agents";
    ROW_AGENT = "row.agents.one": "1 agent";
    ROW_NEEDED = "row.agents.needed": "{agents} (needed)";
    CAPACITY_HIRE = "capacity.hire": "Hire";
    CAPACITY_OUTSOURCE = "capacity.outsource": "Outsource";
    CAPACITY_CHATBOT = "capacity.chatbot": "Chatbot plus own agents";
    CAPACITY_MIXTURE = "capacity.mixture": "Mix of all three";
    UNDEFINED_NEEDS = "result.undefined.needs": "Enter “{field}” to see this.";
    UNDEFINED_ZERO = "result.undefined.zero": "Can’t be calculated while “{field}” is 0.";
    UNDEFINED_NOBODY = "result.undefined.nobody": "You didn’t lose any customers, so there is no average lifetime to calculate.";
    UNDEFINED_ABOVE_BASE = "result.undefined.above-base": "More customers left than you had on average, so this rate can’t continue.";
    UNDEFINED_TOTALS = "result.undefined.totals": "Needs individual values.";
    UNDEFINED_POPULATION = "result.undefined.population": "You’d have to invite more people than exist. Use a higher response rate or a wider margin.";
    UNDEFINED_REST = "result.undefined.rest": "Nothing is left once “{field}” is taken off, so there is nothing to divide by.";
    UNDEFINED_NEVER_CLEARED = "result.undefined.never-cleared": "At least as many come in as are resolved, so the backlog never gets cleared.";
    UNDEFINED_OPENS_HIDDEN = "result.undefined.opens-hidden": "More people clicked than opened. Many mail programs block the pictures by which opens are counted, so this share would mean nothing.";
    ROWS_HEADING = "result.rows": "Each item";
}
