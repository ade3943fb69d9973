//! The open archive with its person and settings.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use archive::{Archive, BranchId, SitterId};
use chrono::Utc;
use newsroom::article::ArticleId;
use newsroom::person::Person;

use crate::acting::Formers;
use crate::bringing::{Plans, Reports};
use crate::error::DeskError;
use crate::exchange::Looked;
use crate::photos::seen::SeenPictures;
use crate::photos::{CutShort, Previews};
use crate::presence;
use crate::preview::Shown;
use crate::settings::Settings;

/// One desk at one archive. Cheap to share behind an `Arc`; every method may be called from any thread.
pub struct Desk {
    pub(crate) archive: Archive,
    /// The name of this machine, signed under every revision.
    pub(crate) device: String,
    /// This running program, from its start to its end.
    pub(crate) sitter: SitterId,
    pub(crate) process: String,
    /// The branches that were opened at this desk.
    pub(crate) branches: Mutex<HashMap<ArticleId, BranchId>>,
    /// Whether what is written at once goes to a branch where somebody else has the article open.
    pub(crate) beside: bool,
    /// The small pictures of photos that are on their way in.
    pub(crate) previews: Previews,
    /// Photos of which only a part came.
    pub(crate) cut_short: CutShort,
    /// What was before the acts on many articles, to undo them.
    pub(crate) formers: Formers,
    /// What was looked through, to be brought in.
    pub(crate) plans: Plans,
    /// What did not come.
    pub(crate) reports: Reports,
    /// Packages that were looked at.
    pub(crate) looked: Looked,
    /// Where the desk's key is kept, where it is not in its usual place.
    pub(crate) key_file: Option<PathBuf>,
    /// The pages that the window shows.
    pub(crate) shown: Shown,
    /// The pictures on them.
    pub(crate) seen: SeenPictures,
}

impl Desk {
    /// Opens the archive in `folder`, making it where there is none.
    pub fn open(folder: &Path) -> Result<Self, DeskError> {
        let device = gethostname::gethostname().to_string_lossy().into_owned();
        let archive = Archive::open(folder)?.named(&format!("Tòa Soạn · {device}"));
        Ok(Self {
            archive,
            device,
            sitter: presence::new_sitter(),
            process: presence::this_process(),
            branches: Mutex::default(),
            beside: false,
            previews: Previews::default(),
            cut_short: CutShort::default(),
            formers: Formers::default(),
            plans: Plans::default(),
            reports: Reports::default(),
            looked: Looked::default(),
            key_file: None,
            shown: Shown::default(),
            seen: SeenPictures::default(),
        })
    }

    /// What is written at once ([`Desk::revise`]) goes to a branch where somebody else has the article open, instead
    /// of being refused.
    #[must_use]
    pub fn beside_others(mut self, beside: bool) -> Self {
        self.beside = beside;
        self
    }

    /// Its key is kept in this file instead of the usual one ([`crate::places::key`]).
    #[must_use]
    pub fn keyed_in(mut self, file: &Path) -> Self {
        self.key_file = Some(file.to_owned());
        self
    }

    /// It bears this name instead of the machine's.
    #[must_use]
    pub fn called(mut self, name: &str) -> Self {
        name.clone_into(&mut self.device);
        self
    }

    #[must_use]
    pub fn archive_folder(&self) -> &Path {
        self.archive.folder()
    }

    pub(crate) fn person(&self) -> Result<Person, DeskError> {
        Ok(self.settings()?.person)
    }

    /// The one clock of the desk.
    pub(crate) fn now(&self) -> chrono::DateTime<Utc> {
        Utc::now()
    }

    /// What the desk remembers, with the defaults for what has not been set.
    pub fn settings(&self) -> Result<Settings, DeskError> {
        Ok(self.archive.setting(Settings::KEY)?.unwrap_or_default())
    }

    pub fn save_settings(&self, settings: &Settings) -> Result<Settings, DeskError> {
        let settings = settings.tidied();
        self.archive.set_setting(Settings::KEY, &settings)?;
        Ok(settings)
    }
}
