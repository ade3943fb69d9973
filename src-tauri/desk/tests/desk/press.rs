use std::fs;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use desk::acting::ActNews;
use desk::bulletins::BulletinForm;
use desk::export::batch::BatchOrder;
use desk::export::order::{ExportFormat, ExportOrder};
use desk::{Desk, DeskError};
use newsroom::article::ArticleId;
use newsroom::body::inline_text;
use newsroom::check::{Concern, Kind};
use newsroom::person::{Author, Part, Role};
use newsroom::rules::{RuleSet, Rules, Weight};
use press::PressError;
use press::pdf::Layout;

use crate::{House, check_whole};

/// A piece against which nothing speaks.
fn finished(desk: &Desk, headline: &str) -> ArticleId {
    let id = desk.new_article().unwrap().id;
    desk.revise(id, |article| {
        article.body.headline = headline.to_owned();
        article.body.lead = inline_text("Sáng 11/1, hội nghị khai mạc.");
        article.section = "Chính trị".to_owned();
        article.event_date = Some("2021-01-11".parse().unwrap());
        article.authors = vec![Author {
            name: "Thanh Hòa".to_owned(),
            part: Part::Text,
        }];
        Ok(())
    })
    .unwrap();
    desk.leave_article(id).unwrap();
    id
}

fn html() -> ExportOrder {
    ExportOrder::of(ExportFormat::Html)
}

fn page(exported: &desk::export::Exported) -> String {
    fs::read_to_string(Path::new(&exported.paths[0]).join("index.html")).unwrap()
}

#[test]
fn a_warning_goes_out_with_a_reason_that_is_recorded_and_an_error_never() {
    let house = House::new();
    house.works("Minh Đức", Role::Editor);
    let desk = house.desk();
    let out = tempfile::tempdir().unwrap();
    let id = finished(&desk, "Hội nghị");
    desk.revise(id, |article| {
        article.section.clear();
        Ok(())
    })
    .unwrap();

    let refused = desk.export(id, &html(), Some(out.path())).unwrap_err();
    assert!(matches!(&refused, DeskError::Unanswered { concerns } if concerns[..] == [Concern::Section]));
    assert!(fs::read_dir(out.path()).unwrap().next().is_none());
    assert!(desk.exports(id).unwrap().is_empty());

    let order = html().whatever_warns("chuyên mục chưa mở");
    let exported = desk.export(id, &order, Some(out.path())).unwrap();
    assert_eq!(exported.answered[0].concern, Concern::Section);
    let line = &desk.exports(id).unwrap()[0];
    assert_eq!(
        (line.by.as_str(), line.answered[0].reason.as_str()),
        ("Minh Đức", "chuyên mục chưa mở")
    );
    assert_eq!(line.revision, desk.history(id).unwrap()[0].id.into());

    let mut rules = Rules::default();
    rules.house.weights.insert(Kind::Section, Weight::Error);
    desk.save_rules(rules).unwrap();
    let refused = desk.export(id, &order, Some(out.path())).unwrap_err();
    assert!(matches!(refused, DeskError::Press(PressError::Concerns { .. })));
    check_whole(&desk);
}

#[test]
fn rules_are_an_editor_s_to_set_and_hold_for_their_section_at_every_desk() {
    let house = House::new();
    let desk = house.desk();
    let brief = RuleSet {
        weights: [(Kind::Lead, Weight::Off)].into(),
        ..RuleSet::default()
    };
    let rules = Rules {
        sections: [("Tin vắn".to_owned(), brief)].into(),
        ..Rules::default()
    };
    let refused = desk.save_rules(rules.clone()).unwrap_err();
    assert!(matches!(refused, DeskError::EditorsOnly { role: Role::Reporter }));

    house.works("Minh Đức", Role::Editor);
    desk.save_rules(rules).unwrap();
    let other = house.desk();
    let concerns = |section: &str| -> Vec<Concern> {
        let id = finished(&other, "Hội nghị");
        other
            .revise(id, |article| {
                article.section = section.to_owned();
                article.body.lead.clear();
                Ok(())
            })
            .unwrap();
        let lines = other.check(id).unwrap();
        lines.into_iter().map(|line| line.concern).collect()
    };
    assert_eq!(concerns("Tin vắn"), []);
    assert_eq!(concerns("Chính trị"), [Concern::Lead]);
}

