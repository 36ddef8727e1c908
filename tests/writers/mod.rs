//! Writers of the formats that the survey engine reads, written for the tests and independent of the readers.
#![allow(dead_code, reason = "each test uses some of them")]
#![allow(clippy::format_push_string, clippy::format_collect, reason = "short texts, written once")]

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec;

/// The check sum of zip and gzip, bit by bit.
pub fn crc(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 };
        }
    }
    !sum
}

/// A gzip stream.
pub fn gzip(plain: &[u8]) -> Vec<u8> {
    let mut bytes = vec![0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255];
    bytes.extend(compress_to_vec(plain, 6));
    bytes.extend(crc(plain).to_le_bytes());
    bytes.extend((plain.len() as u32).to_le_bytes());
    bytes
}

/// A zip archive of deflated members.
pub fn zip(members: &[(&str, &[u8])]) -> Vec<u8> {
    let packed: Vec<_> =
        members.iter().map(|(name, plain)| (*name, compress_to_vec(plain, 6), plain.len(), 8_u16, 0_u16)).collect();
    zip_of(&packed)
}

/// A zip archive of members with name, bytes, size outside, method and flags.
pub fn zip_of(members: &[(&str, Vec<u8>, usize, u16, u16)]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (name, packed, size, method, flags) in members {
        let sum = if *method == 8 { decompress_to_vec(packed).map_or(0, |plain| crc(&plain)) } else { crc(packed) };
        let fields = |bytes: &mut Vec<u8>| {
            bytes.extend(flags.to_le_bytes());
            bytes.extend(method.to_le_bytes());
            bytes.extend([0; 4]);
            bytes.extend(sum.to_le_bytes());
            bytes.extend((packed.len() as u32).to_le_bytes());
            bytes.extend((*size as u32).to_le_bytes());
            bytes.extend((name.len() as u16).to_le_bytes());
            bytes.extend([0; 2]);
        };
        directory.extend(b"PK\x01\x02\x14\0\x14\0");
        fields(&mut directory);
        directory.extend([0; 10]);
        directory.extend((bytes.len() as u32).to_le_bytes());
        directory.extend(name.as_bytes());
        bytes.extend(b"PK\x03\x04\x14\0");
        fields(&mut bytes);
        bytes.extend(name.as_bytes());
        bytes.extend(packed);
    }
    let at = bytes.len() as u32;
    bytes.extend(&directory);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend((members.len() as u16).to_le_bytes());
    bytes.extend((members.len() as u16).to_le_bytes());
    bytes.extend((directory.len() as u32).to_le_bytes());
    bytes.extend(at.to_le_bytes());
    bytes.extend([0; 2]);
    bytes
}

/// A workbook of sheets with name, state and the XML of their rows.
#[derive(Default)]
pub struct Book {
    pub sheets: Vec<(&'static str, &'static str, String)>,
    /// The XML inside `<sst>`.
    pub strings: String,
    /// Style 1 is a day, 2 a moment, 3 a time, 4 percent, 5 elapsed hours.
    pub base_1904: bool,
}

impl Book {
    pub fn of(rows: &str) -> Self {
        Self { sheets: vec![("Answers", "visible", rows.to_owned())], ..Self::default() }
    }

    pub fn strings(mut self, strings: &[&str]) -> Self {
        self.strings = strings.iter().map(|text| format!("<si><t xml:space=\"preserve\">{text}</t></si>")).collect();
        self
    }

    pub fn bytes(&self) -> Vec<u8> {
        let members = self.members();
        let members: Vec<_> = members.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
        zip(&members)
    }

    pub fn members(&self) -> Vec<(String, String)> {
        let (mut sheets, mut relations, mut members) = (String::new(), String::new(), Vec::new());
        for (number, (name, state, rows)) in self.sheets.iter().enumerate() {
            sheets += &format!("<sheet name=\"{name}\" sheetId=\"{0}\" state=\"{state}\" r:id=\"r{0}\"/>", number + 1);
            let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            relations += &format!(
                "<Relationship Id=\"r{0}\" Type=\"{kind}/worksheet\" Target=\"worksheets/sheet{0}.xml\"/>",
                number + 1
            );
            let sheet =
                format!("<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>{rows}</sheetData></worksheet>");
            members.push((format!("xl/worksheets/sheet{}.xml", number + 1), sheet));
        }
        for (id, kind, target) in [("s", "styles", "styles.xml"), ("t", "sharedStrings", "/xl/sharedStrings.xml")] {
            relations += &format!("<Relationship Id=\"{id}\" Type=\"http://x/{kind}\" Target=\"{target}\"/>");
        }
        relations += "<Relationship Id=\"e\" Type=\"http://x/externalLink\" TargetMode=\"External\" Target=\"http://example.org/x.xlsx\"/>";
        let formats = [0, 14, 22, 21, 9, 200];
        let xfs: String = formats.iter().map(|id| format!("<xf numFmtId=\"{id}\"/>")).collect();
        let styles = format!(
            "<styleSheet><numFmts><numFmt numFmtId=\"200\" formatCode=\"[h]:mm:ss\"/></numFmts>\
             <cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>{xfs}</cellXfs></styleSheet>"
        );
        let base = if self.base_1904 { "<workbookPr date1904=\"1\"/>" } else { "<workbookPr/>" };
        let workbook = format!("<?xml version=\"1.0\"?><workbook>{base}<sheets>{sheets}</sheets></workbook>");
        members.push(("[Content_Types].xml".to_owned(), "<Types/>".to_owned()));
        members.push(("xl/workbook.xml".to_owned(), workbook));
        members.push(("xl/_rels/workbook.xml.rels".to_owned(), format!("<Relationships>{relations}</Relationships>")));
        members.push(("xl/styles.xml".to_owned(), styles));
        members.push(("xl/sharedStrings.xml".to_owned(), format!("<sst>{}</sst>", self.strings)));
        members
    }
}

