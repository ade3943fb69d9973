//! The archive from outside: what is kept, what is refused, what is found again.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod backing_up;
mod beside;
mod branching;
mod bringing;
mod bulk;
mod changing;
mod completing;
mod crash;
mod desk;
mod directory;
mod emptying;
mod exchange;
mod faults;
mod finding;
mod formats;
mod house;
mod keeping;
mod listing;
mod migrating;
mod open_form;
mod opening;
mod photo_templates;
mod photo_trash;
mod photo_work;
mod photos;
mod repairing;
mod seats;
mod settling;
mod sheet;
mod spots;
mod statistics;
mod storm;
mod templates;
mod verifying;
