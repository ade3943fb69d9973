//! How far an act on many articles is.

use std::time::{Duration, Instant};

use newsroom::article::ArticleId;
use newsroom::language::Sentence;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{DeskError, Failed};

/// Between two pieces of news.
const NEWS: Duration = Duration::from_millis(100);
/// Articles that are named as refused; of more there is the count.
const NAMED: usize = 200;

/// An article that was left as it is, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ActRefused {
    pub article: ArticleId,
    /// Empty where the article could not be read.
    pub headline: String,
    pub sentence: Sentence,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ActNews {
    pub job: u32,
    /// Articles that were seen to, refused ones included.
    pub done: usize,
    pub of: usize,
    /// The first of those that were refused, all since the beginning.
    pub refused: Vec<ActRefused>,
    /// How many were refused.
    pub refusals: usize,
    pub finished: bool,
    /// Before all were seen to; what was done stays.
    pub stopped: bool,
    /// Why the whole act ended early, where it did by a fault.
    pub fault: Option<Failed>,
    /// What it is undone with; only at the end, where something was changed.
    pub former: Option<String>,
}

impl ActNews {
    /// Of an act that could not begin.
    #[must_use]
    pub fn refused_whole(job: u32, of: usize, error: &DeskError) -> Self {
        Self {
            finished: true,
            stopped: true,
            fault: Some(Failed::from(error)),
            ..Self::begun(job, of)
        }
    }

    fn begun(job: u32, of: usize) -> Self {
        Self {
            job,
            done: 0,
            of,
            refused: Vec::new(),
            refusals: 0,
            finished: false,
            stopped: false,
            fault: None,
            former: None,
        }
    }
}

pub(crate) struct Tally<F> {
    news: ActNews,
    said: Instant,
    tell: F,
}

impl<F: FnMut(&ActNews)> Tally<F> {
    pub(crate) fn begin(job: u32, of: usize, mut tell: F) -> Self {
        let news = ActNews::begun(job, of);
        tell(&news);
        let said = Instant::now();
        Self { news, said, tell }
    }

    /// How many articles were seen to so far.
    pub(crate) fn seen(&self) -> usize {
        self.news.done
    }

    pub(crate) fn done(&mut self) {
        self.news.done += 1;
        if self.said.elapsed() >= NEWS {
            (self.tell)(&self.news);
            self.said = Instant::now();
        }
    }

    pub(crate) fn refused(&mut self, article: ArticleId, headline: String, error: &DeskError) {
        self.news.refusals += 1;
        if self.news.refused.len() < NAMED {
            self.news.refused.push(ActRefused {
                article,
                headline,
                sentence: Sentence::of(error),
            });
        }
        self.done();
    }

    /// `whole`: whether all were seen to. A fault that came before anything was done is the caller's to tell.
    pub(crate) fn end(
        mut self,
        whole: Result<bool, DeskError>,
        former: Option<String>,
    ) -> Result<ActNews, DeskError> {
        self.news.finished = true;
        self.news.former = former;
        match whole {
            Ok(whole) => self.news.stopped = !whole,
            Err(error) if self.news.done == 0 => return Err(error),
            Err(error) => {
                self.news.stopped = true;
                self.news.fault = Some(Failed::from(&error));
            }
        }
        (self.tell)(&self.news);
        Ok(self.news)
    }
}
