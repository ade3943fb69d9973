//! What an element's style says of its text. Colours, sizes and distances are the page's, not the text's.

use newsroom::body::Script;

use super::font::Font;

/// Only what is said; the rest is inherited.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Style {
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    pub script: Option<Option<Script>>,
    /// The font, where it is one from before Unicode.
    pub font: Option<Option<Font>>,
    /// Line feeds are line breaks.
    pub keeps_lines: Option<bool>,
    pub centred: Option<bool>,
    pub hidden: bool,
    /// Stands on lines of its own.
    pub block: bool,
    pub page_break: bool,
    /// Word: the level of a heading, from 1.
    pub outline: Option<u8>,
    /// Word: the list and level of an item.
    pub list: Option<WordList>,
    /// Word: the element is no part of the text.
    pub part: Option<WordPart>,
}

/// "mso-list: l3 level2 lfo1".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct WordList {
    /// The number after lfo: which list.
    pub list: u32,
    /// From 1.
    pub level: u8,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WordPart {
    /// The bullet or number of an item, written out.
    Marker,
    Comments,
    Notes,
    /// The mark that refers to a footnote or endnote.
    NoteMark,
}

/// The declarations of a style attribute or a rule: name in small letters, value trimmed.
pub(super) fn declarations(style: &str) -> impl Iterator<Item = (String, &str)> {
    let mut quote = None;
    let parts = style.split(move |c| match (quote, c) {
        (None, '"' | '\'') => {
            quote = Some(c);
            false
        }
        (Some(open), _) => {
            if open == c {
                quote = None;
            }
            false
        }
        (None, _) => c == ';',
    });
    parts.filter_map(|part| {
        let (name, value) = part.split_once(':')?;
        Some((name.trim().to_ascii_lowercase(), value.trim()))
    })
}

impl Style {
    pub(super) fn read(style: &str) -> Self {
        let mut read = Self::default();
        for (name, value) in declarations(style) {
            read.declare(&name, value);
        }
        read
    }

    /// Lays what `over` says over what this says.
    pub(super) fn overlay(&mut self, over: &Self) {
        self.bold = over.bold.or(self.bold);
        self.italic = over.italic.or(self.italic);
        self.script = over.script.or(self.script);
        self.font = over.font.or(self.font);
        self.keeps_lines = over.keeps_lines.or(self.keeps_lines);
        self.centred = over.centred.or(self.centred);
        self.hidden |= over.hidden;
        self.block |= over.block;
        self.page_break |= over.page_break;
        self.outline = over.outline.or(self.outline);
        self.list = over.list.or(self.list);
        self.part = over.part.or(self.part);
    }

    fn declare(&mut self, name: &str, value: &str) {
        let lower = value.to_ascii_lowercase();
        let word = lower.trim_end_matches("!important").trim_end();
        match name {
            "font-weight" => {
                self.bold = match word {
                    "bold" | "bolder" => Some(true),
                    "normal" | "lighter" => Some(false),
                    _ => word.parse().ok().map(|weight: u32| weight >= 600),
                }
                .or(self.bold);
            }
            "font-style" => self.italic = Some(word.starts_with("italic") || word.starts_with("oblique")),
            "vertical-align" => {
                self.script = Some(match word {
                    "super" => Some(Script::Superscript),
                    "sub" => Some(Script::Subscript),
                    _ => None,
                });
            }
            "font-family" => self.font = Some(Font::of(value)),
            "font" => {
                self.font = Some(Font::of_shorthand(value));
                self.bold = Some(word.split_whitespace().any(|part| matches!(part, "bold" | "700")));
                self.italic = Some(word.split_whitespace().any(|part| part == "italic"));
            }
            "display" => match word {
                "none" => self.hidden = true,
                "block" | "flex" | "grid" | "list-item" | "table" => self.block = true,
                _ => {}
            },
            "mso-hide" => self.hidden |= word == "all",
            "white-space" => self.keeps_lines = Some(word.starts_with("pre") || word == "break-spaces"),
            "text-align" => self.centred = Some(word == "center" || word == "-webkit-center"),
            "page-break-before" | "break-before" => self.page_break |= matches!(word, "always" | "page"),
            "mso-outline-level" => self.outline = word.parse().ok().filter(|level| (1..=9).contains(level)),
            "mso-list" => self.declare_list(word),
            "mso-element" => {
                self.part = match word {
                    "comment-list" | "comment" => Some(WordPart::Comments),
                    "footnote-list" | "endnote-list" | "footnote" | "endnote" => Some(WordPart::Notes),
                    _ => self.part,
                };
            }
            "mso-footnote-id" | "mso-endnote-id" => self.part = Some(WordPart::NoteMark),
            _ => {}
        }
    }

    fn declare_list(&mut self, value: &str) {
        if value == "ignore" {
            self.part = Some(WordPart::Marker);
            return;
        }
        let number = |prefix: &str| {
            let mut parts = value.split_whitespace();
            parts.find_map(|part| part.strip_prefix(prefix)?.parse::<u32>().ok())
        };
        if let Some(level) = number("level") {
            self.list = Some(WordList {
                list: number("lfo").unwrap_or_default(),
                level: u8::try_from(level).unwrap_or(u8::MAX).max(1),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use newsroom::vietnamese::encoding::LegacyEncoding;

    use super::*;

    #[test]
    fn the_weight_the_slant_and_the_place_of_a_run_are_read() {
        let style = Style::read("FONT-WEIGHT: 700; font-style:italic;vertical-align:super;color:red");
        assert_eq!(
            (style.bold, style.italic, style.script),
            (Some(true), Some(true), Some(Some(Script::Superscript)))
        );
        assert_eq!(Style::read("font-weight:normal").bold, Some(false));
        assert_eq!(Style::read("color:#333;margin:0").bold, None);
    }

    #[test]
    fn a_semicolon_in_quotes_ends_nothing() {
        let style = Style::read("font-family:\"a;font-weight:bold\",\".VnTime\";font-weight:400");
        assert_eq!((style.bold, style.font), (Some(false), Some(None)));
        let font = Style::read("font-family:'.VnTimeH'").font.flatten().unwrap();
        assert_eq!((font.encoding, font.capitals), (LegacyEncoding::Tcvn3, true));
    }

    #[test]
    fn word_says_what_is_a_list_and_what_is_its_bullet() {
        let item = Style::read("text-indent:-.25in;mso-list:l0 level2 lfo3");
        assert_eq!(item.list, Some(WordList { list: 3, level: 2 }));
        assert_eq!(Style::read("mso-list:\nIgnore").part, Some(WordPart::Marker));
        assert_eq!(Style::read("mso-outline-level:2").outline, Some(2));
    }
}
