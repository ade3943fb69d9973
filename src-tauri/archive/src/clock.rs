//! The clocks of Việt Nam, by which the people of the house read times.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

/// UTC+7 all year round.
pub fn vietnam(moment: DateTime<Utc>) -> NaiveDateTime {
    moment.naive_utc() + TimeDelta::hours(7)
}
