use std::thread;

use archive::{Archive, ArchiveError, Line, Seating};
use newsroom::language::Bilingual as _;

use crate::desk::{STALE, desk, minute, piece, seated, sitter};

#[test]
fn who_comes_second_is_told_who_sits_there_and_their_words_are_not_taken() {
    let desk = desk();
    let id = desk.written("Một");
    seated(&desk.archive, id, &desk.lan, 1);
    let (terminal, hoa) = (Archive::open(desk.path()).unwrap(), sitter("Hoa", "máy 2"));
    let Seating::Held(holder) = terminal.take_seat(id, &hoa, minute(1), STALE).unwrap() else {
        panic!("the seat was given twice");
    };
    assert_eq!(
        (holder.name.as_str(), holder.device.as_str(), holder.since),
        ("Lan", "máy 1", minute(1))
    );
    let save = terminal.save_draft(id, hoa.id, None, &piece("Hai"), None, minute(2));
    let keep = terminal.keep_revision(id, &hoa, minute(2)).map(|_| ());
    for refused in [save, keep].map(Result::unwrap_err) {
        assert_eq!(
            refused.to_string(),
            format!(
                "Lan has had article {id} open for writing at máy 1 since 08:31 11/01/2021; read it, or write on a \
                 branch of your own"
            )
        );
        assert_eq!(
            refused.vietnamese(),
            format!(
                "bài {id} đang được Lan mở để viết trên máy máy 1 từ 08:31 11/01/2021; hãy đọc bài, hoặc viết trên \
                 một nhánh riêng"
            )
        );
    }
    assert_eq!(terminal.article(id).unwrap().content, piece("Một"));
}

#[test]
fn a_seat_is_free_once_it_is_left_by_the_one_who_has_it() {
    let desk = desk();
    let id = desk.written("Một");
    let hoa = sitter("", "máy 2");
    seated(&desk.archive, id, &desk.lan, 1);
    desk.archive.leave_seat(id, hoa.id).unwrap();
    assert_eq!(desk.archive.seat(id).unwrap().unwrap().sitter, desk.lan);
    desk.archive.leave_seat(id, desk.lan.id).unwrap();
    assert_eq!(desk.archive.seat(id).unwrap(), None);

    let refused = desk
        .archive
        .save_draft(id, desk.lan.id, None, &piece("Hai"), None, minute(2))
        .unwrap_err();
    assert!(
        matches!(refused, ArchiveError::NotSeated { article } if article == id),
        "{refused}"
    );
    seated(&desk.archive, id, &hoa, 3);
    let refused = desk.archive.keep_revision(id, &desk.lan, minute(4)).unwrap_err();
    assert!(refused.to_string().starts_with("someone has had"), "{refused}");
    assert!(refused.vietnamese().contains("được người khác mở"), "{refused}");
}

#[test]
fn a_seat_goes_to_the_next_when_its_sitter_is_silent_for_too_long() {
    let desk = desk();
    let id = desk.written("Một");
    let hoa = sitter("Hoa", "máy 2");
    seated(&desk.archive, id, &desk.lan, 0);
    desk.archive.keep_seats(desk.lan.id, minute(9)).unwrap();
    let take = |at| desk.archive.take_seat(id, &hoa, minute(at), STALE).unwrap();
    assert!(
        matches!(take(9), Seating::Held(holder) if holder.since == minute(0)),
        "shown to be there"
    );
    assert!(
        matches!(take(10), Seating::Held(_)),
        "silent just as long as is allowed"
    );
    assert!(
        matches!(take(-5), Seating::Held(_)),
        "a clock that is behind frees nothing"
    );
    assert_eq!(take(11), Seating::Yours);

    let refused = desk
        .archive
        .save_draft(id, desk.lan.id, None, &piece("Của Lan"), None, minute(12))
        .unwrap_err();
    assert!(
        matches!(&refused, ArchiveError::HeldElsewhere { holder, .. } if holder.name == "Hoa"),
        "{refused}"
    );
}

#[test]
fn showing_to_be_there_changes_nothing_but_the_beat_of_one_s_own_seats() {
    let desk = desk();
    let (one, other) = (desk.written("Một"), desk.written("Hai"));
    let hoa = sitter("Hoa", "máy 2");
    seated(&desk.archive, one, &desk.lan, 1);
    seated(&desk.archive, other, &hoa, 1);
    let before = desk.archive.article(one).unwrap();
    desk.archive.keep_seats(desk.lan.id, minute(5)).unwrap();
    assert_eq!(desk.archive.article(one).unwrap(), before);
    let seat = |id| desk.archive.seat(id).unwrap().unwrap();
    assert_eq!((seat(one).since, seat(one).beat), (minute(1), minute(5)));
    assert_eq!(seat(other).beat, minute(1));
}

#[test]
fn the_seats_of_a_program_that_has_ended_are_found_by_its_process_and_freed_at_once() {
    let desk = desk();
    let (one, other) = (desk.written("Một"), desk.written("Hai"));
    let (first, gone) = (desk.kept(one, 0), desk.lan.clone());
    let branch = desk
        .archive
        .branch(one, &gone, Some(first), &piece("Nhánh"), minute(1))
        .unwrap();
    seated(&desk.archive, other, &gone, 1);
    let desk = desk.reopened();
    let seats = desk.archive.seats().unwrap();
    assert!(
        seats
            .iter()
            .all(|seat| seat.sitter.process == "4711" && seat.sitter.device == "máy 1")
    );
    let lines: Vec<Line> = seats.iter().map(|seat| seat.line).collect();
    assert_eq!(lines, [Line::branch(one, branch), Line::main(other)]);
    desk.archive.leave_all(gone.id).unwrap();
    assert_eq!(desk.archive.seats().unwrap(), []);
}

#[test]
fn of_many_who_ask_for_a_seat_at_once_one_gets_it() {
    let desk = desk();
    let second = Archive::open(desk.path()).unwrap();
    let handles = [&desk.archive, &second];
    for _ in 0..10 {
        let id = desk.written("Một");
        let given = thread::scope(|scope| {
            let ask = |number: usize| {
                let sitter = sitter("Lan", &format!("máy {number}"));
                handles[number % 2]
                    .take_seat(id, &sitter, minute(1), STALE)
                    .unwrap()
            };
            let asked: Vec<_> = (0..4).map(|number| scope.spawn(move || ask(number))).collect();
            asked
                .into_iter()
                .map(|asked| asked.join().unwrap())
                .filter(|seating| *seating == Seating::Yours)
                .count()
        });
        assert_eq!(given, 1);
    }
}
