//! Articles in the order of their last change or of their headlines: read from an index, in which they stand so.

use std::fmt::Write as _;
use std::ops::Range;

use rusqlite::Connection;
use rusqlite::types::ToSql;

use crate::column::StateName;
use crate::search::finding::{Finding, Order};

/// The places of the articles that the filters leave, whatever the text, in the finding's order; those after the article
/// at `after`.
pub fn places(
    db: &Connection,
    finding: &Finding,
    spans: &[Range<i64>],
    after: Option<i64>,
    limit: usize,
) -> rusqlite::Result<Vec<i64>> {
    let (sql, values) = selection(finding, spans, after, limit);
    let values: Vec<&dyn ToSql> = values.iter().map(AsRef::as_ref).collect();
    db.prepare_cached(&sql)?
        .query_map(&values[..], |row| row.get(0))?
        .collect()
}

/// Only text of this file stands in it.
pub(crate) fn selection(
    finding: &Finding,
    spans: &[Range<i64>],
    after: Option<i64>,
    limit: usize,
) -> (String, Vec<Box<dyn ToSql>>) {
    let mut values: Vec<Box<dyn ToSql>> = Vec::new();
    // Written out, so that the partial index of each is used.
    let mut sql = String::from("SELECT place FROM article WHERE ");
    sql.push_str(match finding.trashed {
        true => "trashed IS NOT NULL",
        false => "trashed IS NULL",
    });
    let add =
        |values: &mut Vec<Box<dyn ToSql>>, sql: &mut String, condition: &str, any: Vec<Box<dyn ToSql>>| {
            if any.is_empty() {
                return;
            }
            let conditions = vec![condition; any.len()].join(" OR ");
            // Writing to a text cannot fail.
            let _ = write!(sql, " AND ({conditions})");
            values.extend(any);
        };
    let boxed = |text: &String| -> Box<dyn ToSql> { Box::new(text.clone()) };
    add(
        &mut values,
        &mut sql,
        "section = ?",
        finding.sections.iter().map(boxed).collect(),
    );
    let states = finding
        .states
        .iter()
        .map(|state| -> Box<dyn ToSql> { Box::new(StateName(*state)) });
    add(&mut values, &mut sql, "state = ?", states.collect());
    add(
        &mut values,
        &mut sql,
        "instr(char(10) || names || char(10), char(10) || ? || char(10))",
        finding.authors.iter().map(boxed).collect(),
    );
    let there = |there: bool| if there { " > 0" } else { " = 0" };
    for (column, wanted) in [("photos", finding.photos), ("lacks", finding.lacking)] {
        if let Some(wanted) = wanted {
            let _ = write!(sql, " AND {column}{}", there(wanted));
        }
    }
    let is_narrowed = finding.from.is_some() || finding.to.is_some() || !finding.months.is_empty();
    if is_narrowed {
        let conditions = vec!["place >= ? AND place < ?"; spans.len()].join(" OR ");
        let _ = write!(sql, " AND ({})", if spans.is_empty() { "0" } else { &conditions });
        for span in spans {
            values.push(Box::new(span.start));
            values.push(Box::new(span.end));
        }
    }
    let (column, direction, sign) = match finding.order {
        Order::Headline => ("headline_key", "", '>'),
        _ => ("changed", "DESC", '<'),
    };
    if let Some(after) = after {
        let _ = write!(
            sql,
            " AND ({column}, place) {sign} ((SELECT {column} FROM article WHERE place = ?), ?)"
        );
        values.push(Box::new(after));
        values.push(Box::new(after));
    }
    let _ = write!(sql, " ORDER BY {column} {direction}, place {direction} LIMIT ?");
    values.push(Box::new(limit as i64));
    (sql, values)
}
