//! The PDF, read back with poppler.

use std::path::Path;
use std::process::Command;

use newsroom::article::Article;
use newsroom::body::{self, Block, plain_text};
use newsroom::vietnamese::nfc;
use press::pdf::{Columns, Layout};
use press::{Edition, pdf};

use crate::everything::everything;
use crate::golden;
use crate::layouts::record;
use crate::photos::{self, TestPhotos};
use crate::piece::{HOSTILE, edition, figure, hostile, house, of_paragraphs, sample};
use crate::stories::stories;

fn printed(article: &Article) -> Vec<u8> {
    pdf::pdf(&edition(article, &house()), Layout::PortalPage, &TestPhotos)
        .unwrap_or_else(|error| panic!("{error}"))
}

/// What a poppler tool says of a PDF.
pub fn poppler(tool: &str, arguments: &[&str], pdf: &[u8], output: bool) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("article.pdf");
    std::fs::write(&file, pdf).unwrap();
    let mut command = Command::new(tool);
    command.args(arguments).arg(&file);
    if output {
        command.arg("-");
    }
    let said = command
        .output()
        .unwrap_or_else(|_| panic!("{tool} is wanted: install poppler-utils"));
    assert!(
        said.status.success(),
        "{tool}: {}",
        String::from_utf8_lossy(&said.stderr)
    );
    // On Windows poppler ends its lines as Windows does.
    String::from_utf8_lossy(&said.stdout).replace("\r\n", "\n")
}

pub fn text(pdf: &[u8]) -> String {
    poppler("pdftotext", &["-enc", "UTF-8"], pdf, true)
}

pub fn collapsed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What stands on the page, in reading order.
fn expected(edition: &Edition<'_>) -> String {
    let article = edition.article;
    let mut texts = vec![
        edition.house.name.clone(),
        article.section.clone(),
        article.body.kicker.clone(),
    ];
    texts.extend([article.body.headline.clone(), article.byline()]);
    texts.push("Thứ Hai, 11/1/2021, 14:05".to_owned());
    texts.push(plain_text(&article.body.lead));
    for block in &article.body.blocks {
        match block {
            Block::Paragraph(text) => texts.push(plain_text(text)),
            Block::Figure(figure) => {
                texts.push(plain_text(&figure.caption));
                texts.push(format!("Ảnh: {}", figure.credit));
            }
            _ => panic!("only paragraphs and figures are expected here"),
        }
    }
    collapsed(&texts.join(" "))
}

/// In which order it is read, its tags say: a photo that waits for the next page lets text go before it.
#[test]
fn the_text_of_the_pdf_is_that_of_the_article_and_no_more() {
    let words = |text: &str| {
        let mut words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
        words.sort_unstable();
        words
    };
    let (article, house) = (sample(), house());
    let read = text(&printed(&article));
    assert_eq!(words(&read), words(&expected(&edition(&article, &house))));
    assert_eq!(read, nfc(&read));
}

#[test]
fn the_text_of_every_block_is_as_it_was_last_looked_at() {
    golden::check("everything.pdf.txt", &text(&printed(&everything())));
}

#[test]
fn the_photo_stories_are_as_they_were_last_looked_at() {
    let pdf = printed(&stories());
    golden::check("stories.pdf.txt", &text(&pdf));
    golden::check("stories.structure.txt", &structure(&pdf));
}

#[test]
fn a_dash_survives_wherever_the_line_ends() {
    // Each paragraph moves the dash a little further, so that it comes to stand at the end of a line somewhere.
    let texts: Vec<String> = (0..60)
        .map(|n| {
            format!(
                "{} phát triển kinh tế - xã hội của tỉnh, Covid-19, Hà Nội - Lào Cai.",
                "x".repeat(n)
            )
        })
        .collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let article = of_paragraphs(&texts);
    let read = text(&printed(&article));
    assert_eq!(collapsed(&read).matches("kinh tế - xã hội").count(), 60);
    assert_eq!(collapsed(&read).matches("Hà Nội - Lào Cai").count(), 60);
    assert_eq!(collapsed(&read).matches("Covid-19").count(), 60);
    assert!(read.lines().all(|line| !line.trim_start().starts_with('-')));
}

#[test]
fn half_composed_letters_are_whole_in_the_pdf() {
    let read = text(&printed(&of_paragraphs(&[
        "Tru\u{31b}o\u{31b}\u{300}ng ho\u{323}c A\u{302}\u{309}n",
    ])));
    assert!(read.contains("Trường học Ẩn"), "{read}");
}

#[test]
fn the_same_edition_gives_the_same_bytes() {
    let article = sample();
    assert_eq!(printed(&article), printed(&article));
}

#[test]
fn a_corrected_paragraph_is_in_the_next_pdf() {
    let mut article = sample();
    printed(&article);
    let Some(Block::Paragraph(paragraph)) = article.body.blocks.last_mut() else {
        panic!()
    };
    *paragraph = body::inline_text("Đoạn này vừa sửa.");
    assert!(text(&printed(&article)).contains("Đoạn này vừa sửa."));
}