#[test]
fn what_was_exported_shows_when_it_says_something_else_and_leaves_again_as_before() {
    let house = House::new();
    let desk = house.desk();
    let out = tempfile::tempdir().unwrap();
    let id = finished(&desk, "Hội nghị");
    let row = || {
        let rows = desk.articles(&desk::finding::ArticleFilter::default()).unwrap();
        let row = rows.into_iter().find(|row| row.id == id).unwrap();
        (row.exported.is_some(), row.changed_since_export)
    };
    assert_eq!(row(), (false, false));
    assert!(matches!(desk.export_again(id), Err(DeskError::NeverExported)));

    let first = desk.export(id, &html(), Some(out.path())).unwrap();
    assert_eq!(row(), (true, false));
    assert!(desk.changed_since_export().unwrap().is_empty());

    desk.replace_text(id, "khai mạc", "bế mạc").unwrap();
    assert_eq!(row(), (true, true));
    assert_eq!(desk.changed_since_export().unwrap(), [id]);

    let again = desk.export_again(id).unwrap();
    assert_eq!(again.paths, first.paths);
    assert!(page(&again).contains("bế mạc"));
    assert_eq!(row(), (true, false));
    let exports = desk.exports(id).unwrap();
    assert_eq!(exports.len(), 2);
    let told = desk.exported(exports[1].id).unwrap();
    assert!(told.body.paragraphs()[1].contains("khai mạc"));
    check_whole(&desk);
}

#[test]
fn what_somebody_is_typing_is_exported_as_it_stands_and_kept_with_the_export() {
    let house = House::new();
    let (desk, other) = (house.desk(), house.desk());
    let out = tempfile::tempdir().unwrap();
    let id = finished(&desk, "Hội nghị");
    let open = desk.open_article(id).unwrap();
    let mut content = open.content;
    content.body.headline = "Hội nghị đang gõ".to_owned();
    desk.save_draft(id, open.base, content, None).unwrap();

    other.export(id, &html(), Some(out.path())).unwrap();
    let line = &other.exports(id).unwrap()[0];
    assert_eq!(line.revision, None);
    let told = other.exported(line.id).unwrap();
    assert_eq!(told.body.headline, "Hội nghị đang gõ");
    check_whole(&desk);
}

fn batch(desk: &Desk, ids: &[ArticleId], naming: &str, out: Option<&Path>, order: ExportOrder) -> ActNews {
    let batch = BatchOrder {
        order,
        naming: naming.to_owned(),
    };
    let never = AtomicBool::new(false);
    desk.export_many(ids, &batch, out, 1, &never, |_| ()).unwrap()
}

/// Names in the folder and below, with `/`, sorted; what lies in an exported piece left out.
fn names(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        match path.is_dir() && !name.ends_with("-web") {
            true => found.extend(names(&path).into_iter().map(|inner| format!("{name}/{inner}"))),
            false => found.push(name),
        }
    }
    found.sort();
    found
}

#[test]
fn many_leave_under_names_of_their_own_and_one_that_is_refused_stops_nobody() {
    let house = House::new();
    let desk = house.desk();
    let out = tempfile::tempdir().unwrap();
    let mut ids = vec![
        finished(&desk, "Hội nghị"),
        finished(&desk, "Hội nghị"),
        finished(&desk, "Mùa vàng"),
    ];
    ids.push(house.piece);
    let news = batch(
        &desk,
        &ids,
        "{chuyên mục}/{ngày}-{slug}",
        Some(out.path()),
        html(),
    );
    assert_eq!((news.done, news.refusals, news.stopped), (4, 1, false));
    assert_eq!(news.refused[0].article, house.piece);
    assert_eq!(
        names(out.path()),
        [
            "bao-cao.csv",
            "chinh-tri/2021-01-11-hoi-nghi-2-web",
            "chinh-tri/2021-01-11-hoi-nghi-web",
            "chinh-tri/2021-01-11-mua-vang-web",
        ]
    );
    let report = fs::read_to_string(out.path().join("bao-cao.csv")).unwrap();
    assert_eq!(report.lines().count(), 5);
    assert!(report.contains("chưa xuất") && report.contains("trước khi xuất"));

    // Once more into the same folder, the pieces take their own places.
    batch(
        &desk,
        &ids[..3],
        "{chuyên mục}/{ngày}-{slug}",
        Some(out.path()),
        html(),
    );
    assert_eq!(names(out.path()).len(), 4);
    check_whole(&desk);
}

