//! HTML being written: escaped always, one block to a line.

use newsroom::house_style::Colour;
use newsroom::portal::Profile;

use super::dress::{ACCENT, Dress, Element};
use super::faces::{Face, Letters};

/// Attributes are written in the order given.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

pub(super) struct Writer {
    html: String,
    depth: usize,
    profile: Profile,
    /// What stands for [`ACCENT`] in a dress.
    accent: String,
    /// The style in which what comes next is set.
    face: Face,
    letters: Letters,
}

impl Writer {
    pub(super) fn new(profile: Profile) -> Self {
        Self {
            html: String::new(),
            depth: 0,
            profile,
            accent: String::new(),
            face: Face::BODY,
            letters: Letters::new(),
        }
    }

    pub(super) fn profile(&self) -> Profile {
        self.profile
    }

    /// In a profile whose elements carry their look, with this accent.
    pub(super) fn in_colour(mut self, accent: Colour) -> Self {
        self.accent = accent.to_string();
        self
    }

    /// Within elements that are written around it afterwards.
    pub(super) fn within(mut self, depth: usize) -> Self {
        self.depth = depth;
        self
    }

    /// What was written as text, by its style.
    pub(super) fn letters(&self) -> &Letters {
        &self.letters
    }

    /// A tag as it is, with the attributes that it is dressed in and its own.
    pub(super) fn open(&mut self, element: impl Element, own: Attributes<'_>) {
        let Dress { tag, attributes } = element.dress(self.profile);
        if tag.is_empty() {
            return;
        }
        self.html.push('<');
        self.html.push_str(tag);
        for (name, value) in attributes {
            self.attribute(name, &value.replace(ACCENT, &self.accent));
        }
        for (name, value) in own {
            self.attribute(name, value);
        }
        self.html.push('>');
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.html.push(' ');
        self.html.push_str(name);
        self.html.push_str("=\"");
        self.escaped(value);
        self.html.push('"');
    }

    pub(super) fn close(&mut self, element: impl Element) {
        let Dress { tag, .. } = element.dress(self.profile);
        if tag.is_empty() {
            return;
        }
        self.html.push_str("</");
        self.html.push_str(tag);
        self.html.push('>');
    }

    pub(super) fn text(&mut self, text: &str) {
        self.letters.entry(self.face).or_default().extend(text.chars());
        self.escaped(text);
    }

    /// What is HTML, CSS or JSON already.
    pub(super) fn as_it_is(&mut self, html: &str) {
        self.html.push_str(html);
    }

    /// Begins a line of the source, indented to its depth.
    pub(super) fn line(&mut self) {
        if !self.html.is_empty() {
            self.html.push('\n');
        }
        for _ in 0..self.depth {
            self.html.push_str("  ");
        }
    }

    /// A void element on a line of its own.
    pub(super) fn void(&mut self, element: impl Element, own: Attributes<'_>) {
        self.line();
        self.open(element, own);
    }

    /// An element on one line.
    pub(super) fn leaf(
        &mut self,
        element: impl Element,
        own: Attributes<'_>,
        content: impl FnOnce(&mut Self),
    ) {
        self.line();
        self.span(element, own, content);
    }

    /// An element inside a line.
    pub(super) fn span(
        &mut self,
        element: impl Element,
        own: Attributes<'_>,
        content: impl FnOnce(&mut Self),
    ) {
        self.open(element, own);
        self.set_in(element, content);
        self.close(element);
    }

    /// An element whose content stands on lines of its own.
    pub(super) fn block(
        &mut self,
        element: impl Element,
        own: Attributes<'_>,
        content: impl FnOnce(&mut Self),
    ) {
        if element.dress(self.profile).tag.is_empty() {
            self.set_in(element, content);
            return;
        }
        self.line();
        self.open(element, own);
        self.depth += 1;
        self.set_in(element, content);
        self.depth -= 1;
        self.line();
        self.close(element);
    }

    /// Bytes that were written.
    pub(super) fn len(&self) -> usize {
        self.html.len()
    }

    /// The source, ending its last line.
    pub(super) fn finish(mut self) -> String {
        self.html.push('\n');
        self.html
    }

    /// What is written meanwhile is set in the style of the element.
    pub(super) fn set_in(&mut self, element: impl Element, content: impl FnOnce(&mut Self)) {
        let around = self.face;
        self.face = element.face(around);
        content(self);
        self.face = around;
    }

    fn escaped(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.html.push_str("&amp;"),
                '<' => self.html.push_str("&lt;"),
                '>' => self.html.push_str("&gt;"),
                '"' => self.html.push_str("&quot;"),
                // Named, because in the source it looks like any other space.
                '\u{a0}' => self.html.push_str("&nbsp;"),
                c => self.html.push(c),
            }
        }
    }
}
