//! A workbook of 100,000 rows, the same on every machine: ids, dates, words and comments as shared texts, three scores.

use crate::archive::zip;
use anyhow::Result;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// Its data rows.
pub const ROWS: u32 = 100_000;

/// Writes the workbook unless it is there, and says where it is.
pub fn file(folder: &Path) -> Result<PathBuf> {
    let folder = folder.with_file_name("bench");
    fs::create_dir_all(&folder)?;
    let file = folder.join("survey-100000-rows.xlsx");
    if !file.is_file() {
        fs::write(&file, workbook(ROWS)?)?;
    }
    Ok(file)
}

/// What other readers than ours want to know of the members.
const TYPES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\
    <Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
    <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
    <Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>\
    <Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>\
    <Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>\
    <Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>\
    </Types>";

const MAIN: &str = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

const HEADER: [&str; 8] = [
    "Response ID",
    "Submitted at",
    "Channel",
    "How likely are you to recommend us to a friend or colleague? (0-10)",
    "How satisfied are you with our support? (1-5)",
    "The company made it easy for me to handle my issue (1-7)",
    "Comment",
    "Agent",
];

fn workbook(rows: u32) -> Result<Vec<u8>> {
    let mut strings = String::new();
    let mut count = 0_u32;
    let mut shared = |text: &str| -> Result<u32> {
        write!(strings, "<si><t>{text}</t></si>")?;
        count += 1;
        Ok(count - 1)
    };
    let header = HEADER.iter().map(|name| shared(name)).collect::<Result<Vec<_>>>()?;
    let channels = ["phone", "e-mail", "chat", "social"].iter().map(|name| shared(name)).collect::<Result<Vec<_>>>()?;
    let agents = (0..150).map(|agent| shared(&format!("agent-{agent:03}"))).collect::<Result<Vec<_>>>()?;
    let mut sheet = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet {MAIN}><sheetData><row r=\"1\">");
    for (column, text) in ('A'..='H').zip(&header) {
        write!(sheet, "<c r=\"{column}1\" t=\"s\"><v>{text}</v></c>")?;
    }
    sheet.push_str("</row>");
    for number in 0..rows {
        let row = number + 2;
        let pick = |of: &[u32], step: u32| of.get((number * step) as usize % of.len()).copied().unwrap_or_default();
        let (id, comment) =
            (shared(&format!("R-{number:08}"))?, shared(&format!("comment {number} &amp; more words"))?);
        write!(
            sheet,
            "<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>{id}</v></c><c r=\"B{row}\" s=\"1\"><v>{}.{:03}</v></c>\
             <c r=\"C{row}\" t=\"s\"><v>{}</v></c><c r=\"D{row}\"><v>{}</v></c><c r=\"E{row}\"><v>{}</v></c>\
             <c r=\"F{row}\"><v>{}</v></c><c r=\"G{row}\" t=\"s\"><v>{comment}</v></c><c r=\"H{row}\" t=\"s\"><v>{}</v></c></row>",
            45_292 + number % 366,
            number % 1000,
            pick(&channels, 7),
            number * 13 % 11,
            1 + number * 7 % 5,
            1 + number * 5 % 7,
            pick(&agents, 11),
        )?;
    }
    sheet.push_str("</sheetData></worksheet>");
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relations = format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
         <Relationship Id=\"r1\" Type=\"{kind}/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
         <Relationship Id=\"r2\" Type=\"{kind}/styles\" Target=\"styles.xml\"/>\
         <Relationship Id=\"r3\" Type=\"{kind}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
    );
    Ok(zip(&[
        ("[Content_Types].xml", TYPES.to_owned()),
        (
            "xl/workbook.xml",
            format!(
                "<workbook {MAIN} xmlns:r=\"{kind}\"><sheets><sheet name=\"Answers\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
        ),
        ("xl/_rels/workbook.xml.rels", relations),
        (
            "xl/styles.xml",
            format!("<styleSheet {MAIN}><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>"),
        ),
        ("xl/sharedStrings.xml", format!("<sst {MAIN}>{strings}</sst>")),
        ("xl/worksheets/sheet1.xml", sheet),
    ]))
}
