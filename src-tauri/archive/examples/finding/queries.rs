//! Five hundred searches as people type them.

use archive::Finding;
use newsroom::search::word::words;

use crate::texts::{Dice, Texts, sections};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Common,
    Rare,
    Two,
    Phrase,
    Letters1,
    Letters2,
    Letters3,
    Filtered,
}

pub const KINDS: [Kind; 8] = [
    Kind::Common,
    Kind::Rare,
    Kind::Two,
    Kind::Phrase,
    Kind::Letters1,
    Kind::Letters2,
    Kind::Letters3,
    Kind::Filtered,
];

/// Words of articles of the archive, so that most of them find something.
pub fn all(texts: &Texts, articles: u64) -> Vec<(Kind, Finding)> {
    let mut dice = Dice(20_210_111);
    (0..500)
        .map(|number| {
            let kind = KINDS[number % KINDS.len()];
            (kind, one(kind, texts, articles, &mut dice))
        })
        .collect()
}

fn one(kind: Kind, texts: &Texts, articles: u64, dice: &mut Dice) -> Finding {
    let (article, ..) = texts.article(dice.next() % articles);
    let paragraphs = article.body.paragraphs();
    let text = &paragraphs[dice.below(paragraphs.len())];
    let typed: Vec<&str> = words(text).map(|word| word.text).collect();
    let at = dice.below(typed.len().saturating_sub(4));
    let letters = |count: usize| typed[at + 1].chars().take(count).collect::<String>();
    let text = match kind {
        Kind::Common => format!(
            "{} ",
            ["của", "tỉnh", "công tác", "phát triển", "nhân dân"][dice.below(5)]
        ),
        Kind::Rare => {
            let rarest = typed.iter().max_by_key(|word| word.chars().count()).copied();
            format!("{} ", rarest.unwrap_or("nghiêng"))
        }
        Kind::Two => format!("{} {} ", typed[at], typed[typed.len() - 1]),
        Kind::Phrase => format!("\"{}\" ", typed[at..at + 3].join(" ")),
        Kind::Letters1 => format!("{} {}", typed[at], letters(1)),
        Kind::Letters2 => format!("{} {}", typed[at], letters(2)),
        Kind::Letters3 => format!("{} {}", typed[at], letters(3)),
        Kind::Filtered => format!("{} tu:{} ", typed[at], 2013 + dice.below(6)),
    };
    let mut finding = Finding {
        text,
        ..Finding::default()
    };
    if kind == Kind::Filtered {
        finding.sections = vec![dice.one(sections()).to_owned()];
        finding.authors = article
            .authors
            .iter()
            .take(dice.below(2))
            .map(|author| author.name.clone())
            .collect();
    }
    finding
}
