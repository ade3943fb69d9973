//! Photo stories: the three layouts under one caption and with one each, and a photo that the piece cuts itself.

use newsroom::article::Article;
use newsroom::body::{Block, Body, Layout, inline_text};
use newsroom::photo::PageCrop;
use press::html;

use crate::golden;
use crate::photos::{self, TestPhotos};
use crate::piece::{edition, figure, house, options, portal};

const SAID: [&str; 3] = [
    "Thuyền về bến lúc rạng đông.",
    "Từ trên cao nhìn xuống, làng nằm gọn trong khúc sông; bà con dậy từ ba giờ sáng để kịp phiên chợ.",
    "Đồng quê cuối vụ.",
];

/// The upper half, from the left edge to the middle and a little further.
const CROP: PageCrop = PageCrop {
    x: 0,
    y: 0,
    width: 6_000,
    height: 5_000,
    stance: None,
};

fn story(layout: Layout, each: bool) -> Block {
    let photos = photos::sample();
    let alts = ["Thuyền buồm ở bến", "Máy bay hai tầng cánh", "Đồng quê dưới núi"];
    let places: Vec<_> = photos.into_iter().zip(alts).collect();
    let caption = if each {
        ""
    } else {
        "Một ngày ở làng chài Bạch Hạc."
    };
    let mut block = figure(layout, &places, caption, "Thanh Hòa");
    if let (Block::Figure(figure), true) = (&mut block, each) {
        for (place, said) in figure.photos.iter_mut().zip(SAID) {
            place.caption = Some(inline_text(said));
        }
        figure.photos[2].crop = Some(CROP);
    }
    block
}

pub fn stories() -> Article {
    let mut blocks = Vec::new();
    for layout in [Layout::Row, Layout::Grid, Layout::Column] {
        for each in [false, true] {
            blocks.push(story(layout, each));
            blocks.push(Block::Paragraph(inline_text("Làng chài bên ngã ba sông.")));
        }
    }
    Article {
        body: Body {
            headline: "Làng chài Bạch Hạc".to_owned(),
            blocks,
            ..Body::default()
        },
        slug: "lang-chai".to_owned(),
        ..Article::blank()
    }
}

#[test]
fn the_layouts_on_the_web_are_as_they_were_last_looked_at() {
    let page = html::page(&edition(&stories(), &house()), &options(&portal()), &TestPhotos).unwrap();
    golden::check("stories.fragment.html", &page.fragment);
}

#[test]
fn a_photo_that_the_piece_cuts_is_another_picture_than_the_whole_one() {
    let mut article = stories();
    article.body.blocks.truncate(3);
    let page = html::page(&edition(&article, &house()), &options(&portal()), &TestPhotos).unwrap();
    let widest = |number: u32| {
        let name = format!("photos/lang-chai-{number}-");
        let mut of_it = page.photos.iter().filter(|photo| photo.name.starts_with(&name));
        let photo = of_it.next_back()?;
        image::load_from_memory(&photo.bytes).ok()
    };
    let (whole, cut) = (widest(3).unwrap(), widest(6).unwrap());
    let shape = |image: &image::DynamicImage| f64::from(image.width()) / f64::from(image.height());
    assert!((shape(&cut) - 1.2 * shape(&whole)).abs() < 0.01);
    // The uncut photos of the second figure are those of the first.
    assert!(widest(4).is_none() && widest(5).is_none());
}
