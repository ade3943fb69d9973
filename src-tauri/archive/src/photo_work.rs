//! What people say of photos and do with them. Everything can be taken back, and what was said before is kept.

use chrono::{DateTime, Utc};
use newsroom::photo::{Label, PhotoId, PhotoWords, Recipe};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::archive::Archive;
use crate::content;
use crate::error::ArchiveError;
use crate::table::former_words::{self, FormerWordsRow};
use crate::table::photo;

/// What somebody replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormerWords {
    pub words: PhotoWords,
    /// Who replaced it, and when.
    pub by: String,
    pub time: DateTime<Utc>,
}

/// The stars and the label of a photo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "FormerRating")]
pub struct Rating {
    pub photo: PhotoId,
    /// 0 to 5; more counts as 5.
    pub rating: u8,
    pub label: Option<Label>,
}

impl Archive {
    /// Makes these the words of these photos, all or none, and gives what was said of them before. What was said is
    /// kept with who changed it and when ([`Archive::former_words`]); words that say nothing new change nothing.
    pub fn describe(
        &self,
        photos: Vec<(PhotoId, PhotoWords)>,
        by: &str,
        now: DateTime<Utc>,
    ) -> Result<Vec<(PhotoId, PhotoWords)>, ArchiveError> {
        let by = by.to_owned();
        self.write(move |tx| {
            let mut former = Vec::new();
            for (id, mut words) in photos {
                words.normalise();
                let row = content::require_photo(tx, &id)?;
                if words != row.words {
                    let replaced = FormerWordsRow {
                        words: photo::words_json(&row.name, &row.words)?,
                        by: by.clone(),
                        time: now,
                    };
                    former_words::insert(tx, &id, &replaced)?;
                    photo::set_words(tx, &row, &words)?;
                }
                former.push((id, row.words));
            }
            Ok(former)
        })
    }

    /// All that was ever said of the photo and replaced, newest first.
    pub fn former_words(&self, id: &PhotoId) -> Result<Vec<FormerWords>, ArchiveError> {
        self.read(|tx| {
            let name = content::require_photo(tx, id)?.name;
            let read = |row: FormerWordsRow| {
                let unreadable = |source| ArchiveError::Unreadable {
                    what: name.clone(),
                    source,
                };
                Ok(FormerWords {
                    words: serde_json::from_str(&row.words).map_err(unreadable)?,
                    by: row.by,
                    time: row.time,
                })
            };
            former_words::of_photo(tx, id)?.into_iter().map(read).collect()
        })
    }

    /// Gives the photos stars, a label or both; `None` leaves as it is, `Some(None)` takes the label off. All or none;
    /// gives what they had before, for [`Archive::put_back_ratings`].
    pub fn rate(
        &self,
        photos: &[PhotoId],
        rating: Option<u8>,
        label: Option<Option<Label>>,
    ) -> Result<Vec<Rating>, ArchiveError> {
        let photos = photos.to_vec();
        self.write(move |tx| {
            let mut former = Vec::new();
            for photo in photos {
                let row = content::require_photo(tx, &photo)?;
                let stars = rating.unwrap_or(row.rating).min(5);
                photo::set_rating(tx, &photo, stars, label.unwrap_or(row.label))?;
                former.push(Rating {
                    photo,
                    rating: row.rating,
                    label: row.label,
                });
            }
            Ok(former)
        })
    }

    /// Gives photos the stars and labels that they had.
    pub fn put_back_ratings(&self, ratings: Vec<Rating>) -> Result<(), ArchiveError> {
        self.write(move |tx| {
            for Rating { photo, rating, label } in ratings {
                content::require_photo(tx, &photo)?;
                photo::set_rating(tx, &photo, rating.min(5), label)?;
            }
            Ok(())
        })
    }

    /// Makes this the photo's recipe, brought into its ranges, and gives the former one. The original stays.
    pub fn prepare(&self, id: &PhotoId, mut recipe: Recipe) -> Result<Recipe, ArchiveError> {
        let id = *id;
        recipe.normalise();
        self.write(move |tx| {
            let row = content::require_photo(tx, &id)?;
            let unreadable = |source| ArchiveError::Unreadable {
                what: row.name.clone(),
                source,
            };
            let json = (recipe != Recipe::default()).then(|| serde_json::to_string(&recipe));
            let json = json.transpose().map_err(unreadable)?;
            photo::set_recipe(tx, &id, json.as_deref())?;
            Ok(row.recipe)
        })
    }
}
