//! A hand at the stage's keyboard and mouse: real events from the display, through the toolkit, to the page.

use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use super::stage::Stage;
use crate::failure::Failure;
use crate::house::{House, program_name};
use crate::process;

pub fn xdotool(house: &House, stage: &Stage, arguments: &[&str]) -> Result<String, Failure> {
    let mut command = house.command("xdotool");
    process::capture(stage.dress(command.args(arguments)), "move a hand")
}

/// From one step of the hand to the next: a toolkit takes what moves at once for a jump, and a page draws where it is.
const STEP: Duration = Duration::from_millis(20);

/// Files of another program's window, held over the page with the button down.
pub struct Carried<'stage> {
    house: &'stage House,
    stage: &'stage Stage,
    source: Child,
    manager: Child,
}

impl<'stage> Carried<'stage> {
    /// Takes hold of the files and carries them to a point of the screen.
    pub fn over(
        house: &'stage House,
        stage: &'stage Stage,
        files: &[PathBuf],
        (x, y): (i32, i32),
    ) -> Result<Self, Failure> {
        let call = |program: PathBuf, files: &[PathBuf], purpose| {
            let mut command = house.command(program);
            stage.dress(command.args(files)).stdin(Stdio::null());
            let started = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
            started.map_err(|cause| process::not_started(&command, purpose, cause))
        };
        // Without one, windows have no place and none lies over the other.
        let manager = call("openbox".into(), &[], "manage windows")?;
        let source = house
            .target
            .join("release/examples")
            .join(program_name("drag_source"));
        let source = call(source, files, "hold files")?;
        let carried = Self {
            house,
            stage,
            source,
            manager,
        };
        let window = carried.hand(&["search", "--sync", "--onlyvisible", "--name", "^drag source$"])?;
        let shell = carried.hand(&["getwindowgeometry", "--shell", window.trim()])?;
        let said = |name: &str| -> i32 {
            let line = shell.lines().find_map(|line| line.strip_prefix(name));
            line.and_then(|number| number.parse().ok()).unwrap_or_default()
        };
        let from = (said("X=") + said("WIDTH=") / 2, said("Y=") + said("HEIGHT=") / 2);
        carried.move_to(from)?;
        carried.hand(&["mousedown", "1"])?;
        for step in 1..=20 {
            let at = |from: i32, to: i32| from + (to - from) * step / 20;
            carried.move_to((at(from.0, x), at(from.1, y)))?;
            std::thread::sleep(STEP);
        }
        Ok(carried)
    }

    /// Lets go. The answer is the moment before.
    pub fn let_go(&self) -> Result<Instant, Failure> {
        let moment = Instant::now();
        self.hand(&["mouseup", "1"])?;
        Ok(moment)
    }

    fn move_to(&self, (x, y): (i32, i32)) -> Result<(), Failure> {
        self.hand(&["mousemove", "--sync", &x.to_string(), &y.to_string()])
            .map(drop)
    }

    fn hand(&self, arguments: &[&str]) -> Result<String, Failure> {
        xdotool(self.house, self.stage, arguments)
    }
}

impl Drop for Carried<'_> {
    fn drop(&mut self) {
        for child in [&mut self.source, &mut self.manager] {
            // One that has ended by itself is ended.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
