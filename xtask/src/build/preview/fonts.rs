//! The fonts of the pictures: Noto Sans from npm (`tools/package.json`), in many files of a few hundred characters each, which are read when one of these is wanted.

use crate::paths;
use anyhow::{Context, Result, anyhow, ensure};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use tiny_skia::PathBuilder;
use ttf_parser::{Face, OutlineBuilder, Tag};

/// The packages. Whichever a language prefers, the others have what it lacks.
const PACKAGES: [&str; 3] = ["noto-sans", "noto-sans-sc", "noto-sans-tc"];

/// The fonts that are installed.
pub struct Fonts {
    folder: PathBuf,
    packages: RefCell<BTreeMap<&'static str, Rc<Package>>>,
    files: RefCell<BTreeMap<PathBuf, Rc<Vec<u8>>>>,
    glyphs: RefCell<Glyphs>,
}

/// Letters by their package and weight.
type Glyphs = BTreeMap<(&'static str, char, u16), Rc<Glyph>>;

/// Which characters stand in which file of a package.
type Package = Vec<(PathBuf, Vec<(u32, u32)>)>;

/// A letter whose em is 1, y pointing down.
#[derive(Debug)]
pub struct Glyph {
    pub advance: f32,
    /// Nothing for a blank.
    pub outline: Option<tiny_skia::Path>,
}

impl Fonts {
    pub fn installed() -> Self {
        Self {
            folder: paths::npm().join("node_modules/@fontsource-variable"),
            packages: RefCell::default(),
            files: RefCell::default(),
            glyphs: RefCell::default(),
        }
    }

    /// A letter as a language writes it, in a weight from 100 to 900.
    pub fn glyph(&self, language: &str, letter: char, weight: u16) -> Result<Rc<Glyph>> {
        for package in preferred(language) {
            if let Some(known) = self.glyphs.borrow().get(&(package, letter, weight)) {
                return Ok(Rc::clone(known));
            }
            let files = self.package(package)?;
            let is_in =
                |ranges: &[(u32, u32)]| ranges.iter().any(|(low, high)| (*low..=*high).contains(&u32::from(letter)));
            for (file, _) in files.iter().filter(|(_, ranges)| is_in(ranges)) {
                if let Some(glyph) = outline(&self.file(file)?, letter, weight)? {
                    let glyph = Rc::new(glyph);
                    self.glyphs.borrow_mut().insert((package, letter, weight), Rc::clone(&glyph));
                    return Ok(glyph);
                }
            }
        }
        Err(anyhow!("no font of {PACKAGES:?} has {letter:?} (U+{:04X})", u32::from(letter)))
    }

    fn package(&self, name: &'static str) -> Result<Rc<Package>> {
        if let Some(known) = self.packages.borrow().get(name) {
            return Ok(Rc::clone(known));
        }
        let folder = self.folder.join(name);
        let list = fs::read_to_string(folder.join("unicode.json")).context(
            "the fonts of the pictures are missing; run `cargo xtask setup`, which installs them, and try again",
        )?;
        let package = Rc::new(files(name, &folder, &list)?);
        self.packages.borrow_mut().insert(name, Rc::clone(&package));
        Ok(package)
    }

    fn file(&self, path: &Path) -> Result<Rc<Vec<u8>>> {
        if let Some(known) = self.files.borrow().get(path) {
            return Ok(Rc::clone(known));
        }
        let packed = fs::read(path).with_context(|| path.display().to_string())?;
        let mut inflate = |packed: &[u8], length: usize| {
            let mut bytes = Vec::with_capacity(length);
            brotli::BrotliDecompress(&mut &*packed, &mut bytes)?;
            Ok(bytes)
        };
        let bytes = wuff::decompress_woff2_with_custom_brotli(&packed, &mut inflate)
            .map_err(|error| anyhow!("{} is no font: {error:?}", path.display()))?;
        let bytes = Rc::new(bytes);
        self.files.borrow_mut().insert(path.to_owned(), Rc::clone(&bytes));
        Ok(bytes)
    }
}

/// The packages in the order in which a language looks for a letter.
fn preferred(language: &str) -> [&'static str; 3] {
    let [plain, simplified, traditional] = PACKAGES;
    match language {
        "zh-Hans" => [simplified, traditional, plain],
        "zh-Hant" => [traditional, simplified, plain],
        _ => [plain, simplified, traditional],
    }
}

/// The files of a package by its list: `"greek": "U+0370-0377,U+037A"`, or `"[4]"` for one with a number.
fn files(name: &str, folder: &Path, list: &str) -> Result<Package> {
    let list: BTreeMap<String, String> = serde_json::from_str(list).context("unicode.json")?;
    let mut files = Vec::new();
    for (subset, ranges) in list {
        let subset = subset.trim_matches(['[', ']']);
        let ranges =
            ranges.split(',').map(range).collect::<Option<Vec<_>>>().with_context(|| format!("{name}: {ranges:?}"))?;
        files.push((folder.join(format!("files/{name}-{subset}-wght-normal.woff2")), ranges));
    }
    ensure!(!files.is_empty(), "{name} lists no files");
    Ok(files)
}

/// `U+0370-0377` or `U+037A`.
fn range(text: &str) -> Option<(u32, u32)> {
    let text = text.trim().strip_prefix("U+")?;
    let (low, high) = text.split_once('-').unwrap_or((text, text));
    Some((u32::from_str_radix(low, 16).ok()?, u32::from_str_radix(high, 16).ok()?))
}

/// The letter out of a font, if it is there.
fn outline(font: &[u8], letter: char, weight: u16) -> Result<Option<Glyph>> {
    let mut face = Face::parse(font, 0)?;
    face.set_variation(Tag::from_bytes(b"wght"), f32::from(weight)).context("a font of a single weight")?;
    let Some(id) = face.glyph_index(letter) else { return Ok(None) };
    let scale = 1.0 / f32::from(face.units_per_em());
    let mut pen = Pen { path: PathBuilder::new(), scale };
    face.outline_glyph(id, &mut pen);
    let advance = f32::from(face.glyph_hor_advance(id).unwrap_or_default()) * scale;
    let outline = pen.path.finish();
    ensure!(outline.is_some() || letter.is_whitespace(), "{letter:?} is empty in its font");
    Ok(Some(Glyph { advance, outline }))
}

struct Pen {
    path: PathBuilder,
    scale: f32,
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.move_to(x * self.scale, -y * self.scale);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.line_to(x * self.scale, -y * self.scale);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let scale = self.scale;
        self.path.quad_to(x1 * scale, -y1 * scale, x * scale, -y * scale);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let scale = self.scale;
        self.path.cubic_to(x1 * scale, -y1 * scale, x2 * scale, -y2 * scale, x * scale, -y * scale);
    }

    fn close(&mut self) {
        self.path.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists() {
        assert_eq!(range("U+0370-0377"), Some((0x370, 0x377)));
        assert_eq!(range(" U+1f21a"), Some((0x1f21a, 0x1f21a)));
        assert_eq!(range("0370"), None);
        let package = files("noto", Path::new("f"), "{\"[4]\":\"U+41\",\"greek\":\"U+3b1,U+3b2\"}").unwrap();
        assert_eq!(package[0], (PathBuf::from("f/files/noto-4-wght-normal.woff2"), vec![(0x41, 0x41)]));
        assert!(files("noto", Path::new("f"), "{}").is_err());
    }

    /// Every text that may come onto a picture can be set: a letter that no font has stops the build, so it is better known here.
    #[test]
    fn all_letters_of_all_languages_are_there() {
        let fonts = Fonts::installed();
        if fonts.package(PACKAGES[0]).is_err() {
            println!("no fonts are installed (`cargo xtask setup`): nothing is looked at");
            return;
        }
        for spoken in crate::build::texts::read().unwrap() {
            let _aloud = spoken.aloud();
            for page in deskmath::site::pages() {
                for letter in
                    format!("{}{}{:?}", page.title, page.description, super::super::card::Card::of(&page)).chars()
                {
                    for weight in [400, 700] {
                        let glyph = fonts.glyph(spoken.language.tag, letter, weight).unwrap();
                        assert!(glyph.advance > 0.0 || letter == '\u{301}', "{letter:?}");
                    }
                }
            }
        }
        assert!(fonts.glyph("en", '\u{10ffff}', 400).is_err());
        // The same character is drawn as each country writes it.
        let [simplified, traditional] = ["zh-Hans", "zh-Hant"].map(|tag| fonts.glyph(tag, '骨', 400).unwrap());
        assert_ne!(simplified.outline, traditional.outline);
    }
}
