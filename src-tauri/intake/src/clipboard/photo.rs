//! A photo among what was copied: its bytes, a file, or only the place where it stood.

use std::path::PathBuf;

use data_url::DataUrl;

use super::dom::Element;
use super::embedded;
use super::file_address;
use super::style::declarations;
use super::tally::Tally;
use crate::repair::repair;

/// Megabytes (of 1,000,000 bytes) of an embedded photo.
pub(super) const MOST_MEGABYTES: u32 = 12;
/// An image that is this small in CSS pixels is a sign of the page: an icon, a spacer, a counter.
const ICON: u32 = 48;
/// An embedded image of fewer bytes shows nothing: a spacer that waits for the photo.
const SPACER: usize = 200;

/// Bytes of an address that is remembered.
const LONGEST_ADDRESS: usize = 2_000;

/// Where a photo's bytes are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// In what was copied.
    Embedded { media_type: String, bytes: Vec<u8> },
    /// In a file that the other program has laid down, in Word and LibreOffice for as long as they run.
    File { path: PathBuf },
}

pub(super) struct Photo {
    /// `None`: the bytes did not come.
    pub source: Option<Source>,
    /// Where they are, where they did not come; may be empty.
    pub address: String,
    pub alt: String,
}

/// What an image in the page is to the text.
pub(super) enum Image {
    Photo(Photo),
    /// A sign that stands for a character.
    Sign(String),
    Nothing,
}

/// `embedded`: the photos that were taken out of the page; each is given once.
pub(super) fn read(image: &Element, embedded: &mut [Option<&str>], tally: &mut Tally) -> Image {
    let alt = repair(image.attr("alt")).0;
    let alt = alt.split_whitespace().collect::<Vec<_>>().join(" ");
    if is_sign(&alt) {
        return Image::Sign(alt);
    }
    if is_icon(image) {
        return Image::Nothing;
    }
    let address = address(image);
    let mut elsewhere = String::new();
    let source = if let Some(number) = embedded::number(address) {
        match embedded.get_mut(number).and_then(Option::take) {
            Some(address) => decode(address, tally),
            None => unreadable(tally),
        }
    } else if starts_with(address, "data:") {
        if address.len() < SPACER {
            return Image::Nothing;
        }
        decode(address, tally)
    } else if starts_with(address, "file:") {
        file_address::path(address).map_or_else(|| unreadable(tally), |path| Some(Source::File { path }))
    } else if address.is_empty() || starts_with(address, "javascript:") || starts_with(address, "about:") {
        return Image::Nothing;
    } else {
        tally.photos_elsewhere += 1;
        if address.len() <= LONGEST_ADDRESS {
            address.clone_into(&mut elsewhere);
        }
        None
    };
    let alt = if says_something(&alt) { alt } else { String::new() };
    let address = elsewhere;
    Image::Photo(Photo { source, address, alt })
}

fn starts_with(address: &str, scheme: &str) -> bool {
    address
        .get(..scheme.len())
        .is_some_and(|opening| opening.eq_ignore_ascii_case(scheme))
}

fn unreadable(tally: &mut Tally) -> Option<Source> {
    tally.photos_unreadable += 1;
    None
}

/// Pages that load photos late keep the address elsewhere until then.
fn address(image: &Element) -> &str {
    let source = image.attr("src").trim();
    let waits = source.is_empty()
        || (starts_with(source, "data:") && source.len() < SPACER)
        || starts_with(source, "about:");
    if !waits {
        return source;
    }
    let late = [
        "data-src",
        "data-original",
        "data-lazy-src",
        "data-srcset",
        "srcset",
    ];
    let late = late
        .iter()
        .map(|name| image.attr(name).trim())
        .find(|address| !address.is_empty());
    late.and_then(|address| address.split([' ', ',']).next())
        .unwrap_or(source)
}

fn decode(address: &str, tally: &mut Tally) -> Option<Source> {
    let most = MOST_MEGABYTES as usize * 1_000_000;
    // Base64 writes three bytes as four characters.
    if address.len() / 4 * 3 > most + 100 {
        tally.photos_too_large += 1;
        return None;
    }
    let read = DataUrl::process(address).ok().and_then(|url| {
        let media_type = format!("{}/{}", url.mime_type().type_, url.mime_type().subtype);
        let (bytes, _) = url.decode_to_vec().ok()?;
        let photo = media_type.starts_with("image/") && !media_type.contains("svg") && !bytes.is_empty();
        photo.then_some(Source::Embedded { media_type, bytes })
    });
    read.or_else(|| unreadable(tally))
}

/// Whether an image or a drawing is a sign of the page rather than of the text.
pub(super) fn is_icon(image: &Element) -> bool {
    let view = image
        .attr("viewBox")
        .split([' ', ','])
        .filter_map(|number| number.parse::<f32>().ok());
    let view = view.skip(2).any(|side| side <= ICON as f32);
    view || ["width", "height"]
        .iter()
        .any(|name| side(image, name).is_some_and(|side| side <= ICON))
}

/// The length of a side in CSS pixels, where it is said.
fn side(image: &Element, name: &str) -> Option<u32> {
    let number = |value: &str| {
        let digits: String = value.trim().chars().take_while(char::is_ascii_digit).collect();
        let unit = value
            .trim()
            .trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        digits
            .parse()
            .ok()
            .filter(|_| unit.is_empty() || unit.starts_with("px"))
    };
    let styled = declarations(image.attr("style"))
        .filter(|(property, _)| property == name)
        .last();
    styled
        .and_then(|(_, value)| number(value))
        .or_else(|| number(image.attr(name)))
}

/// An emoji, as pages write it that want it to look the same everywhere.
fn is_sign(alt: &str) -> bool {
    let sign = |c: char| !c.is_alphanumeric() && !c.is_ascii() && !c.is_whitespace();
    !alt.is_empty() && alt.chars().count() <= 8 && alt.chars().all(sign)
}

/// Not a file's name, nor what Word writes by itself.
fn says_something(alt: &str) -> bool {
    let lower = alt.to_lowercase();
    let numbered = ["picture", "image", "hình ảnh", "hình", "ảnh", "graphic"]
        .iter()
        .any(|word| {
            lower
                .strip_prefix(word)
                .is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit() || c.is_whitespace()))
        });
    let file = lower.rsplit_once('.').is_some_and(|(name, ending)| {
        !name.contains(' ')
            && matches!(
                ending,
                "jpg" | "jpeg" | "png" | "gif" | "webp" | "bmp" | "tif" | "tiff"
            )
    });
    let by_machine = lower.contains("automatically generated") || lower.contains("được tạo tự động");
    // "Lễ hội Đền Hùng - Ảnh 1.": the headline of the page.
    let counted = lower.trim_end_matches('.').rsplit_once(" - ảnh ");
    let counted = counted.is_some_and(|(_, rest)| rest.chars().all(|c| c.is_ascii_digit()));
    !numbered && !file && !by_machine && !counted
}
