//! The web servers that the guide has configurations for.

use std::fs;
use std::process::Command;

use anyhow::Result;

use crate::host::{Host, Plan};
use crate::told;
use crate::workshop::Workshop;

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
}
