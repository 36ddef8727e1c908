//! The share panel: the link, what it holds, its QR code, and the HTML that embeds the calculator. The worker behind the calculator fills it once
//! somebody opens it; the page's own file holds an empty dialogue.

use super::{Patches, Slot, fill, joined, option};
use crate::insight::embedding::{Choices, PARTS, Part};
use crate::insight::qr::Code;
use crate::insight::share::{Embed, Pair, Share};
use crate::insight::table;
use crate::language;
use crate::link::text;
use crate::qr_picture;
use crate::scenario::Scenario;
use crate::words::{self, share as w, units};

/// Chat programs and shorteners cut links beyond some 2,000 characters.
const LONG: usize = 1800;

/// The button that opens the panel.
pub fn button() -> String {
    fill(
        "<button type=\"button\" class=\"button button--plain\" data-action=\"share\">{}</button>",
        &[words::ACTION_SHARE.text()],
    )
}

/// The panel before it was opened, and the place of the code that is printed. Through the hidden field the panel says what was chosen in it.
pub fn place() -> String {
    fill(
        "<dialog class=\"sharing\" id=\"sharing\" aria-labelledby=\"sharing-title\"><input type=\"hidden\" name=\"share\" id=\"share-ask\">\
         <div class=\"sharing__head\"><h2 id=\"sharing-title\">{}</h2><button type=\"button\" class=\"quiet\" data-action=\"share-close\">{}</button></div>\
         <div id=\"sharing-body\">{}</div></dialog><div class=\"print-qr\" id=\"print-qr\"></div>",
        &[words::SHARE_HEADING.text(), words::SHARE_CLOSE.text(), words::SHARE_WAIT.text()],
    )
}

/// The code for paper.
pub fn print(patches: &mut Patches, scenario: &Scenario, code: Option<&Code>) {
    let code = code.map(|code| qr_picture::svg(code, scenario.metric));
    patches.html("print-qr", "", &code.unwrap_or_default());
}

/// The panel and all that changes in it; the sentence is that about the result, if there is one.
pub fn panel(
    patches: &mut Patches,
    scenario: &Scenario,
    share: &Share,
    choices: &Choices,
    code: Option<&Code>,
    sentence: Option<&str>,
) {
    patches.html("sharing-body", "", &body(scenario.metric.id));
    patches.text("share-link", "", &share.link);
    let count = share.link.chars().count();
    let length = if count > LONG { w::SHARE_LONG } else { w::SHARE_LENGTH };
    patches.text("share-length", "", &length.with(&[("count", &count.to_string())]));
    patches.put("share-mail", "", Slot::Attribute("href"), Some(&mail(scenario, &share.link, sentence)));
    patches.html("share-holds", "", &joined(share.pairs.iter().map(|pair| held(scenario, pair))));
    let code = code.map(|code| qr_picture::svg(code, scenario.metric));
    let file = code.as_deref().map(|code| table::data_url("image/svg+xml", code));
    patches.put("share-qr-file", "", Slot::Attribute("href"), file.as_deref());
    patches.flag("share-qr-file", "hidden", file.is_none());
    let too_long = || fill("<p>{}</p>", &[w::SHARE_QR_TOO_LONG.text()]);
    patches.html("share-qr", "", &code.unwrap_or_else(too_long));
    embedded(patches, scenario, &share.embed, choices);
}

/// A mail with the result and the link (RFC 6068). Long ones are cut by some mail programs: then the link goes alone.
fn mail(scenario: &Scenario, link: &str, sentence: Option<&str>) -> String {
    let sentence = sentence.filter(|_| link.len() <= LONG).unwrap_or_default();
    let body = [sentence, "\r\n\r\n", link, "\r\n"].concat();
    let subject = text::encode(scenario.metric.title.text());
    ["mailto:?subject=", &subject, "&body=", &text::encode(body.trim_start())].concat()
}

/// A pair of the link, in words where there are some.
fn held(scenario: &Scenario, pair: &Pair) -> String {
    let value = if pair.value.is_empty() { w::SHARE_EMPTY.text() } else { &pair.value };
    fill("<div><dt>{}</dt><dd data-key=\"{}\">{}</dd></div>", &[&label(scenario, pair), &pair.key, value])
}

/// What a pair of the link is called.
fn label(scenario: &Scenario, pair: &Pair) -> String {
    let own = match pair.name.as_str() {
        "k" => w::SHARE_CHECK.text().to_owned(),
        "name" => w::SHARE_NAME.text().to_owned(),
        name => words::field_label(scenario, name),
    };
    if pair.scenario == 0 {
        return own;
    }
    w::SHARE_SCENARIO.with(&[("number", &(pair.scenario + 1).to_string()), ("label", &own)])
}

