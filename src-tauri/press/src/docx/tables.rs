//! Tables, and frames, which Word knows as tables.

use newsroom::body::{Cell, Table};

use super::inlines::{runs, styled};
use super::parts::Parts;
use super::xml::Xml;

/// Twentieths of a point: the width of the text.
pub(super) const COLUMN: u32 = 9_072;

/// A place of the grid, so many columns wide: a cell that begins here, or one from above that reaches down to here.
enum Place<'a> {
    Begins(&'a Cell, u32),
    Continues(u32),
}

pub(super) fn table(xml: &mut Xml, parts: &mut Parts<'_>, table: &Table) {
    let rows = grid(table);
    let columns = rows.iter().map(|row| row.iter().map(Place::columns).sum::<u32>());
    let columns = columns.max().unwrap_or(1).max(1);
    let is_header = |row: &&Vec<Cell>| !row.is_empty() && row.iter().all(|cell| cell.header);
    let headers = table.rows.iter().take_while(is_header).count();
    xml.element("w:tbl", &[], |xml| {
        properties(xml, "Table");
        grid_of(xml, columns);
        for (index, row) in rows.iter().enumerate() {
            xml.element("w:tr", &[], |xml| {
                xml.element("w:trPr", &[], |xml| {
                    xml.empty("w:cantSplit", &[]);
                    // Said again on every page.
                    if index < headers {
                        xml.empty("w:tblHeader", &[]);
                    }
                });
                row.iter()
                    .for_each(|place| cell(xml, parts, place, COLUMN / columns));
            });
        }
    });
    after(xml);
}

/// One cell with a border and a ground.
pub(super) fn framed(xml: &mut Xml, content: impl FnOnce(&mut Xml)) {
    let mut inside = Xml::default();
    content(&mut inside);
    xml.element("w:tbl", &[], |xml| {
        properties(xml, "Box");
        grid_of(xml, 1);
        xml.element("w:tr", &[], |xml| {
            xml.element("w:tc", &[], |xml| {
                xml.element("w:tcPr", &[], |xml| width(xml, "w:tcW", COLUMN));
                xml.append(inside);
                // A cell ends with a paragraph (17.4.65), and one more than there is would gape.
                styled(xml, "BoxEnd", |_| ());
            });
        });
    });
    after(xml);
}

/// Cells side by side without any border, each as wide as its share.
pub(super) fn side_by_side(xml: &mut Xml, cells: Vec<(f64, Xml)>) {
    xml.element("w:tbl", &[], |xml| {
        properties(xml, "Row");
        // Whole and under `COLUMN`, because shares add up to one.
        let wide = |share: f64| (f64::from(COLUMN) * share) as u32;
        xml.element("w:tblGrid", &[], |xml| {
            for (share, _) in &cells {
                xml.empty("w:gridCol", &[("w:w", &wide(*share).to_string())]);
            }
        });
        xml.element("w:tr", &[], |xml| {
            for (share, content) in cells {
                xml.element("w:tc", &[], |xml| {
                    xml.element("w:tcPr", &[], |xml| width(xml, "w:tcW", wide(share)));
                    xml.append(content);
                });
            }
        });
    });
}

/// Tables that touch would become one.
pub(super) fn after(xml: &mut Xml) {
    styled(xml, "AfterTable", |_| ());
}

fn cell(xml: &mut Xml, parts: &mut Parts<'_>, place: &Place<'_>, column: u32) {
    xml.element("w:tc", &[], |xml| {
        xml.element("w:tcPr", &[], |xml| {
            width(xml, "w:tcW", column * place.columns());
            if place.columns() > 1 {
                xml.empty("w:gridSpan", &[("w:val", &place.columns().to_string())]);
            }
            match place {
                Place::Begins(cell, _) if cell.rowspan > 1 => {
                    xml.empty("w:vMerge", &[("w:val", "restart")]);
                }
                Place::Begins(..) => {}
                Place::Continues(_) => xml.empty("w:vMerge", &[]),
            }
        });
        match place {
            Place::Continues(_) => styled(xml, "TableText", |_| ()),
            Place::Begins(cell, _) => {
                let style = if cell.header { "TableHead" } else { "TableText" };
                for text in &cell.paragraphs {
                    styled(xml, style, |xml| runs(xml, parts, text));
                }
                if cell.paragraphs.is_empty() {
                    styled(xml, style, |_| ());
                }
            }
        }
    });
}

/// Nothing wider fits a page; what claims more is cut.
const MOST_COLUMNS: u32 = 63;

/// Every row with the cells that reach down into it.
fn grid(table: &Table) -> Vec<Vec<Place<'_>>> {
    /// A cell from above: its first column, its columns and the rows that it still covers.
    type Reaching = (u32, u32, u32);
    let mut reaching: Vec<Reaching> = Vec::new();
    let mut rows = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        let (mut places, mut at, mut begun) = (Vec::with_capacity(row.len()), 0, Vec::new());
        let mut cells = row.iter();
        while at < MOST_COLUMNS {
            if let Some((_, columns, _)) = reaching.iter().find(|(from, ..)| *from == at) {
                places.push(Place::Continues(*columns));
                at += columns;
            } else if let Some(cell) = cells.next() {
                // Up to what comes down from above, and to the page's edge.
                let next = reaching.iter().map(|(from, ..)| *from).filter(|from| *from > at);
                let room = next.min().unwrap_or(MOST_COLUMNS) - at;
                let columns = cell.colspan.clamp(1, room);
                if cell.rowspan > 1 {
                    begun.push((at, columns, cell.rowspan));
                }
                places.push(Place::Begins(cell, columns));
                at += columns;
            } else {
                break;
            }
        }
        reaching.extend(begun);
        for (.., rows) in &mut reaching {
            *rows -= 1;
        }
        reaching.retain(|(.., rows)| *rows > 0);
        rows.push(places);
    }
    rows
}

impl Place<'_> {
    fn columns(&self) -> u32 {
        match self {
            Self::Begins(_, columns) | Self::Continues(columns) => *columns,
        }
    }
}

fn properties(xml: &mut Xml, style: &str) {
    xml.element("w:tblPr", &[], |xml| {
        xml.empty("w:tblStyle", &[("w:val", style)]);
        width(xml, "w:tblW", COLUMN);
        xml.empty("w:tblLayout", &[("w:type", "fixed")]);
    });
}

fn grid_of(xml: &mut Xml, columns: u32) {
    xml.element("w:tblGrid", &[], |xml| {
        for _ in 0..columns {
            xml.empty("w:gridCol", &[("w:w", &(COLUMN / columns).to_string())]);
        }
    });
}

fn width(xml: &mut Xml, tag: &str, twentieths: u32) {
    xml.empty(tag, &[("w:w", &twentieths.to_string()), ("w:type", "dxa")]);
}
