//! What goes out.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fs::File;

use newsroom::article::ArticleId;
use newsroom::revision::RevisionId;
use rusqlite::Connection;

use super::{SentArticle, SentPhoto};
use crate::archive::Archive;
use crate::content;
use crate::error::ArchiveError;
use crate::fault::Fault;
use crate::files;
use crate::table::photo::PhotoRow;
use crate::table::{revision, revision_parent, revision_photo, step};

/// What is known of an article that is to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sendable {
    pub article: SentArticle,
    /// As in [`SentArticle::revisions`].
    pub revisions: Vec<SizedRevision>,
    /// As in [`SentArticle::photos`].
    pub photos: Vec<PhotoRow>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SizedRevision {
    pub id: RevisionId,
    /// Bytes of its canonical form.
    pub size: u64,
}

impl Archive {
    /// What there is of an article to send: everything that was kept of it, nothing that is only typed.
    ///
    /// Refused where nothing was kept yet.
    pub fn sendable(&self, id: ArticleId) -> Result<Sendable, ArchiveError> {
        self.read(|tx| {
            let standing = content::require(tx, id)?;
            let head = standing.head.ok_or(ArchiveError::ArticleEmpty { article: id })?;
            let revisions = in_order(tx, id)?;
            let mut photos = BTreeSet::new();
            for one in &revisions {
                photos.extend(revision_photo::of(tx, &one.id)?);
            }
            let rows = photos.iter().map(|photo| content::require_photo(tx, photo));
            Ok(Sendable {
                photos: rows.collect::<Result<_, _>>()?,
                article: SentArticle {
                    id,
                    created: standing.created,
                    state: standing.state,
                    head,
                    revisions: revisions.iter().map(|one| one.id).collect(),
                    steps: step::of_article(tx, id)?,
                    photos: photos.into_iter().collect(),
                },
                revisions,
            })
        })
    }

    /// The bytes that name a revision, checked against its name.
    pub fn canonical(&self, id: &RevisionId) -> Result<Vec<u8>, ArchiveError> {
        self.read(|tx| {
            let canonical = revision::canonical(tx, id)?;
            let canonical = canonical.ok_or(ArchiveError::NoSuchRevision { revision: *id })?;
            match RevisionId::of(&canonical) == *id {
                true => Ok(canonical),
                false => Err(ArchiveError::RevisionAltered { revision: *id }.into()),
            }
        })
    }

    /// The file of an original, to be read piece by piece.
    pub fn original_file(&self, photo: &PhotoRow) -> Result<File, ArchiveError> {
        let path = files::original(self.folder(), &photo.id, &photo.media_type);
        File::open(&path).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => ArchiveError::OriginalMissing {
                name: photo.name.clone(),
                path: path.clone(),
            },
            _ => files::failed(self.folder(), &path, error),
        })
    }
}

impl SentPhoto {
    #[must_use]
    pub fn of(row: &PhotoRow) -> Self {
        Self {
            id: row.id,
            name: row.name.clone(),
            words: row.words.clone(),
            rating: row.rating,
            label: row.label,
            recipe: row.recipe.clone(),
        }
    }
}

/// Parents before what follows them, else in the order of their names, so that every desk that has the same revisions
/// sends them in the same order.
fn in_order(db: &Connection, id: ArticleId) -> Result<Vec<SizedRevision>, Fault> {
    let sizes: BTreeMap<RevisionId, u64> = revision::sizes(db, id)?.into_iter().collect();
    let mut waiting: HashMap<RevisionId, usize> = HashMap::new();
    let mut children: HashMap<RevisionId, Vec<RevisionId>> = HashMap::new();
    for one in sizes.keys() {
        let parents: HashSet<RevisionId> = revision_parent::of(db, one)?.into_iter().collect();
        waiting.insert(*one, parents.len());
        for parent in parents {
            children.entry(parent).or_default().push(*one);
        }
    }
    let mut ready: BTreeSet<RevisionId> = sizes
        .keys()
        .filter(|one| waiting.get(one) == Some(&0))
        .copied()
        .collect();
    let mut ordered = Vec::with_capacity(sizes.len());
    while let Some(one) = ready.pop_first() {
        let size = sizes.get(&one).copied().unwrap_or_default();
        ordered.push(SizedRevision { id: one, size });
        for child in children.remove(&one).unwrap_or_default() {
            if let Some(left) = waiting.get_mut(&child) {
                *left -= 1;
                if *left == 0 {
                    ready.insert(child);
                }
            }
        }
    }
    Ok(ordered)
}