fn embedded(patches: &mut Patches, scenario: &Scenario, embed: &Embed, choices: &Choices) {
    let wrong =
        if embed.accent.is_err() { w::EMBED_ACCENT_WRONG.with(&[("text", &choices.accent)]) } else { String::new() };
    error(patches, "embed-accent", &wrong);
    let (mut said, mut swatches) = (w::EMBED_ACCENT_HINT.text().to_owned(), String::new());
    if let Ok(Some((light, dark))) = embed.accent {
        let (light, dark) = (light.hex(), dark.hex());
        said = if light == dark {
            w::EMBED_ACCENT_KEPT.text().to_owned()
        } else {
            w::EMBED_ACCENT_MOVED.with(&[("light", &light), ("dark", &dark)])
        };
        swatches = fill(
            "<svg class=\"swatches\" viewBox=\"0 0 76 28\" width=\"76\" height=\"28\" aria-hidden=\"true\"><rect width=\"36\" height=\"28\" fill=\"#FFFFFF\"/>\
             <rect x=\"6\" y=\"6\" width=\"24\" height=\"16\" rx=\"3\" fill=\"#{}\"/><rect x=\"40\" width=\"36\" height=\"28\" fill=\"#1A202A\"/>\
             <rect x=\"46\" y=\"6\" width=\"24\" height=\"16\" rx=\"3\" fill=\"#{}\"/></svg>",
            &[&light, &dark],
        );
    }
    patches.text("embed-accent-said", "", &said);
    patches.html("embed-accent-seen", "", &swatches);
    let wrong = if embed.button.is_err() { w::EMBED_CTA_WRONG.with(&[("text", &choices.cta)]) } else { String::new() };
    error(patches, "embed-cta", &wrong);
    patches.text("share-snippet", "", &snippet(embed, scenario.metric.title.text()));
    patches.put("share-preview", "", Slot::Attribute("href"), Some(&embed.address));
}

/// The height of the frame in pixels until the calculator has told its own.
const FIRST_HEIGHT: &str = "900";

/// The frame and its script as HTML, for somebody else's page.
fn snippet(embed: &Embed, title: &str) -> String {
    let name = w::EMBED_FRAME_TITLE.with(&[("metric", title)]);
    fill(
        "<iframe data-deskmath src=\"{}\" title=\"{}\" width=\"100%\" height=\"{}\" frameborder=\"0\" loading=\"lazy\" \
         allow=\"clipboard-write\"></iframe>\n<script src=\"{}\" async></script>",
        &[&embed.address, &name, FIRST_HEIGHT, &embed.script],
    )
}

fn error(patches: &mut Patches, id: &str, sentence: &str) {
    patches.text(id, "-error", sentence);
    patches.put(id, "", Slot::Attribute("aria-invalid"), (!sentence.is_empty()).then_some("true"));
}

/// What never changes in the open panel, so that nothing that was typed into it gets lost.
fn body(metric: &str) -> String {
    let link = fill(
        "<section class=\"sharing__part\"><label for=\"share-link\">{}</label><textarea id=\"share-link\" rows=\"3\" readonly spellcheck=\"false\" \
         aria-describedby=\"share-length\"></textarea><p class=\"hint\" id=\"share-length\"></p><div class=\"buttons\">\
         <button type=\"button\" class=\"button\" data-action=\"share-copy\" data-of=\"share-link\">{}</button>\
         <button type=\"button\" class=\"button button--plain\" data-action=\"share-system\">{}</button>\
         <a class=\"button button--plain\" id=\"share-mail\">{}</a>\
         <button type=\"button\" class=\"button button--plain\" data-action=\"share-print\">{}</button></div>\
         <p class=\"hint\" id=\"share-said\" role=\"status\" data-done=\"{}\" data-failed=\"{}\" data-unsent=\"{}\"></p>",
        &[
            w::SHARE_LINK.text(),
            w::SHARE_COPY.text(),
            w::SHARE_SYSTEM.text(),
            w::SHARE_MAIL.text(),
            w::SHARE_PRINT.text(),
            w::SHARE_COPIED.text(),
            w::SHARE_NOT_COPIED.text(),
            w::SHARE_NOT_SENT.text(),
        ],
    );
    let holds = fill(
        "<details class=\"holds\"><summary>{}</summary><dl id=\"share-holds\" class=\"holds__list\" tabindex=\"0\"></dl><p class=\"hint\">{}</p></details></section>",
        &[w::SHARE_HOLDS.text(), w::SHARE_HOLDS_NOTE.text()],
    );
    let code = fill(
        "<section class=\"sharing__part\"><h3>{}</h3><div id=\"share-qr\"></div><p><a class=\"button button--plain\" id=\"share-qr-file\" download=\"{}-qr.svg\">{}</a></p></section>",
        &[w::SHARE_QR.text(), metric, w::SHARE_QR_SAVE.text()],
    );
    [link, holds, code, embedding()].concat()
}

