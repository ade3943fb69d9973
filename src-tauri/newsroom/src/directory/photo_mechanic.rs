//! Files of code replacements for Photo Mechanic: a line for each code, then what stands for it (#1, #2, …), with tabs
//! between them. Its codes tell capitals from small letters, ours do not.

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::directory::{DirectoryError, DirectoryLoss, Entry, PersonId, Read, Title, code_key, is_code};

/// Whether the text is such a file and no table with headings: its first line has a tab and is not [`super::csv`]'s.
#[must_use]
pub fn looks_like_one(text: &str) -> bool {
    let lines = text.trim_start_matches('\u{feff}').lines();
    let first = lines.map(str::trim_end).find(|line| !line.is_empty());
    first.is_some_and(|line| line.contains('\t') && !super::csv::is_heading(line))
}

/// Reads the people out of their replacements: "đồng chí Trịnh Hùng Sơn - TUV, Giám đốc" gives form of address, name and
/// title. A replacement that these would not give again stays as a form of the person's own.
pub fn read(text: &str, file: &str) -> Result<Read, DirectoryError> {
    let mut read = Read::default();
    let mut seen = HashSet::new();
    for (row, line) in (1..).zip(text.trim_start_matches('\u{feff}').lines()) {
        if line.trim().is_empty() {
            continue;
        }
        let mut cells = line.split('\t').map(str::trim);
        let code = cells.next().unwrap_or_default().to_owned();
        let mut forms: Vec<String> = cells.map(str::to_owned).collect();
        while forms.last().is_some_and(String::is_empty) {
            forms.pop();
        }
        let first = forms.iter().find(|form| !form.is_empty()).cloned();
        read.losses.push(match first {
            _ if code.is_empty() => DirectoryLoss::NoCode { row },
            None => DirectoryLoss::NoReplacement { row, code },
            _ if !is_code(&code) => DirectoryLoss::NotACode { row, code },
            _ if !seen.insert(code_key(&code)) => DirectoryLoss::Otherwise { row, code },
            Some(first) => {
                read.entries.push(person(code, &first, forms));
                continue;
            }
        });
    }
    match read.entries.is_empty() && read.losses.is_empty() {
        true => Err(DirectoryError::Nobody {
            file: file.to_owned(),
        }),
        false => Ok(read),
    }
}

fn person(code: String, first: &str, forms: Vec<String>) -> Entry {
    let (called, position) = first.split_once(" - ").unwrap_or((first, ""));
    // The name begins with its first capital; before it stands how the person is addressed.
    let begins = called.split_inclusive(' ').scan(0, |at, word| {
        let begin = *at;
        *at += word.len();
        Some((begin, word))
    });
    let name = begins
        .filter(|(_, word)| word.starts_with(char::is_uppercase))
        .map(|(at, _)| at)
        .next()
        .unwrap_or(0);
    let mut entry = Entry {
        id: PersonId::new_v7(),
        code,
        name: called[name..].to_owned(),
        honorific: called[..name].to_owned(),
        organisation: String::new(),
        titles: Vec::new(),
        forms,
    };
    if !position.is_empty() {
        entry.titles.push(Title {
            title: position.to_owned(),
            from: None,
        });
    }
    entry.normalise();
    let own = std::mem::take(&mut entry.forms);
    let same = |(index, form): (usize, &String)| entry.form(index + 1, None).as_ref() == Some(form);
    let kept = own
        .iter()
        .enumerate()
        .map(|one| if same(one) { String::new() } else { one.1.clone() });
    entry.forms = kept.collect();
    entry.normalise();
    entry
}

/// Every form of everybody, with the titles held on that day.
#[must_use]
pub fn write(people: &[Entry], on: NaiveDate) -> String {
    let line = |entry: &Entry| {
        let forms = (1..=entry.form_count()).map(|number| entry.form(number, Some(on)).unwrap_or_default());
        let cells: Vec<String> = std::iter::once(entry.code.clone()).chain(forms).collect();
        // A form never holds a tab or a line's end: white space became single spaces.
        format!("{}\r\n", cells.join("\t"))
    };
    people.iter().map(line).collect()
}
