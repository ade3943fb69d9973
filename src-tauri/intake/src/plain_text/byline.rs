//! Names: the byline that closes a piece.

use newsroom::person::{Author, Part};

/// What may stand before the names, with the parts it gives them.
const OPENINGS: [(&str, &[Part]); 7] = [
    ("bài, ảnh:", &[Part::Text, Part::Photo]),
    ("bài và ảnh:", &[Part::Text, Part::Photo]),
    ("tin, ảnh:", &[Part::Text, Part::Photo]),
    ("tin, bài:", &[Part::Text]),
    ("bài:", &[Part::Text]),
    ("tin:", &[Part::Text]),
    ("ảnh:", &[Part::Photo]),
];

fn opening(line: &str) -> (&str, &'static [Part]) {
    let lower = line.to_lowercase();
    OPENINGS
        .iter()
        .find(|(words, _)| lower.starts_with(words))
        .map_or((line, &[Part::Text]), |(words, parts)| {
            (line[words.len()..].trim(), parts)
        })
}

fn names(line: &str) -> impl Iterator<Item = &str> {
    line.split([',', ';', '/', '–', '&'])
        .flat_map(|part| part.split(" - "))
        .flat_map(|part| part.split(" và "))
        .map(str::trim)
        .filter(|name| !name.is_empty())
}

/// A short last line that is nothing but names: every word opens with a capital.
pub(crate) fn is_byline(line: &str) -> bool {
    let (rest, _) = opening(line);
    let name_like = |name: &str| {
        let words: Vec<&str> = name.split_whitespace().collect();
        let capital = |word: &&str| {
            word.trim_start_matches('(')
                .chars()
                .next()
                .is_some_and(char::is_uppercase)
        };
        (1..=5).contains(&words.len()) && words.iter().all(capital)
    };
    rest.chars().count() <= 80
        && !rest.ends_with(['.', '!', '?', '…', ':'])
        && names(rest).count() > 0
        && names(rest).all(name_like)
}

/// The authors of a byline, in its order.
pub(crate) fn authors(line: &str) -> Vec<Author> {
    let (rest, parts) = opening(line);
    names(rest)
        .flat_map(|name| {
            parts.iter().map(|part| Author {
                name: name.to_owned(),
                part: *part,
            })
        })
        .collect()
}

/// Who took the photos, by the byline: the credit of captions that name nobody. Empty where the byline says nothing.
pub(crate) fn photographer(authors: &[Author]) -> String {
    let names = authors
        .iter()
        .filter(|author| author.part == Part::Photo)
        .map(|author| author.name.as_str());
    names.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_capitalised_names_is_a_byline_and_a_caption_is_none() {
        for line in [
            "Thanh Hòa",
            "Bài, ảnh: Thanh Hòa",
            "Minh Đức - Thu Hà",
            "Hà (TTXVN)",
            "Minh và Đức",
        ] {
            assert!(is_byline(line), "{line}");
        }
        for line in [
            "Quang cảnh hội nghị",
            "Hết.",
            "Đồng chí Lê Quang Thắng triển khai Chương trình hành động",
            "",
        ] {
            assert!(!is_byline(line), "{line}");
        }
    }

    #[test]
    fn the_words_before_the_names_give_their_parts() {
        let author = |name: &str, part| Author {
            name: name.to_owned(),
            part,
        };
        assert_eq!(
            authors("Tin, ảnh: Thu Hà"),
            [author("Thu Hà", Part::Text), author("Thu Hà", Part::Photo)]
        );
        assert_eq!(
            authors("Minh Đức, Thu Hà"),
            [author("Minh Đức", Part::Text), author("Thu Hà", Part::Text)]
        );
    }
}
