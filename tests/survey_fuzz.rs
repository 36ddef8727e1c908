//! Damaged and made-up files thrown at each reader: whatever comes, it ends soon, in a table or a finding, the same one however it is cut.
//!
//! Each reader gets a part of a second, or a minute with `cargo xtask test --long`. A failure names the seed that repeats it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod writers;

use std::time::{Duration, Instant};

use deskmath::survey::{Choice, Direction, Encoding, Finding, Half, Options, Order, Reader, Role, Table, tally};
use writers::{Book, biff, compound, gzip, record, zip_of};

/// What one input may take, without optimisation.
const LIMIT: Duration = Duration::from_secs(10);

/// Numbers that look random and are the same everywhere (`SplitMix64`).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut value = self.0;
        value = (value ^ (value >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        value = (value ^ (value >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        value ^ (value >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }

    fn one_of<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

/// Changes bytes, cuts, repeats and moves parts, and puts in words that mean something to the format.
fn damage(bytes: &mut Vec<u8>, words: &[&[u8]], random: &mut Random) {
    for _ in 0..=random.below(6) {
        let at = random.below(bytes.len() + 1);
        let to = (at + random.below(40)).min(bytes.len());
        match random.below(7) {
            0 if at < bytes.len() => bytes[at] = random.next() as u8,
            1 if at < bytes.len() => bytes[at] ^= 1 << random.below(8),
            2 => bytes.truncate(at),
            3 => _ = bytes.drain(at..to),
            4 => {
                let part = bytes[at..to].to_vec();
                let place = random.below(bytes.len() + 1);
                bytes.splice(place..place, part);
            }
            5 if at < bytes.len() => {
                let edge = *random.one_of(&[0_u32, 1, 0x7FFF_FFFF, 0xFFFF_FFFE, 0xFFFF_FFFF]);
                let end = (at + 4).min(bytes.len());
                bytes[at..end].copy_from_slice(&edge.to_le_bytes()[..end - at]);
            }
            _ => {
                let word: Vec<u8> = random.one_of(words).to_vec();
                bytes.splice(at..at, word);
            }
        }
    }
}

fn read(bytes: &[u8], step: usize, options: &Options) -> Result<Table, Finding> {
    let mut reader = Reader::with(options);
    for slice in bytes.chunks(step) {
        reader.push(slice)?;
    }
    reader.finish()
}

/// The outcome is the same in small slices and in one, and the receipt of a table adds up.
fn check(bytes: &[u8], random: &mut Random) {
    let mut options = Options::default();
    if random.below(4) == 0 {
        options.encoding = Some(*random.one_of(&Encoding::ALL));
    }
    if random.below(4) == 0 {
        options.part = Some(random.below(3));
    }
    let found = read(bytes, usize::MAX, &options);
    if random.below(4) == 0 {
        assert!(found == read(bytes, 1 + random.below(200), &options), "another outcome in slices");
    }
    let Ok(table) = found else { return };
    let columns = deskmath::survey::summary(&table, &deskmath::feeds::all()).columns.len();
    assert_eq!(columns, table.facts().columns);
    let role = Role::Score { metric: "nps".to_owned(), scale: (0, 10), direction: Direction::Up };
    let mut chosen = |role| Choice { column: random.below(columns), role };
    for tally in tally(&table, &[chosen(role), chosen(Role::Segment), chosen(Role::Date(Order::Dmy))]) {
        let left: u64 = tally.left_out.iter().map(|left| left.rows).sum();
        assert_eq!(tally.used + left, table.facts().rows);
        for breakdown in &tally.breakdowns {
            let used: u64 = breakdown.segments.iter().map(|segment| segment.used).sum();
            assert!(used == tally.used || (breakdown.several && used > tally.used), "{breakdown:?}");
        }
    }
}

/// Tries inputs until the time is over.
fn fuzz(name: &str, make: impl Fn(&mut Random) -> Vec<u8>) {
    let time = if std::env::var_os("DESKMATH_LONG").is_some() { 60_000 } else { 700 };
    let end = Instant::now() + Duration::from_millis(time);
    let mut seed = 0_u64;
    // A few in any case, however slow the machine is.
    while Instant::now() < end || seed < 20 {
        let mut random = Random(seed.wrapping_mul(0x00D1_B54A_32D1_92ED));
        let start = Instant::now();
        let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let bytes = make(&mut random);
            check(&bytes, &mut random);
        }));
        assert!(outcome.is_ok(), "{name}: seed {seed}");
        assert!(start.elapsed() < LIMIT, "{name}: seed {seed} took {:?}", start.elapsed());
        seed += 1;
    }
    println!("{name}: {seed} inputs");
}

const TEXT: &str = "sep=;\nid,\"How likely, 0-10?\",when,note\n1,9,2024-01-05 10:00,\"a \"\"b\"\"\nc\"\n2,10 - very,2024-01-06,größer\n3,,,\n";

#[test]
fn texts() {
    let words: &[&[u8]] = &[
        b"\"",
        b",",
        b";",
        b"\t",
        b"\r",
        b"\n\n",
        b"\0",
        b"\xEF\xBB\xBF",
        b"\xFF\xFE",
        b"\xE9",
        b"\x81\x40",
        b"  1 2 3\n",
        b"sep=|\n",
    ];
    fuzz("texts", |random| {
        let mut bytes = match random.below(4) {
            0 => TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            1 => "1 2 3\n4 5 6\n 7  8 9\n".repeat(1 + random.below(4)).into_bytes(),
            2 => (0..random.below(600)).map(|_| random.next() as u8).collect(),
            _ => TEXT.as_bytes()[if random.below(2) == 0 { 0 } else { 6 }..].to_vec(),
        };
        damage(&mut bytes, words, random);
        bytes
    });
}

#[test]
fn documents() {
    let words: &[&[u8]] = &[
        b"{",
        b"}",
        b"[",
        b"]",
        b"\"",
        b"\\",
        b"\\ud800",
        b"\\u",
        b",",
        b":",
        b"null",
        b"-1e5",
        b"{\"a\":[{\"b\":1}]}",
        b"\n",
    ];
    let text = "{\"meta\":{\"n\":2},\"rows\":[{\"id\":1,\"q\":{\"a\":\"x\\u00e9\"},\"t\":[\"p\",\"q\"]},{\"id\":2,\"q\":null}],\"more\":[[1,2],[3]]}";
    fuzz("documents", |random| {
        let mut bytes =
            if random.below(3) == 0 { b"{\"id\":1,\"x\":2}\n{\"id\":2}\n".to_vec() } else { text.as_bytes().to_vec() };
        damage(&mut bytes, words, random);
        bytes
    });
}

fn books() -> Book {
    let rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><r><t>when</t></r></is></c></row>\
                <row r=\"2\"><c r=\"A2\"><v>9</v></c><c r=\"B2\" s=\"1\"><v>44287.5</v></c><c r=\"C2\" t=\"b\"><v>1</v></c></row>\
                <row r=\"5\"><c r=\"A5\" s=\"4\"><f>1</f><v>0.5</v></c><c r=\"B5\" t=\"e\"><v>#N/A</v></c></row>";
    let mut book = Book::of(rows).strings(&["score &amp; more", "x"]);
    book.sheets.push(("Second", "visible", rows.to_owned()));
    book
}

#[test]
fn sheets_of_damaged_xml() {
    let words: &[&[u8]] = &[
        b"<c>",
        b"</c>",
        b"<v>",
        b"<row r=\"1048577\">",
        b"<c r=\"XFD9\">",
        b"<!--",
        b"-->",
        b"<![CDATA[",
        b"]]>",
        b"&#xD800;",
        b"&amp",
        b"\"",
        b"'",
        b">",
        b"<",
        b"<rPh>",
        b"t=\"s\"",
        b"1e308",
        b"s=\"99999999999999999999\"",
    ];
    fuzz("sheets", |random| {
        let mut members: Vec<(String, Vec<u8>)> =
            books().members().into_iter().map(|(name, text)| (name, text.into_bytes())).collect();
        let at = random.below(members.len());
        damage(&mut members[at].1, words, random);
        let members: Vec<_> =
            members.iter().map(|(name, text)| (name.as_str(), text.clone(), text.len(), 0, 0)).collect();
        zip_of(&members)
    });
}

const XML_BOOK: &str = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"x\">\
    <Styles><Style ss:ID=\"h\"><NumberFormat ss:Format=\"[h]:mm\"/></Style></Styles><Worksheet ss:Name=\"a\"><Table>\
    <Row><Cell><Data ss:Type=\"String\">id</Data></Cell><Cell><Data ss:Type=\"String\">score</Data></Cell></Row>\
    <Row ss:Index=\"4\"><Cell ss:StyleID=\"h\"><Data ss:Type=\"DateTime\">2025-01-08T10:11:12.000</Data></Cell>\
    <Cell ss:Index=\"2\" ss:MergeAcross=\"1\"><Data ss:Type=\"Number\">9</Data></Cell></Row></Table></Worksheet></Workbook>";

#[test]
fn xml_books() {
    let words: &[&[u8]] = &[
        b"<Row ss:Index=\"1048577\">",
        b"ss:Index=\"99999999999\"",
        b"ss:MergeAcross=\"4294967295\"",
        b"</Row>",
        b"<Cell>",
        b"</Data>",
        b"<Comment>",
        b"<Worksheet>",
        b"ss:Type=\"DateTime\">-1-1-1T99:99:99",
        b"\"",
        b">",
    ];
    fuzz("xml books", |random| {
        let mut bytes = XML_BOOK.as_bytes().to_vec();
        damage(&mut bytes, words, random);
        if random.below(4) == 0 {
            return String::from_utf8_lossy(&bytes).encode_utf16().flat_map(u16::to_le_bytes).collect();
        }
        bytes
    });
}

#[test]
fn open_documents() {
    let cell = "<table:table-cell office:value-type=\"float\" office:value=\"9\" table:number-columns-repeated=\"2\"><text:p>9</text:p></table:table-cell>";
    let text = format!(
        "<?xml version=\"1.0\"?><office:document office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"><table:table table:name=\"a\">\
         <table:table-row><table:table-cell><text:p>id</text:p></table:table-cell><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>\
         <table:table-row table:number-rows-repeated=\"3\">{cell}<table:covered-table-cell/></table:table-row></table:table></office:document>"
    );
    let words: &[&[u8]] = &[
        b"table:number-rows-repeated=\"1048576\"",
        b"table:number-columns-repeated=\"18446744073709551615\"",
        b"<table:table>",
        b"</table:table>",
        b"<text:s text:c=\"4294967295\"/>",
        b"<office:annotation>",
        b"office:value-type=\"time\" office:time-value=\"PT1e99H\"",
        b"</table:table-cell>",
        b"1e308",
    ];
    fuzz("open documents", |random| {
        let mut bytes = text.clone().into_bytes();
        damage(&mut bytes, words, random);
        if random.below(2) == 0 {
            return bytes;
        }
        zip_of(&[("content.xml", bytes.clone(), bytes.len(), 0, 0)])
    });
}

#[test]
fn web_pages() {
    let text = "<html><table><tr><th>id<th colspan=2>score</tr><tr><td rowspan=2>North<td>9<td>a &amp; b</td></tr><tr><td>8<td><table><tr><td>in</table></td></tr>\
                <tr><td>S<td>7<br>x<td>c</tr></table><p>x</p></html>";
    let words: &[&[u8]] = &[
        b"<table>",
        b"</table>",
        b"<tr>",
        b"<td rowspan=65534 colspan=65534>",
        b"<td rowspan=0>",
        b"<!--",
        b"<script>",
        b"\"",
        b"'",
        b"&#xFFFFFFFF;",
        b"&nbsp",
        b"<tbody>",
        b"<caption>",
        b"<",
    ];
    fuzz("web pages", |random| {
        let mut bytes = text.as_bytes().to_vec();
        damage(&mut bytes, words, random);
        bytes
    });
}

#[test]
fn wrapped_rows() {
    let text = "id,score,note;\n\"1,9,\"\"a, b\"\"\";\n\"2,8,\"\"c\";\nd;\n\"e\"\"\";\n3,7,f;\n";
    fuzz("wrapped rows", |random| {
        let mut bytes = text.repeat(1 + random.below(3)).into_bytes();
        damage(&mut bytes, &[b"\"", b";", b"\n", b"\"\"", b"\0", b"\x81", b"\r"], random);
        bytes
    });
}

#[test]
fn archives() {
    let book = books().bytes();
    let packed = gzip(TEXT.as_bytes());
    let csv =
        zip_of(&[("a.csv", TEXT.as_bytes().to_vec(), TEXT.len(), 0, 0), ("b.xlsx", book.clone(), book.len(), 0, 0)]);
    fuzz("archives", |random| {
        let mut bytes = (*random.one_of(&[&book, &packed, &csv])).clone();
        damage(
            &mut bytes,
            &[b"PK\x05\x06", b"PK\x01\x02", b"PK\x06\x06", b"\x1F\x8B\x08\0", b"\xFF\xFF\xFF\xFF"],
            random,
        );
        bytes
    });
}

#[test]
fn old_workbooks() {
    let place =
        |row: u16, column: u16, data: &[u8]| [&row.to_le_bytes()[..], &column.to_le_bytes(), &[0, 0], data].concat();
    let cells = [
        record(0xFD, &place(0, 0, &[0; 4])),
        record(0xFD, &place(0, 1, &[1, 0, 0, 0])),
        record(0x203, &place(1, 0, &9.0_f64.to_le_bytes())),
        record(0x06, &place(1, 1, &[0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0])),
        record(0x207, &[&[2, 0][..], &writers::short_text("ok")].concat()),
        record(0xBD, &place(2, 0, &[26, 0, 0, 0, 0, 0, 22, 0, 0, 0, 1, 0])),
    ];
    let stream = biff(&["score", "Anmerkung der Käufer"], &[], &[("a", 0, cells.concat())]);
    fuzz("old workbooks", |random| {
        // Half of the damage goes to the file system, half to the records in it.
        let mut inner = stream.clone();
        if random.below(2) == 0 {
            damage(&mut inner, &[&[0x3C, 0, 4, 0, 1, 2, 3, 4], &[0x0A, 0, 0, 0], &[0xFC, 0, 0, 0]], random);
            return compound("Workbook", &inner);
        }
        let mut bytes = compound("Workbook", &inner);
        damage(&mut bytes, &[&[0xFF; 4], &[0xFE, 0xFF, 0xFF, 0xFF], &[1, 0, 0, 0]], random);
        bytes
    });
}

#[test]
fn halves() {
    let row = "R1,2024-01-05 10:00,\"a \"\"b\"\"\nc, d\",9\n";
    let text = format!("id,when,note,score\n{}", row.repeat(Reader::HEAD / row.len() + 400));
    fuzz("halves", |random| {
        let mut bytes = text.clone().into_bytes();
        let mut tail = bytes.split_off(Reader::HEAD);
        damage(&mut tail, &[b"\"", b"\n", b",,,", b"\r"], random);
        bytes.extend(tail);
        let middle = Reader::HEAD + random.below(bytes.len() - Reader::HEAD);
        // What the half says may be refused, but is never half taken.
        let mut half = Half::new(&bytes[..Reader::HEAD], bytes.len() as u64).unwrap();
        let Ok(packed) = half.push(&bytes[middle..]).and_then(|()| half.finish()) else { return Vec::new() };
        let mut reader = Reader::new(None);
        if reader.push(&bytes[..middle]).is_err() {
            return Vec::new();
        }
        let behind = reader.push_row(&bytes[middle..]);
        if let Some(behind) = behind
            && reader.join(&packed, behind as u64, bytes.len() as u64)
        {
            let joined = reader.finish();
            let whole = read(&bytes, usize::MAX, &Options::default());
            assert!(joined == whole || whole.is_err(), "a wrong join");
        }
        let mut cut = packed;
        damage(&mut cut, &[&[0xFF; 8]], random);
        let mut reader = Reader::new(None);
        if reader.push(&bytes[..middle]).is_ok() && reader.push_row(&bytes[middle..]).is_some() {
            // Nobody sends such a thing; it must not break anything.
            let _ = reader.join(&cut, behind.unwrap_or(0) as u64, 0);
        }
        Vec::new()
    });
}
