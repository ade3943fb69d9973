use std::fs;

use archive::Damage;

use crate::desk::{desk, minute, photo, piece, piece_with_photo, tagged};

#[test]
fn a_file_whose_row_was_never_written_is_harmless_and_reported() {
    let desk = desk();
    let id = desk.written("Một");
    let folder = desk.path().join("photos").join("ab");
    fs::create_dir_all(&folder).unwrap();
    let orphans = [
        folder.join(".part-x1"),
        folder.join(format!("ab{}.jpg", "0".repeat(62))),
    ];
    orphans
        .iter()
        .for_each(|path| fs::write(path, "half a pho").unwrap());

    let desk = desk.reopened();
    assert!(desk.archive.article(id).is_ok());
    let damages = desk.archive.verify().unwrap();
    assert_eq!(damages, orphans.map(|path| Damage::Orphan { path }));
    assert!(damages.iter().all(Damage::is_harmless));
}

#[test]
fn a_tampered_a_lost_and_a_whole_original_are_told_apart() {
    let desk = desk();
    let [whole, tampered, lost] =
        [b"a", b"b", b"c"].map(|bytes| desk.archive.add_photo(&photo(bytes), minute(0)).unwrap());
    let path = |id: newsroom::photo::PhotoId| {
        let id = id.to_string();
        desk.path()
            .join("photos")
            .join(&id[..2])
            .join(format!("{id}.jpg"))
    };
    fs::write(path(tampered), "B").unwrap();
    fs::remove_file(path(lost)).unwrap();
    let damages = desk.archive.verify().unwrap();
    let name = "hop.jpg".to_owned();
    assert_eq!(damages.len(), 2);
    assert!(damages.contains(&Damage::OriginalAltered {
        photo: tampered,
        name: name.clone(),
        path: path(tampered)
    }));
    assert!(damages.contains(&Damage::OriginalMissing {
        photo: lost,
        name,
        path: path(lost)
    }));
    assert!(desk.archive.photo_original(&whole).is_ok());
}

#[test]
fn a_changed_revision_a_broken_reference_and_a_stale_index_are_found() {
    let desk = desk();
    let picture = desk.archive.add_photo(&photo(b"photo"), minute(0)).unwrap();
    let id = desk
        .archive
        .create(&piece_with_photo("Một", picture), minute(0))
        .unwrap();
    let revision = desk.kept(id, 1);
    desk.typed(id, "Hai", 2);
    desk.sql()
        .execute_batch(
            "PRAGMA foreign_keys = OFF;
             DROP TRIGGER revision_no_update;
             UPDATE revision SET canonical = CAST(replace(canonical, 'Lan', 'Hoa') AS BLOB);
             UPDATE draft SET content = '{}';
             DELETE FROM photo;
             DELETE FROM article_search;",
        )
        .unwrap();
    let damages = desk.archive.verify().unwrap();
    for expected in [
        Damage::RevisionAltered { revision },
        Damage::Reference {
            table: "revision_photo".to_owned(),
            parent: "photo".to_owned(),
        },
        Damage::DraftUnreadable { article: id },
        Damage::Index { count: 1 },
    ] {
        assert!(damages.contains(&expected), "{expected}: {damages:?}");
    }
}

#[test]
fn a_branch_a_seat_a_template_and_a_tag_that_fit_nothing_are_found() {
    let desk = desk();
    let (id, other) = (desk.written("Một"), desk.written("Khác"));
    let (first, stranger) = (desk.kept(id, 1), desk.kept(other, 1));
    let branch = desk
        .archive
        .branch(id, &desk.lan, Some(first), &piece("Nhánh"), minute(2))
        .unwrap();
    desk.archive
        .save_template("Tin vắn", &piece("Tin vắn"), minute(2))
        .unwrap();
    desk.saved(other, &tagged(&["Đại hội"]), 2);
    let nowhere = "00000000-0000-7000-8000-000000000000";
    desk.sql()
        .execute_batch(&format!(
            "PRAGMA foreign_keys = OFF;
             UPDATE branch SET tip = '{stranger}';
             UPDATE seat SET article = '{nowhere}' WHERE branch = '';
             INSERT INTO spot (article, branch, selection, scroll) VALUES ('{other}', '{branch}', 0, 0);
             UPDATE template SET content = '{{}}';
             UPDATE tag SET used = 7;"
        ))
        .unwrap();
    let reference = |table: &str, parent: &str| Damage::Reference {
        table: table.to_owned(),
        parent: parent.to_owned(),
    };
    let expected = [
        reference("seat", "article"),
        Damage::TemplateUnreadable {
            name: "Tin vắn".to_owned(),
        },
        reference("spot", "branch"),
        Damage::BranchAstray { branch },
        Damage::Index { count: 1 },
    ];
    assert_eq!(desk.archive.verify().unwrap(), expected);
}

#[test]
fn a_damaged_page_is_found() {
    let desk = desk();
    for number in 0..40 {
        let id = desk.written(&format!("Tin {number}"));
        desk.kept(id, 1);
    }
    let file = desk.path().join("toasoan.db");
    let desk = desk.reopened();
    drop(desk.archive);
    let mut bytes = fs::read(&file).unwrap();
    let page = 4096;
    let number = bytes.windows(4).rposition(|window| window == b"Tin ").unwrap() / page;
    bytes[number * page..(number + 1) * page].fill(0x5a);
    fs::write(&file, bytes).unwrap();
    let archive = archive::Archive::open(desk.folder.path()).unwrap();
    let damages = archive.verify().unwrap();
    assert!(
        matches!(damages.first(), Some(Damage::Database { .. })),
        "{damages:?}"
    );
}
