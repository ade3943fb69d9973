//! Articles between desks: what each archive has afterwards, and that nothing is ever lost.

use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use archive::{
    Archive, ArchiveError, Came, Damage, Delivered, KnownDesk, Laid, PhotoOriginal, Received, SentPhoto,
    Sitter, Unfit,
};
use newsroom::article::ArticleId;
use newsroom::language::Bilingual as _;
use newsroom::photo::{PhotoId, PhotoWords};
use newsroom::revision::{Revision, RevisionId};
use newsroom::signature::DeskKey;
use newsroom::workflow::State;
use proptest::prelude::*;

use crate::desk::{Desk, desk, minute, photo, piece, piece_with_photo, sitter};

/// An article as it lies in a package, with its photos.
#[derive(Clone)]
struct Parcel {
    delivered: Delivered,
    photos: Vec<(SentPhoto, Vec<u8>)>,
}

fn packed(archive: &Archive, id: ArticleId) -> Parcel {
    let sendable = archive.sendable(id).unwrap();
    let canonical = sendable.revisions.iter().map(|revision| {
        let bytes = archive.canonical(&revision.id).unwrap();
        assert_eq!(bytes.len() as u64, revision.size);
        bytes
    });
    let photos = sendable
        .photos
        .iter()
        .map(|row| (SentPhoto::of(row), archive.photo_original(&row.id).unwrap()));
    Parcel {
        photos: photos.collect(),
        delivered: Delivered::of(sendable.article.clone(), canonical.collect()).unwrap(),
    }
}

fn laid(archive: &Archive, parcel: &Parcel, at: i64) -> Laid {
    let mut laid = Laid::default();
    for (said, bytes) in &parcel.photos {
        let original = PhotoOriginal {
            words: &said.words,
            ..photo(bytes)
        };
        archive
            .lay_down(&mut laid, &original, said.clone(), minute(at))
            .unwrap();
    }
    laid
}

fn received(archive: &Archive, parcel: &Parcel, at: i64) -> Received {
    let laid = laid(archive, parcel, at);
    let told = archive.receive(parcel.delivered.clone(), laid, "Lan · máy 1", minute(at));
    told.unwrap()
}

fn sent(from: &Desk, to: &Desk, id: ArticleId, at: i64) -> Received {
    received(&to.archive, &packed(&from.archive, id), at)
}

fn headline(desk: &Desk, id: ArticleId) -> String {
    desk.archive.article(id).unwrap().content.body.headline
}

fn versions(desk: &Desk, id: ArticleId) -> usize {
    let rows = desk.archive.revisions(id).unwrap();
    rows.iter().filter(|row| row.is_head || row.is_leaf).count()
}

#[track_caller]
fn check_whole(desk: &Desk) {
    assert_eq!(desk.archive.verify().unwrap(), []);
}

/// Two desks with the same article.
fn two() -> (Desk, Desk, ArticleId) {
    let (here, there) = (desk(), desk());
    let id = here.written("Một");
    here.kept(id, 1);
    sent(&here, &there, id, 2);
    (here, there, id)
}

#[test]
fn an_article_that_comes_is_listed_and_found_with_its_whole_history_and_its_photos() {
    let (here, there) = (desk(), desk());
    let bytes = b"the original".to_vec();
    let id = here.written("Một");
    here.kept(id, 1);
    here.archive.add_photo(&photo(&bytes), minute(2)).unwrap();
    here.saved(id, &piece_with_photo("Hai", PhotoId::of(&bytes)), 3);
    here.kept(id, 4);
    here.archive
        .set_state(id, State::Draft, State::Submitted, "Lan", "", minute(5))
        .unwrap();

    let told = sent(&here, &there, id, 6);
    assert_eq!(
        (told.came, told.revisions, told.photos, told.steps),
        (Came::Added, 2, 1, 1)
    );
    assert_eq!(there.headlines(&crate::desk::text("hai")), ["Hai"]);
    let [ours, theirs] = [&here, &there].map(|desk| desk.archive.article(id).unwrap());
    assert_eq!(
        (ours.head, ours.state, ours.content),
        (theirs.head, theirs.state, theirs.content)
    );
    assert_eq!(there.archive.photo_original(&PhotoId::of(&bytes)).unwrap(), bytes);
    assert_eq!(here.archive.steps(id).unwrap(), there.archive.steps(id).unwrap());
    let changes = |desk: &Desk| {
        let rows = desk.archive.revisions(id).unwrap().into_iter();
        rows.map(|row| row.change).collect::<Vec<_>>()
    };
    assert_eq!(changes(&here), changes(&there));
    check_whole(&there);

    let again = sent(&here, &there, id, 7);
    assert_eq!(
        (again.came, again.revisions, again.photos, again.steps),
        (Came::Known, 0, 0, 0)
    );
}

