//! An archive of every format that there was, kept as a file: each is brought up with everything in it.
//!
//! A format that gets a successor gets a file here: two articles, as the program of that format wrote them.

use std::fs;
use std::path::{Path, PathBuf};

use archive::Archive;
use newsroom::article::ArticleId;
use newsroom::workflow::State;

use crate::desk::{minute, seated, sitter};

fn kept(format: i64) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(format!("format-{format}.db"))
}

/// The format that this program writes.
fn known() -> i64 {
    let folder = tempfile::tempdir().unwrap();
    drop(Archive::open(folder.path()).unwrap());
    let db = rusqlite::Connection::open(folder.path().join("toasoan.db")).unwrap();
    db.pragma_query_value(None, "user_version", |row| row.get(0))
        .unwrap()
}

#[test]
fn an_archive_of_every_format_is_brought_up_with_everything_in_it() {
    for format in 1..known() {
        let folder = tempfile::tempdir().unwrap();
        let file = kept(format);
        fs::copy(&file, folder.path().join("toasoan.db"))
            .unwrap_or_else(|error| panic!("{} is to be kept: {error}", file.display()));
        let archive = Archive::open(folder.path()).unwrap();
        let [typed, exported] = [1, 2].map(|number| {
            let id = format!("01990000-0000-7000-8000-00000000000{number}");
            id.parse::<ArticleId>().unwrap()
        });
        let article = archive.article(typed).unwrap();
        assert_eq!(
            (
                article.content.body.headline.as_str(),
                article.draft,
                article.state
            ),
            ("Đang gõ", true, State::Submitted),
            "format {format}"
        );
        let article = archive.article(exported).unwrap();
        assert_eq!(
            (
                article.content.body.headline.as_str(),
                article.draft,
                article.state
            ),
            ("Chỉ giữ", false, State::Exported)
        );
        for id in [typed, exported] {
            let rows = archive.revisions(id).unwrap();
            assert_eq!(rows.len(), 2);
            for row in &rows {
                archive.revision(&row.id).unwrap();
            }
        }
        assert_eq!(archive.steps(typed).unwrap()[0].by, "Lan");
        assert_eq!(archive.tags("dai", 9).unwrap(), ["Đại hội"]);
        assert_eq!(
            archive.setting::<String>("choice").unwrap().as_deref(),
            Some("giữ")
        );
        let photo = newsroom::photo::PhotoId::of(b"photo");
        let row = archive.photo(&photo).unwrap();
        assert_eq!(
            (row.words.caption.as_str(), row.words.credit.as_str()),
            ("Lễ khai mạc", "Thanh Hòa")
        );
        if format >= 2 {
            assert_eq!(archive.templates().unwrap()[0].name, "Tin vắn");
        }
        // Its original lies in no fixture.
        let damages = archive.verify().unwrap();
        let [damage] = &damages[..] else {
            panic!("format {format}: {damages:?}")
        };
        assert!(
            damage.to_string().contains("is missing at"),
            "format {format}: {damage}"
        );
        // And it is worked on as any other.
        let lan = sitter("Lan", "máy 1");
        seated(&archive, typed, &lan, 1);
        archive.keep_revision(typed, &lan, minute(1)).unwrap();
        assert_eq!(archive.revisions(typed).unwrap().len(), 3);
    }
}
