use super::*;

#[test]
fn a_table_keeps_spans_and_headers_and_is_made_square() {
    check(
        "<table><thead><tr><td colspan=2><b>A</b><td>B</thead><tr><td rowspan=9>c<td>d<tr><td>e<td>f<td>g</table>",
        &["| 2x1:#A | #B | ", "| 1x2:c | d |  | ", "| e | f | g"],
    );
}

#[test]
fn a_table_that_only_places_things_is_taken_apart() {
    check(
        "<table><tr><td><p>a</p><p>b</p></td></tr></table>",
        &["p a", "p b"],
    );
    check(
        "<table><tr><td><table><tr><td>a<td>b<tr><td>c<td>d</table><td>e</table>",
        &["| a | b", "| c | d", "p e"],
    );
    check("<table role=presentation><tr><td>a<td>b</table>", &["p a", "p b"]);
}

#[test]
fn a_list_in_a_cell_becomes_lines_and_a_photo_stands_after_the_table() {
    check(
        "<table><tr><td><ul><li>a<li>b</ul><td><img src='https://a.vn/x.jpg'>c<tr><td>d<td>e</table>",
        &["| - a¶- b | c", "| d | e", "fig[1]  /  / "],
    );
}

#[test]
fn too_large_a_table_becomes_lines() {
    let page = format!("<table>{}</table>", "<tr><td>a<td>b".repeat(2_501));
    let clipping = read(&page, "");
    assert_eq!(clipping.blocks.len(), 2_501);
    assert_eq!(clipping.losses, [Loss::TablesTooLarge { count: 1 }]);
    assert_eq!(outline(&clipping)[0], "p a | b");
    let ragged = format!(
        "<table><tr>{}{}</table>",
        "<td>a".repeat(60),
        "<tr><td>b<td>c".repeat(100)
    );
    assert_eq!(read(&ragged, "").losses, [Loss::TablesTooLarge { count: 1 }]);
    let wide = format!("<table><tr>{}<tr><td>x</table>", "<td colspan=1000>a".repeat(2));
    assert_eq!(read(&wide, "").losses, [Loss::TablesTooLarge { count: 1 }]);
}

#[test]
fn one_cell_of_a_spreadsheet_goes_into_the_line() {
    let cells = |cells: &str| {
        let page = format!(
            "<table border=0><!--StartFragment--><col width=64><tr height=20>{cells}</tr><!--EndFragment--></table>"
        );
        read(&page, "")
    };
    assert!(cells("<td class=xl65 style='font-size:11pt'>1.200 tỷ</td>").inline);
    assert!(!cells("<td>1.200</td><td>tỷ</td>").inline);
    assert!(!read("<p>a</p><table><tr><td>b</table>", "").inline);
    assert!(!read("<table><tr><td>a</table>b", "").inline);
}
