//! The SQLite archive and the photo files beside it
