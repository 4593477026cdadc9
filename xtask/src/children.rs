//! Runs other programs so that none outlives us: each leads its own process group, and Ctrl-C
//! ends the whole group, compilers and browsers included.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, ensure};

static RUNNING: Mutex<Vec<u32>> = Mutex::new(Vec::new());
static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// From now on Ctrl-C, or being ended by another program, ends the children first.
pub fn end_with_us() -> Result<()> {
    ctrlc::set_handler(|| {
        INTERRUPTED.store(true, Ordering::SeqCst);
        let groups = RUNNING.lock().map(|running| running.clone()).unwrap_or_default();
        for group in groups {
            end_group(group);
        }
        std::process::exit(130);
    })
    .context("cannot listen for Ctrl-C")
}

/// Runs a program to its end and tells how it ended; its output goes straight to the screen.
pub fn status(command: Command) -> Result<ExitStatus> {
    wait(spawn(command)?)
}

/// As [`status`], for a program that must end well.
pub fn run(command: Command) -> Result<()> {
    let name = name(&command);
    let status = status(command)?;
    ensure!(status.success(), "{name} failed ({status})");
    Ok(())
}

/// As [`run`], and answers what the program printed.
pub fn read(mut command: Command) -> Result<String> {
    let name = name(&command);
    command.stdout(Stdio::piped());
    let mut child = spawn(command)?;
    let mut printed = String::new();
    child.stdout.take().context("no output to read")?.read_to_string(&mut printed)?;
    let status = wait(child)?;
    ensure!(status.success(), "{name} failed ({status})");
    Ok(printed)
}

/// As [`run`], and shows each line of standard output to `see` as it passes.
pub fn run_watched(mut command: Command, mut see: impl FnMut(&str)) -> Result<()> {
    let name = name(&command);
    command.stdout(Stdio::piped());
    let mut child = spawn(command)?;
    let output = child.stdout.take().context("no output to read")?;
    let mut lines = BufReader::new(output);
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line)? > 0 {
        io::stdout().write_all(&line)?;
        io::stdout().flush()?;
        see(&String::from_utf8_lossy(&line));
        line.clear();
    }
    let status = wait(child)?;
    ensure!(status.success(), "{name} failed ({status})");
    Ok(())
}

fn name(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy()];
    words.extend(command.get_args().take(2).map(|word| word.to_string_lossy()));
    words.join(" ")
}

fn spawn(mut command: Command) -> Result<Child> {
    command.stdin(Stdio::null());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    let child = command.spawn().with_context(|| format!("cannot start {}", name(&command)))?;
    if let Ok(mut running) = RUNNING.lock() {
        running.push(child.id());
    }
    Ok(child)
}

fn wait(mut child: Child) -> Result<ExitStatus> {
    let status = child.wait()?;
    while INTERRUPTED.load(Ordering::SeqCst) {
        // The handler is ending the rest of the group and then this process.
        thread::park();
    }
    if let Ok(mut running) = RUNNING.lock() {
        running.retain(|id| *id != child.id());
    }
    Ok(status)
}

#[cfg(unix)]
fn end_group(leader: u32) {
    use nix::sys::signal::{Signal, killpg};
    use nix::unistd::Pid;

    let Ok(group) = i32::try_from(leader).map(Pid::from_raw) else { return };
    // SIGINT first: it is what a terminal would send, and trunk closes its watcher on it.
    for signal in [Signal::SIGINT, Signal::SIGTERM, Signal::SIGKILL] {
        if killpg(group, signal).is_err() {
            return;
        }
        for _ in 0..10 {
            thread::sleep(Duration::from_millis(100));
            if killpg(group, None).is_err() {
                return;
            }
        }
    }
}

#[cfg(not(unix))]
fn end_group(_leader: u32) {
    // The console delivers Ctrl-C to every program attached to it.
    thread::sleep(Duration::from_millis(100));
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_seen_and_failure_is_told() -> Result<()> {
        let mut command = Command::new("sh");
        command.args(["-c", "echo one; echo two; exit 3"]);
        let mut seen = Vec::new();
        let result = run_watched(command, |line| seen.push(line.trim().to_owned()));
        assert_eq!(seen, ["one", "two"]);
        assert!(result.is_err_and(|error| error.to_string().contains("sh -c")));
        Ok(())
    }
}
