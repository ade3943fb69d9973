//! Many articles leave the house, each in a folder of its own.

use std::collections::HashSet;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use newsroom::article::ArticleId;

use super::news::{ActNews, Tally};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::export::{ExportFormat, in_vietnam};

impl Desk {
    /// Exports each into a folder of its own within `folder`, named by its day and its address, until all are done or
    /// `stop` is set. One that is refused is named and stops nobody.
    pub fn export_many(
        &self,
        articles: &[ArticleId],
        format: ExportFormat,
        folder: &Path,
        job: u32,
        stop: &AtomicBool,
        tell: impl FnMut(&ActNews),
    ) -> Result<ActNews, DeskError> {
        let mut tally = Tally::begin(job, articles.len(), tell);
        let mut names = HashSet::new();
        let mut whole = true;
        for id in articles {
            if stop.load(Ordering::Relaxed) {
                whole = false;
                break;
            }
            let mut headline = String::new();
            let sent = self
                .archive
                .article(*id)
                .map_err(DeskError::from)
                .and_then(|stored| {
                    let content = stored.content;
                    let day = content
                        .event_date
                        .unwrap_or_else(|| in_vietnam(stored.changed).date_naive());
                    let name = free_name(&mut names, &format!("{day}-{}", content.address_slug()));
                    headline = content.body.headline;
                    self.export(*id, format, Some(&folder.join(name)))
                });
            match sent {
                Ok(_) => tally.done(),
                Err(error) => tally.refused(*id, headline, &error),
            }
        }
        tally.end(Ok(whole), None)
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
    fn two_articles_of_one_name_get_two_folders() {
        let mut taken = HashSet::new();
        let names = ["a", "a", "b", "a"].map(|name| free_name(&mut taken, name));
        assert_eq!(names, ["a", "a-2", "b", "a-3"]);
    }
}
