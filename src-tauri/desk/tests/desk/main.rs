//! The use cases, as two people at two desks on one archive meet them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod acting;
mod bringing;
mod clipboard;
mod exchange;
mod hand_on;
mod history;
mod hostile;
mod photos;
mod presence;
mod press;
mod templates;

use desk::Desk;
use newsroom::article::ArticleId;
use newsroom::body::{Block, inline_text};
use newsroom::person::{Person, Role};
use tempfile::TempDir;

/// An archive with a piece in it.
struct House {
    folder: TempDir,
    piece: ArticleId,
}

impl House {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::open(folder.path()).unwrap();
        let piece = desk.new_article().unwrap().id;
        write(&desk, piece, &["Đoạn một.", "Đoạn hai."]);
        desk.keep_revision(piece).unwrap();
        desk.leave_all().unwrap();
        Self { folder, piece }
    }

    /// Another running program on the same archive.
    fn desk(&self) -> Desk {
        Desk::open(self.folder.path()).unwrap()
    }

    /// Who works at the archive's desks from now on.
    fn works(&self, name: &str, role: Role) {
        let desk = self.desk();
        let mut settings = desk.settings().unwrap();
        settings.person = Person {
            name: name.to_owned(),
            role,
        };
        desk.save_settings(&settings).unwrap();
    }
}

/// Types these paragraphs on the page as it stands at this desk, under a headline.
fn write(desk: &Desk, piece: ArticleId, paragraphs: &[&str]) {
    let open = desk.open_article(piece).unwrap();
    let mut content = open.content;
    content.body.headline = "Tít".to_owned();
    content.body.blocks = paragraphs
        .iter()
        .map(|text| Block::Paragraph(inline_text(text)))
        .collect();
    desk.save_draft(piece, open.base, content, None).unwrap();
}

/// The paragraphs of the page as it stands at this desk, behind the headline.
fn read(desk: &Desk, piece: ArticleId) -> Vec<String> {
    let content = desk.read_article(piece).unwrap().content;
    content.body.paragraphs().split_off(1)
}

/// The archive is as it should be, in every table and file.
#[track_caller]
fn check_whole(desk: &Desk) {
    let never = std::sync::atomic::AtomicBool::new(false);
    let verified = desk.verify(1, &never, |_| ()).unwrap();
    assert_eq!(verified.damages, []);
}
