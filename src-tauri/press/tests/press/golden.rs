//! Files that say what the press should make, refreshed by running the tests with TOASOAN_BLESS=1.

use std::fs;
use std::path::PathBuf;

#[track_caller]
pub fn check(name: &str, made: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests")
        .join("golden")
        .join(name);
    if std::env::var_os("TOASOAN_BLESS").is_some() {
        fs::write(&path, made).unwrap();
        return;
    }
    let wanted = fs::read_to_string(&path).unwrap_or_default();
    let differs = wanted
        .lines()
        .zip(made.lines())
        .position(|(wanted, made)| wanted != made);
    let line = differs.unwrap_or(wanted.lines().count().min(made.lines().count()));
    assert!(
        wanted == made,
        "{name} differs from line {}:\n  wanted: {}\n  made:   {}\nTOASOAN_BLESS=1 accepts what was made",
        line + 1,
        wanted.lines().nth(line).unwrap_or("(nothing)"),
        made.lines().nth(line).unwrap_or("(nothing)"),
    );
}
