//! Two programs on one archive: each handle has its own writer, as each process has.

use std::thread;

use archive::Archive;

use crate::desk::{all, desk, minute, photo, piece, rows, seated, sitter};

#[test]
fn two_who_revise_the_same_revision_stand_beside_each_other() {
    let window = desk();
    let id = window.written("Một");
    let first = window.kept(id, 1);
    let (terminal, hoa) = (Archive::open(window.path()).unwrap(), sitter("Hoa", "máy 2"));

    seated(&terminal, id, &hoa, 2);
    terminal
        .save_draft(id, hoa.id, Some(first), &piece("Của dòng lệnh"), None, minute(2))
        .unwrap();
    let theirs = terminal.keep_revision(id, &hoa, minute(3)).unwrap();
    terminal.leave_seat(id, hoa.id).unwrap();
    seated(&window.archive, id, &window.lan, 4);
    window
        .archive
        .save_draft(
            id,
            window.lan.id,
            Some(first),
            &piece("Của cửa sổ"),
            None,
            minute(4),
        )
        .unwrap();
    let now = window.archive.article(id).unwrap();
    assert_eq!((now.head, now.base), (Some(theirs), Some(first)));
    let ours = window.kept(id, 5);

    assert_eq!(window.archive.leaves(id).unwrap(), [theirs, ours]);
    assert_eq!(
        terminal.revision(&theirs).unwrap().content,
        piece("Của dòng lệnh")
    );
    assert_eq!(terminal.revision(&ours).unwrap().content, piece("Của cửa sổ"));
    assert_eq!(terminal.article(id).unwrap().head, Some(ours));
}

#[test]
fn who_has_changed_nothing_makes_no_conflict() {
    let window = desk();
    let id = window.written("Một");
    let first = window.kept(id, 1);
    let (terminal, hoa) = (Archive::open(window.path()).unwrap(), sitter("Hoa", "máy 2"));
    seated(&terminal, id, &hoa, 2);
    terminal
        .save_draft(id, hoa.id, Some(first), &piece("Hai"), None, minute(2))
        .unwrap();
    let theirs = terminal.keep_revision(id, &hoa, minute(3)).unwrap();
    terminal.leave_seat(id, hoa.id).unwrap();
    seated(&window.archive, id, &window.lan, 4);
    window
        .archive
        .save_draft(id, window.lan.id, Some(first), &piece("Một"), None, minute(4))
        .unwrap();
    assert_eq!(window.kept(id, 5), theirs);
    assert_eq!(window.archive.leaves(id).unwrap(), [theirs]);
    assert_eq!(window.headlines(&all()), ["Hai"]);
}

#[test]
fn many_writers_at_once_lose_nothing() {
    let desk = desk();
    let second = Archive::open(desk.path()).unwrap();
    let handles = [&desk.archive, &second];
    thread::scope(|scope| {
        for writer in 0..6 {
            let archive = handles[writer % 2];
            scope.spawn(move || {
                let lan = sitter("Lan", "máy");
                for number in 0..12 {
                    let headline = format!("Tin {writer}-{number}");
                    let bytes = format!("photo {}", number % 4);
                    archive.add_photo(&photo(bytes.as_bytes()), minute(0)).unwrap();
                    let id = archive.create(&piece(&headline), minute(0)).unwrap();
                    archive.keep_revision(id, &lan, minute(1)).unwrap();
                    seated(archive, id, &lan, 2);
                    archive
                        .save_draft(id, lan.id, None, &piece(&(headline + " sửa")), None, minute(2))
                        .unwrap();
                }
            });
        }
    });
    assert_eq!(desk.headlines(&all()).len(), 72);
    assert!(
        rows(&second, &all())
            .iter()
            .all(|row| row.headline.ends_with("sửa"))
    );
    assert_eq!(second.verify().unwrap(), []);
}

#[test]
fn two_who_make_the_same_archive_at_once_both_get_it() {
    for _ in 0..40 {
        let folder = tempfile::tempdir().unwrap();
        let open = || Archive::open(folder.path()).unwrap();
        let (one, other) = thread::scope(|scope| {
            let (one, other) = (scope.spawn(open), scope.spawn(open));
            (one.join().unwrap(), other.join().unwrap())
        });
        let id = one.create(&piece("Một"), minute(0)).unwrap();
        assert_eq!(other.article(id).unwrap().content, piece("Một"));
    }
}
