use std::collections::BTreeMap;

use archive::{Finding, NewPiece, Order, SnippetField};
use chrono::{Datelike as _, NaiveDate};
use newsroom::article::Article;
use newsroom::body::{Block, inline_text};
use newsroom::check::missing;
use newsroom::person::{Author, Part};
use newsroom::search::word::words;
use newsroom::search::{Phrase, Query, Term};
use newsroom::workflow::State;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{Config, TestRunner};

use crate::desk::{Desk, desk, minute, rows, text};

const WORDS: [&str; 14] = [
    "Đảng", "đang", "đại", "hội", "hồi", "nghị", "quyết", "hòa", "hoà", "bình", "2021", "NQ/TW", "tỉnh",
    "tình",
];
const SECTIONS: [&str; 3] = ["Chính trị", "Kinh tế", ""];
const NAMES: [&str; 3] = ["Nguyễn Thị Lan", "Lan Anh", "Trần Bình"];

/// A piece of a few of these words, in which everything is told by the numbers.
fn made(numbers: &[usize]) -> NewPiece {
    let at = |index: usize| numbers[index % numbers.len()];
    let said = |from: usize, count: usize| -> String {
        let said = (from..from + count).map(|index| WORDS[at(index) % WORDS.len()]);
        said.collect::<Vec<_>>().join(" ")
    };
    let mut content = Article::blank();
    content.body.headline = said(0, 3);
    content.body.lead = inline_text(&said(3, 4));
    content.body.blocks = vec![Block::Paragraph(inline_text(&said(7, 6)))];
    content.section = SECTIONS[at(13) % SECTIONS.len()].to_owned();
    content.tags = vec![said(14, 1)];
    content.authors = vec![Author {
        name: NAMES[at(15) % NAMES.len()].to_owned(),
        part: Part::Text,
    }];
    content.event_date = NaiveDate::from_ymd_opt(
        2020 + (at(16) % 2) as i32,
        1 + (at(17) % 3) as u32,
        1 + (at(18) % 28) as u32,
    );
    NewPiece {
        content,
        state: [State::Draft, State::Exported][at(19) % 2],
        created: minute(0),
    }
}

fn filled(desk: &Desk, pieces: &[NewPiece]) {
    desk.archive
        .import_many(pieces.to_vec(), &desk.lan, minute(1))
        .unwrap();
}

fn stands(phrase: &Phrase, texts: &[String]) -> bool {
    texts.iter().any(|text| {
        let folded: Vec<String> = words(text).map(|word| word.folded()).collect();
        match phrase.unfinished {
            true => folded
                .iter()
                .any(|word| word.starts_with(&phrase.words[0].folded)),
            false => folded.windows(phrase.words.len()).any(|window| {
                window
                    .iter()
                    .zip(&phrase.words)
                    .all(|(word, sought)| *word == sought.folded)
            }),
        }
    })
}

/// Whether a piece is what is looked for, by reading it.
fn is_found(finding: &Finding, piece: &NewPiece) -> bool {
    let query = Query::parse(&finding.text);
    let content = &piece.content;
    let names: Vec<String> = content.authors.iter().map(|author| author.name.clone()).collect();
    let mut texts = content.body.paragraphs();
    texts.extend(names.iter().chain(&content.tags).cloned());
    texts.push(content.section.clone());
    let holds = |term: &Term| match term {
        Term::Words(phrase) => stands(phrase, &texts),
        Term::Author(phrase) => stands(phrase, &names),
        Term::Section(phrase) => stands(phrase, std::slice::from_ref(&content.section)),
        Term::Tag(phrase) => stands(phrase, &content.tags),
        Term::State(state) => piece.state == *state,
        Term::Photo(there) => !*there,
    };
    let day = content.event_date;
    let month = day.map(|day| format!("{:04}-{:02}", day.year(), day.month()));
    query
        .clauses
        .iter()
        .all(|clause| clause.any.iter().any(holds) != clause.without)
        && query.from.is_none_or(|from| day >= Some(from))
        && query.to.is_none_or(|to| day <= Some(to))
        && finding.from.is_none_or(|from| day >= Some(from))
        && finding.to.is_none_or(|to| day <= Some(to))
        && (finding.months.is_empty() || month.is_some_and(|month| finding.months.contains(&month)))
        && (finding.sections.is_empty() || finding.sections.contains(&content.section))
        && (finding.states.is_empty() || finding.states.contains(&piece.state))
        && (finding.authors.is_empty() || names.iter().any(|name| finding.authors.contains(name)))
        && finding
            .lacking
            .is_none_or(|lacking| missing(content).is_empty() != lacking)
        && finding.photos != Some(true)
}

