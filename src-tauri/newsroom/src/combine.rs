//! Two versions of one piece made one: where they differ, a person chooses one side, the other, or both.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use crate::article::Article;
use crate::body::Inline;
use crate::compare::{ComparedBlock, Pair, Part, align, compared, parts};
use crate::language::Bilingual;

/// A stretch of the two versions: equal in both, or a place where they differ and somebody must choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Piece {
    pub same: bool,
    /// What stands there, left as the older and right as the newer state. One block, or a run of equal ones.
    pub blocks: Vec<ComparedBlock>,
    /// Whether [`Side::Both`] can be chosen: not where a field beside the page holds a single value.
    pub both: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    Left,
    Right,
    /// Left, then right.
    Both,
}

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum CombineError {
    #[error("{given} choices were made, but the two versions differ in {wanted} places; look at them again")]
    Picks { given: usize, wanted: usize },
    #[error("\"{name}\" holds a single value; choose one side for it")]
    Single { name: String },
    #[error("the two versions do not make one piece: {problem}")]
    Unfit { problem: String },
}

impl Bilingual for CombineError {
    fn vietnamese(&self) -> String {
        match self {
            Self::Picks { given, wanted } => {
                format!("đã chọn {given} chỗ, nhưng hai bản khác nhau ở {wanted} chỗ; hãy xem lại hai bản")
            }
            Self::Single { name } => format!("mục “{name}” chỉ giữ được một giá trị; hãy chọn một bên"),
            Self::Unfit { problem } => format!("hai bản không ghép được thành một bài: {problem}"),
        }
    }
}

/// The two versions from top to bottom.
#[must_use]
pub fn pieces(left: &Article, right: &Article) -> Vec<Piece> {
    let (left, right) = (parts(left), parts(right));
    let mut pieces: Vec<Piece> = Vec::new();
    for pair in align(&left, &right) {
        let block = compared(&pair);
        match pieces.last_mut() {
            Some(last) if last.same && !block.changed => last.blocks.push(block),
            _ => pieces.push(Piece {
                same: !block.changed,
                both: both(&pair).is_ok(),
                blocks: vec![block],
            }),
        }
    }
    pieces
}

/// One piece of the two. `picks` answers the pieces of [`pieces`] that are not the same, in their order. Comments,
/// suggestions and corrections of both sides are kept, and a withdrawal of either.
pub fn combine(left: &Article, right: &Article, picks: &[Side]) -> Result<Article, CombineError> {
    let (left_parts, right_parts) = (parts(left), parts(right));
    let pairs = align(&left_parts, &right_parts);
    let wanted = pairs.iter().filter(|pair| !is_same(pair)).count();
    if picks.len() != wanted {
        return Err(CombineError::Picks {
            given: picks.len(),
            wanted,
        });
    }
    let mut picks = picks.iter();
    let mut chosen = Vec::new();
    for pair in &pairs {
        let side = if is_same(pair) { None } else { picks.next() };
        chosen.extend(choose(pair, side.copied().unwrap_or(Side::Left))?);
    }
    let mut article = assembled(chosen)?;
    article.comments.clone_from(&left.comments);
    article.suggestions.clone_from(&left.suggestions);
    for comment in &right.comments {
        if !article.comments.iter().any(|known| known.id == comment.id) {
            article.comments.push(comment.clone());
        }
    }
    for suggestion in &right.suggestions {
        if !article.suggestions.iter().any(|known| known.id == suggestion.id) {
            article.suggestions.push(suggestion.clone());
        }
    }
    article.corrections.clone_from(&left.corrections);
    for correction in &right.corrections {
        if !article.corrections.contains(correction) {
            article.corrections.push(correction.clone());
        }
    }
    article.corrections.sort_by_key(|correction| correction.at);
    article.withdrawal = left.withdrawal.clone().or_else(|| right.withdrawal.clone());
    Ok(article)
}

fn is_same(pair: &Pair<'_>) -> bool {
    matches!(pair, Pair::Both(left, right) if left == right)
}

fn choose(pair: &Pair<'_>, side: Side) -> Result<Vec<Part>, CombineError> {
    let (left, right) = match pair {
        Pair::Both(left, right) => (Some(*left), Some(*right)),
        Pair::Gone(left) => (Some(*left), None),
        Pair::New(right) => (None, Some(*right)),
    };
    match side {
        Side::Left => Ok(left.into_iter().cloned().collect()),
        Side::Right => Ok(right.into_iter().cloned().collect()),
        Side::Both => both(pair),
    }
}

