//! Printed pages at the terminal: the house style, bulletins.

use std::sync::atomic::AtomicBool;

use desk::bulletins::{BulletinForm, OpenBulletin};
use desk::{Desk, DeskError};
use newsroom::bulletin::{Bulletin, BulletinId, Entry};

use crate::arguments::print::{BulletinCommand, CoverFields, PrintCommand, StyleFields};
use crate::say::Said;
use crate::say::print::PrintSaid;

pub fn print(desk: &Desk, command: &PrintCommand) -> Result<Said, DeskError> {
    match command {
        PrintCommand::HouseStyle(fields) => house_style(desk, fields),
        PrintCommand::Bulletin { command } => bulletin(desk, command),
    }
}

fn house_style(desk: &Desk, fields: &StyleFields) -> Result<Said, DeskError> {
    let before = desk.house_style()?;
    let mut style = before.clone();
    for (field, given) in [
        (&mut style.name, &fields.name),
        (&mut style.address, &fields.address),
        (&mut style.licence, &fields.licence),
    ] {
        if let Some(given) = given {
            field.clone_from(given);
        }
    }
    if let Some(logo) = &fields.logo {
        style.logo = Some(desk.keep_logo(logo)?);
    }
    if fields.no_logo {
        style.logo = None;
    }
    style.accent = fields.accent.unwrap_or(style.accent);
    style.headline_font = fields.headline_font.map_or(style.headline_font, Into::into);
    style.text_font = fields.text_font.map_or(style.text_font, Into::into);
    let kept = if style == before {
        before
    } else {
        desk.save_house_style(&style)?
    };
    Ok(said(PrintSaid::Style(Box::new(kept))))
}

fn bulletin(desk: &Desk, command: &BulletinCommand) -> Result<Said, DeskError> {
    let opened = |open: OpenBulletin| said(PrintSaid::Bulletin(Box::new(open)));
    match command {
        BulletinCommand::List => desk.bulletins().map(|rows| said(PrintSaid::Bulletins(rows))),
        BulletinCommand::New { articles, cover } => {
            let ids = articles
                .iter()
                .map(|article| article.parse())
                .collect::<Result<Vec<_>, _>>()?;
            let made = desk.new_bulletin(&ids)?;
            let mut content = made.content;
            set(&mut content, cover)?;
            desk.save_bulletin(made.id, &content).map(opened)
        }
        BulletinCommand::Show { bulletin } => desk.open_bulletin(id(bulletin)?).map(opened),
        BulletinCommand::Set { bulletin, cover } => {
            let id = id(bulletin)?;
            let mut content = desk.open_bulletin(id)?.content;
            set(&mut content, cover)?;
            desk.save_bulletin(id, &content).map(opened)
        }
        BulletinCommand::Order { bulletin, entries } => {
            let id = id(bulletin)?;
            let mut content = desk.open_bulletin(id)?.content;
            content.entries = entries
                .iter()
                .map(|entry| self::entry(entry))
                .collect::<Result<Vec<_>, _>>()?;
            desk.save_bulletin(id, &content).map(opened)
        }
        BulletinCommand::Export {
            bulletin,
            booklet,
            out,
        } => {
            let form = if *booklet {
                BulletinForm::Booklet
            } else {
                BulletinForm::Pages
            };
            let never = AtomicBool::new(false);
            let made = desk.export_bulletin(id(bulletin)?, form, out.as_deref(), &never)?;
            Ok(made.map_or(Said::Done, Said::Exported))
        }
        BulletinCommand::Trash { bulletin } => desk.trash_bulletin(id(bulletin)?).map(|()| Said::Done),
        BulletinCommand::Restore { bulletin } => desk.restore_bulletin(id(bulletin)?).map(|()| Said::Done),
    }
}

fn set(content: &mut Bulletin, cover: &CoverFields) -> Result<(), DeskError> {
    for (field, given) in [
        (&mut content.title, &cover.title),
        (&mut content.issue, &cover.issue),
        (&mut content.note, &cover.note),
    ] {
        if let Some(given) = given {
            field.clone_from(given);
        }
    }
    if let Some(photo) = &cover.cover {
        let photo = photo
            .parse()
            .map_err(|_| DeskError::NotAPhotoId { text: photo.clone() })?;
        content.cover = Some(photo);
    }
    content.date = cover.date.or(content.date);
    content.paper = cover.paper.map_or(content.paper, Into::into);
    Ok(())
}

fn entry(text: &str) -> Result<Entry, DeskError> {
    let title = text.strip_prefix('[').and_then(|title| title.strip_suffix(']'));
    match title {
        Some(title) => Ok(Entry::Section {
            title: title.to_owned(),
        }),
        None => Ok(Entry::Article { id: text.parse()? }),
    }
}

fn id(text: &str) -> Result<BulletinId, DeskError> {
    Ok(text.parse()?)
}

fn said(said: PrintSaid) -> Said {
    Said::Print(Box::new(said))
}
