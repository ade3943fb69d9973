//! Whether everything is still as it was written, told while it is looked at.

use std::sync::atomic::AtomicBool;

use archive::{Checked, Damage, Verified, VerifyNews, VerifyStep};
use newsroom::language::Sentence;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::{DeskError, Failed};
use crate::pace::{Pace, cut_short, unless};

/// How far a verification is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Verifying {
    pub job: u32,
    pub step: VerifyStep,
    #[ts(type = "number")]
    pub done: u64,
    /// 0 where it is not known how much there is.
    #[ts(type = "number")]
    pub of: u64,
    /// Found since the last word.
    pub damages: Vec<DamageLine>,
    pub finished: bool,
    pub stopped: bool,
    /// Why it ended before its time.
    pub fault: Option<Failed>,
    /// Once it has finished.
    pub checked: Option<Checked>,
}

/// Something that is wrong, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DamageLine {
    pub sentence: Sentence,
    /// Nothing is lost: the space can be freed or the index built anew.
    pub harmless: bool,
}

impl From<&Damage> for DamageLine {
    fn from(damage: &Damage) -> Self {
        Self {
            sentence: Sentence::of(damage),
            harmless: damage.is_harmless(),
        }
    }
}

impl Desk {
    /// Checks the whole archive until all is checked or `stop` is set. The last word that `tell` hears is `finished`.
    pub fn verify(
        &self,
        job: u32,
        stop: &AtomicBool,
        mut tell: impl FnMut(&Verifying),
    ) -> Result<Verified, DeskError> {
        let mut news = Verifying {
            job,
            step: VerifyStep::Pages,
            done: 0,
            of: 0,
            damages: Vec::new(),
            finished: false,
            stopped: false,
            fault: None,
            checked: None,
        };
        let mut pace = Pace::default();
        let verified = self.archive.examine(&mut |heard| {
            match heard {
                VerifyNews::Found(damage) => news.damages.push(damage.into()),
                VerifyNews::At(at) => {
                    (news.step, news.done, news.of) = (at.step, at.done, at.of);
                    if pace.is_due() {
                        tell(&news);
                        news.damages.clear();
                    }
                }
            }
            unless(stop)
        });
        let verified = verified.map_err(DeskError::from);
        (news.stopped, news.fault) = cut_short(&verified);
        if let Ok(verified) = &verified {
            news.checked = Some(verified.checked);
        }
        news.finished = true;
        tell(&news);
        verified
    }
}
