//! Photos and people at the terminal.

use std::io::Write as _;
use std::sync::atomic::AtomicBool;

use desk::photos::arrival::ArrivalNews;
use desk::photos::placing::PlaceWords;
use desk::{Desk, DeskError};
use newsroom::photo::{Change, Field, How, PhotoId};

use crate::arguments::photo::{PeopleCommand, PhotoCommand};
use crate::say::Said;

pub fn photo(desk: &Desk, command: &PhotoCommand) -> Result<Said, DeskError> {
    match command {
        PhotoCommand::Attach { article, files } => {
            let id = article.parse()?;
            desk.read_article(id)?;
            let batch = desk.add_photos(files)?;
            desk.place_photos(id, &batch.photos)?;
            Ok(Said::Photos(batch))
        }
        PhotoCommand::Caption {
            article,
            place,
            caption,
            credit,
            alt,
        } => {
            let id = article.parse()?;
            let words = PlaceWords {
                caption: caption.clone(),
                credit: credit.clone(),
                alt: alt.clone(),
            };
            desk.describe_place(id, *place, &words)?;
            desk.read_article(id).map(|open| Said::Article(Box::new(open)))
        }
        PhotoCommand::Import { paths } => {
            let never = AtomicBool::new(false);
            Ok(Said::Arrived(desk.bring_in(paths, 1, &never, tell)))
        }
        PhotoCommand::Salvage { file } => desk.salvage_file(file).map(|photo| Said::Known(vec![photo])),
        PhotoCommand::List { filter } => {
            let sheet = desk.photo_sheet(&filter.into())?;
            desk.photos(&sheet.ids).map(Said::Known)
        }
        PhotoCommand::Describe {
            photos,
            set,
            prepend,
            append,
        } => {
            let ids = ids(photos)?;
            let mut changes = changes(set, How::Replace)?;
            changes.extend(self::changes(prepend, How::Prepend)?);
            changes.extend(self::changes(append, How::Append)?);
            desk.describe_photos(&ids, &changes)?;
            desk.photos(&ids).map(Said::Known)
        }
        PhotoCommand::Rate { photos, stars, label } => {
            let ids = ids(photos)?;
            desk.rate_photos(&ids, *stars, label.map(|label| Some(label.into())))?;
            desk.photos(&ids).map(Said::Known)
        }
        PhotoCommand::Prepare { photo, recipe } => {
            let recipe = serde_json::from_str(recipe).map_err(|error| DeskError::NotARecipe {
                problem: error.to_string(),
            })?;
            desk.prepare_photo(&id(photo)?, recipe)
                .map(|photo| Said::Known(vec![photo]))
        }
        PhotoCommand::Send { photos, out, options } => {
            let never = AtomicBool::new(false);
            desk.send_photos(&ids(photos)?, &options.into(), out, &never, |_| ())
                .map(Said::Sent)
        }
        PhotoCommand::Fields { photo, article } => {
            let article = article.as_deref().map(str::parse).transpose()?;
            desk.photo_fields(&id(photo)?, article).map(Said::Fields)
        }
        PhotoCommand::Uses { photo } => desk.photo_uses(&id(photo)?).map(Said::Articles),
        PhotoCommand::Trash { photos } => desk.trash_photos(&ids(photos)?).map(Said::Trashed),
        PhotoCommand::Restore { photos } => desk.untrash_photos(&ids(photos)?).map(|()| Said::Done),
    }
}

pub fn people(desk: &Desk, command: &PeopleCommand) -> Result<Said, DeskError> {
    match command {
        PeopleCommand::List => desk.people().map(Said::People),
        PeopleCommand::Import { file } => desk.import_people(file).map(Said::PeopleCame),
        PeopleCommand::Export { file, form } => {
            let written = desk.export_people((*form).into(), file)?;
            Ok(Said::Written(written.display().to_string()))
        }
        PeopleCommand::Expand { text, on } => desk.expand_codes(text, *on).map(Said::Expanded),
    }
}

/// How far it is, on standard error, so that the answer can be piped.
fn tell(news: &ArrivalNews) {
    let handled = news.taken + news.doubles + news.failures.len();
    // A terminal that has gone away changes nothing.
    drop(write!(std::io::stderr(), "\r{handled}/{}", news.found));
    if news.found > 0 && handled == news.found {
        drop(writeln!(std::io::stderr()));
    }
}

fn id(text: &str) -> Result<PhotoId, DeskError> {
    text.parse().map_err(|_| DeskError::NotAPhotoId {
        text: text.to_owned(),
    })
}

fn ids(texts: &[String]) -> Result<Vec<PhotoId>, DeskError> {
    texts.iter().map(|text| id(text)).collect()
}

/// Each is `FIELD=TEXT`, where the field is spelled as in JSON.
fn changes(given: &[String], how: How) -> Result<Vec<Change>, DeskError> {
    let read = |given: &String| {
        let (field, text) = given.split_once('=')?;
        let field: Field = serde_json::from_value(field.into()).ok()?;
        Some(Change {
            field,
            how,
            text: text.to_owned(),
        })
    };
    given
        .iter()
        .map(|given| read(given).ok_or_else(|| DeskError::NotAField { text: given.clone() }))
        .collect()
}
