//! Whatever is in the file, reading it ends, and what stands before the damage stands.

use std::io::{self, Read};

use intake::feed::{Attachments, FeedError, Made};
use newsroom::loss::Loss;

use super::{headlines, items, pieces, read};

fn rss(items: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Cổng</title><link>https://phutho.vn</link>{items}</channel></rss>"
    )
}

fn item(title: &str) -> String {
    format!(
        "<item><title>{title}</title><description>&lt;p&gt;Nội dung của {title}.&lt;/p&gt;</description></item>"
    )
}

#[test]
fn a_bomb_of_entities_is_not_lit_and_no_file_is_opened() {
    let bomb = format!(
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY xxe SYSTEM \"file:///etc/passwd\">]>{}",
        rss(&format!(
            "{}<item><title>&b;&xxe; Hai</title></item>",
            item("Một")
        ))
        .replace("<?xml version=\"1.0\"?>", "")
    );
    assert_eq!(headlines(bomb.as_bytes()), ["Một", "&b;&xxe; Hai"]);
}

#[test]
fn a_file_that_breaks_off_gives_what_came_before_and_says_so() {
    let whole = rss(&format!("{}{}", item("Một"), item("Hai")));
    let cut = &whole[..whole.find("Nội dung của Hai").unwrap()];
    assert_eq!(headlines(cut.as_bytes()), ["Một"]);
    let last = read(cut.as_bytes()).pop().unwrap().unwrap_err();
    assert_eq!(
        last.to_string(),
        "\"xuat.xml\" breaks off in the middle, after 1 items, which stand; export it again and bring the rest"
    );
    let in_cdata = rss(&item("Một")).replace("</channel></rss>", "<item><title><![CDATA[Hai");
    assert_eq!(headlines(in_cdata.as_bytes()), ["Một"]);
}

#[test]
fn broken_markup_harms_only_its_own_item() {
    let file = rss(&format!(
        "{}<item><title>Hai & ba</title><description><p>Một<br>hai <b>ba</p></description></item><item><title><![CDATA[x</title></item>{}",
        item("Một"),
        item("Bốn ]]&gt;")
    ));
    let heads = headlines(file.as_bytes());
    assert_eq!(heads[..2], ["Một", "Hai & ba"]);
    let file = rss(&format!("<item><!x!><title>Hỏng</title></item>{}", item("Ba")));
    assert_eq!(headlines(file.as_bytes()), ["Ba"]);
    let refused = read(file.as_bytes()).remove(0).unwrap_err();
    assert!(
        matches!(refused, FeedError::ItemDamaged { number: 1, .. }),
        "{refused}"
    );
}

#[test]
fn an_item_that_never_ends_is_left_out_in_bounded_memory() {
    /// An item of endless text between two others.
    struct Endless {
        before: Vec<u8>,
        left: usize,
        after: Vec<u8>,
    }
    impl Read for Endless {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            for part in [&mut self.before, &mut self.after] {
                if !part.is_empty() && (self.left == 0 || part.starts_with(b"<rss")) {
                    let count = part.len().min(buffer.len());
                    buffer[..count].copy_from_slice(&part[..count]);
                    part.drain(..count);
                    return Ok(count);
                }
            }
            let count = self.left.min(buffer.len());
            buffer[..count].fill(b'a');
            self.left -= count;
            Ok(count)
        }
    }
    let endless = Endless {
        before: format!(
            "<rss><channel>{}<item><title>Dài</title><description><![CDATA[",
            item("Một")
        )
        .into_bytes(),
        left: 100_000_000,
        after: format!("]]></description></item>{}</channel></rss>", item("Ba")).into_bytes(),
    };
    let made = items(endless, &Attachments::default());
    assert_eq!(made.len(), 3);
    assert!(matches!(&made[1], Err(FeedError::ItemTooLarge { number: 2, title, .. }) if title == "Dài"));
    assert!(matches!(&made[2], Ok(Made::Piece(piece)) if piece.article.body.headline == "Ba"));
}

#[test]
fn nesting_without_end_takes_neither_stack_nor_time() {
    let deep = "<div>".repeat(200_000);
    let file = rss(&format!(
        "<item><title>Sâu</title><description>{deep}chữ</description></item>{}",
        item("Hai")
    ));
    assert_eq!(headlines(file.as_bytes()), ["Sâu", "Hai"]);
    let outside = format!("<rss><channel>{}{}", "<a>".repeat(200_000), item("Một"));
    assert_eq!(headlines(outside.as_bytes()), ["Một"]);
}

#[test]
fn shortcodes_without_end_take_no_time() {
    let codes = "[caption][a_b][/a_b][".repeat(100_000);
    let file = rss(&format!(
        "<item><title>Mã</title><description><![CDATA[{codes}[/caption]]]></description></item>"
    ));
    assert_eq!(headlines(file.as_bytes()), ["Mã"]);
}

#[test]
fn what_is_no_feed_is_refused_whole() {
    for file in [
        "",
        "chữ thường",
        "<html><body><p>a</p></body></html>",
        "{\"a\":1}",
        "\u{0}\u{1}",
    ] {
        let made = read(file.as_bytes());
        assert!(
            matches!(made[..], [Err(FeedError::NotAFeed { .. })]),
            "{file}: {made:?}"
        );
    }
}

#[test]
fn a_file_that_lies_about_its_encoding_is_read_by_its_bytes() {
    let said = rss(&item("Đại hội Đảng bộ tỉnh"))
        .replace("version=\"1.0\"?", "version=\"1.0\" encoding=\"iso-8859-1\"?");
    assert_eq!(headlines(said.as_bytes()), ["Đại hội Đảng bộ tỉnh"]);
    let utf16: Vec<u8> = said.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(headlines(&utf16), ["Đại hội Đảng bộ tỉnh"]);
}

#[test]
fn an_item_without_anything_is_named_and_one_without_a_date_says_so() {
    let made = read(rss("<item><guid>1</guid></item>").as_bytes());
    assert!(matches!(made[..], [Err(FeedError::ItemEmpty { number: 1 })]));
    assert!(
        pieces(rss(&item("Một")).as_bytes())[0]
            .losses
            .contains(&Loss::NoDate)
    );
}

/// As the generator of Numerical Recipes, so that every run damages the same places.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides.max(1)
    }
}

#[test]
fn thousands_of_damaged_exports_are_read_to_their_end() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/feeds");
    let mut dice = Dice(11);
    for name in [
        "wordpress-wxr",
        "wordpress-rss",
        "atom",
        "cong-thong-tin",
        "tcvn3",
    ] {
        let sound = std::fs::read(folder.join(format!("{name}.xml"))).unwrap();
        for _ in 0..600 {
            let mut bytes = sound.clone();
            for _ in 0..1 + dice.roll(6) {
                let at = dice.roll(bytes.len());
                let to = (at + dice.roll(200)).min(bytes.len());
                match dice.roll(6) {
                    0 => bytes[at] = dice.roll(256) as u8,
                    1 => drop(bytes.drain(at..to)),
                    2 => bytes.truncate(at.max(1)),
                    3 => {
                        let again = bytes[at..to].to_vec();
                        bytes.splice(at..at, again);
                    }
                    4 => bytes[at] = b"<>&[]/\"'!"[dice.roll(9)],
                    _ => bytes[at] = 0xff,
                }
            }
            read(&bytes);
        }
    }
}
