//! Which letters of which styles a page needs, and the fonts with no more than these in them.
//!
//! The styles are those that the stylesheet asks for; a browser's choice where one is missing (CSS Fonts 4, 5.2) is made
//! here too, so that no style is put into a page for nothing.

use std::collections::{BTreeMap, BTreeSet};

use newsroom::house_style::{HouseStyle, PageFont};

use super::dress::Part;
use super::subset;

/// The families of the stylesheet. What the first two are set in is the house's to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Family {
    Text,
    Headline,
    Sans,
}

impl Family {
    fn font(self, house: &HouseStyle) -> PageFont {
        match self {
            Self::Text => house.text_font,
            Self::Headline => house.headline_font,
            Self::Sans => PageFont::Sans,
        }
    }
}

/// A style as the stylesheet asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Face {
    pub(super) family: Family,
    /// 100 to 900.
    pub(super) weight: u16,
    pub(super) italic: bool,
}

/// What stands on the page in each style.
pub(super) type Letters = BTreeMap<Face, BTreeSet<char>>;

impl Face {
    /// The page's own.
    pub(super) const BODY: Self = Self {
        family: Family::Text,
        weight: 400,
        italic: false,
    };

    /// That of a part within what is set in this one: what `style.css` says.
    pub(super) fn of(self, part: Part) -> Self {
        let sans = |weight| Self {
            family: Family::Sans,
            weight,
            italic: false,
        };
        match part {
            Part::Kicker | Part::Heading3 => sans(600),
            Part::Headline | Part::Heading2 => Self {
                family: Family::Headline,
                weight: 700,
                italic: false,
            },
            Part::Lead => Self {
                weight: 600,
                ..Self::BODY
            },
            Part::Byline | Part::Table | Part::Caption | Part::InfoBox | Part::Attribution => sans(400),
            Part::Author | Part::HeaderCell | Part::BoxTitle => Self { weight: 600, ..self },
            Part::Quote | Part::Credit => Self { italic: true, ..self },
            Part::Cite => Self {
                italic: false,
                ..self
            },
            Part::Article
            | Part::Opening
            | Part::Time
            | Part::Dateline
            | Part::Paragraph
            | Part::BulletList
            | Part::OrderedList
            | Part::ListItem
            | Part::TableFrame
            | Part::TableHead
            | Part::TableBody
            | Part::TableRow
            | Part::Cell
            | Part::CellParagraph
            | Part::Figure
            | Part::PhotoRow
            | Part::OwnFigure
            | Part::PhotoInRow
            | Part::PhotoFrame => self,
        }
    }

    /// That of a tag of HTML within what is set in this one.
    pub(super) fn of_tag(self, tag: &str) -> Self {
        match tag {
            "em" => Self { italic: true, ..self },
            // "bolder" (CSS Fonts 4, 2.3).
            "strong" => Self {
                weight: if self.weight < 600 { 700 } else { 900 },
                ..self
            },
            _ => self,
        }
    }

    /// The font that a browser takes for it of those that the house has.
    fn font(self, house: &HouseStyle) -> subset::Style {
        let font = self.family.font(house);
        let weight = match (font, self.italic, self.weight) {
            (PageFont::Serif, true, ..=500) => 400,
            (PageFont::Serif, true, _) => 700,
            (PageFont::Serif, false, ..=500) => 400,
            (PageFont::Serif, false, 501..=600) => 600,
            (PageFont::Serif, false, _) => 700,
            (PageFont::Sans, true, _) => 400,
            (PageFont::Sans, false, ..=500) => 400,
            (PageFont::Sans, false, _) => 600,
        };
        subset::Style {
            family: match font {
                PageFont::Serif => "Source Serif 4",
                PageFont::Sans => "Be Vietnam Pro",
            },
            weight,
            italic: self.italic,
        }
    }
}

/// The rules of the stylesheet that bring the fonts along, each with these letters only.
pub(super) fn rules(letters: &Letters, house: &HouseStyle) -> String {
    let mut fonts: BTreeMap<subset::Style, BTreeSet<char>> = BTreeMap::new();
    for (face, letters) in letters {
        fonts.entry(face.font(house)).or_default().extend(letters);
    }
    let rules = fonts
        .iter()
        .filter_map(|(style, letters)| Some(rule(style, &subset::woff2(style, letters)?)));
    rules.collect()
}

fn rule(style: &subset::Style, font: &str) -> String {
    let subset::Style {
        family,
        weight,
        italic,
    } = style;
    let slope = if *italic { "italic" } else { "normal" };
    format!(
        "@font-face {{ font-family: \"{family}\"; font-style: {slope}; font-weight: {weight}; font-display: block; src: \
         url(data:font/woff2;base64,{font}) format(\"woff2\"); }}\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_of_the_stylesheet_has_a_font() {
        let styles = [Part::Paragraph, Part::Headline, Part::Caption]
            .map(|part| Face::BODY.of(part))
            .into_iter()
            .flat_map(|face| {
                [false, true].into_iter().flat_map(move |italic| {
                    [400, 500, 600, 700, 900].map(|weight| Face {
                        weight,
                        italic,
                        ..face
                    })
                })
            });
        let of_sans = HouseStyle {
            text_font: PageFont::Sans,
            headline_font: PageFont::Sans,
            ..HouseStyle::default()
        };
        for face in styles {
            for house in [&HouseStyle::default(), &of_sans] {
                let style = face.font(house);
                assert!(
                    subset::woff2(&style, &BTreeSet::from(['ẩ'])).is_some(),
                    "{style:?}"
                );
            }
        }
    }

    #[test]
    fn a_mark_within_a_part_asks_for_the_style_that_the_browser_takes() {
        let house = HouseStyle::default();
        let lead = Face::BODY.of(Part::Lead).of_tag("em").font(&house);
        assert_eq!((lead.weight, lead.italic), (700, true));
        let caption = Face::BODY.of(Part::Quote).of(Part::Caption).of_tag("strong");
        let caption = caption.font(&house);
        assert_eq!((caption.weight, caption.italic), (600, false));
    }
}
