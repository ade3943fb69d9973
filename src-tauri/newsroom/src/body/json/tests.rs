use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::json;

use super::*;
use crate::body::{
    Block, BoxBlock, Cell, Figure, Heading, InfoBox, Inline, Layout, List, ListItem, ListKind, Marks,
    PlacedPhoto, Quote, Script, Table,
};
use crate::photo::{PageCrop, PhotoId, Stance, WHOLE};

fn page(blocks: &Value) -> Value {
    let mut content = vec![
        json!({"type":"kicker"}),
        json!({"type":"headline"}),
        json!({"type":"lead"}),
    ];
    content.extend(blocks.as_array().cloned().unwrap_or_default());
    json!({"type": "doc", "content": content})
}

#[track_caller]
fn refused(document: &Value, path: &str, problem: Problem) {
    assert_eq!(
        Body::from_json(document),
        Err(BodyError {
            path: path.to_owned(),
            problem
        })
    );
}

#[test]
fn a_node_that_the_schema_does_not_know_is_named_with_its_path() {
    let stranger = page(&json!([{"type":"paragraph"}, {"type":"iframe"}]));
    refused(
        &stranger,
        "content[4]",
        Problem::Node {
            name: "iframe".into(),
        },
    );
}

#[test]
fn a_mark_or_attribute_that_the_schema_does_not_know_is_refused() {
    let text = json!([{"type":"text","text":"a","marks":[{"type":"underline"}]}]);
    let marked = page(&json!([{"type":"paragraph","content":text}]));
    refused(
        &marked,
        "content[3].content[0]",
        Problem::Mark {
            name: "underline".into(),
        },
    );
    let styled = page(&json!([{"type":"paragraph","attrs":{"style":"color:red"}}]));
    refused(&styled, "content[3]", Problem::Attribute { name: "style".into() });
}

#[test]
fn a_link_that_runs_code_is_refused() {
    for href in [
        "javascript:alert(1)",
        "data:text/html,x",
        "/relative",
        "https://",
        "http://a b",
    ] {
        let link = json!([{"type":"text","text":"a","marks":[{"type":"link","attrs":{"href":href}}]}]);
        let linked = page(&json!([{"type":"paragraph","content":link}]));
        refused(
            &linked,
            "content[3].content[0]",
            Problem::Address { address: href.into() },
        );
    }
}

#[test]
fn the_dateline_stands_in_the_lead_alone() {
    let text = json!([{"type":"text","text":"Phú Thọ","marks":[{"type":"dateline"}]}]);
    let elsewhere = page(&json!([{"type":"paragraph","content":text}]));
    refused(
        &elsewhere,
        "content[3].content[0]",
        Problem::Mark {
            name: "dateline".into(),
        },
    );
}

#[test]
fn a_page_without_a_block_or_a_figure_without_a_photo_is_refused() {
    refused(
        &page(&json!([])),
        "",
        Problem::Shape {
            wanted: "block after the lead",
        },
    );
    let bare =
        json!([{"type":"figure","attrs":{"layout":"row"},"content":[{"type":"caption"},{"type":"credit"}]}]);
    refused(&page(&bare), "content[3]", Problem::Shape { wanted: "photo" });
}

#[test]
fn text_is_brought_to_nfc_and_joined() {
    let text = json!([{"type":"text","text":"ho"},{"type":"text","text":"a\u{300}"}]);
    let body = Body::from_json(&page(&json!([{"type":"paragraph","content":text}]))).unwrap();
    assert_eq!(body.blocks, [Block::Paragraph(vec![Inline::plain("hoà")])]);
}

fn figure_of(content: &Value) -> Value {
    let mut children = content.as_array().cloned().unwrap_or_default();
    children.extend([json!({"type":"caption"}), json!({"type":"credit"})]);
    page(&json!([{"type":"figure","attrs":{"layout":"row"},"content":children}]))
}

#[test]
fn a_figure_without_crops_and_own_captions_keeps_the_bytes_that_it_always_had() {
    let before = r#"{"type":"figure","attrs":{"layout":"row"},"content":[{"type":"photo","attrs":{"photo":null,"alt":""}},{"type":"caption"},{"type":"credit"}]}"#;
    let body = Body::from_json(&page(&json!([serde_json::from_str::<Value>(before).unwrap()]))).unwrap();
    assert_eq!(body.to_json()["content"][3].to_string(), before);
}

