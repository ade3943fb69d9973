//! What is looked for.

use chrono::NaiveDate;

use super::field::Said;
use crate::workflow::State;

/// Everything that a piece must hold and must not hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Each is to hold.
    pub clauses: Vec<Clause>,
    /// The first and the last day, by [`super::Field::From`] and [`super::Field::To`].
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    /// How the field words were understood.
    pub said: Vec<Said>,
}

/// One of its terms is to hold; where it is `without`, the one that it has is not to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    pub without: bool,
    /// At least one; exactly one where it is `without`.
    pub any: Vec<Term>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Term {
    /// Anywhere in the piece.
    Words(Phrase),
    /// In the name of one of its authors.
    Author(Phrase),
    Section(Phrase),
    Tag(Phrase),
    State(State),
    Photo(bool),
}

/// Words that stand one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// At least one.
    pub words: Vec<Sought>,
    /// Its only word may go on: it ends what was typed so far.
    pub unfinished: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sought {
    pub folded: String,
    /// See [`super::word::Word::marked`].
    pub marked: String,
}

impl Query {
    /// Reads what was typed. Nothing is an error: what is no operator in its place is looked for as it stands, and
    /// what holds neither letters nor digits asks for nothing. However long, it is read to its bounds
    /// ([`super::parse`]).
    #[must_use]
    pub fn parse(typed: &str) -> Self {
        super::parse::parse(typed)
    }

    /// Whether everything is found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty() && self.from.is_none() && self.to.is_none()
    }

    /// What is to stand anywhere in the piece.
    pub fn wanted(&self) -> impl Iterator<Item = &Phrase> {
        let wanted = self.clauses.iter().filter(|clause| !clause.without);
        wanted
            .flat_map(|clause| &clause.any)
            .filter_map(|term| match term {
                Term::Words(phrase) => Some(phrase),
                _ => None,
            })
    }

    /// Whether some author is asked for, or left out.
    #[must_use]
    pub fn asks_for_authors(&self) -> bool {
        let mut terms = self.clauses.iter().flat_map(|clause| &clause.any);
        terms.any(|term| matches!(term, Term::Author(_)))
    }

    /// Whether marks were typed: then what bears them comes first.
    #[must_use]
    pub fn is_marked(&self) -> bool {
        self.wanted().any(Phrase::is_marked)
    }
}

impl Phrase {
    /// Whether a text holds it, blind to case, marks and đ/d.
    #[must_use]
    pub fn stands_in(&self, text: &str) -> bool {
        super::highlight::holds(self, text)
    }

    /// Whether it was typed with marks.
    #[must_use]
    pub fn is_marked(&self) -> bool {
        self.words.iter().any(|word| word.folded != word.marked)
    }
}
