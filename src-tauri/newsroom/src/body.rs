//! The page of a piece: kicker, headline, lead and blocks, typed.
//!
//! Its JSON ([`json`]) is exactly that of the window's ProseMirror document, so that what is edited, what is
//! stored and what is exported are one thing. A node, mark or attribute that the schema does not know is an
//! error with its path in the document, never silently dropped.

pub mod json;
mod walk;

use crate::photo::{Cut, PageCrop, PhotoId};

pub use json::BodyError;

/// A whole page. Kicker and headline are plain text; either may still be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    pub kicker: String,
    pub headline: String,
    /// Opens with the dateline, which carries [`Marks::dateline`].
    pub lead: Vec<Inline>,
    /// Never empty in the window: an empty page holds one empty paragraph.
    pub blocks: Vec<Block>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Paragraph(Vec<Inline>),
    Heading(Heading),
    List(List),
    Quote(Quote),
    Table(Table),
    Figure(Figure),
    InfoBox(InfoBox),
}

impl Block {
    /// The node's type in the page's JSON.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Paragraph(_) => "paragraph",
            Self::Heading(_) => "heading",
            Self::List(List {
                kind: ListKind::Bullet,
                ..
            }) => "bullet_list",
            Self::List(_) => "ordered_list",
            Self::Quote(_) => "quote",
            Self::Table(_) => "table",
            Self::Figure(_) => "figure",
            Self::InfoBox(_) => "info_box",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 2 or 3; the headline alone is level 1.
    pub level: u8,
    pub text: Vec<Inline>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    pub kind: ListKind,
    /// At least one.
    pub items: Vec<ListItem>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListKind {
    Bullet,
    /// Numbered from `start`.
    Ordered {
        start: u32,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListItem {
    pub text: Vec<Inline>,
    pub sublists: Vec<List>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// At least one.
    pub paragraphs: Vec<Vec<Inline>>,
    /// Who said it; may be empty.
    pub attribution: Vec<Inline>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// At least one.
    pub rows: Vec<Vec<Cell>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub header: bool,
    /// At least 1.
    pub colspan: u32,
    /// At least 1.
    pub rowspan: u32,
    /// Width of each spanned column in CSS pixels, where a person has set it.
    pub colwidth: Option<Vec<u32>>,
    /// At least one.
    pub paragraphs: Vec<Vec<Inline>>,
}

/// One or several photos with one credit, under one caption or each with its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    pub layout: Layout,
    /// At least one. Either all have a caption of their own or none has.
    pub photos: Vec<PlacedPhoto>,
    /// What is said of all of them together; usually empty where each has its own.
    pub caption: Vec<Inline>,
    /// The photographer or source, without the word "Ảnh:".
    pub credit: String,
}

/// How several photos of one figure stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    #[default]
    Column,
    Row,
    Grid,
}

/// A place for a photo: empty until one is attached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlacedPhoto {
    pub photo: Option<PhotoId>,
    /// What is to be seen, for those who do not see it. Never a copy of the caption.
    pub alt: String,
    /// How this article cuts it; `None` for the crop of the photo itself.
    pub crop: Option<PageCrop>,
    /// Its own caption, which may be empty; `None` where the photos of the figure share one.
    pub caption: Option<Vec<Inline>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InfoBox {
    pub title: Vec<Inline>,
    /// At least one.
    pub blocks: Vec<BoxBlock>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BoxBlock {
    Paragraph(Vec<Inline>),
    List(List),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Never empty; neighbours never carry the same marks.
    Text {
        text: String,
        marks: Marks,
    },
    HardBreak {
        marks: Marks,
    },
}

impl Inline {
    #[must_use]
    pub fn plain(text: &str) -> Self {
        Self::Text {
            text: text.to_owned(),
            marks: Marks::default(),
        }
    }
}

/// What is said of a run of text. Superscript and subscript exclude each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// The opening of the lead: "PhuthoPortal -". Only in the lead.
    pub dateline: bool,
    /// An address: http, https, mailto or tel.
    pub link: Option<String>,
    pub bold: bool,
    pub italic: bool,
    pub script: Option<Script>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    Superscript,
    Subscript,
}

impl Body {
    /// A page with nothing on it yet, as the window opens it.
    #[must_use]
    pub fn blank() -> Self {
        Self {
            blocks: vec![Block::Paragraph(Vec::new())],
            ..Self::default()
        }
    }
}

impl Figure {
    /// An empty place for one photo under this caption.
    #[must_use]
    pub fn awaiting_photo(caption: &str) -> Self {
        Self {
            layout: Layout::default(),
            photos: vec![PlacedPhoto::default()],
            caption: inline_text(caption),
            credit: String::new(),
        }
    }

    /// Whether every photo has a caption of its own.
    #[must_use]
    pub fn captions_each(&self) -> bool {
        self.photos.iter().any(|place| place.caption.is_some())
    }

    /// What stands under this photo of the figure: its own caption, else the shared one.
    #[must_use]
    pub fn caption_of<'a>(&'a self, place: &'a PlacedPhoto) -> &'a [Inline] {
        place.caption.as_ref().unwrap_or(&self.caption)
    }

    /// The caption that a person means who names this photo of the figure.
    pub fn caption_mut(&mut self, index: usize) -> &mut Vec<Inline> {
        let own = self
            .photos
            .get_mut(index)
            .and_then(|place| place.caption.as_mut());
        own.unwrap_or(&mut self.caption)
    }
}

impl PlacedPhoto {
    /// The picture that this place shows, where there is one.
    #[must_use]
    pub fn cut(&self) -> Option<Cut> {
        let crop = self.crop;
        self.photo.map(|photo| Cut { photo, crop })
    }
}

/// Unmarked text as inline content: nothing where the text is empty.
#[must_use]
pub fn inline_text(text: &str) -> Vec<Inline> {
    if text.is_empty() {
        Vec::new()
    } else {
        vec![Inline::plain(text)]
    }
}

/// The text of inline content; a hard break is a line feed.
#[must_use]
pub fn plain_text(inlines: &[Inline]) -> String {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text { text, .. } => text.as_str(),
            Inline::HardBreak { .. } => "\n",
        })
        .collect()
}