#[test]
fn the_pdf_declares_ua_1_and_a_2a_and_says_what_it_is() {
    let pdf = printed(&everything());
    let metadata = poppler("pdfinfo", &["-meta"], &pdf, false);
    for marker in ["<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<"] {
        assert!(metadata.contains(marker), "{marker} in {metadata}");
    }
    let info = poppler("pdfinfo", &["-isodates"], &pdf, false);
    let says = |name: &str, value: &str| {
        assert!(
            info.lines()
                .any(|line| line.starts_with(name) && line.ends_with(value)),
            "{name} {value} in {info}"
        );
    };
    says("Title:", "Mọi khối, mọi kiểu chữ: Ẩm thực Ỗ Ễ");
    says("Author:", "Thanh Hòa, Minh Đức");
    says("Keywords:", "làng nghề");
    says("Creator:", "Tòa Soạn");
    says("CreationDate:", "2021-01-11T16:40:30+07");
    says("Tagged:", "yes");
    says("JavaScript:", "no");
    assert!(info.contains("595.276 x 841.89 pts (A4)"), "{info}");
}

#[test]
fn every_part_of_the_page_is_tagged_for_those_who_listen() {
    golden::check("everything.structure.txt", &structure(&printed(&everything())));
}

pub fn structure(pdf: &[u8]) -> String {
    let structure = poppler("pdfinfo", &["-struct-text"], pdf, false);
    // Left out: attributes, numbers of objects, and titles of headings, which pdfinfo does not decode.
    let tags = structure
        .lines()
        .filter(|line| !line.trim_start().starts_with(['/', 'O']));
    let tags = tags.map(|line| {
        if line.contains('\u{fffd}') {
            line.split('"').next().unwrap_or(line).trim_end()
        } else {
            line
        }
    });
    tags.collect::<Vec<_>>().join("\n") + "\n"
}

#[test]
fn a_figure_higher_than_the_page_is_set_smaller() {
    let [wide, ..] = photos::plain();
    let mut article = of_paragraphs(&["Trước ảnh.", "Sau ảnh."]);
    article.body.blocks.insert(
        1,
        figure(body::Layout::Column, &[(wide, "Ảnh rộng"); 6], "Sáu ảnh", "TTXVN"),
    );
    let pdf = printed(&article);
    let boxes = poppler("pdftotext", &["-bbox"], &pdf, true);
    let bottoms = boxes
        .lines()
        .filter_map(|line| line.split("yMax=\"").nth(1)?.split('"').next()?.parse().ok());
    let lowest: f64 = bottoms.fold(0.0, f64::max);
    // The last line stands 25 mm above the foot of A4; its letters reach a little lower.
    assert!(lowest < 842.0 - 67.0, "{lowest}");
    let read = collapsed(&text(&pdf));
    assert!(read.contains("Trước ảnh. Sau ảnh. Sáu ảnh Ảnh: TTXVN"), "{read}");
}

#[test]
fn hostile_text_stays_text() {
    let article = hostile();
    let read = collapsed(&text(&printed(&article)));
    assert_eq!(read.matches(&collapsed(HOSTILE)).count(), 8, "{read}");
}

#[test]
fn a_letter_that_no_font_has_is_named() {
    let (article, house) = (of_paragraphs(&["Chữ Nôm 𡨸喃"]), house());
    let edition = edition(&article, &house);
    let error = pdf::pdf(&edition, Layout::PortalPage, &TestPhotos).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the fonts of the PDF have no sign for “𡨸” (U+21A38), “喃” (U+5583); replace it in the text"
    );
}

#[test]
fn the_english_edition_speaks_english() {
    let mut article = sample();
    article.language = "en-GB".to_owned().try_into().unwrap();
    let read = text(&printed(&article));
    assert!(read.contains("Monday 11 January 2021, 14:05"));
    assert!(read.contains("Photo: Thanh Hòa"));
}

/// Leaves the PDFs where a person can look at them.
#[test]
#[ignore = "for looking at: cargo test -p press -- --ignored look"]
fn look_at_the_pages() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let newspaper = |columns| Layout::NewspaperPage { columns };
    for (name, article) in [
        ("sample", sample()),
        ("everything", everything()),
        ("hostile", hostile()),
        ("stories", stories()),
    ] {
        let (house, record) = (house(), record());
        let edition = Edition {
            record: Some(&record),
            ..edition(&article, &house)
        };
        for (layout, called) in [
            (Layout::PortalPage, "portal"),
            (newspaper(Columns::Two), "newspaper-2"),
            (newspaper(Columns::Three), "newspaper-3"),
            (Layout::ArchiveCopy, "archive"),
        ] {
            let file = folder.join(format!("{name}.{called}.pdf"));
            std::fs::write(&file, pdf::pdf(&edition, layout, &TestPhotos).unwrap()).unwrap();
            println!("{}", file.display());
        }
        crate::sealed::write_folder(&edition, &TestPhotos, &folder.join(name)).unwrap();
    }
}
