use std::sync::atomic::{AtomicBool, Ordering};

use desk::Desk;
use desk::acting::{Act, ActNews};
use newsroom::article::ArticleId;
use newsroom::body::inline_text;
use newsroom::language::Bilingual as _;
use newsroom::person::{Author, Part, Role};
use newsroom::workflow::{State, Step};
use proptest::prelude::*;

use crate::{House, check_whole, write};

/// So many pieces with everything that the workflow asks for.
fn pieces(desk: &Desk, count: usize) -> Vec<ArticleId> {
    let one = |number| {
        let id = desk.new_article().unwrap().id;
        desk.revise(id, |article| {
            article.body.headline = format!("Bài {number}");
            article.body.lead = inline_text("Sáng 11/1, hội nghị.");
            article.section = "Chính trị".to_owned();
            article.authors = vec![Author {
                name: "Thanh Hòa".to_owned(),
                part: Part::Text,
            }];
            Ok(())
        })
        .unwrap();
        desk.leave_article(id).unwrap();
        id
    };
    (1..=count).map(one).collect()
}

fn act(desk: &Desk, ids: &[ArticleId], act: Act) -> ActNews {
    let never = AtomicBool::new(false);
    desk.act(ids, act, 1, &never, |_| ()).unwrap()
}

fn undo(desk: &Desk, news: &ActNews) -> ActNews {
    let never = AtomicBool::new(false);
    desk.undo_act(news.former.as_deref().unwrap(), 2, &never, |_| ())
        .unwrap()
}

fn tag(name: &str) -> Act {
    Act::Tag(name.to_owned())
}

fn to(state: State) -> Act {
    let reason = "thiếu tên".to_owned();
    Act::State { to: state, reason }
}

/// Tags, section, state, in the trash.
type Filed = (Vec<String>, String, State, bool);

fn filed(desk: &Desk, id: ArticleId) -> Filed {
    let open = desk.read_article(id).unwrap();
    (open.content.tags, open.content.section, open.state, open.trashed)
}

#[test]
fn what_somebody_has_open_is_named_and_stops_nobody() {
    let house = House::new();
    let (desk, other) = (house.desk(), house.desk());
    let ids = pieces(&desk, 3);
    other.open_article(ids[0]).unwrap();
    desk.open_article(ids[1]).unwrap();
    let news = act(&desk, &ids, tag("Đại hội"));
    assert_eq!(
        (news.done, news.refusals, news.finished, news.stopped),
        (3, 2, true, false)
    );
    let named: Vec<_> = news
        .refused
        .iter()
        .map(|refused| refused.headline.as_str())
        .collect();
    assert_eq!(named, ["Bài 1", "Bài 2"]);
    assert!(
        news.refused[1].sentence.vi.contains("bàn này"),
        "{:?}",
        news.refused[1]
    );
    let tagged = |id: &ArticleId| filed(&desk, *id).0.len();
    assert_eq!(ids.iter().map(tagged).collect::<Vec<_>>(), [0, 0, 1]);
}

#[test]
fn articles_move_on_by_the_workflow_s_table_and_a_refusal_says_why() {
    let house = House::new();
    house.works("Minh Đức", Role::Editor);
    let desk = house.desk();
    let ids = pieces(&desk, 2);
    desk.take_step(ids[0], Step::Submit, "").unwrap();
    let news = act(&desk, &ids, to(State::Editing));
    assert_eq!(news.refusals, 1);
    assert!(
        news.refused[0].sentence.vi.contains("bản nháp"),
        "{:?}",
        news.refused[0]
    );
    let back = act(&desk, &ids[..1], to(State::Returned));
    let way = desk.read_article(ids[0]).unwrap().way;
    assert_eq!(
        (way.last().unwrap().to, way.last().unwrap().reason.as_str()),
        (State::Returned, "thiếu tên")
    );
    undo(&desk, &back);
    assert_eq!(filed(&desk, ids[0]).2, State::Editing);

    house.works("Lan", Role::Reporter);
    assert_eq!(act(&desk, &ids[..1], to(State::Approved)).refusals, 1);
    assert_eq!(act(&desk, &ids[..1], tag("Tết")).refusals, 1);
}

// The undoing of the second was a step of its own, and the first was taken for changed since.
#[test]
fn steps_taken_one_after_the_other_are_undone_backwards() {
    let house = House::new();
    house.works("Minh Đức", Role::Editor);
    let desk = house.desk();
    let ids = pieces(&desk, 2);
    let submitted = act(&desk, &ids, to(State::Submitted));
    let editing = act(&desk, &ids, to(State::Editing));
    for (news, state) in [(editing, State::Submitted), (submitted, State::Draft)] {
        assert_eq!(undo(&desk, &news).refusals, 0);
        assert!(ids.iter().all(|id| filed(&desk, *id).2 == state));
    }
}

