//! The one thread that writes. Jobs come one after the other, each in a transaction of its own.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel, sync_channel};
use std::thread::{self, JoinHandle};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::fault::Fault;

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
    pub fn start(db: Connection) -> std::io::Result<Self> {
        let (jobs, inbox) = channel();
        let thread = thread::Builder::new()
            .name("archive-writer".to_owned())
            .spawn(move || work(db, &inbox))?;
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

fn work(mut db: Connection, inbox: &Receiver<Job>) {
    while let Ok(job) = inbox.recv() {
        job(&mut db);
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
