//! The runs of a line become inline content: decoded, repaired, with the white space that HTML means.

use std::rc::Rc;

use newsroom::body::{Inline, Marks, Script};
use newsroom::vietnamese::encoding::LegacyEncoding;
use newsroom::vietnamese::{legacy, nfc};
use unicode_normalization::char::is_combining_mark;

use super::font::Font;
use super::tally::Tally;
use crate::repair::repair;

/// The marks of a run, cheap to copy.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Look {
    pub bold: bool,
    pub italic: bool,
    pub script: Option<Script>,
    pub link: Option<Rc<str>>,
}

impl Look {
    /// What both have: the look of the space between them.
    fn common(&self, other: &Self) -> Self {
        Self {
            bold: self.bold && other.bold,
            italic: self.italic && other.italic,
            script: self.script.filter(|script| other.script == Some(*script)),
            link: self.link.clone().filter(|link| other.link.as_ref() == Some(link)),
        }
    }

    fn marks(&self) -> Marks {
        Marks {
            dateline: false,
            link: self.link.as_deref().map(str::to_owned),
            bold: self.bold,
            italic: self.italic,
            script: self.script,
        }
    }
}

enum Part {
    Run {
        text: String,
        look: Look,
        font: Option<Font>,
    },
    Break,
}

/// A line as it is read, up to the end of its block.
#[derive(Default)]
pub(super) struct Line {
    parts: Vec<Part>,
    visible: bool,
}

impl Line {
    /// Whether anything but white space stands on it.
    pub(super) fn is_visible(&self) -> bool {
        self.visible
    }

    pub(super) fn push(&mut self, text: &str, look: &Look, font: Option<Font>) {
        self.visible |= text.contains(|c: char| !c.is_whitespace());
        match self.parts.last_mut() {
            // A letter of VNI may be spread over two runs of one font.
            Some(Part::Run {
                text: last,
                look: same,
                font: same_font,
            }) if same == look && *same_font == font => last.push_str(text),
            _ => self.parts.push(Part::Run {
                text: text.to_owned(),
                look: look.clone(),
                font,
            }),
        }
    }

    pub(super) fn break_here(&mut self) {
        self.parts.push(Part::Break);
    }

    /// Its paragraphs, which two line breaks or more set apart; none is empty.
    pub(super) fn finish(mut self, tally: &mut Tally) -> Vec<Vec<Inline>> {
        self.decode(tally);
        let mut set = Setting::default();
        for part in self.parts {
            match part {
                Part::Break => set.breaks += 1,
                Part::Run { text, look, .. } => {
                    let (text, repairs) = repair(&text);
                    tally.repairs(repairs);
                    tally.undecodable += text.matches('\u{fffd}').count();
                    for (number, word) in text.split(char::is_whitespace).enumerate() {
                        set.space |= number > 0;
                        if !word.is_empty() {
                            set.word(word, &look);
                        }
                    }
                }
            }
        }
        set.end_paragraph();
        set.paragraphs
    }

    /// Text in fonts from before Unicode becomes Unicode. All of a line's text in one encoding is judged together.
    fn decode(&mut self, tally: &mut Tally) {
        for encoding in [LegacyEncoding::Tcvn3, LegacyEncoding::Vni] {
            let written: String = self
                .parts
                .iter()
                .filter_map(|part| match part {
                    Part::Run {
                        text,
                        font: Some(font),
                        ..
                    } if font.encoding == encoding => Some(text.as_str()),
                    _ => None,
                })
                .collect();
            if written.is_empty() || !legacy::is_in(&written, encoding) {
                continue;
            }
            let mut changed = false;
            for part in &mut self.parts {
                if let Part::Run {
                    text,
                    font: Some(font),
                    ..
                } = part
                    && font.encoding == encoding
                {
                    let mut decoded = if font.assumed {
                        legacy::restore(text, encoding)
                    } else {
                        legacy::decode(text, encoding)
                    };
                    if font.capitals {
                        decoded = decoded.to_uppercase();
                    }
                    changed |= decoded != *text;
                    *text = decoded;
                }
            }
            if changed {
                tally.converted(encoding);
            }
        }
    }
}

/// Words set one after the other.
#[derive(Default)]
struct Setting {
    paragraphs: Vec<Vec<Inline>>,
    current: Vec<Inline>,
    /// The text at the end of `current`, not yet among it.
    text: String,
    look: Look,
    /// What came since the last word.
    space: bool,
    breaks: usize,
}

impl Setting {
    fn word(&mut self, word: &str, look: &Look) {
        let opens = self.current.is_empty() && self.text.is_empty();
        if self.breaks > 1 && !opens {
            self.end_paragraph();
        } else if self.breaks == 1 && !opens {
            let marks = self.look.common(look).marks();
            self.end_text();
            self.current.push(Inline::HardBreak { marks });
        } else if self.space && !opens {
            let between = self.look.common(look);
            self.append(" ", &between);
        } else if !opens && word.starts_with(is_combining_mark) {
            // The mark belongs on the letter before it, whatever run it is in.
            let marks = word.find(|c| !is_combining_mark(c)).unwrap_or(word.len());
            self.text.push_str(&word[..marks]);
            (self.space, self.breaks) = (false, 0);
            if marks < word.len() {
                self.append(&word[marks..], look);
            }
            return;
        }
        (self.space, self.breaks) = (false, 0);
        self.append(word, look);
    }

    fn append(&mut self, text: &str, look: &Look) {
        if self.look != *look {
            self.end_text();
            self.look = look.clone();
        }
        self.text.push_str(text);
    }

    fn end_text(&mut self) {
        if !self.text.is_empty() {
            self.current.push(Inline::Text {
                text: nfc(&std::mem::take(&mut self.text)),
                marks: self.look.marks(),
            });
        }
    }

    fn end_paragraph(&mut self) {
        self.end_text();
        if !self.current.is_empty() {
            self.paragraphs.push(std::mem::take(&mut self.current));
        }
    }
}
