//! The whole archive out in an open form, and in again.

use std::path::Path;
use std::sync::atomic::AtomicBool;

use archive::{ArchiveError, OpenForm, OpenFormStep, Tell};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::{DeskError, Failed};
use crate::pace::{Pace, cut_short, unless};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OpenFormWay {
    Out,
    In,
}

/// How far an export or an import of the whole archive is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OpenFormNews {
    pub job: u32,
    pub way: OpenFormWay,
    pub step: OpenFormStep,
    #[ts(type = "number")]
    pub done: u64,
    /// 0 where it is not known how much there is.
    #[ts(type = "number")]
    pub of: u64,
    pub finished: bool,
    pub stopped: bool,
    pub fault: Option<Failed>,
    /// Of the folders, or of the new archive, once it has finished.
    pub folder: Option<String>,
    /// Photos whose originals were missing or altered.
    pub lacking: Vec<String>,
}

impl Desk {
    /// Writes the whole archive into `target`, which is empty or not there yet, until it is done or `stop` is set. The
    /// last word that `tell` hears is `finished`.
    pub fn export_archive(
        &self,
        target: &Path,
        job: u32,
        stop: &AtomicBool,
        tell: impl FnMut(&OpenFormNews),
    ) -> Result<OpenForm, DeskError> {
        told(OpenFormWay::Out, job, stop, tell, |hear| {
            self.archive.export_all(target, hear)
        })
    }

    /// Makes lists, indexes, tags, uses and counts anew from what is written.
    pub fn rebuild_index(&self) -> Result<(), DeskError> {
        Ok(self.archive.rebuild_index()?)
    }
}

/// Makes an archive in `target`, which is empty or not there yet, of the folders in `from`. As above.
pub fn import_archive(
    from: &Path,
    target: &Path,
    job: u32,
    stop: &AtomicBool,
    tell: impl FnMut(&OpenFormNews),
) -> Result<OpenForm, DeskError> {
    told(OpenFormWay::In, job, stop, tell, |hear| {
        archive::import_all(from, target, hear)
    })
}

fn told(
    way: OpenFormWay,
    job: u32,
    stop: &AtomicBool,
    mut tell: impl FnMut(&OpenFormNews),
    work: impl FnOnce(&mut Tell<'_, OpenFormStep>) -> Result<OpenForm, ArchiveError>,
) -> Result<OpenForm, DeskError> {
    let mut news = OpenFormNews {
        job,
        way,
        step: OpenFormStep::Articles,
        done: 0,
        of: 0,
        finished: false,
        stopped: false,
        fault: None,
        folder: None,
        lacking: Vec::new(),
    };
    let mut pace = Pace::default();
    let done = work(&mut |at| {
        (news.step, news.done, news.of) = (at.step, at.done, at.of);
        if pace.is_due() {
            tell(&news);
        }
        unless(stop)
    });
    let done = done.map_err(DeskError::from);
    (news.stopped, news.fault) = cut_short(&done);
    if let Ok(done) = &done {
        news.folder = Some(done.folder.display().to_string());
        news.lacking.clone_from(&done.lacking);
    }
    news.finished = true;
    tell(&news);
    done
}