#[test]
fn what_was_changed_since_is_left_as_it_is_and_the_rest_is_undone() {
    let house = House::new();
    let desk = house.desk();
    let ids = pieces(&desk, 3);
    let news = act(&desk, &ids, Act::Section("Kinh tế".to_owned()));
    act(&desk, &ids[..1], Act::Section("Văn hóa".to_owned()));
    // Other words of the page are no matter of the section.
    desk.replace_text(ids[1], "hội nghị", "đại hội").unwrap();
    let undone = undo(&desk, &news);
    assert_eq!(undone.refusals, 1);
    assert!(undone.refused[0].sentence.en.contains("changed again since"));
    let sections: Vec<_> = ids.iter().map(|id| filed(&desk, *id).1).collect();
    assert_eq!(sections, ["Văn hóa", "Chính trị", "Chính trị"]);
    assert!(
        desk.undo_act(
            news.former.as_deref().unwrap(),
            3,
            &AtomicBool::new(false),
            |_| ()
        )
        .is_err()
    );
    undo(&desk, &undone);
    assert_eq!(filed(&desk, ids[2]).1, "Kinh tế");
}

#[test]
fn an_act_that_is_stopped_keeps_what_was_done_and_can_be_undone() {
    let house = House::new();
    let desk = house.desk();
    let ids = pieces(&desk, 100);
    let stop = AtomicBool::new(true);
    let stopped = desk.act(&ids, tag("Tết"), 1, &stop, |_| ()).unwrap();
    assert_eq!((stopped.done, stopped.stopped, stopped.former), (0, true, None));
    stop.store(false, Ordering::Relaxed);
    let whole = desk.act(&ids, tag("Tết"), 1, &stop, |_| ()).unwrap();
    assert_eq!((whole.done, whole.refusals), (100, 0));
    let token = whole.former.as_deref().unwrap();
    stop.store(true, Ordering::Relaxed);
    assert!(desk.undo_act(token, 2, &stop, |_| ()).unwrap().stopped);
    undo(&desk, &whole);
    assert!(ids.iter().all(|id| filed(&desk, *id).0.is_empty()));
    check_whole(&desk);
}

fn acts() -> impl Strategy<Value = (Act, Vec<usize>)> {
    let name = prop::sample::select(vec!["Tết", "Đại hội", "Lễ hội"]).prop_map(str::to_owned);
    let states = vec![State::Submitted, State::Editing, State::Returned, State::Approved];
    let act = prop_oneof![
        name.clone().prop_map(Act::Tag),
        name.clone().prop_map(Act::Untag),
        name.prop_map(Act::Section),
        prop::sample::select(states).prop_map(to),
        Just(Act::Trash),
        Just(Act::Restore),
    ];
    (act, prop::collection::vec(0..5_usize, 1..8))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_was_done_undoing_it_backwards_leaves_everything_as_it_was(acts in prop::collection::vec(acts(), 1..8)) {
        let house = House::new();
        house.works("Minh Đức", Role::Editor);
        let desk = house.desk();
        let ids = pieces(&desk, 5);
        let all = |desk: &Desk| ids.iter().map(|id| filed(desk, *id)).collect::<Vec<Filed>>();
        let mut states = Vec::new();
        for (one, which) in acts {
            let chosen: Vec<ArticleId> = which.into_iter().map(|which| ids[which]).collect();
            let before = all(&desk);
            states.push((before, act(&desk, &chosen, one)));
        }
        while let Some((before, news)) = states.pop() {
            if news.former.is_some() {
                prop_assert_eq!(undo(&desk, &news).refusals, 0);
            }
            prop_assert_eq!(all(&desk), before);
        }
    }
}

// A step of many was once checked by the page alone.
#[test]
fn a_step_of_many_waits_for_all_that_a_single_one_waits_for() {
    let house = House::new();
    house.works("Minh Đức", Role::Editor);
    let (desk, other) = (house.desk(), house.desk());
    let ids = pieces(&desk, 2);
    act(&desk, &ids, to(State::Submitted));
    act(&desk, &ids, to(State::Editing));
    desk.open_article(ids[0]).unwrap();
    other.branch_article(ids[0]).unwrap();
    write(&desk, ids[0], &["Đoạn của người thứ nhất."]);
    write(&other, ids[0], &["Đoạn của người thứ hai."]);
    for one in [&desk, &other] {
        one.keep_revision(ids[0]).unwrap();
        one.leave_article(ids[0]).unwrap();
    }
    assert_eq!(desk.read_article(ids[0]).unwrap().leaves.len(), 2);

    let alone = desk.take_step(ids[0], Step::Approve, "").unwrap_err();
    let news = act(&desk, &ids, to(State::Approved));
    assert_eq!((news.done, news.refusals), (2, 1));
    assert_eq!(news.refused[0].sentence.vi, alone.vietnamese());
    assert_eq!(filed(&desk, ids[1]).2, State::Approved);
}
