//! Workbooks that are documents: XML of Excel 2003, OpenDocument, and web pages that are named like a workbook. And formats that are named and not read.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod writers;

use deskmath::number::Format;
use deskmath::survey::{Encoding, FileKind, Finding, Options, Reader, Source, Table};
use writers::zip_of;

fn read_part(bytes: &[u8], step: usize, part: Option<usize>) -> (Result<Table, Finding>, Source) {
    let options = Options { total_bytes: Some(bytes.len() as u64), part, ..Options::default() };
    let mut reader = Reader::with(&options);
    let pushed = bytes.chunks(step).try_for_each(|slice| reader.push(slice)).and_then(|()| reader.complete());
    let source = reader.source();
    (pushed.and_then(|()| reader.finish()), source)
}

/// The columns of a table with what each row answered.
fn shown(found: &Result<Table, Finding>) -> String {
    let table = match found {
        Ok(table) => table,
        Err(finding) => return format!("{finding:?}"),
    };
    let columns = table.columns.iter().map(|column| {
        let cells = (0..table.kept).map(|row| column.values[usize::from(column.codes.get(row))].text.clone());
        format!("{}: {}", column.question, cells.collect::<Vec<_>>().join(","))
    });
    columns.collect::<Vec<_>>().join(" | ")
}

fn in_all_steps(bytes: &[u8], expected: &str) {
    for step in [1, 7, 1 << 16] {
        assert_eq!(shown(&read_part(bytes, step, None).0), expected, "in steps of {step}");
    }
}

const XML_BOOK: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n\
<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">\
<Styles><Style ss:ID=\"p\"><NumberFormat ss:Format=\"0%\"/></Style><Style ss:ID=\"h\"><NumberFormat ss:Format=\"[h]:mm:ss\"/></Style></Styles>\
<Worksheet ss:Name=\"Notes\"><Table><Row><Cell><Data ss:Type=\"String\">About</Data></Cell></Row></Table></Worksheet>\
<Worksheet ss:Name=\"May &amp; June\"><Table>\
<Row><Cell><Data ss:Type=\"String\">id</Data></Cell><Cell><Data ss:Type=\"String\">when</Data></Cell>\
<Cell ss:MergeAcross=\"1\"><Data ss:Type=\"String\">share</Data></Cell><Cell><Data ss:Type=\"String\">time</Data></Cell></Row>\
<Row ss:Index=\"4\"><Cell><Data ss:Type=\"Number\">1</Data><Comment><ss:Data>a note</ss:Data></Comment></Cell>\
<Cell><Data ss:Type=\"DateTime\">2025-01-08T10:11:12.000</Data></Cell>\
<Cell ss:StyleID=\"p\"><Data ss:Type=\"Number\">0.91</Data></Cell>\
<Cell ss:Index=\"5\" ss:StyleID=\"h\"><Data ss:Type=\"DateTime\">1900-01-01T02:05:11.000</Data></Cell></Row>\
<Row><Cell><Data ss:Type=\"Number\">2</Data></Cell><Cell ss:Index=\"5\"><ss:Data ss:Type=\"String\"><B>a</B> &lt; b</ss:Data></Cell></Row>\
</Table></Worksheet></Workbook>";

#[test]
fn workbooks_of_excel_2003() {
    let expected = "id: 1,2 | when: 2025-01-08 10:11:12, | share: 91%, | : , | time: 26:05:11,a < b";
    in_all_steps(XML_BOOK.as_bytes(), expected);
    let (table, source) = read_part(XML_BOOK.as_bytes(), 1 << 16, None);
    assert_eq!((source.kind, source.part), (Some(FileKind::XmlBook), 1));
    assert_eq!(source.parts, ["Notes", "May & June"]);
    assert_eq!(table.unwrap().row_number(0), 4);
    let prefixed = XML_BOOK
        .replace("<Work", "<ss:Work")
        .replace("</Work", "</ss:Work")
        .replace("<Row", "<ss:Row")
        .replace("</Row", "</ss:Row");
    in_all_steps(prefixed.as_bytes(), expected);
    let wide: Vec<u8> = XML_BOOK.encode_utf16().flat_map(u16::to_le_bytes).collect();
    in_all_steps(&[&[0xFF, 0xFE][..], &wide].concat(), expected);
    assert_eq!(shown(&read_part(XML_BOOK.as_bytes(), 100, Some(0)).0), "OneColumn");
    for cut in [400, XML_BOOK.len() - 30] {
        let found = read_part(&XML_BOOK.as_bytes()[..cut], 1 << 16, None).0;
        assert_eq!(shown(&found), "Damaged { kind: XmlBook }");
    }
}

/// The content of an OpenDocument workbook of these tables.
fn content(tables: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><office:document-content office:version=\"1.3\"><office:body><office:spreadsheet>{tables}\
         </office:spreadsheet></office:body></office:document-content>"
    )
}

