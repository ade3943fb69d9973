//! What is said of portals.

use newsroom::language::Language;
use newsroom::portal::{Fonts, Portal, Profile};

/// A line each: name, profile, letters, where the pictures are kept.
pub fn lines(portals: &[Portal], language: Language) -> String {
    let line = |portal: &Portal| {
        let parts = [
            portal.name.as_str(),
            profile(portal.profile, language),
            fonts(portal.fonts, language),
            portal.pictures.as_str(),
        ];
        parts.join("\t").trim_end().to_owned()
    };
    portals.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn profile(profile: Profile, language: Language) -> &'static str {
    match (profile, language) {
        (Profile::Semantic, Language::Vi) => "mã đầy đủ",
        (Profile::Semantic, Language::En) => "full HTML",
        (Profile::Inline, Language::Vi) => "kèm kiểu trong thẻ",
        (Profile::Inline, Language::En) => "styles in the elements",
        (Profile::Plain, Language::Vi) => "mã tối giản",
        (Profile::Plain, Language::En) => "plain HTML",
    }
}

fn fonts(fonts: Fonts, language: Language) -> &'static str {
    match (fonts, language) {
        (Fonts::Embedded, Language::Vi) => "nhúng chữ",
        (Fonts::Embedded, Language::En) => "letters within the page",
        (Fonts::System, Language::Vi) => "chữ của máy",
        (Fonts::System, Language::En) => "the reader's letters",
    }
}