#[test]
fn what_is_newer_goes_forward_and_what_is_older_changes_nothing() {
    let (here, there, id) = two();
    let old = packed(&here.archive, id);
    here.typed(id, "Hai", 3);
    here.kept(id, 4);
    let told = sent(&here, &there, id, 5);
    assert_eq!((told.came, told.revisions), (Came::Forward, 1));
    assert_eq!((headline(&there, id).as_str(), versions(&there, id)), ("Hai", 1));
    assert_eq!(received(&there.archive, &old, 6).came, Came::Known);
    assert_eq!(headline(&there, id), "Hai");
    check_whole(&there);
}

#[test]
fn where_both_changed_two_versions_stand_side_by_side_and_are_settled_once_for_both() {
    let (here, there, id) = two();
    here.typed(id, "Của đây", 3);
    let ours = here.kept(id, 4);
    there.typed(id, "Của kia", 3);
    let theirs = there.kept(id, 4);
    assert_eq!(sent(&here, &there, id, 5).came, Came::Beside);
    assert_eq!(sent(&there, &here, id, 6).came, Came::Beside);
    assert_eq!(
        (headline(&here, id), headline(&there, id)),
        ("Của đây".into(), "Của kia".into())
    );
    assert_eq!((versions(&here, id), versions(&there, id)), (2, 2));
    here.archive
        .settle(id, [ours, theirs], &piece("Của cả hai"), &here.lan, minute(7))
        .unwrap();
    assert_eq!(sent(&here, &there, id, 8).came, Came::Forward);
    assert_eq!(
        (headline(&there, id).as_str(), versions(&there, id)),
        ("Của cả hai", 1)
    );
    check_whole(&here);
    check_whole(&there);
}

#[test]
fn what_is_being_typed_stays_on_the_page_and_becomes_a_version_beside() {
    let (here, there, id) = two();
    there.typed(id, "Đang gõ", 3);
    here.typed(id, "Hai", 3);
    here.kept(id, 4);
    assert_eq!(sent(&here, &there, id, 5).came, Came::Forward);
    assert_eq!(headline(&there, id), "Đang gõ");
    check_whole(&there);
    there.kept(id, 6);
    assert_eq!(
        (headline(&there, id).as_str(), versions(&there, id)),
        ("Đang gõ", 2)
    );
    check_whole(&there);
}

#[test]
fn what_was_approved_here_is_not_changed_by_who_did_not_know() {
    let (here, there, id) = two();
    let archive = &there.archive;
    for (from, to) in [
        (State::Draft, State::Submitted),
        (State::Submitted, State::Editing),
        (State::Editing, State::Approved),
    ] {
        archive.set_state(id, from, to, "Hoa", "", minute(3)).unwrap();
    }
    here.typed(id, "Viết tiếp", 4);
    here.kept(id, 5);
    let told = sent(&here, &there, id, 6);
    assert_eq!((told.came, told.state), (Came::Beside, State::Approved));
    assert_eq!(headline(&there, id), "Một");
    // Nor is what went on there approved by this.
    let told = sent(&there, &here, id, 7);
    assert_eq!(
        (told.came, told.state, told.steps),
        (Came::Known, State::Draft, 3)
    );
    check_whole(&there);
    check_whole(&here);
}

#[test]
fn an_article_in_the_trash_comes_out_of_it() {
    let (here, there, id) = two();
    there.archive.trash(id, minute(3)).unwrap();
    assert!(sent(&here, &there, id, 4).was_trashed);
    assert_eq!(there.archive.article(id).unwrap().trashed, None);
    check_whole(&there);
}

#[test]
fn a_photo_that_is_here_keeps_its_words_and_takes_over_what_nobody_has_said() {
    let (here, there) = (desk(), desk());
    let bytes = b"the original".to_vec();
    let photo_id = PhotoId::of(&bytes);
    let words = |caption: &str, alt: &str| PhotoWords {
        caption: caption.into(),
        alt: alt.into(),
        ..PhotoWords::default()
    };
    for (desk, words) in [
        (&here, words("Chú thích bàn này", "Hội trường")),
        (&there, words("Chú thích bàn kia", "")),
    ] {
        let original = PhotoOriginal {
            words: &words,
            ..photo(&bytes)
        };
        desk.archive.add_photo(&original, minute(0)).unwrap();
    }
    let id = here
        .archive
        .create(&piece_with_photo("Một", photo_id), minute(1))
        .unwrap();
    here.kept(id, 2);
    assert_eq!(sent(&here, &there, id, 3).photos, 0);
    let row = there.archive.photo(&photo_id).unwrap();
    assert_eq!(row.words, words("Chú thích bàn kia", "Hội trường"));
    let former = there.archive.former_words(&photo_id).unwrap();
    assert_eq!(former[0].by, "Lan · máy 1");
    check_whole(&there);
}

