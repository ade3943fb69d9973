//! What is to be seen of a page.

use typst::layout::{Frame, FrameItem};

/// A page without its links and without what it says to those who listen.
pub(super) fn seen(frame: &Frame) -> Frame {
    let mut seen = Frame::hard(frame.size());
    for (at, item) in frame.items() {
        match item {
            FrameItem::Group(group) => {
                let mut group = group.clone();
                group.frame = self::seen(&group.frame);
                seen.push(*at, FrameItem::Group(group));
            }
            FrameItem::Text(_) | FrameItem::Shape(..) | FrameItem::Image(..) => seen.push(*at, item.clone()),
            FrameItem::Link(..) | FrameItem::Tag(_) => {}
        }
    }
    seen
}
