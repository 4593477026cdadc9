//! What the blocks of the guide for embedding are tried with: web servers, PHP, WordPress, and programs from npm.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::cmd;

use super::heartbeat::Heartbeat;
use super::{apt, path};
use crate::children;
use crate::project::{Project, command};

/// Finds all of it, installing what is missing. Answers by which variable the tests learn where each is.
pub fn ensure(project: &Project) -> Result<Vec<(&'static str, OsString)>> {
    let [apache, php, _] = ["apache2", "php", "zip"].map(|program| system(project, program));
    let (apache, php) = (apache?, php?);
    let at = |package: &str, file: &str| anyhow::Ok(unpacked(project, package)?.join(file));
    let found = [
        ("APACHE", apache),
        ("APACHE_MODULES", PathBuf::from("/usr/lib/apache2/modules")),
        ("CADDY", at("caddy", "usr/bin/caddy")?),
        ("GUIDE_NPM", packages(project)?),
        ("NGINX", at("nginx", "usr/sbin/nginx")?),
        (
            "NGINX_BROTLI",
            at("libnginx-mod-http-brotli-filter", "usr/lib/nginx/modules/ngx_http_brotli_filter_module.so")?,
        ),
        ("PHP", php),
        ("WORDPRESS", at("wordpress", "usr/share/wordpress")?),
    ];
    Ok(found.map(|(name, path)| (name, path.into())).into())
}

/// A program of the system's. Their packages start nothing by themselves.
fn system(project: &Project, program: &str) -> Result<PathBuf> {
    let sh = &project.sh;
    // Servers are where only administrators look for programs.
    let look = || {
        let elsewhere = Path::new("/usr/sbin").join(program);
        path::find(sh, &[program]).or_else(|| Some(elsewhere).filter(|file| file.is_file()))
    };
    if look().is_none() {
        apt::install(sh, program, &["apache2-bin", "php-cli", "zip"])?;
    }
    look().with_context(|| format!("still no {program}"))
}

/// A package of Debian's, unpacked into the project's own folder. Installed, it would start a server for good, or want one.
fn unpacked(project: &Project, package: &str) -> Result<PathBuf> {
    let folder = path::tool_folder()?.join("guide").join(package);
    let root = folder.join("root");
    if root.is_dir() {
        return Ok(root);
    }
    eprintln!("unpacking Debian's {package} into {} (once; a few seconds)", folder.display());
    fs::create_dir_all(&folder)?;
    let sh = &project.sh;
    let _here = sh.push_dir(&folder);
    let refused = "it comes from Debian or Ubuntu; elsewhere these tests can't run";
    cmd!(sh, "apt-get download {package}").quiet().ignore_stdout().ignore_stderr().run().context(refused)?;
    let archive = sh.read_dir(&folder)?.into_iter().find(|file| file.extension().is_some_and(|ending| ending == "deb"));
    let archive = archive.with_context(|| format!("no package of {package} came"))?;
    // Whole, or not at all.
    let part = folder.join("part");
    cmd!(sh, "dpkg-deb --extract {archive} {part}").quiet().run()?;
    fs::rename(part, &root)?;
    Ok(root)
}

/// The packages from npm that the lock file names: the folder that holds them.
fn packages(project: &Project) -> Result<PathBuf> {
    let ours = project.path("tests/guide/npm");
    let folder = path::tool_folder()?.join("guide/npm");
    let lock = folder.join("package-lock.json");
    // npm writes this list when it is done.
    let is_done = folder.join("node_modules/.package-lock.json").is_file();
    if is_done && fs::read(&lock).ok() == fs::read(ours.join("package-lock.json")).ok() {
        return Ok(folder);
    }
    let sh = &project.sh;
    path::find(sh, &["npm"]).context("install Node.js 20.19 or later and try again")?;
    eprintln!("installing what the guide is tried with into {} (once; about a minute)", folder.display());
    fs::create_dir_all(&folder)?;
    for file in ["package.json", "package-lock.json"] {
        fs::copy(ours.join(file), folder.join(file))?;
    }
    let _alive = Heartbeat::start("the guide's packages");
    children::run(command(cmd!(sh, "npm ci --prefix {folder} --ignore-scripts --no-audit --no-fund")))?;
    Ok(folder)
}
