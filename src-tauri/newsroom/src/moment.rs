//! Moments on the clocks of the house.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeDelta, Utc};

/// Seconds: Vietnam is seven hours ahead of UTC all year round.
const VIETNAM: i32 = 7 * 3600;

#[must_use]
pub fn in_vietnam(time: DateTime<Utc>) -> DateTime<FixedOffset> {
    let offset = FixedOffset::east_opt(VIETNAM).unwrap_or(chrono::Offset::fix(&Utc));
    time.with_timezone(&offset)
}

/// When this day begins.
#[must_use]
pub fn at_midnight(day: NaiveDate) -> DateTime<Utc> {
    let midnight = day.and_time(NaiveTime::MIN) - TimeDelta::seconds(i64::from(VIETNAM));
    midnight.and_utc()
}

/// "8:30 ngày 11/1/2021".
#[must_use]
pub fn spoken(time: DateTime<Utc>) -> String {
    in_vietnam(time).format("%-H:%M ngày %-d/%-m/%Y").to_string()
}
