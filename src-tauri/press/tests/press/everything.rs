//! A piece with every block, every mark and every layout.

use newsroom::article::Article;
use newsroom::body::{
    Block, Body, BoxBlock, Cell, Heading, InfoBox, Inline, Layout, List, ListItem, ListKind, Marks, Quote,
    Script, Table, inline_text,
};
use newsroom::margin::{Anchor, Comment};

use crate::photos;
use crate::piece::{by, figure};

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
        sources: vec!["Bà Nguyễn Thị Ẩn, 0912 345 678".to_owned()],
        comments: vec![Comment {
            id: uuid::Uuid::nil(),
            anchor: Anchor {
                from: 1,
                to: 5,
                quote: "Làng".to_owned(),
            },
            author: "Minh Đức".to_owned(),
            time: chrono::DateTime::UNIX_EPOCH,
            text: "Viết đủ tên làng?".to_owned(),
            replies: Vec::new(),
            resolved: None,
        }],
        ..Article::blank()
    }
}
