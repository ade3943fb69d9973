//! Tables of data stay tables; tables that only place things on a page are taken apart.

use newsroom::body::{Cell, Inline, Marks, Table, plain_text};

use super::dom::{Data, Element, Id};
use super::flow::{Context, Piece, Role};
use super::walk::Walk;

/// Cells of a table that a page of news can bear.
const MOST_CELLS: usize = 5_000;
/// Columns, spans included.
const MOST_COLUMNS: usize = 60;
/// Letters beside the photo in a table that is there for the photo.
const LONGEST_CAPTION: usize = 600;

struct Row {
    cells: Vec<Id>,
    /// Of the table's head.
    head: bool,
}

impl Walk<'_> {
    pub(super) fn table(&mut self, id: Id, element: &Element, outer: &Context, depth: usize) {
        let (was_run, before) = (!self.flow.has_blocks, self.flow.pieces.len());
        self.flow.has_blocks = true;
        self.flush();
        let rows = self.rows(id);
        let mut context = outer.clone();
        context.list = None;
        let cells = rows.iter().map(|row| row.cells.len()).sum::<usize>();
        let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
        let facts = self.facts[id];
        let nests = facts.tables > 0;
        let presents = matches!(element.attr("role"), "presentation" | "none");
        if !nests
            && facts.photos > 0
            && !matches!(outer.role, Role::Caption(_))
            && self.is_for_photos(&rows, element)
        {
            let group = self.number();
            context.group = Some(group);
            context.role = Role::Caption(Some(group));
            self.children(id, &context, depth);
        } else if nests || presents || cells <= 1 || columns <= 1 || matches!(outer.role, Role::Caption(_)) {
            self.children(id, &context, depth);
        } else {
            context.role = Role::Plain;
            context.group = None;
            self.data(id, &rows, &context, depth);
        }
        self.flush();
        // One cell of a spreadsheet is a run of words: it goes into the line.
        if was_run && cells == 1 && self.flow.pieces.len() == before + 1 {
            self.flow.has_blocks = false;
        }
    }

    /// The rows of this table, not of those within it.
    fn rows(&self, table: Id) -> Vec<Row> {
        let dom = self.dom;
        let named = |id: Id| dom.element(id).map_or("", |element| element.name());
        let mut rows = Vec::new();
        for part in dom.children(table) {
            let head = named(part) == "thead";
            let own: Vec<Id> = match named(part) {
                "tr" => vec![part],
                "thead" | "tbody" | "tfoot" => dom.children(part).filter(|row| named(*row) == "tr").collect(),
                _ => continue,
            };
            rows.extend(own.into_iter().map(|row| {
                Row {
                    cells: dom
                        .children(row)
                        .filter(|cell| matches!(named(*cell), "td" | "th"))
                        .collect(),
                    head,
                }
            }));
        }
        rows
    }

    /// Whether the table is there to put a caption under its photos: by its name, or because each cell has either a
    /// photo or a few words.
    fn is_for_photos(&self, rows: &[Row], element: &Element) -> bool {
        let class = element.attr("class").to_ascii_lowercase();
        let named = ["picture", "photo", "image", "caption", "tplcaption"]
            .iter()
            .any(|name| class.contains(name));
        let mut letters = 0;
        let mut apart = true;
        for cell in rows.iter().flat_map(|row| &row.cells) {
            let facts = self.facts[*cell];
            letters += facts.letters;
            apart &= facts.photos == 0 || facts.letters == 0;
        }
        let photos_first = rows
            .first()
            .is_some_and(|row| row.cells.iter().any(|cell| self.facts[*cell].photos > 0));
        named || (apart && photos_first && letters <= LONGEST_CAPTION)
    }

    fn data(&mut self, id: Id, rows: &[Row], context: &Context, depth: usize) {
        let dom = self.dom;
        // The table's own caption stands before it, as do words that stand where no words may.
        for child in dom.children(id) {
            if let Data::Element(element) = dom.data(child)
                && element.name() == "caption"
            {
                self.children(child, context, depth);
                self.flush();
            }
        }
        let mut after = Vec::new();
        let mut table = Table { rows: Vec::new() };
        for row in rows {
            let cells = row
                .cells
                .iter()
                .map(|cell| self.cell(*cell, row.head, context, depth, &mut after));
            table.rows.push(cells.collect());
        }
        if !table
            .rows
            .iter()
            .flatten()
            .any(|cell| cell.paragraphs.iter().any(|text| !text.is_empty()))
        {
            // Nothing is written in it.
        } else if square(&mut table) {
            self.flow.push(Piece::Table(table), self.tally);
        } else {
            self.tally.tables_too_large += 1;
            for row in table.rows {
                let text = in_one_line(row);
                if !text.is_empty() {
                    let (role, centred) = (Role::Plain, false);
                    self.flow.push(Piece::Text { text, role, centred }, self.tally);
                }
            }
        }
        for piece in after {
            self.flow.push(piece, self.tally);
        }
    }

    /// What a cell holds as paragraphs; its photos stand after the table.
    fn cell(&mut self, id: Id, head: bool, context: &Context, depth: usize, after: &mut Vec<Piece>) -> Cell {
        let element = self.dom.element(id);
        let span = |name: &str| {
            let said = element.and_then(|element| element.attr(name).trim().parse().ok());
            said.unwrap_or(1).clamp(1, 1_000)
        };
        let header = head || element.is_some_and(|element| element.name() == "th");
        let flow = std::mem::take(&mut self.flow);
        self.children(id, context, depth);
        self.flush();
        let pieces = std::mem::replace(&mut self.flow, flow).pieces;
        let mut paragraphs = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Text { mut text, role, .. } => {
                    if header {
                        text = without_bold(text);
                    }
                    paragraphs.push(with_marker(text, role));
                }
                photo @ Piece::Photo { .. } => after.push(photo),
                Piece::Table(table) => paragraphs.extend(table.rows.into_iter().map(in_one_line)),
            }
        }
        if paragraphs.is_empty() {
            paragraphs.push(Vec::new());
        }
        let (colspan, rowspan) = (span("colspan"), span("rowspan"));
        Cell {
            header,
            colspan,
            rowspan,
            colwidth: None,
            paragraphs,
        }
    }
}

