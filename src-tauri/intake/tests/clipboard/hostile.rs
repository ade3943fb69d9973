//! Pages that mean harm: to run something, to lead astray, or to take all time and memory.

use intake::clipboard::{Clipping, read};
use newsroom::body::Body;
use newsroom::loss::Loss;

use super::check_sound;

/// The texts of the page.
#[track_caller]
fn texts(html: &str) -> Vec<String> {
    let clipping = read(html, "");
    check_sound(&clipping);
    let blocks = clipping.blocks;
    Body {
        blocks,
        ..Body::default()
    }
    .paragraphs()
}

#[track_caller]
fn check(html: &str, wanted: &[&str]) {
    assert_eq!(texts(html), wanted, "{}", html.get(..200).unwrap_or(html));
}

/// A page that is too much for its form, with the text that came beside it.
#[track_caller]
fn check_words_only(html: &str) {
    let clipping = read(html, "Một đoạn.");
    check_sound(&clipping);
    assert_eq!(clipping.losses, [Loss::WordsOnly]);
    assert_eq!(
        clipping,
        Clipping {
            losses: vec![Loss::WordsOnly],
            ..read("", "Một đoạn.")
        }
    );
    check_sound(&read(html, ""));
}

#[test]
fn scripts_and_handlers_leave_nothing_behind() {
    check(
        "<script>alert(1)</script><p onclick=alert(1) onmouseover='x()'>a</p><style>p{}</style>",
        &["a"],
    );
    check(
        "<img src=x onerror=alert(1)><body onload=alert(1)>a<input autofocus onfocus=alert(1)>",
        &["a"],
    );
    check(
        "<p>a<iframe srcdoc='<script>alert(1)</script>'></iframe><object data=x>b</object><embed src=x></p>",
        &["a"],
    );
    check(
        "<form action=javascript:alert(1)><button formaction=javascript:x>b</button>a</form><base href=javascript:/>",
        &["a"],
    );
    check(
        "<meta http-equiv=refresh content='0;url=javascript:x'><link rel=import href=x>a",
        &["a"],
    );
}

#[test]
fn addresses_that_run_something_are_text() {
    for href in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "java&#10;script:alert(1)",
        "&#106;avascript:alert(1)",
        "\u{1}javascript:alert(1)",
        "data:text/html,<script>x</script>",
        "data:text/html;base64,PHNj",
        "vbscript:x",
        "view-source:javascript:x",
        "blob:https://a.vn/x",
        "file:///etc/passwd",
        "//a.vn/x",
        "https:",
        "jar:x!/",
        "https://www.google.com/url?q=javascript:alert(1)%0a",
        "https://l.facebook.com/l.php?u=data:text/html,x",
    ] {
        let clipping = read(
            &format!("<p><a href=\"{href}\">chữ</a> <a xlink:href=\"{href}\">khác</a></p>"),
            "",
        );
        check_sound(&clipping);
        let shown = Body {
            blocks: clipping.blocks,
            ..Body::default()
        };
        assert_eq!(shown.paragraphs(), ["chữ khác"]);
        let json = shown.to_json().to_string();
        assert!(
            !json.contains("\"href\":\"javascript") && !json.contains("\"href\":\"data"),
            "{json}"
        );
    }
}

#[test]
fn svg_and_mathml_carry_nothing_in() {
    check(
        "a<svg><script>alert(1)</script><a xlink:href=javascript:x><text>b</text></a></svg>c",
        &["ac"],
    );
    check(
        "a<svg><foreignObject><p onclick=x>b</p></foreignObject></svg>c",
        &["ac"],
    );
    check(
        "a<math><maction xlink:href=javascript:x>b</maction><annotation-xml encoding=text/html><p>d</p></annotation-xml></math>c",
        &["ac"],
    );
    check(
        "a<svg><image href=file:///etc/passwd.png /><use href=data:x /></svg>c",
        &["ac"],
    );
}

#[test]
fn markup_that_changes_its_meaning_when_read_twice_is_read_once() {
    for html in [
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>a",
        "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">a",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">a",
        "<template><s><template><s><img src=x onerror=alert(1)></s></template></s></template>a",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>a",
        "<math><mi><mglyph><svg><mtext><textarea><path id=\"</textarea><img onerror=alert(1) src=1>\">a",
        "<select><noscript></select><script>\"<select><img src=x onerror=alert(1)></noscript>\"</script>a",
        "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\">a</xmp>",
        "<!--><img src=x onerror=alert(1)>-->a",
        "<![CDATA[<img src=x onerror=alert(1)>]]>a",
        "<a><b><table><a></b><p>a</table></p></a>",
        "<table><tr><select><svg><style></table><td>a",
        "<svg><desc><template><math><annotation-xml encoding=\"text/html\"><style></template>a",
    ] {
        check_sound(&read(html, ""));
    }
}

