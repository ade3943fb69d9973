//! The other layouts: newspaper page, archive copy, bulletin, and pages for a window.

use newsroom::article::{Article, ArticleId};
use newsroom::body::{Block, PlacedPhoto, inline_text};
use newsroom::bulletin::Paper;
use newsroom::photo::PhotoId;
use newsroom::revision::RevisionId;
use newsroom::workflow::State;
use press::bulletin::{Form, Issue, Part};
use press::pdf::{self, Columns, Layout};
use press::record::{Kept, PhotoFile, Record, Taken};
use press::{Edition, PressError};

use crate::everything::everything;
use crate::golden;
use crate::pdf::{collapsed, poppler, structure, text};
use crate::photos::{self, TestPhotos};
use crate::piece::{HOSTILE, edition, hostile, house, of_paragraphs, sample};

const TWO: Layout = Layout::NewspaperPage {
    columns: Columns::Two,
};
const THREE: Layout = Layout::NewspaperPage {
    columns: Columns::Three,
};

fn printed(article: &Article, layout: Layout) -> Vec<u8> {
    let house = house();
    let edition = edition(article, &house);
    pdf::pdf(&edition, layout, &TestPhotos).unwrap_or_else(|error| panic!("{error}"))
}

/// The words of a text, in no order: columns are read down, and pictures stand at the ends of pages.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
    words.sort();
    words
}

#[test]
fn a_newspaper_page_says_what_the_portal_page_says() {
    let article = sample();
    let portal = words(&text(&printed(&article, Layout::PortalPage)));
    for layout in [TWO, THREE] {
        assert_eq!(words(&text(&printed(&article, layout))), portal);
    }
}

#[test]
fn the_newspaper_page_is_as_it_was_last_looked_at() {
    let pdf = printed(&everything(), TWO);
    golden::check("everything.newspaper.txt", &text(&pdf));
    golden::check("everything.newspaper.structure.txt", &structure(&pdf));
}

/// Of the words on the last page, the lowest in its left half and the lowest in its right half, in points.
fn column_ends(pdf: &[u8]) -> (f64, f64) {
    let boxes = poppler("pdftotext", &["-bbox"], pdf, true);
    let last = boxes.rsplit("<page ").next().unwrap_or_default().to_owned();
    let number = |line: &str, name: &str| -> Option<f64> {
        line.split(&format!("{name}=\""))
            .nth(1)?
            .split('"')
            .next()?
            .parse()
            .ok()
    };
    let mut ends = (0.0_f64, 0.0_f64);
    for line in last.lines() {
        let (Some(left), Some(low)) = (number(line, "xMin"), number(line, "yMax")) else {
            continue;
        };
        if left < 297.0 {
            ends.0 = ends.0.max(low)
        } else {
            ends.1 = ends.1.max(low)
        }
    }
    ends
}

#[test]
fn the_columns_of_the_last_page_end_at_the_same_height() {
    let line = "Hội nghị bàn việc giữ nghề gói bánh chưng và mở đường vào làng trong năm nay.";
    for paragraphs in [3, 9, 30] {
        let long = line.repeat(4);
        let article = of_paragraphs(&vec![long.as_str(); paragraphs]);
        let (left, right) = column_ends(&printed(&article, TWO));
        assert!(
            (left - right).abs() < 45.0,
            "{paragraphs} paragraphs: {left} and {right}"
        );
    }
}

pub fn record() -> Record {
    let at = |time: &str| time.parse().unwrap();
    let revision = RevisionId::of(b"kept");
    Record {
        article: "01990000-0000-7000-8000-000000000001"
            .parse::<ArticleId>()
            .unwrap(),
        revision: Some(revision),
        state: State::Approved,
        revisions: vec![Kept {
            id: revision,
            author: "Minh Đức".to_owned(),
            device: "máy biên tập".to_owned(),
            time: at("2021-01-11T16:40:30+07:00"),
        }],
        steps: vec![Taken {
            from: State::Submitted,
            to: State::Returned,
            by: "Minh Đức".to_owned(),
            time: at("2021-01-11T15:00:00+07:00"),
            reason: "Thiếu tên làng".to_owned(),
        }],
        photos: vec![PhotoFile {
            name: "IMG_0001.JPG".to_owned(),
            id: PhotoId::of(b"photo"),
            credit: "Thu Hà".to_owned(),
        }],
    }
}

