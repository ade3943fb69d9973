//! A desk for the tests: an archive in a folder of its own, and pieces to put into it.

use std::path::Path;
use std::sync::LazyLock;
use std::time::Duration;

use archive::{Archive, ArticleRow, Finding, Line, Order, PhotoOriginal, Seating, Sitter, SitterId};
use chrono::{DateTime, TimeDelta, Utc};
use newsroom::article::{Article, ArticleId};
use newsroom::body::{Block, Figure, Inline};
use newsroom::person::{Author, Part};
use newsroom::photo::{PhotoId, PhotoWords};
use newsroom::revision::RevisionId;
use tempfile::TempDir;

pub struct Desk {
    pub archive: Archive,
    pub folder: TempDir,
    pub lan: Sitter,
}

/// How long a seat is somebody's who does not show to be there.
pub const STALE: Duration = Duration::from_secs(60);

pub fn sitter(name: &str, device: &str) -> Sitter {
    Sitter {
        id: SitterId::new_v7(),
        name: name.to_owned(),
        device: device.to_owned(),
        process: "4711".to_owned(),
    }
}

/// Takes the seat, which is free.
pub fn seated(archive: &Archive, line: impl Into<Line>, sitter: &Sitter, minute_: i64) {
    let seating = archive.take_seat(line, sitter, minute(minute_), STALE).unwrap();
    assert_eq!(seating, Seating::Yours);
}

pub fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    Desk {
        archive: Archive::open(folder.path()).unwrap(),
        folder,
        lan: sitter("Lan", "máy 1"),
    }
}

impl Desk {
    /// Closes the archive and opens it again, as a person does overnight.
    pub fn reopened(self) -> Self {
        drop(self.archive);
        Self {
            archive: Archive::open(self.folder.path()).unwrap(),
            folder: self.folder,
            lan: self.lan,
        }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn written(&self, headline: &str) -> ArticleId {
        self.archive.create(&piece(headline), minute(0)).unwrap()
    }

    pub fn kept(&self, line: impl Into<Line>, minute_: i64) -> RevisionId {
        self.archive
            .keep_revision(line, &self.lan, minute(minute_))
            .unwrap()
    }

    /// Lan types on from what the archive shows.
    pub fn typed(&self, line: impl Into<Line>, headline: &str, minute_: i64) {
        self.saved(line, &piece(headline), minute_);
    }

    pub fn saved(&self, line: impl Into<Line>, content: &Article, minute_: i64) {
        let line = line.into();
        seated(&self.archive, line, &self.lan, minute_);
        let base = self.archive.article(line).unwrap().base;
        self.archive
            .save_draft(line, self.lan.id, base, content, None, minute(minute_))
            .unwrap();
    }

    pub fn headlines(&self, finding: &Finding) -> Vec<String> {
        let rows = rows(&self.archive, finding);
        rows.into_iter().map(|row| row.headline).collect()
    }

    /// The database as another program would open it.
    pub fn sql(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.path().join("toasoan.db")).unwrap()
    }
}

/// Everything outside of the trash, newest change first.
pub fn all() -> Finding {
    Finding {
        order: Order::Changed,
        ..Finding::default()
    }
}

pub fn text(text: &str) -> Finding {
    Finding {
        text: text.to_owned(),
        ..Finding::default()
    }
}

/// Everything that is found, read in pages.
pub fn rows(archive: &Archive, finding: &Finding) -> Vec<ArticleRow> {
    let (mut rows, mut after) = (Vec::new(), None);
    loop {
        let found = archive.find(finding, after.as_deref(), 7, None).unwrap().unwrap();
        rows.extend(found.hits.into_iter().map(|hit| hit.row));
        after = found.next;
        if after.is_none() {
            return rows;
        }
    }
}

/// Minutes after 8:30 in Phú Thọ on 11 January 2021.
pub fn minute(minutes: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_610_328_600, 0).unwrap() + TimeDelta::minutes(minutes)
}

pub fn piece(headline: &str) -> Article {
    let mut article = Article::blank();
    article.body.headline = headline.to_owned();
    article.body.lead = vec![Inline::plain(
        "PhuthoPortal - Ngày 11/1, Tỉnh ủy tổ chức hội nghị.",
    )];
    article.body.blocks = vec![Block::Paragraph(vec![Inline::plain(
        "Đồng chí Bí thư kết luận về nghị quyết.",
    )])];
    article.section = "Chính trị".to_owned();
    article.authors = vec![Author {
        name: "Nguyễn Thị Lan".to_owned(),
        part: Part::Text,
    }];
    article
}

pub fn tagged(tags: &[&str]) -> Article {
    Article {
        tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
        ..piece("Một")
    }
}

pub fn piece_with_photo(headline: &str, photo: PhotoId) -> Article {
    let mut article = piece(headline);
    let mut figure = Figure::awaiting_photo("Quang cảnh hội nghị");
    figure.photos[0].photo = Some(photo);
    article.body.blocks.push(Block::Figure(figure));
    article
}

static WORDS: LazyLock<PhotoWords> = LazyLock::new(|| PhotoWords {
    caption: "Quang cảnh hội nghị".to_owned(),
    credit: "Thanh Hòa".to_owned(),
    ..PhotoWords::default()
});

pub fn photo(bytes: &[u8]) -> PhotoOriginal<'_> {
    PhotoOriginal {
        bytes,
        name: "hop.jpg",
        media_type: "image/jpeg",
        width: 2400,
        height: 1600,
        words: &WORDS,
    }
}
