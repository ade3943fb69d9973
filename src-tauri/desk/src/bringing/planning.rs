//! Looking through: what would come in, and what would not. Nothing is written.

use std::collections::{HashSet, VecDeque};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use archive::{Brought, Coming};
use chrono::NaiveDate;
use newsroom::digest::Digest;
use newsroom::language::Sentence;
use newsroom::loss::Loss;
use newsroom::moment::in_vietnam;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::item::{Item, Looked, Looking};
use super::news::{BringOptions, BringState};
use super::source::{Source, SourceKind, Unread};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::hands;
use crate::import::Failure;

/// Between two pieces of news.
const NEWS: Duration = Duration::from_millis(100);
/// Pieces that a plan shows.
const SHOWN: usize = 20;
/// Pieces that are named as refused; of more there is the count.
pub(super) const NAMED: usize = 200;
/// Plans that are remembered.
const KEPT: usize = 4;

/// What would come in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Plan {
    /// Names the plan, to begin with it.
    pub plan: String,
    /// The name of the file or folder.
    pub source: String,
    pub kind: SourceKind,
    /// Articles, those that are refused included.
    pub found: usize,
    /// Those that would come in.
    pub fresh: usize,
    /// Those that say what another says, in the archive or in the source.
    pub doubles: usize,
    /// Those that came in from there before.
    pub resumed: usize,
    /// The first of those that are refused.
    pub refused: Vec<Failure>,
    pub refusals: usize,
    /// What could not be kept, kind by kind, the most frequent first.
    pub losses: Vec<LossCount>,
    /// The first of those that would come in.
    pub first: Vec<PlanLine>,
    /// Photos that lie at hand.
    pub photos: usize,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LossCount {
    pub what: Sentence,
    /// How many articles it befalls.
    pub times: usize,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanLine {
    pub headline: String,
    pub day: Option<NaiveDate>,
    pub section: String,
}

/// How far looking through is: bytes of a file, files of a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanNews {
    #[ts(type = "number")]
    pub read: u64,
    #[ts(type = "number | null")]
    pub of: Option<u64>,
}

/// What was looked through, until it is begun.
pub(crate) struct Planned {
    pub(super) source: Source,
    pub(super) found: usize,
}

/// What was looked through lately.
#[derive(Default)]
pub(crate) struct Plans(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    made: u64,
    /// Oldest first.
    plans: VecDeque<(String, Arc<Planned>)>,
}

impl Plans {
    fn keep(&self, planned: Planned) -> String {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.made += 1;
        let name = format!("plan-{}", kept.made);
        kept.plans.push_back((name.clone(), Arc::new(planned)));
        while kept.plans.len() > KEPT {
            kept.plans.pop_front();
        }
        name
    }

    pub(super) fn get(&self, name: &str) -> Option<Arc<Planned>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = kept.plans.iter().find(|(known, _)| known == name);
        found.map(|(_, planned)| Arc::clone(planned))
    }
}

impl Desk {
    /// Looks through a file or a folder. `pictures`: where the photos of an export lie, where that is not beside it.
    /// `None` where it was stopped.
    pub fn plan_bringing(
        &self,
        path: &Path,
        pictures: Option<&Path>,
        stop: &AtomicBool,
        mut tell: impl FnMut(PlanNews),
    ) -> Result<Option<Plan>, DeskError> {
        let bytes = std::fs::metadata(path)
            .ok()
            .filter(|file| file.is_file())
            .map(|file| file.len());
        let mut said = Instant::now();
        let mut news = |read: u64, of: Option<u64>| {
            if said.elapsed() >= NEWS {
                tell(PlanNews { read, of });
                said = Instant::now();
            }
        };
        // The export of WordPress is read twice: for its photos, and for its posts.
        let source = Source::of(path, pictures, stop, |read| news(read / 2, bytes))?;
        let (begin, step) = match (source.kind, bytes) {
            (SourceKind::Wxr, Some(bytes)) => (bytes / 2, 2),
            _ => (0, 1),
        };
        let options = BringOptions {
            state: BringState::Exported,
            section: None,
        };
        let mut planning = Planning::of(&source);
        let far = AtomicU64::new(0);
        let looking = Looking::at(&source, &options, self.now());
        let look = |unread| looking.look(unread);
        hands::in_order(source.pieces(stop, &far)?, Unread::weight, stop, look, |looked| {
            news(begin + far.load(Ordering::Relaxed) / step, bytes);
            self.plan_batch(looked, &mut planning)
        })?;
        if stop.load(Ordering::Relaxed) {
            return Ok(None);
        }
        drop(looking);
        let mut plan = planning.end();
        plan.plan = self.plans.keep(Planned {
            source,
            found: plan.found,
        });
        Ok(Some(plan))
    }

