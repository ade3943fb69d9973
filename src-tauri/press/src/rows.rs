//! How the photos of a figure stand: in rows, in each of which all are equally high.

use newsroom::body::{Figure, Layout, PlacedPhoto};

pub(crate) fn rows(figure: &Figure) -> impl Iterator<Item = &[PlacedPhoto]> {
    let across = match figure.layout {
        Layout::Column => 1,
        Layout::Row => figure.photos.len().max(1),
        Layout::Grid => 2,
    };
    figure.photos.chunks(across)
}
