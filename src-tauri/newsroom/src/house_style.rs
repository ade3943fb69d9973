//! Whose the pages are and how they look: one style for everything that leaves the house.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::digest::Digest;
use crate::vietnamese::nfc;

/// What stands on every page and in its metadata. Kept in the archive, so that all who work there print alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct HouseStyle {
    /// "Cổng Thông tin điện tử tỉnh Phú Thọ"; may be empty.
    pub name: String,
    /// The portal's address, `https://…`; empty where there is none.
    pub address: String,
    /// The footer's line, such as "Giấy phép số 12/GP-TTĐT ngày 11/1/2021"; may be empty.
    pub licence: String,
    /// The house's sign at the head of its pages: a file of the archive, by its bytes.
    #[ts(type = "string | null")]
    pub logo: Option<Digest>,
    /// Kickers, bullets and rules.
    pub accent: Colour,
    /// Of headlines and headings.
    pub headline_font: PageFont,
    /// Of running text.
    pub text_font: PageFont,
}

impl Default for HouseStyle {
    fn default() -> Self {
        Self {
            name: "Cổng Thông tin điện tử".to_owned(),
            address: String::new(),
            licence: String::new(),
            logo: None,
            accent: Colour::SON,
            headline_font: PageFont::Serif,
            text_font: PageFont::Serif,
        }
    }
}

impl HouseStyle {
    /// NFC, without white space at the ends; an address without its scheme gets `https://`.
    #[must_use]
    pub fn tidied(&self) -> Self {
        let tidy = |text: &str| nfc(text.trim());
        let mut address = tidy(&self.address);
        if !address.is_empty() && !address.contains("://") {
            address.insert_str(0, "https://");
        }
        Self {
            name: tidy(&self.name),
            address,
            licence: tidy(&self.licence),
            ..self.clone()
        }
    }
}

/// The families that the house has all Vietnamese letters of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PageFont {
    /// Source Serif 4.
    #[default]
    Serif,
    /// Be Vietnam Pro.
    Sans,
}

/// A colour of sRGB, written `#a5281b`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Colour([u8; 3]);

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("\"{text}\" is not a colour such as #a5281b")]
pub struct NotAColour {
    pub text: String,
}

impl Colour {
    /// The red of Tòa Soạn, as lacquer has it.
    pub const SON: Self = Self([0xa5, 0x28, 0x1b]);

    /// The contrast that text needs against its ground (WCAG 2.2, 1.4.3).
    const READABLE: f64 = 4.5;

    pub const WHITE: Self = Self([0xff; 3]);

    /// Of sRGB.
    #[must_use]
    pub const fn new(rgb: [u8; 3]) -> Self {
        Self(rgb)
    }

    #[must_use]
    pub const fn rgb(self) -> [u8; 3] {
        self.0
    }

    /// From 1 to 21 (WCAG 2.2, contrast ratio).
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance() + 0.05, other.luminance() + 0.05);
        one.max(other) / one.min(other)
    }

    /// The same hue, as dark as text must be to be read on white. What is dark enough stays as it is.
    #[must_use]
    pub fn as_ink(self) -> Self {
        self.readable_on(Self::WHITE)
    }

    /// The same hue, as dark or, on a dark ground, as light as text must be to be read there. What is read stays as it is.
    #[must_use]
    pub fn readable_on(self, ground: Self) -> Self {
        let is_light = Self::WHITE.contrast(ground) < Self([0; 3]).contrast(ground);
        let mut ink = self;
        while ink.contrast(ground) < Self::READABLE {
            // Each step is a fiftieth darker or lighter, and at least by one, so that it ends: black or white is read on
            // every ground.
            ink = Self(ink.0.map(|part| match is_light {
                true => part.saturating_sub(part / 50 + 1),
                false => part.saturating_add((u8::MAX - part) / 50 + 1),
            }));
        }
        ink
    }

    /// Relative luminance, from 0 to 1.
    fn luminance(self) -> f64 {
        let [r, g, b] = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [r, g, b] = self.0;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

impl FromStr for Colour {
    type Err = NotAColour;

    fn from_str(text: &str) -> Result<Self, NotAColour> {
        let refused = || NotAColour {
            text: text.to_owned(),
        };
        let digits = text.strip_prefix('#').ok_or_else(refused)?;
        if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(refused());
        }
        let [_, r, g, b] = u32::from_str_radix(digits, 16)
            .map_err(|_| refused())?
            .to_be_bytes();
        Ok(Self([r, g, b]))
    }
}

impl TryFrom<String> for Colour {
    type Error = NotAColour;

    fn try_from(text: String) -> Result<Self, NotAColour> {
        text.parse()
    }
}

impl From<Colour> for String {
    fn from(colour: Colour) -> Self {
        colour.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_six_digits_behind_a_sign() {
        assert_eq!("#A5281b".parse(), Ok(Colour::SON));
        assert_eq!(Colour::SON.to_string(), "#a5281b");
        for wrong in ["", "a5281b", "#a52", "#a5281g", "#+a5281", "#a5281b0", "red"] {
            assert!(wrong.parse::<Colour>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        assert!((Colour([0, 0, 0]).contrast(Colour::WHITE) - 21.0).abs() < 1e-9);
        assert!((Colour::WHITE.contrast(Colour([0x77; 3])) - 4.48).abs() < 0.01);
    }

    #[test]
    fn ink_is_read_on_every_ground_and_what_is_read_already_stays() {
        assert_eq!(Colour::SON.as_ink(), Colour::SON);
        let grounds = ["#ffffff", "#f6f3ec", "#777777", "#24211d", "#000000"];
        for ground in grounds.map(|ground| ground.parse::<Colour>().unwrap()) {
            for colour in ["#ffffff", "#ffd400", "#00ff00", "#8ab4f8", "#0000ff", "#000000"] {
                let ink = colour.parse::<Colour>().unwrap().readable_on(ground);
                assert!(ink.contrast(ground) >= 4.5, "{colour} as {ink} on {ground}");
            }
        }
    }

    #[test]
    fn what_is_not_said_is_as_the_house_begins() {
        let style: HouseStyle = serde_json::from_str(r#"{"name":"Báo tỉnh"}"#).unwrap();
        assert_eq!(
            style,
            HouseStyle {
                name: "Báo tỉnh".to_owned(),
                ..HouseStyle::default()
            }
        );
    }

    #[test]
    fn an_address_gets_its_scheme() {
        let tidy = |address: &str| {
            let style = HouseStyle {
                address: address.to_owned(),
                ..HouseStyle::default()
            };
            style.tidied().address
        };
        assert_eq!(tidy(" phutho.gov.vn "), "https://phutho.gov.vn");
        assert_eq!(tidy("http://phutho.gov.vn"), "http://phutho.gov.vn");
        assert_eq!(tidy(" "), "");
    }
}
