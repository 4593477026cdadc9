//! Takes the pictures in docs/screens/ and docs/themes/ from the built widget, or compares them with how it looks now:
//! `screens [--all | --check | --themes] [folder]`.

mod album;
mod camera;
mod compare;
mod shots;
mod themes;

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use e2e::{Browser, Engine, checkout};

use album::Album;

#[tokio::main]
async fn main() -> Result<ExitCode> {
    let (options, folders): (Vec<_>, Vec<_>) = env::args().skip(1).partition(|argument| argument.starts_with("--"));
    let is_asked = |name: &str| options.iter().any(|option| option == name);
    let checkout = checkout()?;
    let folder = folders.into_iter().next().map(PathBuf::from);
    let browser = Browser::open(Engine::Chromium).await?;
    let outcome = if is_asked("--check") {
        let found = folder.unwrap_or_else(|| checkout.join("target/screens"));
        run(&browser, Album::compared(checkout.join("docs"), found), &shots::chosen(), true).await
    } else if is_asked("--all") {
        let folder = folder.unwrap_or_else(|| checkout.join("target/screens"));
        run(&browser, Album::taken(folder), &shots::every(), false).await
    } else {
        let shots = if is_asked("--themes") { Vec::new() } else { shots::chosen() };
        run(&browser, Album::taken(folder.unwrap_or_else(|| checkout.join("docs"))), &shots, true).await
    };
    browser.close().await;
    Ok(if outcome? { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Whether every picture is as it was, where that was asked.
async fn run(browser: &Browser, mut album: Album, shots: &[shots::Shot], themes: bool) -> Result<bool> {
    if themes {
        themes::take(browser, &mut album).await?;
    }
    shots::take(browser, shots, &mut album).await?;
    Ok(album.close())
}