fn both(pair: &Pair<'_>) -> Result<Vec<Part>, CombineError> {
    let (left, right) = match pair {
        Pair::Both(left, right) => (*left, *right),
        Pair::Gone(part) | Pair::New(part) => return Ok(vec![(*part).clone()]),
    };
    let joined = |left: &str, right: &str| format!("{left} {right}").trim().to_owned();
    Ok(match (left, right) {
        (Part::Kicker(left), Part::Kicker(right)) => vec![Part::Kicker(joined(left, right))],
        (Part::Headline(left), Part::Headline(right)) => vec![Part::Headline(joined(left, right))],
        (Part::Lead(left), Part::Lead(right)) => {
            let mut page = left.clone();
            page.lead.push(Inline::plain(" "));
            page.lead.extend(right.lead.iter().cloned());
            // Written and read once, so that neighbouring texts become one.
            vec![Part::Lead(page)]
        }
        (
            Part::Fact {
                name,
                value: Value::Array(left),
            },
            Part::Fact {
                value: Value::Array(right),
                ..
            },
        ) => {
            let mut items = left.clone();
            items.extend(right.iter().filter(|item| !left.contains(item)).cloned());
            let value = Value::Array(items);
            vec![Part::Fact {
                name: name.clone(),
                value,
            }]
        }
        (Part::Fact { name, .. }, _) => return Err(CombineError::Single { name: name.clone() }),
        (left, right) => vec![left.clone(), right.clone()],
    })
}

fn assembled(parts: Vec<Part>) -> Result<Article, CombineError> {
    let mut article = Article::blank();
    article.body.blocks.clear();
    let mut facts = Map::new();
    for part in parts {
        match part {
            Part::Kicker(text) => article.body.kicker = text,
            Part::Headline(text) => article.body.headline = text,
            Part::Lead(page) => article.body.lead = page.lead,
            Part::Block(block) => article.body.blocks.push(block),
            Part::Fact { name, value } => {
                facts.insert(name, value);
            }
        }
    }
    if article.body.blocks.is_empty() {
        article.body.blocks = Article::blank().body.blocks;
    }
    facts.insert("body".to_owned(), article.body.to_json());
    serde_json::from_value(Value::Object(facts)).map_err(|error| CombineError::Unfit {
        problem: error.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::body::{Block, inline_text, plain_text};

    fn piece(headline: &str, paragraphs: &[&str], tags: &[&str]) -> Article {
        let mut article = Article::blank();
        article.body.headline = headline.to_owned();
        article.body.lead = inline_text(headline);
        article.body.blocks = paragraphs
            .iter()
            .map(|text| Block::Paragraph(inline_text(text)))
            .collect();
        article.tags = tags.iter().map(|tag| (*tag).to_owned()).collect();
        article
    }

    #[test]
    fn each_place_takes_the_side_that_was_chosen() {
        let left = piece("Trái", &["Giống nhau ở cả hai.", "Một hai ba bốn trái."], &["a"]);
        let right = piece("Phải", &["Giống nhau ở cả hai.", "Một hai ba bốn phải."], &["b"]);
        let open: Vec<Piece> = pieces(&left, &right)
            .into_iter()
            .filter(|piece| !piece.same)
            .collect();
        let kinds: Vec<&str> = open.iter().map(|piece| piece.blocks[0].kind.as_str()).collect();
        assert_eq!(kinds, ["headline", "lead", "paragraph", "fact"]);

        let picks = [Side::Right, Side::Both, Side::Both, Side::Both];
        let one = combine(&left, &right, &picks).unwrap();
        assert_eq!(one.body.headline, "Phải");
        assert_eq!(plain_text(&one.body.lead), "Trái Phải");
        assert_eq!(
            one.body.paragraphs()[3..],
            ["Một hai ba bốn trái.", "Một hai ba bốn phải."]
        );
        assert_eq!(one.tags, ["a", "b"]);
        assert_eq!(one.body.lead.len(), 1);
    }

    #[test]
    fn a_single_value_takes_one_side_and_a_wrong_number_of_choices_is_refused() {
        let (left, mut right) = (piece("T", &["A."], &[]), piece("T", &["A."], &[]));
        right.section = "Kinh tế".to_owned();
        assert!(
            pieces(&left, &right)
                .iter()
                .all(|piece| piece.same || !piece.both)
        );
        assert_eq!(
            combine(&left, &right, &[Side::Both]),
            Err(CombineError::Single {
                name: "section".to_owned()
            })
        );
        assert_eq!(
            combine(&left, &right, &[]),
            Err(CombineError::Picks { given: 0, wanted: 1 })
        );
        assert_eq!(combine(&left, &right, &[Side::Right]).unwrap().section, "Kinh tế");
    }

    fn any_piece() -> impl Strategy<Value = Article> {
        let word = prop::sample::select(vec!["Ẩm", "thực", "đất", "Tổ", "2025"]);
        let text = prop::collection::vec(word, 0..5).prop_map(|words| words.join(" "));
        prop::collection::vec(text, 1..7).prop_map(|texts| {
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            piece(texts[0], &texts, &texts[..1])
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn all_of_one_side_is_that_side(left in any_piece(), right in any_piece()) {
            let open = pieces(&left, &right).iter().filter(|piece| !piece.same).count();
            prop_assert_eq!(&combine(&left, &right, &vec![Side::Left; open]).unwrap(), &left);
            prop_assert_eq!(&combine(&left, &right, &vec![Side::Right; open]).unwrap(), &right);
        }
    }
}
