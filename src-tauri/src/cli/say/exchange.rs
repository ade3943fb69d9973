//! What is said of packages and of other desks.

use desk::exchange::{Acquaintance, ArticleInside, DeskIdentity, Inside, Receipt, WhatHappens};
use newsroom::language::{Bilingual as _, Language};
use newsroom::manifest::Sender;

pub fn inside(all: &[Inside], language: Language) -> String {
    all.iter()
        .map(|one| package(one, language))
        .collect::<Vec<_>>()
        .join("\n\n")
}

fn package(inside: &Inside, language: Language) -> String {
    let time = newsroom::moment::in_vietnam(inside.time).format("%-d/%-m/%Y %H:%M");
    let mut lines = vec![
        format!("{}  {}  {time}", inside.file, sender(&inside.from)),
        format!(
            "  {}  {}",
            inside.fingerprint,
            acquaintance(&inside.acquaintance, language)
        ),
    ];
    lines.extend(inside.articles.iter().map(|article| line(article, language)));
    lines.join("\n")
}

fn line(article: &ArticleInside, language: Language) -> String {
    let state = article.state.sentence(language);
    let counts = match language {
        Language::Vi => format!(
            "{} phiên bản ({} mới), {} ảnh, {} góp ý",
            article.revisions, article.new_revisions, article.photos, article.comments
        ),
        Language::En => format!(
            "{} revisions ({} new), {} photos, {} comments",
            article.revisions, article.new_revisions, article.photos, article.comments
        ),
    };
    format!(
        "  {}  {state}  {}\n    {counts}: {}",
        article.id,
        article.headline,
        would(article.happens, language)
    )
}

fn would(happens: WhatHappens, language: Language) -> &'static str {
    match (happens, language) {
        (WhatHappens::Added, Language::Vi) => "sẽ là bài mới ở đây",
        (WhatHappens::Added, Language::En) => "would be new here",
        (WhatHappens::Forward, Language::Vi) => "mới hơn bản ở đây, bài sẽ tiến lên bản ấy",
        (WhatHappens::Forward, Language::En) => "is newer, and what is here would go forward to it",
        (WhatHappens::Beside, Language::Vi) => "hai bên đều đã sửa, hai bản sẽ đứng song song",
        (WhatHappens::Beside, Language::En) => "both changed, and the two would stand side by side",
        (WhatHappens::Nothing, Language::Vi) => "ở đây đã có bản ấy hoặc mới hơn",
        (WhatHappens::Nothing, Language::En) => "is here already, or older",
    }
}

fn did(happened: WhatHappens, language: Language) -> &'static str {
    match (happened, language) {
        (WhatHappens::Added, Language::Vi) => "bài mới",
        (WhatHappens::Added, Language::En) => "new",
        (WhatHappens::Forward, Language::Vi) => "đã tiến lên bản mới hơn",
        (WhatHappens::Forward, Language::En) => "went forward",
        (WhatHappens::Beside, Language::Vi) => "hai bản đứng song song, chờ xử lý",
        (WhatHappens::Beside, Language::En) => "two versions stand side by side, to be settled",
        (WhatHappens::Nothing, Language::Vi) => "đã có",
        (WhatHappens::Nothing, Language::En) => "was here",
    }
}

pub fn received(receipts: &[Receipt], language: Language) -> String {
    let lines = receipts.iter().flat_map(|receipt| &receipt.articles);
    lines
        .map(|article| {
            format!(
                "{}  {}  {}",
                article.id,
                article.headline,
                did(article.happened, language)
            )
        })
        .collect::<Vec<_>>()
        .join("\n")
}

pub fn desks(identity: &DeskIdentity, language: Language) -> String {
    let own = match language {
        Language::Vi => "bàn này",
        Language::En => "this desk",
    };
    let mut lines = vec![format!("{}  {}  ({own})", identity.fingerprint, identity.name)];
    lines.extend(identity.known.iter().map(|desk| {
        let since = newsroom::moment::in_vietnam(desk.since).format("%-d/%-m/%Y");
        format!("{}  {}  {since}", desk.fingerprint, desk.name)
    }));
    lines.join("\n")
}

fn sender(from: &Sender) -> String {
    let parts = [&from.person, &from.desk, &from.house];
    let said = parts.into_iter().filter(|part| !part.is_empty());
    said.cloned().collect::<Vec<_>>().join(" · ")
}

fn acquaintance(acquaintance: &Acquaintance, language: Language) -> String {
    match (acquaintance, language) {
        (Acquaintance::Own, Language::Vi) => "của chính bàn này".to_owned(),
        (Acquaintance::Own, Language::En) => "of this very desk".to_owned(),
        (Acquaintance::New, Language::Vi) => "bàn lần đầu gặp: hãy hỏi xem vân khóa có đúng không".to_owned(),
        (Acquaintance::New, Language::En) => "a desk not seen before: ask for its fingerprint".to_owned(),
        (Acquaintance::Known { .. }, Language::Vi) => "bàn đã biết".to_owned(),
        (Acquaintance::Known { .. }, Language::En) => "a known desk".to_owned(),
        (Acquaintance::Changed { fingerprint, .. }, Language::Vi) => {
            format!("KHÁC khóa đã biết của bàn này ({fingerprint}): hãy hỏi bàn ấy trước khi nhận")
        }
        (Acquaintance::Changed { fingerprint, .. }, Language::En) => {
            format!("NOT the key this desk was known by ({fingerprint}): ask it before you receive")
        }
        (Acquaintance::Renamed { name, .. }, Language::Vi) => format!("bàn đã biết, trước có tên {name}"),
        (Acquaintance::Renamed { name, .. }, Language::En) => format!("a known desk, called {name} before"),
    }
}
