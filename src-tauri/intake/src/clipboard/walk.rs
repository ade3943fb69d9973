//! The page is walked in order, and what is text in it flows out as pieces.

use std::rc::Rc;

use newsroom::body::Script;

use super::address;
use super::dom::{DOCUMENT, Data, Dom, Element, Id};
use super::facts::{self, Facts};
use super::flow::{Context, Flow, Role};
use super::font::Font;
use super::kind::Kind;
use super::photo::{self, Image};
use super::runs::Look;
use super::sheet::Sheet;
use super::style::Style;
use super::tally::Tally;

/// Elements within elements that are walked one by one; what is deeper is only text. Bounds the stack.
const DEEPEST: usize = 300;
/// Bytes of all addresses of links; after them, text stands without links.
const MOST_ADDRESSES: usize = 2_000_000;
pub(super) struct Walk<'a> {
    pub dom: &'a Dom,
    pub facts: Vec<Facts>,
    pub flow: Flow,
    pub tally: &'a mut Tally,
    sheet: Sheet,
    /// Photos that were taken out of the page, until they are met.
    embedded: Vec<Option<&'a str>>,
    addresses: usize,
    numbers: u32,
}

impl<'a> Walk<'a> {
    /// Walks the whole page. `font`: what it is written in where it says nothing else.
    pub(super) fn through(
        dom: &'a Dom,
        embedded: Vec<&'a str>,
        font: Option<Font>,
        tally: &'a mut Tally,
    ) -> Flow {
        let mut walk = Self {
            dom,
            facts: facts::count(dom),
            flow: Flow::default(),
            tally,
            sheet: Sheet::of(dom),
            embedded: embedded.into_iter().map(Some).collect(),
            addresses: 0,
            numbers: 0,
        };
        let context = Context {
            font,
            ..Context::default()
        };
        walk.children(DOCUMENT, &context, 0);
        walk.flush();
        walk.flow
    }

    pub(super) fn flush(&mut self) {
        self.flow.flush(self.tally);
    }

    /// A number that nothing else in this page has.
    pub(super) fn number(&mut self) -> u32 {
        self.numbers += 1;
        self.numbers
    }

    pub(super) fn children(&mut self, id: Id, context: &Context, depth: usize) {
        let dom = self.dom;
        for child in dom.children(id) {
            match dom.data(child) {
                Data::Text(text) => self.flow.text(text, context),
                Data::FragmentStart => self.flow.has_blocks = false,
                Data::Element(_) if depth >= DEEPEST => self.text_below(child, context),
                Data::Element(element) => self.element(child, element, context, depth + 1),
                Data::Other => {}
            }
        }
    }

    fn element(&mut self, id: Id, element: &Element, outer: &Context, depth: usize) {
        let style = self.sheet.style_of(element);
        let kind = Kind::of(element, &style);
        let mut inner = self.inherit(element, &style, outer);
        match kind {
            Kind::Dropped => {}
            Kind::Drawing => self.tally.drawings += u32::from(!photo::is_icon(element)),
            Kind::Embed => self.tally.embeds += 1,
            Kind::Deletion => self.tally.deletions += 1,
            Kind::CommentMark => self.tally.comments += 1,
            Kind::Comments => self.tally.has_comments = true,
            Kind::NoteMark => self.tally.notes += 1,
            Kind::Notes => self.tally.has_notes = true,
            Kind::Image => self.image(element, &inner),
            Kind::Break => self.flow.break_line(),
            // The marker of a list is in its kind; any other number stands in the text.
            Kind::Marker if matches!(outer.role, Role::Item(_)) => {}
            Kind::Marker | Kind::Inline => {
                self.children(id, &inner, depth);
                // VnExpress writes the dash of its dateline only in its style sheet.
                if element.attr("class") == "location-stamp" {
                    self.flow.text(" - ", &inner);
                }
            }
            Kind::Cite if !matches!(outer.role, Role::Quote(_)) => {
                inner.look.italic |= element.name() == "cite";
                let block = element.name() == "footer";
                self.between(block, id, &inner, depth);
            }
            Kind::Table => self.table(id, element, &inner, depth),
            Kind::Block
            | Kind::Paragraph
            | Kind::Heading(_)
            | Kind::List { .. }
            | Kind::Item
            | Kind::Quote
            | Kind::Cite
            | Kind::Figure
            | Kind::Caption
            | Kind::Credit => {
                self.enter(kind, id, element, &style, &mut inner);
                self.between(true, id, &inner, depth);
            }
        }
    }

    /// The children, on lines of their own where `block`.
    fn between(&mut self, block: bool, id: Id, context: &Context, depth: usize) {
        if block {
            self.flow.has_blocks = true;
            self.flush();
        }
        self.children(id, context, depth);
        if block {
            self.flush();
        }
    }

