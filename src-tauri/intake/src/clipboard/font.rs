//! Fonts that say in which encoding a run was typed.

use newsroom::vietnamese::encoding::LegacyEncoding;

/// A font from before Unicode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Font {
    pub encoding: LegacyEncoding,
    /// Its small letters look like capitals.
    pub capitals: bool,
    /// Nothing names it: the page was found to be written in it by its words.
    pub assumed: bool,
}

impl Font {
    pub(super) fn assumed(encoding: LegacyEncoding) -> Self {
        Self {
            encoding,
            capitals: false,
            assumed: true,
        }
    }

    /// The first of a list of families is the one that was typed in; `None` where it is any other font.
    pub(super) fn of(families: &str) -> Option<Self> {
        let first = families
            .split(',')
            .next()?
            .trim()
            .trim_matches(['"', '\''])
            .trim();
        let lower = first.to_ascii_lowercase();
        let encoding = if lower.starts_with(".vn") {
            LegacyEncoding::Tcvn3
        } else if lower.starts_with("vni-") {
            LegacyEncoding::Vni
        } else {
            return None;
        };
        Some(Self {
            encoding,
            capitals: encoding == LegacyEncoding::Tcvn3 && first.ends_with('H'),
            assumed: false,
        })
    }

    /// The font of a `font` shorthand, whose families stand after the size.
    pub(super) fn of_shorthand(value: &str) -> Option<Self> {
        let families = value
            .match_indices([' ', '"', '\''])
            .map(|(at, _)| value[at..].trim_start());
        families.into_iter().find_map(Self::of)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(families: &str, font: Option<(LegacyEncoding, bool)>) {
        let found = Font::of(families).map(|font| (font.encoding, font.capitals));
        assert_eq!(found, font, "{families}");
    }

    #[test]
    fn the_name_of_a_font_says_its_encoding() {
        check("\".VnTime\",\"sans-serif\"", Some((LegacyEncoding::Tcvn3, false)));
        check(".VnTimeH", Some((LegacyEncoding::Tcvn3, true)));
        check("'VNI-Times'", Some((LegacyEncoding::Vni, false)));
        check("\"Times New Roman\", .VnTime", None);
        check("", None);
        assert!(Font::of_shorthand("14.0pt \".VnTime\"").is_some());
        assert!(Font::of_shorthand("7.0pt \"Times New Roman\"").is_none());
    }
}
