//! The directory as a table for spreadsheets: a row for each title of a person.
//!
//! Written with a byte order mark, by which spreadsheets know UTF-8, and days as 2019-07-01, which none of them takes
//! for another day. Read with commas, semicolons or tabs, with headings in Vietnamese or English, in any order.

use std::collections::HashMap;

use chrono::{Datelike as _, NaiveDate};

use crate::directory::{DirectoryError, DirectoryLoss, Entry, PersonId, Read, Title, code_key, is_code};
use crate::vietnamese::fold;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Code,
    Name,
    Honorific,
    Organisation,
    Title,
    From,
    /// Counted from 0.
    Form(usize),
}

impl Column {
    /// Blind to case, marks and what is no letter or digit.
    fn of(heading: &str) -> Option<Self> {
        let plain: String = fold(heading).chars().filter(|c| c.is_alphanumeric()).collect();
        let form = |prefix: &str| plain.strip_prefix(prefix)?.parse::<usize>().ok()?.checked_sub(1);
        Some(match plain.as_str() {
            "ma" | "code" => Self::Code,
            "hoten" | "hovaten" | "ten" | "name" | "fullname" => Self::Name,
            "xungho" | "danhxung" | "honorific" => Self::Honorific,
            "coquan" | "donvi" | "tochuc" | "organisation" | "organization" => Self::Organisation,
            "chucvu" | "chucdanh" | "title" | "position" => Self::Title,
            "tungay" | "tu" | "from" | "since" => Self::From,
            _ => Self::Form(
                form("dang")
                    .or_else(|| form("form"))
                    .filter(|number| *number < MOST_FORMS)?,
            ),
        })
    }
}

/// More forms than anybody has.
const MOST_FORMS: usize = 100;

/// Reads a table; a row that does not say what it must is left out and told. `file` names it in a refusal.
pub fn read(text: &str, file: &str) -> Result<Read, DirectoryError> {
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(text))
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut rows = reader.records();
    let mut headings = Vec::new();
    let mut read = Reading::default();
    for record in rows.by_ref().flatten() {
        headings = record.iter().map(Column::of).collect();
        if headings.contains(&Some(Column::Code)) && headings.contains(&Some(Column::Name)) {
            let unknown = record
                .iter()
                .zip(&headings)
                .filter(|(name, column)| column.is_none() && !name.trim().is_empty());
            read.losses.extend(unknown.map(|(name, _)| DirectoryLoss::Column {
                name: name.trim().to_owned(),
            }));
            break;
        }
        headings.clear();
    }
    if headings.is_empty() {
        return Err(DirectoryError::NoHeadings {
            file: file.to_owned(),
        });
    }
    for record in rows {
        match record {
            Ok(record) => {
                let row = record.position().map_or(0, csv::Position::line);
                let cells = headings.iter().zip(&record);
                read.take(
                    u32::try_from(row).unwrap_or(u32::MAX),
                    cells.filter_map(|(column, cell)| Some(((*column)?, cell.trim()))),
                );
            }
            Err(error) => {
                let row = error.position().map_or(0, csv::Position::line);
                let row = u32::try_from(row).unwrap_or(u32::MAX);
                read.losses.push(DirectoryLoss::Unreadable { row });
            }
        }
    }
    read.done(file)
}

/// Whether a line holds headings of this table.
#[must_use]
pub(super) fn is_heading(line: &str) -> bool {
    let columns: Vec<_> = line
        .split(['\t', ';', ','])
        .filter_map(|heading| Column::of(heading.trim_matches('"')))
        .collect();
    columns.contains(&Column::Code) && columns.contains(&Column::Name)
}

/// What stands most often in the first line that holds any.
fn delimiter(text: &str) -> u8 {
    let counted = text.lines().map(|line| {
        let count = |delimiter: &u8| line.bytes().filter(|byte| byte == delimiter).count();
        // Of equals the last is taken: the comma.
        [b'\t', b';', b',']
            .into_iter()
            .map(|delimiter| (count(&delimiter), delimiter))
            .max_by_key(|(count, _)| *count)
    });
    counted
        .flatten()
        .find(|(count, _)| *count > 0)
        .map_or(b',', |(_, delimiter)| delimiter)
}

#[derive(Default)]
struct Reading {
    entries: Vec<Entry>,
    /// Where in `entries` a code stands.
    places: HashMap<String, usize>,
    losses: Vec<DirectoryLoss>,
}

