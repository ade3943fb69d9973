//! Pixels and embedded metadata: decode, orient, thumbnails, renditions
