//! Where the photos of an export lie: beside it, as its portal kept them, or in a folder that a person named.

use std::path::{Component, Path, PathBuf};

use intake::feed::without_size;
use percent_encoding::percent_decode_str;

/// Where WordPress keeps what was uploaded.
const UPLOADS: &str = "wp-content/uploads/";

/// Finds files by the addresses that the portal had them at; never outside of the folder.
pub(super) struct Pictures {
    root: Option<PathBuf>,
}

impl Pictures {
    pub(super) fn within(root: &Path) -> Self {
        let root = std::fs::canonicalize(root).ok();
        Self { root }
    }

    /// The photo as it was uploaded where that is there, else the size that the page showed.
    pub(super) fn find(&self, address: &str) -> Option<PathBuf> {
        let root = self.root.as_deref()?;
        let path = path_of(address);
        let uploaded = path.split_once(UPLOADS).map(|(_, rest)| rest);
        let mut places = Vec::new();
        if let Some(rest) = uploaded {
            places.extend([
                format!("{UPLOADS}{rest}"),
                format!("uploads/{rest}"),
                rest.to_owned(),
            ]);
        }
        places.push(path.clone());
        places.extend(path.rsplit('/').next().map(str::to_owned));
        places.iter().find_map(|place| {
            let whole = whole_size(place);
            [whole.as_deref(), Some(place.as_str())]
                .into_iter()
                .flatten()
                .find_map(|place| file(root, place))
        })
    }
}

/// The path of an address, decoded: "https://a.vn/x/%E1%BA%A3nh.jpg?v=1" has "x/ảnh.jpg".
fn path_of(address: &str) -> String {
    let address = address.split(['?', '#']).next().unwrap_or_default();
    let path = match address.split_once("://") {
        Some((_, rest)) => rest.split_once('/').map_or("", |(_, path)| path),
        None => address,
    };
    let path = percent_decode_str(path).decode_utf8_lossy().replace('\\', "/");
    path.trim_start_matches('/').to_owned()
}

fn whole_size(place: &str) -> Option<String> {
    let (name, ending) = place.rsplit_once('.')?;
    let whole = without_size(name);
    (whole != name).then(|| format!("{whole}.{ending}"))
}

fn file(root: &Path, place: &str) -> Option<PathBuf> {
    let place = Path::new(place);
    let plain = place
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    if !plain || place.as_os_str().is_empty() {
        return None;
    }
    // A link may lead elsewhere.
    let real = std::fs::canonicalize(root.join(place)).ok()?;
    (real.starts_with(root) && real.is_file()).then_some(real)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_photo_is_found_as_wordpress_kept_it_and_never_outside() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("kho");
        for name in ["kho/uploads/2021/01/hop.jpg", "kho/x/ảnh.jpg", "bi-mat.jpg"] {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, name).unwrap();
        }
        let pictures = Pictures::within(&root);
        let found = |address: &str| {
            let path = pictures.find(address)?;
            Some(std::fs::read_to_string(path).unwrap())
        };
        let uploaded = Some("kho/uploads/2021/01/hop.jpg".to_owned());
        assert_eq!(
            found("https://a.vn/wp-content/uploads/2021/01/hop-1024x683.jpg"),
            uploaded
        );
        assert_eq!(found("/wp-content/uploads/2021/01/hop.jpg?v=2"), uploaded);
        assert_eq!(
            found("https://a.vn/x/%E1%BA%A3nh.jpg").as_deref(),
            Some("kho/x/ảnh.jpg")
        );
        for outside in [
            "../bi-mat.jpg",
            "https://a.vn/../bi-mat.jpg",
            "/etc/passwd",
            "",
            "https://a.vn",
        ] {
            assert_eq!(found(outside), None, "{outside}");
        }
    }
}