/// A record of an old workbook.
pub fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    [&kind.to_le_bytes()[..], &(data.len() as u16).to_le_bytes(), data].concat()
}

/// A text of an old workbook, in one byte a unit if that is enough.
pub fn short_text(text: &str) -> Vec<u8> {
    if text.is_ascii() {
        [&[0][..], text.as_bytes()].concat()
    } else {
        [1].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
    }
}

/// The stream of an old workbook: its shared texts, formats, and sheets of records.
pub fn biff(strings: &[&str], before: &[u8], sheets: &[(&str, u8, Vec<u8>)]) -> Vec<u8> {
    let begin = |kind: u16| record(0x0809, &[&0x0600_u16.to_le_bytes()[..], &kind.to_le_bytes(), &[0; 12]].concat());
    let mut table = [(strings.len() as u32).to_le_bytes(), (strings.len() as u32).to_le_bytes()].concat();
    for text in strings {
        table.extend((text.encode_utf16().count() as u16).to_le_bytes());
        table.extend(short_text(text));
    }
    let styles: Vec<u8> = [0_u16, 14, 22, 21, 9]
        .iter()
        .flat_map(|format| record(0x00E0, &[&[0, 0][..], &format.to_le_bytes(), &[0; 16]].concat()))
        .collect();
    let globals = [begin(5), before.to_vec(), styles, record(0x00FC, &table)].concat();
    let names: usize = sheets.iter().map(|(name, ..)| 4 + 7 + short_text(name).len()).sum();
    let mut place = globals.len() + names + 4;
    let (mut listed, mut bodies) = (Vec::new(), Vec::new());
    for (name, hidden, cells) in sheets {
        let units = name.encode_utf16().count() as u8;
        let data = [&(place as u32).to_le_bytes()[..], &[*hidden, 0, units], &short_text(name)].concat();
        listed.extend(record(0x0085, &data));
        let body = [begin(0x10), cells.clone(), record(0x000A, &[])].concat();
        place += body.len();
        bodies.extend(body);
    }
    [globals, listed, record(0x000A, &[]), bodies].concat()
}

/// A compound file of one stream, in sectors of 512 bytes.
pub fn compound(name: &str, stream: &[u8]) -> Vec<u8> {
    let mut stream = stream.to_vec();
    stream.resize(stream.len().max(4096).next_multiple_of(512), 0);
    let sectors = stream.len() / 512;
    let tables = (sectors + 2).div_ceil(127);
    let mut bytes = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    bytes.extend([0; 16]);
    bytes.extend([0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0]);
    bytes.extend([0; 10]);
    bytes.extend((tables as u32).to_le_bytes());
    bytes.extend((tables as u32).to_le_bytes()); // the directory follows the tables
    bytes.extend([0; 4]);
    bytes.extend(4096_u32.to_le_bytes());
    for number in [0xFFFF_FFFE_u32, 0, 0xFFFF_FFFE, 0] {
        bytes.extend(number.to_le_bytes());
    }
    for table in 0..109 {
        bytes.extend(if table < tables { table as u32 } else { u32::MAX }.to_le_bytes());
    }
    let mut chains: Vec<u32> = vec![0xFFFF_FFFD; tables];
    chains.push(0xFFFF_FFFE);
    let first = chains.len() as u32;
    chains.extend((1..sectors as u32).map(|next| first + next));
    chains.push(0xFFFF_FFFE);
    chains.resize(tables * 128, u32::MAX);
    bytes.extend(chains.iter().flat_map(|next| next.to_le_bytes()));
    for (name, kind, start, size) in
        [("Root Entry", 5_u8, 0xFFFF_FFFE_u32, 0), (name, 2, first, stream.len() as u32), ("", 0, 0, 0), ("", 0, 0, 0)]
    {
        let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        entry.resize(64, 0);
        entry.extend(((name.len() as u16 + 1) * 2).to_le_bytes());
        entry.extend([kind, 1]);
        entry.resize(116, 0xFF);
        entry.extend(start.to_le_bytes());
        entry.extend(size.to_le_bytes());
        entry.extend([0; 4]);
        bytes.extend(entry);
    }
    bytes.extend(stream);
    bytes
}
