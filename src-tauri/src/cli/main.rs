//! The terminal: every use case of the window as a command. Does not link the web view, so it starts at once.
//!
//! Exit code 0: done. 1: refused, with one sentence on standard error. 2: wrong usage.

/// One act on many articles.
mod acting;
/// The archives of this machine.
mod archives;
/// What may be asked.
mod arguments;
/// Bringing in the old.
mod bringing;
/// Packages for and from other desks.
mod exchange;
/// The manual and the completions.
mod manual;
/// Photos and people.
mod photo;
/// Portals.
mod portal;
/// The press.
mod press;
/// Printed pages.
mod print;
/// How the answers are said.
mod say;
/// The archive as a whole.
mod trust;

use std::process::ExitCode;

use clap::Parser as _;
use desk::acting::Act;
use desk::bringing::BringOptions;
use desk::error::Failed;
use desk::journal::{self, Journal};
use desk::{Desk, DeskError};
use newsroom::language::Bilingual as _;
use newsroom::person::{Author, Part};
use newsroom::revision::RevisionId;

use crate::arguments::{Arguments, Command, Fields, TemplateCommand};
use crate::say::Said;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    journal::keep_crashes();
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
    if let Command::Trust(command) = &arguments.command
        && let Some(said) = trust::without_desk(command, arguments.archive.as_deref())
    {
        return said;
    }
    match &arguments.command {
        Command::Archives { command } => return archives::archives(command.as_ref()),
        Command::Report => {
            let archive = desk::archives::place(arguments.archive.as_deref()).ok();
            return Ok(Said::Text(Journal::report_at_home(archive.as_deref())));
        }
        Command::Completions { shell } => return Ok(Said::Text(manual::completions(*shell))),
        Command::Manual { folder } => return manual::write(folder),
        _ => {}
    }
    let folder = desk::archives::place(arguments.archive.as_deref())?;
    let desk = Desk::open(&folder)?.beside_others(arguments.branch);
    match &arguments.command {
        Command::Import { files } => Ok(Said::Imported(desk.import_files(files))),
        Command::Sample => desk.add_sample().map(Said::Sample),
        Command::Bring {
            path,
            dry_run,
            state,
            section,
            pictures,
            report,
        } => {
            let options = BringOptions {
                state: (*state).into(),
                section: section.clone(),
            };
            bringing::bring(
                &desk,
                path,
                pictures.as_deref(),
                &options,
                *dry_run,
                report.as_deref(),
            )
        }
        Command::List { filter } => desk.articles(&filter.into()).map(Said::Articles),
        Command::Search { text, narrow } if narrow.count => {
            let counts = desk.count_articles(&narrow.finding(text), None)?;
            Ok(Said::Counts(Box::new(counts.unwrap_or_default())))
        }
        Command::Search { text, narrow } => {
            let finding = narrow.finding(text);
            let found = desk.find_articles(&finding, narrow.after.as_deref(), narrow.limit, None)?;
            Ok(Said::Found(Box::new(found.unwrap_or_default())))
        }
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
        Command::Photo { command } => photo::photo(&desk, command),
        Command::People { command } => photo::people(&desk, command),
        Command::Step {
            article,
            step,
            reason,
        } => desk
            .take_step(article.parse()?, (*step).into(), reason)
            .map(|open| Said::Article(Box::new(open))),
        Command::History { article } => desk.history(article.parse()?).map(Said::History),
        Command::Compare {
            article,
            older,
            newer,
        } => {
            let newer = newer.as_deref().map(revision).transpose()?;
            let compared = desk.compare(article.parse()?, &revision(older)?, newer.as_ref())?;
            Ok(Said::Compared(Box::new(compared)))
        }
        Command::Revert {
            article,
            revision: wanted,
        } => desk
            .restore_revision(article.parse()?, &revision(wanted)?)
            .map(|open| Said::Article(Box::new(open))),
        Command::Settle { article, take } => {
            let id = article.parse()?;
            let settling = desk.settling(id)?;
            let open = settling.pieces.iter().filter(|piece| !piece.same).count();
            let picks = vec![(*take).into(); open];
            desk.settle(id, &settling.left.id, &settling.right.id, &picks)
                .map(|open| Said::Article(Box::new(open)))
        }
        Command::Template { command } => template(&desk, command),
        Command::Press(command) => press::press(&desk, command),
        Command::Portal { command } => portal::portal(&desk, command),
        Command::Copy {
            article,
            portal,
            text,
        } => {
            let portal = portal
                .as_deref()
                .map(|name| desk.portal_named(name))
                .transpose()?;
            let copied = desk.copied(article.parse()?, portal.map(|portal| portal.id))?;
            Ok(Said::Copied(copied, *text))
        }
        Command::Tag { tag, articles } => acting::act(&desk, articles, Act::Tag(tag.clone())),
        Command::Untag { tag, articles } => acting::act(&desk, articles, Act::Untag(tag.clone())),
        Command::Section { section, articles } => acting::act(&desk, articles, Act::Section(section.clone())),
        Command::State { to, articles, reason } => {
            let (to, reason) = ((*to).into(), reason.clone());
            acting::act(&desk, articles, Act::State { to, reason })
        }
        Command::Trash { articles } => acting::act(&desk, articles, Act::Trash),
        Command::Restore { articles } => acting::act(&desk, articles, Act::Restore),
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
        Command::Exchange(command) => exchange::exchange(&desk, command),
        // Answered before an archive was opened.
        Command::Archives { .. } | Command::Report | Command::Completions { .. } | Command::Manual { .. } => {
            Ok(Said::Done)
        }
        Command::Trust(command) => trust::trust(&desk, command),
        Command::Print(command) => print::print(&desk, command),
    }
}

fn template(desk: &Desk, command: &TemplateCommand) -> Result<Said, DeskError> {
    match command {
        TemplateCommand::List => desk.templates().map(Said::Templates),
        TemplateCommand::New { template } => desk
            .new_from_template(template)
            .map(|open| Said::Article(Box::new(open))),
        TemplateCommand::Save { article, name } => desk
            .save_as_template(article.parse()?, name)
            .map(|saved| Said::Templates(vec![saved])),
        TemplateCommand::Drop { template } => desk.drop_template(template).map(|()| Said::Done),
        TemplateCommand::Restore { template } => desk.restore_template(template).map(|()| Said::Done),
    }
}

fn revision(text: &str) -> Result<RevisionId, DeskError> {
    text.parse().map_err(|_| DeskError::NotARevision {
        text: text.to_owned(),
    })
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
