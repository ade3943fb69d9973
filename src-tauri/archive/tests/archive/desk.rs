//! A desk for the tests: an archive in a folder of its own, and pieces to put into it.

use std::path::Path;

use archive::{Archive, ArticleFilter, PhotoOriginal};
use chrono::{DateTime, TimeDelta, Utc};
use newsroom::article::{Article, ArticleId};
use newsroom::body::{Block, Figure, Inline};
use newsroom::person::{Author, Part};
use newsroom::photo::PhotoId;
use newsroom::revision::RevisionId;
use tempfile::TempDir;

pub struct Desk {
    pub archive: Archive,
    pub folder: TempDir,
}

pub fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    Desk {
        archive: Archive::open(folder.path()).unwrap(),
        folder,
    }
}

impl Desk {
    /// Closes the archive and opens it again, as a person does overnight.
    pub fn reopened(self) -> Self {
        drop(self.archive);
        Self {
            archive: Archive::open(self.folder.path()).unwrap(),
            folder: self.folder,
        }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn written(&self, headline: &str) -> ArticleId {
        self.archive.create(&piece(headline), minute(0)).unwrap()
    }

    pub fn kept(&self, id: ArticleId, minute_: i64) -> RevisionId {
        self.archive
            .keep_revision(id, "Lan", "máy 1", minute(minute_))
            .unwrap()
    }

    /// Types on from what the archive shows.
    pub fn typed(&self, id: ArticleId, headline: &str, minute_: i64) {
        let base = self.archive.article(id).unwrap().base;
        self.archive
            .save_draft(id, base, &piece(headline), minute(minute_))
            .unwrap();
    }

    pub fn headlines(&self, filter: &ArticleFilter) -> Vec<String> {
        self.archive
            .articles(filter)
            .unwrap()
            .into_iter()
            .map(|row| row.headline)
            .collect()
    }

    /// The database as another program would open it.
    pub fn sql(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.path().join("toasoan.db")).unwrap()
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

pub fn piece_with_photo(headline: &str, photo: PhotoId) -> Article {
    let mut article = piece(headline);
    let mut figure = Figure::awaiting_photo("Quang cảnh hội nghị");
    figure.photos[0].photo = Some(photo);
    article.body.blocks.push(Block::Figure(figure));
    article
}

pub fn photo(bytes: &[u8]) -> PhotoOriginal<'_> {
    PhotoOriginal {
        bytes,
        name: "hop.jpg",
        media_type: "image/jpeg",
        width: 2400,
        height: 1600,
        caption: "Quang cảnh hội nghị",
        credit: "Thanh Hòa",
        alt: "",
    }
}
