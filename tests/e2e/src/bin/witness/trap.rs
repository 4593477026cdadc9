//! A listener that answers nobody and writes down who came.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::Result;
use tokio::io::AsyncReadExt;
use tokio::net::{TcpListener, TcpStream, UdpSocket};
use tokio::task::JoinHandle;
use tokio::time::timeout;

/// How long somebody who has connected may take to say something.
const PATIENCE: Duration = Duration::from_millis(500);

/// A port of this machine, for TCP and UDP. It closes when dropped.
pub struct Trap {
    port: u16,
    heard: Arc<Mutex<Vec<String>>>,
    tasks: [JoinHandle<()>; 2],
}

impl Trap {
    /// Opens a free port.
    pub async fn open() -> Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let port = listener.local_addr()?.port();
        let socket = UdpSocket::bind(("127.0.0.1", port)).await?;
        let heard = Arc::<Mutex<Vec<String>>>::default();
        let (by_stream, by_packet) = (Arc::clone(&heard), Arc::clone(&heard));
        let streams = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(listen(stream, Arc::clone(&by_stream)));
            }
        });
        let packets = tokio::spawn(async move {
            let mut packet = [0; 2048];
            while let Ok((length, _)) = socket.recv_from(&mut packet).await {
                note(&by_packet, format!("a packet of {length} bytes"));
            }
        });
        Ok(Self { port, heard, tasks: [streams, packets] })
    }

    /// Where it is: `127.0.0.1:…`.
    pub fn address(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// What was heard so far: the first line of whoever came.
    pub fn heard(&self) -> Vec<String> {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Trap {
    fn drop(&mut self) {
        self.tasks.iter().for_each(JoinHandle::abort);
    }
}

async fn listen(mut stream: TcpStream, heard: Arc<Mutex<Vec<String>>>) {
    let mut said = vec![0; 512];
    let length = timeout(PATIENCE, stream.read(&mut said)).await.ok().and_then(Result::ok).unwrap_or_default();
    said.truncate(length);
    let said = String::from_utf8_lossy(&said);
    note(
        &heard,
        match said.lines().next() {
            Some(line) if line.chars().all(|letter| !letter.is_control()) => line.to_owned(),
            _ => "a connection".to_owned(),
        },
    );
}

fn note(heard: &Mutex<Vec<String>>, what: String) {
    heard.lock().unwrap_or_else(PoisonError::into_inner).push(what);
}
