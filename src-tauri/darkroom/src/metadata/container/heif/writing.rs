//! An AVIF with Exif and XMP as items beside the picture.

use super::items::{Items, Location};
use super::{Atom, atoms, child};
use crate::metadata::bytes::{be_u16, be_u32};
use crate::metadata::container::Parts;
use crate::metadata::xmp::serialise;

/// The meta box grows, what lies behind it moves, and the items' bytes follow at the end; `None` where the boxes are
/// of a form that no picture needs.
pub fn put(picture: &[u8], parts: &Parts) -> Option<Vec<u8>> {
    let top: Vec<Atom> = atoms(picture).collect();
    let meta = top.iter().find(|atom| atom.name == *b"meta")?;
    let children = meta.content.get(4..)?;
    let items = Items::read(children);
    let mut locations = items.locations.clone()?;
    let old: Vec<u32> = items
        .items
        .iter()
        .filter(|item| item.kind == *b"Exif" || item.content_type == b"application/rdf+xml")
        .map(|item| item.id)
        .collect();
    locations.retain(|location| !old.contains(&location.id));

    let primary = child(children, b"pitm")?.content;
    let primary = match primary.first()? {
        0 => be_u16(primary, 4)?,
        _ => u16::try_from(be_u32(primary, 4)?).ok()?,
    };
    let highest = items.items.iter().map(|item| item.id).max()?;
    let next = u16::try_from(highest).ok()?.checked_add(1)?;
    // How far on the TIFF begins: at once.
    let exif = [&[0; 4], parts.exif].concat();
    let mut added = vec![(next, infe(next, *b"Exif", b""), exif)];
    let serial = serialise(parts.packet, None);
    if !serial.packet.is_empty() {
        let id = next.checked_add(1)?;
        added.push((id, infe(id, *b"mime", b"application/rdf+xml\0"), serial.packet));
    }

    let build = |locations: &[Location]| {
        let mut body = meta.content.get(..4)?.to_vec();
        for atom in atoms(children) {
            match &atom.name {
                b"iinf" => body.extend(iinf(atom, &old, &added)?),
                b"iloc" => body.extend(iloc(locations)?),
                b"iref" => {}
                _ => body.extend(atom.whole),
            }
        }
        body.extend(iref(child(children, b"iref"), &old, &added, primary)?);
        boxed(*b"meta", &[&body])
    };
    // The length of iloc does not depend on the offsets in it.
    let mut placed = locations.clone();
    placed.extend(added.iter().map(|(id, _, bytes)| at(*id, 0, bytes.len())));
    let grown = build(&placed)?.len();

    let before: usize = top
        .iter()
        .take_while(|atom| atom.name != *b"meta")
        .map(|atom| atom.whole.len())
        .sum();
    let end_of_meta = before + meta.whole.len();
    let moved = |offset: u64| match usize::try_from(offset) {
        Ok(offset) if offset >= end_of_meta => u64::try_from(offset - meta.whole.len() + grown).ok(),
        _ => Some(offset),
    };
    for location in locations.iter_mut().filter(|location| location.method == 0) {
        for (offset, length) in &mut location.extents {
            if *length == 0 {
                // To the end of the file, which will be another.
                *length = u64::try_from(picture.len()).ok()?.checked_sub(*offset)?;
            }
            *offset = moved(*offset)?;
        }
    }
    let whole: usize = top.iter().map(|atom| atom.whole.len()).sum();
    let mut start = whole - meta.whole.len() + grown + 8;
    for (id, _, bytes) in &added {
        locations.push(at(*id, start, bytes.len()));
        start += bytes.len();
    }

    let mut file = Vec::with_capacity(start);
    for atom in &top {
        if atom.name == *b"meta" {
            file.extend(build(&locations)?);
        } else {
            let from = file.len();
            file.extend(atom.whole);
            // A box that goes on to the end of the file says now how long it is.
            if be_u32(atom.whole, 0)? == 0 {
                let length = u32::try_from(atom.whole.len()).ok()?.to_be_bytes();
                file[from..from + 4].copy_from_slice(&length);
            }
        }
    }
    let contents: Vec<&[u8]> = added.iter().map(|(_, _, bytes)| bytes.as_slice()).collect();
    file.extend(boxed(*b"mdat", &contents)?);
    Some(file)
}

