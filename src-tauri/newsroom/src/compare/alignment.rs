//! How the parts of one state are matched with those of the other: equal ones first, then, between them, those that
//! are of one kind and share most of their words.

use std::cell::OnceCell;
use std::collections::HashMap;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::part::Part;
use super::words::tokens;

/// A part in both states.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Pair<'a> {
    Both(&'a Part, &'a Part),
    Gone(&'a Part),
    New(&'a Part),
}

impl<'a> Pair<'a> {
    pub fn only_old(&self) -> Option<&'a Part> {
        match self {
            Self::Gone(part) => Some(part),
            _ => None,
        }
    }

    pub fn only_new(&self) -> Option<&'a Part> {
        match self {
            Self::New(part) => Some(part),
            _ => None,
        }
    }
}

/// Two parts are one that changed where they share at least so much of their words.
const ALIKE: f64 = 0.4;
/// More candidates than this are not weighed against each other but matched in order.
const MOST_WEIGHED: usize = 40_000;

/// Every part of both states once, in reading order; what is gone stands before what is new in its place.
pub(crate) fn align<'a>(older: &'a [Part], newer: &'a [Part]) -> Vec<Pair<'a>> {
    let mut pairs = Vec::new();
    // Each by the first part that equals it: a number is soon compared.
    let known: Vec<&Part> = older.iter().chain(newer).collect();
    let key = |part: &Part| known.iter().position(|known| *known == part);
    let keys = |parts: &[Part]| parts.iter().map(key).collect::<Vec<_>>();
    for op in capture_diff_slices(Algorithm::Patience, &keys(older), &keys(newer)) {
        match op {
            DiffOp::Equal {
                old_index,
                new_index,
                len,
            } => {
                let same = older[old_index..][..len].iter().zip(&newer[new_index..][..len]);
                pairs.extend(same.map(|(older, newer)| Pair::Both(older, newer)));
            }
            DiffOp::Delete {
                old_index, old_len, ..
            } => pairs.extend(older[old_index..][..old_len].iter().map(Pair::Gone)),
            DiffOp::Insert {
                new_index, new_len, ..
            } => pairs.extend(newer[new_index..][..new_len].iter().map(Pair::New)),
            DiffOp::Replace {
                old_index,
                old_len,
                new_index,
                new_len,
            } => weigh(
                &older[old_index..][..old_len],
                &newer[new_index..][..new_len],
                &mut pairs,
            ),
        }
    }
    pairs
}

/// Matches so that the sum of likeness is greatest and no two matches cross.
fn weigh<'a>(older: &'a [Part], newer: &'a [Part], pairs: &mut Vec<Pair<'a>>) {
    if older.len() * newer.len() > MOST_WEIGHED {
        pairs.extend(older.iter().map(Pair::Gone));
        pairs.extend(newer.iter().map(Pair::New));
        return;
    }
    let bags = |parts: &[Part]| -> Vec<Bag> { parts.iter().map(|part| Bag::of(part.text())).collect() };
    let (old_bags, new_bags) = (bags(older), bags(newer));
    // best[i][j]: the greatest sum for older[i..] and newer[j..].
    let mut best = vec![vec![0.0_f64; newer.len() + 1]; older.len() + 1];
    let likeness = |i: usize, j: usize| {
        if older[i].kind() == newer[j].kind() && older[i].name() == newer[j].name() {
            old_bags[i].likeness(&new_bags[j], matches!(older[i], Part::Block(_)))
        } else {
            0.0
        }
    };
    for i in (0..older.len()).rev() {
        for j in (0..newer.len()).rev() {
            let alike = likeness(i, j);
            let matched = if alike >= ALIKE {
                alike + best[i + 1][j + 1]
            } else {
                0.0
            };
            best[i][j] = matched.max(best[i + 1][j]).max(best[i][j + 1]);
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < older.len() && j < newer.len() {
        let alike = likeness(i, j);
        if alike >= ALIKE && best[i][j] <= alike + best[i + 1][j + 1] {
            pairs.push(Pair::Both(&older[i], &newer[j]));
            (i, j) = (i + 1, j + 1);
        } else if best[i][j] <= best[i + 1][j] {
            pairs.push(Pair::Gone(&older[i]));
            i += 1;
        } else {
            pairs.push(Pair::New(&newer[j]));
            j += 1;
        }
    }
    pairs.extend(older[i..].iter().map(Pair::Gone));
    pairs.extend(newer[j..].iter().map(Pair::New));
}

/// The words of a part, counted where they are weighed.
struct Bag {
    text: String,
    has_words: bool,
    counted: OnceCell<Words>,
}

/// How often each word stands there, and how many there are.
struct Words {
    each: HashMap<String, usize>,
    total: usize,
}

impl Bag {
    fn of(text: String) -> Self {
        Self {
            has_words: text.chars().any(char::is_alphanumeric),
            counted: OnceCell::new(),
            text,
        }
    }

    fn counted(&self) -> &Words {
        self.counted.get_or_init(|| {
            let mut each = HashMap::new();
            let is_word = |token: &&str| token.chars().any(char::is_alphanumeric);
            for token in tokens(&self.text).into_iter().filter(is_word) {
                *each.entry(token.to_lowercase()).or_insert(0) += 1;
            }
            let total = each.values().sum();
            Words { each, total }
        })
    }

    /// From 0 to 1: the share of words that both have (Dice). Kicker, headline, lead and facts stand once each: they
    /// are always one that changed.
    fn likeness(&self, other: &Self, one_of_many: bool) -> f64 {
        if !one_of_many {
            return 1.0;
        }
        match (self.has_words, other.has_words) {
            (false, false) => return ALIKE,
            (true, true) => {}
            _ => return 0.0,
        }
        let (ours, theirs) = (self.counted(), other.counted());
        let shared: usize = ours
            .each
            .iter()
            .map(|(word, count)| (*count).min(theirs.each.get(word).copied().unwrap_or(0)))
            .sum();
        2.0 * shared as f64 / (ours.total + theirs.total) as f64
    }
}
