//! How pages look, beside pictures of pages that somebody has looked at.

use newsroom::article::Article;
use newsroom::body::{self, Block};
use newsroom::bulletin::Paper;
use newsroom::house_style::HouseStyle;
use press::Edition;
use press::bulletin::Part;
use press::pdf::{self, Columns, Layout};

use crate::everything::everything;
use crate::golden;
use crate::layouts::{issue, record};
use crate::pdf::{collapsed, poppler, text};
use crate::photos::{self, TestPhotos};
use crate::piece::{edition, figure, house, of_paragraphs};

const TWO: Layout = Layout::NewspaperPage {
    columns: Columns::Two,
};
const THREE: Layout = Layout::NewspaperPage {
    columns: Columns::Three,
};

const SAID: &str = "Sáng nay, bà con làng Hùng Lô mang bánh ra chợ từ lúc trời còn tối. Người gói bánh kể rằng lá dong phải \
    chọn từ hôm trước, gạo ngâm qua đêm, và nồi bánh sôi từ nửa đêm về sáng thì bánh mới rền. Năm nay khách đặt nhiều hơn \
    mọi năm, nên cả xóm cùng làm.";

/// A long piece with a photo after so many of its paragraphs, and another one three paragraphs further.
fn with_photos_after(paragraphs: usize) -> Article {
    let [wide, square, _] = photos::plain();
    let mut article = of_paragraphs(&[SAID; 24]);
    article.body.headline = "Làng bánh vào vụ".to_owned();
    let photo = |photo, caption| figure(body::Layout::Column, &[(photo, caption)], caption, "Thu Hà");
    article
        .body
        .blocks
        .insert(paragraphs, photo(wide, "Ảnh đứng trước"));
    article
        .body
        .blocks
        .insert(paragraphs + 4, photo(square, "Ảnh đứng sau"));
    article
}

fn licensed() -> HouseStyle {
    HouseStyle {
        licence: "Giấy phép số 12/GP-TTĐT do Sở Thông tin và Truyền thông cấp ngày 5/3/2021".to_owned(),
        ..house()
    }
}

fn check(name: &str, edition: &Edition<'_>, layout: Layout) {
    let pages = pdf::preview(edition, layout, &TestPhotos).unwrap();
    golden::check_pages(name, &pages);
}

#[test]
fn the_pages_of_every_layout_look_as_they_last_did() {
    let (article, house, record) = (everything(), licensed(), record());
    let edition = Edition {
        record: Some(&record),
        ..edition(&article, &house)
    };
    check("everything.portal.png", &edition, Layout::PortalPage);
    check("everything.newspaper-2.png", &edition, TWO);
    check("everything.newspaper-3.png", &edition, THREE);
    check("everything.archive.png", &edition, Layout::ArchiveCopy);
}

#[test]
fn the_pages_of_a_bulletin_look_as_they_last_did() {
    let (house, one, other) = (licensed(), everything(), with_photos_after(2));
    for (paper, name) in [(Paper::A4, "bulletin-a4.png"), (Paper::A5, "bulletin-a5.png")] {
        let parts = vec![
            Part::Section("Văn hóa"),
            Part::Piece(edition(&one, &house)),
            Part::Section("Kinh tế"),
            Part::Piece(edition(&other, &house)),
        ];
        let mut issue = issue(parts, &house, paper);
        let [wide, ..] = photos::plain();
        issue.cover.as_mut().unwrap().photo = Some(wide);
        golden::check_pages(name, &pdf::preview_bulletin(&issue, &TestPhotos).unwrap());
    }
}

#[test]
fn text_fills_the_page_where_a_photo_waits_for_the_next() {
    let house = house();
    let article = with_photos_after(7);
    check(
        "waiting.portal.png",
        &edition(&article, &house),
        Layout::PortalPage,
    );
    check("waiting.newspaper-2.png", &edition(&article, &house), TWO);
}

/// The lowest that anything is written on each page, in points from the top.
fn lowest(pdf: &[u8]) -> Vec<f64> {
    let boxes = poppler("pdftotext", &["-bbox"], pdf, true);
    let lowest = |page: &str| {
        let ends = page
            .lines()
            .filter_map(|line| line.split("yMax=\"").nth(1)?.split('"').next()?.parse().ok());
        ends.fold(0.0, f64::max)
    };
    boxes.split("<page ").skip(1).map(lowest).collect()
}

#[test]
fn no_photo_leaves_a_hole_wherever_it_comes_to_stand() {
    /// Points from the top of A4 to the foot of the text.
    const FOOT: f64 = 771.0;
    /// Points: two lines that go over to the next page together, and a little.
    const LINES: f64 = 60.0;
    let house = house();
    for paragraphs in 1..14 {
        let article = with_photos_after(paragraphs);
        let pdf = pdf::pdf(&edition(&article, &house), Layout::PortalPage, &TestPhotos).unwrap();
        let lowest = lowest(&pdf);
        for (page, low) in lowest.iter().rev().skip(1).rev().enumerate() {
            assert!(*low > FOOT - LINES, "after {paragraphs}, page {page}: {lowest:?}");
        }
        let read = collapsed(&text(&pdf));
        let at = |said: &str| read.find(said).unwrap_or_else(|| panic!("{said} in {read}"));
        assert!(
            at("Ảnh đứng trước Ảnh: Thu Hà") < at("Ảnh đứng sau Ảnh: Thu Hà"),
            "after {paragraphs}: {read}"
        );
    }
}

/// A photo that waits leaves no more room between its neighbours than they have without it.
#[test]
fn paragraphs_close_up_over_a_photo_that_waits() {
    let house = house();
    let tops = |article: &Article| -> Vec<f64> {
        let pdf = pdf::pdf(&edition(article, &house), Layout::PortalPage, &TestPhotos).unwrap();
        let boxes = poppler("pdftotext", &["-bbox"], &pdf, true);
        let first = boxes.split("<page ").nth(1).unwrap_or_default().to_owned();
        let top = |line: &str| line.split("yMin=\"").nth(1)?.split('"').next()?.parse().ok();
        let mut tops: Vec<f64> = first.lines().filter_map(top).collect();
        tops.dedup();
        tops
    };
    let mut without = with_photos_after(7);
    without
        .body
        .blocks
        .retain(|block| matches!(block, Block::Paragraph(_)));
    without.body.headline = with_photos_after(7).body.headline;
    let (with, without) = (tops(&with_photos_after(7)), tops(&without));
    assert!(!with.is_empty() && with == without, "{with:?}\n{without:?}");
}
