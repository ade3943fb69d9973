//! Whether a piece may leave the house: everything that speaks against it, in one list. How much each weighs is the
//! house's to say ([`crate::rules`]).

mod address;
mod concern;

use chrono::{DateTime, Utc};

use crate::article::Article;
use crate::body::{Layout, plain_text};
use crate::photo::Cut;
use crate::rules::{Standard, Weight};
use crate::{template, vietnamese};

pub use concern::{Concern, Kind};

/// What the page does not say of itself.
pub struct World<'a> {
    pub now: DateTime<Utc>,
    /// How many versions stand beside each other; one where nothing is to be settled.
    pub versions: u32,
    /// Width and height of a cut in its full size, in pixels; `None` where it cannot be told.
    pub dimensions: &'a dyn Fn(&Cut) -> Option<(u32, u32)>,
}

impl World<'_> {
    /// Where nothing is known but the page and the time.
    #[must_use]
    pub fn at(now: DateTime<Utc>) -> Self {
        Self {
            now,
            versions: 1,
            dimensions: &|_| None,
        }
    }
}

/// Everything that speaks against the piece by the standard of its section, in reading order; what the standard is
/// silent on is left out.
#[must_use]
pub fn check(article: &Article, standard: &Standard, world: &World<'_>) -> Vec<Concern> {
    let mut concerns = missing(article);
    let mut ask = |wrong: bool, concern: Concern| {
        if wrong {
            concerns.push(concern);
        }
    };
    let headline = vietnamese::word_count(&article.body.headline);
    let lead = vietnamese::word_count(&plain_text(&article.body.lead));
    let outside = |words: usize, least: u32, most: u32| {
        // What is not there at all is missing, and said so.
        let words = words as u32;
        words > 0 && (words < least || most > 0 && words > most)
    };
    let (length, words) = (standard.headline, headline as u32);
    ask(
        outside(headline, length.least, length.most),
        Concern::HeadlineLength { words, length },
    );
    let (length, words) = (standard.lead, lead as u32);
    ask(
        outside(lead, length.least, length.most),
        Concern::LeadLength { words, length },
    );
    let mut number = 0;
    for figure in article.body.figures() {
        for place in &figure.photos {
            number += 1;
            let wanted = standard.photo_width / across(figure.layout, figure.photos.len());
            let width = place.cut().and_then(|cut| (world.dimensions)(&cut));
            if let Some((width, _)) = width {
                ask(
                    width < wanted,
                    Concern::PhotoSmall {
                        number,
                        width,
                        wanted,
                    },
                );
            }
        }
    }
    for address in article.body.links() {
        ask(!address::leads_somewhere(&address), Concern::Address { address });
    }
    let versions = world.versions;
    ask(versions > 1, Concern::Versions { count: versions });
    if let Some(until) = article.embargo {
        ask(until > world.now, Concern::Embargo { until });
    }
    concerns.retain(|concern| standard.weight(concern.kind()) != Weight::Off);
    concerns.sort_by_key(Concern::place);
    concerns
}

/// Photos of one figure that stand beside each other.
fn across(layout: Layout, photos: usize) -> u32 {
    match layout {
        Layout::Column => 1,
        Layout::Row => photos.max(1) as u32,
        Layout::Grid => 2.min(photos.max(1) as u32),
    }
}

