//! The portals that this house hands its pieces to.

use newsroom::portal::{Portal, PortalId};

use crate::desk::Desk;
use crate::error::DeskError;

/// The archive's name for the setting: all portals, in the order that the house gave them.
const KEY: &str = "portals";

impl Desk {
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

    /// Keeps a portal in the place of the one with its id, or as the last where there is none.
    pub fn save_portal(&self, portal: &Portal) -> Result<Vec<Portal>, DeskError> {
        let mut portal = portal.clone();
        portal.normalise();
        if portal.name.is_empty() {
            return Err(DeskError::NamelessPortal);
        }
        if !portal.has_sound_pictures() {
            return Err(DeskError::PortalAddress {
                text: portal.pictures,
            });
        }
        let mut portals = self.portals()?;
        let folded = newsroom::vietnamese::fold(&portal.name);
        let is_other =
            |other: &Portal| other.id != portal.id && newsroom::vietnamese::fold(&other.name) == folded;
        if portals.iter().any(is_other) {
            return Err(DeskError::PortalTwice { name: portal.name });
        }
        match portals.iter_mut().find(|other| other.id == portal.id) {
            Some(there) => *there = portal,
            None => portals.push(portal),
        }
        self.archive.set_setting(KEY, &portals)?;
        Ok(portals)
    }

    /// Takes a portal off the list. What was exported for it stays as it is.
    pub fn remove_portal(&self, id: PortalId) -> Result<Vec<Portal>, DeskError> {
        let gone = self.portal(Some(id))?;
        let portals: Vec<Portal> = (self.portals()?.into_iter())
            .filter(|portal| portal.id != gone.id)
            .collect();
        self.archive.set_setting(KEY, &portals)?;
        Ok(portals)
    }
}
