//! Text as it stands on the page: NFC, without control characters, and with its dashes kept in their line.

use newsroom::body::{Inline, Marks, plain_text};
use newsroom::vietnamese::nfc;

/// Which spaces around a dash ("kinh tế - xã hội") hold their words together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dashes {
    /// No line begins with the dash.
    HeldBefore,
    /// No line begins or ends with the dash: a reader of PDF takes a hyphen at a line's end for a divided word
    /// and drops it.
    HeldBothSides,
}

const NO_BREAK_SPACE: char = '\u{a0}';

/// NFC; a control character becomes a space, because neither HTML nor PDF can carry it.
pub(crate) fn clean(text: &str) -> String {
    nfc(text)
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}

/// A line of plain text with its dashes held.
pub(crate) fn plain(text: &str, dashes: Dashes) -> String {
    held(&clean(text), dashes)
}

/// Inline content with its dashes held, also where the marks change beside the dash.
pub(crate) fn inline(inlines: &[Inline], dashes: Dashes) -> Vec<Inline> {
    let mut runs: Vec<Inline> = inlines.to_vec();
    let mut whole = String::new();
    for run in &mut runs {
        match run {
            Inline::Text { text, .. } => {
                *text = clean(text);
                whole.push_str(text);
            }
            // A line feed is no space, so a dash beside it stays as it is.
            Inline::HardBreak { .. } => whole.push('\n'),
        }
    }
    let whole = held(&whole, dashes);
    let mut rest = whole.chars();
    for run in &mut runs {
        match run {
            Inline::Text { text, .. } => *text = rest.by_ref().take(text.chars().count()).collect(),
            Inline::HardBreak { .. } => _ = rest.next(),
        }
    }
    runs
}

/// A stretch of a line that may be broken, or one that may not (`held`).
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Stretch {
    pub(crate) held: bool,
    pub(crate) runs: Vec<Inline>,
}

/// Characters. What is longer, as an address is, must be broken somewhere.
const LONGEST_HELD: usize = 60;

/// Characters. A word without a place to break it is cut into pieces of so many where it is longer than any line: it would
/// else go on past the edge of the paper.
const PIECE: usize = 24;
const LONGEST_WORD: usize = 30;

/// Inline content cut into what may and what may not be broken: held are words around a dash, words with a
/// hyphen, and words joined by no-break spaces. Those spaces become plain ones, because a PDF that knows two
/// characters for one sign has to spell out every one of them, and because a no-break space alone does not hold
/// a hyphen (UAX 14, LB12a).
pub(crate) fn stretches(inlines: &[Inline], dashes: Dashes) -> Vec<Stretch> {
    let runs = inline(inlines, dashes);
    let mut cuts = cuts(&plain_text(&runs)).into_iter();
    let mut stretches = Vec::new();
    let mut left = 0;
    for run in runs {
        let (text, marks) = match run {
            Inline::Text { text, marks } => (text, Some(marks)),
            Inline::HardBreak { .. } => ("\n".to_owned(), None),
        };
        let mut chars = text
            .chars()
            .map(|c| if c == NO_BREAK_SPACE { ' ' } else { c })
            .peekable();
        while chars.peek().is_some() {
            if left == 0 {
                let Some((held, length)) = cuts.next() else { break };
                stretches.push(Stretch {
                    held,
                    runs: Vec::new(),
                });
                left = length;
            }
            let piece: String = chars.by_ref().take(left).collect();
            left -= piece.chars().count();
            if let Some(stretch) = stretches.last_mut() {
                stretch.runs.push(match &marks {
                    Some(marks) => Inline::Text {
                        text: piece,
                        marks: marks.clone(),
                    },
                    None => Inline::HardBreak {
                        marks: Marks::default(),
                    },
                });
            }
        }
    }
    stretches
}

/// Whether each stretch of the text is held, and its length in characters.
fn cuts(text: &str) -> Vec<(bool, usize)> {
    let breaks = |c: char| c.is_whitespace() && c != NO_BREAK_SPACE;
    let mut cuts: Vec<(bool, usize)> = Vec::new();
    for word in text.split_inclusive(breaks) {
        let bare = word.trim_end_matches(breaks);
        let mut length = bare.chars().count();
        let spaces = word.chars().count() - length;
        let held = bare.contains(['-', '–', '—', NO_BREAK_SPACE]) && length <= LONGEST_HELD;
        if length > LONGEST_WORD && bare.chars().all(char::is_alphanumeric) {
            cuts.extend(
                (0..length)
                    .step_by(PIECE)
                    .map(|at| (true, PIECE.min(length - at))),
            );
            length = 0;
        }
        for (held, length) in [(held, length), (false, spaces)] {
            match cuts.last_mut() {
                _ if length == 0 => {}
                Some((false, last)) if !held => *last += length,
                _ => cuts.push((held, length)),
            }
        }
    }
    cuts
}

