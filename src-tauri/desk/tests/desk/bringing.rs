use std::fmt::Write as _;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};

use archive::ArticleRow;
use desk::Desk;
use desk::bringing::{BringNews, BringOptions, BringState, Plan, SourceKind};
use desk::finding::ArticleFilter;
use newsroom::workflow::State;
use tempfile::TempDir;

use crate::check_whole;

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/fixtures")
        .join(name)
}

struct Place {
    folder: TempDir,
    desk: Desk,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::open(&folder.path().join("kho")).unwrap();
        Self { folder, desk }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path
    }

    fn plan(&self, path: &Path) -> Plan {
        let never = AtomicBool::new(false);
        self.desk
            .plan_bringing(path, None, &never, |_| ())
            .unwrap()
            .unwrap()
    }

    fn bring(&self, path: &Path) -> BringNews {
        bring(&self.desk, path, &AtomicBool::new(false), |_| ())
    }

    fn rows(&self) -> Vec<ArticleRow> {
        rows(&self.desk)
    }
}

fn options() -> BringOptions {
    BringOptions {
        state: BringState::Exported,
        section: None,
    }
}

fn bring(desk: &Desk, path: &Path, stop: &AtomicBool, tell: impl FnMut(&BringNews)) -> BringNews {
    let never = AtomicBool::new(false);
    let plan = desk.plan_bringing(path, None, &never, |_| ()).unwrap().unwrap();
    desk.bring_old(&plan.plan, &options(), 1, stop, tell).unwrap()
}

fn rows(desk: &Desk) -> Vec<ArticleRow> {
    let filter = ArticleFilter {
        limit: 100_000,
        ..ArticleFilter::default()
    };
    desk.articles(&filter).unwrap()
}

fn export(count: usize) -> String {
    let mut file = "<rss version=\"2.0\" xmlns:wp=\"w\"><channel><title>C</title><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://a.vn</wp:base_blog_url>".to_owned();
    for number in 1..=count {
        write!(
            file,
            "<item><title>Bài số {number}</title><content:encoded><![CDATA[Đoạn mở đầu của bài {number}.\n\nĐoạn hai của bài {number} nói thêm về hội nghị của tỉnh.]]></content:encoded><wp:post_id>{number}</wp:post_id><wp:post_date>2020-0{}-11 08:00:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>",
            number % 9 + 1
        )
        .unwrap();
    }
    file + "</channel></rss>"
}

#[test]
fn an_export_of_wordpress_is_looked_through_and_comes_in_with_its_days_states_and_names() {
    let place = Place::new();
    let file = fixture("feeds/wordpress-wxr.xml");
    let plan = place.plan(&file);
    assert_eq!(
        (
            plan.kind,
            plan.found,
            plan.fresh,
            plan.doubles,
            plan.resumed,
            plan.refusals
        ),
        (SourceKind::Wxr, 3, 3, 0, 0, 0)
    );
    assert_eq!(plan.first[0].headline, "Được mùa bưởi Đoan Hùng");
    assert_eq!(plan.first[0].section, "Nông nghiệp");
    let passed: Vec<_> = plan
        .losses
        .iter()
        .map(|loss| (loss.times, loss.what.en.as_str()))
        .collect();
    assert!(
        passed.contains(&(3, "passed over as no article: attachment")),
        "{passed:?}"
    );
    assert!(place.rows().is_empty(), "a dry run writes nothing");

    let news = place.bring(&file);
    assert_eq!(
        (news.done, news.articles, news.doubles, news.refusals),
        (3, 3, 0, 0)
    );
    let rows = place.rows();
    let draft = rows
        .iter()
        .find(|row| row.headline == "Bản nháp chưa đăng")
        .unwrap();
    assert_eq!(draft.state, State::Draft);
    let piece = rows
        .iter()
        .find(|row| row.headline.starts_with("Được mùa"))
        .unwrap();
    assert_eq!(
        (piece.state, piece.byline.as_str(), piece.changed.to_rfc3339()),
        (
            State::Exported,
            "Lê Thanh Hòa",
            "2023-12-02T03:00:00+00:00".to_owned()
        )
    );
    let open = place.desk.read_article(piece.id).unwrap();
    assert_eq!(open.way[0].reason, "wordpress-wxr.xml");
    assert!(!open.has_draft);
    check_whole(&place.desk);

    let report = place.path("báo cáo.csv");
    place.desk.save_bringing_report(1, &report).unwrap();
    let report = fs::read_to_string(report).unwrap();
    assert!(report.starts_with("\u{feff}tít,"), "{report}");
    assert!(
        report.contains("https://doanhung.example.vn/wp-content/uploads/2023/12/buoi-1.jpg"),
        "{report}"
    );
}

