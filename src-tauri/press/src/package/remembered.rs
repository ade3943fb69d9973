//! Photos asked for once, though both the page and the PDF show them.

use std::cell::RefCell;
use std::collections::HashMap;

use newsroom::photo::{Cut, PhotoSource, PhotoUnavailable, Rendition};

pub(super) struct Remembered<'a> {
    source: &'a dyn PhotoSource,
    renditions: RefCell<HashMap<(Cut, u32), Rendition>>,
}

impl<'a> Remembered<'a> {
    pub(super) fn new(source: &'a dyn PhotoSource) -> Self {
        Self {
            source,
            renditions: RefCell::default(),
        }
    }
}

impl PhotoSource for Remembered<'_> {
    fn dimensions(&self, cut: &Cut) -> Result<(u32, u32), PhotoUnavailable> {
        self.source.dimensions(cut)
    }

    fn rendition(&self, cut: &Cut, max_width: u32) -> Result<Rendition, PhotoUnavailable> {
        if let Some(known) = self.renditions.borrow().get(&(*cut, max_width)) {
            return Ok(known.clone());
        }
        let made = self.source.rendition(cut, max_width)?;
        self.renditions
            .borrow_mut()
            .insert((*cut, max_width), made.clone());
        Ok(made)
    }
}
