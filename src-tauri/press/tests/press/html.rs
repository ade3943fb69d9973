//! The web page.

use press::html::{self, WebPage};

use crate::everything::everything;
use crate::golden;
use crate::photos::TestPhotos;
use crate::piece::{HOSTILE, edition, hostile, house, sample};

fn page(article: &newsroom::article::Article) -> WebPage {
    html::page(&edition(article, &house()), &TestPhotos).unwrap()
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
fn photos_come_in_three_widths_and_are_never_enlarged() {
    let names = |page: WebPage| {
        page.photos
            .into_iter()
            .map(|photo| photo.name)
            .collect::<Vec<_>>()
    };
    let mut sample = sample();
    sample.slug = "hoi-nghi".to_owned();
    let five = names(page(&sample));
    assert_eq!(five.len(), 15);
    assert_eq!(
        five[..3],
        [
            "photos/hoi-nghi-1-640.jpg",
            "photos/hoi-nghi-1-960.jpg",
            "photos/hoi-nghi-1-1600.jpg"
        ]
    );
    // The wide one stands three times and the square one twice; each is packed once.
    assert_eq!(
        names(page(&everything())),
        [
            "photos/moi-khoi-1-640.jpg",
            "photos/moi-khoi-1-800.jpg",
            "photos/moi-khoi-2-500.jpg",
            "photos/moi-khoi-6-500.jpg",
        ]
    );
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
    for fetched in ["@import", "url(", "<link", "<iframe", "src=\"http", "src=\"//"] {
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
