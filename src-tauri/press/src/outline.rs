//! The heading order of a page.

use newsroom::body::{Block, Body};

/// The printed level of each heading of the page in order. A level 3 before any level 2 is raised to 2, because
/// a page may not leave a level out (PDF/UA-1, 7.4.2; WCAG 2.2, 1.3.1).
pub(crate) fn levels(body: &Body) -> Vec<u8> {
    let mut last = 1;
    let headings = body.blocks.iter().filter_map(|block| match block {
        Block::Heading(heading) => Some(heading.level),
        _ => None,
    });
    headings
        .map(|level| {
            last = level.clamp(2, last + 1);
            last
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use newsroom::body::Heading;

    use super::*;

    #[test]
    fn no_level_is_left_out() {
        let body = |levels: &[u8]| Body {
            blocks: levels
                .iter()
                .map(|&level| {
                    Block::Heading(Heading {
                        level,
                        text: Vec::new(),
                    })
                })
                .collect(),
            ..Body::default()
        };
        assert_eq!(levels(&body(&[3, 3, 2, 3, 2])), [2, 3, 2, 3, 2]);
        assert_eq!(levels(&body(&[2, 3])), [2, 3]);
    }
}
