//! Which version an article shows once two desks' histories are put together, and where it stands.
//!
//! The main line goes forward where the other desk's version follows ours, and stays where it does not: then both stand
//! side by side. What was approved here, and so is nobody's, goes forward only where the other desk took a step after
//! that.
//!
//! Steps of both desks are put together. Where an article stands is said by the desk that took the newest step which the
//! other did not know, so that two desks that tell each other everything come to stand alike. A desk whose version the
//! other desk has not seen is not approved by it.

use std::cmp::Ordering;

use newsroom::workflow::State;

use crate::table::step::StepRow;

/// How the other desk's version stands to ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theirs {
    /// It is the one that we show.
    Same,
    /// It follows ours.
    Follows,
    /// Ours follows it.
    Precedes,
    /// Both went on.
    Beside,
}

/// Where an article stands at a desk.
#[derive(Clone, Copy, Debug)]
pub struct Stand<'a> {
    pub state: State,
    pub steps: &'a [StepRow],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merged {
    /// Whether the main line shows theirs from now on.
    pub goes_forward: bool,
    pub state: State,
}

#[must_use]
pub fn merged(theirs: Theirs, ours: Stand<'_>, other: Stand<'_>) -> Merged {
    let news_of_theirs = newest_unknown(other.steps, ours.steps);
    let news_of_ours = newest_unknown(ours.steps, other.steps);
    let is_late =
        news_of_theirs.is_some_and(|step| ours.steps.iter().all(|known| in_time(known, step).is_lt()));
    let goes_forward = theirs == Theirs::Follows && (!is_nobodys(ours.state) || is_late);
    let theirs_is_newer = match (news_of_ours, news_of_theirs) {
        (_, None) => false,
        (None, Some(_)) => true,
        (Some(ours), Some(theirs)) => in_time(ours, theirs) == Ordering::Less,
    };
    let approves_unseen = is_nobodys(other.state) && !goes_forward && theirs != Theirs::Same;
    let state = match theirs_is_newer && !approves_unseen {
        true => other.state,
        false => ours.state,
    };
    Merged { goes_forward, state }
}

/// Nobody writes in it: what was approved is what is exported.
fn is_nobodys(state: State) -> bool {
    match state {
        State::Approved | State::Exported => true,
        State::Draft | State::Submitted | State::Editing | State::Returned => false,
    }
}

/// The newest of `steps` that is not among `known`.
fn newest_unknown<'a>(steps: &'a [StepRow], known: &[StepRow]) -> Option<&'a StepRow> {
    let unknown = steps.iter().filter(|step| !known.contains(step));
    unknown.max_by(|one, other| in_time(one, other))
}

/// The same order at every desk.
fn in_time(one: &StepRow, other: &StepRow) -> Ordering {
    let key = |step: &StepRow| {
        (
            step.time,
            step.to.to_string(),
            step.from.to_string(),
            step.by.clone(),
            step.reason.clone(),
        )
    };
    key(one).cmp(&key(other))
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;

    fn step(to: State, second: i64) -> StepRow {
        StepRow {
            from: Draft,
            to,
            by: "Lan".into(),
            time: DateTime::from_timestamp(second, 0).unwrap(),
            reason: String::new(),
        }
    }

    /// The states are those of the last steps; `common` steps are known to both.
    #[track_caller]
    fn check(
        theirs: Theirs,
        common: &[(State, i64)],
        ours: &[(State, i64)],
        other: &[(State, i64)],
        wanted: (bool, State),
    ) {
        let steps = |own: &[(State, i64)]| -> Vec<StepRow> {
            common
                .iter()
                .chain(own)
                .map(|(to, second)| step(*to, *second))
                .collect()
        };
        let (ours, other) = (steps(ours), steps(other));
        let stand = |steps| Stand {
            state: <[StepRow]>::last(steps).map_or(Draft, |step| step.to),
            steps,
        };
        let merged = merged(theirs, stand(&ours), stand(&other));
        assert_eq!((merged.goes_forward, merged.state), wanted);
    }

    use State::{Approved, Draft, Editing, Submitted};

    #[test]
    fn a_newer_version_and_its_step_are_taken() {
        check(Theirs::Follows, &[], &[], &[(Submitted, 1)], (true, Submitted));
        check(Theirs::Same, &[], &[], &[(Submitted, 1)], (false, Submitted));
    }

    #[test]
    fn an_older_version_changes_nothing_but_its_steps_are_heard() {
        check(Theirs::Precedes, &[], &[], &[], (false, Draft));
        check(
            Theirs::Precedes,
            &[(Submitted, 1)],
            &[],
            &[(Editing, 2)],
            (false, Editing),
        );
    }

    #[test]
    fn of_two_steps_the_later_counts_at_both_desks() {
        check(
            Theirs::Same,
            &[(Submitted, 1)],
            &[(Editing, 3)],
            &[(Draft, 2)],
            (false, Editing),
        );
        check(
            Theirs::Same,
            &[(Submitted, 1)],
            &[(Draft, 2)],
            &[(Editing, 3)],
            (false, Editing),
        );
    }

    #[test]
    fn what_was_approved_here_stays_until_the_other_desk_took_a_step_after_that() {
        check(Theirs::Follows, &[], &[(Approved, 2)], &[], (false, Approved));
        check(
            Theirs::Follows,
            &[],
            &[(Approved, 2)],
            &[(Submitted, 1)],
            (false, Approved),
        );
        check(Theirs::Follows, &[(Approved, 2)], &[], &[], (false, Approved));
        check(
            Theirs::Follows,
            &[(Approved, 2)],
            &[],
            &[(Editing, 3)],
            (true, Editing),
        );
    }

    #[test]
    fn a_version_that_the_other_desk_has_not_seen_is_not_approved_by_it() {
        check(
            Theirs::Precedes,
            &[(Editing, 1)],
            &[],
            &[(Approved, 2)],
            (false, Editing),
        );
        check(
            Theirs::Beside,
            &[(Editing, 1)],
            &[],
            &[(Approved, 2)],
            (false, Editing),
        );
        check(
            Theirs::Same,
            &[(Editing, 1)],
            &[],
            &[(Approved, 2)],
            (false, Approved),
        );
    }
}
