//! What can go wrong in a habit of the house. Each failure is one sentence: what, where, what to do.

use std::fmt;
use std::io;
use std::path::PathBuf;
use std::process::ExitStatus;

#[derive(Debug)]
pub enum Failure {
    /// The command line asks for something that there is not.
    Usage { said: String },
    /// A program could not be started at all.
    NotStarted {
        program: String,
        purpose: String,
        cause: io::Error,
    },
    /// A program ran and reported failure. `said` is what it wrote to its standard error, where that was
    /// kept from the terminal.
    Ended {
        command: String,
        purpose: String,
        status: ExitStatus,
        said: String,
    },
    /// A program answered with something that the house cannot read.
    Answer { program: String, lacks: String },
    /// A file or folder could not be read, written or removed.
    File {
        doing: &'static str,
        path: PathBuf,
        cause: io::Error,
    },
    /// Something that the house makes for itself could not be made.
    Unmade {
        what: &'static str,
        cause: Box<Failure>,
        remedy: &'static str,
    },
    /// An installer grew larger than the newsroom's lines and disks are asked to take.
    TooLarge { file: PathBuf, size: u64, most: u64 },
    /// The machine lacks something that only its owner can install.
    Missing { what: Vec<String>, remedy: String },
    /// A dependency's licence is not on the list in `deny.toml`.
    Licence { offenders: Vec<String> },
    /// A measured program never got to the point that the measurement waits for.
    Stalled {
        program: String,
        awaited: &'static str,
        seconds: u64,
    },
    /// A named step of `cargo xtask test` failed.
    Step { name: &'static str, cause: Box<Failure> },
}

impl Failure {
    pub fn exit_code(&self) -> u8 {
        match self {
            Failure::Usage { .. } => 2,
            _ => 1,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Usage { said } => write!(f, "{said}"),
            Failure::NotStarted {
                program,
                purpose,
                cause,
            } => {
                write!(
                    f,
                    "could not {purpose}: `{program}` did not start ({cause}); install it or put it on PATH"
                )
            }
            Failure::Ended {
                command,
                purpose,
                status,
                said,
            } => {
                write!(f, "could not {purpose}: `{command}` ended with {status}")?;
                match said.trim() {
                    "" => write!(f, "; what it printed above says why"),
                    said => write!(f, " and said: {said}"),
                }
            }
            Failure::Answer { program, lacks } => {
                write!(
                    f,
                    "`{program}` answered without {lacks}; run it by hand to see what it says"
                )
            }
            Failure::File { doing, path, cause } => {
                write!(
                    f,
                    "could not {doing} {}: {cause}; look at the path and its permissions",
                    path.display()
                )
            }
            Failure::Unmade { what, cause, remedy } => write!(f, "could not make {what} ({cause}); {remedy}"),
            Failure::TooLarge { file, size, most } => write!(
                f,
                "{} has {size} bytes, more than {most}; find what made it grow (`cargo tree`, the fonts, the profile \
                 \"bundle\" in Cargo.toml)",
                file.display()
            ),
            Failure::Missing { what, remedy } => write!(f, "missing: {}; {remedy}", what.join(", ")),
            Failure::Licence { offenders } => write!(
                f,
                "licences that deny.toml does not allow: {}; replace the dependency, or allow its licence there with the reason",
                offenders.join("; ")
            ),
            Failure::Stalled {
                program,
                awaited,
                seconds,
            } => {
                write!(
                    f,
                    "{program} had not {awaited} after {seconds} s; start it by hand to see why"
                )
            }
            Failure::Step { name, cause } => write!(f, "the step \"{name}\" failed: {cause}"),
        }
    }
}
