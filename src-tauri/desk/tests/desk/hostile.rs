//! Pieces that would break a careless press, in every form in which a piece leaves the house: all of them is there, or
//! the piece is refused in a sentence and nothing is left behind.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::AtomicBool;

use desk::bulletins::BulletinForm;
use desk::export::Exported;
use desk::export::order::{ExportFormat, ExportOrder};
use desk::{Desk, DeskError};
use newsroom::article::{Article, ArticleId};
use newsroom::body::{Block, Cell, Table, inline_text};
use newsroom::language::Bilingual as _;
use press::pdf::{Columns, Layout};

use crate::check_whole;

/// Text that would do harm if it were taken for HTML, JSON, XML or typst.
const MARKUP: &str =
    r##"</script><b onclick="x">&amp; ]]> #import "a.typ": * $x$ *a* _b_ `c` <l> @r [d] \e = f"##;
/// Overrides and isolates of direction that are never closed.
const DIRECTION: &str = "Trái \u{202e}phải \u{2066}trong \u{2067}ngoài";
const LETTERS: usize = 50_000;
const ROWS: usize = 10_000;

/// Every format but those that take a layout.
const FORMATS: [ExportFormat; 6] = [
    ExportFormat::Html,
    ExportFormat::Package,
    ExportFormat::Zip,
    ExportFormat::Print,
    ExportFormat::Docx,
    ExportFormat::Ninjs,
];
const LAYOUTS: [Layout; 4] = [
    Layout::PortalPage,
    Layout::NewspaperPage {
        columns: Columns::Two,
    },
    Layout::NewspaperPage {
        columns: Columns::Three,
    },
    Layout::ArchiveCopy,
];

struct Place {
    folder: tempfile::TempDir,
    desk: Desk,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::open(&folder.path().join("archive"))
            .unwrap()
            .keyed_in(&folder.path().join("desk.key"))
            .called("tòa soạn");
        let mut settings = desk.settings().unwrap();
        settings.exports = folder.path().join("out").display().to_string();
        desk.save_settings(&settings).unwrap();
        Self { folder, desk }
    }

    fn piece(&self, write: impl FnOnce(&mut Article)) -> ArticleId {
        let piece = self.desk.new_article().unwrap().id;
        self.desk
            .revise(piece, |article| {
                write(article);
                Ok(())
            })
            .unwrap();
        self.desk.leave_all().unwrap();
        piece
    }

    fn out(&self) -> PathBuf {
        self.folder.path().join("out")
    }

    /// In these forms, each with its name; where there are layouts, also as a bulletin.
    fn all(
        &self,
        piece: ArticleId,
        formats: &[ExportFormat],
        layouts: &[Layout],
    ) -> Vec<(String, Result<Exported, DeskError>)> {
        let orders = formats.iter().copied().map(ExportOrder::of);
        let layouts = layouts.iter().map(|layout| ExportOrder {
            layout: *layout,
            ..ExportOrder::of(ExportFormat::Pdf)
        });
        let mut made = Vec::new();
        for order in orders.chain(layouts) {
            let name = format!("{:?} {:?}", order.format, order.layout);
            // A folder for each: the layouts of PDF would share their name.
            let out = self.out().join(made.len().to_string());
            made.push((
                name,
                self.desk.export(piece, &order.whatever_warns("thử"), Some(&out)),
            ));
        }
        if made.len() == formats.len() {
            return made;
        }
        let bulletin = self.desk.new_bulletin(&[piece]).unwrap().id;
        for form in [BulletinForm::Pages, BulletinForm::Booklet] {
            let never = AtomicBool::new(false);
            let exported = self
                .desk
                .export_bulletin(bulletin, form, Some(&self.out()), &never);
            let exported = exported.map(|exported| exported.expect("nobody stopped it"));
            made.push((format!("{form:?}"), exported));
        }
        made
    }
}

/// Whether a piece is right in every form: its words are all there, and whoever opens the file can.
#[track_caller]
fn check(write: impl FnOnce(&mut Article)) {
    check_in(&FORMATS, &LAYOUTS, write);
}