#[test]
fn what_is_foretold_is_what_is_done_and_nothing_is_written() {
    let (here, there) = (desk(), desk());
    let bytes = b"the original".to_vec();
    here.archive.add_photo(&photo(&bytes), minute(0)).unwrap();
    let id = here
        .archive
        .create(&piece_with_photo("Một", PhotoId::of(&bytes)), minute(1))
        .unwrap();
    here.kept(id, 2);
    let parcel = packed(&here.archive, id);
    let said: Vec<SentPhoto> = parcel.photos.iter().map(|(said, _)| said.clone()).collect();
    let foretold = there
        .archive
        .foretell_receiving(&parcel.delivered, &said, minute(3))
        .unwrap();
    assert!(matches!(
        there.archive.article(id),
        Err(ArchiveError::NoSuchArticle { .. })
    ));
    check_whole(&there);
    assert_eq!(received(&there.archive, &parcel, 3), foretold);
}

#[test]
fn originals_that_are_laid_down_and_not_received_are_taken_back() {
    let (here, there) = (desk(), desk());
    let bytes = b"the original".to_vec();
    here.archive.add_photo(&photo(&bytes), minute(0)).unwrap();
    let id = here
        .archive
        .create(&piece_with_photo("Một", PhotoId::of(&bytes)), minute(1))
        .unwrap();
    here.kept(id, 2);
    let lain = laid(&there.archive, &packed(&here.archive, id), 3);
    assert_eq!(there.archive.verify().unwrap().len(), 1);
    there.archive.take_back(lain).unwrap();
    check_whole(&there);
}

#[test]
fn an_article_that_does_not_hang_together_is_refused() {
    let (here, _, id) = two();
    here.typed(id, "Hai", 3);
    here.kept(id, 4);
    let sendable = here.archive.sendable(id).unwrap();
    let bytes: Vec<Vec<u8>> = sendable
        .revisions
        .iter()
        .map(|revision| here.archive.canonical(&revision.id).unwrap())
        .collect();
    #[track_caller]
    fn check(article: archive::SentArticle, bytes: Vec<Vec<u8>>, wanted: Unfit) {
        match Delivered::of(article, bytes) {
            Err(error @ ArchiveError::Unfit { unfit, .. }) => {
                assert_eq!(unfit, wanted);
                assert!(error.vietnamese().contains("không nhận được bài"), "{error}");
            }
            other => panic!("{other:?}"),
        }
    }
    let article = sendable.article;
    let mut altered = bytes.clone();
    altered[1].push(b' ');
    check(article.clone(), altered, Unfit::Name);
    check(article.clone(), bytes[..1].to_vec(), Unfit::Name);

    let mut torn = article.clone();
    torn.revisions.reverse();
    check(torn, bytes.iter().rev().cloned().collect(), Unfit::History);
    let mut headless = article.clone();
    headless.head = RevisionId::of(b"elsewhere");
    check(headless, bytes.clone(), Unfit::History);
    let mut other = article.clone();
    other.id = ArticleId::new_v7();
    check(other, bytes.clone(), Unfit::History);

    let made = |change: &dyn Fn(&mut Revision)| {
        let mut revision = Revision::parse(&bytes[0]).unwrap();
        change(&mut revision);
        let bytes = revision.canonical().unwrap();
        let mut article = article.clone();
        article.head = RevisionId::of(&bytes);
        article.revisions = vec![article.head];
        (article, vec![bytes])
    };
    let (newer, one) = made(&|revision| revision.format = 99);
    check(newer, one, Unfit::Newer);
    let (showing, one) = made(&|revision| {
        revision.content = piece_with_photo("Ba", PhotoId::of(b"never sent"));
        revision.photos = revision.content.body.photos();
    });
    check(showing, one, Unfit::Photos);
}

#[test]
fn a_desk_is_remembered_as_it_was_first_seen() {
    let here = desk();
    let key = DeskKey::from_secret(&[1; 32]).public();
    let known = |name: &str, at| KnownDesk {
        key,
        name: name.to_owned(),
        since: minute(at),
    };
    here.archive.remember_desk(known("PT-02", 1)).unwrap();
    here.archive.remember_desk(known("PT-09", 2)).unwrap();
    assert_eq!(here.archive.known_desks().unwrap(), [known("PT-02", 1)]);
}

