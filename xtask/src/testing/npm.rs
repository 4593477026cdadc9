//! The npm package, as its users have it: packed, installed, type-checked, bundled, and driven in a browser.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use xshell::{Cmd, cmd};

use crate::children;
use crate::commands::test::Release;
use crate::dist::PACKAGE;
use crate::files;
use crate::project::{Project, command};
use crate::report::{Report, Tally};
use crate::tools::browsers;
use crate::tools::npm_tool::NpmLock;

/// Everything else that they need, and the tools that look at the package.
const CONSUMERS: NpmLock = NpmLock { name: "consumers", from: "tests/npm" };

/// Where the projects are that use the package.
const PROJECTS: &str = "tests/npm/projects";

/// Those that Vite builds.
const BUILT: [&str; 3] = ["vite", "react", "vue"];

/// One step for each way to look at it.
pub fn steps(project: &Project, report: &mut Report, release: &Release) {
    let mut users = None;
    let installed = report.step("npm: packed and installed", |tally| {
        release.ensure()?;
        users = Some(Users::install(project, tally)?);
        Ok(())
    });
    let (true, Some(users)) = (installed, users) else { return };
    report.step("npm: what linters and schemas say", |tally| users.lint(tally));
    report.step("npm: types, and a server without a page", |tally| users.check_types(tally));
    report.step("npm: bundled", |tally| users.build(tally));
    report.step("npm: in a browser", |tally| users.drive(tally));
}

/// The projects, each with the package installed, and the tools that they share.
struct Users<'p> {
    project: &'p Project,
    folder: PathBuf,
    modules: PathBuf,
    packed: PathBuf,
}

impl<'p> Users<'p> {
    /// Copies the projects out of the checkout, packs the package and installs it into each.
    fn install(project: &'p Project, tally: &mut Tally) -> Result<Self> {
        let modules = CONSUMERS.ensure(project)?;
        let folder = project.path("target/npm");
        files::empty(&folder)?;
        // Node.js finds there what the projects themselves do not have.
        link(&modules, &folder.join("node_modules"))?;
        files::copy(&project.path(PROJECTS), &folder)?;

        let sh = &project.sh;
        let package = project.path(PACKAGE);
        // Standard output is the name of the packed file.
        let name = cmd!(sh, "npm pack {package} --pack-destination {folder} --silent").read()?;
        let users = Users { project, packed: folder.join(name.trim()), folder, modules };
        for path in files::entries(&users.folder)? {
            if path.join("package.json").is_file() && files::name(&path) != "node_modules" {
                users.install_into(&path)?;
                tally.add(1);
            }
        }
        Ok(users)
    }

    fn install_into(&self, consumer: &Path) -> Result<()> {
        let Users { project: Project { sh, .. }, packed, .. } = self;
        // Offline: it needs no other package.
        let quiet = ["--offline", "--no-save", "--no-audit", "--no-fund", "--silent"];
        children::run(command(cmd!(sh, "npm install --prefix {consumer} {quiet...} {packed}")))?;
        let about = consumer.join("node_modules/microneedling-screener/package.json");
        ensure!(about.is_file(), "npm installed nothing into {}", consumer.display());
        // For the recorder of what a page can notice, and for a document that is given as an object.
        let public = consumer.join("public");
        sh.create_dir(&public)?;
        sh.copy_file(self.project.path("tests/e2e/src/js/recorder.js"), &public)?;
        let overlay = self.project.dist().join("protocols/microneedling/overlays/sample.json");
        sh.copy_file(overlay, consumer.join("overlay.json"))?;
        Ok(())
    }

    fn lint(&self, tally: &mut Tally) -> Result<()> {
        let Users { project: Project { sh, .. }, folder, packed, .. } = self;
        let (publint, attw) = (self.tool("publint"), self.tool("attw"));
        children::run(command(cmd!(sh, "{publint} run {packed} --strict")))?;
        // A page has no types.
        let esm = ["--profile", "esm-only", "--no-definitely-typed", "--exclude-entrypoints", "./frame.html"];
        children::run(command(cmd!(sh, "{attw} {packed} {esm...}")))?;
        let package = self.project.path(PACKAGE);
        sh.copy_file(self.project.path("tests/npm/validate.js"), folder)?;
        let validate = folder.join("validate.js");
        children::run(command(cmd!(sh, "node {validate} {package}")))?;
        tally.add(3);
        Ok(())
    }

    fn check_types(&self, tally: &mut Tally) -> Result<()> {
        for (consumer, tool) in [("types", "tsc"), ("react", "tsc"), ("vue", "vue-tsc")] {
            let tool = self.tool(tool);
            self.run_in(consumer, |sh| cmd!(sh, "{tool}"))?;
            tally.add(1);
        }
        self.run_in("types", |sh| cmd!(sh, "node server.js"))?;
        tally.add(1);
        Ok(())
    }

    fn build(&self, tally: &mut Tally) -> Result<()> {
        let vite = self.tool("vite");
        for consumer in BUILT {
            self.run_in(consumer, |sh| cmd!(sh, "{vite} build --logLevel warn"))?;
            tally.add(1);
        }
        Ok(())
    }

    fn drive(&self, tally: &mut Tally) -> Result<()> {
        let Users { project, folder, modules, .. } = self;
        let sh = &project.sh;
        let browser = browsers::chromium(project)?;
        let mut test = command(cmd!(sh, "cargo test --package consumers"));
        test.env("SCREENER_DIST", project.dist())
            .env("SCREENER_PACKAGE", project.path(PACKAGE))
            .env("CONSUMERS", folder)
            .env("VITE", modules.join("vite/bin/vite.js"))
            .env("CHROMIUM", &browser.program)
            .env("CHROMEDRIVER", &browser.driver);
        children::run_watched(test, |line| tally.see(line))?;
        tally.some_ran()
    }

    fn run_in<'s>(&'s self, consumer: &str, work: impl FnOnce(&'s xshell::Shell) -> Cmd<'s>) -> Result<()> {
        let mut work = command(work(&self.project.sh));
        work.current_dir(self.folder.join(consumer));
        children::run(work).with_context(|| format!("in the project {consumer}"))
    }

    fn tool(&self, name: &str) -> PathBuf {
        self.modules.join(".bin").join(name)
    }
}

#[cfg(unix)]
fn link(from: &Path, to: &Path) -> Result<()> {
    Ok(std::os::unix::fs::symlink(from, to)?)
}

#[cfg(not(unix))]
fn link(from: &Path, to: &Path) -> Result<()> {
    files::copy(from, to)
}
