//! The pieces that the tests print.

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset};
use newsroom::article::Article;
use newsroom::body::{Block, Body, Figure, Inline, Layout, Marks, PlacedPhoto, inline_text};
use newsroom::house_style::HouseStyle;
use newsroom::person::{Author, Part};
use newsroom::portal::{Fonts, Portal};
use press::Edition;
use press::html::PageOptions;

use crate::photos;

pub fn house() -> HouseStyle {
    HouseStyle {
        name: "Cổng Thông tin điện tử tỉnh Phú Thọ".to_owned(),
        address: "https://phutho.gov.vn".to_owned(),
        ..HouseStyle::default()
    }
}

/// A portal that keeps its pictures beside the page and takes semantic fragments.
pub fn portal() -> Portal {
    Portal {
        name: "Cổng tỉnh".to_owned(),
        fonts: Fonts::System,
        ..Portal::default()
    }
}

pub fn options(portal: &Portal) -> PageOptions<'_> {
    PageOptions { portal }
}

pub fn edition<'a>(article: &'a Article, house: &'a HouseStyle) -> Edition<'a> {
    let at = |time: &str| -> DateTime<FixedOffset> { time.parse().unwrap() };
    Edition {
        article,
        house,
        logo: None,
        record: None,
        published: at("2021-01-11T14:05:00+07:00"),
        modified: at("2021-01-11T16:40:30+07:00"),
    }
}

pub fn by(names: &[&str]) -> Vec<Author> {
    names
        .iter()
        .map(|name| Author {
            name: (*name).to_owned(),
            part: Part::Text,
        })
        .collect()
}

/// The published piece of the fixtures with its five photos.
pub fn sample() -> Article {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/hoi-nghi-quan-triet.txt");
    let text = std::fs::read_to_string(path).unwrap();
    let paragraphs: Vec<&str> = text.trim().split("\n\n").collect();
    let [headline, lead, blocks @ .., byline] = paragraphs.as_slice() else {
        panic!("no piece")
    };
    let (dateline, lead) = lead.split_once("Ngày").unwrap();
    let dateline = Inline::Text {
        text: dateline.to_owned(),
        marks: Marks {
            dateline: true,
            ..Marks::default()
        },
    };
    let alts = [
        "Thuyền buồm neo ở bến, sau lưng là xóm nhà mái thấp",
        "Máy bay hai tầng cánh nhìn từ trên xuống, dưới là mây",
        "Đồng quê dưới chân núi tuyết",
        "Tách cà phê đỏ trên bàn gỗ",
        "Tên lửa trên bệ phóng lúc chạng vạng",
    ];
    let mut places = photos::sample().into_iter().zip(alts);
    let block = |text: &&str| {
        if text.ends_with(['.', '…']) {
            return Block::Paragraph(inline_text(text));
        }
        let mut figure = Figure::awaiting_photo(text);
        let (photo, alt) = places.next().unwrap();
        figure.photos = vec![PlacedPhoto {
            photo: Some(photo),
            alt: alt.to_owned(),
            ..PlacedPhoto::default()
        }];
        figure.credit = "Thanh Hòa".to_owned();
        Block::Figure(figure)
    };
    Article {
        body: Body {
            kicker: String::new(),
            headline: (*headline).to_owned(),
            lead: vec![dateline, Inline::plain(&format!("Ngày{lead}"))],
            blocks: blocks.iter().map(block).collect(),
        },
        authors: by(&[byline]),
        section: "Chính trị".to_owned(),
        tags: vec!["Nghị quyết".to_owned(), "Chính quyền số".to_owned()],
        ..Article::blank()
    }
}

pub fn figure(
    layout: Layout,
    photos: &[(newsroom::photo::PhotoId, &str)],
    caption: &str,
    credit: &str,
) -> Block {
    let place = |(photo, alt): &(_, &str)| PlacedPhoto {
        photo: Some(*photo),
        alt: (*alt).to_owned(),
        ..PlacedPhoto::default()
    };
    Block::Figure(Figure {
        layout,
        photos: photos.iter().map(place).collect(),
        caption: inline_text(caption),
        credit: credit.to_owned(),
    })
}

/// Text that would do harm if it were taken for HTML, JSON or typst.
pub const HOSTILE: &str =
    r##"</script><b onclick="x">&amp; #import "a.typ": * $x$ *a* _b_ `c` <l> @r [d] \e = f"##;

/// A piece that is hostile wherever it holds text.
pub fn hostile() -> Article {
    let [wide, ..] = photos::plain();
    Article {
        body: Body {
            kicker: HOSTILE.to_owned(),
            headline: HOSTILE.to_owned(),
            lead: inline_text(HOSTILE),
            blocks: vec![
                Block::Paragraph(inline_text(HOSTILE)),
                figure(Layout::Column, &[(wide, HOSTILE)], HOSTILE, HOSTILE),
            ],
        },
        authors: by(&[HOSTILE]),
        section: HOSTILE.to_owned(),
        tags: vec![HOSTILE.to_owned()],
        slug: "../../etc".to_owned(),
        ..Article::blank()
    }
}

/// A piece of these paragraphs only.
pub fn of_paragraphs(texts: &[&str]) -> Article {
    Article {
        body: Body {
            headline: "Tít".to_owned(),
            blocks: texts
                .iter()
                .map(|text| Block::Paragraph(inline_text(text)))
                .collect(),
            ..Body::default()
        },
        ..Article::blank()
    }
}
