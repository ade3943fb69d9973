//! Whatever is in the clipboard, reading it ends, and the page accepts what it gives.

use intake::clipboard::read;
use newsroom::body::Body;
use proptest::prelude::*;

use super::check_sound;

/// What pages are made of, in any order.
const MORSELS: [&str; 84] = [
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<sup>",
    "</sup>",
    "<sub>",
    "<br>",
    "<br><br>",
    "<hr>",
    "<div>",
    "</div>",
    "<h1>",
    "</h1>",
    "<h3>",
    "<ul>",
    "</ul>",
    "<ol start=4>",
    "</ol>",
    "<li>",
    "</li>",
    "<li value=9 aria-level=3>",
    "<table>",
    "</table>",
    "<tr>",
    "<td>",
    "</td>",
    "<td colspan=3 rowspan=2>",
    "<th>",
    "<thead>",
    "<caption>",
    "<blockquote>",
    "</blockquote>",
    "<cite>",
    "<footer>",
    "<figure>",
    "</figure>",
    "<figcaption>",
    "</figcaption>",
    "<img src='https://a.vn/1.jpg' alt='ảnh đẹp'>",
    "<img src='file:///C:/%E1%BA%A3nh.png'>",
    "<img src='data:image/gif;base64,R0lG'>",
    "<a href='https://a.vn/?utm_source=x'>",
    "<a href='javascript:x'>",
    "</a>",
    "<span style='font-family:.VnTimeH'>",
    "<span style=\"font-family:'VNI-Times'\">",
    "</span>",
    "<span style='mso-list:Ignore'>",
    "<p style='mso-list:l0 level2 lfo1'>",
    "<p class=MsoTitle>",
    "<p class=Image>",
    "<del>",
    "</del>",
    "<span class=MsoCommentReference>",
    "<div style='mso-element:footnote-list'>",
    "<svg>",
    "</svg>",
    "<math>",
    "<mtext>",
    "<style>",
    "p{font-weight:bold}",
    "</style>",
    "<script>",
    "</script>",
    "<template>",
    "</template>",
    "<select>",
    "<!--StartFragment-->",
    "<pre>",
    "<table class=picture>",
    "<center>",
    "1.",
    "·",
    "Ảnh: Minh Đức",
    "héi nghÞ",
    "hoäi",
    "\u{301}",
    "\u{ad}",
    "&nbsp;",
    "&#0;",
    "\n ",
];

/// What may stand around a word without joining it to its neighbours.
const FRAMES: [(&str, &str); 16] = [
    ("<p>", "</p>"),
    ("<p>", " "),
    ("<div><span>", "</span></div>"),
    ("<h2>", "</h2>"),
    ("<ul><li>", "</ul>"),
    ("<ul><li><p>", "</p></li></ul>"),
    ("<blockquote>", "</blockquote>"),
    ("<table><tr><td>", "</td></tr></table>"),
    ("<table><tr><td></td><td>", "</td></tr></table>"),
    ("<b>", " </b>"),
    ("<i>&nbsp;", "</i>\n"),
    ("", "<br>"),
    ("<br><br>", "<br>"),
    ("<a href='https://a.vn'>", "</a> "),
    ("<figure>", "</figure>"),
    ("<div style='mso-list:l0 level2 lfo1'>", "</div>"),
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(html in any::<String>(), text in any::<String>()) {
        check_sound(&read(&html, &text));
        check_sound(&read("", &text));
    }

    #[test]
    fn any_page_is_read(morsels in prop::collection::vec(prop_oneof![
        4 => prop::sample::select(&MORSELS[..]).prop_map(str::to_owned),
        1 => "[a-zăâđêôơư \u{a0}<>&'\"]{0,8}",
    ], 0..60)) {
        check_sound(&read(&morsels.concat(), ""));
    }

    #[test]
    fn no_word_is_lost_and_none_is_glued_to_another(
        words in prop::collection::vec(("[a-zăâđêôơư]{1,6}", prop::sample::select(&FRAMES[..])), 1..30),
    ) {
        let framed = |(word, (opening, closing)): &(String, (&str, &str))| format!("{opening}{word}{closing}");
        let page: String = words.iter().map(framed).collect();
        let blocks = read(&page, "").blocks;
        let read = Body { blocks, ..Body::default() }.paragraphs().join(" ");
        let wanted: Vec<&str> = words.iter().map(|(word, _)| word.as_str()).collect();
        prop_assert_eq!(read.split_whitespace().collect::<Vec<_>>(), wanted, "{}", page);
    }
}
