//! A piece's content on its way into and out of the database.

use newsroom::article::{Article, ArticleId};
use newsroom::photo::PhotoId;
use newsroom::revision::{Revision, RevisionId};
use rusqlite::Connection;

use crate::error::ArchiveError;
use crate::fault::Fault;
use crate::line::Line;
use crate::place;
use crate::table::article::Standing;
use crate::table::article_count::Counted;
use crate::table::article_search::Entry;
use crate::table::branch::BranchStanding;
use crate::table::draft::{self, DraftRow};
use crate::table::photo::PhotoRow;
use crate::table::{
    article, article_count, article_search, article_tag, branch, photo, photo_use, revision, word,
};

/// The JSON that is stored, and the article exactly as it will be read again. What could not be read again is
/// refused here, before it is stored.
pub fn stored(content: &Article) -> Result<(String, Article), ArchiveError> {
    let unreadable = |source| ArchiveError::Unreadable {
        what: content.body.headline.clone(),
        source,
    };
    let json = serde_json::to_string(content).map_err(unreadable)?;
    let again = serde_json::from_str(&json).map_err(unreadable)?;
    Ok((json, again))
}

pub fn of_draft(id: ArticleId, draft: &DraftRow) -> Result<Article, Fault> {
    let unreadable = |source| ArchiveError::Unreadable {
        what: id.to_string(),
        source,
    };
    Ok(serde_json::from_str(&draft.content).map_err(unreadable)?)
}

/// Checked against its name.
pub fn of_revision(db: &Connection, id: &RevisionId) -> Result<Revision, Fault> {
    let canonical = revision::canonical(db, id)?.ok_or(ArchiveError::NoSuchRevision { revision: *id })?;
    if RevisionId::of(&canonical) != *id {
        return Err(ArchiveError::RevisionAltered { revision: *id }.into());
    }
    let unreadable = |source| ArchiveError::Unreadable {
        what: id.to_string(),
        source,
    };
    Ok(Revision::parse(&canonical).map_err(unreadable)?)
}

pub fn require_photos(db: &Connection, content: &Article) -> Result<(), Fault> {
    for id in content.body.photos() {
        if !photo::exists(db, &id)? {
            return Err(ArchiveError::NoSuchPhoto { photo: id }.into());
        }
    }
    Ok(())
}

pub fn require_photo(db: &Connection, id: &PhotoId) -> Result<PhotoRow, Fault> {
    Ok(photo::get(db, id)?.ok_or(ArchiveError::NoSuchPhoto { photo: *id })?)
}

pub fn require(db: &Connection, id: ArticleId) -> Result<Standing, Fault> {
    Ok(article::standing(db, id)?.ok_or(ArchiveError::NoSuchArticle { article: id })?)
}

/// A line as it stands, its draft aside.
pub struct LineStanding {
    pub article: Standing,
    /// `None` on the main line.
    pub branch: Option<BranchStanding>,
}

impl LineStanding {
    /// What the line says where it has no draft, and what its next draft grows from: the head; on a branch what was
    /// kept on it last, else what it was opened at.
    pub fn top(&self) -> Option<RevisionId> {
        let of_branch = self.branch.as_ref().and_then(|branch| branch.tip.or(branch.base));
        of_branch.or(self.article.head)
    }
}

/// A branch that is closed or of another article is refused.
pub fn require_line(db: &Connection, line: Line) -> Result<LineStanding, Fault> {
    let article = require(db, line.article)?;
    let branch = match line.branch {
        None => None,
        Some(id) => match branch::standing(db, id)? {
            Some(branch) if branch.article != line.article => {
                return Err(ArchiveError::NoSuchBranch { branch: id }.into());
            }
            Some(branch) if branch.is_closed => {
                return Err(ArchiveError::BranchClosed { branch: id }.into());
            }
            Some(branch) => Some(branch),
            None => return Err(ArchiveError::NoSuchBranch { branch: id }.into()),
        },
    };
    Ok(LineStanding { article, branch })
}

/// A revision of another piece, or of none, is no revision of this piece.
pub fn require_own(db: &Connection, id: ArticleId, revision: RevisionId) -> Result<(), Fault> {
    match revision::article_of(db, &revision)? {
        Some(article) if article == id => Ok(()),
        _ => Err(ArchiveError::NoSuchRevision { revision }.into()),
    }
}

/// What the main line says: its draft, else what was kept last.
pub fn shown(db: &Connection, id: ArticleId, standing: &Standing) -> Result<Article, Fault> {
    match (draft::get(db, id.into())?, standing.head) {
        (Some(draft), _) => of_draft(id, &draft),
        (None, Some(head)) => Ok(of_revision(db, &head)?.content),
        (None, None) => Err(ArchiveError::ArticleEmpty { article: id }.into()),
    }
}

/// Makes list, index, tags and the uses of photos show `content`, the article moving to another place if its day is another.
pub fn show(db: &Connection, id: ArticleId, standing: &Standing, content: &Article) -> rusqlite::Result<()> {
    let entry = Entry::of(content);
    word::add(db, &entry.words)?;
    article_search::delete(db, standing.place)?;
    let counted = article_count::of(db, id)?;
    let place = list(db, id, standing, &counted, content, entry.lacks)?;
    article_search::put(db, place, &entry, standing.state, standing.trashed.is_some())
}

/// The same but for the index, of an article that counts as `counted`; gives its place from now on.
pub fn list(
    db: &Connection,
    id: ArticleId,
    standing: &Standing,
    counted: &Counted,
    content: &Article,
    lacks: u32,
) -> rusqlite::Result<i64> {
    let day = place::day(content, standing.created);
    let stays = place::of_day(day).contains(&standing.place);
    let place = if stays {
        standing.place
    } else {
        article::free_place(db, day)?
    };
    article::list_as(db, id, place, content, lacks)?;
    article_count::follow(db, counted, &article_count::of(db, id)?)?;
    article_tag::set(db, id, &content.tags)?;
    photo_use::set(db, id.into(), &content.body.photos())?;
    Ok(place)
}

/// The same, or nothing where it cannot be read.
pub fn readable(db: &Connection, id: ArticleId, standing: &Standing) -> Result<Option<Article>, Fault> {
    match shown(db, id, standing) {
        Ok(content) => Ok(Some(content)),
        Err(Fault::Said(_)) => Ok(None),
        Err(fault) => Err(fault),
    }
}

/// Changes the article's state or puts it into the trash or out of it, and the counts and the index with it.
pub fn stand(
    db: &Connection,
    id: ArticleId,
    change: impl FnOnce(&Connection) -> rusqlite::Result<()>,
) -> Result<(), Fault> {
    let before = require(db, id)?;
    let entry = Entry::of(&readable(db, id, &before)?.unwrap_or_else(Article::blank));
    let counted = article_count::of(db, id)?;
    change(db)?;
    let after = require(db, id)?;
    article_count::follow(db, &counted, &article_count::of(db, id)?)?;
    article_search::delete(db, before.place)?;
    Ok(article_search::put(
        db,
        after.place,
        &entry,
        after.state,
        after.trashed.is_some(),
    )?)
}
