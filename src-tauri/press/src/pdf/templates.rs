//! The templates: typst files of their own, one a layout and what they share.

use std::collections::HashMap;
use std::sync::LazyLock;

use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};

use super::Layout;

/// What typst begins to read with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Main {
    Portal,
    Newspaper,
    ArchiveCopy,
    Bulletin,
}

impl Main {
    pub(super) fn of(layout: Layout) -> Self {
        match layout {
            Layout::PortalPage => Self::Portal,
            Layout::NewspaperPage { .. } => Self::Newspaper,
            Layout::ArchiveCopy => Self::ArchiveCopy,
        }
    }

    pub(super) fn id(self) -> FileId {
        id(match self {
            Self::Portal => "portal.typ",
            Self::Newspaper => "newspaper.typ",
            Self::ArchiveCopy => "archive-copy.typ",
            Self::Bulletin => "bulletin.typ",
        })
    }
}

const FILES: [(&str, &str); 6] = [
    ("page.typ", include_str!("template/page.typ")),
    ("column.typ", include_str!("template/column.typ")),
    ("portal.typ", include_str!("template/portal.typ")),
    ("newspaper.typ", include_str!("template/newspaper.typ")),
    ("archive-copy.typ", include_str!("template/archive-copy.typ")),
    ("bulletin.typ", include_str!("template/bulletin.typ")),
];

static SOURCES: LazyLock<HashMap<FileId, Source>> = LazyLock::new(|| {
    let source = |(name, text): (&str, &str)| (id(name), Source::new(id(name), text.to_owned()));
    FILES.into_iter().map(source).collect()
});

pub(super) fn source(id: FileId) -> Option<Source> {
    SOURCES.get(&id).cloned()
}

/// The name of a file beside the templates. The press gives few names, which are interned once and used again.
pub(super) fn id(name: &str) -> FileId {
    // Only a name that leaves the folder is refused, and the press gives none.
    let path = VirtualPath::new(name).or_else(|_| VirtualPath::new("page.typ"));
    path.map_or_else(
        |_| Source::detached("").id(),
        |path| RootedPath::new(VirtualRoot::Project, path).intern(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_can_be_parsed() {
        for (name, _) in FILES {
            let source = source(id(name)).unwrap();
            assert!(source.root().errors_and_warnings().0.is_empty(), "{name}");
        }
    }
}
