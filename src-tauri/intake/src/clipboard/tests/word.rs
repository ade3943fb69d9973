use newsroom::vietnamese::encoding::LegacyEncoding;

use super::*;

#[test]
fn comments_notes_and_deletions_are_left_out_and_counted() {
    let page = "<p>một<a style='mso-comment-reference:A_1'>hai</a><span class=MsoCommentReference><a class=msocomanchor \
        href='#_msocom_1'>[A1]</a><span style='mso-special-character:comment'>&nbsp;</span></span> ba<a \
        style='mso-footnote-id:ftn1' href='#_ftn1' name='_ftnref1'><span class=MsoFootnoteReference>[1]</span></a> \
        <del cite='mailto:A' datetime=x>bốn</del><ins>năm</ins></p>\
        <div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText>chú</div></div>\
        <div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>nhận xét</div></div>";
    check(page, &["p mộthai ba năm"]);
    check_losses(
        page,
        &[
            Loss::Comments { count: 1 },
            Loss::Notes { count: 1 },
            Loss::Deletions { count: 1 },
        ],
    );
    let writer = "<p>một<a class=sdfootnoteanc name=sdfootnote1anc href='#sdfootnote1sym'><sup>1</sup></a></p>\
        <div id=sdfootnote1><p class=sdfootnote>chú</p></div>";
    check(writer, &["p một"]);
}

#[test]
fn drawings_videos_and_what_is_hidden_do_not_come() {
    let page = "<p>a<svg viewBox='0 0 24 24'></svg><svg><text>b</text></svg><math><mi>c</mi></math><iframe src=x>d</iframe><video>e</video>\
        <span style='display:none;mso-hide:all'>f</span><button>g</button><noscript>h</noscript><template>i</template><!-- j -->\
        <xml><w:WordDocument>k</w:WordDocument></xml>";
    check(page, &["p a"]);
    check_losses(page, &[Loss::Drawings { count: 2 }, Loss::Embeds { count: 2 }]);
}

#[test]
fn headings_of_word_are_headings() {
    check(
        "<p class=MsoTitle>a<p style='mso-outline-level:2'>b<p style='mso-outline-level:3'>c<h2 style='mso-list:l0 level1 lfo1'>\
         <span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>d</h2>",
        &["h2 a", "h2 b", "h3 c", "h2 1. d"],
    );
}

#[test]
fn fonts_say_which_runs_are_in_tcvn3_and_which_are_capitals() {
    let page = "<p><span style='font-family:\".VnTimeH\"'>Së th\u{ad}¬ng m¹i</span> <span style='font-family:\".VnTime\"'>h</span>\
        <span style='color:red;font-family:\".VnTime\"'>éi ngh&THORN;</span> \
        <span style='font-family:Arial'>été</span> <font face='VNI-Times'>ho<span>ä</span>i</font>";
    check(page, &["p SỞ THƯƠNG MẠI hội nghị été hội"]);
    let told = |encoding| Loss::Converted { encoding, count: 1 };
    check_losses(page, &[told(LegacyEncoding::Tcvn3), told(LegacyEncoding::Vni)]);
}

#[test]
fn the_font_of_a_whole_document_stands_in_its_style_sheet() {
    let page = "<style>p.MsoNormal, li.MsoNormal {font-size:14.0pt;font-family:\".VnTime\",\"sans-serif\";}</style>\
        <p class=MsoNormal>héi nghÞ <span style='font-family:\"Times New Roman\"'>hội nghị</span>";
    check(page, &["p hội nghị hội nghị"]);
}

#[test]
fn unicode_in_an_old_font_stays() {
    check(
        "<p style='font-family:.VnTime'>Hội nghị các ông, bà",
        &["p Hội nghị các ông, bà"],
    );
    check_losses("<p style='font-family:.VnTime'>Hội nghị", &[]);
}

#[test]
fn the_header_of_windows_is_no_text() {
    check(
        "Version:1.0\r\nStartHTML:0000000105\r\n<html><body><p>a</p></body></html>",
        &["p a"],
    );
}

#[test]
fn half_composed_letters_and_invisible_ones_are_repaired_and_told() {
    let page = "<p>ho\u{300}a\u{200b} \u{fffd}&#xD800;";
    check(page, &["p hòa \u{fffd}\u{fffd}"]);
    check_losses(
        page,
        &[
            Loss::Undecodable { count: 2 },
            Loss::Repaired { count: 1 },
            Loss::ControlCharacters { count: 1 },
        ],
    );
}
