//! A program that is killed in the middle of its work.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use archive::{Archive, Line, SitterId};
use newsroom::article::ArticleId;
use newsroom::revision::RevisionId;

use crate::desk::{desk, minute, piece, seated, sitter};

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
            // The test harness says things too.
            _ => return None,
        })
    }
}

fn nth(number: u32) -> String {
    format!("Lần {number}")
}

fn number_of(archive: &Archive, line: impl Into<Line>) -> u32 {
    let headline = archive.article(line).unwrap().content.body.headline;
    headline
        .strip_prefix("Lần ")
        .map_or(0, |number| number.parse().unwrap())
}

/// Not a test of its own: the program that is killed. Types, keeps and branches until then.
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
                .save_draft(line, who, base, &piece(&nth(number)), None, now)
                .unwrap();
        };
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
        assert_eq!(archive.verify().unwrap(), [], "after {heard} answers");
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
                Told::Kept(number, revision) => {
                    assert_eq!(archive.revision(&revision).unwrap().content, piece(&nth(number)));
                }
            }
        }
        assert_eq!(
            archive.article(id).unwrap().content,
            piece(&nth(number_of(&archive, id)))
        );
        assert_eq!(
            archive.articles(&archive::ArticleFilter::default()).unwrap()[0].headline,
            archive.article(id).unwrap().content.body.headline
        );
    }
}
