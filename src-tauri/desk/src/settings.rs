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
    /// The publisher named on the page and in its metadata.
    pub house_name: String,
    /// The portal's address, https://…; may be empty.
    pub house_address: String,
    /// Opened again at the next start.
    pub last_article: Option<ArticleId>,
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
        for text in [
            &mut settings.person.name,
            &mut settings.house_name,
            &mut settings.house_address,
        ] {
            *text = nfc(text.trim());
        }
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
            house_name: "Cổng Thông tin điện tử".to_owned(),
            house_address: String::new(),
            last_article: None,
        }
    }
}
