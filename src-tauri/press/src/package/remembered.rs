//! Photos asked for once, though both the page and the PDF show them.

use std::cell::RefCell;
use std::collections::HashMap;

use newsroom::photo::{AboutPhoto, Cut, Encoding, PhotoSource, PhotoUnavailable, Rendition, Wanted};

pub(super) struct Remembered<'a> {
    source: &'a dyn PhotoSource,
    renditions: RefCell<HashMap<Wanted, Rendition>>,
}

impl<'a> Remembered<'a> {
    pub(super) fn new(source: &'a dyn PhotoSource) -> Self {
        Self {
            source,
            renditions: RefCell::default(),
        }
    }

    fn known(&self, wanted: &Wanted) -> Option<Rendition> {
        self.renditions.borrow().get(wanted).cloned()
    }
}

impl PhotoSource for Remembered<'_> {
    fn dimensions(&self, cut: &Cut) -> Result<(u32, u32), PhotoUnavailable> {
        self.source.dimensions(cut)
    }

    fn about(&self, cut: &Cut) -> Result<AboutPhoto, PhotoUnavailable> {
        self.source.about(cut)
    }

    fn rendition(
        &self,
        cut: &Cut,
        max_width: u32,
        encoding: Encoding,
    ) -> Result<Rendition, PhotoUnavailable> {
        let wanted = Wanted {
            cut: *cut,
            max_width,
            encoding,
        };
        if let Some(known) = self.known(&wanted) {
            return Ok(known);
        }
        let made = self.source.rendition(cut, max_width, encoding)?;
        self.renditions.borrow_mut().insert(wanted, made.clone());
        Ok(made)
    }

    fn renditions(&self, wanted: &[Wanted]) -> Vec<Result<Rendition, PhotoUnavailable>> {
        let unknown: Vec<Wanted> = wanted
            .iter()
            .filter(|wanted| self.known(wanted).is_none())
            .copied()
            .collect();
        let mut made = self.source.renditions(&unknown).into_iter();
        let answer = |wanted: &Wanted| match self.known(wanted) {
            Some(known) => Ok(known),
            // As many as are unknown, in their order; one that stands twice is known by then.
            None => match made.next() {
                Some(Ok(rendition)) => {
                    self.renditions.borrow_mut().insert(*wanted, rendition.clone());
                    Ok(rendition)
                }
                Some(Err(error)) => Err(error),
                None => self.rendition(&wanted.cut, wanted.max_width, wanted.encoding),
            },
        };
        wanted.iter().map(answer).collect()
    }
}
