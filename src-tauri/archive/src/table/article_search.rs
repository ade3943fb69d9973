//! The index of words: folded, so that it is blind to case, marks and đ/d. Contentless: highlights are made from the
//! original text, never from here.
//!
//! Words are split as [`newsroom::search::word`] splits them, a space between two, so that the tokenizer has nothing
//! to decide. Where a piece stands, its section, its authors, whether it has photos, lacks something or is in the
//! trash are words too (`facets`), of letters of which nobody types any: with them the index skips through the pieces
//! that a filter leaves, as it does through those that hold a word.

use std::collections::HashSet;

use newsroom::article::Article;
use newsroom::body::{Block, Body, plain_text};
use newsroom::check::missing;
use newsroom::digest::Digest;
use newsroom::search::word::words;
use newsroom::workflow::State;
use rusqlite::{Connection, named_params};

use crate::column::StateName;
use crate::fault::Fault;
use crate::table::{article_marks, word};

/// Stands between two texts of a column, so that no phrase reaches from one into the other.
const GAP: &str = "\u{e00f} ";

/// A word of `facets`. Private letters, which are in no word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet<'a> {
    Every,
    Section(&'a str),
    Author(&'a str),
    State(State),
    Photo,
    Lacking,
    Trashed,
}

impl Facet<'_> {
    /// As it stands in the index. Neither quotes nor spaces are in it.
    pub fn word(self) -> String {
        let named = |letter: char, name: &str| {
            let digest = Digest::of(name.as_bytes()).to_string();
            format!("{letter}{}", &digest[..16])
        };
        match self {
            Self::Every => '\u{e000}'.to_string(),
            Self::Section(name) => named('\u{e001}', name),
            Self::Author(name) => named('\u{e002}', name),
            Self::State(state) => format!("\u{e003}{}", StateName(state).text()),
            Self::Photo => '\u{e004}'.to_string(),
            Self::Lacking => '\u{e005}'.to_string(),
            Self::Trashed => '\u{e006}'.to_string(),
        }
    }
}

/// What the indices hold of a piece; made without the database.
pub struct Entry {
    columns: [String; 9],
    /// Facets that the content tells.
    facets: String,
    /// Every word with its marks, once.
    pub words: Vec<word::Word>,
    /// What [`article_marks`] holds of it.
    marks: String,
    pub lacks: u32,
}

impl Entry {
    pub fn of(content: &Article) -> Self {
        let body = &content.body;
        let (captions, credits) = under_photos(body);
        let mut words = Words::default();
        let columns = [
            words.column([body.headline.as_str(), &body.kicker]),
            words.column([plain_text(&body.lead)]),
            words.column(text_below_the_lead(body)),
            words.column(captions),
            words.column(credits),
            words.column(content.authors.iter().map(|author| author.name.as_str())),
            words.column(&content.tags),
            words.column([&content.slug]),
            words.column([&content.section]),
        ];
        let lacks = missing(content).len() as u32;
        let mut facets = vec![Facet::Every.word()];
        if !content.section.is_empty() {
            facets.push(Facet::Section(&content.section).word());
        }
        facets.extend(
            content
                .authors
                .iter()
                .map(|author| Facet::Author(&author.name).word()),
        );
        if body
            .figures()
            .flat_map(|figure| &figure.photos)
            .any(|place| place.photo.is_some())
        {
            facets.push(Facet::Photo.word());
        }
        if lacks > 0 {
            facets.push(Facet::Lacking.word());
        }
        Self {
            columns,
            facets: facets.join(" "),
            marks: article_marks::text(&words.all, &words.beside),
            words: words.distinct(),
            lacks,
        }
    }
}

#[derive(Default)]
struct Words {
    all: Vec<word::Word>,
    /// Which of them have the next one beside them.
    beside: Vec<usize>,
}

impl Words {
    fn column<T: AsRef<str>>(&mut self, texts: impl IntoIterator<Item = T>) -> String {
        let mut column = String::new();
        for text in texts {
            if !column.is_empty() {
                column.push_str(GAP);
            }
            let first = self.all.len();
            for word in words(text.as_ref()) {
                let (folded, marked) = (word.folded(), word.marked());
                column.push_str(&folded);
                column.push(' ');
                self.all.push(word::Word { folded, marked });
            }
            self.beside.extend(first..self.all.len().max(first + 1) - 1);
        }
        column
    }