/// What the piece lacks whatever the house's rules: the page alone says it.
#[must_use]
pub fn missing(article: &Article) -> Vec<Concern> {
    let body = &article.body;
    let mut missing = Vec::new();
    let mut ask = |is_missing: bool, concern: Concern| {
        if is_missing {
            missing.push(concern);
        }
    };
    ask(body.headline.trim().is_empty(), Concern::Headline);
    ask(plain_text(&body.lead).trim().is_empty(), Concern::Lead);
    ask(article.byline().trim().is_empty(), Concern::Byline);
    ask(article.section.trim().is_empty(), Concern::Section);
    let mut number = 0;
    for figure in body.figures() {
        for (index, place) in figure.photos.iter().enumerate() {
            number += 1;
            ask(place.photo.is_none(), Concern::Photo { number });
            let caption = plain_text(figure.caption_of(place));
            let caption = caption.trim();
            // What belongs to the figure, as its credit does, is asked for once, at its first photo.
            ask(
                caption.is_empty() && (index == 0 || place.caption.is_some()),
                Concern::Caption { number },
            );
            ask(
                index == 0 && figure.credit.trim().is_empty(),
                Concern::Credit { number },
            );
            let alt = place.alt.trim();
            ask(alt.is_empty(), Concern::Alt { number });
            ask(
                !alt.is_empty() && alt == caption,
                Concern::AltIsCaption { number },
            );
        }
    }
    for text in template::blanks(body) {
        ask(true, Concern::Blank { text });
    }
    let open = article
        .comments
        .iter()
        .filter(|comment| comment.resolved.is_none());
    let (suggestions, comments) = (article.suggestions.len() as u32, open.count() as u32);
    ask(suggestions > 0, Concern::Suggestions { count: suggestions });
    ask(comments > 0, Concern::Comments { count: comments });
    missing
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use uuid::Uuid;

    use super::*;
    use crate::body::{Block, Figure, PlacedPhoto, inline_text};
    use crate::margin::{Anchor, Comment, Reply, Suggestion};
    use crate::photo::PhotoId;

    #[test]
    fn a_blank_piece_lacks_headline_lead_byline_and_section() {
        assert_eq!(
            missing(&Article::blank()),
            [
                Concern::Headline,
                Concern::Lead,
                Concern::Byline,
                Concern::Section
            ]
        );
    }

    #[test]
    fn what_waits_in_the_margin_is_counted() {
        let mut article = Article::blank();
        let said = |text: &str| Reply {
            author: "Thanh Hòa".into(),
            time: DateTime::UNIX_EPOCH,
            text: text.into(),
        };
        let comment = |resolved| Comment {
            id: Uuid::nil(),
            anchor: Anchor {
                from: 1,
                to: 3,
                quote: "Sở".into(),
            },
            author: "Thanh Hòa".into(),
            time: DateTime::UNIX_EPOCH,
            text: "Viết đủ tên?".into(),
            replies: Vec::new(),
            resolved,
        };
        article.comments = vec![comment(None), comment(Some(said("")))];
        article.suggestions.push(Suggestion {
            id: Uuid::nil(),
            author: "Minh Đức".into(),
            time: DateTime::UNIX_EPOCH,
            from: 1,
            to: 1,
            old: String::new(),
            before: String::new(),
            slice: serde_json::Value::Null,
        });
        assert_eq!(
            missing(&article)[4..],
            [Concern::Suggestions { count: 1 }, Concern::Comments { count: 1 }]
        );
    }

    #[test]
    fn an_alt_text_that_repeats_the_caption_is_named_with_its_photo() {
        let mut article = Article::blank();
        let mut figure = Figure::awaiting_photo("Quang cảnh hội nghị");
        figure.photos[0].alt = "Quang cảnh hội nghị".to_owned();
        article.body.blocks.push(Block::Figure(figure));
        let named = missing(&article);
        assert_eq!(
            named[4..],
            [
                Concern::Photo { number: 1 },
                Concern::Credit { number: 1 },
                Concern::AltIsCaption { number: 1 }
            ]
        );
    }

    #[test]
    fn where_every_photo_has_its_own_caption_each_is_asked_for_and_held_against_its_alt_text() {
        let place = |alt: &str, caption: &str| PlacedPhoto {
            photo: Some(PhotoId::of(alt.as_bytes())),
            alt: alt.to_owned(),
            caption: Some(inline_text(caption)),
            ..PlacedPhoto::default()
        };
        let mut article = Article::blank();
        article.body.blocks.push(Block::Figure(Figure {
            photos: vec![
                place("Bến thuyền", "Thuyền về bến."),
                place("Chợ sớm", "Chợ sớm"),
                place("Bà con", ""),
            ],
            credit: "Thanh Hòa".to_owned(),
            ..Figure::awaiting_photo("")
        }));
        assert_eq!(
            missing(&article)[4..],
            [
                Concern::AltIsCaption { number: 2 },
                Concern::Caption { number: 3 }
            ]
        );
    }

    fn photo(layout: Layout, photos: usize) -> Block {
        let place = |number: usize| PlacedPhoto {
            photo: Some(PhotoId::of(&[number as u8])),
            alt: "Bến thuyền".to_owned(),
            ..PlacedPhoto::default()
        };
        Block::Figure(Figure {
            layout,
            photos: (0..photos).map(place).collect(),
            credit: "Thanh Hòa".to_owned(),
            ..Figure::awaiting_photo("Thuyền về bến.")
        })
    }

    /// Of all that the page does not say of itself, and of its lengths.
    #[track_caller]
    fn check_worldly(change: impl FnOnce(&mut Article), expected: &[Concern]) {
        let mut article = Article::blank();
        article.body.headline = "Khai mạc Lễ hội Đền Hùng".to_owned();
        article.body.lead = inline_text("Sáng nay, tại Việt Trì, lễ hội đã khai mạc.");
        article.section = "Văn hóa".to_owned();
        article.authors.push(crate::person::Author {
            name: "Thanh Hòa".to_owned(),
            part: crate::person::Part::Text,
        });
        change(&mut article);
        let world = World {
            now: DateTime::UNIX_EPOCH,
            versions: 1,
            dimensions: &|_| Some((600, 400)),
        };
        let standard = Standard {
            headline: crate::rules::Length { least: 5, most: 8 },
            ..Standard::default()
        };
        assert_eq!(check(&article, &standard, &world), expected);
    }

    #[test]
    fn a_headline_is_as_long_as_the_house_wants_it() {
        let length = crate::rules::Length { least: 5, most: 8 };
        check_worldly(|_| (), &[]);
        check_worldly(
            |article| article.body.headline = "Khai mạc Lễ hội".to_owned(),
            &[Concern::HeadlineLength { words: 4, length }],
        );
        check_worldly(
            |article| article.body.headline.push_str(" năm nay ở Phú Thọ"),
            &[Concern::HeadlineLength { words: 11, length }],
        );
        check_worldly(|article| article.body.headline.clear(), &[Concern::Headline]);
    }

    #[test]
    fn a_photo_is_wide_enough_for_its_place_among_the_others() {
        check_worldly(
            |article| article.body.blocks.push(photo(Layout::Column, 1)),
            &[Concern::PhotoSmall {
                number: 1,
                width: 600,
                wanted: 800,
            }],
        );
        check_worldly(|article| article.body.blocks.push(photo(Layout::Row, 2)), &[]);
        check_worldly(|article| article.body.blocks.push(photo(Layout::Grid, 3)), &[]);
    }

    #[test]
    fn a_link_that_leads_nowhere_and_an_embargo_to_come_are_told() {
        let until = DateTime::from_timestamp(1_610_328_600, 0).unwrap();
        check_worldly(
            |article| {
                article.embargo = Some(until);
                article.body.blocks = vec![Block::Paragraph(
                    ["https://phutho.gov.vn", "https://phutho", "https://phutho"]
                        .map(|link| crate::body::Inline::Text {
                            text: link.to_owned(),
                            marks: crate::body::Marks {
                                link: Some(link.to_owned()),
                                ..crate::body::Marks::default()
                            },
                        })
                        .to_vec(),
                )];
            },
            &[
                Concern::Address {
                    address: "https://phutho".to_owned(),
                },
                Concern::Embargo { until },
            ],
        );
        let said = Concern::Embargo { until };
        assert_eq!(
            crate::language::Bilingual::vietnamese(&said),
            "chưa được đăng trước 8:30 ngày 11/1/2021"
        );
    }

    #[test]
    fn what_a_house_does_not_look_for_is_not_told() {
        let standard = crate::rules::Rules {
            house: crate::rules::RuleSet {
                weights: [(Kind::Lead, Weight::Off), (Kind::Headline, Weight::Off)].into(),
                ..crate::rules::RuleSet::default()
            },
            ..crate::rules::Rules::default()
        }
        .standard("");
        let world = World::at(DateTime::UNIX_EPOCH);
        assert_eq!(
            check(&Article::blank(), &standard, &world),
            [Concern::Headline, Concern::Byline, Concern::Section]
        );
    }
}
