//! Page numbers as drawings. As text they would stand in the middle of a paragraph that goes over two pages, for
//! whoever copies, searches or extracts it.

use std::sync::LazyLock;

use serde_json::{Map, Value, json};
use ttf_parser::OutlineBuilder;

use super::fonts;

/// What page numbers are made of.
const SIGNS: &str = "0123456789/";
const FAMILY: &str = "Be Vietnam Pro";

/// For each sign its advance and outline in ems; y grows downward from the baseline.
pub(super) static DIGITS: LazyLock<Value> = LazyLock::new(|| {
    let drawn = SIGNS
        .chars()
        .filter_map(|sign| Some((sign.to_string(), draw(sign)?)));
    Value::Object(drawn.collect::<Map<_, _>>())
});

fn draw(sign: char) -> Option<Value> {
    let font = fonts::FONTS.iter().find(|font| font.info().family == FAMILY)?;
    let face = ttf_parser::Face::parse(font.data(), 0).ok()?;
    let glyph = face.glyph_index(sign)?;
    let mut outline = Outline {
        em: f32::from(face.units_per_em()),
        strokes: Vec::new(),
    };
    face.outline_glyph(glyph, &mut outline)?;
    let advance = f32::from(face.glyph_hor_advance(glyph)?) / outline.em;
    Some(json!({ "advance": advance, "strokes": outline.strokes }))
}

struct Outline {
    /// Font units.
    em: f32,
    strokes: Vec<Value>,
}

impl Outline {
    fn stroke(&mut self, kind: &str, points: &[(f32, f32)]) {
        let points: Vec<[f32; 2]> = points.iter().map(|(x, y)| [x / self.em, -y / self.em]).collect();
        self.strokes.push(json!({ "kind": kind, "points": points }));
    }
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.stroke("move", &[(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.stroke("line", &[(x, y)]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.stroke("quad", &[(x1, y1), (x, y)]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.stroke("cubic", &[(x1, y1), (x2, y2), (x, y)]);
    }

    fn close(&mut self) {
        self.stroke("close", &[]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_is_drawn() {
        assert_eq!(DIGITS.as_object().map(Map::len), Some(SIGNS.len()));
    }
}
