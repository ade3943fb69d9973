//! What an act makes of one article, by the workflow's tables.

use archive::{Change, StoredArticle};
use chrono::{DateTime, Utc};
use newsroom::person::Person;
use newsroom::rules::Rules;
use newsroom::workflow;

use super::Act;
use crate::checking::{Around, step_may};
use crate::error::DeskError;

/// `None` where the article is already as the act would have it. `around`: what is known beside the page, asked for
/// where a step is to be taken.
pub(super) fn decide(
    piece: &StoredArticle,
    around: impl FnOnce() -> Option<Around>,
    act: &Act,
    person: &Person,
    rules: &Rules,
    now: DateTime<Utc>,
) -> Result<Option<Change>, DeskError> {
    let stored = piece;
    if stored.trashed.is_some() && !matches!(act, Act::Trash | Act::Restore) {
        return Err(DeskError::InTheTrash);
    }
    let (state, role) = (stored.state, person.role);
    let filed = |change: &dyn Fn(&mut newsroom::article::Article)| {
        let mut content = stored.content.clone();
        change(&mut content);
        if content == stored.content {
            return Ok(None);
        }
        if !workflow::may_file(state, role) {
            return Err(DeskError::NotWritable { state, role });
        }
        Ok(Some(Change::Content(Box::new(content))))
    };
    match act {
        Act::Tag(tag) => filed(&|content| {
            if !content.tags.contains(tag) {
                content.tags.push(tag.clone());
            }
        }),
        Act::Untag(tag) => filed(&|content| content.tags.retain(|own| own != tag)),
        Act::Section(section) => filed(&|content| content.section.clone_from(section)),
        Act::State { to, reason } => {
            if state == *to {
                return Ok(None);
            }
            let step = workflow::steps(state, role)
                .into_iter()
                .find(|step| workflow::after(state, *step, role) == Some(*to))
                .ok_or(DeskError::NoStepTo {
                    from: state,
                    to: *to,
                    role,
                })?;
            let standard = rules.standard(&stored.content.section);
            let around = around().ok_or(DeskError::ChangedSince)?;
            step_may(step, &standard, around.concerns(&stored.content, &standard, now))?;
            Ok(Some(Change::State {
                to: *to,
                reason: reason.clone(),
            }))
        }
        Act::Trash => Ok(stored.trashed.is_none().then_some(Change::Trash)),
        Act::Restore => Ok(stored.trashed.is_some().then_some(Change::Restore)),
    }
}