    /// Another folder for the photos of a plan that was made.
    pub fn plan_again(
        &self,
        plan: &str,
        pictures: &Path,
        stop: &AtomicBool,
        tell: impl FnMut(PlanNews),
    ) -> Result<Option<Plan>, DeskError> {
        let planned = self.plans.get(plan).ok_or(DeskError::NoSuchPlan)?;
        self.plan_bringing(&planned.source.path, Some(pictures), stop, tell)
    }

    fn plan_batch(&self, looked: Vec<Looked>, planning: &mut Planning) -> Result<(), DeskError> {
        let coming: Vec<&Coming> = looked
            .iter()
            .filter_map(|looked| match looked {
                Looked::Item(item) => Some(&item.coming),
                _ => None,
            })
            .collect();
        let mut there = self.archive.there_already(&coming)?.into_iter();
        for looked in &looked {
            match looked {
                Looked::Item(item) => planning.item(item, there.next().flatten()),
                Looked::PassedOver(what) => planning.losses.add(&Loss::PassedOver { what: what.clone() }),
                Looked::Refused { name, error } => planning.refused(name, error),
            }
        }
        Ok(())
    }
}

struct Planning {
    plan: Plan,
    losses: Losses,
    /// The names and the words of what was met so far.
    keys: HashSet<Digest>,
    words: HashSet<Digest>,
}

impl Planning {
    fn of(source: &Source) -> Self {
        let plan = Plan {
            plan: String::new(),
            source: source.name(),
            kind: source.kind,
            found: 0,
            fresh: 0,
            doubles: 0,
            resumed: 0,
            refused: Vec::new(),
            refusals: 0,
            losses: Vec::new(),
            first: Vec::new(),
            photos: 0,
        };
        let mut losses = Losses::default();
        if source.own_entities {
            losses.add(&Loss::OwnEntities);
        }
        Self {
            plan,
            losses,
            keys: HashSet::new(),
            words: HashSet::new(),
        }
    }

    fn item(&mut self, item: &Item, there: Option<Brought>) {
        let coming = &item.coming;
        self.plan.found += 1;
        let words = coming.content.body.paragraphs().join("\n");
        let new_key = self.keys.insert(Digest::of(coming.origin.key.as_bytes()));
        let new_words = self.words.insert(Digest::of(words.as_bytes()));
        match there {
            Some(Brought::Known(_)) if new_key => self.plan.resumed += 1,
            None if new_key && new_words => {
                self.plan.fresh += 1;
                self.plan.photos += item.photos.len();
                item.losses.iter().for_each(|loss| self.losses.add(loss));
                if self.plan.first.len() < SHOWN {
                    self.plan.first.push(PlanLine {
                        headline: coming.content.body.headline.clone(),
                        day: item.published.map(|moment| in_vietnam(moment).date_naive()),
                        section: coming.content.section.clone(),
                    });
                }
            }
            _ => self.plan.doubles += 1,
        }
    }

    fn refused(&mut self, name: &str, error: &DeskError) {
        self.plan.found += 1;
        self.plan.refusals += 1;
        if self.plan.refused.len() < NAMED {
            self.plan.refused.push(Failure {
                file: name.to_owned(),
                sentence: Sentence::of(error),
            });
        }
    }

    fn end(mut self) -> Plan {
        self.plan.losses = self.losses.counted();
        self.plan
    }
}

/// Losses of many articles, kind by kind.
#[derive(Default)]
pub(super) struct Losses(Vec<(Loss, usize)>);

impl Losses {
    pub(super) fn add(&mut self, loss: &Loss) {
        let loss = match loss {
            Loss::PhotoAt { .. } => Loss::PhotosElsewhere { count: 1 },
            loss => loss.clone(),
        };
        for (known, times) in &mut self.0 {
            if let Some(merged) = known.merged(&loss) {
                (*known, *times) = (merged, *times + 1);
                return;
            }
        }
        self.0.push((loss, 1));
    }

    fn counted(mut self) -> Vec<LossCount> {
        self.0.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
        let count = |(loss, times): &(Loss, usize)| LossCount {
            what: Sentence::of(loss),
            times: *times,
        };
        self.0.iter().map(count).collect()
    }
}
