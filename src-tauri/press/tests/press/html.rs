//! The web page.

use newsroom::article::Article;
use newsroom::house_style::{Colour, HouseStyle, PageFont};
use newsroom::portal::{Fonts, Portal, Profile};
use press::html::{self, WebPage};

use crate::everything::everything;
use crate::golden;
use crate::photos::TestPhotos;
use crate::piece::{HOSTILE, edition, hostile, house, of_paragraphs, options, portal, sample};

fn page(article: &Article) -> WebPage {
    html::page(&edition(article, &house()), &options(&portal()), &TestPhotos).unwrap()
}

/// The page without its stylesheet, which is a file of its own.
fn without_style(html: &str) -> String {
    let (before, rest) = html.split_once("<style>").unwrap();
    let (_, after) = rest.split_once("</style>").unwrap();
    format!("{before}<style></style>{after}")
}

#[test]
fn the_page_is_as_it_was_last_looked_at() {
    golden::check("sample.html", &without_style(&page(&sample()).html));
    golden::check("everything.html", &without_style(&page(&everything()).html));
}

#[test]
fn the_fragment_is_as_it_was_last_looked_at() {
    golden::check("everything.fragment.html", &page(&everything()).fragment);
}

#[test]
fn photos_come_in_the_widths_of_screens_and_are_never_enlarged() {
    let names = |page: WebPage| {
        page.photos
            .into_iter()
            .map(|photo| photo.name)
            .collect::<Vec<_>>()
    };
    let mut sample = sample();
    sample.slug = "hoi-nghi".to_owned();
    let five = names(page(&sample));
    assert_eq!(five.len(), 40);
    assert_eq!(
        five[..4],
        [
            "photos/hoi-nghi-1-480.webp",
            "photos/hoi-nghi-1-480.jpg",
            "photos/hoi-nghi-1-720.webp",
            "photos/hoi-nghi-1-720.jpg",
        ]
    );
    assert_eq!(
        five[6..8],
        ["photos/hoi-nghi-1-1600.webp", "photos/hoi-nghi-1-1600.jpg"]
    );
    // The wide one stands three times and the square one twice; each is packed once, and no width is hardly under
    // another.
    assert_eq!(
        names(page(&everything())),
        [
            "photos/moi-khoi-1-480.webp",
            "photos/moi-khoi-1-480.jpg",
            "photos/moi-khoi-1-800.webp",
            "photos/moi-khoi-1-800.jpg",
            "photos/moi-khoi-2-500.webp",
            "photos/moi-khoi-2-500.jpg",
            "photos/moi-khoi-6-500.webp",
            "photos/moi-khoi-6-500.jpg",
        ]
    );
}

#[test]
fn every_file_is_of_the_kind_that_it_says() {
    for photo in page(&everything()).photos {
        match photo.name.rsplit_once('.').unwrap().1 {
            "jpg" => assert!(photo.bytes.starts_with(&[0xff, 0xd8]), "{}", photo.name),
            "webp" => assert!(photo.bytes[8..].starts_with(b"WEBP"), "{}", photo.name),
            _ => panic!("{}", photo.name),
        }
    }
}

fn at_portal(profile: Profile) -> WebPage {
    let portal = Portal {
        profile,
        pictures: "https://phutho.gov.vn/anh".to_owned(),
        ..portal()
    };
    html::page(&edition(&everything(), &house()), &options(&portal), &TestPhotos).unwrap()
}

#[test]
fn the_fragments_for_other_systems_are_as_they_were_last_looked_at() {
    golden::check("everything.inline.html", &at_portal(Profile::Inline).fragment);
    golden::check("everything.plain.html", &at_portal(Profile::Plain).fragment);
}

#[test]
fn every_profile_says_the_same() {
    let words = |html: &str| {
        let mut said = String::new();
        let mut within = false;
        for c in html.chars() {
            match c {
                '<' => within = true,
                '>' => within = false,
                c if !within && !c.is_whitespace() && c != '·' => said.push(c),
                _ => {}
            }
        }
        said
    };
    let semantic = words(&at_portal(Profile::Semantic).fragment);
    assert_eq!(words(&at_portal(Profile::Inline).fragment), semantic);
    assert_eq!(words(&at_portal(Profile::Plain).fragment), semantic);
}

#[test]
fn an_old_system_is_given_nothing_that_it_would_throw_away() {
    let inline = at_portal(Profile::Inline).fragment;
    let plain = at_portal(Profile::Plain).fragment;
    for modern in ["class=", "<figure", "<picture", "<aside", "<article", "srcset"] {
        assert!(!inline.contains(modern), "{modern}");
        assert!(!plain.contains(modern), "{modern}");
    }
    assert!(inline.contains("style="));
    assert!(!plain.contains("style="));
}

