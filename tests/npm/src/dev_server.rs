//! Vite's own server, as a developer of a clinic runs it.

use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result};
use tokio::net::{TcpListener, TcpStream};
use tokio::process::{Child, Command};

use crate::{prepared, project};
use e2e::eventually;

/// A running server. It stops when dropped.
pub struct DevServer {
    origin: String,
    _vite: Child,
}

impl DevServer {
    /// Starts it for a project, on a free port.
    ///
    /// # Errors
    ///
    /// When it does not answer.
    pub async fn start(name: &str) -> Result<Self> {
        let free = TcpListener::bind(("127.0.0.1", 0)).await?.local_addr()?;
        let port = free.port().to_string();
        let vite = Command::new("node")
            .arg(prepared("VITE")?)
            .args(["--host", "127.0.0.1", "--port", &port, "--strictPort", "--logLevel", "warn"])
            .current_dir(project(name)?)
            .stdin(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .context("node can't be started")?;
        let answers = async || Ok(TcpStream::connect(free).await.ok());
        eventually("Vite answers", Duration::from_secs(30), answers).await?;
        Ok(Self { origin: format!("http://{free}"), _vite: vite })
    }

    /// Where it is: `http://127.0.0.1:…`.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }
}
