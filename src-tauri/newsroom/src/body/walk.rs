//! Reading a page in order: its text, its figures, its photos.

use super::{Block, Body, BoxBlock, Figure, Inline, List, PlacedPhoto, plain_text};
use crate::photo::PhotoId;
use crate::vietnamese;

impl Body {
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Figure(figure) => Some(figure),
            _ => None,
        })
    }

    pub fn figures_mut(&mut self) -> impl Iterator<Item = &mut Figure> {
        self.blocks.iter_mut().filter_map(|block| match block {
            Block::Figure(figure) => Some(figure),
            _ => None,
        })
    }

    /// The photos of the page, each once, in reading order.
    #[must_use]
    pub fn photos(&self) -> Vec<PhotoId> {
        let mut photos = Vec::new();
        for photo in self
            .figures()
            .flat_map(|figure| &figure.photos)
            .filter_map(|place| place.photo)
        {
            if !photos.contains(&photo) {
                photos.push(photo);
            }
        }
        photos
    }

    /// Puts photos into the empty places in reading order; those left over each get a figure at the end.
    /// Returns how many empty places were filled.
    pub fn place_photos(&mut self, photos: &[PhotoId]) -> usize {
        let mut left = photos.iter();
        let mut filled = 0;
        for place in self.figures_mut().flat_map(|figure| &mut figure.photos) {
            if place.photo.is_none() {
                let Some(photo) = left.next() else { return filled };
                place.photo = Some(*photo);
                filled += 1;
            }
        }
        for photo in left {
            let mut figure = Figure::awaiting_photo("");
            figure.photos = vec![PlacedPhoto {
                photo: Some(*photo),
                ..PlacedPhoto::default()
            }];
            self.blocks.push(Block::Figure(figure));
        }
        filled
    }

    /// Replaces `old` by `new` in every run of text of the page, credits included, and returns how often. Text whose
    /// marks change within `old` is left alone.
    pub fn replace_text(&mut self, old: &str, new: &str) -> usize {
        if old.is_empty() {
            return 0;
        }
        let mut replaced = 0;
        let mut plain = |text: &mut String| {
            let found = text.matches(old).count();
            if found > 0 {
                *text = vietnamese::nfc(&text.replace(old, new));
                replaced += found;
            }
        };
        plain(&mut self.kicker);
        plain(&mut self.headline);
        self.figures_mut().for_each(|figure| plain(&mut figure.credit));
        self.for_each_text(&mut |inlines| {
            for inline in inlines.iter_mut() {
                if let Inline::Text { text, .. } = inline {
                    plain(text);
                }
            }
            inlines.retain(|inline| !matches!(inline, Inline::Text { text, .. } if text.is_empty()));
        });
        replaced
    }

    /// Visits the inline content of every textblock.
    fn for_each_text(&mut self, visit: &mut dyn FnMut(&mut Vec<Inline>)) {
        visit(&mut self.lead);
        for block in &mut self.blocks {
            match block {
                Block::Paragraph(text) => visit(text),
                Block::Heading(heading) => visit(&mut heading.text),
                Block::List(list) => visit_list(list, visit),
                Block::Quote(quote) => {
                    quote.paragraphs.iter_mut().for_each(&mut *visit);
                    visit(&mut quote.attribution);
                }
                Block::Table(table) => {
                    let cells = table.rows.iter_mut().flatten();
                    cells.flat_map(|cell| &mut cell.paragraphs).for_each(&mut *visit);
                }
                Block::Figure(figure) => {
                    let own = figure
                        .photos
                        .iter_mut()
                        .filter_map(|place| place.caption.as_mut());
                    own.for_each(&mut *visit);
                    visit(&mut figure.caption);
                }
                Block::InfoBox(info_box) => {
                    visit(&mut info_box.title);
                    for block in &mut info_box.blocks {
                        match block {
                            BoxBlock::Paragraph(text) => visit(text),
                            BoxBlock::List(list) => visit_list(list, visit),
                        }
                    }
                }
            }
        }
    }

    /// Every textblock of the page in reading order, headline and lead included, empty ones left out.
    #[must_use]
    pub fn paragraphs(&self) -> Vec<String> {
        let mut texts = vec![self.kicker.clone(), self.headline.clone(), plain_text(&self.lead)];
        for block in &self.blocks {
            match block {
                Block::Paragraph(text) => texts.push(plain_text(text)),
                Block::Heading(heading) => texts.push(plain_text(&heading.text)),
                Block::List(list) => list_texts(list, &mut texts),
                Block::Quote(quote) => {
                    texts.extend(quote.paragraphs.iter().map(|text| plain_text(text)));
                    texts.push(plain_text(&quote.attribution));
                }
                Block::Table(table) => {
                    let cells = table.rows.iter().flatten();
                    texts.extend(
                        cells
                            .flat_map(|cell| &cell.paragraphs)
                            .map(|text| plain_text(text)),
                    );
                }
                Block::Figure(figure) => {
                    let own = figure.photos.iter().filter_map(|place| place.caption.as_deref());
                    texts.extend(own.map(plain_text));
                    texts.push(plain_text(&figure.caption));
                    texts.push(figure.credit.clone());
                }
                Block::InfoBox(info_box) => {
                    texts.push(plain_text(&info_box.title));
                    for block in &info_box.blocks {
                        match block {
                            BoxBlock::Paragraph(text) => texts.push(plain_text(text)),
                            BoxBlock::List(list) => list_texts(list, &mut texts),
                        }
                    }
                }
            }
        }
        texts.retain(|text| !text.is_empty());
        texts
    }

    /// The inline content of every textblock, in reading order.
    fn texts(&self) -> Vec<&[Inline]> {
        let mut texts: Vec<&[Inline]> = vec![&self.lead];
        for block in &self.blocks {
            match block {
                Block::Paragraph(text) => texts.push(text),
                Block::Heading(heading) => texts.push(&heading.text),
                Block::List(list) => list_inlines(list, &mut texts),
                Block::Quote(quote) => {
                    texts.extend(quote.paragraphs.iter().map(Vec::as_slice));
                    texts.push(&quote.attribution);
                }
                Block::Table(table) => {
                    let cells = table.rows.iter().flatten();
                    texts.extend(cells.flat_map(|cell| &cell.paragraphs).map(Vec::as_slice));
                }
                Block::Figure(figure) => {
                    texts.extend(figure.photos.iter().filter_map(|place| place.caption.as_deref()));
                    texts.push(&figure.caption);
                }
                Block::InfoBox(info_box) => {
                    texts.push(&info_box.title);
                    for block in &info_box.blocks {
                        match block {
                            BoxBlock::Paragraph(text) => texts.push(text),
                            BoxBlock::List(list) => list_inlines(list, &mut texts),
                        }
                    }
                }
            }
        }
        texts
    }

    /// The addresses that the page links to, each once, in reading order.
    #[must_use]
    pub fn links(&self) -> Vec<String> {
        let mut links: Vec<String> = Vec::new();
        for inline in self.texts().into_iter().flatten() {
            let (Inline::Text { marks, .. } | Inline::HardBreak { marks }) = inline;
            if let Some(link) = &marks.link
                && !links.contains(link)
            {
                links.push(link.clone());
            }
        }
        links
    }

    /// Words ("chữ") of the whole page, captions included.
    #[must_use]
    pub fn word_count(&self) -> usize {
        self.paragraphs()
            .iter()
            .map(|text| vietnamese::word_count(text))
            .sum()
    }

    /// The dateline that opens the lead, without the space and dash that close it; empty where there is none.
    #[must_use]
    pub fn dateline(&self) -> String {
        let marked = self.lead.iter().map_while(|inline| match inline {
            Inline::Text { text, marks } if marks.dateline => Some(text.as_str()),
            _ => None,
        });
        marked
            .collect::<String>()
            .trim_end_matches(|c: char| c.is_whitespace() || "-–—:".contains(c))
            .to_owned()
    }
}

