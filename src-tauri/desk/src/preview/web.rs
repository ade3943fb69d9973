//! The web page as it would be exported, shown while it is written.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use newsroom::article::{Article, ArticleId};
use newsroom::digest::Digest;
use newsroom::house_style::HouseStyle;
use newsroom::photo::{Cut, PhotoId, Recipe};
use newsroom::portal::{Portal, PortalId};
use press::html;
use press::pdf::Layout;
use serde::Serialize;
use ts_rs::TS;

use super::{KEPT, Turns};
use crate::desk::Desk;
use crate::edition::Piece;
use crate::error::DeskError;

/// Where a window reads a photo that is made like this, at least so many pixels wide where it has them.
pub type PictureAddress = dyn Fn(PhotoId, &Recipe, u32) -> String;

/// A page that can be read.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct WebPreview {
    /// A page that says the same has the same name.
    pub name: String,
    /// Which child of the page's article shows each block, from 0; `None` where none does.
    pub blocks: Vec<Option<u32>>,
}

/// The pages that were set last.
#[derive(Default)]
pub(super) struct Shown {
    turns: Turns,
    kept: Mutex<VecDeque<(String, Arc<str>)>>,
}

impl Desk {
    /// Sets an article as it stands in a window, kept or not, for this portal or else the first. `None` where something
    /// newer is to be set meanwhile.
    pub fn preview_web(
        &self,
        id: ArticleId,
        content: Article,
        portal: Option<PortalId>,
        picture: &PictureAddress,
    ) -> Result<Option<WebPreview>, DeskError> {
        self.shown.web.turns.take(|| {
            let stored = self.archive.article(id)?;
            let mut piece = self.piece(stored, Layout::default())?;
            piece.content = content.as_published();
            self.set_web(&piece, &self.portal(portal)?, picture)
        })
    }

    /// Sets a piece in a style that is not kept yet, as [`Desk::preview_style`] chooses it.
    pub fn preview_style_web(
        &self,
        id: Option<ArticleId>,
        style: &HouseStyle,
        picture: &PictureAddress,
    ) -> Result<Option<WebPreview>, DeskError> {
        self.shown.web.turns.take(|| {
            let piece = self.piece_in(id, style, Layout::default())?;
            self.set_web(&piece, &self.portal(None)?, picture)
        })
    }

    fn set_web(
        &self,
        piece: &Piece,
        portal: &Portal,
        picture: &PictureAddress,
    ) -> Result<WebPreview, DeskError> {
        // A photo that cannot be read is not asked for its address.
        let address = |cut: &Cut, width: u32| match self.recipe_of(cut) {
            Ok((recipe, ..)) => picture(cut.photo, &recipe, width),
            Err(_) => String::new(),
        };
        let seen = html::preview(&piece.edition(), portal, &self.wordless_photos(), &address)?;
        let name = Digest::of(seen.html.as_bytes()).to_string();
        let mut kept = self.shown.web.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push_front((name.clone(), seen.html.into()));
        kept.truncate(KEPT);
        let blocks = seen.blocks.into_iter();
        Ok(WebPreview {
            name,
            blocks: blocks
                .map(|place| place.and_then(|place| u32::try_from(place).ok()))
                .collect(),
        })
    }

    /// A page that was set last, or before that, as HTML. `None` for any other.
    #[must_use]
    pub fn web_page(&self, name: &str) -> Option<Arc<str>> {
        let kept = self.shown.web.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let mut pages = kept.iter();
        pages
            .find(|(known, _)| known == name)
            .map(|(_, html)| Arc::clone(html))
    }
}
