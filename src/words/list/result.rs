//! The results beside the form.

use base::words;

words! {
    list 5 "result";

    RESULT_HEADING = "result.heading": "Result";
    RESULT_DETAILS = "result.details": "Details of the result";
    RESULT_FIX = "result.fix": "Fill in or correct the marked fields.";
    INSIGHT_FAILED = "result.insight-failed": "The part of this page that computes could not be loaded. Try again; if that does not help, check the connection or reload the page.";
    RETRY = "result.retry": "Try again";
    RESULT_UNDEFINED = "result.undefined": "–";
    INTERVAL_RANGE = "result.interval": "{low} to {high}";
    INTERVAL_LABEL = "result.interval.label": "{percent}% interval";
    ROW_AGENTS = "row.agents": "{count} agents";
    ROW_AGENT = "row.agents.one": "1 agent";
    ROW_NEEDED = "row.agents.needed": "{agents} (needed)";
    CAPACITY_HIRE = "capacity.hire": "Hire";
    CAPACITY_OUTSOURCE = "capacity.outsource": "Outsource";
    CAPACITY_CHATBOT = "capacity.chatbot": "Chatbot and own agents";
    CAPACITY_MIXTURE = "capacity.mixture": "Mixture of the three";
    UNDEFINED_NEEDS = "result.undefined.needs": "Enter “{field}” to see it.";
    UNDEFINED_ZERO = "result.undefined.zero": "Not defined while “{field}” is 0.";
    UNDEFINED_NOBODY = "result.undefined.nobody": "No customer left, so there is no average lifetime.";
    UNDEFINED_ABOVE_BASE = "result.undefined.above-base": "More customers left than the base had, so this cannot go on.";
    UNDEFINED_TOTALS = "result.undefined.totals": "Needs the single values.";
    UNDEFINED_POPULATION = "result.undefined.population": "More would have to be invited than there are. Raise the response rate or the margin.";
    UNDEFINED_REST = "result.undefined.rest": "Nothing is left once “{field}” is taken off, so there is nothing to divide by.";
    UNDEFINED_NEVER_CLEARED = "result.undefined.never-cleared": "At least as many come in as are resolved, so the backlog never gets cleared.";
    UNDEFINED_OPENS_HIDDEN = "result.undefined.opens-hidden": "More people clicked than opened. Many mail programs block the pictures by which opens are counted, so this share would mean nothing.";
    ROWS_HEADING = "result.rows": "Each item";
}
