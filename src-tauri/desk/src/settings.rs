//! What a desk remembers of its person and its house. Kept in the archive, so that it travels with it.

use newsroom::article::ArticleId;
use newsroom::language::Language;
use newsroom::person::Person;
use newsroom::vietnamese::nfc;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::places;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Settings {
    pub person: Person,
    pub language: Language,
    pub theme: Theme,
    /// The folder for finished pieces.
    pub exports: String,
    /// The folder that the portal picks finished pieces up from; empty where there is none.
    pub pickup: String,
    /// How the house signs its leads ("PhuthoPortal"); may be empty.
    pub outlet: String,
    pub typing: Typing,
    /// Size of the page's text in percent, from 80 to 200.
    pub zoom: u16,
    /// Only the page is shown, and of it the paragraph in the hand.
    pub focus: bool,
    /// Opened again at the next start.
    pub last_article: Option<ArticleId>,
}

/// What the page does while somebody types.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Typing {
    /// "…" becomes “…”.
    pub smart_quotes: bool,
    /// -- becomes –, ... becomes ….
    pub dashes: bool,
    pub method: TypingMethod,
}

/// The program's own way of typing Vietnamese, for machines without one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TypingMethod {
    #[default]
    None,
    Telex,
    Vni,
}

impl Default for Typing {
    fn default() -> Self {
        Self {
            smart_quotes: true,
            dashes: true,
            method: TypingMethod::None,
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

impl Settings {
    pub(crate) const KEY: &'static str = "desk";

    pub(crate) fn tidied(&self) -> Self {
        let mut settings = self.clone();
        for text in [&mut settings.person.name, &mut settings.outlet] {
            *text = nfc(text.trim());
        }
        settings.zoom = settings.zoom.clamp(80, 200);
        settings
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            person: Person::default(),
            language: Language::default(),
            theme: Theme::default(),
            exports: places::exports()
                .map(|folder| folder.display().to_string())
                .unwrap_or_default(),
            pickup: String::new(),
            outlet: String::new(),
            typing: Typing::default(),
            zoom: 100,
            focus: false,
            last_article: None,
        }
    }
}
