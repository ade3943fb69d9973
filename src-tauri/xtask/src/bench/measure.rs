//! Time and processor time of whole processes, and contenders that take turns.

use std::process::{Command, Stdio};
use std::time::Instant;

use crate::failure::Failure;
use crate::process;

/// What one run of a process took, in seconds.
#[derive(Clone, Copy, Debug)]
pub struct Spent {
    pub wall: f64,
    /// User and system time of the process and all that it started; `None` where the system does not say.
    pub cpu: Option<f64>,
}

/// Runs a command to its end in silence. The clock stops when the process itself has ended; helpers that
/// outlive it are then waited for, so that their processor time counts.
pub fn spent(command: &mut Command) -> Result<Spent, Failure> {
    let before = children::cpu();
    let began = Instant::now();
    let child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn();
    let output = child
        .and_then(|child| child.wait_with_output())
        .map_err(|cause| process::not_started(command, "measure a program", cause))?;
    let wall = began.elapsed().as_secs_f64();
    if !output.status.success() {
        return Err(Failure::Ended {
            command: process::spoken(command),
            purpose: "measure a program".into(),
            status: output.status,
            said: String::from_utf8_lossy(&output.stderr).into_owned(),
        });
    }
    children::await_orphans();
    let cpu = before.zip(children::cpu()).map(|(before, after)| after - before);
    Ok(Spent { wall, cpu })
}

/// One contender of a bench: each call is one run, and returns its figure.
pub type Contender<'run, Figure> = Box<dyn FnMut() -> Result<Figure, Failure> + 'run>;

/// Runs the contenders in turn, so that whatever else the machine does befalls all alike: once for warm
/// caches, then `runs` times for the record. A contender that fails is out, with its failure.
pub fn in_turn<Figure>(
    runs: usize,
    mut contenders: Vec<Contender<'_, Figure>>,
) -> Vec<Result<Vec<Figure>, Failure>> {
    let mut records: Vec<Result<Vec<Figure>, Failure>> = contenders.iter().map(|_| Ok(Vec::new())).collect();
    for run in 0..=runs {
        for (contender, record) in contenders.iter_mut().zip(&mut records) {
            let Ok(figures) = record else { continue };
            match contender() {
                Ok(figure) if run > 0 => figures.push(figure),
                Ok(_) => {}
                Err(failure) => *record = Err(failure),
            }
        }
    }
    records
}

/// The middle one; with an even number of figures, the upper of the two middle ones. NaN of none.
pub fn median(figures: impl IntoIterator<Item = f64>) -> f64 {
    let mut figures: Vec<f64> = figures.into_iter().collect();
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The figure that so large a share of all do not exceed; `share` from 0 to 1. NaN of none.
pub fn percentile(figures: impl IntoIterator<Item = f64>, share: f64) -> f64 {
    let mut figures: Vec<f64> = figures.into_iter().collect();
    figures.sort_by(f64::total_cmp);
    let rank = (figures.len() as f64 * share).ceil() as usize;
    figures.get(rank.saturating_sub(1)).copied().unwrap_or(f64::NAN)
}

/// NaN of none.
pub fn mean(figures: &[f64]) -> f64 {
    figures.iter().sum::<f64>() / figures.len() as f64
}

#[cfg(target_os = "linux")]
mod children {
    use std::time::{Duration, Instant};

    use nix::errno::Errno;
    use nix::sys::prctl;
    use nix::sys::resource::{UsageWho, getrusage};
    use nix::sys::time::TimeValLike;
    use nix::sys::wait::{WaitPidFlag, WaitStatus, waitpid};

    /// How long helpers may outlive the process that started them.
    const PATIENCE: Duration = Duration::from_secs(5);

    /// Processor time, in seconds, of all children waited for so far and of all that they waited for.
    pub fn cpu() -> Option<f64> {
        // Processes that lose their parent become children of this one: a browser's helpers would
        // otherwise end as children of the system's first process, uncounted.
        prctl::set_child_subreaper(true).ok()?;
        let usage = getrusage(UsageWho::RUSAGE_CHILDREN).ok()?;
        let microseconds = (usage.user_time() + usage.system_time()).num_microseconds();
        Some(microseconds as f64 / 1e6)
    }

    pub fn await_orphans() {
        let deadline = Instant::now() + PATIENCE;
        while Instant::now() < deadline {
            match waitpid(None, Some(WaitPidFlag::WNOHANG)) {
                Ok(WaitStatus::StillAlive) => std::thread::sleep(Duration::from_millis(2)),
                Ok(_) | Err(Errno::EINTR) => {}
                Err(_) => return,
            }
        }
    }
}

#[cfg(not(target_os = "linux"))]
mod children {
    pub fn cpu() -> Option<f64> {
        None
    }

    pub fn await_orphans() {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contenders_take_turns_and_the_first_round_does_not_count() {
        let order = std::cell::RefCell::new(String::new());
        let contender = |name: char| -> Contender<'_, char> {
            let order = &order;
            Box::new(move || {
                order.borrow_mut().push(name);
                Ok(name)
            })
        };
        let records = in_turn(2, vec![contender('a'), contender('b')]);
        assert_eq!(*order.borrow(), "ababab");
        assert_eq!(records[0].as_ref().unwrap().len(), 2);
    }

    #[test]
    fn a_contender_that_fails_is_out_and_the_others_go_on() {
        let failing: Contender<'_, f64> = Box::new(|| Err(Failure::Usage { said: "ill".into() }));
        let records = in_turn(3, vec![failing, Box::new(|| Ok(1.0))]);
        assert_eq!(records[0].as_ref().unwrap_err().to_string(), "ill");
        assert_eq!(records[1].as_ref().unwrap().len(), 3);
    }

    #[test]
    fn one_slow_run_does_not_move_the_median() {
        assert_eq!(median([1.0, 2.0, 900.0]), 2.0);
        assert!(median([]).is_nan());
    }

    #[test]
    fn nineteen_of_twenty_do_not_exceed_the_percentile() {
        let figures = (1..=20).map(f64::from);
        assert_eq!(percentile(figures.clone(), 0.95), 19.0);
        assert_eq!(percentile(figures, 1.0), 20.0);
        assert!(percentile([], 0.95).is_nan());
        assert_eq!(mean(&[1.0, 2.0, 6.0]), 3.0);
    }
}
