//! Pieces with their form filled in: what a provincial portal writes every day. What is to be filled in stands in
//! square brackets, and [`blanks`] finds what nobody filled in.

use std::sync::OnceLock;

use crate::article::Article;
use crate::body::{
    Block, Body, BoxBlock, Figure, Heading, InfoBox, Inline, List, ListItem, ListKind, Marks, Quote,
    inline_text,
};
use crate::language::Sentence;

/// The templates that every desk has, in the order of their menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BuiltIn {
    Conference,
    Brief,
    PhotoStory,
    Announcement,
}

pub const BUILT_IN: [BuiltIn; 4] = [
    BuiltIn::Conference,
    BuiltIn::Brief,
    BuiltIn::PhotoStory,
    BuiltIn::Announcement,
];

impl BuiltIn {
    /// Its name in commands; saved templates have UUIDs instead.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Conference => "conference",
            Self::Brief => "brief",
            Self::PhotoStory => "photo-story",
            Self::Announcement => "announcement",
        }
    }

    #[must_use]
    pub fn of_id(id: &str) -> Option<Self> {
        BUILT_IN.into_iter().find(|template| template.id() == id)
    }

    #[must_use]
    pub fn name(self) -> Sentence {
        let (vi, en) = match self {
            Self::Conference => ("Tin hội nghị", "Conference report"),
            Self::Brief => ("Tin vắn", "News in brief"),
            Self::PhotoStory => ("Phóng sự ảnh", "Photo story"),
            Self::Announcement => ("Thông báo", "Announcement"),
        };
        Sentence {
            vi: vi.to_owned(),
            en: en.to_owned(),
        }
    }

    /// The piece to begin with. `outlet` opens the lead ("PhuthoPortal"); nothing opens it where that is empty.
    #[must_use]
    pub fn article(self, outlet: &str) -> Article {
        let mut article = Article::blank();
        article.body = match self {
            Self::Conference => Body {
                lead: lead(
                    outlet,
                    "Ngày [ngày/tháng], tại [địa điểm], [đơn vị] tổ chức hội nghị [tên hội nghị].",
                ),
                blocks: vec![
                    paragraph("Dự hội nghị có [đại biểu và chức vụ]."),
                    photo("[Ai đang làm gì] tại hội nghị"),
                    paragraph("Tại hội nghị, [nội dung được trình bày]."),
                    paragraph("Phát biểu tại hội nghị, [người phát biểu] nhấn mạnh: [ý chính]."),
                    photo("Quang cảnh hội nghị"),
                    paragraph("Kết luận hội nghị, [người kết luận] yêu cầu [nhiệm vụ]."),
                ],
                ..Body::default()
            },
            Self::Brief => Body {
                lead: lead(outlet, "Ngày [ngày/tháng], tại [địa điểm], [ai] đã [làm gì]."),
                blocks: vec![paragraph("[Một hoặc hai câu: vì sao, kết quả, tiếp theo là gì]")],
                ..Body::default()
            },
            Self::PhotoStory => Body {
                lead: lead(outlet, "[Câu chuyện trong hai câu]"),
                blocks: vec![
                    photo("[Ảnh mở đầu: ai, làm gì, ở đâu]"),
                    paragraph("[Bối cảnh]"),
                    photo("[Ảnh toàn cảnh]"),
                    photo("[Ảnh nhân vật]"),
                    Block::Quote(Quote {
                        paragraphs: vec![inline_text("[Lời nhân vật]")],
                        attribution: inline_text("[Tên, tuổi, nơi ở]"),
                    }),
                    photo("[Ảnh chi tiết]"),
                    photo("[Ảnh kết]"),
                ],
                ..Body::default()
            },
            Self::Announcement => Body {
                lead: lead(outlet, "[Cơ quan] thông báo về việc [nội dung]."),
                blocks: vec![
                    Block::Heading(Heading {
                        level: 2,
                        text: inline_text("Nội dung"),
                    }),
                    list(&["[Đối tượng]", "[Thời gian]", "[Địa điểm]"]),
                    Block::InfoBox(InfoBox {
                        title: inline_text("Liên hệ"),
                        blocks: vec![BoxBlock::Paragraph(inline_text(
                            "[Bộ phận, điện thoại, thư điện tử]",
                        ))],
                    }),
                ],
                ..Body::default()
            },
        };
        article
    }
}

fn lead(outlet: &str, text: &str) -> Vec<Inline> {
    if outlet.is_empty() {
        return inline_text(text);
    }
    let dateline = Inline::Text {
        text: format!("{outlet} -"),
        marks: Marks {
            dateline: true,
            ..Marks::default()
        },
    };
    vec![dateline, Inline::plain(&format!(" {text}"))]
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(inline_text(text))
}

fn photo(caption: &str) -> Block {
    Block::Figure(Figure::awaiting_photo(caption))
}

fn list(items: &[&str]) -> Block {
    let item = |text: &&str| ListItem {
        text: inline_text(text),
        sublists: Vec::new(),
    };
    Block::List(List {
        kind: ListKind::Bullet,
        items: items.iter().map(item).collect(),
    })
}

/// The blanks of the built-in templates that stand on the page as they were, in reading order. Square brackets of a
/// writer's own are not among them.
#[must_use]
pub fn blanks(body: &Body) -> Vec<String> {
    static KNOWN: OnceLock<Vec<String>> = OnceLock::new();
    let known = KNOWN.get_or_init(|| {
        let templates = BUILT_IN.iter().map(|template| template.article("").body);
        templates.flat_map(|body| bracketed(&body)).collect()
    });
    let mut found = bracketed(body);
    found.retain(|blank| known.contains(blank));
    found
}

fn bracketed(body: &Body) -> Vec<String> {
    let mut found = Vec::new();
    for text in body.paragraphs() {
        let mut rest = text.as_str();
        while let Some((_, after)) = rest.split_once('[') {
            let Some((inside, beyond)) = after.split_once(']') else {
                break;
            };
            found.push(format!("[{inside}]"));
            rest = beyond;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_is_a_page_of_the_schema_with_blanks_to_fill_in() {
        for template in BUILT_IN {
            let body = template.article("PhuthoPortal").body;
            assert_eq!(Body::from_json(&body.to_json()).as_ref(), Ok(&body));
            assert!(!blanks(&body).is_empty(), "{template:?}");
            assert_eq!(body.dateline(), "PhuthoPortal");
            assert_eq!(BuiltIn::of_id(template.id()), Some(template));
        }
    }

    #[test]
    fn a_filled_in_blank_and_a_writer_s_own_brackets_are_none() {
        let mut body = BuiltIn::Brief.article("").body;
        body.lead = inline_text("Ngày 11/1, tại [địa điểm], Sở [TT&TT] đã họp.");
        body.blocks = vec![paragraph("Xong [1].")];
        assert_eq!(blanks(&body), ["[địa điểm]"]);
    }
}
