//! The one thread that writes. Jobs come one after the other, each in a transaction of its own.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel, sync_channel};
use std::thread::{self, JoinHandle};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::fault::Fault;
use crate::sign::Sign;

type Job = Box<dyn FnOnce(&mut Connection) + Send>;

pub struct Writer {
    /// `None` only while dropping.
    jobs: Option<Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

/// The job panicked; its transaction was rolled back, and the writer lives on.
#[derive(Debug)]
pub struct Panicked;

impl Writer {
    /// `sign` hangs while a job takes long.
    pub fn start(db: Connection, sign: Arc<Sign>) -> std::io::Result<Self> {
        let (jobs, inbox) = channel();
        let thread = thread::Builder::new()
            .name("archive-writer".to_owned())
            .spawn(move || work(db, &inbox, &sign))?;
        Ok(Self {
            jobs: Some(jobs),
            thread: Some(thread),
        })
    }

    /// Runs `job` in a transaction and returns when it is committed, on the disk; or, where it failed, undone.
    pub fn write<T: Send + 'static>(
        &self,
        job: impl FnOnce(&Transaction<'_>) -> Result<T, Fault> + Send + 'static,
    ) -> Result<Result<T, Fault>, Panicked> {
        let (reply, answer) = sync_channel(1);
        let job: Job = Box::new(move |db| {
            let done = catch_unwind(AssertUnwindSafe(|| {
                let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
                let value = job(&tx)?;
                tx.commit()?;
                Ok(value)
            }));
            // Nobody waits any more only if the caller's thread is gone.
            let _ = reply.send(done.map_err(|_| Panicked));
        });
        self.jobs
            .as_ref()
            .ok_or(Panicked)?
            .send(job)
            .map_err(|_| Panicked)?;
        answer.recv().map_err(|_| Panicked)?
    }
}

/// Steps of SQLite's machine from one look at the clock to the next.
const LOOK: i32 = 10_000;

fn work(mut db: Connection, inbox: &Receiver<Job>, sign: &Arc<Sign>) {
    let looking = Arc::clone(sign);
    // Without it nothing is told of long work, and all else goes on.
    let _ = db.progress_handler(
        LOOK,
        Some(move || {
            looking.look();
            false
        }),
    );
    while let Ok(job) = inbox.recv() {
        sign.begin();
        job(&mut db);
        sign.end();
    }
}

impl Drop for Writer {
    /// Waits for what was asked for, then closes the database, which folds the WAL into it.
    fn drop(&mut self) {
        self.jobs.take();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
