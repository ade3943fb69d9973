//! The way of a piece through the house, as one table of transitions.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::language::Bilingual;
use crate::person::Role;

/// Where a piece stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// bản nháp
    #[default]
    Draft,
    /// chờ biên tập
    Submitted,
    /// đang biên tập
    Editing,
    /// trả lại
    Returned,
    /// đã duyệt
    Approved,
    /// đã xuất
    Exported,
}

/// What a person does to move a piece on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    Submit,
    /// The one who submitted takes the piece back before an editor has taken it up.
    Withdraw,
    TakeUp,
    Return,
    Approve,
    Export,
    Reopen,
}

impl std::fmt::Display for State {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::Editing => "editing",
            Self::Returned => "returned",
            Self::Approved => "approved",
            Self::Exported => "exported",
        })
    }
}

impl Bilingual for State {
    fn vietnamese(&self) -> String {
        let name = match self {
            Self::Draft => "bản nháp",
            Self::Submitted => "chờ biên tập",
            Self::Editing => "đang biên tập",
            Self::Returned => "trả lại",
            Self::Approved => "đã duyệt",
            Self::Exported => "đã xuất",
        };
        name.to_owned()
    }
}

impl std::fmt::Display for Step {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Submit => "submit",
            Self::Withdraw => "withdraw",
            Self::TakeUp => "take up",
            Self::Return => "return",
            Self::Approve => "approve",
            Self::Export => "mark as exported",
            Self::Reopen => "reopen",
        })
    }
}

impl Bilingual for Step {
    fn vietnamese(&self) -> String {
        let name = match self {
            Self::Submit => "gửi biên tập",
            Self::Withdraw => "rút lại",
            Self::TakeUp => "nhận biên tập",
            Self::Return => "trả lại",
            Self::Approve => "duyệt",
            Self::Export => "đánh dấu đã xuất",
            Self::Reopen => "mở lại",
        };
        name.to_owned()
    }
}

struct Transition {
    from: State,
    step: Step,
    to: State,
    by: &'static [Role],
}

const ANYONE: &[Role] = &[Role::Reporter, Role::Photographer, Role::Editor];
const EDITORS: &[Role] = &[Role::Editor];

const TRANSITIONS: &[Transition] = &[
    Transition {
        from: State::Draft,
        step: Step::Submit,
        to: State::Submitted,
        by: ANYONE,
    },
    Transition {
        from: State::Returned,
        step: Step::Submit,
        to: State::Submitted,
        by: ANYONE,
    },
    Transition {
        from: State::Submitted,
        step: Step::Withdraw,
        to: State::Draft,
        by: ANYONE,
    },
    Transition {
        from: State::Submitted,
        step: Step::TakeUp,
        to: State::Editing,
        by: EDITORS,
    },
    Transition {
        from: State::Submitted,
        step: Step::Return,
        to: State::Returned,
        by: EDITORS,
    },
    Transition {
        from: State::Editing,
        step: Step::Return,
        to: State::Returned,
        by: EDITORS,
    },
    Transition {
        from: State::Editing,
        step: Step::Approve,
        to: State::Approved,
        by: EDITORS,
    },
    Transition {
        from: State::Approved,
        step: Step::Export,
        to: State::Exported,
        by: ANYONE,
    },
    Transition {
        from: State::Approved,
        step: Step::Reopen,
        to: State::Editing,
        by: EDITORS,
    },
    Transition {
        from: State::Exported,
        step: Step::Export,
        to: State::Exported,
        by: ANYONE,
    },
    Transition {
        from: State::Exported,
        step: Step::Reopen,
        to: State::Editing,
        by: EDITORS,
    },
];

/// Who may write where: in a piece that is handed in only an editor, in one that is approved nobody, so that what was
/// approved is what is exported. Comments are open to all at any time.
const WRITERS: &[(State, &[Role])] = &[
    (State::Draft, ANYONE),
    (State::Returned, ANYONE),
    (State::Submitted, EDITORS),
    (State::Editing, EDITORS),
];

/// Whether a person in `role` may change the text of a piece that stands in `state`.
#[must_use]
pub fn may_write(state: State, role: Role) -> bool {
    WRITERS
        .iter()
        .any(|(writable, roles)| *writable == state && roles.contains(&role))
}

/// Whether a person in `role` may change under what a piece is filed: its section and its tags. Those say where the
/// piece is found, not what it says, so that an editor sets them right in what was approved or exported long ago too.
#[must_use]
pub fn may_file(state: State, role: Role) -> bool {
    role == Role::Editor || may_write(state, role)
}

/// Where `step` leads from `from`; `None` where the table has no such step for this role.
#[must_use]
pub fn after(from: State, step: Step, role: Role) -> Option<State> {
    TRANSITIONS
        .iter()
        .find(|t| t.from == from && t.step == step && t.by.contains(&role))
        .map(|t| t.to)
}

/// The steps that a person in `role` can take from `from`, in the order of the table.
#[must_use]
pub fn steps(from: State, role: Role) -> Vec<Step> {
    TRANSITIONS
        .iter()
        .filter(|t| t.from == from && t.by.contains(&role))
        .map(|t| t.step)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_goes_from_draft_to_the_portal_in_four_steps() {
        let way = [Step::Submit, Step::TakeUp, Step::Approve, Step::Export];
        let end = way
            .iter()
            .try_fold(State::Draft, |state, step| after(state, *step, Role::Editor));
        assert_eq!(end, Some(State::Exported));
    }

    #[test]
    fn a_reporter_cannot_approve_and_a_draft_cannot_be_approved_at_once() {
        assert_eq!(after(State::Editing, Step::Approve, Role::Reporter), None);
        assert_eq!(after(State::Draft, Step::Approve, Role::Editor), None);
        assert_eq!(steps(State::Draft, Role::Reporter), [Step::Submit]);
    }

    #[test]
    fn what_is_handed_in_is_the_editor_s_until_it_is_withdrawn_or_returned() {
        assert!(may_write(State::Draft, Role::Reporter));
        assert!(!may_write(State::Submitted, Role::Reporter));
        assert!(may_write(State::Editing, Role::Editor));
        assert!(!may_write(State::Approved, Role::Editor));
        assert_eq!(
            after(State::Submitted, Step::Withdraw, Role::Photographer),
            Some(State::Draft)
        );
        assert!(may_write(State::Returned, Role::Reporter));
    }

    #[test]
    fn an_editor_files_what_nobody_may_write_in_any_more() {
        assert!(may_file(State::Exported, Role::Editor));
        assert!(!may_file(State::Exported, Role::Reporter));
        assert!(may_file(State::Draft, Role::Reporter));
    }

    #[test]
    fn a_returned_piece_can_be_submitted_again() {
        assert_eq!(
            after(State::Submitted, Step::Return, Role::Editor),
            Some(State::Returned)
        );
        assert_eq!(
            after(State::Returned, Step::Submit, Role::Reporter),
            Some(State::Submitted)
        );
    }
}