type Added = (u16, Vec<u8>, Vec<u8>);

fn at(id: u16, offset: usize, length: usize) -> Location {
    Location {
        id: id.into(),
        method: 0,
        reference: 0,
        // Lossless: usize has at most 64 bits.
        extents: vec![(offset as u64, length as u64)],
    }
}

fn boxed(name: [u8; 4], parts: &[&[u8]]) -> Option<Vec<u8>> {
    let length = 8 + parts.iter().map(|part| part.len()).sum::<usize>();
    let mut bytes = u32::try_from(length).ok()?.to_be_bytes().to_vec();
    bytes.extend(name);
    parts.iter().for_each(|part| bytes.extend(*part));
    Some(bytes)
}

/// Version 2, hidden: no picture of its own.
fn infe(id: u16, kind: [u8; 4], content_type: &[u8]) -> Vec<u8> {
    let mut content = vec![2, 0, 0, 1];
    content.extend(id.to_be_bytes());
    content.extend([0, 0]);
    content.extend(kind);
    // No name.
    content.push(0);
    content.extend(content_type);
    boxed(*b"infe", &[&content]).unwrap_or_default()
}

fn iinf(old: Atom, gone: &[u32], added: &[Added]) -> Option<Vec<u8>> {
    let entries = old
        .content
        .get(if old.content.first()? == &0 { 6 } else { 8 }..)?;
    let id = |infe: &Atom| match infe.content.first()? {
        2 => be_u16(infe.content, 4).map(u32::from),
        3 => be_u32(infe.content, 4),
        _ => None,
    };
    let kept: Vec<Atom> = atoms(entries)
        .filter(|infe| id(infe).is_none_or(|id| !gone.contains(&id)))
        .collect();
    let mut content = vec![0; 4];
    content.extend(u16::try_from(kept.len() + added.len()).ok()?.to_be_bytes());
    kept.iter().for_each(|infe| content.extend(infe.whole));
    added.iter().for_each(|(_, infe, _)| content.extend(infe));
    boxed(*b"iinf", &[&content])
}

/// Version 1, with offsets and lengths of four bytes.
fn iloc(locations: &[Location]) -> Option<Vec<u8>> {
    let mut content = vec![1, 0, 0, 0, 0x44, 0];
    content.extend(u16::try_from(locations.len()).ok()?.to_be_bytes());
    for location in locations {
        for number in [
            u16::try_from(location.id).ok()?,
            location.method,
            location.reference,
        ] {
            content.extend(number.to_be_bytes());
        }
        content.extend(u16::try_from(location.extents.len()).ok()?.to_be_bytes());
        for (offset, length) in &location.extents {
            content.extend(u32::try_from(*offset).ok()?.to_be_bytes());
            content.extend(u32::try_from(*length).ok()?.to_be_bytes());
        }
    }
    boxed(*b"iloc", &[&content])
}

/// Each added item describes ("cdsc") the picture.
fn iref(old: Option<Atom>, gone: &[u32], added: &[Added], primary: u16) -> Option<Vec<u8>> {
    let head = old.map_or(Some(&[0; 4][..]), |old| old.content.get(..4))?;
    let wide = *head.first()? != 0;
    let mut content = head.to_vec();
    let kept = old.map_or(&[][..], |old| old.content.get(4..).unwrap_or_default());
    for reference in atoms(kept) {
        let from = if wide {
            be_u32(reference.content, 0)?
        } else {
            be_u16(reference.content, 0)?.into()
        };
        if !gone.contains(&from) {
            content.extend(reference.whole);
        }
    }
    for (id, _, _) in added {
        let ids = [*id, primary].map(|id| match wide {
            true => u32::from(id).to_be_bytes().to_vec(),
            false => id.to_be_bytes().to_vec(),
        });
        content.extend(boxed(*b"cdsc", &[&ids[0], &[0, 1], &ids[1]])?);
    }
    boxed(*b"iref", &[&content])
}