impl Reading {
    fn take<'a>(&mut self, row: u32, cells: impl Iterator<Item = (Column, &'a str)>) {
        let mut entry = Entry {
            id: PersonId::new_v7(),
            code: String::new(),
            name: String::new(),
            honorific: String::new(),
            organisation: String::new(),
            titles: Vec::new(),
            forms: Vec::new(),
        };
        let (mut title, mut from) = (String::new(), "");
        for (column, cell) in cells {
            match column {
                Column::Code => cell.clone_into(&mut entry.code),
                Column::Name => cell.clone_into(&mut entry.name),
                Column::Honorific => cell.clone_into(&mut entry.honorific),
                Column::Organisation => cell.clone_into(&mut entry.organisation),
                Column::Title => cell.clone_into(&mut title),
                Column::From => from = cell,
                Column::Form(index) => {
                    if entry.forms.len() <= index {
                        entry.forms.resize(index + 1, String::new());
                    }
                    cell.clone_into(&mut entry.forms[index]);
                }
            }
        }
        if !title.is_empty() || !from.is_empty() {
            let from = match read_day(from) {
                Ok(from) => from,
                Err(text) => {
                    self.losses.push(DirectoryLoss::NotADay { row, text });
                    None
                }
            };
            entry.titles.push(Title { title, from });
        }
        entry.normalise();
        self.place(row, entry);
    }

    fn place(&mut self, row: u32, entry: Entry) {
        let code = entry.code.clone();
        let is_blank = entry.name.is_empty() && entry.titles.is_empty() && entry.forms.is_empty();
        let known = match self.places.get(&code_key(&code)) {
            Some(place) => self.entries.get_mut(*place),
            // A row under a person that gives only a further title.
            None if code.is_empty() && entry.name.is_empty() && !entry.titles.is_empty() => {
                self.entries.last_mut()
            }
            None => None,
        };
        if let Some(known) = known {
            if differs(known, &entry) {
                self.losses.push(DirectoryLoss::Otherwise { row, code });
            }
            known.titles.extend(entry.titles);
            known.normalise();
        } else if code.is_empty() && is_blank {
            // An empty row is nobody's.
        } else if code.is_empty() {
            self.losses.push(DirectoryLoss::NoCode { row });
        } else if !is_code(&code) {
            self.losses.push(DirectoryLoss::NotACode { row, code });
        } else if entry.name.is_empty() {
            self.losses.push(DirectoryLoss::NoName { row, code });
        } else {
            self.places.insert(code_key(&code), self.entries.len());
            self.entries.push(entry);
        }
    }

    fn done(self, file: &str) -> Result<Read, DirectoryError> {
        if self.entries.is_empty() && self.losses.is_empty() {
            return Err(DirectoryError::Nobody {
                file: file.to_owned(),
            });
        }
        Ok(Read {
            entries: self.entries,
            losses: self.losses,
        })
    }
}

/// Whether a further row of a person says something else than the first; what it leaves empty it does not say.
fn differs(known: &Entry, row: &Entry) -> bool {
    let otherwise = |a: &str, b: &str| !b.is_empty() && a != b;
    otherwise(&known.name, &row.name)
        || otherwise(&known.honorific, &row.honorific)
        || otherwise(&known.organisation, &row.organisation)
        || !(row.forms.is_empty() || row.forms == known.forms)
}

/// Nothing, a day, a month or a year; what is none of them is the error.
fn read_day(text: &str) -> Result<Option<NaiveDate>, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let day = |text: &str| {
        ["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y"]
            .into_iter()
            .find_map(|form| NaiveDate::parse_from_str(text, form).ok())
    };
    // A month or a year begins with its first day.
    let begun = [text.to_owned(), format!("1/{text}"), format!("1/1/{text}")];
    begun
        .iter()
        .find_map(|text| day(text))
        .filter(|day| (1000..=9999).contains(&day.year()))
        .map(Some)
        .ok_or_else(|| text.to_owned())
}

/// The directory as a table with Vietnamese headings, which [`read`] reads again as it was but for the ids.
#[must_use]
pub fn write(people: &[Entry]) -> String {
    let forms = people.iter().map(|entry| entry.forms.len()).max().unwrap_or(0);
    let mut headings: Vec<String> = ["mã", "họ tên", "xưng hô", "cơ quan", "chức vụ", "từ ngày"]
        .map(str::to_owned)
        .to_vec();
    headings.extend((1..=forms).map(|number| format!("dạng {number}")));
    let mut table = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(vec![]);
    let mut write = |row: &[String]| {
        // Writing to a vector cannot fail, and all rows are of one length.
        let _ = table.write_record(row);
    };
    write(&headings);
    for entry in people {
        let untitled = Title {
            title: String::new(),
            from: None,
        };
        let titles = match entry.titles.as_slice() {
            [] => std::slice::from_ref(&untitled),
            titles => titles,
        };
        for title in titles {
            let from = title.from.map_or_else(String::new, |day| day.to_string());
            let mut row = vec![
                entry.code.clone(),
                entry.name.clone(),
                entry.honorific.clone(),
                entry.organisation.clone(),
                title.title.clone(),
                from,
            ];
            row.extend((0..forms).map(|index| entry.forms.get(index).cloned().unwrap_or_default()));
            write(&row);
        }
    }
    let table = table.into_inner().unwrap_or_default();
    // What was written is text.
    format!("\u{feff}{}", String::from_utf8_lossy(&table))
}