fn embedding() -> String {
    let usual = Choices::usual(units::LANGUAGE.text());
    let themes = [("auto", w::EMBED_THEME_AUTO), ("light", w::EMBED_THEME_LIGHT), ("dark", w::EMBED_THEME_DARK)];
    let themes = joined(themes.map(|(id, label)| option(id, label.text(), id == usual.theme)));
    let languages =
        joined(language::all().map(|language| option(language.tag, language.name, language.tag == usual.language)));
    let part = |part: &Part| {
        let checked = if part.usual { " checked" } else { "" };
        fill(
            "<label class=\"check\"><input type=\"checkbox\" name=\"parts\" value=\"{}\"{!}>{}</label>",
            &[part.id, checked, w::part(part.id).text()],
        )
    };
    let text = |name: &str, label: &str, hint: &str, mode: &str| {
        fill(
            "<div class=\"field\"><label for=\"embed-{}\">{}</label><input type=\"text\" id=\"embed-{}\" name=\"{}\" inputmode=\"{}\" autocomplete=\"off\" \
             spellcheck=\"false\" aria-describedby=\"embed-{}-error embed-{}-said\"><p class=\"error\" id=\"embed-{}-error\" data-error-for=\"embed-{}\"></p>\
             <p class=\"hint\" id=\"embed-{}-said\">{}</p></div>",
            &[name, label, name, name, mode, name, name, name, name, name, hint],
        )
    };
    fill(
        "<section class=\"sharing__part\"><h3>{}</h3><p class=\"hint\">{}</p><form class=\"embedding\" id=\"embed-form\" novalidate autocomplete=\"off\">\
         <label class=\"check\"><input type=\"checkbox\" name=\"start\" checked>{}</label>\
         <div class=\"field\"><label for=\"embed-language\">{}</label><select id=\"embed-language\" name=\"language\">{!}</select></div>\
         <div class=\"field\"><label for=\"embed-theme\">{}</label><select id=\"embed-theme\" name=\"theme\">{!}</select></div>\
         {!}<div id=\"embed-accent-seen\"></div><fieldset class=\"checks\"><legend>{}</legend>{!}</fieldset>{!}{!}</form>\
         <label for=\"share-snippet\">{}</label><textarea id=\"share-snippet\" rows=\"6\" readonly spellcheck=\"false\"></textarea><div class=\"buttons\">\
         <button type=\"button\" class=\"button\" data-action=\"share-copy\" data-of=\"share-snippet\">{}</button>\
         <a class=\"button button--plain\" id=\"share-preview\" target=\"_blank\" rel=\"noopener\">{}</a></div></section>",
        &[
            w::EMBED_HEADING.text(),
            w::EMBED_INTRO.text(),
            w::EMBED_START.text(),
            w::EMBED_LANGUAGE.text(),
            &languages,
            w::EMBED_THEME.text(),
            &themes,
            &text("accent", w::EMBED_ACCENT.text(), w::EMBED_ACCENT_HINT.text(), "text"),
            w::EMBED_PARTS.text(),
            &joined(PARTS.iter().map(part)),
            &text("cta", w::EMBED_CTA.text(), w::EMBED_CTA_HINT.text(), "url"),
            &text("cta-text", w::EMBED_CTA_TEXT.text(), "", "text"),
            w::EMBED_SNIPPET.text(),
            w::EMBED_COPY.text(),
            w::EMBED_PREVIEW.text(),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link;
    use crate::number::Format;

    fn panel_of(scenario: &Scenario, choices: &str) -> Patches {
        let fragment = link::encode(scenario, Format::ENGLISH);
        let choices = Choices::read(choices, "en");
        let share = Share::of("https://k.example/t", "en", scenario.metric.id, &fragment, &choices);
        let mut patches = Patches::default();
        panel(&mut patches, scenario, &share, &choices, Code::of(&share.link).as_ref(), Some("NPS: 30."));
        patches
    }

    fn of(patches: &Patches, id: &str) -> String {
        let found = patches.0.iter().rfind(|patch| patch.id == id && patch.value.is_some());
        found.and_then(|patch| patch.value.clone()).unwrap_or_default()
    }

    #[test]
    fn every_place_is_there() {
        let patches = panel_of(&Scenario::start(crate::metrics::find("nps").unwrap(), Format::ENGLISH), "");
        let body = [place(), of(&patches, "sharing-body")].concat();
        for patch in &patches.0 {
            assert_eq!(body.matches(&format!(" id=\"{}\"", patch.id)).count(), 1, "{}", patch.id);
        }
    }

    #[test]
    fn the_link_and_all_that_it_holds() {
        let mut scenario = Scenario::start(crate::metrics::find("nps").unwrap(), Format::ENGLISH);
        scenario.fields.insert("promoters".to_owned(), "<b>&".to_owned());
        let patches = panel_of(&scenario, "");
        let link = of(&patches, "share-link");
        assert!(link.starts_with("https://k.example/t/nps#v=1&method=counts&promoters=~%3Cb%3E%26&"), "{link}");
        let holds = of(&patches, "share-holds");
        for (key, text) in [("promoters", "&lt;b&gt;&amp;"), ("passives", "30"), ("confidence", "95"), ("v", "1")] {
            assert!(holds.contains(&format!("<dd data-key=\"{key}\">{text}</dd>")), "{key}: {holds}");
        }
        assert_eq!(holds.matches("<dd").count(), link.split('&').count());
        let mail = of(&patches, "share-mail");
        assert!(
            mail.starts_with("mailto:?subject=Net%20Promoter%20Score&body=NPS%3A%2030.%0D%0A%0D%0Ahttps%3A%2F%2Fk"),
            "{mail}"
        );
        assert!(!mail.contains(['#', ' ', '<']) && mail.matches('&').count() == 1, "{mail}");
        assert!(of(&patches, "share-qr").starts_with("<svg"));
    }

    #[test]
    fn pairs_of_further_scenarios_have_names() {
        let scenario = Scenario::start(crate::metrics::find("nps").unwrap(), Format::ENGLISH);
        let fragment = "v=1&promoters=50&name=~Before&s2-name=~After&s2-promoters=62&s2-passives=&k=w";
        let share = Share::of("", "en", "nps", fragment, &Choices::usual("en"));
        let holds = joined(share.pairs.iter().map(|pair| held(&scenario, pair)));
        for part in [
            "<dt>Name of the scenario</dt><dd data-key=\"name\">Before</dd>",
            "<dt>Scenario 2: Name of the scenario</dt><dd data-key=\"s2-name\">After</dd>",
            "<dt>Scenario 2: Promoters</dt><dd data-key=\"s2-promoters\">62</dd>",
            "<dt>Scenario 2: Passives</dt><dd data-key=\"s2-passives\">left open</dd>",
        ] {
            assert!(holds.contains(part), "{part}: {holds}");
        }
    }

    #[test]
    fn a_long_link_is_said_to_be_long() {
        let metric = crate::metrics::find("first-response-time").unwrap();
        let method = metric.methods.iter().find(|method| method.id == "times").unwrap();
        let mut scenario = Scenario::of_example(metric, method, &method.examples[0], Format::ENGLISH);
        for (rows, long, code) in [(5, false, true), (90, true, true), (400, true, false)] {
            for row in 0..rows {
                scenario.fields.insert(format!("times-{row}-time"), "1234".to_owned());
            }
            let patches = panel_of(&scenario, "");
            assert_eq!(of(&patches, "share-length").contains("1,800"), long, "{rows}");
            assert_eq!(of(&patches, "share-qr").starts_with("<svg"), code, "{rows}");
            assert_eq!(of(&patches, "share-qr-file").starts_with("data:image/svg"), code, "{rows}");
        }
    }

    #[test]
    fn a_snippet_is_sound_html() {
        let choices = Choices { theme: "dark".to_owned(), ..Choices::usual("en") };
        let share = Share::of("https://kpi.example.org/tools", "en", "nps", "v=1&k=abc", &choices);
        assert_eq!(
            snippet(&share.embed, "A \"B\""),
            "<iframe data-deskmath src=\"https://kpi.example.org/tools/embed/nps?theme=dark#v=1&amp;k=abc\" title=\"Calculator: A &quot;B&quot;\" \
             width=\"100%\" height=\"900\" frameborder=\"0\" loading=\"lazy\" allow=\"clipboard-write\"></iframe>\n\
             <script src=\"https://kpi.example.org/tools/embed.js\" async></script>"
        );
    }

    #[test]
    fn wrong_choices_are_named_and_left_out() {
        let scenario = Scenario::start(crate::metrics::find("nps").unwrap(), Format::ENGLISH);
        let patches = panel_of(&scenario, "start=on\naccent=red;}\ncta=javascript:alert(1)\ntheme=dark");
        assert!(of(&patches, "embed-accent-error").contains("“red;}”"));
        assert!(of(&patches, "embed-cta-error").contains("“javascript:alert(1)”"));
        let snippet = of(&patches, "share-snippet");
        assert!(!snippet.contains("red") && !snippet.contains("alert") && snippet.contains("theme=dark"), "{snippet}");
        let patches = panel_of(&scenario, "accent=ffdd00");
        assert!(of(&patches, "embed-accent-said").contains("#ffdd00 in the dark one"));
        assert_eq!(of(&patches, "embed-accent-error"), "");
    }
}
