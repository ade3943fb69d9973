//! HTML being written: escaped always, one block to a line.

/// Attributes are written in the order given.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

#[derive(Default)]
pub(super) struct Writer {
    html: String,
    depth: usize,
}

impl Writer {
    pub(super) fn open(&mut self, tag: &str, attributes: Attributes<'_>) {
        self.html.push('<');
        self.html.push_str(tag);
        for (name, value) in attributes {
            self.html.push(' ');
            self.html.push_str(name);
            self.html.push_str("=\"");
            self.escaped(value);
            self.html.push('"');
        }
        self.html.push('>');
    }

    pub(super) fn close(&mut self, tag: &str) {
        self.html.push_str("</");
        self.html.push_str(tag);
        self.html.push('>');
    }

    pub(super) fn text(&mut self, text: &str) {
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
    pub(super) fn void(&mut self, tag: &str, attributes: Attributes<'_>) {
        self.line();
        self.open(tag, attributes);
    }

    /// An element on one line.
    pub(super) fn leaf(&mut self, tag: &str, attributes: Attributes<'_>, content: impl FnOnce(&mut Self)) {
        self.line();
        self.span(tag, attributes, content);
    }

    /// An element inside a line.
    pub(super) fn span(&mut self, tag: &str, attributes: Attributes<'_>, content: impl FnOnce(&mut Self)) {
        self.open(tag, attributes);
        content(self);
        self.close(tag);
    }

    /// An element whose content stands on lines of its own.
    pub(super) fn block(&mut self, tag: &str, attributes: Attributes<'_>, content: impl FnOnce(&mut Self)) {
        self.line();
        self.open(tag, attributes);
        self.depth += 1;
        content(self);
        self.depth -= 1;
        self.line();
        self.close(tag);
    }

    /// The source, ending its last line.
    pub(super) fn finish(mut self) -> String {
        self.html.push('\n');
        self.html
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