    /// What the element is to all that stands in it.
    fn enter(&mut self, kind: Kind, id: Id, element: &Element, style: &Style, inner: &mut Context) {
        let facts = self.facts[id];
        let in_figure = matches!(inner.role, Role::Caption(_) | Role::Credit(_));
        match kind {
            Kind::Paragraph if inner.group.is_none() => inner.group = Some(self.number()),
            Kind::Heading(level) if !in_figure && !matches!(inner.role, Role::Item(_)) => {
                inner.role = Role::Heading(level);
                return;
            }
            Kind::List { ordered } => inner.list = Some(self.open_list(element, ordered, inner)),
            Kind::Item if !in_figure => inner.role = Role::Item(self.item(element, inner)),
            Kind::Quote if !matches!(inner.role, Role::Quote(_)) => inner.role = Role::Quote(self.number()),
            Kind::Cite => {
                if let Role::Quote(quote) = inner.role {
                    inner.role = Role::Attribution(quote);
                }
            }
            // The photos of figures within a figure, as galleries have them, stand together.
            Kind::Figure if facts.photos > 0 && !matches!(inner.role, Role::Caption(Some(_))) => {
                let group = self.number();
                inner.group = Some(group);
                inner.role = Role::Caption(Some(group));
            }
            Kind::Caption if facts.photos == 0 => {
                inner.role = match inner.role {
                    Role::Caption(group) => Role::Caption(group),
                    _ => Role::Caption(None),
                };
            }
            Kind::Credit if facts.photos == 0 => {
                inner.role = match inner.role {
                    Role::Caption(group) => Role::Credit(group),
                    _ => Role::Credit(None),
                };
            }
            _ => {}
        }
        let paragraph = matches!(kind, Kind::Paragraph | Kind::Block) && !in_figure;
        if let Some(list) = style.list.filter(|_| paragraph) {
            self.word_item(id, list, inner);
        }
    }

    fn image(&mut self, element: &Element, context: &Context) {
        let source = if element.name() == "img" {
            self.embedded.as_mut_slice()
        } else {
            &mut []
        };
        match photo::read(element, source, self.tally) {
            Image::Photo(photo) => {
                let group = context.group.unwrap_or_else(|| self.number());
                self.flow.photo(photo, group, context, self.tally);
            }
            Image::Sign(sign) => self.flow.text(&sign, context),
            Image::Nothing => {}
        }
    }

    fn inherit(&mut self, element: &Element, style: &Style, outer: &Context) -> Context {
        let mut inner = outer.clone();
        let assumed = outer.font.filter(|font| font.assumed);
        let Look {
            bold,
            italic,
            script,
            link,
        } = &mut inner.look;
        match element.name() {
            "b" | "strong" => *bold = true,
            "i" | "em" | "dfn" | "var" => *italic = true,
            "sup" => *script = Some(Script::Superscript),
            "sub" => *script = Some(Script::Subscript),
            "pre" => inner.keeps_lines = true,
            "center" => inner.centred = true,
            "font" if element.has_attr("face") => {
                inner.font = Font::of(element.attr("face")).or(assumed);
            }
            "a" if element.has_attr("href") => {
                let address = address::clean(element.attr("href"));
                let address = address.filter(|address| self.addresses + address.len() <= MOST_ADDRESSES);
                self.addresses += address.as_ref().map_or(0, String::len);
                *link = address.map(Rc::from);
            }
            _ => {}
        }
        *bold = style.bold.unwrap_or(*bold);
        *italic = style.italic.unwrap_or(*italic);
        *script = style.script.unwrap_or(*script);
        inner.font = style.font.map_or(inner.font, |font| font.or(assumed));
        inner.keeps_lines = style.keeps_lines.unwrap_or(inner.keeps_lines);
        inner.centred =
            style.centred.unwrap_or(inner.centred) || element.attr("align").eq_ignore_ascii_case("center");
        inner
    }

    /// The text of what is too deep to be walked.
    fn text_below(&mut self, root: Id, context: &Context) {
        let dom = self.dom;
        let mut at = Some(root);
        while let Some(id) = at {
            let mut skip = false;
            match dom.data(id) {
                Data::Text(text) => self.flow.text(text, context),
                Data::Element(element) => {
                    let kind = Kind::of(element, &Style::default());
                    skip = kind == Kind::Dropped || kind == Kind::Drawing;
                    if !matches!(kind, Kind::Inline | Kind::Break) {
                        self.flush();
                    }
                }
                _ => {}
            }
            at = dom.following(id, root, skip);
        }
    }
}
