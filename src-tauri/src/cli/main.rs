//! The terminal: every use case of the window as a command. Does not link the web view, so it starts at once.
//!
//! Exit code 0: done. 1: refused, with one sentence on standard error. 2: wrong usage.

/// What may be asked.
mod arguments;
/// How the answers are said.
mod say;

use std::process::ExitCode;

use clap::Parser as _;
use desk::error::Failed;
use desk::photos::PlaceWords;
use desk::{Desk, DeskError};
use newsroom::language::Bilingual as _;
use newsroom::person::{Author, Part};

use crate::arguments::{Arguments, Command, Fields, PhotoCommand};
use crate::say::Said;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match answer(&arguments) {
        Ok(said) => {
            let text = if arguments.json {
                said.json()
            } else {
                said.text(arguments.lang.into())
            };
            say::print(&text);
            if said.is_whole() {
                ExitCode::SUCCESS
            } else {
                ExitCode::FAILURE
            }
        }
        Err(error) => {
            if arguments.json {
                eprintln!("{}", serde_json::json!({ "error": Failed::from(&error) }));
            } else {
                eprintln!("toasoan: {}", error.sentence(arguments.lang.into()));
            }
            ExitCode::FAILURE
        }
    }
}

fn answer(arguments: &Arguments) -> Result<Said, DeskError> {
    let folder = arguments
        .archive
        .clone()
        .or_else(desk::places::archive)
        .ok_or(DeskError::NoArchivePlace)?;
    let desk = Desk::open(&folder)?;
    match &arguments.command {
        Command::Import { files } => Ok(Said::Imported(desk.import_files(files))),
        Command::List { filter } => desk.articles(&filter.into()).map(Said::Articles),
        Command::Show { article } => desk
            .read_article(article.parse()?)
            .map(|open| Said::Article(Box::new(open))),
        Command::Set { article, fields } => {
            let id = article.parse()?;
            desk.revise(id, |article| {
                set(article, fields);
                Ok(())
            })?;
            desk.read_article(id).map(|open| Said::Article(Box::new(open)))
        }
        Command::Replace { article, old, new } => desk
            .replace_text(article.parse()?, old, new)
            .map(|count| Said::Replaced { count }),
        Command::Photo {
            command: PhotoCommand::Attach { article, files },
        } => {
            let id = article.parse()?;
            desk.read_article(id)?;
            let batch = desk.add_photos(files);
            desk.place_photos(id, &batch.photos)?;
            Ok(Said::Photos(batch))
        }
        Command::Photo {
            command:
                PhotoCommand::Caption {
                    article,
                    place,
                    caption,
                    credit,
                    alt,
                },
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
        Command::Step {
            article,
            step,
            reason,
        } => desk
            .take_step(article.parse()?, (*step).into(), reason)
            .map(|open| Said::Article(Box::new(open))),
        Command::Export { article, format, out } => desk
            .export(article.parse()?, (*format).into(), out.as_deref())
            .map(Said::Exported),
        Command::Trash { article } => desk.trash_article(article.parse()?).map(|()| Said::Done),
        Command::Restore { article } => desk.restore_article(article.parse()?).map(|()| Said::Done),
        Command::Person { name, role } => {
            let mut settings = desk.settings()?;
            if let Some(name) = name {
                settings.person.name.clone_from(name);
            }
            if let Some(role) = role {
                settings.person.role = (*role).into();
            }
            desk.save_settings(&settings)
                .map(|settings| Said::Settings(Box::new(settings)))
        }
        Command::Verify => desk.verify().map(Said::Damages),
    }
}

fn set(article: &mut newsroom::article::Article, fields: &Fields) {
    let Fields {
        headline,
        kicker,
        section,
        slug,
        author,
        tag,
    } = fields;
    let body = &mut article.body;
    for (field, given) in [
        (&mut body.headline, headline),
        (&mut body.kicker, kicker),
        (&mut article.section, section),
        (&mut article.slug, slug),
    ] {
        if let Some(given) = given {
            *field = newsroom::vietnamese::nfc(given.trim());
        }
    }
    if !author.is_empty() {
        article.authors = author
            .iter()
            .map(|name| Author {
                name: name.clone(),
                part: Part::Text,
            })
            .collect();
    }
    if !tag.is_empty() {
        article.tags.clone_from(tag);
    }
}
