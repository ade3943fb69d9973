//! Photos get their places on the page.

use newsroom::article::{Article, ArticleId};
use newsroom::body::{Inline, inline_text, plain_text};
use newsroom::photo::{Field, PhotoId, PhotoWords};
use newsroom::vietnamese::nfc;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::photos::PhotoInfo;

/// What is to be changed about a photo place; `None` leaves as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlaceWords {
    pub caption: Option<String>,
    pub credit: Option<String>,
    pub alt: Option<String>,
}

/// What an article says of a photo, at the first place that shows it. `None` where no place does.
pub(crate) fn said_at(article: &Article, photo: &PhotoId) -> Option<PlaceWords> {
    article.body.figures().find_map(|figure| {
        let place = figure.photos.iter().find(|place| place.photo == Some(*photo))?;
        let caption = figure.caption_of(place);
        let said = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Some(PlaceWords {
            caption: said(&plain_text(caption)),
            credit: said(&figure.credit),
            alt: said(&place.alt),
        })
    })
}

impl PlaceWords {
    pub(crate) fn field(&self, field: Field) -> Option<String> {
        match field {
            Field::Caption => self.caption.clone(),
            Field::Credit => self.credit.clone(),
            Field::Alt => self.alt.clone(),
            _ => None,
        }
    }

    /// The photo's words as this place has them.
    pub(crate) fn over(self, mut words: PhotoWords) -> PhotoWords {
        let fields = [
            (&mut words.caption, self.caption),
            (&mut words.credit, self.credit),
            (&mut words.alt, self.alt),
        ];
        for (field, here) in fields {
            if let Some(here) = here {
                *field = here;
            }
        }
        words
    }
}

impl Desk {
    /// Puts photos into the article's empty places in reading order, the rest at its end.
    pub fn place_photos(&self, id: ArticleId, photos: &[PhotoInfo]) -> Result<(), DeskError> {
        self.revise(id, |article| {
            let ids: Vec<PhotoId> = photos.iter().map(|photo| photo.id).collect();
            article.body.place_photos(&ids);
            for figure in article.body.figures_mut() {
                for index in 0..figure.photos.len() {
                    let place = &mut figure.photos[index];
                    let Some(info) = photos.iter().find(|photo| place.photo == Some(photo.id)) else {
                        continue;
                    };
                    fill(&mut place.alt, &info.words.alt);
                    fill(&mut figure.credit, &info.words.printed_credit());
                    let caption = figure.caption_mut(index);
                    if plain_text(caption).is_empty() {
                        *caption = inline_text(&info.words.caption);
                    }
                }
            }
            Ok(())
        })
    }

    /// Changes what is said at photo place `number`, counted over the page from 1.
    pub fn describe_place(&self, id: ArticleId, number: usize, words: &PlaceWords) -> Result<(), DeskError> {
        self.revise(id, |article| {
            let count: usize = article.body.figures().map(|figure| figure.photos.len()).sum();
            let mut before = 0;
            for figure in article.body.figures_mut() {
                let index = number.checked_sub(before + 1);
                before += figure.photos.len();
                let Some(index) = index.filter(|index| *index < figure.photos.len()) else {
                    continue;
                };
                let place = &mut figure.photos[index];
                if let Some(alt) = &words.alt {
                    place.alt = nfc(alt.trim());
                }
                if let Some(caption) = &words.caption {
                    *figure.caption_mut(index) = caption_text(caption);
                }
                if let Some(credit) = &words.credit {
                    figure.credit = nfc(credit.trim());
                }
                return Ok(());
            }
            Err(DeskError::NoSuchPlace { number, count })
        })
    }
}

fn fill(words: &mut String, from_file: &str) {
    if words.is_empty() {
        from_file.clone_into(words);
    }
}

fn caption_text(caption: &str) -> Vec<Inline> {
    inline_text(&nfc(caption.trim()))
}
