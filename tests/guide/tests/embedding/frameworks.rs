//! Sites that are bundled.

use std::process::Command;

use anyhow::{Result, ensure};
use e2e::{Browser, Page, Reply, checkout};
use guide::{Block, FOLDER, Guide, Workshop};

use crate::pages::{bare, site, works};

/// The package is packed and installed as the guide says.
pub fn packed(block: &Block) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let copied = Command::new("cp").arg("-r").arg(checkout()?.join("pkg")).arg(folder.path()).status()?;
    ensure!(copied.success(), "there is no pkg/");
    let mut shell = Command::new("sh");
    shell.args(["-e", "-c", &block.body]).current_dir(folder.path());
    shell.env("npm_config_offline", "true").env("npm_config_audit", "false");
    let output = shell.output()?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let installed = folder.path().join("node_modules/microneedling-screener/screener.js");
    ensure!(installed.is_file(), "nothing was installed");
    Ok(())
}

pub async fn plain(browser: &Browser, block: &Block) -> Result<()> {
    let script = bundled(&[("entry.jsx", &block.body)])?;
    let html = "<script type=\"module\" src=\"/entry.js\"></script>\n<microneedling-screener></microneedling-screener>\n\
                <clinic-questions></clinic-questions>\n";
    let mut page = Page::open(browser, site(&bare(html))?.put("/entry.js", Reply::script(&script)), "/").await?;
    if block.name == "own-name" {
        page.look_at("clinic-questions");
    }
    works(&page).await
}

pub async fn react(browser: &Browser, block: &Block) -> Result<()> {
    let entry = "import { createElement } from 'react';
        import { createRoot } from 'react-dom/client';
        import { Check } from './check.jsx';
        const onRead = () => { window.read = true; };
        createRoot(document.querySelector('#app')).render(createElement(Check, { onRead }));";
    let script = bundled(&[("entry.jsx", entry), ("check.jsx", &block.body)])?;
    mounted(browser, &script).await
}

/// The component, built with the configuration that stands below it.
pub async fn vue(browser: &Browser) -> Result<()> {
    let guide = Guide::read()?;
    let workshop = Workshop::open()?;
    workshop.write("config.js", &guide.body("js", "vite-config")?)?;
    workshop.write("Check.vue", &guide.body("vue", "vue")?)?;
    let entry = "import { createApp } from 'vue';
        import Check from './Check.vue';
        createApp(Check, { onRead: () => { window.read = true; } }).mount('#app');";
    workshop.write("entry.js", entry)?;
    workshop.node("vite.js", &[&address()], "")?;
    mounted(browser, &workshop.read("out/entry.js")?).await
}

fn bundled(files: &[(&str, &str)]) -> Result<String> {
    let workshop = Workshop::open()?;
    for (name, text) in files {
        workshop.write(name, text)?;
    }
    workshop.node("bundle.js", &[&address()], "")?;
    workshop.read("out/entry.js")
}

/// Where a page finds what the package's name stands for.
fn address() -> String {
    format!("{FOLDER}/screener.js")
}

/// The component shows in a page, can be walked through, and hears that it was.
async fn mounted(browser: &Browser, script: &str) -> Result<()> {
    let html = "<div id=\"app\"></div>\n<script type=\"module\" src=\"/entry.js\"></script>\n";
    let page = Page::open(browser, site(&bare(html))?.put("/entry.js", Reply::script(script)), "/").await?;
    works(&page).await?;
    let heard: bool = page.js("return window.read === true").await?;
    ensure!(heard, "the component does not hear that the result was read");
    Ok(())
}
