//! WordPress, with the plugin and without.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use e2e::{Browser, Page, Reply, Screen, Site, checkout};
use guide::{Block, Guide, PLUGIN, Release, WordPress};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::pages::{bare, snippet, works};

/// Where WordPress has the files of the release.
const IN_WORDPRESS: &str = "/wp-content/plugins/microneedling-screener/screener/1.0.0";

/// What someone might write who means no good.
const HOSTILE: [&str; 8] = [
    "\"><script>window.hacked = 1</script>",
    "\" onclick=\"window.hacked = 1",
    "' onfocus='window.hacked = 1' autofocus x='",
    "<img src=x onerror='window.hacked = 1'>",
    "&quot;&gt;&lt;script&gt;window.hacked = 1&lt;/script&gt;",
    "--><script>window.hacked = 1</script><!--",
    "[/microneedling-screener]<script>window.hacked = 1</script>",
    "javascript:window.hacked = 1",
];

/// What came of it on the page.
#[derive(Debug, Deserialize)]
struct Outcome {
    elements: Vec<Map<String, Value>>,
    scripts: Vec<String>,
    hacked: bool,
}

const LOOK: &str = "
    const elements = [...document.querySelectorAll(arguments[0])].map((element) =>
      Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])));
    const scripts = [...document.scripts].map((script) => script.getAttribute('src') ?? 'inline');
    for (const element of document.querySelectorAll(arguments[0])) element.click();
    return { elements, scripts, hacked: 'hacked' in window };";

pub async fn shortcode(browser: &Browser, block: &Block) -> Result<()> {
    let page = Page::open(browser, wordpress_site(&WordPress::install()?.shown(&block.body)?)?, "/").await?;
    works(&page).await?;
    let Outcome { elements, .. } = page.js(LOOK).await?;
    let expected = json!({
        "clinic-name": "Your clinic", "consult-phone": "+44 20 7946 0000",
        "consult-url": "https://clinic.example/book", "country": "GB",
    });
    ensure!(json!(elements) == json!([expected]), "the shortcode gives {elements:?}");
    let words: String = page.js("return document.querySelector(arguments[0]).textContent").await?;
    ensure!(words.contains("Before a consult, tell us"), "the fallback reads {words}");
    Ok(())
}

pub async fn hostile(browser: &Browser) -> Result<()> {
    let wordpress = WordPress::install()?;
    let fallback = "<b>Call us.</b><script>window.hacked = 1</script><img src=x onerror='window.hacked = 1'>";
    for value in HOSTILE {
        let settings =
            json!({ "clinic-name": value, "consult-phone": value, "consult-url": value, "fallback": fallback });
        let outcome = shown(browser, &wordpress, &comment(&settings)).await?;
        let written = outcome.elements.first().and_then(|element| element.get("clinic-name"));
        // WordPress leaves entities as they stand.
        let expected = value.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">");
        ensure!(written == Some(&json!(expected)), "the block makes {written:?} of {value}");
        harmless(&outcome).with_context(|| format!("the block with {value}"))?;

        // Someone who may write scripts needs no shortcode for it. So this is what others can save.
        let shortcode =
            format!("[microneedling-screener clinic-name=\"{value}\" onclick='window.hacked = 1']{fallback}");
        let outcome = shown(browser, &wordpress, &wordpress.saved(&shortcode)?).await?;
        harmless(&outcome).with_context(|| format!("the shortcode with {value}"))?;
    }
    Ok(())
}

async fn shown(browser: &Browser, wordpress: &WordPress, post: &str) -> Result<Outcome> {
    let page = Page::open(browser, wordpress_site(&wordpress.shown(post)?)?, "/").await?;
    page.wait_until("the intro shows", |now| now.screen == Screen::Intro).await?;
    page.js(LOOK).await
}

fn harmless(outcome: &Outcome) -> Result<()> {
    let known = ["clinic-name", "consult-phone", "consult-url"];
    let [element] = outcome.elements.as_slice() else { anyhow::bail!("not one element: {outcome:?}") };
    ensure!(element.keys().all(|name| known.contains(&name.as_str())), "{outcome:?}");
    let ours = ["/recorder.js".to_owned(), format!("{IN_WORDPRESS}/screener.js")];
    ensure!(outcome.scripts == ours && !outcome.hacked, "{outcome:?}");
    Ok(())
}

/// A block as WordPress saves it in a post.
fn comment(settings: &Value) -> String {
    let escaped = [("--", "\\u002d\\u002d"), ("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"), ("\\\"", "\\u0022")]
        .iter()
        .fold(settings.to_string(), |json, (from, to)| json.replace(from, to));
    format!("<!-- wp:microneedling-screener/screener {escaped} /-->")
}

fn wordpress_site(html: &str) -> Result<Site> {
    let html = Release::find()?.fill_in(html, "")?;
    Ok(Site::new()?.under(IN_WORDPRESS).put("/", Reply::html(&bare(&html))))
}

