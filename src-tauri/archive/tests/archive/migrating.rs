//! Archives that older programs wrote.

use std::path::Path;

use archive::{Archive, Damage, Finding, Line, SheetLack, SheetQuery};
use newsroom::article::{Article, ArticleId};
use newsroom::photo::PhotoId;
use newsroom::revision::RevisionId;
use newsroom::workflow::State;

use crate::desk::{all, minute, piece, piece_with_photo, rows, seated, sitter, text};

/// A piece's content as the first program wrote it.
fn first_content(headline: &str, tags: &str) -> String {
    format!(
        r#"{{"body":{{"type":"doc","content":[{{"type":"kicker"}},{{"type":"headline","content":[{{"type":"text","text":"{headline}"}}]}},{{"type":"lead"}},{{"type":"paragraph"}}]}},"authors":[],"section":"Chính trị","tags":{tags},"slug":"","event_date":null,"note":""}}"#
    )
}

/// An archive of format 1: one piece kept and typed on, one kept only, one of which the draft cannot be read.
fn first_archive(folder: &Path) -> ([ArticleId; 3], RevisionId) {
    let db = rusqlite::Connection::open(folder.join("toasoan.db")).unwrap();
    db.execute_batch(include_str!("../../migrations/0001_first.sql"))
        .unwrap();
    db.pragma_update(None, "application_id", 0x54f2_536f).unwrap();
    db.pragma_update(None, "user_version", 1).unwrap();
    let ids: [ArticleId; 3] = std::array::from_fn(|_| ArticleId::new_v7());
    let time = minute(0).timestamp_millis();
    let keep = |id: ArticleId, content: &str| {
        let canonical = format!(
            r#"{{"format":1,"article":"{id}","parents":[],"author":"Lan","device":"máy 1","time":"2021-01-11T01:30:00Z","content":{content},"photos":[]}}"#
        );
        let name = RevisionId::of(canonical.as_bytes());
        db.execute(
            "INSERT INTO revision (id, article, author, device, time, canonical) VALUES (?1, ?2, 'Lan', 'máy 1', ?3, ?4)",
            (name.to_string(), id.to_string(), time, canonical.as_bytes()),
        )
        .unwrap();
        db.execute(
            "UPDATE article SET head = ?2 WHERE id = ?1",
            [id.to_string(), name.to_string()],
        )
        .unwrap();
        name
    };
    let type_ = |id: ArticleId, base: Option<RevisionId>, content: &str| {
        let base = base.map(|base| base.to_string());
        db.execute(
            "INSERT INTO draft (article, base, content, time) VALUES (?1, ?2, ?3, ?4)",
            (id.to_string(), base, content, time),
        )
        .unwrap();
    };
    // 11 January 2021 is day 18638: its places begin at 18638 · 2²⁰.
    for (place, id) in (18_638_i64 << 20..).zip(&ids) {
        db.execute(
            "INSERT INTO article (place, id, state, created, changed, headline, section, byline, words, photos, folded)
             VALUES (?1, ?2, 'submitted', ?3, ?3, 'Hội nghị', 'Chính trị', '', 2, 0, 'hoi nghi')",
            (place, id.to_string(), time),
        )
        .unwrap();
        db.execute(
            "INSERT INTO article_search (rowid, headline, lead, body, byline, section, tags)
             VALUES (?1, 'hoi nghi', '', '', '', 'chinh tri', '')",
            [place],
        )
        .unwrap();
    }
    let kept = keep(ids[0], &first_content("Đã giữ", r#"["Cũ"]"#));
    type_(
        ids[0],
        Some(kept),
        &first_content("Đang gõ", r#"["Đại hội","Phú Thọ","Đại hội"]"#),
    );
    keep(ids[1], &first_content("Chỉ giữ", r#"["Đại hội"]"#));
    type_(ids[2], None, "not JSON");
    db.execute(
        "INSERT INTO step (article, from_state, to_state, by, time) VALUES (?1, 'draft', 'submitted', 'Lan', ?2)",
        (ids[0].to_string(), time),
    )
    .unwrap();
    (ids, kept)
}

#[test]
fn an_archive_of_the_first_format_is_brought_up_with_everything_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let ([typed, only_kept, broken], kept) = first_archive(folder.path());
    let archive = Archive::open(folder.path()).unwrap();

    let now = archive.article(typed).unwrap();
    assert_eq!(
        (now.state, now.head, now.base, now.draft, now.branch),
        (State::Submitted, Some(kept), Some(kept), true, None)
    );
    assert_eq!(now.content.body.headline, "Đang gõ");
    assert_eq!(
        archive.article(only_kept).unwrap().content.body.headline,
        "Chỉ giữ"
    );
    let kept_rows = archive.revisions(typed).unwrap();
    assert_eq!(
        (
            kept_rows[0].id,
            kept_rows[0].change,
            kept_rows[0].is_head,
            kept_rows[0].is_leaf
        ),
        (kept, None, true, true)
    );
    let steps = archive.steps(typed).unwrap();
    assert_eq!(
        (steps[0].from, steps[0].by.as_str(), steps[0].reason.as_str()),
        (State::Draft, "Lan", "")
    );
    assert_eq!(archive.tags("", 9).unwrap(), ["Đại hội", "Phú Thọ"]);
    assert_eq!(archive.sections().unwrap(), ["Chính trị"]);
    let found = |words: &str| -> Vec<ArticleId> {
        rows(&archive, &text(words))
            .into_iter()
            .map(|row| row.id)
            .collect()
    };
    assert_eq!(found("dang go"), [typed]);
    assert_eq!(found("\"Chỉ giữ\""), [only_kept]);
    assert_eq!(rows(&archive, &all()).len(), 3);
    let counts = archive.counts(&Finding::default(), None).unwrap().unwrap();
    assert_eq!((counts.total, counts.lacking), (3, 2));
    assert_eq!(
        archive.verify().unwrap(),
        [Damage::DraftUnreadable { article: broken }]
    );

    // And it is worked on as any other.
    let lan = sitter("Lan", "máy 1");
    seated(&archive, typed, &lan, 1);
    let second = archive.keep_revision(typed, &lan, minute(1)).unwrap();
    assert_eq!(archive.revision(&second).unwrap().parents, [kept]);
    archive
        .save_draft(typed, lan.id, Some(second), &Article::blank(), None, minute(2))
        .unwrap();
    let branch = archive
        .branch(typed, &lan, Some(second), &piece("Nhánh"), minute(3))
        .unwrap();
    assert_eq!(
        archive.article(Line::branch(typed, branch)).unwrap().content,
        piece("Nhánh")
    );
    drop(archive);
    let again = Archive::open(folder.path()).unwrap();
    assert_eq!(again.tags("", 9).unwrap(), ["Đại hội"]);
    assert_eq!(again.verify().unwrap().len(), 1);
}

/// An archive of format 2: a piece typed on with one photo, kept with another.
pub fn second_archive(folder: &Path) -> (ArticleId, [PhotoId; 3]) {
    let (ids, _) = first_archive(folder);
    let db = rusqlite::Connection::open(folder.join("toasoan.db")).unwrap();
    db.execute_batch(include_str!("../../migrations/0002_composing.sql"))
        .unwrap();
    db.pragma_update(None, "user_version", 2).unwrap();
    let photos = [b"typed" as &[u8], b"kept", b"bare"].map(PhotoId::of);
    for (photo, caption) in photos.iter().zip([" Lễ khai mạc", "Bế mạc", ""]) {
        let credit = if caption.is_empty() { "" } else { "Thanh Hòa" };
        db.execute(
            "INSERT INTO photo (id, name, media_type, width, height, size, added, caption, credit, alt)
             VALUES (?1, 'hop.jpg', 'image/jpeg', 3, 2, 5, ?2, ?3, ?4, '')",
            (photo.to_string(), minute(0).timestamp_millis(), caption, credit),
        )
        .unwrap();
    }
    let typed = serde_json::to_string(&piece_with_photo("Đang gõ", photos[0])).unwrap();
    db.execute(
        "UPDATE draft SET content = ?2 WHERE article = ?1",
        [ids[0].to_string(), typed],
    )
    .unwrap();
    let keep = "INSERT INTO revision_photo (revision, position, photo) SELECT head, 0, ?2 FROM article WHERE id = ?1";
    for article in &ids[..2] {
        db.execute(keep, [article.to_string(), photos[1].to_string()])
            .unwrap();
    }
    (ids[0], photos)
}

#[test]
fn photos_of_an_older_archive_keep_what_was_said_of_them_and_where_they_are_shown() {
    let folder = tempfile::tempdir().unwrap();
    let (article, [typed, kept, bare]) = second_archive(folder.path());
    let archive = Archive::open(folder.path()).unwrap();
    let row = archive.photo(&typed).unwrap();
    assert_eq!(
        (
            row.words.caption.as_str(),
            row.words.credit.as_str(),
            row.added,
            row.rating,
            row.label,
            row.trashed,
            row.uses
        ),
        ("Lễ khai mạc", "Thanh Hòa", minute(0), 0, None, None, 1)
    );
    assert_eq!(archive.photo(&kept).unwrap().uses, 2);
    assert_eq!(archive.photo(&bare).unwrap().uses, 0);
    let found = |query: SheetQuery| archive.sheet(&query, minute(0)).unwrap().ids;
    let text = |text: &str| SheetQuery {
        text: text.to_owned(),
        ..SheetQuery::default()
    };
    assert_eq!(found(text("khai mac")), [typed]);
    assert_eq!(
        found(SheetQuery {
            lack: Some(SheetLack::Credit),
            ..SheetQuery::default()
        }),
        [bare]
    );
    assert_eq!(
        found(SheetQuery {
            article: Some(article),
            ..SheetQuery::default()
        }),
        [typed]
    );
    let damages = archive.verify().unwrap();
    assert!(
        !damages
            .iter()
            .any(|damage| matches!(damage, Damage::PhotoIndex { .. } | Damage::Reference { .. })),
        "{damages:?}"
    );
    let sql = rusqlite::Connection::open(folder.path().join("toasoan.db")).unwrap();
    let orphaned = sql.execute("DELETE FROM photo WHERE id = ?1", [kept.to_string()]);
    assert!(orphaned.is_err(), "revisions refer to the new table");
}