/// What a person does at one of three desks.
#[derive(Clone, Debug)]
enum Deed {
    /// Keeps what they wrote on the main line.
    Write(usize),
    /// Keeps what they wrote beside it.
    Branch(usize),
    /// Moves the article on.
    Step(usize, State),
    /// Settles two versions.
    Settle(usize),
    Send(usize, usize),
}

fn deed() -> impl Strategy<Value = Deed> {
    let state = prop::sample::select(vec![
        State::Draft,
        State::Submitted,
        State::Editing,
        State::Approved,
        State::Exported,
    ]);
    prop_oneof![
        4 => (0..3usize).prop_map(Deed::Write),
        1 => (0..3usize).prop_map(Deed::Branch),
        2 => (0..3usize, state).prop_map(|(desk, state)| Deed::Step(desk, state)),
        1 => (0..3usize).prop_map(Deed::Settle),
        5 => (0..3usize, 0..3usize).prop_map(|(from, to)| Deed::Send(from, to)),
    ]
}

struct Three {
    desks: [Desk; 3],
    id: ArticleId,
    /// Everything that was ever kept.
    kept: BTreeSet<RevisionId>,
    minute: i64,
}

impl Three {
    fn new() -> Self {
        let desks = ["Lan", "Hoa", "Minh"].map(|name| Desk {
            lan: sitter(name, &format!("bàn của {name}")),
            ..desk()
        });
        let id = desks[0].written("Một");
        let kept = BTreeSet::from([desks[0].kept(id, 0)]);
        Self {
            desks,
            id,
            kept,
            minute: 0,
        }
    }

    /// The clocks of the desks differ by a quarter of an hour.
    fn clock(&self, desk: usize) -> i64 {
        self.minute + i64::try_from(desk).unwrap() * 15
    }

    fn has(&self, desk: usize) -> bool {
        self.desks[desk].archive.article(self.id).is_ok()
    }

    fn doing(&mut self, deed: &Deed) {
        self.minute += 1;
        let (id, text) = (self.id, format!("Lần {}", self.minute));
        match *deed {
            Deed::Send(from, to) => {
                if self.has(from) && from != to {
                    sent(&self.desks[from], &self.desks[to], id, self.clock(to));
                }
            }
            Deed::Write(at) | Deed::Branch(at) | Deed::Settle(at) | Deed::Step(at, _) if !self.has(at) => {}
            Deed::Write(at) => {
                self.desks[at].typed(id, &text, self.clock(at));
                self.kept.insert(self.desks[at].kept(id, self.clock(at)));
            }
            Deed::Branch(at) => {
                let archive = &self.desks[at].archive;
                let beside = sitter("Ai đó", "máy khác");
                let (head, now) = (archive.article(id).unwrap().head, minute(self.clock(at)));
                let branch = archive.branch(id, &beside, head, &piece(&text), now).unwrap();
                let line = archive::Line::branch(id, branch);
                self.kept
                    .insert(archive.keep_revision(line, &beside, now).unwrap());
                archive.leave_all(beside.id).unwrap();
            }
            Deed::Step(at, to) => {
                let archive = &self.desks[at].archive;
                let from = archive.article(id).unwrap().state;
                archive
                    .set_state(id, from, to, &self.desks[at].lan.name, "", minute(self.clock(at)))
                    .unwrap();
            }
            Deed::Settle(at) => {
                self.settle(at, &text);
            }
        }
    }

    /// Whether there was anything to settle.
    fn settle(&mut self, at: usize, text: &str) -> bool {
        let desk = &self.desks[at];
        let head = desk.archive.article(self.id).unwrap().head.unwrap();
        let leaves = desk.archive.leaves(self.id).unwrap();
        let Some(other) = leaves.into_iter().find(|leaf| *leaf != head) else {
            return false;
        };
        let now = minute(self.clock(at));
        let settled = desk
            .archive
            .settle(self.id, [head, other], &piece(text), &desk.lan, now);
        self.kept.insert(settled.unwrap());
        true
    }

    fn everybody_tells_everybody(&mut self) {
        for _ in 0..2 {
            for (from, to) in [(0, 1), (1, 2), (2, 0), (1, 0), (2, 1), (0, 2)] {
                self.doing(&Deed::Send(from, to));
            }
        }
    }

    fn revisions(&self, desk: usize) -> BTreeSet<RevisionId> {
        let rows = self.desks[desk].archive.revisions(self.id).unwrap();
        rows.into_iter().map(|row| row.id).collect()
    }

