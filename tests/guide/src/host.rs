//! Real web servers, each with a configuration from the guide, a folder of its own and a free port of this machine.

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
use crate::told;
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
struct Plan {
    port: u16,
    folder: TempDir,
}

impl Host {
    /// nginx, with this in its `server { … }`.
    ///
    /// # Errors
    ///
    /// When it is not installed, or refuses its configuration.
    pub async fn nginx(page: &str, configuration: &str) -> Result<Self> {
        let plan = Plan::new(page)?;
        let here = plan.folder.path().display().to_string();
        let brotli = told("NGINX_BROTLI")?;
        let temporary = ["client_body", "fastcgi", "proxy", "scgi", "uwsgi"]
            .map(|kind| format!("{kind}_temp_path {here}/{kind};"))
            .join("\n");
        let whole = format!(
            "load_module {};\ndaemon off;\nmaster_process off;\npid {here}/nginx.pid;\nerror_log stderr;\nevents {{}}\n\
             http {{\naccess_log off;\n{temporary}\nserver {{\nlisten 127.0.0.1:{};\nroot {here}/site;\n\
             default_type text/html;\n{configuration}\n}}\n}}\n",
            brotli.display(),
            plan.port
        );
        fs::write(plan.folder.path().join("nginx.conf"), whole)?;
        let mut nginx = Command::new(told("NGINX")?);
        nginx.args(["-e", "stderr", "-p", &here, "-c", &format!("{here}/nginx.conf")]);
        plan.start(nginx, None).await
    }

    /// Apache, with this as `.htaccess` in the folder `screener`, and with these modules besides those that it needs.
    ///
    /// # Errors
    ///
    /// When it is not installed, or refuses its configuration.
    pub async fn apache(page: &str, htaccess: &str, modules: &[&str]) -> Result<Self> {
        let plan = Plan::new(page)?;
        let here = plan.folder.path().display().to_string();
        fs::write(plan.folder.path().join("site/screener/.htaccess"), htaccess)?;
        let folder = told("APACHE_MODULES")?;
        let needed = ["mpm_event", "authz_core", "dir", "mime", "headers", "filter"];
        let modules: Vec<String> = needed
            .iter()
            .chain(modules)
            .map(|name| format!("LoadModule {name}_module {}/mod_{name}.so", folder.display()))
            .collect();
        let modules = modules.join("\n");
        let whole = format!(
            "{modules}\nServerRoot {here}\nServerName localhost\nListen 127.0.0.1:{}\nPidFile {here}/apache.pid\n\
             DefaultRuntimeDir {here}\nErrorLog /dev/stderr\nUser #65534\nGroup #65534\nTypesConfig /dev/null\nAddType text/html .html\n\
             DocumentRoot {here}/site\n<Directory {here}/site>\nAllowOverride FileInfo\nRequire all granted\n</Directory>\n",
            plan.port
        );
        fs::write(plan.folder.path().join("apache.conf"), whole)?;
        let mut apache = Command::new(told("APACHE")?);
        apache.args(["-D", "FOREGROUND", "-f", &format!("{here}/apache.conf")]);
        plan.start(apache, None).await
    }

    /// Caddy, with this as its `Caddyfile`; the site's name and folder become those of this machine.
    ///
    /// # Errors
    ///
    /// When it is not installed, or refuses its configuration.
    pub async fn caddy(page: &str, caddyfile: &str) -> Result<Self> {
        let plan = Plan::new(page)?;
        let here = plan.folder.path().display().to_string();
        let site = caddyfile
            .replace("clinic.example", &format!("http://127.0.0.1:{}", plan.port))
            .replace("/srv/clinic", &format!("{here}/site"));
        fs::write(plan.folder.path().join("Caddyfile"), format!("{{\nadmin off\n}}\n{site}"))?;
        let mut caddy = Command::new(told("CADDY")?);
        caddy.args(["run", "--adapter", "caddyfile", "--config", &format!("{here}/Caddyfile")]);
        caddy.env("HOME", &here).env("XDG_DATA_HOME", &here).env("XDG_CONFIG_HOME", &here);
        plan.start(caddy, None).await
    }

    /// A host that reads `_headers` with Netlify's own parser.
    ///
    /// # Errors
    ///
    /// When it is not installed, or the parser refuses a line.
    pub async fn netlify(page: &str, headers: &str) -> Result<Self> {
        let (plan, workshop) = (Plan::new(page)?, Workshop::open()?);
        let site = plan.folder.path().join("site");
        fs::write(site.join("_headers"), headers)?;
        let mut node = Command::new("node");
        node.arg("netlify.js").arg(site).arg(plan.port.to_string()).current_dir(workshop.path());
        plan.start(node, Some(workshop)).await
    }

    /// Cloudflare Pages, as Cloudflare's own program runs it on this machine.
    ///
    /// # Errors
    ///
    /// When it is not installed.
    pub async fn cloudflare(page: &str, headers: &str) -> Result<Self> {
        let (plan, workshop) = (Plan::new(page)?, Workshop::open()?);
        let site = plan.folder.path().join("site");
        fs::write(site.join("_headers"), headers)?;
        fs::write(site.join("404.html"), "<!doctype html>\n<title>Not found</title>\n")?;
        let mut node = Command::new("node");
        node.args(["node_modules/wrangler/bin/wrangler.js", "pages", "dev"]).arg(site);
        node.args(["--ip", "127.0.0.1", "--inspector-port", "0", "--compatibility-date", "2025-09-01"]);
        node.args(["--show-interactive-dev-session=false", "--port", &plan.port.to_string()]);
        node.env("CI", "true").env("WRANGLER_SEND_METRICS", "false").env("XDG_CONFIG_HOME", workshop.path());
        node.current_dir(workshop.path());
        plan.start(node, Some(workshop)).await
    }

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
    fn new(page: &str) -> Result<Self> {
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
    async fn start(self, mut command: Command, workshop: Option<Workshop>) -> Result<Host> {
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
