//! The page on which one makes the HTML that shows a calculator in another page. What it has in common with the share panel stands in [`super::share`].

use super::words;

words! {
    list 16 "embed";
    PAGE_TITLE = "embed.page.title": "Embed a calculator";
    PAGE_DESCRIPTION = "embed.page.description": "Put a customer service calculator on your own page: choose its language, colours and parts, see it live, and copy the HTML. Free, no account.";
    PAGE_LEAD = "embed.page.lead": "Choose a calculator and how it looks, then copy the HTML for your page. What your visitors type stays in their browsers.";
    MORE = "embed.page.more": "More choices and a live preview";
    METRIC = "embed.page.metric": "Calculator";
    PICK = "embed.page.pick": "Pick the accent colour";
    WIDTHS = "embed.page.widths": "Width of the preview";
    DESKTOP = "embed.page.desktop": "Desktop";
    PHONE = "embed.page.phone": "Phone";
    KINDS = "embed.page.kinds": "Kind of HTML";
    ELEMENT = "embed.page.element": "Script and element";
    ELEMENT_HINT = "embed.page.element.hint": "The calculator always gets the height it needs, and your page can react to its results.";
    FRAME = "embed.page.frame": "Frame only";
    FRAME_HINT = "embed.page.frame.hint": "For editors that don’t allow scripts, such as WordPress. The frame keeps the height of the preview above and scrolls if it needs more.";
    TAGS = "embed.page.tags": "Count it in your tag manager";
    TAGS_TEXT = "embed.page.tags.text": "The calculator reports nothing to anyone. If you want to know how often it is used, tell your visitors and add this script to your page. It needs the script and the element above, and passes on which calculator was used, not the numbers.";
    TAGS_CODE = "embed.page.tags.code": "Script for your page";
    TAGS_COPY = "embed.page.tags.copy": "Copy script";
    TOLD = "embed.page.told": "What your page receives now";
}
