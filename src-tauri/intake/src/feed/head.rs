//! What stands before the items.

use std::collections::HashMap;

use super::raw::Field;

/// People of a WordPress export that are remembered.
const MOST_AUTHORS: usize = 20_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Rss,
    Atom,
    /// WordPress's export.
    Wxr,
}

/// The feed as a whole. What stands after the first item counts no more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    pub form: Option<Form>,
    pub title: String,
    /// The site's address; may be empty.
    pub site: String,
    /// WordPress's own.
    pub base: String,
    /// Names by the names that people sign in with.
    pub authors: HashMap<String, String>,
    /// The file defines entities of its own, which are not followed.
    pub own_entities: bool,
    login: String,
}

impl Head {
    /// An element that stands outside of the items.
    pub(super) fn take(&mut self, field: &Field) {
        let text = field.text.trim();
        match field.name.as_str() {
            "title" if self.title.is_empty() => text.clone_into(&mut self.title),
            "link" if self.site.is_empty() => {
                let address = field.attribute("href").unwrap_or(text);
                if field.attribute("rel").is_none_or(|rel| rel == "alternate") {
                    address.clone_into(&mut self.site);
                }
            }
            "wp:base_blog_url" => text.clone_into(&mut self.base),
            "wp:base_site_url" if self.base.is_empty() => text.clone_into(&mut self.base),
            "wp:wxr_version" => self.form = Some(Form::Wxr),
            "wp:author/wp:author_login" => text.clone_into(&mut self.login),
            "wp:author/wp:author_display_name" if self.authors.len() < MOST_AUTHORS && !text.is_empty() => {
                self.authors
                    .insert(std::mem::take(&mut self.login), text.to_owned());
            }
            _ => {}
        }
    }
}