    fn distinct(mut self) -> Vec<word::Word> {
        self.all.sort_unstable();
        self.all.dedup();
        self.all
    }
}

fn under_photos(body: &Body) -> (Vec<String>, Vec<&str>) {
    let (mut captions, mut credits) = (Vec::new(), Vec::new());
    for figure in body.figures() {
        captions.push(plain_text(&figure.caption));
        for place in &figure.photos {
            captions.extend(place.caption.as_deref().map(plain_text));
            captions.push(place.alt.clone());
        }
        credits.push(figure.credit.as_str());
    }
    captions.retain(|text| !text.is_empty());
    credits.retain(|text| !text.is_empty());
    (captions, credits)
}

fn text_below_the_lead(body: &Body) -> Vec<String> {
    let below = Body {
        kicker: String::new(),
        headline: String::new(),
        lead: Vec::new(),
        blocks: body
            .blocks
            .iter()
            .filter(|block| !matches!(block, Block::Figure(_)))
            .cloned()
            .collect(),
    };
    below.paragraphs()
}

/// Puts the piece in its place in the indices, which is free.
pub fn put(db: &Connection, place: i64, entry: &Entry, state: State, trashed: bool) -> rusqlite::Result<()> {
    put_words(db, place, entry, state, trashed)?;
    article_marks::put(db, place, &entry.marks)
}

/// The same for the index of folded words alone.
pub fn put_words(
    db: &Connection,
    place: i64,
    entry: &Entry,
    state: State,
    trashed: bool,
) -> rusqlite::Result<()> {
    let sql = "INSERT INTO article_search (rowid, headline, lead, body, captions, credits, names, tags, slug, section, facets)
               VALUES (:place, :headline, :lead, :body, :captions, :credits, :names, :tags, :slug, :section, :facets)";
    let [
        headline,
        lead,
        body,
        captions,
        credits,
        names,
        tags,
        slug,
        section,
    ] = &entry.columns;
    let mut facets = format!("{} {}", entry.facets, Facet::State(state).word());
    if trashed {
        facets.push(' ');
        facets.push_str(&Facet::Trashed.word());
    }
    db.prepare_cached(sql)?.execute(named_params! {
        ":place": place,
        ":headline": headline,
        ":lead": lead,
        ":body": body,
        ":captions": captions,
        ":credits": credits,
        ":names": names,
        ":tags": tags,
        ":slug": slug,
        ":section": section,
        ":facets": facets,
    })?;
    Ok(())
}

/// Bytes of words that an index gathers before it writes them as a segment: what FTS5 does by itself, and where many
/// pieces come in at once.
const GATHERED: [i64; 2] = [1 << 20, 1 << 25];

/// Lets the indices gather more while many pieces come in: fewer segments are written, and merged again.
pub fn in_bulk<T>(db: &Connection, work: impl FnOnce() -> Result<T, Fault>) -> Result<T, Fault> {
    let gather = |bytes: i64| -> rusqlite::Result<()> {
        for index in ["article_search", "article_marks"] {
            let sql = format!("INSERT INTO {index} ({index}, rank) VALUES ('hashsize', ?1)");
            db.prepare_cached(&sql)?.execute([bytes])?;
        }
        Ok(())
    };
    let [usual, bulk] = GATHERED;
    gather(bulk)?;
    // Where it fails the transaction is undone, and this with it.
    let done = work()?;
    gather(usual)?;
    Ok(done)
}

pub fn delete(db: &Connection, place: i64) -> rusqlite::Result<()> {
    db.prepare_cached("DELETE FROM article_search WHERE rowid = ?1")?
        .execute([place])?;
    article_marks::delete(db, place)
}

pub fn places(db: &Connection) -> rusqlite::Result<HashSet<i64>> {
    db.prepare("SELECT rowid FROM article_search")?
        .query_map([], |row| row.get(0))?
        .collect()
}

/// Places that are in one of the indices and not among the articles, or the other way round.
pub fn disagreements(db: &Connection) -> rusqlite::Result<u32> {
    let mut sum = 0;
    for index in ["article_search", "article_marks"] {
        let sql = format!(
            "SELECT (SELECT count(*) FROM article WHERE place NOT IN (SELECT rowid FROM {index}))
                  + (SELECT count(*) FROM {index} WHERE rowid NOT IN (SELECT place FROM article))"
        );
        sum += db.query_row(&sql, [], |row| row.get::<_, u32>(0))?;
    }
    Ok(sum)
}
