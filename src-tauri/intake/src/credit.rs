//! The credit that closes a caption: "… hội nghị. Ảnh: Minh Đức".

/// A credit has at most so many letters.
const LONGEST: usize = 60;

const WORDS: [&str; 4] = ["Ảnh:", "ảnh:", "ẢNH:", "Nguồn:"];

/// Where the caption ends, in bytes, and who is credited after it. `None` where nobody is.
pub(crate) fn at_the_end(caption: &str) -> Option<(usize, String)> {
    let (at, credit) = found(caption)?;
    let words = caption[..at]
        .trim_end()
        .trim_end_matches(['(', '-', '–', '—', '/', '|', '['])
        .trim_end()
        .trim_end_matches('.');
    (!words.is_empty()).then_some((words.len(), credit))
}

/// Who is credited by a line that says nothing else: "(Ảnh: TTXVN)".
pub(crate) fn alone(line: &str) -> Option<String> {
    let (at, credit) = found(line)?;
    line[..at].chars().all(|c| !c.is_alphanumeric()).then_some(credit)
}

fn found(text: &str) -> Option<(usize, String)> {
    let words = WORDS
        .iter()
        .filter_map(|word| text.rfind(word).map(|at| (at, word.len())));
    let (at, length) = words.max_by_key(|(at, _)| *at)?;
    let credit = text[at + length..]
        .trim()
        .trim_end_matches([')', ']', '.'])
        .trim();
    let credited = !credit.is_empty() && credit.chars().count() <= LONGEST && !credit.contains('\n');
    credited.then(|| (at, credit.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, caption: &str, credit: &str) {
        let (end, found) = at_the_end(line).unwrap_or((line.len(), String::new()));
        assert_eq!((&line[..end], found.as_str()), (caption, credit));
    }

    #[test]
    fn the_credit_is_taken_off_the_caption() {
        check(
            "Quang cảnh hội nghị. Ảnh: Minh Đức",
            "Quang cảnh hội nghị",
            "Minh Đức",
        );
        check("Quang cảnh hội nghị (Ảnh: TTXVN)", "Quang cảnh hội nghị", "TTXVN");
        check("Quang cảnh - Ảnh: TỰ TRUNG", "Quang cảnh", "TỰ TRUNG");
        check("Quang cảnh (Nguồn: VGP).", "Quang cảnh", "VGP");
        check("Quang cảnh", "Quang cảnh", "");
        check("Ảnh: Minh Đức", "Ảnh: Minh Đức", "");
    }

    #[test]
    fn a_line_may_be_nothing_but_a_credit() {
        assert_eq!(alone("(Ảnh: TTXVN)").as_deref(), Some("TTXVN"));
        assert_eq!(alone("Quang cảnh. Ảnh: TTXVN"), None);
        assert_eq!(alone("Quang cảnh"), None);
    }
}