/// Words that belong to the number before them.
const UNITS: [&str; 44] = [
    "%", "km", "m", "dm", "cm", "mm", "ha", "m2", "m²", "m3", "m³", "km2", "km²", "km/h", "kg", "g", "mg",
    "tấn", "tạ", "yến", "lít", "ml", "W", "kW", "MW", "kWh", "V", "GB", "MB", "°C", "độ", "nghìn", "ngàn",
    "vạn", "triệu", "tỷ", "tỉ", "đồng", "đ", "USD", "EUR", "VND", "VNĐ", "giờ",
];
/// Words that a unit may be followed by: "3,5 tỷ đồng".
const CURRENCIES: [&str; 5] = ["đồng", "USD", "EUR", "VND", "VNĐ"];
/// Words that belong to the number behind them.
const NUMBERED: [&str; 24] = [
    "ngày",
    "tháng",
    "năm",
    "quý",
    "số",
    "điều",
    "khoản",
    "điểm",
    "chương",
    "mục",
    "khóa",
    "khoá",
    "thứ",
    "lần",
    "lúc",
    "hồi",
    "trang",
    "tập",
    "phường",
    "quận",
    "km",
    "bảng",
    "hình",
    "kỳ",
];

/// Whether a line may not end between two words: between a number and its unit ("12 km", "3,5 tỷ đồng"), and between a
/// word and the number that it counts ("ngày 11/1").
fn belong(before_that: &str, before: &str, after: &str) -> bool {
    let bare = |word: &'_ str| {
        word.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '%' | '°' | '²' | '³'))
            .to_owned()
    };
    let is_number = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_digit())
            && word
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '/' | '-' | '–' | ':'))
    };
    // What a sign closes does not reach over it: "năm 2020, 12 km".
    let is_closed = before.ends_with([',', ';', '.', ':', '!', '?', ')', '”', '"']);
    let (first, second, third) = (bare(before_that), bare(before), bare(after));
    !is_closed
        && (is_number(&second) && UNITS.contains(&third.as_str())
            || is_number(&first) && UNITS.contains(&second.as_str()) && CURRENCIES.contains(&third.as_str())
            || is_number(&third) && NUMBERED.contains(&second.to_lowercase().as_str()))
}

/// Changes spaces only, so that the count of characters stays.
fn held(text: &str, dashes: Dashes) -> String {
    let chars: Vec<char> = text.chars().collect();
    let at = |index: Option<usize>| index.and_then(|index| chars.get(index)).copied();
    let is_dash = |c: Option<char>| matches!(c, Some('-' | '–' | '—'));
    let is_space = |c: Option<char>| matches!(c, Some(' ' | NO_BREAK_SPACE));
    let stands_free = |dash: Option<usize>| {
        is_dash(at(dash))
            && is_space(at(dash.and_then(|d| d.checked_sub(1))))
            && is_space(at(dash.and_then(|d| d.checked_add(1))))
    };
    let holds = |index: usize| {
        stands_free(index.checked_add(1))
            || (dashes == Dashes::HeldBothSides && stands_free(index.checked_sub(1)))
    };
    let with_numbers = match dashes {
        Dashes::HeldBefore => Vec::new(),
        Dashes::HeldBothSides => beside_numbers(&chars),
    };
    chars
        .iter()
        .enumerate()
        .map(|(i, &c)| match c {
            ' ' if holds(i) || with_numbers.binary_search(&i).is_ok() => NO_BREAK_SPACE,
            _ => c,
        })
        .collect()
}

