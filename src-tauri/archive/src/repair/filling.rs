//! Rows put into a new database: those whose place is known first, then those whose tree is broken.

use std::collections::{BTreeMap, HashSet};

use newsroom::revision::{Revision, RevisionId};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::RepairStep;
use super::loss::Loss;
use super::page::{Kind, Page};
use super::pages::Pages;
use super::record::values;
use super::sorting::Table;
use super::trees::Found;
use crate::fault::Fault;
use crate::open_form::written_tables;
use crate::progress::{Tell, tell};
use crate::table::revision;

/// Rows from one word of how far it is to the next.
const SAY: u64 = 512;

pub fn fill(
    db: &Connection,
    pages: &mut Pages,
    found: &Found,
    losses: &mut Vec<Loss>,
    hear: &mut Tell<'_, RepairStep>,
) -> Result<(), Fault> {
    let mut tables = Vec::new();
    for name in written_tables() {
        tables.extend(Table::of(db, name)?);
    }
    let mut filling = Filling {
        db,
        done: 0,
        lost: BTreeMap::new(),
        parsed: Vec::new(),
        whole: HashSet::new(),
    };
    for table in &tables {
        for number in found.of_tables.get(&table.name).into_iter().flatten() {
            filling.page(pages, *number, &[table], true, hear)?;
        }
    }
    let all: Vec<&Table> = tables.iter().collect();
    for number in &found.orphans {
        filling.page(pages, *number, &all, false, hear)?;
    }
    references(db, &filling.parsed)?;
    losses.extend(
        filling
            .lost
            .into_iter()
            .map(|(table, count)| Loss::Rows { table, count }),
    );
    Ok(())
}

/// What revisions say of their parents and photos. What one says of a parent that is lost stays said, which the table
/// itself takes at no other time.
fn references(db: &Connection, revisions: &[(RevisionId, Revision)]) -> Result<(), Fault> {
    let sql = "SELECT sql FROM sqlite_schema WHERE name = 'revision_parent_same_article'";
    let trigger: String = db.query_row(sql, [], |row| row.get(0))?;
    db.execute_batch("DROP TRIGGER revision_parent_same_article")?;
    for (id, revision) in revisions {
        revision::insert_references(db, *id, revision)?;
    }
    Ok(db.execute_batch(&trigger)?)
}

struct Filling<'a> {
    db: &'a Connection,
    done: u64,
    lost: BTreeMap<String, u64>,
    /// Revisions that came through, without their content.
    parsed: Vec<(RevisionId, Revision)>,
    whole: HashSet<RevisionId>,
}

impl Filling<'_> {
    /// Puts the rows of a page where they fit. `is_sure` where the page is known to be of the one table in `tables`.
    fn page(
        &mut self,
        pages: &mut Pages,
        number: u32,
        tables: &[&Table],
        is_sure: bool,
        hear: &mut Tell<'_, RepairStep>,
    ) -> Result<(), Fault> {
        let Some(page) = pages.page(number)?.and_then(|bytes| Page::of(bytes, number)) else {
            return Ok(());
        };
        let is_numbered = page.kind == Kind::TableLeaf;
        let mut unread = page.torn as u64;
        for row in page.rows(pages)? {
            self.done += 1;
            if self.done.is_multiple_of(SAY) {
                tell(hear, RepairStep::Rows, self.done, 0)?;
            }
            let row = row.and_then(|(rowid, bytes)| values(&bytes).map(|values| (rowid, values)));
            let Some((rowid, values)) = row else {
                unread += 1;
                continue;
            };
            let mut fitting = tables
                .iter()
                .filter(|table| table.fits(&values, is_numbered, is_sure));
            let taken = match fitting.next() {
                Some(table) => self.put(table, rowid, values)?,
                None => false,
            };
            unread += u64::from(!taken);
        }
        if is_sure && unread > 0 {
            *self.lost.entry(tables[0].name.clone()).or_default() += unread;
        }
        Ok(())
    }

    /// Whether it was taken. One that is there already is left as it is.
    fn put(&mut self, table: &Table, rowid: i64, values: Vec<Value>) -> Result<bool, Fault> {
        if table.name == "revision" {
            return self.put_revision(&values);
        }
        let (names, values) = table.row(rowid, values);
        let places: Vec<String> = (1..=names.len()).map(|at| format!("?{at}")).collect();
        let sql = format!(
            "INSERT OR IGNORE INTO {} ({}) VALUES ({})",
            table.name,
            names.join(", "),
            places.join(", ")
        );
        let put = self.db.prepare_cached(&sql)?.execute(params_from_iter(values));
        match put {
            Ok(_) => Ok(true),
            // What the table itself does not take was no row of it.
            Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) => {
                Ok(false)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Its bytes say all that the columns say, and its name says whether they are whole.
    fn put_revision(&mut self, values: &[Value]) -> Result<bool, Fault> {
        let [Value::Text(id), .., Value::Blob(canonical)] = values else {
            return Ok(false);
        };
        let name = RevisionId::of(canonical);
        if id.parse() != Ok(name) {
            return Ok(false);
        }
        let Ok(mut kept) = Revision::parse(canonical) else {
            return Ok(false);
        };
        if self.whole.insert(name) {
            revision::insert_alone(self.db, name, &kept, canonical)?;
            kept.content = newsroom::article::Article::blank();
            self.parsed.push((name, kept));
        }
        Ok(true)
    }
}
