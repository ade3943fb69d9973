//! A finished piece with five photos, for somebody who wants to try the program before writing.

use std::fs;

use newsroom::article::ArticleId;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::photos::placing::PlaceWords;

macro_rules! fixture {
    ($name:literal) => {
        include_bytes!(concat!("../../../tests/fixtures/", $name)).as_slice()
    };
}

const TEXT: (&str, &[u8]) = ("hoi-nghi-quan-triet.txt", fixture!("hoi-nghi-quan-triet.txt"));

/// A photo of the sample. The credits are those of `tests/fixtures/photos/LICENCE.md`.
struct SamplePhoto {
    file: &'static str,
    original: &'static [u8],
    alt: &'static str,
    credit: &'static str,
}

/// In the order of the captions.
const PHOTOS: [SamplePhoto; 5] = [
    SamplePhoto {
        file: "01-ben-thuyen.jpg",
        original: fixture!("photos/01-ben-thuyen.jpg"),
        alt: "Thuyền buồm neo bên bến, phía sau là xóm nhà mái lợp và dãy đồi",
        credit: "Getty Open Content",
    },
    SamplePhoto {
        file: "02-tu-tren-khong.jpg",
        original: fixture!("photos/02-tu-tren-khong.jpg"),
        alt: "Máy bay cánh đơn chụp từ phía trên, bên dưới là mây và đồng ruộng",
        credit: "Getty Open Content",
    },
    SamplePhoto {
        file: "03-dong-que.jpg",
        original: fixture!("photos/03-dong-que.jpg"),
        alt: "Rừng thông thẫm màu dưới chân dãy núi phủ tuyết",
        credit: "Getty Open Content",
    },
    SamplePhoto {
        file: "04-tra-chieu.jpg",
        original: fixture!("photos/04-tra-chieu.jpg"),
        alt: "Tách cà phê đỏ đặt trên đĩa, bên cạnh là chiếc thìa nhỏ",
        credit: "Rachel Michetti",
    },
    SamplePhoto {
        file: "05-be-phong.jpg",
        original: fixture!("photos/05-be-phong.jpg"),
        alt: "Tên lửa trắng đứng trên bệ phóng lúc chạng vạng, giữa bốn tháp chống sét",
        credit: "SpaceX",
    },
];

impl Desk {
    /// Brings the sample in the way any piece comes: a text file, and photos put into its places.
    pub fn add_sample(&self) -> Result<ArticleId, DeskError> {
        let folder = tempfile::tempdir().map_err(|source| DeskError::Sample { source })?;
        let lay_out = |(name, bytes): (&str, &[u8])| {
            let file = folder.path().join(name);
            let written = fs::write(&file, bytes).map(|()| file);
            written.map_err(|source| DeskError::Sample { source })
        };
        let photos = PHOTOS.iter().map(|photo| lay_out((photo.file, photo.original)));
        let photos = photos.collect::<Result<Vec<_>, _>>()?;
        let id = self.import_file(&lay_out(TEXT)?)?.article;
        self.place_photos(id, &self.add_photos(&photos)?.photos)?;
        for (number, photo) in (1..).zip(&PHOTOS) {
            let words = PlaceWords {
                caption: None,
                credit: Some(photo.credit.to_owned()),
                alt: Some(photo.alt.to_owned()),
            };
            self.describe_place(id, number, &words)?;
        }
        Ok(id)
    }
}
