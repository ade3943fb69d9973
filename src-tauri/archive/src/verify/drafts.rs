//! Whether what is typed, and what pieces begin with, can be read.

use newsroom::article::Article;
use rusqlite::Connection;

use super::{Finding, VerifyStep};
use crate::damage::Damage;
use crate::fault::Fault;
use crate::table::{draft, template};

pub fn check(db: &Connection, finding: &mut Finding<'_>) -> Result<(), Fault> {
    let of = draft::count(db)?;
    let mut done = 0;
    draft::for_each(db, |line, json| {
        if done % 256 == 0 {
            finding.at(VerifyStep::Drafts, done, of)?;
        }
        done += 1;
        if serde_json::from_str::<Article>(json).is_err() {
            finding.found(Damage::DraftUnreadable {
                article: line.article,
            });
        }
        Ok::<_, Fault>(())
    })?;
    template::for_each(db, |name, json| {
        if serde_json::from_str::<Article>(json).is_err() {
            finding.found(Damage::TemplateUnreadable { name });
        }
    })?;
    finding.at(VerifyStep::Drafts, done, of)
}
