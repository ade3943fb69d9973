//! The three written into a picture that leaves the house, in step with each other.

use newsroom::photo::PhotoWords;

use super::container::{Blocks, Parts, put, size};
use super::iim::Iim;
use super::xmp::Packet;
use super::{Keep, Written, exif, iim, photoshop, reading, xmp};
use crate::error::DarkroomError;

/// Writes the words into `picture`, a JPEG, PNG, WebP or AVIF made from `original`, and carries along what else the
/// original's metadata says: properties, data sets and tags that nobody here knows.
///
/// What would lead to a source's home goes unless `keep` asks for it. So does what the picture no longer is: the
/// thumbnails, orientation and colour profile of the original. IIM is written into JPEG, which alone has a place for it;
/// `cut` names the fields that are longer than IIM keeps. The same in gives the same bytes.
pub fn write(
    picture: &[u8],
    original: &[u8],
    words: &PhotoWords,
    keep: Keep,
) -> Result<Written, DarkroomError> {
    let size = size(picture).ok_or_else(|| no_room("its size is not to be found"))?;
    let mut words = words.clone();
    reading::tidy(&mut words);

    let blocks = Blocks::find(original);
    let (exif, zone) = exif::rewritten(blocks.exif.as_deref(), &words, keep, size);
    let iim = Iim::read(reading::records(&blocks));
    let (records, cut) = iim::rewritten(&iim, &mut words, zone.as_deref());
    let resources = photoshop::rewritten(&photoshop::resources(&blocks.photoshop), &records);
    let mut packet = Packet::read(&blocks);
    xmp::rewrite(&mut packet, &mut words, keep);
    let parts = Parts {
        exif: &exif,
        packet: &packet,
        photoshop: &resources,
    };
    let (bytes, has_iim) = put(picture, &parts).ok_or_else(|| no_room("it is not whole"))?;
    Ok(Written {
        bytes,
        cut: if has_iim { cut } else { Vec::new() },
    })
}

fn no_room(reason: &str) -> DarkroomError {
    DarkroomError::NoRoomForWords {
        reason: reason.to_owned(),
    }
}
