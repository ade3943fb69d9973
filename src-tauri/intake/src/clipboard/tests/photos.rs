use std::path::PathBuf;

use super::*;

/// A photo of one pixel, padded so that it is no spacer.
fn embedded() -> String {
    let pixel =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg";
    format!("data:image/png;base64,{pixel}{}", "A".repeat(1_300))
}

#[test]
fn photos_that_came_fill_their_places_and_those_on_the_network_leave_theirs_empty() {
    let page = format!(
        "<p><img src='https://a.vn/1.jpg'></p><p>một</p><p><img src='{}'><p>hai<p><img src='file:///tmp/%E1%BA%A3nh.jpg'>",
        embedded()
    );
    let clipping = read(&page, "");
    assert_eq!(
        outline(&clipping),
        [
            "fig[1]  /  / ",
            "p một",
            "fig[1]  /  / ",
            "p hai",
            "fig[1]  /  / "
        ]
    );
    assert_eq!(clipping.losses, [Loss::PhotosElsewhere { count: 1 }]);
    let [first, second] = &clipping.photos[..] else {
        panic!("{:?}", clipping.photos.len())
    };
    assert_eq!((first.place, second.place), (1, 2));
    let Source::Embedded { media_type, bytes } = &first.source else {
        panic!("embedded")
    };
    assert_eq!((media_type.as_str(), &bytes[1..4]), ("image/png", &b"PNG"[..]));
    assert_eq!(
        second.source,
        Source::File {
            path: PathBuf::from("/tmp/ảnh.jpg")
        }
    );
}

#[test]
fn a_photo_is_put_into_the_place_that_it_came_for() {
    let mut clipping = read(
        "<p><img src='https://a.vn/1.jpg'><p>a<p><img src='file:///tmp/a.jpg'>",
        "",
    );
    let photo = PhotoId::of(b"a");
    clipping.put(clipping.photos[0].place, photo);
    let nodes = clipping.json();
    assert_eq!(nodes.len(), 3);
    assert!(nodes[0]["content"][0]["attrs"]["photo"].is_null());
    assert_eq!(nodes[2]["content"][0]["attrs"]["photo"], photo.to_string());
}

#[test]
fn caption_and_credit_are_found_in_figures_classes_tables_and_centred_lines() {
    let image = "<img src='https://a.vn/1.jpg' alt='Đại biểu giơ tay'>";
    for page in [
        format!(
            "<figure><div>{image}</div><figcaption><p class=Image>Quang cảnh. Ảnh: <em>Hà</em></p></figcaption></figure>"
        ),
        format!(
            "<div type=Photo class=VCSortableInPreviewMode><div>{image}</div><div class=PhotoCMS_Caption><p>Quang cảnh - Ảnh: Hà</p></div></div>"
        ),
        format!("<div>{image}<p class=PhotoCMS_Caption>Quang cảnh</p><p class=PhotoCMS_Author>Hà</p></div>"),
        format!(
            "<table class=picture><tr><td class=pic>{image}</td></tr><tr><td class=caption>Quang cảnh (Ảnh: Hà)</table>"
        ),
        format!("<table><tr><td>{image}<tr><td>Quang cảnh. Ảnh: Hà</table>"),
        format!("<p style='text-align:center'>{image}<p style='text-align:center'>Quang cảnh. Ảnh: Hà"),
        format!("<p>{image}<br><em>Quang cảnh. Ảnh: Hà</em></p>"),
        format!("<p>{image}</p><p class=MsoCaption>Quang cảnh</p><p>(Ảnh: Hà)</p>"),
    ] {
        check(&page, &["fig[1] Quang cảnh / Hà / Đại biểu giơ tay"]);
    }
}

#[test]
fn a_paragraph_under_a_photo_is_no_caption_without_a_sign_of_it() {
    check(
        "<p><img src='https://a.vn/1.jpg'><p>Quang cảnh hội nghị</p>",
        &["fig[1]  /  / ", "p Quang cảnh hội nghị"],
    );
    check(
        "<figure><iframe src=x></iframe><figcaption>Xem phim</figcaption></figure>",
        &["p Xem phim"],
    );
}

#[test]
fn photos_of_one_figure_or_one_paragraph_stand_together() {
    let image = "<img src='https://a.vn/1.jpg'>";
    check(
        &format!("<p>{image}{image}</p><p align=center>Hai ảnh"),
        &["fig[2] Hai ảnh /  / "],
    );
    check(
        &format!("<table><tr><td>{image}<td>{image}<tr><td>Trái<td>Phải</table>"),
        &["fig[2] Trái⏎Phải /  / "],
    );
    check(
        &format!("<p>{image}<p>{image}"),
        &["fig[1]  /  / ", "fig[1]  /  / "],
    );
}

#[test]
fn icons_spacers_and_emoji_are_no_photos_and_late_photos_are() {
    check(
        "<p>a<img src='https://a.vn/i.png' width=16><img src='data:image/gif;base64,R0lGOD'>",
        &["p a"],
    );
    check("<p>a <img alt='🎉' src='https://a.vn/e.png'> b", &["p a 🎉 b"]);
    check(
        "<p><img class=lazy src='data:image/gif;base64,R0lGOD' data-src='https://a.vn/1.jpg'>",
        &["fig[1]  /  / "],
    );
}

#[test]
fn what_word_and_cameras_call_a_photo_is_no_description_of_it() {
    for alt in [
        "Picture 1",
        "image001.jpg",
        "Hình ảnh 2",
        "Lễ hội Đền Hùng - Ảnh 1.",
        "A group of people Description automatically generated",
        "Quang cảnh",
    ] {
        let page = format!(
            "<figure><img src='https://a.vn/1.jpg' alt='{alt}'><figcaption>Quang cảnh.</figcaption></figure>"
        );
        check(&page, &["fig[1] Quang cảnh. /  / "]);
    }
}

#[test]
fn photos_that_cannot_be_read_are_told_by_their_reason() {
    let large = format!("<img src='data:image/jpeg;base64,{}'>", "A".repeat(16_000_200));
    check_losses(&large, &[Loss::PhotosTooLarge { count: 1, most: 12 }]);
    for source in [
        format!("data:image/svg+xml,{}", "a".repeat(300)),
        format!("data:image/png;base64,{}", "*".repeat(2_000)),
        format!("data:text/html,{}", "a".repeat(300)),
        "file://may-khac/a.jpg".to_owned(),
        "file:///etc/passwd".to_owned(),
    ] {
        check_losses(
            &format!("<p>a<img src='{source}'>"),
            &[Loss::PhotosUnreadable { count: 1 }],
        );
    }
}
