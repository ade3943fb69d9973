//! What comes in: put together with what is here, so that nothing of either is lost.

use std::collections::HashSet;
use std::path::PathBuf;

use chrono::{DateTime, Utc};
use newsroom::article::ArticleId;
use newsroom::photo::{Field, PhotoId, PhotoWords, Slot};
use newsroom::revision::{FORMAT, Revision, RevisionId};
use newsroom::workflow::State;
use rusqlite::{Connection, Transaction};

use super::merging::{Merged, Stand, Theirs, merged};
use super::{SentArticle, SentPhoto};
use crate::archive::Archive;
use crate::content;
use crate::error::{ArchiveError, Unfit};
use crate::fault::Fault;
use crate::photo_intake::{Intake, PhotoOriginal};
use crate::place;
use crate::revisions::change_of;
use crate::table::article_count::{self, Counted};
use crate::table::former_words::{self, FormerWordsRow};
use crate::table::photo::PhotoRow;
use crate::table::step::StepRow;
use crate::table::{article, draft, photo, revision, revision_change, revision_parent, step};

/// An article that has come, held against itself: every revision answers to its name, belongs to the article and follows
/// revisions that came with it.
#[derive(Clone, Debug)]
pub struct Delivered {
    sent: SentArticle,
    revisions: Vec<(RevisionId, Revision, Vec<u8>)>,
}

impl Delivered {
    /// `canonical` gives the bytes of the revisions, in the order of [`SentArticle::revisions`].
    pub fn of(sent: SentArticle, canonical: Vec<Vec<u8>>) -> Result<Self, ArchiveError> {
        let article = sent.id;
        let unfit = |unfit| ArchiveError::Unfit { article, unfit };
        if canonical.len() != sent.revisions.len() {
            return Err(unfit(Unfit::Name));
        }
        let photos: HashSet<PhotoId> = sent.photos.iter().copied().collect();
        let (mut came, mut revisions) = (HashSet::new(), Vec::new());
        for (id, bytes) in sent.revisions.iter().zip(canonical) {
            if RevisionId::of(&bytes) != *id {
                return Err(unfit(Unfit::Name));
            }
            let revision = Revision::parse(&bytes).map_err(|_| unfit(Unfit::Content))?;
            if revision.format > FORMAT {
                return Err(unfit(Unfit::Newer));
            }
            let parents: HashSet<_> = revision.parents.iter().collect();
            let follows = parents.len() == revision.parents.len()
                && parents.len() <= 2
                && parents.iter().all(|parent| came.contains(*parent));
            if revision.article != sent.id || !follows || !came.insert(*id) {
                return Err(unfit(Unfit::History));
            }
            let shown = revision.content.body.photos();
            if shown != revision.photos || !shown.iter().all(|photo| photos.contains(photo)) {
                return Err(unfit(Unfit::Photos));
            }
            revisions.push((*id, revision, bytes));
        }
        match came.contains(&sent.head) {
            true => Ok(Self { sent, revisions }),
            false => Err(unfit(Unfit::History)),
        }
    }

    #[must_use]
    pub fn article(&self) -> &SentArticle {
        &self.sent
    }

    /// The version that its desk shows.
    #[must_use]
    pub fn shown(&self) -> Option<&Revision> {
        let mut revisions = self.revisions.iter();
        let shown = revisions.find(|(id, _, _)| *id == self.sent.head);
        shown.map(|(_, revision, _)| revision)
    }
}

/// Originals of an article that has come, on the disk and without rows yet.
#[derive(Default)]
pub struct Laid {
    intake: Intake,
    said: Vec<SentPhoto>,
}

/// What became of the main line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Came {
    /// The article was not here.
    Added,
    /// It shows the version that came.
    Forward,
    /// What came stands beside what is here, to be settled.
    Beside,
    /// What is here is the same, or newer.
    Known,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    pub article: ArticleId,
    pub came: Came,
    /// Where it stands now.
    pub state: State,
    /// That were not here.
    pub revisions: usize,
    /// That were not here.
    pub steps: usize,
    /// That were not here.
    pub photos: usize,
    /// Whether it lay in the trash.
    pub was_trashed: bool,
}

impl Archive {
    /// Puts an original on the disk, whole and flushed, for an article that is about to be received. What is laid down and
    /// not received is to be taken back.
    pub fn lay_down(
        &self,
        laid: &mut Laid,
        original: &PhotoOriginal<'_>,
        said: SentPhoto,
        now: DateTime<Utc>,
    ) -> Result<(), ArchiveError> {
        let intake = Intake::laid_down(self.folder(), std::slice::from_ref(original), now)?;
        laid.intake.join(intake);
        laid.said.push(said);
        Ok(())
    }

