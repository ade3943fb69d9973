//! What photo files are called that leave the house.

use std::path::Path;

use newsroom::article::LONGEST_SLUG;
use newsroom::photo::{PhotoWords, template};
use newsroom::vietnamese;

use crate::filling::filled;

/// Digits of the number, so that a file window sorts a thousand photos.
const DIGITS: usize = 3;

/// A file's name without its ending, made from a pattern such as `{ngày}-{sự kiện}-{số}`: plain letters, digits and
/// hyphens, so that every portal and system takes it. `{số}` (number) is the photo's place among those that are sent,
/// from 1; `{tên}` (name) is its own file's name. Never empty.
pub fn stem(pattern: &str, words: &PhotoWords, original: &str, number: usize) -> String {
    let own = Path::new(original)
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy();
    let number = format!("{number:0DIGITS$}");
    let numbered = filled(pattern, |variable| match vietnamese::fold(variable).as_str() {
        "so" | "number" => Some(number.clone()),
        "ten" | "name" => Some(own.clone().into_owned()),
        _ => None,
    });
    let slug = vietnamese::slug(&template::fill(&numbered, words).text);
    let short: String = slug.chars().take(LONGEST_SLUG).collect();
    match short.trim_matches('-') {
        "" => format!("anh-{number}"),
        name if vietnamese::is_device(name) => format!("anh-{name}"),
        name => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(pattern: &str, expected: &str) {
        let words = PhotoWords {
            event: "Hội nghị quán triệt".to_owned(),
            ..PhotoWords::default()
        };
        assert_eq!(stem(pattern, &words, "DSC 0012.JPG", 7), expected);
    }

    #[test]
    fn a_pattern_becomes_a_name_that_every_system_takes() {
        check("{sự kiện}-{số}", "hoi-nghi-quan-triet-007");
        check("{SU KIEN} {number}", "hoi-nghi-quan-triet-007");
        check("{tên}", "dsc-0012");
        check("", "anh-007");
        check("../{số}", "007");
        check("con", "anh-con");
        check("ảnh {", "anh");
    }
}
