use std::fs;
use std::path::{Path, PathBuf};

use archive::{ArchiveError, Arrived, PhotoOriginal, SheetQuery};
use newsroom::photo::{PhotoId, Recipe};

use crate::desk::{all, desk, minute, photo, piece, piece_with_photo};

fn original(folder: &Path, id: &PhotoId) -> PathBuf {
    let id = id.to_string();
    folder.join("photos").join(&id[..2]).join(format!("{id}.jpg"))
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path))
        } else {
            found.push(path)
        }
    }
    found
}

#[test]
fn the_same_photo_twice_is_one_photo() {
    let desk = desk();
    let first = desk.archive.add_photo(&photo(b"photo"), minute(0)).unwrap();
    let renamed = PhotoOriginal {
        name: "khac.jpg",
        ..photo(b"photo")
    };
    assert_eq!(desk.archive.add_photo(&renamed, minute(1)).unwrap(), first);
    let row = desk.archive.photo(&first).unwrap();
    assert_eq!(
        (row.name.as_str(), row.width, row.height, row.size, row.added),
        ("hop.jpg", 2400, 1600, 5, minute(0))
    );
    assert_eq!(
        (
            row.words.caption.as_str(),
            row.words.credit.as_str(),
            row.words.alt.as_str()
        ),
        ("Quang cảnh hội nghị", "Thanh Hòa", "")
    );
    assert_eq!(
        files(&desk.path().join("photos")),
        [original(desk.path(), &first)]
    );
}

#[test]
fn a_lost_or_altered_original_is_told_and_put_back_by_attaching_it_again() {
    let desk = desk();
    let id = desk.archive.add_photo(&photo(b"photo"), minute(0)).unwrap();
    let path = original(desk.path(), &id);

    fs::write(&path, b"phoTo").unwrap();
    assert!(matches!(
        desk.archive.photo_original(&id),
        Err(ArchiveError::OriginalAltered { .. })
    ));
    desk.archive.add_photo(&photo(b"photo"), minute(1)).unwrap();
    assert_eq!(desk.archive.photo_original(&id).unwrap(), b"photo");

    fs::remove_file(&path).unwrap();
    let refused = desk.archive.photo_original(&id).unwrap_err().to_string();
    assert_eq!(
        refused,
        format!(
            "the original of photo \"hop.jpg\" is missing at {}; attach the photo again or restore it from a backup",
            path.display()
        )
    );
    desk.archive.add_photo(&photo(b"photo"), minute(1)).unwrap();
    assert_eq!(desk.archive.photo_original(&id).unwrap(), b"photo");
}

#[test]
fn a_batch_comes_in_whole_or_not_at_all_and_tells_of_doubles() {
    let desk = desk();
    let [a, b] = [b"a", b"b"].map(|bytes| PhotoId::of(bytes));
    let batch = [photo(b"a"), photo(b"b"), photo(b"a")];
    assert_eq!(
        desk.archive.add_photos(&batch, minute(0)).unwrap(),
        [Arrived::Added(a), Arrived::Added(b), Arrived::Double(a)]
    );
    let flat = PhotoOriginal {
        width: 0,
        ..photo(b"flat")
    };
    assert!(
        desk.archive
            .add_photos(&[photo(b"c"), flat, photo(b"a")], minute(1))
            .is_err()
    );
    assert_eq!(
        files(&desk.path().join("photos")).len(),
        2,
        "files of the failed batch are taken away, those of others not"
    );
    assert_eq!(
        desk.archive
            .sheet(&SheetQuery::default(), minute(1))
            .unwrap()
            .ids
            .len(),
        2
    );
    let rows = desk.archive.photos(&[b, a]).unwrap();
    assert_eq!([rows[0].id, rows[1].id], [b, a]);
    for kind in ["image/heic", "image/avif"] {
        let modern = PhotoOriginal {
            media_type: kind,
            ..photo(kind.as_bytes())
        };
        let id = desk.archive.add_photo(&modern, minute(2)).unwrap();
        assert_eq!(desk.archive.photo_original(&id).unwrap(), kind.as_bytes());
    }
    assert_eq!(desk.archive.verify().unwrap(), []);
}