fn ods(content: &[u8]) -> Vec<u8> {
    let kind = b"application/vnd.oasis.opendocument.spreadsheet".to_vec();
    let packed = miniz_oxide::deflate::compress_to_vec(content, 6);
    zip_of(&[("mimetype", kind.clone(), kind.len(), 0, 0), ("content.xml", packed, content.len(), 8, 0)])
}

const TABLES: &str = "<table:table table:name=\"Notes\"><table:table-row><table:table-cell office:value-type=\"string\"><text:p>About</text:p></table:table-cell></table:table-row></table:table>\
<table:table table:name=\"Mai\"><table:table-column table:number-columns-repeated=\"16384\"/>\
<table:table-row><table:table-cell><text:p>id</text:p></table:table-cell><table:table-cell><text:p>score</text:p></table:table-cell>\
<table:table-cell table:number-columns-spanned=\"2\"><text:p>when</text:p></table:table-cell><table:covered-table-cell/><table:table-cell><text:p>note</text:p></table:table-cell></table:table-row>\
<table:table-row table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"float\" office:value=\"7\"><text:p>7,0</text:p></table:table-cell>\
<table:table-cell office:value-type=\"percentage\" office:value=\"0.5\"><text:p>50 %</text:p></table:table-cell>\
<table:table-cell office:value-type=\"date\" office:date-value=\"2024-03-05T10:00:00\"><text:p>5.3.</text:p></table:table-cell><table:table-cell/>\
<table:table-cell office:value-type=\"string\"><office:annotation><text:p>no answer</text:p></office:annotation><text:p>a<text:s text:c=\"2\"/>b</text:p><text:p>c</text:p></table:table-cell>\
<table:table-cell table:number-columns-repeated=\"16379\"/></table:table-row>\
<table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"8\" table:number-columns-repeated=\"2\"/></table:table-row>\
<table:table-row table:number-rows-repeated=\"1048569\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>";

#[test]
fn open_document_spreadsheets() {
    let expected =
        "id: 7,7,8 | score: 50%,50%,8 | when: 2024-03-05 10:00:00,2024-03-05 10:00:00, | : ,, | note: a  b\nc,a  b\nc,";
    let bytes = ods(content(TABLES).as_bytes());
    in_all_steps(&bytes, expected);
    let (table, source) = read_part(&bytes, 1 << 16, None);
    assert_eq!(
        (source.kind, source.parts, source.part),
        (Some(FileKind::Ods), vec!["Notes".to_owned(), "Mai".to_owned()], 1)
    );
    assert_eq!(table.unwrap().row_number(2), 7);
    let flat = content(TABLES)
        .replace("office:document-content", "office:document")
        .replace("office:version", "office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\" office:version");
    in_all_steps(flat.as_bytes(), expected);
    let cut = content(TABLES);
    assert_eq!(shown(&read_part(&ods(&cut.as_bytes()[..cut.len() - 40]), 1 << 16, None).0), "Damaged { kind: Ods }");
    assert_eq!(shown(&read_part(&ods(b"<x/>"), 1 << 16, None).0), "NoTableInside");
    let locked = zip_of(&[("content.xml", vec![0x91; 900], 900, 0, 0)]);
    assert_eq!(shown(&read_part(&locked, 1 << 16, None).0), "Encrypted { kind: Ods }");
}

#[test]
fn repeated_rows_do_not_fill_the_memory() {
    let long = "x".repeat(16_000);
    let row = format!(
        "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"900\"><text:p>{long}</text:p></table:table-cell></table:table-row>"
    );
    let bytes = ods(content(&format!("<table:table table:name=\"a\">{row}</table:table>")).as_bytes());
    assert!(read_part(&bytes, 1 << 16, None).0.is_err());
}

#[test]
fn tables_of_web_pages() {
    let page = "<html><head><meta charset=\"iso-8859-1\"><style>td > b {}</style></head><body><table><tr><td>Logo</td></tr></table>\
                <table border=1><thead><tr><th>Vorgang</th><th>Zufriedenheit</th></tr></thead><tbody>\
                <tr><td><a href=\"x?a>b\">K-1</a></td><td>gr\u{f6}&szlig;er&nbsp;</td></tr>\
                <tr><td>K-2<td>&#8364; 5<br>oder <b>mehr</b></tr></tbody></table></body></html>";
    let latin: Vec<u8> = page.chars().map(|sign| sign as u8).collect();
    let expected = "Vorgang: K-1,K-2 | Zufriedenheit: größer,€ 5\noder mehr";
    in_all_steps(&latin, expected);
    in_all_steps(page.as_bytes(), expected);
    let (table, source) = read_part(&latin, 1 << 16, None);
    assert_eq!(
        (source.kind, source.parts, source.part),
        (Some(FileKind::Html), vec!["Logo".to_owned(), "Vorgang".to_owned()], 1)
    );
    assert_eq!(table.unwrap().facts().header_rows, 1);
    assert_eq!(shown(&read_part(b"<!doctype html><p>Please sign in", 9, None).0), "FormatUnsupported { kind: Html }");
}