fn findings() -> impl Strategy<Value = Finding> {
    let parts = [
        "đảng",
        "dang",
        "hội",
        "ho",
        "hoa",
        "\"đại hội\"",
        "\"nghi quyet",
        "-tỉnh",
        "-\"hòa bình\"",
        "OR",
        "HOẶC",
        "nq/tw",
        "tacgia:lan",
        "-tacgia:\"Trần Bình\"",
        "chuyenmuc:kinh",
        "the:đảng",
        "tu:2021",
        "den:2/2021",
        "trangthai:xuat",
        "anh:khong",
        "q",
        "qu",
        "binh ",
        "🙂",
    ];
    let text = prop::collection::vec(prop::sample::select(parts.to_vec()), 0_usize..4)
        .prop_map(|parts| parts.join(" "));
    let some = |values: &'static [&'static str]| {
        prop::collection::vec(prop::sample::select(values), 0..2)
            .prop_map(|values| values.into_iter().map(str::to_owned).collect::<Vec<_>>())
    };
    let states = prop::collection::vec(prop::sample::select(vec![State::Draft, State::Exported]), 0..2);
    let yes = prop::option::of(any::<bool>());
    let filters = (
        some(&["Chính trị", "Kinh tế"]),
        some(&NAMES),
        some(&["2020-01", "2021-02", "2021-03"]),
        states,
        yes.clone(),
        yes,
    );
    (text, filters, 0_usize..4).prop_map(
        |(text, (sections, authors, months, states, photos, lacking), order)| Finding {
            text,
            sections,
            authors,
            months,
            states,
            photos,
            lacking,
            order: [Order::Newest, Order::Best, Order::Changed, Order::Headline][order],
            ..Finding::default()
        },
    )
}

#[test]
fn what_is_found_and_counted_is_what_whoever_reads_everything_finds() {
    let desk = desk();
    let mut dice = TestRunner::deterministic();
    let pieces: Vec<NewPiece> = (0..400)
        .map(|_| {
            let numbers = prop::collection::vec(0_usize..1_000, 20);
            made(&numbers.new_tree(&mut dice).unwrap().current())
        })
        .collect();
    filled(&desk, &pieces);
    let mut runner = TestRunner::new_with_rng(Config::with_cases(150), dice.rng().clone());
    runner
        .run(&findings(), |finding| {
            let read: Vec<&NewPiece> = pieces.iter().filter(|piece| is_found(&finding, piece)).collect();
            let found = rows(&desk.archive, &finding);
            let mut headlines = [
                read.iter()
                    .map(|piece| piece.content.body.headline.as_str())
                    .collect::<Vec<_>>(),
                found.iter().map(|row| row.headline.as_str()).collect(),
            ];
            headlines.iter_mut().for_each(|list| list.sort_unstable());
            prop_assert_eq!(&headlines[0], &headlines[1]);
            let query = Query::parse(&finding.text);
            if finding.order == Order::Newest && !query.is_marked() {
                prop_assert!(found.is_sorted_by(|one, other| one.day >= other.day));
            }
            let counts = desk.archive.counts(&finding, None).unwrap().unwrap();
            prop_assert_eq!(counts.total as usize, read.len());
            let without = Finding {
                sections: Vec::new(),
                ..finding.clone()
            };
            let mut sections = BTreeMap::<&str, u32>::new();
            for piece in pieces.iter().filter(|piece| is_found(&without, piece)) {
                if !piece.content.section.is_empty() {
                    *sections.entry(&piece.content.section).or_default() += 1;
                }
            }
            let counted: BTreeMap<&str, u32> = counts
                .sections
                .iter()
                .map(|count| (count.value.as_str(), count.articles))
                .collect();
            prop_assert_eq!(counted, sections);
            Ok(())
        })
        .unwrap();
}

