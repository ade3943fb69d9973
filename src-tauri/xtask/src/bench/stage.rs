//! A display and a session bus of the bench's own, on which one window at a time is opened, and a look at
//! what is painted there. Xvfb keeps its screen in a file, so that looking costs the machine next to
//! nothing and needs no connection to the display.

use std::collections::HashSet;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::failure::Failure;
use crate::folder;
use crate::house::House;
use crate::process;

const WIDTH: u32 = 1440;
const HEIGHT: u32 = 900;
/// A look takes every so many rows of the screen.
const STEP: u64 = 24;
/// How long a closed window may stay on the screen.
const PATIENCE: Duration = Duration::from_secs(10);

/// The option by which GTK programs take their size: the whole screen.
pub fn geometry() -> String {
    format!("--geometry={WIDTH}x{HEIGHT}")
}

pub struct Stage {
    display: Attendant,
    bus: Attendant,
    screen: PathBuf,
    /// Where programs on this stage keep their settings and caches: nobody's own, and the same for all.
    home: PathBuf,
}

impl Stage {
    pub fn open(house: &House, folder: &Path) -> Result<Stage, Failure> {
        let framebuffer = folder.join("display");
        let home = folder.join("home");
        folder::emptied(&framebuffer)?;
        folder::emptied(&home)?;
        let mut display = house.command("Xvfb");
        display.args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            &format!("{WIDTH}x{HEIGHT}x24"),
            "-nolisten",
            "tcp",
        ]);
        let display = Attendant::call(display.arg("-fbdir").arg(&framebuffer), "open a display")?;
        let mut bus = house.command("dbus-daemon");
        let bus = Attendant::call(
            bus.args(["--session", "--nofork", "--print-address=1"]),
            "open a session bus",
        )?;
        Ok(Stage {
            display,
            bus,
            screen: framebuffer.join("Xvfb_screen0"),
            home,
        })
    }

    /// Sends a program to this stage.
    pub fn dress<'command>(&self, command: &'command mut Command) -> &'command mut Command {
        for (variable, folder) in [
            ("XDG_DATA_HOME", "data"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_CONFIG_HOME", "config"),
        ] {
            command.env(variable, self.home.join(folder));
        }
        command
            .env("DISPLAY", format!(":{}", self.display.said))
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus.said)
            .env("GDK_BACKEND", "x11")
            // There is no GPU to share buffers with under Xvfb.
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .env_remove("WAYLAND_DISPLAY")
    }

    /// Waits until nothing of the last window is left.
    pub fn await_empty(&self) -> Result<(), Failure> {
        let deadline = Instant::now() + PATIENCE;
        while self.glimpse()?.colours() > 1 {
            if Instant::now() > deadline {
                let (program, awaited) = ("the last window".into(), "left the screen");
                return Err(Failure::Stalled {
                    program,
                    awaited,
                    seconds: PATIENCE.as_secs(),
                });
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        Ok(())
    }

    pub fn glimpse(&self) -> Result<Glimpse, Failure> {
        File::open(&self.screen)
            .and_then(|screen| Glimpse::read(&screen))
            .map_err(|cause| Failure::File {
                doing: "look at the screen in",
                path: self.screen.clone(),
                cause,
            })
    }
}

/// Some rows of the screen, as `0xRRGGBB`.
pub struct Glimpse {
    pixels: Vec<u32>,
}

impl Glimpse {
    /// Reads the screen in X's window dump format (XWDFile.h): a header of big-endian words, a colour map
    /// of 12 bytes an entry, then rows of pixels, here four bytes each: blue, green, red, unused.
    fn read(mut screen: impl Read + Seek) -> io::Result<Glimpse> {
        let mut header = [0; 100];
        screen.read_exact(&mut header)?;
        let word = |index: usize| {
            let bytes = header.iter().skip(4 * index).take(4);
            bytes.fold(0_u64, |word, byte| word << 8 | u64::from(*byte))
        };
        let (size, height, bits, stride, colours) = (word(0), word(5), word(11), word(12), word(19));
        if bits != 32 || stride > 1 << 20 {
            return Err(io::Error::new(
                io::ErrorKind::InvalidData,
                "not a screen of 32 bits a pixel",
            ));
        }
        let mut pixels = Vec::new();
        let mut row = vec![0; stride as usize];
        for y in (0..height).step_by(STEP as usize) {
            screen.seek(SeekFrom::Start(size + 12 * colours + y * stride))?;
            screen.read_exact(&mut row)?;
            pixels.extend(row.chunks_exact(4).map(|pixel| match pixel {
                [blue, green, red, _] => u32::from_be_bytes([0, *red, *green, *blue]),
                _ => 0,
            }));
        }
        Ok(Glimpse { pixels })
    }

    /// How many different colours there are.
    pub fn colours(&self) -> usize {
        self.pixels.iter().collect::<HashSet<_>>().len()
    }

    /// How much of the screen has this colour, from 0 to 1.
    pub fn share_of(&self, colour: u32) -> f64 {
        let alike = self.pixels.iter().filter(|pixel| **pixel == colour).count();
        alike as f64 / self.pixels.len().max(1) as f64
    }
}

/// A program that serves the stage until the stage closes.
struct Attendant {
    child: Child,
    /// The line by which it said that it is ready: the display's number, the bus's address.
    said: String,
}

impl Attendant {
    fn call(command: &mut Command, purpose: &str) -> Result<Attendant, Failure> {
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut child = command
            .spawn()
            .map_err(|cause| process::not_started(command, purpose, cause))?;
        let mut said = String::new();
        if let Some(stdout) = child.stdout.take() {
            // An error leaves the line empty, which the next lines tell.
            let _ = BufReader::new(stdout).read_line(&mut said);
        }
        let attendant = Attendant {
            child,
            said: said.trim().to_string(),
        };
        if attendant.said.is_empty() {
            return Err(Failure::Answer {
                program: process::spoken(command),
                lacks: "a word that it is ready".into(),
            });
        }
        Ok(attendant)
    }
}

impl Drop for Attendant {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A screen two pixels wide and `STEP + 1` high, black but for two pixels in its last row.
    fn screen() -> Vec<u8> {
        let mut words = [0_u32; 25];
        (words[0], words[5], words[11], words[12], words[19]) = (104, STEP as u32 + 1, 32, 8, 1);
        let mut bytes: Vec<u8> = words.iter().flat_map(|word| word.to_be_bytes()).collect();
        bytes.extend([0; 4 + 12]);
        bytes.resize(bytes.len() + 8 * STEP as usize, 0);
        bytes.extend([0x1b, 0x28, 0xa5, 0, 0xff, 0xff, 0xff, 0]);
        bytes
    }

    #[test]
    fn a_screen_dump_is_read_as_colours() {
        let glimpse = Glimpse::read(io::Cursor::new(screen())).unwrap();
        assert_eq!(glimpse.pixels, [0, 0, 0xa5_28_1b, 0xff_ff_ff]);
        assert_eq!(glimpse.colours(), 3);
        assert_eq!(glimpse.share_of(0), 0.5);
    }

    #[test]
    fn a_screen_cut_short_is_an_error() {
        let mut cut = screen();
        cut.pop();
        assert!(Glimpse::read(io::Cursor::new(cut)).is_err());
    }
}
