//! Makes an archive with a short article and a long one, and what another program needs to show the long one:
//! `long_article FOLDER` leaves `archive/`, `document.json` and `photos/ID.jpg`, and prints `short ID` and `long ID`.

mod manuscript;

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use desk::Desk;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args_os().nth(1).ok_or("usage: long_article FOLDER")?);
    let desk = Desk::open(&folder.join("archive"))?;
    let short = desk
        .import_file(&manuscript::fixtures().join("hoi-nghi-quan-triet.txt"))?
        .article;
    let long = manuscript::file(&desk)?;

    let body = desk.open_article(long)?.content.body;
    fs::write(folder.join("document.json"), body.to_json().to_string())?;
    fs::create_dir_all(folder.join("photos"))?;
    for photo in body.photos() {
        let rendition = desk.picture(&photo, darkroom::Size::Width(desk::photos::picture::WIDEST))?;
        fs::write(folder.join("photos").join(format!("{photo}.jpg")), rendition)?;
    }
    println!("short {short}\nlong {long}");
    Ok(())
}