#[test]
fn what_is_shown_at_the_portal_finds_its_pictures_there_and_the_page_beside_itself() {
    let page = at_portal(Profile::Semantic);
    assert!(
        page.fragment
            .contains("src=\"https://phutho.gov.vn/anh/moi-khoi-1-800.jpg\"")
    );
    assert!(!page.fragment.contains("photos/"));
    assert!(page.html.contains("src=\"photos/moi-khoi-1-800.jpg\""));
    let shared = "<meta property=\"og:image\" content=\"https://phutho.gov.vn/anh/moi-khoi-1-800.jpg\">";
    assert!(page.html.contains(shared));
}

#[test]
fn the_house_s_letters_come_along_where_the_portal_wants_them_and_no_more_of_them_than_stand_there() {
    let with_fonts = |article: &Article| {
        let portal = Portal {
            fonts: Fonts::Embedded,
            ..portal()
        };
        html::page(&edition(article, &house()), &options(&portal), &TestPhotos)
            .unwrap()
            .html
    };
    let (few, all) = (with_fonts(&of_paragraphs(&["Ẩn"])), with_fonts(&everything()));
    assert!(!page(&everything()).html.contains("@font-face"));
    // Serif for the body and the headline; sans for the masthead and the byline.
    assert_eq!(few.matches("@font-face").count(), 4, "{few}");
    assert!(all.matches("@font-face").count() > 6);
    assert!(few.contains("src: url(data:font/woff2;base64,d09GMg"));
    assert!(few.len() < 40_000, "{}", few.len());
    assert!(all.len() < 150_000, "{}", all.len());
}

#[test]
fn a_half_written_article_is_shown_as_it_stands() {
    let mut article = everything();
    article.body.headline.clear();
    for figure in article.body.figures_mut() {
        figure.photos[0].alt.clear();
    }
    article.body.figures_mut().next().unwrap().photos[0].photo = None;
    let address = |cut: &newsroom::photo::Cut, width: u32| format!("photo://localhost/{}/{width}", cut.photo);
    let seen = html::preview(&edition(&article, &house()), &portal(), &TestPhotos, &address).unwrap();
    let html = seen.html;
    let [wide, square, _] = crate::photos::plain();
    assert!(html.contains(&format!("src=\"photo://localhost/{wide}/800\" ")));
    assert!(html.contains(&format!("src=\"photo://localhost/{square}/500\" ")));
    assert!(html.contains("width=\"800\" height=\"500\""));
}

#[test]
fn a_previewed_page_tells_which_element_shows_a_block() {
    let mut article = of_paragraphs(&["Một.", "", "Hai."]);
    let places = |article: &Article| {
        let address = |_: &newsroom::photo::Cut, _: u32| String::new();
        html::preview(&edition(article, &house()), &portal(), &TestPhotos, &address)
            .unwrap()
            .blocks
    };
    article.body.lead = Vec::new();
    assert_eq!(places(&article), [Some(1), None, Some(2)]);
    article.body.lead = newsroom::body::inline_text("Sa-pô.");
    assert_eq!(places(&article), [Some(2), None, Some(3)]);
}

#[test]
fn the_page_is_in_the_house_s_style() {
    let article = of_paragraphs(&["Ẩn"]);
    let mut png = std::io::Cursor::new(Vec::new());
    image::RgbaImage::new(1, 1)
        .write_to(&mut png, image::ImageFormat::Png)
        .unwrap();
    let logo = press::Logo::read(png.get_ref()).unwrap();
    let style = HouseStyle {
        licence: "Giấy phép số 12/GP-TTĐT".to_owned(),
        accent: "#ffd400".parse().unwrap(),
        headline_font: PageFont::Sans,
        ..house()
    };
    let with = |house: &HouseStyle, portal: &Portal| {
        let mut edition = edition(&article, house);
        edition.logo = Some(&logo);
        html::page(&edition, &options(portal), &TestPhotos).unwrap()
    };
    let html = with(&style, &portal()).html;
    assert!(html.contains("<footer class=\"imprint\">"), "{html}");
    assert!(html.contains("<p>Giấy phép số 12/GP-TTĐT</p>"));
    assert!(html.contains("<a href=\"https://phutho.gov.vn\"><img src=\"data:image/png;base64,"));
    assert!(html.contains("alt=\"\" width=\"1\" height=\"1\">Cổng Thông tin"));
    assert!(html.contains("--headline: var(--sans); --text: var(--serif);"));

    // However pale the colour, what is set in it is read in both lights.
    let said = |name: &str| -> Colour {
        let (_, rest) = html.split_once(&format!("{name}: ")).unwrap();
        rest.split_once(';').unwrap().0.parse().unwrap()
    };
    let ground = |hex: &str| hex.parse::<Colour>().unwrap();
    assert!(said("--accent-on-light").contrast(ground("#f6f3ec")) >= 4.5);
    assert_eq!(said("--accent-on-dark"), style.accent);

    // A sign alone says whose the page is; a page brings along the letters of the fonts that the house has chosen.
    let nameless = HouseStyle {
        name: String::new(),
        ..style.clone()
    };
    assert!(
        with(&nameless, &portal())
            .html
            .contains("alt=\"https://phutho.gov.vn\"")
    );
    let embedded = Portal {
        fonts: Fonts::Embedded,
        ..portal()
    };
    let fonts = with(&style, &embedded).html;
    assert!(!fonts.contains("\"Source Serif 4\"; font-style: normal; font-weight: 700"));
    assert!(fonts.contains("\"Source Serif 4\"; font-style: normal; font-weight: 400"));
    let plain = with(&house(), &embedded).html;
    assert!(plain.contains("\"Source Serif 4\"; font-style: normal; font-weight: 700"));
}

