//! The darkroom from outside: what goes in, what comes out, what is refused.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod inks;
mod pictures;
mod printing;
mod refusing;
mod telling;
