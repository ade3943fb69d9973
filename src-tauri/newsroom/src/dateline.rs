//! The opening of a lead, as in "PhuthoPortal - Ngày 11/1, …" or "Phú Thọ (TTXVN) – …".

/// More words than this before the dash are a sentence, not a dateline.
const MOST_WORDS: usize = 7;

/// How many bytes of `lead` are its dateline, the dash included and the space after it not; `None` where the
/// lead opens with none.
#[must_use]
pub fn opening(lead: &str) -> Option<usize> {
    let dash = lead.find([' ', '\u{a0}']).and_then(|_| {
        lead.char_indices().find(|(at, c)| {
            let spaced = |c: Option<char>| c.is_some_and(char::is_whitespace);
            "-–—".contains(*c)
                && spaced(lead[..*at].chars().next_back())
                && spaced(lead[at + c.len_utf8()..].chars().next())
        })
    });
    let (at, dash) = dash?;
    let name = lead[..at].trim();
    let opens = name
        .trim_start_matches(['(', '['])
        .chars()
        .next()
        .is_some_and(char::is_uppercase);
    let sentence = name.contains(['.', '!', '?', ';', ':', '“', '"']);
    let fits = name.split_whitespace().count() <= MOST_WORDS && lead[at..].chars().count() > 2;
    (opens && fits && !sentence).then_some(at + dash.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(lead: &str, dateline: Option<&str>) {
        assert_eq!(opening(lead).map(|end| &lead[..end]), dateline);
    }

    #[test]
    fn an_outlet_or_a_place_before_a_dash_is_a_dateline() {
        check(
            "PhuthoPortal - Ngày 11/1, Đảng ủy Sở tổ chức hội nghị.",
            Some("PhuthoPortal -"),
        );
        check("Phú Thọ (TTXVN) – Sáng nay, …", Some("Phú Thọ (TTXVN) –"));
        check("(PTO) - Chiều 3/2, …", Some("(PTO) -"));
    }

    #[test]
    fn a_sentence_with_a_dash_in_it_is_none() {
        check(
            "Ngày 11/1, tại hội trường lớn của tỉnh, đồng chí Bí thư - Trưởng đoàn phát biểu.",
            None,
        );
        check("Hội nghị bế mạc. Đại biểu - khách mời ra về.", None);
        check("phát triển kinh tế - xã hội", None);
        check("Covid-19 lan rộng", None);
        check("", None);
    }
}