#[track_caller]
fn check_in(formats: &[ExportFormat], layouts: &[Layout], write: impl FnOnce(&mut Article)) {
    let place = Place::new();
    let piece = place.piece(write);
    let made = place.all(piece, formats, layouts);
    // With the address that it was given when it left.
    let content = place.desk.read_article(piece).unwrap().content;
    let wanted = content.body.paragraphs();
    for (name, made) in made {
        let made = made.unwrap_or_else(|error| panic!("{name}: {error}"));
        let read = signs(&read(Path::new(&made.paths[0])));
        let mut rest = read.as_str();
        for wanted in &wanted {
            // Mostly they follow each other; to look from the start each time would take minutes in a long table.
            rest = match rest.split_once(&signs(wanted)) {
                Some((_, rest)) => rest,
                None => {
                    assert!(holds(&read, wanted), "{name}: {wanted:.200} in {read:.2000}");
                    rest
                }
            };
        }
    }
    // To another desk, where it is the same to the letter.
    let never = AtomicBool::new(false);
    let file = place.desk.pack(&[piece], None, 1, &never, |_| ()).unwrap();
    let other = Place::new();
    other.desk.receive(&file, false, 1, &never, |_| ()).unwrap();
    assert_eq!(other.desk.read_article(piece).unwrap().content, content);
    check_whole(&other.desk);
    check_whole(&place.desk);
}

/// Whether all of a text is there, in its order; of one that turns its direction or goes over pages, all its signs.
fn holds(read: &str, wanted: &str) -> bool {
    let only_signs = wanted.contains('\u{202e}') || wanted.chars().count() == LETTERS;
    let wanted = signs(wanted);
    match only_signs {
        false => read.contains(&wanted),
        true => wanted
            .chars()
            .collect::<std::collections::HashSet<_>>()
            .into_iter()
            .all(|sign| read.matches(sign).count() >= wanted.matches(sign).count()),
    }
}

/// What is seen of a text: no spaces, of which every form has its own, and nothing that only says where to write.
fn signs(text: &str) -> String {
    let unseen =
        |c: char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}');
    text.chars()
        .filter(|c| !c.is_whitespace() && !unseen(*c))
        .collect()
}

/// The words of a file, or of the file in a folder or zip that a person would read.
fn read(path: &Path) -> String {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("pdf") => pdf(path),
        Some("docx") => unmarked(&part(path, "word/document.xml")),
        Some("zip") => unmarked(&part(path, "index.html")),
        _ => {
            let file = |name: &str| fs::read_to_string(path.join(name));
            if path.join("article.pdf").is_file() {
                pdf(&path.join("article.pdf"));
            }
            if let Ok(html) = file("index.html") {
                return unmarked(&html);
            }
            if let Ok(object) = file("ninjs.json") {
                let object: serde_json::Value = serde_json::from_str(&object).unwrap();
                let mut bodies = object["bodies"].as_array().unwrap().iter();
                let plain = bodies.find(|body| body["contentType"] == "text/plain").unwrap();
                return plain["value"].as_str().unwrap().to_owned();
            }
            file("text.txt").unwrap()
        }
    }
}

/// Opened by two readers who complain of whatever is wrong.
fn pdf(path: &Path) -> String {
    let checked = Command::new("qpdf").arg("--check").arg(path).output();
    let checked = checked.expect("qpdf is wanted: install qpdf");
    assert!(
        checked.status.success(),
        "{}: {}",
        path.display(),
        String::from_utf8_lossy(&checked.stdout)
    );
    let said = Command::new("pdftotext")
        .args(["-enc", "UTF-8"])
        .arg(path)
        .arg("-")
        .output();
    let said = said.expect("pdftotext is wanted: install poppler-utils");
    assert_eq!(String::from_utf8_lossy(&said.stderr), "", "{}", path.display());
    String::from_utf8(said.stdout).unwrap()
}