    /// Takes what was laid down and not received off the disk again.
    pub fn take_back(&self, laid: Laid) -> Result<(), ArchiveError> {
        // Under the write lock: whoever takes the same photo in meanwhile has its row before or after.
        self.write(move |tx| Ok(laid.intake.take_back(tx)?))
    }

    /// Puts an article that has come together with the one that is here, in one transaction: every revision and step that
    /// was not here is kept, the main line goes forward where the one that came follows ours and stays otherwise, and what
    /// is only typed stays where it is. Photos that are here keep what is said of them; what nobody has said here yet is
    /// taken over, as said by `from`. To receive the same once more changes nothing.
    pub fn receive(
        &self,
        delivered: Delivered,
        laid: Laid,
        from: &str,
        now: DateTime<Utc>,
    ) -> Result<Received, ArchiveError> {
        let from = from.to_owned();
        self.write(move |tx| {
            let rows: Vec<PhotoRow> = laid.intake.rows().cloned().collect();
            let known = photo::here(tx, rows.iter().map(|row| &row.id))?;
            laid.intake.all_or_nothing(tx, |tx, _| {
                say(tx, &laid.said, &known, &from, now)?;
                received(tx, &delivered, rows.len() - known.len(), now)
            })
        })
    }

    /// What [`Archive::receive`] would do; nothing is written. `said` tells of the photos of [`SentArticle::photos`].
    pub fn foretell_receiving(
        &self,
        delivered: &Delivered,
        said: &[SentPhoto],
        now: DateTime<Utc>,
    ) -> Result<Received, ArchiveError> {
        let delivered = delivered.clone();
        let rows: Vec<PhotoRow> = said.iter().map(|said| row_to_be(said, now)).collect();
        self.foretell(move |tx| {
            let known = photo::here(tx, rows.iter().map(|row| &row.id))?;
            for row in &rows {
                photo::insert(tx, row)?;
            }
            received(tx, &delivered, rows.len() - known.len(), now)
        })
    }
}

/// A photo that is not looked at yet.
fn row_to_be(said: &SentPhoto, now: DateTime<Utc>) -> PhotoRow {
    PhotoRow {
        id: said.id,
        name: said.name.clone(),
        media_type: "image/jpeg".to_owned(),
        width: 1,
        height: 1,
        size: 1,
        added: now,
        words: said.words.clone(),
        rating: 0,
        label: None,
        recipe: said.recipe.clone(),
        trashed: None,
        uses: 0,
    }
}

/// What is said of the photos that came: all of it where they are new, else what nobody has said here.
fn say(
    db: &Connection,
    said: &[SentPhoto],
    known: &[PhotoRow],
    from: &str,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    for said in said {
        match known.iter().find(|row| row.id == said.id) {
            None => {
                let mut recipe = said.recipe.clone();
                recipe.normalise();
                let unreadable = |source| ArchiveError::Unreadable {
                    what: said.name.clone(),
                    source,
                };
                let json = (!recipe.is_plain()).then(|| serde_json::to_string(&recipe));
                let json = json.transpose().map_err(unreadable)?;
                photo::set_recipe(db, &said.id, json.as_deref())?;
                photo::set_rating(db, &said.id, said.rating.min(5), said.label)?;
            }
            Some(row) => {
                let mut words = filled(row.words.clone(), said.words.clone());
                words.normalise();
                if words != row.words {
                    let replaced = FormerWordsRow {
                        words: photo::words_json(&row.name, &row.words)?,
                        by: from.to_owned(),
                        time: now,
                    };
                    former_words::insert(db, &row.id, &replaced)?;
                    photo::set_words(db, row, &words)?;
                }
            }
        }
    }
    Ok(())
}

fn filled(mut ours: PhotoWords, mut theirs: PhotoWords) -> PhotoWords {
    for field in Field::ALL {
        match (ours.slot(field), theirs.slot(field)) {
            (Slot::Text(ours), Slot::Text(theirs)) if ours.is_empty() => std::mem::swap(ours, theirs),
            (Slot::List(ours), Slot::List(theirs)) if ours.is_empty() => std::mem::swap(ours, theirs),
            (Slot::Time(ours), Slot::Time(theirs)) if ours.is_none() => std::mem::swap(ours, theirs),
            _ => {}
        }
    }
    ours
}

