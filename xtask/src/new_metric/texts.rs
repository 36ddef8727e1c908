//! The texts of a metric that the running program does not know yet, taken from those of the metric that it was made from.

use super::id::Id;
use super::placeholders::Placeholders;
use anyhow::{Context, Result};
use deskmath::metric::Metric;
use translations::{Text, Translations};

/// The file of translations in any language, every text of it to do.
pub fn to_translate(like: &Metric, id: &Id) -> Result<String> {
    let files = Translations::default().files(&of(like, id));
    files.into_values().next().with_context(|| format!("{} has no texts", like.id))
}

fn of(like: &Metric, id: &Id) -> Vec<Text> {
    let to_do = Placeholders::of(id);
    let prefix = format!("metrics/{}/", like.id);
    let known = crate::texts::all().into_iter().filter_map(|text| {
        let place = text.id.strip_prefix(&prefix)?;
        let english = match place {
            "title" => to_do.title.clone(),
            "summary" => to_do.summary.clone(),
            "synonyms" => to_do.synonyms.clone(),
            place if place.starts_with("benchmarks/") => return None,
            _ => text.english.clone(),
        };
        Some((place.to_owned(), english))
    });
    // In the order of a definition benchmarks come last.
    let benchmarks = ("benchmarks/none".to_owned(), to_do.benchmarks.clone());
    known
        .chain([benchmarks])
        .map(|(place, english)| Text { id: format!("metrics/{}/{place}", id.text()), english })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use deskmath::metrics;

    #[test]
    fn every_text_is_to_do() {
        let (nps, id) = (metrics::find("nps").unwrap(), Id::new("test-metric").unwrap());
        let file = to_translate(nps, &id).unwrap();
        assert!(file.starts_with("title.en = \"To do: Test metric\"\ntitle.text = \"\"\nsummary.en = "), "{file}");
        assert!(file.contains("[inputs.promoters]\nlabel.en = \"Promoters\"\nlabel.text = \"\"\n"), "{file}");
        assert!(
            file.ends_with("[benchmarks]\nnone.en = \"To do: benchmarks, or why none is shown.\"\nnone.text = \"\"\n"),
            "{file}"
        );
        assert!(!file.contains("XM Institute"), "{file}");
        let written = file.lines().filter(|line| line.contains(".text = ")).filter(|line| !line.ends_with("= \"\""));
        assert_eq!(written.count(), 0);
    }
}
