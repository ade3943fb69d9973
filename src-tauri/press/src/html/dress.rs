//! Which elements the parts of an article become, in each profile.

use newsroom::portal::Profile;

use super::faces::Face;

/// A part of the article, as the walk over its body names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Article,
    /// Kicker, headline and byline together.
    Opening,
    Kicker,
    Headline,
    Byline,
    Author,
    Time,
    Lead,
    Dateline,
    Paragraph,
    Heading2,
    Heading3,
    BulletList,
    OrderedList,
    ListItem,
    Quote,
    /// Who said it.
    Attribution,
    Cite,
    /// What scrolls where a table is wider than the screen.
    TableFrame,
    Table,
    TableHead,
    TableBody,
    TableRow,
    HeaderCell,
    Cell,
    /// One of several paragraphs of a cell.
    CellParagraph,
    Figure,
    /// Several photos beside each other.
    PhotoRow,
    /// A photo with a caption of its own, within a figure.
    OwnFigure,
    /// One of several photos beside each other, for a profile without a stylesheet.
    PhotoInRow,
    /// What holds one picture alone, where the profile wants something around it.
    PhotoFrame,
    Caption,
    Credit,
    InfoBox,
    BoxTitle,
}

/// What a dress says in place of the house's accent, whose colour it does not know.
pub(super) const ACCENT: &str = "{accent}";

/// An element without its own attributes. Where `tag` is empty there is no element, only its content.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dress {
    pub(super) tag: &'static str,
    pub(super) attributes: &'static [(&'static str, &'static str)],
}

/// What can be written as an element: a part of the article, or a tag as it is.
pub(super) trait Element: Copy {
    fn dress(self, profile: Profile) -> Dress;

    /// The style in which the stylesheet sets it, within what is set in `around`.
    fn face(self, around: Face) -> Face;
}

impl Element for &'static str {
    fn dress(self, _: Profile) -> Dress {
        Dress {
            tag: self,
            attributes: &[],
        }
    }

    fn face(self, around: Face) -> Face {
        around.of_tag(self)
    }
}

impl Element for Part {
    fn dress(self, profile: Profile) -> Dress {
        match profile {
            Profile::Semantic => semantic(self),
            Profile::Inline => inline(self),
            Profile::Plain => plain(self),
        }
    }

    fn face(self, around: Face) -> Face {
        around.of(self)
    }
}

/// An element with a class, or with none.
macro_rules! classed {
    ($tag:literal) => {
        Dress {
            tag: $tag,
            attributes: &[],
        }
    };
    ($tag:literal, $class:literal) => {
        Dress {
            tag: $tag,
            attributes: &[("class", $class)],
        }
    };
}

/// An element that carries its look.
macro_rules! styled {
    ($tag:literal, $style:literal) => {
        Dress {
            tag: $tag,
            attributes: &[("style", $style)],
        }
    };
}

fn semantic(part: Part) -> Dress {
    match part {
        Part::Article => classed!("article"),
        Part::Opening => classed!("header"),
        Part::Kicker => classed!("p", "kicker"),
        Part::Headline => classed!("h1"),
        Part::Byline => classed!("p", "byline"),
        Part::Author => classed!("span", "author"),
        Part::Time => classed!("time"),
        Part::Lead => classed!("p", "lead"),
        Part::Dateline => classed!("span", "dateline"),
        Part::Paragraph | Part::CellParagraph => classed!("p"),
        Part::Heading2 => classed!("h2"),
        Part::Heading3 => classed!("h3"),
        Part::BulletList => classed!("ul"),
        Part::OrderedList => classed!("ol"),
        Part::ListItem => classed!("li"),
        Part::Quote => classed!("blockquote"),
        Part::Attribution => classed!("footer"),
        Part::Cite => classed!("cite"),
        // Reached by the keyboard, because it scrolls (WCAG 2.2, 2.1.1).
        Part::TableFrame => Dress {
            tag: "div",
            attributes: &[("class", "table"), ("tabindex", "0"), ("role", "group")],
        },
        Part::Table => classed!("table"),
        Part::TableHead => classed!("thead"),
        Part::TableBody => classed!("tbody"),
        Part::TableRow => classed!("tr"),
        Part::HeaderCell => classed!("th"),
        Part::Cell => classed!("td"),
        Part::Figure | Part::OwnFigure => classed!("figure"),
        Part::PhotoRow => classed!("div", "row"),
        Part::PhotoInRow | Part::PhotoFrame => classed!(""),
        Part::Caption => classed!("figcaption"),
        Part::Credit => classed!("span", "credit"),
        // A landmark may not stand within the article, so that the box is a note rather than complementary.
        Part::InfoBox => Dress {
            tag: "aside",
            attributes: &[("role", "note")],
        },
        Part::BoxTitle => classed!("p", "box-title"),
    }
}

