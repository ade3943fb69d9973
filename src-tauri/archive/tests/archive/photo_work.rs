use archive::{ArchiveError, FormerWords, Rating};
use newsroom::photo::{Blur, Label, PhotoId, PhotoWords, Recipe};

use crate::desk::{Desk, desk, minute, photo};

fn taken_in(desk: &Desk, bytes: &[u8]) -> PhotoId {
    desk.archive.add_photo(&photo(bytes), minute(0)).unwrap()
}

fn caption(text: &str) -> PhotoWords {
    PhotoWords {
        caption: text.to_owned(),
        ..PhotoWords::default()
    }
}

#[test]
fn what_is_said_anew_holds_and_what_was_said_before_is_kept_with_who_changed_it() {
    let desk = desk();
    let id = taken_in(&desk, b"photo");
    let before = desk.archive.photo(&id).unwrap().words;
    let former = desk
        .archive
        .describe(vec![(id, caption(" Lễ khai mạc "))], "Hoa", minute(1))
        .unwrap();
    assert_eq!(former, [(id, before.clone())]);
    desk.archive.describe(former, "Lan", minute(2)).unwrap();
    desk.archive
        .describe(vec![(id, before.clone())], "Lan", minute(3))
        .unwrap();
    let desk = desk.reopened();
    assert_eq!(desk.archive.photo(&id).unwrap().words, before);
    let replaced = |words: PhotoWords, by: &str, at| FormerWords {
        words,
        by: by.to_owned(),
        time: minute(at),
    };
    assert_eq!(
        desk.archive.former_words(&id).unwrap(),
        [
            replaced(caption("Lễ khai mạc"), "Lan", 2),
            replaced(before, "Hoa", 1)
        ],
        "the third change said nothing new"
    );
    let sql = desk.sql();
    assert!(sql.execute("UPDATE former_words SET words = '{}'", []).is_err());
    assert_eq!(desk.archive.verify().unwrap(), []);
}

#[test]
fn a_selection_is_described_rated_and_put_back_all_or_none() {
    let desk = desk();
    let (one, two) = (taken_in(&desk, b"one"), taken_in(&desk, b"two"));
    let stranger = PhotoId::of(b"stranger");
    let said = vec![(one, caption("Mới")), (stranger, caption("Mới"))];
    let refused = desk.archive.describe(said, "Lan", minute(1)).unwrap_err();
    assert!(matches!(refused, ArchiveError::NoSuchPhoto { photo } if photo == stranger));
    assert_eq!(desk.archive.former_words(&one).unwrap(), []);
    assert!(desk.archive.rate(&[one, stranger], Some(3), None).is_err());
    let stars = |id: &PhotoId| {
        let row = desk.archive.photo(id).unwrap();
        (row.rating, row.label)
    };
    assert_eq!(stars(&one), (0, None));

    desk.archive.rate(&[one], Some(3), None).unwrap();
    let former = desk
        .archive
        .rate(&[one, two], Some(9), Some(Some(Label::Green)))
        .unwrap();
    assert_eq!(
        (stars(&one), stars(&two)),
        ((5, Some(Label::Green)), (5, Some(Label::Green)))
    );
    let had = |photo, rating| Rating {
        photo,
        rating,
        label: None,
    };
    assert_eq!(former, [had(one, 3), had(two, 0)]);
    desk.archive.rate(&[one], None, Some(None)).unwrap();
    assert_eq!(stars(&one), (5, None));
    desk.archive.put_back_ratings(former).unwrap();
    assert_eq!((stars(&one), stars(&two)), ((3, None), (0, None)));
}

#[test]
fn a_recipe_is_kept_in_its_ranges_and_the_former_one_given_back() {
    let desk = desk();
    let id = taken_in(&desk, b"photo");
    let face = Blur {
        x: 1_000,
        y: 2_000,
        width: 500,
        height: 500,
    };
    let recipe = Recipe {
        turns: 1,
        blurs: vec![face],
        ..Recipe::default()
    };
    let wild = Recipe {
        turns: 5,
        ..recipe.clone()
    };
    assert_eq!(desk.archive.prepare(&id, wild).unwrap(), Recipe::default());
    let desk = desk.reopened();
    assert_eq!(desk.archive.photo(&id).unwrap().recipe, recipe);
    assert_eq!(desk.archive.prepare(&id, Recipe::default()).unwrap(), recipe);
    assert_eq!(desk.archive.photo(&id).unwrap().recipe, Recipe::default());
    assert_eq!(desk.archive.photo_original(&id).unwrap(), b"photo");
    assert_eq!(desk.archive.verify().unwrap(), []);
}
