//! What could not be kept, counted while reading.

use std::collections::BTreeMap;

use newsroom::loss::Loss;
use newsroom::vietnamese::encoding::LegacyEncoding;

#[derive(Default)]
pub(super) struct Tally {
    pub photos_elsewhere: u32,
    pub photos_unreadable: u32,
    pub photos_too_large: u32,
    pub drawings: u32,
    pub embeds: u32,
    pub deletions: u32,
    pub tables_too_large: u32,
    /// Marks in the text, and whether their comments or notes followed it.
    pub comments: u32,
    pub has_comments: bool,
    pub notes: u32,
    pub has_notes: bool,
    pub words_only: bool,
    pub cut_short: bool,
    /// Characters that no program could read before.
    pub undecodable: usize,
    converted: BTreeMap<LegacyEncoding, u32>,
    repaired: u32,
    control_characters: u32,
}

impl Tally {
    pub(super) fn converted(&mut self, encoding: LegacyEncoding) {
        *self.converted.entry(encoding).or_default() += 1;
    }

    pub(super) fn repairs(&mut self, repairs: Vec<Loss>) {
        for repair in repairs {
            match repair {
                Loss::Repaired { count } => self.repaired += count,
                Loss::ControlCharacters { count } => self.control_characters += count,
                _ => {}
            }
        }
    }

    /// What is to be told, the gravest first. `kept`: how many blocks there are; `most`: the limit of an embedded photo
    /// in megabytes.
    pub(super) fn losses(&self, kept: u32, most: u32) -> Vec<Loss> {
        let mut losses = Vec::new();
        let mut tell = |count: u32, loss: Loss| losses.extend((count > 0).then_some(loss));
        tell(u32::from(self.cut_short), Loss::CutShort { kept });
        tell(u32::from(self.words_only), Loss::WordsOnly);
        let count = self.photos_elsewhere;
        tell(count, Loss::PhotosElsewhere { count });
        let count = self.photos_unreadable;
        tell(count, Loss::PhotosUnreadable { count });
        let count = self.photos_too_large;
        tell(count, Loss::PhotosTooLarge { count, most });
        let count = self.drawings;
        tell(count, Loss::Drawings { count });
        let count = self.embeds;
        tell(count, Loss::Embeds { count });
        let count = self.comments.max(u32::from(self.has_comments));
        tell(count, Loss::Comments { count });
        let count = self.notes.max(u32::from(self.has_notes));
        tell(count, Loss::Notes { count });
        let count = self.deletions;
        tell(count, Loss::Deletions { count });
        let count = self.tables_too_large;
        tell(count, Loss::TablesTooLarge { count });
        for (encoding, count) in &self.converted {
            let (encoding, count) = (*encoding, *count);
            tell(count, Loss::Converted { encoding, count });
        }
        let count = self.undecodable.try_into().unwrap_or(u32::MAX);
        tell(count, Loss::Undecodable { count });
        let count = self.repaired;
        tell(count, Loss::Repaired { count });
        let count = self.control_characters;
        tell(count, Loss::ControlCharacters { count });
        losses
    }
}
