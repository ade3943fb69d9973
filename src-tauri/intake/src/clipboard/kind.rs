//! What an element is to the text.

use super::dom::Element;
use super::style::{Style, WordPart};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Not for readers: scripts, controls, what is hidden.
    Dropped,
    Drawing,
    Embed,
    Image,
    /// Of Word and its like.
    CommentMark,
    Comments,
    NoteMark,
    Notes,
    Deletion,
    /// The bullet or number of an item, written out.
    Marker,
    Break,
    /// Runs within a line.
    Inline,
    /// Anything that stands on lines of its own.
    Block,
    Paragraph,
    Heading(u8),
    List {
        ordered: bool,
    },
    Item,
    Quote,
    Cite,
    Table,
    Figure,
    Caption,
    Credit,
}

impl Kind {
    pub(super) fn of(element: &Element, style: &Style) -> Self {
        if !element.is_html() {
            return Self::Drawing;
        }
        let name = element.name();
        if let Some(apart) = Self::apart(element, style) {
            return apart;
        }
        match name {
            "img" | "v:imagedata" => Self::Image,
            "br" if style.page_break => Self::Block,
            "br" => Self::Break,
            "h1" | "h2" => Self::Heading(2),
            "h3" | "h4" | "h5" | "h6" => Self::Heading(3),
            "ul" | "menu" | "dir" => Self::List { ordered: false },
            "ol" => Self::List { ordered: true },
            "li" => Self::Item,
            "blockquote" => Self::Quote,
            "cite" | "footer" => Self::Cite,
            "table" => Self::Table,
            "figure" => Self::Figure,
            "figcaption" => Self::Caption,
            _ if is_figure(element) => Self::Figure,
            _ => Self::block(element, style),
        }
    }

    /// What does not come into the text.
    fn apart(element: &Element, style: &Style) -> Option<Self> {
        let name = element.name();
        let dropped = matches!(
            name,
            "head"
                | "script"
                | "style"
                | "template"
                | "noscript"
                | "noframes"
                | "noembed"
                | "xml"
                | "button"
                | "select"
                | "textarea"
                | "input"
                | "datalist"
                | "map"
                | "canvas"
                | "link"
                | "meta"
                | "title"
                | "rp"
                | "v:shapetype"
        ) || name.starts_with("w:");
        if dropped || style.hidden || element.has_attr("hidden") {
            return Some(Self::Dropped);
        }
        if matches!(
            name,
            "iframe" | "video" | "audio" | "object" | "embed" | "applet" | "marquee"
        ) {
            return (name != "marquee").then_some(Self::Embed);
        }
        let class = element.attr("class");
        let has_class = |wanted: &str| {
            class
                .split_whitespace()
                .any(|class| class.eq_ignore_ascii_case(wanted))
        };
        if has_class("MsoCommentReference") || has_class("msocomanchor") {
            return Some(Self::CommentMark);
        }
        let (id, href) = (element.attr("id"), element.attr("href"));
        let mark = ["#_ftn", "#_edn", "#cite_note", "#ftnt"]
            .iter()
            .any(|opening| href.starts_with(opening))
            && !href.contains("ref");
        if mark || has_class("sdfootnoteanc") || has_class("sdendnoteanc") {
            return Some(Self::NoteMark);
        }
        if href.starts_with("#cmnt") && !href.contains("ref") {
            return Some(Self::CommentMark);
        }
        let numbered = |opening: &str| {
            id.strip_prefix(opening)
                .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        };
        if name == "div"
            && ["ftn", "edn", "sdfootnote", "sdendnote"]
                .iter()
                .any(|opening| numbered(opening))
        {
            return Some(Self::Notes);
        }
        match style.part {
            Some(WordPart::Marker) => return Some(Self::Marker),
            Some(WordPart::Comments) => return Some(Self::Comments),
            Some(WordPart::Notes) => return Some(Self::Notes),
            Some(WordPart::NoteMark) => return Some(Self::NoteMark),
            None => {}
        }
        (name == "del" || has_class("msoDel")).then_some(Self::Deletion)
    }

    fn block(element: &Element, style: &Style) -> Self {
        let name = element.name();
        let block = style.block
            || matches!(
                name,
                "address"
                    | "article"
                    | "aside"
                    | "center"
                    | "dd"
                    | "details"
                    | "dialog"
                    | "div"
                    | "dl"
                    | "dt"
                    | "fieldset"
                    | "form"
                    | "header"
                    | "hgroup"
                    | "hr"
                    | "legend"
                    | "main"
                    | "nav"
                    | "p"
                    | "pre"
                    | "search"
                    | "section"
                    | "summary"
                    | "caption"
                    | "tr"
                    | "td"
                    | "th"
                    | "option"
                    | "optgroup"
            );
        if !block {
            return Self::Inline;
        }
        let level = style.outline.or_else(|| title_level(element));
        match level {
            Some(1 | 2) => return Self::Heading(2),
            Some(_) => return Self::Heading(3),
            None => {}
        }
        match caption(element) {
            Some(kind) => kind,
            None if name == "p" => Self::Paragraph,
            None => Self::Block,
        }
    }
}

/// Headings that are paragraphs by name.
fn title_level(element: &Element) -> Option<u8> {
    let class = element
        .attr("class")
        .split_whitespace()
        .next()
        .unwrap_or_default();
    let numbered = class
        .strip_prefix("MsoHeading")
        .and_then(|level| level.parse().ok());
    let named = match class {
        "MsoTitle" => Some(1),
        "MsoSubtitle" => Some(3),
        _ => numbered,
    };
    let role = element.attr("role") == "heading";
    named.or_else(|| role.then(|| element.attr("aria-level").parse().unwrap_or(2)))
}

/// Wrappers that news sites put around a photo and its caption.
fn is_figure(element: &Element) -> bool {
    element.name() == "div" && element.attr("type").eq_ignore_ascii_case("photo")
}

/// Caption and credit by the names that news sites and Word give them.
fn caption(element: &Element) -> Option<Kind> {
    let class = element.attr("class");
    if class.split_whitespace().any(|class| class == "Image") {
        return Some(Kind::Caption);
    }
    let lower = class.to_ascii_lowercase();
    if ["photocms_author", "img-author", "photo-author", "caption-author"]
        .iter()
        .any(|name| lower.contains(name))
    {
        return Some(Kind::Credit);
    }
    [
        "caption",
        "chu-thich",
        "chuthich",
        "desc-img",
        "img-desc",
        "photo-desc",
    ]
    .iter()
    .any(|name| lower.contains(name))
    .then_some(Kind::Caption)
}