#[test]
fn the_archive_copy_says_all_that_is_known() {
    let (article, house, record) = (everything(), house(), record());
    let edition = Edition {
        record: Some(&record),
        ..edition(&article, &house)
    };
    let pdf = pdf::pdf(&edition, Layout::ArchiveCopy, &TestPhotos).unwrap();
    let read = text(&pdf);
    golden::check("everything.archive.txt", &read);
    golden::check("everything.archive.structure.txt", &structure(&pdf));
    for said in [
        "Bà Nguyễn Thị Ẩn, 0912 345 678",
        "Chỉ biên tập viên đọc",
        "Viết đủ tên làng?",
        "chờ biên tập → trả lại",
        "Thiếu tên làng",
        "IMG_0001.JPG",
        "máy biên tập",
    ] {
        assert!(collapsed(&read).contains(said), "{said}");
    }
    let portal = pdf::pdf(&edition, Layout::PortalPage, &TestPhotos).unwrap();
    assert!(
        !text(&portal).contains("0912"),
        "sources never leave in other layouts"
    );
}

#[test]
fn photos_are_printed_in_their_own_size_though_the_typesetter_saw_stand_ins() {
    let pdf = printed(&sample(), Layout::PortalPage);
    let list = poppler("pdfimages", &["-list"], &pdf, false);
    let widths: Vec<&str> = list
        .lines()
        .skip(2)
        .filter_map(|line| line.split_whitespace().nth(3))
        .collect();
    assert_eq!(widths, ["1600"; 5], "{list}");
}

#[test]
fn hostile_text_stays_text_in_every_layout() {
    for layout in [TWO, THREE, Layout::ArchiveCopy] {
        let read = collapsed(&text(&printed(&hostile(), layout)));
        assert!(
            read.matches(&collapsed(HOSTILE)).count() >= 6,
            "{layout:?}: {read}"
        );
    }
}

pub fn issue<'a>(
    parts: Vec<Part<'a>>,
    house: &'a newsroom::house_style::HouseStyle,
    paper: Paper,
) -> Issue<'a> {
    Issue {
        title: "Bản tin Phú Thọ",
        number: "Số 3",
        note: "Nghị quyết vào cuộc sống",
        published: "2021-01-11T00:00:00+07:00".parse().unwrap(),
        cover: Some(PlacedPhoto {
            photo: Some(photos::sample()[0]),
            alt: "Thuyền buồm".to_owned(),
            ..PlacedPhoto::default()
        }),
        paper,
        house,
        logo: None,
        parts,
    }
}

