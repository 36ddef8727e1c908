//! The words of the share panel. Only the worker that fills the panel carries them; what stands in the page before is in [`super::list`].

use super::words;

words! {
    list 9 "share";
    SHARE_LINK = "sharing.link": "Link";
    SHARE_LENGTH = "sharing.length": "{count} characters.";
    SHARE_LONG = "sharing.length.long": "{count} characters. Some chat and mail programs cut off links longer than 1,800; send it as a QR code or a file, or check that it arrives complete.";
    SHARE_COPY = "sharing.copy": "Copy link";
    SHARE_SYSTEM = "sharing.system": "Share via …";
    SHARE_MAIL = "sharing.mail": "Send by email";
    SHARE_PRINT = "sharing.print": "Print with QR code";
    SHARE_COPIED = "sharing.copied": "Copied.";
    SHARE_NOT_COPIED = "sharing.copy.failed": "Your browser doesn’t allow copying here. The text is selected: copy it yourself.";
    SHARE_NOT_SENT = "sharing.system.failed": "Sharing didn’t work. Copy the link instead.";
    SHARE_HOLDS = "sharing.holds": "What the link contains";
    SHARE_HOLDS_NOTE = "sharing.holds.note": "Exactly this and nothing else: durations in seconds, decimal points. No survey rows, no comments, no addresses, and no names except those you typed. It comes after the #, so it is never sent to a server.";
    SHARE_CHECK = "sharing.holds.check": "Checksum (shows if the link was cut or changed)";
    SHARE_NAME = "sharing.holds.name": "Scenario name";
    SHARE_SCENARIO = "sharing.holds.scenario": "Scenario {number}: {label}";
    SHARE_EMPTY = "sharing.holds.empty": "left blank";
    SHARE_QR = "sharing.qr": "QR code";
    SHARE_QR_LABEL = "sharing.qr.label": "QR code of the link to {metric} with your numbers";
    SHARE_QR_SAVE = "sharing.qr.save": "Save QR code (SVG)";
    SHARE_QR_TOO_LONG = "sharing.qr.too-long": "The link is too long for a QR code, which holds at most 2,953 characters. Copy it instead, or remove some rows.";

    SHARE_VIEW_EMBED = "sharing.view.embed": "Embed";
    EMBED_HEADING = "embedding": "Embed it on your site";
    EMBED_INTRO = "embedding.intro": "A frame with just this calculator. What your visitors type stays in their browsers.";
    EMBED_START = "embedding.start": "Start with the numbers you entered";
    EMBED_LANGUAGE = "embedding.language": "Language";
    EMBED_THEME = "embedding.theme": "Colours";
    EMBED_THEME_AUTO = "embedding.theme.auto": "Same as the visitor’s system";
    EMBED_THEME_LIGHT = "embedding.theme.light": "Light";
    EMBED_THEME_DARK = "embedding.theme.dark": "Dark";
    EMBED_ACCENT = "embedding.accent": "Accent colour";
    EMBED_ACCENT_HINT = "embedding.accent.hint": "Six hexadecimal digits, such as 0a7d4f. Leave blank for ours.";
    EMBED_ACCENT_WRONG = "embedding.accent.wrong": "“{text}” isn’t a colour. Enter six hexadecimal digits, such as 0a7d4f.";
    EMBED_ACCENT_KEPT = "embedding.accent.kept": "Readable in light and dark mode; no change needed.";
    EMBED_ACCENT_MOVED = "embedding.accent.moved": "To stay readable, it becomes #{light} in light mode and #{dark} in dark mode.";
    EMBED_PARTS = "embedding.parts": "Show in addition to the fields and the result";
    EMBED_PART_TITLE = "embedding.part.title": "Title";
    EMBED_PART_SETTINGS = "embedding.part.settings": "Method, currency and confidence level";
    EMBED_PART_DETAILS = "embedding.part.details": "Further results";
    EMBED_PART_CHART = "embedding.part.chart": "Chart";
    EMBED_PART_FORMULA = "embedding.part.formula": "Formula";
    EMBED_PART_BENCHMARK = "embedding.part.benchmark": "Benchmarks";
    EMBED_PART_INSIGHT = "embedding.part.insight": "Targets, drivers, definitions";
    EMBED_PART_BUTTONS = "embedding.part.buttons": "Buttons below the form";
    EMBED_PART_SOURCE = "embedding.part.source": "Link to the full calculator";
    EMBED_PART_COMPARE = "embedding.part.compare": "Adding scenarios to compare";
    EMBED_PART_NOTES = "embedding.part.notes": "Note on the example";
    EMBED_CTA = "embedding.cta": "Link for your own button";
    EMBED_CTA_HINT = "embedding.cta.hint": "The button appears below the result and opens in a new tab. Leave blank for none.";
    EMBED_CTA_WRONG = "embedding.cta.wrong": "“{text}” isn’t a valid link for a button. Start it with https://, http:// or mailto:, without spaces.";
    EMBED_CTA_TEXT = "embedding.cta.text": "Button text";
    EMBED_SNIPPET = "embedding.snippet": "HTML for your page";
    EMBED_COPY = "embedding.copy": "Copy HTML";
    EMBED_PREVIEW = "embedding.preview": "Preview";
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
        "compare" => EMBED_PART_COMPARE,
        "notes" => EMBED_PART_NOTES,
        _ => EMBED_PART_SOURCE,
    }
}
