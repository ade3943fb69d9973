//! Days and times as feeds write them.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeZone as _, Utc};

/// Seconds: Vietnam is seven hours ahead of UTC all year round. A time that names no clock is one of Vietnam.
const VIETNAM: i32 = 7 * 3600;
/// Without an offset, with the day before the month as in Vietnam, or the year first.
const LOCAL: [&str; 8] = [
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%dT%H:%M:%S",
    "%Y-%m-%d %H:%M",
    "%d/%m/%Y %H:%M:%S",
    "%d/%m/%Y %H:%M",
    "%d-%m-%Y %H:%M:%S",
    "%d-%m-%Y %H:%M",
    "%d/%m/%Y, %H:%M",
];
const DAYS: [&str; 3] = ["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y"];

/// RFC 822 (RSS), RFC 3339 (Atom), WordPress's own form, and what portals write by hand. Years before 1990 or after
/// 2100 are a fault of the portal.
pub(super) fn read(text: &str) -> Option<DateTime<Utc>> {
    let text = text.trim();
    let moment = DateTime::parse_from_rfc2822(text)
        .or_else(|_| DateTime::parse_from_rfc3339(text))
        .map(|moment| moment.to_utc())
        .ok()
        .or_else(|| local(text));
    moment.filter(|moment| (1990..2100).contains(&chrono::Datelike::year(moment)))
}

/// A time of WordPress in UTC.
pub(super) fn utc(text: &str) -> Option<DateTime<Utc>> {
    let moment = NaiveDateTime::parse_from_str(text.trim(), LOCAL[0]).ok()?;
    Some(moment.and_utc()).filter(|moment| (1990..2100).contains(&chrono::Datelike::year(moment)))
}

fn local(text: &str) -> Option<DateTime<Utc>> {
    // "11/01/2021 8:30:00 SA": mornings (sáng) and afternoons (chiều).
    let (text, afternoon) = match text.rsplit_once(' ') {
        Some((rest, "CH" | "PM" | "pm")) => (rest, Some(true)),
        Some((rest, "SA" | "AM" | "am")) => (rest, Some(false)),
        // An English weekday that does not belong to the day makes chrono refuse an RFC 822 date that is readable.
        _ => (text, None),
    };
    let moment = LOCAL
        .iter()
        .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())
        .or_else(|| {
            let day = DAYS
                .iter()
                .find_map(|form| NaiveDate::parse_from_str(text, form).ok())?;
            Some(day.and_time(NaiveTime::MIN))
        });
    match moment {
        Some(moment) => {
            let hour = chrono::Timelike::hour(&moment);
            let shift = match afternoon {
                Some(true) if hour < 12 => 12,
                Some(false) if hour == 12 => -12,
                _ => 0,
            };
            let moment = moment + chrono::TimeDelta::hours(shift);
            let vietnam = FixedOffset::east_opt(VIETNAM)?;
            vietnam
                .from_local_datetime(&moment)
                .single()
                .map(|moment| moment.to_utc())
        }
        None => {
            let (_, rest) = text.split_once(", ")?;
            DateTime::parse_from_rfc2822(rest)
                .ok()
                .map(|moment| moment.to_utc())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, moment: Option<&str>) {
        let read = read(text).map(|moment| moment.format("%Y-%m-%dT%H:%M:%S").to_string());
        assert_eq!(read.as_deref(), moment, "{text}");
    }

    #[test]
    fn every_form_that_portals_write_is_the_same_moment() {
        for text in [
            "Mon, 11 Jan 2021 08:30:00 +0700",
            "Mon, 11 Jan 2021 01:30:00 GMT",
            "11 Jan 2021 08:30:00 +0700",
            "Tue, 11 Jan 2021 08:30:00 +0700",
            "2021-01-11T08:30:00+07:00",
            "2021-01-11T01:30:00Z",
            "2021-01-11 08:30:00",
            "11/01/2021 08:30",
            "11/01/2021 8:30:00 SA",
        ] {
            check(text, Some("2021-01-11T01:30:00"));
        }
        check("11/01/2021 2:05:00 CH", Some("2021-01-11T07:05:00"));
        check("11/01/2021", Some("2021-01-10T17:00:00"));
    }

    #[test]
    fn what_is_no_day_is_none() {
        for text in [
            "",
            "0000-00-00 00:00:00",
            "hôm qua",
            "Mon, 11 Jan 0001 00:00:00 GMT",
            "99/99/2021",
        ] {
            check(text, None);
        }
        assert_eq!(utc("0000-00-00 00:00:00"), None);
    }
}
