//! Captions, credits, and everything else that is said of photos.

use archive::PhotoTemplate;
use newsroom::directory::Directory;
use newsroom::photo::{Change, PhotoId, PhotoWords, template};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::DeskError;

/// What is said of a photo.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PhotoSaid {
    pub id: PhotoId,
    pub words: PhotoWords,
}

impl Desk {
    /// Changes what is said of each photo; what was said before is the answer, for undo. Variables and codes in the
    /// changes are filled in for each photo by itself.
    pub fn describe_photos(&self, ids: &[PhotoId], changes: &[Change]) -> Result<Vec<PhotoSaid>, DeskError> {
        let said = self.foretell_words(ids, changes)?;
        self.say_of_photos(&said)
    }

    /// What [`Desk::describe_photos`] would make of the photos' words.
    pub fn foretell_words(&self, ids: &[PhotoId], changes: &[Change]) -> Result<Vec<PhotoSaid>, DeskError> {
        let directory = self.archive.directory()?;
        let rows = self.archive.photos(ids)?;
        let said = rows.into_iter().map(|row| {
            Ok(PhotoSaid {
                id: row.id,
                words: changed(row.words, changes, &directory)?,
            })
        });
        said.collect()
    }

    /// Says of each photo exactly these words; what was said before is the answer.
    pub fn say_of_photos(&self, said: &[PhotoSaid]) -> Result<Vec<PhotoSaid>, DeskError> {
        let said = said.iter().map(|said| (said.id, said.words.clone())).collect();
        let former = self.archive.describe(said, &self.person()?.name, self.now())?;
        let former = former.into_iter().map(|(id, words)| PhotoSaid { id, words });
        Ok(former.collect())
    }

    pub fn photo_templates(&self) -> Result<Vec<PhotoTemplate>, DeskError> {
        Ok(self.archive.photo_templates()?)
    }

    /// Under its name; one of that name is replaced.
    pub fn save_photo_template(&self, template: &PhotoTemplate) -> Result<(), DeskError> {
        Ok(self.archive.save_photo_template(template)?)
    }

    pub fn forget_photo_template(&self, name: &str) -> Result<(), DeskError> {
        Ok(self.archive.forget_photo_template(name)?)
    }
}

fn changed(
    mut words: PhotoWords,
    changes: &[Change],
    directory: &Directory,
) -> Result<PhotoWords, DeskError> {
    let before = words.clone();
    let day = before.taken.map(|taken| taken.date());
    let filled = |change: &Change| {
        let text = template::fill(&change.text, &before).text;
        Change {
            text: directory.expand(&text, day).text,
            ..change.clone()
        }
    };
    let changes: Vec<_> = changes.iter().map(filled).collect();
    if let Some(field) = words.apply(&changes).first() {
        return Err(DeskError::NotATime { field: *field });
    }
    words.normalise();
    Ok(words)
}