#[test]
fn no_crop_is_written_as_no_attribute_and_may_be_read_as_null() {
    let null = json!([{"type":"photo","attrs":{"photo":null,"alt":"","crop":null}}]);
    let body = Body::from_json(&figure_of(&null)).unwrap();
    let written = body.to_json();
    assert_eq!(
        written["content"][3]["content"][0]["attrs"].to_string(),
        r#"{"photo":null,"alt":""}"#
    );
}

#[test]
fn a_crop_that_leaves_nothing_or_reaches_beyond_the_photo_is_refused() {
    for crop in [
        json!({"x":0,"y":0,"width":0,"height":5}),
        json!({"x":9000,"y":0,"width":1001,"height":5}),
        json!({"x":0,"y":0,"width":10}),
        json!({"x":0,"y":0,"width":10,"height":10,"turn":1}),
        json!({"x":0.5,"y":0,"width":10,"height":10}),
        json!({"x":0,"y":0,"width":10,"height":10,"stance":{"turns":4,"straighten":0}}),
        json!({"x":0,"y":0,"width":10,"height":10,"stance":{"turns":0,"straighten":1501}}),
        json!({"x":0,"y":0,"width":10,"height":10,"stance":{"turns":0}}),
        json!("whole"),
    ] {
        refused(
            &figure_of(&json!([{"type":"photo","attrs":{"photo":null,"alt":"","crop":crop}}])),
            "content[3].content[0]",
            Problem::Attribute { name: "crop".into() },
        );
    }
}

#[test]
fn own_captions_are_for_every_photo_of_a_figure_or_for_none() {
    let photo = json!({"type":"photo","attrs":{"photo":null,"alt":""}});
    let own = json!({"type":"photo_caption"});
    for mixed in [json!([photo, own, photo]), json!([photo, photo, own])] {
        let wanted = "caption of its own for every photo of the figure or for none";
        let second = if mixed[1] == own { 2 } else { 1 };
        refused(
            &figure_of(&mixed),
            &format!("content[3].content[{second}]"),
            Problem::Shape { wanted },
        );
    }
    refused(
        &figure_of(&json!([photo, own, own])),
        "content[3].content[2]",
        Problem::Node {
            name: "photo_caption".into(),
        },
    );
}

fn words() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop::sample::select(vec!["Đại", "hội", "–", "Ẩm", "thực", "\"a\"", "<b>", "2020"]),
        1..5,
    )
    .prop_map(|words| words.join(" "))
}

fn marks() -> impl Strategy<Value = Marks> {
    let script = prop::option::of(prop::sample::select(vec![Script::Superscript, Script::Subscript]));
    let link = prop::option::of(Just("https://phutho.gov.vn/tin".to_owned()));
    (link, any::<bool>(), any::<bool>(), script).prop_map(|(link, bold, italic, script)| Marks {
        dateline: false,
        link,
        bold,
        italic,
        script,
    })
}

fn text() -> impl Strategy<Value = Vec<Inline>> {
    let run = (words(), marks()).prop_map(|(text, marks)| Inline::Text { text, marks });
    let inline = prop_oneof![4 => run, 1 => marks().prop_map(|marks| Inline::HardBreak { marks })];
    prop::collection::vec(inline, 0..4).prop_map(|mut inlines| {
        inlines.dedup_by(|a, b| match (a, b) {
            (Inline::Text { marks: a, .. }, Inline::Text { marks: b, .. }) => a == b,
            _ => false,
        });
        inlines
    })
}

fn list() -> impl Strategy<Value = List> {
    let kind = prop_oneof![
        Just(ListKind::Bullet),
        (0..9u32).prop_map(|start| ListKind::Ordered { start })
    ];
    let leaf = (kind, prop::collection::vec(text(), 1..3)).prop_map(|(kind, texts)| List {
        kind,
        items: texts
            .into_iter()
            .map(|text| ListItem {
                text,
                sublists: Vec::new(),
            })
            .collect(),
    });
    leaf.prop_recursive(2, 8, 2, |inner| {
        (text(), prop::collection::vec(inner, 1..3)).prop_map(|(text, sublists)| List {
            kind: ListKind::Bullet,
            items: vec![ListItem { text, sublists }],
        })
    })
}