#[test]
fn a_piece_comes_in_with_its_photos_or_not_at_all() {
    let desk = desk();
    let (ours, stranger) = (PhotoId::of(b"photo"), PhotoId::of(b"stranger"));
    let refused = desk
        .archive
        .import(&piece_with_photo("Một", stranger), &[photo(b"photo")], minute(0))
        .unwrap_err();
    assert!(
        matches!(refused, ArchiveError::NoSuchPhoto { photo } if photo == stranger),
        "{refused}"
    );
    let film = PhotoOriginal {
        media_type: "video/mp4",
        ..photo(b"film")
    };
    assert!(
        desk.archive
            .import(&piece("Một"), &[photo(b"photo"), film], minute(0))
            .is_err()
    );
    let flat = PhotoOriginal {
        width: 0,
        ..photo(b"flat")
    };
    assert!(
        desk.archive
            .import(&piece("Một"), &[photo(b"photo"), flat], minute(0))
            .is_err()
    );

    assert_eq!(desk.headlines(&all()), [""; 0]);
    assert!(matches!(
        desk.archive.photo(&ours),
        Err(ArchiveError::NoSuchPhoto { .. })
    ));
    assert_eq!(files(&desk.path().join("photos")), Vec::<PathBuf>::new());
    assert_eq!(desk.archive.verify().unwrap(), []);

    let id = desk
        .archive
        .import(&piece_with_photo("Một", ours), &[photo(b"photo")], minute(0))
        .unwrap();
    assert_eq!(
        desk.archive.article(id).unwrap().content,
        piece_with_photo("Một", ours)
    );
    assert_eq!(desk.archive.photo_original(&ours).unwrap(), b"photo");
}

#[test]
fn a_failed_import_takes_no_photo_away_that_was_there_before() {
    let desk = desk();
    let before = desk.archive.add_photo(&photo(b"photo"), minute(0)).unwrap();
    let stranger = piece_with_photo("Một", PhotoId::of(b"stranger"));
    assert!(
        desk.archive
            .import(&stranger, &[photo(b"photo")], minute(1))
            .is_err()
    );
    assert_eq!(desk.archive.photo_original(&before).unwrap(), b"photo");
    fs::write(original(desk.path(), &before), "altered").unwrap();
    assert!(
        desk.archive
            .import(&stranger, &[photo(b"photo")], minute(1))
            .is_err()
    );
    assert_eq!(
        desk.archive.photo_original(&before).unwrap(),
        b"photo",
        "put back, and not taken away again"
    );
}

#[test]
fn a_draft_may_name_a_photo_that_is_missing_but_a_revision_may_not() {
    let desk = desk();
    let id = desk.written("Một");
    let stranger = piece_with_photo("Hai", PhotoId::of(b"stranger"));
    desk.saved(id, &stranger, 1);
    let refused = desk.archive.keep_revision(id, &desk.lan, minute(2)).unwrap_err();
    assert!(matches!(refused, ArchiveError::NoSuchPhoto { .. }), "{refused}");
    assert_eq!(desk.archive.article(id).unwrap().content, stranger);
}

#[test]
fn thumbnails_are_kept_by_width_and_recipe_and_a_torn_one_counts_as_none() {
    let desk = desk();
    let id = PhotoId::of(b"photo");
    let jpeg = [0xff, 0xd8, 1, 2, 3, 0xff, 0xd9];
    let turned = Recipe {
        turns: 1,
        ..Recipe::default()
    };
    let thumbnail = |width, recipe| desk.archive.thumbnail(&id, width, recipe).unwrap();
    assert_eq!(thumbnail(400, None), None);
    desk.archive.store_thumbnail(&id, 400, None, &jpeg).unwrap();
    assert_eq!(thumbnail(400, None), Some(jpeg.to_vec()));
    assert_eq!(thumbnail(1600, None), None);
    assert_eq!(thumbnail(400, Some(turned.digest())), None);
    desk.archive
        .store_thumbnail(&id, 400, Some(turned.digest()), &[0xff, 0xd8, 9, 0xff, 0xd9])
        .unwrap();
    assert_eq!(thumbnail(400, Some(turned.digest())).unwrap()[2], 9);
    desk.archive.store_thumbnail(&id, 400, None, &jpeg[..4]).unwrap();
    assert_eq!(thumbnail(400, None), None);
}