/// An archive of pieces with these headlines, a day between two, the first the newest.
fn with_headlines(headlines: &[&str]) -> Desk {
    let desk = desk();
    let pieces = headlines.iter().zip(0..).map(|(headline, days)| {
        let mut piece = made(&[2]);
        piece.content.body.headline = (*headline).to_owned();
        piece.content.event_date = NaiveDate::from_ymd_opt(2021, 3, 28)
            .and_then(|day| day.checked_sub_days(chrono::Days::new(days)));
        piece
    });
    filled(&desk, &pieces.collect::<Vec<_>>());
    desk
}

#[test]
fn what_bears_the_marks_that_were_typed_comes_first() {
    let desk = with_headlines(&["Trời đang mưa", "Đảng bộ tỉnh", "Dáng núi", "Đảng viên"]);
    assert_eq!(
        desk.headlines(&text("đảng ")),
        ["Đảng bộ tỉnh", "Đảng viên", "Trời đang mưa", "Dáng núi"]
    );
    assert_eq!(
        desk.headlines(&text("đản")),
        ["Đảng bộ tỉnh", "Đảng viên", "Trời đang mưa", "Dáng núi"]
    );
    assert_eq!(
        desk.headlines(&text("dang ")),
        ["Trời đang mưa", "Đảng bộ tỉnh", "Dáng núi", "Đảng viên"]
    );
}

#[test]
fn headlines_stand_in_vietnamese_order_and_people_are_told_what_they_wrote() {
    let desk = with_headlines(&["Đất", "ăn", "Dân", "ấm", "an"]);
    let by_headline = Finding {
        order: Order::Headline,
        ..Finding::default()
    };
    assert_eq!(desk.headlines(&by_headline), ["an", "ăn", "ấm", "Dân", "Đất"]);
    let author = desk.archive.author("Trần Bình").unwrap();
    assert_eq!(author.articles, 5);
    assert_eq!(author.years[0].year, 2021);
    let days = desk.archive.days_of_month("2021-03").unwrap();
    assert_eq!(days.iter().map(|day| day.articles).sum::<u32>(), 5);
    assert_eq!(desk.archive.months().unwrap()[0].month, "2021-03");
}

#[test]
fn a_hit_shows_what_was_found_as_it_was_written() {
    let desk = desk();
    let id = desk.written("Hội nghị toàn tỉnh");
    let found = |words: &str| {
        let found = desk.archive.find(&text(words), None, 9, None).unwrap().unwrap();
        found.hits.into_iter().next().unwrap()
    };
    let hit = found("toan tinh ");
    assert_eq!(
        (hit.row.id, hit.headline, hit.snippet),
        (id, vec![[9, 13], [14, 18]], None)
    );
    let snippet = found("bi thu ket luan ").snippet.unwrap();
    assert_eq!(snippet.field, SnippetField::Body);
    let units: Vec<u16> = snippet.text.encode_utf16().collect();
    let marked = snippet
        .marks
        .iter()
        .map(|[from, to]| String::from_utf16(&units[*from as usize..*to as usize]).unwrap());
    assert_eq!(marked.collect::<Vec<_>>(), ["Bí", "thư", "kết", "luận"]);
}

