//! What refers to what is lost, put right: no article without a text, no text without an article.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use newsroom::article::{Article, ArticleId};
use newsroom::photo::{PhotoWords, Recipe};
use newsroom::revision::RevisionId;
use newsroom::workflow::State;
use rusqlite::{Connection, OptionalExtension as _};

use super::loss::Loss;
use crate::column::{Moment, StateName};
use crate::content;
use crate::fault::Fault;
use crate::line::Line;
use crate::place;
use crate::table::draft::{self, DraftRow};
use crate::table::{article, photo, revision, template};

pub fn mend(db: &Connection, losses: &mut Vec<Loss>) -> Result<(), Fault> {
    db.execute_batch(
        "DELETE FROM seat;
         UPDATE branch SET base = NULL WHERE base IS NOT NULL AND base NOT IN (SELECT id FROM revision);
         UPDATE branch SET tip = NULL WHERE tip IS NOT NULL AND tip NOT IN (SELECT id FROM revision);
         DELETE FROM export WHERE revision IS NOT NULL AND revision NOT IN (SELECT id FROM revision);",
    )?;
    drafts(db, losses)?;
    homeless(db, losses)?;
    heads(db, losses)?;
    branches(db)?;
    db.execute_batch(
        "DELETE FROM branch WHERE article NOT IN (SELECT id FROM article);
         DELETE FROM step WHERE article NOT IN (SELECT id FROM article);
         DELETE FROM export WHERE article NOT IN (SELECT id FROM article);
         DELETE FROM origin WHERE article NOT IN (SELECT id FROM article);
         DELETE FROM relation WHERE article NOT IN (SELECT id FROM article) OR other NOT IN (SELECT id FROM article);
         DELETE FROM spot WHERE article NOT IN (SELECT id FROM article)
             OR (branch <> '' AND branch NOT IN (SELECT id FROM branch));
         DELETE FROM revision_change WHERE revision NOT IN (SELECT id FROM revision);",
    )?;
    revisions_told(db, losses)?;
    templates(db, losses)?;
    photos(db, losses)
}

/// Drafts that cannot be read go; those that grew from a lost revision stay.
fn drafts(db: &Connection, losses: &mut Vec<Loss>) -> Result<(), Fault> {
    let mut broken = Vec::new();
    draft::for_each(db, |line, json| {
        if serde_json::from_str::<Article>(json).is_err() {
            broken.push(line);
        }
        Ok::<_, Fault>(())
    })?;
    for line in broken {
        let headline = headline(db, line.article)?;
        losses.push(Loss::Draft { headline });
        draft::clear(db, line)?;
    }
    let sql = "UPDATE draft SET base = NULL WHERE base IS NOT NULL AND base NOT IN (SELECT id FROM revision)";
    db.execute(sql, [])?;
    Ok(())
}

/// Revisions and drafts whose article lost its row get one again.
fn homeless(db: &Connection, losses: &mut Vec<Loss>) -> Result<(), Fault> {
    let sql = "SELECT article, min(time), max(time) FROM
               (SELECT article, time FROM revision UNION ALL SELECT article, time FROM draft)
               WHERE article NOT IN (SELECT id FROM article) GROUP BY article";
    let lost: Vec<(String, Moment, Moment)> = db
        .prepare(sql)?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    for (id, Moment(first), Moment(last)) in lost {
        let Ok(id) = id.parse::<ArticleId>() else {
            continue;
        };
        let content = newest(db, id)?;
        let day = place::day(&content, first);
        article::insert(db, id, article::free_place(db, day)?, State::Draft, first)?;
        article::set_changed(db, id, last)?;
        let stood: Option<StateName> = db
            .query_row(
                "SELECT to_state FROM step WHERE article = ?1 ORDER BY id DESC LIMIT 1",
                [id.to_string()],
                |row| row.get(0),
            )
            .optional()?;
        match stood {
            Some(StateName(state)) => article::set_state(db, id, state)?,
            None => losses.push(Loss::Standing {
                headline: content.body.headline,
            }),
        }
    }
    Ok(())
}

/// What a piece says for itself, where its row is lost: its draft, else what was kept last.
fn newest(db: &Connection, id: ArticleId) -> Result<Article, Fault> {
    if let Some(draft) = draft::get(db, Line::main(id))? {
        return content::of_draft(id, &draft);
    }
    match revision::leaves(db, id)?.last() {
        Some(leaf) => Ok(content::of_revision(db, leaf)?.content),
        None => Ok(Article::blank()),
    }
}

