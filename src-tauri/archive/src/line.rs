//! What one person at a time writes on.

use newsroom::article::ArticleId;

use crate::id::BranchId;

/// The main line of an article, which list and search show, or a branch beside it. An article's id alone means its
/// main line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Line {
    pub article: ArticleId,
    /// `None` on the main line.
    pub branch: Option<BranchId>,
}

impl Line {
    #[must_use]
    pub fn main(article: ArticleId) -> Self {
        let branch = None;
        Self { article, branch }
    }

    #[must_use]
    pub fn branch(article: ArticleId, branch: BranchId) -> Self {
        let branch = Some(branch);
        Self { article, branch }
    }

    #[must_use]
    pub fn is_main(self) -> bool {
        self.branch.is_none()
    }

    /// As it stands in the columns `article` and `branch`.
    pub(crate) fn columns(self) -> [String; 2] {
        let branch = self.branch.map(|branch| branch.to_string());
        [self.article.to_string(), branch.unwrap_or_default()]
    }
}

impl From<ArticleId> for Line {
    fn from(article: ArticleId) -> Self {
        Self::main(article)
    }
}
