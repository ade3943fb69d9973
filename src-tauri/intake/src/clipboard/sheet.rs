//! The style sheets that Word and LibreOffice put before what they copy. Word names the font of a whole document
//! nowhere else, so without them its old encoding would not be known.

use std::collections::HashMap;

use super::dom::{DOCUMENT, Dom, Element};
use super::style::Style;

/// Rules that are read; Word writes some hundred.
const MOST_RULES: usize = 5_000;
/// Classes of one element that are looked up.
const MOST_CLASSES: usize = 8;

/// Styles by selector: "p", ".MsoNormal" or "p.MsoNormal". Any other selector is passed over.
#[derive(Default)]
pub(super) struct Sheet {
    rules: HashMap<String, Style>,
}

impl Sheet {
    pub(super) fn of(dom: &Dom) -> Self {
        let mut sheet = Self::default();
        for id in dom.below(DOCUMENT) {
            if dom.element(id).is_some_and(|element| element.name() == "style") {
                sheet.read(&dom.text(id));
            }
        }
        sheet
    }

    fn read(&mut self, css: &str) {
        let css = without_comments(css);
        let mut rest = css.as_str();
        while let Some((selectors, block)) = rest.split_once('{') {
            let selectors = selectors.rsplit(['}', ';']).next().unwrap_or_default().trim();
            if selectors.starts_with('@') {
                // What stands within is for pages, fonts, lists and media, none of which is the text's.
                rest = after_block(block);
                continue;
            }
            let (body, after) = block.split_once('}').unwrap_or((block, ""));
            rest = after;
            let style = Style::read(body);
            if style == Style::default() {
                continue;
            }
            for selector in selectors.split(',').map(str::trim) {
                let simple = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
                if self.rules.len() < MOST_RULES && !selector.is_empty() && selector.chars().all(simple) {
                    let (tag, class) = selector.split_once('.').unwrap_or((selector, ""));
                    let key = key(&tag.to_ascii_lowercase(), class);
                    self.rules.entry(key).or_default().overlay(&style);
                }
            }
        }
    }

    /// What the sheets and its own style say of an element, its own last.
    pub(super) fn style_of(&self, element: &Element) -> Style {
        let mut style = Style::default();
        if !self.rules.is_empty() {
            let classes: Vec<&str> = element
                .attr("class")
                .split_whitespace()
                .take(MOST_CLASSES)
                .collect();
            let mut lay = |tag: &str, class: &str| {
                if let Some(rule) = self.rules.get(&key(tag, class)) {
                    style.overlay(rule);
                }
            };
            lay(element.name(), "");
            for class in &classes {
                lay("", class);
            }
            for class in &classes {
                lay(element.name(), class);
            }
        }
        let own = element.attr("style");
        if !own.is_empty() {
            style.overlay(&Style::read(own));
        }
        style
    }
}

fn key(tag: &str, class: &str) -> String {
    if class.is_empty() {
        tag.to_owned()
    } else {
        format!("{tag}.{class}")
    }
}

fn without_comments(css: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, comment)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept.replace("<!--", " ").replace("-->", " ")
}

/// What stands after a block whose opening brace has been read, blocks within it included.
fn after_block(css: &str) -> &str {
    let mut depth = 1_usize;
    for (at, c) in css.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &css[at + 1..];
        }
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::super::parse::parse;
    use super::*;

    #[track_caller]
    fn check(page: &str, bold: Option<bool>) {
        let (dom, _) = parse(page);
        let sheet = Sheet::of(&dom);
        let paragraph = dom
            .below(DOCUMENT)
            .find_map(|id| dom.element(id).filter(|element| element.name() == "p"));
        assert_eq!(sheet.style_of(paragraph.unwrap()).bold, bold, "{page}");
    }

    #[test]
    fn a_rule_reaches_the_elements_that_it_names_and_a_style_of_their_own_comes_last() {
        let sheet = "<style><!-- /* Font */ @font-face {font-family:X;} @media print {p {font-weight:400}}
            li.Tit, P.Tit, p.a b {font-weight:bold}
            @list l0:level1 {mso-level-text:x}
            p.Thuong {font-weight:normal} --></style>";
        check(&format!("{sheet}<p class='x Tit'>a"), Some(true));
        check(&format!("{sheet}<p class=Thuong>a"), Some(false));
        check(
            &format!("{sheet}<p class=Tit style='font-weight:400'>a"),
            Some(false),
        );
        check(&format!("{sheet}<p>a"), None);
    }
}
