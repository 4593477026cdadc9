//! Attributes, properties, and what stays the author's own.

use anyhow::{Result, ensure};
use e2e::{Browser, HostPage, Page, Reply, Screen, Site};
use serde_json::Value;

pub async fn reflect(browser: &Browser) -> Result<()> {
    let page = Page::open_widget(browser, Site::with_page(&HostPage::default())?, "/").await?;
    let wrong: Vec<String> = page
        .js("const element = document.querySelector(arguments[0]);
             const names = { 'clinic-name': 'clinicName', 'consult-phone': 'consultPhone', 'consult-url': 'consultUrl',
                 country: 'country', overlay: 'overlay', protocol: 'protocol', text: 'text' };
             return Object.entries(names).flatMap(([attribute, property]) => {
                 const wrong = [];
                 if (element[property] !== null) wrong.push(`${property} is not null at first`);
                 element.setAttribute(attribute, 'a');
                 if (element[property] !== 'a') wrong.push(`${property} does not follow`);
                 element[property] = 'b';
                 if (element.getAttribute(attribute) !== 'b') wrong.push(`${attribute} does not follow`);
                 element[property] = null;
                 if (element.hasAttribute(attribute)) wrong.push(`null does not remove ${attribute}`);
                 element[property] = 'c';
                 element[property] = undefined;
                 if (element.hasAttribute(attribute)) wrong.push(`undefined does not remove ${attribute}`);
                 return wrong;
             })")
        .await?;
    ensure!(wrong.is_empty(), "{wrong:?}");
    page.settle().await?;
    ensure!(page.snapshot().await?.screen == Screen::Intro, "the widget is gone");
    Ok(())
}

/// Frameworks set properties as soon as they create the element.
pub async fn early(browser: &Browser) -> Result<()> {
    let set = "<script type=\"module\">
        const element = document.querySelector('microneedling-screener');
        element.consultPhone = '+44 20 7946 0000';
        element.clinicName = 'Early Clinic';
        element.ownThing = 'kept';
        window.before = element.ready === undefined;
        </script>\n";
    let html = HostPage::default().head(set).html();
    let page = Page::open_widget(browser, Site::new()?.put("/", Reply::html(&html)), "/").await?;
    let now: Vec<Value> = page
        .js("const element = document.querySelector(arguments[0]);
             return [before, element.getAttribute('consult-phone'), element.clinicName, element.ownThing,
                 Object.keys(element).includes('clinicName')]")
        .await?;
    ensure!(
        Value::from(now.clone()) == serde_json::json!([true, "+44 20 7946 0000", "Early Clinic", "kept", false]),
        "{now:?}"
    );
    Ok(())
}

const OWN: &str = "class=\"a b\" tabindex=\"-1\" style=\"color: red\" id=\"mine\" role=\"group\" aria-label=\"Mine\" \
                   title=\"Title\" dir=\"rtl\" data-x=\"1\" onclick=\"void 0\"";

pub async fn untouched(browser: &Browser) -> Result<()> {
    let page = Page::open_widget(browser, Site::with_page(&HostPage::default().element(OWN))?, "/").await?;
    let markup = "return document.querySelector(arguments[0]).outerHTML";
    let source = "return fetch('/').then((response) => response.text())";
    let written: String = page.js(source).await?;
    let states = [
        ("shown", "null"),
        ("started", "element.shadowRoot.querySelector('.button--primary').click()"),
        ("reset", "element.reset()"),
        ("focused", "element.focus()"),
        ("moved", "document.querySelector('#elsewhere').append(element)"),
        ("removed", "element.remove(); document.body.append(element)"),
        ("updated", "element.clinicName = 'x'; element.clinicName = null"),
        ("failed", "element.text = {}; setTimeout(() => { element.text = null }, 200)"),
    ];
    for (state, change) in states {
        let script = format!(
            "const [selector, , done] = arguments;
             const element = document.querySelector(selector);
             {change};
             setTimeout(done, 50)"
        );
        page.js_async::<Value>(&script, Value::Null).await?;
        let now: String = page.js(markup).await?;
        ensure!(written.contains(&now), "when {state}: {now}");
    }
    Ok(())
}

pub async fn hidden(browser: &Browser) -> Result<()> {
    let page = Page::open_widget(browser, Site::with_page(&HostPage::default().element("hidden"))?, "/").await?;
    let height = "return document.querySelector(arguments[0]).getBoundingClientRect().height";
    ensure!(page.js::<f64>(height).await? == 0.0, "it shows");
    page.js::<Value>("document.querySelector(arguments[0]).hidden = false").await?;
    ensure!(page.js::<f64>(height).await? > 100.0, "it stays hidden");
    Ok(())
}

/// The clinic is told once of a value that is refused: so it was looked at once.
pub async fn batched(browser: &Browser) -> Result<()> {
    let page = Page::open_widget(browser, Site::with_page(&HostPage::default())?, "/").await?;
    let change = "const element = document.querySelector(arguments[0]);
        for (const value of ['javascript:1', 'javascript:2', 'javascript:3']) element.consultUrl = value;
        element.clinicName = 'x'";
    page.js::<Value>(change).await?;
    page.settle().await?;
    let seen = page.seen().await?;
    let warnings = seen.ours("warn");
    ensure!(warnings.len() == 1 && warnings.iter().all(|one| one.contains("javascript:3")), "{warnings:?}");
    Ok(())
}
