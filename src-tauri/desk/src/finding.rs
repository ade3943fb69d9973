//! Articles found again: searched, filtered, counted, related to each other.

use archive::{ArticleRow, Counts, DayTotal, Finding, Found, MonthTotal, Order};
use newsroom::article::ArticleId;
use newsroom::search::{Query, highlight, utf16};
use newsroom::workflow::State;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::writing::OpenArticle;

mod author;
mod saved;

pub use author::AuthorPage;
pub use saved::SavedFinding;

/// Which articles the list beside the page shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ArticleFilter {
    /// See [`newsroom::search::Query`]. Empty finds everything.
    pub text: String,
    pub state: Option<State>,
    /// The trash, or everything outside of it.
    pub trashed: bool,
    pub limit: u32,
}

impl Default for ArticleFilter {
    /// The newest 200 outside of the trash.
    fn default() -> Self {
        Self {
            text: String::new(),
            state: None,
            trashed: false,
            limit: 200,
        }
    }
}

/// Articles on one page: more than anybody looks through at once.
const MOST: usize = 500;
/// Articles that are proposed as like another.
const ALIKE: usize = 8;
/// Texts that are searched for marks at once: an article has fewer.
const TEXTS: usize = 20_000;

impl Desk {
    /// The list beside the page: newest change first.
    pub fn articles(&self, filter: &ArticleFilter) -> Result<Vec<ArticleRow>, DeskError> {
        let finding = Finding {
            text: filter.text.clone(),
            states: filter.state.into_iter().collect(),
            trashed: filter.trashed,
            order: Order::Changed,
            ..Finding::default()
        };
        let limit = filter.limit as usize;
        let found = self
            .archive
            .find(&finding, None, limit, None)?
            .unwrap_or_default();
        Ok(found.hits.into_iter().map(|hit| hit.row).collect())
    }

    /// Does a little of what was put off; whether there is more.
    pub fn tidy(&self) -> Result<bool, DeskError> {
        Ok(self.archive.tidy()?)
    }

    /// A page of what is looked for; `None` where a newer question came meanwhile.
    pub fn find_articles(
        &self,
        finding: &Finding,
        after: Option<&str>,
        limit: usize,
        turn: Option<u64>,
    ) -> Result<Option<Found>, DeskError> {
        Ok(self.archive.find(finding, after, limit.clamp(1, MOST), turn)?)
    }

    /// Everything that is found, in the finding's order.
    pub fn found_articles(&self, finding: &Finding) -> Result<Vec<ArticleId>, DeskError> {
        let (mut ids, mut after) = (Vec::new(), None::<String>);
        loop {
            let found = self
                .archive
                .find(finding, after.as_deref(), MOST, None)?
                .unwrap_or_default();
            ids.extend(found.hits.iter().map(|hit| hit.row.id));
            match found.next {
                Some(next) => after = Some(next),
                None => return Ok(ids),
            }
        }
    }

    /// What there is to filter by; `None` where a newer question came meanwhile.
    pub fn count_articles(&self, finding: &Finding, turn: Option<u64>) -> Result<Option<Counts>, DeskError> {
        Ok(self.archive.counts(finding, turn)?)
    }

    /// The days of a month ("2021-01") that have articles.
    pub fn days_of_month(&self, month: &str) -> Result<Vec<DayTotal>, DeskError> {
        Ok(self.archive.days_of_month(month)?)
    }

    /// Every month that has articles, newest first.
    pub fn months_of_archive(&self) -> Result<Vec<MonthTotal>, DeskError> {
        Ok(self.archive.months()?)
    }

    /// An article to look at; nobody who writes on it is disturbed.
    pub fn preview_article(&self, id: ArticleId) -> Result<OpenArticle, DeskError> {
        self.read_article(id)
    }

    /// What a query matches in each text: from and to in UTF-16 code units.
    #[must_use]
    pub fn highlight_in(&self, texts: &[String], text: &str) -> Vec<Vec<[u32; 2]>> {
        let read: Vec<&str> = texts.iter().take(TEXTS).map(String::as_str).collect();
        let marks = highlight(&Query::parse(text), &read);
        let mut marks: Vec<_> = read
            .iter()
            .zip(marks)
            .map(|(text, marks)| utf16(text, &marks))
            .collect();
        marks.resize(texts.len(), Vec::new());
        marks
    }

    /// Articles that share the most telling words with this one.
    pub fn more_like(&self, id: ArticleId) -> Result<Vec<ArticleRow>, DeskError> {
        Ok(self.archive.more_like(id, ALIKE)?)
    }

    /// Articles that somebody linked to this one.
    pub fn related(&self, id: ArticleId) -> Result<Vec<ArticleRow>, DeskError> {
        Ok(self.archive.related(id)?)
    }

    /// Links two articles, both ways.
    pub fn relate(&self, id: ArticleId, other: ArticleId) -> Result<(), DeskError> {
        Ok(self.archive.relate(id, other, self.now())?)
    }

    pub fn unrelate(&self, id: ArticleId, other: ArticleId) -> Result<(), DeskError> {
        Ok(self.archive.unrelate(id, other)?)
    }
}