/// The spaces between numbers and what belongs to them, in their order.
fn beside_numbers(chars: &[char]) -> Vec<usize> {
    let mut spaces = Vec::new();
    let (mut before_that, mut before) = (String::new(), String::new());
    let mut start = 0;
    for word in chars.split(|c| *c == ' ') {
        let after: String = word.iter().collect();
        if start > 0 && belong(&before_that, &before, &after) {
            spaces.push(start - 1);
        }
        start += word.len() + 1;
        (before_that, before) = (before, after);
    }
    spaces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, before: &str, both: &str) {
        assert_eq!(
            plain(text, Dashes::HeldBefore).replace(NO_BREAK_SPACE, "~"),
            before
        );
        assert_eq!(
            plain(text, Dashes::HeldBothSides).replace(NO_BREAK_SPACE, "~"),
            both
        );
    }

    #[test]
    fn a_dash_between_spaces_stays_with_its_words() {
        check("kinh tế - xã hội", "kinh tế~- xã hội", "kinh tế~-~xã hội");
        check("2020 – 2025", "2020~– 2025", "2020~–~2025");
    }

    #[test]
    fn a_hyphen_inside_a_word_and_a_dash_at_the_edge_are_left_alone() {
        check("Covid-19 - ", "Covid-19~- ", "Covid-19~-~");
        check("- mở đầu", "- mở đầu", "- mở đầu");
        check("kết -", "kết -", "kết -");
    }

    #[test]
    fn a_number_stays_with_what_it_counts() {
        let check = |text: &str, held: &str| {
            assert_eq!(
                plain(text, Dashes::HeldBothSides).replace(NO_BREAK_SPACE, "~"),
                held
            );
        };
        check("dài 12 km, cao 3 m.", "dài 12~km, cao 3~m.");
        check("thu 3,5 tỷ đồng trong năm 2020", "thu 3,5~tỷ~đồng trong năm~2020");
        check("Ngày 11/1, Nghị quyết số 5", "Ngày~11/1, Nghị quyết số~5");
        check("ngày 11 tháng 1 năm 2021", "ngày~11 tháng~1 năm~2021");
        check("đạt 95 % kế hoạch (12 km)", "đạt 95~% kế hoạch (12~km)");
        check("năm 2020, 12 xã; 3 người", "năm~2020, 12 xã; 3 người");
        check("lần thứ XIX, km đường", "lần thứ XIX, km đường");
    }

    #[test]
    fn half_composed_letters_become_whole_and_control_characters_spaces() {
        check("hoa\u{300}\tB\u{7}Ê", "hoà B Ê", "hoà B Ê");
    }

    #[track_caller]
    fn check_held(runs: &[Inline], held: &[&str]) {
        let stretches = stretches(runs, Dashes::HeldBothSides);
        let all: Vec<Inline> = stretches
            .iter()
            .flat_map(|stretch| stretch.runs.clone())
            .collect();
        assert_eq!(plain_text(&all), plain_text(runs));
        let found = stretches
            .iter()
            .filter(|stretch| stretch.held)
            .map(|stretch| plain_text(&stretch.runs));
        assert_eq!(found.collect::<Vec<_>>(), held);
    }

    #[test]
    fn words_around_a_dash_and_words_with_a_hyphen_are_held() {
        let address = format!("https://phutho.gov.vn/{}", "mot-dia-chi-rat-dai-".repeat(4));
        let text = format!("chống Covid-19, phát triển kinh tế - xã hội {address}");
        check_held(&[Inline::plain(&text)], &["Covid-19,", "tế - xã"]);
    }

    #[test]
    fn a_dash_is_held_across_marks_and_breaks_end_what_is_held() {
        let dateline = Marks {
            dateline: true,
            ..Marks::default()
        };
        check_held(
            &[
                Inline::Text {
                    text: "PhuthoPortal -".to_owned(),
                    marks: dateline,
                },
                Inline::plain(" Ngày 11/1"),
                Inline::HardBreak {
                    marks: Marks::default(),
                },
                Inline::plain("2020 - 2025"),
            ],
            &["PhuthoPortal - Ngày", "2020 - 2025"],
        );
    }

    #[test]
    fn a_word_longer_than_any_line_may_be_broken() {
        let long = "ẩ".repeat(60);
        let pieces = [24, 24, 12].map(|length| "ẩ".repeat(length));
        check_held(
            &[Inline::plain(&format!("một {long} hai"))],
            &pieces.each_ref().map(String::as_str),
        );
        check_held(&[Inline::plain(&"ẩ".repeat(30))], &[]);
    }

    #[test]
    fn a_dash_is_held_where_the_marks_change_beside_it() {
        let bold = Marks {
            bold: true,
            ..Marks::default()
        };
        let runs = [
            Inline::plain("kinh tế "),
            Inline::Text {
                text: "- xã hội".to_owned(),
                marks: bold.clone(),
            },
            Inline::HardBreak {
                marks: Marks::default(),
            },
            Inline::plain("- b"),
        ];
        let held = inline(&runs, Dashes::HeldBothSides);
        assert_eq!(held[0], Inline::plain("kinh tế\u{a0}"));
        assert_eq!(
            held[1],
            Inline::Text {
                text: "-\u{a0}xã hội".to_owned(),
                marks: bold
            }
        );
        assert_eq!(held[2..], runs[2..]);
    }
}