/// An article whose head is lost shows what was kept last of what is left; one of which nothing is left shows what the
/// list showed.
fn heads(db: &Connection, losses: &mut Vec<Loss>) -> Result<(), Fault> {
    let sql = "SELECT id, headline, section FROM article
               WHERE head IS NULL OR head NOT IN (SELECT id FROM revision)";
    let headless: Vec<(String, String, String)> = db
        .prepare(sql)?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    for (id, headline, section) in headless {
        let Ok(id) = id.parse::<ArticleId>() else {
            db.execute("DELETE FROM article WHERE id = ?1", [&id])?;
            continue;
        };
        match revision::leaves(db, id)?.last() {
            Some(leaf) => article::set_head(db, id, *leaf)?,
            None => {
                db.execute("UPDATE article SET head = NULL WHERE id = ?1", [id.to_string()])?;
                if draft::get(db, Line::main(id))?.is_none() {
                    let mut content = Article::blank();
                    content.body.headline.clone_from(&headline);
                    content.section = section;
                    let (content, _) = content::stored(&content)?;
                    let base = None;
                    draft::put(db, Line::main(id), &DraftRow { base, content }, changed(db, id)?)?;
                    losses.push(Loss::Text { headline });
                }
            }
        }
    }
    Ok(())
}

/// What was typed on a branch whose row is lost stands on a branch again.
fn branches(db: &Connection) -> Result<(), Fault> {
    db.execute_batch(
        "INSERT INTO branch (id, article, name, device, base, tip, created)
         SELECT branch, article, '', '', base, NULL, time FROM draft
         WHERE branch <> '' AND branch NOT IN (SELECT id FROM branch)",
    )?;
    Ok(())
}

/// Revisions that others name and that are not there.
fn revisions_told(db: &Connection, losses: &mut Vec<Loss>) -> Result<(), Fault> {
    let sql = "SELECT parent, article.id FROM revision_parent JOIN revision ON revision.id = revision_parent.revision
               JOIN article ON article.id = revision.article
               WHERE parent NOT IN (SELECT id FROM revision) ORDER BY parent";
    let lost: Vec<(String, String)> = db
        .prepare(sql)?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let mut told = BTreeMap::new();
    for (revision, article) in lost {
        if let (Ok(revision), Ok(article)) = (revision.parse::<RevisionId>(), article.parse()) {
            told.insert(revision, headline(db, article)?);
        }
    }
    losses.extend(
        told.into_iter()
            .map(|(revision, headline)| Loss::Revision { revision, headline }),
    );
    Ok(())
}

fn templates(db: &Connection, losses: &mut Vec<Loss>) -> Result<(), Fault> {
    let mut broken = Vec::new();
    template::for_each(db, |name, json| {
        if serde_json::from_str::<Article>(json).is_err() {
            broken.push(name);
        }
    })?;
    for name in broken {
        db.execute("DELETE FROM template WHERE name = ?1", [&name])?;
        losses.push(Loss::Rows {
            table: "template".to_owned(),
            count: 1,
        });
    }
    Ok(())
}

fn photos(db: &Connection, losses: &mut Vec<Loss>) -> Result<(), Fault> {
    let mut broken = Vec::new();
    photo::for_each(db, |stored, _| {
        let words = serde_json::from_str::<PhotoWords>(&stored.words).is_err();
        let recipe = stored
            .recipe
            .as_deref()
            .is_some_and(|recipe| serde_json::from_str::<Recipe>(recipe).is_err());
        if words || recipe {
            broken.push((stored.row, words, recipe));
        }
        Ok(())
    })?;
    for (row, words, recipe) in broken {
        let name = row.name.clone();
        if words {
            photo::set_words(db, &row, &PhotoWords::default())?;
            losses.push(Loss::PhotoWords { name: name.clone() });
        }
        if recipe {
            photo::set_recipe(db, &row.id, None)?;
            losses.push(Loss::Recipe { name });
        }
    }
    Ok(())
}

fn headline(db: &Connection, id: ArticleId) -> Result<String, Fault> {
    let listed: Option<String> = db
        .query_row(
            "SELECT headline FROM article WHERE id = ?1",
            [id.to_string()],
            |row| row.get(0),
        )
        .optional()?;
    match listed.filter(|headline| !headline.is_empty()) {
        Some(headline) => Ok(headline),
        None => Ok(newest(db, id)
            .map(|content| content.body.headline)
            .unwrap_or_default()),
    }
}

fn changed(db: &Connection, id: ArticleId) -> Result<DateTime<Utc>, Fault> {
    Ok(content::require(db, id)?.changed)
}