    fn steps(&self, desk: usize) -> BTreeSet<String> {
        let steps = self.desks[desk].archive.steps(self.id).unwrap();
        steps.iter().map(|step| format!("{step:?}")).collect()
    }

    fn leaves(&self, desk: usize) -> BTreeSet<RevisionId> {
        let leaves = self.desks[desk].archive.leaves(self.id).unwrap();
        leaves.into_iter().collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn no_revision_is_ever_lost_and_desks_that_told_each_other_everything_agree(
        deeds in prop::collection::vec(deed(), 1..24)
    ) {
        let mut three = Three::new();
        for deed in &deeds {
            let before: Vec<_> = (0..3).map(|desk| (three.has(desk), desk)).collect();
            let had: Vec<_> = before
                .iter()
                .map(|(has, desk)| if *has { three.revisions(*desk) } else { BTreeSet::new() })
                .collect();
            three.doing(deed);
            for (desk, had) in had.iter().enumerate() {
                if three.has(desk) {
                    prop_assert!(three.revisions(desk).is_superset(had));
                }
            }
        }
        three.everybody_tells_everybody();
        for desk in 0..3 {
            prop_assert_eq!(&three.revisions(desk), &three.kept);
            prop_assert_eq!(three.leaves(desk), three.leaves(0));
            prop_assert_eq!(three.steps(desk), three.steps(0));
        }
        // One desk takes the article up and settles what there is; then all show the same.
        three.doing(&Deed::Step(0, State::Editing));
        let mut round = 0;
        while three.settle(0, &format!("Chung {round}")) {
            round += 1;
        }
        three.everybody_tells_everybody();
        let stands = |desk: usize| {
            let article = three.desks[desk].archive.article(three.id).unwrap();
            (article.head, article.state, article.content)
        };
        for desk in 0..3 {
            prop_assert_eq!(stands(desk), stands(0));
            prop_assert_eq!(versions(&three.desks[desk], three.id), 1);
            prop_assert_eq!(three.desks[desk].archive.verify().unwrap(), []);
        }
    }
}

const FROM: &str = "ARCHIVE_EXCHANGE_FROM";
const TO: &str = "ARCHIVE_EXCHANGE_TO";

/// Not a test of its own: the program that is killed while it receives.
#[test]
#[ignore = "is started and killed by the test below"]
fn a_receiver_that_never_stops() {
    let (Ok(from), Ok(to)) = (std::env::var(FROM), std::env::var(TO)) else {
        return;
    };
    let (from, to) = (
        Archive::open(Path::new(&from)).unwrap(),
        Archive::open(Path::new(&to)).unwrap(),
    );
    let lan: Sitter = sitter("Lan", "máy 1");
    for number in 0.. {
        let bytes: Vec<Vec<u8>> = (0..3)
            .map(|nth| format!("{number}-{nth} ").repeat(20_000).into_bytes())
            .collect();
        let photos: Vec<_> = bytes.iter().map(|bytes| photo(bytes)).collect();
        from.add_photos(&photos, minute(0)).unwrap();
        let page = piece_with_photo(&format!("Bài {number}"), PhotoId::of(&bytes[0]));
        let id = from.create(&page, minute(1)).unwrap();
        from.keep_revision(id, &lan, minute(2)).unwrap();
        let parcel = packed(&from, id);
        println!("receiving");
        received(&to, &parcel, 3);
        println!("received {id}");
    }
}

#[test]
fn a_program_that_is_killed_while_it_receives_leaves_the_archive_whole() {
    for heard in [2, 3, 8, 13] {
        let (from, to) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let mut receiver = Command::new(std::env::current_exe().unwrap())
            .args([
                "--ignored",
                "--exact",
                "--nocapture",
                "exchange::a_receiver_that_never_stops",
            ])
            .env(FROM, from.path())
            .env(TO, to.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(receiver.stdout.take().unwrap()).lines();
        let told = lines
            .map_while(Result::ok)
            .filter(|line| line.starts_with("receiv"));
        let told: Vec<String> = told.take(heard).collect();
        receiver.kill().unwrap();
        receiver.wait().unwrap();
        let archive = Archive::open(to.path()).unwrap();
        let damages = archive.verify().unwrap();
        assert!(
            damages
                .iter()
                .all(|damage| matches!(damage, Damage::Orphan { .. })),
            "{damages:?}"
        );
        for id in told.iter().filter_map(|line| line.strip_prefix("received ")) {
            let content = archive.article(id.parse::<ArticleId>().unwrap()).unwrap().content;
            for photo in content.body.photos() {
                archive.photo_original(&photo).unwrap();
            }
        }
    }
}
