//! Programs that come with the system. Debian and Ubuntu have them all; elsewhere one sentence has to do.

use std::env;
use std::io::{self, BufRead, IsTerminal, Write};

use anyhow::{Result, bail};
use xshell::{Shell, cmd};

use super::path;

/// Installs packages, after asking whoever sits there.
pub fn install(sh: &Shell, missing: &str, packages: &[&str]) -> Result<()> {
    if path::find(sh, &["apt-get"]).is_none() {
        bail!("there is no {missing} on PATH");
    }
    eprintln!("there is no {missing} on PATH; the packages {} bring it (1 to 3 minutes)", packages.join(", "));
    let asking = io::stdin().is_terminal() && env::var_os("CI").is_none();
    if asking && !agreed()? {
        bail!("no {missing}, and nothing was installed");
    }
    let quiet = "DEBIAN_FRONTEND=noninteractive";
    let (program, before): (&str, &[&str]) = match (is_root(sh), asking) {
        (true, _) => ("env", &[quiet]),
        (false, true) => ("sudo", &["env", quiet]),
        (false, false) => ("sudo", &["-n", "env", quiet]),
    };
    // Straight from the shell: sudo may have to ask for a password.
    cmd!(sh, "{program} {before...} apt-get update").run()?;
    cmd!(sh, "{program} {before...} apt-get install -y {packages...}").run()?;
    Ok(())
}

fn agreed() -> Result<bool> {
    eprint!("Install them with apt-get? [y/N] ");
    io::stderr().flush()?;
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer)?;
    Ok(matches!(answer.trim(), "y" | "Y" | "yes"))
}

fn is_root(sh: &Shell) -> bool {
    cmd!(sh, "id -u").quiet().read().is_ok_and(|id| id == "0")
}
