//! `cargo xtask serve`: the demo page on this machine.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::thread;
use std::time::Duration;

use anyhow::Result;

use super::build;
use crate::children;
use crate::dist;
use crate::project::Project;
use crate::static_server;

/// Serves until Ctrl-C.
pub fn run(project: &Project, release: bool, wanted: u16) -> Result<bool> {
    if release {
        dist::make(project)?;
    } else {
        build::prepare(project)?;
    }
    let listener = static_server::free_port(wanted)?;
    let port = listener.local_addr()?.port();
    if port != wanted {
        eprintln!("port {wanted} is taken; using {port}");
    }
    announce_when_ready(port, release);
    if release {
        static_server::serve(&project.dist(), listener)?;
    } else {
        // Trunk binds the port itself, a moment from now.
        drop(listener);
        eprintln!("building the widget: about a minute the first time, seconds after that");
        children::run(build::trunk(project, &["serve", "--port", &port.to_string()]))?;
    }
    Ok(true)
}

/// Prints the address once the page is really there.
fn announce_when_ready(port: u16, release: bool) {
    thread::spawn(move || {
        while !answers(port) {
            thread::sleep(Duration::from_millis(200));
        }
        println!("\nhttp://127.0.0.1:{port}/");
        if release {
            println!("This is dist/ as a static host serves it. Ctrl-C ends it.");
        } else {
            println!("Save a file and the page reloads. Ctrl-C ends it.");
        }
    });
}

fn answers(port: u16) -> bool {
    let Ok(mut stream) = TcpStream::connect(("127.0.0.1", port)) else { return false };
    let request = format!("GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n");
    let mut start = [0; 12];
    stream.set_read_timeout(Some(Duration::from_secs(5))).is_ok()
        && stream.write_all(request.as_bytes()).is_ok()
        && stream.read_exact(&mut start).is_ok()
        && start == *b"HTTP/1.1 200"
}
