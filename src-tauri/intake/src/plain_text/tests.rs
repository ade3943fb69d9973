use newsroom::body::plain_text;
use newsroom::person::{Author, Part};

use super::*;

const SAMPLE: &[u8] = include_bytes!("../../../../tests/fixtures/hoi-nghi-quan-triet.txt");

fn shape(article: &Article) -> String {
    let letter = |block: &Block| match block {
        Block::Paragraph(_) => 'p',
        Block::Heading(_) => 'h',
        Block::List(_) => 'l',
        Block::Figure(_) => 'f',
        _ => '?',
    };
    article.body.blocks.iter().map(letter).collect()
}

#[test]
fn the_sample_is_recognised_whole() {
    let (article, losses) = read(SAMPLE, "hoi-nghi-quan-triet.txt").unwrap();
    assert_eq!(losses, []);
    assert!(
        article
            .body
            .headline
            .starts_with("Sở Thông tin và Truyền thông học tập")
    );
    assert_eq!(article.body.dateline(), "PhuthoPortal");
    assert!(plain_text(&article.body.lead).starts_with("PhuthoPortal - Ngày 11/1, Đảng ủy"));
    assert_eq!(
        article.authors,
        [Author {
            name: "Thanh Hòa".into(),
            part: Part::Text
        }]
    );
    assert_eq!(shape(&article), "fppfpfpfpfpppp");
    let captions: Vec<String> = article
        .body
        .figures()
        .map(|figure| plain_text(&figure.caption))
        .collect();
    assert_eq!(captions.len(), 5);
    assert_eq!(captions[4], "Quang cảnh hội nghị");
}

#[test]
fn no_word_of_the_sample_is_lost() {
    let (article, _) = read(SAMPLE, "hoi-nghi-quan-triet.txt").unwrap();
    let mut words: Vec<String> = article.body.paragraphs();
    words.push(article.byline());
    let squeeze = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let source = std::str::from_utf8(SAMPLE).unwrap();
    assert_eq!(squeeze(&words.join(" ")), squeeze(source));
}

#[test]
fn a_short_line_above_the_headline_is_the_kicker() {
    let (article, _) = recognise("Chính trị\nKhai mạc kỳ họp\nSáng 3/2, kỳ họp khai mạc.\nThu Hà");
    assert_eq!(
        (article.body.kicker.as_str(), article.body.headline.as_str()),
        ("Chính trị", "Khai mạc kỳ họp")
    );
}

#[test]
fn numbered_lines_are_headings_and_dashed_lines_one_list() {
    let text = "Tít\nSa-pô của bài.\n1. Kết quả\nĐoạn một.\n- Việc một;\n- Việc hai.\nẢnh đẹp. Ảnh: Minh Đức\nĐoạn hai.";
    let (article, losses) = recognise(text);
    assert_eq!(shape(&article), "hplfp");
    assert_eq!(losses, [Loss::NoByline]);
    assert_eq!(
        article.body.figures().next().map(|figure| figure.credit.clone()),
        Some("Minh Đức".into())
    );
}

#[test]
fn photos_without_a_credit_are_the_one_s_whom_the_byline_names() {
    let (article, _) = recognise("Tít\nSa-pô.\nQuang cảnh hội nghị\nĐoạn.\nBài, ảnh: Thu Hà");
    assert_eq!(
        article.body.figures().next().map(|figure| figure.credit.clone()),
        Some("Thu Hà".into())
    );
}

#[test]
fn a_text_without_headline_and_byline_is_still_an_article() {
    let (article, losses) = recognise("Một câu dài.\nHai câu.");
    assert_eq!(losses, [Loss::NoByline, Loss::NoHeadline]);
    assert_eq!(plain_text(&article.body.lead), "Một câu dài.");
}
