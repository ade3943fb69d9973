//! The press as its callers see it.

mod golden;
mod html;
mod package;
mod pdf;
mod photos;
mod piece;
mod refusals;
