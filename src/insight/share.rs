//! What the share panel shows: the link, what it holds, and how the calculator is embedded.

use serde::{Deserialize, Serialize};

use super::accent::Colour;
use super::embedding::{Choices, Unusable};
use crate::link;
use crate::link::text;

/// What the share panel shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// The link of what stands in the form.
    pub link: String,
    /// Every pair of the link.
    pub pairs: Vec<Pair>,
    /// How the calculator is embedded.
    pub embed: Embed,
}

/// A pair of a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    /// The key in full: `s2-promoters`.
    pub key: String,
    /// The scenario that it belongs to, from 0.
    pub scenario: usize,
    /// The key within the scenario: the name of a field, `method`, `name`, `k` for the check.
    pub name: String,
    /// The value; empty where the field was left open.
    pub value: String,
}

/// How the calculator is embedded, by what was chosen in the panel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Embed {
    /// The address of the frame; what was typed wrongly is left out of it.
    pub address: String,
    /// The address of the script beside the frame.
    pub script: String,
    /// The accent as it will be seen in the light and in the dark look; `None` for the usual one.
    pub accent: Result<Option<(Colour, Colour)>, Unusable>,
    /// Whether the button can lead where it shall.
    pub button: Result<(), Unusable>,
}

impl Share {
    /// What is shared of a metric with this fragment of a link, on a site whose address has no slash at the end.
    pub fn of(site: &str, language: &str, metric: &str, fragment: &str, choices: &Choices) -> Self {
        let embed = Embed {
            address: choices.address(site, metric, fragment),
            script: [site, "/embed.js"].concat(),
            accent: choices.accent(),
            button: choices.button().map(|_| ()),
        };
        Self { link: link_of(site, language, metric, fragment), pairs: pairs(fragment), embed }
    }
}

/// The link of a calculator with what stands in it.
pub fn link_of(site: &str, language: &str, metric: &str, fragment: &str) -> String {
    [site, &crate::language::path(language), "/", metric, "#", fragment].concat()
}

/// Every pair of a link.
fn pairs(fragment: &str) -> Vec<Pair> {
    let pairs = text::pairs(fragment).into_iter().map(|(key, value)| {
        let (scenario, name) = link::split(&key);
        let name = name.to_owned();
        let value = value.strip_prefix('~').map(str::to_owned).unwrap_or(value);
        Pair { key, scenario, name, value }
    });
    pairs.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::Format;
    use crate::scenario::Scenario;

    #[test]
    fn the_link_and_all_that_it_holds() {
        let mut scenario = Scenario::start(crate::metrics::find("nps").unwrap(), Format::ENGLISH);
        scenario.fields.insert("promoters".to_owned(), "<b>&".to_owned());
        let fragment = link::encode(&scenario, Format::ENGLISH);
        let share = Share::of("https://k.example/t", "el", "nps", &fragment, &Choices::usual("el"));
        assert!(share.link.starts_with("https://k.example/t/el/nps#v=1&method=counts&promoters=~%3Cb%3E%26&"));
        let value = |key: &str| share.pairs.iter().find(|pair| pair.key == key).unwrap().value.as_str();
        assert_eq!([value("promoters"), value("passives"), value("confidence"), value("v")], ["<b>&", "30", "95", "1"]);
        assert_eq!(share.pairs.len(), share.link.split('&').count());
        assert_eq!((share.embed.accent, share.embed.button), (Ok(None), Ok(())));
    }

    #[test]
    fn pairs_of_further_scenarios_name_theirs() {
        let fragment = "v=1&promoters=50&name=~Before&s2-name=~After&s2-promoters=62&s2-passives=&k=w";
        let found = pairs(fragment);
        let pair = |key: &str| found.iter().find(|pair| pair.key == key).unwrap();
        for (key, scenario, name, value) in [
            ("name", 0, "name", "Before"),
            ("s2-name", 1, "name", "After"),
            ("s2-promoters", 1, "promoters", "62"),
            ("s2-passives", 1, "passives", ""),
            ("k", 0, "k", "w"),
        ] {
            let pair = pair(key);
            assert_eq!((pair.scenario, pair.name.as_str(), pair.value.as_str()), (scenario, name, value), "{key}");
        }
    }
}