fn inline(part: Part) -> Dress {
    match part {
        Part::Article => classed!("div"),
        Part::Opening | Part::Author | Part::Time | Part::Cite | Part::TableFrame | Part::PhotoFrame => {
            classed!("")
        }
        Part::Kicker => styled!("p", "margin:0 0 6px;font-weight:bold;color:{accent}"),
        Part::Headline => styled!("h1", "margin:0 0 12px;font-size:28px;line-height:1.3"),
        Part::Byline => styled!(
            "p",
            "margin:0 0 18px;font-size:14px;line-height:1.5;color:#5d574e"
        ),
        Part::Lead => styled!("p", "margin:0 0 16px;font-weight:bold;line-height:1.6"),
        Part::Dateline => styled!("span", "color:#5d574e"),
        Part::Paragraph => styled!("p", "margin:0 0 16px;line-height:1.6"),
        Part::Heading2 => styled!("h2", "margin:28px 0 12px;font-size:22px;line-height:1.4"),
        Part::Heading3 => styled!("h3", "margin:24px 0 10px;font-size:18px;line-height:1.4"),
        Part::BulletList => styled!("ul", "margin:0 0 16px;padding-left:24px;line-height:1.6"),
        Part::OrderedList => styled!("ol", "margin:0 0 16px;padding-left:24px;line-height:1.6"),
        Part::ListItem => styled!("li", "margin-bottom:6px"),
        Part::Quote => styled!(
            "blockquote",
            "margin:24px 0;padding:4px 0 4px 20px;border-left:3px solid {accent};font-style:italic"
        ),
        Part::Attribution => styled!(
            "p",
            "margin:0;font-size:14px;line-height:1.5;font-style:normal;color:#5d574e"
        ),
        Part::Table => styled!(
            "table",
            "width:100%;margin:24px 0;border-collapse:collapse;line-height:1.5"
        ),
        Part::TableHead => classed!("thead"),
        Part::TableBody => classed!("tbody"),
        Part::TableRow => classed!("tr"),
        Part::HeaderCell => styled!(
            "th",
            "padding:8px 10px;border:1px solid #cfc8ba;text-align:left;vertical-align:top;background-color:#f6f3ec"
        ),
        Part::Cell => styled!(
            "td",
            "padding:8px 10px;border:1px solid #cfc8ba;text-align:left;vertical-align:top"
        ),
        Part::CellParagraph => styled!("p", "margin:0 0 6px"),
        Part::Figure => styled!("div", "margin:24px 0;text-align:center"),
        Part::PhotoRow => styled!("div", "margin:0 0 8px"),
        Part::OwnFigure => styled!("div", "margin:0 0 8px"),
        Part::PhotoInRow => classed!("div"),
        Part::Caption => styled!(
            "p",
            "margin:8px 0 0;font-size:14px;line-height:1.5;color:#5d574e;text-align:center"
        ),
        Part::Credit => styled!("span", "font-style:italic"),
        Part::InfoBox => styled!(
            "div",
            "margin:24px 0;padding:16px 20px 4px;border:1px solid #cfc8ba;background-color:#f6f3ec"
        ),
        Part::BoxTitle => styled!("p", "margin:0 0 8px;font-weight:bold;line-height:1.5"),
    }
}

fn plain(part: Part) -> Dress {
    match part {
        Part::Article
        | Part::Opening
        | Part::Author
        | Part::Time
        | Part::Dateline
        | Part::Cite
        | Part::TableFrame
        | Part::Figure
        | Part::PhotoRow
        | Part::OwnFigure
        | Part::PhotoInRow => classed!(""),
        Part::Kicker
        | Part::Byline
        | Part::Lead
        | Part::Paragraph
        | Part::Attribution
        | Part::CellParagraph
        | Part::PhotoFrame
        | Part::Caption
        | Part::BoxTitle => classed!("p"),
        Part::Headline => classed!("h1"),
        Part::Heading2 => classed!("h2"),
        Part::Heading3 => classed!("h3"),
        Part::BulletList => classed!("ul"),
        Part::OrderedList => classed!("ol"),
        Part::ListItem => classed!("li"),
        Part::Quote => classed!("blockquote"),
        Part::Table => classed!("table"),
        Part::TableHead => classed!("thead"),
        Part::TableBody => classed!("tbody"),
        Part::TableRow => classed!("tr"),
        Part::HeaderCell => classed!("th"),
        Part::Cell => classed!("td"),
        Part::Credit => classed!("em"),
        // Where it ends would not be seen otherwise.
        Part::InfoBox => classed!("div"),
    }
}
