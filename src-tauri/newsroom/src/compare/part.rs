//! A piece taken apart into what is compared: the page block by block, then the fields beside it.

use serde_json::Value;

use crate::article::Article;
use crate::body::{Block, Body};

/// Equal where nothing differs, form included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Kicker(String),
    Headline(String),
    Lead(Body),
    Block(Block),
    Fact { name: String, value: Value },
}

/// Kicker, headline, lead, the blocks, and each member of [`Article`] that is a field beside the page. Comments and
/// suggestions are none: they are about the text, not of it.
pub(crate) fn parts(article: &Article) -> Vec<Part> {
    let body = &article.body;
    let lead = Body {
        lead: body.lead.clone(),
        ..Body::default()
    };
    let opening = [
        Part::Kicker(body.kicker.clone()),
        Part::Headline(body.headline.clone()),
        Part::Lead(lead),
    ];
    let blocks = body.blocks.iter().cloned().map(Part::Block);
    opening.into_iter().chain(blocks).chain(facts(article)).collect()
}

fn facts(article: &Article) -> Vec<Part> {
    let beside = Article {
        body: Body::blank(),
        comments: Vec::new(),
        suggestions: Vec::new(),
        ..article.clone()
    };
    let Ok(Value::Object(members)) = serde_json::to_value(&beside) else {
        return Vec::new();
    };
    let is_talk = |name: &str| {
        matches!(
            name,
            "body" | "comments" | "suggestions" | "corrections" | "withdrawal"
        )
    };
    members
        .into_iter()
        .filter(|(name, _)| !is_talk(name))
        .map(|(name, value)| Part::Fact { name, value })
        .collect()
}

impl Part {
    /// The node's type in the body's JSON, or "fact".
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Kicker(_) => "kicker",
            Self::Headline(_) => "headline",
            Self::Lead(_) => "lead",
            Self::Block(block) => block.kind(),
            Self::Fact { .. } => "fact",
        }
    }

    pub fn name(&self) -> &str {
        match self {
            Self::Fact { name, .. } => name,
            _ => "",
        }
    }

    /// Its textblocks, a line each; a photo is the first letters of its name.
    pub fn text(&self) -> String {
        match self {
            Self::Kicker(text) | Self::Headline(text) => text.clone(),
            Self::Lead(page) => page.paragraphs().join("\n"),
            Self::Block(block) => block_text(block),
            Self::Fact { value, .. } => fact_text(value),
        }
    }
}

fn block_text(block: &Block) -> String {
    let page = Body {
        blocks: vec![block.clone()],
        ..Body::default()
    };
    let mut lines = Vec::new();
    if let Block::Figure(figure) = block {
        for place in &figure.photos {
            let photo = place
                .photo
                .map(|photo| photo.to_string().chars().take(8).collect());
            let photo: String = photo.unwrap_or_else(|| "–".to_owned());
            lines.push(format!("[{photo}] {}", place.alt).trim_end().to_owned());
        }
    }
    lines.extend(page.paragraphs());
    lines.join("\n")
}

fn fact_text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(fact_text).collect::<Vec<_>>().join("\n"),
        Value::Object(members) => members.values().map(fact_text).collect::<Vec<_>>().join(" · "),
        other => other.to_string(),
    }
}
