//! Many articles leave at once: a selection, what is found, what changed since a day.

use std::collections::HashSet;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::{DateTime, Utc};
use newsroom::article::ArticleId;
use newsroom::workflow::State;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::order::ExportOrder;
use super::{Exported, naming};
use crate::acting::{ActNews, Tally};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::hands::{self, Hands};
use crate::places;
use crate::table_file::TableFile;

/// How many articles are to leave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BatchOrder {
    pub order: ExportOrder,
    /// Such as `{chuyên mục}/{ngày}-{slug}`; empty for what is usual. See [`naming::name`].
    pub naming: String,
}

/// An article on its way out, under the name that no other of the batch has.
struct Leaving {
    id: ArticleId,
    /// Empty where it cannot be read.
    headline: String,
    name: String,
}

impl Desk {
    /// Exports each article into `folder` (as [`Desk::export`] where none is given), named by the pattern, some at once,
    /// until all are done or `stop` is set; what was done stays. One that is refused is named and stops nobody. Beside
    /// the pieces a table says of each what became of it; not in the folder that a portal picks up from. `tell` hears how
    /// far it is.
    pub fn export_many(
        &self,
        articles: &[ArticleId],
        batch: &BatchOrder,
        folder: Option<&Path>,
        job: u32,
        stop: &AtomicBool,
        tell: impl FnMut(&ActNews),
    ) -> Result<ActNews, DeskError> {
        let order = &batch.order;
        let folder = self.folder_for(order, folder)?;
        places::make_exports(&folder)?;
        let mut tally = Tally::begin(job, articles.len(), tell);
        let leaving = self.named(articles, &batch.naming);
        let mut table = match order.pickup {
            true => None,
            false => Some(TableFile::begin([
                "tít",
                "mã bài",
                "kết quả",
                "nơi lưu / vì sao",
            ])?),
        };
        let done = hands::each(
            Hands::Light,
            leaving.len(),
            stop,
            |index| self.leave(&leaving[index], order, &folder),
            |made: Vec<(usize, Result<Exported, DeskError>)>| {
                for (index, made) in made {
                    let leaving = &leaving[index];
                    let said = match &made {
                        Ok(exported) => ["đã xuất".to_owned(), exported.paths.join(" ")],
                        Err(error) => [
                            "chưa xuất".to_owned(),
                            newsroom::language::Bilingual::vietnamese(error),
                        ],
                    };
                    if let Some(table) = &mut table {
                        let [what, why] = said;
                        table.row([&leaving.headline, &leaving.id.to_string(), &what, &why])?;
                    }
                    match made {
                        Ok(_) => tally.done(),
                        Err(error) => tally.refused(leaving.id, leaving.headline.clone(), &error),
                    }
                }
                Ok::<_, DeskError>(())
            },
        );
        let whole = done.map(|()| !(stop.load(Ordering::Relaxed) && tally.seen() < leaving.len()));
        let reported = match table {
            Some(table) if tally.seen() > 0 => table.lay_down(&folder.join("bao-cao.csv")),
            _ => Ok(()),
        };
        tally.end(whole.and_then(|whole| reported.map(|()| whole)), None)
    }

    fn leave(&self, leaving: &Leaving, order: &ExportOrder, folder: &Path) -> Result<Exported, DeskError> {
        match self.archive.article(leaving.id)?.trashed {
            Some(_) => Err(DeskError::InTheTrash),
            None => self.export_as(leaving.id, order, folder, Some(&leaving.name)),
        }
    }

    /// The names are given in the order of the articles, so that the same batch has the same names.
    fn named(&self, articles: &[ArticleId], pattern: &str) -> Vec<Leaving> {
        let mut taken = HashSet::new();
        let articles = articles.iter().enumerate();
        articles
            .map(|(index, id)| {
                // What cannot be read is refused when it is its turn.
                let stored = self.archive.article(*id).ok();
                let name = stored.as_ref().map_or_else(String::new, |stored| {
                    naming::name(pattern, &stored.content, stored.changed, index + 1)
                });
                Leaving {
                    id: *id,
                    name: free_name(&mut taken, &name),
                    headline: stored.map_or_else(String::new, |stored| stored.content.body.headline),
                }
            })
            .collect()
    }

    /// What a nightly export takes: approved or exported, and changed at `since` or after.
    pub fn finished_since(&self, since: DateTime<Utc>) -> Result<Vec<ArticleId>, DeskError> {
        let finished = [State::Approved, State::Exported];
        Ok(self.archive.changed_after(since, &finished)?)
    }
}

/// This name, or with a number where another article of the same job has it.
fn free_name(taken: &mut HashSet<String>, name: &str) -> String {
    let numbered = (2..).map(|number| format!("{name}-{number}"));
    let free = std::iter::once(name.to_owned())
        .chain(numbered)
        .find(|name| !taken.contains(name))
        .unwrap_or_default();
    taken.insert(free.clone());
    free
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_articles_of_one_name_get_two_names() {
        let mut taken = HashSet::new();
        let names = ["a", "a", "b", "a"].map(|name| free_name(&mut taken, name));
        assert_eq!(names, ["a", "a-2", "b", "a-3"]);
    }
}