fn part(zip: &Path, name: &str) -> String {
    let mut zip = zip::ZipArchive::new(fs::File::open(zip).unwrap()).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The text between the tags.
fn unmarked(html: &str) -> String {
    let mut text = String::new();
    for piece in html.split('<').skip(1) {
        text.push_str(piece.split_once('>').unwrap_or_default().1);
    }
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&nbsp;", " "),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(text, |text, (escaped, sign)| text.replace(escaped, sign))
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(inline_text(text))
}

fn table(rows: usize, text: impl Fn(usize, usize) -> String) -> Block {
    let cell = |y, x| Cell {
        header: y == 0,
        colspan: 1,
        rowspan: 1,
        colwidth: None,
        paragraphs: vec![inline_text(&text(y, x))],
    };
    Block::Table(Table {
        rows: (0..rows).map(|y| (0..3).map(|x| cell(y, x)).collect()).collect(),
    })
}

#[test]
fn markup_stays_text_in_every_form() {
    check(|article| {
        article.body.kicker = MARKUP.to_owned();
        article.body.headline = MARKUP.to_owned();
        article.body.lead = inline_text(MARKUP);
        article.section = MARKUP.to_owned();
        article.tags = vec![MARKUP.to_owned()];
        article.body.blocks = vec![
            paragraph(MARKUP),
            table(2, |_, _| MARKUP.to_owned()),
            paragraph(MARKUP),
        ];
    });
}

#[test]
fn directions_that_are_never_closed_end_with_their_paragraph_in_every_form() {
    check(|article| {
        article.body.headline = "Hướng viết".to_owned();
        article.body.blocks = vec![paragraph("Đoạn trước."), paragraph("Đoạn sau.")];
        article.section = DIRECTION.to_owned();
        article.body.blocks.insert(1, paragraph(DIRECTION));
    });
}

#[test]
fn a_word_of_fifty_thousand_letters_is_whole_in_every_form() {
    check(|article| {
        article.body.headline = "Một chữ".to_owned();
        article.body.blocks = vec![paragraph(&"ẩ".repeat(LETTERS)), paragraph("Đoạn sau.")];
    });
}

#[test]
#[ignore = "takes long where nothing is optimised: cargo test -p desk -- --ignored ten_thousand"]
fn a_table_of_ten_thousand_rows_is_whole_in_every_format_without_pages() {
    use ExportFormat::{Docx, Html, Ninjs, Print};
    check_in(&[Html, Docx, Ninjs, Print], &[], ten_thousand_rows);
}

#[test]
#[ignore = "takes long where nothing is optimised: cargo test -p desk -- --ignored ten_thousand"]
fn a_table_of_ten_thousand_rows_is_whole_in_the_package() {
    check_in(&[ExportFormat::Zip], &[], ten_thousand_rows);
}

fn ten_thousand_rows(article: &mut Article) {
    article.body.headline = "Một bảng".to_owned();
    article.body.blocks = vec![rows(ROWS), paragraph("Đoạn sau.")];
}

#[test]
fn a_table_of_many_pages_is_whole_in_every_layout() {
    check_in(&[], &LAYOUTS, |article| {
        article.body.headline = "Một bảng".to_owned();
        article.body.blocks = vec![rows(ROWS / 20), paragraph("Đoạn sau.")];
    });
}

fn rows(count: usize) -> Block {
    table(count, |y, x| format!("hàng {y} ô {x}"))
}

#[test]
fn a_piece_of_nothing_but_a_headline_is_right_in_every_form() {
    check(|article| article.body.headline = "Tít".to_owned());
}

#[test]
fn an_empty_piece_is_refused_in_every_form_and_leaves_nothing_behind() {
    let place = Place::new();
    let piece = place.piece(|_| ());
    for (name, made) in place.all(piece, &FORMATS, &LAYOUTS) {
        let refused = made.err().unwrap_or_else(|| panic!("{name}"));
        assert!(refused.vietnamese().contains("thiếu tít"), "{name}: {refused}");
    }
    let left: Vec<PathBuf> = walkdir(&place.out());
    assert_eq!(left, Vec::<PathBuf>::new());
}

/// Every file below a folder.
fn walkdir(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .flat_map(|entry| match entry.path().is_dir() {
            true => walkdir(&entry.path()),
            false => vec![entry.path()],
        })
        .collect()
}
