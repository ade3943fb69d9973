//! Finding, page by page.

use newsroom::search::{Query, highlight, holds_all, utf16};
use rusqlite::{Connection, ErrorCode};

use super::cursor::Cursor;
use super::expression::Expression;
use super::finding::{Finding, Found, Hit, Order, WINDOW};
use super::matching::{ENOUGH, newest, window};
use super::ranking::{is_ranked, ranked};
use super::turns::Turn;
use super::{snippet, suggestion};
use crate::archive::Archive;
use crate::content;
use crate::error::ArchiveError;
use crate::fault::Fault;
use crate::table::article::{self, ArticleRow};
use crate::table::article_count::{self, Kind};
use crate::table::article_list;

/// Newer matches that may have come between two pages of a window.
const SLACK: usize = 1_000;

impl Archive {
    /// The articles that are looked for, from `after` on ([`Found::next`]; one that cannot be read begins from the
    /// start). `None` where a question of a newer turn came meanwhile; without a turn nothing stops it.
    pub fn find(
        &self,
        finding: &Finding,
        after: Option<&str>,
        limit: usize,
        turn: Option<u64>,
    ) -> Result<Option<Found>, ArchiveError> {
        let after = after.and_then(|after| after.parse().ok());
        self.asked(turn, |db, turn| {
            let query = Query::parse(&finding.text);
            let Some(page) = page(db, finding, &query, after, limit, turn)? else {
                return Ok(None);
            };
            let mut found = Found {
                next: page.next.map(|next| next.to_string()),
                total: page.total,
                capped: page.capped,
                read: query.said.clone(),
                ..Found::default()
            };
            if found.total == 0 {
                found.instead = suggestion::instead(db, finding, turn)?;
            }
            for row in page.rows {
                if is_over(turn) {
                    return Ok(None);
                }
                found.hits.push(hit(db, row, &query)?);
            }
            Ok(Some(found))
        })
    }

