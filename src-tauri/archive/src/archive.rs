//! The opened archive.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rusqlite::{Connection, Transaction};

use crate::column;
use crate::error::ArchiveError;
use crate::fault::Fault;
use crate::files;
use crate::opening::{open_reader, open_writer};
use crate::readers::Readers;
use crate::search::turns::Turns;
use crate::sign::Sign;
use crate::writer::{Panicked, Writer};

/// Every call blocks; call from a thread that may. Several processes may open the same folder.
pub struct Archive {
    folder: PathBuf,
    // Dropped before the writer, which as the last to close folds the WAL into the database.
    readers: Readers,
    writer: Writer,
    sign: Arc<Sign>,
    turns: Turns,
    /// Whether many pieces came in since the index was tidied.
    bulk: AtomicBool,
}

/// Whether an archive's database lies in `folder`; whether it can be opened is another matter.
#[must_use]
pub fn is_archive(folder: &Path) -> bool {
    files::database(folder).is_file()
}

impl Archive {
    /// Opens the archive in `folder`; makes folder and archive where there is none. Refuses a folder that cannot
    /// be written to, a database of another program, one that is newer than this program, and an empty database
    /// beside originals.
    pub fn open(folder: &Path) -> Result<Self, ArchiveError> {
        let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
        let db = open_writer(&folder)?;
        Self::of(folder, db)
    }

    /// The archive in `folder`, written through `db`.
    pub(crate) fn of(folder: PathBuf, db: Connection) -> Result<Self, ArchiveError> {
        let sign = Arc::new(Sign::new(&folder));
        let writer = Writer::start(db, Arc::clone(&sign)).map_err(|_| ArchiveError::Stopped {
            folder: folder.clone(),
        })?;
        Ok(Self {
            readers: Readers::new(&folder),
            writer,
            sign,
            turns: Turns::default(),
            bulk: AtomicBool::default(),
            folder,
        })
    }

    /// Names the program and its machine to whoever waits for it in vain.
    #[must_use]
    pub fn named(self, who: &str) -> Self {
        self.sign.name(who);
        self
    }

    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// While what this gives lives, the database's file and its log keep telling of this moment, whatever others write.
    /// `None` where the database is too damaged to be looked at.
    #[must_use]
    pub fn hold(&self) -> Option<Held> {
        let db = open_reader(&self.folder).ok()?;
        db.execute_batch("BEGIN").ok()?;
        column::count(&db, "SELECT count(*) FROM sqlite_schema").ok()?;
        Some(Held { _db: db })
    }

    /// Many pieces came in at once.
    pub(crate) fn note_bulk(&self) {
        self.bulk.store(true, Ordering::Relaxed);
    }

    /// Whether many pieces came in since this was last asked.
    pub(crate) fn take_bulk(&self) -> bool {
        self.bulk.swap(false, Ordering::Relaxed)
    }

    /// Questions of who types on.
    pub(crate) fn turns(&self) -> &Turns {
        &self.turns
    }

    /// Returns when the transaction is on the disk.
    pub(crate) fn write<T: Send + 'static>(
        &self,
        job: impl FnOnce(&Transaction<'_>) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, ArchiveError> {
        match self.writer.write(job) {
            Ok(done) => done.map_err(|fault| fault.in_folder(&self.folder)),
            Err(Panicked) => Err(ArchiveError::Stopped {
                folder: self.folder.clone(),
            }),
        }
    }

    /// Everything that `look` sees is of one moment.
    pub(crate) fn read<T>(
        &self,
        look: impl FnOnce(&Transaction<'_>) -> Result<T, Fault>,
    ) -> Result<T, ArchiveError> {
        self.readers
            .read(look)
            .map_err(|fault| fault.in_folder(&self.folder))
    }
}

/// A moment of the archive that is kept.
pub struct Held {
    _db: Connection,
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use newsroom::article::Article;
    use newsroom::language::Bilingual as _;

    use super::*;

    use crate::Finding;

    fn opened() -> (tempfile::TempDir, Archive) {
        let folder = tempfile::tempdir().unwrap();
        let archive = Archive::open(folder.path()).unwrap();
        (folder, archive)
    }

    fn listed(archive: &Archive) -> Vec<String> {
        let found = archive.find(&Finding::default(), None, 9, None).unwrap().unwrap();
        found.hits.into_iter().map(|hit| hit.row.headline).collect()
    }

