//! The PDF of every layout, as it is read: by those who listen, by readers of PDF, by those who check it.

use std::process::Command;

use newsroom::article::Article;
use newsroom::body::{Block, Figure, plain_text};
use newsroom::bulletin::Paper;
use newsroom::vietnamese::nfc;
use press::Edition;
use press::bulletin::{Form, Part};
use press::pdf::{self, Columns, Layout};

use crate::everything::everything;
use crate::layouts::issue;
use crate::pdf::{poppler, structure, text};
use crate::photos::TestPhotos;
use crate::piece::{edition, house, sample};
use crate::stories::stories;

const LAYOUTS: [Layout; 4] = [
    Layout::PortalPage,
    Layout::NewspaperPage {
        columns: Columns::Two,
    },
    Layout::NewspaperPage {
        columns: Columns::Three,
    },
    Layout::ArchiveCopy,
];

/// Without spaces, of which every reader has its own.
fn signs(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// What is read to those who listen: the words in the order of the tags.
fn read_aloud(pdf: &[u8]) -> String {
    let structure = structure(pdf);
    let said = structure
        .lines()
        .filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix('"'));
    signs(&said.collect::<String>())
}

/// What a piece says under its headline, in its order.
fn said(article: &Article) -> String {
    let mut texts = vec![plain_text(&article.body.lead)];
    for block in &article.body.blocks {
        match block {
            Block::Figure(figure) => texts.extend(captions(figure)),
            Block::Paragraph(text) => texts.push(plain_text(text)),
            _ => panic!("only paragraphs and figures are expected here"),
        }
    }
    signs(&texts.concat())
}

/// Each caption under its photo, that of all under the last of them.
fn captions(figure: &Figure) -> Vec<String> {
    let own = figure.photos.iter().filter_map(|place| place.caption.as_deref());
    let mut captions: Vec<String> = own.map(plain_text).collect();
    captions.push(plain_text(&figure.caption));
    if !figure.credit.is_empty() {
        captions.push(format!("Ảnh: {}", figure.credit));
    }
    captions
}

fn printed(edition: &Edition<'_>, layout: Layout) -> Vec<u8> {
    pdf::pdf(edition, layout, &TestPhotos).unwrap_or_else(|error| panic!("{error}"))
}

/// Bulletins of these pieces, on both papers.
fn bulletins(articles: &[Article]) -> Vec<Vec<u8>> {
    let house = house();
    let made = [Paper::A4, Paper::A5].map(|paper| {
        let pieces = articles
            .iter()
            .map(|article| Part::Piece(edition(article, &house)));
        let parts = [Part::Section("Thời sự")].into_iter().chain(pieces).collect();
        pdf::bulletin(&issue(parts, &house, paper), Form::Pages, &TestPhotos).unwrap()
    });
    made.into()
}

#[test]
fn every_layout_is_read_aloud_in_the_order_in_which_it_was_written() {
    let house = house();
    let articles = [sample(), stories()];
    for article in &articles {
        for layout in LAYOUTS {
            let pdf = printed(&edition(article, &house), layout);
            let (read, said) = (read_aloud(&pdf), said(article));
            assert!(read.contains(&said), "{layout:?}: {said}\nin {read}");
            let headline = signs(&article.body.headline);
            assert!(read.find(&headline) < read.find(&said), "{layout:?}: {read}");
        }
    }
    for pdf in bulletins(&articles) {
        let mut rest = read_aloud(&pdf);
        for article in &articles {
            let said = said(article);
            let at = rest.find(&said).unwrap_or_else(|| panic!("{said}\nin {rest}"));
            rest.drain(..at + said.len());
        }
    }
}

#[test]
fn every_word_can_be_copied_out_of_every_layout() {
    let house = house();
    let articles = [sample(), everything(), stories()];
    let mut wanted: Vec<String> = Vec::new();
    for article in &articles {
        let texts = article.body.paragraphs();
        let words = |text: &String| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let words: Vec<String> = texts.iter().flat_map(words).collect();
        for layout in LAYOUTS {
            check_words(&text(&printed(&edition(article, &house), layout)), &words);
        }
        wanted.extend(words);
    }
    for pdf in bulletins(&articles) {
        check_words(&text(&pdf), &wanted);
    }
}

/// Each word stands as often in the text as it is wanted, or more often, and all is NFC.
#[track_caller]
fn check_words(text: &str, wanted: &[String]) {
    assert_eq!(text, nfc(text));
    let mut there: Vec<&str> = text.split_whitespace().collect();
    there.sort_unstable();
    let mut wanted: Vec<&str> = wanted.iter().map(String::as_str).collect();
    wanted.sort_unstable();
    let mut there = there.into_iter();
    for word in wanted {
        assert!(there.any(|found| found == word), "{word} in {text}");
    }
}

#[test]
fn every_file_is_sound_tagged_and_brings_its_fonts_along() {
    let house = house();
    let articles = [sample(), everything(), stories()];
    let mut files = bulletins(&articles);
    for article in &articles {
        files.extend(LAYOUTS.map(|layout| printed(&edition(article, &house), layout)));
    }
    for pdf in &files {
        check_sound(pdf);
        let info = poppler("pdfinfo", &[], pdf, false);
        assert!(
            info.lines()
                .any(|line| line.starts_with("Tagged:") && line.ends_with("yes")),
            "{info}"
        );
        let metadata = poppler("pdfinfo", &["-meta"], pdf, false);
        for marker in ["<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<"] {
            assert!(metadata.contains(marker), "{marker} in {metadata}");
        }
    }
    let parts = articles
        .iter()
        .map(|article| Part::Piece(edition(article, &house)))
        .collect();
    let booklet = pdf::bulletin(&issue(parts, &house, Paper::A5), Form::Booklet, &TestPhotos).unwrap();
    check_sound(&booklet);
}

/// No complaint of those who check, and the fonts of the house within, with no more than the letters that stand there.
#[track_caller]
fn check_sound(pdf: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("article.pdf");
    std::fs::write(&file, pdf).unwrap();
    let checked = Command::new("qpdf").arg("--check").arg(&file).output();
    let checked = checked.unwrap_or_else(|_| panic!("qpdf is wanted: install qpdf"));
    let said = String::from_utf8_lossy(&checked.stdout);
    assert!(
        checked.status.success()
            && checked.stderr.is_empty()
            && said.contains("No syntax or stream encoding errors"),
        "{said}{}",
        String::from_utf8_lossy(&checked.stderr)
    );
    let fonts = poppler("pdffonts", &[], pdf, false);
    for line in fonts.lines().skip(2) {
        let own = line.contains("SourceSerif4") || line.contains("BeVietnamPro");
        assert!(
            own && line.contains(" yes yes yes "),
            "embedded, subset and with Unicode: {line}"
        );
    }
}
