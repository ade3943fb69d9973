//! Lists: the elements that make them, Word's paragraphs that only look like them, and the nesting of both.

use std::cell::Cell;
use std::rc::Rc;

use newsroom::body::{Inline, List, ListItem, ListKind, Marks};

use super::flow::{Item, ListKey};

/// Deeper items stand at this depth.
const DEEPEST: usize = 8;

/// A list whose items are being read.
#[derive(Clone)]
pub(super) struct Open {
    pub key: ListKey,
    pub depth: u8,
    /// The number of the next item, where they are numbered.
    pub next: Option<Rc<Cell<u32>>>,
}

impl Open {
    /// The number of one more item; `given` is what the item itself says.
    pub(super) fn number(&self, given: Option<u32>) -> Option<u32> {
        let next = self.next.as_ref()?;
        let number = given.unwrap_or(next.get());
        next.set(number.saturating_add(1));
        Some(number)
    }
}

/// What Word wrote in front of an item.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Marker {
    Bullet,
    Number(u32),
    /// "Điều 1.", "Chương II": more than a number, and part of the text.
    Words,
}

impl Marker {
    pub(super) fn read(written: &str) -> Self {
        let marker = written.trim().trim_start_matches('(');
        let label = marker.trim_end_matches(['.', ')', '/', ':']);
        if label.split_whitespace().count() > 1 {
            return Self::Words;
        }
        // "2.1." is the first of its own level.
        let last = label.rsplit('.').next().unwrap_or_default();
        if let Ok(number) = last.parse() {
            return Self::Number(number);
        }
        // A bare letter is a bullet of another font: Word writes "o" in Courier New, "§" and "ü" in Wingdings.
        let bare = label == marker && label.chars().count() == 1;
        if bare || !label.contains(char::is_alphanumeric) {
            return Self::Bullet;
        }
        if !label.chars().all(|c| c.is_ascii_alphabetic()) {
            return Self::Words;
        }
        let roman = roman(label);
        let letter = |c: char| u32::from(c.to_ascii_lowercase()) - u32::from('a') + 1;
        match (roman, label.chars().next()) {
            (Some(number), _) => Self::Number(number),
            (None, Some(c)) if label.len() == 1 => Self::Number(letter(c)),
            _ => Self::Words,
        }
    }
}

/// I to XXXIX; a lone letter but for I, V and X is a letter.
fn roman(label: &str) -> Option<u32> {
    let digit = |c: char| match c.to_ascii_uppercase() {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        _ => None,
    };
    let digits: Vec<u32> = label.chars().map(digit).collect::<Option<_>>()?;
    let after = digits.iter().skip(1).chain(&[0]);
    let signed = digits.iter().zip(after).map(|(digit, next)| {
        let digit = i64::from(*digit);
        if digit < i64::from(*next) { -digit } else { digit }
    });
    u32::try_from(signed.sum::<i64>()).ok()
}

/// Consecutive items become lists within lists.
#[derive(Default)]
pub(super) struct Lists {
    done: Vec<List>,
    open: Vec<(Item, List)>,
}

impl Lists {
    pub(super) fn push(&mut self, item: Item, text: Vec<Inline>) {
        if let Some((last, list)) = self.open.last_mut()
            && last.item == item.item
            && let Some(same) = list.items.last_mut()
        {
            same.text.push(Inline::HardBreak {
                marks: Marks::default(),
            });
            same.text.extend(text);
            return;
        }
        while self.open.last().is_some_and(|(last, _)| last.depth > item.depth) && self.open.len() > 1 {
            self.close();
        }
        let other = |(last, _): &(Item, List)| {
            last.depth >= item.depth
                && (last.list != item.list || last.number.is_some() != item.number.is_some())
        };
        if self.open.last().is_some_and(other) {
            self.close();
        }
        let entry = ListItem {
            text,
            sublists: Vec::new(),
        };
        let deeper =
            self.open.last().is_none_or(|(last, _)| last.depth < item.depth) && self.open.len() < DEEPEST;
        match self.open.last_mut() {
            Some((last, list)) if !deeper => {
                *last = item;
                list.items.push(entry);
            }
            _ => {
                let kind = item
                    .number
                    .map_or(ListKind::Bullet, |start| ListKind::Ordered { start });
                let items = vec![entry];
                self.open.push((item, List { kind, items }));
            }
        }
    }

    fn close(&mut self) {
        let Some((_, list)) = self.open.pop() else { return };
        match self
            .open
            .last_mut()
            .and_then(|(_, parent)| parent.items.last_mut())
        {
            Some(item) => item.sublists.push(list),
            None => self.done.push(list),
        }
    }

    pub(super) fn finish(mut self) -> Vec<List> {
        while !self.open.is_empty() {
            self.close();
        }
        self.done
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_marker_of_word_tells_a_number_from_a_bullet_and_from_words() {
        for bullet in ["·", "o", "§", "-", "+", "\u{f0b7}", "ü", "", "•\u{a0}"] {
            assert_eq!(Marker::read(bullet), Marker::Bullet, "{bullet}");
        }
        for (number, written) in [
            (3, "3."),
            (12, "12)"),
            (1, "2.1."),
            (1, "a)"),
            (4, "IV."),
            (9, "ix."),
            (3, "C."),
            (2, "(2)"),
        ] {
            assert_eq!(Marker::read(written), Marker::Number(number), "{written}");
        }
        for words in ["Điều 1.", "Chương II", "Phần thứ nhất.", "A1."] {
            assert_eq!(Marker::read(words), Marker::Words, "{words}");
        }
    }
}
