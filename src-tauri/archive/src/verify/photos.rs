//! Whether what is said of photos and people can be read, and whether what is out of it agrees with it.

use std::collections::BTreeSet;

use newsroom::article::Article;
use newsroom::directory::Entry;
use newsroom::photo::{Change, PhotoWords, Recipe};
use rusqlite::Connection;

use super::Finding;
use crate::damage::Damage;
use crate::fault::Fault;
use crate::table::photo::{self, Derived, PhotoRow};
use crate::table::photo_use::Use;
use crate::table::{draft, former_words, person, photo_creator, photo_template, photo_use};

/// Gives every photo, without its words and its recipe, and in how many places what is out of words and articles does
/// not agree with them.
pub fn check(db: &Connection, finding: &mut Finding<'_>) -> Result<(Vec<PhotoRow>, u32), Fault> {
    let mut photos = Vec::new();
    let mut astray = 0;
    photo::for_each(db, |stored, derived| {
        let (photo, name) = (stored.row.id, stored.row.name.clone());
        match serde_json::from_str::<PhotoWords>(&stored.words) {
            Err(_) => finding.found(Damage::WordsUnreadable {
                photo,
                name: name.clone(),
            }),
            Ok(words) => {
                let mut creators = words.creators.clone();
                creators.sort();
                let agrees =
                    Derived::of(&name, &words) == *derived && photo_creator::of(db, &photo)? == creators;
                astray += u32::from(!agrees);
            }
        }
        if let Some(recipe) = stored.recipe
            && serde_json::from_str::<Recipe>(&recipe).is_err()
        {
            finding.found(Damage::RecipeUnreadable { photo, name });
        }
        photos.push(stored.row);
        Ok(())
    })?;
    former_words::for_each(db, |photo, json| {
        if serde_json::from_str::<PhotoWords>(json).is_err() {
            finding.found(Damage::FormerWordsUnreadable { photo });
        }
    })?;
    for (code, json) in person::all(db)? {
        if serde_json::from_str::<Entry>(&json).is_err() {
            finding.found(Damage::PersonUnreadable { code });
        }
    }
    for (name, json) in photo_template::all(db)? {
        if serde_json::from_str::<Vec<Change>>(&json).is_err() {
            finding.found(Damage::PhotoTemplateUnreadable { name });
        }
    }
    Ok((photos, astray + uses_astray(db)?))
}

/// Uses that are recorded and not so, or the other way round. A draft that cannot be read is told elsewhere.
fn uses_astray(db: &Connection) -> Result<u32, Fault> {
    let mut shown: BTreeSet<Use> = photo_use::of_kept_lines(db)?;
    let mut unknown = BTreeSet::new();
    draft::for_each(db, |line, json| {
        let [article, branch] = line.columns();
        match serde_json::from_str::<Article>(json) {
            Ok(content) => shown.extend(
                content
                    .body
                    .photos()
                    .iter()
                    .map(|photo| [article.clone(), branch.clone(), photo.to_string()]),
            ),
            Err(_) => drop(unknown.insert([article, branch])),
        }
        Ok::<_, rusqlite::Error>(())
    })?;
    let recorded = photo_use::all(db)?;
    let astray = recorded
        .symmetric_difference(&shown)
        .filter(|[article, branch, _]| !unknown.contains(&[article.clone(), branch.clone()]));
    Ok(u32::try_from(astray.count()).unwrap_or(u32::MAX))
}