fn received(
    tx: &Connection,
    delivered: &Delivered,
    photos: usize,
    now: DateTime<Utc>,
) -> Result<Received, Fault> {
    let sent = &delivered.sent;
    let id = sent.id;
    let Some(standing) = article::standing(tx, id)? else {
        return added(tx, delivered, photos, now);
    };
    let ours = step::of_article(tx, id)?;
    let fresh = keep_revisions(tx, delivered)?;
    let theirs = match standing.head {
        None => Theirs::Follows,
        Some(head) if head == sent.head => Theirs::Same,
        Some(head) if revision_parent::precedes(tx, &head, &sent.head)? => Theirs::Follows,
        Some(head) if revision_parent::precedes(tx, &sent.head, &head)? => Theirs::Precedes,
        Some(_) => Theirs::Beside,
    };
    let Merged { goes_forward, state } = merged(
        theirs,
        Stand {
            state: standing.state,
            steps: &ours,
        },
        Stand {
            state: sent.state,
            steps: &sent.steps,
        },
    );
    let steps = add_steps(tx, id, &ours, &sent.steps)?;
    let was_trashed = standing.trashed.is_some();
    if state != standing.state || was_trashed {
        content::stand(tx, id, |tx| {
            article::set_state(tx, id, state)?;
            article::set_trashed(tx, id, None)
        })?;
    }
    if goes_forward {
        article::set_head(tx, id, sent.head)?;
        // What somebody is typing stays on the page, and becomes a version beside this one.
        if draft::get(tx, id.into())?.is_none() {
            let shown = content::of_revision(tx, &sent.head)?.content;
            content::show(tx, id, &content::require(tx, id)?, &shown)?;
        }
    }
    let leaves = revision::leaves(tx, id)?;
    let shown = content::require(tx, id)?.head;
    let beside = fresh
        .iter()
        .any(|one| leaves.contains(one) && shown != Some(*one));
    let received = Received {
        article: id,
        came: match (goes_forward, beside) {
            (true, _) => Came::Forward,
            (false, true) => Came::Beside,
            (false, false) => Came::Known,
        },
        state,
        revisions: fresh.len(),
        steps,
        photos,
        was_trashed,
    };
    if !fresh.is_empty() || steps > 0 || was_trashed {
        article::set_changed(tx, id, now)?;
    }
    Ok(received)
}

fn added(
    tx: &Connection,
    delivered: &Delivered,
    photos: usize,
    now: DateTime<Utc>,
) -> Result<Received, Fault> {
    let sent = &delivered.sent;
    let id = sent.id;
    let shown = delivered
        .shown()
        .ok_or(ArchiveError::NoSuchRevision { revision: sent.head })?;
    let place = article::free_place(tx, place::day(&shown.content, sent.created))?;
    article::insert(tx, id, place, sent.state, sent.created)?;
    article_count::follow(tx, &Counted::default(), &article_count::of(tx, id)?)?;
    let fresh = keep_revisions(tx, delivered)?;
    let steps = add_steps(tx, id, &[], &sent.steps)?;
    article::set_head(tx, id, sent.head)?;
    article::set_changed(tx, id, now)?;
    content::show(tx, id, &content::require(tx, id)?, &shown.content)?;
    Ok(Received {
        article: id,
        came: Came::Added,
        state: sent.state,
        revisions: fresh.len(),
        steps,
        photos,
        was_trashed: false,
    })
}

/// Those that were not here.
fn keep_revisions(db: &Connection, delivered: &Delivered) -> Result<Vec<RevisionId>, Fault> {
    let mut fresh = Vec::new();
    for (id, revision, canonical) in &delivered.revisions {
        match revision::article_of(db, id)? {
            Some(_) => content::require_own(db, delivered.sent.id, *id)?,
            None => {
                revision::insert(db, *id, revision, canonical)?;
                revision_change::insert(db, *id, change_of(db, revision)?)?;
                fresh.push(*id);
            }
        }
    }
    Ok(fresh)
}

/// How many were not known.
fn add_steps(db: &Connection, id: ArticleId, known: &[StepRow], steps: &[StepRow]) -> Result<usize, Fault> {
    let mut added = 0;
    for step in steps.iter().filter(|step| !known.contains(step)) {
        step::insert(db, id, step)?;
        added += 1;
    }
    Ok(added)
}

impl Intake {
    fn rows(&self) -> impl Iterator<Item = &PhotoRow> {
        self.photos.iter().map(|(row, _)| row)
    }

    fn join(&mut self, other: Self) {
        self.photos.extend(other.photos);
        self.written.extend(other.written);
    }

    /// Files that were not there before and have no row go; what stays is harmless.
    fn take_back(&self, tx: &Transaction<'_>) -> rusqlite::Result<()> {
        for (row, path) in &self.photos {
            let path: &PathBuf = path;
            if self.written.contains(path) && !photo::exists(tx, &row.id)? {
                let _ = std::fs::remove_file(path);
            }
        }
        Ok(())
    }
}