fn crop() -> impl Strategy<Value = PageCrop> {
    let stance = (0_u8..4, -1_500_i16..=1_500).prop_map(|(turns, straighten)| Stance { turns, straighten });
    (0..WHOLE, 0..WHOLE, prop::option::of(stance)).prop_flat_map(|(x, y, stance)| {
        (1..=WHOLE - x, 1..=WHOLE - y).prop_map(move |(width, height)| PageCrop {
            x,
            y,
            width,
            height,
            stance,
        })
    })
}

fn photo() -> impl Strategy<Value = PlacedPhoto> {
    (
        prop::option::of(any::<u8>()),
        words(),
        prop::option::of(crop()),
        prop::option::of(text()),
    )
        .prop_map(|(seed, alt, crop, caption)| PlacedPhoto {
            photo: seed.map(|seed| PhotoId::of(&[seed])),
            alt,
            crop,
            caption,
        })
}

fn figure() -> impl Strategy<Value = Figure> {
    let layout = prop::sample::select(vec![Layout::Column, Layout::Row, Layout::Grid]);
    (layout, prop::collection::vec(photo(), 1..4), text(), words()).prop_map(
        |(layout, mut photos, caption, credit)| {
            // The first decides whether each has its own caption.
            let each = photos[0].caption.is_some();
            for place in &mut photos {
                place.caption = each.then(|| place.caption.take().unwrap_or_default());
            }
            Figure {
                layout,
                photos,
                caption,
                credit,
            }
        },
    )
}

fn block() -> impl Strategy<Value = Block> {
    let texts = || prop::collection::vec(text(), 1..3);
    let cell = (any::<bool>(), 1..3u32, texts(), prop::option::of(Just(vec![120]))).prop_map(
        |(header, colspan, paragraphs, colwidth)| Cell {
            header,
            colspan,
            rowspan: 1,
            colwidth,
            paragraphs,
        },
    );
    prop_oneof![
        text().prop_map(Block::Paragraph),
        (2..=3u8, text()).prop_map(|(level, text)| Block::Heading(Heading { level, text })),
        list().prop_map(Block::List),
        (texts(), text()).prop_map(|(paragraphs, attribution)| Block::Quote(Quote {
            paragraphs,
            attribution
        })),
        prop::collection::vec(prop::collection::vec(cell, 0..3), 1..3)
            .prop_map(|rows| Block::Table(Table { rows })),
        figure().prop_map(Block::Figure),
        (text(), texts(), list()).prop_map(|(title, texts, list)| {
            let mut blocks: Vec<BoxBlock> = texts.into_iter().map(BoxBlock::Paragraph).collect();
            blocks.push(BoxBlock::List(list));
            Block::InfoBox(InfoBox { title, blocks })
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_back_the_same(
        headline in words(), lead in text(), blocks in prop::collection::vec(block(), 1..5),
    ) {
        let body = Body { kicker: String::new(), headline, lead, blocks };
        prop_assert_eq!(Body::from_json(&body.to_json()), Ok(body));
    }
}

/// The same pages every time, for the window's tests to read: `cargo xtask bless` writes them anew.
#[test]
fn pages_made_at_random_are_those_that_the_editor_reads() {
    let mut runner = TestRunner::deterministic();
    let page =
        (words(), text(), prop::collection::vec(block(), 1..5)).prop_map(|(headline, lead, blocks)| Body {
            kicker: String::new(),
            headline,
            lead,
            blocks,
        });
    let made: String = (0..60)
        .map(|_| format!("{}\n", page.new_tree(&mut runner).unwrap().current().to_json()))
        .collect();
    let file =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/documents/made-by-rust.ndjson");
    if std::env::var_os("TOASOAN_BLESS").is_some() {
        fs::write(&file, &made).unwrap();
    }
    assert_eq!(fs::read_to_string(&file).unwrap().replace("\r\n", "\n"), made);
}
