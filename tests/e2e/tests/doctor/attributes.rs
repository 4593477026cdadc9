//! The doctor and the widget each check attributes, in two languages: here they are held against each other.

use anyhow::{Result, ensure};
use e2e::{Browser, HostPage, Page, Site};
use serde_json::{Value, json};

use crate::panel::findings;

const VALUES: [(&str, &str); 22] = [
    ("consult-url", "https://clinic.example/book"),
    ("consult-url", "  https://clinic.example/book  "),
    ("consult-url", "tel:+442079460000"),
    ("consult-url", "mailto:desk@clinic.example"),
    ("consult-url", "http://clinic.example/book"),
    ("consult-url", "http://127.0.0.1:8080/"),
    ("consult-url", "http://demo.localhost/"),
    ("consult-url", "http://localhost@evil.example/"),
    ("consult-url", "javascript:alert(1)"),
    ("consult-url", "/book"),
    ("consult-phone", "+44 (0)20 7946-0000"),
    ("consult-phone", "tel:+442079460000"),
    ("consult-phone", "1"),
    ("consult-phone", "123456789012345678901"),
    ("consult-phone", "020 7946 0000 ext. 4"),
    ("consult-phone", "call us"),
    ("clinic-name", "Harbour Lane"),
    ("clinic-name", "Harbour\nLane"),
    ("country", "gb"),
    ("country", "UK"),
    ("country", " GB"),
    ("country", "  "),
];

pub async fn agree(browser: &Browser) -> Result<()> {
    let site = Site::with_page(&HostPage::default())?;
    let page = Page::open_widget(browser, site, "/").await?;
    let mut told = 0;
    for (name, value) in VALUES {
        let script = "const [selector, [name, value], done] = arguments;
            const element = document.querySelector(selector);
            for (const attribute of [...element.attributes]) element.removeAttribute(attribute.name);
            setTimeout(() => {
                element.setAttribute(name, value);
                setTimeout(() => { element.dataset.doctor = ''; done(null); });
            })";
        page.js_async::<Value>(script, json!([name, value])).await?;
        let found = findings(&page).await?;
        let refused = found.iter().any(|one| one.what.contains("can’t be used") && one.place.starts_with(name));
        let warnings = page.seen().await?.ours("warn").len();
        ensure!(refused == (warnings > told), "{name}={value:?}: the doctor refuses it: {refused}; {found:#?}");
        told = warnings;
    }
    Ok(())
}
