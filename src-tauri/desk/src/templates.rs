//! Templates: pieces to begin with, the house's own and those that people have saved.

use archive::TemplateId;
use newsroom::article::{Article, ArticleId};
use newsroom::language::Sentence;
use newsroom::person::{Author, Part, Person};
use newsroom::template::{BUILT_IN, BuiltIn};
use newsroom::vietnamese::nfc;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::writing::OpenArticle;

/// A line of the menu.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TemplateRow {
    pub id: String,
    pub name: Sentence,
    /// Those of the house cannot be dropped.
    pub built_in: bool,
}

impl Desk {
    /// The house's own first, then the saved ones by name.
    pub fn templates(&self) -> Result<Vec<TemplateRow>, DeskError> {
        let own = BUILT_IN.iter().map(|template| TemplateRow {
            id: template.id().to_owned(),
            name: template.name(),
            built_in: true,
        });
        let saved = self
            .archive
            .templates()?
            .into_iter()
            .map(|saved| saved_row(saved.id, saved.name));
        Ok(own.chain(saved).collect())
    }

    /// A new article with a template's form, signed by this desk's person.
    pub fn new_from_template(&self, template: &str) -> Result<OpenArticle, DeskError> {
        let mut article = match BuiltIn::of_id(template) {
            Some(template) => template.article(&self.settings()?.outlet),
            None => self.archive.template(template_id(template)?)?,
        };
        sign(&mut article, self.person()?);
        let id = self.archive.create(&article, self.now())?;
        self.open_article(id)
    }

    /// Saves an article's form under a name: its text, captions, fields and photo places, without photos, comments, dates and
    /// authors, which are another piece's.
    pub fn save_as_template(&self, id: ArticleId, name: &str) -> Result<TemplateRow, DeskError> {
        let name = nfc(name.trim());
        if name.is_empty() {
            return Err(DeskError::NamelessTemplate);
        }
        let mut form = self.standing(id)?.content;
        for place in form.body.figures_mut().flat_map(|figure| &mut figure.photos) {
            *place = newsroom::body::PlacedPhoto {
                caption: place.caption.take(),
                ..Default::default()
            };
        }
        let form = Article {
            authors: Vec::new(),
            slug: String::new(),
            event_date: None,
            embargo: None,
            comments: Vec::new(),
            suggestions: Vec::new(),
            ..form
        };
        let saved = self.archive.save_template(&name, &form, self.now())?;
        Ok(saved_row(saved, name))
    }

    /// Takes a saved template out of the menu; [`Desk::restore_template`] brings it back.
    pub fn drop_template(&self, template: &str) -> Result<(), DeskError> {
        Ok(self.archive.drop_template(template_id(template)?, self.now())?)
    }

    pub fn restore_template(&self, template: &str) -> Result<(), DeskError> {
        Ok(self.archive.restore_template(template_id(template)?)?)
    }
}

/// The person is the piece's first author, where the desk knows who that is and nobody is named yet.
pub(crate) fn sign(article: &mut Article, person: Person) {
    if article.authors.is_empty() && !person.name.is_empty() {
        article.authors.push(Author {
            name: person.name,
            part: Part::Text,
        });
    }
}

fn saved_row(id: TemplateId, name: String) -> TemplateRow {
    TemplateRow {
        id: id.to_string(),
        name: Sentence {
            vi: name.clone(),
            en: name,
        },
        built_in: false,
    }
}

fn template_id(text: &str) -> Result<TemplateId, DeskError> {
    text.parse().map_err(|_| DeskError::NoSuchTemplate {
        text: text.to_owned(),
    })
}
