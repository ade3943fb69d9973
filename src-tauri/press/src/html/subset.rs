//! Fonts of the house with a few letters in them, as WOFF2 (<https://www.w3.org/TR/WOFF2>) in base64.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use skera::{Plan, SubsetFlags, subset_font};
use skrifa::raw::FontRef;
use skrifa::raw::collections::IntSet;
use skrifa::raw::types::{NameId, Tag};
use ttf2woff2::BrotliQuality;

use crate::pdf::fonts;

/// One font of the house.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Style {
    pub(super) family: &'static str,
    pub(super) weight: u16,
    pub(super) italic: bool,
}

/// Of 11: the last two steps take ten times as long for a hundredth of the size.
const QUALITY: u8 = 9;
/// What a page of Vietnamese needs: letters that join or change their place, and kerning.
const FEATURES: [&[u8; 4]; 4] = [b"ccmp", b"kern", b"liga", b"locl"];
/// A signature that no longer holds, and what is for hinting and for menus of fonts.
const UNWANTED: [&[u8; 4]; 4] = [b"DSIG", b"STAT", b"gasp", b"meta"];
/// Family, style, full name, PostScript name.
const NAMES: [u16; 4] = [1, 2, 4, 6];
/// English (United States), in which the fonts name themselves.
const LANGUAGE: u16 = 0x409;

/// The fonts that were made last, so that an article that is looked at while it is written, or exported again, does not
/// make them anew.
static MADE: LazyLock<Mutex<Fonts>> = LazyLock::new(Mutex::default);
type Fonts = HashMap<(Style, BTreeSet<char>), Arc<str>>;
/// Fonts, of some 20 KB each.
const MOST_MADE: usize = 128;

/// `None` where the house has no such font.
pub(super) fn woff2(style: &Style, letters: &BTreeSet<char>) -> Option<Arc<str>> {
    let key = (*style, letters.clone());
    if let Some(known) = MADE.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
        return Some(Arc::clone(known));
    }
    let font: Arc<str> = STANDARD.encode(made(style, letters)?).into();
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    if made.len() >= MOST_MADE {
        made.clear();
    }
    made.insert(key, Arc::clone(&font));
    Some(font)
}

fn made(style: &Style, letters: &BTreeSet<char>) -> Option<Vec<u8>> {
    let file = fonts::files().iter().find(|file| is_of(file, style))?;
    let font = FontRef::new(file).ok()?;
    let mut layout_scripts = IntSet::<Tag>::empty();
    layout_scripts.extend([Tag::new(b"DFLT"), Tag::new(b"latn")]);
    let plan = Plan::new(
        &IntSet::empty(),
        &letters.iter().map(|letter| u32::from(*letter)).collect(),
        &font,
        SubsetFlags::SUBSET_FLAGS_NO_HINTING | SubsetFlags::SUBSET_FLAGS_NOTDEF_OUTLINE,
        &UNWANTED.map(Tag::new).into_iter().collect(),
        &layout_scripts,
        &FEATURES.map(Tag::new).into_iter().collect(),
        &NAMES.map(NameId::new).into_iter().collect(),
        &[LANGUAGE].into_iter().collect(),
    );
    let smaller = subset_font(&font, &plan).ok()?;
    ttf2woff2::encode(&smaller, BrotliQuality::from(QUALITY)).ok()
}

fn is_of(file: &[u8], style: &Style) -> bool {
    let Ok(face) = ttf_parser::Face::parse(file, 0) else {
        return false;
    };
    let is_family = |name: ttf_parser::name::Name<'_>| {
        matches!(
            name.name_id,
            ttf_parser::name_id::FAMILY | ttf_parser::name_id::TYPOGRAPHIC_FAMILY
        ) && name.to_string().as_deref() == Some(style.family)
    };
    face.weight().to_number() == style.weight
        && face.is_italic() == style.italic
        && face.names().into_iter().any(is_family)
}
