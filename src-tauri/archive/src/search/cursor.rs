//! A page's end, to go on from. What is handed out is opaque: only this file reads it.

use std::fmt;
use std::str::FromStr;

/// Where the next page begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cursor {
    /// By day, before this place.
    Before(i64),
    /// Among matches in another order, of which the oldest stands at `floor`: after the one at `place`, which stood at
    /// `index`.
    Within { floor: i64, place: i64, index: usize },
    /// In the order of changes or headlines, after the article at this place.
    After(i64),
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Before(place) => write!(f, "b.{place}"),
            Self::Within { floor, place, index } => write!(f, "w.{floor}.{place}.{index}"),
            Self::After(place) => write!(f, "a.{place}"),
        }
    }
}

impl FromStr for Cursor {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let parts: Vec<&str> = text.split('.').collect();
        let number = |text: &str| text.parse::<i64>().map_err(drop);
        Ok(match parts[..] {
            ["b", place] => Self::Before(number(place)?),
            ["a", place] => Self::After(number(place)?),
            ["w", floor, place, index] => Self::Within {
                floor: number(floor)?,
                place: number(place)?,
                index: index.parse().map_err(drop)?,
            },
            _ => return Err(()),
        })
    }
}
