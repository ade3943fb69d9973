//! The pieces that the tests print.

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset};
use newsroom::article::Article;
use newsroom::body::{
    Block, Body, BoxBlock, Cell, Figure, Heading, InfoBox, Inline, Layout, List, ListItem, ListKind, Marks,
    PlacedPhoto, Quote, Script, Table, inline_text,
};
use newsroom::language::Language;
use newsroom::person::{Author, Part};
use press::{Edition, House};

use crate::photos;

pub fn house() -> House {
    House {
        name: "Cổng Thông tin điện tử tỉnh Phú Thọ".to_owned(),
        address: "https://phutho.gov.vn".to_owned(),
    }
}

pub fn edition<'a>(article: &'a Article, house: &'a House) -> Edition<'a> {
    let at = |time: &str| -> DateTime<FixedOffset> { time.parse().unwrap() };
    Edition {
        article,
        house,
        published: at("2021-01-11T14:05:00+07:00"),
        modified: at("2021-01-11T16:40:30+07:00"),
        language: Language::Vi,
    }
}

fn by(names: &[&str]) -> Vec<Author> {
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

fn marked(text: &str, mark: impl FnOnce(&mut Marks)) -> Inline {
    let mut marks = Marks::default();
    mark(&mut marks);
    Inline::Text {
        text: text.to_owned(),
        marks,
    }
}

fn item(text: &str, sublists: Vec<List>) -> ListItem {
    ListItem {
        text: inline_text(text),
        sublists,
    }
}

fn cell(text: &str, header: bool) -> Cell {
    Cell {
        header,
        colspan: 1,
        rowspan: 1,
        colwidth: None,
        paragraphs: vec![inline_text(text)],
    }
}

fn figure(layout: Layout, photos: &[(newsroom::photo::PhotoId, &str)], caption: &str, credit: &str) -> Block {
    let place = |(photo, alt): &(_, &str)| PlacedPhoto {
        photo: Some(*photo),
        alt: (*alt).to_owned(),
    };
    Block::Figure(Figure {
        layout,
        photos: photos.iter().map(place).collect(),
        caption: inline_text(caption),
        credit: credit.to_owned(),
    })
}

/// A piece with every block, every mark and every layout.
pub fn everything() -> Article {
    let [wide, square, tall] = photos::plain();
    let list = List {
        kind: ListKind::Bullet,
        items: vec![
            item("Phát triển kinh tế - xã hội", vec![]),
            item(
                "Chuyển đổi số:",
                vec![List {
                    kind: ListKind::Ordered { start: 3 },
                    items: vec![item("hạ tầng", vec![]), item("dữ liệu", vec![])],
                }],
            ),
        ],
    };
    let steps = List {
        kind: ListKind::Ordered { start: 1 },
        items: vec![item("Nộp hồ sơ", vec![]), item("Nhận kết quả", vec![])],
    };
    let table = Table {
        rows: vec![
            vec![
                Cell {
                    rowspan: 2,
                    ..cell("Địa phương", true)
                },
                Cell {
                    colspan: 2,
                    ..cell("Số hồ sơ", true)
                },
            ],
            vec![cell("Năm 2023", true), cell("Năm 2024", true)],
            vec![cell("Việt Trì", true), cell("1.204", false), cell("1.377", false)],
            vec![
                cell("Hùng Lô", true),
                cell("318", false),
                Cell {
                    paragraphs: vec![inline_text("402"), inline_text("(ước tính)")],
                    ..cell("", false)
                },
            ],
        ],
    };
    let blocks = vec![
        Block::Paragraph(vec![
            Inline::plain("Chữ thường, "),
            marked("chữ đậm", |m| m.bold = true),
            Inline::plain(", "),
            marked("chữ nghiêng", |m| m.italic = true),
            Inline::plain(", "),
            marked("vừa đậm vừa nghiêng", |m| {
                (m.bold, m.italic) = (true, true)
            }),
            Inline::plain(", 120 m"),
            marked("2", |m| m.script = Some(Script::Superscript)),
            Inline::plain(" và CO"),
            marked("2", |m| m.script = Some(Script::Subscript)),
            Inline::plain("; xem "),
            marked("trang của tỉnh", |m| {
                m.link = Some("https://phutho.gov.vn/?a=1&b=2".to_owned())
            }),
            Inline::plain("."),
            Inline::HardBreak {
                marks: Marks::default(),
            },
            Inline::plain("Dòng mới: ẨN Ỗ ẤM Ễ Ữ Ợ, ằ ẵ ẳ."),
        ]),
        Block::Heading(Heading {
            level: 3,
            text: inline_text("Tiêu đề cấp ba đứng đầu"),
        }),
        Block::List(list),
        Block::Heading(Heading {
            level: 2,
            text: inline_text("Tiêu đề cấp hai"),
        }),
        Block::List(steps.clone()),
        Block::Quote(Quote {
            paragraphs: vec![
                inline_text("Giữ nghề là giữ làng."),
                inline_text("Mỗi nhà một khuôn bánh."),
            ],
            attribution: inline_text("Bà Nguyễn Thị Ẩn, nghệ nhân"),
        }),
        Block::Heading(Heading {
            level: 3,
            text: inline_text("Tiêu đề cấp ba"),
        }),
        Block::Table(table),
        figure(
            Layout::Row,
            &[(wide, "Ảnh rộng"), (square, "Ảnh vuông")],
            "Hai ảnh một hàng",
            "Thu Hà",
        ),
        figure(
            Layout::Grid,
            &[(wide, "Ảnh rộng"), (square, "Ảnh vuông"), (wide, "Ảnh rộng nữa")],
            "Ba ảnh một lưới",
            "",
        ),
        figure(Layout::Column, &[(tall, "Ảnh cao")], "", "TTXVN"),
        Block::InfoBox(InfoBox {
            title: inline_text("Thông tin thêm"),
            blocks: vec![
                BoxBlock::Paragraph(inline_text("Một cửa - một dấu.")),
                BoxBlock::List(steps),
            ],
        }),
        Block::Paragraph(Vec::new()),
    ];
    Article {
        body: Body {
            kicker: "Làng nghề Đất Tổ".to_owned(),
            headline: "Mọi khối, mọi kiểu chữ: Ẩm thực Ỗ Ễ".to_owned(),
            lead: vec![
                marked("PhuthoPortal -", |m| m.dateline = true),
                Inline::plain(" Ngày 5/3, một bài có "),
                marked("đủ", |m| m.italic = true),
                Inline::plain(" mọi thứ."),
            ],
            blocks,
        },
        authors: by(&["Thanh Hòa", "Minh Đức"]),
        section: "Văn hóa".to_owned(),
        tags: vec!["làng nghề".to_owned()],
        slug: "moi-khoi".to_owned(),
        note: "Chỉ biên tập viên đọc".to_owned(),
        ..Article::blank()
    }
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