/// Bold is how headers and headings look anyway.
pub(super) fn without_bold(text: Vec<Inline>) -> Vec<Inline> {
    restyled(text, |marks| marks.bold = false)
}

/// The same text with other marks; neighbours that have become alike are joined.
pub(super) fn restyled(text: Vec<Inline>, change: impl Fn(&mut Marks)) -> Vec<Inline> {
    let mut changed: Vec<Inline> = Vec::with_capacity(text.len());
    for mut inline in text {
        let (Inline::Text { marks, .. } | Inline::HardBreak { marks }) = &mut inline;
        change(marks);
        match (changed.last_mut(), inline) {
            (
                Some(Inline::Text { text, marks }),
                Inline::Text {
                    text: more,
                    marks: same,
                },
            ) if *marks == same => {
                text.push_str(&more);
            }
            (_, inline) => changed.push(inline),
        }
    }
    changed
}

/// An item of a list within a cell, where no list can stand.
fn with_marker(text: Vec<Inline>, role: Role) -> Vec<Inline> {
    let Role::Item(item) = role else { return text };
    let marker = item
        .number
        .map_or("- ".to_owned(), |number| format!("{number}. "));
    let mut marked = vec![Inline::plain(&marker)];
    marked.extend(text);
    restyled(marked, |_| {})
}

fn in_one_line(row: Vec<Cell>) -> Vec<Inline> {
    let cells = row.iter().map(|cell| {
        let paragraphs = cell
            .paragraphs
            .iter()
            .map(|text| plain_text(text).replace('\n', " "));
        paragraphs.collect::<Vec<_>>().join(" ")
    });
    let cells: Vec<String> = cells.filter(|cell| !cell.is_empty()).collect();
    newsroom::body::inline_text(&cells.join(" | "))
}

/// Every row as wide as the table, no cell beyond its edges or over another: what the window would otherwise mend.
/// `false` where the table is too large for a page.
fn square(table: &mut Table) -> bool {
    if table.rows.iter().map(Vec::len).sum::<usize>() > MOST_CELLS {
        return false;
    }
    let height = table.rows.len();
    // For each column, how many more rows a cell from above reaches into it.
    let mut reach: Vec<usize> = Vec::new();
    let mut ends = Vec::new();
    for (number, row) in table.rows.iter_mut().enumerate() {
        let mut column = 0;
        let mut fresh = vec![0; reach.len()];
        for cell in row.iter_mut() {
            while reach.get(column).is_some_and(|rows| *rows > 0) {
                column += 1;
            }
            let most = cell.colspan as usize;
            let free =
                (column..column + most).take_while(|column| reach.get(*column).is_none_or(|rows| *rows == 0));
            let span = free.count().max(1);
            let rows = (cell.rowspan as usize).min(height - number);
            fresh.resize(fresh.len().max(column + span), 0);
            fresh[column..column + span].fill(rows);
            cell.colspan = u32::try_from(span).unwrap_or(1);
            cell.rowspan = u32::try_from(rows).unwrap_or(1);
            column += span;
            if column > MOST_COLUMNS {
                return false;
            }
        }
        reach.resize(reach.len().max(fresh.len()), 0);
        let filled = reach.iter().zip(fresh.iter().chain(std::iter::repeat(&0)));
        ends.push(filled.filter(|(above, here)| **above > 0 || **here > 0).count());
        for (rows, fresh) in reach.iter_mut().zip(&fresh) {
            *rows = (*rows).max(*fresh).saturating_sub(1);
        }
        for rows in reach.iter_mut().skip(fresh.len()) {
            *rows = rows.saturating_sub(1);
        }
    }
    let width = ends.iter().copied().max().unwrap_or_default();
    if width * height > MOST_CELLS {
        return false;
    }
    for (row, end) in table.rows.iter_mut().zip(ends) {
        row.extend((end..width).map(|_| Cell {
            header: false,
            colspan: 1,
            rowspan: 1,
            colwidth: None,
            paragraphs: vec![Vec::new()],
        }));
    }
    true
}
