//! A survey of a million rows and 95 MB, the same on every machine: nine columns, three of them scores, comments with quotes, delimiters and line ends.

use anyhow::Result;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

/// The rows of the large file.
pub const LARGE: u64 = 1_000_000;

/// The rows of the small file.
pub const SMALL: u64 = 10_000;

const COMMENTS: &[&str] = &[
    "Quick and friendly",
    "\"Waited twenty minutes, then the line dropped\"",
    "\"She said \"\"give me a second\"\" and solved it\"",
    "\"First call: no answer\nSecond call: solved, thank you\"",
    "",
    "\"Great product, but the invoice\nwas wrong, twice,\nand nobody called back\"",
    "ok",
    "\"Répondu très vite, merci\"",
];

const CHANNELS: &[&str] = &["phone", "e-mail", "chat", "social"];

const COUNTRIES: &[&str] = &["Germany", "France", "United Kingdom", "Viet Nam", "Brazil", "Côte d'Ivoire"];

/// Writes a file of so many rows unless it is there, and says where it is.
pub fn file(folder: &Path, rows: u64) -> Result<PathBuf> {
    let folder = folder.with_file_name("bench");
    fs::create_dir_all(&folder)?;
    let file = folder.join(format!("survey-{rows}-rows.csv"));
    if file.is_file() {
        return Ok(file);
    }
    let unfinished = folder.join("unfinished.part");
    let mut writer = BufWriter::with_capacity(1 << 20, File::create(&unfinished)?);
    write(&mut writer, rows)?;
    writer.flush()?;
    fs::rename(&unfinished, &file)?;
    Ok(file)
}

/// Writes the header and the rows.
fn write(out: &mut impl Write, rows: u64) -> Result<()> {
    let header = "Response ID,Submitted at,Channel,Country,\
        How likely are you to recommend us to a friend or colleague? (0-10),\
        How satisfied are you with our support? (1-5),\
        The company made it easy for me to handle my issue (1-7),Comment,Agent\n";
    out.write_all(header.as_bytes())?;
    let mut random = Random(0x5eed);
    for number in 1..=rows {
        writeln!(
            out,
            "R-{number:08},2024-{:02}-{:02} {:02}:{:02},{},{},{},{},{},{},agent-{:03}",
            1 + random.below(12),
            1 + random.below(28),
            random.below(24),
            random.below(60),
            random.one_of(CHANNELS),
            random.one_of(COUNTRIES),
            random.below(11).max(random.below(11)),
            1 + random.below(5).max(random.below(5)),
            1 + random.below(7).max(random.below(7)),
            random.one_of(COMMENTS),
            random.below(150),
        )?;
    }
    Ok(())
}

/// `SplitMix64`: numbers that look random and are the same everywhere.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut value = self.0;
        value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (value ^ (value >> 31)) % limit.max(1)
    }

    fn one_of<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        let place = self.below(choices.len() as u64) as usize;
        choices.get(place).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_the_same_every_time() {
        let (mut first, mut second) = (Vec::new(), Vec::new());
        write(&mut first, 50).unwrap();
        write(&mut second, 50).unwrap();
        assert_eq!(first, second);
        assert!(first.len() > 4_000 && first.len() < 6_000);
    }
}
