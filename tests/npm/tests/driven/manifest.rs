//! `custom-elements.json` against the running element, both ways: nothing promised that is not there, and nothing there
//! that is not promised.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Context, Result, ensure};
use consumers::package;
use e2e::{Browser, Documents, HostPage, Page, Site, Stop, eventually};
use serde_json::Value;
use std::time::Duration;

/// Remembers every slot, part and event of our own that there ever was.
const WATCH: &str = "<script src=\"/watch.js\"></script>\n";

pub async fn class(browser: &Browser) -> Result<()> {
    let page = Page::open_widget(browser, Site::with_page(&HostPage::default())?, "/").await?;
    let there: Value = page.js(include_str!("class.js")).await?;
    let manifest = Manifest::read()?;
    same("attributes", &manifest.names("/attributes"), &names(&there, "attributes"))?;
    let fields = manifest.members("field");
    same("properties", &fields.iter().map(name).collect(), &names(&there, "properties"))?;
    same("methods", &manifest.members("method").iter().map(name).collect(), &names(&there, "methods"))?;
    let readonly = fields.iter().filter(|field| field.get("readonly") == Some(&Value::Bool(true)));
    same("readonly properties", &readonly.map(name).collect(), &names(&there, "readonly"))
}

pub async fn reflection(browser: &Browser) -> Result<()> {
    let page = Page::open_widget(browser, Site::with_page(&HostPage::default())?, "/").await?;
    let reflecting = Manifest::read()?.members("field").into_iter().filter(|field| field.get("attribute").is_some());
    for field in reflecting {
        let attribute = field.get("attribute").and_then(Value::as_str).context("an attribute has a name")?;
        let script = format!(
            "const element = document.createElement(arguments[0]);
             element.{property} = 'set'; const written = element.getAttribute('{attribute}');
             element.setAttribute('{attribute}', 'again'); const read = element.{property};
             element.{property} = null; return [written, read, element.hasAttribute('{attribute}')]",
            property = name(&field)
        );
        let found: (String, String, bool) = page.js(&script).await?;
        ensure!(found == ("set".to_owned(), "again".to_owned(), false), "{attribute}: {found:?}");
    }
    Ok(())
}

pub async fn shadow(browser: &Browser) -> Result<()> {
    let html = HostPage::default().head(WATCH).element("").element("protocol=\"/none.json\"");
    let site = Site::with_page(&html)?.put("/watch.js", e2e::Reply::script(include_str!("watch.js")));
    let page = Page::open_widget(browser, site, "/").await?;
    let documents = Documents::read()?;
    let answers = &documents.scenario("defer")?.answers;
    page.walk(answers, Stop::Next).await?;
    // Continue without an answer: the error has a part of its own.
    let _: () =
        page.js("document.querySelector(arguments[0]).shadowRoot.querySelector('[type=submit]').click()").await?;
    page.wait_until("the error shows", |now| !now.error.is_empty()).await?;
    page.walk(answers, Stop::Review).await?;
    page.walk(answers, Stop::Result).await?;

    let manifest = Manifest::read()?;
    let failed = async || {
        let there: Value = page.js("return window.watched.told()").await?;
        Ok(names(&there, "events").contains("screener-error").then_some(there))
    };
    let there = eventually("the wrong protocol is refused", Duration::from_secs(5), failed).await?;
    for (kind, pointer) in
        [("events", "/events"), ("slots", "/slots"), ("parts", "/cssParts"), ("customProperties", "/cssProperties")]
    {
        same(kind, &manifest.names(pointer), &names(&there, kind))?;
    }
    Ok(())
}

/// The description of the element in the manifest.
struct Manifest(Value);

impl Manifest {
    fn read() -> Result<Self> {
        let path = package()?.join("custom-elements.json");
        let manifest: Value = serde_json::from_str(&fs::read_to_string(path)?)?;
        let element = manifest.pointer("/modules/0/declarations/0").context("the manifest declares nothing")?;
        Ok(Self(element.clone()))
    }

    fn names(&self, pointer: &str) -> BTreeSet<String> {
        self.0.pointer(pointer).and_then(Value::as_array).into_iter().flatten().map(name).collect()
    }

    fn members(&self, kind: &str) -> Vec<Value> {
        let members = self.0.get("members").and_then(Value::as_array).into_iter().flatten();
        members.filter(|member| member.get("kind").is_some_and(|value| value == kind)).cloned().collect()
    }
}

fn name(entry: &Value) -> String {
    entry.get("name").and_then(Value::as_str).unwrap_or("?").to_owned()
}

fn names(found: &Value, key: &str) -> BTreeSet<String> {
    let names = found.get(key).and_then(Value::as_array).into_iter().flatten();
    names.map(|name| name.as_str().unwrap_or("?").to_owned()).collect()
}

fn same(what: &str, promised: &BTreeSet<String>, there: &BTreeSet<String>) -> Result<()> {
    let missing: Vec<_> = promised.difference(there).collect();
    let untold: Vec<_> = there.difference(promised).collect();
    ensure!(!promised.is_empty(), "the manifest promises no {what}");
    ensure!(
        missing.is_empty() && untold.is_empty(),
        "{what}: promised and not there {missing:?}; there and not promised {untold:?}"
    );
    Ok(())
}
