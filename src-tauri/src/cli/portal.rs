//! Portals at the terminal.

use desk::{Desk, DeskError};
use newsroom::portal::{Portal, PortalId};

use crate::arguments::portal::{Form, PortalCommand};
use crate::say::Said;

pub fn portal(desk: &Desk, command: &PortalCommand) -> Result<Said, DeskError> {
    match command {
        PortalCommand::List => desk.portals().map(Said::Portals),
        PortalCommand::Set { name, form } => set(desk, name, form),
        PortalCommand::Remove { name } => {
            let gone = desk.portal_named(name)?;
            let portals = desk.portals()?.into_iter();
            let kept: Vec<Portal> = portals.filter(|portal| portal.id != gone.id).collect();
            desk.save_portals(&kept).map(Said::Portals)
        }
    }
}

fn set(desk: &Desk, name: &str, form: &Form) -> Result<Said, DeskError> {
    let mut portals = desk.portals()?;
    let known = match desk.portal_named(name) {
        Ok(known) => Some(known.id),
        Err(DeskError::NoSuchPortal { .. }) => None,
        Err(error) => return Err(error),
    };
    let index = match portals.iter().position(|portal| Some(portal.id) == known) {
        Some(index) => index,
        None => {
            portals.push(Portal {
                id: PortalId::new_v7(),
                name: name.to_owned(),
                ..Portal::default()
            });
            portals.len() - 1
        }
    };
    if let Some(portal) = portals.get_mut(index) {
        let Form {
            rename,
            profile,
            fonts,
            pictures,
        } = form;
        portal.name = rename.clone().unwrap_or_else(|| portal.name.clone());
        portal.profile = profile.map_or(portal.profile, Into::into);
        portal.fonts = fonts.map_or(portal.fonts, Into::into);
        portal.pictures = pictures.clone().unwrap_or_else(|| portal.pictures.clone());
    }
    desk.save_portals(&portals).map(Said::Portals)
}