#[test]
fn where_nothing_is_found_what_would_be_is_proposed() {
    let desk = with_headlines(&["Xây dựng nông thôn", "Khởi nghiệp"]);
    let instead = |words: &str| {
        desk.archive
            .find(&text(words), None, 9, None)
            .unwrap()
            .unwrap()
            .instead
    };
    assert_eq!(instead("xay dumg "), ["xay dựng", "xay"]);
    assert_eq!(instead("khoi nghiep nong "), ["khoi nghiep"]);
}

#[test]
fn articles_that_share_rare_words_are_alike_and_links_go_both_ways() {
    let desk = with_headlines(&[
        "Hát Xoan Kim Đức",
        "Giữ gìn hát Xoan",
        "Kim Đức mở hội Xoan",
        "Giá xăng",
    ]);
    let ids: Vec<_> = rows(&desk.archive, &Finding::default())
        .into_iter()
        .map(|row| row.id)
        .collect();
    let alike: Vec<String> = desk
        .archive
        .more_like(ids[0], 2)
        .unwrap()
        .into_iter()
        .map(|row| row.headline)
        .collect();
    assert_eq!(alike, ["Kim Đức mở hội Xoan", "Giữ gìn hát Xoan"]);
    desk.archive.relate(ids[0], ids[3], minute(2)).unwrap();
    desk.archive.relate(ids[0], ids[0], minute(2)).unwrap();
    for [one, other] in [[ids[0], ids[3]], [ids[3], ids[0]]] {
        let related: Vec<_> = desk
            .archive
            .related(one)
            .unwrap()
            .into_iter()
            .map(|row| row.id)
            .collect();
        assert_eq!(related, [other]);
    }
    desk.archive.unrelate(ids[3], ids[0]).unwrap();
    assert!(desk.archive.related(ids[0]).unwrap().is_empty());
    assert_eq!(desk.archive.verify().unwrap(), []);
}

#[test]
fn state_trash_and_day_move_an_article_in_the_index_and_in_the_counts() {
    let desk = with_headlines(&["Một", "Hai"]);
    let id = rows(&desk.archive, &text("một "))[0].id;
    desk.archive
        .set_state(id, State::Draft, State::Submitted, "Lan", "", minute(2))
        .unwrap();
    assert_eq!(desk.headlines(&text("trangthai:cho ")), ["Một"]);
    desk.archive.trash(id, minute(3)).unwrap();
    assert_eq!(desk.headlines(&text("")), ["Hai"]);
    let trash = Finding {
        trashed: true,
        ..text("mot ")
    };
    assert_eq!(desk.headlines(&trash), ["Một"]);
    let counts = |desk: &Desk| desk.archive.counts(&Finding::default(), None).unwrap().unwrap();
    assert_eq!((counts(&desk).total, counts(&desk).states.len()), (1, 1));
    desk.archive.restore(id).unwrap();
    assert_eq!(counts(&desk).total, 2);
    let mut content = desk.archive.article(id).unwrap().content;
    content.event_date = NaiveDate::from_ymd_opt(1969, 7, 20);
    desk.saved(id, &content, 4);
    assert_eq!(desk.headlines(&text("den:1969 ")), ["Một"]);
    assert_eq!(counts(&desk).months.last().unwrap().value, "1969-07");
    while desk.archive.tidy().unwrap() {}
    assert_eq!(desk.headlines(&text("mot ")), ["Một"]);
    assert_eq!(desk.archive.verify().unwrap(), []);
}

#[test]
fn an_older_question_is_not_answered_any_more() {
    let desk = with_headlines(&["Một"]);
    let ask = |turn: u64| {
        desk.archive
            .find(&text("mot"), None, 9, Some(turn))
            .unwrap()
            .is_some()
    };
    assert_eq!([5, 5, 4, 6].map(ask), [true, true, false, true]);
    assert!(desk.archive.counts(&text("mot"), Some(5)).unwrap().is_none());
}
