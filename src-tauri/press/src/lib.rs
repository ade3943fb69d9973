//! What goes out: HTML, PDF and packages
