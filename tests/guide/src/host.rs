//! A web server that runs for one test: with a folder of its own and a free port of this machine, ended with its owner.

use std::fs::{self, File, Permissions};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use e2e::eventually;
use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;
use tempfile::TempDir;

use crate::release::{FOLDER, Release};
use crate::workshop::Workshop;

/// How long a server may take to start: Cloudflare's is a whole runtime.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running server. It is ended with its owner.
pub struct Host {
    port: u16,
    child: Child,
    // Removed after the server has ended.
    _folder: TempDir,
    _workshop: Option<Workshop>,
}

/// What a server is started with.
pub(crate) struct Plan {
    pub(crate) port: u16,
    pub(crate) folder: TempDir,
}

impl Host {
    /// Where it is: `http://127.0.0.1:…`.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Waits until it does.
    async fn listens(&mut self) -> Result<()> {
        let address = SocketAddr::from(([127, 0, 0, 1], self.port));
        let child = Mutex::new(&mut self.child);
        let look = async || {
            let ended = child.lock().ok().and_then(|mut child| child.try_wait().ok().flatten());
            match ended {
                Some(status) => bail!("it ended with {status}"),
                None => Ok(TcpStream::connect(address).is_ok().then_some(())),
            }
        };
        eventually("the server listens", PATIENCE, look).await
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        end(&mut self.child);
    }
}

impl Plan {
    /// A folder with the release in its place and a page of the clinic's, and a port that nobody uses.
    pub(crate) fn new(page: &str) -> Result<Self> {
        let folder = TempDir::new()?;
        let site = folder.path().join("site");
        Release::find()?.copy_to(&site.join(FOLDER.trim_start_matches('/')))?;
        fs::write(site.join("index.html"), page)?;
        fs::write(site.join("recorder.js"), include_str!("../../e2e/src/js/recorder.js"))?;
        // A server that gives up its rights must still be able to read them.
        let_everyone_in(folder.path())?;
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        Ok(Self { port, folder })
    }

    /// Starts the program, and waits until it listens.
    pub(crate) async fn start(self, mut command: Command, workshop: Option<Workshop>) -> Result<Host> {
        let name = format!("{command:?}");
        let log = self.folder.path().join("log");
        let said = File::create(&log)?;
        command.stdin(Stdio::null()).stdout(said.try_clone()?).stderr(said);
        // Its own group, so that what it starts ends with it.
        command.process_group(0);
        let child = command.spawn().with_context(|| name.clone())?;
        let mut host = Host { port: self.port, child, _folder: self.folder, _workshop: workshop };
        let started = host.listens().await;
        started.with_context(|| format!("{name}: {}", fs::read_to_string(&log).unwrap_or_default()))?;
        Ok(host)
    }
}

fn let_everyone_in(folder: &Path) -> Result<()> {
    Ok(fs::set_permissions(folder, Permissions::from_mode(0o755))?)
}

fn end(child: &mut Child) {
    // It may have ended by itself; then there is nothing to end.
    if let Ok(group) = i32::try_from(child.id()) {
        let _ = killpg(Pid::from_raw(group), Signal::SIGKILL);
    }
    let _ = child.wait();
}
