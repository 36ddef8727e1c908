//! The page on which the log of a desk is read.

use base::words;

words! {
    list 14 "log";

    LOG_TITLE = "log.title": "Figures from your ticket or call log";
    LOG_DESCRIPTION = "log.description": "Drop an export of tickets, calls or reviews and see response times, resolution, backlog, service level and handle time with their intervals. Nothing is uploaded.";
    LOG_LEAD = "log.lead": "Drop an export from your help desk or telephone system and see its figures: response times, backlog, service level and more. The file is read in your browser and never leaves your device.";
    LOG_NOT_A_LOG = "log.not-a-log": "We can’t find tickets, calls or reviews in this file. It needs a row for each of them, with a date or a time and headers that say what the columns are. If it contains survey answers, use the survey page.";
    LOG_TO_SURVEY = "log.to-survey": "Go to the survey page";
    LOG_QUESTIONS = "log.questions": "Please answer";
    LOG_CHANGE = "log.change": "Change how the file was read";
    LOG_FIGURE = "log.figure": "Figure";
    LOG_VALUE = "log.value": "Value";
    LOG_RANGE = "log.range": "95% interval";
    LOG_COUNT = "log.count": "Based on";
    LOG_ASSUMED = "log.assumed": "What these figures assume";
    LOG_LEFT_OUT = "log.left-out": "Rows left out of all figures";
    LOG_HOME = "log.home": "Have an export of tickets, calls or reviews?";
    LOG_HOME_LINK = "log.home-link": "See its figures";
    LOG_COLUMNS = "log.columns": "Change what the columns are";
    LOG_BY_HAND = "log.by-hand": "Say what the columns are";
    LOG_OPEN = "log.open": "Open in the calculator";
    LOG_STAFF = "log.staff": "Plan the staff for a usual day";
    LOG_STAFF_HINT = "log.staff-hint": "Opens the staffing calculator with the average calls of each half hour, the handle time and the patience, for a service level of 80% that you can change there.";
    LOG_TAKE = "log.take": "Take the figures along";
    LOG_TAKE_HTML = "log.take-html": "Report to print or send (HTML)";
    LOG_TAKE_XLSX = "log.take-xlsx": "Spreadsheet (XLSX)";
    LOG_TAKE_COUNTS = "log.take-counts": "Counts only, to compare later (JSON)";
    LOG_TAKE_RECIPE = "log.take-recipe": "Answers for the next export (JSON)";
    LOG_TAKE_HINT = "log.take-hint": "None of these files contains rows of your export. The report and the spreadsheet name agents and teams as your export does; the counts name nobody.";
    LOG_EARLIER = "log.earlier": "Compare with an earlier month";
    LOG_EARLIER_HINT = "log.earlier-hint": "Choose a file of counts that you saved then, or answers that a colleague saved for the same export.";
    LOG_EARLIER_CHOOSE = "log.earlier-choose": "Choose counts or answers";
    LOG_BEFORE = "log.before": "Before";
    LOG_NOW = "log.now": "Now";
    LOG_CHANGED = "log.changed": "Change";
    LOG_REMEMBERED = "log.remembered": "This export was read with your answers from last time.";
    LOG_FORGET = "log.forget": "Forget these answers";
    LOG_FORGOTTEN = "log.forgotten": "The answers are forgotten. This file keeps them until you close it.";
}