#[test]
fn a_bulletin_has_a_cover_contents_and_its_pieces_in_order() {
    let (one, other, house) = (sample(), everything(), house());
    for paper in [Paper::A5, Paper::A4] {
        let parts = vec![
            Part::Section("Văn hóa"),
            Part::Piece(edition(&other, &house)),
            Part::Section("Thời sự"),
            Part::Piece(edition(&one, &house)),
        ];
        let issue = issue(parts, &house, paper);
        let pdf = pdf::bulletin(&issue, Form::Pages, &TestPhotos).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(pdf, pdf::bulletin(&issue, Form::Pages, &TestPhotos).unwrap());
        let read = collapsed(&text(&pdf));
        assert!(
            read.starts_with("Cổng Thông tin điện tử tỉnh Phú Thọ Bản tin Phú Thọ Số 3"),
            "{read}"
        );
        let at = |said: &str| read.rfind(said).unwrap_or_else(|| panic!("{said} in {read}"));
        assert!(at("Trong số này") < at("Mọi khối, mọi kiểu chữ"));
        assert!(at("Mọi khối, mọi kiểu chữ") < at("Sở Thông tin và Truyền thông học tập"));
        let metadata = poppler("pdfinfo", &["-meta"], &pdf, false);
        assert!(metadata.contains("<pdfuaid:part>1<"), "{metadata}");
        let pages: usize = pages_of(&pdf);
        let booklet =
            pdf::bulletin(&issue, Form::Booklet, &TestPhotos).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(pages_of(&booklet), pages.div_ceil(4) * 2);
        let info = poppler("pdfinfo", &[], &booklet, false);
        let sheet = if paper == Paper::A5 {
            "839.055 x 595.276"
        } else {
            "1190.55 x 841.89"
        };
        assert!(info.contains(sheet), "{info}");
    }
}

fn pages_of(pdf: &[u8]) -> usize {
    let info = poppler("pdfinfo", &[], pdf, false);
    let line = info.lines().find(|line| line.starts_with("Pages:")).unwrap();
    line.split_whitespace().last().unwrap().parse().unwrap()
}

#[test]
fn a_bulletin_names_the_piece_that_cannot_go_out_and_refuses_to_be_empty() {
    let house = house();
    let mut article = sample();
    article.body.headline = String::new();
    let parts = vec![Part::Section("Thời sự"), Part::Piece(edition(&article, &house))];
    let refused = pdf::bulletin(&issue(parts, &house, Paper::A5), Form::Pages, &TestPhotos).unwrap_err();
    assert!(matches!(refused, PressError::InPiece { .. }), "{refused}");
    let empty = issue(vec![Part::Section("Thời sự")], &house, Paper::A5);
    let refused = pdf::bulletin(&empty, Form::Pages, &TestPhotos).unwrap_err();
    assert_eq!(refused.to_string(), "the bulletin has no articles; add some");
}

#[test]
fn only_the_page_that_changed_has_another_name() {
    let (mut article, house) = (sample(), house());
    let before = pdf::preview(&edition(&article, &house), Layout::PortalPage, &TestPhotos).unwrap();
    let Some(Block::Paragraph(last)) = article.body.blocks.last_mut() else {
        panic!()
    };
    // About as long as before, so that there are as many pages: each says how many there are.
    *last = inline_text(&newsroom::body::plain_text(last).replacen("Đồng chí", "Đại biểu", 1));
    let after = pdf::preview(&edition(&article, &house), Layout::PortalPage, &TestPhotos).unwrap();
    assert!(before.count() > 2);
    assert_eq!(before.name(0), after.name(0));
    assert_ne!(before.name(before.count() - 1), after.name(after.count() - 1));
    assert_eq!(before.of_blocks().first(), Some(&Some(0)));
    // The last paragraph begins on the last page but one.
    assert_eq!(after.of_blocks().last(), Some(&Some(after.count() - 2)));
    let png = image::load_from_memory(&after.draw(0, 420).unwrap()).unwrap();
    assert_eq!((png.width(), png.height()), (420, 594));
    assert_eq!(after.draw(99, 420), None);
}

#[test]
fn what_is_not_finished_is_shown_all_the_same() {
    let house = house();
    let mut article = sample();
    article.body.headline = String::new();
    for place in article.body.figures_mut().flat_map(|figure| &mut figure.photos) {
        (place.photo, place.alt) = (None, String::new());
    }
    for article in [article, Article::blank(), of_paragraphs(&["Chữ Nôm 𡨸喃"])] {
        for layout in [Layout::PortalPage, TWO, THREE, Layout::ArchiveCopy] {
            let pages = pdf::preview(&edition(&article, &house), layout, &TestPhotos).unwrap();
            assert!(pages.draw(0, 100).is_some(), "{layout:?}");
        }
    }
}