fn visit_list(list: &mut List, visit: &mut dyn FnMut(&mut Vec<Inline>)) {
    for item in &mut list.items {
        visit(&mut item.text);
        item.sublists
            .iter_mut()
            .for_each(|sublist| visit_list(sublist, visit));
    }
}

fn list_inlines<'a>(list: &'a List, texts: &mut Vec<&'a [Inline]>) {
    for item in &list.items {
        texts.push(&item.text);
        item.sublists
            .iter()
            .for_each(|sublist| list_inlines(sublist, texts));
    }
}

fn list_texts(list: &List, texts: &mut Vec<String>) {
    for item in &list.items {
        texts.push(plain_text(&item.text));
        for sublist in &item.sublists {
            list_texts(sublist, texts);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn photos_fill_the_empty_places_in_order_and_the_rest_stand_at_the_end() {
        let mut body = Body::blank();
        body.blocks
            .push(Block::Figure(Figure::awaiting_photo("Quang cảnh hội nghị")));
        let photos: Vec<PhotoId> = [b"a", b"b"].iter().map(|bytes| PhotoId::of(*bytes)).collect();

        assert_eq!(body.place_photos(&photos), 1);
        assert_eq!(body.photos(), photos);
        assert_eq!(
            body.figures()
                .map(|figure| plain_text(&figure.caption))
                .collect::<Vec<_>>(),
            ["Quang cảnh hội nghị", ""]
        );
    }

    #[test]
    fn a_replacement_reaches_headline_lead_and_captions_and_is_counted() {
        let mut body = Body {
            headline: "nhiệm kỳ 2020 - 2020".into(),
            ..Body::blank()
        };
        body.lead = super::super::inline_text("nhiệm kỳ 2020 - 2020.");
        body.blocks
            .push(Block::Figure(Figure::awaiting_photo("nhiệm kỳ 2020 - 2020")));
        assert_eq!(body.replace_text("2020 - 2020", "2020 - 2025"), 3);
        assert_eq!(
            body.paragraphs(),
            [
                "nhiệm kỳ 2020 - 2025",
                "nhiệm kỳ 2020 - 2025.",
                "nhiệm kỳ 2020 - 2025"
            ]
        );
    }

    #[test]
    fn captions_of_single_photos_are_read_in_their_order_and_replaced_too() {
        let place = |caption: &str| PlacedPhoto {
            caption: Some(super::super::inline_text(caption)),
            ..PlacedPhoto::default()
        };
        let mut body = Body::blank();
        body.blocks.push(Block::Figure(Figure {
            photos: vec![place("Lúc khai mạc"), place("Lúc bế mạc")],
            credit: "Thanh Hòa".into(),
            ..Figure::awaiting_photo("")
        }));
        assert_eq!(body.replace_text("Lúc", "Giờ"), 2);
        assert_eq!(body.paragraphs(), ["Giờ khai mạc", "Giờ bế mạc", "Thanh Hòa"]);
        assert_eq!(body.word_count(), 8);
    }

    #[test]
    fn no_photo_means_no_change() {
        let mut body = Body::blank();
        assert_eq!(body.place_photos(&[]), 0);
        assert_eq!(body, Body::blank());
    }
}