#[test]
fn nothing_comes_twice_from_the_same_place_or_with_the_same_words() {
    let place = Place::new();
    let file = place.write("a.xml", export(5));
    assert_eq!(place.bring(&file).articles, 5);
    let plan = place.plan(&file);
    assert_eq!((plan.found, plan.fresh, plan.resumed, plan.doubles), (5, 0, 5, 0));
    let again = place.bring(&file);
    assert_eq!((again.articles, again.doubles), (0, 5));

    // Another site has the same pieces, two of its own, and one of them twice.
    let other = export(7).replace("https://a.vn", "https://b.vn").replace(
        "</channel>",
        "<item><title>Bài số 7</title><content:encoded>Đoạn mở đầu của bài 7.\n\nĐoạn hai của bài 7 nói thêm về hội nghị của tỉnh.</content:encoded><wp:post_id>70</wp:post_id><wp:post_type>post</wp:post_type></item></channel>",
    );
    let other = place.write("b.xml", other);
    let plan = place.plan(&other);
    assert_eq!((plan.found, plan.fresh, plan.resumed, plan.doubles), (8, 2, 0, 6));
    let news = place.bring(&other);
    assert_eq!((news.articles, news.doubles, place.rows().len()), (2, 6, 7));
}

#[test]
fn photos_that_lie_beside_an_export_fill_their_places() {
    let place = Place::new();
    let photo = fs::read(fixture("photos/01-ben-thuyen.jpg")).unwrap();
    place.write("uploads/2023/12/buoi-2.jpg", &photo);
    place.write("uploads/2023/12/cho-1.jpg", "no photo at all");
    let file = place.write("xuat.xml", fs::read(fixture("feeds/wordpress-wxr.xml")).unwrap());
    assert_eq!(place.plan(&file).photos, 4);
    let news = place.bring(&file);
    assert_eq!((news.articles, news.refusals), (3, 0));
    let rows = place.rows();
    let piece = rows
        .iter()
        .find(|row| row.headline.starts_with("Được mùa"))
        .unwrap();
    let body = place.desk.read_article(piece.id).unwrap().content.body;
    let filled: Vec<bool> = body
        .figures()
        .flat_map(|figure| figure.photos.iter().map(|photo| photo.photo.is_some()))
        .collect();
    assert_eq!(filled, [false, true, false, false]);
    let losses = news.report.unwrap().losses;
    let said: Vec<_> = losses.iter().map(|loss| loss.sentence.en.as_str()).collect();
    assert!(said.iter().any(|said| said.contains("buoi-1.jpg")), "{said:?}");
    assert!(
        said.iter().any(|said| said.contains("could not be read")),
        "{said:?}"
    );
}

