//! Lines of a file become paragraphs.

/// Lines of at least so many letters, but for the last, are one paragraph that was wrapped by hand or by a mailer.
const WRAPPED: std::ops::RangeInclusive<usize> = 50..=100;

/// The paragraphs, each on one line without white space at its ends or doubled within. A line is a paragraph, unless
/// lines without a blank line between them are all about as long as a wrapped line.
pub(crate) fn paragraphs(text: &str) -> Vec<String> {
    let lines: Vec<String> = text
        .lines()
        .map(|line| {
            line.split([' ', '\t'])
                .filter(|w| !w.is_empty())
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect();
    let mut paragraphs = Vec::new();
    for group in lines
        .split(|line| line.is_empty())
        .filter(|group| !group.is_empty())
    {
        let full = &group[..group.len() - 1];
        let wrapped = full.len() >= 2 && full.iter().all(|line| WRAPPED.contains(&line.chars().count()));
        if wrapped {
            paragraphs.push(group.join(" "));
        } else {
            paragraphs.extend_from_slice(group);
        }
    }
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_paragraph_with_or_without_blank_lines() {
        assert_eq!(paragraphs("Một\n\n\nHai  hai \nBa"), ["Một", "Hai hai", "Ba"]);
    }

    #[test]
    fn lines_wrapped_at_seventy_letters_are_joined() {
        let line = "một hai ba bốn năm sáu bảy tám chín mười mười một mười hai mười ba";
        assert_eq!(
            paragraphs(&format!("{line}\n{line}\nhết.")),
            [format!("{line} {line} hết.")]
        );
    }
}
