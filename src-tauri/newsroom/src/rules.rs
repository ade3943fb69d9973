//! House rules: how much each concern weighs before the press, and what lengths the house wants; for the whole house,
//! and for a section where it differs.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::check::{Concern, Kind};
use crate::language::Bilingual;
use crate::vietnamese::nfc;
use crate::workflow::Step;

/// How much a concern weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// Must be mended: nothing leaves the house with it.
    Error,
    /// May stay as it is where somebody says why.
    Warning,
    /// Not looked for.
    Off,
}

/// A number of words ("chữ").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct Length {
    pub least: u32,
    /// 0 where there is no limit.
    pub most: u32,
}

/// What the house, or a section, says; where it says nothing, the house's word holds for a section, and
/// [`Standard::default`] for the house.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct RuleSet {
    pub headline: Option<Length>,
    pub lead: Option<Length>,
    /// Pixels across of a photo that takes the whole column; photos beside each other share them.
    pub photo_width: Option<u32>,
    #[ts(type = "{ [kind in Kind]?: Weight }")]
    pub weights: BTreeMap<Kind, Weight>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Rules {
    pub house: RuleSet,
    /// By the section's name.
    #[ts(type = "{ [section: string]: RuleSet }")]
    pub sections: BTreeMap<String, RuleSet>,
}

/// What holds for a piece.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Standard {
    pub headline: Length,
    pub lead: Length,
    /// See [`RuleSet::photo_width`].
    pub photo_width: u32,
    /// Of every kind.
    #[ts(type = "{ [kind in Kind]: Weight }")]
    pub(crate) weights: BTreeMap<Kind, Weight>,
}

/// What a rule may say of lengths, in words.
pub const LONGEST: u32 = 1_000;
/// Pixels: what a rule may ask of photos.
pub const WIDEST: u32 = 10_000;

/// What holds where a house has said nothing: what cannot be meant to be published is an error, the rest a warning.
impl Default for Standard {
    fn default() -> Self {
        let weight = |kind: Kind| match kind {
            Kind::Headline | Kind::Photo | Kind::Alt | Kind::Blank | Kind::Versions => Weight::Error,
            Kind::HeadlineLength
            | Kind::Lead
            | Kind::LeadLength
            | Kind::Byline
            | Kind::Section
            | Kind::PhotoSmall
            | Kind::Caption
            | Kind::Credit
            | Kind::AltIsCaption
            | Kind::Address
            | Kind::Suggestions
            | Kind::Comments
            | Kind::Embargo => Weight::Warning,
        };
        Self {
            headline: Length { least: 0, most: 30 },
            lead: Length { least: 0, most: 100 },
            photo_width: 800,
            weights: Kind::ALL.into_iter().map(|kind| (kind, weight(kind))).collect(),
        }
    }
}

impl Standard {
    /// An error where the formats themselves ask for it ([`Kind::is_law`]).
    #[must_use]
    pub fn weight(&self, kind: Kind) -> Weight {
        match self.weights.get(&kind) {
            Some(weight) if !kind.is_law() => *weight,
            _ => Weight::Error,
        }
    }

    /// The steps that wait for this concern: what must be mended before the press is mended before it is approved.
    #[must_use]
    pub fn stops(&self, concern: &Concern) -> Vec<Step> {
        let kind = concern.kind();
        let mut steps = kind.stops().to_vec();
        if self.weight(kind) == Weight::Error && !steps.contains(&Step::Approve) {
            steps.push(Step::Approve);
        }
        steps
    }

    /// Of these concerns, those for which the step waits.
    #[must_use]
    pub fn stopping(&self, step: Step, concerns: Vec<Concern>) -> Vec<Concern> {
        let waits = |concern: &Concern| self.stops(concern).contains(&step);
        concerns.into_iter().filter(waits).collect()
    }

    fn after(mut self, set: &RuleSet) -> Self {
        self.headline = set.headline.unwrap_or(self.headline);
        self.lead = set.lead.unwrap_or(self.lead);
        self.photo_width = set.photo_width.unwrap_or(self.photo_width);
        self.weights.extend(&set.weights);
        self
    }
}

