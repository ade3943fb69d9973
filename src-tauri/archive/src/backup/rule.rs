//! Which backups are kept: the newest of each of the last days, weeks and months that have one.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike as _, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::clock::vietnam;

/// How many days, weeks and months; each counts only where a backup was made in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KeepRule {
    pub daily: u32,
    pub weekly: u32,
    pub monthly: u32,
}

/// Names the day, week or month of a time.
type Span = fn(DateTime<Utc>) -> (i32, u32);

impl Default for KeepRule {
    fn default() -> Self {
        Self {
            daily: 7,
            weekly: 4,
            monthly: 12,
        }
    }
}

impl KeepRule {
    /// The places in `times` of those that are kept. `times` begins with the backup made last, which is kept whatever
    /// the clock said when it was made.
    pub fn kept(&self, times: &[DateTime<Utc>]) -> BTreeSet<usize> {
        let mut newest_first: Vec<usize> = (0..times.len()).collect();
        newest_first.sort_by_key(|at| std::cmp::Reverse(times[*at]));
        let mut kept: BTreeSet<usize> = times.first().map(|_| 0).into_iter().collect();
        let spans: [(u32, Span); 3] = [
            (self.daily, |time| {
                (0, u32::try_from(vietnam(time).num_days_from_ce()).unwrap_or(0))
            }),
            (self.weekly, |time| {
                let week = vietnam(time).iso_week();
                (week.year(), week.week())
            }),
            (self.monthly, |time| (vietnam(time).year(), vietnam(time).month())),
        ];
        for (count, span) in spans {
            let mut seen = BTreeSet::new();
            for at in &newest_first {
                if seen.len() as u64 == u64::from(count) {
                    break;
                }
                if seen.insert(span(times[*at])) {
                    kept.insert(*at);
                }
            }
        }
        kept
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    fn days_ago(days: i64) -> DateTime<Utc> {
        // Noon in Việt Nam on Wednesday, 25 November 2026.
        DateTime::from_timestamp(1_795_582_800, 0).unwrap() - TimeDelta::days(days)
    }

    #[track_caller]
    fn check(rule: KeepRule, days: &[i64], expected: &[i64]) {
        let times: Vec<_> = days.iter().map(|days| days_ago(*days)).collect();
        let kept: Vec<i64> = rule.kept(&times).into_iter().map(|at| days[at]).collect();
        assert_eq!(kept, expected);
    }

    #[test]
    fn a_backup_a_day_for_two_years_leaves_seven_days_four_weeks_and_twelve_months() {
        let days: Vec<i64> = (0..730).collect();
        // Mondays are 2, 9, 16 days ago: the newest of the weeks before are Sundays, 3, 10 and 17 days ago. The newest
        // of October is its 31st, 25 days ago, and so on.
        let expected = [
            0, 1, 2, 3, 4, 5, 6, 10, 17, 25, 56, 86, 117, 148, 178, 209, 239, 270, 298, 329,
        ];
        check(KeepRule::default(), &days, &expected);
    }

    #[test]
    fn the_newest_of_a_day_stands_for_the_day_and_days_without_a_backup_do_not_count() {
        let rule = KeepRule {
            daily: 2,
            weekly: 0,
            monthly: 0,
        };
        check(rule, &[0, 0, 40, 300], &[0, 40]);
    }

    #[test]
    fn the_one_just_made_is_kept_though_the_clock_was_set_back_a_year() {
        let days: Vec<i64> = [365].into_iter().chain(0..30).collect();
        let rule = KeepRule {
            daily: 3,
            weekly: 0,
            monthly: 0,
        };
        check(rule, &days, &[365, 0, 1, 2]);
    }
}
