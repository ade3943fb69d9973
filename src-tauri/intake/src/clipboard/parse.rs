//! HTML becomes nodes, in time and memory that its length bounds.
//!
//! html5ever reads as browsers do, but without the limits that browsers set: elements may be open in any number, a tag
//! may have any number of attributes, and both are compared with each other. Here a tag that would open one element too
//! many is read without it, as in Chromium, and a page that goes on past its limits is left where it stands.

use std::cell::Cell;

use html5ever::TokenizerResult;
use html5ever::buffer_queue::BufferQueue;
use html5ever::interface::{Tracer, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};

use super::dom::Dom;
use super::sink::{Handle, Sink};

/// Elements that may be open at a time, formatting that waits to be opened again included.
const MOST_OPEN: usize = 200;
/// Nodes of a page. A long read of 10,000 words from Word has some 20,000.
const MOST_NODES: usize = 300_000;
/// Attributes of a tag.
const MOST_ATTRIBUTES: usize = 256;
/// Bytes of a tag, after embedded photos have been taken out.
const LONGEST_TAG: usize = 64 * 1024;
/// Bytes that are read between two looks at the limits.
const STRETCH: usize = 8 * 1024;

/// The nodes, and whether the page was read to its end.
pub(super) fn parse(html: &str) -> (Dom, bool) {
    let builder = TreeBuilder::new(Sink::new(), TreeBuilderOpts::default());
    let tokenizer = Tokenizer::new(Guard::around(builder), TokenizerOpts::default());
    let whole = read(&tokenizer, html);
    if whole {
        tokenizer.end();
    }
    (tokenizer.sink.builder.sink.finish(), whole)
}

fn read(tokenizer: &Tokenizer<Guard>, html: &str) -> bool {
    let queue = BufferQueue::default();
    // How long the tokenizer has been within one tag.
    let mut silent = 0;
    let mut in_comment = false;
    for piece in pieces(html) {
        if silent == 0 {
            in_comment = piece.starts_with("<!") || piece.starts_with("<?");
        }
        queue.push_back(StrTendril::from_slice(piece));
        while !matches!(tokenizer.feed(&queue), TokenizerResult::Done) {}
        let guard = &tokenizer.sink;
        silent = if guard.spoke.take() {
            0
        } else {
            silent + piece.len()
        };
        if guard.stopped.get() || (silent > LONGEST_TAG && !in_comment) {
            return false;
        }
    }
    true
}

/// The page cut before every `<` and into stretches.
fn pieces(html: &str) -> impl Iterator<Item = &str> {
    let mut rest = html;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?.len_utf8();
        let stretch = &rest[..rest.floor_char_boundary(STRETCH)];
        let length = stretch[first..].find('<').map_or(stretch.len(), |at| at + first);
        let (piece, after) = rest.split_at(length);
        rest = after;
        Some(piece)
    })
}

/// Stands between tokenizer and tree builder.
struct Guard {
    builder: TreeBuilder<Handle, Sink>,
    /// At least as many elements are open as this says, or fewer.
    open: Cell<usize>,
    /// Start tags that were left out and whose end tags are to be left out as well.
    left_out: Cell<usize>,
    /// A token came since the flag was last taken.
    spoke: Cell<bool>,
    stopped: Cell<bool>,
}

impl Guard {
    fn around(builder: TreeBuilder<Handle, Sink>) -> Self {
        Self {
            builder,
            open: Cell::new(0),
            left_out: Cell::new(0),
            spoke: Cell::new(false),
            stopped: Cell::new(false),
        }
    }

    /// Whether there is room for one more open element.
    fn has_room(&self) -> bool {
        if self.open.get() >= MOST_OPEN {
            let counter = Counter(Cell::new(0));
            self.builder.trace_handles(&counter);
            self.open.set(counter.0.get());
        }
        self.open.get() < MOST_OPEN
    }
}

struct Counter(Cell<usize>);

impl Tracer for Counter {
    type Handle = Handle;

    fn trace_handle(&self, _: &Handle) {
        self.0.set(self.0.get() + 1);
    }
}

/// Elements that hold no others: after them the tokenizer reads on in another way, or they close at once.
fn is_closed_in_itself(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "source"
            | "track"
            | "wbr"
            | "iframe"
            | "noembed"
            | "noframes"
            | "noscript"
            | "plaintext"
            | "script"
            | "style"
            | "textarea"
            | "title"
            | "xmp"
    )
}

impl TokenSink for Guard {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        if matches!(token, Token::ParseError(_)) {
            return TokenSinkResult::Continue;
        }
        self.spoke.set(true);
        if self.builder.sink.len() > MOST_NODES {
            self.stopped.set(true);
        }
        if let Token::TagToken(tag) = &token {
            if tag.attrs.len() > MOST_ATTRIBUTES {
                self.stopped.set(true);
            } else if tag.kind == TagKind::StartTag && !is_closed_in_itself(&tag.name) {
                // Once full, it stays full until an end tag comes through.
                if self.left_out.get() > 0 || !self.has_room() {
                    self.left_out.set(self.left_out.get() + 1);
                    // Words on both sides of the tag stay apart.
                    return self
                        .builder
                        .process_token(Token::CharacterTokens(" ".into()), line);
                }
                self.open.set(self.open.get() + 1);
            } else if tag.kind == TagKind::EndTag
                && self.left_out.get() > 0
                && !is_closed_in_itself(&tag.name)
            {
                self.left_out.set(self.left_out.get() - 1);
                return TokenSinkResult::Continue;
            }
        }
        if self.stopped.get() {
            return TokenSinkResult::Continue;
        }
        self.builder.process_token(token, line)
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder
            .adjusted_current_node_present_but_not_in_html_namespace()
    }
}
