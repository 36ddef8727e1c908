//! The files of a language as they should be: every text in the order of the program, those that nobody has translated marked as to do.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::{Text, Translation, Translations};

impl Translations {
    /// The files by their path below the folder of the language. A translation stays as it is, also a stale one. One whose text is gone or stands
    /// elsewhere now moves to a text of the same file with the same English; nothing else is thrown away but what [`crate::Problem::LeftOver`] names.
    pub fn files(&self, texts: &[Text]) -> BTreeMap<String, String> {
        let mut files: BTreeMap<String, Vec<(Vec<&str>, Translation)>> = BTreeMap::new();
        for text in texts {
            let mut names: Vec<&str> = text.id.split('/').collect();
            let path = names.split_off(names.len().min(2));
            files.entry(format!("{}.toml", names.join("/"))).or_default().push((path, self.kept_or_to_do(text)));
        }
        files.into_iter().map(|(file, texts)| (file, written(&texts))).collect()
    }

    fn kept_or_to_do(&self, text: &Text) -> Translation {
        let file = |id: &str| id.split('/').take(2).map(str::to_owned).collect::<Vec<_>>();
        let moved = || {
            let own = file(&text.id);
            let same_english = |(id, found): &(&String, &Translation)| found.english == text.english && file(id) == own;
            self.texts.iter().find(same_english).map(|(_, found)| found)
        };
        let to_do = || Translation { english: text.english.clone(), text: String::new(), same: false };
        self.texts.get(&text.id).or_else(moved).cloned().unwrap_or_else(to_do)
    }
}

/// Texts that stand together in a file, each with the last name of its place.
struct Section<'a> {
    place: &'a [&'a str],
    texts: Vec<(&'a str, &'a Translation)>,
}

/// A file: a section for each place, texts without one first, in the order of their first text.
fn written(texts: &[(Vec<&str>, Translation)]) -> String {
    let mut sections = vec![Section { place: &[], texts: Vec::new() }];
    for (path, translation) in texts {
        let Some((name, place)) = path.split_last() else { continue };
        match sections.iter_mut().find(|section| section.place == place) {
            Some(section) => section.texts.push((name, translation)),
            None => sections.push(Section { place, texts: vec![(name, translation)] }),
        }
    }
    let mut out = String::new();
    for Section { place, texts } in sections {
        if !place.is_empty() {
            let between = if out.is_empty() { "" } else { "\n" };
            let _ = writeln!(out, "{between}[{}]", place.iter().map(|name| key(name)).collect::<Vec<_>>().join("."));
        }
        for (name, Translation { english, text, same }) in texts {
            let name = key(name);
            let _ = if *same {
                writeln!(out, "{name}.same = {}", quoted(text))
            } else {
                writeln!(out, "{name}.en = {}\n{name}.text = {}", quoted(english), quoted(text))
            };
        }
    }
    out
}

/// A name as TOML takes it: bare where it can be.
fn key(name: &str) -> String {
    let is_bare = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    if is_bare { name.to_owned() } else { quoted(name) }
}

/// A text in quotation marks; blanks that break no line are written so that they are seen.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\u{a0}' | '\u{202f}' | '\u{200b}'..='\u{200f}' | '\u{0}'..='\u{1f}' => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(id: &str, english: &str) -> Text {
        Text { id: id.to_owned(), english: english.to_owned() }
    }

    fn translation(id: &str, english: &str, text: &str, same: bool) -> (String, Translation) {
        (id.to_owned(), Translation { english: english.to_owned(), text: text.to_owned(), same })
    }

    #[test]
    fn what_is_written_is_read() {
        let texts = [
            text("metrics/nps/title", "NPS"),
            text("metrics/nps/inputs/a/label", "A \"b\" \\ c"),
            text("metrics/nps/results/7", "{n}\u{a0}%"),
            text("metrics/nps/inputs/a/hint", "new English"),
            text("metrics/nps/inputs/b/label", "to do"),
            text("site/keep/NAME", "Name"),
        ];
        let translations: Translations = [
            translation("metrics/nps/title", "NPS", "NPS", true),
            translation("metrics/nps/inputs/a/label", "A \"b\" \\ c", "Α «β»", false),
            translation("metrics/nps/results/7", "{n}\u{a0}%", "{n}\u{202f}%", false),
            translation("metrics/nps/inputs/a/hint", "old English", "παλιό", false),
            translation("site/keep/NAME", "Name", "Όνομα", false),
            translation("site/keep/GONE", "Gone", "Πάει", false),
        ]
        .into_iter()
        .collect();
        let files = translations.files(&texts);
        assert_eq!(files.keys().collect::<Vec<_>>(), ["metrics/nps.toml", "site/keep.toml"]);
        let nps = files.get("metrics/nps.toml").unwrap();
        let expected = "title.same = \"NPS\"\n\n[inputs.a]\nlabel.en = \"A \\\"b\\\" \\\\ c\"\nlabel.text = \"Α «β»\"\n\
            hint.en = \"old English\"\nhint.text = \"παλιό\"\n\n[results]\n7.en = \"{n}\\u00A0%\"\n7.text = \"{n}\\u202F%\"\n\n\
            [inputs.b]\nlabel.en = \"to do\"\nlabel.text = \"\"\n";
        assert_eq!(nps, expected);
        assert!(nps.parse::<toml::Table>().is_ok());
    }

    #[test]
    fn a_translation_follows_its_text_within_its_file() {
        let known: Translations =
            [translation("metrics/nps/inputs/a/label", "Calls", "Κλήσεις", false)].into_iter().collect();
        let files = known.files(&[
            text("metrics/nps/methods/x/inputs/a/label", "Calls"),
            text("metrics/csat/inputs/a/label", "Calls"),
        ]);
        assert!(files.get("metrics/nps.toml").unwrap().contains("Κλήσεις"));
        assert!(!files.get("metrics/csat.toml").unwrap().contains("Κλήσεις"));
    }
}
