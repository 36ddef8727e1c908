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
}
