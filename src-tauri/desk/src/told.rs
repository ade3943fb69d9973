//! All that the desk tells its window without being asked.

use newsroom::language::Sentence;
use serde::Serialize;
use ts_rs::TS;

use crate::acting::ActNews;
use crate::backup::BackingUp;
use crate::bringing::{BringNews, PlanNews};
use crate::drop::{Dropped, Hover};
use crate::error::Failed;
use crate::exchange::{LookedInto, PackingNews, ReceivingNews};
use crate::open_form::OpenFormNews;
use crate::photos::arrival::ArrivalNews;
use crate::photos::sending::SendNews;
use crate::repairing::Repairing;
use crate::restoring::Restoring;
use crate::verifying::Verifying;

/// One word of the desk: what kind of news it is, and the news.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(tag = "event", content = "news", rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Told {
    /// The person wants the window closed, which is the window's to do.
    Closing,
    /// Where files hover over the window; none once they have left.
    Drag(Option<Hover>),
    Dropped(Dropped),
    /// What was dropped could not be taken.
    Refused(Failed),
    /// Packages of other desks were let go over the window, or opened with the program again.
    Packages(LookedInto),
    Arrival(ArrivalNews),
    Sending(SendNews),
    Acting(ActNews),
    Planning(PlanNews),
    Bringing(BringNews),
    Packing(PackingNews),
    Receiving(ReceivingNews),
    Verifying(Verifying),
    BackingUp(BackingUp),
    /// The day's backup could not be made, and why.
    BackupMissed(Sentence),
    Restoring(Restoring),
    OpenForm(OpenFormNews),
    Repairing(Repairing),
}
