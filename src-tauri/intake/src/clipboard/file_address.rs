//! Where a `file:` address leads on this machine.

use std::path::PathBuf;

use percent_encoding::percent_decode_str;

/// What a photo may be called; a page could name any file.
const ENDINGS: [&str; 9] = ["jpg", "jpeg", "jfif", "png", "webp", "tif", "tiff", "gif", "bmp"];

/// Names that Windows takes for devices, whatever their ending.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

/// The photo that Word or LibreOffice has laid down beside what it copied. `None` for anything that is no picture
/// of this machine: to open a file of another would give away who is asking.
pub(super) fn path(address: &str) -> Option<PathBuf> {
    let scheme = address
        .get(..5)
        .filter(|scheme| scheme.eq_ignore_ascii_case("file:"))?;
    let rest = &address[scheme.len()..];
    let rest = match rest.strip_prefix("//") {
        Some(rest) => rest.strip_prefix("localhost").unwrap_or(rest),
        None => rest,
    };
    let path = percent_decode_str(rest).decode_utf8().ok()?;
    let path = path.strip_prefix('/')?;
    let mut letters = path.chars();
    let on_drive = letters.next().is_some_and(|drive| drive.is_ascii_alphabetic())
        && letters.next() == Some(':')
        && letters.next().is_some_and(|slash| matches!(slash, '/' | '\\'));
    if path.starts_with(['/', '\\']) || path.contains(char::is_control) {
        return None;
    }
    let name = path.rsplit(['/', '\\']).next()?;
    let (stem, ending) = name.rsplit_once('.')?;
    let stem = stem
        .split('.')
        .next()?
        .trim_end_matches(|c: char| c.is_ascii_digit())
        .to_ascii_lowercase();
    if !ENDINGS.contains(&&*ending.to_ascii_lowercase()) || DEVICES.contains(&&*stem) {
        return None;
    }
    Some(PathBuf::from(if on_drive {
        path.to_owned()
    } else {
        format!("/{path}")
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(address: &str, found: Option<&str>) {
        assert_eq!(path(address), found.map(PathBuf::from), "{address}");
    }

    #[test]
    fn a_photo_beside_the_copied_text_is_found() {
        check(
            "file:///C:/Users/H%C3%B2a/AppData/Local/Temp/msohtmlclip1/01/clip_image002.jpg",
            Some("C:/Users/Hòa/AppData/Local/Temp/msohtmlclip1/01/clip_image002.jpg"),
        );
        check(
            r"file:///C:\Users\Hòa\Ảnh hội nghị.PNG",
            Some(r"C:\Users\Hòa\Ảnh hội nghị.PNG"),
        );
        check(
            "file:///tmp/lu1.tmp/lu2_%E1%BA%A3nh.png",
            Some("/tmp/lu1.tmp/lu2_ảnh.png"),
        );
        check("file://localhost/tmp/a.jpeg", Some("/tmp/a.jpeg"));
        check("FILE:/tmp/a.jpg", Some("/tmp/a.jpg"));
    }

    #[test]
    fn another_machine_another_kind_of_file_and_a_device_are_none() {
        for address in [
            "file://may-chu/chung/a.jpg",
            "file:////may-chu/chung/a.jpg",
            r"file:///\\may-chu\a.jpg",
            "file:///etc/passwd",
            "file:///C:/Users/a.docx",
            "file:///C:/CON.jpg",
            "file:///C:/lpt1.png",
            "file:///",
            "https://a.vn/a.jpg",
            "file:///tmp/a%00.jpg",
            "file:///tmp/%FF.jpg",
            "tệp",
        ] {
            check(address, None);
        }
    }
}
