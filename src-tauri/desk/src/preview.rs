//! Articles as they would be exported, shown while they are written: printed, and as a web page.

/// The web page, as it would be exported.
pub mod web;

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use newsroom::article::{Article, ArticleId};
use newsroom::house_style::HouseStyle;
use newsroom::moment::in_vietnam;
use newsroom::person::{Author, Part};
use newsroom::template::BuiltIn;
use press::pdf::{self, Layout, Pages};
use serde::Serialize;
use ts_rs::TS;

use crate::desk::Desk;
use crate::edition::{House, Piece};
use crate::error::DeskError;

/// Settings that are kept: the one that is shown, and the one before it, whose pages a window may be asking for still.
const KEPT: usize = 2;

/// A page that can be drawn.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct PreviewPage {
    /// A page that looks the same has the same name.
    pub name: String,
    /// Points.
    pub width: f64,
    /// Points.
    pub height: f64,
}

/// Pages that were set.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Preview {
    pub pages: Vec<PreviewPage>,
    /// The page on which each block of the article begins, from 0.
    pub blocks: Vec<Option<u32>>,
}

/// What was set last.
#[derive(Default)]
pub(crate) struct Shown {
    turns: Turns,
    kept: Mutex<VecDeque<(Vec<String>, Arc<Pages>)>>,
    web: web::Shown,
}

/// One thing is set at a time; of those that wait, the newest is set and the others are let go.
#[derive(Default)]
struct Turns {
    turn: AtomicU64,
    setting: Mutex<()>,
}

impl Turns {
    /// `None` where something newer is to be set meanwhile.
    fn take<T>(&self, set: impl FnOnce() -> Result<T, DeskError>) -> Result<Option<T>, DeskError> {
        let turn = self.turn.fetch_add(1, Ordering::Relaxed) + 1;
        let _alone = self.setting.lock().unwrap_or_else(PoisonError::into_inner);
        match self.turn.load(Ordering::Relaxed) == turn {
            true => set().map(Some),
            false => Ok(None),
        }
    }
}

impl Desk {
    /// Sets an article as it stands in a window, kept or not. `None` where something newer is to be set meanwhile.
    pub fn preview_pages(
        &self,
        id: ArticleId,
        content: Article,
        layout: Layout,
    ) -> Result<Option<Preview>, DeskError> {
        self.show(|| {
            let stored = self.archive.article(id)?;
            let mut piece = self.piece(stored, layout)?;
            piece.content = content.as_published();
            self.set_piece(&piece, layout)
        })
    }

    /// Sets a piece in a style that is not kept yet: the article `id`, else the one that came last, else a sample.
    pub fn preview_style(
        &self,
        id: Option<ArticleId>,
        style: &HouseStyle,
        layout: Layout,
    ) -> Result<Option<Preview>, DeskError> {
        self.show(|| self.set_piece(&self.piece_in(id, style, layout)?, layout))
    }

    fn piece_in(
        &self,
        id: Option<ArticleId>,
        style: &HouseStyle,
        layout: Layout,
    ) -> Result<Piece, DeskError> {
        let style = style.tidied();
        let logo = self.logo(&style)?;
        let mut piece = self.piece_to_show(id, layout)?;
        piece.house = Arc::new(House { style, logo });
        Ok(piece)
    }

    fn piece_to_show(&self, id: Option<ArticleId>, layout: Layout) -> Result<Piece, DeskError> {
        let stored = id.map(|id| self.archive.article(id));
        if let Some(Ok(stored)) = stored
            && !stored.content.body.headline.trim().is_empty()
        {
            return self.piece(stored, layout);
        }
        let now = in_vietnam(self.now());
        Ok(Piece {
            content: self.sample()?,
            house: Arc::new(self.house()?),
            record: None,
            published: now,
            modified: now,
        })
    }

    /// A piece with its form filled in, where the archive has none to show.
    fn sample(&self) -> Result<Article, DeskError> {
        let settings = self.settings()?;
        let mut sample = BuiltIn::Conference.article(&settings.outlet);
        sample.body.kicker = "Dòng đầu đề".to_owned();
        sample.body.headline =
            "Tên bài đứng ở đây, thường dài chừng hai dòng để người đọc biết chuyện gì".to_owned();
        sample.section = "Chuyên mục".to_owned();
        sample.authors = vec![Author {
            name: settings.person.name,
            part: Part::Text,
        }];
        Ok(sample)
    }

    fn set_piece(&self, piece: &Piece, layout: Layout) -> Result<Pages, DeskError> {
        Ok(pdf::preview(&piece.edition(), layout, &self.seen_photos())?)
    }

    pub(crate) fn show(
        &self,
        set: impl FnOnce() -> Result<Pages, DeskError>,
    ) -> Result<Option<Preview>, DeskError> {
        let shown = &self.shown;
        shown
            .turns
            .take(|| set().map(|pages| shown.keep(Arc::new(pages))))
    }

    /// A page of what was set last, or before that, as PNG so many pixels wide. `None` for any other.
    #[must_use]
    pub fn preview_page(&self, name: &str, width: u32) -> Option<Vec<u8>> {
        let found = {
            let kept = self.shown.kept.lock().unwrap_or_else(PoisonError::into_inner);
            kept.iter().find_map(|(names, pages)| {
                let page = names.iter().position(|known| known == name)?;
                Some((Arc::clone(pages), page))
            })
        };
        found.and_then(|(pages, page)| pages.draw(page, width))
    }
}

impl Shown {
    fn keep(&self, pages: Arc<Pages>) -> Preview {
        let mut preview = Preview {
            pages: Vec::new(),
            blocks: pages
                .of_blocks()
                .iter()
                .map(|page| page.and_then(|page| u32::try_from(page).ok()))
                .collect(),
        };
        for page in 0..pages.count() {
            if let (Some(name), Some((width, height))) = (pages.name(page), pages.size(page)) {
                preview.pages.push(PreviewPage { name, width, height });
            }
        }
        let names = preview.pages.iter().map(|page| page.name.clone()).collect();
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push_front((names, pages));
        kept.truncate(KEPT);
        preview
    }
}