    #[test]
    fn a_job_that_panics_is_undone_and_does_not_stop_the_writer() {
        let (_folder, archive) = opened();
        let now = DateTime::UNIX_EPOCH;
        let id = archive.create(&Article::blank(), now).unwrap();
        let stopped = archive.write(move |tx| -> Result<(), Fault> {
            tx.execute("UPDATE article SET headline = 'half done'", [])?;
            panic!("a fault of the program");
        });
        assert!(matches!(stopped, Err(ArchiveError::Stopped { .. })));
        assert_eq!(listed(&archive), [""]);
        archive.set_setting("language", &"vi").unwrap();
        archive.trash(id, now).unwrap();
    }

    #[test]
    fn a_full_disk_is_told_undone_and_survived() {
        let (folder, archive) = opened();
        let mut long = Article::blank();
        long.note = "dài ".repeat(100_000);
        archive
            .write(|tx| Ok(tx.pragma_update(None, "max_page_count", 40)?))
            .unwrap();
        let full = archive.create(&long, DateTime::UNIX_EPOCH).unwrap_err();
        let place = folder.path().display();
        let english = format!(
            "the disk that holds {place} is full; nothing was changed: free some space and try again"
        );
        assert_eq!(full.to_string(), english);
        let vietnamese = format!("ổ đĩa chứa {place} đã đầy; chưa có gì thay đổi, hãy dọn bớt rồi thử lại");
        assert_eq!(full.vietnamese(), vietnamese);
        assert_eq!(listed(&archive).len(), 0);

        archive
            .write(|tx| Ok(tx.pragma_update(None, "max_page_count", 1_000_000)?))
            .unwrap();
        archive.create(&long, DateTime::UNIX_EPOCH).unwrap();
        assert_eq!(listed(&archive).len(), 1);
    }

    #[test]
    fn a_database_that_can_only_be_read_is_told() {
        let (_folder, archive) = opened();
        archive
            .write(|tx| Ok(tx.pragma_update(None, "query_only", true)?))
            .unwrap();
        let refused = archive
            .create(&Article::blank(), DateTime::UNIX_EPOCH)
            .unwrap_err();
        assert!(matches!(refused, ArchiveError::ReadOnly { .. }), "{refused}");
    }

    #[test]
    fn who_waits_in_vain_is_told_which_program_writes_and_where() {
        let (folder, archive) = opened();
        let archive = archive.named("Tòa Soạn (máy 7)");
        let place = folder.path().to_owned();
        let waited = archive
            .write(move |tx| {
                let sql =
                    "WITH RECURSIVE long (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM long WHERE n < 100000)
                           SELECT count(*) FROM long";
                tx.query_row(sql, [], |row| row.get::<_, i64>(0))?;
                let other = Connection::open(files::database(&place))?;
                other.busy_timeout(std::time::Duration::ZERO)?;
                let refused = other.execute("DELETE FROM setting", []).unwrap_err();
                Ok(Fault::from(refused).in_folder(&place))
            })
            .unwrap();
        let told = waited.to_string();
        assert!(told.starts_with("Tòa Soạn (máy 7) ("), "{told}");
        assert!(
            told.ends_with("for longer work; nothing was changed: try again when it is done"),
            "{told}"
        );
        assert!(
            waited.vietnamese().contains("đang giữ kho bài"),
            "{}",
            waited.vietnamese()
        );
        drop(archive);
        assert_eq!(crate::sign::holder(folder.path()), "");
        // One that a killed program left hangs for nobody.
        std::fs::write(folder.path().join("writing.txt"), "ai đó").unwrap();
        assert_eq!(crate::sign::holder(folder.path()), "");
    }

    #[test]
    fn a_reader_cannot_write() {
        let (_folder, archive) = opened();
        let refused = archive
            .read(|tx| Ok(tx.execute("DELETE FROM setting", [])?))
            .unwrap_err();
        assert!(matches!(refused, ArchiveError::ReadOnly { .. }), "{refused}");
    }

    #[test]
    fn the_opened_database_waits_for_the_disk_and_minds_its_references() {
        let (_folder, archive) = opened();
        let pragma = |name: &'static str| -> String {
            let sql = format!("SELECT CAST({name} AS TEXT) FROM pragma_{name}");
            archive
                .write(move |tx| Ok(tx.query_row(&sql, [], |row| row.get(0))?))
                .unwrap()
        };
        assert_eq!(
            ["journal_mode", "synchronous", "foreign_keys"].map(pragma),
            ["wal", "2", "1"]
        );
    }
}
