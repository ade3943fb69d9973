//! Where an article stands in the order of days.
//!
//! A place is the number of its row, in `article` and in both indices. Places follow the days of the articles: each
//! day has a range of 2²⁰, filled from its start. So an index gives matches in the order of days without sorting, from
//! the newest on for as long as somebody reads, and days, months and years are spans of places. A back-dated article
//! gets a place among those of its day. An article whose day changes moves to a place of its new day, in the table and
//! the indices in one transaction; nothing else refers to places. Ranges of 2²⁰ keep the step from one day to the
//! next within three bytes of the index.

use std::ops::Range;

use chrono::{DateTime, Datelike as _, NaiveDate, TimeDelta, Utc};
use newsroom::article::Article;

use crate::clock::vietnam;

/// Articles a day before the next day's range is used: more than any portal's whole archive.
pub const PLACES: i64 = 1 << 20;

/// The places of a day.
pub fn of_day(day: i64) -> Range<i64> {
    day * PLACES..(day + 1) * PLACES
}

/// Those of the days from the first to the last, both included; of all days where neither is given.
pub fn of_days(first: Option<NaiveDate>, last: Option<NaiveDate>) -> Range<i64> {
    let start = first.map_or(i64::MIN, |day| of_day(number(day)).start);
    let end = last.map_or(i64::MAX, |day| of_day(number(day)).end);
    start..end
}

/// The day of a place, counted from 1970-01-01.
pub fn day_of(place: i64) -> i64 {
    place.div_euclid(PLACES)
}

/// The same in the calendar. Days before it or after it, which no article has, are its first and last.
pub fn date_of(place: i64) -> NaiveDate {
    let days = TimeDelta::try_days(day_of(place));
    days.and_then(|days| NaiveDate::default().checked_add_signed(days))
        .unwrap_or(if place < 0 { NaiveDate::MIN } else { NaiveDate::MAX })
}

/// "2021-01".
pub fn month_of(place: i64) -> String {
    let date = date_of(place);
    format!("{:04}-{:02}", date.year(), date.month())
}

/// Counted from 1970-01-01.
pub fn number(day: NaiveDate) -> i64 {
    day.signed_duration_since(NaiveDate::default()).num_days()
}

/// The day by which a piece is ordered: that of the event, else that on which the piece was made, by the clocks of
/// Việt Nam.
pub fn day(content: &Article, created: DateTime<Utc>) -> i64 {
    number(content.event_date.unwrap_or_else(|| vietnam(created).date()))
}
