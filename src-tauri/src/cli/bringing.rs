//! Bringing in the old at the terminal.

use std::io::{IsTerminal as _, Write as _};
use std::path::Path;
use std::sync::atomic::AtomicBool;

use desk::bringing::BringOptions;
use desk::{Desk, DeskError};

use crate::say::Said;

/// The only job of this program.
const JOB: u32 = 1;

pub fn bring(
    desk: &Desk,
    path: &Path,
    pictures: Option<&Path>,
    options: &BringOptions,
    dry_run: bool,
    report: Option<&Path>,
) -> Result<Said, DeskError> {
    let never = AtomicBool::new(false);
    let plan = desk.plan_bringing(path, pictures, &never, |news| {
        let share = news.of.filter(|of| *of > 0).map(|of| news.read * 100 / of);
        tell(
            &share.map_or_else(|| news.read.to_string(), |share| format!("{share}%")),
            false,
        );
    })?;
    // It is never stopped.
    let plan = plan.ok_or(DeskError::NoSuchPlan)?;
    if dry_run {
        return Ok(Said::Planned(Box::new(plan)));
    }
    let news = desk.bring_old(&plan.plan, options, JOB, &never, |news| {
        tell(
            &format!("{}/{} ({:.0}/s)", news.done, news.of, news.rate),
            news.finished,
        );
    })?;
    if let Some(report) = report {
        desk.save_bringing_report(JOB, report)?;
    }
    Ok(Said::Brought(Box::new(news)))
}

/// How far it is, on standard error where that is a terminal.
fn tell(far: &str, ends: bool) {
    let mut stderr = std::io::stderr();
    if stderr.is_terminal() {
        // A terminal that has gone away changes nothing.
        drop(write!(stderr, "\r{far:<40}{}", if ends { "\n" } else { "" }));
    }
}
