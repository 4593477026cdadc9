//! Where programs are looked for.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::Shell;

/// The folder the project's own tools are installed into, shared by every checkout.
pub fn tool_folder() -> Result<PathBuf> {
    let cargo = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))
        .context("neither CARGO_HOME nor a home folder is known")?;
    Ok(cargo.join("screener-tools"))
}

/// Makes every command of this shell find the project's own tools before any others.
pub fn put_first_on_path(sh: &Shell) -> Result<()> {
    let tools = tool_folder()?;
    let npm = |package: &str| tools.join(package).join("node_modules/.bin");
    let ours = [tools.join("bin"), npm("binaryen"), npm("esbuild")];
    let old = env::var_os("PATH").unwrap_or_default();
    sh.set_var("PATH", env::join_paths(ours.into_iter().chain(env::split_paths(&old)))?);
    Ok(())
}

/// The first of these programs that the shell would find.
pub fn find(sh: &Shell, programs: &[&str]) -> Option<PathBuf> {
    let path = sh.var_os("PATH")?;
    programs.iter().find_map(|program| {
        env::split_paths(&path)
            .map(|folder| folder.join(program).with_extension(env::consts::EXE_EXTENSION))
            .find(|file| runnable(file))
    })
}

#[cfg(unix)]
fn runnable(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata().is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn runnable(file: &Path) -> bool {
    file.is_file()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn the_shell_is_searched_in_order() -> Result<()> {
        let sh = Shell::new()?;
        let shell = find(&sh, &["no-such-program", "sh"]).context("no sh")?;
        assert!(shell.ends_with("sh"));
        assert_eq!(find(&sh, &["no-such-program"]), None);
        Ok(())
    }
}
