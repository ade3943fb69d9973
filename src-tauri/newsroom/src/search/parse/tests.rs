use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::search::{highlight, utf16};

/// A query as it was understood, in short: words of a phrase between brackets, * where it may go on, | between
/// choices, - for without.
fn said(query: &Query) -> String {
    let phrase = |phrase: &Phrase| {
        let words: Vec<&str> = phrase.words.iter().map(|word| word.folded.as_str()).collect();
        let text = match words[..] {
            [word] => word.to_owned(),
            _ => format!("[{}]", words.join(" ")),
        };
        text + if phrase.unfinished { "*" } else { "" }
    };
    let term = |term: &Term| match term {
        Term::Words(words) => phrase(words),
        Term::Author(words) => format!("author:{}", phrase(words)),
        Term::Section(words) => format!("section:{}", phrase(words)),
        Term::Tag(words) => format!("tag:{}", phrase(words)),
        Term::State(state) => format!("{state:?}"),
        Term::Photo(there) => format!("photo:{there}"),
    };
    let clause = |clause: &Clause| {
        let any: Vec<String> = clause.any.iter().map(term).collect();
        format!("{}{}", if clause.without { "-" } else { "" }, any.join("|"))
    };
    query.clauses.iter().map(clause).collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn check(typed: &str, understood: &str) {
    assert_eq!(said(&parse(typed)), understood, "{typed}");
}

#[test]
fn words_are_all_wanted_and_the_last_may_be_unfinished() {
    check("Đại hội Đảng", "dai hoi dang*");
    check("đại hội ", "dai hoi");
    check("đại h", "dai h");
    check("16-NQ/TW ", "[16 nq tw]");
    check("16-NQ/TW", "[16 nq] tw*");
    check("", "");
    check(" … – 🙂 ", "");
}

#[test]
fn quotes_make_phrases_and_a_hyphen_before_a_word_leaves_out() {
    check("\"chính quyền số\" -xã", "[chinh quyen so] -xa*");
    check("“chính quyền số” ", "[chinh quyen so]");
    check("-\"giá cả\" tỉnh ", "-[gia ca] tinh");
    check("kinh tế - xã hội ", "kinh te xa hoi");
    // Not closed yet.
    check("\"chính quyền s", "[chinh quyen s]");
    check("\"chính quyền số", "[chinh quyen] so*");
    check("\"\" \"", "");
    check("--a ", "a");
    check("a-b \"c\"d ", "[a b] c d");
}

#[test]
fn or_stands_between_two_choices_and_is_a_word_elsewhere() {
    check("hạn hán OR lũ lụt ", "han han|lu lut");
    check("mưa HOẶC \"gió lớn\" OR the:bão ", "mua|[gio lon]|tag:bao");
    check("OR mưa", "or mua*");
    check("mưa OR", "mua or*");
    check("mưa OR OR gió ", "mua or|gio");
    check("-mưa OR gió ", "-mua or gio");
    check("mưa OR -gió ", "mua or -gio");
    check("mưa or gió ", "mua or gio");
    check("mưa OR tu:2021 ", "mua or");
}

#[test]
fn field_words_are_understood_in_both_languages_and_with_marks() {
    check("tacgia:Lan ", "author:lan");
    check("tácgiả:\"Nguyễn Thị Lan\" ", "author:[nguyen thi lan]");
    check("author:lan", "author:lan*");
    check("-chuyên-mục:\"Chính trị\" ", "-section:[chinh tri]");
    check("trangthai:nhap state:exported ", "Draft Exported");
    check("anh:có -photo:no ", "photo:true -photo:false");
    // A name in capitals, a time of day.
    check("UBND:tỉnh 10:30 ", "[ubnd tinh] [10 30]");
}

#[test]
fn days_narrow_and_what_is_no_value_is_a_plain_word() {
    let day = |text: &str| text.parse::<NaiveDate>().ok();
    let query = parse("tu:1/2021 từ:2021-01-11 den:2021 ");
    assert_eq!((query.from, query.to), (day("2021-01-11"), day("2021-12-31")));
    let without = parse("-tu:2021 -đến:2019 ");
    assert_eq!((without.from, without.to), (day("2020-01-01"), day("2020-12-31")));
    check("tu:mai trangthai:xyz ", "[tu mai] [trangthai xyz]");
    let query = parse("họp tu:20");
    assert_eq!(said(&query), "hop");
    assert_eq!(
        query.said,
        [Said {
            field: Field::From,
            value: "20".to_owned(),
            known: false
        }]
    );
    check("họp tacgia:", "hop");
}

#[test]
fn what_is_endless_is_read_to_its_bounds() {
    for endless in ["a OR ", "-b ", "\"", "tacgia:\"x y\" ", "đ/", "(((", "🙂", "a"] {
        let query = parse(&endless.repeat(1_000_000 / endless.len()));
        let terms: usize = query.clauses.iter().map(|clause| clause.any.len()).sum();
        assert!(terms <= TERMS, "{endless}: {terms}");
        for phrase in query.wanted() {
            assert!(phrase.words.len() <= WORDS);
        }
    }
}

/// Texts of what queries are made of: operators, quotes, field words, Vietnamese, emoji.
fn typed() -> impl Strategy<Value = String> {
    let parts = [
        "OR",
        "HOẶC",
        "AND",
        "NOT",
        "NEAR(",
        "-",
        "\"",
        "“",
        "”",
        "'",
        "*",
        "^",
        ":",
        "(",
        ")",
        " ",
        " ",
        " ",
        "tacgia:",
        "tu:",
        "2021",
        "1/2021",
        "trangthai:",
        "nhap",
        "anh:",
        "co",
        "the:",
        "đại",
        "Hội",
        "ĐẢNG",
        "hoà",
        "ho\u{300}a",
        "a",
        "🙂",
        "\0",
        "\u{301}",
        "%",
        "_",
        "\\",
        ";",
        "--",
        "{headline}",
        "ﬁ",
        "İ",
        "½",
        "한",
        "\u{202e}",
    ];
    prop::collection::vec(prop::sample::select(parts.to_vec()), 0..24).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn whatever_is_typed_is_understood_and_marks_what_it_matches(typed in typed(), text in typed()) {
        let query = parse(&typed);
        for phrase in query.wanted() {
            prop_assert!(!phrase.words.is_empty());
            prop_assert!(phrase.words.iter().all(|word| !word.folded.is_empty()));
            prop_assert!(!phrase.unfinished || phrase.words.len() == 1);
        }
        for clause in &query.clauses {
            prop_assert!(!clause.any.is_empty() && (!clause.without || clause.any.len() == 1));
        }
        let marks = highlight(&query, &[&text, &typed]);
        for (text, marks) in [&text, &typed].into_iter().zip(&marks) {
            let mut end = 0;
            for mark in marks {
                prop_assert!(mark.start >= end && mark.start < mark.end);
                prop_assert!(text.get(mark.clone()).is_some(), "{:?} in {:?}", mark, text);
                end = mark.end;
            }
            prop_assert_eq!(utf16(text, marks).len(), marks.len());
        }
    }
}
