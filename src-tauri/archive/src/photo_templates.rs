//! Changes to photos' words, saved under a name to make them again.

use newsroom::photo::Change;
use newsroom::vietnamese::{nfc, sort_key};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::archive::Archive;
use crate::error::ArchiveError;
use crate::table::photo_template;

/// Texts may hold codes and variables, which are filled in for each photo.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PhotoTemplate {
    pub name: String,
    pub changes: Vec<Change>,
}

impl Archive {
    /// By name, in Vietnamese order.
    pub fn photo_templates(&self) -> Result<Vec<PhotoTemplate>, ArchiveError> {
        let rows = self.read(|tx| Ok(photo_template::all(tx)?))?;
        let read = |(name, json): (String, String)| match serde_json::from_str(&json) {
            Ok(changes) => Ok(PhotoTemplate { name, changes }),
            Err(source) => Err(ArchiveError::Unreadable { what: name, source }),
        };
        let mut templates: Vec<PhotoTemplate> = rows.into_iter().map(read).collect::<Result<_, _>>()?;
        templates.sort_by_cached_key(|template| sort_key(&template.name));
        Ok(templates)
    }

    /// Saves it in place of one of the same name.
    pub fn save_photo_template(&self, template: &PhotoTemplate) -> Result<(), ArchiveError> {
        let name = nfc(template.name.trim());
        if name.is_empty() {
            return Err(ArchiveError::TemplateNameless);
        }
        let json = serde_json::to_string(&template.changes);
        let json = json.map_err(|source| ArchiveError::Unreadable {
            what: name.clone(),
            source,
        })?;
        self.write(move |tx| Ok(photo_template::put(tx, &name, &json)?))
    }

    /// Nothing happens where there is none of this name.
    pub fn forget_photo_template(&self, name: &str) -> Result<(), ArchiveError> {
        let name = nfc(name.trim());
        self.write(move |tx| Ok(photo_template::delete(tx, &name)?))
    }
}
