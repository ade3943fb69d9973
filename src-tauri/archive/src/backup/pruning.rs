//! Backups that the rule no longer keeps go, and with them the originals that no kept backup names.

use std::collections::HashSet;
use std::fs;

use chrono::{DateTime, Utc};

use crate::backup::BackupStep;
use crate::backup::manifest::Manifest;
use crate::backup::originals::{LIST, listed};
use crate::backup::rule::KeepRule;
use crate::backup::store::Store;
use crate::error::ArchiveError;
use crate::files;
use crate::progress::{Tell, tell};

/// Gives the names of the backups that went. Those of other archives in the store stay, whatever they are.
pub fn prune(
    store: &Store,
    made: &Manifest,
    rule: &KeepRule,
    hear: &mut Tell<'_, BackupStep>,
) -> Result<Vec<String>, ArchiveError> {
    let all = store.manifests()?;
    let (own, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|other| other.archive == made.archive);
    let times: Vec<DateTime<Utc>> = own.iter().map(|manifest| manifest.time).collect();
    let kept = rule.kept(&times);
    let goes = |at: &usize| !kept.contains(at);
    let gone: Vec<&Manifest> = (0..own.len()).filter(goes).map(|at| &own[at]).collect();
    let of = gone.len() as u64;
    let mut pruned = Vec::new();
    for old in gone {
        tell(hear, BackupStep::Pruning, pruned.len() as u64, of)?;
        store.remove(old)?;
        pruned.push(old.name.clone());
    }
    if !pruned.is_empty() {
        let stay = kept.iter().map(|at| &own[*at]).chain(&others);
        remove_originals(store, stay)?;
    }
    tell(hear, BackupStep::Pruning, of, of)?;
    Ok(pruned)
}

/// Where the list of a kept backup cannot be read, no original goes.
fn remove_originals<'a>(store: &Store, stay: impl Iterator<Item = &'a Manifest>) -> Result<(), ArchiveError> {
    let mut named = HashSet::new();
    for manifest in stay {
        let Some(list) = files::read(&store.path_of(manifest).join(LIST))? else {
            return Ok(());
        };
        let Ok(list) = String::from_utf8(list) else {
            return Ok(());
        };
        named.extend(listed(&list).map(|name| store.folder().join(name)));
    }
    for path in files::originals(store.folder())? {
        if !named.contains(&path) {
            fs::remove_file(&path).map_err(|source| files::failed(store.folder(), &path, source))?;
        }
    }
    Ok(())
}
