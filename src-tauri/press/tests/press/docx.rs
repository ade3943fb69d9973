//! The document of Word: its parts, and what LibreOffice reads in it.

use std::io::{Cursor, Read as _};

use newsroom::article::Article;
use newsroom::body::{Block, Cell, Table, inline_text};
use press::docx::docx;

use crate::everything::everything;
use crate::photos::TestPhotos;
use crate::piece::{edition, hostile, house, of_paragraphs};

fn made(article: &Article) -> Vec<u8> {
    docx(&edition(article, &house()), &TestPhotos).unwrap()
}

fn part(document: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(document)).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The document as LibreOffice prints it.
#[cfg(target_os = "linux")]
fn printed(document: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("piece.docx");
    std::fs::write(&file, document).unwrap();
    let profile = format!(
        "-env:UserInstallation=file://{}",
        folder.path().join("profile").display()
    );
    let said = std::process::Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder.path())
        .arg(&file)
        .output()
        .unwrap_or_else(|_| panic!("soffice is wanted: install libreoffice-writer-nogui"));
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let said = std::process::Command::new("pdftotext")
        .args(["-enc", "UTF-8"])
        .arg(folder.path().join("piece.pdf"))
        .arg("-")
        .output()
        .unwrap_or_else(|_| panic!("pdftotext is wanted: install poppler-utils"));
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    String::from_utf8_lossy(&said.stdout).into_owned()
}

/// Without spaces, of which a printed line has its own.
#[cfg(target_os = "linux")]
fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[cfg(target_os = "linux")]
#[test]
fn libreoffice_reads_the_whole_article_in_its_order() {
    let article = crate::piece::sample();
    let text = letters(&printed(&made(&article)));
    let mut at = 0;
    let house = house();
    let edition = edition(&article, &house);
    for wanted in press::text::text(&edition).lines() {
        let wanted = letters(wanted);
        let found = text[at..].find(&wanted);
        at += found.unwrap_or_else(|| panic!("{wanted} is not in its place in {text}")) + wanted.len();
    }
}

#[test]
fn headings_lists_tables_quotes_links_and_photos_are_words_own() {
    let document = made(&everything());
    let text = part(&document, "word/document.xml");
    for own in [
        "<w:pStyle w:val=\"Heading1\"/>",
        "<w:pStyle w:val=\"Heading2\"/>",
        "<w:pStyle w:val=\"Heading3\"/>",
        "<w:pStyle w:val=\"Quote\"/>",
        "<w:numPr><w:ilvl w:val=\"1\"/>",
        "<w:tblHeader/>",
        "<w:gridSpan w:val=\"2\"/>",
        "<w:vMerge w:val=\"restart\"/>",
        "<w:hyperlink r:id=\"link0\">",
        "descr=\"Ảnh rộng\"",
        "<w:vertAlign w:val=\"superscript\"/>",
        "<w:br/>",
    ] {
        assert!(text.contains(own), "{own}");
    }
    let relations = part(&document, "word/_rels/document.xml.rels");
    assert!(relations.contains("Target=\"https://phutho.gov.vn/?a=1&amp;b=2\" TargetMode=\"External\""));
    // The list that goes on from three.
    assert!(part(&document, "word/numbering.xml").contains("<w:startOverride w:val=\"3\"/>"));
    assert!(part(&document, "docProps/core.xml").contains("<dc:creator>Thanh Hòa, Minh Đức</dc:creator>"));
}

#[test]
fn each_picture_is_packed_once_and_the_same_piece_gives_the_same_bytes() {
    let document = made(&everything());
    assert_eq!(document, made(&everything()));
    let zip = zip::ZipArchive::new(Cursor::new(&document)).unwrap();
    let names = zip.file_names().map(Result::unwrap);
    assert_eq!(names.filter(|name| name.starts_with("word/media/")).count(), 3);
}

#[test]
fn hostile_text_stays_text() {
    let document = made(&hostile());
    let text = part(&document, "word/document.xml");
    assert!(text.contains("&lt;/script&gt;&lt;b onclick=&quot;x&quot;&gt;&amp;amp; #import"));
    let odd = made(&of_paragraphs(&["a\u{fffe}b\u{0}c\u{202e}d"]));
    assert!(part(&odd, "word/document.xml").contains("a b c\u{202e}d"));
}

#[test]
fn a_table_whose_cells_claim_more_than_there_is_keeps_to_the_page() {
    let cell = |colspan, rowspan| Cell {
        header: false,
        colspan,
        rowspan,
        colwidth: None,
        paragraphs: vec![inline_text("ô")],
    };
    let mut article = of_paragraphs(&[]);
    article.body.blocks = vec![Block::Table(Table {
        rows: vec![
            vec![cell(1, u32::MAX), cell(u32::MAX, 1)],
            vec![cell(u32::MAX, 2), cell(1, 1)],
            vec![cell(1, 1)],
        ],
    })];
    let text = part(&made(&article), "word/document.xml");
    assert!(text.contains("<w:gridSpan w:val=\"62\"/>"));
    assert_eq!(text.matches("<w:vMerge/>").count(), 3);
}
