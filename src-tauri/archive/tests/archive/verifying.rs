use std::fs;
use std::ops::ControlFlow;

use archive::{ArchiveError, Checked, Damage, VerifyNews, VerifyStep};
use newsroom::language::Bilingual as _;

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
        reference("spot", "branch"),
        Damage::BranchAstray { branch },
        Damage::TemplateUnreadable {
            name: "Tin vắn".to_owned(),
        },
        Damage::Index { count: 1 },
    ];
    assert_eq!(desk.archive.verify().unwrap(), expected);
}

#[test]
fn words_recipes_people_and_uses_that_do_not_fit_are_found_and_told_in_both_languages() {
    let desk = desk();
    let [broken, stale] = [b"a", b"b"].map(|bytes| desk.archive.add_photo(&photo(bytes), minute(0)).unwrap());
    let words = newsroom::photo::PhotoWords::default();
    desk.archive
        .describe(vec![(broken, words.clone())], "Lan", minute(1))
        .unwrap();
    let person = newsroom::directory::Entry {
        id: newsroom::directory::PersonId::new_v7(),
        code: "ths".to_owned(),
        name: "Trịnh Hùng Sơn".to_owned(),
        honorific: String::new(),
        organisation: String::new(),
        titles: vec![],
        forms: vec![],
    };
    desk.archive.save_person(person).unwrap();
    desk.archive
        .save_photo_template(&archive::PhotoTemplate {
            name: "Lễ hội".to_owned(),
            changes: vec![],
        })
        .unwrap();
    let article = desk
        .archive
        .create(&piece_with_photo("Một", stale), minute(1))
        .unwrap();
    assert_eq!(desk.archive.verify().unwrap(), []);
    desk.sql()
        .execute_batch(&format!(
            "DROP TRIGGER former_words_no_update;
             UPDATE photo SET words = '{{\"caption\":7}}', recipe = '7' WHERE id = '{broken}';
             UPDATE photo SET folded = 'khac', no_alt = 0 WHERE id = '{stale}';
             UPDATE former_words SET words = 'x';
             UPDATE person SET entry = '{{}}';
             UPDATE photo_template SET changes = '{{}}';
             UPDATE photo_use SET photo = '{broken}' WHERE article = '{article}';"
        ))
        .unwrap();
    let name = "hop.jpg".to_owned();
    let expected = [
        (
            Damage::WordsUnreadable {
                photo: broken,
                name: name.clone(),
            },
            "không đọc được phần chữ của ảnh “hop.jpg”; hãy lấy lại từ bản sao lưu",
        ),
        (
            Damage::RecipeUnreadable { photo: broken, name },
            "không đọc được cách xử lý của ảnh “hop.jpg”; hãy xử lý lại ảnh hoặc lấy từ bản sao lưu",
        ),
        (
            Damage::FormerWordsUnreadable { photo: broken },
            &format!("không đọc được phần chữ trước đây của ảnh {broken}; hãy lấy lại từ bản sao lưu"),
        ),
        (
            Damage::PersonUnreadable {
                code: "ths".to_owned(),
            },
            "không đọc được người có mã “ths” trong danh bạ; hãy ghi lại hoặc lấy từ bản sao lưu",
        ),
        (
            Damage::PhotoTemplateUnreadable {
                name: "Lễ hội".to_owned(),
            },
            "không đọc được mẫu chú thích “Lễ hội”; hãy lưu lại mẫu hoặc lấy từ bản sao lưu",
        ),
        (
            Damage::PhotoIndex { count: 3 },
            "chỉ mục ảnh lệch với phần chữ của ảnh và với các bài ở 3 chỗ; không mất gì, hãy dựng lại chỉ mục",
        ),
    ];
    let mut damages = desk.archive.verify().unwrap();
    let order = |damage: &Damage| damage.to_string();
    damages.sort_by_key(order);
    let mut wanted = expected.clone().map(|(damage, _)| damage);
    wanted.sort_by_key(order);
    assert_eq!(damages, wanted);
    for (damage, vietnamese) in expected {
        assert_eq!(damage.vietnamese(), vietnamese);
        assert_eq!(damage.is_harmless(), matches!(damage, Damage::PhotoIndex { .. }));
    }
    let refused = desk.archive.photo(&broken).unwrap_err().to_string();
    assert!(
        refused.starts_with("hop.jpg cannot be read as it is stored"),
        "{refused}"
    );
}

#[test]
fn an_index_that_says_something_else_than_the_article_is_found() {
    let desk = desk();
    let [first, _] = ["Một", "Hai"].map(|headline| desk.written(headline));
    desk.kept(first, 1);
    desk.saved(first, &tagged(&["Đại hội"]), 2);
    assert_eq!(desk.archive.verify().unwrap(), []);
    let sql = desk.sql();
    let places: Vec<i64> = sql
        .prepare("SELECT place FROM article ORDER BY place")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    // The rows are all there; one of them says what no article says.
    sql.execute("DELETE FROM article_search WHERE rowid = ?1", [places[1]])
        .unwrap();
    sql.execute(
        "INSERT INTO article_search (rowid, headline, lead) VALUES (?1, 'hai', 'phuthoportal')",
        [places[1]],
    )
    .unwrap();
    assert_eq!(desk.archive.verify().unwrap(), [Damage::Index { count: 1 }]);
}

#[test]
fn it_is_heard_what_is_looked_at_how_much_and_what_is_found_and_it_can_be_stopped() {
    let desk = desk();
    let bytes = b"photo".repeat(1000);
    let picture = desk.archive.add_photo(&photo(&bytes), minute(0)).unwrap();
    let id = desk
        .archive
        .create(&piece_with_photo("Một", picture), minute(0))
        .unwrap();
    desk.kept(id, 1);
    fs::write(desk.path().join("photos").join("stray"), "").unwrap();
    let (mut steps, mut found) = (Vec::new(), Vec::new());
    let verified = desk
        .archive
        .examine(&mut |news| {
            match news {
                VerifyNews::At(at) => steps.push((at.step, at.done, at.of)),
                VerifyNews::Found(damage) => found.push(damage.clone()),
            }
            ControlFlow::Continue(())
        })
        .unwrap();
    assert_eq!(found, verified.damages);
    assert_eq!(found.len(), 1);
    let checked = Checked {
        articles: 1,
        revisions: 1,
        photos: 1,
        bytes: 5000,
    };
    assert_eq!(verified.checked, checked);
    let mut order: Vec<VerifyStep> = steps.iter().map(|(step, ..)| *step).collect();
    order.dedup();
    use VerifyStep::{Drafts, Index, Orphans, Pages, Photos, References, Revisions};
    assert_eq!(
        order,
        [Pages, References, Revisions, Drafts, Index, Photos, Orphans]
    );
    assert!(steps.contains(&(Photos, 5000, 5000)), "{steps:?}");

    for stop_at in order {
        let stopped = desk.archive.examine(&mut |news| match news {
            VerifyNews::At(at) if at.step == stop_at => ControlFlow::Break(()),
            _ => ControlFlow::Continue(()),
        });
        assert!(
            matches!(stopped, Err(ArchiveError::Cancelled)),
            "{stop_at:?}: {stopped:?}"
        );
    }
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
