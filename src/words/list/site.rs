//! The frame of every page, and home.

use base::words;

words! {
    list 2 "site";

    // The frame of every page.
    SITE_NAME = "site.name": "Deskmath";
    SITE_TAGLINE = "site.tagline": "Customer service metrics, with the working shown";
    SITE_DESCRIPTION = "site.description": "Calculators for customer service KPIs: NPS, CSAT, CES, churn, handle time, cost per call and more, with interval, formula and sources. Nothing is uploaded.";
    SURVEY_PAGE_TITLE = "site.survey.title": "Scores from a survey file";
    SURVEY_PAGE_DESCRIPTION = "site.survey.description": "Drop an export of your survey (CSV, Excel or JSON) and get NPS, CSAT and CES with confidence intervals. The file is read in your browser and never uploaded.";
    NOT_FOUND_TITLE = "site.not-found.title": "Page not found";
    OFFLINE_TITLE = "site.offline.title": "No connection";
    OFFLINE_TEXT = "site.offline.text": "This page isn’t stored on this device, and there is no connection to load it. Connect and try again. Pages that you have already read in a language work offline.";
    NOT_FOUND_TEXT = "site.not-found.text": "There is no page at this address. The address may be incomplete. You’ll find every calculator on the home page.";

    NAV_LABEL = "nav.label": "Main";
    NAV_HOME = "nav.home": "All calculators";
    NAV_SURVEY = "nav.survey": "Survey file";
    LANGUAGE_OFFER = "nav.languages.offer": "Read this page in English";
    LANGUAGE_DISMISS = "nav.languages.dismiss": "Stay here";
    LANGUAGES_LABEL = "nav.languages": "Languages";
    NAV_SKIP = "nav.skip": "Skip to content";
    PROMISE = "site.promise": "Everything is calculated in your browser. Nothing you enter leaves your device.";
    PRINT_NUMBERS = "site.print.numbers": "Numbers are written as {number}.";
    NO_SCRIPT = "site.no-script": "Deskmath calculates in your browser with JavaScript and WebAssembly, which didn’t start in this browser, so the numbers shown are only an example. Reload the page, or try an up-to-date browser.";
    THEME_DARK = "theme.dark": "Dark colours";
    THEME_LIGHT = "theme.light": "Light colours";

    // Home.
    SEARCH_LABEL = "home.search.label": "Find a calculator";
    SEARCH_HINT = "home.search.hint": "By name, abbreviation or what you want to know, such as AHT, turnover or detractors";
    SEARCH_COUNT = "home.search.count": "{count} calculators";
    SEARCH_COUNT_ONE = "home.search.count.one": "1 calculator";
    SEARCH_NONE = "home.search.none": "No calculator matches “{text}”. Try another word or clear the search.";
    SEARCH_RELATED = "home.search.related": "Related calculators";
    HERO_OPEN = "home.hero.open": "Open the whole calculator";
    GROUP_SATISFACTION = "group.satisfaction": "Satisfaction";
    GROUP_LOYALTY = "group.loyalty": "Loyalty and value";
    GROUP_SPEED = "group.speed": "Speed";
    GROUP_RESOLUTION = "group.resolution": "Resolution and quality";
    GROUP_VOLUME = "group.volume": "Volume and mix";
    GROUP_PLANNING = "group.planning": "Planning";
    GROUP_COST = "group.cost": "Cost";
    HOME_SURVEY = "home.survey": "Have a survey file? Drop it anywhere on this page.";
    HOME_SURVEY_LINK = "home.survey.link": "Scores from a survey file";
    // A survey file that was dropped on any page, before the worker has it.
    SURVEY_RELEASE = "survey.release": "Release to read the file here, in your browser";
    SURVEY_PASTED = "survey.pasted": "Pasted table";
    FAIL_WORKER = "fail.worker": "The part of this page that reads files didn’t start or stopped unexpectedly. Reload the page and try again; if that doesn’t help, the file may be too large for this device.";
    FAIL_OUTDATED = "fail.outdated": "This page is older than the part that reads files. Reload the page and drop the file again.";
}
