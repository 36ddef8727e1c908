//! The words of the share panel. Only the worker that fills the panel carries them; what stands in the page before is in [`super::list`].

use super::words;

words! {
    list 9 "share";
    SHARE_LINK = "sharing.link": "Link";
    SHARE_LENGTH = "sharing.length": "{count} characters.";
    SHARE_LONG = "sharing.length.long": "{count} characters. Some chat and mail programs cut links beyond 1,800; send it as a QR code or a file, or check that it arrives whole.";
    SHARE_COPY = "sharing.copy": "Copy link";
    SHARE_SYSTEM = "sharing.system": "Share by …";
    SHARE_MAIL = "sharing.mail": "Send by mail";
    SHARE_PRINT = "sharing.print": "Print with QR code";
    SHARE_COPIED = "sharing.copied": "Copied.";
    SHARE_NOT_COPIED = "sharing.copy.failed": "The browser does not allow copying here. The text is marked: copy it yourself.";
    SHARE_NOT_SENT = "sharing.system.failed": "The system did not take the link. Copy it instead.";
    SHARE_HOLDS = "sharing.holds": "What the link holds";
    SHARE_HOLDS_NOTE = "sharing.holds.note": "This and nothing else, as it travels: durations in seconds, numbers with a point. No rows of a survey, no comments, no addresses, and no names but those that you typed. It stands behind the #, so no server sees it.";
    SHARE_CHECK = "sharing.holds.check": "Check, which shows whether something was cut or changed";
    SHARE_NAME = "sharing.holds.name": "Name of the scenario";
    SHARE_SCENARIO = "sharing.holds.scenario": "Scenario {number}: {label}";
    SHARE_EMPTY = "sharing.holds.empty": "left open";
    SHARE_QR = "sharing.qr": "QR code";
    SHARE_QR_LABEL = "sharing.qr.label": "QR code of the link to {metric} with the numbers of the form";
    SHARE_QR_SAVE = "sharing.qr.save": "Save QR code (SVG)";
    SHARE_QR_TOO_LONG = "sharing.qr.too-long": "The link is too long for a QR code, which takes at most 2,953 characters. Copy it instead, or leave out rows.";

    EMBED_HEADING = "embedding": "Put it into your own page";
    EMBED_INTRO = "embedding.intro": "A frame with this calculator alone. What your visitors type stays in their browsers.";
    EMBED_START = "embedding.start": "Start with the numbers of the form";
    EMBED_LANGUAGE = "embedding.language": "Language";
    EMBED_THEME = "embedding.theme": "Colours";
    EMBED_THEME_AUTO = "embedding.theme.auto": "As the visitor’s system has it";
    EMBED_THEME_LIGHT = "embedding.theme.light": "Light";
    EMBED_THEME_DARK = "embedding.theme.dark": "Dark";
    EMBED_ACCENT = "embedding.accent": "Accent colour";
    EMBED_ACCENT_HINT = "embedding.accent.hint": "Six hexadecimal digits, such as 0a7d4f. Empty for ours.";
    EMBED_ACCENT_WRONG = "embedding.accent.wrong": "“{text}” is no colour. Write six hexadecimal digits, such as 0a7d4f.";
    EMBED_ACCENT_KEPT = "embedding.accent.kept": "Readable in both looks as it is.";
    EMBED_ACCENT_MOVED = "embedding.accent.moved": "So that it can be read, it becomes #{light} in the light look and #{dark} in the dark one.";
    EMBED_PARTS = "embedding.parts": "Show besides the fields and the result";
    EMBED_PART_TITLE = "embedding.part.title": "Title";
    EMBED_PART_SETTINGS = "embedding.part.settings": "Choice of method, currency, confidence";
    EMBED_PART_DETAILS = "embedding.part.details": "Further results";
    EMBED_PART_CHART = "embedding.part.chart": "Chart";
    EMBED_PART_FORMULA = "embedding.part.formula": "Formula";
    EMBED_PART_BENCHMARK = "embedding.part.benchmark": "Benchmarks";
    EMBED_PART_INSIGHT = "embedding.part.insight": "Targets, drivers, definitions";
    EMBED_PART_BUTTONS = "embedding.part.buttons": "Buttons below the form";
    EMBED_PART_SOURCE = "embedding.part.source": "Link to the full calculator";
    EMBED_CTA = "embedding.cta": "Address of a button of yours";
    EMBED_CTA_HINT = "embedding.cta.hint": "It stands below the calculator and opens in a new tab. Empty for none.";
    EMBED_CTA_WRONG = "embedding.cta.wrong": "“{text}” is no address that a button may lead to. Begin with https://, http:// or mailto:, and leave out blanks.";
    EMBED_CTA_TEXT = "embedding.cta.text": "What the button says";
    EMBED_SNIPPET = "embedding.snippet": "HTML for your page";
    EMBED_COPY = "embedding.copy": "Copy HTML";
    EMBED_PREVIEW = "embedding.preview": "Look at it";
    EMBED_FRAME_TITLE = "embedding.frame.title": "Calculator: {metric}";
}

/// The part of an embedded calculator of this id.
pub fn part(id: &str) -> super::Word {
    match id {
        "title" => EMBED_PART_TITLE,
        "settings" => EMBED_PART_SETTINGS,
        "details" => EMBED_PART_DETAILS,
        "chart" => EMBED_PART_CHART,
        "formula" => EMBED_PART_FORMULA,
        "benchmark" => EMBED_PART_BENCHMARK,
        "insight" => EMBED_PART_INSIGHT,
        "buttons" => EMBED_PART_BUTTONS,
        _ => EMBED_PART_SOURCE,
    }
}
