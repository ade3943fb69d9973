use proptest::prelude::*;

use super::*;
use crate::body::{Block, Figure, Heading, Inline, Marks, inline_text};

fn piece(headline: &str, paragraphs: &[&str]) -> Article {
    let mut article = Article::blank();
    article.body.headline = headline.to_owned();
    article.body.blocks = paragraphs
        .iter()
        .map(|text| Block::Paragraph(inline_text(text)))
        .collect();
    article
}

/// The blocks that differ, as "-gone", "+new" or "~runs".
fn differences(older: &Article, newer: &Article) -> Vec<String> {
    let spoken = |block: ComparedBlock| match (&block.older, &block.newer) {
        (Some(gone), None) => format!("-{gone}{}", if block.moved { " (moved)" } else { "" }),
        (None, Some(new)) => format!("+{new}{}", if block.moved { " (moved)" } else { "" }),
        _ => {
            let run = |run: &Run| match run.change {
                Change::Same => run.text.clone(),
                Change::Added => format!("{{+{}}}", run.text),
                Change::Removed => format!("{{-{}}}", run.text),
            };
            format!("~{}", block.runs.iter().map(run).collect::<String>())
        }
    };
    let blocks = compare(older, newer).into_iter();
    blocks.filter(|block| block.changed).map(spoken).collect()
}

#[test]
fn a_changed_word_is_told_within_its_paragraph() {
    let older = piece("Tít", &["nhiệm kỳ 2020 - 2020 của tỉnh.", "Đoạn sau."]);
    let newer = piece("Tít", &["nhiệm kỳ 2020 - 2025 của tỉnh.", "Đoạn sau."]);
    assert_eq!(
        differences(&older, &newer),
        ["~nhiệm kỳ 2020 - {-2020}{+2025} của tỉnh."]
    );
    assert_eq!(counts(&compare(&older, &newer)), (1, 1));
}

#[test]
fn a_new_paragraph_between_changed_ones_is_new_and_the_others_are_changed() {
    let older = piece("Tít", &["Một hai ba bốn năm.", "Sáu bảy tám chín mười."]);
    let newer = piece(
        "Tít",
        &["Một hai ba bốn sáu.", "Hoàn toàn khác.", "Sáu bảy tám chín chục."],
    );
    assert_eq!(
        differences(&older, &newer),
        [
            "~Một hai ba bốn {-năm}{+sáu}.",
            "+Hoàn toàn khác.",
            "~Sáu bảy tám chín {-mười}{+chục}."
        ]
    );
}

#[test]
fn a_headline_rewritten_from_the_ground_up_is_still_the_headline() {
    let differing = differences(&piece("Cũ hẳn", &["A."]), &piece("Mới tinh", &["A."]));
    assert_eq!(differing, ["~{-Cũ}{+Mới} {-hẳn}{+tinh}"]);
}

#[test]
fn a_moved_paragraph_is_said_to_have_moved_and_counts_no_words() {
    let older = piece("Tít", &["Đoạn một.", "Đoạn hai dài hơn.", "Đoạn ba cuối cùng."]);
    let newer = piece("Tít", &["Đoạn ba cuối cùng.", "Đoạn một.", "Đoạn hai dài hơn."]);
    assert_eq!(
        differences(&older, &newer),
        ["+Đoạn ba cuối cùng. (moved)", "-Đoạn ba cuối cùng. (moved)"]
    );
    assert_eq!(counts(&compare(&older, &newer)), (0, 0));
}

#[test]
fn a_bold_word_is_a_change_of_form_with_the_same_words() {
    let older = piece("Tít", &["đậm"]);
    let mut newer = older.clone();
    let marks = Marks {
        bold: true,
        ..Marks::default()
    };
    newer.body.blocks = vec![Block::Paragraph(vec![Inline::Text {
        text: "đậm".into(),
        marks,
    }])];
    assert_eq!(differences(&older, &newer), ["~đậm"]);
    newer.body.blocks = vec![Block::Heading(Heading {
        level: 2,
        text: inline_text("đậm"),
    })];
    assert_eq!(differences(&older, &newer), ["-đậm", "+đậm"]);
}

#[test]
fn captions_photos_and_the_fields_beside_the_page_are_compared() {
    let mut older = piece("Tít", &[]);
    let mut figure = Figure::awaiting_photo("Quang cảnh");
    older.body.blocks.push(Block::Figure(figure.clone()));
    older.tags = vec!["Phú Thọ".into()];
    let mut newer = older.clone();
    figure.photos[0].photo = Some(crate::photo::PhotoId::of(b"a"));
    newer.body.blocks = vec![Block::Figure(figure)];
    newer.tags.push("Đất Tổ".into());
    let differing = differences(&older, &newer);
    assert_eq!(differing.len(), 2, "{differing:?}");
    assert!(differing[0].contains("{+ca978112}"), "{differing:?}");
    assert_eq!(differing[1], "~Phú Thọ{+\nĐất Tổ}");
}

fn pieces() -> impl Strategy<Value = Article> {
    let word = prop::sample::select(vec!["Ẩm", "thực", "đất", "Tổ", "-", "2025", ",", "😀"]);
    let text = prop::collection::vec(word, 0..6).prop_map(|words| words.join(" "));
    prop::collection::vec(text, 1..8).prop_map(|texts| {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        piece(texts[0], &texts)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_runs_spell_both_texts_and_every_block_of_both_stands_there_once(older in pieces(), newer in pieces()) {
        let blocks = compare(&older, &newer);
        for block in &blocks {
            let spell = |without: Change| -> String {
                block.runs.iter().filter(|run| run.change != without).map(|run| run.text.as_str()).collect()
            };
            prop_assert_eq!(spell(Change::Added), block.older.clone().unwrap_or_default());
            prop_assert_eq!(spell(Change::Removed), block.newer.clone().unwrap_or_default());
        }
        let (old, new): (Vec<_>, Vec<_>) = (parts(&older), parts(&newer));
        prop_assert_eq!(blocks.iter().filter_map(|block| block.older.clone()).collect::<Vec<_>>(), old.iter().map(Part::text).collect::<Vec<_>>());
        prop_assert_eq!(blocks.iter().filter_map(|block| block.newer.clone()).collect::<Vec<_>>(), new.iter().map(Part::text).collect::<Vec<_>>());
    }

    #[test]
    fn a_piece_does_not_differ_from_itself(piece in pieces()) {
        prop_assert!(compare(&piece, &piece).iter().all(|block| !block.changed));
    }
}
