//! Questions of somebody who types on: a newer one stops those that are still being answered.

use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::InterruptHandle;

/// The newest question, and those that are being answered.
#[derive(Default)]
pub struct Turns(Mutex<State>);

#[derive(Default)]
struct State {
    newest: u64,
    begun: u64,
    answered: Vec<Answered>,
}

struct Answered {
    number: u64,
    turn: u64,
    handle: InterruptHandle,
}

/// A question that is being answered, until it is dropped.
pub struct Turn<'a> {
    turns: &'a Turns,
    number: u64,
    turn: u64,
}

impl Turns {
    /// `None` where a newer question has come already. Those of older turns are interrupted.
    pub fn begin(&self, turn: u64, handle: InterruptHandle) -> Option<Turn<'_>> {
        let mut state = self.locked();
        if turn < state.newest {
            return None;
        }
        state.newest = turn;
        for older in state.answered.iter().filter(|answered| answered.turn < turn) {
            older.handle.interrupt();
        }
        state.begun += 1;
        let number = state.begun;
        state.answered.push(Answered { number, turn, handle });
        let turns = self;
        Some(Turn { turns, number, turn })
    }

    fn locked(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Turn<'_> {
    /// Whether a newer question has come. An interruption between two statements is not seen by SQLite.
    pub fn is_over(&self) -> bool {
        self.turns.locked().newest > self.turn
    }
}

impl Drop for Turn<'_> {
    /// Under the lock, so that nobody interrupts a connection that somebody else has meanwhile.
    fn drop(&mut self) {
        self.turns
            .locked()
            .answered
            .retain(|answered| answered.number != self.number);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, Ordering};

    use rusqlite::{Connection, ErrorCode};

    use super::*;

    /// Counts to the end of numbers, unless it is stopped.
    const ENDLESS: &str =
        "WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n) SELECT count(*) FROM n";

    #[test]
    fn a_newer_question_stops_an_older_one() {
        let turns = Turns::default();
        let db = Connection::open_in_memory().unwrap();
        let turn = turns.begin(1, db.get_interrupt_handle()).unwrap();
        assert!(!turn.is_over());
        let stopped = AtomicBool::new(false);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                let other = Connection::open_in_memory().unwrap();
                let mut newer = 1;
                // An interruption before the statement begins is none, so that it is tried until it is heard.
                while !stopped.load(Ordering::Relaxed) {
                    newer += 1;
                    drop(turns.begin(newer, other.get_interrupt_handle()));
                }
            });
            let error = db.query_row(ENDLESS, [], |row| row.get::<_, i64>(0)).unwrap_err();
            stopped.store(true, Ordering::Relaxed);
            assert_eq!(error.sqlite_error_code(), Some(ErrorCode::OperationInterrupted));
        });
        assert!(turn.is_over());
    }

    #[test]
    fn a_question_of_the_same_turn_or_a_newer_one_is_answered_and_an_older_one_is_not() {
        let turns = Turns::default();
        let db = Connection::open_in_memory().unwrap();
        let begun = |turn: u64| turns.begin(turn, db.get_interrupt_handle()).is_some();
        assert_eq!([3, 3, 2, 4].map(begun), [true, true, false, true]);
    }
}
