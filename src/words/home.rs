//! The words that stand on the first page alone. The build writes them into its file; no program speaks them.

use super::words;

words! {
    list 13 "home";
    HERO_SCORE = "home.hero.score": "Type your numbers and see the score, and how far chance alone could move it.";
    HERO_WORKING = "home.hero.working": "Follow the working: the formula with your numbers, a chart, and where the benchmarks come from.";
    HERO_EXAMPLE = "home.hero.example": "Try it with Net Promoter Score";
    HERO_SURVEY = "home.survey.heading": "Have a survey export?";
    HERO_SURVEY_TEXT = "home.survey.text": "Drop the file on this page. You get NPS, CSAT and CES with their intervals, by group and over time, and the file stays on your device.";
    ASK_SATISFACTION = "home.ask.satisfaction": "Are your customers happy?";
    ASK_LOYALTY = "home.ask.loyalty": "Do they stay, and what are they worth?";
    ASK_SPEED = "home.ask.speed": "How quickly do you answer?";
    ASK_RESOLUTION = "home.ask.resolution": "Are problems solved, and solved well?";
    ASK_VOLUME = "home.ask.volume": "How much comes in, and through which channel?";
    ASK_COST = "home.ask.cost": "What does it cost?";
    ASK_PLANNING = "home.ask.planning": "How many people do you need, and is the change real?";
}
