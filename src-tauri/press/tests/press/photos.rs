//! Photos for the tests: the five of the sample piece, plain colours, and one that cannot be read.

use std::collections::HashMap;
use std::io::Cursor;
use std::path::PathBuf;
use std::sync::{LazyLock, Mutex};

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, RgbImage};
use newsroom::photo::{
    AboutPhoto, Cut, Encoding, PhotoId, PhotoSource, PhotoUnavailable, PhotoWords, Point, Rendition, WHOLE,
    Wanted,
};

static SAMPLE: LazyLock<Vec<(PhotoId, DynamicImage)>> = LazyLock::new(|| {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/photos");
    [
        "01-ben-thuyen",
        "02-tu-tren-khong",
        "03-dong-que",
        "04-tra-chieu",
        "05-be-phong",
    ]
    .map(|name| std::fs::read(folder.join(format!("{name}.jpg"))).unwrap())
    .map(|bytes| (PhotoId::of(&bytes), image::load_from_memory(&bytes).unwrap()))
    .to_vec()
});

/// Making them takes a while, so they are made once for all tests.
static MADE: LazyLock<Mutex<HashMap<Wanted, Rendition>>> = LazyLock::new(Mutex::default);

pub fn sample() -> Vec<PhotoId> {
    SAMPLE.iter().map(|(photo, _)| *photo).collect()
}

/// A wide, a square and a tall one.
pub fn plain() -> [PhotoId; 3] {
    PLAIN.map(|(name, ..)| PhotoId::of(name.as_bytes()))
}

const PLAIN: [(&str, u32, u32, [u8; 3]); 3] = [
    ("wide", 800, 500, [150, 120, 90]),
    ("square", 500, 500, [90, 120, 150]),
    ("tall", 500, 1200, [120, 140, 100]),
];

/// No file stands behind it.
pub fn lost() -> PhotoId {
    PhotoId::of(b"lost")
}

pub struct TestPhotos;

impl TestPhotos {
    fn original(photo: &PhotoId) -> Result<DynamicImage, PhotoUnavailable> {
        if let Some((_, image)) = SAMPLE.iter().find(|(id, _)| id == photo) {
            return Ok(image.clone());
        }
        let plain = PLAIN
            .iter()
            .find(|(name, ..)| PhotoId::of(name.as_bytes()) == *photo);
        plain
            .map(|(_, width, height, colour)| {
                RgbImage::from_pixel(*width, *height, image::Rgb(*colour)).into()
            })
            .ok_or_else(|| PhotoUnavailable {
                photo: *photo,
                reason: "its file is gone".to_owned(),
            })
    }
}

impl TestPhotos {
    fn cut(cut: &Cut) -> Result<DynamicImage, PhotoUnavailable> {
        let whole = Self::original(&cut.photo)?;
        let Some(crop) = cut.crop else { return Ok(whole) };
        let part = |share: u16, of: u32| u32::from(share) * of / u32::from(WHOLE);
        let (wide, high) = (whole.width(), whole.height());
        Ok(whole.crop_imm(
            part(crop.x, wide),
            part(crop.y, high),
            part(crop.width, wide),
            part(crop.height, high),
        ))
    }
}

impl PhotoSource for TestPhotos {
    fn dimensions(&self, cut: &Cut) -> Result<(u32, u32), PhotoUnavailable> {
        Self::cut(cut).map(|image| (image.width(), image.height()))
    }

    fn about(&self, cut: &Cut) -> Result<AboutPhoto, PhotoUnavailable> {
        let [wide, ..] = plain();
        Ok(match cut.photo == wide {
            true => AboutPhoto {
                words: PhotoWords {
                    creators: vec!["Nguyễn Thị Ánh".to_owned()],
                    copyright: "© Sở Văn hóa".to_owned(),
                    usage_terms: "Chỉ dùng cho tin bài".to_owned(),
                    ..PhotoWords::default()
                },
                focus: Some(Point { x: 2_500, y: 6_000 }),
            },
            false => AboutPhoto::default(),
        })
    }

    fn rendition(
        &self,
        cut: &Cut,
        max_width: u32,
        encoding: Encoding,
    ) -> Result<Rendition, PhotoUnavailable> {
        let wanted = Wanted {
            cut: *cut,
            max_width,
            encoding,
        };
        let mut made = MADE.lock().unwrap();
        if let Some(rendition) = made.get(&wanted) {
            return Ok(rendition.clone());
        }
        let original = Self::cut(cut)?;
        let image = if original.width() > max_width {
            original.thumbnail(max_width, u32::MAX)
        } else {
            original
        };
        let pixels = image.to_rgb8();
        let bytes = match encoding {
            Encoding::Jpeg => {
                let mut jpeg = Cursor::new(Vec::new());
                pixels
                    .write_with_encoder(JpegEncoder::new_with_quality(&mut jpeg, 82))
                    .unwrap();
                jpeg.into_inner()
            }
            Encoding::Webp => webp::Encoder::from_rgb(&pixels, pixels.width(), pixels.height())
                .encode(75.0)
                .to_vec(),
        };
        let rendition = Rendition {
            bytes,
            width: image.width(),
            height: image.height(),
        };
        made.insert(wanted, rendition.clone());
        Ok(rendition)
    }
}
