//! The directory of people (danh bạ).

use newsroom::directory::{Directory, Entry, PersonId, is_code};
use rusqlite::Connection;

use crate::archive::Archive;
use crate::error::ArchiveError;
use crate::fault::Fault;
use crate::table::person;

/// What became of people who were brought in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PeopleSaved {
    pub added: u32,
    /// Those whose code was there already, and of whom something else is said now.
    pub replaced: u32,
}

impl Archive {
    /// Everybody, by given name.
    pub fn directory(&self) -> Result<Directory, ArchiveError> {
        self.read(|tx| {
            let entries = person::all(tx)?.into_iter().map(|(code, json)| {
                let unreadable = |source| ArchiveError::Unreadable { what: code, source };
                Ok(serde_json::from_str(&json).map_err(unreadable)?)
            });
            Ok(Directory::new(entries.collect::<Result<_, Fault>>()?))
        })
    }

    /// Adds the person, or changes the one with this id, and gives the entry as it is kept. Refused without a name,
    /// with a code that cannot stand between equals signs, and with one that somebody else has.
    pub fn save_person(&self, mut entry: Entry) -> Result<Entry, ArchiveError> {
        entry.normalise();
        self.write(move |tx| {
            if person::of_code(tx, &entry.code)?.is_some_and(|id| id != entry.id) {
                return Err(ArchiveError::CodeTaken { code: entry.code }.into());
            }
            put(tx, &entry)?;
            Ok(entry)
        })
    }

    /// Adds people, all or none; somebody with the code of an entry that is there replaces it. One who gives today the
    /// same forms and knows no day of a title, as a file of code replacements does, changes nothing.
    pub fn save_people(&self, entries: Vec<Entry>) -> Result<PeopleSaved, ArchiveError> {
        self.write(move |tx| {
            let mut saved = PeopleSaved::default();
            for mut entry in entries {
                entry.normalise();
                match person::of_code(tx, &entry.code)? {
                    Some(there) => {
                        if says_no_more(&entry, &get(tx, there)?) {
                            continue;
                        }
                        entry.id = there;
                        saved.replaced += 1;
                    }
                    None => saved.added += 1,
                }
                put(tx, &entry)?;
            }
            Ok(saved)
        })
    }

    /// Takes the person out. Captions that were written with the code stay as they are.
    pub fn remove_person(&self, id: PersonId) -> Result<(), ArchiveError> {
        self.write(move |tx| match person::delete(tx, id)? {
            true => Ok(()),
            false => Err(ArchiveError::NoSuchPerson { person: id }.into()),
        })
    }
}

fn says_no_more(entry: &Entry, there: &Entry) -> bool {
    let forms = |entry: &Entry| -> Vec<_> {
        (1..=entry.form_count())
            .map(|number| entry.form(number, None))
            .collect()
    };
    entry.titles.iter().all(|title| title.from.is_none())
        && entry.name == there.name
        && forms(entry) == forms(there)
}

fn get(db: &Connection, id: PersonId) -> Result<Entry, Fault> {
    let json = person::get(db, id)?.ok_or(ArchiveError::NoSuchPerson { person: id })?;
    let unreadable = |source| ArchiveError::Unreadable {
        what: id.to_string(),
        source,
    };
    Ok(serde_json::from_str(&json).map_err(unreadable)?)
}

fn put(db: &Connection, entry: &Entry) -> Result<(), Fault> {
    if entry.name.is_empty() {
        let code = entry.code.clone();
        return Err(ArchiveError::Nameless { code }.into());
    }
    if !is_code(&entry.code) {
        let (name, code) = (entry.name.clone(), entry.code.clone());
        return Err(ArchiveError::NotACode { name, code }.into());
    }
    let unreadable = |source| ArchiveError::Unreadable {
        what: entry.name.clone(),
        source,
    };
    let json = serde_json::to_string(entry).map_err(unreadable)?;
    Ok(person::put(db, entry, &json)?)
}
