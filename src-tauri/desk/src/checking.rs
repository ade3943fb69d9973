//! What speaks against a piece before the press, by the rules of the house.

use std::collections::HashMap;

use archive::{PhotoRow, StoredArticle};
use chrono::{DateTime, Utc};
use newsroom::article::{Article, ArticleId};
use newsroom::check::{Concern, World, check};
use newsroom::language::Sentence;
use newsroom::person::Role;
use newsroom::photo::PhotoId;
use newsroom::rules::{Rules, Standard, Weight};
use newsroom::workflow::Step;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::photos::picture::framed;

const KEY: &str = "rules";

/// What speaks against a piece, with the words for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConcernLine {
    pub concern: Concern,
    pub sentence: Sentence,
    /// An error or a warning.
    pub weight: Weight,
    /// The steps that are refused while it is so.
    pub stops: Vec<Step>,
}

/// The house's rules, with what holds where nothing is said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HouseRules {
    pub rules: Rules,
    /// What holds where the house says nothing.
    pub usual: Standard,
}

/// What a page does not say of itself: how many versions stand beside each other, and the photos of the archive.
pub(crate) struct Around {
    versions: u32,
    photos: HashMap<PhotoId, PhotoRow>,
}

impl Around {
    pub fn concerns(&self, content: &Article, standard: &Standard, now: DateTime<Utc>) -> Vec<Concern> {
        let world = World {
            now,
            versions: self.versions,
            // A photo that is not there is the press's to refuse.
            dimensions: &|cut| {
                let (_, width, height) = framed(self.photos.get(&cut.photo)?, cut);
                Some((width, height))
            },
        };
        check(content, standard, &world)
    }
}

/// Refuses the step while something speaks against it.
pub(crate) fn step_may(step: Step, standard: &Standard, concerns: Vec<Concern>) -> Result<(), DeskError> {
    let concerns = standard.stopping(step, concerns);
    match concerns.is_empty() {
        true => Ok(()),
        false => Err(DeskError::StepWaits { step, concerns }),
    }
}

impl Desk {
    pub fn rules(&self) -> Result<HouseRules, DeskError> {
        Ok(HouseRules {
            rules: self.archive.setting(KEY)?.unwrap_or_default(),
            usual: Standard::default(),
        })
    }

    /// Sets the rules for everybody at this archive; an editor's to do.
    pub fn save_rules(&self, rules: Rules) -> Result<HouseRules, DeskError> {
        self.require_editor()?;
        self.archive.set_setting(KEY, &rules.tidied())?;
        self.rules()
    }

    /// Everything that speaks against the article as it is written on here, in reading order.
    pub fn check(&self, id: ArticleId) -> Result<Vec<ConcernLine>, DeskError> {
        let standing = self.standing(id)?;
        self.concern_lines(id, &standing.content)
    }

    pub(crate) fn concern_lines(
        &self,
        id: ArticleId,
        content: &Article,
    ) -> Result<Vec<ConcernLine>, DeskError> {
        let (standard, concerns) = self.concerns(id, content)?;
        let line = |concern: Concern| ConcernLine {
            sentence: Sentence::of(&concern),
            weight: standard.weight(concern.kind()),
            stops: standard.stops(&concern),
            concern,
        };
        Ok(concerns.into_iter().map(line).collect())
    }

    /// What speaks against it, and the standard by which it does.
    pub(crate) fn concerns(
        &self,
        id: ArticleId,
        content: &Article,
    ) -> Result<(Standard, Vec<Concern>), DeskError> {
        let standard = self.rules()?.rules.standard(&content.section);
        let concerns = self.around(id, content)?.concerns(content, &standard, self.now());
        Ok((standard, concerns))
    }

    /// What the archive knows of a piece beside what it says.
    pub(crate) fn around(&self, id: ArticleId, content: &Article) -> Result<Around, DeskError> {
        let photos = self.archive.photos_here(&content.body.photos())?;
        Ok(Around {
            versions: self.archive.leaves(id)?.len().max(1) as u32,
            photos: photos.into_iter().map(|row| (row.id, row)).collect(),
        })
    }

    /// Refuses the step while something speaks against it.
    pub(crate) fn may_step(&self, standing: &StoredArticle, step: Step) -> Result<(), DeskError> {
        let (standard, concerns) = self.concerns(standing.id, &standing.content)?;
        step_may(step, &standard, concerns)
    }

    pub(crate) fn require_editor(&self) -> Result<(), DeskError> {
        match self.person()?.role {
            Role::Editor => Ok(()),
            role => Err(DeskError::EditorsOnly { role }),
        }
    }
}