#[test]
fn the_portal_s_folder_gets_whole_pieces_and_nothing_else() {
    let house = House::new();
    let desk = house.desk();
    let id = finished(&desk, "Hội nghị");
    let order = ExportOrder {
        pickup: true,
        ..ExportOrder::of(ExportFormat::Zip)
    };
    assert!(matches!(
        desk.export(id, &order, None),
        Err(DeskError::NoPickupFolder)
    ));
    let pickup = tempfile::tempdir().unwrap();
    let mut settings = desk.settings().unwrap();
    settings.pickup = pickup.path().display().to_string();
    desk.save_settings(&settings).unwrap();
    batch(&desk, &[id], "", None, order);
    assert_eq!(names(pickup.path()), ["2021-01-11-hoi-nghi.zip"]);
}

// The window's page was once shown as it is written, and not as it would be exported.
#[test]
fn what_is_previewed_tells_of_a_correction_as_an_export_does() {
    let house = House::new();
    house.works("Minh Đức", Role::Editor);
    let desk = house.desk();
    let out = tempfile::tempdir().unwrap();
    let id = finished(&desk, "Hội nghị");
    desk.export(id, &html(), Some(out.path())).unwrap();
    let pages = || {
        let content = desk.read_article(id).unwrap().content;
        let set = desk.preview_pages(id, content, Layout::PortalPage).unwrap();
        let pages = set.unwrap().pages.into_iter();
        pages.map(|page| page.name).collect::<Vec<_>>()
    };
    let before = pages();
    assert_eq!(pages(), before);
    desk.correct(id, "ngày 11/1", "ngày 12/1").unwrap();
    assert_ne!(pages(), before);
}

#[test]
fn the_web_page_that_is_previewed_is_the_one_that_is_exported() {
    let house = House::new();
    house.works("Minh Đức", Role::Editor);
    let desk = house.desk();
    let out = tempfile::tempdir().unwrap();
    let id = finished(&desk, "Hội nghị");
    let previewed = |headline: Option<&str>| {
        let mut content = desk.read_article(id).unwrap().content;
        if let Some(headline) = headline {
            content.body.headline = headline.to_owned();
        }
        let set = desk.preview_web(id, content, None, &|_, _, _| String::new());
        set.unwrap().unwrap().name
    };
    let exported = desk.export(id, &html(), Some(out.path())).unwrap();
    let name = previewed(None);
    assert_eq!(desk.web_page(&name).as_deref(), Some(page(&exported).as_str()));

    // What is typed is seen, kept or not; what was shown long before is forgotten.
    let typed = previewed(Some("Hội nghị Ỗ"));
    assert!(desk.web_page(&typed).unwrap().contains("Hội nghị Ỗ"));
    previewed(Some("Hội nghị ba"));
    assert_eq!(desk.web_page(&name), None);
    let unknown = newsroom::portal::PortalId::new_v7();
    let content = desk.read_article(id).unwrap().content;
    let refused = desk.preview_web(id, content, Some(unknown), &|_, _, _| String::new());
    assert!(matches!(refused, Err(DeskError::NoSuchPortal { .. })));
}

#[test]
fn a_correction_is_told_after_the_text_and_taken_back_only_before_that() {
    let house = House::new();
    let desk = house.desk();
    let out = tempfile::tempdir().unwrap();
    let id = finished(&desk, "Hội nghị");
    house.works("Minh Đức", Role::Editor);
    let correct = || desk.correct(id, "Sáng 11/1", "Chiều 11/1");
    assert!(matches!(correct(), Err(DeskError::NeverExported)));
    desk.export(id, &html(), Some(out.path())).unwrap();
    house.works("Thanh Hòa", Role::Reporter);
    assert!(matches!(correct(), Err(DeskError::EditorsOnly { .. })));
    house.works("Minh Đức", Role::Editor);
    assert!(matches!(
        desk.correct(id, "Sáng 11/1", " "),
        Err(DeskError::HalfCorrection)
    ));

    let at = correct().unwrap().content.corrections[0].at;
    assert_eq!(desk.changed_since_export().unwrap(), [id]);
    let open = desk.take_back_correction(id, at).unwrap();
    assert!(open.content.corrections.is_empty());

    let said = correct().unwrap().content.corrections[0].clone();
    assert_eq!(
        (said.by.as_str(), said.work.section.as_str()),
        ("Minh Đức", "Chính trị")
    );
    let told = page(&desk.export_again(id).unwrap());
    assert!(told.contains("Thông tin cải chính, xin lỗi") && told.contains("Chiều 11/1"));
    assert_eq!(desk.exports(id).unwrap()[0].corrections, 1);
    assert!(matches!(
        desk.take_back_correction(id, said.at),
        Err(DeskError::SaidInPublic)
    ));

    // Older words brought back do not unsay it.
    let first = desk.history(id).unwrap().last().unwrap().id;
    let open = desk.restore_revision(id, &first).unwrap();
    assert_eq!(open.content.corrections, [said]);
    check_whole(&desk);
}

