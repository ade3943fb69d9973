//! Pages reached from the root of their tree, and those that are not: their tree lost the page above them.

use std::collections::{BTreeMap, HashSet};

use rusqlite::types::Value;

use super::RepairStep;
use super::loss::Loss;
use super::page::{Kind, Page};
use super::pages::Pages;
use super::record::values;
use crate::error::ArchiveError;
use crate::progress::{Tell, tell};

/// Which pages hold rows, and of which table.
pub struct Found {
    /// By the table's name; empty where the schema cannot be read.
    pub of_tables: BTreeMap<String, Vec<u32>>,
    /// Pages with rows that no root leads to.
    pub orphans: Vec<u32>,
    /// Pages that should be there and cannot be read.
    lost: u64,
}

impl Found {
    pub fn is_nothing(&self) -> bool {
        self.orphans.is_empty() && self.of_tables.values().all(Vec::is_empty)
    }

    pub fn has_losses(&self) -> bool {
        self.lost > 0 || !self.orphans.is_empty()
    }

    pub fn tell_losses(&self, losses: &mut Vec<Loss>) {
        if self.lost > 0 {
            losses.insert(0, Loss::Pages { count: self.lost });
        }
    }
}

pub fn read(pages: &mut Pages, hear: &mut Tell<'_, RepairStep>) -> Result<Found, ArchiveError> {
    let of = u64::from(pages.count());
    tell(hear, RepairStep::Reading, 0, of)?;
    let mut walk = Walk {
        seen: HashSet::new(),
        lost: 0,
    };
    let schema = walk.leaves(pages, 1)?;
    let mut of_tables = BTreeMap::new();
    for (name, root) in roots(pages, &schema)? {
        let leaves = walk.leaves(pages, root)?;
        tell(hear, RepairStep::Reading, walk.seen.len() as u64, of)?;
        if let Some(table) = name {
            of_tables.insert(table, leaves);
        }
    }
    let free: HashSet<u32> = pages.free()?.into_iter().collect();
    let mut orphans = Vec::new();
    for number in 2..=pages.count() {
        if number % 4096 == 0 {
            tell(hear, RepairStep::Reading, u64::from(number), of)?;
        }
        if walk.seen.contains(&number) || free.contains(&number) {
            continue;
        }
        let page = pages.page(number)?.and_then(|bytes| Page::of(bytes, number));
        if page.is_some_and(|page| page.kind != Kind::TableInner) {
            orphans.push(number);
        }
    }
    tell(hear, RepairStep::Reading, of, of)?;
    Ok(Found {
        of_tables,
        orphans,
        lost: walk.lost,
    })
}

/// The roots of all trees, with the names of those that are tables.
fn roots(pages: &mut Pages, schema: &[u32]) -> Result<Vec<(Option<String>, u32)>, ArchiveError> {
    let mut roots = Vec::new();
    for number in schema {
        let Some(page) = pages.page(*number)?.and_then(|bytes| Page::of(bytes, *number)) else {
            continue;
        };
        for (_, row) in page.rows(pages)?.into_iter().flatten() {
            if let Some([Value::Text(kind), Value::Text(name), _, Value::Integer(root), _]) =
                values(&row).as_deref()
                && let Ok(root @ 1..) = u32::try_from(*root)
            {
                roots.push(((kind == "table").then(|| name.clone()), root));
            }
        }
    }
    Ok(roots)
}

struct Walk {
    seen: HashSet<u32>,
    lost: u64,
}

impl Walk {
    /// The pages with rows below `root`, in order.
    fn leaves(&mut self, pages: &mut Pages, root: u32) -> Result<Vec<u32>, ArchiveError> {
        let mut leaves = Vec::new();
        let mut waiting = vec![root];
        while let Some(number) = waiting.pop() {
            if !self.seen.insert(number) {
                continue;
            }
            let Some(page) = pages.page(number)?.and_then(|bytes| Page::of(bytes, number)) else {
                self.lost += 1;
                continue;
            };
            if page.kind != Kind::TableInner {
                leaves.push(number);
            }
            waiting.extend(page.children().into_iter().rev());
        }
        Ok(leaves)
    }
}
