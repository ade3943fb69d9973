//! The portals that this house hands its pieces to.

use newsroom::article::ArticleId;
use newsroom::portal::{Portal, PortalId};
use press::pdf::Layout;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::DeskError;

/// The archive's name for the setting: all portals, in the order that the house gave them.
const KEY: &str = "portals";

/// An article as the clipboard takes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Copied {
    pub html: String,
    pub text: String,
}

impl Desk {
    /// In the order that the house gave them.
    pub fn portals(&self) -> Result<Vec<Portal>, DeskError> {
        Ok(self.archive.setting(KEY)?.unwrap_or_default())
    }

    /// The portal of this id; where none is named the first of the house, and where the house has none a page with
    /// everything that a page can have.
    pub fn portal(&self, id: Option<PortalId>) -> Result<Portal, DeskError> {
        let portals = self.portals()?;
        match id {
            None => Ok(portals.into_iter().next().unwrap_or_default()),
            Some(id) => portals
                .into_iter()
                .find(|portal| portal.id == id)
                .ok_or_else(|| DeskError::NoSuchPortal { text: id.to_string() }),
        }
    }

    /// A portal as the terminal names it: by its id or, blind to case and marks, by its name.
    pub fn portal_named(&self, text: &str) -> Result<Portal, DeskError> {
        let folded = newsroom::vietnamese::fold(text);
        let is_meant = |portal: &Portal| {
            portal.id.to_string() == text || newsroom::vietnamese::fold(&portal.name) == folded
        };
        let found = self.portals()?.into_iter().find(is_meant);
        found.ok_or_else(|| DeskError::NoSuchPortal {
            text: text.to_owned(),
        })
    }

    /// Keeps these portals, in this order; what is not among them is taken off the list, and what was exported for it
    /// stays as it is.
    pub fn save_portals(&self, portals: &[Portal]) -> Result<Vec<Portal>, DeskError> {
        let mut portals = portals.to_vec();
        portals.iter_mut().for_each(Portal::normalise);
        let mut names = Vec::new();
        for portal in &portals {
            let (name, text) = (portal.name.clone(), portal.pictures.clone());
            let folded = newsroom::vietnamese::fold(&name);
            match () {
                () if name.is_empty() => return Err(DeskError::NamelessPortal),
                () if names.contains(&folded) => return Err(DeskError::PortalTwice { name }),
                () if !portal.has_sound_pictures() => return Err(DeskError::PortalAddress { text }),
                () => names.push(folded),
            }
        }
        self.archive.set_setting(KEY, &portals)?;
        Ok(portals)
    }

    /// The article as text to be carried over the clipboard: rich in the portal's form, and plain. As it stands, however
    /// much it lacks.
    pub fn copied(&self, id: ArticleId, portal: Option<PortalId>) -> Result<Copied, DeskError> {
        let stored = self.archive.article(id)?;
        let piece = self.piece(stored, Layout::default())?;
        let edition = piece.edition();
        Ok(Copied {
            html: press::html::carried(&edition, &self.portal(portal)?, &self.wordless_photos()),
            text: press::text::text(&edition),
        })
    }
}