#[test]
fn a_withdrawn_piece_leaves_as_a_notice_and_what_was_published_is_kept() {
    let house = House::new();
    let desk = house.desk();
    let out = tempfile::tempdir().unwrap();
    let id = finished(&desk, "Hội nghị");
    house.works("Minh Đức", Role::Editor);
    desk.export(id, &html(), Some(out.path())).unwrap();
    desk.withdraw(id, "chưa kiểm chứng").unwrap();
    assert!(
        desk.take_back_withdrawal(id)
            .unwrap()
            .content
            .withdrawal
            .is_none()
    );
    desk.withdraw(id, "chưa kiểm chứng").unwrap();

    let told = page(&desk.export_again(id).unwrap());
    assert!(told.contains("Thông báo gỡ bài") && told.contains("chưa kiểm chứng"));
    assert!(!told.contains("hội nghị khai mạc"));
    assert!(matches!(
        desk.take_back_withdrawal(id),
        Err(DeskError::SaidInPublic)
    ));
    let exports = desk.exports(id).unwrap();
    assert!(exports[0].withdrawn && !exports[1].withdrawn);
    let published = desk.exported(exports[1].id).unwrap();
    assert!(published.body.paragraphs()[1].contains("hội nghị khai mạc"));

    // What was published is not thrown away with the trash.
    desk.trash_article(id).unwrap();
    desk.empty_trash().unwrap();
    assert!(desk.read_article(id).unwrap().trashed);
    check_whole(&desk);
}

#[test]
fn what_left_in_a_bulletin_is_remembered_and_one_that_was_stopped_is_not_made() {
    let house = House::new();
    house.works("Minh Đức", Role::Editor);
    let desk = house.desk();
    let out = tempfile::tempdir().unwrap();
    let id = finished(&desk, "Hội nghị");
    let bulletin = desk.new_bulletin(&[id]).unwrap().id;
    let print = |stopped: bool| {
        let stop = AtomicBool::new(stopped);
        desk.export_bulletin(bulletin, BulletinForm::Pages, Some(out.path()), &stop)
            .unwrap()
    };
    assert_eq!(print(true), None);
    assert_eq!(fs::read_dir(out.path()).unwrap().count(), 0);
    assert_eq!(desk.exports(id).unwrap(), []);

    let made = print(false).unwrap();
    let lines = desk.exports(id).unwrap();
    assert_eq!((lines.len(), &lines[0].paths), (1, &made.paths));
    let left = lines[0].bulletin.as_ref().unwrap();
    assert_eq!((left.bulletin, left.title.as_str()), (bulletin, "Bản tin"));
    let printed = desk.open_bulletin(bulletin).unwrap().printed;
    assert_eq!((printed.len(), &printed[0].path), (1, &made.paths[0]));

    // It is corrected as what was published; alone it leaves again only as it left alone.
    desk.correct(id, "Sáng 11/1", "Chiều 11/1").unwrap();
    assert!(matches!(desk.export_again(id), Err(DeskError::UnknownOrder)));
    assert_eq!(desk.changed_since_export().unwrap(), []);
    let alone = desk.export(id, &html(), Some(out.path())).unwrap();
    print(false).unwrap();
    desk.replace_text(id, "hội nghị", "đại hội").unwrap();
    assert_eq!(desk.changed_since_export().unwrap(), [id]);
    assert_eq!(desk.export_again(id).unwrap().paths, alone.paths);
    check_whole(&desk);
}
