//! Which names files of a package may have: those that are the same single file on every system, below the folder that
//! they are put into.

use newsroom::vietnamese::{is_device, nfc};

/// Letters of a path at most.
const LONGEST: usize = 200;

/// Relative, with `/` alone between its parts; each part a name that Windows, macOS and Linux keep as it is.
pub fn is_safe(path: &str) -> bool {
    path.chars().count() <= LONGEST && nfc(path) == path && path.split('/').all(is_safe_part)
}

fn is_safe_part(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or_default();
    let is_forbidden = |letter: char| {
        letter.is_control() || matches!(letter, '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
    };
    !part.is_empty()
        && !part.ends_with(['.', ' '])
        && !part.starts_with(' ')
        && !part.contains(is_forbidden)
        && !is_device(&stem.trim_end().to_lowercase())
}

/// Equal for names that are one file on a disk that does not tell case or composition.
pub fn folded(path: &str) -> String {
    nfc(&path.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_safe_that_mean_the_same_everywhere() {
        for good in ["manifest.json", "photos/ab.jpg", "ảnh/lễ hội.jpg", "a.b/c"] {
            assert!(is_safe(good), "{good}");
        }
        for bad in [
            "",
            "/etc/passwd",
            "../outside",
            "a/../../b",
            "a//b",
            "a/",
            "./a",
            "C:/Windows/a",
            "C:a",
            "a\\b",
            "\\\\server\\share",
            "con",
            "CON.json",
            "photos/nul .jpg",
            "com1.txt",
            "a. ",
            "a.",
            "a\0b",
            "a\nb",
            "hoa\u{300}",
            "a:stream",
        ] {
            assert!(!is_safe(bad), "{bad:?}");
        }
        assert!(!is_safe(&"a".repeat(201)));
    }

    #[test]
    fn case_and_composition_do_not_make_two_files_of_one_name() {
        assert_eq!(folded("Photos/HOÀ.jpg"), folded("photos/hoa\u{300}.jpg"));
    }
}
