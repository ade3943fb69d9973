//! Pictures made from an original and a recipe.

use newsroom::photo::{Recipe, Rendition};

use crate::decode::Opened;
use crate::develop::Negative;
use crate::encode::{Format, encoded};
use crate::error::DarkroomError;
use crate::frame::{fitted, fitted_within, framed_size};
use crate::inspection::Inspection;
use crate::turn::Turn;

/// JPEG quality of thumbnails.
const THUMBNAIL_QUALITY: u8 = 80;

/// How large a picture is to be. None is ever enlarged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Size {
    /// As the recipe leaves it.
    Full,
    /// At most so many pixels wide.
    Width(u32),
    /// Neither side over so many pixels.
    LongestSide(u32),
}

impl Size {
    fn of(self, (width, height): (u32, u32), format: Format) -> (u32, u32) {
        let (width, height) = match self {
            Self::Full => (width, height),
            Self::Width(most) => fitted(width, height, most),
            Self::LongestSide(most) => fitted_within(width, height, most),
        };
        fitted_within(width, height, format.longest_side())
    }
}

/// A picture that is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Output {
    pub size: Size,
    pub format: Format,
    /// 1 to 100, in the format's own measure.
    pub quality: u8,
}

/// A picture that was made: upright, sRGB on white, without any metadata.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encoded {
    pub bytes: Vec<u8>,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    pub format: Format,
}

/// Makes every picture that is wanted, in that order; the original is decoded once. `name` is the file's name, for the
/// error's sentence.
///
/// A JPEG that is already all that is wanted of one is copied without its metadata, whatever `quality`: encoding it once
/// more would cost time and sharpness.
pub fn outputs(
    original: &[u8],
    name: &str,
    recipe: &Recipe,
    wanted: &[Output],
) -> Result<Vec<Encoded>, DarkroomError> {
    made(&Opened::new(original, name)?, recipe, wanted)
}

/// What [`crate::inspect`] and [`outputs`] with a recipe of nothing give, for the cost of the latter: how photos come in.
pub fn take_in(
    original: &[u8],
    name: &str,
    wanted: &[Output],
) -> Result<(Inspection, Vec<Encoded>), DarkroomError> {
    let opened = Opened::new(original, name)?;
    let recipe = Recipe::default();
    let framed = opened.upright_size();
    if wanted
        .iter()
        .all(|output| is_copied(&opened, &recipe, output, framed))
    {
        // What is copied is not decoded on the way, and its damage would come to light too late.
        opened.decode(0.0)?;
    }
    let made = made(&opened, &recipe, wanted)?;
    Ok((Inspection::of(&opened), made))
}

/// Makes one picture; see [`outputs`].
pub fn output(
    original: &[u8],
    name: &str,
    recipe: &Recipe,
    wanted: Output,
) -> Result<Encoded, DarkroomError> {
    one(&Opened::new(original, name)?, recipe, &wanted)
}

/// A JPEG at most `max_width` pixels wide.
pub fn rendition(
    original: &[u8],
    name: &str,
    recipe: &Recipe,
    max_width: u32,
    quality: u8,
) -> Result<Rendition, DarkroomError> {
    one_jpeg(original, name, recipe, Size::Width(max_width), quality)
}

/// A small JPEG, neither side over `longest_side` pixels.
pub fn thumbnail(
    original: &[u8],
    name: &str,
    recipe: &Recipe,
    longest_side: u32,
) -> Result<Rendition, DarkroomError> {
    one_jpeg(
        original,
        name,
        recipe,
        Size::LongestSide(longest_side),
        THUMBNAIL_QUALITY,
    )
}

fn one_jpeg(
    original: &[u8],
    name: &str,
    recipe: &Recipe,
    size: Size,
    quality: u8,
) -> Result<Rendition, DarkroomError> {
    let wanted = Output {
        size,
        format: Format::Jpeg,
        quality,
    };
    let Encoded {
        bytes, width, height, ..
    } = one(&Opened::new(original, name)?, recipe, &wanted)?;
    Ok(Rendition { bytes, width, height })
}

fn one(opened: &Opened<'_>, recipe: &Recipe, wanted: &Output) -> Result<Encoded, DarkroomError> {
    let mut made = made(opened, recipe, std::slice::from_ref(wanted))?;
    made.pop().ok_or_else(|| DarkroomError::Encoding {
        name: opened.name.to_owned(),
        format: wanted.format.name(),
        reason: "nothing was written".to_owned(),
    })
}

fn made(opened: &Opened<'_>, recipe: &Recipe, wanted: &[Output]) -> Result<Vec<Encoded>, DarkroomError> {
    let (width, height) = opened.upright_size();
    let framed = framed_size(width, height, recipe);
    let size = |output: &Output| output.size.of(framed, output.format);
    let developed = wanted
        .iter()
        .filter(|output| !is_copied(opened, recipe, output, framed));
    let largest = developed
        .map(size)
        .max_by_key(|(width, height)| u64::from(*width) * u64::from(*height));
    let negative = largest
        .map(|largest| Negative::new(opened, recipe, largest))
        .transpose()?;

    let mut made: Vec<Encoded> = Vec::with_capacity(wanted.len());
    let mut last = None;
    for output in wanted {
        let (width, height) = size(output);
        let bytes = match (&negative, &opened.jpeg) {
            (_, Some(jpeg)) if is_copied(opened, recipe, output, framed) => jpeg.without_metadata(),
            (Some(negative), _) => {
                // Formats of one size share the print.
                let print = match last.take() {
                    Some((size, print)) if size == (width, height) => print,
                    _ => negative.print((width, height))?,
                };
                let bytes = encoded(&print, output.format, output.quality, opened.name)?;
                last = Some(((width, height), print));
                bytes
            }
            (None, _) => continue,
        };
        made.push(Encoded {
            bytes,
            width,
            height,
            format: output.format,
        });
    }
    Ok(made)
}

/// Whether the original's own pixels are what is wanted.
fn is_copied(opened: &Opened<'_>, recipe: &Recipe, output: &Output, framed: (u32, u32)) -> bool {
    let is_plain = opened.jpeg.as_ref().is_some_and(|jpeg| jpeg.is_plain_colour());
    output.format == Format::Jpeg
        && is_plain
        && recipe.is_plain()
        && opened.turn == Turn::NONE
        && output.size.of(framed, output.format) == framed
        && opened.is_srgb()
}