    /// Answers on a reader's connection, unless a newer turn stops it.
    pub(super) fn asked<T>(
        &self,
        turn: Option<u64>,
        answer: impl FnOnce(&Connection, Option<&Turn<'_>>) -> Result<Option<T>, Fault>,
    ) -> Result<Option<T>, ArchiveError> {
        self.read(|tx| {
            let Some(number) = turn else {
                return answer(tx, None);
            };
            let Some(turn) = self.turns().begin(number, tx.get_interrupt_handle()) else {
                return Ok(None);
            };
            match answer(tx, Some(&turn)) {
                Err(Fault::Sql(error))
                    if error.sqlite_error_code() == Some(ErrorCode::OperationInterrupted) =>
                {
                    Ok(None)
                }
                answered => answered,
            }
        })
    }
}

pub fn is_over(turn: Option<&Turn<'_>>) -> bool {
    turn.is_some_and(Turn::is_over)
}

struct Page {
    rows: Vec<ArticleRow>,
    next: Option<Cursor>,
    total: u32,
    capped: bool,
}

fn page(
    db: &Connection,
    finding: &Finding,
    query: &Query,
    after: Option<Cursor>,
    limit: usize,
    turn: Option<&Turn<'_>>,
) -> Result<Option<Page>, Fault> {
    let expression = Expression::of(db, finding, query, None)?;
    let (total, (window, capped)) = match total_of_all(db, finding, query)? {
        Some(total) => (Some(total), (Vec::new(), false)),
        None => (None, window(db, &expression, limit.max(ENOUGH))?),
    };
    if is_over(turn) {
        return Ok(None);
    }
    let total = total.unwrap_or(window.len() as u32);
    let is_listed = query.is_empty() && matches!(finding.order, Order::Changed | Order::Headline);
    let (places, next) = if is_listed && (window.is_empty() || capped) && total > 0 {
        let after = match after {
            Some(Cursor::After(place)) => Some(place),
            _ => None,
        };
        let spans = &expression.spans;
        let places = article_list::places(db, finding, spans, after, limit)?;
        let next = places.last().filter(|_| places.len() == limit);
        let next = next.map(|place| Cursor::After(*place));
        (places, next)
    } else if is_ranked(query, finding.order) {
        in_order(db, finding, query, &expression, (window, capped), after, limit)?
    } else {
        let places = match after {
            Some(Cursor::Before(place)) => newest(db, &expression, place, limit)?,
            _ if total as usize > window.len() => newest(db, &expression, i64::MAX, limit)?,
            _ => window.into_iter().take(limit).collect(),
        };
        let next = places.last().filter(|_| places.len() == limit);
        let next = next.map(|place| Cursor::Before(*place));
        (places, next)
    };
    Ok(Some(Page {
        rows: article::at(db, &places)?,
        next,
        total,
        capped,
    }))
}

/// How many articles there are, where all are asked for.
pub fn total_of_all(db: &Connection, finding: &Finding, query: &Query) -> rusqlite::Result<Option<u32>> {
    let all = Finding {
        text: finding.text.clone(),
        trashed: finding.trashed,
        order: finding.order,
        ..Finding::default()
    };
    if !query.is_empty() || *finding != all {
        return Ok(None);
    }
    let kind = if finding.trashed { Kind::Trashed } else { Kind::All };
    article_count::one(db, kind, "").map(Some)
}

/// A page of the newest matches in their order, and of the older ones behind them by day.
fn in_order(
    db: &Connection,
    finding: &Finding,
    query: &Query,
    expression: &Expression,
    (window, capped): (Vec<i64>, bool),
    after: Option<Cursor>,
    limit: usize,
) -> Result<(Vec<i64>, Option<Cursor>), Fault> {
    if let Some(Cursor::Before(place)) = after {
        let places = newest(db, expression, place, limit)?;
        let next = places.last().filter(|_| places.len() == limit);
        let next = next.map(|place| Cursor::Before(*place));
        return Ok((places, next));
    }
    let (floor, window) = match after {
        // The same window as of the first page, with what has come since.
        Some(Cursor::Within { floor, .. }) => {
            let since = expression.since(floor);
            (floor, newest(db, &since, i64::MAX, WINDOW + SLACK)?)
        }
        _ => (window.last().copied().unwrap_or(i64::MIN), window),
    };
    let ranked = ranked(db, query, finding.order, window)?;
    let begin = match after {
        Some(Cursor::Within { place, index, .. }) => ranked
            .iter()
            .position(|ranked| *ranked == place)
            .unwrap_or(index)
            .saturating_add(1),
        _ => 0,
    };
    let mut places: Vec<i64> = ranked.iter().skip(begin).take(limit).copied().collect();
    let end = begin + places.len();
    if end < ranked.len() {
        let next = places.last().map(|place| Cursor::Within {
            floor,
            place: *place,
            index: end - 1,
        });
        return Ok((places, next));
    }
    if !capped || places.len() == limit {
        let next = capped.then_some(Cursor::Before(floor));
        return Ok((places, next));
    }
    let older = newest(db, expression, floor, limit - places.len())?;
    places.extend(&older);
    let next = older.last().filter(|_| places.len() == limit);
    Ok((places, next.map(|place| Cursor::Before(*place))))
}

fn hit(db: &Connection, row: ArticleRow, query: &Query) -> Result<Hit, Fault> {
    let marks = highlight(query, &[&row.headline]).pop().unwrap_or_default();
    let headline = utf16(&row.headline, &marks);
    let wanted = query.wanted().count();
    let snippet = if wanted == 0 || holds_all(query, &row.headline) {
        None
    } else {
        let standing = content::require(db, row.id)?;
        content::readable(db, row.id, &standing)?.and_then(|content| snippet::of(query, content))
    };
    Ok(Hit {
        row,
        headline,
        snippet,
    })
}
