//! A program that is killed in the middle of its work.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use archive::{Archive, Damage, Line, SheetQuery, SitterId};
use newsroom::article::ArticleId;
use newsroom::photo::PhotoId;
use newsroom::revision::RevisionId;

use crate::desk::{all, desk, minute, photo, piece, piece_with_photo, rows, seated, sitter};

const FOLDER: &str = "ARCHIVE_CRASH_FOLDER";
const ARTICLE: &str = "ARCHIVE_CRASH_ARTICLE";

/// What the writer says when it is on the disk, a line each.
#[derive(Debug)]
enum Told {
    Sits(SitterId),
    Branched(Line),
    Saved(u32),
    BranchSaved(u32),
    Kept(u32, RevisionId),
    BroughtIn(u32),
}

impl Told {
    fn read(line: &str, id: ArticleId) -> Option<Self> {
        let words: Vec<&str> = line.split(' ').collect();
        Some(match words[..] {
            ["sits", sitter] => Self::Sits(sitter.parse().unwrap()),
            ["branched", branch] => Self::Branched(Line::branch(id, branch.parse().unwrap())),
            ["saved", number] => Self::Saved(number.parse().unwrap()),
            ["branch-saved", number] => Self::BranchSaved(number.parse().unwrap()),
            ["kept", number, revision] => Self::Kept(number.parse().unwrap(), revision.parse().unwrap()),
            ["brought-in", number] => Self::BroughtIn(number.parse().unwrap()),
            // The test harness says things too.
            _ => return None,
        })
    }
}

fn nth(number: u32) -> String {
    format!("Lần {number}")
}

/// What the photos of batch `number` consist of.
fn batch(number: u32) -> [Vec<u8>; 8] {
    std::array::from_fn(|nth| format!("{number}-{nth} ").repeat(20_000).into_bytes())
}

fn ids_of(number: u32) -> [PhotoId; 8] {
    batch(number).map(|bytes| PhotoId::of(&bytes))
}

fn number_of(archive: &Archive, line: impl Into<Line>) -> u32 {
    let headline = archive.article(line).unwrap().content.body.headline;
    headline
        .strip_prefix("Lần ")
        .map_or(0, |number| number.parse().unwrap())
}

/// Types with the first photo of batch `number`, where there is one.
fn typed(number: u32) -> newsroom::article::Article {
    match number % 4 {
        3 => piece_with_photo(&nth(number), ids_of(number)[0]),
        _ => piece(&nth(number)),
    }
}

/// Not a test of its own: the program that is killed. Brings photos in, types, keeps and branches until then.
#[test]
#[ignore = "is started and killed by the test below"]
fn a_writer_that_never_stops() {
    let (Ok(folder), Ok(id)) = (std::env::var(FOLDER), std::env::var(ARTICLE)) else {
        return;
    };
    let id: ArticleId = id.parse().unwrap();
    let archive = Archive::open(Path::new(&folder)).unwrap();
    let (lan, hoa) = (sitter("Lan", "máy 1"), sitter("Hoa", "máy 1"));
    seated(&archive, id, &lan, 0);
    println!("sits {}", lan.id);
    let head = archive.article(id).unwrap().head;
    let branch = archive
        .branch(id, &hoa, head, &piece("Nhánh"), minute(0))
        .unwrap();
    println!("branched {branch}");
    for number in number_of(&archive, id) + 1.. {
        let now = minute(number.into());
        let save = |line: Line, who: SitterId| {
            let base = archive.article(line).unwrap().base;
            archive
                .save_draft(line, who, base, &typed(number), None, now)
                .unwrap();
        };
        if number % 4 == 3 {
            let bytes = batch(number);
            let photos: Vec<_> = bytes.iter().map(|bytes| photo(bytes)).collect();
            archive.add_photos(&photos, now).unwrap();
            println!("brought-in {number}");
        }
        save(id.into(), lan.id);
        println!("saved {number}");
        if number % 3 == 0 {
            save(Line::branch(id, branch), hoa.id);
            println!("branch-saved {number}");
        }
        if number % 5 == 0 {
            println!("kept {number} {}", archive.keep_revision(id, &lan, now).unwrap());
        }
    }
}

/// So that the next round finds only what it left itself.
fn clear_away(damage: &Damage) {
    if let Damage::Orphan { path } = damage {
        std::fs::remove_file(path).unwrap();
    }
}

#[test]
fn what_a_killed_program_was_told_to_be_saved_is_there() {
    let desk = desk();
    let id = desk.written(&nth(0));
    drop(desk.archive);
    let folder = desk.folder.path();
    for heard in [1, 17, 40, 83, 121] {
        let mut writer = Command::new(std::env::current_exe().unwrap())
            .args([
                "--ignored",
                "--exact",
                "--nocapture",
                "crash::a_writer_that_never_stops",
            ])
            .env(FOLDER, folder)
            .env(ARTICLE, id.to_string())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(writer.stdout.take().unwrap()).lines();
        let told = lines.by_ref().filter_map(|line| Told::read(&line.unwrap(), id));
        let mut told: Vec<Told> = told.take(heard).collect();
        writer.kill().unwrap();
        writer.wait().unwrap();
        assert_eq!(told.len(), heard, "the writer stopped by itself");
        // What it said until it died counts too; its last line may be torn.
        let rest: Vec<String> = lines.map_while(Result::ok).collect();
        let whole = rest.len().saturating_sub(1);
        told.extend(rest[..whole].iter().filter_map(|line| Told::read(line, id)));

        let archive = Archive::open(folder).unwrap();
        // Files of a batch of which no row was made are all that may lie about.
        let damages = archive.verify().unwrap();
        let orphans = damages
            .iter()
            .filter(|damage| matches!(damage, Damage::Orphan { .. }));
        assert_eq!(
            orphans.count(),
            damages.len(),
            "after {heard} answers: {damages:?}"
        );
        assert!(damages.len() <= 8, "after {heard} answers: {damages:?}");
        let photos = archive.sheet(&SheetQuery::default(), minute(0)).unwrap().ids;
        assert_eq!(photos.len() % 8, 0, "a batch is whole or not there");
        damages.iter().for_each(clear_away);
        let mut branch = None;
        for told in told {
            match told {
                Told::Sits(sitter) => {
                    assert_eq!(archive.seat(id).unwrap().unwrap().sitter.id, sitter);
                    archive.leave_all(sitter).unwrap();
                }
                Told::Branched(line) => branch = Some(line),
                Told::Saved(number) => assert!(number_of(&archive, id) >= number),
                Told::BranchSaved(number) => assert!(number_of(&archive, branch.unwrap()) >= number),
                Told::BroughtIn(number) => {
                    for (id, bytes) in ids_of(number).iter().zip(batch(number)) {
                        assert_eq!(archive.photo_original(id).unwrap(), bytes);
                    }
                }
                Told::Kept(number, revision) => {
                    assert_eq!(archive.revision(&revision).unwrap().content, typed(number));
                }
            }
        }
        assert_eq!(
            archive.article(id).unwrap().content,
            typed(number_of(&archive, id))
        );
        assert_eq!(
            rows(&archive, &all())[0].headline,
            archive.article(id).unwrap().content.body.headline
        );
    }
}