#[test]
fn rows_that_a_spreadsheet_quoted_whole_are_unwrapped_and_said() {
    let mut text = String::from("\u{feff}id,score,comment;\n");
    for row in 0..30_000 {
        let row = match row % 3 {
            0 => format!("\"{row},{},\"\"good, fast\"\"\";\n", row % 6),
            1 => format!("\"{row},{},\"\"two\";\n\"lines\"\"\";\n", row % 6),
            _ => format!("{row},{},plain;\n", row % 6),
        };
        text.push_str(&row);
    }
    for step in [1000, 1 << 16, usize::MAX] {
        let table = read_part(text.as_bytes(), step, None).0.unwrap();
        let facts = table.facts();
        assert_eq!(
            (facts.rows, facts.columns, facts.unwrapped, facts.short_rows, facts.long_rows),
            (30_000, 3, true, 0, 0)
        );
        assert_eq!(table.columns[1].values.iter().map(|value| value.rows).collect::<Vec<_>>()[1..], [5000; 6]);
        assert!(table.columns[2].values.iter().any(|value| value.text == "good, fast"));
        assert!(table.columns[2].values.iter().any(|value| value.text == "two\nlines"));
    }
    assert!(!read_part(b"id,score\n1,5\n2,4\n", 9, None).0.unwrap().facts().unwrapped);
}

#[test]
fn an_odd_byte_is_read_as_such_and_its_row_is_told() {
    let rows = |word: &[u8], odd: &[u8]| {
        let mut bytes = b"id,note,score\n".to_vec();
        for row in 1..30 {
            bytes.extend([format!("{row},").as_bytes(), word, if row == 11 { odd } else { b"" }, b",5\n"].concat());
        }
        bytes
    };
    for (word, odd, encoding, expected) in [
        ("größer".as_bytes(), &b"\x81"[..], Encoding::Utf8, "größer\u{FFFD}"),
        (b"plain", b"\x81", Encoding::Windows1252, "plain\u{FFFD}"),
        (b"gr\xF6\xDFer", b" x\x90", Encoding::Windows1252, "größer x\u{FFFD}"),
        (b"\xBC\xAD\xBA\xF1\xBD\xBA\xBF\xA1", b" \xFF", Encoding::EucKr, "서비스에 \u{FFFD}"),
        ("服务很好".as_bytes(), b"\xE5\xBE", Encoding::Utf8, "服务很好\u{FFFD}"),
    ] {
        let table = read_part(&rows(word, odd), 1 << 16, None).0.unwrap();
        let facts = table.facts();
        assert_eq!((facts.encoding, facts.replaced_rows, facts.first_replaced), (encoding, 1, 12), "{expected}");
        assert!(table.columns[1].values.iter().any(|value| value.text == expected), "{:?}", table.columns[1].values);
        assert_eq!(read_part(&rows(word, b""), 1 << 16, None).0.unwrap().facts().replaced_rows, 0);
    }
}

#[test]
fn formats_that_are_not_read_are_named_with_the_way_out() {
    let format = Format::of_marks(".,");
    let portable = [&[b' '; 200][..], b"ASCII SPSS PORT FILE", &[b'0'; 300]].concat();
    let cases: &[(&[u8], FileKind, &str)] = &[
        (b"$FL2@(#) SPSS DATA FILE MS Windows 26.0\0\0", FileKind::Spss, "CSV"),
        (b"$FL3@(#) SPSS DATA FILE MS Windows 26.0\0\0", FileKind::Spss, "CSV"),
        (&portable, FileKind::Spss, "CSV"),
        (b"PAR1\x15\x04\x15\0PAR1", FileKind::Parquet, "CSV"),
        (b"<stata_dta><header><release>118</release>", FileKind::Stata, "CSV"),
        (b"\x73\x02\x01\0\x05\0\0\0", FileKind::Stata, "CSV"),
        (b"SQLite format 3\0\x10\0", FileKind::Database, "CSV"),
        (b"7z\xBC\xAF\x27\x1C\0\x04", FileKind::Archive, "zip"),
        (b"%PDF-1.7\n", FileKind::Pdf, "CSV"),
        (b"<?xml version=\"1.0\"?><responses><r/></responses>", FileKind::Xml, "CSV"),
    ];
    for (bytes, kind, way) in cases {
        let finding = read_part(bytes, 1 << 16, None).0.unwrap_err();
        assert_eq!(finding, Finding::FormatUnsupported { kind: *kind });
        let said = deskmath::words::survey_source::failure(&finding, format);
        assert!(said.contains(way) && said.contains("ODS") && said.contains("JSON"), "{said}");
    }
    let binary = zip_of(&[("xl/workbook.bin", vec![1; 20], 20, 0, 0)]);
    assert_eq!(read_part(&binary, 1 << 16, None).0.unwrap_err(), Finding::FormatUnsupported { kind: FileKind::Xlsb });
}
