use super::*;

#[test]
fn words_are_never_glued_at_the_ends_of_lines_runs_blocks_and_cells() {
    check(
        "<p>Ủy ban\r\nnhân dân<span>\r\n</span>tỉnh",
        &["p Ủy ban nhân dân tỉnh"],
    );
    check(
        "<p><b>Ủy</b>&nbsp;<i>ban</i><span style='mso-spacerun:yes'>   </span>tỉnh",
        &["p **Ủy** _ban_ tỉnh"],
    );
    check("<div>một<div>hai</div>ba</div>", &["p một", "p hai", "p ba"]);
    check(
        "<tr><td>một</td><td>hai</td></tr><tr><td>ba<td>bốn</tr>",
        &["| một | hai", "| ba | bốn"],
    );
    check(
        "<p>một<img src=file:///a.png>hai",
        &["p một hai", "fig[1]  /  / "],
    );
    check("<p>một<br>hai", &["p một⏎hai"]);
    check(
        "<p>một<span style='mso-tab-count:1'>      </span>hai",
        &["p một hai"],
    );
}

#[test]
fn two_line_breaks_set_paragraphs_apart_and_empty_paragraphs_are_none() {
    check("một<br><br>hai<br>&nbsp;<br>ba<br>", &["p một", "p hai", "p ba"]);
    check(
        "<p>một</p><p><o:p>&nbsp;</o:p></p><hr><p> <br> </p><p>hai</p>",
        &["p một", "p hai"],
    );
}

#[test]
fn marks_come_from_tags_and_from_styles() {
    check(
        "<b style='font-weight:normal' id=docs-internal-guid-1><p><span style='font-weight:700'>đậm</span> \
         <span style='font-style:italic'>nghiêng</span> m<span style='vertical-align:super;font-size:0.6em'>2</span> \
         H<sub>2</sub>O <s>gạch</s></p></b>",
        &["p **đậm** _nghiêng_ m^2^ H~2~O gạch"],
    );
    check(
        "<h1><b>Tít <i>x</i></b></h1><h4>Mục</h4>",
        &["h2 Tít _x_", "h3 Mục"],
    );
    check("<p><b>một</b> <b>hai</b></p>", &["p **một hai**"]);
}

#[test]
fn links_keep_where_they_lead() {
    check(
        "<p><a href='https://a.vn/?utm_source=x'>a </a>và <a href='javascript:alert(1)'>b</a> <a href='#x'>c</a></p>",
        &["p [a](https://a.vn/) và b c"],
    );
}

#[test]
fn a_letter_whose_mark_is_in_the_next_run_is_whole() {
    check("<p>ho<b>\u{300}a</b>", &["p hò**a**"]);
}

#[test]
fn line_feeds_are_line_breaks_where_the_style_says_so() {
    check("<pre>một\nhai\n\nba</pre>", &["p một⏎hai", "p ba"]);
    check("<p style='white-space:pre-wrap'>một\nhai", &["p một⏎hai"]);
}

#[test]
fn quotes_keep_who_said_it() {
    check(
        "<blockquote><p>Lời một.</p><p>Lời hai.</p><footer>— Ông A</footer></blockquote><p>Sau",
        &["> Lời một.", "> Lời hai.", ">— — Ông A", "p Sau"],
    );
}

#[test]
fn a_run_of_a_line_goes_into_the_line() {
    for page in [
        "<meta charset='utf-8'><span style='color:red'>hội <b>nghị</b></span>",
        "<html><body><!--StartFragment-->hội <b>nghị</b><!--EndFragment--></body></html>",
        "<html><body><h1 class=x><!--StartFragment--><span>hội <b>nghị</b></span><!--EndFragment--></h1></body></html>",
    ] {
        let clipping = read(page, "");
        assert!(clipping.inline, "{page}");
        assert_eq!(outline(&clipping), ["p hội **nghị**"]);
    }
    assert!(!read("<p>hội nghị</p>", "").inline);
    assert!(!read("<body><!--StartFragment--><p>hội nghị</p><!--EndFragment-->", "").inline);
    assert!(!read("một<br><br>hai", "").inline);
}

#[test]
fn without_html_the_text_is_read() {
    let clipping = read(" <style>p{}</style> ", "một\r\nhai\r\n\r\nba");
    assert_eq!(outline(&clipping), ["p một", "p hai", "p ba"]);
    assert!(read("", "hội nghị\n").inline);
    assert_eq!(read("", ""), Clipping::default());
    let wrapped = "Ngày 11 tháng 1, Đảng ủy Sở Thông tin và Truyền thông tổ chức hội nghị\n\
                   học tập, quán triệt Nghị quyết Đại hội đại biểu toàn quốc lần thứ mười\n\
                   ba của Đảng.";
    assert_eq!(read("", wrapped).blocks.len(), 1);
    assert_eq!(plain_text(&[]), "");
}
