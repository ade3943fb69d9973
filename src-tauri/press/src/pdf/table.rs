//! A table with every cell at its place in the grid.

use newsroom::body::{Cell, Table};
use serde_json::{Value, json};

use super::values::inlines;

/// Nothing wider fits a page; a span that claims more is cut.
const MOST_COLUMNS: usize = 64;

/// Rows of nothing but header cells at the top are the table's header; a header cell further down heads its row.
pub(super) fn values(table: &Table) -> Value {
    let rows = table.rows.len();
    let header = table
        .rows
        .iter()
        .take_while(|row| !row.is_empty() && row.iter().all(|cell| cell.header))
        .count();
    // A table of nothing but header cells is all body, because a header must head something.
    let header = if header == rows { 0 } else { header };
    let mut taken: Vec<Vec<bool>> = vec![Vec::new(); rows];
    let mut cells = Vec::new();
    let mut widths: Vec<Option<u32>> = Vec::new();
    for (y, row) in table.rows.iter().enumerate() {
        for cell in row {
            let x = (0..)
                .find(|&x| !taken[y].get(x).copied().unwrap_or(false))
                .unwrap_or(0);
            if x >= MOST_COLUMNS {
                continue;
            }
            // A cell of the header ends with it, and every cell with the table.
            let bottom = if y < header { header } else { rows };
            let height = size(cell.rowspan).min(bottom - y);
            let mut width = size(cell.colspan).min(MOST_COLUMNS - x);
            width = (0..width)
                .find(|dx| taken[y].get(x + dx).copied().unwrap_or(false))
                .unwrap_or(width);
            for line in taken.iter_mut().skip(y).take(height) {
                if line.len() < x + width {
                    line.resize(x + width, false);
                }
                line[x..x + width].fill(true);
            }
            if widths.len() < x + width {
                widths.resize(x + width, None);
            }
            for (dx, pixels) in cell.colwidth.iter().flatten().take(width).enumerate() {
                widths[x + dx] = Some(*pixels).filter(|pixels| *pixels > 0);
            }
            cells.push(value(cell, (x, y), (width, height), y < header));
        }
    }
    json!({ "kind": "table", "columns": widths, "header": header, "cells": cells })
}

fn size(span: u32) -> usize {
    usize::try_from(span).unwrap_or(usize::MAX).max(1)
}

fn value(cell: &Cell, (x, y): (usize, usize), (width, height): (usize, usize), in_header: bool) -> Value {
    json!({
        "x": x,
        "y": y,
        "colspan": width,
        "rowspan": height,
        "header": cell.header,
        "in_header": in_header,
        "paragraphs": cell.paragraphs.iter().map(|text| inlines(text)).collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use newsroom::body::inline_text;

    use super::*;

    fn cell(header: bool, colspan: u32, rowspan: u32) -> Cell {
        Cell {
            header,
            colspan,
            rowspan,
            colwidth: None,
            paragraphs: vec![inline_text("x")],
        }
    }

    #[track_caller]
    fn check(rows: Vec<Vec<Cell>>, columns: usize, header: u64, places: &[(u64, u64, u64, u64)]) {
        let table = values(&Table { rows });
        let cells = table["cells"].as_array().unwrap();
        let number = |cell: &Value, name: &str| cell[name].as_u64().unwrap();
        let found: Vec<_> = cells
            .iter()
            .map(|cell| {
                (
                    number(cell, "x"),
                    number(cell, "y"),
                    number(cell, "colspan"),
                    number(cell, "rowspan"),
                )
            })
            .collect();
        assert_eq!(table["columns"].as_array().unwrap().len(), columns);
        assert_eq!(number(&table, "header"), header);
        assert_eq!(found, places);
    }

    #[test]
    fn a_cell_goes_beside_one_that_reaches_down_from_above() {
        let rows = vec![
            vec![cell(false, 1, 2), cell(false, 2, 1)],
            vec![cell(false, 1, 1), cell(false, 1, 1)],
        ];
        check(
            rows,
            3,
            0,
            &[(0, 0, 1, 2), (1, 0, 2, 1), (1, 1, 1, 1), (2, 1, 1, 1)],
        );
    }

    #[test]
    fn spans_end_with_the_header_and_with_the_table() {
        let rows = vec![
            vec![cell(true, 1, 5), cell(true, 1, 1)],
            vec![cell(true, 1, 1), cell(false, 1, 9)],
        ];
        check(
            rows,
            2,
            1,
            &[(0, 0, 1, 1), (1, 0, 1, 1), (0, 1, 1, 1), (1, 1, 1, 1)],
        );
    }

    #[test]
    fn absurd_spans_are_cut() {
        check(
            vec![vec![cell(false, u32::MAX, u32::MAX)]],
            MOST_COLUMNS,
            0,
            &[(0, 0, 64, 1)],
        );
    }
}
