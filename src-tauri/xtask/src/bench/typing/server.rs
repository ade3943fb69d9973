//! Serves a folder to one browser on this machine. Ends with the program.

use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};

/// Answers with the address under which the folder's files are found.
pub fn serve(folder: PathBuf) -> io::Result<String> {
    let listener = TcpListener::bind(("127.0.0.1", 0))?;
    let address = format!("http://{}", listener.local_addr()?);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let folder = folder.clone();
            // A browser that has gone needs no answer.
            std::thread::spawn(move || drop(answer(&folder, stream)));
        }
    });
    Ok(address)
}

fn answer(folder: &Path, mut stream: TcpStream) -> io::Result<()> {
    let mut line = String::new();
    let mut request = BufReader::new(stream.try_clone()?);
    request.read_line(&mut line)?;
    let mut header = String::new();
    while request.read_line(&mut header)? > 0 && !header.trim().is_empty() {
        header.clear();
    }
    let path = line.split(' ').nth(1).unwrap_or_default();
    let found = below(folder, path).and_then(|path| Some((kind(&path), fs::read(path).ok()?)));
    match found {
        Some((kind, bytes)) => {
            write!(
                stream,
                "HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: max-age=600\r\n\
                 Connection: close\r\n\r\n",
                bytes.len()
            )?;
            stream.write_all(&bytes)
        }
        None => write!(
            stream,
            "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        ),
    }
}

/// The file that a path of a request names; none outside of the folder.
fn below(folder: &Path, asked: &str) -> Option<PathBuf> {
    let asked = Path::new(asked.trim_start_matches('/'));
    let plain = asked
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    plain.then(|| folder.join(asked))
}

fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("jpg") => "image/jpeg",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_lies_in_the_folder_is_found() {
        let folder = Path::new("/srv");
        assert_eq!(
            below(folder, "/photos/a.jpg").unwrap(),
            Path::new("/srv/photos/a.jpg")
        );
        assert_eq!(below(folder, "/../etc/passwd"), None);
        assert_eq!(
            below(folder, "//etc/passwd").unwrap(),
            Path::new("/srv/etc/passwd")
        );
    }
}
