//! The use cases that the window and the terminal share