pub async fn stripped(_: &Browser) -> Result<()> {
    let saved = WordPress::install()?.saved(&snippet()?)?;
    for lost in ["<script", "<microneedling-screener", "<iframe"] {
        ensure!(!saved.contains(lost), "WordPress leaves {lost} in {saved}");
    }
    ensure!(saved.contains("Before a consult, tell us"), "the words inside are gone: {saved}");
    let frame = WordPress::install()?.saved(&Guide::read()?.body("html", "frame")?)?;
    ensure!(!frame.contains("<iframe"), "WordPress leaves the frame: {frame}");
    Ok(())
}

/// Its settings are attributes of the element, its form has a field for each, and all of them are drawn.
pub async fn block(browser: &Browser) -> Result<()> {
    let folder = checkout()?.join(PLUGIN).join("block");
    let about: Value = serde_json::from_str(&fs::read_to_string(folder.join("block.json"))?)?;
    let names: BTreeSet<String> =
        about.get("attributes").and_then(Value::as_object).context("no attributes")?.keys().cloned().collect();

    let settings: Map<String, Value> = names.iter().map(|name| (name.clone(), json!("frame"))).collect();
    let html = WordPress::install()?.shown(&comment(&Value::Object(settings)))?;
    let page = Page::open(browser, wordpress_site(&html)?, "/").await?;
    let Outcome { elements, .. } = page.js(LOOK).await?;
    let drawn: BTreeSet<String> = elements.into_iter().flatten().map(|(name, _)| name).collect();
    let observed: BTreeSet<String> = page.js("return customElements.get(arguments[0]).observedAttributes").await?;
    ensure!(drawn.is_subset(&observed), "the element knows {observed:?}, the block draws {drawn:?}");
    let with_fallback: BTreeSet<String> = drawn.into_iter().chain(["fallback".to_owned()]).collect();
    ensure!(with_fallback == names, "block.json has {names:?}, and {with_fallback:?} are drawn");

    let (registered, fields): (Value, BTreeSet<String>) =
        page.js(&form(&fs::read_to_string(folder.join("editor.js"))?)).await?;
    ensure!(Some(&registered) == about.get("name"), "the editor registers {registered}");
    ensure!(fields == names, "the form has {fields:?}");
    Ok(())
}

/// Runs the editor's script with just enough of an editor; gives the block's name and what its form can set.
fn form(script: &str) -> String {
    format!(
        "let registered;
         const createElement = (type, props, ...children) => ({{ type, props, children: children.flat() }});
         window.wp = {{
           blockEditor: {{ useBlockProps: () => ({{}}) }},
           blocks: {{ registerBlockType: (name, block) => {{ registered = {{ name, ...block }}; }} }},
           components: {{ Placeholder: 'p', TextControl: 't', TextareaControl: 'a', ToggleControl: 'g' }},
           element: {{ createElement }},
           i18n: {{ __: (words) => words }},
         }};
         {script}
         const set = [];
         const setAttributes = (values) => set.push(...Object.keys(values));
         const visit = ({{ props, children }}) => {{ props.onChange?.('x'); children.forEach(visit); }};
         visit(registered.edit({{ attributes: {{}}, setAttributes }}));
         return [registered.save() === null && registered.name, set];"
    )
}

/// PHP reads each of its files, and they name the release of this checkout.
pub async fn well_formed(_: &Browser) -> Result<()> {
    let wordpress = WordPress::install()?;
    let folder = checkout()?.join(PLUGIN);
    let manifest = fs::read_to_string(checkout()?.join("Cargo.toml"))?;
    let version = manifest.split_once("\nversion = \"").and_then(|(_, rest)| rest.split_once('"'));
    let (version, _) = version.context("Cargo.toml has no version")?;
    for (file, named) in [
        ("microneedling-screener.php", format!("Version:           {version}\n")),
        ("element.php", format!("'screener/{version}/'")),
        ("block/editor.asset.php", format!("'{version}'")),
    ] {
        let path = folder.join(file);
        wordpress.reads(&path)?;
        ensure!(fs::read_to_string(&path)?.contains(&named), "{file} is of another release than {version}");
    }
    Ok(())
}

/// The plugin is put together as the guide says.
pub fn packed(block: &Block) -> Result<()> {
    let folder = tempfile::tempdir()?;
    Release::find()?.copy_to(&folder.path().join("dist"))?;
    let plugins = folder.path().join("integrations/wordpress");
    fs::create_dir_all(&plugins)?;
    let copied = Command::new("cp").arg("-r").arg(checkout()?.join(PLUGIN)).arg(&plugins).status()?;
    ensure!(copied.success(), "there is no plugin");
    let output = Command::new("sh").args(["-e", "-c", &block.body]).current_dir(folder.path()).output()?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let archive = fs::read(plugins.join("microneedling-screener.zip"))?;
    let archive = String::from_utf8_lossy(&archive);
    for file in ["microneedling-screener.php", "block/block.json", "screener/1.0.0/screener.js"] {
        ensure!(archive.contains(&format!("microneedling-screener/{file}")), "the zip holds no {file}");
    }
    Ok(())
}
