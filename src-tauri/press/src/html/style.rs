//! What the stylesheet asks of the house: its colour, read on every ground of the page, and its fonts.

use newsroom::house_style::{Colour, HouseStyle, PageFont};

/// The grounds of `style.css` on which the accent is hardest to read: the wash of boxes, in both lights.
const WASH: Colour = Colour::new([0xf6, 0xf3, 0xec]);
const DARK_WASH: Colour = Colour::new([0x24, 0x21, 0x1d]);

/// To stand before `style.css`.
pub(super) fn rules(house: &HouseStyle) -> String {
    let family = |font| match font {
        PageFont::Serif => "var(--serif)",
        PageFont::Sans => "var(--sans)",
    };
    format!(
        ":root {{ --accent-on-light: {}; --accent-on-dark: {}; --headline: {}; --text: {}; }}\n",
        accent_on_light(house),
        house.accent.readable_on(DARK_WASH),
        family(house.headline_font),
        family(house.text_font)
    )
}

/// The accent as it is read on paper and on what lies on it.
pub(super) fn accent_on_light(house: &HouseStyle) -> Colour {
    house.accent.readable_on(WASH)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grounds_are_those_of_the_stylesheet() {
        let style = include_str!("style.css");
        for wash in [WASH, DARK_WASH] {
            assert!(style.contains(&format!("--wash: {wash};")), "{wash}");
        }
    }
}
