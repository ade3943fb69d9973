//! Times as XMP, IIM and Exif write them. The camera's clock knows no zone: where one is written, it is passed over.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike as _};

/// A time, or a day without one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    pub time: NaiveDateTime,
    pub only_day: bool,
}

/// ISO 8601 as XMP restricts it. A year or a month alone is no moment.
pub fn read_xmp(text: &str) -> Option<Moment> {
    let text = text.trim();
    let (day, time) = text.split_once(['T', ' ']).unwrap_or((text, ""));
    moment(NaiveDate::parse_from_str(day, "%Y-%m-%d").ok()?, clock(time))
}

pub fn write_xmp(time: NaiveDateTime) -> String {
    time.format("%Y-%m-%dT%H:%M:%S%.f").to_string()
}

/// CCYYMMDD and HHMMSS±HHMM (IIM 4.2, 2:55 and 2:60).
pub fn read_iim(day: &str, time: &str) -> Option<Moment> {
    let digits = time
        .get(..6)
        .filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()));
    let time = digits.and_then(|digits| NaiveTime::parse_from_str(digits, "%H%M%S").ok());
    moment(NaiveDate::parse_from_str(day.trim(), "%Y%m%d").ok()?, time)
}

/// `zone` as Exif writes it, such as "+07:00". IIM knows no time without one; where it is not known, it is Vietnam's.
pub fn write_iim(time: NaiveDateTime, zone: Option<&str>) -> (String, String) {
    let zone = zone.unwrap_or("+07:00").replace(':', "");
    (
        time.format("%Y%m%d").to_string(),
        format!("{}{zone}", time.format("%H%M%S")),
    )
}

/// "YYYY:MM:DD HH:MM:SS" and the digits after the second (Exif 3.0, 4.6.6).
pub fn read_exif(text: &str, fraction: &str) -> Option<Moment> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\0');
    let (day, time) = text.split_once(' ')?;
    let day = NaiveDate::parse_from_str(&day.replace(':', "-"), "%Y-%m-%d").ok()?;
    let fraction = fraction.trim_matches(|c: char| !c.is_ascii_digit());
    let time = match fraction {
        "" => clock(time),
        fraction => clock(&format!("{time}.{fraction}")),
    };
    moment(day, Some(time?))
}

pub fn write_exif(time: NaiveDateTime) -> String {
    time.format("%Y:%m:%d %H:%M:%S").to_string()
}

/// The digits after the second; `None` on the whole second.
pub fn fraction(time: NaiveDateTime) -> Option<String> {
    let digits = format!("{:09}", time.nanosecond() % 1_000_000_000);
    let digits = digits.trim_end_matches('0');
    (!digits.is_empty()).then(|| digits.to_owned())
}

/// Years beyond four digits have no form in IIM and Exif.
fn moment(day: NaiveDate, time: Option<NaiveTime>) -> Option<Moment> {
    let in_range = (1..=9999).contains(&chrono::Datelike::year(&day));
    in_range.then(|| Moment {
        time: day.and_time(time.unwrap_or(NaiveTime::MIN)),
        only_day: time.is_none(),
    })
}

/// Hours and minutes, perhaps seconds and their fraction, perhaps a zone.
fn clock(text: &str) -> Option<NaiveTime> {
    let clock = text.split(['Z', '+', '-']).next()?.trim();
    ["%H:%M:%S%.f", "%H:%M"]
        .into_iter()
        .find_map(|form| NaiveTime::parse_from_str(clock, form).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(moment: Option<Moment>, written: Option<&str>, only_day: bool) {
        assert_eq!(moment.map(|moment| write_xmp(moment.time)).as_deref(), written);
        assert_eq!(moment.is_some_and(|moment| moment.only_day), only_day);
    }

    #[test]
    fn a_zone_is_passed_over_and_a_year_is_no_moment() {
        check(
            read_xmp("2021-01-11T08:30:05.25+07:00"),
            Some("2021-01-11T08:30:05.250"),
            false,
        );
        check(read_xmp("2021-01-11T08:30Z"), Some("2021-01-11T08:30:00"), false);
        check(read_xmp("2021-01-11"), Some("2021-01-11T00:00:00"), true);
        check(read_xmp("1865"), None, false);
        check(
            read_iim("20210111", "083005+0700"),
            Some("2021-01-11T08:30:05"),
            false,
        );
        check(read_iim("20210111", ""), Some("2021-01-11T00:00:00"), true);
        check(read_iim("20210111", "0830é5"), Some("2021-01-11T00:00:00"), true);
        check(
            read_exif("2021:01:11 08:30:05\0", "25 "),
            Some("2021-01-11T08:30:05.250"),
            false,
        );
        check(read_exif("0000:00:00 00:00:00", ""), None, false);
    }
}