#[test]
fn a_folder_comes_in_with_the_photos_beside_its_texts() {
    let place = Place::new();
    let photo = fs::read(fixture("photos/02-tu-tren-khong.jpg")).unwrap();
    let sample = fs::read(fixture("hoi-nghi-quan-triet.txt")).unwrap();
    place.write("bài/2021/01/11/hoi-nghi.txt", &sample);
    place.write("bài/2021/01/11/hoi-nghi-1.jpg", &photo);
    place.write(
        "bài/2021/01/11/khac.txt",
        "Tít khác\n\nViệt Trì - Chiều 11/1, mưa to trên toàn tỉnh.\n",
    );
    place.write("bài/chep/hoi-nghi.txt", &sample);
    place.write("bài/bai.docx", b"PK\x03\x04");
    let tcvn3 = b"H\xe9i ngh\xde t\xf8ng k\xd5t\n\nS\xb8ng 11/1, \xa7\xb6ng \xf1y S\xeb t\xe6 ch\xf8c h\xe9i ngh\xde.\n";
    place.write("bài/cu.txt", tcvn3);

    let folder = place.path("bài");
    let plan = place.plan(&folder);
    assert_eq!(
        (plan.kind, plan.found, plan.fresh, plan.doubles, plan.refusals),
        (SourceKind::Folder, 5, 3, 1, 1)
    );
    assert_eq!(plan.refused[0].file, "bai.docx");
    let news = place.bring(&folder);
    assert_eq!((news.articles, news.doubles, news.refusals), (3, 1, 1));
    let rows = place.rows();
    let piece = rows.iter().find(|row| row.photos == 1).unwrap();
    assert!(piece.headline.starts_with("Sở Thông tin"));
    assert_eq!(piece.changed.to_rfc3339(), "2021-01-11T05:00:00+00:00");
    assert!(rows.iter().any(|row| row.headline.starts_with("Hội nghị")));
}

#[test]
fn what_was_stopped_goes_on_where_it_stopped() {
    let place = Place::new();
    let file = place.write("a.xml", export(1_000));
    let stop = AtomicBool::new(false);
    let news = bring(&place.desk, &file, &stop, |news| {
        stop.store(news.job == 1, Ordering::Relaxed)
    });
    assert!(news.stopped && news.done < 1_000, "{news:?}");
    let there = place.rows().len();
    assert_eq!(there, news.articles);
    let news = place.bring(&file);
    assert_eq!(
        (news.articles, news.doubles, place.rows().len()),
        (1_000 - there, there, 1_000)
    );
}

#[test]
fn a_file_that_is_no_feed_is_refused_in_one_sentence() {
    let place = Place::new();
    let file = place.write("trang.xml", "<html></html>");
    let refused = place
        .desk
        .plan_bringing(&file, None, &AtomicBool::new(false), |_| ())
        .unwrap_err();
    assert!(
        refused
            .to_string()
            .starts_with("\"trang.xml\" is neither RSS nor Atom"),
        "{refused}"
    );
}

const FOLDER: &str = "DESK_BRING_FOLDER";
const PIECES: usize = 1_500;

/// Not a test of its own: the program that is killed.
#[test]
#[ignore = "is started and killed by the test below"]
fn a_bringer_that_tells_how_far_it_is() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let folder = Path::new(&folder);
    let desk = Desk::open(&folder.join("kho")).unwrap();
    bring(&desk, &folder.join("a.xml"), &AtomicBool::new(false), |news| {
        println!("in {}", news.articles)
    });
}

#[test]
fn a_program_that_is_killed_amid_it_leaves_whole_batches_and_the_next_brings_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.xml"), export(PIECES)).unwrap();
    for round in 0..3 {
        let mut bringer = Command::new(std::env::current_exe().unwrap())
            .args([
                "--ignored",
                "--exact",
                "--nocapture",
                "bringing::a_bringer_that_tells_how_far_it_is",
            ])
            .env(FOLDER, folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut out = bringer.stdout.take().unwrap();
        let (mut said, mut byte) = (String::new(), [0]);
        let wanted = format!("in {}", if round == 0 { "2" } else { "" });
        while !said.contains(&wanted) && out.read(&mut byte).unwrap() > 0 {
            said.push(char::from(byte[0]));
        }
        bringer.kill().unwrap();
        bringer.wait().unwrap();
        let desk = Desk::open(&folder.path().join("kho")).unwrap();
        check_whole(&desk);
        assert!(rows(&desk).len() <= PIECES);
    }
    let desk = Desk::open(&folder.path().join("kho")).unwrap();
    let there = rows(&desk).len();
    let news = bring(
        &desk,
        &folder.path().join("a.xml"),
        &AtomicBool::new(false),
        |_| (),
    );
    assert_eq!((news.articles, news.doubles), (PIECES - there, there));
    let mut headlines: Vec<String> = rows(&desk).into_iter().map(|row| row.headline).collect();
    headlines.sort();
    headlines.dedup();
    assert_eq!(headlines.len(), PIECES);
    check_whole(&desk);
}
