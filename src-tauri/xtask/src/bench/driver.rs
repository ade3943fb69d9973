//! A page under WebDriver, spoken to over plain HTTP: three requests are no reason to compile a client before anything
//! else on a fresh machine.

use std::io::{self, BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::bench::memory;
use crate::bench::stage::Stage;
use crate::failure::Failure;
use crate::house::House;
use crate::process;

/// After this a driver, a window or an answer will not come any more.
const PATIENCE: Duration = Duration::from_secs(60);
const DRIVER: &str = "WebKitWebDriver";

/// A browser with one page, which ends with this.
pub struct Page {
    driver: Child,
    port: u16,
    session: String,
}

impl Page {
    /// Opens a program on the stage and takes its page in hand.
    pub fn open(house: &House, stage: &Stage, program: &Path, arguments: &[String]) -> Result<Page, Failure> {
        stage.await_empty()?;
        let port = free_port().map_err(|cause| talk("bind a port", cause))?;
        let mut command = house.command(DRIVER);
        command.arg(format!("--port={port}"));
        // By this the program's web view lets itself be driven; nothing else about it changes.
        stage.dress(&mut command).env("TAURI_WEBVIEW_AUTOMATION", "true");
        let driver = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|cause| process::not_started(&command, "drive a page", cause))?;
        let mut page = Page {
            driver,
            port,
            session: String::new(),
        };
        page.await_driver()?;
        let options = json!({ "binary": program.display().to_string(), "args": arguments });
        let asked = json!({ "capabilities": { "alwaysMatch": { "webkitgtk:browserOptions": options } } });
        let answer = page.ask("POST", "/session", &asked)?;
        page.session = answer["sessionId"]
            .as_str()
            .map(String::from)
            .ok_or_else(|| Failure::Answer {
                program: DRIVER.into(),
                lacks: format!("a session ({answer})"),
            })?;
        // In milliseconds.
        page.command(
            "POST",
            "/timeouts",
            &json!({ "script": PATIENCE.as_millis() as u64 }),
        )?;
        Ok(page)
    }

    pub fn go(&self, url: &str) -> Result<(), Failure> {
        self.command("POST", "/url", &json!({ "url": url })).map(drop)
    }

    /// Runs a script in the page; what it returns, or the promise of it, is the answer.
    pub fn run(&self, script: &str, arguments: Value) -> Result<Value, Failure> {
        self.command(
            "POST",
            "/execute/sync",
            &json!({ "script": script, "args": arguments }),
        )
    }

    /// Asks a script again and again until its answer is true.
    pub fn until(&self, awaited: &'static str, script: &str) -> Result<(), Failure> {
        let deadline = Instant::now() + PATIENCE;
        while self.run(script, json!([]))? != Value::Bool(true) {
            if Instant::now() > deadline {
                return Err(stalled(awaited));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    fn command(&self, method: &str, path: &str, body: &Value) -> Result<Value, Failure> {
        self.ask(method, &format!("/session/{}{path}", self.session), body)
    }

    fn await_driver(&self) -> Result<(), Failure> {
        let deadline = Instant::now() + PATIENCE;
        while self.ask("GET", "/status", &Value::Null).is_err() {
            if Instant::now() > deadline {
                return Err(stalled("opened its port"));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    fn ask(&self, method: &str, path: &str, body: &Value) -> Result<Value, Failure> {
        let body = if body.is_null() {
            String::new()
        } else {
            body.to_string()
        };
        let (status, answer) =
            exchange(self.port, method, path, &body).map_err(|cause| talk("talk to", cause))?;
        let value = serde_json::from_slice::<Value>(&answer)
            .map(|mut answer| answer["value"].take())
            .unwrap_or_default();
        if status == 200 {
            return Ok(value);
        }
        let said = value["message"].as_str().unwrap_or_default();
        Err(Failure::Answer {
            program: format!("{DRIVER} {method} {path}"),
            lacks: format!("success (status {status}: {said})"),
        })
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        let family = memory::family(self.driver.id());
        if !self.session.is_empty() {
            // The driver may have ended with the window; then there is nothing left to end.
            drop(self.command("DELETE", "", &Value::Null));
        }
        drop(self.driver.kill());
        drop(self.driver.wait());
        memory::await_end(&family, PATIENCE);
    }
}

/// One request on a connection of its own; the status and the body of the answer.
fn exchange(port: u16, method: &str, path: &str, body: &str) -> io::Result<(u16, Vec<u8>)> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(PATIENCE + PATIENCE))?;
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )?;
    read_answer(&mut BufReader::new(stream))
}

fn read_answer(answer: &mut impl BufRead) -> io::Result<(u16, Vec<u8>)> {
    let mut line = String::new();
    answer.read_line(&mut line)?;
    let status = line.split(' ').nth(1).and_then(|status| status.parse().ok());
    let status = status.ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, "no status line"))?;
    let mut length = 0;
    loop {
        line.clear();
        if answer.read_line(&mut line)? == 0 || line.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap_or(0);
        }
    }
    let mut body = vec![0; length];
    answer.read_exact(&mut body)?;
    Ok((status, body))
}

fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

fn talk(doing: &'static str, cause: io::Error) -> Failure {
    Failure::File {
        doing,
        path: DRIVER.into(),
        cause,
    }
}

fn stalled(awaited: &'static str) -> Failure {
    Failure::Stalled {
        program: DRIVER.into(),
        awaited,
        seconds: PATIENCE.as_secs(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read_to_the_length_that_it_states() {
        let mut answer = &b"HTTP/1.1 200 OK\r\ncontent-length: 4\r\nServer: x\r\n\r\nbodyNEXT"[..];
        assert_eq!(read_answer(&mut answer).unwrap(), (200, b"body".to_vec()));
    }

    #[test]
    fn an_answer_cut_short_is_an_error() {
        assert!(read_answer(&mut &b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nbody"[..]).is_err());
        assert!(read_answer(&mut &b""[..]).is_err());
    }
}