#[test]
fn a_fragment_that_carries_its_look_carries_the_house_s_colour() {
    let mut article = of_paragraphs(&["Ẩn"]);
    article.body.kicker = "Tít phụ".to_owned();
    let blue = HouseStyle {
        accent: "#0b5394".parse().unwrap(),
        ..house()
    };
    let inline = Portal {
        profile: Profile::Inline,
        ..portal()
    };
    let page = html::page(&edition(&article, &blue), &options(&inline), &TestPhotos).unwrap();
    assert!(page.fragment.contains("color:#0b5394"), "{}", page.fragment);
    assert!(!page.fragment.contains("{accent}"));
}

#[test]
fn every_photo_of_the_page_is_packed() {
    let page = page(&sample());
    for photo in &page.photos {
        assert!(page.html.contains(&photo.name), "{}", photo.name);
        assert!(page.fragment.contains(&photo.name), "{}", photo.name);
    }
}

#[test]
fn nothing_runs_and_nothing_is_fetched() {
    let html = page(&everything()).html;
    assert_eq!(html.matches("<script").count(), 1);
    assert!(html.contains("<script type=\"application/ld+json\">"));
    for fetched in [
        "@import",
        "url(http",
        "url(/",
        "<link",
        "<iframe",
        "src=\"http",
        "src=\"//",
    ] {
        assert!(!html.contains(fetched), "{fetched}");
    }
}

#[test]
fn the_data_for_search_engines_is_json_and_complete() {
    let html = page(&sample()).html;
    let (_, rest) = html.split_once("<script type=\"application/ld+json\">").unwrap();
    let (json, _) = rest.split_once("</script>").unwrap();
    let about: serde_json::Value = serde_json::from_str(json).unwrap();
    assert_eq!(about["@type"], "NewsArticle");
    assert_eq!(about["datePublished"], "2021-01-11T14:05:00+07:00");
    assert_eq!(about["dateModified"], "2021-01-11T16:40:30+07:00");
    assert_eq!(about["dateline"], "PhuthoPortal");
    assert_eq!(about["image"].as_array().unwrap().len(), 5);
    assert_eq!(about["image"][4]["caption"], "Quang cảnh hội nghị");
    assert_eq!(about["image"][4]["creditText"], "Thanh Hòa");
    assert_eq!(about["author"][0]["name"], "Thanh Hòa");
    for name in [
        "headline",
        "description",
        "publisher",
        "articleSection",
        "keywords",
        "inLanguage",
        "wordCount",
    ] {
        assert!(!about[name].is_null(), "{name}");
    }
}

#[test]
fn no_line_begins_with_a_dash() {
    assert!(page(&sample()).html.contains("kinh tế&nbsp;- xã hội"));
}

#[test]
fn hostile_text_stays_text() {
    let WebPage {
        html,
        fragment,
        photos,
    } = page(&hostile());
    for html in [&html, &fragment] {
        assert!(!html.contains("<b "), "{html}");
        assert!(!html.contains("onclick=\""), "{html}");
        assert!(
            html.contains("&lt;/script&gt;&lt;b onclick=&quot;x&quot;&gt;&amp;amp; #import"),
            "{html}"
        );
    }
    assert_eq!(html.matches("</script>").count(), 1);
    let (_, rest) = html.split_once("ld+json\">").unwrap();
    let (json, _) = rest.split_once("</script>").unwrap();
    let about: serde_json::Value = serde_json::from_str(json).unwrap();
    assert_eq!(about["headline"], HOSTILE);
    assert!(photos.iter().all(|photo| !photo.name.contains("..")));
}
