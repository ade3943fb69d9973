use super::check;

#[test]
fn nested_lists_keep_their_depth_even_where_the_nesting_is_wrong() {
    check(
        "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>",
        &["* a", "  * b", "* c"],
    );
    check(
        "<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>",
        &["* a", "  * b", "* c"],
    );
    check(
        "<ol start=3><li><p>a</p><ol><li>b</ol><li value=7>c</ol>",
        &["3. a", "  1. b", "4. c"],
    );
}

#[test]
fn paragraphs_of_one_item_are_one_item() {
    check("<ul><li><p>a</p><p>b</p></li></ul>", &["* a⏎b"]);
}

#[test]
fn a_table_between_items_does_not_start_the_numbers_anew() {
    check(
        "<ol><li>a<table><tr><td>x<td>y<tr><td>z<td>w</table><li>b</ol>",
        &["1. a", "| x | y", "| z | w", "2. b"],
    );
}

#[test]
fn paragraphs_of_word_that_look_like_a_list_are_one() {
    let item = |level: u8, marker: &str, text: &str| {
        format!(
            "<p class=MsoListParagraphCxSpMiddle style='margin-left:1.0in;mso-list:l0 level{level} lfo1'><![if !supportLists]>\
             <span style='font-family:Symbol'><span style='mso-list:Ignore'>{marker}<span style='font:7.0pt \"Times New Roman\"'>\
             &nbsp;&nbsp;&nbsp; </span></span></span><![endif]>{text}<o:p></o:p></p>\r\n\r\n"
        )
    };
    let page = item(1, "·", "a") + &item(2, "o", "b") + &item(1, "·", "c");
    check(&page, &["* a", "  * b", "* c"]);
    let page = item(1, "1.", "a") + &item(2, "a)", "b") + &item(2, "b)", "c") + &item(1, "2.", "d");
    check(&page, &["1. a", "  1. b", "  2. c", "2. d"]);
    check(&item(1, "Điều 1.", "Phạm vi"), &["p Điều 1. Phạm vi"]);
}
