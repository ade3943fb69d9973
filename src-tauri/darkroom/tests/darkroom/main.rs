//! The darkroom from outside: what goes in, what comes out, what is refused.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod damage;
mod heic;
mod inks;
mod pictures;
mod previews;
mod printing;
mod recipes;
mod refusing;
mod telling;
