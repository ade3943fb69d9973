use super::*;

const PIECE: &str = "Sáng 11/1, Đảng ủy Sở tổ chức hội nghị học tập, quán triệt Nghị quyết Đại hội đại biểu toàn quốc; \
                     thường trực “Ủy ban” dự, giữ vững kỷ cương.";

/// What stood in a file before Unicode, as windows-1252 shows it.
fn encode(text: &str, encoding: LegacyEncoding) -> String {
    let letters: HashMap<char, String> = match encoding {
        LegacyEncoding::Tcvn3 => TCVN3
            .iter()
            .map(|(byte, letter)| (*letter, byte.to_string()))
            .collect(),
        LegacyEncoding::Viscii => VISCII
            .iter()
            .map(|(byte, letter)| (*letter, byte.to_string()))
            .collect(),
        LegacyEncoding::Vni => VNI
            .iter()
            .map(|((byte, mark), letter)| (*letter, std::iter::once(*byte).chain(*mark).collect()))
            .collect(),
    };
    text.chars()
        .map(|c| letters.get(&c).cloned().unwrap_or_else(|| c.to_string()))
        .collect()
}

#[track_caller]
fn check(written: &str, encoding: LegacyEncoding, read: &str) {
    let legacy = Legacy {
        encoding,
        text: read.to_owned(),
    };
    assert_eq!(recognise(written), Some(legacy));
}

#[test]
fn a_piece_in_tcvn3_is_recognised_and_the_soft_hyphen_is_a_letter() {
    check(
        "S¸ng 11/1, §¶ng ñy Së tæ chøc héi nghÞ häc tËp, th\u{ad}êng trùc tØnh",
        LegacyEncoding::Tcvn3,
        "Sáng 11/1, Đảng ủy Sở tổ chức hội nghị học tập, thường trực tỉnh",
    );
}

#[test]
fn words_in_capitals_are_capitals_again() {
    check(
        "UBND TØNH PHó THä, thµnh phè Hµ NéI vµ Lý Th¸i Tæ",
        LegacyEncoding::Tcvn3,
        "UBND TỈNH PHÚ THỌ, thành phố Hà NỘI và Lý Thái Tổ",
    );
}

#[test]
fn a_piece_in_vni_is_recognised() {
    check(
        "Saùng 11/1, Ñaûng uûy Sôû toå chöùc hoäi nghò hoïc taäp",
        LegacyEncoding::Vni,
        "Sáng 11/1, Đảng ủy Sở tổ chức hội nghị học tập",
    );
}

#[test]
fn every_encoding_is_told_from_the_others() {
    let small = PIECE.replace(['“', '”'], "\"").replace('Ủ', "ủ");
    check(
        &encode(&small, LegacyEncoding::Tcvn3),
        LegacyEncoding::Tcvn3,
        &small,
    );
    check(&encode(PIECE, LegacyEncoding::Vni), LegacyEncoding::Vni, PIECE);
    let straight = PIECE.replace(['“', '”'], "\"");
    check(
        &encode(&straight, LegacyEncoding::Viscii),
        LegacyEncoding::Viscii,
        &straight,
    );
}

#[test]
fn every_letter_comes_back_from_every_encoding() {
    let letters = "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵăâđêôơư";
    for encoding in [LegacyEncoding::Tcvn3, LegacyEncoding::Vni, LegacyEncoding::Viscii] {
        assert_eq!(
            decode(&encode(letters, encoding), encoding),
            letters,
            "{encoding}"
        );
    }
    let capitals = letters.to_uppercase();
    assert_eq!(
        decode(&encode(&capitals, LegacyEncoding::Vni), LegacyEncoding::Vni),
        capitals
    );
}

#[test]
fn viscii_reads_the_same_from_windows_1252_and_from_latin_1() {
    let shown = "€“";
    assert_eq!(decode(shown, LegacyEncoding::Viscii), "ẠỘ");
    assert_eq!(decode("\u{80}\u{93}", LegacyEncoding::Viscii), "ẠỘ");
}

#[test]
fn unicode_stays() {
    assert_eq!(recognise(PIECE), None);
    assert_eq!(recognise("hòa thuận, thúy, khỏe"), None);
    assert_eq!(recognise("“Một” – hai… ba"), None);
}

#[test]
fn western_european_languages_stay() {
    for text in [
        "À l'été, les élèves français sont allés à la forêt où le garçon préféré a été blessé près du château.",
        "Die Größe der Häuser überraschte die Schüler; für Mädchen wäre Fußball möglich, hieß es schließlich.",
        "El niño soñó con mañanas más cálidas; la canción, según él, trató sobre árboles y corazón.",
        "A função é não só saúde, mas também educação: três irmãos, avó, café, amanhã, você, português.",
        "Près de Hà Nội, l'été à l'hôtel Métropole coûte 100 £ où ± 5 °C – très agréable.",
        "© 2024 · 5 µm ± 2 % · naïve café · § 12 · «déjà vu» · ½ · résumé",
    ] {
        assert_eq!(recognise(text), None, "{text}");
    }
}

#[test]
fn too_few_words_say_nothing() {
    assert_eq!(recognise("héi nghÞ"), None);
    assert_eq!(recognise(""), None);
}

#[test]
fn a_run_in_an_old_font_that_was_typed_in_unicode_is_left_alone() {
    assert!(is_in("héi nghÞ", LegacyEncoding::Tcvn3));
    assert!(is_in("2024", LegacyEncoding::Tcvn3));
    assert!(!is_in("hội nghị", LegacyEncoding::Tcvn3));
    assert!(!is_in("các ông, bà", LegacyEncoding::Tcvn3));
}

#[test]
fn bytes_that_word_kept_in_the_private_use_area_are_read() {
    assert_eq!(decode("H\u{f0b5} N\u{f0e9}i", LegacyEncoding::Tcvn3), "Hà Nội");
}