impl Rules {
    /// What holds for a piece of this section.
    #[must_use]
    pub fn standard(&self, section: &str) -> Standard {
        let house = Standard::default().after(&self.house);
        match self.sections.get(section) {
            Some(set) => house.after(set),
            None => house,
        }
    }

    /// With names in NFC, lengths within bounds and the right way round, and without sections that say nothing.
    #[must_use]
    pub fn tidied(self) -> Self {
        let sections = self.sections.into_iter();
        let sections = sections.map(|(name, set)| (nfc(name.trim()), set.tidied()));
        Self {
            house: self.house.tidied(),
            sections: sections
                .filter(|(name, set)| !name.is_empty() && *set != RuleSet::default())
                .collect(),
        }
    }
}

impl RuleSet {
    fn tidied(mut self) -> Self {
        for length in [&mut self.headline, &mut self.lead].into_iter().flatten() {
            let most = length.most.min(LONGEST);
            let least = length.least.min(LONGEST);
            *length = match most {
                0 => Length { least, most },
                most => Length {
                    least: least.min(most),
                    most,
                },
            };
        }
        self.photo_width = self.photo_width.map(|width| width.min(WIDEST));
        self.weights.retain(|kind, _| !kind.is_law());
        self
    }
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.least, self.most) {
            (0, most) => write!(f, "at most {most}"),
            (least, 0) => write!(f, "at least {least}"),
            (least, most) => write!(f, "{least} to {most}"),
        }
    }
}

impl Bilingual for Length {
    fn vietnamese(&self) -> String {
        match (self.least, self.most) {
            (0, most) => format!("không quá {most} chữ"),
            (least, 0) => format!("từ {least} chữ trở lên"),
            (least, most) => format!("từ {least} đến {most} chữ"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules() -> Rules {
        let set = |most, weights: &[(Kind, Weight)]| RuleSet {
            headline: Some(Length { least: 3, most }),
            weights: weights.iter().copied().collect(),
            ..RuleSet::default()
        };
        Rules {
            house: set(18, &[(Kind::Credit, Weight::Off), (Kind::Alt, Weight::Off)]),
            sections: [("Tin vắn".to_owned(), set(12, &[(Kind::Lead, Weight::Off)]))].into(),
        }
    }

    #[test]
    fn a_section_s_word_stands_over_the_house_s_and_the_house_s_over_what_every_desk_has() {
        let (brief, other) = (rules().standard("Tin vắn"), rules().standard("Kinh tế"));
        assert_eq!((brief.headline.most, other.headline.most), (12, 18));
        assert_eq!(brief.weight(Kind::Lead), Weight::Off);
        assert_eq!(other.weight(Kind::Lead), Weight::Warning);
        assert_eq!(brief.weight(Kind::Credit), Weight::Off);
        assert_eq!(brief.lead, Standard::default().lead);
    }

    #[test]
    fn what_the_formats_ask_for_no_house_can_leave_out() {
        assert_eq!(rules().standard("").weight(Kind::Alt), Weight::Error);
        assert!(!rules().tidied().house.weights.contains_key(&Kind::Alt));
    }

    #[test]
    fn an_error_is_mended_before_it_is_approved() {
        let mut strict = rules();
        strict.house.weights.insert(Kind::Credit, Weight::Error);
        let credit = Concern::Credit { number: 1 };
        assert_eq!(strict.standard("").stops(&credit), [Step::Approve]);
        assert!(Standard::default().stops(&credit).is_empty());
        assert_eq!(
            Standard::default().stops(&Concern::Headline),
            [Step::Submit, Step::Approve]
        );
    }

    #[test]
    fn lengths_are_brought_the_right_way_round_and_silent_sections_are_dropped() {
        let mut wild = rules();
        wild.house.headline = Some(Length { least: 40, most: 20 });
        wild.sections.insert("Đời sống".to_owned(), RuleSet::default());
        let tidy = wild.tidied();
        assert_eq!(tidy.house.headline, Some(Length { least: 20, most: 20 }));
        assert_eq!(tidy.sections.len(), 1);
    }

    #[test]
    fn every_kind_has_a_weight() {
        assert_eq!(Standard::default().weights.len(), Kind::ALL.len());
    }
}