#[test]
fn broken_characters_are_shown_or_taken_out() {
    check(
        "<p>a\u{0}b&#0;c&#xD800;&#xDFFF;d&#x110000;\u{fffe}",
        &["ab\u{fffd}c\u{fffd}\u{fffd}d\u{fffd}\u{fffe}"],
    );
    check("\u{feff}<p>a\u{202e}b\u{200d}", &["a\u{202e}b"]);
    assert_eq!(read("\0\0", "\0").blocks, []);
}

#[test]
fn ten_megabytes_of_nested_tables_keep_their_words() {
    let nested = "<table><tr><td>a ".repeat(10_000_000 / 17);
    let words = texts(&nested).join(" ");
    assert_eq!(words.split_whitespace().count(), 10_000_000 / 17);
}

#[test]
fn any_number_of_anything_ends_in_blocks() {
    for unit in [
        "<span>a</span>",
        "<span>",
        "<div>",
        "<b>",
        "<p>a",
        "<a href=https://a.vn>",
        "<li>a",
        "<ul><li>",
        "<blockquote>",
        "<font size=1>",
        "<svg>",
        "<math>",
        "<template>",
        "<select>",
        "<!-->",
        "<p></b>",
        "<button>",
        "</p>",
        "<table>",
        "<table><b>",
        "<figure><img src=a>",
    ] {
        check_sound(&read(&unit.repeat(100_000), ""));
    }
    check_words_only(&"<span>a</span>".repeat(1_000_000));
}

#[test]
fn formatting_that_never_ends_is_not_opened_again_for_ever() {
    let mut page: String = (0..1_000).map(|size| format!("<p><font size={size}>")).collect();
    page.push_str(&"<p>a".repeat(1_000_000));
    assert_eq!(texts(&page).concat().matches('a').count(), 1_000_000);
    let misnested: String = (0..200_000).map(|n| format!("<b id={n}><i><p></b>")).collect();
    check_sound(&read(&misnested, ""));
}

#[test]
fn tags_without_end_and_attributes_without_number_are_given_up() {
    check_words_only(&format!("<p style=\"{}\">a</p>", "a".repeat(10_000_000)));
    check_words_only(&format!("<p {}>a</p>", "x ".repeat(5_000_000)));
    let many: String = (0..1_000_000).map(|n| format!("a{n} ")).collect();
    check_words_only(&format!("<p {many}>a</p>"));
    let some: String = (0..300).map(|n| format!("a{n} ")).collect();
    check_words_only(&format!("<p {some}>a</p>").repeat(2_000));
    check_words_only(&format!("<p title=\"{}", "<b>".repeat(1_000_000)));
}

#[test]
fn a_long_comment_is_no_harm() {
    let page = format!(
        "<!--[if gte mso 9]>{}<![endif]--><p>a</p>",
        "<xml a=\"b\">".repeat(100_000)
    );
    check(&page, &["a"]);
}

#[test]
fn more_than_the_limit_comes_as_words() {
    check_words_only(&format!("<p>{}</p>", "a ".repeat(10_000_001)));
    let text = "a\n\n".repeat(30_000);
    let clipping = read("", &text);
    check_sound(&clipping);
    assert_eq!(clipping.blocks.len(), 20_000);
    assert_eq!(clipping.losses, [Loss::CutShort { kept: 20_000 }]);
}

#[test]
fn many_photos_and_large_style_sheets_are_bounded() {
    let data = format!("<img src='data:image/png;base64,{}'>", "A".repeat(2_000));
    check_sound(&read(&data.repeat(5_000), ""));
    check_sound(&read(&"=data:image/".repeat(1_000_000), ""));
    check_sound(&read(&"<img src=\"embedded:0\">".repeat(1_000), ""));
    let rules: String = (0..200_000)
        .map(|n| format!("p.c{n}{{font-weight:bold}}"))
        .collect();
    check(&format!("<style>{rules}</style><p class=c1>a"), &["a"]);
    check(
        &format!("<style>{}</style><p>a", "@media{".repeat(1_000_000)),
        &["a"],
    );
    check(
        &format!(
            "<p style='{}'>a",
            "mso-list:l0 level99999999999 lfo-1;".repeat(1_000)
        ),
        &["a"],
    );
}

/// The main thread of a program on Windows has 1 MB of stack.
#[test]
fn nesting_takes_little_stack() {
    let nest = || {
        for unit in [
            "<table><tr><td>a",
            "<ul><li>a",
            "<blockquote><div>a",
            "<b><i><span style='font-weight:bold'>a",
            "<div type=photo><img src=a>",
        ] {
            check_sound(&read(&unit.repeat(1_000), ""));
        }
    };
    let thread = std::thread::Builder::new().stack_size(512 * 1024).spawn(nest);
    thread.unwrap().join().unwrap();
}
