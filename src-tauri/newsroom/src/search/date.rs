//! What a typed date means: a day, a month or a year, of which a search takes the first day or the last.

use chrono::{Months, NaiveDate};

/// The first and the last day of what is typed: "2021", "1/2021", "2021-01", "11/1/2021", "2021-01-11"; the day
/// first, as Việt Nam writes it.
pub fn days(typed: &str) -> Option<[NaiveDate; 2]> {
    let parts: Vec<&str> = typed.split(['/', '-', '.']).collect();
    let digits = |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    if !parts.iter().all(digits) {
        return None;
    }
    let number = |part: &str| part.parse::<u32>().ok();
    let year = |part: &str| part.parse::<i32>().ok().filter(|_| part.len() == 4);
    match parts[..] {
        [only] => {
            let year = year(only)?;
            Some([
                NaiveDate::from_ymd_opt(year, 1, 1)?,
                NaiveDate::from_ymd_opt(year, 12, 31)?,
            ])
        }
        [one, two] => {
            let (year, month) = match (year(one), year(two)) {
                (Some(year), None) => (year, number(two)?),
                (None, Some(year)) => (year, number(one)?),
                _ => return None,
            };
            let first = NaiveDate::from_ymd_opt(year, month, 1)?;
            Some([first, first.checked_add_months(Months::new(1))?.pred_opt()?])
        }
        [one, month, two] => {
            let (year, day) = match (year(one), year(two)) {
                (Some(year), None) => (year, number(two)?),
                (None, Some(year)) => (year, number(one)?),
                _ => return None,
            };
            let day = NaiveDate::from_ymd_opt(year, number(month)?, day)?;
            Some([day, day])
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, days_: Option<[&str; 2]>) {
        let expected = days_.map(|days| days.map(|day| day.parse::<NaiveDate>().unwrap()));
        assert_eq!(days(typed), expected, "{typed}");
    }

    #[test]
    fn a_year_a_month_and_a_day_are_read_however_they_are_written() {
        check("2021", Some(["2021-01-01", "2021-12-31"]));
        check("2/2020", Some(["2020-02-01", "2020-02-29"]));
        check("2020-12", Some(["2020-12-01", "2020-12-31"]));
        check("11/1/2021", Some(["2021-01-11", "2021-01-11"]));
        check("2021-01-11", Some(["2021-01-11", "2021-01-11"]));
    }

    #[test]
    fn anything_else_is_no_date() {
        for typed in [
            "",
            "20",
            "13/2021",
            "31/2/2021",
            "2021-2022",
            "1/2",
            "a/2021",
            "1/2/3/4",
            "٢٠٢١",
            "99999",
        ] {
            check(typed, None);
        }
    }
}
